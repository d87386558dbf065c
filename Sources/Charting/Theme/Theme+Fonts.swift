import Drawing

extension Theme {
  /// Families for running text in a language, best first.
  package func families(for language: String) -> [String] {
    [font] + Theme.rightToLeftFamilies(language) + Theme.hanFamilies(language, isSerif: false)
      + ["DejaVu Sans"]
  }

  /// Families for titles. A Han title face also has Latin letters that suit it; for scripts it lacks
  /// the text font stands in, so that a line is never set in two faces by accident.
  package func titleFamilies(for language: String) -> [String] {
    if language.isRightToLeftLanguage {
      return [titleFont, font] + Theme.rightToLeftFamilies(language) + ["DejaVu Sans"]
    }
    let han = Theme.hanFamilies(language, isSerif: hasSerifHanTitles)
    guard titleFont.hasPrefix("Noto Serif CJK") else {
      return [titleFont, font] + han + ["DejaVu Sans"]
    }
    if Theme.isCyrillic(language) { return [font + " Display", font] + han + ["DejaVu Sans"] }
    // Of the Han faces the Korean ones have the narrow quotes and dashes that Latin text needs.
    return (Theme.isHan(language) ? [] : ["Noto Serif CJK KR"]) + han + [font, "DejaVu Sans"]
  }

  /// Faces for the letters that the text font lacks, where a language has letters of its own.
  private static func rightToLeftFamilies(_ language: String) -> [String] {
    guard language.isRightToLeftLanguage else { return [] }
    return [
      language.hasPrefix("he") || language.hasPrefix("yi") ? "Noto Sans Hebrew" : "Noto Sans Arabic"
    ]
  }

  private static func isHan(_ language: String) -> Bool {
    ["zh", "ja", "ko"].contains { language == $0 || language.hasPrefix($0 + "-") }
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
