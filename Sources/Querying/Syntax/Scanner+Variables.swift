import Diagnostics

extension Scanner {
  /// Takes `$name` if it comes next: a name whose text is the variable's value.
  mutating func takeVariable() throws(QueryFailure) -> Expression.Name? {
    guard peek() == "$" else { return nil }
    let start = position
    position += 1
    while let scalar = peek(), Scanner.isWordPart(scalar) { position += 1 }
    let name = text(start + 1, position)
    let span = TextSpan(start, position - start)
    guard let value = source.variables[name] else {
      let known = source.variables.keys.sorted().map { "$" + $0 }
      throw failure(
        "unknown-variable", "there is no variable '$\(name)' here", at: span,
        hint: known.isEmpty
          ? "`for:` declares variables for metrics, texts and blocks; data are loaded before them"
          : hint(forUnknown: "$" + name, allowed: known))
    }
    // A plain word may be the name of a metric; anything else is as if in quotes.
    let isWord = value.unicodeScalars.allSatisfy(Scanner.isWordPart)
    return Expression.Name(
      text: value, span: span,
      isQuoted: !isWord || ExpressionParser.keywords.contains(value))
  }
}

extension ExpressionText {
  /// What is written there, or the value of the variable that is.
  func value(_ span: TextSpan) -> String {
    let written = text(span)
    return written.first == "$" ? variables[String(written.dropFirst())] ?? written : written
  }
}
