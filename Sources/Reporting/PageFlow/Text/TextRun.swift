import Drawing

/// Text of one style and colour inside a paragraph.
struct TextRun {
  var text: String
  var style: TextStyle
  var color: Color
  var link: String?
  /// How far above the line it stands.
  var rise = 0.0
  /// The footnote that it is the mark of.
  var footnote: Int?
  /// False for code and addresses, whose words stay whole.
  var mayBeParted = true

  init(_ text: String, _ face: Typeface, link: String? = nil) {
    self.init(text, style: face.style, color: face.color, link: link)
  }

  init(_ text: String, style: TextStyle, color: Color, link: String? = nil) {
    self.text = text
    self.style = style
    self.color = color
    self.link = link
  }
}

/// A style with its colour and the distance from one baseline to the next.
struct Typeface: Hashable, Sendable {
  var style: TextStyle
  var color: Color
  var leading: Double

  init(_ style: TextStyle, _ color: Color, leading: Double) {
    self.style = style
    self.color = color
    self.leading = leading
  }

  /// The same face at another size, leading in proportion.
  func scaled(by factor: Double) -> Typeface {
    var face = self
    face.style.size *= factor
    face.leading *= factor
    return face
  }
}

extension Typeface {
  /// The same face at a size in points, leading in proportion.
  func sized(_ size: Double) -> Typeface { scaled(by: size / style.size) }
}

/// One line of a paragraph: pieces in order, each at its distance from the start of the line.
struct TextLine {
  struct Piece {
    var text: String
    var x: Double
    var width: Double
    var style: TextStyle
    var color: Color
    var link: String?
    var rise = 0.0
    var footnote: Int?
  }

  var pieces: [Piece]
  var width: Double
  /// Whether a line feed of the text ends it.
  var isEnded = false

  /// The footnotes whose marks stand in the line.
  var footnotes: [Int] { pieces.compactMap(\.footnote) }

  /// The line drawn with its start at `x` on a baseline.
  func items(x: Double, baseline: Double) -> [Scene.Item] {
    pieces.map { piece in
      let text = Scene.Item.text(
        Scene.Text(
          piece.text, at: Point(x + piece.x, baseline - piece.rise), style: piece.style,
          color: piece.color, width: piece.width, link: piece.link))
      guard piece.footnote != nil else { return text }
      return .group(Scene.Group("mark", role: .reference, items: [text]))
    }
  }
}
