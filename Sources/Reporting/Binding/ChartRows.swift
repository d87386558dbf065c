import Charting
import Querying
import Statistics
import TradeData

/// The rows behind a chart while they are put in order: categories by series.
struct ChartRows {
  var categoryAxis: Answer.Axis
  /// Nil when there is one series without a name.
  var seriesAxis: Answer.Axis?
  /// Nil when there is one plot.
  var panelAxis: Answer.Axis?
  /// Row-major: `cells[series][category]`; of the first panel first, where there are panels.
  var cells: [[Measured]]
  var unit: Unit
  var usage: Usage
  /// Which series of each panel rank categories and panels; nil for all.
  var rankingSeries: Range<Int>?
  /// True where a category ranks by the median of its figures, not by their sum.
  var ranksByMedian = false
  /// True where figures that no picture can show are left out.
  let isThinned: Bool
  /// Position of the rest in the categories, when `top` made one.
  var otherIndex: Int?

  var categoryKeys: [Answer.Key] { categoryAxis.keys }

  /// From an answer with one or two axes; time goes on the category axis of lines.
  init?(_ answer: Answer, prefersTime: Bool) {
    guard (1...2).contains(answer.axes.count) else { return nil }
    let answer = prefersTime ? answer.countingUp() : answer
    unit = answer.unit
    usage = answer.usage
    isThinned = answer.isThinned
    guard answer.axes.count == 2 else {
      categoryAxis = answer.axes[0]
      cells = [answer.cells]
      return
    }
    // Months of the year run along the axis, and the years are lines over them.
    let swaps =
      prefersTime && answer.axes[1].hasPlaces && !answer.axes[0].hasPlaces
      && CalendarPart(rawValue: answer.axes[0].name) == nil
    let rows = answer.axes[0].keys.count
    let columns = answer.axes[1].keys.count
    categoryAxis = answer.axes[swaps ? 1 : 0]
    seriesAxis = answer.axes[swaps ? 0 : 1]
    if swaps {
      cells = (0..<rows).map { row in Array(answer.cells[row * columns..<(row + 1) * columns]) }
    } else {
      cells = (0..<columns).map { column in
        (0..<rows).map { row in answer.cells[row * columns + column] }
      }
    }
  }

  /// From an answer that one of its axes splits into panels.
  init?(_ answer: Answer, panels position: Int, prefersTime: Bool) {
    let parts = answer.split(along: position)
    var rows: ChartRows?
    for part in parts {
      guard let own = ChartRows(part, prefersTime: prefersTime) else { return nil }
      if rows == nil { rows = own } else { rows?.cells += own.cells }
    }
    guard var rows else { return nil }
    rows.panelAxis = answer.axes[position]
    self = rows
  }

  /// True where there are several series or several panels.
  var isSplit: Bool { seriesAxis != nil || panelAxis != nil }

  /// How many series each panel has.
  var seriesCount: Int { seriesAxis?.keys.count ?? 1 }

  /// The cells of each series over more categories.
  func spread(over axis: Answer.Axis) -> [[Measured]] {
    var position: [Answer.Key: Int] = [:]
    for (index, key) in categoryKeys.enumerated() { position[key] = index }
    return cells.map { series in axis.keys.map { position[$0].map { series[$0] } ?? .missing } }
  }

  /// What the series of a category come to, for ordering; nil when all are missing.
  func size(of category: Int) -> Double? {
    let ranking = rankingSeries ?? 0..<seriesCount
    let values = cells.indices.compactMap { index in
      ranking.contains(index % seriesCount) ? cells[index][category].value : nil
    }
    if ranksByMedian { return try? Quantile.quantile(values, 0.5) }
    return values.isEmpty ? nil : values.reduce(0, +)
  }

  mutating func reorder(_ order: [Int]) {
    categoryAxis.keys = order.map { categoryAxis.keys[$0] }
    cells = cells.map { series in order.map { series[$0] } }
  }

  mutating func reorderSeries(_ order: [Int]) {
    guard var axis = seriesAxis else { return }
    let count = axis.keys.count
    axis.keys = order.map { axis.keys[$0] }
    cells = stride(from: 0, to: cells.count, by: count).flatMap { start in
      order.map { cells[start + $0] }
    }
    seriesAxis = axis
  }

