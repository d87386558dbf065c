package import Diagnostics

/// Text for readers: the same in every language, or one text for each.
package enum LocalizedText: Sendable {
  case same(WrittenText)
  /// In the order written; every language of the report is present, or it was reported.
  case perLanguage([Translation], place: SourceRange)

  /// One language's text.
  package struct Translation: Sendable {
    package let language: Located<String>
    package let text: WrittenText
  }

  package var place: SourceRange {
    switch self {
    case .same(let text): text.place
    case .perLanguage(_, let place): place
    }
  }

  /// The text for a language; nil when that translation is missing.
  package func text(in language: String) -> WrittenText? {
    switch self {
    case .same(let text): text
    case .perLanguage(let translations, _):
      translations.first { $0.language.value == language }?.text
    }
  }

  /// Every text, in the order written: for checks that concern all languages.
  package var texts: [WrittenText] {
    switch self {
    case .same(let text): [text]
    case .perLanguage(let translations, _): translations.map(\.text)
    }
  }
}
