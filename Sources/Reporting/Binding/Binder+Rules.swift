import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Rules of charts that only the data and the expression can tell.
extension Binder {
  /// The rules that a chart's author, or the report's, has set aside.
  func waivers(_ spec: ChartSpec) -> [Waiver] { spec.waivers.map(\.waiver) + reportWaivers }

  /// Rules of texts are set aside at the top of the spec.
  var reportWaivers: [Waiver] { loaded.spec.waivers.map(\.waiver) }

  mutating func checkRules(_ bound: inout BoundRows, _ spec: ChartSpec) {
    checkUses(spec)
    checkCoverage(&bound, spec)
    checkSeason(bound, spec)
    checkCalendar(bound, spec)
    checkBands(spec)
    checkBases(bound, spec)
    if let whole = totalAmongParts(bound, spec) {
      rule(
        "total-among-parts", "'\(whole)' is a total by its name, and is one of the parts here", spec
      )
    }
  }

  mutating func rule(
    _ id: String, _ message: String, _ spec: ChartSpec, hint: String? = nil
  ) {
    rule(id, message, at: spec.kind.place, hint: hint)
  }

  mutating func rule(
    _ id: String, _ message: String, at place: SourceRange?, hint: String? = nil
  ) {
    let rule = ChartRules.rule(id)
    diagnostics.add(
      Diagnostic(rule.severity, .rule, id: id, message, at: place, hint: hint ?? rule.advice))
  }

  /// A year of which only some months are known has no figure, and does not stand beside whole years.
  private mutating func checkCoverage(_ bound: inout BoundRows, _ spec: ChartSpec) {
    guard bound.rows.categoryAxis.isTime else { return }
    let reasons = bound.rows.categoryKeys.indices.compactMap { index -> Undefined? in
      let cells = bound.rows.cells.map { $0[index] }
      guard cells.allSatisfy({ $0.value == nil }) else { return nil }
      return cells.lazy.compactMap(\.reason).first { $0.cause == .incompleteBase }
    }
    guard let first = reasons.first else {
      checkSums(&bound, spec)
      return
    }
    let others = reasons.count - 1
    let rest = others == 0 ? "" : others == 1 ? "; so is 1 other" : "; so are \(others) others"
    rule("incomplete-period", first.sentence + rest, spec)
  }

  /// A series without a figure is not in the picture, and a reader who looks for it is told nothing.
  ///
  /// - Parameter bound: After `top` has left out what is too small, which nobody looks for.
  mutating func checkSeries(_ bound: BoundRows, _ spec: ChartSpec) {
    guard let axis = bound.rows.seriesAxis, bound.layers == nil, !bound.hasDots,
      bound.rows.panelAxis == nil
    else { return }
    var lost: [(name: String, reason: String?)] = []
    for (key, cells) in zip(axis.keys, bound.rows.cells)
    where !cells.isEmpty && cells.allSatisfy({ $0.value == nil }) {
      let reason = cells.lazy.compactMap(\.reason).first { $0.cause != .missing }?.sentence
      lost.append((bound.labels[key.text] ?? categoryLabel(key, axis.name), reason))
    }
    guard let first = lost.first, lost.count < axis.keys.count else { return }
    let names = lost.prefix(5).map { "'\($0.name)'" }.joined(separator: ", ")
    let more = lost.count > 5 ? " and \(lost.count - 5) more" : ""
    let why = first.reason.map { ": \($0)" } ?? ""
    rule(
      "empty-series", "\(names)\(more) \(lost.count == 1 ? "has" : "have") no figure\(why)", spec)
  }

  /// A subtitle of the author's own takes the place of the one that names the unit: figures that carry no sign
  /// of it then need a word for what they count, in any text of the chart.
  mutating func checkUnit(_ chart: Chart, _ bound: BoundRows, _ spec: ChartSpec) {
    guard spec.subtitle != nil, chart.layers.isEmpty, chart.unit.kind == .quantity,
      !chart.unit.isPlainNumber, !chart.options.numbers.hasOwnSigns,
      // Passengers, voters and parcels are counted as persons and pieces.
      chart.unit.numerator.allSatisfy({ !["person", "unit", "piece"].contains($0) }),
      !language.showsUnit(chart.unit)
    else { return }
    var words = [language.name(of: chart.unit)] + chart.unit.numerator
    words += bound.rows.usage.parts.map { names.measure($0.measure, in: $0.dataset) }
    let texts =
      chart.sentences + [chart.options.axisTitle ?? "", chart.options.categoryTitle ?? ""]
      + chart.series.map(\.name) + chart.categories.filter { $0.period == nil }.map(\.label)
    guard !texts.contains(where: { text in words.contains { language.names($0, in: text) } }) else {
      return
    }
    rule(
      "unit-not-said", "no text says that the figures are \(language.name(of: chart.unit))", spec)
  }

  /// A band between two columns says what it is: in its name, as in "80 % interval", or in a text that
  /// speaks of it. The lowest and the highest of some figures are what their functions say.
  private mutating func checkBands(_ spec: ChartSpec) {
    guard spec.bars.errors?.level == nil, spec.bars.errors?.text == nil else { return }
    let texts = [spec.title, spec.subtitle, spec.note].compactMap {
      $0?.text(in: language.code)?.value.lowercased()
    }
    for band in spec.bands {
      let name = (band.name?.text(in: language.code)?.value ?? "").lowercased()
      let isExplained =
        name.contains(where: \.isNumber) || name.split(separator: " ").count > 2
        || texts.contains { $0.contains("%") || $0.contains("٪") }
        || !name.isEmpty && texts.contains { $0.contains(name) }
        || [band.low, band.high].contains { end in
          (try? ExpressionParser.query(end.expression))?.expression.calls() ?? false
        }
      if isExplained { continue }
      rule(
        "interval-without-level",
        name.isEmpty
          ? "nothing says what the band from '\(band.low.value)' to '\(band.high.value)' is"
          : "nothing says what the band '\(band.name?.text(in: language.code)?.value ?? name)' is",
        spec,
        hint: "put it into the name, as in `80 % interval: [low, high]`, or write "
          + "`note: '\(band.name?.text(in: language.code)?.value ?? "Range"): …'`")
    }
  }
}

extension ChartSpec {
  /// What the chart draws between two expressions that are no series of their own.
  fileprivate var bands: [(name: LocalizedText?, low: WrittenText, high: WrittenText)] {
    switch content {
    case .labelled(let entries) where kind.value == "band":
      entries.compactMap { entry in entry.upper.map { (.same(entry.label), entry.value, $0) } }
    case .layers(let layers):
      layers.filter { $0.kind.value == "band" }.compactMap { layer in
        layer.upper.map { (layer.label, layer.value, $0) }
      }
    default: []
    }
  }
}

extension WaiverSpec {
  fileprivate var waiver: Waiver {
    Waiver(rule: rule.value, reason: reason.value, place: rule.place)
  }
}
