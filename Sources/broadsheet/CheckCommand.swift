import ArgumentParser
import Charting
import Diagnostics
import Reporting

/// `broadsheet check SPEC...`
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Finds every problem of specs and their data; draws nothing.",
    discussion: """
      Reads spec and data, computes every number, lays out every artefact, and looks for
      characters without a font.

      Examples:
        broadsheet check Reports/central-asia.yaml
        broadsheet check Reports/ --format github
      """)

  @Argument(help: "Report specs, or folders that hold them.") var specs: [String]
  @OptionGroup var common: CommonOptions

  func run() throws {
    var session = Session(common)
    try session.requireMemory()
    var options = BatchOptions()
    options.isCheck = true
    let planner = BatchPlanner(options: options, record: RunRecord(), program: "") { _ in false }
    let paths = try Session.specs(specs)
    let plan = planner.plan(paths, workers: BatchRunner.usualWorkers(for: paths.count))
    let runner = BatchRunner(plan, options: options, into: nil) { _, _ in
      nil
    } isDone: { _, _ in
    }
    runner.run(workers: BatchRunner.usualWorkers(for: plan.toDraw))
    // Which labels moved is for programs: nobody has to do anything about them.
    let found = runner.found
    for diagnostic in found.all
    where session.console.format == .json || !LabelReport.isListedOnly(diagnostic) {
      session.diagnostics.add(diagnostic)
    }
    for waived in found.waived { session.diagnostics.add(waived) }
    session.diagnostics.add(contentsOf: unusedWaivers(runner, session.diagnostics.waived))
    let claims = ClaimSummary(findings: runner.claims)
    if session.console.format == .text {
      for line in claims.lines { session.console.line(line) }
    } else {
      session.diagnostics.add(contentsOf: claims.hints)
    }
    try session.finish()
  }

  /// Reasons given for nothing: the chart breaks no such rule any more.
  private func unusedWaivers(_ runner: BatchRunner, _ waived: [WaivedProblem]) -> [Diagnostic] {
    var seen = Set(waived.map(\.waiver))
    return runner.waivers.filter { seen.insert($0).inserted }.map { waiver in
      Diagnostic(
        .warning, .rule, id: "unused-waiver", "no chart breaks the rule '\(waiver.rule)'",
        at: waiver.place, hint: "take the waiver out")
    }
  }
}
