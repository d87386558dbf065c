extension Language {
  /// A number written out in the reader's language: "1,234.5", "1234,5", "12 345".
  ///
  /// - Parameter value: Finite. Rounded half away from zero on its shortest decimal digits.
  package func number(
    _ value: Double, _ precision: Precision = .shortest, sign: SignStyle = .minus
  ) -> String {
    let said = SaidNumber(
      DecimalDigits(value), precision: precision, rules: numbers, isScaled: false)
    return numbers.written(said.digits, decimals: said.decimals, sign: sign)
  }

  /// A large number as people say it: "7.06m", "706万", "7,06 млн". Numbers below the first scale
  /// word of the language are written out.
  package func compact(
    _ value: Double, _ precision: Precision = .significant(3), sign: SignStyle = .minus
  ) -> String {
    let said = SaidNumber(
      DecimalDigits(value), precision: precision, rules: numbers, isScaled: true)
    return numbers.written(said.digits, decimals: said.decimals, sign: sign)
      + scaleWord(said, isFull: false)
  }

  /// The gap and the scale word after a number; empty when it has none.
  func scaleWord(_ number: SaidNumber, isFull: Bool) -> String {
    guard let scale = number.scale else { return "" }
    guard isFull, scale.spoken != scale.word else { return numbers.scaleGap + scale.word }
    let category = tables.units.plural.category(of: number.digits, decimals: number.decimals)
    return numbers.spokenGap + (category == .one ? scale.spokenOne : scale.spoken)
  }

  var numbers: NumberRules { tables.numbers }
}
