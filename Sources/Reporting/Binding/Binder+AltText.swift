import Charting
import Speaking
import SpecReading
import Statistics
import TradeData

/// What a chart says to readers who cannot see it.
extension Binder {
  mutating func altText(_ bound: Chart, of rows: BoundRows) -> String {
    let whole = bound.withoutPartial
    let chart = bound.panels == nil ? MarkRegistry.toldAs(whole) : whole
    // What is measured, not the title: who hears the picture has heard the title already.
    let label = measureLabel(rows)
    let rank =
      chart.unit == .rank && bound.unit != .rank ? [language.name(of: Transformation.rank)] : []
    let measured = label.map { [$0] + transformations(of: rows.text) + rank + scope(of: rows) }
    let own = chart.subtitle.plain.isEmpty ? chart.title.plain : chart.subtitle.plain
    let subject = measured.map { sentence($0) } ?? own
    var facts = AltTextFacts(kind: chart.toldKind, subject: subject, unit: chart.unit)
    let span = stretch(rows, bound.kind)
    (facts.from, facts.through) = (span?.first, span?.last)
    facts.namesUnit = rows.layers?.sharesUnit ?? true
    tell(chart, rows, &facts)
    facts.gaps =
      bound.series.count == 1 ? bound.series[0].values.filter { $0.value == nil }.count : 0
    return language.altText(facts)
  }

  /// The series, and the figures that stand out among them.
  private func tell(_ chart: Chart, _ rows: BoundRows, _ facts: inout AltTextFacts) {
    let lines = chart.series.filter { $0.role != .low && $0.role != .high }
    let isInTime = chart.categories.contains { $0.period != nil }
    facts.series = (lines.isEmpty ? chart.series : lines).map { series in
      // A rise or a fall is one in time; members in their order are neither.
      let points = isInTime ? chart.points(of: series) : []
      var told = AltTextFacts.Series(
        name: chart.panelled(series), first: points.first, last: points.last)
      told.isFocus = series.isHighlighted
      return told
    }
    if facts.series.allSatisfy(\.isFocus) {
      for index in facts.series.indices { facts.series[index].isFocus = false }
    }
    if let panels = chart.panels, chart.series.count > panels.list.count {
      facts.series = panels.list.map { AltTextFacts.Series(name: $0.name) }
    }
    guard !rows.hasDots else {
      facts.series = []
      facts.remark = boxMethod(chart, rows).map { language.note(on: $0) }
      facts.setExtremes(middles(chart))
      return
    }
    guard chart.layers.isEmpty else {
      // Of layers that count other things only the first can be compared; each has a way of its own.
      for index in facts.series.indices where index < chart.series.count {
        facts.series[index].unit = chart.layers[chart.series[index].layer].unit
        facts.series[index].isFocus = facts.series.count <= 2
      }
      facts.setExtremes(
        chart.series.filter { $0.layer == 0 }.flatMap { chart.points(of: $0) })
      facts.peaks = chart.peaksOfOthers
      return
    }
    if chart.unit == .rank {
      facts.focusOnMover()
      return
    }
    if let shares = chart.sharesOfWhole {
      facts.unit = .share
      for index in facts.series.indices {
        let points = chart.points(of: shares[index])
        (facts.series[index].first, facts.series[index].last) = (points.first, points.last)
      }
      facts.setExtremes(shares.flatMap { chart.points(of: $0) })
    } else if let totals = chart.totals(named: language.words) {
      facts.setExtremes(chart.points(of: totals))
    } else {
      facts.setExtremes(chart.series.flatMap { chart.points(of: $0) })
    }
    if let total = chart.closingTotal(named: language.words) {
      facts.sum = total
      facts.setExtremes(chart.points(of: chart.series[0]).dropLast())
    }
    facts.comparison = chart.yearOnYear
    // Each January is low where sums begin anew.
    if chart.options.beginsAnewEachYear { facts.lowest = nil }
    facts.setNotable(chart)
    if let curve = rows.curve {
      // A curve ends near zero, and its height is for the stretch that the axis names.
      facts.lowest = nil
      if let highest = facts.highest {
        facts.highest = AltTextFacts.Point(
          name: highest.name, Measured((highest.value.value ?? 0) * curve.width))
      }
    }
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
}

extension AltTextFacts {
  /// Who has changed places most, where no one is highlighted.
  fileprivate mutating func focusOnMover() {
    func way(_ place: Int) -> Double {
      guard let first = series[place].first?.value.value, let last = series[place].last?.value.value
      else { return 0 }
      return abs(last - first)
    }
    guard !series.contains(where: \.isFocus),
      let mover = series.indices.max(by: { (way($0), $1) < (way($1), $0) }), way(mover) > 0
    else { return }
    series[mover].isFocus = true
  }

