import Foundation
import TestSupport
import Testing

/// The program as users have it: run in a process of its own.
enum BuiltTool {
  /// What a run came to.
  struct Outcome: Sendable {
    let status: Int32
    /// Standard output and standard error, which hold nothing but UTF-8.
    let output: String
    let messages: String
  }

  /// The path in the environment variable `BROADSHEET`, else the program built beside the tests.
  static let path: String = {
    if let given = ProcessInfo.processInfo.environment["BROADSHEET"] {
      return URL(fileURLWithPath: given, relativeTo: PackageFolder.url).path
    }
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let folders = [beside, PackageFolder.url(".build/debug"), Bundle.main.bundleURL]
    return folders.map { $0.appendingPathComponent("broadsheet").path }
      .first(where: FileManager.default.isExecutableFile) ?? "broadsheet-is-not-built"
  }()

  /// Runs the program and checks what holds for every run: it ends in time and by itself, prints no
  /// back-trace, and nothing it prints is a raw control character.
  ///
  /// - Parameters:
  ///   - setting: Shell commands that go before, such as `ulimit -n 16`.
  ///   - redirection: Shell text that goes after, such as `>&-`.
  ///   - environment: Replaces single variables; nil takes one away.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String?] = [:],
    setting: String = "", redirection: String = "", seconds: Double = 60,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    let running = try start(
      arguments, in: folder, environment: environment, setting: setting, redirection: redirection)
    let outcome = try running.wait(seconds: seconds, sourceLocation)
    for text in [outcome.output, outcome.messages] {
      #expect(firstRaw(in: text) == nil, "raw character in \(text)", sourceLocation: sourceLocation)
      for word in ["Fatal error", "acktrace", "CRITICAL", "-WARNING **", "swift_"] {
        #expect(!text.contains(word), "\(text)", sourceLocation: sourceLocation)
      }
    }
    return outcome
  }

  /// Starts the program and returns at once.
  static func start(
    _ arguments: [String], in folder: URL, environment: [String: String?] = [:],
    setting: String = "", redirection: String = ""
  ) throws -> RunningTool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    // The shell gives its place, and its process number, to the program.
    let call = redirection.contains("|") ? "" : "exec "
    process.arguments =
      ["-c", setting + "\n" + call + "\"$0\" \"$@\" " + redirection, path] + arguments
    process.currentDirectoryURL = folder
    var variables = ProcessInfo.processInfo.environment
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    return try RunningTool(process)
  }

  /// The first character that must not be printed raw: a control, an override of the direction of
  /// text, or the sign of a decoding that failed.
  static func firstRaw(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2028, 0x2029, 0xFFFD: true
      default: false
      }
    }
  }
}

/// A run that may still be going on.
final class RunningTool {
  private let process: Process
  private let ended = DispatchSemaphore(value: 0)
  private let outputURL: URL
  private let messagesURL: URL

  fileprivate init(_ process: Process) throws {
    // Output goes to files: a pipe that nobody reads would stop the program.
    let base = FileManager.default.temporaryDirectory
      .appendingPathComponent("broadsheet-\(UUID().uuidString)").path
    outputURL = URL(fileURLWithPath: base + ".out")
    messagesURL = URL(fileURLWithPath: base + ".err")
    try Data().write(to: outputURL)
    try Data().write(to: messagesURL)
    self.process = process
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputURL)
    process.standardError = try FileHandle(forWritingTo: messagesURL)
    process.terminationHandler = { [ended] _ in ended.signal() }
    try process.run()
  }

  /// What it has said so far on standard error.
  var messages: String { (try? text(messagesURL)) ?? "" }

  func send(signal number: Int32) { kill(process.processIdentifier, number) }

  /// Waits for the end; a run that takes too long is killed and counts as a failure.
  func wait(
    seconds: Double = 60, expectsSignal: Bool = false,
    _ sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> BuiltTool.Outcome {
    if ended.wait(timeout: .now() + seconds) == .timedOut {
      send(signal: SIGKILL)
      ended.wait()
      Issue.record("did not end within \(seconds) seconds", sourceLocation: sourceLocation)
    } else if process.terminationReason == .uncaughtSignal, !expectsSignal {
      Issue.record(
        "ended by signal \(process.terminationStatus): \(try text(messagesURL))",
        sourceLocation: sourceLocation)
    }
    defer {
      try? FileManager.default.removeItem(at: outputURL)
      try? FileManager.default.removeItem(at: messagesURL)
    }
    return BuiltTool.Outcome(
      status: process.terminationStatus, output: try text(outputURL),
      messages: try text(messagesURL))
  }

  private func text(_ url: URL) throws -> String {
    String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }
}