  mutating func reorderPanels(_ order: [Int]) {
    guard var axis = panelAxis else { return }
    axis.keys = order.map { axis.keys[$0] }
    panelAxis = axis
    let count = seriesCount
    cells = order.flatMap { cells[$0 * count..<($0 + 1) * count] }
  }

  /// Whether one of a panel's series has a figure of a category.
  func hasFigure(_ category: Int, inPanel panel: Int) -> Bool {
    cells[panel * seriesCount..<(panel + 1) * seriesCount].contains {
      $0[category].value != nil
    }
  }

  /// The first `count` members of each panel by their figures there.
  ///
  /// - Parameter rests: Members that come after all others.
  func topInPanels(_ count: Int, last rests: Set<Int>) -> [[Int]] {
    let sign: Double = unit == .rank ? -1 : 1
    return (0..<cells.count / max(1, seriesCount)).map { panel in
      let own = panel * seriesCount..<(panel + 1) * seriesCount
      let sizes = categoryKeys.indices.map { category in
        own.compactMap { cells[$0][category].value }.reduce(0, +) * sign
      }
      let ranked = categoryKeys.indices.filter { hasFigure($0, inPanel: panel) }
        .sorted { (sizes[$0], -$0) > (sizes[$1], -$1) }
      return Array(Binder.last(rests, of: ranked).prefix(count))
    }
  }

  /// Keeps some members of each panel; the rest of each become one, or are left out.
  ///
  /// - Parameter figures: The figure of the rest for each series, where it is not the sum.
  mutating func keep(_ kept: [[Int]], addingOther: Bool, figures: [Measured]? = nil) {
    let width = seriesCount
    var rest = cells.map { _ in Measured.missing }
    for (panel, own) in kept.enumerated() {
      let own = Set(own)
      for series in panel * width..<(panel + 1) * width {
        let out = categoryKeys.indices.filter { !own.contains($0) }
        let left = out.map { cells[series][$0] }.filter { $0.value != nil }
        if !left.isEmpty { rest[series] = figures?[series] ?? left.reduce(Measured(0)) { $0 + $1 } }
        for category in out { cells[series][category] = .missing }
      }
    }
    reorder(categoryKeys.indices.filter { size(of: $0) != nil })
    guard addingOther, rest.contains(where: { $0.value != nil }) else { return }
    otherIndex = categoryKeys.count
    categoryAxis.keys.append(.member("\u{0}other"))
    for series in cells.indices { cells[series].append(rest[series]) }
  }

  /// What ranks a panel: how it ends along time, else all its figures added up.
  func size(ofPanel panel: Int) -> Ending? {
    let own = (rankingSeries ?? 0..<seriesCount).map { cells[panel * seriesCount + $0] }
    if categoryAxis.isTime { return Ending(of: own) }
    let values = own.flatMap { $0.compactMap(\.value) }
    return values.isEmpty ? nil : Ending(place: 0, value: values.reduce(0, +))
  }

  /// The series by how they end: those that reach the end of the axis by their figures there, added up
  /// over the panels, and behind them the others, of which the one that ends later goes before.
  func seriesByEnd(lowestFirst: Bool) -> [Int] {
    let ends = (0..<seriesCount).map { series in
      Ending(of: stride(from: series, to: cells.count, by: seriesCount).map { cells[$0] })
    }
    return ends.indices.sorted { a, b in
      guard let x = ends[a], let y = ends[b] else {
        return ends[a] == nil && ends[b] == nil ? a < b : ends[b] == nil
      }
      if x == y { return a < b }
      return x.place == y.place && lowestFirst ? x < y : x > y
    }
  }

  /// Largest first; equal ones and missing ones keep their order, missing last.
  mutating func sortByValue(ascending: Bool) {
    let sizes = categoryKeys.indices.map { size(of: $0) }
    reorder(
      categoryKeys.indices.sorted { a, b in
        switch (sizes[a], sizes[b]) {
        case (let x?, let y?):
          if x == y { return a < b }
          return ascending ? x < y : x > y
        case (nil, nil): return a < b
        case (let x, _): return x != nil
        }
      })
  }

  /// Keeps the first `count` categories; the rest become one, or are left out.
  ///
  /// - Parameter figures: The figure of the rest for each series, where it is not the sum.
  mutating func keepTop(_ count: Int, addingOther: Bool, figures: [Measured]? = nil) {
    guard categoryKeys.count > count else { return }
    let rest =
      figures
      ?? cells.map { series in
        series[count...].filter { $0.value != nil }.reduce(Measured(0)) { $0 + $1 }
      }
    categoryAxis.keys = Array(categoryAxis.keys.prefix(count))
    cells = cells.map { Array($0.prefix(count)) }
    guard addingOther else { return }
    otherIndex = count
    categoryAxis.keys.append(.member("\u{0}other"))
    for series in cells.indices { cells[series].append(rest[series]) }
  }

