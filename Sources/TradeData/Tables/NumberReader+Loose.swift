/// Numbers as people write them into tables: `$3.4m`, `12.5%`, `(5)`, `1,234*`, `300 (est)`, `~70`.
///
/// What stands around the digits is taken away from outside inwards: footnote marks, signs and codes
/// of money, a sign for "about", accountants' parentheses for a minus, one per cent sign, one scale.
struct LooseNumber {
  /// The digits with their sign.
  var digits: [UInt8] = []
  /// What the number is multiplied by.
  var scale = 1.0
  var hasPercent = false

  private static let marks: [[UInt8]] = [
    "*", "†", "‡", "§", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹", "⁰", "#",
  ].map { Array($0.utf8) }
  private static let money: [[UInt8]] = [
    "US$", "A$", "C$", "HK$", "R$", "$", "£", "€", "¥", "￥", "₽", "₸", "₹", "₩", "元", "Rs", "CHF",
    "USD", "EUR", "GBP", "JPY", "CNY", "RMB", "RUB", "KZT", "INR",
  ].map { Array($0.utf8) }
  private static let about: [[UInt8]] = ["~", "≈", "c.", "ca."].map { Array($0.utf8) }
  private static let scales: [(words: [String], power: Double)] = [
    (["trillion", "tn", "trn", "трлн"], 1e12),
    (["billion", "bn", "bln", "b", "mrd", "mld", "mdr", "млрд"], 1e9),
    (["million", "mn", "mln", "mio", "m", "млн"], 1e6),
    (["thousand", "k", "th", "tsd", "tys", "тыс"], 1e3),
    (["億", "亿"], 1e8), (["万", "萬"], 1e4),
  ]

