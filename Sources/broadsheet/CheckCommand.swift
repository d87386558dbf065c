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
    let jobs = RenderJob.jobs(
      of: try Session.specs(specs), includingUnused: true, diagnostics: &session.diagnostics)
    if !jobs.isEmpty {
      let outcomes = RenderWorkers.run(
        jobs, into: nil, workers: RenderWorkers.usualNumber(for: jobs))
      session.diagnostics.add(contentsOf: RenderOutcome.problems(of: outcomes, jobs))
      session.diagnostics.add(contentsOf: unusedWaivers(jobs, outcomes, session.diagnostics.waived))
    }
    let claims = ClaimSummary(jobs)
    if session.console.format == .text {
      for line in claims.lines { session.console.line(line) }
    } else {
      session.diagnostics.add(contentsOf: claims.hints)
    }
    try session.finish()
  }

  /// Reasons given for nothing: the chart breaks no such rule any more.
  private func unusedWaivers(
    _ jobs: [RenderJob], _ outcomes: [RenderOutcome], _ bound: [WaivedProblem]
  ) -> [Diagnostic] {
    let used = Set((outcomes.flatMap(\.waived) + bound).map(\.waiver))
    var seen = used
    return jobs.flatMap { $0.bound.charts.flatMap(\.waivers) }.filter { seen.insert($0).inserted }
      .map { waiver in
        Diagnostic(
          .warning, .rule, id: "unused-waiver", "no chart breaks the rule '\(waiver.rule)'",
          at: waiver.place, hint: "take the waiver out")
      }
  }
}
