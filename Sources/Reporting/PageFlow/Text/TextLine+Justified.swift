import Drawing

extension TextLine {
  /// The line with its words moved apart so that it ends at the margin; as it is where that would
  /// open holes. Lines of Chinese and Japanese spread between all characters.
  ///
  /// - Parameter measure: The width of a text in a style.
  func justified(to margin: Double, _ measure: (String, TextStyle) -> Double) -> TextLine {
    let room = margin - width
    guard room > 0.01 else { return self }
    let words = pieces.flatMap { piece in Self.words(of: piece, measure) }
    let gaps = words.count - 1
    guard gaps > 0, let size = pieces.map(\.style.size).max(),
      room / Double(gaps) <= size * Self.widestGap
    else { return self }
    let step = room / Double(gaps)
    var line = TextLine(pieces: words, width: margin)
    for index in line.pieces.indices { line.pieces[index].x += step * Double(index) }
    return line
  }

  /// What may be added to a space, in ems.
  private static let widestGap = 0.36

  /// Parts of a piece between which a line may be spread: words with their space, wide characters.
  private static func words(
    of piece: Piece, _ measure: (String, TextStyle) -> Double
  ) -> [Piece] {
    var parts: [String] = []
    var current = ""
    var last: Character?
    for character in piece.text {
      let isWide = LineBreakRules.isIdeographic(character)
      let opens = last.map { last in
        (LineBreakRules.isSpace(last) && !LineBreakRules.isSpace(character))
          || (isWide && LineBreakRules.isIdeographic(last)
            && LineBreakRules.allowsBreak(after: last, before: character, following: nil))
      }
      if opens == true {
        parts.append(current)
        current = ""
      }
      current.append(character)
      last = character
    }
    parts.append(current)
    guard parts.count > 1 else { return [piece] }
    var x = piece.x
    return parts.map { text in
      var part = piece
      part.text = text
      part.x = x
      part.width = measure(text, piece.style)
      x += part.width
      return part
    }
  }
}
