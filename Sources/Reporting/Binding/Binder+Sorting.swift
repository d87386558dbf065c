import Charting
import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// Orders of rows that follow a figure or suit a kind.
extension Binder {
  /// Sorts by one of the chart's own series, or by an expression: smallest first, so that a minus
  /// before it puts the largest first.
  mutating func sort(
    _ bound: inout BoundRows, by text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> Bool {
    let name = text.value
    let isFalling = name.hasPrefix("-")
    let label = isFalling ? String(name.dropFirst()) : name
    let keys = bound.rows.seriesAxis?.keys.map(\.text) ?? []
    var column = keys.firstIndex { $0 == label || bound.labels[$0] == label }
    if column == nil, keys.isEmpty, let panels = bound.rows.panelAxis {
      column = panels.keys.firstIndex {
        $0.text == label || categoryLabel($0, panels.name) == label
      }
    }
    if let column {
      let values = bound.rows.cells[column].map(\.value)
      reorder(&bound, by: values.map { value in value.map { isFalling ? -$0 : $0 } })
      return true
    }
    var alone = bound
    alone.rows.seriesAxis = nil
    alone.rows.panelAxis = nil
    guard let answer = answer(text, along: alone, scope) else { return false }
    guard answer.axes.count == 1, answer.axes[0].name == bound.rows.categoryAxis.name else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "not-per-row", "'\(name)' is not one figure for each row to sort by",
          at: text.place,
          hint: "write it by '\(bound.rows.categoryAxis.name)', or leave out its 'by'"))
      return false
    }
    reorder(&bound, by: answer.spread(over: [bound.rows.categoryAxis]).cells.map(\.value))
    return true
  }

  /// Orders the series by an expression: smallest first, so that a minus before it puts the largest first.
  mutating func arrangeSeries(
    _ bound: inout BoundRows, by text: WrittenText, _ scope: Evaluator.Scope
  ) -> Bool {
    guard let axis = bound.rows.seriesAxis else { return true }
    var alone = bound
    alone.rows.categoryAxis = axis
    alone.rows.seriesAxis = nil
    alone.rows.panelAxis = nil
    guard bound.layers == nil, bound.entries.isEmpty else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "not-per-row",
          "the series of this chart are named one by one, and have no members to order by a figure",
          at: text.place, hint: "write them in their order, or list them: `series: [A, B]`"))
      return false
    }
    guard let answer = answer(text, along: alone, scope) else { return false }
    guard answer.axes.count == 1, answer.axes[0].name == axis.name else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "not-per-row", "'\(text.value)' is not one figure for each series to order by",
          at: text.place, hint: "leave out 'by' in series"))
      return false
    }
    bound.rows.reorderSeries(order(by: answer.spread(over: [axis]).cells.map(\.value)))
    return true
  }

  private func reorder(_ bound: inout BoundRows, by values: [Double?]) {
    bound.rows.reorder(order(by: values))
  }

  /// Smallest first; what has no figure last, in its order.
  private func order(by values: [Double?]) -> [Int] {
    values.indices.sorted { a, b in
      switch (values[a], values[b]) {
      case (let x?, let y?): x == y ? a < b : x < y
      case (nil, nil): a < b
      case (let x, _): x != nil
      }
    }
  }

  /// Sorts as the kind of chart wants it; false where it wants nothing special.
  func sortByKind(_ bound: inout BoundRows, _ spec: ChartSpec) -> Bool {
    if case .members? = spec.bars.totals { return true }
    switch MarkRegistry.order(spec.kind.value) {
    case .size: return false
    case .given: return true
    case .start:
      let begins = bound.hasStretches ? bound.rows.cells : Array(bound.rows.cells.prefix(1))
      reorder(
        &bound,
        by: bound.rows.categoryKeys.indices.map { index in
          begins.compactMap { $0[index].value }.min()
        })
      return true
    case .first:
      reorder(&bound, by: bound.rows.cells.first?.map { $0.value.map { -$0 } } ?? [])
      return true
    case .counted:
      let names = bound.rows.categoryKeys.map { bound.labels[$0.text] ?? $0.text }
      guard spec.top == nil, let numbers = LeadingNumber.countedEvenly(names) else { return false }
      reorder(&bound, by: numbers)
      return true
    case .numbers:
      let numbers = bound.rows.categoryKeys.map { key in
        LeadingNumber.of(bound.labels[key.text] ?? key.text)
      }
      guard !numbers.contains(where: { $0 == nil }) else { return false }
      reorder(&bound, by: numbers)
      return true
    }
  }

  /// The largest part of a stack stands on the baseline and the rest on one another in falling order,
  /// unless the order is given or has poles.
  func arrangeStack(_ bound: inout BoundRows, _ spec: ChartSpec) {
    let isStack =
      switch spec.kind.value {
      case "area", "contribution": true
      case "bar": spec.stack.map { $0.value != .none } ?? false
      default: false
      }
    guard spec.arrangement.series == nil, isStack, let axis = bound.rows.seriesAxis, !axis.isTime,
      !axis.hasGivenOrder,
      (spec.bars.palette?.value ?? .series) == .series
    else { return }
    // All panels stack in one order.
    var sizes = axis.keys.map { _ in 0.0 }
    for (index, series) in bound.rows.cells.enumerated() {
      sizes[index % sizes.count] += series.compactMap { $0.value?.magnitude }.reduce(0, +)
    }
    bound.rows.reorderSeries(
      sizes.indices.sorted { (sizes[$0], -$0) > (sizes[$1], -$1) })
  }
}
