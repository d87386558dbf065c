import Diagnostics
import Glibc
import Reporting
import Synchronization
import TradeData

/// Keeps the record of an output folder: read before a run, a line in the journal for each file as it is
/// written, and a new manifest at the end.
///
/// A run that is killed leaves its journal, which the next run reads. Two runs at once both write the
/// journal, and take turns at the manifest, each keeping what the other has made.
final class Keeper: Sendable {
  private let folder: OutputFolder
  private let shard: Shard?
  private let program: String
  let record: RunRecord
  /// When the manifest was written: files that are older were not touched since.
  private let recordTime: FileTime
  /// What this run has written or found unchanged, by path. Its lines are in the journal and not here,
  /// so that memory does not grow with the batch; those that could not be written there are.
  private let done = Mutex<[String: Made]>([:])

  private struct Made {
    let hash: String
    let file: OutputFolder.FileStatus?
    var line: String?
  }

  private var journalName: String {
    shard.map { ".journal-\($0.number)-of-\($0.count)" } ?? ".journal"
  }
  private var manifestName: String { shard?.manifestName ?? Manifest.fileName }

  init(_ folder: OutputFolder, shard: Shard?, program: String) {
    self.folder = folder
    self.shard = shard
    self.program = program
    let manifest = shard?.manifestName ?? Manifest.fileName
    recordTime = folder.status(of: manifest)?.modified ?? FileTime(seconds: 0, nanoseconds: 0)
    record = Keeper.read(
      folder, manifest: manifest,
      journal: shard.map { ".journal-\($0.number)-of-\($0.count)" } ?? ".journal")
  }

  private static func read(
    _ folder: OutputFolder, manifest: String, journal: String, settled: [String: String] = [:]
  ) -> RunRecord {
    RunRecord(
      manifest: folder.read(manifest) ?? [], journal: folder.read(journal) ?? [],
      settled: settled)
  }

  /// Whether a recorded file is there as it was written.
  func isKept(_ entry: RunRecord.Entry) -> Bool {
    guard let status = folder.status(of: entry.path), status.size == entry.byteCount else {
      return false
    }
    if status.modified <= recordTime { return true }
    return folder.read(entry.path).map { SHA256.hexadecimal(of: $0) } == entry.hash
  }

  /// The files of an earlier run for an artefact, if all are there and were painted from the same.
  func kept(_ job: RenderJob, digest: String) -> [RenderOutcome.WrittenFile]? {
    var files: [RenderOutcome.WrittenFile] = []
    for file in job.artifact.files {
      guard let entry = record.entries[file.path], entry.digest == digest,
        entry.program == program, entry.format == file.format.name, isKept(entry)
      else { return nil }
      files.append(
        RenderOutcome.WrittenFile(
          path: entry.path, format: entry.format, byteCount: entry.byteCount, hash: entry.hash,
          width: entry.width, height: entry.height))
    }
    return files
  }

  /// Writes down what became of an artefact.
  func note(_ job: RenderJob, _ outcome: RenderOutcome, key: String) {
    guard !outcome.files.isEmpty else { return }
    for file in outcome.files {
      let line = Manifest.artifact(file, job, outcome, key: key, program: program)
      let isWritten = folder.append(Array((line + "\n").utf8), to: journalName)
      let made = Made(
        hash: file.hash, file: folder.status(of: file.path), line: isWritten ? nil : line)
      done.withLock { $0[file.path] = made }
    }
  }

  // MARK: The manifest

  /// Writes the manifest: what this run made, and what is there of earlier ones.
  func finish(
    _ plan: BatchPlan, _ problems: DiagnosticList
  ) throws(OutputFolder.Failure) {
    folder.lock()
    defer { folder.unlock() }
    // As it is now: another run may have finished in the meantime.
    let made = done.withLock { $0 }.filter { folder.status(of: $0.key) == $0.value.file }
    let latest = Keeper.read(
      folder, manifest: manifestName, journal: journalName, settled: made.mapValues(\.hash))
    var manifest = Manifest()
    var plans: [String: BatchPlan.Spec] = [:]
    for spec in plan.specs { plans[spec.path] = spec }
    for (path, entry) in latest.entries where folder.status(of: path) != nil {
      // Of a spec that was planned anew, what it no longer asks for is forgotten.
      if let files = plans[entry.spec]?.files, !files.contains(path) { continue }
      manifest.keep(entry, of: latest)
    }
    for (path, made) in made {
      if let line = made.line { manifest.artifacts[path] = Array(line.utf8)[...] }
    }
    for (path, spec) in latest.specs where plans[path]?.files == nil {
      manifest.keep(spec, of: latest)
      manifest.problems += latest.problems[path] ?? []
    }
    for (path, lines) in latest.problems where latest.specs[path] == nil && plans[path] == nil {
      manifest.problems += lines
    }
    add(plan, problems, to: &manifest)
    // Not worth a wait: it says what the last run did, and that is lost with the power anyway.
    try folder.write(to: manifestName, survivesPowerCuts: false) { manifest.write($0) }
    folder.remove(journalName)
  }

  private func add(_ plan: BatchPlan, _ problems: DiagnosticList, to manifest: inout Manifest) {
    for spec in plan.specs {
      guard let files = spec.files else { continue }
      manifest.specs[spec.path] = Manifest.spec(
        spec.path, files: files.count, inputs: spec.inputs)
      for input in spec.inputs {
        manifest.inputs[input.path] = Manifest.input(input)
      }
    }
    for problem in problems.all {
      let owner = plan.specs.first { spec in
        spec.inputs.contains { $0.path == problem.fileName } || spec.path == problem.fileName
      }
      manifest.problems.append(Manifest.problem(problem, spec: owner?.path ?? ""))
    }
  }
}

extension Keeper {
  /// Whether there is anything to write a manifest about.
  var hasFiles: Bool { !record.entries.isEmpty || done.withLock { !$0.isEmpty } }

  /// Files that were left as they are.
  func unchangedCount(_ plan: BatchPlan) -> Int {
    plan.unchangedFileCount
      + plan.artifacts.filter { $0.reason == nil }.reduce(0) { $0 + $1.artifact.files.count }
  }

  /// `12 files drawn, 340 unchanged`
  func summary(_ plan: BatchPlan) -> String {
    let drawn = done.withLock { $0.count }
    return "\(drawn) \(drawn == 1 ? "file" : "files") drawn, \(unchangedCount(plan)) unchanged"
  }
}
