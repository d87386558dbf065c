import Drawing

/// Which way a text runs, as HTML says it.
enum TextDirection {
  /// `rtl` for languages that are written from right to left, by their code.
  static func of(language code: String) -> String {
    code.isRightToLeftLanguage ? "rtl" : "ltr"
  }

  /// The attribute for a text that runs otherwise than the language around it; nothing for most.
  static func attributes(of text: String, in language: String) -> [(String, String)] {
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return [] }
    let own = text.runsRightToLeft(in: language) ? "rtl" : "ltr"
    return own == of(language: language) ? [] : [("dir", own)]
  }
}
