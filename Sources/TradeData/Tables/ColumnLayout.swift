import Diagnostics

/// Which columns of a file are taken, and how a record becomes one row or, for wide files, several.
struct ColumnLayout {
  let fileColumnCount: Int
  /// The names of the table's columns.
  private let names: [String]
  /// Positions in a record of the columns taken as they are; nil for the one text of all rows.
  private let taken: [Int?]
  private let constant: String?
  /// Positions of the columns that become rows; each row ends with a name and a value.
  private let wide: [(position: Int, name: String)]
  /// The wide columns' names, as fields of the table's text.
  private var wideNames: [Field] = []
  private var constantField = Field(0..<0)

  /// Finds the wanted columns; nil when one is missing or named twice.
  init?(_ header: TableHeader, _ options: LoadOptions, _ problems: inout ProblemLog) {
    var finder = ColumnFinder(header, options)
    finder.checkRenamed(options.rename, in: header, &problems)
    var wanted = options.wantedColumns
    wanted.removeAll { options.joinedColumns.contains($0.name) && !finder.has($0.name) }
    let named = Set(wanted.map(\.name))
    wanted += options.extras.filter { !named.contains($0) && finder.has($0) }
      .map { ColumnReference($0) }
    var wide: [(position: Int, name: String)] = []
    if let option = options.wide {
      wanted.removeAll { $0.name == option.names || $0.name == option.values }
      wide = finder.wideColumns(option, besides: Set(wanted.map(\.name)), &problems)
      names = wanted.map(\.name) + [option.names, option.values]
    } else {
      names = wanted.map(\.name)
    }
    self.wide = wide
    constant = options.constant?.text
    var taken: [Int?] = []
    for column in wanted {
      let isConstant = column.name == options.constant?.column && !finder.has(column.name)
      taken.append(isConstant ? nil : finder.position(of: column, &problems))
    }
    self.taken = taken
    fileColumnCount = header.names.count
    if finder.hasFailed { return nil }
  }

  /// A table without rows whose text holds the file and, after it, the names of wide columns.
  mutating func emptyTable(_ text: [UInt8]) -> TextTable {
    var table = TextTable(text: text, fileEnd: text.count, columnNames: names)
    wideNames = wide.map { column in
      let start = table.text.count
      table.text.append(contentsOf: column.name.utf8)
      return Field(start..<table.text.count, isQuoted: true)
    }
    if let constant {
      let start = table.text.count
      table.text.append(contentsOf: constant.utf8)
      constantField = Field(start..<table.text.count, isQuoted: true)
    }
    return table
  }

  /// Makes room by a guess from the length of the first lines, which saves growing again and again.
  func reserve(for text: [UInt8], in table: inout TextTable) {
    let sample = text.prefix(4096)
    let lines = sample.count { $0 == 0x0A } + 1
    let rows = text.count / max(1, sample.count / lines) + 16
    let perRecord = max(1, wide.count)
    table.fields.reserveCapacity(rows * perRecord * max(1, names.count))
    table.lines.reserveCapacity(rows * perRecord)
  }

  /// Takes plain records over at once, where each becomes one row.
  func appendPlainRecords(from scanner: inout CSVScanner, to table: inout TextTable) {
    let positions = taken.compactMap(\.self)
    guard wide.isEmpty, positions.count == taken.count else { return }
    scanner.readPlainRecords(
      of: fileColumnCount, keeping: positions, into: &table.fields, lines: &table.lines)
  }

  func append(_ record: [Field], line: Int, to table: inout TextTable) {
    if wide.isEmpty {
      for position in taken { table.fields.append(position.map { record[$0] } ?? constantField) }
      table.lines.append(Int32(truncatingIfNeeded: line))
      return
    }
    for (column, name) in zip(wide, wideNames) {
      for position in taken { table.fields.append(position.map { record[$0] } ?? constantField) }
      table.fields.append(name)
      table.fields.append(record[column.position])
      table.lines.append(Int32(truncatingIfNeeded: line))
    }
  }
}

/// Looks up columns by the names that the options use.
struct ColumnFinder {
  private let header: TableHeader
  private let positions: [String: [Int]]
  private(set) var hasFailed = false
  private var hasSuspectedDelimiter = false

  init(_ header: TableHeader, _ options: LoadOptions) {
    var header = header
    let renamed = Dictionary(
      options.rename.map { ($0.old.name, $0.new) }, uniquingKeysWith: { first, _ in first })
    header.names = header.names.map { renamed[$0] ?? $0 }
    var positions: [String: [Int]] = [:]
    for (index, name) in header.names.enumerated() { positions[name, default: []].append(index) }
    self.header = header
    self.positions = positions
  }

