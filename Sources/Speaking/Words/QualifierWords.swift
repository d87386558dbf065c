/// A qualifier in running text: "{0}" is the number, "{1}" the ending its case hangs on it.
struct QualifierPhrase: Sendable {
  let template: String
  let governs: NumberCase

  init(_ template: String, governs: NumberCase = .nominative) {
    self.template = template
    self.governs = governs
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
