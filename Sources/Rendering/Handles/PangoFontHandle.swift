internal import CPangoCairo

/// A font that Pango chose for a run of text.
final class PangoFontHandle {
  private let raw: UnsafeMutablePointer<PangoFont>
  /// What the font is read from.
  let file: FontFile

  /// Takes a reference of its own.
  init?(retaining font: UnsafeMutablePointer<PangoFont>) {
    let pattern = font.withMemoryRebound(to: PangoFcFont.self, capacity: 1) {
      pango_fc_font_get_pattern($0)
    }
    var file: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file else {
      return nil
    }
    _ = FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    raw = font
    self.file = FontFile(path: String(cString: file), index: Int(index))
    g_object_ref(UnsafeMutableRawPointer(font))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(raw)) }

  /// The same font for cairo; belongs to the Pango font.
  var scaledFont: OpaquePointer? {
    pango_cairo_font_get_scaled_font(OpaquePointer(raw))
  }
}
