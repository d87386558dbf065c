import Diagnostics
import Glibc

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
  func line(_ text: String) { Console.write(text + "\n", to: STDOUT_FILENO) }

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

  /// - Returns: False when the reader has gone away.
  @discardableResult
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      bytes = bytes.dropFirst(written)
    }
    return true
  }
}
