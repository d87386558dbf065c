import Drawing

@testable import Charting

/// Lines of a picture that no text may be struck by: zero lines, reference lines, leaders.
extension Drawn {
  /// How many rings of notes there are: white discs with an edge of the text's colour.
  var rings: Int {
    shapes(in: "plot").count { shape in
      guard case .circle = shape.outline else { return false }
      return shape.stroke?.color == Theme.wire.text
    }
  }

  /// Whether the marks lie over the zero line, and their texts with them.
  private var areZeroLinesBehind: Bool {
    MarkRegistry.all.first { $0.keyword == kind }?.traits.coversBaseline ?? false
  }

  /// Texts that such a line runs through. Marks that cover the zero line have their texts over it.
  var struck: [String] {
    let zero = areZeroLinesBehind ? [] : strokes(in: "baseline")
    let lines = zero + strokes(in: "reference")
    let plot = texts(in: "labels") + texts(in: "axis-") + texts(in: "legend") + texts(in: "panel-")
    let leaders = strokes(in: "labels")
    return plot.flatMap { text, box -> [String] in
      guard box.width > 0 else { return [] }
      // From the upper edge of capitals to the line that letters stand on.
      let size = text.style.size
      let inner = Rect(box.x, text.position.y - 0.7 * size, box.width, 0.7 * size).insetBy(0.6, 0.6)
      return lines.filter { inner.meets(from: $0.from, to: $0.to) }.map {
        "a line at \($0.from), \($0.to) strikes \"\(text.string)\" \(box)"
      }
        + leaders.filter { inner.meets(from: $0.from, to: $0.to) }.map {
          "a leader \($0.from), \($0.to) runs through \"\(text.string)\" \(box)"
        }
    }
  }

  func strokes(in prefix: String) -> [(from: Point, to: Point)] {
    shapes(in: prefix).flatMap { shape -> [(Point, Point)] in
      switch shape.outline {
      case .line(let from, let to): [(from, to)]
      case .polyline(let runs): runs.flatMap { Array(zip($0, $0.dropFirst())) }
      case .rect, .circle, .polygon: []
      }
    }
  }
}
