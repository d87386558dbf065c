package import Diagnostics

/// One entry of `claims`: a sentence whose `[typed]{expression}` parts are tested.
package struct ClaimSpec: Sendable {
  package let text: LocalizedText
  /// The language of the words that are tested; the other languages translate them.
  package let language: Located<String>?
  /// The verdict that the author knows of and means to publish.
  package let expected: Located<ClaimExpectation>?
  package let note: LocalizedText?
}

package enum ClaimExpectation: String, Sendable, CaseIterable {
  case consistent, truncated, ambiguous, impossible, untested
}

/// A table of the report's claims in its body.
package struct ClaimTableSpec: Sendable {
  package let place: SourceRange
  package let id: WrittenText?
  package let title: LocalizedText?
  package let note: LocalizedText?
}

/// What `claims` in the body may show.
package enum ClaimDisplay: String, Sendable, CaseIterable {
  case table
}
