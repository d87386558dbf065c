import Drawing

/// One line of words of several looks: pieces at their distances from the start of the line.
struct RichLine: Hashable, Sendable {
  struct Piece: Hashable, Sendable {
    let text: String
    var x: Double
    let width: Double
    let style: TextStyle
    /// Nil for the colour of the text around it.
    let color: Color?
    let link: String?
  }

  private(set) var pieces: [Piece] = []
  private(set) var width = 0.0

  /// - Parameter runs: The stretches of the line in reading order. Where the line reads from the
  ///   right, the first stands rightmost, in a picture that is mirrored in the end leftmost.
  init(_ runs: [RichText.Run], style: TextStyle, measure: (String, TextStyle) -> Double) {
    let isMirrored = style.language.isRightToLeftLanguage
    let readsLeftwards =
      runs.map(\.text).joined().runsRightToLeft(in: style.language) != isMirrored
    for run in readsLeftwards ? runs.reversed() : runs {
      let style = style.dressed(as: run)
      let full = measure(run.text, style)
      // Blanks at the ends of a piece move it and are not drawn: SVG drops them.
      let words = run.text.trimmed
      let before = readsLeftwards ? words.after : words.before
      // A blank is as wide as the letters that it stands beside have it.
      let lead =
        before.isEmpty
        ? 0
        : measure(readsLeftwards ? words.text + before : before + words.text, style)
          - measure(words.text, style)
      if !words.text.isEmpty {
        pieces.append(
          Piece(
            text: words.text, x: width + lead, width: measure(words.text, style), style: style,
            color: run.color, link: run.link))
      }
      width += full
    }
  }
}

extension TextStyle {
  /// The style of a run within text of this one. Coloured words are bold, to be found at a glance.
  fileprivate func dressed(as run: RichText.Run) -> TextStyle {
    var style = self
    let weight: FontWeight = run.isBold ? .bold : run.subject == nil ? .light : .semibold
    if weight.rawValue > style.weight.rawValue { style.weight = weight }
    if run.isItalic { style.isItalic = true }
    return style
  }
}

extension String {
  /// The text without the blanks at its ends, and those.
  fileprivate var trimmed: (before: String, text: String, after: String) {
    let before = prefix { $0 == " " }
    let rest = self[before.endIndex...]
    guard let last = rest.lastIndex(where: { $0 != " " }) else { return (self, "", "") }
    let end = rest.index(after: last)
    return (String(before), String(rest[..<end]), String(rest[end...]))
  }
}

extension RichText {
  /// The runs of each line that the plain text was broken into. Blanks at breaks are gone from lines,
  /// and a soft hyphen there has become one that is seen.
  func runs(ofLines lines: [String]) -> [[Run]] {
    let source: [(scalar: Unicode.Scalar, run: Int)] = runs.indices.flatMap { index in
      runs[index].text.unicodeScalars.map { ($0, index) }
    }
    var place = 0
    return lines.map { line in
      var pieces: [(run: Int, text: String.UnicodeScalarView)] = []
      for scalar in line.unicodeScalars {
        while place < source.count, source[place].scalar != scalar, source[place].scalar.mayVanish,
          !source[place].scalar.isSet(as: scalar)
        {
          place += 1
        }
        let run = place < source.count ? source[place].run : max(0, runs.count - 1)
        place += 1
        if pieces.last?.run != run { pieces.append((run, String.UnicodeScalarView())) }
        pieces[pieces.count - 1].text.append(scalar)
      }
      return pieces.map { piece in
        var run = runs[piece.run]
        run.text = String(piece.text)
        return run
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether breaking a text into lines may take it away.
  fileprivate var mayVanish: Bool {
    self == "\u{AD}" || properties.isWhitespace || properties.generalCategory == .control
  }

  /// Whether it may show as another: a soft hyphen as a hyphen, a tab as a space.
  fileprivate func isSet(as other: Unicode.Scalar) -> Bool {
    other == "-" && self == "\u{AD}" || other == " " && properties.isWhitespace
  }
}
