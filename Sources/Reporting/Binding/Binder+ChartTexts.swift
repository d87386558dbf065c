import Charting
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// What a chart says around its plot, derived from the data where the author wrote nothing.
extension Binder {
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
      chart.title = RichText(capitalized(what ?? bound.text?.value ?? ""))
      chart.subtitle = RichText(sentence(rest, unit: bound.rows.unit))
    }
    if let subtitle = rich(spec.subtitle, in: chart, facts: facts) { chart.subtitle = subtitle }
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
      if spec.kind.value != "marimekko" {
        return pieces + scopeAndPeriod(of: bound, spec.kind.value)
      }
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
    if let classes = bound.classes {
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
    if members.count == 1 { pieces.append(members[0]) }
    return pieces
  }

  /// The stretch of time shown: what was asked for, or from the first to the last figure drawn.
  private func periodText(_ bound: BoundRows, _ kind: String) -> String? {
    let keys = kind == "slope" ? slopeEnds(of: bound.rows) : bound.rows.categoryKeys
    let shown = keys.compactMap { key -> Period? in
      if case .period(let period) = key { period } else { nil }
    }
    if let first = shown.first, let last = shown.last {
      return language.sayHeld(from: first, through: last)
    }
    if let series = bound.rows.seriesAxis, series.isTime { return nil }
    let asked = bound.rows.usage.parts.compactMap(\.asked)
    if let first = asked.first, asked.allSatisfy({ $0 == first }) {
      return language.sayHeld(from: first, through: first)
    }
    if let first = asked.min(), let last = asked.max(), Set(asked).count == 2 {
      return language.sayHeld(from: first, through: last)
    }
    guard asked.isEmpty, let range = bound.rows.usage.parts.first?.periods else { return nil }
    return language.sayHeld(from: range.lowerBound, through: range.upperBound)
  }

  /// The two dates that a slope joins.
  private func slopeEnds(of rows: ChartRows) -> [Answer.Key] {
    let counts = rows.categoryKeys.indices.map { category in
      rows.cells.count { $0[category].value != nil }
    }
    guard let (first, last) = Chart.slopeEnds(counts) else { return rows.categoryKeys }
    return [rows.categoryKeys[first], rows.categoryKeys[last]]
  }

  /// Footnotes: the author's, those of the metrics shown, and what the marks of uncertain figures
  /// mean.
  mutating func notes(
    _ chart: Chart, _ bound: BoundRows, _ spec: ChartSpec, facts: ChartFacts
  ) -> [RichText] {
    var authors: [RichText] = []
    if let note = rich(spec.note, in: chart, facts: facts) { authors.append(note) }
    var notes: [String] = []
    for metric in bound.metrics {
      if let note = prose(metric.note) { notes.append(Markdown.plain(note)) }
    }
    let interval = intervalNote(chart, bound, spec)
    if let interval { notes.append(interval) }
    let qualifiers = Set(chart.series.flatMap { $0.values.map(\.qualifier) })
    let words = language.words
    notes += methods(chart, bound).map { language.note(on: $0) }
    // A mean or a slope with its interval says by that what it is.
    if qualifiers.contains(.derived), chart.kind != "band", interval == nil,
      bound.metrics.allSatisfy({ $0.note == nil })
    {
      notes.append(words.derivedNote)
    }
    if qualifiers.contains(.provisional) { notes.append(words.provisionalNote) }
    if qualifiers.contains(.forecast), !chart.tellsForecast { notes.append(words.forecastNote) }
    let said = Set(authors.map(\.plain))
    return authors + unique(notes).filter { !said.contains($0) }.map { RichText($0) }
  }

  mutating func altText(_ chart: Chart, _ bound: BoundRows) -> String {
    var kind: ChartKind
    switch (chart.kind, chart.series.count > 1, chart.options.stack) {
    case ("line", _, _), ("step", _, _), ("season", _, _), ("difference", _, _), ("bump", _, _),
      ("band", _, _), ("spark", _, _), ("path", _, _), ("horizon", _, _),
      ("stripes", _, _):
      kind = .line
    case ("area", _, _): kind = .area
    case ("dot", _, _), ("strip", _, _): kind = .dot
    case ("lollipop", _, _): kind = .lollipop
    case ("dumbbell", _, _): kind = .dumbbell
    case ("bullet", _, _): kind = .bullet
    case ("butterfly", _, _): kind = .butterfly
    case ("diverging", _, _): kind = .divergingBar
    case ("marimekko", _, _): kind = .marimekko
    case ("slope", _, _): kind = .slope
    case ("waterfall", _, _): kind = .waterfall
    case ("histogram", _, _): kind = .histogram
    case ("density", _, _): kind = .density
    case ("range", _, _), ("boxplot", _, _): kind = .range
    case (_, true, .none): kind = .groupedBar
    case (_, true, _): kind = .stackedBar
    default: kind = .bar
    }
    if chart.panels != nil { kind = .smallMultiples }
    if chart.kind == "combo" { kind = .combo }
    if chart.kind == "pareto" { kind = .pareto }
    // What is measured, not the title: who hears the picture has heard the title already.
    let label = measureLabel(bound)
    let measured = label.map { [$0] + transformations(of: bound.text) + scope(of: bound) }
    let subject = measured.map { sentence($0) } ?? chart.title.plain
    var facts = AltTextFacts(kind: kind, subject: subject, unit: chart.unit)
    let periods = chart.categories.compactMap(\.period)
    facts.from = periods.first
    facts.through = periods.last
    facts.series = chart.series.map { series in
      // A rise or a fall is one in time; members in their order are neither.
      let points = periods.isEmpty ? [] : chart.points(of: series)
      return AltTextFacts.Series(
        name: chart.panelled(series), first: points.first, last: points.last)
    }
    if let panels = chart.panels, chart.series.count > panels.list.count {
      facts.series = panels.list.map { AltTextFacts.Series(name: $0.name) }
    }
    // Of layers that count other things only the first can be compared.
    let compared = chart.layers.isEmpty ? chart.series : chart.series.filter { $0.layer == 0 }
    if !chart.layers.isEmpty {
      facts.series = chart.series.map { AltTextFacts.Series(name: $0.name) }
    }
    let all = bound.hasDots ? middles(chart) : compared.flatMap { chart.points(of: $0) }
    if bound.hasDots {
      facts.series = []
      facts.remark = boxMethod(bound).map(language.note)
    }
    facts.highest = all.max { ($0.value.value ?? 0) < ($1.value.value ?? 0) }
    facts.lowest = all.min { ($0.value.value ?? 0) < ($1.value.value ?? 0) }
    if let curve = bound.curve {
      // A curve ends near zero, and its height is for the stretch that the axis names.
      facts.lowest = nil
      if let highest = facts.highest {
        facts.highest = AltTextFacts.Point(
          name: highest.name, Measured((highest.value.value ?? 0) * curve.width))
      }
    }
    facts.gaps =
      chart.series.count == 1 ? chart.series[0].values.filter { $0.value == nil }.count : 0
    return language.altText(facts)
  }

  /// The medians of boxes; of strips every dot.
  private func middles(_ chart: Chart) -> [AltTextFacts.Point] {
    let numbers = chart.series.indices.filter { chart.series[$0].role == .number }
    guard !numbers.isEmpty else { return chart.series.flatMap { chart.points(of: $0) } }
    return numbers.indices.filter { $0 % 5 == 2 }.flatMap { place in
      var series = chart.series[numbers[place]]
      // The box of a second dimension's member is called by it.
      let member = series.key == series.name ? [] : [series.name]
      series.name = (member + [language.medianName]).joined(separator: language.words.comma)
      return chart.points(of: series)
    }
  }

  // MARK: Small words

  /// - Parameter unit: Where it comes first, it may be a symbol, which keeps its case.
  private func sentence(_ pieces: [String], unit: Unit? = nil) -> String {
    let pieces = unique(pieces)
    guard let first = pieces.first else { return "" }
    let isUnit = unit.map { first == language.name(of: $0) } ?? false
    // A percent sign alone says nothing that the figures do not.
    if pieces.count == 1, !first.contains(where: \.isLetter) { return "" }
    let head = unit.flatMap { isUnit ? language.heading(of: $0) : nil } ?? capitalized(first)
    return ([head] + pieces.dropFirst()).joined(separator: language.words.comma)
  }

  func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return String(first).uppercased() + text.dropFirst()
  }

  private func unique(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}

extension Chart {
  /// The points of a series that have a value.
  func points(of series: Series) -> [AltTextFacts.Point] {
    let name = panelled(series)
    return zip(categories, series.values).filter { $0.1.value != nil && !$0.0.isOther }.map {
      category, value in
      // An interval decides how much of a figure is sure, but a picture prints the figure.
      AltTextFacts.Point(
        name: category.period == nil
          ? (name.isEmpty ? category.label : "\(category.label), \(name)")
          : (self.series.count > 1 ? name : nil),
        period: category.period,
        options.bars.intervals == .bars
          ? Measured(value.value ?? 0, qualifier: value.qualifier) : value)
    }
  }

  /// A series by its panel's name and its own, as far as it has them.
  func panelled(_ series: Series) -> String {
    let panel = panels?.list[series.panel].name ?? ""
    return [panel, series.name].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
