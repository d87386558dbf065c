import Diagnostics

/// Converts the cells of a table into the columns of a dataset.
struct DatasetBuilder {
  let table: TextTable
  let options: LoadOptions
  var problems: ProblemLog

  /// Builds all columns, so that all their problems are found in one run.
  mutating func build() -> Dataset {
    var dataset = Dataset(name: options.name, lines: table.lines, sources: options.sources)
    dataset.period = options.period.flatMap { periods($0) }
    dataset.dimensions = options.dimensions.compactMap { dimension($0) }
    dataset.measures = options.measures.compactMap { measure($0) }
    dataset.groups = groups(dataset.dimensions)
    dataset.sourceOfRow = sourceOfRow()
    return dataset
  }

  /// The place of a cell; of its row when the cell is not in the file.
  mutating func place(row: Int, column: Int) -> SourceRange? {
    let range = table.field(row: row, column: column).range
    if range.upperBound <= table.fileEnd, !range.isEmpty || range.lowerBound < table.fileEnd {
      return problems.place(range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range)
    }
    return problems.place(line: Int(table.lines[row]))
  }

  /// Adds one problem for all rows that have it: the first row is named, then the further lines.
  mutating func report(
    _ id: String, _ message: String, rows: [Int], column: Int, hint: String? = nil
  ) {
    guard let first = rows.first else { return }
    problems.add(
      id, message + ProblemLog.further(rows.dropFirst().map { Int(table.lines[$0]) }),
      at: place(row: first, column: column), hint: hint)
  }

  /// `'abc'` as it stands in a cell.
  func quoted(row: Int, column: Int) -> String {
    ProblemLog.quoted(table.string(table.field(row: row, column: column)))
  }
}
