import Diagnostics

/// Reads rows from JSON: an array of objects, or an object with one such array among its members, or
/// the array that a path leads to.
///
/// A member of an object in a row is a column `outer.inner`; arrays in a row are left out. Rows may be
/// arrays as well, the first of which then names the columns, and an object may hold an array for each
/// column. A file may also hold an object on each line. A key that a row lacks, or null, is an empty cell. The first fault ends the reading, since what
/// follows cannot be trusted.
struct JSONTableReader {
  private var scanner: JSONScanner
  private var names: [String] = []
  private var positions: [String: Int] = [:]
  /// The cells of all rows, with their column; `rowEnds` says where each row ends.
  private var cells: [(position: Int, field: Field)] = []
  private var rowEnds: [Int] = []
  private var lines: [Int] = []
  /// The names of columns, where rows are lists.
  private var listNames: [String]?

  private init(_ text: [UInt8]) { scanner = JSONScanner(text) }

  static func read(
    _ text: [UInt8], _ options: LoadOptions, _ problems: inout ProblemLog
  ) -> TextTable? {
    var reader = JSONTableReader(text)
    do throws(JSONFault) {
      try reader.readDocument(options.rowsPath?.name)
    } catch {
      problems.add(
        error.id, error.message, at: problems.place(error.offset..<error.offset + 1),
        hint: error.id == "json-path"
          ? "rows: names the members on the way to the rows, as in data.items"
          : "an array of flat objects is expected, as in [{\"month\": \"2025-01\", \"value\": 1}]"
      )
      return nil
    }
    guard !reader.lines.isEmpty else {
      problems.add("no-data-rows", "no data rows", hint: "the array is empty")
      return nil
    }
    return reader.table(options, &problems)
  }

  private mutating func readDocument(_ path: String?) throws(JSONFault) {
    if let path {
      try readRows(at: path.split(separator: ".")[...], of: path)
    } else if scanner.peek() == UInt8(ascii: "[") {
      try readRows()
    } else if isOnLines {
      while scanner.peek() != nil { try readRow() }
    } else {
      try readEnvelope()
    }
    guard scanner.peek() == nil else {
      throw JSONFault("text after the end of the document", at: scanner.index)
    }
  }

  /// Whether one object follows the other, as in JSON Lines.
  private var isOnLines: Bool {
    var copy = scanner
    guard (try? copy.skipValue(depth: 1)) != nil else { return false }
    return copy.peek() == UInt8(ascii: "{")
  }

  /// Steps down the members of a path, reads what stands there, and steps out again.
  private mutating func readRows(
    at path: ArraySlice<Substring>, of whole: String
  ) throws(JSONFault) {
    guard let name = path.first else {
      if scanner.peek() == UInt8(ascii: "[") { try readRows() } else { try readEnvelope() }
      return
    }
    _ = scanner.peek()
    let start = scanner.index
    if let place = Int(name), scanner.take(UInt8(ascii: "[")) {
      var index = 0
      repeat {
        if index == place {
          try readRows(at: path.dropFirst(), of: whole)
        } else {
          try scanner.skipValue(depth: 2)
        }
        index += 1
      } while scanner.take(UInt8(ascii: ","))
      try scanner.expect(UInt8(ascii: "]"), "',' or ']' was expected")
      if index > place { return }
    } else {
      var object = JSONObject()
      var keys: [String] = []
      var isFound = false
      while let key = try scanner.nextKey(of: &object) {
        keys.append(key)
        if key == name {
          isFound = true
          try readRows(at: path.dropFirst(), of: whole)
        } else {
          try scanner.skipValue(depth: 2)
        }
      }
      if isFound { return }
      throw JSONFault(
        "json-path",
        "no member \(ProblemLog.quoted(String(name))) on the way \(ProblemLog.quoted(whole)); "
          + "there are \(ProblemLog.list(keys))", at: start)
    }
    throw JSONFault("json-path", "the array has no item \(name)", at: start)
  }