  /// Nil where nothing but the digits is left to be taken away.
  init?(_ bytes: [UInt8]) {
    var rest = LooseNumber.trimmed(bytes[...])
    var isNegative = false
    LooseNumber.takeMarks(&rest)
    // The sign of per cent may stand behind the parentheses of a minus, and within them.
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: "%"),
      LooseNumber.trimmed(rest.dropLast()).last == UInt8(ascii: ")")
    {
      hasPercent = true
      rest = LooseNumber.trimmed(rest.dropLast())
    }
    if rest.first == UInt8(ascii: "("), rest.last == UInt8(ascii: ")") {
      isNegative = true
      rest = LooseNumber.trimmed(rest.dropFirst().dropLast())
    }
    LooseNumber.take(LooseNumber.about, from: &rest, atEnd: false)
    var hasPlus = false
    if let length = LooseNumber.minus(rest) {
      isNegative.toggle()
      rest = LooseNumber.trimmed(rest.dropFirst(length))
    } else if !isNegative, rest.first == UInt8(ascii: "+") {
      hasPlus = true
      rest = LooseNumber.trimmed(rest.dropFirst())
    }
    LooseNumber.take(LooseNumber.money, from: &rest, atEnd: false)
    if !isNegative, !hasPlus, let length = LooseNumber.minus(rest) {
      isNegative = true
      rest = rest.dropFirst(length)
    }
    LooseNumber.takeMarks(&rest)
    LooseNumber.take(LooseNumber.money, from: &rest, atEnd: true)
    if !hasPercent, rest.last == UInt8(ascii: "%") {
      hasPercent = true
      rest = LooseNumber.trimmed(rest.dropLast())
    } else {
      takeScale(&rest)
    }
    guard let first = rest.first, first >= 0x30 && first <= 0x39 || first == 0x2E || first == 0x2C
    else { return nil }
    digits = (isNegative ? [0x2D] : []) + Array(rest)
  }

  /// A letter behind a blank that may be more than a remark: the `b` of `3.6 b` may be billions, or a break in
  /// the series, and the `g` of `500 g` in a column of kilograms is another unit. With a sign of money it is a
  /// scale.
  static func letterApart(_ bytes: [UInt8]) -> String? {
    let tail = bytes.suffix(2)
    guard tail.first == 0x20, let letter = tail.last, isDoubtful(letter),
      bytes.allSatisfy({ $0 < 0x80 }), !bytes.contains(UInt8(ascii: "$"))
    else { return nil }
    return String(Unicode.Scalar(letter))
  }

  /// Whether a letter is that of a scale, or of a unit: gram, tonne, litre, hour, watt.
  private static func isDoubtful(_ letter: UInt8) -> Bool {
    "kmbgtlhw".utf8.contains(letter | 0x20)
  }

  /// Letters that stand for units whose names authors write out.
  static let symbols = [
    "gram": "g", "tonne": "t", "ton": "t", "litre": "l", "hour": "h", "watt": "w",
  ]

  /// The text before a unit: `3 kg`, `12 years`; nil where none of these words stands behind it.
  static func withoutUnit(_ words: [[UInt8]], _ bytes: [UInt8]) -> [UInt8]? {
    for word in words where bytes.count > word.count {
      let rest = trimmed(bytes[...].dropLast(word.count))
      let tail = bytes.suffix(word.count).map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
      let plain = word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 0x20 : $0 }
      if tail == plain, let last = rest.last, last >= 0x30 && last <= 0x39 { return Array(rest) }
    }
    return nil
  }

  /// A text without the footnote marks behind it.
  static func withoutMarks(_ bytes: [UInt8]) -> [UInt8] {
    var rest = trimmed(bytes[...])
    takeMarks(&rest)
    return Array(rest)
  }

  /// `million`, `bn`, `k`, `Mio.`, `млрд` after the digits, in any case.
  private mutating func takeScale(_ rest: inout ArraySlice<UInt8>) {
    let full = rest
    if rest.last == 0x2E { rest = rest.dropLast() }
    let letters = rest.reversed().prefix {
      $0 >= 0x80 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A
    }
    // A blank of two bytes that ends a group of digits is no letter.
    let bytes = LooseNumber.trimmed(rest.suffix(letters.count))
    let isASCII = bytes.allSatisfy { $0 < 0x80 }
    let word = String(decoding: isASCII ? bytes.map { $0 | 0x20 } : Array(bytes), as: UTF8.self)
    rest = full
    guard !letters.isEmpty else { return }
    guard let found = LooseNumber.scales.first(where: { $0.words.contains(word) }) else { return }
    scale = found.power
    rest = LooseNumber.trimmed(rest.dropLast(letters.count + (full.last == 0x2E ? 1 : 0)))
  }

  /// Footnote marks behind the number: signs, `[1]`, `(est)`, and a flag of one letter set apart.
  private static func takeMarks(_ rest: inout ArraySlice<UInt8>) {
    while true {
      let count = rest.count
      take(marks, from: &rest, atEnd: true)
      for (open, close) in [("[", "]"), ("(", ")")] {
        if rest.last == close.utf8.first, let start = rest.lastIndex(of: open.utf8.first ?? 0),
          start > rest.startIndex
        {
          rest = trimmed(rest[..<start])
        }
      }
      let tail = rest.suffix(2)
      if tail.first == 0x20, let letter = tail.last, (letter | 0x20) >= 0x61,
        (letter | 0x20) <= 0x7A, !isDoubtful(letter)
      {
        rest = trimmed(rest.dropLast())
      }
      if rest.count == count { return }
    }
  }

  private static func take(
    _ signs: [[UInt8]], from rest: inout ArraySlice<UInt8>, atEnd: Bool
  ) {
    for sign in signs where rest.count > sign.count {
      if atEnd ? rest.suffix(sign.count).elementsEqual(sign) : rest.starts(with: sign) {
        rest = trimmed(atEnd ? rest.dropLast(sign.count) : rest.dropFirst(sign.count))
      }
    }
  }

  /// The length of a minus sign at the beginning.
  private static func minus(_ rest: ArraySlice<UInt8>) -> Int? {
    if rest.first == 0x2D { return 1 }
    return rest.starts(with: [0xE2, 0x88, 0x92]) || rest.starts(with: [0xE2, 0x80, 0x93]) ? 3 : nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes
    while true {
      if rest.first == 0x20 {
        rest = rest.dropFirst()
      } else if rest.last == 0x20 {
        rest = rest.dropLast()
      } else if rest.starts(with: [0xC2, 0xA0]) {
        rest = rest.dropFirst(2)
      } else if rest.suffix(2).elementsEqual([0xC2, 0xA0]) {
        rest = rest.dropLast(2)
      } else {
        return rest
      }
    }
  }
}
