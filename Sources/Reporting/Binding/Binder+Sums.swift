import Charting
import Querying
import SpecReading
import Statistics
import TradeData

/// Sums of periods that the data cover in part.
extension Binder {
  /// Rows that the author adds up make a figure of a year also where the year has just begun: it stands
  /// beside whole years and looks like a fall, unless it is marked. Days of which most years lack some are
  /// those of events.
  mutating func checkSums(_ bound: inout BoundRows, _ spec: ChartSpec) {
    guard let text = bound.text, let query = try? ExpressionParser.query(text.expression),
      query.expression.calls(["sum", "count"]),
      let dataset = bound.rows.usage.parts.first.flatMap({ part in
        loaded.catalog.datasets.first { $0.name == part.dataset }
      })
    else { return }
    let periods = bound.rows.categoryKeys.compactMap { key -> Period? in
      if case .period(let period) = key { period } else { nil }
    }
    let shortfalls = evaluator.shortfalls(of: periods, in: dataset)
    let short = shortfalls.indices.filter { shortfalls[$0] != nil }
    let areAtEnds = short.allSatisfy { $0 == 0 || $0 == shortfalls.count - 1 }
    let known = dataset.period?.periods ?? []
    let areEvents =
      known.contains { $0.unit <= .day }
      && !(shortfalls.count > 2 && areAtEnds || short.count * 2 < shortfalls.count)
    guard shortfalls.count > 1, !areEvents else { return }
    let parts = periods.map { period in known.filter { period.counts($0) } }
    guard short.count < shortfalls.count else {
      tellOfParts(parts, shortfalls, spec)
      return
    }
    for place in short where !parts[place].isEmpty {
      bound.partial[periods[place]] = Binder.stretches(parts[place])
    }
    for place in short.prefix(3) {
      guard let reason = shortfalls[place] else { continue }
      rule(
        "incomplete-period",
        reason.sentence
          + (place == short.prefix(3).last && short.count > 3
            ? "; so are \(short.count - 3) others" : "")
          + ", and what they add up to is drawn paler or dashed, with a note", spec)
    }
  }

  /// Where nothing stands beside what is whole, unlike parts are told of: January to April of each year are
  /// like ones.
  private mutating func tellOfParts(
    _ parts: [[Period]], _ shortfalls: [Undefined?], _ spec: ChartSpec
  ) {
    let places = Set(
      parts.map { part in
        Set(part.map { $0.start.components.month * 100 + $0.start.components.day })
      })
    guard places.count > 1, let reason = shortfalls.first ?? nil else { return }
    let others = shortfalls.count - 1
    let rest = others == 1 ? "; so is 1 other" : "; so are \(others) others"
    rule(
      "incomplete-period", reason.sentence + rest + ", and what they add up to is drawn", spec)
  }

  /// Periods as stretches without a hole.
  private static func stretches(_ periods: [Period]) -> [BoundRows.Stretch] {
    var stretches: [BoundRows.Stretch] = []
    for period in periods.sorted() {
      if let last = stretches.last?.last, period.startMinute <= last.endMinute {
        stretches[stretches.count - 1].last = period
      } else {
        stretches.append((period, period))
      }
    }
    return stretches
  }
}
