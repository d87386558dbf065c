import Diagnostics
import Drawing
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
  /// For a part of a batch, the manifest of the whole.
  private let wholeFile: OutputFolder.FileStatus?
  /// A file of somebody else's that has the name of the manifest.
  let foreignFile: String?
  /// Whether a run was killed, or is still at it.
  let isResumed: Bool
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

  /// The name that the journal has where a batch is not shared.
  static let journalName = ".journal"

  private let journalName: String
  private let manifestName: String

  init(_ folder: OutputFolder, shard: Shard?, program: String) {
    self.folder = folder
    self.shard = shard
    self.program = program
    manifestName = shard?.manifestName ?? Manifest.fileName
    journalName = shard?.journalName ?? Keeper.journalName
    manifestFile = folder.status(of: manifestName)
    wholeFile = shard == nil ? nil : folder.status(of: Manifest.fileName)
    let journal = folder.read(journalName)
    hasJournal = Atomic(journal != nil)
    isResumed = journal != nil
    let manifest = manifestFile == nil ? [] : folder.read(manifestName) ?? []
    let whole = wholeFile == nil ? [] : folder.read(Manifest.fileName) ?? []
    foreignFile =
      Manifest.isForeign(manifest)
      ? manifestName : Manifest.isForeign(whole) ? Manifest.fileName : nil
    record = RunRecord(whole: whole, manifest: manifest, journal: journal ?? [])
  }

  /// The record as it is now: another run may have finished in the meantime.
  ///
  /// - Parameters:
  ///   - settled: Hashes by path of what is certain.
  ///   - refuted: Hashes by path of what this run has written and another has written over.
  private func latest(settled: [String: String], refuted: [String: String]) -> RunRecord {
    let journal = hasJournal.load(ordering: .relaxed) ? folder.read(journalName) ?? [] : []
    if folder.status(of: manifestName) == manifestFile,
      shard == nil || folder.status(of: Manifest.fileName) == wholeFile
    {
      return journal.isEmpty
        ? record : record.adding(journal: journal, settled: settled, refuted: refuted)
    }
    return RunRecord(
      whole: shard == nil ? [] : folder.read(Manifest.fileName) ?? [],
      manifest: folder.read(manifestName) ?? [], journal: journal, settled: settled,
      refuted: refuted)
  }

  /// Whether a recorded file is there as it was written.
  func isKept(_ entry: RunRecord.Entry) -> Bool { status(ofKept: entry) != nil }

  /// What a recorded file is; nil when it is not there as it was written.
  private func status(ofKept entry: RunRecord.Entry) -> OutputFolder.FileStatus? {
    guard let status = folder.status(of: entry.path), status.size == entry.byteCount else {
      return nil
    }
    if let record = entry.isOfWhole ? wholeFile : manifestFile, status.modified <= record.modified {
      return status
    }
    return hash(of: entry.path) == entry.hash ? status : nil
  }

  private func hash(of path: String) -> String? {
    folder.read(path).map { SHA256.hexadecimal(of: $0) }
  }

  /// The files of an earlier run for an artefact, if all are there and were painted from the same.
  func kept(_ job: RenderJob, digest: String) -> [RenderOutcome.WrittenFile]? {
    var files: [RenderOutcome.WrittenFile] = []
    for file in job.artifact.files {
      guard let entry = record.entries[file.path], entry.digest == digest,
        entry.program == program, entry.format == file.format.name,
        let status = status(ofKept: entry)
      else { return nil }
      files.append(
        RenderOutcome.WrittenFile(
          path: entry.path, format: entry.format, byteCount: entry.byteCount, hash: entry.hash,
          status: status, width: entry.width, height: entry.height))
    }
    return files
  }

  /// Writes down what became of an artefact.
  ///
  /// - Parameter isOnly: Whether it is the only one of the run, so that the manifest comes as soon as a
  ///   journal would.
  func note(
    _ job: RenderJob, _ outcome: RenderOutcome, place: Int, key: String, isOnly: Bool
  ) {
    guard !outcome.files.isEmpty else { return }
    if !isOnly { hasJournal.store(true, ordering: .relaxed) }
    for file in outcome.files {
      let line = Manifest.artifact(
        file, job, outcome, place: place, key: key, program: program)
      // The line before may be cut off, where the disk was full.
      let isWritten = !isOnly && folder.append(Array("\n\(line)\n".utf8), to: journalName)
      let made = Made(hash: file.hash, file: file.status, line: isWritten ? nil : line)
      done.withLock { $0[file.path] = made }
    }
  }

  /// Says that a run has begun: one that is killed before its first file leaves a journal too, and what
  /// it has left unfinished is then looked for.
  func begin() {
    hasJournal.store(true, ordering: .relaxed)
    _ = folder.append([UInt8(ascii: "\n")], to: journalName)
  }

  /// Takes the journal away again where nothing was drawn and nobody else has written into it.
  func end() {
    guard hasJournal.load(ordering: .relaxed) else { return }
    let journal = folder.hold(journalName)
    defer { folder.release(journal) }
    let isEmpty = folder.read(journalName)?.allSatisfy { $0 == UInt8(ascii: "\n") } ?? false
    if isEmpty { folder.remove(journalName) }
  }

  /// Takes away what killed runs have left unfinished beside the files that are there.
  func tidy() {
    let folders = record.entries.keys.map { path in
      path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
    }
    folder.tidy(Set(folders + [""]))
  }

  // MARK: The manifest

  /// Writes the manifest: what this run made, and what is there of earlier ones.
  ///
  /// - Parameter batch: What was chosen of the specs.
  func finish(
    _ plan: BatchPlan, _ batch: BatchOptions, _ findings: [BatchRunner.Finding]
  ) throws(OutputFolder.Failure) {
    folder.lock()
    defer { folder.unlock() }
    // What another run adds meanwhile must come after the journal is taken away, not be lost with it.
    let journal = hasJournal.load(ordering: .relaxed) ? folder.hold(journalName) : -1
    defer { folder.release(journal) }
    // Another run may have written over what this one has made: then its word counts.
    let all = done.withLock { $0 }
    let made = all.filter { path, made in
      made.file != nil && folder.status(of: path) == made.file || hash(of: path) == made.hash
    }
    let latest = latest(
      settled: made.mapValues(\.hash),
      refuted: all.filter { made[$0.key] == nil }.mapValues(\.hash))
    var manifest = Manifest()
    manifest.part = shard.map {
      Manifest.Part(shard: $0, program: program, batch: digest(of: plan, batch))
    }
    var plans: [String: BatchPlan.Spec] = [:]
    for spec in plan.specs { plans[spec.path] = spec }
    let others = filesOfOtherParts(plan)
    for (path, entry) in latest.entries
    where !others.contains(path) && folder.status(of: path)?.size == entry.byteCount {
      if let files = plans[entry.spec]?.files {
        // Of a spec that was planned anew, what it no longer asks for is forgotten.
        guard files.contains(path) else { continue }
      } else if entry.isOfWhole, plans[entry.spec]?.outline == nil {
        // What is not of this batch stays in the manifest of the whole.
        continue
      }
      manifest.keep(entry, of: latest)
    }
    carryOver(latest, plan, to: &manifest)
    for (path, made) in made {
      if let line = made.line { manifest.artifacts[path] = Array(line.utf8)[...] }
    }
    for (path, spec) in latest.specs
    where plans[path]?.files == nil
      && (!latest.specsOfWhole.contains(path) || plans[path]?.outline != nil)
    {
      manifest.keep(spec, of: latest)
      manifest.add((latest.problems[path] ?? []).map(\.line))
    }
    for (path, problems) in latest.problems where latest.specs[path] == nil && plans[path] == nil {
      manifest.add(problems.map(\.line))
    }
    manifest.add(standing(latest, plan, manifest, others))
    add(plan, findings, to: &manifest)
    // Not worth a wait: it says what the last run did, and that is lost with the power anyway.
    try folder.write(to: manifestName, survivesPowerCuts: false) { manifest.write($0) }
    if hasJournal.load(ordering: .relaxed) { folder.remove(journalName) }
  }

  /// The files that other machines see to.
  private func filesOfOtherParts(_ plan: BatchPlan) -> Set<String> {
    guard let part = plan.part else { return [] }
    var result = plan.unchangedElsewhere
    for (index, planned) in plan.artifacts.enumerated() where !part.contains(index) {
      result.formUnion(planned.artifact.files.map(\.path))
    }
    return result
  }

  /// What all parts of a batch have in common: the specs with what they are made from, and the choice.
  private func digest(of plan: BatchPlan, _ options: BatchOptions) -> String {
    var digest = Digest()
    for spec in plan.specs {
      digest.add(spec.path)
      digest.add(spec.key)
    }
    for choice in options.choice { digest.add(choice) }
    return digest.hexadecimal
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
        manifest.artifacts[file.path] = entry.line(
          inputs: inputs, place: planned.place, key: spec.key)
      }
    }
  }

  /// Problems of earlier runs that this one did not look at again: of reports that it did not bind and
  /// artefacts that it did not draw.
  private func standing(
    _ latest: RunRecord, _ plan: BatchPlan, _ manifest: Manifest, _ others: Set<String>
  ) -> [String] {
    var result: [String] = []
    var bound: [Int: Set<String>] = [:]
    var drawn: Set<String> = []
    var ours: [Int: Set<String>] = [:]
    for index in plan.part ?? [] {
      ours[plan.artifacts[index].spec, default: []].insert(plan.artifacts[index].binding)
    }
    for unit in plan.units {
      bound[unit.spec, default: []].insert(unit.binding)
      drawn.formUnion(
        unit.artifacts.compactMap { plan.artifacts[$0].artifact.files.first?.path })
    }
    for (index, spec) in plan.specs.enumerated() where spec.files != nil {
      for problem in latest.problems[spec.path] ?? [] {
        guard let binding = problem.binding, spec.bindings.contains(binding) else { continue }
        if let path = problem.artifact {
          guard manifest.artifacts[path] != nil, !drawn.contains(path), !others.contains(path)
          else { continue }
        } else if bound[index]?.contains(binding) == true
          || plan.part != nil && ours[index]?.contains(binding) != true
        {
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
      + plan.artifacts.enumerated().reduce(0) { count, planned in
        let isOurs = planned.element.reason == nil && plan.part?.contains(planned.offset) ?? true
        return count + (isOurs ? planned.element.artifact.files.count : 0)
      }
  }

  /// `12 files drawn, 340 unchanged`
  func summary(_ plan: BatchPlan) -> String {
    let drawn = done.withLock { $0.count }
    return "\(drawn) \(drawn == 1 ? "file" : "files") drawn, \(unchangedCount(plan)) unchanged"
  }
}
