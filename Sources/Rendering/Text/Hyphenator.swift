/// Where words may be parted, by the dictionaries of Debian's `hyphen-…` packages. Belongs to one
/// worker; a dictionary is read when the first word of its language is asked for.
final class Hyphenator {
  /// Where the packages put their dictionaries.
  static let folder = "/usr/share/hyphen"

  private var known: [String: Entry] = [:]

  private var missing: Set<String> = []

  private final class Entry {
    let patterns: HyphenationPatterns
    var places: [String: [Int]] = [:]

    init(patterns: HyphenationPatterns) { self.patterns = patterns }
  }

  /// Words that are kept for a language.
  private static let capacity = 20_000
  /// Fewest letters before a hyphen, after it, and in the longest word that is looked at.
  private static let least = (before: 2, after: 3)
  private static let longest = 60

  /// The file of a language's patterns. Kazakh, Kyrgyz, Turkish and Uzbek have none in Debian, and
  /// Chinese, Japanese and Korean need none.
  static func file(for language: String) -> String? {
    switch language.prefix(2) {
    case "en": "hyph_en_GB.dic"
    case "ru": "hyph_ru_RU.dic"
    case "uk": "hyph_uk_UA.dic"
    case "de": "hyph_de_DE.dic"
    case "fr": "hyph_fr.dic"
    case "es": "hyph_es_ES.dic"
    default: nil
    }
  }

  /// How many letters stand before each place where a word may be parted; nil when there are no
  /// patterns of the language.
  func places(in word: String, language: String) -> [Int]? {
    guard let entry = entry(for: language) else { return nil }
    if let places = entry.places[word] { return places }
    let letters = word.unicodeScalars.count
    var places: [Int] = []
    if letters >= Self.least.before + Self.least.after, letters <= Self.longest {
      let small = word.lowercased()
      if small.unicodeScalars.count == letters {
        places = entry.patterns.places(in: small)
          .filter { $0 >= Self.least.before && letters - $0 >= Self.least.after }
      }
    }
    if entry.places.count >= Self.capacity { entry.places.removeAll(keepingCapacity: true) }
    entry.places[word] = places
    return places
  }

  private func entry(for language: String) -> Entry? {
    if let entry = known[language] { return entry }
    guard !missing.contains(language) else { return nil }
    guard let file = Self.file(for: language),
      let patterns = HyphenationPatterns(path: Self.folder + "/" + file)
    else {
      missing.insert(language)
      return nil
    }
    let entry = Entry(patterns: patterns)
    known[language] = entry
    return entry
  }
}
