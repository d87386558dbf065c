import Charting
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// What a chart says around its plot, derived from the data where the author wrote nothing.
extension Binder {
  /// Title, subtitle, notes, source and the text for readers who cannot see, each held against the figures.
  mutating func addTexts(
    to chart: inout Chart, _ bound: BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) {
    let facts = ChartFacts(chart, language)
    checkTexts(spec, of: chart, facts: facts)
    name(&chart, bound, spec, facts: facts)
    annotate(&chart, spec, scope, facts: facts)
    chart.source =
      prose(spec.source, facts: facts)
      ?? publishers(of: bound.rows.usage).joined(separator: language.words.semicolon)
    chart.dataLicence = licences(of: bound.rows.usage)
    chart.notes = notes(chart, bound, spec, facts: facts)
    checkUnit(chart, bound, spec)
    if !chart.saysWhen {
      rule("no-period", "neither the axis nor a text says of which time the figures are", spec)
    }
    if let alt = prose(spec.alt, facts: facts).map(Markdown.plain) {
      chart.altText = alt
      if !alt.contains(where: \.isNumber) {
        rule("alt-without-figure", "the alternative text has no figure", spec)
      }
    } else {
      chart.altText = altText(chart, of: bound)
    }
  }

  /// Title and subtitle. Without a title the measure is the title, so that nothing is said twice.
  mutating func name(
    _ chart: inout Chart, _ bound: BoundRows, _ spec: ChartSpec, facts: ChartFacts
  ) {
    let what = measureLabel(bound)
    let rest = subtitlePieces(bound, spec, after: what)
    if let title = rich(spec.title, in: chart, facts: facts) {
      chart.title = title
      chart.subtitle = RichText(sentence([what].compactMap { $0 } + rest, unit: bound.rows.unit))
    } else {
      let named = what ?? names(of: bound, spec) ?? phrase(of: bound)
      chart.title = RichText(capitalized(named ?? bound.text?.value ?? ""))
      chart.subtitle = RichText(sentence(rest, unit: bound.rows.unit))
    }
    if let subtitle = rich(spec.subtitle, in: chart, facts: facts) { chart.subtitle = subtitle }
    checkMeasureNames(bound, spec, isTitle: what == nil)
  }

  /// Two or three figures of several measures by the names their author gave them; nil for others, and for the
  /// ends of ranges.
  private func names(of bound: BoundRows, _ spec: ChartSpec) -> String? {
    guard !["range", "band"].contains(spec.kind.value) else { return nil }
    let keys = bound.rows.seriesAxis?.keys ?? bound.rows.categoryKeys
    let names = unique(keys.compactMap { bound.labels[$0.text] })
    return names.count == keys.count && (2...3).contains(keys.count) ? language.list(names) : nil
  }

  /// What is measured: a metric's label, or the label of the measure with what was done to it.
  mutating func measureLabel(_ bound: BoundRows) -> String? {
    if let layers = bound.layers { return language.list(unique(layers.names)) }
    if bound.metrics.count == 1, let label = prose(bound.metrics[0].label) { return label }
    if let text = bound.text, !bound.isDistribution, isCount(text) {
      return language.words.casesCount
    }
    let measures = Set(bound.rows.usage.parts.map { $0.dataset + "\u{1F}" + $0.measure })
    guard measures.count == 1, let part = bound.rows.usage.parts.first else { return nil }
    if part.measure == "count()" { return language.rowCountName }
    return names.measure(part.measure, in: part.dataset)
  }

  /// True where rows are counted: the measure that was named for it says nothing.
  private func isCount(_ text: WrittenText) -> Bool {
    guard let query = try? ExpressionParser.query(text.expression),
      case .call(let call) = query.expression
    else { return false }
    return call.name.text == "count"
  }

