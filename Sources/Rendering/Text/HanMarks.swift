/// Quotation marks, dashes and ellipses of Chinese and Japanese text. Their characters are those of
/// Latin text, so a list of fonts would take them from the Latin one, narrow and too high.
enum HanMarks {
  /// The byte ranges of the marks that belong to Han text: those beside a Han character, and those at
  /// an end of a text that has some. Apostrophes and marks among Latin words are left out.
  static func ranges(in text: String) -> [Range<Int>] {
    guard text.unicodeScalars.contains(where: isMark) else { return [] }
    let scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: isHan) else { return [] }
    var ranges: [Range<Int>] = []
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      let length = UTF8.width(scalar)
      if isMark(scalar), isAmongHan(index, scalars) {
        if let last = ranges.last, last.upperBound == offset {
          ranges[ranges.count - 1] = last.lowerBound..<offset + length
        } else {
          ranges.append(offset..<offset + length)
        }
      }
      offset += length
    }
    return ranges
  }

  /// Whether the nearest character on either side that is no mark is a Han one, or there is none.
  private static func isAmongHan(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].last { !isMark($0) }
    let after = scalars[(index + 1)...].first { !isMark($0) }
    return before.map(isHan) ?? true || after.map(isHan) ?? true
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2014}", "\u{2026}": true
    default: false
    }
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x30FF, 0x31A0...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
