/// How the pipeline gets at files: a function that the command line supplies, so that the core touches
/// no disk and tests can hand in texts.
package struct ReportFiles: Sendable {
  /// Reads a whole file, or says in words why it cannot be read.
  package let read: @Sendable (_ path: String) -> Result<[UInt8], Unreadable>

  package init(read: @escaping @Sendable (_ path: String) -> Result<[UInt8], Unreadable>) {
    self.read = read
  }

  /// Why a file cannot be read: "is a directory".
  package struct Unreadable: Error, Sendable {
    package let reason: String

    package init(_ reason: String) { self.reason = reason }
  }
}

/// A file that a report was made from, for the manifest.
package struct ReportInput: Sendable, Hashable {
  package let path: String
  /// SHA-256 of the bytes that were used, in lower-case hexadecimal.
  package let hash: String
  package let byteCount: Int
  /// Whether it makes the datasets and nothing else, so that it matters only by its rows.
  package internal(set) var isData = false
}

/// Paths as specs write them: relative to the spec's folder, never out of the root.
enum SpecPath {
  /// The folder of a path, "." for none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A path below a folder, without "." and without ".." where they can be resolved.
  static func join(_ folder: String, _ path: String) -> String {
    normalized(path.hasPrefix("/") ? path : folder + "/" + path)
  }

  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part == "..", path.hasPrefix("/"), parts.isEmpty {
        continue
      } else {
        parts.append(part)
      }
    }
    let joined = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + joined : (joined.isEmpty ? "." : joined)
  }

  /// A path for readers: without what leads to the spec as well, whose place on this machine is nobody's
  /// business and must not change a page.
  static func shown(_ path: String, besides spec: String) -> String {
    let folder = normalized(self.folder(of: normalized(spec))).split(separator: "/")
    let parts = normalized(path).split(separator: "/")
    let shared = zip(parts, folder).prefix { $0 == $1 }.count
    return parts.dropFirst(shared).drop { $0 == ".." }.joined(separator: "/")
  }

  /// True when a normalized path lies in a normalized folder.
  static func isInside(_ path: String, folder: String) -> Bool {
    guard path.hasPrefix("/") == folder.hasPrefix("/") else { return false }
    let parts = path.split(separator: "/").filter { $0 != "." }
    let base = folder.split(separator: "/").filter { $0 != "." }
    // What climbs further than the folder is above it; "../.." holds "../x" and all that climbs less.
    let climbs = parts.prefix { $0 == ".." }.count
    let baseClimbs = base.prefix { $0 == ".." }.count
    guard climbs <= baseClimbs else { return false }
    return baseClimbs == base.count || parts.starts(with: base)
  }
}
