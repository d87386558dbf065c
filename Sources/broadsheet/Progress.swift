import Diagnostics
import Glibc
import Synchronization

/// Says what has been drawn: on a terminal one line that replaces itself, with count, rate and the time that
/// is left; otherwise a line for each file, or an object of JSON where problems are JSON too. When only
/// one of results and messages goes to a terminal, there are both.
final class Progress: Sendable {
  private struct State {
    var count = 0
    /// Outcomes that wait for those before them.
    var waiting: [Int: RenderOutcome] = [:]
    var next = 0
    var lastShown = 0.0
  }

  /// The places in the plan of what will be drawn.
  private let order: [Int]
  private let console: Console
  private let isQuiet: Bool
  private let start = Progress.now()
  private let state = Mutex(State())

  init(_ plan: BatchPlan, console: Console, isQuiet: Bool) {
    order = plan.units.flatMap(\.artifacts).sorted()
    self.console = console
    self.isQuiet = isQuiet
  }

  func done(_ index: Int, _ outcome: RenderOutcome) {
    guard !isQuiet else { return }
    state.withLock { state in
      state.count += 1
      if console.showsProgress { show(outcome, &state) }
      if console.isWatched { return }
      state.waiting[index] = RenderOutcome(files: outcome.files, isKept: outcome.isKept)
      while state.next < order.count,
        let outcome = state.waiting.removeValue(forKey: order[state.next])
      {
        state.next += 1
        for file in outcome.files where !outcome.isKept {
          Console.write(line(of: file, done: state.next) + "\n", to: STDOUT_FILENO)
        }
      }
    }
  }

  /// `out/a.png  2301 bytes`, or the same as JSON with how many artefacts of how many are done.
  private func line(of file: RenderOutcome.WrittenFile, done: Int) -> String {
    console.format == .json
      ? "{\"path\":\(jsonString(file.path)),\"bytes\":\(file.byteCount),\"done\":\(done)"
        + ",\"of\":\(order.count)}"
      : "\(file.path)  \(file.byteCount) bytes"
  }

  /// `120/1000  85/s  11 s left  a.png`, ten times a second at most.
  private func show(_ outcome: RenderOutcome, _ state: inout State) {
    let seconds = Progress.now() - start
    guard seconds - state.lastShown > 0.1 || state.count == order.count else { return }
    state.lastShown = seconds
    let file = outcome.files.first?.path ?? ""
    console.progress(
      Progress.line(done: state.count, of: order.count, seconds: seconds) + "  " + file)
  }

  /// - Parameter seconds: How long it took so far; what is left is taken to go as fast.
  static func line(done: Int, of count: Int, seconds: Double) -> String {
    let rate = Double(done) / max(seconds, 0.001)
    let tenths = Int((rate * 10).rounded())
    let said = tenths < 100 ? "\(tenths / 10).\(tenths % 10)" : "\(Int(rate.rounded()))"
    let left = Int((Double(count - done) / max(rate, 0.000_001)).rounded(.up))
    let time =
      left >= 5400
      ? "\(left / 3600) h \(left % 3600 / 60) min" : left >= 90 ? "\(left / 60) min" : "\(left) s"
    return "\(done)/\(count)  \(said)/s  \(time) left"
  }

  func finish() {
    if !isQuiet { console.clearProgress() }
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
