internal import CPangoCairo

/// A font that Pango chose for a run of text.
final class PangoFontHandle {
  private let pango: Pango
  private let raw: UnsafeMutablePointer<PangoFont>
  /// What the font is read from.
  let file: FontFile

  /// Takes a reference of its own.
  init?(retaining font: UnsafeMutablePointer<PangoFont>, pango: Pango) {
    let pattern = font.withMemoryRebound(to: PangoFcFont.self, capacity: 1) {
      pango.functions.pango_fc_font_get_pattern($0)
    }
    var file: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard pango.functions.FcPatternGetString(pattern, FC_FILE, 0, &file) == FcResultMatch, let file
    else {
      return nil
    }
    _ = pango.functions.FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    self.pango = pango
    raw = font
    self.file = FontFile(path: String(cString: file), index: Int(index))
    pango.functions.g_object_ref(UnsafeMutableRawPointer(font))
  }

  deinit { pango.functions.g_object_unref(UnsafeMutableRawPointer(raw)) }
}
