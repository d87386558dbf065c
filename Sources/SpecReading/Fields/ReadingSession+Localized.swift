internal import Diagnostics

extension ReadingSession {
  /// Text for readers: one for all languages, or one for each.
  package func localized(_ node: SpecNode) -> LocalizedText? {
    localized(node, limit: Self.maximumText)
  }

  /// A title, which has a page's width and not more lines than a reader takes in.
  package func title(_ node: SpecNode) -> LocalizedText? {
    localized(node, limit: Self.maximumTitle)
  }

  private func localized(_ node: SpecNode, limit: Int) -> LocalizedText? {
    guard case .mapping(let entries) = node.content else {
      guard let text = text(node), isClean(text, limit: limit) else { return nil }
      return .same(text)
    }
    var translations: [LocalizedText.Translation] = []
    for entry in entries {
      guard let code = languageCode(entry.key) else { continue }
      guard let text = text(entry.value), isClean(text, limit: limit) else { continue }
      translations.append(LocalizedText.Translation(language: code, text: text))
    }
    let missing = languages.filter { code in !entries.contains { $0.key.value == code } }
    if !missing.isEmpty {
      problem(
        "missing-translation",
        "no text for \(Languages.named(missing))", at: node.place,
        hint: "write " + missing.map { "'\($0): …'" }.joined(separator: " and ")
          + ", or one text for all languages")
    }
    return translations.isEmpty ? nil : .perLanguage(translations, place: node.place)
  }

  /// A language that we know by its code.
  func languageCode(_ node: SpecNode) -> Located<String>? {
    line(node).flatMap(languageCode)
  }

  private func languageCode(_ text: WrittenText) -> Located<String>? {
    let known = vocabulary.languages
    guard known.contains(text.value) else {
      problem(
        "unknown-language", "unknown language \(quoted(text.value))", at: text.place,
        hint: Languages.hint(for: text.value, among: known))
      return nil
    }
    return Located(text.value, text.place)
  }
}

/// Languages by their BCP 47 codes.
package enum Languages {
  /// Codes a spec may use; which of them have words for numbers and dates, module Speaking knows.
  package static let codes = names.map(\.code)

  private static let names: [(code: String, name: String)] = [
    ("en", "English"), ("zh-Hans", "Chinese (simplified)"), ("zh-Hant", "Chinese (traditional)"),
    ("ru", "Russian"), ("kk", "Kazakh"), ("de", "German"), ("fr", "French"), ("es", "Spanish"),
    ("pt", "Portuguese"), ("it", "Italian"), ("nl", "Dutch"), ("pl", "Polish"), ("cs", "Czech"),
    ("sv", "Swedish"), ("da", "Danish"), ("nb", "Norwegian"), ("fi", "Finnish"),
    ("hu", "Hungarian"), ("ro", "Romanian"), ("bg", "Bulgarian"), ("el", "Greek"),
    ("uk", "Ukrainian"), ("tr", "Turkish"), ("az", "Azerbaijani"), ("ka", "Georgian"),
    ("hy", "Armenian"), ("uz", "Uzbek"), ("ky", "Kyrgyz"), ("tg", "Tajik"), ("tk", "Turkmen"),
    ("mn", "Mongolian"), ("ja", "Japanese"), ("ko", "Korean"), ("vi", "Vietnamese"),
    ("th", "Thai"), ("id", "Indonesian"), ("hi", "Hindi"), ("ar", "Arabic"), ("fa", "Persian"),
    ("he", "Hebrew"), ("ur", "Urdu"),
  ]

  /// "Russian (ru) and Kazakh (kk)".
  static func named(_ codes: [String]) -> String {
    let words = codes.map { code in
      names.first { $0.code == code }.map { "\($0.name) (\(code))" } ?? code
    }
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A hint for a code that is not known: `zh` and `zh-CN` are `zh-Hans`, `English` is `en`.
  static func hint(for text: String, among known: [String]) -> String {
    let lowered = text.lowercased()
    let aliases = [
      "zh": "zh-Hans", "zh-cn": "zh-Hans", "zh-tw": "zh-Hant", "zh-hk": "zh-Hant", "cn": "zh-Hans",
      "kz": "kk", "ua": "uk", "jp": "ja", "kr": "ko", "no": "nb",
    ]
    let byName = names.first { $0.name.lowercased() == lowered }?.code
    let region = lowered.split(separator: "-").first.map(String.init)
    let candidates = [aliases[lowered], byName, region].compactMap(\.self)
    if let code = candidates.first(where: known.contains) { return "did you mean '\(code)'?" }
    return didYouMean(nearest(to: text, among: known)) ?? allowedHere(known, limit: 50)
  }
}
