import Charting
import Diagnostics
import Drawing
import Glibc
import Reporting
import Synchronization

/// Makes the plan of a run from its specs and the record of earlier ones.
struct BatchPlanner {
  let options: BatchOptions
  let record: RunRecord
  let program: String
  let hashes = FileHashes()
  /// Looks whether a recorded file is still there as it was written.
  let isKept: @Sendable (RunRecord.Entry) -> Bool
  /// Where files will be written; nil where none will.
  var folder: OutputFolder?

  /// Loaded specs are held until they weigh so much, in bytes of what they were read from; of others each is
  /// read again when its turn comes.
  private static let mostHeld = 32 << 20
  /// What a spec weighs besides its files.
  private static let weightOfSpec = 16 << 10

  func plan(_ paths: [String], workers: Int) -> BatchPlan {
    let found = Mutex([SpecPlan?](repeating: nil, count: paths.count))
    let next = Atomic(0)
    let held = Atomic(0)
    Workers.run(min(workers, paths.count)) {
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < paths.count else { return }
        var (plan, loaded) = self.plan(paths[index], index)
        if let loaded, index < workers || reserve(loaded, in: held) { plan.spec.loaded = loaded }
        found.withLock { [plan] in $0[index] = plan }
      }
    }
    var plan = BatchPlan()
    var names = OutputNames()
    var offer = Offer()
    for specPlan in found.withLock({ $0 }).compactMap({ $0 }) {
      offer.formUnion(specPlan.offer)
      add(specPlan, to: &plan, &names)
    }
    plan.problems.add(contentsOf: names.nested())
    if let folder {
      plan.problems.add(
        contentsOf: names.overwritten(
          plan.specs.lazy.flatMap { [$0.path] + $0.inputPaths }, in: folder,
          record: options.shard?.manifestName ?? Manifest.fileName))
    }
    // A spec that could not be read might have had it.
    if options.selects, !plan.specs.contains(where: \.problems.hasErrors) {
      if !offer.missing(options).isEmpty { addUnchanged(to: &offer, plan) }
      plan.problems.add(contentsOf: offer.missing(options))
    }
    // Before what is unchanged is left out: machines with other records share in the same way.
    if let shard = options.shard { plan.keep(shard) }
    for index in plan.units.indices {
      plan.units[index].artifacts.removeAll { plan.artifacts[$0].reason == nil }
    }
    plan.units.removeAll { $0.artifacts.isEmpty }
    if plan.isRefused, !options.isCheck { plan.units = [] }
    return plan
  }

  /// Whether there is room to hold a spec. Those that are drawn first do not ask.
  private func reserve(_ loaded: LoadedReport, in held: borrowing Atomic<Int>) -> Bool {
    let weight = loaded.inputs.reduce(Self.weightOfSpec) { $0 + $1.byteCount }
    if held.add(weight, ordering: .relaxed).newValue <= Self.mostHeld { return true }
    held.subtract(weight, ordering: .relaxed)
    return false
  }

  /// What is known of one spec.
  private struct SpecPlan {
    var spec: BatchPlan.Spec
    /// In the order of the outputs; empty when nothing has changed.
    var artifacts: [BatchPlan.Planned] = []
    /// Names of the reports that write files, for those that would be written twice.
    var owners: [(file: String, owner: String)] = []
    var unchangedFiles = 0
    var offer = Offer()
  }

  private func plan(_ path: String, _ index: Int) -> (SpecPlan, LoadedReport?) {
    var plan = SpecPlan(spec: BatchPlan.Spec(path: path))
    if let files = unchangedFiles(of: path) {
      plan.owners = files.map { ($0, path) }
      plan.unchangedFiles = files.count
      plan.spec.inputPaths = record.specs[path].map { $0.inputs.keys.sorted() } ?? []
      plan.spec.key = files.first.flatMap { record.entries[$0]?.key } ?? ""
      if options.shard != nil { plan.spec.outline = outline(of: files) }
      return (plan, nil)
    }
    guard
      let loaded = Pipeline.load(path, files: Session.disk, diagnostics: &plan.spec.problems)
    else { return (plan, nil) }
    for input in loaded.inputs { hashes.note(input.path, input.hash) }
    plan.spec.inputs = loaded.inputs
    plan.spec.inputPaths = loaded.inputs.map(\.path)
    plan.spec.key = key(of: loaded.inputs.map { ($0.path, $0.hash) })
    var ofVariants: [(Variant, [Diagnostic])] = []
    var files: Set<String> = []
    var place = 0
    for (position, report) in Pipeline.variants(of: loaded).enumerated() {
      var problems = DiagnosticList()
      let artifacts = Pipeline.plan(report, diagnostics: &problems)
      for artifact in artifacts {
        problems.add(
          contentsOf: artifact.files.compactMap { ReservedNames.problem($0, of: artifact) })
      }
      ofVariants.append((report.variant, problems.all))
      let owner = report.variant.choices.isEmpty ? path : "\(path) (\(report.variant))"
      for artifact in artifacts {
        let binding = BatchPlan.binding(report.variant, artifact.language)
        plan.spec.bindings.insert(binding)
        plan.owners += artifact.files.map { ($0.path, owner) }
        files.formUnion(artifact.files.map(\.path))
        plan.offer.add(artifact, report.variant)
        place += 1
        guard !problems.hasErrors, isSelected(artifact, report.variant) else { continue }
        var planned = BatchPlan.Planned(
          spec: index, variant: position, binding: binding, artifact: artifact,
          place: place - 1)
        planned.reason = reason(for: planned, plan.spec)
        if case .input? = planned.reason, hasSameRows(artifact, plan.spec, report) {
          (planned.reason, planned.hasSameRows) = (nil, true)
        }
        plan.artifacts.append(planned)
      }
    }
    plan.spec.problems.add(contentsOf: VariantDiagnostics.merged(ofVariants))
    plan.spec.files = files
    if let warning = replacement(plan) { plan.spec.problems.add(warning) }
    if plan.spec.problems.hasErrors { plan.artifacts = [] }
    return (plan, loaded)
  }

  /// Adds what specs offer that were not read because nothing has changed.
  private func addUnchanged(to offer: inout Offer, _ plan: BatchPlan) {
    for spec in plan.specs where spec.files == nil {
      for path in record.paths[spec.path] ?? [] {
        if let entry = record.entries[path] { offer.add(entry) }
        if offer.missing(options).isEmpty { return }
      }
    }
  }

  private func isSelected(_ artifact: Artifact, _ variant: Variant) -> Bool {
    func holds(_ names: Set<String>, _ name: String?) -> Bool {
      names.isEmpty || name.map(names.contains) ?? false
    }
    return holds(options.charts, artifact.chart) && holds(options.languages, artifact.language)
      && holds(options.sizes, artifact.size) && isChosen(variant)
  }

  /// Whether a report has one of the values asked for, of each name that was asked about.
  private func isChosen(_ variant: Variant) -> Bool {
    let asked = options.choices.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    return Set(asked.compactMap(\.first)).allSatisfy { name in
      variant.choices.contains { choice in
        choice.name == name && asked.contains([name, choice.member])
      }
    }
  }

  /// Says that files of another spec that is still there are replaced: of two specs of one name in two
  /// folders, each run would take away what the other has drawn.
  private func replacement(_ plan: SpecPlan) -> Diagnostic? {
    let paths = plan.artifacts.lazy.filter { $0.reason != nil }.flatMap { $0.artifact.files }
    for case let entry? in paths.map({ record.entries[$0.path] })
    where entry.spec != plan.spec.path {
      guard let other = FileIdentity(of: entry.spec, follows: true),
        other != FileIdentity(of: plan.spec.path, follows: true)
      else { continue }
      return Diagnostic(
        .warning, .spec, id: "same-file",
        "'\(entry.path)' was drawn from '\(entry.spec)', and is replaced", path: plan.spec.path,
        hint: "rename one of the specs, give its outputs a `path`, or draw it into another folder")
    }
    return nil
  }

  // MARK: What has changed

  /// The files of a spec of which nothing has changed, without reading it; nil when it must be read.
  private func unchangedFiles(of path: String) -> [String]? {
    // Where nothing at all has changed, nothing of what is chosen has.
    guard !options.isForced, !options.isCheck, options.shard == nil || !options.selects,
      let spec = record.specs[path],
      let files = record.paths[path], files.count == spec.fileCount
    else { return nil }
    var current: [(String, String)] = []
    for (input, hash) in spec.inputs {
      guard hashes.hash(input) == hash else { return nil }
      current.append((input, hash))
    }
    let key = self.key(of: current)
    let entries = files.compactMap { record.entries[$0] }
    guard entries.allSatisfy({ $0.key == key && isKept($0) }) else { return nil }
    // Machines share what there is by its order.
    return options.shard == nil || outline(of: files) != nil ? files : nil
  }

  /// The artefacts that files belong to, in the order of their spec; nil where the record does not tell it.
  private func outline(of files: [String]) -> [BatchPlan.Outline]? {
    var placed: [(index: Int, binding: String, file: String)] = []
    for file in files {
      guard let place = record.entries[file]?.place else { return nil }
      placed.append((place.index, place.binding, file))
    }
    placed.sort { ($0.index, $0.file) < ($1.index, $1.file) }
    var result: [BatchPlan.Outline] = []
    for (index, binding, file) in placed {
      if index == result.count {
        result.append(BatchPlan.Outline(binding: binding, files: [file]))
      } else if index == result.count - 1, result[index].binding == binding {
        result[index].files.append(file)
      } else {
        return nil
      }
    }
    return result
  }

  private func reason(
    for planned: BatchPlan.Planned, _ spec: BatchPlan.Spec
  ) -> BatchPlan.Reason? {
    if options.isForced || options.isCheck { return .forced }
    let entries = planned.artifact.files.map { record.entries[$0.path] }
    for case let entry? in entries where entry.spec == spec.path && entry.key != spec.key {
      guard entry.program == program else { return .program }
      let changed = spec.inputs.first { entry.inputs[$0.path] != $0.hash }
      return changed.map { .input($0.path) } ?? .new
    }
    for entry in entries {
      guard let entry, entry.spec == spec.path else { return .new }
      guard isKept(entry) else { return .missing }
    }
    return nil
  }

  /// Whether all that has changed are data files, and not in the rows that an artefact was made from.
  private func hasSameRows(
    _ artifact: Artifact, _ spec: BatchPlan.Spec, _ report: LoadedReport
  ) -> Bool {
    artifact.files.allSatisfy { file in
      guard let entry = record.entries[file.path], entry.spec == spec.path,
        entry.program == program, entry.inputs.count == spec.inputs.count,
        spec.inputs.allSatisfy({ input in
          entry.inputs[input.path].map { input.isData || $0 == input.hash } ?? false
        }), isKept(entry), let rows = entry.rows
      else { return false }
      return report.digest(of: rows.reaches) == rows.digest
    }
  }

  private func key(of inputs: [(path: String, hash: String)]) -> String {
    var digest = Digest()
    digest.add(program)
    for input in inputs.sorted(by: { $0.path < $1.path }) {
      digest.add(input.path)
      digest.add(input.hash)
    }
    return digest.hexadecimal
  }

  // MARK: All specs together

  private func add(
    _ found: SpecPlan, to plan: inout BatchPlan,
    _ names: inout OutputNames
  ) {
    var found = found
    for (file, owner) in found.owners {
      if let problem = names.claim(file, by: owner, of: found.spec.path) {
        found.spec.problems.add(problem)
        found.artifacts = []
      }
    }
    plan.specs.append(found.spec)
    plan.unchangedFileCount += found.unchangedFiles
    // Artefacts of one language share a binding, whatever output they belong to.
    var unitOf: [String: Int] = [:]
    for planned in found.artifacts {
      let name = "\(planned.variant) \(planned.artifact.language)"
      let unit = unitOf[name] ?? plan.units.count
      if unit == plan.units.count {
        unitOf[name] = unit
        plan.units.append(
          BatchPlan.Unit(
            spec: planned.spec, variant: planned.variant, language: planned.artifact.language,
            binding: planned.binding))
      }
      plan.units[unit].artifacts.append(plan.artifacts.count)
      plan.artifacts.append(planned)
    }
  }
}
