import Diagnostics
import Glibc
import Synchronization

/// The terminal: where diagnostics, results and progress go.
struct Console {
  let format: DiagnosticFormat
  let isTerminal: Bool
  private let usesColor: Bool

  init(format: DiagnosticFormat) {
    self.format = format
    isTerminal = isatty(STDERR_FILENO) == 1
    usesColor = isTerminal && getenv("NO_COLOR") == nil
  }

  /// Prints diagnostics to standard error.
  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty || format == .json else { return }
    let printer = DiagnosticPrinter(format, isColored: usesColor)
    Console.write(printer.print(diagnostics), to: STDERR_FILENO)
  }

  /// A line of result on standard output.
  func line(_ text: String) { Console.output(text + "\n") }

  /// Whether a line that replaces itself can be shown, and is for people.
  var showsProgress: Bool { isTerminal && format == .text }

  /// Whether somebody sees both progress and results, so that a line for each would be too much.
  var isWatched: Bool { showsProgress && isatty(STDOUT_FILENO) == 1 }

  /// A progress line that replaces itself; only on a terminal. Cut to its width: what runs over into a
  /// second line cannot be replaced.
  func progress(_ text: String) {
    guard showsProgress else { return }
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let line = displayed(text, columns: isKnown ? Int(size.ws_col) - 1 : 79)
    Console.write("\r\u{1B}[K" + line, to: STDERR_FILENO)
  }

  func clearProgress() { progress("") }

  static func write(_ text: String, to descriptor: Int32) {
    write(Array(text.utf8), to: descriptor)
  }

  /// - Returns: Zero, or the error that stood in the way.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return errno }
      bytes = bytes.dropFirst(written)
    }
    return 0
  }

  /// Writes results to standard output; the run fails where they do not come out.
  static func output(_ text: String) { output(Array(text.utf8)) }

  static func output(_ bytes: [UInt8]) {
    let code = write(bytes, to: STDOUT_FILENO)
    // A reader that has seen enough, such as `head`, goes away: nothing is lost.
    if code != 0, code != EPIPE { lost.store(code, ordering: .relaxed) }
  }

  /// The error that kept results from standard output, such as a full disk; 0 for none.
  private static let lost = Atomic<Int32>(0)

  /// What there is to say, at the end of a run, of results that could not be written.
  static var loss: Diagnostic? {
    let code = lost.load(ordering: .relaxed)
    guard code != 0 else { return nil }
    return Diagnostic(
      .error, .drawing, id: "cannot-write",
      "cannot write to standard output: \(OutputFolder.sentence(code))")
  }
}
