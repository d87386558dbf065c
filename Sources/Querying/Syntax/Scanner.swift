package import Diagnostics
import TradeData

/// A problem in an expression, thrown to the entry point that turns it into a diagnostic.
package struct QueryFailure: Error {
  package let diagnostic: Diagnostic

  package init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

/// Walks over an expression's Unicode scalars.
struct Scanner {
  let source: ExpressionText
  let scalars: [Unicode.Scalar]
  var position = 0

  init(_ source: ExpressionText) {
    self.source = source
    self.scalars = Array(source.text.unicodeScalars)
  }

  var isAtEnd: Bool { position >= scalars.count }

  func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
    position + ahead < scalars.count ? scalars[position + ahead] : nil
  }

  mutating func skipSpace() {
    while let scalar = peek(), scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" {
      position += 1
    }
  }

  /// Takes the text if it comes next (after space).
  mutating func take(_ text: String) -> Bool {
    skipSpace()
    let wanted = Array(text.unicodeScalars)
    guard position + wanted.count <= scalars.count else { return false }
    for (offset, scalar) in wanted.enumerated() where scalars[position + offset] != scalar {
      return false
    }
    position += wanted.count
    return true
  }

  /// Takes a word if it comes next as a whole word.
  mutating func takeKeyword(_ word: String) -> Bool {
    let start = position
    guard take(word) else { return false }
    if let next = peek(), Scanner.isWordPart(next) {
      position = start
      return false
    }
    return true
  }

  /// A word, a quoted name, or `$name`, which stands for the value of a variable.
  mutating func takeWord() throws(QueryFailure) -> Expression.Name? {
    skipSpace()
    let start = position
    if let variable = try takeVariable() { return variable }
    if let quote = peek(), quote == "`" || quote == "'" || quote == "\"" {
      position += 1
      while let scalar = peek(), scalar != quote { position += 1 }
      guard peek() == quote else {
        position = start
        return nil
      }
      position += 1
      return Expression.Name(
        text: text(start + 1, position - 1), span: TextSpan(start, position - start),
        isQuoted: true)
    }
    while let scalar = peek(), Scanner.isWordPart(scalar) { position += 1 }
    guard position > start else { return nil }
    return Expression.Name(
      text: text(start, position), span: TextSpan(start, position - start), isQuoted: false)
  }

  func text(_ start: Int, _ end: Int) -> String {
    var text = ""
    for scalar in scalars[start..<end] { text.unicodeScalars.append(scalar) }
    return text
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "_" || scalar.properties.isAlphabetic || isDigit(scalar)
      || scalar.properties.generalCategory == .nonspacingMark
  }

  func failure(
    _ id: String, _ message: String, at span: TextSpan? = nil, hint: String? = nil
  ) -> QueryFailure {
    QueryFailure(
      diagnostic: Diagnostic(
        .spec, id: id, message,
        at: source.place(span ?? TextSpan(min(position, max(0, scalars.count - 1)), 1)), hint: hint)
    )
  }
}
