package import Diagnostics

/// A YAML value as written: scalars are text, and every node knows its place.
package struct SpecNode: Sendable {
  package let content: Content
  /// The whole scalar, or the start of a sequence or mapping.
  package let place: SourceRange

  package enum Content: Sendable {
    /// Nothing, `~` or `null`, unquoted.
    case null
    case scalar(WrittenText)
    case sequence([SpecNode])
    case mapping([Entry])
  }

  /// A key with its value; keys of one mapping differ.
  package struct Entry: Sendable {
    package let key: WrittenText
    package let value: SpecNode
  }

  /// What an author would call it: "a list".
  var kindInWords: String {
    switch content {
    case .null: "nothing"
    case .scalar: "text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }

  /// As `kindInWords`, with what was written where that is short.
  var found: String {
    guard case .scalar(let text) = content else { return kindInWords }
    return quoted(text.value)
  }
}

/// What the author wrote, in quotes, cut when long.
func quoted(_ text: String) -> String {
  let limit = 60
  let scalars = text.unicodeScalars
  guard scalars.count > limit else { return "'\(text)'" }
  return "'\(String(String.UnicodeScalarView(scalars.prefix(limit))))…'"
}
