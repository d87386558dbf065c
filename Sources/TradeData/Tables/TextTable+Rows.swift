extension TextTable {
  /// Leaves out rows whose cell in one of some columns is empty, or is a word for what is missing.
  mutating func dropRows(lacking columns: Set<String>, missing: [String]) {
    let places = columnNames.indices.filter { columns.contains(columnNames[$0]) }
    guard !places.isEmpty else { return }
    let words = Set(missing.map { Array($0.utf8) })
    let mask = (0..<rowCount).map { row in
      places.allSatisfy { column in
        let range = trimmed(field(row: row, column: column))
        return !range.isEmpty && !words.contains(Array(text[range]))
      }
    }
    if mask.contains(false) { keepRows(mask) }
  }
}
