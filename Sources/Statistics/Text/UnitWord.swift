/// Words and signs for powers of ten: "490 million", "4.9亿", "1.2 bn".
package enum UnitWord {
  private static let powers: [(word: String, power: Int)] = [
    ("hundred", 2), ("百", 2),
    ("thousand", 3), ("thousands", 3), ("k", 3), ("tsd", 3), ("тыс", 3), ("千", 3),
    ("万", 4), ("萬", 4), ("lakh", 5), ("lac", 5), ("十万", 5),
    ("million", 6), ("millions", 6), ("m", 6), ("mn", 6), ("mln", 6), ("mio", 6), ("млн", 6),
    ("millionen", 6), ("millones", 6), ("миллион", 6), ("миллиона", 6), ("миллионов", 6),
    ("만", 4), ("억", 8), ("조", 12), ("b", 9), ("milliard", 9), ("milliards", 9),
    ("milliarde", 9), ("milliarden", 9), ("миллиард", 9), ("миллиарда", 9), ("миллиардов", 9),
    ("百万", 6), ("百萬", 6), ("crore", 7), ("千万", 7), ("千萬", 7),
    ("亿", 8), ("億", 8), ("billion", 9), ("billions", 9), ("bn", 9), ("bln", 9), ("mrd", 9),
    ("млрд", 9), ("十亿", 9), ("百亿", 10), ("千亿", 11), ("trillion", 12), ("trillions", 12),
    ("tn", 12), ("trn", 12), ("трлн", 12), ("万亿", 12), ("萬億", 12), ("兆", 12),
  ]

  /// The power of ten that a word stands for; nil for an unknown word.
  ///
  /// "M" and "m" are both million. "Billion" is 10⁹, as everywhere in English.
  package static func power(of word: String) -> Int? {
    let plain = word.lowercased().drop(while: { $0 == " " })
    let name = plain.last == "." ? plain.dropLast() : plain
    if name.isEmpty { return 0 }
    return powers.first { $0.word == name }?.power
  }

  /// Reads a number with an optional word behind it, exactly: 4.9亿 is 490,000,000.
  ///
  /// - Throws: `badParameter` when the number or the word cannot be read, `outOfRange`.
  package static func value(
    _ text: String, _ format: NumberText.Format = NumberText.Format(grouping: ",")
  ) throws(Undefined) -> Double {
    let (number, power) = try split(text, format)
    return try number.shifted(by: power).double()
  }

  private static func split(
    _ text: String, _ format: NumberText.Format
  ) throws(Undefined) -> (DecimalNumber, Int) {
    let trimmed = text.drop(while: { $0 == " " })
    // The word is what follows the last digit, so that the e of 1e6 is not taken for one.
    let lastDigit = trimmed.lastIndex { character in
      character.unicodeScalars.allSatisfy {
        ("0"..."9").contains($0) || ("\u{FF10}"..."\u{FF19}").contains($0)
      }
    }
    guard let lastDigit else {
      throw Undefined(.badParameter, "there is no number in '\(text)'")
    }
    let next = trimmed.index(after: lastDigit)
    var word = trimmed[next...]
    while word.last == " " { word = word.dropLast() }
    guard let power = power(of: String(word)) else {
      throw Undefined(.badParameter, "'\(word)' is no known unit word")
    }
    switch NumberText.decimal(String(trimmed[..<next]), format) {
    case .number(let number): return (number, power)
    case .missing: throw Undefined(.missing, "there is no number in '\(text)'")
    case .invalid(let reason): throw reason
    }
  }

  /// `value` in the unit `word` with `decimals` places, rounded half away from zero on decimals.
  ///
  /// - Throws: `badParameter` for an unknown word, `missing` for NaN.
  package static func text(
    _ value: Double, in word: String, decimals: Int
  ) throws(Undefined) -> String {
    guard let power = power(of: word) else {
      throw Undefined(.badParameter, "'\(word)' is no known unit word")
    }
    return try DecimalNumber(value).shifted(by: -power).rounded(toDecimals: decimals).text
  }
}
