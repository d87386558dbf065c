/// What a language needs so that its Han characters get their own forms: fontconfig and OpenType
/// know regions (`zh-cn`), reports name scripts (`zh-Hans`).
enum HanFonts {
  private enum Region: String { case sc = "SC", tc = "TC", hk = "HK", jp = "JP", kr = "KR" }

  /// The tag to give to Pango: `zh-Hans` becomes `zh-cn`; other languages stay as they are.
  static func languageTag(for language: String) -> String {
    switch region(of: language) {
    case .sc: "zh-cn"
    case .tc: "zh-tw"
    case .hk: "zh-hk"
    case .jp, .kr, nil: language
    }
  }

  /// Families to try after a style's own, so that fallback is our choice and not fontconfig's.
  static func fallbacks(for language: String) -> [String] {
    ["Noto Sans CJK " + (region(of: language) ?? .sc).rawValue, "Noto Sans", "DejaVu Sans"]
  }

  /// The family for marks that Latin fonts have too and set narrow: the style's own Han family, or the
  /// one that fills in for it; nil where texts are not Chinese or Japanese.
  static func markFamily(of families: [String], language: String) -> String? {
    guard let region = region(of: language), region != .kr else { return nil }
    return families.first { $0.contains("CJK") || $0.contains("Han S") }
      ?? fallbacks(for: language).first
  }

  private static func region(of language: String) -> Region? {
    let parts = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    switch parts.first {
    case "ja": return .jp
    case "ko": return .kr
    case "zh", "yue":
      if parts.contains("hk") || parts.contains("mo") || parts.first == "yue" { return .hk }
      return parts.contains("hant") || parts.contains("tw") ? .tc : .sc
    default: return nil
    }
  }
}
