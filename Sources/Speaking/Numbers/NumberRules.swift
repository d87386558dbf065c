/// How a language writes numbers.
struct NumberRules: Sendable {
  let decimalMark: String
  var groupMark: String
  /// How many digits before the decimal mark a number needs to be grouped: 4 for "1,234", 5 where
  /// four digits stand together.
  let groupedFrom: Int
  /// Between a number and its percent sign.
  var percentGap = ""
  /// Turkish writes %25.
  var isPercentFirst = false
  /// Between a number and its scale word.
  let scaleGap: String
  /// Between a number and its scale word in full.
  var spokenGap = "\u{A0}"
  /// Ascending.
  var scales: [NumberScale]
  /// The word for a thousand where numbers must be short and the scales have none.
  var thousand: NumberScale?
  /// True where running text has the scale word in full: "490 millions de yuans".
  var hasFullWordsInText = false
  /// Between the ends of a range of numbers.
  var rangeMark = "–"
  /// Before a sign, in languages written from right to left: a mark without width that keeps the sign
  /// at the left of its digits, as CLDR has it.
  var signMark = ""
}

/// A word for a power of ten: million, 万, млрд.
struct NumberScale: Hashable, Sendable {
  /// The power of ten that the word stands for.
  let exponent: Int
  /// The power of ten of the smallest number that is said with the word. Thousands start at ten
  /// thousand where they have a word, since four digits are read at a glance.
  let from: Int
  /// As printed on a label and in text.
  let word: String
  /// As a screen reader should have it, and in a subtitle: "490m" would be read as metres.
  let spoken: String
  /// The same after one: "1 million", "2 millions".
  let spokenOne: String

  init(
    _ exponent: Int, from: Int? = nil, _ word: String, spoken: String? = nil,
    spokenOne: String? = nil
  ) {
    self.exponent = exponent
    self.from = from ?? exponent
    self.word = word
    self.spoken = spoken ?? word
    self.spokenOne = spokenOne ?? self.spoken
  }

  /// The magnitude of the smallest number that may stand under this word beside larger ones: "0.49m"
  /// beside "5.22m" reads well, but what is below 万, 亿 or a thousand is better said for itself.
  var smallestShared: Int { exponent >= 6 && exponent % 3 == 0 ? exponent - 1 : exponent }
}

extension NumberRules {
  /// The scale a number of this magnitude is said in; nil when it is written out.
  func scale(for digits: DecimalDigits) -> NumberScale? {
    guard let magnitude = digits.magnitude else { return nil }
    return scales.last { $0.from <= magnitude }
  }

  /// Writes digits with marks and a real minus, no scale and no unit.
  ///
  /// - Parameter decimals: Printed decimals; zeros fill up. The digits must not have more.
  func written(
    _ number: DecimalDigits, decimals: Int, sign: SignStyle = .minus, groupedFrom: Int? = nil
  ) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(24)
    let hasSign = sign != .never && number.isNegative || sign == .always && !number.isZero
    if hasSign { bytes.append(contentsOf: signMark.utf8) }
    if sign != .never, number.isNegative {
      bytes.append(contentsOf: [0xE2, 0x88, 0x92])  // U+2212, the minus sign
    } else if sign == .always, !number.isZero {
      bytes.append(UInt8(ascii: "+"))
    }
    let whole = max(1, number.point)
    let isGrouped = whole >= (groupedFrom ?? self.groupedFrom)
    for place in stride(from: whole - 1, through: 0, by: -1) {
      bytes.append(UInt8(ascii: "0") + number.digit(atPlace: place))
      if isGrouped, place > 0, place % 3 == 0 { bytes.append(contentsOf: groupMark.utf8) }
    }
    if decimals > 0 {
      bytes.append(contentsOf: decimalMark.utf8)
      for place in 1...decimals { bytes.append(UInt8(ascii: "0") + number.digit(atPlace: -place)) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
