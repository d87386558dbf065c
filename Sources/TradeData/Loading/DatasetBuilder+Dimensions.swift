extension DatasetBuilder {
  /// The longest name of a member, in Unicode scalars.
  static let memberLengthLimit = 1_000

  mutating func dimension(_ option: DimensionOptions) -> DimensionColumn? {
    guard let column = table.column(option.column.name) else { return nil }
    if option.kind == .number { return numericDimension(option, column) }
    var coded = CodedColumn(table, column: column)
    // What stands for a hole does so in names of no kind, too; `NA` is a code of Namibia's.
    if let missing = options.missing, option.kind == .text {
      coded = coded.emptying(Set(missing.map { $0.lowercased() }))
    }
    checkMembers(coded, option, column)
    guard let order = option.order else {
      return DimensionColumn(
        name: option.column.name, kind: option.kind.rawValue, members: coded.texts,
        codes: coded.codes
      ).inNaturalOrder
    }
    return ordered(coded, option, order)
  }

  /// A column of numbers as members in ascending order, each written in one way: 1.50 is 1.5.
  private mutating func numericDimension(
    _ option: DimensionOptions, _ column: Int
  ) -> DimensionColumn {
    let count = problems.found.count
    let values = numbers(column, option.column.name)
    let holes = values.indices.filter { values[$0].isNaN }
    if let first = holes.first, problems.found.count == count {
      report(
        "missing-number",
        "column \(ProblemLog.quoted(option.column.name)) has no number in line "
          + "\(table.lines[first])", rows: holes, column: column,
        hint: "each row needs its place on the axis; leave such rows out with "
          + "`where: known(\(option.column.name))`")
    }
    return DimensionColumn(name: option.column.name, numbering: values, without: holes)
  }

  private mutating func checkMembers(
    _ coded: CodedColumn, _ option: DimensionOptions, _ column: Int
  ) {
    let firstRows = coded.firstRows
    var long: [Int] = []
    var controlled: [Int] = []
    var misshapen: [Int] = []
    for (text, row) in zip(coded.texts, firstRows) {
      if text.utf8.count > DatasetBuilder.memberLengthLimit,
        text.unicodeScalars.count > DatasetBuilder.memberLengthLimit
      {
        long.append(row)
      } else if text.unicodeScalars.contains(where: DatasetBuilder.isRefused) {
        controlled.append(row)
      } else if !option.kind.accepts(text) {
        misshapen.append(row)
      }
    }
    reportLong(long, column)
    reportControlled(controlled, column)
    guard let first = misshapen.first else { return }
    report(
      "wrong-code",
      "\(quoted(row: first, column: column)) in column \(ProblemLog.quoted(option.column.name)) "
        + option.kind.complaint, rows: misshapen, column: column, hint: option.kind.hint)
  }

  private mutating func reportLong(_ rows: [Int], _ column: Int) {
    guard let first = rows.first else { return }
    let length = table.string(table.field(row: first, column: column)).unicodeScalars.count
    report(
      "field-too-long",
      "the name of a member has \(length) characters; the limit is "
        + "\(DatasetBuilder.memberLengthLimit)", rows: rows, column: column)
  }

  private mutating func reportControlled(_ rows: [Int], _ column: Int) {
    guard let first = rows.first else { return }
    let text = table.string(table.field(row: first, column: column))
    let control = text.unicodeScalars.first(where: DatasetBuilder.isRefused) ?? "?"
    report(
      "control-character",
      "control character \(ProblemLog.codePoint(control)) in \(ProblemLog.quoted(text))",
      rows: rows, column: column, hint: "remove it from the file")
  }

  /// Control characters but tab and line ends, which stand in quoted fields.
  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0...0x1F, 0x7F...0x9F: true
    default: false
    }
  }

  /// Members in the given order; those it does not name follow as they appear.
  private mutating func ordered(
    _ coded: CodedColumn, _ option: DimensionOptions, _ order: [ColumnReference]
  ) -> DimensionColumn {
    var newCode = [Int32](repeating: -1, count: coded.texts.count)
    let codeOfText = Dictionary(
      coded.texts.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var members: [String] = []
    for member in order {
      guard let code = codeOfText[member.name] else {
        problems.warn(
          "unknown-member",
          "the given order names \(ProblemLog.quoted(member.name)), which column "
            + "\(ProblemLog.quoted(option.column.name)) does not hold", at: member.place,
          hint: NearMiss.hint(member.name, among: coded.texts, called: "members"))
        continue
      }
      guard newCode[code] < 0 else { continue }
      newCode[code] = Int32(members.count)
      members.append(member.name)
    }
    for (code, text) in coded.texts.enumerated() where newCode[code] < 0 {
      newCode[code] = Int32(members.count)
      members.append(text)
    }
    return DimensionColumn(
      name: option.column.name, kind: option.kind.rawValue, members: members,
      codes: coded.codes.map { newCode[Int($0)] }, hasGivenOrder: true)
  }

  /// Groups whose members are all in the data.
  mutating func groups(_ dimensions: [DimensionColumn]) -> [MemberGroup] {
    guard !options.groups.isEmpty else { return [] }
    let members = dimensions.flatMap(\.members)
    let known = Set(members)
    for group in options.groups {
      for member in group.members where !known.contains(member.name) {
        problems.add(
          "unknown-member",
          "group \(ProblemLog.quoted(group.name)) names \(ProblemLog.quoted(member.name)), "
            + "which no dimension of \(problems.path) holds", at: member.place,
          hint: NearMiss.hint(member.name, among: members, called: "members"))
      }
    }
    return options.groups.map { MemberGroup(name: $0.name, members: $0.members.map(\.name)) }
  }

  /// The source of each row, by the id in the source column.
  mutating func sourceOfRow() -> [Int32] {
    guard let reference = options.sourceColumn, let column = table.column(reference.name) else {
      return []
    }
    let coded = CodedColumn(table, column: column)
    let ids = options.sources.map(\.id)
    let indexOfID = Dictionary(
      ids.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let meaning = coded.texts.map { indexOfID[$0] ?? -1 }
    let rows = coded.codes.map { meaning[Int($0)] }
    let unknown = rows.indices.filter { rows[$0] < 0 }
    if let first = unknown.first {
      let id = coded.texts[Int(coded.codes[first])]
      report(
        "unknown-source", "unknown source \(ProblemLog.quoted(id))", rows: unknown,
        column: column, hint: NearMiss.hint(id, among: ids, called: "sources"))
    }
    return rows
  }
}

extension DimensionColumn {
  /// Codes for numbers, one per row. Rows without a number get the first code.
  fileprivate init(name: String, numbering values: [Double], without holes: [Int]) {
    if holes.isEmpty, zip(values, values.dropFirst()).allSatisfy({ $0 < $1 }) {
      // Series are written in order more often than not.
      self.init(name: name, numbers: values, codes: Array(0..<Int32(values.count)))
      return
    }
    var order = values.indices.filter { !values[$0].isNaN }
    order.sort { values[$0] < values[$1] }
    var codes = [Int32](repeating: 0, count: values.count)
    var numbers: [Double] = []
    for row in order {
      if numbers.last != values[row] { numbers.append(values[row]) }
      codes[row] = Int32(numbers.count - 1)
    }
    self.init(name: name, numbers: numbers, codes: codes)
  }
}

extension DimensionOptions.Kind {
  /// Codes are checked for their form alone: the country code `NO` is Norway, whatever YAML thinks.
  func accepts(_ text: String) -> Bool {
    switch self {
    case .text, .number: true
    case .code: !text.isEmpty
    case .iso2: text.utf8.count == 2 && text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    case .iso3: text.utf8.count == 3 && text.utf8.allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
    }
  }

  var complaint: String {
    self == .code ? "is not a code; it is empty" : "is not an \(rawValue) code"
  }

  var hint: String? {
    switch self {
    case .text, .number, .code: nil
    case .iso2: "two capital letters, as in KZ"
    case .iso3: "three capital letters, as in KAZ"
    }
  }
}
