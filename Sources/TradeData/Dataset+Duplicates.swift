/// Two rows that say something about the same thing.
package struct DuplicateKey: Sendable, Hashable {
  /// Row numbers, from 0.
  package let firstRow: Int
  package let secondRow: Int
  /// Lines of the file, from 1.
  package let firstLine: Int
  package let secondLine: Int
  /// The period and members that the rows share, as written: `2025-02, KZ`.
  package let key: String
}

extension Dataset {
  /// Rows that share their period and their members in `names` with an earlier row, in row order.
  ///
  /// Each is paired with the first row of its key. Linear in the rows, whatever the number of
  /// columns.
  ///
  /// - Parameters:
  ///   - names: Dimensions of the key; all when nil. Unknown names are passed over.
  ///   - limit: How many to list at most.
  package func duplicateKeys(
    of names: [String]? = nil, includingPeriod: Bool = true, limit: Int = 20
  ) -> [DuplicateKey] {
    let columns = names.map { names in names.compactMap { dimension($0) } } ?? dimensions
    var keys = [Int](repeating: 0, count: rowCount)
    if includingPeriod, let period { Dataset.pair(&keys, with: period.codes) }
    for column in columns { Dataset.pair(&keys, with: column.codes) }
    var firstRows = [Int](repeating: -1, count: (keys.max() ?? 0) + 1)
    var result: [DuplicateKey] = []
    for (row, key) in keys.enumerated() {
      let first = firstRows[key]
      if first < 0 {
        firstRows[key] = row
        continue
      }
      guard result.count < limit else { break }
      result.append(
        DuplicateKey(
          firstRow: first, secondRow: row, firstLine: Int(lines[first]),
          secondLine: Int(lines[row]),
          key: describe(row, columns, includingPeriod: includingPeriod)))
    }
    return result
  }

  /// Makes of each key and code a new key, numbered from 0, so that keys stay small.
  private static func pair(_ keys: inout [Int], with codes: [Int32]) {
    var numbers: [Int: Int] = [:]
    for row in keys.indices {
      let pair = keys[row] << 32 | Int(codes[row])
      let number = numbers[pair] ?? numbers.count
      numbers[pair] = number
      keys[row] = number
    }
  }

  private func describe(
    _ row: Int, _ columns: [DimensionColumn], includingPeriod: Bool
  ) -> String {
    var parts: [String] = []
    if includingPeriod, let period {
      parts.append(PeriodText.print(period.periods[Int(period.codes[row])]))
    }
    parts += columns.map { $0.member(Int($0.codes[row])) }
    return parts.joined(separator: ", ")
  }
}
