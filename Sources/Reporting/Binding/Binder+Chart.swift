import Charting
import Diagnostics
import Drawing
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

extension Binder {
  /// A chart with its rows in drawing order and every text in place; nil when a problem prevents it.
  mutating func chart(_ spec: ChartSpec, id: String) -> Chart? {
    let before = diagnostics
    diagnostics = DiagnosticList()
    var chart = boundChart(spec, id: id)
    let waivers = waivers(spec)
    chart?.waivers = waivers
    let found = diagnostics
    // A chart of which a text or a figure failed would lack something that its author asked for.
    if found.all.contains(where: { $0.severity == .error && $0.stage != .rule }) { chart = nil }
    diagnostics = before
    add(found.all, ofChart: id, waivedBy: waivers)
    return chart
  }

  private mutating func boundChart(_ spec: ChartSpec, id: String) -> Chart? {
    let spec = resolved(spec)
    guard canStack(spec), fitsLog(spec), var scope = scope(of: spec) else { return nil }
    scope.columns = columns(of: spec)
    guard var bound = boundRows(spec, scope) else { return nil }
    checkRules(&bound, spec)
    guard arrange(&bound, spec, scope), hasSeries(bound, for: spec) else { return nil }
    checkSeries(bound, spec)
    var chart = untitled(bound, spec, id: id)
    guard hasRatios(chart, spec), addBarOptions(to: &chart, bound, spec, scope),
      addWidths(to: &chart, bound, spec, scope)
    else { return nil }
    checkMembers(spec, chart)
    checkIntervals(spec, chart)
    addTexts(to: &chart, bound, spec, scope)
    return chart
  }

  /// The rows of whatever the chart is of. Steps are functions of their own, so that each needs a small stack.
  private mutating func boundRows(_ spec: ChartSpec, _ scope: Evaluator.Scope) -> BoundRows? {
    switch spec.content {
    case .expression(let text) where spec.kind.value == "histogram":
      classes(of: text, spec, scope)
    case .expression(let text) where spec.kind.value == "density":
      density(of: text, spec, scope)
    case .expression(let text) where spec.kind.value == "boxplot":
      boxes(of: text, spec, scope)
    case .expression(let text) where spec.kind.value == "strip":
      strip(of: text, spec, scope)
    case .expression(let text): rows(of: text, spec, scope)
    case .labelled(let entries):
      labelled(entries, spec, scope)
    case .metrics(let metrics):
      figures(metrics.map { ($0, label(ofMetric: $0)) }, spec, scope)
    case .layers(let layers) where spec.kind.value == "path": path(layers, spec, scope)
    case .layers(let layers): layered(layers, spec, scope)
    case .ranges(let ranges):
      figures(
        ranges.flatMap { [($0.from, $0.label.value), ($0.to, $0.label.value)] }, spec, scope)
    }
  }

  /// The chart of its rows, before anything is said about it.
  private mutating func untitled(_ bound: BoundRows, _ spec: ChartSpec, id: String) -> Chart {
    var chart = Chart(
      id: id, kind: spec.kind.value, language: language,
      categories: categories(bound, spec), series: series(bound, spec), unit: bound.rows.unit,
      options: options(spec), panels: panels(bound, spec), place: spec.kind.place)
    chart.markPartial(Set(bound.partial.keys))
    chart.colorNames = colorNames(spec)
    chart.wholeNames = names.whole
    if bound.rows.isThinned { chart.whole = whole(spec, id: id) }
    chart.layers = bound.layers?.layers ?? []
    chart.options.cycleStart = fiscalStart(bound.rows.usage)
    if spec.axis == nil,
      let axis = chart.layers.first(where: { !$0.isRight && $0.axis != nil })?.axis
    {
      chart.options.takeAxis(of: axis)
    }
    chart.options.along.countsDays = bound.rows.categoryAxis.isDayOfYear
    if let title = chart.options.along.title {
      chart.options.categoryTitle = title
    } else if chart.categories.first?.number != nil, !chart.options.along.countsDays {
      chart.options.categoryTitle = capitalized(names.dimension(bound.rows.categoryAxis.name))
    }
    if chart.kind == "path", let layers = bound.layers { nameAxes(of: &chart, layers) }
    if let curve = bound.curve { nameAxes(of: &chart, curve, bound) }
    return chart
  }

