import Charting
import Diagnostics
import Glibc
import Reporting
import Synchronization

/// Carries a plan out with a number of workers, each with a renderer of its own.
///
/// A worker draws what has been bound before it binds more, so that no more reports are in memory than
/// there are workers, whatever the size of the batch.
final class BatchRunner: Sendable {
  /// What has been found while a unit was bound.
  struct Binding: Sendable {
    let unit: Int
    let problems: DiagnosticList
    let waivers: [Waiver]
    let claims: [ClaimFinding]
    let variant: Variant
  }

  private struct State {
    var nextUnit = 0
    var ready: [RenderJob] = []
    var binders = 0
    var bindings: [Binding] = []
    var problems: [(index: Int, variant: Variant, outcome: RenderOutcome)] = []
  }

  private enum Task {
    case draw(RenderJob)
    case bind(Int)
    case wait, end
  }

  private let plan: BatchPlan
  private let options: BatchOptions
  /// Where to write; nil to lay out and paint nothing.
  private let folder: OutputFolder?
  /// The files of an earlier run for an artefact, if they were painted from the same.
  private let kept: @Sendable (RenderJob, _ digest: String) -> [RenderOutcome.WrittenFile]?
  /// Told of each artefact as it is finished, from any thread.
  private let isDone: @Sendable (RenderJob, RenderOutcome) -> Void
  private let state = Mutex(State())

  init(
    _ plan: BatchPlan, options: BatchOptions, into folder: OutputFolder?,
    kept: @escaping @Sendable (RenderJob, _ digest: String) -> [RenderOutcome.WrittenFile]?,
    isDone: @escaping @Sendable (RenderJob, RenderOutcome) -> Void
  ) {
    self.plan = plan
    self.options = options
    self.folder = folder
    self.kept = kept
    self.isDone = isDone
  }

  /// As many workers as processors, but no more than there is to do.
  static func usualWorkers(for count: Int) -> Int {
    max(1, min(Workers.processors, count))
  }

  func run(workers: Int) {
    guard plan.toDraw > 0 else { return }
    Workers.run(workers) { self.work() }
  }

  /// Everything that was found, each problem once, in the order of the plan.
  var found: DiagnosticList {
    var result = DiagnosticList()
    let variantCounts = self.variantCounts
    let (bindings, outcomes) = state.withLock { ($0.bindings, $0.problems) }
    let bindingsOfSpec = Dictionary(grouping: bindings) { plan.units[$0.unit].spec }
    let outcomesOfSpec = Dictionary(grouping: outcomes) { plan.artifacts[$0.index].spec }
    for (index, spec) in plan.specs.enumerated() {
      result.add(contentsOf: spec.problems)
      let bound = (bindingsOfSpec[index] ?? []).sorted { $0.unit < $1.unit }
      result.add(
        contentsOf: VariantDiagnostics.merged(
          bound.map { ($0.variant, $0.problems.all) }, among: variantCounts[index] ?? 0))
      let drawn = (outcomesOfSpec[index] ?? []).sorted { $0.index < $1.index }
      result.add(
        contentsOf: VariantDiagnostics.merged(
          drawn.map { ($0.variant, $0.outcome.diagnostics) }, among: variantCounts[index] ?? 0))
      for waived in bound.flatMap(\.problems.waived) + drawn.flatMap(\.outcome.waived) {
        result.add(waived)
      }
    }
    return result
  }

  /// Something that was found, and in what.
  struct Finding {
    let problem: Diagnostic
    /// Its place in the plan.
    let spec: Int
    /// The report and its language; nil for what concerns the spec as a whole.
    var unit: (variant: Variant, language: String)?
    /// The first file of the artefact; nil where it was found before anything was laid out.
    var artifact: String?
  }

  /// The same, one by one.
  var findings: [Finding] {
    let (bindings, outcomes) = state.withLock { ($0.bindings, $0.problems) }
    var result: [Finding] = []
    for (index, spec) in plan.specs.enumerated() {
      result += spec.problems.all.map { Finding(problem: $0, spec: index) }
    }
    for bound in bindings.sorted(by: { $0.unit < $1.unit }) {
      let unit = plan.units[bound.unit]
      result += bound.problems.all.map {
        Finding(problem: $0, spec: unit.spec, unit: (bound.variant, unit.language))
      }
    }
    for (index, variant, outcome) in outcomes.sorted(by: { $0.index < $1.index }) {
      let planned = plan.artifacts[index]
      result += outcome.diagnostics.map {
        Finding(
          problem: $0, spec: planned.spec, unit: (variant, planned.artifact.language),
          artifact: planned.artifact.files.first?.path)
      }
    }
    return result
  }

