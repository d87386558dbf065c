internal import CPangoCairo
import Drawing

/// A font map with a context and a layout: one paragraph at a time goes in, lines come out. Never the
/// default font map, which belongs to a thread.
final class TextLayout {
  let pango: Pango
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private let layout: OpaquePointer
  private var style: PangoStyle?
  private let fonts: PangoFontStore

  init(fonts: FontConfiguration) throws(RenderingError) {
    pango = fonts.pango
    let fontMap = pango.functions.pango_ft2_font_map_new()
    let context = pango.functions.pango_font_map_create_context(fontMap)
    guard let fontMap, let context, let layout = pango.functions.pango_layout_new(context) else {
      throw .failed(operation: "starting Pango", status: "out of memory")
    }
    self.fontMap = fontMap
    self.context = context
    self.layout = layout
    self.fonts = PangoFontStore(pango: pango)
    fonts.use(for: fontMap)
    // Nothing is rounded: advances must not depend on the size in pixels, because one layout is painted
    // at 1x, 2x and 3x.
    pango.functions.pango_context_set_round_glyph_positions(context, 0)
    pango.functions.pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
  }

  deinit {
    pango.functions.g_object_unref(UnsafeMutableRawPointer(layout))
    pango.functions.g_object_unref(UnsafeMutableRawPointer(context))
    pango.functions.g_object_unref(UnsafeMutableRawPointer(fontMap))
  }

  /// Sets everything that follows in this style.
  func use(_ style: PangoStyle) {
    pango.functions.pango_context_set_language(context, style.language)
    pango.functions.pango_context_set_font_description(context, style.description)
    self.style = style
    pango.functions.pango_layout_set_attributes(layout, style.attributes)
    pango.functions.pango_layout_context_changed(layout)
  }

  /// The font that a style's ordinary text is set in.
  ///
  /// It is taken from the set that its texts will use. Asked for a single font, Pango would choose
  /// fonts once more, in two more threads.
  func primaryFont(of style: PangoStyle) -> PangoFontHandle? {
    let letter: Unicode.Scalar = "x"
    guard
      let fonts = pango.functions.pango_context_load_fontset(
        context, style.description, style.language)
    else { return nil }
    defer { pango.functions.g_object_unref(UnsafeMutableRawPointer(fonts)) }
    guard let font = pango.functions.pango_fontset_get_font(fonts, letter.value) else { return nil }
    defer { pango.functions.g_object_unref(UnsafeMutableRawPointer(font)) }
    return PangoFontHandle(retaining: font, pango: pango)
  }

  /// Sets one line of text, however wide.
  func line(of text: String) -> LaidOutLine {
    let isLeftward = style.map { text.runsRightToLeft(in: $0.languageCode) } ?? text.runsRightToLeft
    let pieces =
      style?.withAttributes(of: text) {
        ShapedItem.pieces(
          of: text, isLeftward: isLeftward, attributes: $0, context: context, pango: pango)
      }
      ?? ShapedItem.pieces(
        of: text, isLeftward: isLeftward, attributes: nil, context: context, pango: pango)
    return LaidOutLine(pieces, of: text, fonts: fonts)
  }

  /// The byte ranges of the lines that a paragraph breaks into at a width of so many ems.
  func breakLines(_ text: String, width: Double) -> [Range<Int>] {
    setText(text)
    style?.withAttributes(of: text) { pango.functions.pango_layout_set_attributes(layout, $0) }
    pango.functions.pango_layout_set_wrap(layout, PANGO_WRAP_WORD)
    let units = width * PangoStyle.em * Double(PANGO_SCALE)
    pango.functions.pango_layout_set_width(layout, Int32(max(0, min(units, 1e9))))
    let count = pango.functions.pango_layout_get_line_count(layout)
    var ranges: [Range<Int>] = []
    for index in 0..<count {
      guard let line = pango.functions.pango_layout_get_line_readonly(layout, index) else {
        continue
      }
      let start = Int(line.pointee.start_index)
      ranges.append(start..<start + Int(line.pointee.length))
    }
    return ranges
  }

  private func setText(_ text: String) {
    var text = text
    guard !text.isEmpty else { return pango.functions.pango_layout_set_text(layout, "", 0) }
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        pango.functions.pango_layout_set_text(layout, $0.baseAddress, Int32($0.count))
      }
    }
  }
}
