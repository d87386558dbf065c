/// Years with a fraction, as statistical programs write dates: 1949.0, 1949.08333 (February), 1949.25.
///
/// The fractions of a column decide what they are. All zero: years. Quarters or halves of a year: quarters
/// or halves. Twelfths, as far as their digits tell: months. Anything else is no column of such dates.
struct DecimalYears {
  private let unit: PeriodUnit

  /// Nil for texts that are not all years with a fraction, or with one that is no part of the calendar.
  init?(_ texts: [String]) {
    var found: Set<Int> = []
    var hasPoint = false
    for text in texts where !text.isEmpty {
      guard let (_, fraction, digits) = DecimalYears.parts(Array(text.utf8)) else { return nil }
      hasPoint = hasPoint || digits > 0
      guard let twelfth = DecimalYears.twelfth(fraction, digits) else { return nil }
      found.insert(twelfth)
    }
    guard hasPoint else { return nil }
    if found == [0] {
      unit = .year
    } else if found.isSubset(of: [0, 6]) {
      unit = .half
    } else if found.isSubset(of: [0, 3, 6, 9]) {
      unit = .quarter
    } else if found.count > 2 {
      unit = .month
    } else {
      // Two of the twelfths may be anything, such as the months in 2023.08 and 2023.09.
      return nil
    }
  }

  /// The period of a text; nil where it is empty.
  func period(_ bytes: [UInt8], _ reading: PeriodReading) -> Period? {
    guard let (year, fraction, digits) = DecimalYears.parts(bytes), year >= 1,
      let twelfth = DecimalYears.twelfth(fraction, digits)
    else { return nil }
    if unit == .year { return reading.year(year) }
    return Period.month(year, twelfth + 1).coarsened(to: unit)
  }

  /// The year, the fraction and how many digits that has; nil for other texts.
  private static func parts(_ bytes: [UInt8]) -> (year: Int, fraction: Double, digits: Int)? {
    let whole = bytes.prefix(while: \.isDigit)
    guard whole.count == 4, let year = PeriodScanner.number(whole) else { return nil }
    let rest = bytes.dropFirst(4)
    if rest.isEmpty { return (year, 0, 0) }
    let decimals = rest.dropFirst()
    guard rest.first == UInt8(ascii: "."), (1...17).contains(decimals.count),
      decimals.allSatisfy(\.isDigit),
      let fraction = Double("0." + String(decoding: decimals, as: UTF8.self))
    else { return nil }
    return (year, fraction, decimals.count)
  }

  /// Which twelfth of a year a fraction is, 0 to 11, within a step of its last digit; nil for none.
  private static func twelfth(_ fraction: Double, _ digits: Int) -> Int? {
    let nearest = (fraction * 12).rounded()
    // One digit tells no twelfths apart but halves.
    guard nearest < 12, digits > 1 || nearest == 0 || nearest == 6 else { return nil }
    var step = 1.0
    for _ in 0..<min(digits, 9) { step /= 10 }
    return abs(fraction - nearest / 12) <= step * 1.01 ? Int(nearest) : nil
  }
}
