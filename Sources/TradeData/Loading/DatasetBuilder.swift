import Diagnostics

/// Converts the cells of a table into the columns of a dataset.
struct DatasetBuilder {
  let table: TextTable
  let options: LoadOptions
  var problems: ProblemLog

  /// Builds all columns, so that all their problems are found in one run.
  mutating func build() -> Dataset {
    var dataset = Dataset(name: options.name, lines: table.lines, sources: options.sources)
    dataset.period = options.period.flatMap { periods($0) }.flatMap { coarsened($0) }
    dataset.dimensions = options.dimensions.compactMap { dimension($0) }
    dataset.measures = options.measures.compactMap { measure($0) }
    for name in options.extras { addExtra(name, to: &dataset) }
    dataset.groups = groups(dataset.dimensions)
    dataset.sourceOfRow = sourceOfRow()
    return dataset
  }

  /// Dates as the longer periods that they stand for.
  private mutating func coarsened(_ column: PeriodColumn) -> PeriodColumn? {
    guard let unit = options.periodUnit else { return column }
    var periods: [Period] = []
    for (code, period) in column.periods.enumerated() {
      guard let coarse = period.coarsened(to: unit) else {
        let row = column.codes.firstIndex(of: Int32(code)) ?? 0
        let place = table.column(column.name).flatMap { self.place(row: row, column: $0) }
        problems.add(
          "too-coarse",
          "\(PeriodText.print(period)) does not lie in one period of the length asked for",
          at: place, hint: "as: names the length that the dates stand for, not a shorter one")
        return nil
      }
      periods.append(coarse)
    }
    return DatasetBuilder.column(column.name, periods, codes: column.codes)
  }

  /// A column that only expressions read: numbers if every cell is one or is missing, else texts.
  private func addExtra(_ name: String, to dataset: inout Dataset) {
    guard dataset.measure(name) == nil, dataset.dimension(name) == nil,
      let column = table.column(name)
    else { return }
    let reader = NumberReader(options)
    var values: [Double] = []
    values.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      switch reader.read(table.text, table.withoutBlanks(table.field(row: row, column: column))) {
      case .value(let value): values.append(value)
      case .missing: values.append(.nan)
      case .fault:
        let coded = CodedColumn(table, column: column)
        dataset.dimensions.append(
          DimensionColumn(name: name, members: coded.texts, codes: coded.codes))
        return
      }
    }
    dataset.measures.append(MeasureColumn(name: name, unit: .number, values: values))
  }

  /// The place of a cell; of its row when the cell is not in the file.
  mutating func place(row: Int, column: Int) -> SourceRange? {
    let range = table.field(row: row, column: column).range
    if let part = table.parts.first(where: {
      range.lowerBound >= $0.range.lowerBound && range.upperBound <= $0.range.upperBound
        && (!range.isEmpty || range.lowerBound < $0.range.upperBound)
    }) {
      let shown = range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range
      return problems.place(shown, in: part)
    }
    let part = table.parts.last { $0.firstRow <= row }
    return problems.place(line: Int(table.lines[row]), in: part)
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
