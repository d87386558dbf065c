extension PeriodScanner {
  /// Tells dates of a form that has to be declared from texts that are no dates at all.
  static func fault(ofForm bytes: [UInt8]) -> PeriodFault {
    if number(bytes.prefix(9)) != nil, bytes.count == 10 || bytes.count == 13 {
      return .dayFirstForm("unix")
    }
    if let hint = NamedMonth.pattern(bytes) { return .dayFirstForm(hint) }
    if isPairOfYears(bytes) { return .pairOfYears }
    if bytes.count == 6 || bytes.count == 8, number(bytes[...]) != nil {
      return .dayFirstForm(bytes.count == 6 ? "yyyyMM" : "yyyyMMdd")
    }
    for (mark, name) in [("/", "/"), (".", "."), ("-", "-")] {
      let parts = bytes.split(
        separator: Array(mark.utf8)[0], omittingEmptySubsequences: false)
      guard parts.count == 3, let first = number(parts[0]), let second = number(parts[1]),
        number(parts[2]) != nil
      else { continue }
      if parts[0].count == 4 { return .dayFirstForm("yyyy\(name)M\(name)d") }
      let year = parts[2].count == 2 ? "yy" : "yyyy"
      if first <= 12, second <= 12 { return .ambiguousForm }
      return .dayFirstForm(
        first > 12 ? "d\(name)M\(name)\(year)" : "M\(name)d\(name)\(year)")
    }
    return .unknownForm
  }

  /// `2010/11`, `2010–11`: a season, or a fiscal year.
  static func isPairOfYears(_ bytes: [UInt8]) -> Bool {
    let digits = bytes.filter { $0 >= 0x30 && $0 <= 0x39 }
    guard digits.count == 6, bytes.count > 6, let first = number(digits[..<4]),
      let second = number(digits[4...])
    else { return false }
    return (first + 1) % 100 == second && number(bytes.prefix(4)) == first
      && number(bytes.suffix(2)) == second
  }
}
