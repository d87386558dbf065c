/// The plural categories of the Unicode CLDR that our languages use.
enum PluralCategory: Sendable { case one, few, many, other }

/// Which form of a noun a printed number takes.
///
/// The rules are those of CLDR's plurals.xml, applied to the digits as printed: "1.0" is not "1".
enum PluralRule: Sendable {
  /// The noun never changes after a numeral.
  case unchanging
  /// One for exactly 1 without decimals.
  case onlyOne
  /// One for 0, 1 and everything between.
  case zeroAndOne
  /// Russian and Ukrainian.
  case eastSlavic
  /// Few for 3 to 10 and the like, many for 11 to 99.
  case arabic

  func category(of number: DecimalDigits, decimals: Int) -> PluralCategory {
    switch self {
    case .unchanging: return .other
    case .onlyOne:
      return decimals == 0 && number.digits == [1] && number.point == 1 ? .one : .other
    case .zeroAndOne:
      return number.point <= 0 || (number.point == 1 && number.digits[0] == 1) ? .one : .other
    case .eastSlavic:
      guard decimals == 0 else { return .other }
      let ones = number.digit(atPlace: 0)
      let isTeen = number.digit(atPlace: 1) == 1
      if ones == 1, !isTeen { return .one }
      if (2...4).contains(ones), !isTeen { return .few }
      return .many
    case .arabic:
      guard decimals == 0 else { return .other }
      let last = number.digit(atPlace: 1) * 10 + number.digit(atPlace: 0)
      if number.digits == [1], number.point == 1 { return .one }
      if (3...10).contains(last) { return .few }
      return last >= 11 ? .many : .other
    }
  }

  /// The form after a scale word: "5 млн автомобилей".
  var afterScale: PluralCategory { self == .eastSlavic ? .many : .other }
}

/// The case a phrase demands of the number beside it, in languages that show it on the noun
/// (Russian "около 22 автомобилей") or on the number itself (Kazakh "74 млн-нан астам").
enum NumberCase: Hashable, Sendable { case nominative, genitive, dative, ablative }

extension PluralCategory {
  /// The form that stands when the numeral is in the genitive: "22 автомобиля", but "около 22
  /// автомобилей" and "около 21 автомобиля".
  func inEastSlavicGenitive() -> PluralCategory {
    switch self {
    case .one, .other: .other
    case .few, .many: .many
    }
  }
}
