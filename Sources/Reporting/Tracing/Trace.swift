import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Where a figure comes from: its formula with the metrics inside, the rows it read, their files and
/// who published them.
package struct Trace: Sendable {
  /// A metric or expression; those that it names follow it, deeper.
  struct Formula: Sendable {
    let name: String?
    let text: String
    let depth: Int
    /// The figure in full digits, as it is printed, and its interval; nil where it is a grid.
    let value: Double?
    let said: String
    let interval: Interval?
  }

  struct Row: Sendable {
    let line: Int
    /// The file, where the dataset has several.
    let file: String?
    /// Period and members.
    let keys: [String]
    let value: Double?
    let qualifier: Qualifier
    let source: DataSource?
  }

  /// What was read of one measure.
  struct Part: Sendable {
    let dataset: String
    let measure: String
    let rowCount: Int
    let rows: [Row]
    let path: String
    let hash: String
    let sources: [DataSource]
  }

  let subject: String
  var formulas: [Formula]
  var parts: [Part]
  /// What the parts are made from.
  fileprivate var usage = Usage()
}

/// Follows a metric, a chart or an expression back to its rows.
struct Tracer {
  private var binder: Binder
  private let rowLimit: Int

  init(_ loaded: LoadedReport, language: Language, rowLimit: Int) {
    binder = Binder(loaded, language: language)
    self.rowLimit = rowLimit
  }

  /// - Parameter subject: A metric's name, a chart's id, or an expression, looked for in this order.
  mutating func trace(_ subject: String, diagnostics: inout DiagnosticList) -> Trace? {
    var trace = Trace(subject: subject, formulas: [], parts: [])
    let spec = binder.loaded.spec
    let index = ArtifactPlan.chartIDs(of: spec).firstIndex(of: subject)
    if binder.metric(named: subject) == nil, let index {
      let chart = binder.resolved(spec.charts[index])
      guard let scope = binder.scope(filter: chart.filter, dataset: chart.dataset) else {
        diagnostics.add(contentsOf: binder.diagnostics.all)
        return nil
      }
      for text in chart.expressions {
        guard add(binder.expression(text), scope, to: &trace, &diagnostics) else { return nil }
      }
      return trace
    }
    let text = ExpressionText(subject).with(binder.loaded.catalog.variables)
    return add(text, Evaluator.Scope(), to: &trace, &diagnostics) ? trace : nil
  }

  private func add(
    _ text: ExpressionText, _ scope: Evaluator.Scope, to trace: inout Trace,
    _ diagnostics: inout DiagnosticList
  ) -> Bool {
    guard
      let answer = binder.evaluator.answer(text, scope: scope, diagnostics: &diagnostics)
    else { return false }
    let isMetric = binder.metric(named: text.text) != nil
    if !isMetric { trace.formulas.append(formula(nil, text.text, 0, answer)) }
    addMetrics(in: text, depth: isMetric ? 0 : 1, scope, to: &trace)
    let known = trace.usage
    trace.usage.merge(answer.usage)
    for part in trace.usage.parts.dropFirst(known.parts.count) {
      trace.parts.append(self.part(part))
    }
    return true
  }

  /// The metrics that an expression names, and those that these name.
  private func addMetrics(
    in text: ExpressionText, depth: Int, _ scope: Evaluator.Scope, to trace: inout Trace
  ) {
    guard depth < 32, let query = try? ExpressionParser.query(text) else { return }
    for name in query.expression.names where !name.isQuoted {
      guard let metric = binder.metric(named: name.text) else { continue }
      guard !trace.formulas.contains(where: { $0.name == metric.name.value }) else { continue }
      var found = DiagnosticList()
      let inner = binder.expression(metric.value)
      let answer = binder.evaluator.answer(
        ExpressionText(metric.name.value), scope: scope, diagnostics: &found)
      trace.formulas.append(formula(metric.name.value, inner.text, depth, answer))
      addMetrics(in: inner, depth: depth + 1, scope, to: &trace)
    }
  }

  private func formula(
    _ name: String?, _ text: String, _ depth: Int, _ answer: Answer?
  ) -> Trace.Formula {
    guard let answer, answer.axes.isEmpty else {
      let count = answer?.cells.count ?? 0
      return Trace.Formula(
        name: name, text: text, depth: depth, value: nil, said: "\(count) figures", interval: nil)
    }
    let figure = answer.single
    return Trace.Formula(
      name: name, text: text, depth: depth, value: figure.value,
      said: figure.value == nil
        ? figure.reason?.sentence ?? "missing" : binder.language.say(figure, unit: answer.unit),
      interval: figure.interval)
  }

  // MARK: Rows

  private func part(_ part: Usage.Part) -> Trace.Part {
    let dataset = binder.loaded.catalog.datasets.first { $0.name == part.dataset }
    let rows = dataset.map { dataset in
      part.rows.prefix(rowLimit).map { row(Int($0), of: dataset, part.measure) }
    }
    return Trace.Part(
      dataset: part.dataset, measure: part.measure, rowCount: part.rowCount, rows: rows ?? [],
      path: dataset?.path ?? "", hash: dataset?.contentHash ?? "",
      sources: part.sources.compactMap { index in
        dataset.flatMap { $0.sources.indices.contains(Int(index)) ? $0.sources[Int(index)] : nil }
      })
  }

  private func row(_ row: Int, of dataset: Dataset, _ measureName: String) -> Trace.Row {
    let measure = dataset.measure(measureName)
    let period = dataset.period.map { PeriodText.print($0.periods[Int($0.codes[row])]) }
    let members = dataset.dimensions.map { $0.member(Int($0.codes[row])) }
    let value = measure?.values[row] ?? .nan
    let qualifiers = measure?.qualifiers ?? []
    var source: DataSource?
    if !dataset.sourceOfRow.isEmpty, dataset.sourceOfRow[row] >= 0 {
      source = dataset.sources[Int(dataset.sourceOfRow[row])]
    }
    return Trace.Row(
      line: Int(dataset.lines[row]), file: dataset.files.isEmpty ? nil : dataset.path(ofRow: row),
      keys: [period].compactMap { $0 } + members,
      value: value.isNaN ? nil : value,
      qualifier: value.isNaN ? .missing : qualifiers.isEmpty ? .exact : qualifiers[row],
      source: source)
  }
}

extension ChartSpec {
  /// Every expression that the chart's figures come from.
  var expressions: [WrittenText] {
    switch content {
    case .expression(let text): [text]
    case .labelled(let entries): entries.flatMap { [$0.value] + [$0.upper].compactMap { $0 } }
    case .layers(let layers): layers.map(\.value)
    case .ranges(let ranges): ranges.flatMap { [$0.from, $0.to] }
    case .metrics(let metrics): metrics
    }
  }
}
