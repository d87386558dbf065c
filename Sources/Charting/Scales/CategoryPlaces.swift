import TradeData

/// Where categories stand along their axis, as shares of its length.
struct CategoryPlaces: Hashable, Sendable {
  /// The middle of each category, ascending.
  var centers: [Double]
  /// The stretch each category covers.
  var starts: [Double]
  var ends: [Double]
  /// The width of the narrowest slot: what a bar has.
  var slot: Double

  /// Whether each category has a slot of the same width, and is no point.
  var areSlots: Bool { zip(starts, ends).allSatisfy { abs($1 - $0 - slot) < 1e-9 } }

  /// Equal slots side by side.
  static func bands(_ count: Int) -> CategoryPlaces {
    slots((0..<count).map { $0 }, of: max(1, count))
  }

  /// Equal slots, of each of which the first part is a line of text: the marks have the rest.
  static func bands(_ count: Int, under text: Double) -> CategoryPlaces {
    let whole = bands(count)
    let text = whole.slot * min(0.9, max(0, text))
    let starts = whole.starts.map { $0 + text }
    return CategoryPlaces(
      centers: zip(starts, whole.ends).map { ($0 + $1) / 2 }, starts: starts, ends: whole.ends,
      slot: whole.slot - text)
  }

  /// Points with equal distances, the first and last at the ends of the axis.
  static func ends(_ count: Int) -> CategoryPlaces {
    guard count > 1 else { return bands(count) }
    let step = 1 / Double(count - 1)
    let centers = (0..<count).map { Double($0) * step }
    return CategoryPlaces(
      centers: centers, starts: centers.map { max(0, $0 - step / 2) },
      ends: centers.map { min(1, $0 + step / 2) }, slot: step)
  }

  /// Classes between ascending edges, as wide as they are.
  static func classes(_ edges: [Double]) -> CategoryPlaces {
    guard let first = edges.first, let last = edges.last, last > first else {
      return bands(max(1, edges.count - 1))
    }
    let shares = edges.map { ($0 - first) / (last - first) }
    let (starts, ends) = (Array(shares.dropLast()), Array(shares.dropFirst()))
    return CategoryPlaces(
      centers: zip(starts, ends).map { ($0 + $1) / 2 }, starts: starts, ends: ends,
      slot: zip(starts, ends).map { $1 - $0 }.min() ?? 1)
  }

  /// Slots of the calendar: a missing month leaves its slot empty.
  ///
  /// Periods at regular distances (each first quarter) stand side by side. Where the calendar would
  /// leave most slots empty, of a few periods two of five, or mixes lengths, slots are given in order.
  static func calendarSlots(_ periods: [Period]) -> CategoryPlaces {
    regularSlots(periods) ?? bands(periods.count)
  }

  /// Slots of the calendar; dates that have none at their true distances, with a little air at both ends.
  static func calendarNeedles(_ periods: [Period]) -> CategoryPlaces {
    regularSlots(periods) ?? calendarPoints(periods).inset(by: 0.03)
  }

  /// So many columns can each be named.
  private static let fewPeriods = 12

  private static func regularSlots(_ periods: [Period]) -> CategoryPlaces? {
    guard let first = periods.first, let last = periods.last, periods.count > 1,
      periods.allSatisfy({ $0.unit == first.unit && $0.count == first.count })
    else { return nil }
    var step = 0
    for (a, b) in zip(periods, periods.dropFirst()) {
      step = greatestCommonDivisor(step, b.ordinal - a.ordinal)
    }
    guard step > 0 else { return nil }
    let count = (last.ordinal - first.ordinal) / step + 1
    guard count <= 3 * periods.count + 6 else { return nil }
    // A few chosen years have each a name of their own; between them the others would look like zeros.
    if periods.count <= fewPeriods, 5 * periods.count < 3 * count { return nil }
    return slots(periods.map { ($0.ordinal - first.ordinal) / step }, of: count)
  }

  /// True positions by day: each period's middle is a point; the first and last lie at the ends.
  static func calendarPoints(_ periods: [Period]) -> CategoryPlaces {
    let middles = periods.map(middle)
    guard let low = middles.first, let high = middles.last, high > low else {
      return bands(periods.count)
    }
    let span = high - low
    func share(_ day: Double) -> Double { min(1, max(0, (day - low) / span)) }
    let narrowest = zip(middles, middles.dropFirst()).map { $1 - $0 }.min() ?? span
    return CategoryPlaces(
      centers: middles.map(share), starts: periods.map { share(days($0.startMinute)) },
      ends: periods.map { share(days($0.endMinute)) }, slot: narrowest / span)
  }

