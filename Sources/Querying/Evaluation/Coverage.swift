import Statistics
import TradeData

/// Whether rows cover the stretch of calendar they are to stand for, neither less nor twice.
struct Coverage {
  let dataset: Dataset

  /// Rows whose period is exactly the one asked for win over parts of it.
  func preferred(_ rows: ArraySlice<Int32>, _ grid: Grid) -> [Int32] {
    guard let column = dataset.period else { return Array(rows) }
    let exact = rows.filter { row in
      let code = Int(column.codes[Int(row)])
      guard let asked = grid.stretches[code] else { return false }
      let period = column.periods[code]
      return period == asked || (period.start == asked.start && period.end == asked.end)
    }
    return exact.isEmpty || exact.count == rows.count ? Array(rows) : exact
  }

  /// Two periods among the rows that share days without being the same.
  func overlap(in rows: [Int32]) -> (String, String)? {
    guard let column = dataset.period, column.periods.count > 1 else { return nil }
    let units = column.periods.map(\.unit)
    guard
      units.contains(where: { $0 != units[0] }) || column.periods.contains(where: { $0.count > 1 })
    else { return nil }
    let codes = Set(rows.map { column.codes[Int($0)] }).sorted()
    let periods = codes.map { column.periods[Int($0)] }
    for (a, b) in zip(periods, periods.dropFirst()) where a.overlaps(b) {
      return (PeriodText.print(a), PeriodText.print(b))
    }
    return nil
  }

  /// The rows of the latest period.
  func latest(of rows: [Int32]) -> [Int32] {
    guard let column = dataset.period, let last = rows.map({ column.codes[Int($0)] }).max()
    else { return rows }
    return rows.filter { column.codes[Int($0)] == last }
  }

  /// Why a sum over the rows would be the sum of a part; nil when the data cover the stretch asked.
  func incompleteness(of rows: [Int32], _ grid: Grid) -> Undefined? {
    guard let column = dataset.period, let row = rows.first,
      let asked = grid.stretches[Int(column.codes[Int(row)])]
    else { return nil }
    let own = column.periods[Int(column.codes[Int(row)])]
    if own.start == asked.start && own.end == asked.end { return nil }
    var days = 0
    var parts = 0
    var end = asked.start.day - 1
    for period in column.periods where asked.contains(period) && period.start.day > end {
      days += period.end.day - period.start.day + 1
      end = period.end.day
      parts += 1
    }
    let wanted = asked.end.day - asked.start.day + 1
    guard days < wanted else { return nil }
    let whole = PeriodText.print(asked)
    return Undefined(
      .incompleteBase,
      "\(whole) is incomplete: the data have \(parts) of its periods, \(days) of \(wanted) days"
    )
  }
}
