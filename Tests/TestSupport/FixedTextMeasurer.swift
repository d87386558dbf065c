package import Drawing

/// Measures text by a rule anyone can check in the head: half an em for each character, a whole em
/// for Han, kana and Hangul. Ascent 0.8, descent 0.2, capitals 0.7 of the size.
///
/// Layout tests use it so that their numbers do not depend on installed fonts.
package final class FixedTextMeasurer: TextMeasuring {
  /// Characters that no font of this pretended machine has.
  private let missing: Set<Unicode.Scalar>
  /// Words with hyphens where they may be parted; nil on a machine without patterns.
  private let hyphenated: [String: [Int]]?

  package init(missing: Set<Unicode.Scalar> = [], hyphenated: [String]? = nil) {
    self.missing = missing
    self.hyphenated = hyphenated.map { words in
      var places: [String: [Int]] = [:]
      for word in words {
        let parts = word.split(separator: "-")
        var count = 0
        places[parts.joined()] = parts.dropLast().map { part in
          count += part.count
          return count
        }
      }
      return places
    }
  }

  package func hyphenations(of word: String, language: String) -> [Int]? {
    hyphenated.map { $0[word] ?? [] }
  }

  package func metrics(of text: String, in style: TextStyle) -> TextMetrics {
    TextMetrics(
      width: Self.ems(of: text) * style.size, ascent: 0.8 * style.size,
      descent: 0.2 * style.size, capHeight: 0.7 * style.size)
  }

  /// Breaks at spaces, before any wide character, and at soft hyphens, which are then seen.
  package func lines(of text: String, in style: TextStyle, width: Double) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { brokenLines(of: $0, in: style, width: width) }
  }

  package func missingCharacters(in text: String, style: TextStyle) -> [Unicode.Scalar] {
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter { missing.contains($0) && seen.insert($0).inserted }
  }

  private func brokenLines(of text: Substring, in style: TextStyle, width: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in Self.pieces(of: text) {
      let longer = line + piece
      let visible = String(longer.reversed().drop { $0 == " " }.reversed())
      if !line.isEmpty, metrics(of: visible, in: style).width > width {
        lines.append(line.trimmedEnd)
        line = String(piece.drop { $0 == " " })
      } else {
        line = longer
      }
    }
    return lines + [line.trimmedEnd]
  }

  /// Parts that must stay whole: a word with the spaces after it, or one wide character.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var wordIsOpen = false
    for character in text {
      let isWide = character.unicodeScalars.contains(where: Self.isWide)
      if wordIsOpen, !isWide, let last = pieces.indices.last,
        !(pieces[last].last == " " && character != " "), pieces[last].last != "\u{AD}"
      {
        pieces[last].append(character)
      } else {
        pieces.append(String(character))
      }
      wordIsOpen = !isWide
    }
    return pieces
  }

  private static func ems(of text: String) -> Double {
    text.reduce(0) { $0 + ($1.unicodeScalars.contains(where: isWide) ? 1 : 0.5) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    let trimmed = String(reversed().drop { $0 == " " }.reversed())
    return trimmed.last == "\u{AD}" ? trimmed.dropLast() + "-" : trimmed
  }
}
