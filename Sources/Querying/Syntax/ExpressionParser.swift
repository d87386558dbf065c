import Diagnostics
import TradeData

/// Reads an expression; the grammar stands in Grammar.md. Recursive descent, one token of look-ahead;
/// what a function takes stands in the registry. Nesting is bounded, so no input exhausts the stack.
package struct ExpressionParser {
  var scanner: Scanner
  private var depth = 0
  private static let maximumDepth = 64
  static let keywords: Set<String> = ["by", "and", "or", "not", "in"]

  private init(_ source: ExpressionText) { scanner = Scanner(source) }

  /// Reads `expression [by a, b]`.
  package static func query(_ source: ExpressionText) throws(QueryFailure) -> Query {
    var parser = ExpressionParser(source)
    let expression = try parser.disjunction()
    var by: [Expression.Name] = []
    if parser.scanner.takeKeyword("by") { by = try parser.nameList() }
    try parser.expectEnd()
    return Query(expression: expression, by: by)
  }

  /// Reads a list of dimensions alone: `partner, year`.
  package static func dimensions(_ source: ExpressionText) throws(QueryFailure)
    -> [Expression.Name]
  {
    var parser = ExpressionParser(source)
    _ = parser.scanner.takeKeyword("by")
    let names = try parser.nameList()
    try parser.expectEnd()
    return names
  }

  private mutating func expectEnd() throws(QueryFailure) {
    scanner.skipSpace()
    guard scanner.isAtEnd else {
      let rest = scanner.peek().map { "'\(Character($0))'" } ?? "this"
      throw scanner.failure(
        "unexpected-text", "cannot read the expression from \(rest) on",
        hint:
          "see the expression grammar: a measure with .members and @periods, then 'by'; a name with "
          + "other signs, such as 'CO₂', stands in quotes")
    }
  }

  /// A name of several words, which nothing but a comma ends where dimensions are listed.
  mutating func whole(
    _ first: Expression.Name
  ) throws(QueryFailure) -> Expression.Name {
    var name = first
    while !name.isQuoted, let word = try scanner.takeWord(), !word.isQuoted {
      name = name.joined(word)
    }
    return name
  }

  private mutating func nameList() throws(QueryFailure) -> [Expression.Name] {
    var names: [Expression.Name] = []
    repeat {
      guard let name = try scanner.takeWord() else {
        throw scanner.failure(
          "missing-dimension", "expected the name of a dimension after 'by'",
          hint: "for example: by partner, year")
      }
      names.append(try whole(name))
    } while scanner.take(",")
    return names
  }

  // MARK: Operators, from the loosest

  mutating func disjunction() throws(QueryFailure) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= ExpressionParser.maximumDepth else {
      throw scanner.failure("nested-too-deeply", "the expression is nested too deeply")
    }
    var left = try conjunction()
    while scanner.takeKeyword("or") {
      let right = try conjunction()
      left = .binary(.or, left, right, left.span.joined(right.span))
    }
    return left
  }

  private mutating func conjunction() throws(QueryFailure) -> Expression {
    var left = try negation()
    while scanner.takeKeyword("and") {
      let right = try negation()
      left = .binary(.and, left, right, left.span.joined(right.span))
    }
    return left
  }

  private mutating func negation() throws(QueryFailure) -> Expression {
    let start = scanner.position
    if scanner.takeKeyword("not") {
      let inner = try comparison()
      return .not(inner, TextSpan(start, 3).joined(inner.span))
    }
    return try comparison()
  }

  private mutating func comparison() throws(QueryFailure) -> Expression {
    let left = try sum()
    if scanner.takeKeyword("in") { return .isIn(left, try memberList(), left.span) }
    let start = scanner.position
    if scanner.takeKeyword("not") {
      if scanner.takeKeyword("in") {
        return .not(.isIn(left, try memberList(), left.span), left.span)
      }
      scanner.position = start
    }
    for (text, operation) in [
      ("!=", Expression.BinaryOperator.notEqual), ("<=", .lessOrEqual), (">=", .greaterOrEqual),
      ("==", .equal), ("=", .equal), ("<", .less), (">", .greater),
    ] where scanner.take(text) {
      let period = try scanner.takePeriodLiteral()
      let right = if let period { period } else { try sum() }
      return .binary(operation, left, right, left.span.joined(right.span))
    }
    return left
  }

  /// `(KZ, 'Hong Kong' 2023-01)`: members, numbers or periods, with or without commas.
  private mutating func memberList() throws(QueryFailure) -> [Expression.Name] {
    guard scanner.take("(") else {
      throw scanner.failure(
        "expected-list", "expected '(' after 'in'", hint: "for example: partner in (KZ KG)")
    }
    var names: [Expression.Name] = []
    while !scanner.take(")") {
      if !names.isEmpty { _ = scanner.take(",") }
      guard let name = try scanner.takeListItem() else {
        throw scanner.failure("expected-list", "expected a member or ')'")
      }
      names.append(name)
    }
    guard !names.isEmpty else {
      throw scanner.failure("expected-list", "the list after 'in' is empty")
    }
    return names
  }

  private mutating func sum() throws(QueryFailure) -> Expression {
    var left = try product()
    while true {
      if scanner.take("+") {
        let right = try product()
        left = .binary(.add, left, right, left.span.joined(right.span))
      } else if scanner.take("-") || scanner.take("\u{2212}") {
        let right = try product()
        left = .binary(.subtract, left, right, left.span.joined(right.span))
      } else {
        return left
      }
    }
  }

  private mutating func product() throws(QueryFailure) -> Expression {
    var left = try factor()
    while true {
      if scanner.take("*") || scanner.take("×") {
        let right = try factor()
        left = .binary(.multiply, left, right, left.span.joined(right.span))
      } else if scanner.take("/") {
        let right = try factor()
        left = .binary(.divide, left, right, left.span.joined(right.span))
      } else {
        return left
      }
    }
  }

  private mutating func factor() throws(QueryFailure) -> Expression {
    scanner.skipSpace()
    let start = scanner.position
    if scanner.take("-") || scanner.take("\u{2212}") {
      depth += 1
      defer { depth -= 1 }
      guard depth <= ExpressionParser.maximumDepth else {
        throw scanner.failure("nested-too-deeply", "the expression is nested too deeply")
      }
      let inner = try factor()
      return .negated(inner, TextSpan(start, 1).joined(inner.span))
    }
    if scanner.take("(") {
      let inner = try disjunction()
      guard scanner.take(")") else {
        throw scanner.failure(
          "missing-parenthesis", "expected ')' to close the one opened at column \(start + 1)")
      }
      return inner
    }
    if let first = scanner.peek(), Scanner.isDigit(first) { return try numberOrName() }
    if scanner.peek() == "\"" {
      guard let text = try scanner.takeWord() else {
        throw scanner.failure("unterminated-text", "a text is opened here and never closed")
      }
      return .text(text.text, text.span)
    }
    if let variable = try scanner.takeVariable() {
      if let value = Double(variable.text), value.isFinite { return .number(value, variable.span) }
      return .reference(variable, try selectors())
    }
    guard let first = try scanner.takeWord() else {
      throw scanner.failure(
        "expected-value",
        scanner.isAtEnd
          ? "the expression ends where a value is expected"
          : "expected a measure, a metric, a number or a function here",
        hint: scanner.peek().map("“”„‘’«»".unicodeScalars.contains) == true
          ? "curly quotation marks are part of the words; write ' or none" : nil)
    }
    return try nameOrCall(try several(first))
  }

  /// A name of several words, as columns and members have it: Life expectancy. A word of the language ends
  /// it, and so does one before a parenthesis, which is a function.
  private mutating func several(_ first: Expression.Name) throws(QueryFailure) -> Expression.Name {
    guard !first.isQuoted, !ExpressionParser.keywords.contains(first.text) else { return first }
    var name = first
    while true {
      let end = scanner.position
      scanner.skipSpace()
      guard scanner.position > end, let next = scanner.peek(), Scanner.isWordPart(next),
        let word = try scanner.takeWord(), !ExpressionParser.keywords.contains(word.text),
        scanner.peek() != "("
      else {
        scanner.position = end
        return name
      }
      name = name.joined(word)
    }
  }

  /// A number; letters directly after it make it a name (`2W`), to be refused or found later.
  private mutating func numberOrName() throws(QueryFailure) -> Expression {
    let start = scanner.position
    if let text = scanner.takeNumber() {
      let span = TextSpan(start, scanner.position - start)
      if let next = scanner.peek(), Scanner.isWordPart(next) {
        scanner.position = start
        guard let name = try scanner.takeWord() else {
          throw scanner.failure("expected-value", "expected a value here")
        }
        return try nameOrCall(name)
      }
      guard let value = Double(text), value.isFinite else {
        throw scanner.failure("number-out-of-range", "'\(text)' is out of range", at: span)
      }
      return .number(value, span)
    }
    throw scanner.failure("expected-value", "expected a number here")
  }

  // MARK: Names, calls, selectors

  private mutating func nameOrCall(_ name: Expression.Name) throws(QueryFailure) -> Expression {
    if !name.isQuoted, ExpressionParser.keywords.contains(name.text) {
      throw scanner.failure(
        "unexpected-word", "'\(name.text)' cannot stand here", at: name.span,
        hint: "a column of that name is written in backticks: `\(name.text)`")
    }
    guard !name.isQuoted, scanner.peek() == "(" else {
      return .reference(name, try selectors())
    }
    scanner.position += 1
    return .call(try call(name))
  }

  mutating func selectors() throws(QueryFailure) -> [Expression.Selector] {
    var selectors: [Expression.Selector] = []
    while true {
      if scanner.peek() == "." && scanner.peek(1) != "." {
        scanner.position += 1
        guard let word = try scanner.takeWord() else {
          throw scanner.failure("expected-member", "expected a member or group after '.'")
        }
        let name = try several(word)
        if scanner.peek() == "=" && scanner.peek(1) != "=" {
          scanner.position += 1
          guard let member = try scanner.takeWord() else {
            throw scanner.failure("expected-member", "expected a member after '\(name.text)='")
          }
          selectors.append(.dimension(name, try several(member)))
        } else {
          selectors.append(.member(name))
        }
      } else if scanner.peek() == "@" {
        let start = scanner.position
        scanner.position += 1
        let period = try scanner.takePeriodSelector()
        selectors.append(.period(period, TextSpan(start, scanner.position - start)))
      } else {
        return selectors
      }
    }
  }
}

extension Expression.Name {
  /// Two words of one name.
  fileprivate func joined(_ word: Expression.Name) -> Expression.Name {
    Expression.Name(
      text: text + " " + word.text,
      span: TextSpan(span.offset, word.span.offset + word.span.length - span.offset),
      isQuoted: false)
  }
}
