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
  /// Endings by case; empty where numbers take none.
  var suffixes: [NumberCase: SuffixTable] = [:]
}
