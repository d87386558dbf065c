import Drawing

/// Where words may be parted.
extension LineBreaker {
  /// A place inside a word where a line may end with a hyphen.
  struct Part {
    /// The line's characters end before it; the next line's begin at `next`, behind a soft hyphen.
    var end: Int
    var next: Int
  }

  /// The places in a word: its soft hyphens, or where its language parts it. Names and abbreviations
  /// stay whole, as do words with digits or signs inside.
  func parts(of word: Word) -> [Part] {
    let soft = (word.start..<word.end).filter { characters[$0] == Self.softHyphen }
    if !soft.isEmpty {
      return soft.filter { $0 > word.start && $0 < word.end - 1 }
        .map { Part(end: $0, next: $0 + 1) }
    }
    guard isHyphenated, word.end - word.start >= 5 else { return [] }
    // A preposition is tied to its noun by a no-break space, and each may be parted alone.
    return characters[word.start..<word.end].split(separator: Self.tie).flatMap { part in
      self.parts(ofLetters: part.indices)
    }
  }

  private func parts(ofLetters range: Range<Int>) -> [Part] {
    guard !characters[range].contains(where: \.isNumber) else { return [] }
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, !characters[start].isLetter { start += 1 }
    while end > start, !characters[end - 1].isLetter { end -= 1 }
    guard end - start >= 5, runs[runIndex[start]].mayBeParted,
      runIndex[start] == runIndex[end - 1],
      characters[start..<end].allSatisfy(\.isLetter), isCommonWord(start..<end)
    else { return [] }
    let places =
      typesetter.hyphenations(
        of: String(characters[start..<end]), language: style(at: start).language) ?? []
    return places.map { Part(end: start + $0, next: start + $0) }
  }

  /// Whether a word is neither a name nor an abbreviation, going by its capitals. German writes all
  /// nouns with one.
  private func isCommonWord(_ range: Range<Int>) -> Bool {
    let capitals = characters[range].count(where: \.isUppercase)
    if capitals == 0 { return true }
    return capitals == 1 && characters[range.lowerBound].isUppercase
      && style(at: range.lowerBound).language.hasPrefix("de")
  }

  /// A word parted so that its head fits the room; nil when no part does.
  func parted(_ word: Word, room: Double) -> (head: Word, tail: Word)? {
    for part in parts(of: word).reversed() {
      let width = self.width(from: word.start, to: part.end) + hyphenWidth(at: part.end - 1)
      guard width <= room else { continue }
      return (
        Word(
          start: word.start, end: part.end, endWithSpaces: part.next, endsLine: false,
          isParted: true),
        Word(
          start: part.next, end: word.end, endWithSpaces: word.endWithSpaces,
          endsLine: word.endsLine)
      )
    }
    return nil
  }

  func hyphenWidth(at index: Int) -> Double {
    typesetter.width(of: String(Self.softHyphen), in: style(at: index))
  }

  func style(at index: Int) -> TextStyle { runs[runIndex[index]].style }

  static let softHyphen: Character = "\u{AD}"
  /// A no-break space.
  static let tie: Character = "\u{A0}"
}
