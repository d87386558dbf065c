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
      What an earlier run has left there is drawn again only if its spec, the rows it shows, its
      theme, the fonts or the program have changed. A chart with an error is not drawn, and its
      older file stays; everything else is drawn. Each file is told on a line of its own; on a terminal
      one line shows count, rate and the time left. With --format json the lines are objects.

      Examples:
        broadsheet render Reports/central-asia.yaml --out out/
        broadsheet render Reports/ --out out/ --jobs 4
        broadsheet render Reports/ --out out/ --dry-run
        broadsheet render Reports/ --out out/ --shard 3/10
        broadsheet render Reports/exporters.yaml --for country=KR --out out/
        broadsheet render - --only lead --out - < report.yaml > lead.png
      """)

  @Argument(help: "Report specs, or folders that hold them; - for a spec from standard input.")
  var specs: [String]
  @Option(
    name: [.short, .long],
    help: "The folder that files are written to; - writes the one file there is to standard output."
  )
  var out: String = "out"
  @Option(help: "How many workers draw at once; as many as processors by default.")
  var jobs: Int?
  @Flag(help: "Search seconds longer for smaller PNG files.")
  var small = false
  @Flag(
    help: """
      Leave out what files say about themselves: source, licences, spec and hashes; of PNG files the
      title and the alternative text too, which SVG and PDF need to be read aloud.
      """)
  var strip = false
  @Flag(help: "Draw everything, changed or not.") var force = false
  @Option(help: "Only this chart; may be given several times.") var only: [String] = []
  @Option(help: "Only this language; may be given several times.") var lang: [String] = []
  @Option(
    name: .customLong("for"),
    help:
      "Only reports with this value, as country=CN, where a spec has `for`; may be given several times."
  )
  var choices: [String] = []
  @Option(help: "Only pictures of this size, as article; may be given several times.")
  var size: [String] = []
  @Flag(name: .customLong("dry-run"), help: "Say what would be drawn and why; draw nothing.")
  var isDryRun = false
  @Option(
    help: """
      One part of the batch, as 3/10. auto/10 takes the number from JOB_COMPLETION_INDEX or
      SLURM_ARRAY_TASK_ID; auto takes Slurm's count too.
      """)
  var shard: String?
  @Option(
    help: """
      The ids of the whole batch as Slurm's --array has them, where they leave gaps or where only some
      of its tasks are run again: 1,5,9 or 0-9. For --shard auto.
      """)
  var array: String?
  @Flag(help: "Draw again whenever a spec or its data are saved; end with Ctrl-C.")
  var watch = false
  @Flag(help: "Print nothing but problems.") var quiet = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 256")
    }
    if out.isEmpty { throw ValidationError("--out must name a folder") }
    if array != nil, shard == nil { throw ValidationError("--array goes with --shard auto") }
    do throws(Shard.Fault) { _ = try parsedShard() } catch { throw ValidationError(error.sentence) }
    if watch, shard != nil || isDryRun {
      throw ValidationError("--watch goes neither with --shard nor with --dry-run")
    }
    if watch, specs.contains(StandardInput.name) || out == StandardOutput.name {
      throw ValidationError("--watch wants specs in files and a folder for --out")
    }
    if out == StandardOutput.name, shard != nil || isDryRun {
      throw ValidationError("--out - goes neither with --shard nor with --dry-run")
    }
  }

  func run() throws {
    var request = RenderRequest(specs: specs)
    request.out = out
    request.workers = jobs
    request.options = options
    request.isDryRun = isDryRun
    request.watches = watch
    request.isQuiet = quiet
    try request.run(Session(common))
  }

  private var options: BatchOptions {
    var options = BatchOptions()
    options.isForced = force
    options.charts = Set(only)
    options.languages = Set(lang)
    options.sizes = Set(size)
    options.choices = choices
    options.shard = try? parsedShard()
    options.effort = small ? .small : .quick
    options.strips = strip
    return options
  }

  private func parsedShard() throws(Shard.Fault) -> Shard? {
    guard let shard else { return nil }
    return try Shard.read(shard, array: array) { name in getenv(name).map { String(cString: $0) } }
  }
}

extension OutputFolder.Failure {
  var diagnostic: Diagnostic {
    Diagnostic(
      .error, .drawing, id: "cannot-write", "cannot write '\(path)': \(reason)", path: path,
      hint: "nothing at that place was changed")
  }
}
