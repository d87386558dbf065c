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
    written(
      SaidNumber(DecimalDigits(value), precision: precision, rules: numbers, isScaled: true),
      sign: sign, isSpoken: false)
  }

  /// Number and scale word.
  func written(_ said: SaidNumber, sign: SignStyle, isSpoken: Bool) -> String {
    var text = numbers.written(said.digits, decimals: said.decimals, sign: sign)
    guard let scale = said.scale else { return text }
    if isSpoken, scale.spoken != scale.word {
      text += numbers.spokenGap
      text += scale.spoken
    } else {
      text += numbers.scaleGap
      text += scale.word
    }
    return text
  }

  var numbers: NumberRules { tables.numbers }
}
