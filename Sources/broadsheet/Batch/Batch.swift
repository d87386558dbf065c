import Diagnostics
import Glibc
import Reporting

/// A run of `render` from specs to files and manifest; `--watch` makes one after the other.
struct Batch {
  var specs: [String]
  let options: BatchOptions
  let folder: OutputFolder
  let workers: Int?
  let console: Console
  let isQuiet: Bool

  /// Draws what has changed, or only says what it would draw.
  ///
  /// - Returns: The plan that was carried out, with the files it read.
  @discardableResult
  func run(isDryRun: Bool, _ diagnostics: inout DiagnosticList) -> BatchPlan {
    let program = ProgramIdentity.digest(options.settings)
    let keeper = Keeper(folder, shard: options.shard, program: program)
    if let name = keeper.foreignFile {
      diagnostics.add(
        Diagnostic(
          .error, .drawing, id: "foreign-manifest",
          "'\(folder.path)/\(name)' is not of this program: the record of the run would be written "
            + "over it", path: folder.path + "/" + name,
          hint: "write into another folder with --out, or give that file another name"))
      return BatchPlan()
    }
    let planner = BatchPlanner(
      options: options, record: keeper.record, program: program, isKept: { keeper.isKept($0) },
      folder: folder)
    let plan = planner.plan(specs, workers: workers ?? BatchRunner.usualWorkers(for: specs.count))
    diagnostics.add(contentsOf: plan.problems.all)
    guard !isDryRun else {
      for spec in plan.specs { diagnostics.add(contentsOf: spec.problems) }
      announce(plan)
      return plan
    }
    if plan.isRefused {
      for spec in plan.specs { diagnostics.add(contentsOf: spec.problems) }
      return plan
    }
    // A part with nothing to draw leaves a manifest too: `merge` waits for it.
    if plan.toDraw > 0 || options.shard != nil {
      do throws(OutputFolder.Failure) {
        try folder.make()
      } catch {
        for spec in plan.specs { diagnostics.add(contentsOf: spec.problems) }
        diagnostics.add(error.diagnostic)
        return plan
      }
    }
    if keeper.isResumed { keeper.tidy() }
    // A single artefact comes to its manifest as soon as a journal would.
    if plan.toDraw > 1 { keeper.begin() }
    let progress = Progress(plan, console: console, isQuiet: isQuiet)
    let runner = BatchRunner(plan, options: options, into: folder) { job, digest in
      options.isForced ? nil : keeper.kept(job, digest: digest)
    } isDone: { job, outcome in
      keeper.note(
        job, outcome, place: plan.artifacts[job.index].place,
        key: plan.specs[plan.artifacts[job.index].spec].key, isOnly: plan.toDraw == 1)
      progress.done(job.index, outcome)
    }
    runner.run(workers: workers ?? BatchRunner.usualWorkers(for: plan.toDraw))
    progress.finish()
    let found = runner.found
    diagnostics.add(contentsOf: found)
    let isPlanned = plan.specs.contains { $0.files != nil }
    if isPlanned && keeper.hasFiles || options.shard != nil || keeper.isResumed {
      do throws(OutputFolder.Failure) {
        try keeper.finish(plan, options, runner.findings)
      } catch {
        diagnostics.add(error.diagnostic)
      }
    } else {
      keeper.end()
    }
    if !isQuiet, console.isTerminal || keeper.unchangedCount(plan) > 0 {
      Console.write(keeper.summary(plan) + "\n", to: STDERR_FILENO)
    }
    return plan
  }

  /// A line for each file that would be drawn, with the reason.
  private func announce(_ plan: BatchPlan) {
    for unit in plan.units {
      for artifact in unit.artifacts.map({ plan.artifacts[$0] }) {
        guard let reason = artifact.reason else { continue }
        for file in artifact.artifact.files {
          console.line(
            console.format == .json
              ? "{\"path\":\(jsonString(file.path)),\"reason\":\(jsonString(reason.description))}"
              : "\(file.path)  \(reason)")
        }
      }
    }
    let unchanged = plan.unchangedFileCount + plan.artifacts.filter { $0.reason == nil }.count
    if !isQuiet {
      Console.write("\(plan.toDraw) to draw, \(unchanged) unchanged\n", to: STDERR_FILENO)
    }
  }
}
