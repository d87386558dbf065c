import TradeData

/// Leaves out figures along a numeric axis that no picture can show.
///
/// Of each column of a picture the first, lowest, highest and last figure of every series stay, and with
/// them the extremes and the ends of the whole. A column with a hole stays as it is: gaps must be seen.
struct Thinning {
  private let position: Int
  private let axes: [AxisCodes]
  private let values: [Double]
  private let columnCount: Int
  /// The row of each cell, -1 for none.
  private let rowOfCell: [Int32]

  /// Nil where every figure is needed: too few of them, several rows to a figure, or more to tell about
  /// figures than their values.
  init?(
    _ axes: [AxisCodes], _ kept: [Bool], of dataset: Dataset, _ measure: MeasureColumn,
    columns: Int
  ) {
    guard (1...2).contains(axes.count), let position = axes.firstIndex(where: \.isNumeric),
      axes[position].keyCount > 8 * columns, measure.aggregate != .count,
      measure.qualifiers.isEmpty, measure.precisions.isEmpty, dataset.period == nil,
      dataset.sourceOfRow.isEmpty
    else { return nil }
    var rowOfCell = [Int32](repeating: -1, count: axes.reduce(1) { $0 * $1.keyCount })
    for row in kept.indices where kept[row] {
      let cell = axes.cell(of: row)
      guard rowOfCell[cell] < 0 else { return nil }
      rowOfCell[cell] = Int32(row)
    }
    self.position = position
    self.axes = axes
    values = measure.values
    columnCount = columns
    self.rowOfCell = rowOfCell
  }

  /// Whether each row of the dataset is left.
  func left(of kept: [Bool]) -> [Bool] {
    let numbers = axes[position].numbers
    guard let first = numbers.first, let last = numbers.last, last > first else { return kept }
    let scale = Double(columnCount) / (last - first)
    func column(_ key: Int) -> Int { Int((numbers[key] - first) * scale) }
    var isKept = [Bool](repeating: false, count: numbers.count)
    var start = 0
    while start < numbers.count {
      var end = start + 1
      let number = column(start)
      while end < numbers.count, column(end) == number { end += 1 }
      for series in 0..<(axes.count == 2 ? axes[1 - position].keyCount : 1) {
        mark(start..<end, series, &isKept)
      }
      start = end
    }
    let codes = axes[position].codes
    let keys = axes[position].keyOfCode
    return kept.indices.map { kept[$0] && isKept[Int(keys[Int(codes[$0])])] }
  }

  /// Keeps what one column shows of one series.
  private func mark(_ keys: Range<Int>, _ series: Int, _ isKept: inout [Bool]) {
    var low = keys.lowerBound
    var high = keys.lowerBound
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    for key in keys {
      let row = rowOfCell[cell(key, series)]
      let value = row < 0 ? .nan : values[Int(row)]
      if value.isNaN {
        for key in keys { isKept[key] = true }
        return
      }
      if value < lowest { (low, lowest) = (key, value) }
      if value > highest { (high, highest) = (key, value) }
    }
    for key in [keys.lowerBound, low, high, keys.upperBound - 1] { isKept[key] = true }
  }

  private func cell(_ key: Int, _ series: Int) -> Int {
    guard axes.count == 2 else { return key }
    return position == 0
      ? key * axes[1].keyCount + series : series * axes[1].keyCount + key
  }
}
