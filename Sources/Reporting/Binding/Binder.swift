import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Turns a loaded report into blocks in one language: runs the queries, fills the defaults, puts
/// numbers into words. Problems are collected; a block that failed is left out.
struct Binder {
  let loaded: LoadedReport
  let language: Language
  let names: Names
  let evaluator: Evaluator
  /// What the names of `for` stand for in texts.
  let variableTexts: [String: String]
  var diagnostics = DiagnosticList()
  /// What has been set aside in charts, by their ids.
  var waivedInCharts: [String: [WaivedProblem]] = [:]
  /// What came of the claims, once they are tested.
  var claimFindings: [ClaimFinding] = []
  /// What the report has read so far.
  var used = Usage()
  /// The numbers that were shown, where an output says where they come from: metrics and expressions.
  var tracedNumbers: [String] = []
  /// What each figure and table has read, in their order.
  var readings: [Reading] = []
  let references: References
  /// The footnotes of the texts so far.
  var footnotes: [Paragraph] = []
  /// Remarks on key figures, for the end of the report.
  var notes: [String] = []
  /// Whether a section has begun, under which headings are of the second level.
  var isInSection = false
  var tableCount = 0
  /// Whether charts are for their figures, not for a picture.
  var needsAllFigures = false
  private var chartIDs: IndexingIterator<[String]>

  init(_ loaded: LoadedReport, language: Language) {
    self.loaded = loaded
    self.language = language
    self.names = Names(loaded, language: language)
    self.evaluator = Evaluator(loaded.catalog)
    self.variableTexts = Binder.variableTexts(
      of: loaded, names: names, language: language.code)
    self.references = References(loaded.spec)
    self.chartIDs = ArtifactPlan.chartIDs(of: loaded.spec).makeIterator()
  }

  /// The id of the next chart in the order of the body.
  mutating func nextChartID() -> String? { chartIDs.next() }

  /// The text of this language, with its numbers put in; nil when there is none.
  mutating func prose(_ text: LocalizedText?, facts: ChartFacts? = nil) -> String? {
    guard let written = text?.text(in: language.code) else { return nil }
    return Typography.tied(filled(written, facts: facts), language)
  }

  /// An answer, or nil with a diagnostic.
  mutating func answer(
    _ text: WrittenText, scope: Evaluator.Scope = Evaluator.Scope()
  ) -> Answer? {
    let answer = evaluator.answer(text.expression, scope: scope, diagnostics: &diagnostics)
    if let answer {
      used.merge(answer.usage)
      checkTotals(answer, at: text.place)
    }
    return answer
  }

  /// A single figure with its unit; nil with a diagnostic when the expression gives several.
  mutating func figure(_ text: WrittenText) -> Figure? {
    guard let answer = answer(text) else { return nil }
    guard answer.axes.isEmpty else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "not-one-figure",
          "'\(text.value)' gives \(answer.cells.count) figures where one is wanted", at: text.place,
          hint: "leave out 'by', or say which member or period"))
      return nil
    }
    return Figure(measured: answer.single, unit: answer.unit, usage: answer.usage)
  }

  /// A single computed number.
  struct Figure {
    let measured: Measured
    let unit: Unit
    let usage: Usage
  }

  /// The rows that a chart's `where` keeps, in every dataset that has the columns it names.
  mutating func scope(filter: WrittenText?, dataset: WrittenText?) -> Evaluator.Scope? {
    var scope = Evaluator.Scope()
    if let dataset {
      guard loaded.catalog.datasets.contains(where: { $0.name == dataset.value }) else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "unknown-dataset", "there is no dataset '\(dataset.value)'",
            at: dataset.place,
            hint: hint(
              forUnknown: dataset.value, allowed: loaded.catalog.datasets.map(\.name))))
        return nil
      }
      scope.dataset = dataset.value
    }
    guard let filter else { return scope }
    var failures: [Diagnostic] = []
    for dataset in loaded.catalog.datasets {
      do throws(QueryFailure) {
        scope.masks[dataset.name] = try RowMask(of: dataset, where: expression(filter))
      } catch {
        evaluator.reads.note(.all, of: dataset.name)
        failures.append(error.diagnostic)
      }
    }
    if scope.masks.isEmpty, let first = failures.first {
      diagnostics.add(first)
      return nil
    }
    return scope
  }

  /// Publishers of what was read, each once, in order.
  func publishers(of usage: Usage) -> [String] {
    var result: [String] = []
    for part in usage.parts {
      guard let dataset = loaded.catalog.datasets.first(where: { $0.name == part.dataset }) else {
        continue
      }
      for source in part.sources where dataset.sources.indices.contains(Int(source)) {
        let publisher = names.publisher(Int(source), of: dataset)
        if !publisher.isEmpty, !result.contains(publisher) { result.append(publisher) }
      }
    }
    return result
  }

  /// Licences of what was read, each once, in order.
  func licences(of usage: Usage) -> String {
    var result: [String] = []
    for part in usage.parts {
      guard let dataset = loaded.catalog.datasets.first(where: { $0.name == part.dataset }) else {
        continue
      }
      for source in part.sources where dataset.sources.indices.contains(Int(source)) {
        let licence = dataset.sources[Int(source)].licence
        if !licence.isEmpty, !result.contains(licence) { result.append(licence) }
      }
    }
    return result.joined(separator: language.words.semicolon)
  }

  /// A date as the language says it, as precise as it is known.
  func date(_ text: String) -> String? {
    guard let period = try? PeriodText.parse(text) else { return nil }
    return language.say(period)
  }

  /// The metric an expression consists of, when it is nothing but a metric's name.
  func metric(named text: String) -> MetricSpec? {
    loaded.spec.metrics.first { $0.name.value == text }
  }
}
