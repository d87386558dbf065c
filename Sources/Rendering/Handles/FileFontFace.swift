internal import CPangoCairo

/// A face of a font file as cairo shall embed it in PDF.
///
/// cairo 1.16 copies the charstrings of an OpenType font and looks in them for the subroutines they
/// call. In CID-keyed fonts, such as Noto Sans CJK, it counts the operands of path operators as hints, so
/// where a glyph's first hint mask follows such an operator it skips too many bytes, misses the
/// subroutine and the glyph is blank. In Noto Sans CJK Regular this befalls U+5982 and U+7603. A font
/// that is marked as synthesized is embedded from its outlines instead: right for every glyph, and 50 KB
/// smaller since no table of subroutines comes along. Only its name is lost.
final class FileFontFace {
  private let raw: OpaquePointer
  private let options: OpaquePointer

  /// A mark that synthesizes nothing: cairo only asks whether any is set.
  private static let inertMark: UInt32 = 1 << 2

  /// Nil when cairo cannot open the file.
  ///
  /// - Parameter isOutlined: Whether it is embedded from its outlines.
  init?(_ file: FontFile, isOutlined: Bool) {
    let (path, index) = (file.path, file.index)
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    path.withCString { text in
      _ = text.withMemoryRebound(to: FcChar8.self, capacity: path.utf8.count + 1) {
        FcPatternAddString(pattern, FC_FILE, $0)
      }
    }
    FcPatternAddInteger(pattern, FC_INDEX, Int32(index))
    guard let face = cairo_ft_font_face_create_for_pattern(pattern) else { return nil }
    guard cairo_font_face_status(face) == CAIRO_STATUS_SUCCESS,
      let options = cairo_font_options_create()
    else {
      cairo_font_face_destroy(face)
      return nil
    }
    if isOutlined { cairo_ft_font_face_set_synthesize(face, Self.inertMark) }
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    raw = face
    self.options = options
  }

  deinit {
    cairo_font_options_destroy(options)
    cairo_font_face_destroy(raw)
  }

  /// Makes this the font of a drawing context.
  func use(in context: OpaquePointer) {
    cairo_set_font_options(context, options)
    cairo_set_font_face(context, raw)
  }
}
