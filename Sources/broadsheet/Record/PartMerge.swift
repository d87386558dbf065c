import Diagnostics
import Glibc
import TradeData

/// Makes one manifest of those that the parts of a batch have left, once it is sure that they belong
/// together and that what they tell of is there.
struct PartMerge {
  private let folder: OutputFolder

  init(_ folder: OutputFolder) { self.folder = folder }

  /// Why there is no merging.
  struct Refusal: Error {
    let message: String
    let hint: String
  }

  /// The manifest of one part.
  private struct Part {
    let shard: Shard
    let head: Manifest.Part
    let record: RunRecord

    var name: String { shard.manifestName }
  }

  /// Writes the manifest of the whole, and takes those of the parts away when it is on the disk.
  ///
  /// - Returns: Why it did not; then nothing is changed.
  func run() throws(OutputFolder.Failure) -> Refusal? {
    folder.lock()
    defer { folder.unlock() }
    let merged: Manifest
    let parts: [Part]
    do throws(Refusal) {
      parts = try self.parts()
      try checkBatch(parts)
      let whole = try self.whole()
      try checkCount(parts, whole)
      merged = try merge(parts, whole)
    } catch {
      return error
    }
    try folder.write(to: Manifest.fileName, survivesPowerCuts: true) { merged.write($0) }
    try folder.sync(Manifest.fileName)
    for part in parts { folder.remove(part.name) }
    return nil
  }

  // MARK: Reading

  private func parts() throws(Refusal) -> [Part] {
    let found = folder.names.compactMap(Shard.init(manifest:)).sorted {
      ($0.count, $0.number) < ($1.count, $1.number)
    }
    guard let first = found.first, let last = found.last else {
      throw Refusal(
        message: "there is no manifest of a part", hint: "render each part with --shard first")
    }
    guard first.count == last.count else {
      throw Refusal(
        message: "there are parts of batches that were shared differently: "
          + "'\(first.manifestName)' and '\(last.manifestName)'",
        hint: "remove the manifests of the division that is not meant any more: those that end in "
          + "-of-\(first.count).json, or in -of-\(last.count).json")
    }
    var result: [Part] = []
    for shard in found { result.append(try part(shard)) }
    return result
  }

  private func part(_ shard: Shard) throws(Refusal) -> Part {
    let name = shard.manifestName
    let again = "draw that part again, with --shard \(shard.name)"
    guard folder.status(of: name) != nil, let bytes = folder.read(name) else {
      throw Refusal(message: "'\(name)' cannot be read", hint: again)
    }
    guard !bytes.isEmpty else { throw Refusal(message: "'\(name)' is empty", hint: again) }
    guard let (head, isWhole) = Manifest.head(bytes) else {
      throw Refusal(message: "'\(name)' is no manifest of this program", hint: again)
    }
    guard isWhole else { throw Refusal(message: "'\(name)' is cut off", hint: again) }
    guard let head else {
      throw Refusal(message: "'\(name)' does not say which part it is of", hint: again)
    }
    guard head.shard == shard else {
      throw Refusal(
        message: "'\(name)' is the manifest of part \(head.shard.name)",
        hint: "it was copied to a wrong name; " + again)
    }
    guard folder.status(of: shard.journalName) == nil else {
      throw Refusal(
        message: "part \(shard.name) is still being drawn, or was stopped",
        hint: "wait for it, or " + again)
    }
    return Part(shard: shard, head: head, record: RunRecord(manifest: bytes, journal: []))
  }

  /// What earlier runs have recorded.
  private func whole() throws(Refusal) -> RunRecord {
    guard folder.status(of: Manifest.fileName) != nil else { return RunRecord() }
    let bytes = folder.read(Manifest.fileName) ?? []
    guard !Manifest.isForeign(bytes) else {
      throw Refusal(
        message: "'\(Manifest.fileName)' is not of this program, and would be written over",
        hint: "give that file another name")
    }
    return RunRecord(manifest: bytes, journal: [])
  }

  // MARK: Checking

