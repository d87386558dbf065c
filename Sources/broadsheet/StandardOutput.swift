import Diagnostics
import Glibc
import Reporting
import TradeData

/// One file written to standard output, for `render … --out -`: drawn into a folder that is then taken
/// away, so that what goes out is whole.
struct StandardOutput {
  static let name = "-"

  let specs: [String]
  var options: BatchOptions

  /// Draws the one file that is asked for; anything but one is an error.
  func run(_ diagnostics: inout DiagnosticList) {
    var options = options
    options.isForced = true
    let planner = BatchPlanner(options: options, record: RunRecord(), program: "") { _ in false }
    let plan = planner.plan(specs, workers: 1)
    let files = plan.units.flatMap(\.artifacts).flatMap { plan.artifacts[$0].artifact.files }
    diagnostics.add(contentsOf: plan.problems.all)
    for spec in plan.specs { diagnostics.add(contentsOf: spec.problems) }
    guard !diagnostics.hasErrors else { return }
    guard let file = files.first, files.count == 1 else {
      complain(
        "--out - writes one file, and this makes \(files.count)",
        "choose it with --only, --lang and --size, and give its output one format",
        &diagnostics)
      return
    }
    if isatty(STDOUT_FILENO) == 1, file.format.isPicture {
      complain(
        "a picture cannot be shown in a terminal", "send it on, as in --out - > chart.png",
        &diagnostics)
      return
    }
    var template = Array((temporaryFolder + "/broadsheet-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else {
      complain("no folder can be made in '\(temporaryFolder)'", nil, &diagnostics)
      return
    }
    let path = String(cString: made)
    let folder = OutputFolder(path)
    defer { remove(file.path, path) }
    Surroundings.whenInterrupted { status in
      folder.abandon {
        remove(file.path, path)
        _exit(status)
      }
    }
    let runner = BatchRunner(plan, options: options, into: folder) { _, _ in
      nil
    } isDone: { _, _ in
    }
    runner.run(workers: 1)
    diagnostics = runner.found
    guard !diagnostics.hasErrors else { return }
    guard let bytes = folder.read(file.path) else {
      return complain("'\(file.path)' was not drawn", nil, &diagnostics)
    }
    Console.output(bytes)
  }

  private var temporaryFolder: String {
    getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
  }

  /// Takes the one file away, and the folders that were made for it.
  private func remove(_ file: String, _ folder: String) {
    var path = folder + "/" + file
    unlink(path)
    while path != folder, let slash = path.lastIndex(of: "/") {
      path = String(path[..<slash])
      rmdir(path)
    }
  }

  private func complain(_ message: String, _ hint: String?, _ diagnostics: inout DiagnosticList) {
    diagnostics.add(
      Diagnostic(.error, .drawing, id: "one-file", message, path: specs.first, hint: hint))
  }
}
