import Charting
import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// What `top` keeps of a chart's members and series, and what becomes of the rest.
extension Binder {
  mutating func keepTop(
    _ top: Int, of bound: inout BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) {
    let isLine = MarkRegistry.followsTime(spec.kind.value) && bound.layers == nil
    if bound.rows.seriesAxis != nil, bound.layers == nil, isLine || bound.rows.categoryAxis.isTime {
      keepTopSeries(top, of: &bound, spec, scope)
      return
    }
    if isLine, bound.rows.panelAxis != nil { return }
    if spec.sort == nil, spec.bars.sortBy == nil {
      bound.rows.sortByValue(ascending: bound.rows.unit == .rank)
      putRestsLast(&bound, spec)
    }
    let rests = rests(along: bound, spec) ?? []
    // What rows of several members come to is no box, and their dots are in no one row.
    let addsOther =
      !bound.hasDots && spec.other?.value ?? (bound.layers == nil && addsUp(bound))
    if bound.hasDots, spec.other?.value == true, let place = spec.other?.place {
      diagnostics.add(
        Diagnostic(
          .spec, id: "no-other",
          "'\(spec.kind.value)' does not put the members that `top` leaves together", at: place,
          hint: "leave out `other`"))
    }
    let isOwn = hasOwnMembers(bound, spec)
    let kept =
      isOwn
      ? bound.rows.topInPanels(top, last: rests)
      : [Array(bound.rows.categoryKeys.indices.prefix(top))]
    // A rest of the data that alone is left out is what is left.
    if addsOther, !isOwn, rests.contains(top), bound.rows.categoryKeys.count == top + 1 { return }
    var figures: [Measured]?
    var isKnown = true
    let leavesOut = kept.contains { $0.count == top } && bound.rows.categoryKeys.count > top
    if addsOther, leavesOut, !addsUpAsWritten(bound) {
      figures = figuresOfRest(bound, beside: kept, scope)
      isKnown = figures != nil
      if !isKnown { refuseOther(spec) }
    }
    if isOwn {
      bound.rows.keep(kept, addingOther: addsOther && isKnown, figures: figures)
    } else {
      bound.rows.keepTop(top, addingOther: addsOther && isKnown, figures: figures)
    }
    if let label = prose(spec.arrangement.otherLabel) { bound.labels["\u{0}other"] = label }
  }

  /// Series are ranked: lines by where they end, stacks and what has no order along the axis by their
  /// totals; where the author orders them by a figure, by that.
  mutating func keepTopSeries(
    _ top: Int, of bound: inout BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) {
    guard let given = bound.rows.seriesAxis else { return }
    let isNet = spec.kind.value == "contribution"
    let isStack =
      isNet
      || ["area", "bar"].contains(spec.kind.value)
        && ![Stacking.none, .overlap].contains(spec.stack?.value)
    let isByTotal =
      isStack
      || !bound.rows.categoryAxis.isTime && !MarkRegistry.followsTime(spec.kind.value)
    // The first place is the best.
    let sign: Double = bound.rows.unit == .rank ? -1 : 1
    let sizes = seriesSizes(bound) { series in
      series.compactMap { $0.value.map { isNet ? abs($0) : sign * $0 } }.reduce(0, +)
    }
    let rests = rests(amongSeries: bound, spec) ?? []
    let ranked = Self.last(
      rests,
      of: isByTotal
        ? sizes.indices.sorted { (sizes[$0], -$0) > (sizes[$1], -$1) }
        : bound.rows.seriesByEnd(lowestFirst: bound.rows.unit == .rank))
    switch spec.arrangement.series {
    case .figure: break
    case nil: bound.rows.reorderSeries(ranked)
    case .sorted, .listed:
      let first = Set(ranked.prefix(top))
      bound.rows.reorderSeries(
        sizes.indices.filter(first.contains) + sizes.indices.filter { !first.contains($0) })
    }
    // The net of parts is that of all of them.
    let isWhole = isNet || isStack && spec.stack != nil && addsUp(bound)
    var addsOther = spec.other?.value ?? isWhole
    // A rest of the data that alone is left out is what is left.
    if addsOther, given.keys.count == top + 1, let last = self.rests(amongSeries: bound, spec),
      last.contains(top)
    {
      return
    }
    var figures: [Measured]?
    if addsOther, !isNet, !addsUpAsWritten(bound), given.keys.count > top {
      // Bars stand side by side where nothing else is said; areas do not.
      let isPart = isStack && (spec.stack != nil || spec.kind.value == "area")
      figures = isPart ? nil : figuresOfRestOfSeries(bound, top, scope)
      if figures == nil {
        addsOther = false
        refuseOther(spec, isStack: isPart)
      }
    }
    bound.rows.keepTopSeries(top, addingOther: addsOther, figures: figures)
    if let label = prose(spec.arrangement.otherLabel) { bound.labels["\u{0}other"] = label }
  }

