import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Columns that are as wide as a figure.
extension Binder {
  /// False, with a diagnostic, where columns cannot be as wide as the author wants.
  mutating func addWidths(
    to chart: inout Chart, _ bound: BoundRows, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> Bool {
    guard let text = spec.bars.widths else { return true }
    func refuse(_ message: String, _ hint: String) -> Bool {
      diagnostics.add(
        Diagnostic(.spec, id: "no-widths", message, at: text.place, hint: hint))
      return false
    }
    guard chart.kind == "bar" else {
      return refuse("'\(chart.kind)' has no columns to be as wide as a figure", "use `bar`")
    }
    guard bound.rows.seriesAxis == nil, bound.rows.panelAxis == nil else {
      return refuse(
        "columns as wide as a figure are of one series in one plot",
        "for parts of each column use `marimekko: units by partner, product`")
    }
    guard !bound.rows.categoryAxis.name.isEmpty else {
      return refuse(
        "figures named one by one have no members to ask for a width", "write `bar: x by partner`")
    }
    guard let answer = answer(text, along: bound, scope) else { return false }
    guard answer.axes.map(\.name) == [bound.rows.categoryAxis.name] else {
      return refuse(
        "'\(text.value)' is not one figure for each column", "leave out 'by' in widths")
    }
    var widths = answer.spread(over: [bound.rows.categoryAxis]).cells
    if let rest = bound.rows.otherIndex {
      guard let figure = restOfMembers(text, bound, scope) else {
        return refuse(
          "the width of the members that `top` leaves cannot be computed", "write `other: false`")
      }
      widths[rest] = figure
    }
    let values = widths.map { $0.value ?? 0 }
    if let place = values.firstIndex(where: { $0 < 0 }) {
      return refuse(
        "'\(chart.categories[place].label)' would be \(values[place]) wide",
        "widths are sizes: choose a figure that is nowhere below zero")
    }
    guard values.contains(where: { $0 > 0 }) else {
      return refuse("no column has a width", "check the periods and members of '\(text.value)'")
    }
    let without = chart.categories.indices.filter {
      values[$0] == 0 && chart.series[0].values[$0].value != nil
    }
    if let first = without.first {
      diagnostics.add(
        Diagnostic(
          .warning, .data, id: "no-width",
          "'\(chart.categories[first].label)'"
            + (without.count > 1 ? " and \(without.count - 1) more have" : " has")
            + " no width and is left out", at: text.place,
          hint: "'\(text.value)' has no figure above zero there"))
    }
    used.merge(answer.usage)
    chart.options.bars.widths = values
    if chart.options.along.title == nil {
      chart.options.along.title = widthTitle(text, answer)
    }
    return true
  }

  /// "Column width: population, person".
  private mutating func widthTitle(_ text: WrittenText, _ answer: Answer) -> String {
    var name = text.value
    if let metric = metric(named: text.value) {
      name = label(ofMetric: metric.name)
    } else if let part = answer.usage.parts.first, answer.usage.parts.count == 1 {
      name =
        part.measure == "count()"
        ? language.rowCountName : names.measure(part.measure, in: part.dataset)
    }
    let unit = language.name(of: answer.unit)
    let isSaid = unit.isEmpty || name.lowercased().contains(unit.lowercased())
    return language.labelled(
      language.words.columnWidth, isSaid ? name : name + language.words.comma + unit)
  }
}
