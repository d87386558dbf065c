/// The words by which a language hedges and compares, for reading what an author typed. A star at the
/// end of a word stands for its endings.
struct PhraseWords: Sendable {
  var about: [String]
  var nearly: [String]
  var moreThan: [String]
  var lessThan: [String]
  var percent: [String] = ["%", "％"]
  var points: [String]
  var times: [String]
  var up: [String]
  var down: [String]
  /// What makes "N times" a multiple or an increase beyond doubt, and what leaves it open.
  var multiple: [String] = []
  var increase: [String] = []
  var both: [String] = []
  /// The same by the word just before the number: в 40 раз, на 40 раз.
  var multipleBefore: [String] = []
  var bothBefore: [String] = []
  /// Whether "N times" without such words means N times as many.
  var timesAreMultiple = false
  /// Whether hedges may stand behind their number.
  var hedgesFollow = false
  /// "Second", "third".
  var ordinals: [[String]] = []
  var least: [String]
  /// "Times more" and "times fewer".
  var doubtful: [String] = []
  /// Scale words that other languages read otherwise.
  var scales: [String: Int] = [:]
}

extension Language {
  /// One line a language; see the files beside this one.
  var phraseWords: PhraseWords {
    switch code {
    case "zh-Hans", "zh-Hant": .chinese
    case "ru": .russian
    case "kk": .kazakh
    case "uk": .ukrainian
    case "ja": .japanese
    case "ko": .korean
    case "de": .german
    case "fr": .french
    case "es": .spanish
    case "tr": .turkish
    case "uz": .uzbek
    case "ky": .kyrgyz
    case "ar": .arabic
    case "he": .hebrew
    case "fa": .persian
    case "ur": .urdu
    default: .english
    }
  }
}
