import Drawing

/// What a gap between two characters can well take and give, in points.
struct Gap {
  var stretch: Double
  var shrink: Double

  /// Spaces grow by half and shrink by a fifth; between Han characters there is little to take and
  /// nothing to give.
  private static let spaceStretch = 0.14
  private static let spaceShrink = 0.06
  private static let hanStretch = 0.07

  /// The gap between two characters of a line; nil where they belong together.
  init?(after left: Character, before right: Character, size: Double) {
    if LineBreakRules.isSpace(left) || left == LineBreaker.tie, !LineBreakRules.isSpace(right) {
      self.init(stretch: size * Self.spaceStretch, shrink: size * Self.spaceShrink)
    } else if LineBreakRules.isIdeographic(right), LineBreakRules.isIdeographic(left),
      LineBreakRules.allowsBreak(after: left, before: right, following: nil)
    {
      self.init(stretch: size * Self.hanStretch, shrink: 0)
    } else {
      return nil
    }
  }

  init(stretch: Double, shrink: Double) {
    self.stretch = stretch
    self.shrink = shrink
  }

  mutating func add(_ other: Gap?) {
    guard let other else { return }
    stretch += other.stretch
    shrink += other.shrink
  }
}

extension TextLine {
  /// The line with its gaps widened or narrowed so that it ends at the margin; as it is where that
  /// would open holes. Lines of Chinese and Japanese spread between all characters, and the blank half
  /// of a mark that begins or ends one stands outside the margins.
  ///
  /// - Parameter measure: The width of a text in a style.
  func justified(to margin: Double, _ measure: (String, TextStyle) -> Double) -> TextLine {
    let lead = overhang(pieces.first, pieces.first?.text.first, LineBreakRules.hasBlankStart)
    let trail = overhang(pieces.last, pieces.last?.text.last, LineBreakRules.hasBlankEnd)
    let room = margin + lead + trail - width
    let parts = parts(measure)
    let total = parts.reduce(into: Gap(stretch: 0, shrink: 0)) { $0.add($1.gap) }
    let share = room >= 0 ? total.stretch : total.shrink
    let ratio = share > 0 ? room / share : 0
    guard abs(room) > 0.01, share > 0, ratio <= Self.loosest, ratio >= -1.2 else {
      return moved(by: -lead)
    }
    var line = TextLine(pieces: [], width: margin, isEnded: isEnded)
    var moved = -lead
    for part in parts {
      moved += ratio * (room >= 0 ? part.gap.stretch : part.gap.shrink)
      var piece = part.piece
      piece.x += moved
      line.pieces.append(piece)
    }
    return line
  }

  /// Beyond this many times what gaps can well take, a ragged line looks better than holes.
  static let loosest = 2.6

  private func moved(by distance: Double) -> TextLine {
    guard distance != 0 else { return self }
    var line = self
    for index in line.pieces.indices { line.pieces[index].x += distance }
    return line
  }

  /// The blank half of a mark at an end of the line.
  private func overhang(
    _ piece: Piece?, _ character: Character?, _ isBlank: (Character) -> Bool
  ) -> Double {
    guard let piece, let character, piece.style.setsHanMarks, isBlank(character) else { return 0 }
    return piece.style.size / 2
  }

  private struct Part {
    var piece: Piece
    /// Before it.
    var gap: Gap
  }

  /// The line cut at its gaps, across the borders of its pieces.
  private func parts(_ measure: (String, TextStyle) -> Double) -> [Part] {
    var parts: [Part] = []
    var last: Character?
    for piece in pieces {
      var texts: [(text: String, gap: Gap)] = []
      var current = ""
      var gap = Gap(stretch: 0, shrink: 0)
      for character in piece.text {
        if let left = last,
          let found = Gap(after: left, before: character, size: piece.style.size)
        {
          if !current.isEmpty { texts.append((current, gap)) }
          current = ""
          gap = found
        }
        current.append(character)
        last = character
      }
      texts.append((current, gap))
      guard texts.count > 1 else {
        parts.append(Part(piece: piece, gap: texts[0].gap))
        continue
      }
      var x = piece.x
      for (text, gap) in texts {
        var part = piece
        part.text = text
        part.x = x
        part.width = measure(text, piece.style)
        x += part.width
        parts.append(Part(piece: part, gap: gap))
      }
    }
    return parts
  }
}

extension TextStyle {
  /// Whether marks of the text stand in one half of their square: in Chinese of the mainland and in
  /// Japanese.
  var setsHanMarks: Bool { language.hasPrefix("zh-Hans") || language.hasPrefix("ja") }
}
