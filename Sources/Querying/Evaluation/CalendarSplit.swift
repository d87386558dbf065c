import Diagnostics
import Statistics
import TradeData

/// Months of the year beside years, which are one run of months: what looks along time must not take each
/// month of the year for a series of its own.
struct CalendarSplit {
  let part: CalendarPart
  /// The places in `by` of the part and of the period that it divides.
  let partPlace: Int
  let timePlace: Int
  /// The length of the period that is divided, and the name of what it is divided into.
  let unit: PeriodUnit
  let fineName: String
}

extension Evaluator {
  /// How the dimensions of a context part one time axis in two; nil where they do not, or where a part and a
  /// period have many dates together.
  func splitCalendar(of context: Context) -> CalendarSplit? {
    for (place, name) in context.by.enumerated() {
      guard let part = CalendarPart(rawValue: name.text),
        !catalog.datasets.contains(where: { $0.dimension(name.text) != nil })
      else { continue }
      for (timePlace, time) in context.by.enumerated() {
        let units = catalog.datasets.lazy.compactMap { periodUnit(time, in: $0)?.unit }
        guard let unit = units.first, let fineName = part.fineName(in: unit) else { continue }
        return CalendarSplit(
          part: part, partPlace: place, timePlace: timePlace, unit: unit, fineName: fineName)
      }
    }
    return nil
  }

  /// An answer along the undivided time, sorted into the parts and the periods that were asked for.
  func alongCalendar(
    _ split: CalendarSplit, _ context: Context,
    _ answer: (Context) throws(QueryFailure) -> Answer
  ) throws(QueryFailure) -> Answer {
    var whole = context
    whole.by[split.timePlace] = Expression.Name(
      text: split.fineName, span: context.by[split.timePlace].span, isQuoted: false)
    whole.by.remove(at: split.partPlace)
    let answer = try answer(whole)
    guard let time = answer.timeAxis, answer.axes.count == whole.by.count else { return answer }
    return answer.divided(along: time, by: split, context.by.map(\.text))
  }
}

extension Answer {
  fileprivate func divided(along time: Int, by split: CalendarSplit, _ names: [String]) -> Answer {
    let periods = axes[time].periods
    let numbers = periods.map { split.part.number(of: $0) }
    let stretches = periods.map { $0.coarsened(to: split.unit) }
    let (partAxis, parts) = split.part.axis(
      names[split.partPlace], of: numbers.compactMap { $0 })
    let known = Set(stretches.compactMap { $0 }).sorted()
    var times: [Period: Int] = [:]
    for (place, period) in known.enumerated() { times[period] = place }
    var wanted = axes
    wanted[time] = Axis(
      name: names[split.timePlace], periodUnit: split.unit, keys: known.map { .period($0) })
    wanted.insert(partAxis, at: split.partPlace)
    var result = self
    result.axes = wanted
    result.cells = [Measured](
      repeating: .absent, count: wanted.reduce(1) { $0 * $1.keys.count })
    let timePlace = split.timePlace
    for cell in cells.indices {
      var places = [Int](repeating: 0, count: axes.count)
      var rest = cell
      for axis in axes.indices.reversed() {
        (rest, places[axis]) = rest.quotientAndRemainder(dividingBy: axes[axis].keys.count)
      }
      guard let part = numbers[places[time]].flatMap({ parts[$0] }),
        let stretch = stretches[places[time]].flatMap({ times[$0] })
      else { continue }
      places.remove(at: time)
      // The two places in the order of `by`.
      let pair = [(split.partPlace, part), (timePlace, stretch)].sorted { $0.0 < $1.0 }
      for (place, value) in pair { places.insert(value, at: place) }
      let target = zip(places, wanted).reduce(0) { $0 * $1.1.keys.count + $1.0 }
      result.cells[target] = cells[cell]
    }
    return result
  }
}

extension CalendarPart {
  /// What a part and a period that it divides are together: the months of the year in a year are months.
  fileprivate func fineName(in unit: PeriodUnit) -> String? {
    let isYear = if case .fiscalYear = unit { true } else { unit == .year }
    return switch self {
    case .monthOfYear where isYear: "month"
    case .quarterOfYear where isYear: "quarter"
    case .weekOfYear where isYear: "week"
    case .dayOfYear where isYear: "day"
    case .dayOfMonth where unit == .month: "day"
    case .weekday where unit == .week: "day"
    case .hourOfDay where unit == .day: "hour"
    default: nil
    }
  }

  /// An axis of numbers of this part in the order of the calendar, and the place of each.
  func axis(_ name: String, of numbers: [Int]) -> (axis: Answer.Axis, places: [Int: Int]) {
    let distinct = Set(numbers).sorted()
    var places: [Int: Int] = [:]
    for (place, number) in distinct.enumerated() { places[number] = place }
    let keys = distinct.map { Answer.Key.member(String($0)) }
    var axis = Answer.Axis(
      name: name, keys: keys, givenOrder: keys,
      isNumeric: self == .dayOfYear || self == .weekOfYear)
    axis.isCalendarPart = true
    axis.step = Period.commonStep(of: distinct)
    return (axis, places)
  }
}
