internal import Diagnostics

extension ReadingSession {
  /// An id: it names files, so its form is one that every file system keeps apart.
  func id(_ node: SpecNode) -> WrittenText? { anyText(node).flatMap { checkedID($0) } }

  func checkedID(_ text: WrittenText) -> WrittenText? {
    let bytes = Array(text.value.utf8)
    let isPlain = bytes.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isPlain, (1...64).contains(bytes.count), bytes.first != UInt8(ascii: "-") else {
      problem(
        "bad-id", "\(quoted(text.value)) is not an id", at: text.place,
        hint: "an id is 1 to 64 lower-case letters a–z, digits and hyphens, and begins with a "
          + "letter or digit")
      return nil
    }
    guard !Self.deviceNames.contains(text.value) else {
      problem(
        "bad-id", "\(quoted(text.value)) is a device name on Windows, so no file can have it",
        at: text.place, hint: "choose another id")
      return nil
    }
    return text
  }

  private static let deviceNames: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

  /// A name that stands in expressions: letters of any script, digits and underscores.
  func checkedName(_ text: WrittenText, of thing: String) -> WrittenText? {
    let scalars = text.value.unicodeScalars
    let isWord = scalars.allSatisfy { scalar in
      scalar == "_" || ("0"..."9").contains(scalar) || scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .nonspacingMark
    }
    guard let first = scalars.first, isWord, !("0"..."9").contains(first), scalars.count <= 64
    else {
      problem(
        "bad-name", "\(quoted(text.value)) cannot be the name of a \(thing)", at: text.place,
        hint: "a name is up to 64 letters, digits and underscores, and begins with a letter")
      return nil
    }
    return text
  }

  /// Reports names that are the same but for letter case; returns those that are first.
  func unique<Named>(
    _ items: [Named], _ what: String, name: (Named) -> WrittenText?
  ) -> [Named] {
    var first: [String: SourceRange] = [:]
    return items.filter { item in
      guard let name = name(item) else { return true }
      let key = name.value.lowercased()
      guard let place = first[key] else {
        first[key] = name.place
        return true
      }
      problem(
        "duplicate-name",
        "\(what) \(quoted(name.value)) is used twice, first in line \(place.location.line)",
        at: name.place, hint: "names that differ only in letter case count as the same",
        related: [.init("first used here", place)])
      return false
    }
  }
}
