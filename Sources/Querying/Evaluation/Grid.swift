import Diagnostics
import Statistics
import TradeData

/// Rows of a dataset sorted into the cells of an answer.
struct Grid {
  var axes: [Answer.Axis]
  /// Row numbers, cell after cell.
  var rows: [Int32]
  /// Where each cell's rows start; one more entry than cells.
  var starts: [Int32]
  /// For each distinct period of the dataset: the stretch it is shown as, per cell along the time
  /// axis, or the target; nil without a period column.
  var stretches: [Period?]
  /// The first thousand rows, in the order of the file.
  var firstRows: [Int32] = []

  var cellCount: Int { starts.count - 1 }

  func rows(of cell: Int) -> ArraySlice<Int32> {
    rows[Int(starts[cell])..<Int(starts[cell + 1])]
  }

  /// True when no cell holds two rows.
  var isOneRowPerCell: Bool {
    starts.indices.dropFirst().allSatisfy { starts[$0] - starts[$0 - 1] <= 1 }
  }
}

extension Evaluator {
  /// Sorts the selected rows into cells along the axes that `by` names. Counting sort: O(rows).
  func grid(
    of dataset: Dataset, selection: Selection, context: Context
  ) throws(QueryFailure) -> Grid {
    let stretches = try self.stretches(of: dataset, selection: selection, context: context)
    var axes: [AxisCodes] = []
    for name in context.by {
      axes.append(
        try axis(name, of: dataset, stretches: stretches.shown, context: context))
    }
    let cells = cellOfRows(dataset, selection, stretches.isSelected, axes, context)
    return compacted(cells, axes: axes, stretches: stretches.asked)
  }

  /// An axis before empty members are dropped.
  private struct AxisCodes {
    var axis: Answer.Axis
    /// The key index of each row's code, -1 for rows that do not fit.
    var keyOfCode: [Int32]
    var codes: [Int32]
  }

  /// For each distinct period: whether it is selected, the stretch shown on the time axis (moved
  /// back to where it was asked), and the stretch it was asked as.
  private func stretches(
    of dataset: Dataset, selection: Selection, context: Context
  ) throws(QueryFailure) -> (isSelected: [Bool], shown: [Period?], asked: [Period?]) {
    guard let column = dataset.period else { return ([], [], []) }
    let timeAxis = context.by.first { periodUnit($0, in: dataset) != nil }
    let unit = timeAxis.flatMap { periodUnit($0, in: dataset) }
    var isSelected: [Bool] = []
    var shown: [Period?] = []
    var asked: [Period?] = []
    for period in column.periods {
      let inTarget = selection.target?.contains(period) ?? true
      guard inTarget else {
        isSelected.append(false)
        shown.append(nil)
        asked.append(nil)
        continue
      }
      guard let unit else {
        isSelected.append(true)
        shown.append(nil)
        asked.append(selection.target)
        continue
      }
      let coarse = unit.isNative ? period : period.coarsened(to: unit.unit)
      let label = coarse.flatMap { context.shift.reversed.applied(to: $0) }
        .map { $0.count == 1 ? $0 : $0.inLargestUnit() }
      isSelected.append(label != nil)
      shown.append(label)
      asked.append(coarse)
    }
    if let unit, let timeAxis, !shown.contains(where: { $0 != nil }), !column.periods.isEmpty,
      isSelected.count == column.periods.count,
      selection.target == nil
        || column.periods.contains(where: { selection.target?.contains($0) ?? true })
    {
      throw context.failure(
        "too-coarse",
        "no figure of '\(dataset.name)' can be shown by \(timeAxis.text): they are for longer periods",
        at: timeAxis.span, hint: unit.isNative ? nil : "by \(column.name) shows them as they are")
    }
    return (isSelected, shown, asked)
  }

  /// The period length that a name in `by` means; `isNative` when it is the period column itself.
  func periodUnit(
    _ name: Expression.Name, in dataset: Dataset
  ) -> (unit: PeriodUnit, isNative: Bool)? {
    guard let column = dataset.period, dataset.dimension(name.text) == nil else { return nil }
    let finest = column.periods.map(\.unit).min() ?? .year
    switch name.text {
    case "day": return (.day, false)
    case "week": return (.week, false)
    case "month": return (.month, false)
    case "quarter": return (.quarter, false)
    case "half": return (.half, false)
    case "year":
      if case .fiscalYear = finest { return (finest, false) }
      return (.year, false)
    case column.name, "period": return (finest, true)
    default: return nil
    }
  }