  /// All parts must have been drawn by one program from the same files.
  private func checkBatch(_ parts: [Part]) throws(Refusal) {
    guard let first = parts.first else { return }
    for part in parts where part.head.program != first.head.program {
      throw Refusal(
        message: "parts \(first.shard.name) and \(part.shard.name) were drawn by different "
          + "programs, or with other fonts or settings",
        hint: "draw them again by one program, with the same options")
    }
    for part in parts where part.head.batch != first.head.batch {
      let changed = part.record.inputs.keys.sorted().first { path in
        first.record.inputs[path].map { $0 != part.record.inputs[path] } ?? false
      }
      throw Refusal(
        message: changed.map {
          "'\($0)' was another when part \(part.shard.name) was drawn than for part "
            + first.shard.name
        } ?? "parts \(first.shard.name) and \(part.shard.name) are of different specs or choices",
        hint: "draw them again from the same specs and data, with the same options")
    }
  }

  /// All parts must be there, unless what is missing stands in the manifest of the whole as it would be
  /// drawn today: then some parts were drawn once more.
  private func checkCount(_ parts: [Part], _ whole: RunRecord) throws(Refusal) {
    guard let count = parts.first?.shard.count, parts.count < count else { return }
    let keys = PartMerge.keys(parts)
    var files: [String: Set<String>] = [:]
    for record in [whole] + parts.map(\.record) {
      for entry in record.entries.values where entry.key == keys[entry.spec] {
        files[entry.spec, default: []].insert(entry.path)
      }
    }
    let isWhole = parts.allSatisfy { part in
      part.record.specs.values.allSatisfy { files[$0.path]?.count == $0.fileCount }
    }
    if isWhole { return }
    let numbers = Set(parts.map(\.shard.number))
    let missing = (1...count).filter { !numbers.contains($0) }
      .map { "'manifest.\($0)-of-\(count).json'" }
    let named = missing.prefix(5).joined(separator: ", ")
    throw Refusal(
      message: named + (missing.count > 5 ? " and \(missing.count - 5) more" : "")
        + (missing.count == 1 ? " is missing" : " are missing"),
      hint: missing.count == 1 ? "that part is not done yet" : "those parts are not done yet")
  }

  /// What decides the files of each spec, as the parts have it.
  private static func keys(_ parts: [Part]) -> [String: String] {
    var keys: [String: String] = [:]
    for part in parts {
      for entry in part.record.entries.values where entry.program == part.head.program {
        keys[entry.spec] = entry.key
      }
    }
    return keys
  }

  // MARK: Merging

  private func merge(_ parts: [Part], _ whole: RunRecord) throws(Refusal) -> Manifest {
    let keys = PartMerge.keys(parts)
    let planned = Set(parts.flatMap(\.record.specs.keys))
    var merged = Manifest()
    for entry in whole.entries.values where folder.status(of: entry.path)?.size == entry.byteCount {
      // Of a spec of the batch, what the parts do not speak of is asked for only if the spec is the same.
      if !planned.contains(entry.spec) || keys[entry.spec] == entry.key {
        merged.keep(entry, of: whole)
      }
    }
    for spec in whole.specs.values where !planned.contains(spec.path) {
      merged.keep(spec, of: whole)
    }
    for (spec, problems) in whole.problems {
      let isSame = whole.entries[whole.paths[spec]?.first ?? ""]?.key == keys[spec]
      if !planned.contains(spec) || isSame && parts.count < parts[0].shard.count {
        merged.add(problems.map(\.line))
      }
    }
    var lost: [String] = []
    for part in parts {
      for entry in part.record.entries.values {
        guard folder.status(of: entry.path)?.size == entry.byteCount else {
          lost.append(entry.path)
          continue
        }
        merged.keep(entry, of: part.record)
      }
      for spec in part.record.specs.values { merged.keep(spec, of: part.record) }
      merged.inputs.merge(part.record.inputs) { $1 }
      merged.add(part.record.problems.values.flatMap { $0.map(\.line) })
    }
    if let first = lost.min() {
      throw Refusal(
        message: "'\(first)' is not there as its part has drawn it"
          + (lost.count > 1 ? ", and \(lost.count - 1) more files are not" : ""),
        hint: "copy the files of every part into the folder, or draw that part again")
    }
    return merged
  }
}
