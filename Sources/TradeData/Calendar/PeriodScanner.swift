/// Reads one period of a known form; see `PeriodText` for the forms.
struct PeriodScanner {
  private let bytes: [UInt8]
  private let reading: PeriodReading
  private var index = 0

  init(_ bytes: [UInt8], _ reading: PeriodReading) {
    self.bytes = bytes
    self.reading = reading
  }

  /// A run of digits as a number; nil when empty, longer than nine digits, or not all digits.
  static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 9 else { return nil }
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  mutating func period() throws(PeriodFault) -> Period {
    if let date = NamedMonth(bytes) { return try date.period }
    if let year = EraText.year(bytes) { return .year(year) }
    if reading.readsShortYears, let year = EraText.plain(bytes) { return .year(year) }
    if let letter = peekLetter() { return try startingWithLetter(letter) }
    if let date = yearFirst() { return try PeriodScanner.day(date.year, date.month, date.day) }
    guard let year = digits(exactly: 4), digits(exactly: 1) == nil else {
      throw PeriodScanner.fault(ofForm: bytes)
    }
    if isAtEnd { return try whole(year: year) }
    if take(UInt8(ascii: "s")), isAtEnd, year % 10 == 0, year >= 1 {
      return Period(.year, year, count: 10)
    }
    let hasDash = take(UInt8(ascii: "-"))
    let hasBlank = !hasDash && take(0x20)
    if let letter = peekLetter() {
      index += 1
      return try part(letter, of: year, mayFollowBlank: hasBlank)
    }
    guard hasDash, let month = digits(exactly: 2) else { throw PeriodScanner.fault(ofForm: bytes) }
    if isAtEnd { return try PeriodScanner.month(year, month) }
    guard take(UInt8(ascii: "-")), let day = digits(exactly: 2), isAtEnd else {
      throw PeriodScanner.fault(ofForm: bytes)
    }
    return try PeriodScanner.day(year, month, day)
  }