  /// Unit, place and period, as far as the data say them and the axis does not.
  ///
  /// - Parameter measure: Stands before them; "Vehicles exported" has said what is counted.
  private func subtitlePieces(
    _ bound: BoundRows, _ spec: ChartSpec, after measure: String?
  ) -> [String] {
    // "Mean rating, mean" says it twice.
    let said = " \(measure ?? "") ".lowercased()
    var pieces = transformations(of: bound.text).filter { !said.contains(" \($0.lowercased()) ") }
    if spec.kind.value == "bump", bound.rows.unit != .rank {
      return pieces + [language.name(of: Transformation.rank)]
        + scopeAndPeriod(of: bound, spec.kind.value)
    }
    let unit = language.name(of: bound.rows.unit)
    let isFull = spec.stack?.value == .full || spec.kind.value == "marimekko"
    if isFull, bound.rows.unit.kind == .quantity {
      pieces += [language.name(of: .shareOfTotal), "%"]
      if spec.kind.value == "marimekko", !unit.isEmpty {
        pieces.append(language.columnWidth(of: unit))
      }
      return pieces + scopeAndPeriod(of: bound, spec.kind.value)
    }
    // "change on a year earlier, %": the transformation has said the rest of "% change".
    switch (bound.rows.unit.kind, pieces.isEmpty) {
    case (.change, false), (.share, false): pieces.append("%")
    case (.index, false), (.rank, false): break
    default:
      let isSaid = " \(measure ?? "") ".lowercased().contains(" \(unit) ".lowercased())
      if !unit.isEmpty, !isSaid { pieces.append(unit) }
    }
    // The legend says what each axis counts.
    if bound.layers?.sharesUnit == false { pieces = [] }
    if let classes = bound.classes, classes.dimension == nil {
      let name = language.name(of: classes.unit)
      pieces = name.isEmpty ? [] : [name]
    }
    if bound.curve != nil { pieces = [] }
    return pieces + scopeAndPeriod(of: bound, spec.kind.value)
  }

  private func scopeAndPeriod(of bound: BoundRows, _ kind: String) -> [String] {
    scope(of: bound) + [periodText(bound, kind)].compactMap { $0 }
  }

  /// Place and members, where all that was read shares them.
  func scope(of bound: BoundRows) -> [String] {
    func name(_ member: String, _ dataset: String) -> String {
      let source = loaded.catalog.datasets.first { $0.name == dataset }
      let dimension = source?.dimensions.first { $0.members.contains(member) }
      return names.member(member, of: dimension?.name, in: dataset)
    }
    let parts = bound.rows.usage.parts
    var pieces: [String] = []
    let places = unique(parts.compactMap { names.place(of: $0.dataset) })
    if places.count == 1 { pieces.append(places[0]) }
    let members = unique(
      parts.flatMap { part in part.members.map { name($0, part.dataset) } })
    // A measure beside one member of it, as imports beside the world's, is not that member's.
    let isWhole = parts.contains { part in
      part.members.isEmpty
        && parts.contains {
          $0.measure == part.measure && $0.dataset == part.dataset && !$0.members.isEmpty
        }
    }
    if members.count == 1, !isWhole { pieces.append(members[0]) }
    return pieces
  }

  /// The time shown: of dots and ends the periods themselves, of a change on a period before the later one.
  private func periodText(_ bound: BoundRows, _ kind: String) -> String? {
    if let ends = ends(bound, kind) {
      return language.list(ends.map { language.sayHeld(from: $0, through: $0) })
    }
    return stretch(bound, kind).map { language.sayHeld(from: $0.first, through: $0.last) }
  }

