import Diagnostics
import Dispatch
import Glibc
import Rendering
import Reporting
import Synchronization

/// Draws jobs with a number of workers, each with a renderer of its own. Jobs are taken in order, and
/// results come back in the order of the jobs.
///
/// Everything is laid out before anything is painted: a report in which something does not fit is held
/// back as a whole, so that its older files stay together. Other reports are drawn all the same.
final class RenderWorkers: Sendable {
  private let jobs: [RenderJob]
  /// Where to write; nil to lay out and paint nothing.
  private let folder: OutputFolder?
  private let progress: Progress?
  private let effort: PNGEffort
  private let outcomes: Mutex<[RenderOutcome]>
  private let nextToLayOut = Atomic(0)
  private let nextToPaint = Atomic(0)
  /// Holds workers until the last layout is done. A worker waits only for jobs that others have begun,
  /// so that it works with one thread too.
  private let layouts = DispatchGroup()

  private init(
    _ jobs: [RenderJob], _ folder: OutputFolder?, _ progress: Progress?, _ effort: PNGEffort
  ) {
    self.jobs = jobs
    self.folder = folder
    self.progress = progress
    self.effort = effort
    outcomes = Mutex([RenderOutcome](repeating: RenderOutcome(), count: jobs.count))
    for _ in jobs { layouts.enter() }
  }

  /// As many workers as processors, but no more than there is to do.
  static func usualNumber(for jobs: [RenderJob]) -> Int {
    max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), jobs.count))
  }

  static func run(
    _ jobs: [RenderJob], into folder: OutputFolder?, workers: Int, progress: Progress? = nil,
    effort: PNGEffort = .quick
  ) -> [RenderOutcome] {
    let pool = RenderWorkers(jobs, folder, progress, effort)
    if workers == 1 {
      pool.work()
    } else {
      DispatchQueue.concurrentPerform(iterations: workers) { _ in pool.work() }
    }
    return pool.outcomes.withLock { $0 }
  }

  private func work() {
    let worker = RenderWorker(effort: effort, easesRules: folder != nil)
    while let index = next(nextToLayOut) {
      let outcome = worker.layOut(jobs[index])
      outcomes.withLock { $0[index] = outcome }
      layouts.leave()
    }
    layouts.wait()
    guard let folder else { return }
    let held = heldReports()
    while let index = next(nextToPaint) {
      var outcome = outcomes.withLock { $0[index] }
      if !held.contains(jobs[index].loaded.path) {
        worker.paint(jobs[index], &outcome, into: folder)
        outcomes.withLock { [outcome] in $0[index] = outcome }
      }
      progress?.done(index, outcome)
    }
  }

  private func next(_ counter: borrowing Atomic<Int>) -> Int? {
    let index = counter.add(1, ordering: .relaxed).oldValue
    return index < jobs.count ? index : nil
  }

  /// Paths of the specs with something that could not be laid out.
  private func heldReports() -> Set<String> {
    outcomes.withLock { outcomes in
      Set(
        zip(jobs, outcomes).filter { pair in
          pair.1.diagnostics.contains { $0.severity == .error }
        }.map { $0.0.loaded.path })
    }
  }
}
