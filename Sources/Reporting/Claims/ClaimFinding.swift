package import Diagnostics
import Querying

/// What came of testing one claim, in one language.
package struct ClaimFinding: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    case consistent, truncated, ambiguous, impossible, untested
  }

  /// The sentence as the reader sees it.
  package private(set) var sentence: String
  /// The words that were tested.
  package let phrase: String
  /// What the data say; a dash where they say nothing.
  package let computed: String
  package let verdict: Verdict
  /// The arithmetic behind the verdict, a line each.
  package let reasons: [String]
  package let place: SourceRange
  let usage: Usage

  /// The same with the sentence in other words.
  func shown(as sentence: String) -> ClaimFinding {
    var finding = self
    finding.sentence = sentence
    return finding
  }
}