  /// Positions by value: ascending numbers, the first and last at the ends of the axis unless it is
  /// to reach further.
  static func numbers(
    _ numbers: [Double], low: Double? = nil, high: Double? = nil,
    form: ValueScale.Form = .linear
  ) -> CategoryPlaces {
    guard let range = reach(numbers, low: low, high: high) else { return bands(numbers.count) }
    let scale = ValueScale(domain: range, form: form)
    let shares = numbers.map(scale.share(of:))
    let narrowest = zip(shares, shares.dropFirst()).map { $1 - $0 }.min() ?? 1
    return CategoryPlaces(centers: shares, starts: shares, ends: shares, slot: narrowest)
  }

  /// Slots at the places of ascending numbers, and the stretch of the axis that they cover; nil where
  /// they stand at no regular distance.
  static func numberSlots(
    _ numbers: [Double]
  ) -> (places: CategoryPlaces, reach: ClosedRange<Double>)? {
    guard let first = numbers.first, let last = numbers.last, last > first,
      let step = zip(numbers, numbers.dropFirst()).map({ $1 - $0 }).min(), step > 0
    else { return nil }
    let steps = numbers.map { ($0 - first) / step }
    guard steps.allSatisfy({ abs($0 - $0.rounded()) < 1e-6 }),
      steps[steps.count - 1] < Double(3 * numbers.count + 6)
    else { return nil }
    let count = Int(steps[steps.count - 1].rounded()) + 1
    return (
      slots(steps.map { Int($0.rounded()) }, of: count), first - step / 2...last + step / 2
    )
  }

  /// Ascending numbers at their true places, whatever lies between them, with a little air at both
  /// ends, and the stretch of the axis that they cover; nil for a single number.
  static func needles(
    _ numbers: [Double], low: Double?, high: Double?
  ) -> (places: CategoryPlaces, reach: ClosedRange<Double>)? {
    guard let range = reach(numbers, low: low, high: high) else { return nil }
    let air = (range.upperBound - range.lowerBound) * 0.02
    let (from, to) = (low ?? range.lowerBound - air, high ?? range.upperBound + air)
    let wide = min(from, range.lowerBound)...max(to, range.upperBound)
    return (Self.numbers(numbers, low: wide.lowerBound, high: wide.upperBound), wide)
  }

  /// The stretch of an axis of numbers; nil for a single number.
  static func reach(_ numbers: [Double], low: Double?, high: Double?) -> ClosedRange<Double>? {
    guard let first = numbers.first, let last = numbers.last else { return nil }
    let from = min(first, low ?? first)
    let to = max(last, high ?? last)
    return from < to ? from...to : nil
  }

  /// The middle of a period in days since 1970.
  static func middle(_ period: Period) -> Double {
    days(period.startMinute + period.endMinute) / 2
  }

  private static func days(_ minutes: Int) -> Double {
    Double(minutes) / Double(Period.minutesPerDay)
  }

  /// The same places with a share of the axis left free at both ends.
  private func inset(by air: Double) -> CategoryPlaces {
    func moved(_ share: Double) -> Double { air + share * (1 - 2 * air) }
    return CategoryPlaces(
      centers: centers.map(moved), starts: starts.map(moved), ends: ends.map(moved),
      slot: slot * (1 - 2 * air))
  }

  /// The same places in the middle of the axis, on a share of its length.
  func drawnTogether(to share: Double) -> CategoryPlaces {
    func moved(_ place: Double) -> Double { 0.5 + (place - 0.5) * share }
    return CategoryPlaces(
      centers: centers.map(moved), starts: starts.map(moved), ends: ends.map(moved),
      slot: slot * share)
  }

  /// The width of each category's stretch on an axis of a length.
  func widths(length: Double) -> [Double] { zip(starts, ends).map { ($1 - $0) * length } }

  private static func slots(_ indices: [Int], of count: Int) -> CategoryPlaces {
    let width = 1 / Double(count)
    return CategoryPlaces(
      centers: indices.map { (Double($0) + 0.5) * width },
      starts: indices.map { Double($0) * width }, ends: indices.map { Double($0 + 1) * width },
      slot: width)
  }

  private static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? abs(a) : greatestCommonDivisor(b, a % b)
  }
}

extension CategoryPlaces {
  /// Slots side by side that fill the axis, each as wide as its figure; nil where none is above zero.
  static func wide(_ figures: [Double]) -> CategoryPlaces? {
    // Divided by the largest first, so that the sum of huge figures stays finite.
    let largest = figures.max() ?? 0
    guard largest > 0 else { return nil }
    let sum = figures.reduce(0) { $0 + $1 / largest }
    var starts: [Double] = []
    var ends: [Double] = []
    var position = 0.0
    for figure in figures {
      starts.append(position)
      position += figure / largest / sum
      ends.append(position)
    }
    return CategoryPlaces(
      centers: zip(starts, ends).map { ($0 + $1) / 2 }, starts: starts, ends: ends,
      slot: zip(starts, ends).map { $1 - $0 }.min() ?? 1)
  }
}
