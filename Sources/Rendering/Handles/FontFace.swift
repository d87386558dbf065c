internal import CPangoCairo
import Drawing

/// One face of a font file, opened by FreeType, and the pictures of its glyphs.
final class FontFace {
  private let raw: FT_Face
  private let library: FreeType
  private var sizeIn64ths = -1

  let vertical: VerticalMetrics
  /// Whether glyphs go by character identifiers, as in fonts for Chinese, Japanese and Korean.
  var isCIDKeyed: Bool {
    var isKeyed: FT_Bool = 0
    return FT_Get_CID_Is_Internally_CID_Keyed(raw, &isKeyed) == 0 && isKeyed != 0
  }

  init?(library: FreeType, path: String, index: Int) {
    guard let face = library.openFace(path: path, index: index) else { return nil }
    raw = face
    self.library = library
    let em = Double(max(1, face.pointee.units_per_EM))
    vertical = VerticalMetrics(
      ascent: Double(face.pointee.ascender) / em, descent: -Double(face.pointee.descender) / em,
      capHeight: Self.capHeight(of: face, em: em))
  }

  deinit { FT_Done_Face(raw) }

  /// Whether the file says of itself that it is this family, weight and slant, and not a variable font.
  func isNamed(_ family: String, weight: FontWeight, isItalic: Bool) -> Bool {
    guard let name = raw.pointee.family_name, let table = FT_Get_Sfnt_Table(raw, FT_SFNT_OS2) else {
      return false
    }
    let os2 = table.assumingMemoryBound(to: TT_OS2.self).pointee
    let isSlanted = raw.pointee.style_flags & FT_Long(FT_STYLE_FLAG_ITALIC) != 0
    return String(cString: name).lowercased() == family.lowercased()
      && Int(os2.usWeightClass) == weight.rawValue && isSlanted == isItalic
      && raw.pointee.face_flags & FT_Long(FT_FACE_FLAG_MULTIPLE_MASTERS) == 0
  }

  /// From the OS/2 table; 0.7 em, which is near every text face, where the table is too old.
  private static func capHeight(of face: FT_Face, em: Double) -> Double {
    guard let table = FT_Get_Sfnt_Table(face, FT_SFNT_OS2) else { return 0.7 }
    let os2 = table.assumingMemoryBound(to: TT_OS2.self).pointee
    return os2.version >= 2 && os2.sCapHeight > 0 ? Double(os2.sCapHeight) / em : 0.7
  }

  /// Draws a glyph with its origin `shift` 64ths of a pixel right of a pixel's left edge.
  ///
  /// - Parameters:
  ///   - sizeIn64ths: The em in 64ths of a pixel.
  ///   - haloIn64ths: How far the outline is widened; 0 draws the glyph itself.
  func render(glyph: UInt32, sizeIn64ths: Int, shift: Int, haloIn64ths: Int) -> GlyphMask {
    if self.sizeIn64ths != sizeIn64ths {
      FT_Set_Char_Size(raw, 0, sizeIn64ths, 72, 72)
      self.sizeIn64ths = sizeIn64ths
    }
    let flags = FT_Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP)
    guard FT_Load_Glyph(raw, glyph, flags) == 0, let slot = raw.pointee.glyph,
      slot.pointee.format == FT_GLYPH_FORMAT_OUTLINE
    else { return .empty }
    if shift != 0 { FT_Outline_Translate(&slot.pointee.outline, shift, 0) }
    if haloIn64ths > 0 { return renderHalo(slot, radius: haloIn64ths) }
    guard FT_Render_Glyph(slot, FT_RENDER_MODE_NORMAL) == 0 else { return .empty }
    return GlyphMask(
      slot.pointee.bitmap, left: Int(slot.pointee.bitmap_left), top: Int(slot.pointee.bitmap_top))
  }

  private func renderHalo(_ slot: FT_GlyphSlot, radius: Int) -> GlyphMask {
    var glyph: FT_Glyph?
    guard FT_Get_Glyph(slot, &glyph) == 0 else { return .empty }
    defer { FT_Done_Glyph(glyph) }
    guard FT_Glyph_Stroke(&glyph, library.stroker(radius: radius), 1) == 0,
      FT_Glyph_To_Bitmap(&glyph, FT_RENDER_MODE_NORMAL, nil, 1) == 0, let glyph
    else { return .empty }
    return glyph.withMemoryRebound(to: FT_BitmapGlyphRec.self, capacity: 1) {
      GlyphMask($0.pointee.bitmap, left: Int($0.pointee.left), top: Int($0.pointee.top))
    }
  }
}

extension GlyphMask {
  fileprivate init(_ bitmap: FT_Bitmap, left: Int, top: Int) {
    let width = Int(bitmap.width)
    let height = Int(bitmap.rows)
    guard width > 0, height > 0, let buffer = bitmap.buffer else {
      self = .empty
      return
    }
    var coverage: [UInt8] = []
    coverage.reserveCapacity(width * height)
    for row in 0..<height {
      let start = buffer + row * Int(bitmap.pitch)
      for column in 0..<width { coverage.append(Self.shades[Int(start[column])]) }
    }
    self.init(left: left, top: top, width: width, height: height, coverage: coverage)
  }
}
