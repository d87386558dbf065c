import Diagnostics

extension TextTable {
  /// The rows of several tables with the same columns, one table after the other.
  static func appended(
    _ tables: [TextTable], _ options: LoadOptions, _ problems: inout ProblemLog
  ) -> TextTable? {
    guard var result = tables.first else { return nil }
    for table in tables.dropFirst() {
      let name = ProblemLog.quoted(table.parts.first?.path ?? "")
      guard table.isJSON == result.isJSON else {
        problems.add(
          "mixed-formats", "\(name) is written in another format than the first file",
          at: options.place, hint: "files of one dataset are all CSV and TSV, or all JSON")
        return nil
      }
      // Columns that only expressions read may be missing from a file.
      guard table.columnNames == result.columnNames else {
        let other = Set(table.columnNames).symmetricDifference(result.columnNames).sorted()
        problems.add(
          "other-columns",
          "\(name) and the first file differ in \(ProblemLog.list(other))", at: options.place,
          hint: "files of one dataset have the same columns; rename holds for all of them")
        return nil
      }
      let start = result.text.count
      guard start + table.text.count < Field.lengthLimit else {
        problems.add("file-too-large", "the files together are too large", at: options.place)
        return nil
      }
      result.parts += table.parts.map {
        FilePart(
          path: $0.path, range: $0.range.lowerBound + start..<$0.range.upperBound + start,
          firstRow: $0.firstRow + result.rowCount)
      }
      result.text += table.text
      result.fields += table.fields.map { $0.shifted(by: start) }
      result.lines += table.lines
    }
    return result
  }

  /// The second file of a join: its keys, and what the dataset wants of its other columns.
  static func read(
    _ join: JoinOptions, for dataset: LoadOptions, diagnostics: inout DiagnosticList
  ) -> TextTable? {
    var options = join.options
    options.dimensions = join.keys.map { DimensionOptions($0.there) }
    let keys = Set(join.keys.map(\.there.name))
    let others = dataset.joins.flatMap { $0.keys.map(\.here.name) }
    options.extras = (dataset.wantedColumns.map(\.name) + dataset.extras + others)
      .filter { !keys.contains($0) }
    return read(join.input, options, diagnostics: &diagnostics)
  }

  /// Adds the columns of another table to the rows that agree with it in the keys.
  mutating func add(_ other: TextTable, by join: JoinOptions, _ problems: inout ProblemLog) {
    let here = join.keys.compactMap { column($0.here.name) }
    let there = join.keys.compactMap { other.column($0.there.name) }
    guard here.count == join.keys.count, there.count == join.keys.count else { return }
    var rowOf: [String: Int] = [:]
    for (row, key) in other.keys(there).enumerated() {
      if let first = rowOf.updateValue(row, forKey: key) {
        problems.add(
          "duplicate-join-key",
          "\(ProblemLog.quoted(TextTable.shown(key))) stands twice in \(join.input.path), on lines "
            + "\(other.lines[first]) and \(other.lines[row])", at: join.place,
          hint: "a row can be joined with one row; name further columns in on:")
        return
      }
    }
    let own = keys(here)
    let partners = own.map { rowOf[$0] }
    let unmatched = partners.indices.filter { partners[$0] == nil }
    guard unmatched.count < rowCount else {
      problems.add(
        "nothing-joined",
        "no row of \(problems.path) has its key in \(join.input.path): "
          + "\(ProblemLog.quoted(TextTable.shown(own.first ?? ""))) here, "
          + "\(ProblemLog.quoted(TextTable.shown(rowOf.min { $0.value < $1.value }?.key ?? ""))) "
          + "there", at: join.place, hint: "keys are compared as texts, letter by letter")
      return
    }
    append(other, besides: Set(there), rows: partners)
    if !join.keepsUnmatched {
      keepRows(partners.map { $0 != nil })
    } else if let first = unmatched.first {
      var seen: Set<String> = []
      let missing = unmatched.map { own[$0] }.filter { seen.insert($0).inserted }
      problems.warn(
        "unmatched-rows",
        "\(unmatched.count) of \(rowCount) rows find no partner in \(join.input.path), such as "
          + "\(ProblemLog.quoted(TextTable.shown(own[first])))"
          + (missing.count > 1 ? " and \(missing.count - 1) other keys" : ""), at: join.place,
        hint: "keep: matched leaves them out; otherwise the new columns are empty there")
    }
  }

  private static let keySeparator = "\u{1F}"

  private static func shown(_ key: String) -> String {
    key.split(separator: keySeparator, omittingEmptySubsequences: false).joined(separator: ", ")
  }

  /// The texts of the key columns of each row, put together.
  private func keys(_ columns: [Int]) -> [String] {
    let coded = columns.map { CodedColumn(self, column: $0) }
    return (0..<rowCount).map { row in
      coded.map { $0.texts[Int($0.codes[row])] }.joined(separator: TextTable.keySeparator)
    }
  }

  private mutating func append(_ other: TextTable, besides keys: Set<Int>, rows: [Int?]) {
    let added = other.columnNames.indices.filter {
      !keys.contains($0) && column(other.columnNames[$0]) == nil
    }
    guard !added.isEmpty else { return }
    var cells: [Field] = []
    cells.reserveCapacity(other.rowCount * added.count)
    for row in 0..<other.rowCount {
      for column in added {
        let content = other.content(other.field(row: row, column: column))
        cells.append(Field(text.count..<text.count + content.count, isQuoted: true))
        text += content
      }
    }
    let hole = Field(text.count..<text.count)
    let width = columnNames.count
    var joined: [Field] = []
    joined.reserveCapacity(rowCount * (width + added.count))
    for (row, partner) in rows.enumerated() {
      joined += fields[row * width..<(row + 1) * width]
      for place in added.indices {
        joined.append(partner.map { cells[$0 * added.count + place] } ?? hole)
      }
    }
    fields = joined
    columnNames += added.map { other.columnNames[$0] }
  }

  mutating func keepRows(_ mask: [Bool]) {
    let width = columnNames.count
    var kept: [Field] = []
    for row in mask.indices where mask[row] { kept += fields[row * width..<(row + 1) * width] }
    fields = kept
    lines = zip(lines, mask).compactMap { $1 ? $0 : nil }
    // Rows have moved; without several files their number does not matter.
    parts = parts.map { part in
      FilePart(
        path: part.path, range: part.range, firstRow: mask.prefix(part.firstRow).count { $0 })
    }
  }
}
