extension DatasetBuilder {
  mutating func periods(_ option: PeriodOptions) -> PeriodColumn? {
    switch option {
    case .column(let column, let read, let reading):
      return periods(column, read, reading)
    case .yearAndMonth(let year, let month, let day):
      guard let day else { return pairs(year, month, second: Self.monthNumber, Self.yearMonth) }
      return days(year, month, day)
    case .yearAndQuarter(let year, let quarter):
      return pairs(year, quarter, second: Self.quarterNumber, Self.yearQuarter)
    case .span(let start, let end, let fiscalStart):
      return spans(start, end, fiscalStart)
    }
  }

  /// One column, each distinct text read once.
  private mutating func periods(
    _ reference: ColumnReference, _ read: ColumnReference?, _ reading: PeriodReading
  ) -> PeriodColumn? {
    guard let column = table.column(reference.name) else { return nil }
    var pattern: DatePattern?
    if let read {
      do throws(DatePattern.Fault) {
        pattern = try DatePattern(read.name)
      } catch {
        problems.add(
          "wrong-date-pattern", "\(ProblemLog.quoted(read.name)): \(error.sentence)",
          at: read.place, hint: error.hint)
        return nil
      }
    }
    let coded = CodedColumn(table, column: column)
    var reading = reading
    reading.keepsTime = true
    reading.readsShortYears = EraText.hasShortYears(coded.texts)
    reading.readsSlashMonths = reading.fiscalStart == nil && PeriodText.areSlashMonths(coded.texts)
    let decimals = pattern == nil ? DecimalYears(coded.texts) : nil
    let found = readEach(coded, column, reference.name) { bytes throws(PeriodFault) in
      if let decimals, let period = decimals.period(bytes, reading) { return period }
      guard let pattern else { return try PeriodText.parse(bytes, reading) }
      return try pattern.read(bytes, reading)
    }
    let clock = options.periodUnit == nil ? DatasetBuilder.clock(of: found) : .minute
    var periods = DatasetBuilder.column(
      reference.name, found.map { $0.map { DatasetBuilder.timed($0, by: clock) } },
      codes: coded.codes)
    periods?.fiscalYear = reading.fiscalYear
    return periods
  }

  /// Whether times of day tell rows apart: hours or minutes where a day has several, else days, as
  /// where every date carries the same midnight.
  private static func clock(of found: [Period?]) -> PeriodUnit {
    let timed = found.compactMap { $0 }.filter { $0.unit.minutes != nil }
    var minuteOfDay: [Int: Int] = [:]
    let hasSeveral = timed.contains { period in
      let minute = period.minuteOfDay
      return minuteOfDay.updateValue(minute, forKey: period.start.day).map { $0 != minute } ?? false
    }
    guard hasSeveral else { return .day }
    return timed.allSatisfy { $0.minuteOfDay % 60 == 0 } ? .hour : .minute
  }

  private static func timed(_ period: Period, by clock: PeriodUnit) -> Period {
    guard period.unit.minutes != nil else { return period }
    return period.coarsened(to: clock) ?? period
  }

  /// Reads each distinct text; a fault is told once, with all its lines.
  private mutating func readEach<Value>(
    _ coded: CodedColumn, _ column: Int, _ name: String,
    _ read: ([UInt8]) throws(PeriodFault) -> Value
  ) -> [Value?] {
    var faultOfCode: [PeriodFault?] = []
    var values: [Value?] = []
    for text in coded.texts {
      do throws(PeriodFault) {
        values.append(try read(Array(text.utf8)))
        faultOfCode.append(nil)
      } catch {
        values.append(nil)
        faultOfCode.append(error)
      }
    }
    guard faultOfCode.contains(where: { $0 != nil }) else { return values }
    var faults: [(fault: PeriodFault, rows: [Int])] = []
    var indexOfFault: [PeriodFault: Int] = [:]
    for (row, code) in coded.codes.enumerated() {
      guard let fault = faultOfCode[Int(code)] else { continue }
      // Faults that differ in their hint alone are told apart up to a point.
      let known =
        indexOfFault[fault]
        ?? (faults.count < 20 ? nil : faults.firstIndex { $0.fault.id == fault.id })
      if let index = known {
        faults[index].rows.append(row)
      } else {
        indexOfFault[fault] = faults.count
        faults.append((fault, [row]))
      }
    }
    for (fault, rows) in faults {
      let text = quoted(row: rows[0], column: column)
      report(
        fault.id, "\(text) in column \(ProblemLog.quoted(name)): \(fault.sentence)", rows: rows,
        column: column, hint: fault.hint)
    }
    return values
  }

