package import Statistics
package import TradeData

/// Whether rows cover the stretch of calendar they are to stand for, neither less nor twice.
///
/// Periods are compared by their first and last day, so that January to March is the first quarter.
/// What depends on periods alone is found once per distinct period, not once per row.
struct Coverage {
  private let column: PeriodColumn?
  private let dimensions: [DimensionColumn]
  /// Whether any two periods of the column share days; without that no row can be counted twice.
  private let hasOverlaps: Bool
  /// For each distinct period: whether it is exactly the stretch it was asked as.
  private let isWhole: [Bool]
  /// For each distinct period: why the stretch it was asked as is not covered.
  private let reasons: [Undefined?]

  init(_ dataset: Dataset, _ grid: Grid) {
    column = dataset.period
    dimensions = dataset.dimensions
    guard let column = dataset.period else {
      (hasOverlaps, isWhole, reasons) = (false, [], [])
      return
    }
    let minutes = column.periods.map { (start: $0.startMinute, end: $0.endMinute) }
    var latestEnd = Int.min
    var overlaps = false
    for (start, end) in minutes {
      if start < latestEnd { overlaps = true }
      latestEnd = max(latestEnd, end)
    }
    hasOverlaps = overlaps
    var whole: [Bool] = []
    var found: [Undefined?] = []
    let areWeeks = Period.areWeeks(column.periods)
    var last: (asked: Period, stretch: (start: Int, end: Int), reason: Undefined?)?
    for (code, own) in minutes.enumerated() {
      guard let asked = grid.stretches[code] else {
        whole.append(false)
        found.append(nil)
        continue
      }
      if last?.asked != asked {
        let whole = asked.covered(byWeeks: areWeeks)
        let stretch = (start: whole.startMinute, end: whole.endMinute)
        last = (asked, stretch, Coverage.shortfall(of: asked, stretch, in: minutes))
      }
      let isExact = last.map { $0.stretch == own } ?? false
      whole.append(isExact)
      found.append(isExact ? nil : last?.reason)
    }
    isWhole = whole
    reasons = found
  }

  /// The minutes of a stretch that no period of the data covers, as a reason; nil when there are none.
  fileprivate static func shortfall(
    of asked: Period, _ stretch: (start: Int, end: Int), in known: [(start: Int, end: Int)]
  ) -> Undefined? {
    var low = 0
    var high = known.count
    while low < high {
      let middle = (low + high) / 2
      if known[middle].start < stretch.start { low = middle + 1 } else { high = middle }
    }
    var covered = 0
    var parts = 0
    var end = stretch.start
    while low < known.count, known[low].start < stretch.end {
      if known[low].end <= stretch.end, known[low].start >= end {
        covered += known[low].end - known[low].start
        end = known[low].end
        parts += 1
      }
      low += 1
    }
    let wanted = stretch.end - stretch.start
    guard covered < wanted else { return nil }
    let (size, name) =
      [(Period.minutesPerDay, "days"), (60, "hours")]
      .first { covered % $0.0 == 0 && wanted % $0.0 == 0 } ?? (1, "minutes")
    let whole = PeriodText.print(asked)
    return Undefined(
      .incompleteBase,
      "\(whole) is incomplete: the data have \(parts) of its periods, "
        + "\(covered / size) of \(wanted / size) \(name)")
  }

  /// Rows whose period is exactly the one asked for win over parts of it.
  func preferred(_ rows: ArraySlice<Int32>) -> ArraySlice<Int32> {
    guard hasOverlaps, let column else { return rows }
    let exact = rows.filter { isWhole[Int(column.codes[Int($0)])] }
    return exact.isEmpty || exact.count == rows.count ? rows : exact[...]
  }

  /// Two periods among the rows that share days without being the same.
  func overlap(in rows: ArraySlice<Int32>) -> (String, String)? {
    guard hasOverlaps, let column else { return nil }
    let codes = Set(rows.map { column.codes[Int($0)] }).sorted()
    let periods = codes.map { column.periods[Int($0)] }
    for (a, b) in zip(periods, periods.dropFirst()) where a.overlaps(b) {
      return (PeriodText.print(a), PeriodText.print(b))
    }
    return nil
  }

  /// The rows of the latest period, or of the earliest; of several with the same members the last, or the
  /// first, in the file.
  func atEnd(of rows: ArraySlice<Int32>, latest: Bool) -> ArraySlice<Int32> {
    guard let column else { return rows }
    var wanted: Int32?
    for row in rows {
      let code = column.codes[Int(row)]
      wanted = wanted.map { latest ? max($0, code) : min($0, code) } ?? code
    }
    let there = rows.filter { column.codes[Int($0)] == wanted }
    guard there.count > 1 else { return there[...] }
    var known: Set<[Int32]> = []
    let inOrder = latest ? Array(there.reversed()) : there
    let kept = inOrder.filter { row in
      known.insert(dimensions.map { $0.codes[Int(row)] }).inserted
    }
    return (latest ? Array(kept.reversed()) : kept)[...]
  }

  /// Why a sum over the rows would be the sum of a part; nil when the data cover the stretch asked.
  func incompleteness(of rows: ArraySlice<Int32>) -> Undefined? {
    guard let column, let row = rows.first else { return nil }
    return reasons[Int(column.codes[Int(row)])]
  }
}

extension Evaluator {
  /// Whether figures are of data by week, which months and years are made of whole weeks of.
  package func isOfWeeks(_ usage: Usage) -> Bool {
    let parts = usage.parts.map { part in
      catalog.datasets.first { $0.name == part.dataset }?.period?.periods ?? []
    }
    return !parts.isEmpty && parts.allSatisfy(Period.areWeeks)
  }

  /// Why the periods of a dataset do not cover each of some stretches whole; nil where they do.
  package func shortfalls(of stretches: [Period], in dataset: Dataset) -> [Undefined?] {
    let known = dataset.period?.periods.map { (start: $0.startMinute, end: $0.endMinute) } ?? []
    let areWeeks = Period.areWeeks(dataset.period?.periods ?? [])
    return stretches.map { stretch in
      let whole = stretch.covered(byWeeks: areWeeks)
      return known.isEmpty
        ? nil : Coverage.shortfall(of: stretch, (whole.startMinute, whole.endMinute), in: known)
    }
  }
}
