import TradeData

/// Where the periods looked across lie on the axes that are shown: of the days behind the figure of a year,
/// or of a weekday, only those that lie in it count, and the others are not missing there.
struct InnerHomes {
  /// One of the outer axes that periods lie on.
  private struct Home {
    /// How many cells lie between one key and the next, and how many keys there are.
    let stride, count: Int
    /// How many of the lists of places.
    let weight: Int
  }

  private let homes: [Home]
  /// The inner places that lie together on all homes, in their order.
  private let places: [[Int]]

  init(of inner: Answer.Axis, in outer: [Answer.Axis]) {
    var homes: [Home] = []
    // In which list each place is; -1 where a home has no key for it.
    var lists = [Int](repeating: 0, count: inner.keys.count)
    var (stride, weight) = (1, 1)
    for axis in outer.reversed() {
      if let keys = Self.keys(of: inner, on: axis) {
        homes.append(Home(stride: stride, count: axis.keys.count, weight: weight))
        for (place, key) in keys.enumerated() {
          lists[place] = key < 0 || lists[place] < 0 ? -1 : lists[place] + key * weight
        }
        weight *= axis.keys.count
      }
      stride *= axis.keys.count
    }
    var places = [[Int]](repeating: [], count: weight)
    for (place, list) in lists.enumerated() where list >= 0 { places[list].append(place) }
    (self.homes, self.places) = (homes, places)
  }

  /// For each inner place the key of an axis that it lies in, -1 where it lies in none; nil where the axis
  /// says nothing of it.
  private static func keys(of inner: Answer.Axis, on axis: Answer.Axis) -> [Int]? {
    let periods = inner.periods
    guard periods.count == inner.keys.count else { return nil }
    let numbers = Dictionary(
      axis.keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    if axis.isCalendarPart {
      guard let part = CalendarPart(rawValue: axis.name) else { return nil }
      return periods.map { period in
        part.number(of: period).flatMap { numbers[.member(String($0))] } ?? -1
      }
    }
    guard let unit = axis.periodUnit, let length = inner.periodUnit, length < unit,
      axis.hasEvenPeriods
    else { return nil }
    return periods.map { period in
      period.coarsened(to: unit).flatMap { numbers[.period($0)] } ?? -1
    }
  }

  /// The inner places that lie in a cell of the outer axes; nil where all do.
  func places(in cell: Int) -> [Int]? {
    guard !homes.isEmpty else { return nil }
    return places[homes.reduce(0) { $0 + cell / $1.stride % $1.count * $1.weight }]
  }
}