  /// Two columns whose distinct pairs are periods.
  private mutating func pairs<Part>(
    _ first: ColumnReference, _ second: ColumnReference,
    second readSecond: ([UInt8]) throws(PeriodFault) -> Part,
    _ combine: (Int, Part) -> Period?
  ) -> PeriodColumn? {
    guard let firstColumn = table.column(first.name), let secondColumn = table.column(second.name)
    else { return nil }
    let firstCoded = CodedColumn(table, column: firstColumn)
    let secondCoded = CodedColumn(table, column: secondColumn)
    let years = readEach(firstCoded, firstColumn, first.name, Self.yearNumber)
    let parts = readEach(secondCoded, secondColumn, second.name, readSecond)
    return combined(first.name, firstCoded, secondCoded) { a, b in
      guard let year = years[a], let part = parts[b] else { return nil }
      return combine(year, part)
    }
  }

  /// Three columns: year, month and day.
  private mutating func days(
    _ year: ColumnReference, _ month: ColumnReference, _ day: ColumnReference
  ) -> PeriodColumn? {
    guard let months = pairs(year, month, second: Self.monthNumber, Self.yearMonth),
      let column = table.column(day.name)
    else { return nil }
    let coded = CodedColumn(table, column: column)
    let numbers = readEach(coded, column, day.name, Self.dayNumber)
    var missing: [Int] = []
    var dates: [Period] = []
    dates.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      guard let number = numbers[Int(coded.codes[row])] else { continue }
      let (year, month, _) = months.periods[Int(months.codes[row])].start.components
      guard let date = CivilDate(year: year, month: month, day: number) else {
        missing.append(row)
        continue
      }
      dates.append(.day(date))
    }
    report("no-such-day", "the month has no such day", rows: missing, column: column)
    guard dates.count == table.rowCount else { return nil }
    return DatasetBuilder.column(
      year.name, dates.map { $0 }, codes: dates.indices.map { Int32($0) })
  }

  private mutating func spans(
    _ start: ColumnReference, _ end: ColumnReference, _ fiscalStart: Int?
  ) -> PeriodColumn? {
    guard let startColumn = table.column(start.name), let endColumn = table.column(end.name) else {
      return nil
    }
    let startCoded = CodedColumn(table, column: startColumn)
    let endCoded = CodedColumn(table, column: endColumn)
    let starts = readEach(startCoded, startColumn, start.name) { bytes throws(PeriodFault) in
      try PeriodText.parse(bytes, PeriodReading(fiscalStart: fiscalStart))
    }
    let ends = readEach(endCoded, endColumn, end.name) { bytes throws(PeriodFault) in
      try PeriodText.parse(bytes, PeriodReading(fiscalStart: fiscalStart))
    }
    var reversed: [Int] = []
    let result = combined(start.name, startCoded, endCoded) { a, b in
      guard let first = starts[a], let last = ends[b] else { return nil }
      return Period.covering(from: first, to: last, fiscalStart: fiscalStart)
    }
    for row in 0..<table.rowCount {
      guard let first = starts[Int(startCoded.codes[row])],
        let last = ends[Int(endCoded.codes[row])]
      else { continue }
      if last.endMinute <= first.startMinute { reversed.append(row) }
    }
    report(
      "reversed-range", "the period ends before it starts", rows: reversed, column: endColumn)
    return result
  }

  /// A period for each pair of codes; nil pairs have been told already.
  private func combined(
    _ name: String, _ first: CodedColumn, _ second: CodedColumn, _ combine: (Int, Int) -> Period?
  ) -> PeriodColumn? {
    var codeOfPair: [Int: Int32] = [:]
    var found: [Period?] = []
    var codes: [Int32] = []
    codes.reserveCapacity(first.codes.count)
    for (a, b) in zip(first.codes, second.codes) {
      let pair = Int(a) << 32 | Int(b)
      if let code = codeOfPair[pair] {
        codes.append(code)
        continue
      }
      let code = Int32(found.count)
      codeOfPair[pair] = code
      found.append(combine(Int(a), Int(b)))
      codes.append(code)
    }
    return DatasetBuilder.column(name, found, codes: codes)
  }

  /// Distinct periods in calendar order, and each row's index among them; nil when one is not known.
  static func column(
    _ name: String, _ found: [Period?], codes: [Int32]
  ) -> PeriodColumn? {
    let known = found.compactMap { $0 }
    guard known.count == found.count else { return nil }
    let periods = Set(known).sorted(by: Period.isBefore)
    let order = Dictionary(
      periods.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    let newCode = known.map { order[$0] ?? 0 }
    return PeriodColumn(name: name, periods: periods, codes: codes.map { newCode[Int($0)] })
  }
}

