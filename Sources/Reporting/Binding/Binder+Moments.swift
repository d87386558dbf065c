import Charting
import Diagnostics
import SpecReading
import TradeData

/// Dates at which a line stands across an axis of time.
extension Binder {
  /// The date of a line; nil for one at a value, as which a bare year is read too.
  func moment(_ line: LineSpec) -> Period? {
    guard line.to == nil, Double(line.at.value) == nil else { return nil }
    return try? PeriodText.parse(line.at.value, .axis)
  }

  /// Where a date is on the axis; nil, with a diagnostic, where it has no place.
  mutating func span(at date: Period, _ text: WrittenText, in chart: Chart) -> Chart.Span? {
    let periods = chart.categories.compactMap(\.period)
    guard let first = periods.first, let last = periods.last,
      periods.count == chart.categories.count
    else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "line-without-time",
          "a line at a date stands across an axis of time, and this axis has none", at: text.place,
          hint: "write the value of the line: `at: mean(units)`"))
      return nil
    }
    let middle = (date.startMinute + date.endMinute) / 2
    guard first.startMinute <= middle, middle < last.endMinute else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "outside-axis",
          "\(text.value) is not on the axis, which runs from \(chart.categories[0].key) to "
            + (chart.categories.last?.key ?? ""), at: text.place))
      return nil
    }
    let place = periods.lastIndex { $0.startMinute <= middle } ?? 0
    var span = Chart.Span(from: place, to: place, text: "")
    span.isMoment = true
    let day =
      Double(date.startMinute + date.endMinute) / Double(2 * Period.minutesPerDay)
    span.days = day...day
    return span
  }
}
