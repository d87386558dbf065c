import Foundation

/// A program of the machine that checks our output: qpdf, pdftotext and the like.
package enum Tool {
  package struct Result {
    package let status: Int32
    package let output: String
  }

  /// Whether a program is installed.
  package static func isInstalled(_ name: String) -> Bool { path(of: name) != nil }

  /// Runs a program and returns what it printed, errors included.
  package static func run(_ name: String, _ arguments: [String]) throws -> Result {
    // Output goes to a file: reading a pipe fails when a signal interrupts it.
    let url = temporaryURL(suffix: ".out")
    try Data().write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let file = try FileHandle(forWritingTo: url)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path(of: name) ?? "/usr/bin/" + name)
    process.arguments = arguments
    process.standardOutput = file
    process.standardError = file
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }

  /// Calls `body` with the path of a temporary file that holds `bytes`.
  package static func withFile<Value>(
    _ bytes: [UInt8], suffix: String, _ body: (String) throws -> Value
  ) throws -> Value {
    let url = temporaryURL(suffix: suffix)
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }

  private static func temporaryURL(suffix: String) -> URL {
    FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-\(UUID().uuidString)\(suffix)")
  }

  private static func path(of name: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/"].map { $0 + name }
      .first(where: FileManager.default.isExecutableFile)
  }
}