  /// How many reports each spec makes; at least two where it could make more than the one that is drawn.
  private var variantCounts: [Int: Int] {
    var variants: [Int: Set<Int>] = [:]
    for unit in plan.units { variants[unit.spec, default: []].insert(unit.variant) }
    return variants.mapValues { $0 == [0] ? 1 : max(2, $0.count) }
  }

  /// Waivers of all charts that were bound.
  var waivers: [Waiver] { state.withLock { $0.bindings.flatMap(\.waivers) } }

  /// The claims of all reports, each tested in the first language of its report.
  var claims: [ClaimFinding] {
    state.withLock { $0.bindings.sorted { $0.unit < $1.unit }.flatMap(\.claims) }
  }

  // MARK: Workers

  private func work() {
    let worker = RenderWorker(options)
    while true {
      switch next() {
      case .draw(let job): draw(job, worker)
      case .bind(let unit): bind(unit)
      case .wait: usleep(200)
      case .end: return
      }
    }
  }

  private func next() -> Task {
    state.withLock { state in
      if let job = state.ready.popLast() { return .draw(job) }
      guard state.nextUnit < plan.units.count else { return state.binders > 0 ? .wait : .end }
      state.nextUnit += 1
      state.binders += 1
      return .bind(state.nextUnit - 1)
    }
  }

  private func bind(_ index: Int) {
    let unit = plan.units[index]
    var problems = DiagnosticList()
    var jobs: [RenderJob] = []
    var waivers: [Waiver] = []
    var claims: [ClaimFinding] = []
    var variant: Variant?
    if let report = report(of: unit) {
      variant = report.variant
      let isFirst = index == 0 || !plan.units[index - 1].isOfSameReport(as: unit)
      if options.isCheck, isFirst {
        Pipeline.computeMetrics(of: report, diagnostics: &problems)
      }
      let bound = Pipeline.bind(report, language: unit.language, diagnostics: &problems)
      if !options.isCheck {
        problems.keep(ChartRules.isSaidWhileDrawing)
        problems = ChartRules.eased(problems)
      }
      if let bound {
        waivers = bound.charts.flatMap(\.waivers)
        if isFirst { claims = bound.claims }
        jobs = unit.artifacts.map { place in
          RenderJob(
            index: place, loaded: report, bound: bound, artifact: plan.artifacts[place].artifact,
            isWhole: !ChartRules.eased(problems).hasErrors)
        }
      }
    }
    state.withLock { [problems, jobs, waivers, claims, variant] state in
      state.binders -= 1
      state.ready += jobs.reversed()
      // Only what there is something to say of: a batch has thousands of reports.
      let isSilent = problems.all.isEmpty && problems.waived.isEmpty && !options.isCheck
      if let variant, !isSilent {
        state.bindings.append(
          Binding(
            unit: index, problems: problems, waivers: options.isCheck ? waivers : [],
            claims: options.isCheck ? claims : [], variant: variant))
      }
    }
  }

  /// The report of a unit; one that is not held is read again, which its plan has shown to be possible.
  private func report(of unit: BatchPlan.Unit) -> LoadedReport? {
    let spec = plan.specs[unit.spec]
    var ignored = DiagnosticList()
    guard
      let loaded = spec.loaded
        ?? Pipeline.load(spec.path, files: Session.disk, diagnostics: &ignored)
    else { return nil }
    let variants = Pipeline.variants(of: loaded)
    guard unit.variant < variants.count else { return nil }
    return variants[variants.index(variants.startIndex, offsetBy: unit.variant)]
  }

  private func draw(_ job: RenderJob, _ worker: RenderWorker) {
    var outcome = RenderOutcome()
    if job.canBeDrawn {
      outcome = worker.draw(job, into: folder) { kept(job, $0) }
    } else {
      outcome.diagnostics = job.incompleteIssue
    }
    if !outcome.diagnostics.isEmpty || !outcome.waived.isEmpty {
      var said = outcome
      (said.files, said.metadata) = ([], nil)
      state.withLock { [said] in $0.problems.append((job.index, job.loaded.variant, said)) }
    }
    isDone(job, outcome)
  }
}

extension RenderJob {
  /// False for what the binding has complained about already.
  fileprivate var canBeDrawn: Bool {
    switch artifact.content {
    case .chart(let id): bound.chart(id) != nil
    case .pages, .issue: isWhole
    }
  }
}
