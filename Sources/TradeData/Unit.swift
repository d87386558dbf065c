/// What a number counts. Units follow the arithmetic: CNY / vehicle is CNY per vehicle, and
/// CNY + vehicle is refused.
package struct Unit: Hashable, Sendable {
  /// How a number without a physical dimension is to be read.
  package enum Kind: String, Sendable {
    /// Counts of the named factors; with no factor, a plain number.
    case quantity
    /// A part of a whole, as a fraction: 0.25 prints as 25 %.
    case share
    /// A relative change, as a fraction: 0.25 prints as +25 %.
    case change
    /// A difference of two shares or two percentages, as a fraction: 0.25 prints as 25 points.
    case points
    /// "N times as many".
    case times
    /// An index number with a base of 100.
    case index
    /// A place in an order, from 1.
    case rank
    /// Numbers that are percentages already: 25 prints as 25 %.
    case percent
    /// Years of history, negative before the common era: -3500 prints as 3500 BC.
    case calendarYear = "calendar year"
  }

  package let kind: Kind
  /// Base units above and below the line, each sorted: ISO 4217 codes in capitals, other names in
  /// the singular as the data say them (`vehicle`, `person`, `t`).
  package let numerator: [String]
  package let denominator: [String]

  package init(_ kind: Kind, numerator: [String] = [], denominator: [String] = []) {
    self.kind = kind
    self.numerator = numerator.sorted()
    self.denominator = denominator.sorted()
  }

  package static let number = Unit(.quantity)
  package static let share = Unit(.share)
  package static let change = Unit(.change)
  package static let points = Unit(.points)
  package static let times = Unit(.times)
  package static let index = Unit(.index)
  package static let rank = Unit(.rank)
  package static let percent = Unit(.percent)
  package static let calendarYear = Unit(.calendarYear)

  /// The unit an author names: `vehicle`, `CNY`, `CNY / vehicle`, `percent`, `share`, `number`.
  package init(named text: String) {
    switch text {
    case "percent", "%": self = .percent
    case "share": self = .share
    case "change": self = .change
    case "times": self = .times
    case "index": self = .index
    case "rank": self = .rank
    case "calendar year": self = .calendarYear
    case "number", "1", "": self = .number
    default:
      let parts = text.split(separator: "/").map { part in
        String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      }
      self.init(
        .quantity, numerator: [parts.first ?? text].filter { $0 != "1" },
        denominator: Array(parts.dropFirst()))
    }
  }

  package var isPlainNumber: Bool { self == .number }

  /// Things that are counted or weighed, such as vehicles: no money, no degrees.
  package var isCount: Bool {
    kind == .quantity && denominator.isEmpty && numerator.count == 1 && currency == nil
      && !numerator[0].hasPrefix("°")
  }

  /// A unit of money alone, in ISO 4217: `CNY`.
  package var currency: String? {
    guard denominator.isEmpty, numerator.count == 1, Unit.isCurrency(numerator[0]) else {
      return nil
    }
    return numerator[0]
  }

  package static func isCurrency(_ name: String) -> Bool {
    name.utf8.count == 3 && CurrencyCodes.all.contains(name)
  }

  /// How an author would write it: `CNY / vehicle`.
  package var name: String {
    guard kind == .quantity else { return kind.rawValue }
    let top = numerator.isEmpty ? "1" : numerator.joined(separator: " ")
    if denominator.isEmpty { return numerator.isEmpty ? "number" : top }
    return top + " / " + denominator.joined(separator: " ")
  }
}

extension Unit {
  /// The unit of a sum or difference; nil when the two cannot be added.
  package func added(to other: Unit) -> Unit? {
    if self == other { return self }
    // "18.8 times as many" is one more than an increase of 17.8 times.
    if kind == .times && other.isPlainNumber { return self }
    if isPlainNumber && other.kind == .times { return other }
    return nil
  }

  /// The unit of a difference: two shares or percentages differ by points.
  package func subtracted(_ other: Unit) -> Unit? {
    if kind == .times && other.isPlainNumber { return self }
    if isPlainNumber && other.kind == .times { return other }
    guard self == other else { return nil }
    switch kind {
    case .share, .change: return .points
    case .calendarYear: return Unit(.quantity, numerator: ["year"])
    default: return self
    }
  }

  /// The unit of a product. A share or a plain number leaves the other unit as it is.
  package func multiplied(by other: Unit) -> Unit? {
    if isScale { return other }
    if other.isScale { return self }
    guard kind == .quantity, other.kind == .quantity else { return nil }
    return Unit.cancelled(numerator + other.numerator, denominator + other.denominator)
  }

  /// The unit of a quotient. Like divided by like is a plain ratio.
  package func divided(by other: Unit) -> Unit? {
    if self == other { return .times }
    if other.isScale { return self }
    guard kind == .quantity || isScale, other.kind == .quantity else { return nil }
    let top = isScale ? [] : numerator
    return Unit.cancelled(top + other.denominator, denominator + other.numerator)
  }

  /// Plain numbers and ratios scale a quantity without changing what it counts.
  private var isScale: Bool {
    switch kind {
    case .quantity: numerator.isEmpty && denominator.isEmpty
    case .share, .times, .change: true
    default: false
    }
  }

  private static func cancelled(_ top: [String], _ bottom: [String]) -> Unit {
    var top = top
    var rest: [String] = []
    for name in bottom {
      if let index = top.firstIndex(of: name) { top.remove(at: index) } else { rest.append(name) }
    }
    return Unit(.quantity, numerator: top, denominator: rest)
  }
}
