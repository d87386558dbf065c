extension Theme {
  /// Families for running text in a language, best first.
  package func families(for language: String) -> [String] {
    [font] + Theme.hanFamilies(language, isSerif: false) + ["DejaVu Sans"]
  }

  /// Families for titles. A Han title face also has Latin letters that suit it; for scripts it lacks
  /// the text font stands in, so that a line is never set in two faces by accident.
  package func titleFamilies(for language: String) -> [String] {
    let han = Theme.hanFamilies(language, isSerif: hasSerifHanTitles)
    let isHanFace = titleFont.hasPrefix("Noto Serif CJK")
    if isHanFace, Theme.isCyrillic(language) {
      return [font + " Display", font] + han + ["DejaVu Sans"]
    }
    return (isHanFace ? [] : [titleFont]) + (isHanFace ? han : [font] + han) + [
      font, "DejaVu Sans",
    ]
  }

  private static func hanFamilies(_ language: String, isSerif: Bool) -> [String] {
    let face = isSerif ? "Noto Serif CJK " : "Noto Sans CJK "
    switch language {
    case "zh-Hant", "zh-TW": return [face + "TC"]
    case "zh-HK": return [face + "HK"]
    case "ja": return [face + "JP"]
    case "ko": return [face + "KR"]
    default: return [face + "SC"]
    }
  }

  private static func isCyrillic(_ language: String) -> Bool {
    ["ru", "kk", "ky", "tg", "uk", "be", "bg", "mn", "sr"].contains { code in
      language == code || language.hasPrefix(code + "-")
    }
  }
}
