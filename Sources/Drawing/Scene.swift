/// What is on a picture, at final positions: a display list that painters follow without deciding
/// anything.
package struct Scene: Hashable, Sendable {
  package var size: Size
  package var background: Color
  /// What the picture is called, and what it says to someone who cannot see it.
  package var title: String
  package var altText: String
  /// BCP 47.
  package var language: String
  package var items: [Item]

  package init(
    size: Size, background: Color = .white, title: String = "", altText: String = "",
    language: String = "en", items: [Item] = []
  ) {
    self.size = size
    self.background = background
    self.title = title
    self.altText = altText
    self.language = language
    self.items = items
  }

  /// The kinds of thing a painter must know. Closed: a painter is exhaustive.
  package indirect enum Item: Hashable, Sendable {
    case shape(Shape)
    case text(Text)
    case group(Group)
  }

  /// A filled and/or stroked outline.
  package struct Shape: Hashable, Sendable {
    package var outline: Outline
    package var fill: Fill?
    package var stroke: Stroke?

    package init(_ outline: Outline, fill: Fill? = nil, stroke: Stroke? = nil) {
      self.outline = outline
      self.fill = fill
      self.stroke = stroke
    }
  }

  package enum Outline: Hashable, Sendable {
    /// Axis-parallel; painters snap its edges to the pixel grid.
    case rect(Rect)
    case circle(center: Point, radius: Double)
    /// A straight rule. Horizontal and vertical ones are snapped to the pixel grid.
    case line(Point, Point)
    /// Several runs of an open line; a gap in the data starts a new run. A run of one point is not
    /// drawn.
    case polyline([[Point]])
    /// Closed.
    case polygon([Point])
  }

  /// Solid colour, or stripes at 45° that say "not exact" without colour alone.
  package enum Fill: Hashable, Sendable {
    case solid(Color)
    case hatched(Color, background: Color, spacing: Double, width: Double)
  }

  package struct Stroke: Hashable, Sendable {
    package var color: Color
    package var width: Double
    /// Lengths of dashes and gaps in points; empty is solid.
    package var dash: [Double]
    package var hasRoundEnds: Bool

    package init(_ color: Color, width: Double, dash: [Double] = [], hasRoundEnds: Bool = false) {
      self.color = color
      self.width = width
      self.dash = dash
      self.hasRoundEnds = hasRoundEnds
    }
  }

  package enum Anchor: String, Hashable, Sendable { case start, middle, end }

  /// One line of text. Position is on the baseline; the anchor says which end.
  package struct Text: Hashable, Sendable {
    package var string: String
    package var position: Point
    package var anchor: Anchor
    package var style: TextStyle
    package var color: Color
    /// A line around the letters that keeps them readable on lines and fills.
    package var halo: Stroke?
    /// Measured advance width: painters place by it, so PNG, PDF and SVG agree.
    package var width: Double
    /// Where the text leads, in formats that can: an address, or `#name` for the group of the same
    /// document that has this `anchor`.
    package var link: String?

    package init(
      _ string: String, at position: Point, anchor: Anchor = .start, style: TextStyle,
      color: Color, width: Double, halo: Stroke? = nil, link: String? = nil
    ) {
      self.string = string
      self.position = position
      self.anchor = anchor
      self.style = style
      self.color = color
      self.width = width
      self.halo = halo
      self.link = link
    }
  }
}
