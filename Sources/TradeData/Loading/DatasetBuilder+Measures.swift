import Statistics

extension DatasetBuilder {
  mutating func measure(_ option: MeasureOptions) -> MeasureColumn? {
    guard let column = table.column(option.column.name) else { return nil }
    var values = numbers(column, option.column.name, option.unit)
    let qualifiers =
      option.qualifier == nil
      ? flagged(column, values) : readQualifiers(option.qualifier, for: values, column)
    var precisions = readPrecisions(option.precision)
    if option.scale != 1 {
      values = values.map { $0 * option.scale }
      precisions = precisions.map { $0 * option.scale }
    }
    return MeasureColumn(
      name: option.column.name, unit: option.unit, aggregate: option.aggregate, values: values,
      qualifiers: qualifiers, precisions: precisions)
  }

  /// The numbers of a column, NaN for missing ones.
  mutating func numbers(_ column: Int, _ name: String, _ unit: Unit = .number) -> [Double] {
    var declared = NumberReader(options)
    declared.isLoose = options.hasLooseNumbers
    declared.isFraction = [.share, .change, .points].contains(unit.kind)
    declared.allow(unit)
    // JSON numbers are written in one way only, whatever is declared for texts.
    let plain = NumberReader(decimal: UInt8(ascii: "."), thousands: "", missing: MissingMarkers())
    var faults: [(fault: NumberFault, rows: [Int])] = []
    let table = self.table
    var values: [Double] = []
    values.reserveCapacity(table.rowCount)
    table.text.withUnsafeBufferPointer { text in
      for row in 0..<table.rowCount {
        let field = table.field(row: row, column: column)
        // Asked where they are: to choose one first would copy it for each row.
        let isPlain = table.isJSON && !field.isQuoted
        let value =
          isPlain
          ? plain.readPlainly(text, field.range) : declared.readPlainly(text, field.range)
        if let value {
          values.append(value)
          continue
        }
        switch (isPlain ? plain : declared).read(table.text, table.withoutBlanks(field)) {
        case .value(let value): values.append(value)
        case .missing: values.append(.nan)
        case .fault(let fault):
          values.append(.nan)
          if let index = faults.firstIndex(where: { $0.fault == fault }) {
            faults[index].rows.append(row)
          } else {
            faults.append((fault, [row]))
          }
        }
      }
    }
    for (fault, rows) in faults {
      let (id, sentence, hint) = fault.description
      report(
        id,
        "\(quoted(row: rows[0], column: column)) in column \(ProblemLog.quoted(name)) "
          + sentence, rows: rows, column: column, hint: hint)
    }
    return values
  }

  /// How the flags behind figures say that they were stated; nothing where none says anything.
  private func flagged(_ column: Int, _ values: [Double]) -> [Qualifier] {
    let reader = NumberReader(options)
    guard options.flags.contains(where: { $0.meaning != nil }) else { return [] }
    return values.indices.map { row in
      if values[row].isNaN { return .missing }
      let field = table.field(row: row, column: column)
      return reader.flags(behind: Array(table.text[table.trimmed(field)]))
        .compactMap(\.meaning).first ?? .exact
    }
  }

  /// How each figure was stated. A figure marked as missing must not be there.
  private mutating func readQualifiers(
    _ reference: ColumnReference?, for values: [Double], _ valueColumn: Int
  ) -> [Qualifier] {
    guard let reference, let column = table.column(reference.name) else { return [] }
    let coded = CodedColumn(table, column: column)
    let meanings = coded.texts.map { Qualifier(word: $0) }
    var result = coded.codes.map { meanings[Int($0)] ?? .exact }
    let unknown = coded.codes.indices.filter { meanings[Int(coded.codes[$0])] == nil }
    if let first = unknown.first {
      let word = coded.texts[Int(coded.codes[first])]
      report(
        "unknown-qualifier",
        "unknown qualifier \(ProblemLog.quoted(word)) in column "
          + ProblemLog.quoted(reference.name), rows: unknown, column: column,
        hint: NearMiss.hint(word, among: Qualifier.words, called: "qualifiers"))
    }
    var contradictions: [Int] = []
    for row in values.indices {
      if values[row].isNaN {
        result[row] = .missing
      } else if result[row] == .missing {
        contradictions.append(row)
      }
    }
    report(
      "missing-with-value", "the figure is marked as missing but has a value",
      rows: contradictions, column: valueColumn)
    return result
  }

  /// The size of the last digit given, NaN where not judged.
  private mutating func readPrecisions(_ reference: ColumnReference?) -> [Double] {
    guard let reference, let column = table.column(reference.name) else { return [] }
    let result = numbers(column, reference.name)
    report(
      "negative-precision", "a precision is a size and not negative",
      rows: result.indices.filter { result[$0] < 0 }, column: column)
    return result
  }
}

extension Qualifier {
  package static let words = [
    "exact", "about", "nearly", "more_than", "less_than", "provisional", "forecast", "derived",
    "missing",
  ]

  /// The qualifier that data name; nothing said is exact. Letter case, and whether words are joined by
  /// `_`, `-` or a blank, do not matter.
  package init?(word: String) {
    let plain = word.lowercased().map { $0 == "-" || $0 == " " ? "_" : $0 }
    switch String(plain) {
    case "", "exact", "actual", "observed", "final", "revised", "historical": self = .exact
    case "about", "approximate", "approximately", "estimate", "estimated": self = .about
    case "nearly": self = .nearly
    case "more_than": self = .moreThan
    case "less_than": self = .lessThan
    case "provisional", "preliminary": self = .provisional
    case "forecast", "forecasted", "projected", "projection", "predicted":
      self = .forecast
    case "derived", "imputed": self = .derived
    case "missing": self = .missing
    default: return nil
    }
  }
}

extension NumberFault {
  /// Stable id, what follows the quoted text and column in a sentence, and what to do.
  var description: (id: String, sentence: String, hint: String?) {
    switch self {
    case .notANumber:
      (
        "not-a-number", "is not a number",
        "declare texts that stand for a hole, as in missing: [\"n.v.\"], or read past footnote marks and the column's unit with numbers: loose"
      )
    case .notFinite:
      (
        "not-finite", "is not a figure",
        "leave the field empty for a missing figure, or declare it with missing:"
      )
    case .outOfRange:
      ("number-out-of-range", "is out of range", "numbers go from 5e-324 to 1.8e308")
    case .percentSign:
      (
        "percent-sign", "has a percent sign",
        "declare numbers: loose and the unit: percent, or share for fractions"
      )
    case .letterApart(let letter):
      (
        "ambiguous-letter",
        "has a letter set apart, which may be a \("kmbKMB".contains(letter) ? "scale" : "unit") or a remark",
        "say that it is a remark: flags: [\(letter)], or write "
          + ("kmbKMB".contains(letter)
            ? "the scale out, as in 3.6 bn" : "figures in the column's own unit")
      )
    case .currencySign:
      ("currency-sign", "has a sign of money", "declare numbers: loose and the unit, such as USD")
    case .wrongGroups:
      ("wrong-groups", "is not grouped by three digits", "is the declared thousands: right?")
    case .undeclaredThousands(let mark):
      (
        "undeclared-thousands", "groups its digits",
        "declare the mark: thousands: \"\(mark)\""
      )
    case .otherDecimal(let mark):
      (
        "other-decimal-mark", "has another decimal mark than declared",
        "declare it: decimal: \"\(mark)\""
      )
    }
  }
}