  /// Whether there are series to keep the largest of.
  mutating func hasSeriesToRank(_ top: Located<Int>, _ bound: BoundRows, _ spec: ChartSpec) -> Bool
  {
    let isNamed = bound.layers != nil || !bound.entries.isEmpty
    guard bound.rows.seriesAxis == nil || bound.hasDots || isNamed else { return true }
    diagnostics.add(
      Diagnostic(
        .spec, id: "no-series",
        isNamed
          ? "the series of this chart are named one by one, and `top` ranks members"
          : "the chart has one series, and `top: {series: \(top.value)}` ranks several",
        at: top.place,
        hint: isNamed
          ? "leave out those that are not wanted"
          : "name a second dimension: 'by partner, product'; or keep members with `top: \(top.value)`"
      ))
    return false
  }

  /// - Parameter isStack: The figure of the rest would stand on those of the members, and the whole be
  ///   theirs and one mean of many.
  private mutating func refuseOther(_ spec: ChartSpec, isStack: Bool = false) {
    diagnostics.add(
      Diagnostic(
        .spec, id: "no-other",
        "the figures of the members that `top` leaves do not add up, and "
          + (isStack ? "one of them all is no part of a stack" : "cannot be computed anew here"),
        at: spec.other?.place ?? spec.kind.place,
        hint: isStack
          ? "stack what adds up, as sum(…) does; or leave out `other`"
          : "leave out `other`, or write expressions by the dimensions of the chart"))
  }

  // MARK: The rest, computed anew

  /// The expressions over the rows of the members left out, for each series of each panel, in the order of
  /// the rows; nil where they cannot be asked.
  ///
  /// - Parameter kept: The categories that stay, the same in all panels or for each of them.
  private func figuresOfRest(
    _ bound: BoundRows, beside kept: [[Int]], _ scope: Evaluator.Scope
  ) -> [Measured]? {
    let rows = bound.rows
    let panels = rows.panelAxis?.keys.count ?? 1
    var result: [Measured] = []
    for panel in 0..<panels {
      let own = kept.count == 1 ? kept[0] : kept[panel]
      let names = Set(own.map { rows.categoryKeys[$0].text }).union(bound.hidden)
      let scope = self.scope(scope, without: names, of: rows.categoryAxis)
      guard let figures = cells(of: bound, besides: rows.categoryAxis, panel, scope) else {
        return nil
      }
      result += figures
    }
    return result
  }

  /// One figure of the members that `top` leaves out.
  func restOfMembers(
    _ text: WrittenText, _ bound: BoundRows, _ scope: Evaluator.Scope
  ) -> Measured? {
    let axis = bound.rows.categoryAxis
    let kept = Set(axis.keys.map(\.text)).union(bound.hidden)
    return cells(
      of: text, by: nil, besides: axis, nil, 0, self.scope(scope, without: kept, of: axis)
    )?.first
  }

  /// The same along the categories for the series left out: panel by panel.
  private func figuresOfRestOfSeries(
    _ bound: BoundRows, _ top: Int, _ scope: Evaluator.Scope
  ) -> [Measured]? {
    guard let axis = bound.rows.seriesAxis, bound.entries.isEmpty, bound.layers == nil else {
      return nil
    }
    let kept = Set(axis.keys.prefix(top).map(\.text)).union(bound.hidden)
    let scope = self.scope(scope, without: kept, of: axis)
    var result: [Measured] = []
    for panel in 0..<(bound.rows.panelAxis?.keys.count ?? 1) {
      guard let figures = cells(of: bound, besides: axis, panel, scope) else { return nil }
      result += figures
    }
    return result
  }

