package import Diagnostics

extension Dataset {
  /// Reads a data file as typed columns.
  ///
  /// Steps: decode the text, split it into cells, then convert the columns that the options name;
  /// other columns are never converted. All problems of the file are collected.
  ///
  /// - Parameter path: The file as the author would write it, for messages.
  /// - Returns: Nil when `diagnostics` has gained an error.
  package static func load(
    _ bytes: [UInt8], path: String, options: LoadOptions, diagnostics: inout DiagnosticList
  ) -> Dataset? {
    load([DataInput(bytes, path: path)], options: options, diagnostics: &diagnostics)
  }

  /// Reads several files of one kind as one dataset, their rows one after the other, and adds the
  /// columns of the files they are joined with.
  package static func load(
    _ inputs: [DataInput], options: LoadOptions, diagnostics: inout DiagnosticList
  ) -> Dataset? {
    var options = options
    var others: [(join: JoinOptions, table: TextTable)] = []
    var hasFailed = false
    for join in options.joins {
      guard let table = TextTable.read(join, for: options, diagnostics: &diagnostics) else {
        hasFailed = true
        continue
      }
      options.joinedColumns.formUnion(table.columnNames)
      others.append((join, table))
    }
    // Columns of a file that could not be read would be missing everywhere.
    if hasFailed { return nil }
    var tables: [TextTable] = []
    for input in inputs {
      options.constant = input.label.map { (DataInput.labelColumn, $0) }
      guard let table = TextTable.read(input, options, diagnostics: &diagnostics) else {
        hasFailed = true
        continue
      }
      tables.append(table)
    }
    var problems = ProblemLog(path: inputs.map(\.path).joined(separator: ", "))
    guard !hasFailed, var table = TextTable.appended(tables, options, &problems) else {
      diagnostics.add(contentsOf: problems.found)
      return nil
    }
    for (join, other) in others { table.add(other, by: join, &problems) }
    table.dropRows(lacking: options.requiredColumns, missing: options.missing ?? [])
    problems.text = table.text
    var builder = DatasetBuilder(table: table, options: options, problems: problems)
    var dataset = problems.hasErrors ? nil : builder.build()
    problems = builder.problems
    dataset?.path = problems.path
    if inputs.count > 1 { dataset?.files = table.parts.map { ($0.path, $0.firstRow) } }
    let hashes = inputs.map { SHA256.hexadecimal(of: $0.bytes) }
    dataset?.contentHash =
      hashes.count == 1 ? hashes[0] : SHA256.hexadecimal(of: Array(hashes.joined().utf8))
    diagnostics.add(contentsOf: problems.found)
    return problems.hasErrors ? nil : dataset
  }
}

extension TextTable {
  /// A file as cells of text; nil when `diagnostics` has gained an error.
  static func read(
    _ input: DataInput, _ options: LoadOptions, diagnostics: inout DiagnosticList
  ) -> TextTable? {
    var problems = ProblemLog(path: input.path)
    defer { diagnostics.add(contentsOf: problems.found) }
    options.check(&problems)
    guard !problems.hasErrors, let text = TextDecoding.decode(input.bytes, options, &problems)
    else { return nil }
    problems.text = text
    var table: TextTable?
    switch options.format ?? DataFormat(path: input.path) {
    case .json: table = JSONTableReader.read(text, options, &problems)
    case .csv: table = DelimitedTableReader.read(text, UInt8(ascii: ","), options, &problems)
    case .tsv: table = DelimitedTableReader.read(text, UInt8(ascii: "\t"), options, &problems)
    }
    table?.parts = [FilePart(path: input.path, range: 0..<text.count, firstRow: 0)]
    return problems.hasErrors ? nil : table
  }
}

extension DataFormat {
  /// The format that a file's name promises.
  init(path: String) {
    let name = path.lowercased()
    if [".json", ".jsonl", ".ndjson", ".geojson"].contains(where: name.hasSuffix) {
      self = .json
    } else if name.hasSuffix(".tsv") || name.hasSuffix(".tab") {
      self = .tsv
    } else {
      self = .csv
    }
  }
}

extension LoadOptions {
  /// Marks that cannot be told apart would read numbers or fields wrong without a word.
  fileprivate func check(_ problems: inout ProblemLog) {
    if thousands.utf8.elementsEqual([decimal]) {
      problems.add(
        "conflicting-marks", "the decimal mark and the mark between groups are the same",
        at: place)
    }
    let digits: ClosedRange<UInt8> = 0x30...0x39
    if digits.contains(decimal) || thousands.utf8.contains(where: digits.contains) {
      problems.add("conflicting-marks", "a digit cannot be a mark", at: place)
    }
    if let delimiter, [0x0A, 0x0D, 0x22].contains(delimiter) || delimiter >= 0x80 {
      problems.add(
        "bad-delimiter", "a delimiter is one ASCII character, no quote and no line end", at: place)
    }
  }

  /// Every column that is converted, once each, in the order named.
  var wantedColumns: [ColumnReference] {
    var columns = period?.columns ?? []
    columns += dimensions.map(\.column)
    for measure in measures {
      columns += [measure.column] + [measure.qualifier, measure.precision].compactMap { $0 }
    }
    columns += [sourceColumn].compactMap { $0 } + joins.flatMap { $0.keys.map(\.here) }
    var seen: Set<String> = []
    return columns.filter { seen.insert($0.name).inserted }
  }
}