  /// Keeps the first `count` series of each panel; the rest become one, or are left out.
  ///
  /// - Parameter figures: The figures of the rest panel by panel, where they are not the sums.
  mutating func keepTopSeries(_ count: Int, addingOther: Bool, figures: [Measured]? = nil) {
    guard let axis = seriesAxis, axis.keys.count > count else { return }
    let width = axis.keys.count
    cells = stride(from: 0, to: cells.count, by: width).flatMap { start in
      let own = Array(cells[start..<start + width])
      guard addingOther else { return Array(own.prefix(count)) }
      let first = start / width * categoryKeys.count
      let rest =
        figures.map { Array($0[first..<first + categoryKeys.count]) }
        ?? categoryKeys.indices.map { category in
          let there = own[count...].map { $0[category] }.filter { $0.value != nil }
          return there.isEmpty ? Measured.missing : there.reduce(Measured(0)) { $0 + $1 }
        }
      return own.prefix(count) + [rest]
    }
    seriesAxis?.keys = Array(axis.keys.prefix(count)) + (addingOther ? [.member("\u{0}other")] : [])
  }

  /// Fills the calendar between the first and the last period, or month of the year and the like, so that
  /// a gap is a gap. Series that are irregular by nature, with more holes than figures, stay as they are.
  mutating func fillCalendar() {
    if let keys = categoryAxis.keysWithoutGaps {
      var axis = categoryAxis
      (axis.keys, axis.givenOrder) = (keys, keys)
      cells = spread(over: axis)
      categoryAxis = axis
      return
    }
    let periods = categoryKeys.compactMap { key -> Period? in
      if case .period(let period) = key { period } else { nil }
    }
    guard let first = periods.first, let last = periods.last, periods.count == categoryKeys.count,
      periods.allSatisfy({ $0.unit == first.unit && $0.count == 1 }),
      !Period.areWorkingDays(periods)
    else { return }
    let full = last.ordinal - first.ordinal + 1
    guard full > periods.count, full <= periods.count * 2 else { return }
    var position: [Int: Int] = [:]
    for (index, period) in periods.enumerated() { position[period.ordinal] = index }
    categoryAxis.keys = (first.ordinal...last.ordinal).map { .period(Period(first.unit, $0)) }
    cells = cells.map { series in
      (first.ordinal...last.ordinal).map { ordinal in
        position[ordinal].map { series[$0] } ?? .missing
      }
    }
  }

  /// Leaves out periods at either end that have no figure at all, such as the first year of a growth.
  mutating func trimCalendar() {
    let present = categoryKeys.indices.filter { index in
      cells.contains { $0[index].value != nil }
    }
    guard let first = present.first, let last = present.last else { return }
    reorder(Array(first...last))
  }

  mutating func fillZeros() {
    cells = cells.map { series in series.map { $0.value == nil ? Measured(0) : $0 } }
  }
}

extension Answer.Axis {
  /// True where keys have their places on a scale: periods and numbers.
  var hasPlaces: Bool { isTime || isNumeric }

  /// True where the numbers are days of a year, which months tell better.
  var isDayOfYear: Bool { isNumeric && name == CalendarPart.dayOfYear.rawValue }
}

extension Answer {
  /// The answer with its first axis as one of numbers where that holds texts that count up in equal steps, such
  /// as ages: a line runs along them, and not along the years beside them.
  fileprivate func countingUp() -> Answer {
    guard !axes[0].hasPlaces, axes[0].givenOrder.isEmpty,
      let numbers = LeadingNumber.countedEvenly(axes[0].keys.map(\.text)),
      zip(numbers, axes[0].keys).allSatisfy({ Double($1.text) == $0 && abs($0) < 1000 })
    else { return self }
    var sorted = axes
    sorted[0].keys = numbers.indices.sorted { numbers[$0] < numbers[$1] }.map { axes[0].keys[$0] }
    var answer = spread(over: sorted)
    answer.axes[0].isNumeric = true
    answer.axes[0].givenOrder = answer.axes[0].keys
    answer.isThinned = isThinned
    return answer
  }
}
