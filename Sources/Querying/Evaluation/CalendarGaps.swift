import TradeData

extension Answer.Axis {
  /// The members of a part of the calendar with those between the first and the last that have no row: a
  /// month without a figure keeps its place among the months of the year. Nil where none is missing.
  ///
  /// So are members left that are evenly far apart, such as the months that begin a quarter, or of which
  /// more are missing than there are, as of the days of the year; and those that a condition chose.
  package var keysWithoutGaps: [Answer.Key]? {
    guard isCalendarPart, !isChosen else { return nil }
    let numbers = keys.compactMap { key -> Int? in
      if case .member(let member) = key { Int(member) } else { nil }
    }
    guard numbers.count == keys.count, let first = numbers.first, let last = numbers.last,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    let step = max(1, step)
    let count = (last - first) / step + 1
    guard count > numbers.count, count <= max(Self.mostParts, numbers.count * 2),
      numbers.allSatisfy({ ($0 - first) % step == 0 })
    else { return nil }
    return stride(from: first, through: last, by: step).map { .member(String($0)) }
  }

  /// As many hours as a day has: so many members are filled however few there are.
  private static let mostParts = 24
}

extension Answer {
  /// With every period and part of the calendar between the first and the last, on each axis.
  func withoutGapsAnywhere() -> Answer {
    let filled = axes.indices.reduce(self) { $0.withoutGaps(in: $1) }
    let wanted = filled.axes.map { axis in
      var axis = axis
      if let keys = axis.keysWithoutGaps { (axis.keys, axis.givenOrder) = (keys, keys) }
      return axis
    }
    return wanted == filled.axes ? filled : filled.spread(over: wanted)
  }
}

extension CalendarPart {
  /// Whether one of the names in a condition is that of this part, so that the condition chooses among its
  /// members.
  func isNamed(in names: Set<String>) -> Bool {
    names.contains { CalendarPart(inRows: $0) == self }
  }
}
