/// A qualifier in running text: "{0}" is the number, "{1}" the ending its case hangs on it.
struct QualifierPhrase: Sendable {
  let template: String
  let governs: NumberCase
  /// True when the phrase closes round number and noun together: "7400万人超".
  let isOuter: Bool

  init(_ template: String, governs: NumberCase = .nominative, isOuter: Bool = false) {
    self.template = template
    self.governs = governs
    self.isOuter = isOuter
  }
}

/// How a language hedges. The label signs ≈ > < * † are the same in all of them.
struct QualifierWords: Sendable {
  let about: QualifierPhrase
  let nearly: QualifierPhrase
  let moreThan: QualifierPhrase
  let lessThan: QualifierPhrase
  /// English says "fewer than" of things that are counted.
  var fewerThan = QualifierPhrase("")
  var fewerNouns: Set<String> = []
  /// Stands before a preposition in place of `about` behind it, where that would put two cases on one
  /// number: "примерно на 13%", not "на около 13%". Empty where languages have no such trouble.
  var aboutBeforePreposition = ""
  var prepositions: Set<String> = []
  /// Endings by case; empty where numbers take none.
  var suffixes: [NumberCase: SuffixTable] = [:]
}

extension Language {
  /// A text that leads to an approximate number, with the hedge before its last word where that is a
  /// preposition: "вырос на " becomes "вырос примерно на ". The number is then said without one. Nil
  /// where the hedge stands with the number.
  package func hedged(_ before: String) -> String? {
    guard !tables.qualifiers.prepositions.isEmpty, let end = before.last,
      end == " " || end == "\u{A0}"
    else { return nil }
    let text = before.dropLast()
    let start = text.lastIndex { $0.isWhitespace || $0 == "(" }.map(text.index(after:))
    let word = text[(start ?? text.startIndex)...]
    guard tables.qualifiers.prepositions.contains(word.lowercased()) else { return nil }
    let isFirst = word.first?.isUppercase == true
    let hedge = tables.qualifiers.aboutBeforePreposition
    let opening = isFirst ? hedge.prefix(1).uppercased() + hedge.dropFirst() : hedge
    return text[..<word.startIndex] + opening + " " + word.lowercased() + String(end)
  }
}
