import Drawing

/// Lines of one face under each other, with their place in a column.
struct TextStack {
  let lines: [TextLine]
  let face: Typeface
  let baseline: Double

  init(_ lines: [TextLine], _ face: Typeface, _ typesetter: Typesetter) {
    self.lines = lines
    self.face = face
    self.baseline = typesetter.baseline(of: face)
  }

  var height: Double { Double(lines.count) * face.leading }
  var isEmpty: Bool { lines.isEmpty }

  /// The lines with the top of the first at `y`.
  func items(x: Double, y: Double) -> [Scene.Item] {
    lines.enumerated().flatMap { index, line in
      line.items(x: x, baseline: y + Double(index) * face.leading + baseline)
    }
  }

  /// The lines with their ends at `x`.
  func items(endingAt x: Double, y: Double) -> [Scene.Item] {
    lines.enumerated().flatMap { index, line in
      line.items(x: x - line.width, baseline: y + Double(index) * face.leading + baseline)
    }
  }

  /// A strip for each line, so that a page may end between any two, except where one line would
  /// stand alone: the first two and the last two stay together.
  func strips(x: Double = 0, path: [Strip.Tag] = []) -> [Strip] {
    lines.enumerated().map { index, line in
      Strip(
        height: face.leading, items: line.items(x: x, baseline: baseline), path: path,
        keepsWithNext: index < lines.count - 1 && (index == 0 || index == lines.count - 2))
    }
  }
}
