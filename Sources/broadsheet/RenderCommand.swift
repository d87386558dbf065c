import ArgumentParser
import Diagnostics
import Glibc
import Rendering
import Reporting

/// `broadsheet render SPEC...`
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Draws every output of one or more reports.",
    usage: "broadsheet render <specs> ... [--out <out>] [--jobs <jobs>] [<options>]",
    discussion: """
      Files are written whole or not at all, under --out, with a manifest.json that lists them.
      A report with an error is not drawn, and its older files stay; other reports are drawn.

      Examples:
        broadsheet render Reports/central-asia.yaml --out out/
        broadsheet render Reports/ --out out/ --jobs 4
      """)

  @Argument(help: "Report specs, or folders that hold them.") var specs: [String]
  @Option(name: [.short, .long], help: "The folder that files are written to.")
  var out: String = "out"
  @Option(help: "How many workers draw at once; as many as processors by default.")
  var jobs: Int?
  @Flag(help: "Search longer for smaller PNG files.")
  var small = false
  @Flag(help: "Print nothing but problems.") var quiet = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 256")
    }
    if out.isEmpty { throw ValidationError("--out must name a folder") }
  }

  func run() throws {
    var session = Session(common)
    let jobs = RenderJob.jobs(
      of: try Session.specs(specs), diagnostics: &session.diagnostics)
    guard !jobs.isEmpty else { return try session.finish() }
    let folder: OutputFolder
    do throws(OutputFolder.Failure) {
      folder = try OutputFolder(out)
    } catch {
      session.diagnostics.add(error.diagnostic)
      return try session.finish()
    }
    Surroundings.whenInterrupted { status in folder.abandon { _exit(status) } }
    let progress = Progress(total: jobs.count, console: session.console, isQuiet: quiet)
    let workers = self.jobs.map { min($0, jobs.count) } ?? RenderWorkers.usualNumber(for: jobs)
    let outcomes = RenderWorkers.run(
      jobs, into: folder, workers: workers, progress: progress, effort: small ? .small : .quick)
    progress.finish()
    session.diagnostics.add(contentsOf: RenderOutcome.problems(of: outcomes, jobs))
    if outcomes.contains(where: { !$0.files.isEmpty }) {
      writeManifest(jobs, outcomes, folder, &session)
    }
    try session.finish()
  }

  private func writeManifest(
    _ jobs: [RenderJob], _ outcomes: [RenderOutcome], _ folder: OutputFolder,
    _ session: inout Session
  ) {
    let text = Manifest.json(jobs, outcomes, diagnostics: session.diagnostics.all)
    do throws(OutputFolder.Failure) {
      // Not worth a wait: it says what the last run did, and that is lost with the power anyway.
      try folder.write(Array(text.utf8), to: "manifest.json", survivesPowerCuts: false)
    } catch {
      session.diagnostics.add(error.diagnostic)
    }
  }
}

extension OutputFolder.Failure {
  var diagnostic: Diagnostic {
    Diagnostic(
      .error, .drawing, id: "cannot-write", "cannot write '\(path)': \(reason)", path: path,
      hint: "nothing at that place was changed")
  }
}
