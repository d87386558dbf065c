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
    var problems = ProblemLog(path: path)
    let dataset = load(bytes, options, &problems)
    diagnostics.add(contentsOf: problems.found)
    return problems.hasErrors ? nil : dataset
  }

  private static func load(
    _ bytes: [UInt8], _ options: LoadOptions, _ problems: inout ProblemLog
  ) -> Dataset? {
    options.check(&problems)
    guard !problems.hasErrors, let text = TextDecoding.decode(bytes, options, &problems) else {
      return nil
    }
    problems.text = text
    let table: TextTable?
    switch options.format ?? DataFormat(path: problems.path) {
    case .json: table = JSONTableReader.read(text, options, &problems)
    case .csv: table = DelimitedTableReader.read(text, UInt8(ascii: ","), options, &problems)
    case .tsv: table = DelimitedTableReader.read(text, UInt8(ascii: "\t"), options, &problems)
    }
    guard let table else { return nil }
    var builder = DatasetBuilder(table: table, options: options, problems: problems)
    var dataset = builder.build()
    problems = builder.problems
    dataset.path = problems.path
    dataset.contentHash = SHA256.hexadecimal(of: bytes)
    return dataset
  }
}

extension DataFormat {
  /// The format that a file's name promises.
  init(path: String) {
    let name = path.lowercased()
    if name.hasSuffix(".json") {
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
    columns += [sourceColumn].compactMap { $0 }
    var seen: Set<String> = []
    return columns.filter { seen.insert($0.name).inserted }
  }
}