  /// The few periods that are compared without those between them.
  private func ends(_ bound: BoundRows, _ kind: String) -> [Period]? {
    func periods(_ keys: [Answer.Key]) -> [Period] {
      keys.compactMap { if case .period(let period) = $0 { period } else { nil } }
    }
    if kind == "slope" {
      let ends = periods(slopeEnds(of: bound.rows))
      return ends.count == 2 ? ends : nil
    }
    if kind == "dumbbell", let axis = bound.rows.seriesAxis, axis.isTime {
      return (2...3).contains(axis.keys.count) ? periods(axis.keys) : nil
    }
    let asked = Set(bound.rows.usage.parts.compactMap(\.asked))
    guard !bound.rows.categoryAxis.isTime, bound.rows.seriesAxis?.isTime != true, asked.count == 2,
      let latest = asked.max(), let text = bound.text, !text.value.contains("->"),
      let query = try? ExpressionParser.query(expression(text)), isChange(query.expression)
    else { return nil }
    return [latest]
  }

  /// The stretch of time shown: what was asked for, or from the first to the last figure drawn.
  func stretch(_ bound: BoundRows, _ kind: String) -> (first: Period, last: Period)? {
    let keys = kind == "slope" ? slopeEnds(of: bound.rows) : bound.rows.categoryKeys
    let shown = keys.compactMap { key -> Period? in
      if case .period(let period) = key { period } else { nil }
    }
    if let first = shown.first, let last = shown.last { return (first, last) }
    if let series = bound.rows.seriesAxis, series.isTime { return nil }
    let asked = bound.rows.usage.parts.compactMap(\.asked)
    if let first = asked.first, asked.allSatisfy({ $0 == first }) { return (first, first) }
    if let first = asked.min(), let last = asked.max(), Set(asked).count == 2 {
      return (first, last)
    }
    guard asked.isEmpty, let range = bound.rows.usage.parts.first?.periods else { return nil }
    return (range.lowerBound, range.upperBound)
  }

  /// The two dates that a slope joins.
  private func slopeEnds(of rows: ChartRows) -> [Answer.Key] {
    let counts = rows.categoryKeys.indices.map { category in
      rows.cells.count { $0[category].value != nil }
    }
    guard let (first, last) = Chart.slopeEnds(counts) else { return rows.categoryKeys }
    return [rows.categoryKeys[first], rows.categoryKeys[last]]
  }

  // MARK: Small words

  /// - Parameter unit: Where it comes first, it may be a symbol, which keeps its case.
  func sentence(_ pieces: [String], unit: Unit? = nil) -> String {
    let pieces = unique(pieces)
    guard let first = pieces.first else { return "" }
    let isUnit = unit.map { first == language.name(of: $0) } ?? false
    // A percent sign alone says nothing that the figures do not; a year does.
    if pieces.count == 1, !first.contains(where: { $0.isLetter || $0.isNumber }) { return "" }
    let head = unit.flatMap { isUnit ? language.heading(of: $0) : nil } ?? capitalized(first)
    return Typography.tied(
      ([head] + pieces.dropFirst()).joined(separator: language.words.comma), language)
  }

  func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return String(first).uppercased() + text.dropFirst()
  }

  func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension Chart {
  /// Marks the figures of periods that the data cover in part.
  mutating func markPartial(_ periods: Set<Period>) {
    guard !periods.isEmpty else { return }
    for (place, category) in categories.enumerated()
    where category.period.map(periods.contains) == true {
      for index in series.indices {
        let figure = series[index].values[place]
        guard let value = figure.value, figure.qualifier == .exact else { continue }
        series[index].values[place] = Measured(
          value, interval: figure.interval, qualifier: .partial)
      }
    }
  }

  /// The chart without those figures, which are no ends of a rise or a fall.
  var withoutPartial: Chart {
    var result = self
    for index in series.indices {
      result.series[index].values = series[index].values.map {
        $0.qualifier == .partial ? .missing : $0
      }
    }
    return result
  }
}

extension [Measured] {
  /// How many figures are missing between the first and the last.
  var innerGaps: Int {
    guard let first = firstIndex(where: { $0.value != nil }),
      let last = lastIndex(where: { $0.value != nil })
    else { return 0 }
    return self[first...last].count { $0.value == nil }
  }
}
