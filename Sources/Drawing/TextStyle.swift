/// The weights a theme may ask for; raw values are the OpenType numbers.
package enum FontWeight: Int, Sendable {
  case light = 300
  case regular = 400
  case medium = 500
  case semibold = 600
  case bold = 700
}

/// How a text is set. Equal styles share fonts and measurements.
package struct TextStyle: Hashable, Sendable {
  /// Font families, best first; the measurer falls back along the list.
  package var families: [String]
  /// In points.
  package var size: Double
  package var weight: FontWeight
  package var isItalic: Bool
  /// Figures of one width, for columns of numbers.
  package var hasTabularFigures: Bool
  /// BCP 47, chooses Han forms and line-breaking rules: `zh-Hans`.
  package var language: String

  package init(
    families: [String], size: Double, weight: FontWeight = .regular, isItalic: Bool = false,
    hasTabularFigures: Bool = false, language: String = "en"
  ) {
    self.families = families
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.hasTabularFigures = hasTabularFigures
    self.language = language
  }
}

/// Measured extents of one line of text, in points.
package struct TextMetrics: Hashable, Sendable {
  /// Advance width.
  package let width: Double
  /// Above and below the baseline, of the font (not of the ink), so lines of a style align.
  package let ascent: Double
  package let descent: Double
  /// Height of a capital letter of the first font, for centring on a point.
  package let capHeight: Double

  package init(width: Double, ascent: Double, descent: Double, capHeight: Double) {
    self.width = width
    self.ascent = ascent
    self.descent = descent
    self.capHeight = capHeight
  }

  package var height: Double { ascent + descent }
}

/// Measures and breaks text. One owner at a time: implementations keep caches and are not Sendable.
package protocol TextMeasuring: AnyObject {
  /// The extents of one line. A soft hyphen that ends it is seen.
  func metrics(of text: String, in style: TextStyle) -> TextMetrics
  /// The text broken into lines no wider than `width`, by the rules of the style's language.
  /// A word that alone is wider stays whole on a line of its own, so the caller can see it does not
  /// fit. Line feeds in the text always break.
  func lines(of text: String, in style: TextStyle, width: Double) -> [String]
  /// The characters that no font of the style's families (or its fallbacks) can draw.
  func missingCharacters(in text: String, style: TextStyle) -> [Unicode.Scalar]
  /// How many letters stand before each place where a word may be parted by a hyphen, ascending;
  /// nil when nothing is known of the language's words.
  func hyphenations(of word: String, language: String) -> [Int]?
}
