package import Drawing

/// Measures and breaks text with Pango. Measured lines are remembered, so painting them costs no
/// second shaping. Belongs to one worker.
package final class PangoTextMeasurer: TextMeasuring {
  private let shaper: TextShaper
  private let hyphenator = Hyphenator()

  init(shaper: TextShaper) {
    self.shaper = shaper
  }

  package func metrics(of text: String, in style: TextStyle) -> TextMetrics {
    let vertical = shaper.verticalMetrics(of: style)
    return TextMetrics(
      width: shaper.shape(text, in: style).width * style.size,
      ascent: vertical.ascent * style.size, descent: vertical.descent * style.size,
      capHeight: vertical.capHeight * style.size)
  }

  package func lines(of text: String, in style: TextStyle, width: Double) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { brokenLines(of: String($0).singleLine, in: style, width: width) }
  }

  package func missingCharacters(in text: String, style: TextStyle) -> [Unicode.Scalar] {
    let controls = text.unicodeScalars.filter(\.isUndrawnControl)
    guard shaper.shape(text, in: style).missingCount > 0 || !controls.isEmpty else { return [] }
    var seen: Set<Unicode.Scalar> = []
    return text.unicodeScalars.filter { scalar in
      guard seen.insert(scalar).inserted else { return false }
      return scalar.isUndrawnControl || shaper.shape(String(scalar), in: style).missingCount > 0
    }
  }

  package func hyphenations(of word: String, language: String) -> [Int]? {
    hyphenator.places(in: word, language: language)
  }

  /// The lines of one paragraph. Spaces at a break disappear; a soft hyphen at a break is seen.
  private func brokenLines(of text: String, in style: TextStyle, width: Double) -> [String] {
    // Most texts fit as they are, and then Pango need not look for breaks.
    if shaper.shape(text, in: style).width * style.size <= width { return [text.withoutEndSpaces] }
    let bytes = Array(text.utf8)
    let lines = shaper.breakLines(text, in: style, width: width).map { range in
      var line = String(decoding: bytes[range], as: UTF8.self).withoutEndSpaces
      guard line.unicodeScalars.last == "\u{AD}" else { return line }
      line.unicodeScalars.removeLast()
      return line + "-"
    }
    return lines.isEmpty ? [""] : lines
  }
}

extension String {
  /// This text up to its last character that is not a space.
  fileprivate var withoutEndSpaces: String {
    var text = self
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    return text
  }
}
