import Statistics
import TradeData

/// The digits of a figure as its unit prints them, and how many of them it is worth.
struct FigureDigits {
  let kind: Unit.Kind

  init(_ unit: Unit) { kind = unit.kind }

  /// A share of 0.25 prints as 25: moved by two places, exactly.
  func digits(_ value: Double) -> DecimalDigits {
    DecimalDigits(value).scaled(byPowerOfTen: isFraction ? 2 : 0)
  }

  var isFraction: Bool { kind == .share || kind == .change || kind == .points }

  /// True when the number may carry a scale word.
  var isScaled: Bool { kind == .quantity }

  /// The place of the last digit worth printing: two or three significant figures, counts below
  /// 10,000 whole, percentages to a tenth, and never finer than the interval the figure stands for.
  func lastPlace(_ number: DecimalDigits, interval: Interval?) -> Int {
    guard let magnitude = number.magnitude else { return 0 }
    let usual = placeShortOfAll(number, from: usualPlace(number, magnitude))
    guard let known = placeKnown(interval) else { return usual }
    return min(max(usual, known), magnitude)
  }

  /// The digits that the figure's interval vouches for; all of them for an exact figure.
  func known(_ digits: DecimalDigits, _ measured: Measured) -> DecimalDigits {
    guard let place = placeKnown(measured.interval), let magnitude = digits.magnitude else {
      return digits
    }
    return digits.rounded(toPlace: min(place, magnitude))
  }

  /// How many decimals parts of a whole and changes have in a set: two digits of the largest are enough,
  /// and one decimal at least. Nil for figures of other kinds, and where a change would become none.
  func mostDecimals(of all: [DecimalDigits]) -> Int? {
    guard kind == .share || kind == .change, let largest = all.compactMap(\.magnitude).max() else {
      return nil
    }
    let most = max(1, 1 - largest)
    let vanishes = all.contains {
      !$0.isZero && $0.rounded(toPlace: -most).isZero
        || placeShortOfAll($0, from: -most) < -most
    }
    return kind == .change && vanishes ? nil : most
  }

  /// Index numbers far enough from 100 or from one another that a tenth says nothing: 292, 131, 106.
  func isWideIndex(_ values: [Double]) -> Bool {
    guard kind == .index, let low = values.min(), let high = values.max(),
      max(high, 100) - min(low, 100) >= 10
    else { return false }
    return Set(values.map { digits($0).rounded(toPlace: 0) }).count == Set(values).count
  }

  /// The place to which a fall is rounded so that it does not become a fall by all there was: −99.97%.
  func placeShortOfAll(_ number: DecimalDigits, from place: Int) -> Int {
    guard kind == .change, number.isNegative, number != FigureDigits.allLost else { return place }
    var place = place
    while place > -6, number.rounded(toPlace: place) == FigureDigits.allLost { place -= 1 }
    return place
  }

  private static let allLost = DecimalDigits(-100)

  /// A part that is there, and too small for so many decimals: 0.1, of which it is less.
  func lessThan(_ value: Double, decimals: Int) -> DecimalDigits? {
    guard kind == .share, value > 0, digits(value).rounded(toPlace: -decimals).isZero else {
      return nil
    }
    var least = 0.01
    for _ in 0..<decimals { least /= 10 }
    return digits(least)
  }

  /// As many decimals as the others show, or as the figure's interval vouches for: 54 beside 11.8.
  func decimals(_ shared: Int, of measured: Measured, scale: NumberScale?) -> Int {
    guard let place = placeKnown(measured.interval) else { return shared }
    return max(0, min(shared, (scale?.exponent ?? 0) - place))
  }

  private func usualPlace(_ number: DecimalDigits, _ magnitude: Int) -> Int {
    switch kind {
    case .rank, .calendarYear: return 0
    case .index: return -1
    // A change of 0.15% is flat; its second digit claims what no series has.
    case .change where magnitude == -1: return -1
    case .share, .change, .points, .percent, .times:
      return magnitude >= 2 ? magnitude - 2 : magnitude >= 0 ? -1 : magnitude - 1
    case .quantity:
      return number.isInteger && magnitude < 4 ? 0 : magnitude - 2
    }
  }

  /// The place of the first digit of the interval's width; nil when it has no bounds or no width.
  ///
  /// A published figure of 490 million stands for 485…495 million, ten million wide: its last digit
  /// is the ten million. An interval wider than half the value leaves one digit more.
  func placeKnown(_ interval: Interval?) -> Int? {
    guard let interval, interval.isBounded, interval.width > 0, interval.width.isFinite else {
      return nil
    }
    // A hair wider, so that a width of 0.09999999999999998 counts as the tenth it was meant to be.
    let width = interval.width * (1 + 1e-9)
    guard width.isFinite, let place = digits(width).magnitude else { return nil }
    // A forecast may be wide beside its value; its first digit alone would say nothing.
    let isWide = interval.width > abs(interval.low + interval.high) / 4
    return isWide ? place - 1 : place
  }
}

extension SignStyle {
  func resolved(for kind: Unit.Kind) -> SignStyle {
    guard case .automatic = self else { return self }
    return kind == .change || kind == .points ? .always : .minus
  }
}
