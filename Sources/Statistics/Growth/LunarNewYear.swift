/// When Lunar New Year falls: the holiday that moves between January and February and takes the
/// output and trade of East Asia with it.
///
/// The first day of the first Chinese month by China standard time, 1900 to 2099. The dates are
/// those published by the Hong Kong Observatory; the tests compare them with a second calendar.
package enum LunarNewYear {
  /// Days after 20 January, year by year from 1900.
  private static let daysAfter20January: [UInt8] = [
    11, 30, 19, 9, 27, 15, 5, 24, 13, 2, 21, 10, 29, 17, 6, 25, 14, 3, 22, 12,
    31, 19, 8, 27, 16, 4, 24, 13, 3, 21, 10, 28, 17, 6, 25, 15, 4, 22, 11, 30,
    19, 7, 26, 16, 5, 24, 13, 2, 21, 9, 28, 17, 7, 25, 14, 4, 23, 11, 29, 19,
    8, 26, 16, 5, 24, 13, 1, 20, 10, 28, 17, 7, 26, 14, 3, 22, 11, 29, 18, 8,
    27, 16, 5, 24, 13, 31, 20, 9, 28, 17, 7, 26, 15, 3, 21, 11, 30, 18, 8, 27,
    16, 4, 23, 12, 2, 20, 9, 29, 18, 6, 25, 14, 3, 21, 11, 30, 19, 8, 27, 16,
    5, 23, 12, 2, 21, 9, 28, 17, 6, 24, 14, 3, 22, 11, 30, 19, 8, 26, 15, 4,
    23, 12, 2, 21, 10, 28, 17, 6, 25, 13, 3, 22, 12, 30, 19, 8, 26, 15, 4, 23,
    13, 1, 20, 9, 28, 16, 6, 25, 14, 3, 22, 11, 30, 18, 7, 26, 16, 4, 23, 13,
    2, 20, 9, 28, 17, 6, 25, 14, 4, 21, 10, 29, 18, 7, 26, 16, 5, 23, 12, 1,
  ]

  package static let years = 1900...2099

  /// Month (1 or 2) and day of the new year.
  ///
  /// - Throws: `outOfRange` for a year outside `years`.
  package static func date(_ year: Int) throws(Undefined) -> (month: Int, day: Int) {
    let day = try dayOfYear(year)
    return day > 31 ? (2, day - 31) : (1, day)
  }

  /// The shares of the `days` before the new year that fall into December, January and February.
  ///
  /// The three add up to one. What the holiday does to a month is taken as proportional to them.
  package static func shares(
    _ year: Int, daysBefore days: Int = 14
  ) throws(Undefined) -> (december: Double, january: Double, february: Double) {
    let count = try daysBefore(year, days)
    let length = Double(days)
    return (
      Double(count.december) / length, Double(count.january) / length,
      Double(count.february) / length
    )
  }

  /// How many of the `days` before the new year fall into December, January and February.
  package static func daysBefore(
    _ year: Int, _ days: Int
  ) throws(Undefined) -> (december: Int, january: Int, february: Int) {
    try Given.parameter((1...50).contains(days), "the days before must lie between 1 and 50")
    let last = try dayOfYear(year) - 1
    let first = last - days + 1
    let december = max(0, 1 - first)
    let february = max(0, last - max(first, 32) + 1)
    return (december, days - december - february, february)
  }

  /// A regressor for monthly data: the share of the window in each month less the mean share of
  /// that calendar month over all years, so that it takes nothing from the seasonal pattern.
  ///
  /// Source: the holiday regressors of the U.S. Census Bureau's X-13ARIMA-SEATS and genhol.
  ///
  /// - Parameters:
  ///   - year: The year and `month` (1...12) of the first value.
  ///   - count: How many months.
  package static func regressor(
    year: Int, month: Int, count: Int, daysBefore days: Int = 14
  ) throws(Undefined) -> [Double] {
    try Given.parameter((1...12).contains(month), "a month must lie between 1 and 12")
    try Given.parameter((0...2400).contains(count), "at most 2,400 months are known")
    guard years.contains(year) else {
      throw Undefined(.outOfRange, "Lunar New Year is known for 1900 to 2099, not for \(year)")
    }
    let mean = try meanShares(days)
    var result: [Double] = []
    result.reserveCapacity(count)
    for step in 0..<count {
      let year = year + (month - 1 + step) / 12
      switch (month - 1 + step) % 12 + 1 {
      case 1: result.append(try shares(year, daysBefore: days).january - mean.january)
      case 2: result.append(try shares(year, daysBefore: days).february - mean.february)
      case 12: result.append(try shares(year + 1, daysBefore: days).december - mean.december)
      default: result.append(0)
      }
    }
    return result
  }

  private static func meanShares(
    _ days: Int
  ) throws(Undefined) -> (december: Double, january: Double, february: Double) {
    var sum = (december: 0, january: 0, february: 0)
    for year in years {
      let count = try daysBefore(year, days)
      sum.december += count.december
      sum.january += count.january
      sum.february += count.february
    }
    let total = Double(days * years.count)
    return (
      Double(sum.december) / total, Double(sum.january) / total, Double(sum.february) / total
    )
  }

  private static func dayOfYear(_ year: Int) throws(Undefined) -> Int {
    guard years.contains(year) else {
      throw Undefined(.outOfRange, "Lunar New Year is known for 1900 to 2099, not for \(year)")
    }
    return 20 + Int(daysAfter20January[year - years.lowerBound])
  }
}
