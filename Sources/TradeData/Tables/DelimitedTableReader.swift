import Diagnostics

/// Reads CSV and TSV: finds the header, picks the wanted columns, checks that rows are whole.
struct DelimitedTableReader {
  /// More columns than a spreadsheet can hold are refused.
  static let columnLimit = 16_384
  /// Faults of the same kind that are told one by one; the rest is counted.
  private static let reportLimit = 5

  private var scanner: CSVScanner
  private let delimiter: UInt8
  private let text: [UInt8]

  private init(_ text: [UInt8], delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
    scanner = CSVScanner(text, delimiter: delimiter)
  }

  /// - Returns: Nil when the table as a whole cannot be used.
  static func read(
    _ text: [UInt8], _ usualDelimiter: UInt8, _ options: LoadOptions, _ problems: inout ProblemLog
  ) -> TextTable? {
    let table = text.count - footerLength(text, options.footer)
    var reader = DelimitedTableReader(
      table == text.count ? text : Array(text[..<table]),
      delimiter: options.delimiter ?? usualDelimiter)
    return reader.read(options, &problems)
  }

  /// How many bytes the last lines take up, blank ones not counted as lines.
  private static func footerLength(_ text: [UInt8], _ lines: Int) -> Int {
    guard lines > 0 else { return 0 }
    var left = lines
    var end = text.count
    while end > 0 {
      var start = end - 1
      while start > 0, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
      if text[start..<end].contains(where: { ![0x0A, 0x0D, 0x20, 0x09].contains($0) }) {
        guard left > 0 else { break }
        left -= 1
      }
      end = start
    }
    return text.count - end
  }

  /// The names in the first record.
  static func columnNames(_ text: [UInt8], _ delimiter: UInt8) -> [String] {
    var scanner = CSVScanner(text, delimiter: delimiter)
    var fields: [Field] = []
    guard scanner.next(into: &fields) != nil else { return [] }
    let table = TextTable(text: text, fileEnd: text.count, columnNames: [])
    return fields.prefix(columnLimit).map { table.string($0) }
  }

  private mutating func read(_ options: LoadOptions, _ problems: inout ProblemLog) -> TextTable? {
    scanner.skipLines(options.skip)
    guard let header = readHeader(options, &problems),
      var layout = ColumnLayout(header, options, &problems)
    else {
      reportFaults(&problems)
      return nil
    }
    var table = layout.emptyTable(text)
    readRows(into: &table, layout: layout, &problems)
    reportFaults(&problems)
    if table.rowCount == 0, !problems.hasErrors {
      problems.add(
        "no-data-rows", "no data rows after the header", at: problems.place(line: header.line),
        hint: "the file holds column names only")
    }
    return problems.hasErrors ? nil : table
  }

  private mutating func readHeader(
    _ options: LoadOptions, _ problems: inout ProblemLog
  ) -> TableHeader? {
    if let names = options.header {
      return TableHeader(names: names, fields: [], line: scanner.line, isGivenByHand: true)
    }
    var fields: [Field] = []
    guard let line = scanner.next(into: &fields) else {
      problems.add(
        "no-header", "no header: the file ends within the \(options.skip) skipped lines",
        hint: "lower skip")
      return nil
    }
    guard fields.count <= DelimitedTableReader.columnLimit else {
      problems.add(
        "too-many-columns",
        "the header has \(fields.count) columns; the limit is \(DelimitedTableReader.columnLimit)",
        at: problems.place(line: line))
      return nil
    }
    let table = TextTable(text: text, fileEnd: text.count, columnNames: [])
    return TableHeader(
      names: fields.map { table.string($0) }, fields: fields, line: line, isGivenByHand: false,
      delimiter: delimiter)
  }

  private mutating func readRows(
    into table: inout TextTable, layout: ColumnLayout, _ problems: inout ProblemLog
  ) {
    var record: [Field] = []
    var raggedRows = 0
    var faultCount = scanner.faults.count
    layout.reserve(for: text, in: &table)
    while true {
      layout.appendPlainRecords(from: &scanner, to: &table)
      guard let line = scanner.next(into: &record) else { break }
      if record.count == layout.fileColumnCount {
        layout.append(record, line: line, to: &table)
      } else if scanner.faults.count == faultCount {
        raggedRows += 1
        if raggedRows <= DelimitedTableReader.reportLimit {
          reportRagged(record, line, layout.fileColumnCount, &problems)
        }
      }
      faultCount = scanner.faults.count
    }
    if raggedRows > DelimitedTableReader.reportLimit {
      problems.add(
        "ragged-row",
        "\(raggedRows - DelimitedTableReader.reportLimit) more rows have a wrong number of fields")
    }
  }

  private func reportRagged(
    _ record: [Field], _ line: Int, _ expected: Int, _ problems: inout ProblemLog
  ) {
    let place: SourceRange?
    let hint: String
    if record.count > expected {
      let range = record[expected].range
      place = problems.place(range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range)
      hint = "put a field that holds the delimiter in double quotes"
    } else {
      place = problems.place(line: line)
      hint =
        "a delimiter is missing, or the row is not part of the table: footer: 1 leaves out the last "
        + "line, skip: 1 the first"
    }
    let noun = record.count == 1 ? "field" : "fields"
    problems.add(
      "ragged-row", "line \(line) has \(record.count) \(noun), \(expected) expected", at: place,
      hint: hint)
  }

  private func reportFaults(_ problems: inout ProblemLog) {
    for fault in scanner.faults {
      switch fault {
      case .unterminatedQuote(let offset):
        let place = problems.place(offset..<offset + 1)
        problems.add(
          "unterminated-quote",
          "the quote that opens on line \(place?.location.line ?? 1) is not closed", at: place,
          hint: "close it; a double quote inside a quoted field is written twice")
      case .blankBeforeQuote(let offset):
        problems.add(
          "stray-quote", "blanks before the double quote that opens a field",
          at: problems.place(offset..<offset + 1), hint: "remove the blanks")
      case .textAfterQuote(let offset):
        problems.add(
          "stray-quote", "text after the closing quote of a field",
          at: problems.place(offset..<offset + 1),
          hint: "a double quote inside a quoted field is written twice")
      }
    }
  }
}

/// The names of a file's columns.
struct TableHeader {
  var names: [String]
  /// Where each name stands; empty when given by hand.
  var fields: [Field]
  var line: Int
  var isGivenByHand: Bool
  var delimiter: UInt8 = 0
}