  /// The position of a column; nil with a problem when there is none, or more than one.
  mutating func position(of column: ColumnReference, _ problems: inout ProblemLog) -> Int? {
    guard let found = positions[column.name] else {
      hasFailed = true
      reportMissing(column, &problems)
      return nil
    }
    guard found.count == 1 else {
      hasFailed = true
      reportDuplicate(column, found, &problems)
      return nil
    }
    return found[0]
  }

  /// A column to be renamed has to be there.
  mutating func checkRenamed(
    _ options: [RenameOption], in original: TableHeader, _ problems: inout ProblemLog
  ) {
    let names = Set(original.names)
    for option in options where !names.contains(option.old.name) {
      hasFailed = true
      reportMissing(option.old, &problems)
    }
  }

  /// Whether the file has the column, once.
  func has(_ name: String) -> Bool { positions[name]?.count == 1 }

  mutating func wideColumns(
    _ options: WideOptions, besides others: Set<String>, _ problems: inout ProblemLog
  ) -> [(position: Int, name: String)] {
    let columns: [ColumnReference]
    switch options.columns {
    case .named(let list): columns = list
    case .relabelled(let list):
      return list.compactMap { entry in
        position(of: entry.column, &problems).map { ($0, entry.name) }
      }
    case .between(let first, let last):
      guard let from = position(of: first, &problems), let to = position(of: last, &problems) else {
        return []
      }
      guard from <= to else {
        problems.add(
          "reversed-range",
          "column \(ProblemLog.quoted(last.name)) stands before \(ProblemLog.quoted(first.name))",
          at: last.place)
        hasFailed = true
        return []
      }
      return (from...to).map { ($0, header.names[$0]) }
    case .rest(let place):
      let rest = header.names.indices.filter { !others.contains(header.names[$0]) }
      if rest.isEmpty {
        problems.add("no-columns-left", "no column is left to be turned into rows", at: place)
        hasFailed = true
      }
      return rest.map { ($0, header.names[$0]) }
    case .numbered(let range, let place):
      let (span, hasOverflow) = range.upperBound.subtractingReportingOverflow(range.lowerBound)
      guard !hasOverflow, span < DelimitedTableReader.columnLimit else {
        problems.add("too-many-columns", "the range of wide columns is too long", at: place)
        hasFailed = true
        return []
      }
      // Of years that stand ten apart the first and the last are named; none between need be there.
      let present = Set(header.names)
      columns = range.filter { year in
        year == range.lowerBound || year == range.upperBound || present.contains(String(year))
      }.map { ColumnReference(String($0), at: place) }
    }
    return columns.compactMap { column in
      position(of: column, &problems).map { ($0, column.name) }
    }
  }

  private mutating func reportMissing(_ column: ColumnReference, _ problems: inout ProblemLog) {
    if hasSuspectedDelimiter { return }
    if let (mark, name) = suspectedDelimiter {
      hasSuspectedDelimiter = true
      problems.add(
        "wrong-delimiter",
        "no column \(ProblemLog.quoted(column.name)): the header is the single column "
          + ProblemLog.quoted(header.names[0]),
        at: problems.place(line: header.line),
        hint: "the fields seem to be separated by \(name); declare delimiter: \"\(mark)\"")
      return
    }
    problems.add(
      "unknown-column",
      "no column \(ProblemLog.quoted(column.name)) in \(problems.path)",
      at: column.place ?? (header.isGivenByHand ? nil : problems.place(line: header.line)),
      hint: NearMiss.hint(column.name, among: header.names, called: "columns"))
  }

  private var suspectedDelimiter: (mark: String, name: String)? {
    guard header.names.count == 1, !header.isGivenByHand else { return nil }
    let marks: [(UInt8, String, String)] = [
      (0x3B, ";", "semicolons"), (0x09, "\\t", "tabs"), (0x7C, "|", "bars"), (0x2C, ",", "commas"),
    ]
    let found = marks.first { $0.0 != header.delimiter && header.names[0].utf8.contains($0.0) }
    return found.map { ($0.1, $0.2) }
  }

  private func reportDuplicate(
    _ column: ColumnReference, _ found: [Int], _ problems: inout ProblemLog
  ) {
    let columns = found.map { String($0 + 1) }
    let places = header.fields.isEmpty ? [] : found.map { problems.place(header.fields[$0].range) }
    problems.add(
      "duplicate-column",
      "column \(ProblemLog.quoted(column.name)) stands twice in the header: columns "
        + columns.joined(separator: " and "),
      at: places.last ?? nil,
      hint: "give the names by hand with header: [...], and skip the line they stand in too",
      related: (places.first ?? nil).map { [Diagnostic.Related("first here", $0)] } ?? [])
  }
}
