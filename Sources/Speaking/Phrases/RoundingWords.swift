extension Language {
  /// Whether a note says that figures are rounded, or why parts do not add up.
  package func speaksOfRounding(_ note: String) -> Bool {
    let text = note.lowercased()
    return roundingWords.contains { text.contains($0) }
  }

  private var roundingWords: [String] {
    switch code {
    case "en": ["round", "add up", "sum to", "add to"]
    case "zh-Hans": ["四舍五入", "取整", "舍入", "约数"]
    case "zh-Hant": ["四捨五入", "取整", "捨入", "約數"]
    case "ja": ["四捨五入", "端数", "丸め"]
    case "ko": ["반올림"]
    case "ru", "uk": ["округл"]
    case "kk": ["дөңгелек"]
    case "ky": ["тегерек"]
    case "uz": ["yaxlit"]
    case "de": ["gerundet", "rundung"]
    case "fr": ["arrondi"]
    case "es": ["redonde"]
    case "tr": ["yuvarla"]
    case "ar": ["مقرب", "تقريب"]
    case "he": ["מעוגל", "עיגול"]
    case "fa": ["گرد"]
    case "ur": ["مکمل"]
    default: []
    }
  }
}
