package import Diagnostics

/// A value and the place where the author wrote it.
package struct Located<Value: Sendable>: Sendable {
  package let value: Value
  package let place: SourceRange

  package init(_ value: Value, _ place: SourceRange) {
    self.value = value
    self.place = place
  }
}

extension Located: Equatable where Value: Equatable {}

/// Text as YAML decoded it, which still knows where each of its characters stood.
///
/// Expressions, names and prose are all kept as written text: the modules that parse them report
/// problems at a place inside, through `place(ofOffset:length:)`.
package struct WrittenText: Sendable {
  /// The decoded text: quotes, escapes, indentation and folding are gone.
  package let value: String
  package let style: ScalarStyle
  /// The text in the file, quotes included; for a block scalar its first line of text.
  package let place: SourceRange

  package init(_ value: String, style: ScalarStyle = .plain, place: SourceRange) {
    self.value = value
    self.style = style
    self.place = place
  }
}

/// How a scalar was written in YAML.
package enum ScalarStyle: Sendable, Equatable {
  case plain
  case singleQuoted
  case doubleQuoted
  /// Written after `|`: line ends are kept.
  case literal
  /// Written after `>`: line ends become spaces.
  case folded

  package var isPlain: Bool { self == .plain }
}
