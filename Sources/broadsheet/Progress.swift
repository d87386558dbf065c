import Reporting
import Synchronization

/// Says what has been drawn: one line that replaces itself on a terminal, a line for each file otherwise.
final class Progress: Sendable {
  private let total: Int
  private let console: Console
  private let isQuiet: Bool
  private let count = Mutex(0)

  init(total: Int, console: Console, isQuiet: Bool) {
    self.total = total
    self.console = console
    self.isQuiet = isQuiet
  }

  func done(_ job: RenderJob, _ outcome: RenderOutcome) {
    guard !isQuiet else { return }
    count.withLock { count in
      count += 1
      if console.isTerminal {
        console.progress("\(count)/\(total)  \(job.artifact.files.first?.path ?? "")")
      } else {
        for file in outcome.files { console.line("\(file.path)  \(file.byteCount) bytes") }
      }
    }
  }

  func finish() {
    if !isQuiet { console.clearProgress() }
  }
}
