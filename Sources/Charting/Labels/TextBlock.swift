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
    return lines.indices.map { index in
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

  private func left(ofWidth width: Double, x: Double, anchor: Scene.Anchor) -> Double {
    switch anchor {
    case .start: x
    case .middle: x - width / 2
    case .end: x - width
    }
  }
}
