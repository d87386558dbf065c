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
