internal import CPangoCairo

/// A fontconfig configuration of our own, with the fonts of one library listed.
final class FontConfiguration {
  private let raw: OpaquePointer

  init(_ library: FontLibrary) throws(RenderingError) {
    guard Self.systemConfigurationIsKeptOut, let config = FcConfigCreate() else {
      throw .failed(operation: "creating a font configuration", status: "out of memory")
    }
    raw = config
    let xml = library.configurationXML
    let isParsed = xml.withCString { text in
      text.withMemoryRebound(to: UInt8.self, capacity: xml.utf8.count + 1) {
        FcConfigParseAndLoadFromMemory(config, $0, FcBool(1))
      }
    }
    guard isParsed != 0, FcConfigBuildFonts(config) != 0 else {
      throw .failed(operation: "reading the font folders", status: "fontconfig refused its input")
    }
  }

  deinit { FcConfigDestroy(raw) }

  /// Makes a Pango font map look for fonts here only.
  func use(for fontMap: UnsafeMutablePointer<PangoFontMap>) {
    pango_fc_font_map_set_config(OpaquePointer(fontMap), raw)
  }

  /// The families of all fonts found, lower-cased.
  func families() -> Set<String> {
    var names: Set<String> = []
    guard let set = FcConfigGetFonts(raw, FcSetSystem) else { return names }
    for index in 0..<Int(set.pointee.nfont) {
      guard let font = set.pointee.fonts[index] else { continue }
      var position: Int32 = 0
      var value: UnsafeMutablePointer<FcChar8>?
      while FcPatternGetString(font, FC_FAMILY, position, &value) == FcResultMatch, let name = value
      {
        names.insert(String(cString: name).lowercased())
        position += 1
      }
    }
    return names
  }

  /// True once an empty configuration is the process's own. Pango starts a thread that loads the
  /// system's configuration unless there is a current one; we want neither its time nor its rules.
  private static let systemConfigurationIsKeptOut: Bool = {
    guard let empty = FcConfigCreate() else { return false }
    defer { FcConfigDestroy(empty) }
    return FcConfigSetCurrent(empty) != 0
  }()
}
