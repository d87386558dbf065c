import TradeData

/// Where the periods looked across lie on the axes that are shown: of the days behind the figure of a year,
/// or of a weekday, only those that lie in it count, and the others are not missing there.
struct InnerHomes {
  /// How many keys each outer axis has.
  private let sizes: [Int]
  /// For each outer axis and each inner place the key that the place lies in, -1 where it lies in none;
  /// nil where the axis says nothing of it.
  private let keys: [[Int]?]
  private let count: Int

  init(of inner: Answer.Axis, in outer: [Answer.Axis]) {
    sizes = outer.map(\.keys.count)
    count = inner.keys.count
    let periods = inner.periods
    keys = outer.map { axis in
      guard periods.count == inner.keys.count else { return nil }
      if axis.isCalendarPart {
        guard let part = CalendarPart(rawValue: axis.name) else { return nil }
        let places = Self.places(of: axis.keys)
        return periods.map { period in
          part.number(of: period).flatMap { places[.member(String($0))] } ?? -1
        }
      }
      guard let unit = axis.periodUnit, let length = inner.periodUnit, length < unit,
        axis.hasEvenPeriods
      else { return nil }
      let places = Self.places(of: axis.keys)
      return periods.map { period in
        period.coarsened(to: unit).flatMap { places[.period($0)] } ?? -1
      }
    }
  }

  private static func places(of keys: [Answer.Key]) -> [Answer.Key: Int] {
    Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The inner places that lie in a cell of the outer axes; nil where all do.
  func places(in cell: Int) -> [Int]? {
    guard keys.contains(where: { $0 != nil }) else { return nil }
    var wanted: [Int] = []
    var rest = cell
    for size in sizes.reversed() {
      wanted.insert(rest % size, at: 0)
      rest /= size
    }
    return (0..<count).filter { place in
      zip(keys, wanted).allSatisfy { own, key in own.map { $0[place] == key } ?? true }
    }
  }
}
