import Diagnostics
import Glibc
import Reporting

/// Draws again whenever a file that a report was made from is saved. Fonts and program stay loaded.
struct Watch {
  private let batch: Batch
  private var plan: BatchPlan

  init(_ batch: Batch, _ plan: BatchPlan) {
    self.batch = batch
    self.plan = plan
  }

  /// Runs until the process is interrupted.
  func run(first: DiagnosticList) -> Never {
    var plan = plan
    batch.console.report(first.all)
    while true {
      let descriptor = inotify_init1(Int32(IN_CLOEXEC))
      for folder in folders(of: plan) {
        _ = inotify_add_watch(
          descriptor, folder, UInt32(IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE))
      }
      wait(on: descriptor)
      close(descriptor)
      var found = DiagnosticList()
      plan = batch.run(isDryRun: false, &found)
      batch.console.report(found.all)
    }
  }

  /// Folders are watched, not files: an editor that saves replaces the file by another.
  private func folders(of plan: BatchPlan) -> Set<String> {
    let paths = plan.specs.flatMap { [$0.path] + $0.inputs.map(\.path) }
    return Set(
      paths.map { path in
        path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      })
  }

  /// Returns a moment after the first change, when the others of the same save have come too.
  private func wait(on descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    guard read(descriptor, &buffer, buffer.count) > 0 else { return }
    var files = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&files, 1, 15) > 0 { _ = read(descriptor, &buffer, buffer.count) }
  }
}
