import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// The order of a chart's rows, what `top` keeps of them, and whether the members named exist.
extension Binder {
  /// Puts rows in drawing order; false, with a diagnostic, when what is asked for has no sense.
  mutating func arrange(
    _ bound: inout BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> Bool {
    if bound.isDistribution { return true }
    guard fits(spec, bound), canShowContext(bound, spec), canHaveOwnMembers(bound, spec) else {
      return false
    }
    guard hide(spec.arrangement.hidden, of: &bound) else { return false }
    arrangePanels(&bound, spec)
    if bound.rows.categoryAxis.isTime,
      spec.sort.map({ $0.value.isByFigure }) == true || spec.bars.sortBy != nil
    {
      rankPeriods(&bound)
    }
    if bound.rows.categoryAxis.isNumeric, isReordered(spec, bound) {
      bound.rows.categoryAxis.isNumeric = false
    }
    let axis = bound.rows.categoryAxis
    arrangeStack(&bound, spec)
    // Of bars in front of one another the last series is the story.
    if spec.stack?.value == .overlap, spec.kind.value == "bar" {
      bound.rows.rankingSeries = bound.rows.seriesCount - 1..<bound.rows.seriesCount
    }
    // A line along members runs in their order, and would say nothing in that of their size.
    let isOrdered = axis.hasGivenOrder || MarkRegistry.followsTime(spec.kind.value)
    let usual: SortOrder = axis.isTime ? .time : isOrdered ? .given : .descending
    if let figure = spec.bars.sortBy {
      guard sort(&bound, by: figure, spec, scope) else { return false }
    } else if spec.sort == nil, !axis.isTime, !axis.hasGivenOrder, sortByKind(&bound, spec) {
      // The kind has an order of its own.
    } else {
      switch spec.sort?.value ?? usual {
      case .value: bound.rows.sortByValue(ascending: true)
      case .descending:
        // Of ranks the first is the largest, unless the author wrote the order.
        bound.rows.sortByValue(ascending: spec.sort == nil && bound.rows.unit == .rank)
      case .name:
        let labels = bound.rows.categoryKeys.map { key in
          bound.labels[key.text] ?? categoryLabel(key, axis.name)
        }
        bound.rows.reorder(labels.indices.sorted { (labels[$0], $0) < (labels[$1], $1) })
      case .time, .given: break
      }
    }
    if ["line", "step", "spark", "bump"].contains(spec.kind.value)
      || spec.kind.value == "dot" && axis.isTime, spec.top == nil, spec.arrangement.series == nil
    {
      leadWithLargest(&bound, from: spec.kind.value == "spark" ? 2 : 5)
    }
    if let order = spec.arrangement.series, !arrangeSeries(&bound, order, scope) {
      return false
    }
    putRestsLast(&bound, spec)
    if let top = spec.top?.value { keepTop(top, of: &bound, spec, scope) }
    if let top = spec.arrangement.topSeries {
      guard hasSeriesToRank(top, bound, spec) else { return false }
      keepTopSeries(top.value, of: &bound, spec, scope)
    }
    if axis.isTime {
      bound.rows.trimCalendar()
      bound.rows.fillCalendar()
    } else if axis.isCalendarPart, keepsCalendar(spec) {
      bound.rows.fillCalendar()
    }
    // Observations of every few years were never missing; a month among months was.
    if spec.missing?.value == .connect,
      bound.rows.cells.contains(where: { cells in
        // What holds until it changes has no row where it does not.
        let figures = spec.kind.value == "step" ? cells.filter { !$0.isAbsent } : cells
        let gaps = figures.innerGaps
        return gaps > 0 && gaps < cells.count { $0.value != nil }
      })
    {
      rule("gap-hidden", "a line goes on through periods without a figure", spec)
    }
    if spec.missing?.value == .zero {
      if bound.rows.cells.contains(where: { $0.contains { $0.value == nil } }) {
        rule("missing-as-zero", "figures that are missing are drawn as zero", spec)
      }
      bound.rows.fillZeros()
    }
    return true
  }

  /// Whether parts of the calendar stand in their order, each at its place.
  private func keepsCalendar(_ spec: ChartSpec) -> Bool {
    spec.top == nil && spec.bars.sortBy == nil && spec.sort?.value.isByFigure != true
      && !["marimekko", "pareto", "slope", "waterfall"].contains(spec.kind.value)
  }

  /// Lines run in time, and `top` ranks: neither goes with an axis of time that is kept.
  private mutating func fits(_ spec: ChartSpec, _ bound: BoundRows) -> Bool {
    guard bound.rows.categoryAxis.hasPlaces else { return true }
    let isLine = MarkRegistry.followsTime(spec.kind.value)
    let isRanked = spec.sort?.value.isByFigure == true || spec.bars.sortBy != nil
    if isLine, isRanked, let place = spec.sort?.place ?? spec.bars.sortBy?.place {
      diagnostics.add(
        Diagnostic(
          .spec, id: "sort-over-time",
          bound.rows.categoryAxis.isTime
            ? "a line runs in time and cannot be sorted"
            : "a line runs along '\(bound.rows.categoryAxis.name)' and cannot be sorted", at: place,
          hint: bound.rows.seriesAxis == nil
            ? "leave sort out, or use bar"
            : "leave sort out; lines are ordered, and chosen with `top`, by `series: -max(…)`"))
      return false
    }
    if let top = spec.top, bound.rows.categoryAxis.isTime, !isRanked,
      !bound.rows.isSplit || bound.layers != nil
    {
      diagnostics.add(
        Diagnostic(
          .spec, id: "top-over-time", "top ranks members, and this axis is time", at: top.place,
          hint: isLine
            ? "take the last periods with @last12"
            : "rank the periods with sort: -value, or take the last ones with @last12"))
      return false
    }
    return true
  }

  /// Whether numbers are taken out of their order, so that they are names and no more.
  private func isReordered(_ spec: ChartSpec, _ bound: BoundRows) -> Bool {
    let isLine = MarkRegistry.followsTime(spec.kind.value)
    return spec.sort?.value.isByFigure == true || spec.bars.sortBy != nil
      || spec.top != nil && !(isLine && bound.rows.isSplit)
  }

  /// Whether the rest can be added up: not where the measure is a mean, a level or the like.
  func addsUp(_ bound: BoundRows) -> Bool {
    guard bound.rows.unit.isAdditive else { return false }
    if let text = bound.text, let query = try? ExpressionParser.query(text.expression),
      isQuotient(query.expression)
    {
      return false
    }
    return bound.rows.usage.parts.allSatisfy { part in
      let dataset = loaded.catalog.datasets.first { $0.name == part.dataset }
      switch dataset?.measure(part.measure)?.aggregate {
      case nil, .sum, .count, .last: return true
      case .mean, .median, .min, .max: return false
      }
    }
  }

  /// Whether an expression divides one figure by another, as rates of plain numbers do.
  private func isQuotient(_ expression: Expression) -> Bool {
    switch expression {
    case .binary(.divide, let a, .number, _): isQuotient(a)
    case .binary(.divide, _, _, _): true
    case .binary(_, let a, let b, _): isQuotient(a) || isQuotient(b)
    case .negated(let inner, _): isQuotient(inner)
    case .call(let call): call.arguments.contains { isQuotient($0) }
    case .reference(let name, _):
      loaded.catalog.metrics.first { $0.name == name.text }
        .flatMap { try? ExpressionParser.query($0.text) }.map { isQuotient($0.expression) } ?? false
    default: false
    }
  }

  /// Makes members of periods: ranked by their figures, they stand in no order of time.
  private func rankPeriods(_ bound: inout BoundRows) {
    for key in bound.rows.categoryKeys {
      if case .period(let period) = key { bound.labels[key.text] = language.say(period, .short) }
    }
    bound.rows.categoryAxis.keys = bound.rows.categoryKeys.map { .member($0.text) }
    bound.rows.categoryAxis.periodUnit = nil
  }

  /// Members that `highlight` and `colors` name must be somewhere: a slip would show nothing.
  mutating func checkMembers(_ spec: ChartSpec, _ chart: Chart) {
    // A dimension of numbers has as many members as rows.
    guard !(spec.highlight + spec.dashed).isEmpty || !spec.colors.isEmpty else { return }
    let shown =
      chart.categories.map(\.key) + chart.series.map(\.key) + chart.categories.map(\.label)
      + chart.series.map(\.name) + (chart.panels?.list.map(\.key) ?? [])
    let groups = loaded.catalog.datasets.flatMap(\.groups).map(\.name)
    let others = loaded.catalog.datasets.flatMap(\.dimensions).flatMap(\.members)
    let known = Set(shown + others)
    func complain(_ name: WrittenText, _ allowed: [String]) -> Diagnostic {
      Diagnostic(
        .spec, id: "unknown-member", "the chart has no member '\(name.value)'", at: name.place,
        hint: hint(forUnknown: name.value, allowed: allowed))
    }
    for name in spec.dashed
    where !known.contains(name.value) && !groups.contains(name.value) && !isCondition(name) {
      diagnostics.add(complain(name, shown + groups))
    }
    for name in spec.highlight where !known.contains(name.value) && !groups.contains(name.value) {
      guard isCondition(name) else {
        diagnostics.add(complain(name, shown + groups))
        continue
      }
      let isMet =
        chart.categories.contains(where: \.isHighlighted)
        || chart.series.contains(where: \.isHighlighted)
      if !isMet { diagnostics.add(unmet(name)) }
    }
    let signs = ["positive", "negative"]
    for name in spec.colors.map(\.member)
    where !signs.contains(name.value) && !known.contains(name.value) {
      diagnostics.add(complain(name, shown))
    }
    let isColoured =
      chart.categories.contains { $0.color != nil } || chart.series.contains { $0.color != nil }
      || chart.groups.contains { $0.color != nil } || chart.options.bars.signColors != nil
    let idle = spec.colors.map(\.member).filter { name in
      !signs.contains(name.value) && known.contains(name.value) && !shown.contains(name.value)
        && !chart.groups.contains { $0.name == name.value }
    }
    if isColoured, chart.layers.isEmpty, let first = idle.first {
      diagnostics.add(
        Diagnostic(
          .hint, .spec, id: "nothing-coloured",
          "`colors` names what this chart does not show: "
            + idle.prefix(5).map { "'\($0.value)'" }.joined(separator: ", "), at: first.place))
    }
    if let first = spec.colors.first?.member, !isColoured,
      spec.colors.allSatisfy({ known.contains($0.member.value) })
    {
      diagnostics.add(
        Diagnostic(
          .warning, .spec, id: "nothing-coloured",
          "no member that `colors` names is one that this chart colours", at: first.place,
          hint: chart.series.count > 1
            ? "the chart's colours are those of "
              + chart.series.prefix(5).map(\.key).joined(separator: ", ")
            : "name members of the axis, or of the dimension that `color` names"))
    }
  }
}

extension Binder {
  /// Why no member is picked out by a condition: it cannot be tested row by row, or no row meets it.
  private func unmet(_ condition: WrittenText) -> Diagnostic {
    for dataset in loaded.catalog.datasets {
      do throws(QueryFailure) {
        _ = try RowExpression.mask(of: dataset, where: condition.expression)
        return Diagnostic(
          .warning, .spec, id: "nothing-highlighted", "no member shown has a row that meets this",
          at: condition.place, hint: "conditions are tested row by row, as in `where`")
      } catch  where loaded.catalog.datasets.count == 1 {
        return Diagnostic(
          .spec, id: error.diagnostic.id, error.diagnostic.message, at: condition.place,
          hint: "conditions are tested row by row: year = 2007 and x > 80, or name the members")
      } catch { continue }
    }
    return Diagnostic(
      .spec, id: "nothing-highlighted", "no dataset has what this condition names",
      at: condition.place,
      hint: "name the members, or write a condition on the columns of one dataset")
  }
}

extension SortOrder {
  /// Whether it leaves an order of time.
  var isByFigure: Bool {
    switch self {
    case .value, .descending, .name: true
    case .time, .given: false
    }
  }
}
