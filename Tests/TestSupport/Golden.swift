import Foundation
package import Testing

/// Compares what was made with a file under `Tests/Goldens`.
///
/// With `GOLDENS=record` in the environment the file is written, and the test fails all the same:
/// a recording has to be looked at before it counts.
package enum Golden {
  package static func expect(
    _ actual: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let url = PackageFolder.url("Tests/Goldens/" + path)
    if ProcessInfo.processInfo.environment["GOLDENS"] == "record" {
      record(Data(actual.utf8), at: url, sourceLocation: sourceLocation)
      return
    }
    guard let bytes = try? Data(contentsOf: url) else {
      Issue.record(
        "no golden at \(path); run with GOLDENS=record and look at it",
        sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: bytes, as: UTF8.self)
    if expected != actual {
      Issue.record(
        "differs from \(path):\n\(firstDifference(expected, actual))",
        sourceLocation: sourceLocation)
    }
  }

  /// The bytes of a golden picture, for a comparison that knows tolerance. Nil, with the failure
  /// recorded, when it is missing or has just been written from `actual`.
  package static func bytes(
    at path: String, recording actual: [UInt8], sourceLocation: SourceLocation = #_sourceLocation
  ) -> [UInt8]? {
    let url = PackageFolder.url("Tests/Goldens/" + path)
    if ProcessInfo.processInfo.environment["GOLDENS"] == "record" {
      record(Data(actual), at: url, sourceLocation: sourceLocation)
      return nil
    }
    guard let data = try? Data(contentsOf: url) else {
      Issue.record(
        "no golden at \(path); run with GOLDENS=record and look at it",
        sourceLocation: sourceLocation)
      return nil
    }
    return Array(data)
  }

  private static func record(_ data: Data, at url: URL, sourceLocation: SourceLocation) {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
      Issue.record("recorded \(url.path); look at it", sourceLocation: sourceLocation)
    } catch {
      Issue.record("could not record \(url.path): \(error)", sourceLocation: sourceLocation)
    }
  }

  /// The first line that differs, with the line before it for orientation.
  static func firstDifference(_ expected: String, _ actual: String) -> String {
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).prefix { $0 == $1 }.count
    var report = line > 0 ? "  \(line): \(old[line - 1])\n" : ""
    report += "- \(line + 1): \(line < old.count ? String(old[line]) : "(end)")\n"
    report += "+ \(line + 1): \(line < new.count ? String(new[line]) : "(end)")"
    return report
  }
}
