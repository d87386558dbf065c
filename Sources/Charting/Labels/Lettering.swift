import Drawing

/// The text styles of one chart, and their measuring.
struct Lettering {
  let measurer: any TextMeasuring
  let title: TextStyle
  let subtitle: TextStyle
  /// Names and values.
  let label: TextStyle
  /// Names and values that matter: line ends, totals, highlights.
  let strong: TextStyle
  /// Ticks, notes, source.
  let small: TextStyle

  init(theme: Theme, medium: Medium, language: String, measurer: any TextMeasuring) {
    self.measurer = measurer
    let families = theme.families(for: language)
    func style(_ size: Double, _ weight: FontWeight = .regular) -> TextStyle {
      TextStyle(families: families, size: size, weight: weight, language: language)
    }
    title = TextStyle(
      families: theme.titleFamilies(for: language), size: medium.text.title,
      weight: theme.titleWeight, language: language)
    subtitle = style(medium.text.subtitle)
    label = style(medium.text.label)
    strong = style(medium.text.label, .semibold)
    small = style(medium.text.small)
  }

  func width(_ text: String, _ style: TextStyle) -> Double {
    measurer.metrics(of: text, in: style).width
  }

  /// One line.
  func line(_ text: String, _ style: TextStyle) -> TextBlock {
    block([text], style)
  }

  /// Text broken into lines no wider than `width`; a single long word may be wider.
  func block(_ text: String, _ style: TextStyle, width: Double) -> TextBlock {
    // A room measured by this text is not too narrow for it by the last bit.
    let given =
      text.utf8.contains(0x0A)
      ? text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) : [text]
    let areShort = given.allSatisfy { self.width($0, style) <= width + 0.01 }
    return block(
      areShort ? given : measurer.lines(of: text, in: style, width: max(1, width)), style)
  }

  /// As `block(_:_:width:)`, for the last room there is: words that are wider are parted by hyphens, where
  /// the language parts them or, where nothing is known of it or that is not enough, anywhere.
  func parted(_ text: String, _ style: TextStyle, width: Double) -> TextBlock {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      self.width(String(word), style) <= width ? String(word) : softened(String(word), style, width)
    }
    return block(words.joined(separator: " "), style, width: width)
  }

  /// A word with soft hyphens at which it may be parted into pieces that are no wider than the room.
  private func softened(_ word: String, _ style: TextStyle, _ width: Double) -> String {
    let letters = Array(word)
    let known = measurer.hyphenations(of: word, language: style.language) ?? []
    let ends = known.filter { (1..<letters.count).contains($0) } + [letters.count]
    var pieces: [String] = []
    var start = 0
    for end in ends {
      let piece = letters[start..<end]
      start = end
      let fits = self.width(String(piece) + "-", style) <= width
      pieces += fits || piece.count < 5 ? [String(piece)] : LetterPieces(piece).texts
    }
    return pieces.joined(separator: "\u{AD}")
  }

  /// The first two and the last two letters of a word together, and those between them one by one.
  private struct LetterPieces {
    let texts: [String]

    init(_ letters: ArraySlice<Character>) {
      let inner = letters.dropFirst(2).dropLast(2)
      texts =
        [String(letters.prefix(2))] + inner.map { String($0) } + [String(letters.suffix(2))]
    }
  }

  /// As `block(_:_:width:)`, of words of several looks. The plain text is broken, by the rules of its
  /// language; where bold words then make a line too wide, it is broken a little sooner.
  func block(
    _ text: RichText, _ style: TextStyle, width: Double, keepsNumbers: Bool = false
  ) -> TextBlock {
    let plain = text.plain
    if text.isPlain {
      return keepsNumbers
        ? block(lines(plain, style, width: width, keepsNumbers: true), style)
        : block(plain, style, width: width)
    }
    var room = width
    var first: TextBlock?
    for _ in 0..<8 {
      let lines = lines(plain, style, width: room, keepsNumbers: keepsNumbers)
      var block = self.block(lines, style)
      block.pieces = text.runs(ofLines: lines).map {
        RichLine($0, style: style, measure: self.width)
      }
      block.widths = block.pieces.map(\.width)
      let excess = block.width - width
      if excess <= 0.01 { return block }
      first = first ?? block
      room -= excess
      if room < width * 0.7 { break }
    }
    return first ?? block(plain, style, width: width)
  }

  /// The lines of a text. Where numbers are kept, one stays with the word that it counts or the month that
  /// it is a day of: "6.4 yuan", "1 January".
  private func lines(
    _ text: String, _ style: TextStyle, width: Double, keepsNumbers: Bool
  ) -> [String] {
    guard keepsNumbers else {
      return measurer.lines(of: text, in: style, width: max(1, width))
    }
    return measurer.lines(of: boundToNumbers(text), in: style, width: max(1, width)).map {
      $0.replacing("\u{A0}", with: " ")
    }
  }

  /// Whether numbers can stay with their words without a line more, or one that is too wide.
  private func canKeepNumbers(_ text: String, _ style: TextStyle, width: Double) -> Bool {
    guard !text.contains("\u{A0}"), text.contains(where: \.isNumber),
      self.width(text, style) > width
    else { return false }
    let free = lines(text, style, width: width, keepsNumbers: false)
    let bound = lines(text, style, width: width, keepsNumbers: true)
    return bound.count == free.count && bound.allSatisfy { self.width($0, style) <= width + 0.01 }
  }

  private func boundToNumbers(_ text: String) -> String {
    let letters = Array(text)
    return String(
      letters.indices.map { index in
        index > 0 && index + 1 < letters.count && letters[index] == " "
          && letters[index - 1].isNumber && letters[index + 1].isLetter ? "\u{A0}" : letters[index]
      })
  }

  /// Text in as few lines as the width allows, made about equally long: no single word is left over.
  func balanced(_ text: String, _ style: TextStyle, width: Double) -> TextBlock {
    balanced(RichText(text), style, width: width)
  }

  func balanced(_ text: RichText, _ style: TextStyle, width: Double) -> TextBlock {
    let plain = text.plain
    let keepsNumbers = canKeepNumbers(plain, style, width: width)
    return balanced(width: width, isFree: !plain.utf8.contains(0x0A)) {
      block(text, style, width: $0, keepsNumbers: keepsNumbers)
    }
  }

  /// - Parameter isFree: True where no line end is given.
  private func balanced(
    width: Double, isFree: Bool, _ broken: (Double) -> TextBlock
  ) -> TextBlock {
    let block = broken(width)
    let count = block.lines.count
    guard (2...4).contains(count), isFree else { return block }
    var (tooNarrow, enough) = (block.width / Double(count) * 0.9, width)
    var best = block
    for _ in 0..<6 {
      let middle = (tooNarrow + enough) / 2
      let candidate = broken(middle)
      if candidate.lines.count <= count, candidate.width <= width {
        enough = middle
        best = candidate
      } else {
        tooNarrow = middle
      }
    }
    return best
  }

  private func block(_ lines: [String], _ style: TextStyle) -> TextBlock {
    let metrics = lines.map { measurer.metrics(of: $0, in: style) }
    return TextBlock(
      lines: lines, widths: metrics.map(\.width), style: style,
      ascent: metrics.map(\.ascent).max() ?? style.size,
      descent: metrics.map(\.descent).max() ?? 0,
      capHeight: metrics.map(\.capHeight).max() ?? style.size * 0.7)
  }
}