  /// `Q3 2023`, `H1 2023`, `FY2023`, `FY2023/24`, `FY2023 Q1`.
  private mutating func startingWithLetter(_ letter: UInt8) throws(PeriodFault) -> Period {
    index += 1
    if letter == UInt8(ascii: "F"), peekLetter() == UInt8(ascii: "Y") {
      index += 1
      _ = take(0x20)
      return try fiscalYear()
    }
    guard letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "H"),
      let number = digits(exactly: 1), take(0x20) || take(UInt8(ascii: "-")),
      let year = digits(exactly: 4), isAtEnd
    else { throw PeriodScanner.fault(ofForm: bytes) }
    return letter == UInt8(ascii: "Q")
      ? try PeriodScanner.quarter(year, number) : try PeriodScanner.half(year, number)
  }

  private mutating func fiscalYear() throws(PeriodFault) -> Period {
    guard
      var year = digits(exactly: 4) ?? digits(exactly: 2).map({ $0 < 69 ? 2000 + $0 : 1900 + $0 })
    else { throw PeriodScanner.fault(ofForm: bytes) }
    var isPair = false
    if take(UInt8(ascii: "/")) || take(UInt8(ascii: "-")) {
      isPair = true
      let next = digits(exactly: 4).map { $0 % 100 } ?? digits(exactly: 2)
      guard next == (year + 1) % 100 else { throw PeriodScanner.fault(ofForm: bytes) }
    }
    let quarter = try fiscalQuarter()
    guard isAtEnd else { throw PeriodScanner.fault(ofForm: bytes) }
    guard year >= 1 else { throw .noSuchYear }
    guard let fiscalStart = reading.fiscalStart else {
      throw PeriodFault(
        "unknown-fiscal-start", "a fiscal year, but its first month is not known",
        hint: "declare it: period: {column: ..., fiscal: 4}")
    }
    guard let quarter else { return isPair ? reading.year(from: year) : reading.year(year) }
    if reading.isNamedByEnd, !isPair { year -= 1 }
    let first = fiscalStart - 1 + 3 * (quarter - 1)
    let start = Period.month(year + first / 12, first % 12 + 1)
    if first % 3 == 0 { return .quarter(year + first / 12, first % 12 / 3 + 1) }
    return Period(.month, start.ordinal, count: 3)
  }

  /// ` Q1`, `Q1` or `-Q1` behind a fiscal year; nil for none.
  private mutating func fiscalQuarter() throws(PeriodFault) -> Int? {
    if isAtEnd { return nil }
    _ = take(0x20) || take(UInt8(ascii: "-"))
    guard peekLetter() == UInt8(ascii: "Q") else { throw PeriodScanner.fault(ofForm: bytes) }
    index += 1
    guard let quarter = digits(exactly: 1) else { throw PeriodScanner.fault(ofForm: bytes) }
    guard (1...4).contains(quarter) else { throw .noSuchPart("quarter", upTo: 4) }
    return quarter
  }

  /// What follows a year: `Q3`, `H1`, `M06`, `W07`.
  private mutating func part(
    _ letter: UInt8, of year: Int, mayFollowBlank hasBlank: Bool
  ) throws(PeriodFault) -> Period {
    switch letter {
    case UInt8(ascii: "Q"):
      guard let quarter = digits(exactly: 1), isAtEnd else { break }
      return try PeriodScanner.quarter(year, quarter)
    case UInt8(ascii: "H"):
      guard let half = digits(exactly: 1), isAtEnd else { break }
      return try PeriodScanner.half(year, half)
    case UInt8(ascii: "M"):
      guard !hasBlank, let month = digits(exactly: 2), isAtEnd else { break }
      return try PeriodScanner.month(year, month)
    case UInt8(ascii: "W"):
      guard !hasBlank, let week = digits(exactly: 2), isAtEnd else { break }
      return try PeriodScanner.week(year, week)
    default: break
    }
    throw PeriodScanner.fault(ofForm: bytes)
  }

  private func whole(year: Int) throws(PeriodFault) -> Period {
    guard year >= 1 else { throw .noSuchYear }
    return reading.year(year)
  }

  private var isAtEnd: Bool { index == bytes.count }

  /// The letter at hand, as a capital.
  private func peekLetter() -> UInt8? {
    guard index < bytes.count else { return nil }
    let upper = bytes[index] & 0xDF
    return upper >= 0x41 && upper <= 0x5A ? upper : nil
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard index < bytes.count, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  /// `2014/7/1`, `2014.07.01`, `2014-7-1`: the year comes first, so the order is certain.
  private mutating func yearFirst() -> (year: Int, month: Int, day: Int)? {
    let start = index
    defer { index = start }
    guard let year = digits(exactly: 4), index < bytes.count else { return nil }
    let mark = bytes[index]
    guard "/.-".utf8.contains(mark) else { return nil }
    let parts = bytes[(index + 1)...].split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), (1...2).contains(parts[1].count),
      let month = PeriodScanner.number(parts[0]), let day = PeriodScanner.number(parts[1])
    else { return nil }
    return (year, month, day)
  }

  private mutating func digits(exactly count: Int) -> Int? {
    guard index + count <= bytes.count,
      let value = PeriodScanner.number(bytes[index..<index + count])
    else { return nil }
    index += count
    return value
  }
}

extension PeriodScanner {
  static func month(_ year: Int, _ month: Int) throws(PeriodFault) -> Period {
    guard year >= 1 else { throw .noSuchYear }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    return .month(year, month)
  }

  static func quarter(_ year: Int, _ quarter: Int) throws(PeriodFault) -> Period {
    guard year >= 1 else { throw .noSuchYear }
    guard (1...4).contains(quarter) else { throw .noSuchPart("quarter", upTo: 4) }
    return .quarter(year, quarter)
  }

  static func half(_ year: Int, _ half: Int) throws(PeriodFault) -> Period {
    guard year >= 1 else { throw .noSuchYear }
    guard (1...2).contains(half) else {
      throw PeriodFault("no-such-half", "no such half-year", hint: "half-years are 1 and 2")
    }
    return .half(year, half)
  }

  static func week(_ year: Int, _ week: Int) throws(PeriodFault) -> Period {
    guard year >= 1 else { throw .noSuchYear }
    guard let period = Period.week(year, week) else {
      throw .noSuchPart("week", upTo: Period.week(year, 53) == nil ? 52 : 53)
    }
    return period
  }

  static func day(_ year: Int, _ month: Int, _ day: Int) throws(PeriodFault) -> Period {
    guard year >= 1 else { throw .noSuchYear }
    guard (1...12).contains(month) else { throw .noSuchMonth(month) }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      throw .noSuchDay(year, month)
    }
    return .day(date)
  }
}
