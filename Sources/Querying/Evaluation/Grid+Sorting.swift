import TradeData

/// An axis with the key that each row's code has on it.
struct AxisCodes {
  private var axis: Answer.Axis
  /// The keys of an axis of numbers, which become texts at the end: there may be a million, of which
  /// few are left. Empty for other axes.
  private(set) var numbers: [Double] = []
  /// The key index of each code, -1 for codes that do not fit.
  private(set) var keyOfCode: [Int32]
  let codes: [Int32]

  init(axis: Answer.Axis, keyOfCode: [Int32], codes: [Int32]) {
    self.axis = axis
    self.keyOfCode = keyOfCode
    self.codes = codes
  }

  /// An axis of numbers, of which `axis` has the name.
  init(axis: Answer.Axis, numbers: [Double], codes: [Int32]) {
    self.init(axis: axis, keyOfCode: Array(0..<Int32(numbers.count)), codes: codes)
    self.numbers = numbers
  }

  var isNumeric: Bool { !numbers.isEmpty }
  var isTime: Bool { axis.isTime }
  var keyCount: Int { isNumeric ? numbers.count : axis.keys.count }

  /// The axis with its keys.
  var finished: Answer.Axis {
    guard isNumeric else { return axis }
    var axis = self.axis
    axis.keys = numbers.map { .member(DimensionColumn.text($0)) }
    axis.givenOrder = axis.keys
    return axis
  }

  /// Without the keys that none of the kept rows has.
  func droppingUnused(_ kept: [Bool]) -> AxisCodes {
    var isUsed = [Bool](repeating: false, count: keyCount)
    for (row, isKept) in kept.enumerated() where isKept {
      let key = keyOfCode[Int(codes[row])]
      if key >= 0 { isUsed[Int(key)] = true }
    }
    guard isUsed.contains(false) else { return self }
    var result = self
    var next: Int32 = 0
    let renumbered = isUsed.map { isUsed -> Int32 in
      defer { if isUsed { next += 1 } }
      return isUsed ? next : -1
    }
    let used = isUsed.indices.filter { isUsed[$0] }
    if isNumeric {
      result.numbers = used.map { numbers[$0] }
    } else {
      result.axis.keys = used.map { axis.keys[$0] }
    }
    result.keyOfCode = keyOfCode.map { $0 < 0 ? -1 : renumbered[Int($0)] }
    return result
  }
}

extension [AxisCodes] {
  /// The cell that a row belongs to; the last axis varies fastest.
  @inline(__always)
  func cell(of row: Int) -> Int {
    var cell = 0
    for axis in self {
      cell = cell * axis.keyCount + Int(axis.keyOfCode[Int(axis.codes[row])])
    }
    return cell
  }
}

extension Evaluator {
  /// Which rows a reference reads: those of `where`, the period and the members, that fit the axes.
  ///
  /// - Parameter isSelected: Whether each distinct period is asked for; of none, rows of all that there
  ///   are, whether or not an axis of time shows them.
  func keptRows(
    _ dataset: Dataset, _ selection: Selection, _ isSelected: [Bool], _ axes: [AxisCodes],
    _ context: Context
  ) -> [Bool] {
    var kept =
      context.masks[dataset.name]?.isKept ?? [Bool](repeating: true, count: dataset.rowCount)
    if let codes = dataset.period?.codes { keep(&kept, codes, isSelected) }
    for (codes, allowed) in selection.allowed { keep(&kept, codes, allowed) }
    for axis in axes where !axis.isTime || !isSelected.isEmpty {
      keep(&kept, axis.codes, axis.keyOfCode.map { $0 >= 0 })
    }
    return kept
  }

  private func keep(_ kept: inout [Bool], _ codes: [Int32], _ allowed: [Bool]) {
    guard allowed.contains(false) else { return }
    for row in kept.indices where !allowed[Int(codes[row])] { kept[row] = false }
  }
}

extension Grid {
  /// Sorts the kept rows into the cells of the axes. Counting sort: O(rows + cells).
  init(_ axes: [AxisCodes], _ kept: [Bool], cellCount: Int, stretches: [Period?]) {
    var cells = [Int32](repeating: -1, count: kept.count)
    var starts = [Int32](repeating: 0, count: cellCount + 1)
    for row in kept.indices where kept[row] {
      let cell = axes.cell(of: row)
      cells[row] = Int32(cell)
      starts[cell + 1] += 1
    }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    var next = starts
    var rows = [Int32](repeating: 0, count: Int(starts[cellCount]))
    var first: [Int32] = []
    for (row, cell) in cells.enumerated() where cell >= 0 {
      rows[Int(next[Int(cell)])] = Int32(row)
      next[Int(cell)] += 1
      if first.count < 1000 { first.append(Int32(row)) }
    }
    self.init(
      axes: axes.map(\.finished), rows: rows, starts: starts, stretches: stretches,
      rowCount: rows.count, firstRows: first)
  }
}
