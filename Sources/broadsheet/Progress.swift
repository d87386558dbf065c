import Diagnostics
import Glibc
import Synchronization

/// Says what has been drawn: one line that replaces itself on a terminal, with the rate and the time
/// that is left; otherwise a line for each file, or an object of JSON where problems are JSON too.
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
      if console.isTerminal { return show(outcome, &state) }
      state.waiting[index] = outcome
      while state.next < order.count,
        let outcome = state.waiting.removeValue(forKey: order[state.next])
      {
        for file in outcome.files where !outcome.isKept { console.line(line(of: file)) }
        state.next += 1
      }
    }
  }

  private func line(of file: RenderOutcome.WrittenFile) -> String {
    console.format == .json
      ? "{\"path\":\(jsonString(file.path)),\"bytes\":\(file.byteCount)}"
      : "\(file.path)  \(file.byteCount) bytes"
  }

  /// `120/1000  85/s  11 s left  out/…`, ten times a second at most.
  private func show(_ outcome: RenderOutcome, _ state: inout State) {
    let seconds = Progress.now() - start
    guard seconds - state.lastShown > 0.1 || state.count == order.count else { return }
    state.lastShown = seconds
    let rate = Double(state.count) / max(seconds, 0.001)
    let left = Int((Double(order.count - state.count) / rate).rounded(.up))
    let time = left >= 90 ? "\(left / 60) min" : "\(left) s"
    console.progress(
      "\(state.count)/\(order.count)  \(Int(rate))/s  \(time) left  \(outcome.files.first?.path ?? "")"
    )
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
