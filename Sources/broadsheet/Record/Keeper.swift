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
  /// The manifest that was read: files that are older were not touched since.
  private let manifestFile: OutputFolder.FileStatus?
  /// Whether there is a journal, ours or that of a run that was killed.
  private let hasJournal: Atomic<Bool>
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
    manifestFile = folder.status(of: manifest)
    let journal = folder.read(shard.map { ".journal-\($0.number)-of-\($0.count)" } ?? ".journal")
    hasJournal = Atomic(journal != nil)
    record = RunRecord(
      manifest: manifestFile == nil ? [] : folder.read(manifest) ?? [], journal: journal ?? [])
  }

  /// The record as it is now: another run may have finished in the meantime.
  ///
  /// - Parameter settled: Hashes by path of what is certain.
  private func latest(settled: [String: String]) -> RunRecord {
    let journal = hasJournal.load(ordering: .relaxed) ? folder.read(journalName) ?? [] : []
    if folder.status(of: manifestName) == manifestFile {
      return journal.isEmpty ? record : record.adding(journal: journal, settled: settled)
    }
    return RunRecord(
      manifest: folder.read(manifestName) ?? [], journal: journal, settled: settled)
  }

  /// Whether a recorded file is there as it was written.
  func isKept(_ entry: RunRecord.Entry) -> Bool {
    guard let status = folder.status(of: entry.path), status.size == entry.byteCount else {
      return false
    }
    if let manifestFile, status.modified <= manifestFile.modified { return true }
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
  ///
  /// - Parameter isOnly: Whether it is the only one of the run, so that the manifest comes as soon as a
  ///   journal would.
  func note(_ job: RenderJob, _ outcome: RenderOutcome, key: String, isOnly: Bool) {
    guard !outcome.files.isEmpty else { return }
    if !isOnly { hasJournal.store(true, ordering: .relaxed) }
    for file in outcome.files {
      let line = Manifest.artifact(file, job, outcome, key: key, program: program)
      // The line before may be cut off, where the disk was full.
      let isWritten = !isOnly && folder.append(Array("\n\(line)\n".utf8), to: journalName)
      let made = Made(
        hash: file.hash, file: folder.status(of: file.path), line: isWritten ? nil : line)
      done.withLock { $0[file.path] = made }
    }
  }

  // MARK: The manifest

  /// Writes the manifest: what this run made, and what is there of earlier ones.
  func finish(
    _ plan: BatchPlan, _ findings: [BatchRunner.Finding]
  ) throws(OutputFolder.Failure) {
    folder.lock()
    defer { folder.unlock() }
    // What another run adds meanwhile must come after the journal is taken away, not be lost with it.
    let journal = hasJournal.load(ordering: .relaxed) ? folder.hold(journalName) : -1
    defer { folder.release(journal) }
    let made = done.withLock { $0 }.filter { folder.status(of: $0.key) == $0.value.file }
    let latest = latest(settled: made.mapValues(\.hash))
    var manifest = Manifest()
    var plans: [String: BatchPlan.Spec] = [:]
    for spec in plan.specs { plans[spec.path] = spec }
    for (path, entry) in latest.entries where folder.status(of: path) != nil {
      // Of a spec that was planned anew, what it no longer asks for is forgotten.
      if let files = plans[entry.spec]?.files, !files.contains(path) { continue }
      manifest.keep(entry, of: latest)
    }
    carryOver(latest, plan, to: &manifest)
    for (path, made) in made {
      if let line = made.line { manifest.artifacts[path] = Array(line.utf8)[...] }
    }
    for (path, spec) in latest.specs where plans[path]?.files == nil {
      manifest.keep(spec, of: latest)
      manifest.add((latest.problems[path] ?? []).map(\.line))
    }
    for (path, problems) in latest.problems where latest.specs[path] == nil && plans[path] == nil {
      manifest.add(problems.map(\.line))
    }
    manifest.add(standing(latest, plan, manifest))
    add(plan, findings, to: &manifest)
    // Not worth a wait: it says what the last run did, and that is lost with the power anyway.
    try folder.write(to: manifestName, survivesPowerCuts: false) { manifest.write($0) }
    if hasJournal.load(ordering: .relaxed) { folder.remove(journalName) }
  }

  /// Says of artefacts whose rows have not changed that they are of the files as they are now.
  private func carryOver(_ latest: RunRecord, _ plan: BatchPlan, to manifest: inout Manifest) {
    for planned in plan.artifacts where planned.hasSameRows {
      let spec = plan.specs[planned.spec]
      let inputs = Manifest.hashes(spec.inputs)
      for file in planned.artifact.files {
        // Another run may have drawn it in the meantime, from other rows.
        guard let entry = latest.entries[file.path], manifest.artifacts[file.path] != nil,
          entry.key == record.entries[file.path]?.key
        else { continue }
        manifest.artifacts[file.path] = entry.line(inputs: inputs, key: spec.key)
      }
    }
  }

  /// Problems of earlier runs that this one did not look at again: of reports that it did not bind and
  /// artefacts that it did not draw.
  private func standing(
    _ latest: RunRecord, _ plan: BatchPlan, _ manifest: Manifest
  ) -> [String] {
    var result: [String] = []
    var bound: [Int: Set<String>] = [:]
    var drawn: Set<String> = []
    for unit in plan.units {
      bound[unit.spec, default: []].insert(unit.binding)
      drawn.formUnion(
        unit.artifacts.compactMap { plan.artifacts[$0].artifact.files.first?.path })
    }
    for (index, spec) in plan.specs.enumerated() where spec.files != nil {
      for problem in latest.problems[spec.path] ?? [] {
        guard let binding = problem.binding, spec.bindings.contains(binding) else { continue }
        if let path = problem.artifact {
          guard manifest.artifacts[path] != nil, !drawn.contains(path) else { continue }
        } else if bound[index]?.contains(binding) == true {
          continue
        }
        result.append(problem.line)
      }
    }
    return result
  }

  private func add(
    _ plan: BatchPlan, _ findings: [BatchRunner.Finding], to manifest: inout Manifest
  ) {
    for spec in plan.specs {
      guard let files = spec.files else { continue }
      manifest.specs[spec.path] = Manifest.spec(
        spec.path, files: files.count, inputs: spec.inputs)
      for input in spec.inputs {
        manifest.inputs[input.path] = Manifest.input(input)
      }
    }
    manifest.add(findings.map { Manifest.problem($0, spec: plan.specs[$0.spec].path) })
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
