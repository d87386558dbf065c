package import Diagnostics

/// One entry of `for`: a name that stands for a different value in each report made from the spec.
package struct VariableSpec: Sendable {
  package let name: WrittenText
  package let values: Values

  package enum Values: Sendable {
    case listed([Value])
    /// `all`: every member of the dimension with the variable's name.
    case all(SourceRange)
    /// `members of DATASET.NAME`: every member of that dimension or group.
    case members(dataset: WrittenText, name: WrittenText)
  }

  /// One value, with texts that stand for it: `{country.from}`.
  package struct Value: Sendable {
    package let member: WrittenText
    package let texts: [Text]
  }

  package struct Text: Sendable {
    package let name: WrittenText
    package let text: LocalizedText
  }
}
