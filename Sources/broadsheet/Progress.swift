import Synchronization

/// Says what has been drawn: one line that replaces itself on a terminal; otherwise a line for each
/// file, in the order of the jobs.
final class Progress: Sendable {
  private struct State {
    var count = 0
    /// Outcomes that wait for those before them.
    var waiting: [Int: RenderOutcome] = [:]
    var next = 0
  }

  private let total: Int
  private let console: Console
  private let isQuiet: Bool
  private let state = Mutex(State())

  init(total: Int, console: Console, isQuiet: Bool) {
    self.total = total
    self.console = console
    self.isQuiet = isQuiet
  }

  func done(_ index: Int, _ outcome: RenderOutcome) {
    guard !isQuiet else { return }
    state.withLock { state in
      state.count += 1
      if console.isTerminal {
        console.progress("\(state.count)/\(total)  \(outcome.files.first?.path ?? "")")
        return
      }
      state.waiting[index] = outcome
      while let outcome = state.waiting.removeValue(forKey: state.next) {
        for file in outcome.files { console.line("\(file.path)  \(file.byteCount) bytes") }
        state.next += 1
      }
    }
  }

  func finish() {
    if !isQuiet { console.clearProgress() }
  }
}