  /// Rows with what is known about them.
  struct BoundRows {
    var rows: ChartRows
    /// Names for people where keys are metrics.
    var labels: [String: String] = [:]
    var metrics: [MetricSpec]
    /// The expression, when there is one.
    var text: WrittenText?
    /// The expressions of the series by their keys, where each has one of its own along a dimension they
    /// share.
    var entries: [String: WrittenText] = [:]
    /// The ends of bands, by the keys of their series.
    var roles: [String: Chart.Series.Role] = [:]
    /// The classes of a histogram; nil for other charts.
    var classes: Classes?
    /// What a density is of; nil for other charts.
    var curve: DensityCurve?
    /// True for ranges of which a row has several.
    var hasStretches = false
    /// Where the lines of boxes end; nil for other charts.
    var whiskers: BoxSummary.Whiskers?
    /// True where the series are dots or parts of boxes, which share the colour of their member.
    var hasDots = false
    /// True where each dot is a member with a name.
    var namesDots = false
    /// True where values are counted or smoothed: rows are in their order.
    var isDistribution: Bool { classes != nil || curve != nil }
    /// True where colours are those of the categories.
    var isOneSeries: Bool { rows.seriesAxis == nil || hasDots }
    /// From the first to the last of periods that follow one another.
    typealias Stretch = (first: Period, last: Period)
    /// Periods that the data cover in part, with the stretches that they have of each.
    var partial: [Period: [Stretch]] = [:]
    /// Members that figures are computed with, and that are not drawn.
    var hidden: Set<String> = []
    /// The layers of a combined chart; nil for other charts.
    var layers: BoundLayers?
  }

  // MARK: Rows

  mutating func rows(
    of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    if let panels = spec.panels { return rows(of: text, panels, spec, scope) }
    guard let answer = answer(text, scope: scope) else { return nil }
    if answer.axes.isEmpty, let metric = metric(named: text.value) {
      return figures([(text, label(ofMetric: metric.name))], spec, scope)
    }
    let isLine = MarkRegistry.followsTime(spec.kind.value)
    guard let rows = ChartRows(answer, prefersTime: isLine) else {
      let tooMany = answer.axes.count > 2
      diagnostics.add(
        Diagnostic(
          .spec, id: tooMany ? "too-many-dimensions" : "missing-by",
          tooMany
            ? "a chart shows two dimensions, and '\(text.value)' names \(answer.axes.count)"
            : "'\(text.value)' is one figure; a chart needs several", at: text.place,
          hint: tooMany
            ? "split it with panels: \(answer.axes.last?.name ?? "")"
            : "say by which dimension: '\(text.value) by partner', or show it in kpis"))
      return nil
    }
    return checked(rows, text, spec)
  }