extension DatasetBuilder {
  private static func yearMonth(_ year: Int, _ month: Int) -> Period? { .month(year, month) }

  private static func yearQuarter(_ year: Int, _ quarter: Int) -> Period? {
    .quarter(year, quarter)
  }

  private static func dayNumber(_ bytes: [UInt8]) throws(PeriodFault) -> Int {
    guard let day = PeriodScanner.number(bytes[...]), (1...31).contains(day) else {
      throw PeriodFault("unknown-period", "not a day of a month", hint: "write 1 to 31")
    }
    return day
  }

  private static func yearNumber(_ bytes: [UInt8]) throws(PeriodFault) -> Int {
    if bytes.isEmpty { throw .empty }
    guard bytes.count == 4, let year = PeriodScanner.number(bytes[...]) else {
      throw PeriodFault("unknown-period", "not a year", hint: "write four digits")
    }
    guard year >= 1 else { throw .noSuchYear }
    return year
  }

  /// `6`, `06`, `M06`, `Jun`, `June`.
  private static func monthNumber(_ bytes: [UInt8]) throws(PeriodFault) -> Int {
    if bytes.isEmpty { throw .empty }
    let lower = bytes.map { $0 | 0x20 }
    for isShort in [true, false] {
      if let month = MonthNames.number(of: lower, isShort: isShort) { return month }
    }
    let digits = lower.first == UInt8(ascii: "m") ? bytes.dropFirst() : bytes[...]
    guard let month = PeriodScanner.number(digits), digits.count <= 2 else {
      throw PeriodFault("unknown-period", "not a month", hint: "write 1 to 12 or an English name")
    }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    return month
  }

  /// `3` or `Q3`.
  private static func quarterNumber(_ bytes: [UInt8]) throws(PeriodFault) -> Int {
    if bytes.isEmpty { throw .empty }
    let isNamed = bytes[0] | 0x20 == UInt8(ascii: "q")
    guard let quarter = PeriodScanner.number(isNamed ? bytes.dropFirst() : bytes[...]) else {
      throw PeriodFault("unknown-period", "not a quarter", hint: "write 1 to 4 or Q1 to Q4")
    }
    guard (1...4).contains(quarter) else { throw .noSuchPart("quarter", upTo: 4) }
    return quarter
  }
}

extension Period {
  /// A total order: `<`, then the larger unit first for the same days.
  static func isBefore(_ a: Period, _ b: Period) -> Bool {
    if a < b { return true }
    if b < a { return false }
    return a.unit > b.unit
  }
}
