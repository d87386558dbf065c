internal import CPangoCairo
import Drawing

/// A fontconfig configuration of our own, with the fonts of one library listed.
final class FontConfiguration {
  let pango: Pango
  private let raw: OpaquePointer

  init(_ library: FontLibrary) throws(RenderingError) {
    pango = try Pango()
    guard let config = pango.functions.FcConfigCreate() else {
      throw .failed(operation: "creating a font configuration", status: "out of memory")
    }
    raw = config
    let xml = library.configurationXML
    let isParsed = xml.withCString { text in
      text.withMemoryRebound(to: UInt8.self, capacity: xml.utf8.count + 1) {
        pango.functions.FcConfigParseAndLoadFromMemory(config, $0, FcBool(1))
      }
    }
    guard isParsed != 0, pango.functions.FcConfigBuildFonts(config) != 0 else {
      throw .failed(operation: "reading the font folders", status: "fontconfig refused its input")
    }
  }

  deinit { pango.functions.FcConfigDestroy(raw) }

  /// Makes a Pango font map look for fonts here only.
  func use(for fontMap: UnsafeMutablePointer<PangoFontMap>) {
    pango.functions.pango_fc_font_map_set_config(OpaquePointer(fontMap), raw)
    pango.functions.pango_ft2_font_map_set_resolution(OpaquePointer(fontMap), 72, 72)
  }

  /// The font of a style's first family, as Pango would choose it; nil where Pango might think of
  /// another, or of an instance of a variable font.
  func file(for style: TextStyle) -> FontFile? {
    guard let family = style.families.first, let pattern = pango.functions.FcPatternCreate() else {
      return nil
    }
    defer { pango.functions.FcPatternDestroy(pattern) }
    for name in style.families + HanFonts.fallbacks(for: style.language) {
      add(FC_FAMILY, name, to: pattern)
    }
    pango.functions.FcPatternAddDouble(
      pattern, FC_WEIGHT, pango.functions.FcWeightFromOpenTypeDouble(Double(style.weight.rawValue)))
    pango.functions.FcPatternAddInteger(
      pattern, FC_SLANT, style.isItalic ? FC_SLANT_ITALIC : FC_SLANT_ROMAN)
    pango.functions.FcPatternAddInteger(pattern, FC_WIDTH, FC_WIDTH_NORMAL)
    pango.functions.FcPatternAddDouble(pattern, FC_PIXEL_SIZE, PangoStyle.em)
    add(FC_LANG, style.language, to: pattern)
    pango.functions.FcConfigSubstitute(raw, pattern, FcMatchPattern)
    pango.functions.FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let found = pango.functions.FcFontMatch(raw, pattern, &result) else { return nil }
    defer { pango.functions.FcPatternDestroy(found) }
    var name: UnsafeMutablePointer<FcChar8>?
    var path: UnsafeMutablePointer<FcChar8>?
    var index: Int32 = 0
    guard pango.functions.FcPatternGetString(found, FC_FAMILY, 0, &name) == FcResultMatch, let name,
      String(cString: name).lowercased() == family.lowercased(),
      pango.functions.FcPatternGetString(found, FC_FILE, 0, &path) == FcResultMatch, let path,
      pango.functions.FcPatternGetInteger(found, FC_INDEX, 0, &index) == FcResultMatch
    else { return nil }
    var slant: Int32 = 0
    let hasSlant = pango.functions.FcPatternGetInteger(found, FC_SLANT, 0, &slant) == FcResultMatch
    guard hasSlant, (slant != FC_SLANT_ROMAN) == style.isItalic else { return nil }
    let file = FontFile(path: String(cString: path), index: Int(index))
    return file.isInstance ? nil : file
  }

  private func add(_ key: String, _ value: String, to pattern: OpaquePointer) {
    value.withCString { text in
      _ = text.withMemoryRebound(to: FcChar8.self, capacity: value.utf8.count + 1) {
        pango.functions.FcPatternAddString(pattern, key, $0)
      }
    }
  }

  /// The families of all fonts found, lower-cased.
  func families() -> Set<String> {
    var names: Set<String> = []
    guard let set = pango.functions.FcConfigGetFonts(raw, FcSetSystem) else { return names }
    for index in 0..<Int(set.pointee.nfont) {
      guard let font = set.pointee.fonts[index] else { continue }
      var position: Int32 = 0
      var value: UnsafeMutablePointer<FcChar8>?
      while pango.functions.FcPatternGetString(font, FC_FAMILY, position, &value) == FcResultMatch,
        let name = value
      {
        names.insert(String(cString: name).lowercased())
        position += 1
      }
    }
    return names
  }
}
