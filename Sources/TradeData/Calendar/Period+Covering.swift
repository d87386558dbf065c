extension Period {
  /// The period from the first day of `first` to the last day of `last`, in the largest unit that fits:
  /// January to March is a quarter, January to April four months. Nil when it would end before it
  /// starts.
  package static func covering(
    from first: Period, to last: Period, fiscalStart: Int? = nil
  ) -> Period? {
    let start = first.start
    let end = last.end
    guard first.startMinute < last.endMinute else { return nil }
    if first.startMinute % Period.minutesPerDay != 0 || last.endMinute % Period.minutesPerDay != 0 {
      let unit = [first.unit, last.unit].min() ?? .minute
      let (from, to) = (first.startMinute, last.endMinute)
      return Period.minutes(from: from, to: to, asHours: unit == .hour)
    }
    let (year, month, day) = start.components
    let next = CivilDate(day: end.day + 1).components
    guard day == 1, next.day == 1 else {
      if start.weekday == 1, end.day == start.day + 6 {
        return Period.day(start).coarsened(to: .week)
      }
      return Period(.day, start.day, count: end.day - start.day + 1)
    }
    let months = (next.year - year) * 12 + next.month - month
    switch (months, month) {
    case (12, fiscalStart): return .year(year, startingIn: month)
    case (let count, 1) where count % 12 == 0: return Period(.year, year, count: count / 12)
    case (6, 1), (6, 7): return .half(year, month / 6 + 1)
    case (3, 1), (3, 4), (3, 7), (3, 10): return .quarter(year, month / 3 + 1)
    default: return Period(.month, year * 12 + month - 1, count: months)
    }
  }

  /// A stretch of minutes, or of hours where it is made of whole ones and they are wanted.
  package static func minutes(from: Int, to: Int, asHours: Bool) -> Period {
    if asHours, from % 60 == 0, to % 60 == 0 {
      return Period(.hour, from / 60, count: (to - from) / 60)
    }
    return Period(.minute, from, count: to - from)
  }

  /// The same days in the largest unit that fits. Equal for `2023-01..2023-03` and `2023Q1`, which are
  /// different values of `Period`.
  package func inLargestUnit(fiscalStart: Int? = nil) -> Period {
    Period.covering(from: self, to: self, fiscalStart: fiscalStart) ?? self
  }

  /// Whether days over two weeks and more never fall on a Saturday or Sunday: days of trading, and a
  /// weekend is no gap in them.
  package static func areWorkingDays(_ periods: [Period]) -> Bool {
    guard let first = periods.first, let last = periods.last, first.unit == .day,
      last.ordinal - first.ordinal >= 14
    else { return false }
    return periods.allSatisfy { $0.unit == .day && $0.start.weekday <= 5 }
  }

  /// How far periods of one unit stand apart that come at regular times: 15 for readings of every
  /// quarter of an hour, which are named by their minutes; 1 for hours and all longer ones.
  package static func step(of periods: [Period]) -> Int {
    guard periods.first?.unit == .minute else { return 1 }
    return commonStep(of: periods.map(\.ordinal))
  }

  /// The greatest step that leads from each ordinal to the next, and divides another; at least 1.
  package static func commonStep(of ordinals: [Int], _ other: Int = 0) -> Int {
    max(1, zip(ordinals, ordinals.dropFirst()).map { $1 - $0 }.reduce(other, divisor))
  }

  private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? abs(a) : divisor(b, a % b) }
}

extension Period {
  /// True of days of which each is the first of its month, or of a longer period.
  package static func areFirstDays(_ periods: [Period], of unit: PeriodUnit) -> Bool {
    periods.count > 1
      && periods.allSatisfy { period in
        guard period.unit == .day, let whole = period.coarsened(to: unit) else { return false }
        return whole.unit != .day && whole.start == period.start
      }
  }
}