  /// Rows of all panels.
  private mutating func rows(
    of text: WrittenText, _ panels: PanelsSpec, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    guard let (answer, axis) = panelAnswer(text, panels, scope) else { return nil }
    let isLine = MarkRegistry.followsTime(spec.kind.value)
    guard let rows = ChartRows(answer, panels: axis, prefersTime: isLine) else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "too-many-dimensions",
          "panels of a chart show three dimensions, and '\(text.value)' names \(answer.axes.count)",
          at: text.place, hint: "keep one member of the others, with where:"))
      return nil
    }
    return checked(rows, text, spec)
  }

  /// Rows that can be drawn: along time where a line wants it, and not all empty.
  private mutating func checked(
    _ rows: ChartRows, _ text: WrittenText, _ spec: ChartSpec
  ) -> BoundRows? {
    let isLine = MarkRegistry.followsTime(spec.kind.value)
    if isLine, !rows.categoryAxis.isTime, !rows.categoryAxis.hasGivenOrder {
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "line-without-time",
          "a line joins '\(rows.categoryAxis.name)', which has no order in time",
          at: spec.kind.place,
          hint: "use bar for members; a column of years or dates is declared as period: "
            + rows.categoryAxis.name))
    }
    guard rows.cells.contains(where: { $0.contains { $0.value != nil } }) else {
      let reason = rows.cells.first?.first?.reason
      diagnostics.add(
        Diagnostic(
          .data, id: "empty-chart",
          "'\(text.value)' has nothing to show: \(reason?.sentence ?? "no row of the data is left")",
          at: text.place,
          hint: wayOut(of: reason, rows)))
      return nil
    }
    return BoundRows(
      rows: rows, metrics: metric(named: text.value).map { [$0] } ?? [],
      text: text)
  }

  /// What an author does about a chart without figures.
  private func wayOut(of reason: Undefined?, _ rows: ChartRows) -> String {
    if reason?.cause == .incompleteBase {
      return "ask for the periods that the data have, as in @2023-01..2023-04; take what there is "
        + "with sum(…) or mean(…); or say with `as: \(rows.categoryAxis.name)` in period that "
        + "each date stands for the whole"
    }
    let parts = rows.usage.parts
    let dataset = loaded.catalog.datasets.first { $0.name == parts.first?.dataset }
    if let periods = dataset?.period?.periods, let first = periods.first, let last = periods.last,
      let asked = parts.lazy.compactMap(\.asked).first,
      asked.start > last.end || asked.end < first.start
    {
      return "the data run from \(PeriodText.print(first)) to \(PeriodText.print(last))"
    }
    if let unit = rows.categoryAxis.periodUnit, let periods = dataset?.period?.periods,
      Period.areFirstDays(periods, of: unit)
    {
      return
        "the dates are first days that stand for a whole \(rows.categoryAxis.name): read them with "
        + "`period: {column: \(dataset?.period?.name ?? "date"), as: \(rows.categoryAxis.name)}`"
    }
    guard reason == nil || reason?.cause == .missing || reason?.cause == .empty else {
      return "show another figure, or other periods and members"
    }
    let measure = parts.first?.measure ?? "value"
    return
      "fill the cells in; leave such rows out, with `where: known(\(measure))` in the dataset; or "
      + "check which rows the chart's `where` and its members leave"
  }

  // MARK: Categories and series

  func categoryLabel(_ key: Answer.Key, _ axis: String) -> String {
    switch key {
    case .member("\u{0}other"): language.words.other
    case .member(let member): calendarName(member, axis) ?? names.member(member, of: axis, in: nil)
    case .period(let period): language.say(period, .short)
    }
  }

  /// "Jan" for the first month of every year; nil where the axis is no part of the calendar.
  private func calendarName(_ member: String, _ axis: String) -> String? {
    guard let part = CalendarPart(rawValue: axis), let number = Int(member),
      !loaded.catalog.datasets.contains(where: { $0.dimension(axis) != nil })
    else { return nil }
    switch part {
    case .monthOfYear: return language.monthName(number)
    case .quarterOfYear: return language.quarterName(number)
    case .weekday: return language.weekdayName(number)
    case .decade: return language.decadeName(number)
    default: return member
    }
  }

  private func categories(_ bound: BoundRows, _ spec: ChartSpec) -> [Chart.Category] {
    let highlighted = members(named: spec.highlight, bound)
    let rests = rests(along: bound, spec) ?? []
    return bound.rows.categoryKeys.enumerated().map { index, key in
      let label = bound.labels[key.text] ?? categoryLabel(key, bound.rows.categoryAxis.name)
      switch key {
      case .member(let member):
        let isOther = index == bound.rows.otherIndex
        var category = Chart.Category(
          key: isOther ? "other" : member, label: label, isOther: isOther || rests.contains(index),
          isHighlighted: highlighted.contains(member),
          color: bound.isOneSeries ? color(of: member, label, spec) : nil)
        if bound.rows.categoryAxis.isNumeric, !isOther { category.number = Double(member) }
        return category
      case .period(let period):
        let text = PeriodText.print(period)
        return Chart.Category(
          key: text, label: label, period: period, isHighlighted: highlighted.contains(text),
          color: bound.isOneSeries ? color(of: text, label, spec) : nil)
      }
    }
  }

  private func series(_ bound: BoundRows, _ spec: ChartSpec) -> [Chart.Series] {
    let highlighted = members(named: spec.highlight, bound)
    let dashed = members(named: spec.dashed, bound)
    let count = bound.rows.seriesCount
    let rests = rests(amongSeries: bound, spec) ?? []
    return bound.rows.cells.enumerated().map { index, values in
      let panel = bound.rows.panelAxis?.keys[index / count].text
      guard let axis = bound.rows.seriesAxis else {
        guard let panel else {
          return Chart.Series(key: bound.text?.value ?? "value", name: "", values: values)
        }
        return Chart.Series(
          key: panel, name: "", values: values, isHighlighted: highlighted.contains(panel),
          color: color(of: panel, spec), panel: index)
      }
      let key = axis.keys[index % count]
      let name = bound.labels[key.text] ?? categoryLabel(key, axis.name)
      var series = Chart.Series(
        key: key.text, name: name, values: values, isHighlighted: highlighted.contains(key.text),
        color: color(of: key.text, name, spec), panel: index / count)
      if let member = bound.layers?.memberOfSeries[index % count] {
        series.isHighlighted = series.isHighlighted || highlighted.contains(member)
        series.isDashed = dashed.contains(member)
        series.color = series.color ?? color(of: member, spec)
      }
      series.isDashed = series.isDashed || dashed.contains(key.text)
      series.houseColor = houseColor(of: key.text, bound)
      series.role = bound.roles[key.text] ?? .value
      series.isRest = key == .member("\u{0}other") || rests.contains(index % count)
      if let layers = bound.layers {
        series.layer = layers.layerOfSeries[index % count]
        series.ownName = layers.ownNameOfSeries[index % count]
      }
      return series
    }
  }

  /// Members by their keys or names, with groups taken apart and conditions looked up.
  private func members(named names: [WrittenText], _ bound: BoundRows) -> Set<String> {
    let axes = [bound.rows.categoryAxis, bound.rows.seriesAxis, bound.rows.panelAxis]
    var result: Set<String> = []
    for written in names {
      let name = written.value
      if isCondition(written) {
        result.formUnion(members(meeting: written, on: axes))
        continue
      }
      for axis in axes.compactMap(\.self) {
        result.formUnion(places(of: name, in: axis, bound).map { axis.keys[$0].text })
      }
      let group = loaded.catalog.datasets.flatMap(\.groups).first { $0.name == name }
      result.formUnion(group?.members ?? [name])
    }
    return result
  }

  private func options(_ spec: ChartSpec) -> Chart.Options {
    var options = Chart.Options()
    options.stack =
      spec.stack.flatMap { Chart.Stack(rawValue: $0.value.rawValue) }
      ?? (spec.kind.value == "histogram" ? .stacked : .none)
    switch spec.direction?.value {
    case .columns: options.orientation = .columns
    case .bars: options.orientation = .bars
    default: options.orientation = .automatic
    }
    switch spec.values?.show?.value {
    case .all: options.valueLabels = .all
    case .ends: options.valueLabels = .ends
    case .last:
      options.valueLabels = .ends
      options.printsLastOnly = true
    case .inside: options.valueLabels = .inside
    case .totals:
      options.valueLabels = .ends
      options.bars.printsTotals = hasTotals(spec)
    case ValueLabels.none?: options.valueLabels = .none
    default: options.valueLabels = .automatic
    }
    switch spec.legend?.value {
    case .top: options.legend = .top
    case LegendChoice.none?: options.legend = .none
    default: options.legend = .automatic
    }
    options.missing = spec.missing.flatMap { Chart.Missing(rawValue: $0.value.rawValue) } ?? .gap
    setLines(&options, spec)
    spec.axis?.apply(to: &options, language: language.code)
    spec.along?.apply(to: &options, language: language.code)
    options.valueNumbers = spec.values?.numbers?.style(language: language.code)
      .filled(from: options.numbers)
    return options
  }

  mutating func label(ofMetric name: WrittenText) -> String {
    prose(metric(named: name.value)?.label) ?? name.value
  }
}

extension Unit {
  /// True when parts add up to a whole: "other" can be shown.
  var isAdditive: Bool {
    (kind == .quantity && denominator.isEmpty) || kind == .share
  }
}