  /// The rows of all members of an axis but some.
  private func scope(
    _ scope: Evaluator.Scope, without kept: Set<String>, of axis: Answer.Axis
  ) -> Evaluator.Scope {
    var rest = scope
    for dataset in loaded.catalog.datasets {
      guard let dimension = dataset.dimension(axis.name) else { continue }
      let isRest = dimension.members.map { !kept.contains($0) }
      let mask = scope.masks[dataset.name] ?? RowMask(all: dataset)
      rest.masks[dataset.name] = mask.keeping(isRest, of: dimension)
    }
    return rest
  }

  /// What a chart shows in a panel without one of its axes: a figure for each key of the other.
  private func cells(
    of bound: BoundRows, besides axis: Answer.Axis, _ panel: Int, _ scope: Evaluator.Scope
  ) -> [Measured]? {
    let rows = bound.rows
    let isOfSeries = axis.name == rows.seriesAxis?.name
    guard !bound.entries.isEmpty, let series = rows.seriesAxis else {
      guard let text = bound.text else { return nil }
      let other = isOfSeries ? rows.categoryAxis : rows.seriesAxis
      return cells(of: text, by: other, besides: axis, rows.panelAxis, panel, scope)
    }
    var result: [Measured] = []
    for key in series.keys {
      guard let text = bound.entries[key.text],
        let own = cells(of: text, by: nil, besides: axis, rows.panelAxis, panel, scope)
      else { return nil }
      result += own
    }
    return result
  }

  private func cells(
    of text: WrittenText, by other: Answer.Axis?, besides axis: Answer.Axis,
    _ panels: Answer.Axis?, _ panel: Int, _ scope: Evaluator.Scope
  ) -> [Measured]? {
    guard let query = try? ExpressionParser.query(text.expression) else { return nil }
    let panelNames = panels.map { $0.parts.isEmpty ? [$0.name] : $0.parts.map(\.name) } ?? []
    let quoted = panelNames.map { "`\($0)`" }.joined(separator: ", ")
    let added =
      quoted.isEmpty ? [] : (try? ExpressionParser.dimensions(ExpressionText(quoted))) ?? []
    let by = (query.by.isEmpty ? scope.by : query.by).filter {
      $0.text != axis.name && !panelNames.contains($0.text)
    }
    var rest = scope
    rest.by = by + added
    guard
      var answer = try? evaluator.answer(
        Query(expression: query.expression, by: rest.by), source: text.expression, scope: rest)
    else { return nil }
    if panelNames.count == 2 {
      guard answer.axes.count >= 2 else { return nil }
      answer = answer.joining(answer.axes.count - 2, answer.axes.count - 1)
    }
    let axes = [other, panels].compactMap { $0 }
    guard answer.axes.map(\.name) == axes.map(\.name) else { return nil }
    let all = answer.spread(over: axes).cells
    let count = panels?.keys.count ?? 1
    return stride(from: panel, to: all.count, by: count).map { all[$0] }
  }

  // MARK: What adds up

  /// Whether what members are left with is the sum of their figures, by what the expression computes.
  private func addsUpAsWritten(_ bound: BoundRows) -> Bool {
    let texts =
      bound.entries.isEmpty ? [bound.text].compactMap(\.self) : Array(bound.entries.values)
    guard !texts.isEmpty else { return addsUp(bound) }
    return addsUp(bound)
      && texts.allSatisfy { text in
        (try? ExpressionParser.query(text.expression)).map { addsUp($0.expression) }
          ?? addsUp(bound)
      }
  }

  /// Whether the figures of members add up to the figure of them all.
  func addsUp(_ expression: Expression) -> Bool {
    switch expression {
    case .number: true
    case .reference(let name, _):
      loaded.catalog.datasets.compactMap { $0.measure(name.text) }.first.map {
        [.sum, .count, .last].contains($0.aggregate)
      } ?? loaded.catalog.metrics.first { $0.name == name.text }
        .flatMap { try? ExpressionParser.query($0.text) }.map { addsUp($0.expression) } ?? true
    case .call(let call):
      ["sum", "count", "first", "last", "share", "cumulative", "ytd", "rolling"]
        .contains(call.name.text)
    case .negated(let inner, _): addsUp(inner)
    case .binary(.add, let a, let b, _), .binary(.subtract, let a, let b, _):
      addsUp(a) && addsUp(b)
    case .binary(.multiply, .number, let b, _): addsUp(b)
    case .binary(.multiply, let a, .number, _), .binary(.divide, let a, .number, _): addsUp(a)
    default: false
    }
  }
}