  private func axis(
    _ name: Expression.Name, of dataset: Dataset, stretches: [Period?], context: Context
  ) throws(QueryFailure) -> AxisCodes {
    if let dimension = dataset.dimension(name.text) {
      let keys = dimension.members.map { Answer.Key.member($0) }
      return AxisCodes(
        axis: Answer.Axis(
          name: name.text, keys: keys, givenOrder: dimension.hasGivenOrder ? keys : []),
        keyOfCode: (0..<Int32(dimension.members.count)).map { $0 }, codes: dimension.codes)
    }
    guard let unit = periodUnit(name, in: dataset), let column = dataset.period else {
      var known = dataset.dimensions.map(\.name)
      if dataset.period != nil { known += ["year", "half", "quarter", "month", "week", "day"] }
      throw context.failure(
        "unknown-dimension", "'\(dataset.name)' has no dimension '\(name.text)'", at: name.span,
        hint: suggestion(name.text, known))
    }
    let distinct = Array(Set(stretches.compactMap { $0 })).sorted()
    var index: [Period: Int32] = [:]
    for (position, period) in distinct.enumerated() { index[period] = Int32(position) }
    return AxisCodes(
      axis: Answer.Axis(
        name: name.text, periodUnit: unit.unit, keys: distinct.map { .period($0) }),
      keyOfCode: stretches.map { stretch in stretch.flatMap { index[$0] } ?? -1 },
      codes: column.codes)
  }

  private func cellOfRows(
    _ dataset: Dataset, _ selection: Selection, _ isSelected: [Bool], _ axes: [AxisCodes],
    _ context: Context
  ) -> [Int32] {
    let mask = context.masks[dataset.name]
    var cells = [Int32](repeating: -1, count: dataset.rowCount)
    rows: for row in 0..<dataset.rowCount {
      if let mask, !mask[row] { continue }
      if let column = dataset.period, !isSelected[Int(column.codes[row])] { continue }
      for (codes, keep) in selection.allowed where !keep[Int(codes[row])] { continue rows }
      var cell = 0
      for axis in axes {
        let key = axis.keyOfCode[Int(axis.codes[row])]
        if key < 0 { continue rows }
        cell = cell * axis.axis.keys.count + Int(key)
      }
      cells[row] = Int32(truncatingIfNeeded: cell)
    }
    return cells
  }

  /// Drops axis keys without rows and sorts the rows into cells.
  private func compacted(
    _ cells: [Int32], axes: [AxisCodes], stretches: [Period?]
  ) -> Grid {
    let counts = axes.map { $0.axis.keys.count }
    var used = counts.map { [Bool](repeating: false, count: $0) }
    for cell in cells where cell >= 0 {
      var rest = Int(cell)
      for position in counts.indices.reversed() {
        used[position][rest % counts[position]] = true
        rest /= counts[position]
      }
    }
    let renumbered = used.map { flags in
      var next: Int32 = 0
      return flags.map { flag -> Int32 in
        defer { if flag { next += 1 } }
        return flag ? next : -1
      }
    }
    var result: [Answer.Axis] = []
    for (position, codes) in axes.enumerated() {
      var axis = codes.axis
      axis.keys = zip(axis.keys, used[position]).filter(\.1).map(\.0)
      result.append(axis)
    }
    let cellCount = result.reduce(1) { $0 * $1.keys.count }
    var final = [Int32](repeating: -1, count: cells.count)
    var starts = [Int32](repeating: 0, count: cellCount + 1)
    for (row, cell) in cells.enumerated() where cell >= 0 {
      var rest = Int(cell)
      var position = counts.count - 1
      var index = 0
      var factor = 1
      while position >= 0 {
        index += Int(renumbered[position][rest % counts[position]]) * factor
        factor *= result[position].keys.count
        rest /= counts[position]
        position -= 1
      }
      final[row] = Int32(index)
      starts[index + 1] += 1
    }
    for index in 0..<cellCount { starts[index + 1] += starts[index] }
    var next = starts
    var rows = [Int32](repeating: 0, count: Int(starts[cellCount]))
    for (row, cell) in final.enumerated() where cell >= 0 {
      rows[Int(next[Int(cell)])] = Int32(row)
      next[Int(cell)] += 1
    }
    var grid = Grid(axes: result, rows: rows, starts: starts, stretches: stretches)
    for (row, cell) in final.enumerated() where cell >= 0 {
      grid.firstRows.append(Int32(row))
      if grid.firstRows.count == 1000 { break }
    }
    return grid
  }
}
