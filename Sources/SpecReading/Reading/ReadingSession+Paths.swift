internal import Diagnostics

/// A relative path without `.` and inner `..`: so many folders up, then down by names.
struct RelativePath: Equatable {
  let up: Int
  let down: [Substring]

  static let here = RelativePath(up: 0, down: [])

  /// Nil for an absolute path.
  init?(_ text: String) {
    guard !text.hasPrefix("/") else { return nil }
    var up = 0
    var down: [Substring] = []
    for part in text.split(separator: "/") where part != "." {
      if part != ".." {
        down.append(part)
      } else if down.popLast() == nil {
        up += 1
      }
    }
    self.init(up: up, down: down)
  }

  private init(up: Int, down: [Substring]) {
    self.up = up
    self.down = down
  }

  /// The path that `other` names when it starts in this folder.
  func appending(_ other: RelativePath) -> RelativePath {
    let climbed = min(other.up, down.count)
    return RelativePath(
      up: up + other.up - climbed, down: Array(down.dropLast(climbed)) + other.down)
  }

  /// The folder of a file.
  var folder: RelativePath { RelativePath(up: up, down: Array(down.dropLast())) }

  /// Whether `other` lies in this folder, as far as names tell: links are followed when the file is
  /// opened.
  func contains(_ other: RelativePath) -> Bool {
    down.isEmpty ? other.up <= up : other.up == up && other.down.starts(with: down)
  }
}

extension ReadingSession {
  /// A file that the spec reads: relative, and under the root.
  func path(_ node: SpecNode) -> WrittenText? {
    guard let text = line(node), !isAddress(text) else { return nil }
    guard let path = RelativePath(text.value) else {
      problem(
        "absolute-path", "\(quoted(text.value)) is an absolute path", at: text.place,
        hint: "write a path relative to the spec")
      return nil
    }
    guard root.contains(folder(of: text.place).appending(path)) else {
      problem(
        "outside-root", "\(quoted(text.value)) is outside the folder that the spec may read",
        at: text.place, hint: "widen it with the key 'root', as in 'root: ..'")
      return nil
    }
    return text
  }

  /// The folder that paths may reach.
  func rootFolder(_ node: SpecNode) -> WrittenText? {
    guard let text = line(node), !isAddress(text) else { return nil }
    guard let path = RelativePath(text.value) else {
      problem(
        "absolute-path", "\(quoted(text.value)) is an absolute path", at: text.place,
        hint: "write a folder relative to the spec, as in 'root: ..'")
      return nil
    }
    root = folder(of: text.place).appending(path)
    return text
  }

  /// Reports an address such as `https:` or `data:`; nothing is fetched.
  private func isAddress(_ text: WrittenText) -> Bool {
    guard let colon = text.value.firstIndex(of: ":") else { return false }
    let scheme = text.value[..<colon]
    let rest = text.value[colon...].dropFirst()
    let isScheme = ["data", "file", "gopher"].contains(scheme.lowercased())
    guard rest.hasPrefix("//") || isScheme else { return false }
    problem(
      "remote-data", "\(quoted(text.value)) is an address, and data is read from files only",
      at: text.place, hint: "save the data as a file and name it here")
    return true
  }
}