  /// An object with one array of rows among its members, or with an array for each column.
  private mutating func readEnvelope() throws(JSONFault) {
    var object = JSONObject()
    var columns: [(name: String, cells: [Field])] = []
    var hasRows = false
    while let key = try scanner.nextKey(of: &object) {
      guard scanner.peek() == UInt8(ascii: "[") else {
        try scanner.skipValue(depth: 2)
        continue
      }
      let place = scanner.index
      if let cells = try readColumn() {
        columns.append((key, cells))
        continue
      }
      guard !hasRows else {
        throw JSONFault(
          "json-shape", "a second array: which holds the rows? Say so with rows:", at: place)
      }
      hasRows = true
    }
    if hasRows { return }
    guard let count = columns.first?.cells.count else {
      throw JSONFault("json-shape", "no array of rows", at: 0)
    }
    for column in columns where column.cells.count != count {
      throw JSONFault(
        "json-shape",
        "\(ProblemLog.quoted(column.name)) has \(column.cells.count) values, the first array "
          + "\(count)", at: 0)
    }
    for row in 0..<count {
      for column in columns { try add(column.cells[row], column.name) }
      lines.append(scanner.line)
      rowEnds.append(cells.count)
    }
  }

  /// An array of texts and numbers; nil, with the rows read, when its items are rows.
  private mutating func readColumn() throws(JSONFault) -> [Field]? {
    var copy = scanner
    try copy.expect(UInt8(ascii: "["), "an array was expected")
    if let byte = copy.peek(), byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
      try readRows()
      return nil
    }
    try scanner.expect(UInt8(ascii: "["), "an array was expected")
    var fields: [Field] = []
    if scanner.take(UInt8(ascii: "]")) { return fields }
    repeat {
      guard let field = try scanner.scalar() else {
        throw JSONFault("json-shape", "a list of values holds others", at: scanner.index)
      }
      fields.append(field)
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"), "',' or ']' was expected")
    return fields
  }

  private mutating func readRows() throws(JSONFault) {
    try scanner.expect(UInt8(ascii: "["), "an array was expected")
    if scanner.take(UInt8(ascii: "]")) { return }
    repeat {
      if scanner.peek() == UInt8(ascii: "[") { try readList() } else { try readRow() }
    } while scanner.take(UInt8(ascii: ","))
    try scanner.expect(UInt8(ascii: "]"), "',' or ']' was expected")
  }

  /// A row without names; the first one has the names of all.
  private mutating func readList() throws(JSONFault) {
    _ = scanner.peek()
    let start = scanner.index
    let line = scanner.line
    var inside = scanner
    _ = inside.take(UInt8(ascii: "["))
    if let byte = inside.peek(), byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
      try scanner.skipValue(depth: 2)
      throw JSONFault("json-shape", "a row that holds other lists", at: start)
    }
    let fields = try readColumn() ?? []
    guard listNames != nil else {
      listNames = fields.map {
        String(decoding: Self.bytes(of: $0, in: scanner.text), as: UTF8.self)
      }
      return
    }
    guard let names = listNames, fields.count <= names.count else {
      throw JSONFault("json-shape", "a row with more values than the first has names", at: start)
    }
    for (name, field) in zip(names, fields) { try add(field, name) }
    lines.append(line)
    rowEnds.append(cells.count)
  }

  private static func bytes(of field: Field, in text: [UInt8]) -> [UInt8] {
    let bytes = text[field.range]
    return field.hasEscapes ? JSONText.unescaped(bytes) : Array(bytes)
  }

  private mutating func readRow() throws(JSONFault) {
    guard scanner.peek() == UInt8(ascii: "{") else {
      let start = scanner.index
      try scanner.skipValue(depth: 2)
      throw JSONFault("json-shape", "a row that is not an object", at: start)
    }
    lines.append(scanner.line)
    try readMembers(of: "", depth: 2)
    rowEnds.append(cells.count)
  }

  /// The members of an object in a row, under the name of the object.
  private mutating func readMembers(of prefix: String, depth: Int) throws(JSONFault) {
    var object = JSONObject()
    while let key = try scanner.nextKey(of: &object) {
      let name = prefix + key
      if let field = try scanner.scalar() {
        try add(field, name)
      } else if scanner.peek() == UInt8(ascii: "{"), depth < JSONScanner.depthLimit {
        try readMembers(of: name + ".", depth: depth + 1)
      } else {
        try scanner.skipValue(depth: depth + 1)
      }
    }
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
