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
  private let binding: WordBinding

  init(
    theme: Theme, medium: Medium, language: String, measurer: any TextMeasuring,
    binding: WordBinding = WordBinding()
  ) {
    self.measurer = measurer
    self.binding = binding
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
    if areShort { return block(given, style) }
    let hold = usualHold(text, style, width: width)
    return block(lines(text, style, width: width, hold: hold), style)
  }

  /// As `block(_:_:width:)`, for the last room there is: words that are wider are parted by hyphens, where
  /// the language parts them or, where nothing is known of it or that is not enough, anywhere.
  func parted(_ text: String, _ style: TextStyle, width: Double) -> TextBlock {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      self.width(String(word), style) <= width ? String(word) : softened(String(word), style, width)
    }
    return block(words.joined(separator: " "), style, width: width)
  }

  /// As `parted(_:_:width:)`, where the language parts every word that is too wide; nil elsewhere.
  func hyphenated(_ text: String, _ style: TextStyle, width: Double) -> TextBlock? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    var parted: [String] = []
    for word in words {
      guard self.width(word, style) > width else {
        parted.append(word)
        continue
      }
      let letters = Array(word)
      let ends =
        (measurer.hyphenations(of: word, language: style.language) ?? []).filter {
          (1..<letters.count).contains($0)
        } + [letters.count]
      let pieces = zip([0] + ends, ends).map { String(letters[$0..<$1]) }
      guard pieces.allSatisfy({ self.width($0 + "-", style) <= width }) else { return nil }
      parted.append(pieces.joined(separator: "\u{AD}"))
    }
    return block(parted.joined(separator: " "), style, width: width)
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
  func block(_ text: RichText, _ style: TextStyle, width: Double) -> TextBlock {
    let plain = text.plain
    if text.isPlain { return block(plain, style, width: width) }
    return block(text, style, width: width, hold: usualHold(plain, style, width: width))
  }

  private func block(
    _ text: RichText, _ style: TextStyle, width: Double, hold: Hold
  ) -> TextBlock {
    let plain = text.plain
    if text.isPlain { return block(lines(plain, style, width: width, hold: hold), style) }
    var room = width
    var first: TextBlock?
    for _ in 0..<8 {
      let lines = lines(plain, style, width: room, hold: hold)
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

  /// What stays in one line besides words.
  private enum Hold: CaseIterable {
    /// All between one stop and the next; names; a number with the word that it counts ("6.4 yuan",
    /// "1 January"); nothing.
    case clauses, names, numbers, nothing
  }

  private func lines(
    _ text: String, _ style: TextStyle, width: Double, hold: Hold
  ) -> [String] {
    let bound =
      switch hold {
      case .clauses: WordBinding.keepingClauses(text)
      case .names: binding.keepingNames(text)
      case .numbers: WordBinding.keepingNumbers(text)
      case .nothing: text
      }
    func lines(of bound: String) -> [String] {
      measurer.lines(of: bound, in: style, width: max(1, width))
    }
    if let signed = WordBinding.keepingSigns(bound) {
      let lines = WordBinding.restored(lines(of: signed), of: text)
      if lines.allSatisfy({ self.width($0, style) <= width + 0.01 }) { return lines }
    }
    return hold == .nothing ? lines(of: bound) : WordBinding.restored(lines(of: bound), of: text)
  }

  /// The most that can stay together without a line more, or one that is too wide.
  private func hold(for text: String, _ style: TextStyle, width: Double) -> Hold {
    let holds: [Hold] =
      WordBinding.isWithoutSpaces(text)
      ? [.clauses, .names] : text.contains(where: \.isNumber) ? [.numbers] : []
    guard !holds.isEmpty, !text.utf8.contains(0x0A), self.width(text, style) > width else {
      return .nothing
    }
    let count = lines(text, style, width: width, hold: .nothing).count
    return holds.first { hold in
      let widths = lines(text, style, width: width, hold: hold).map { self.width($0, style) }
      guard widths.count <= count, let widest = widths.max(), widest <= width + 0.01 else {
        return false
      }
      // A clause of two words alone in a line looks like an accident.
      return hold != .clauses || (widths.min() ?? 0) >= widest * 0.4
    } ?? .nothing
  }

  /// What stays together in lines that are as long as they can be.
  private func usualHold(_ text: String, _ style: TextStyle, width: Double) -> Hold {
    guard WordBinding.isWithoutSpaces(text) else { return .nothing }
    let lines = lines(text, style, width: width, hold: .names)
    return lines.allSatisfy { self.width($0, style) <= width + 0.01 } ? .names : .nothing
  }

  /// Text in as few lines as the width allows, made about equally long: no single word is left over.
  func balanced(_ text: String, _ style: TextStyle, width: Double) -> TextBlock {
    balanced(RichText(text), style, width: width)
  }

  func balanced(_ text: RichText, _ style: TextStyle, width: Double) -> TextBlock {
    let plain = text.plain
    let hold = hold(for: plain, style, width: width)
    return balanced(width: width, isFree: !plain.utf8.contains(0x0A)) {
      hold == .nothing
        ? block(text, style, width: $0) : block(text, style, width: $0, hold: hold)
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
