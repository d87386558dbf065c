import Drawing

/// Measured lines of text, not yet placed.
struct TextBlock: Hashable, Sendable {
  let lines: [String]
  var widths: [Double]
  let style: TextStyle
  let ascent: Double
  let descent: Double
  let capHeight: Double
  /// What the lines are made of where not all their words look alike; otherwise empty.
  var pieces: [RichLine] = []

  var width: Double { widths.max() ?? 0 }
  var isEmpty: Bool { lines.allSatisfy(\.isEmpty) }
  /// From one baseline to the next. Han and other tall fonts keep their own height.
  var leading: Double { max(style.size * 1.25, (ascent + descent) * 0.98) }
  /// Height of the letters' boxes, first ascent to last descent.
  var height: Double { lines.isEmpty ? 0 : ascent + descent + Double(lines.count - 1) * leading }
  /// Height of what is inked in capitals and figures, for centring by eye.
  var inkHeight: Double { lines.isEmpty ? 0 : capHeight + Double(lines.count - 1) * leading }

  /// The lines set with the block's top at `y`, aligned to `x` by the anchor.
  func items(
    x: Double, top y: Double, anchor: Scene.Anchor = .start, color: Color,
    halo: Scene.Stroke? = nil
  ) -> [Scene.Item] {
    if !pieces.isEmpty { return richItems(x: x, top: y, anchor: anchor, color: color, halo: halo) }
    return lines.indices.filter { !lines[$0].isEmpty }.map { index in
      .text(
        Scene.Text(
          lines[index], at: Point(x, y + ascent + Double(index) * leading), anchor: anchor,
          style: style, color: color, width: widths[index], halo: halo))
    }
  }

  private func richItems(
    x: Double, top y: Double, anchor: Scene.Anchor, color: Color, halo: Scene.Stroke?
  ) -> [Scene.Item] {
    zip(pieces, widths).enumerated().flatMap { index, line -> [Scene.Item] in
      let left = self.left(ofWidth: line.1, x: x, anchor: anchor)
      return line.0.pieces.map { piece in
        .text(
          Scene.Text(
            piece.text, at: Point(left + piece.x, y + ascent + Double(index) * leading),
            style: piece.style, color: piece.color ?? color, width: piece.width, halo: halo,
            link: piece.link))
      }
    }
  }

  /// The box the lines fill when set that way.
  func box(x: Double, top y: Double, anchor: Scene.Anchor = .start) -> Rect {
    Rect(left(ofWidth: width, x: x, anchor: anchor), y, width, height)
  }

  /// The box that letters fill, an em high around a line: without what the font keeps free for accents on
  /// capitals, where the text has none. Rows closer than the font's height read well while letters keep apart.
  func letterBox(within box: Rect) -> Rect {
    guard lines.allSatisfy({ $0.unicodeScalars.allSatisfy(TextBlock.isLow) }) else { return box }
    let above = max(0, ascent - 0.8 * style.size)
    let below = max(0, descent - 0.2 * style.size)
    return Rect(box.x, box.y + above, box.width, max(0, box.height - above - below))
  }

  /// The box of capitals and figures, from their upper edge to the last baseline.
  func inkBox(within box: Rect) -> Rect {
    let above = ascent - capHeight
    return Rect(box.x, box.y + above, box.width, max(0, box.height - above - descent))
  }

  /// Whether a letter has nothing above the height of capitals: ASCII, and Cyrillic without breves and dots.
  private static func isLow(_ letter: Unicode.Scalar) -> Bool {
    switch letter.value {
    case 0x20..<0x7F, 0xA0, 0x410..<0x419, 0x41A..<0x450, 0x451, 0x490..<0x4C0: true
    case 0x4D8, 0x4D9, 0x4E8, 0x4E9, 0x2009, 0x202F, 0x2007, 0x2010...0x2014, 0x2212: true
    default: false
    }
  }

  private func left(ofWidth width: Double, x: Double, anchor: Scene.Anchor) -> Double {
    switch anchor {
    case .start: x
    case .middle: x - width / 2
    case .end: x - width
    }
  }
}
