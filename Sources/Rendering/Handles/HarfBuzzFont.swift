internal import CPangoCairo

/// A font file as HarfBuzz reads it, for texts that need no other font.
///
/// Sets text as Pango does, at the same size and with the same positions, but asks nothing else of
/// fontconfig than the file: Pango sorts all fonts of the machine for each style, in two threads.
final class HarfBuzzFont {
  private let raw: OpaquePointer
  private let buffer: OpaquePointer

  /// Units of HarfBuzz in an em, which are those of Pango's at ``PangoStyle/em``.
  static let unitsPerEm = Double(PANGO_SCALE) * PangoStyle.em

  /// Nil when the file cannot be read.
  init?(path: String, index: Int) {
    guard let blob = hb_blob_create_from_file(path) else { return nil }
    defer { hb_blob_destroy(blob) }
    guard hb_blob_get_length(blob) > 0, let face = hb_face_create(blob, UInt32(index)) else {
      return nil
    }
    defer { hb_face_destroy(face) }
    guard let font = hb_font_create(face), let buffer = hb_buffer_create() else { return nil }
    hb_font_set_scale(font, Int32(Self.unitsPerEm), Int32(Self.unitsPerEm))
    raw = font
    self.buffer = buffer
  }

  deinit {
    hb_buffer_destroy(buffer)
    hb_font_destroy(raw)
  }

  func hasGlyphs(for text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      var glyph: hb_codepoint_t = 0
      return hb_font_get_nominal_glyph(raw, scalar.value, &glyph) != 0
    }
  }

  /// The glyphs of a text from left to right, and its width; lengths are shares of the em.
  ///
  /// - Parameter language: As Pango knows it.
  func shape(
    _ text: [UInt8], script: PlainText.Script, language: String, hasTabularFigures: Bool
  ) -> (glyphs: [PositionedGlyph], width: Double) {
    hb_buffer_clear_contents(buffer)
    hb_buffer_set_flags(
      buffer,
      hb_buffer_flags_t(HB_BUFFER_FLAG_BOT.rawValue | HB_BUFFER_FLAG_EOT.rawValue))
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, Self.tag(of: script))
    hb_buffer_set_language(buffer, hb_language_from_string(language, -1))
    text.withUnsafeBytes { bytes in
      hb_buffer_add_utf8(
        buffer, bytes.assumingMemoryBound(to: CChar.self).baseAddress, Int32(bytes.count), 0,
        Int32(bytes.count))
    }
    if hasTabularFigures {
      var feature = hb_feature_t()
      hb_feature_from_string("tnum=1", -1, &feature)
      hb_shape(raw, buffer, &feature, 1)
    } else {
      hb_shape(raw, buffer, nil, 0)
    }
    return glyphs()
  }

  private func glyphs() -> ([PositionedGlyph], Double) {
    var count: UInt32 = 0
    guard let infos = hb_buffer_get_glyph_infos(buffer, &count),
      let positions = hb_buffer_get_glyph_positions(buffer, &count)
    else { return ([], 0) }
    var glyphs: [PositionedGlyph] = []
    glyphs.reserveCapacity(Int(count))
    var x = 0
    for index in 0..<Int(count) {
      let position = positions[index]
      glyphs.append(
        PositionedGlyph(
          id: infos[index].codepoint, x: Double(x + Int(position.x_offset)) / Self.unitsPerEm,
          y: Double(-position.y_offset) / Self.unitsPerEm, cluster: Int(infos[index].cluster)))
      x += Int(position.x_advance)
    }
    return (glyphs, Double(x) / Self.unitsPerEm)
  }

  private static func tag(of script: PlainText.Script) -> hb_script_t {
    switch script {
    case .latin: HB_SCRIPT_LATIN
    case .cyrillic: HB_SCRIPT_CYRILLIC
    case .common: HB_SCRIPT_COMMON
    }
  }
}
