import Charting
import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// The order of series, the rest that `top` leaves, and members chosen by a condition.
extension Binder {
  /// The rows and dimensions that a chart's expressions are asked by.
  mutating func scope(of spec: ChartSpec) -> Evaluator.Scope? {
    guard var scope = scope(filter: spec.filter, dataset: spec.dataset) else { return nil }
    do throws(QueryFailure) {
      for name in spec.arrangement.by {
        scope.by += try ExpressionParser.dimensions(name.expression)
      }
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
    return scope
  }

  mutating func arrangeSeries(_ bound: inout BoundRows, _ order: SeriesOrderSpec) -> Bool {
    guard let axis = bound.rows.seriesAxis, !bound.hasDots else { return true }
    let places = axis.keys.indices
    let totals = seriesSizes(bound) { $0.compactMap(\.value).reduce(0, +) }
    let labels = axis.keys.map { bound.labels[$0.text] ?? categoryLabel($0, axis.name) }
    switch order {
    case .sorted(let sort):
      switch sort.value {
      case .value: bound.rows.reorderSeries(places.sorted { (totals[$0], $0) < (totals[$1], $1) })
      case .descending:
        bound.rows.reorderSeries(places.sorted { (totals[$0], -$0) > (totals[$1], -$1) })
      case .name: bound.rows.reorderSeries(places.sorted { (labels[$0], $0) < (labels[$1], $1) })
      case .time, .given: break
      }
    case .listed(let members):
      var first: [Int] = []
      for member in members {
        guard
          let place = places.first(where: {
            axis.keys[$0].text == member.value || labels[$0] == member.value
          })
        else {
          diagnostics.add(
            Diagnostic(
              .spec, id: "unknown-series", "the chart has no series '\(member.value)'",
              at: member.place, hint: hint(forUnknown: member.value, allowed: labels)))
          return false
        }
        if !first.contains(place) { first.append(place) }
      }
      bound.rows.reorderSeries(first + places.filter { !first.contains($0) })
    }
    return true
  }

  // MARK: Top

  mutating func keepTop(
    _ top: Int, of bound: inout BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) {
    let isLine = MarkRegistry.followsTime(spec.kind.value)
    if bound.rows.seriesAxis != nil, isLine || bound.rows.categoryAxis.isTime {
      keepTopSeries(top, of: &bound, spec, scope)
      return
    }
    if isLine, bound.rows.panelAxis != nil { return }
    if spec.sort == nil, spec.bars.sortBy == nil {
      bound.rows.sortByValue(ascending: bound.rows.unit == .rank)
    }
    // What rows of several members come to is no box, and their dots are in no one row.
    let addsOther = !bound.hasDots && spec.other?.value ?? addsUp(bound)
    if bound.hasDots, spec.other?.value == true, let place = spec.other?.place {
      diagnostics.add(
        Diagnostic(
          .spec, id: "no-other",
          "'\(spec.kind.value)' does not put the members that `top` leaves together", at: place,
          hint: "leave out `other`"))
    }
    if hasOwnMembers(bound, spec) {
      if addsOther, !addsUpAsWritten(bound) { refuseOther(spec) }
      bound.rows.keepTopInPanels(top, addingOther: addsOther && addsUpAsWritten(bound))
      if let label = prose(spec.arrangement.otherLabel) { bound.labels["\u{0}other"] = label }
      return
    }
    var figures: [Measured]?
    var isKnown = true
    if addsOther, bound.rows.categoryKeys.count > top, !addsUpAsWritten(bound) {
      figures = figuresOfRest(bound, top, scope)
      isKnown = figures != nil
      if !isKnown { refuseOther(spec) }
    }
    bound.rows.keepTop(top, addingOther: addsOther && isKnown, figures: figures)
    if let label = prose(spec.arrangement.otherLabel) { bound.labels["\u{0}other"] = label }
  }

  /// Of many lines the first few have colours: those that end highest, where the data give no order. So
  /// do rows of sparks begin with the largest.
  ///
  /// - Parameter count: Of fewer series the order is left.
  func leadWithLargest(_ bound: inout BoundRows, from count: Int) {
    guard let axis = bound.rows.seriesAxis, !axis.isTime, !axis.hasGivenOrder,
      axis.keys.count >= count
    else { return }
    let sizes = seriesSizes(bound) { $0.last { $0.value != nil }?.value ?? -.infinity }
    bound.rows.reorderSeries(
      sizes.indices.sorted { (sizes[$0], -$0) > (sizes[$1], -$1) })
  }

  /// Along time the series are ranked: lines by their last figure, stacks by their total.
  private mutating func keepTopSeries(
    _ top: Int, of bound: inout BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) {
    let isNet = spec.kind.value == "contribution"
    let isStack =
      isNet
      || ["area", "bar"].contains(spec.kind.value)
        && ![Stacking.none, .overlap].contains(spec.stack?.value)
    // The first place is the best.
    let sign: Double = bound.rows.unit == .rank ? -1 : 1
    let sizes = seriesSizes(bound) { series in
      isStack
        ? series.compactMap { $0.value.map { isNet ? abs($0) : $0 } }.reduce(0, +)
        : series.last { $0.value != nil }?.value.map { sign * $0 } ?? -.infinity
    }
    bound.rows.reorderSeries(
      sizes.indices.sorted { (sizes[$0], -$0) > (sizes[$1], -$1) })
    // The net of parts is that of all of them.
    let isWhole = isNet || isStack && spec.stack != nil && addsUp(bound)
    var addsOther = spec.other?.value ?? isWhole
    var figures: [Measured]?
    if addsOther, !isNet, !addsUpAsWritten(bound), let axis = bound.rows.seriesAxis,
      axis.keys.count > top
    {
      figures = restOfSeries(bound, axis, top, scope)
      if figures == nil {
        addsOther = false
        refuseOther(spec)
      }
    }
    bound.rows.keepTopSeries(top, addingOther: addsOther, figures: figures)
    if let label = prose(spec.arrangement.otherLabel) { bound.labels["\u{0}other"] = label }
  }

  /// One number for each series, added up over the panels.
  private func seriesSizes(
    _ bound: BoundRows, _ size: ([Measured]) -> Double
  ) -> [Double] {
    let rows = bound.rows
    return (0..<rows.seriesCount).map { series in
      stride(from: series, to: rows.cells.count, by: rows.seriesCount)
        .map { size(rows.cells[$0]) }.reduce(0, +)
    }
  }

  /// Whether what members are left with is the sum of their figures, by what the expression computes.
  private func addsUpAsWritten(_ bound: BoundRows) -> Bool {
    guard let text = bound.text, let query = try? ExpressionParser.query(text.expression) else {
      return addsUp(bound)
    }
    return addsUp(query.expression)
  }

  private mutating func refuseOther(_ spec: ChartSpec) {
    diagnostics.add(
      Diagnostic(
        .spec, id: "no-other",
        "the figures of the members that `top` leaves do not add up, and cannot be computed anew here",
        at: spec.other?.place ?? spec.kind.place,
        hint: "leave out `other`, or write one expression by a dimension, without panels"))
  }

  /// The expression over the rows of the members left out, for each series; nil where it cannot be asked.
  private func figuresOfRest(
    _ bound: BoundRows, _ top: Int, _ scope: Evaluator.Scope
  ) -> [Measured]? {
    guard bound.rows.panelAxis == nil,
      let answer = rest(bound, of: bound.rows.categoryAxis, top, scope)
    else { return nil }
    guard let series = bound.rows.seriesAxis else {
      return answer.axes.isEmpty ? [answer.single] : nil
    }
    return answer.axes.count == 1 ? answer.spread(over: [series]).cells : nil
  }

  /// The same along the categories for the series left out.
  private func restOfSeries(
    _ bound: BoundRows, _ axis: Answer.Axis, _ top: Int, _ scope: Evaluator.Scope
  ) -> [Measured]? {
    guard bound.rows.panelAxis == nil, let answer = rest(bound, of: axis, top, scope),
      answer.axes.count == 1
    else { return nil }
    return answer.spread(over: [bound.rows.categoryAxis]).cells
  }

  /// The expression over the rows of all members of an axis but the first few.
  private func rest(
    _ bound: BoundRows, of axis: Answer.Axis, _ top: Int, _ scope: Evaluator.Scope
  ) -> Answer? {
    guard let text = bound.text, let query = try? ExpressionParser.query(text.expression) else {
      return nil
    }
    let kept = Set(axis.keys.prefix(top).map(\.text))
    var rest = scope
    for dataset in loaded.catalog.datasets {
      guard let dimension = dataset.dimension(axis.name) else { continue }
      let isRest = dimension.members.map { !kept.contains($0) }
      let mask = scope.masks[dataset.name] ?? RowMask(all: dataset)
      rest.masks[dataset.name] = mask.keeping(isRest, of: dimension)
    }
    let by = (query.by.isEmpty ? scope.by : query.by).filter { $0.text != axis.name }
    rest.by = by
    return try? evaluator.answer(
      Query(expression: query.expression, by: by), source: text.expression, scope: rest)
  }

  /// Whether the figures of members add up to the figure of them all.
  private func addsUp(_ expression: Expression) -> Bool {
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

  // MARK: Conditions that choose members

  /// Whether a text is a condition and no member's name: it compares or calls.
  func isCondition(_ text: WrittenText) -> Bool {
    let members = loaded.catalog.datasets.flatMap(\.dimensions).flatMap(\.members)
    guard !members.contains(text.value),
      let query = try? ExpressionParser.query(text.expression), query.by.isEmpty
    else { return false }
    switch query.expression {
    case .isIn, .not, .call: return true
    case .binary(let operation, _, _, _):
      return ![.add, .subtract, .multiply, .divide].contains(operation)
    default: return false
    }
  }

  /// Members of the axes with a row that meets a condition.
  func members(meeting condition: WrittenText, on axes: [Answer.Axis?]) -> Set<String> {
    var result: Set<String> = []
    for dataset in loaded.catalog.datasets {
      evaluator.reads.note(.all, of: dataset.name)
      guard let mask = try? RowExpression.mask(of: dataset, where: condition.expression) else {
        continue
      }
      for dimension in axes.compactMap({ $0.flatMap { dataset.dimension($0.name) } }) {
        for (row, code) in dimension.codes.enumerated() where mask[row] {
          result.insert(dimension.member(Int(code)))
        }
      }
    }
    return result
  }
}
