internal import CPangoCairo
import Drawing

/// A text style in Pango's terms, at one size for all.
///
/// Nothing is hinted, so glyphs and advances only scale with the size. Setting every text at the
/// same size and scaling the result saves choosing fonts for each size, half a millisecond apiece.
final class PangoStyle {
  /// The size that all text is set at, in points: large, so that Pango's units are fine.
  static let em = 64.0

  private let pango: Pango
  let description: OpaquePointer?
  let attributes: OpaquePointer?
  /// For marks of Han text; nil in other languages.
  private let markFamily: String?
  /// Interned by Pango for the life of the process.
  let language: OpaquePointer?
  /// BCP 47, for the direction of its lines.
  let languageCode: String

  init(_ style: TextStyle, pango: Pango) {
    self.pango = pango
    description = pango.functions.pango_font_description_new()
    let families = style.families + HanFonts.fallbacks(for: style.language)
    pango.functions.pango_font_description_set_family(description, families.joined(separator: ","))
    pango.functions.pango_font_description_set_absolute_size(
      description, Self.em * Double(PANGO_SCALE))
    pango.functions.pango_font_description_set_weight(
      description, PangoWeight(UInt32(style.weight.rawValue)))
    pango.functions.pango_font_description_set_style(
      description, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    markFamily = HanFonts.markFamily(of: style.families, language: style.language)
    attributes = pango.functions.pango_attr_list_new()
    if style.hasTabularFigures {
      pango.functions.pango_attr_list_insert(
        attributes, pango.functions.pango_attr_font_features_new("tnum=1"))
    }
    languageCode = style.language
    language = pango.functions.pango_language_from_string(HanFonts.languageTag(for: style.language))
  }

  /// Calls `body` with the attributes of one text, which name the family of its Han marks.
  func withAttributes<Result>(of text: String, _ body: (OpaquePointer?) -> Result) -> Result {
    guard let markFamily else { return body(attributes) }
    let ranges = HanMarks.ranges(in: text)
    guard !ranges.isEmpty, let own = pango.functions.pango_attr_list_copy(attributes) else {
      return body(attributes)
    }
    defer { pango.functions.pango_attr_list_unref(own) }
    for range in ranges {
      guard let attribute = pango.functions.pango_attr_family_new(markFamily) else { continue }
      attribute.pointee.start_index = guint(range.lowerBound)
      attribute.pointee.end_index = guint(range.upperBound)
      pango.functions.pango_attr_list_insert(own, attribute)
    }
    return body(own)
  }

  deinit {
    pango.functions.pango_font_description_free(description)
    pango.functions.pango_attr_list_unref(attributes)
  }
}
