import Diagnostics

/// Reads rows from JSON: an array of flat objects, or an object with one such array among its members.
///
/// A key that a row lacks, or null, is an empty cell. The first fault ends the reading, since what
/// follows cannot be trusted.
struct JSONTableReader {
  private var scanner: JSONScanner
  private var names: [String] = []
  private var positions: [String: Int] = [:]
  /// The cells of all rows, with their column; `rowEnds` says where each row ends.
  private var cells: [(position: Int, field: Field)] = []
  private var rowEnds: [Int] = []
  private var lines: [Int] = []

  private init(_ text: [UInt8]) { scanner = JSONScanner(text) }

  static func read(
    _ text: [UInt8], _ options: LoadOptions, _ problems: inout ProblemLog
  ) -> TextTable? {
    var reader = JSONTableReader(text)
    do throws(JSONFault) {
      try reader.readDocument()
    } catch {
      problems.add(
        error.id, error.message, at: problems.place(error.offset..<error.offset + 1),
        hint: "an array of flat objects is expected, as in [{\"month\": \"2025-01\", \"value\": 1}]"
      )
      return nil
    }
    guard !reader.lines.isEmpty else {
      problems.add("no-data-rows", "no data rows", hint: "the array is empty")
      return nil
    }
    return reader.table(options, &problems)
  }

  private mutating func readDocument() throws(JSONFault) {
    if scanner.peek() == UInt8(ascii: "[") {
      try readRows()
    } else {
      try readEnvelope()
    }
    guard scanner.peek() == nil else {
      throw JSONFault("text after the end of the document", at: scanner.index)
    }
  }

  /// An object with one array among its members.
  private mutating func readEnvelope() throws(JSONFault) {
    var object = JSONObject()
    var hasRows = false
    while try scanner.nextKey(of: &object) != nil {
      guard scanner.peek() == UInt8(ascii: "[") else {
        try scanner.skipValue(depth: 2)
        continue
      }
      guard !hasRows else {
        throw JSONFault("json-shape", "a second array: which holds the rows?", at: scanner.index)
      }
      hasRows = true
      try readRows()
    }
    guard hasRows else { throw JSONFault("json-shape", "no array of rows", at: 0) }
  }

  private mutating func readRows() throws(JSONFault) {
    try scanner.expect(UInt8(ascii: "["), "an array was expected")
    if scanner.take(UInt8(ascii: "]")) { return }
    repeat { try readRow() } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"), "',' or ']' was expected")
  }

  private mutating func readRow() throws(JSONFault) {
    guard scanner.peek() == UInt8(ascii: "{") else {
      let start = scanner.index
      try scanner.skipValue(depth: 2)
      throw JSONFault("json-shape", "a row that is not an object", at: start)
    }
    lines.append(scanner.line)
    var object = JSONObject()
    while let key = try scanner.nextKey(of: &object) {
      _ = scanner.peek()
      let start = scanner.index
      guard let field = try scanner.scalar() else {
        try scanner.skipValue(depth: 3)
        throw JSONFault(
          "json-shape", "\(ProblemLog.quoted(key)) is not a text or number but holds others",
          at: start)
      }
      try add(field, key)
    }
    rowEnds.append(cells.count)
  }

  private mutating func add(_ field: Field, _ key: String) throws(JSONFault) {
    let position = positions[key] ?? names.count
    if position == names.count {
      guard position < DelimitedTableReader.columnLimit else {
        throw JSONFault(
          "too-many-columns",
          "more than \(DelimitedTableReader.columnLimit) different keys", at: scanner.index)
      }
      positions[key] = position
      names.append(key)
    }
    cells.append((position, field))
  }

  private func table(_ options: LoadOptions, _ problems: inout ProblemLog) -> TextTable? {
    let header = TableHeader(names: names, fields: [], line: lines[0], isGivenByHand: true)
    guard var layout = ColumnLayout(header, options, &problems) else { return nil }
    var table = layout.emptyTable(scanner.text)
    table.isJSON = true
    // A cell that is not there stands at the end of the file, and so has no place of its own.
    let hole = Field(table.fileEnd..<table.fileEnd)
    var record = [Field](repeating: hole, count: names.count)
    var first = 0
    for (row, end) in rowEnds.enumerated() {
      for cell in cells[first..<end] { record[cell.position] = cell.field }
      layout.append(record, line: lines[row], to: &table)
      for cell in cells[first..<end] { record[cell.position] = hole }
      first = end
    }
    return table
  }
}
