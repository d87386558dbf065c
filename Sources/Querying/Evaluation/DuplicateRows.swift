import TradeData

/// Finds two rows with the same period and the same members, in time linear in the rows.
struct DuplicateRows {
  private let columns: [(codes: [Int32], count: UInt64)]
  /// How many different keys there can be; nil when a key does not fit into 64 bits.
  private let keyCount: UInt64?

  init(_ dataset: Dataset) {
    var columns = dataset.dimensions.map { ($0.codes, UInt64(max(1, $0.memberCount))) }
    if let period = dataset.period {
      columns.append((period.codes, UInt64(max(1, period.periods.count))))
    }
    self.columns = columns
    var count: UInt64? = 1
    for column in columns {
      let (product, overflow) = (count ?? 0).multipliedReportingOverflow(by: column.1)
      count = overflow || count == nil ? nil : product
    }
    keyCount = count
  }

  /// The earliest row that repeats the key of another, with that other.
  ///
  /// Rows of different cells have different keys, so a cell with one row needs no look.
  func first(in grid: Grid) -> (Int, Int)? {
    guard !grid.isOneRowPerCell else { return nil }
    let repeated: Int?
    if let keyCount, keyCount <= 1 << 28 {
      repeated = repeatedByFlags(grid, Int(keyCount))
    } else {
      repeated = repeatedByTable(grid)
    }
    guard let row = repeated else { return nil }
    let first = grid.rows.filter { isSame(Int($0), row) }.min()
    return first.map { (Int($0), row) }
  }

  private func key(_ row: Int) -> UInt64 {
    var key: UInt64 = 0
    for (codes, count) in columns {
      key = key &* count &+ UInt64(truncatingIfNeeded: codes[row])
    }
    return key
  }

  private func isSame(_ a: Int, _ b: Int) -> Bool {
    columns.allSatisfy { $0.codes[a] == $0.codes[b] }
  }

  /// One bit for each key there can be.
  private func repeatedByFlags(_ grid: Grid, _ keyCount: Int) -> Int? {
    var flags = [UInt64](repeating: 0, count: keyCount / 64 + 1)
    var repeated: Int?
    for number in grid.rows {
      let row = Int(number)
      let key = Int(truncatingIfNeeded: key(row))
      let bit: UInt64 = 1 << UInt64(key & 63)
      if flags[key >> 6] & bit != 0 { repeated = min(repeated ?? row, row) }
      flags[key >> 6] |= bit
    }
    return repeated
  }

  /// A hash table with open addressing; keys that collide after overflow are compared in full.
  private func repeatedByTable(_ grid: Grid) -> Int? {
    var size = 16
    while size < grid.rows.count * 2 { size *= 2 }
    var table = [Int32](repeating: -1, count: size)
    var repeated: Int?
    for number in grid.rows {
      let row = Int(number)
      var place = Int(truncatingIfNeeded: (key(row) &* 0x9E37_79B9_7F4A_7C15) >> 20) & (size - 1)
      while table[place] >= 0 {
        if isSame(Int(table[place]), row) {
          repeated = min(repeated ?? row, row)
          break
        }
        place = (place + 1) & (size - 1)
      }
      if table[place] < 0 { table[place] = number }
    }
    return repeated
  }
}
