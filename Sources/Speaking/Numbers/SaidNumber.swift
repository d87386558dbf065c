/// A number rounded and put into the scale it will be said in, before unit and qualifier.
struct SaidNumber: Sendable {
  /// As printed before the scale word.
  let digits: DecimalDigits
  let decimals: Int
  let scale: NumberScale?

  /// Rounds, then picks the scale from what is left, so that 999,999 becomes "1m" and not "1000,000".
  init(_ number: DecimalDigits, precision: Precision, rules: NumberRules, isScaled: Bool) {
    let rounded: DecimalDigits
    switch precision {
    case .significant(let count): rounded = number.rounded(toSignificant: count)
    case .place(let place): rounded = number.rounded(toPlace: place)
    case .shortest, .decimals: rounded = number
    }
    let scale = isScaled ? rules.scale(for: rounded) : nil
    guard case .decimals(let count) = precision else {
      self.init(rounded, scale: scale, decimals: nil)
      return
    }
    let first = SaidNumber(number, scale: scale, decimals: count)
    let unscaled = first.digits.scaled(byPowerOfTen: scale?.exponent ?? 0)
    let larger = isScaled ? rules.scale(for: unscaled) : nil
    self = larger == scale ? first : SaidNumber(number, scale: larger, decimals: count)
  }

  /// In a given scale, rounded to a number of decimals if one is given.
  init(_ number: DecimalDigits, scale: NumberScale?, decimals: Int?) {
    let scaled = number.scaled(byPowerOfTen: -(scale?.exponent ?? 0))
    digits = decimals.map { scaled.rounded(toPlace: -$0) } ?? scaled
    self.decimals = max(0, decimals ?? digits.decimals)
    self.scale = scale
  }
}
