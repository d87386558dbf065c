import Charting
import Diagnostics
import Drawing
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// What bars were asked for beyond the options of all charts.
extension Binder {
  /// False, with a diagnostic, when what is asked for has no sense.
  mutating func addBarOptions(
    to chart: inout Chart, _ bound: BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> Bool {
    let bars = spec.bars
    chart.options.bars.palette =
      bars.palette.flatMap { BarOptions.Palette(rawValue: $0.value.rawValue) } ?? .series
    chart.options.bars.intervals =
      bars.interval.flatMap { BarOptions.Intervals(rawValue: $0.value.rawValue) }
      ?? (bars.errors == nil || chart.kind == "line" ? .automatic : .bars)
    chart.options.bars.signColors = signColors(spec)
    if let folds = bars.folds {
      chart.options.bars.folds.count = folds.count?.value
      chart.options.bars.folds.base = folds.base?.value
      chart.options.bars.folds.height = folds.height?.value
    }
    chart.options.bars.overlap = spec.stack?.value == .overlap
    chart.options.bars.sumsWhatIsThere = sumsWhatIsThere(bound)
    chart.options.bars.hasStretches = bound.hasStretches
    chart.options.bars.packsDots = ![SpreadChoice.none, .ticks].contains(bars.spread?.value)
    chart.options.bars.dotsAreTicks = bars.spread?.value == .ticks
    chart.options.bars.marksMedians = bars.median?.value == true
    chart.options.bars.dotsAreMembers = bound.namesDots
    if let classes = bound.classes {
      chart.options.bars.edges = classes.edges
      chart.options.bars.edgeUnit = classes.unit
      if let dimension = classes.dimension, chart.options.categoryTitle == nil {
        chart.options.categoryTitle = capitalized(names.dimension(dimension))
      }
      if chart.options.axisTitle == nil {
        chart.options.axisTitle = casesTitle(classes, bound)
      }
    }
    switch bars.totals {
    case nil, .auto: break
    case TotalsSpec.none?: chart.options.bars.totals = .none
    case .members(let names):
      var levels: Set<String> = []
      for name in names {
        // Figures that are named one by one are known by the names that the author gave them.
        guard
          let level = chart.categories.first(where: { $0.key == name.value })
            ?? chart.categories.first(where: { bound.labels[$0.key] == name.value })
        else {
          return isMember(name, of: chart.categories.map { bound.labels[$0.key] ?? $0.key })
        }
        levels.insert(level.key)
      }
      chart.options.bars.totals = .members(levels)
    }
    if chart.options.bars.palette == .diverging, chart.kind != "diverging",
      chart.series.count < 3 || bound.rows.seriesAxis?.hasGivenOrder != true
    {
      rule("diverging-without-middle", "the series have no order with a middle", spec)
    }
    guard addMiddle(to: &chart, bars.middle), addGroups(to: &chart, bound, spec, scope),
      addThresholds(to: &chart, spec, scope)
    else { return false }
    return addErrors(to: &chart, bound, spec, scope)
  }

  private func signColors(_ spec: ChartSpec) -> BarOptions.SignColors? {
    let colors = BarOptions.SignColors(
      positive: color(of: "positive", spec), negative: color(of: "negative", spec))
    let isAsked = spec.bars.sign?.value ?? (colors != BarOptions.SignColors())
    return isAsked ? colors : nil
  }

  private mutating func isMember(_ name: WrittenText, of known: [String]) -> Bool {
    if known.contains(name.value) { return true }
    diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-member", "the chart has no member '\(name.value)'", at: name.place,
        hint: hint(forUnknown: name.value, allowed: known)))
    return false
  }

  private mutating func addMiddle(to chart: inout Chart, _ names: [WrittenText]) -> Bool {
    guard let first = names.first else { return true }
    let keys = chart.series.map(\.key)
    guard names.allSatisfy({ isMember($0, of: keys) }) else { return false }
    let places = names.compactMap { name in keys.firstIndex(of: name.value) }.sorted()
    if places.count == 1 {
      chart.options.bars.middle = .series(places[0])
      return true
    }
    guard places.count == 2, places[1] == places[0] + 1 else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "bad-middle", "the middle is one member, or two that stand side by side",
          at: first.place, hint: "the members in their order: " + keys.joined(separator: ", ")))
      return false
    }
    chart.options.bars.middle = .before(places[1])
    return true
  }

  // MARK: Colours by a dimension

  private mutating func addGroups(
    to chart: inout Chart, _ bound: BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> Bool {
    guard let name = spec.bars.color, !bound.isDistribution, !bound.hasStretches,
      !bound.hasDots || bound.namesDots || spec.kind.value == "boxplot"
    else {
      return true
    }
    let axis = bound.rows.categoryAxis.name
    guard let part = bound.rows.usage.parts.first,
      let dataset = loaded.catalog.datasets.first(where: { $0.name == part.dataset }),
      let colors = dataset.dimension(name.value)
    else {
      let known = loaded.catalog.datasets.flatMap { $0.dimensions.map(\.name) }
      diagnostics.add(
        Diagnostic(
          .spec, id: "unknown-dimension", "there is no dimension '\(name.value)' to colour by",
          at: name.place, hint: hint(forUnknown: name.value, allowed: known)))
      return false
    }
    guard let members = dataset.dimension(axis),
      !chart.categories.contains(where: { $0.period != nil })
    else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "color-without-members",
          axis.isEmpty
            ? "'color' colours members, and these figures are named one by one"
            : "'color' colours members, and this axis is '\(axis)'", at: name.place,
          hint: axis.isEmpty
            ? "name the dimension of the bars with `by:`, or give each its colour with `colors:`"
            : "show '\(name.value)' as the second dimension: by \(axis), \(name.value)"))
      return false
    }
    var groupOf: [String: Int32] = [:]
    evaluator.reads.note(.all, of: dataset.name)
    let shownRows = scope.masks[dataset.name]?.isKept
    let asked = bound.rows.usage.parts.compactMap(\.asked)
    for row in 0..<dataset.rowCount where shownRows?[row] ?? true {
      // Rows of other times than those shown say nothing of the colour.
      if let column = dataset.period, !asked.isEmpty,
        !asked.contains(where: { $0.counts(column.periods[Int(column.codes[row])]) })
      {
        continue
      }
      let member = members.member(Int(members.codes[row]))
      let code = colors.codes[row]
      if let other = groupOf[member], other != code,
        chart.categories.contains(where: { $0.key == member })
      {
        diagnostics.add(
          Diagnostic(
            .data, id: "several-colors",
            "'\(member)' belongs to '\(colors.member(Int(other)))' and to "
              + "'\(colors.member(Int(code)))', so it has no one colour", at: name.place,
            hint: "show '\(name.value)' as the second dimension"))
        return false
      }
      groupOf[member] = code
    }
    let shown = chart.categories.compactMap { groupOf[$0.key] }
    let order =
      colors.hasGivenOrder
      ? (0..<colors.memberCount).map { Int32($0) }.filter(shown.contains) : unique(shown)
    chart.groups = order.map { code in
      let member = colors.member(Int(code))
      return Chart.Group(
        name: names.member(member, of: name.value, in: dataset.name), color: color(of: member, spec)
      )
    }
    for index in chart.categories.indices {
      let code = groupOf[chart.categories[index].key]
      chart.categories[index].group = code.flatMap { order.firstIndex(of: $0) }
    }
    return true
  }

  private func unique(_ codes: [Int32]) -> [Int32] {
    var seen: Set<Int32> = []
    return codes.filter { seen.insert($0).inserted }
  }

  /// Whether all that a chart shows is written as a sum or a count of the rows that are there.
  private func sumsWhatIsThere(_ bound: BoundRows) -> Bool {
    let texts =
      bound.entries.isEmpty ? [bound.text].compactMap(\.self) : Array(bound.entries.values)
    return !texts.isEmpty
      && texts.allSatisfy { text in
        (try? ExpressionParser.query(text.expression))?.expression.calls(["sum", "count"]) ?? false
      }
  }

  /// What the shade about a line is, where the author gives its ends.
  private func shadeNote(_ chart: Chart, _ errors: ErrorsSpec?) -> String? {
    guard let errors else { return nil }
    if let text = errors.text?.text(in: language.code) { return text.value }
    return errors.level.map { level in
      language.note(on: .confidenceInterval(DimensionColumn.text(level.value)))
    }
  }

  /// What error bars are, which a reader cannot see.
  func intervalNote(
    _ chart: Chart, _ bound: BoundRows, _ spec: ChartSpec
  ) -> String? {
    let errors = spec.bars.errors
    if ["line", "band"].contains(chart.kind), chart.options.bars.intervals != .bars {
      return shadeNote(chart, errors)
    }
    let level = errors == nil ? intervalLevel(bound)?.level : nil
    let drawsThem =
      errors != nil || chart.options.bars.intervals == .bars
      || level != nil && ["bar", "dot", "lollipop"].contains(chart.kind)
        && chart.options.bars.intervals != .none
    guard drawsThem,
      chart.series.contains(where: { $0.values.contains { $0.interval?.isBounded == true } })
    else { return chart.hasSeenIntervals ? language.words.intervalNote : nil }
    if let level { return language.intervalNote(level: level) }
    if let text = errors?.text?.text(in: language.code) { return text.value }
    return errors?.level.map { language.intervalNote(level: $0.value) }
      ?? language.words.intervalNote
  }
}