  fileprivate mutating func setExtremes(_ points: some Sequence<Point>) {
    highest = points.max { ($0.value.value ?? 0) < ($1.value.value ?? 0) }
    lowest = points.min { ($0.value.value ?? 0) < ($1.value.value ?? 0) }
  }
}

extension AltTextFacts {
  /// One or two bars that are highlighted, unless they are the highest or the lowest.
  fileprivate mutating func setNotable(_ chart: Chart) {
    guard chart.series.count == 1 else { return }
    let places = chart.categories.indices.filter { chart.categories[$0].isHighlighted }
    guard (1...2).contains(places.count), places.count < chart.categories.count else { return }
    notable = chart.points(of: chart.series[0]).filter { point in
      let isSaid = [highest, lowest].contains {
        $0?.name == point.name && $0?.period == point.period
      }
      return !isSaid
        && places.contains {
          chart.categories[$0].period == nil
            ? chart.categories[$0].label == point.name
            : chart.categories[$0].period == point.period
        }
    }
  }
}

extension Chart {
  /// What its kind is called.
  fileprivate var toldKind: ChartKind {
    if panels != nil { return .smallMultiples }
    switch kind {
    case "line", "step", "difference": return .line
    case "dot", "strip": return .dot
    case "spark": return .smallMultiples
    case "stripes": return .heatMap
    case "boxplot": return .boxPlot
    case "diverging": return .divergingBar
    case "contribution": return .stackedBar
    case "bar":
      return series.count < 2 ? .bar : options.stack == .none ? .groupedBar : .stackedBar
    default: return ChartKind(rawValue: kind) ?? .bar
    }
  }

  /// The series as shares of what stands at each category together, where they are drawn as such.
  fileprivate var sharesOfWhole: [Series]? {
    guard options.stack == .full || kind == "marimekko", unit.kind == .quantity, panels == nil,
      series.count > 1
    else { return nil }
    let totals = categories.indices.map { place in
      series.reduce(0) { $0 + ($1.values[place].value ?? 0) }
    }
    return series.map { series in
      var result = series
      result.values = zip(series.values, totals).map { value, total in
        guard let own = value.value, total > 0 else { return .missing }
        return Measured(own / total)
      }
      return result
    }
  }

  /// What the parts of each stack come to; nil where they are no stack, or one has no figure.
  fileprivate func totals(named words: Words) -> Series? {
    guard kind == "contribution" || options.stack == .stacked && ["bar", "area"].contains(kind),
      panels == nil, series.count > 1,
      series.allSatisfy({ $0.values.allSatisfy { $0.value != nil } })
    else { return nil }
    let values = categories.indices.map { place in
      series.reduce(Measured(0)) { $0 + $1.values[place] }
    }
    return Series(key: "", name: words.total, values: values)
  }

  /// The bar in which a waterfall ends.
  fileprivate func closingTotal(named words: Words) -> AltTextFacts.Point? {
    guard kind == "waterfall", let last = categories.last, last.label == words.total,
      let value = series.first?.values.last, value.value != nil
    else { return nil }
    return AltTextFacts.Point(name: last.label, value)
  }

  /// The highest figure of a line over others, where it lies between the ends that are told.
  fileprivate var peaksOfOthers: [(point: AltTextFacts.Point, unit: Unit)] {
    guard kind == "combo", layers.count == 2 else { return [] }
    return series.filter { $0.layer == 1 }.compactMap { series in
      let points = points(of: series)
      guard let peak = points.max(by: { ($0.value.value ?? 0) < ($1.value.value ?? 0) }),
        peak.period != nil, peak.period != points.first?.period, peak.period != points.last?.period
      else { return nil }
      return (peak, layers[1].unit)
    }
  }

  /// The last figure beside that of a year before: what years that lie over one another, or that begin
  /// anew, are drawn for.
  fileprivate var yearOnYear: AltTextFacts.Comparison? {
    guard kind == "season" || options.beginsAnewEachYear, series.count == 1, unit.kind == .quantity,
      let last = series[0].values.lastIndex(where: { $0.value != nil }),
      let earlier = categories[last].period?.advanced(years: -1),
      let before = categories.firstIndex(where: { $0.period == earlier }),
      let base = series[0].values[before].value, base > 0,
      let value = series[0].values[last].value
    else { return nil }
    func point(_ place: Int) -> AltTextFacts.Point {
      AltTextFacts.Point(period: categories[place].period, series[0].values[place])
    }
    return AltTextFacts.Comparison(
      current: point(last), base: point(before), change: Measured(value / base - 1),
      changeUnit: .change)
  }

  /// The points of a series that have a value.
  func points(of series: Series) -> [AltTextFacts.Point] {
    let name = panelled(series)
    return zip(categories, series.values).filter { $0.1.value != nil && !$0.0.isOther }.map {
      category, value in
      // An interval decides how much of a figure is sure, but a picture prints the figure.
      AltTextFacts.Point(
        name: category.period == nil
          ? (name.isEmpty ? category.label : category.label + language.words.comma + name)
          : (self.series.count > 1 && !name.isEmpty ? name : nil),
        period: category.period,
        options.bars.intervals == .bars
          ? Measured(value.value ?? 0, qualifier: value.qualifier) : value)
    }
  }

  /// A series by its panel's name and its own, as far as it has them.
  func panelled(_ series: Series) -> String {
    let panel = panels?.list[series.panel].name ?? ""
    return [panel, series.name].filter { !$0.isEmpty }.joined(separator: language.words.comma)
  }
}
