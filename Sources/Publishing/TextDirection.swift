import Drawing

/// Which way a text runs, as HTML says it.
enum TextDirection {
  /// `rtl` for languages that are written from right to left, by their code.
  static func of(language code: String) -> String {
    let parts = code.lowercased().split(separator: "-")
    let scripts = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"]
    if parts.dropFirst().contains(where: { $0.count == 4 }) {
      return parts.dropFirst().contains { scripts.contains(String($0)) } ? "rtl" : "ltr"
    }
    let languages = [
      "ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
    ]
    return parts.first.map { languages.contains(String($0)) } == true ? "rtl" : "ltr"
  }

  /// The attribute for a text that runs otherwise than the language around it; nothing for most.
  static func attributes(of text: String, in language: String) -> [(String, String)] {
    guard text.unicodeScalars.contains(where: { $0.properties.isAlphabetic }) else { return [] }
    let own = text.runsRightToLeft ? "rtl" : "ltr"
    return own == of(language: language) ? [] : [("dir", own)]
  }
}
