package import Diagnostics
package import TradeData

/// A stretch of an expression's text, in Unicode scalars.
package struct TextSpan: Hashable, Sendable {
  package let offset: Int
  package let length: Int

  package init(_ offset: Int, _ length: Int) {
    self.offset = offset
    self.length = max(1, length)
  }

  func joined(_ other: TextSpan) -> TextSpan {
    let end = max(offset + length, other.offset + other.length)
    return TextSpan(min(offset, other.offset), end - min(offset, other.offset))
  }
}

/// An expression as the author wrote it, with a way back to the place in the spec.
package struct ExpressionText: Sendable {
  package let text: String
  /// What `$name` stands for.
  private(set) var variables: [String: String] = [:]
  private let locate: @Sendable (Int, Int) -> SourceRange?

  package init(_ text: String, locate: @escaping @Sendable (Int, Int) -> SourceRange?) {
    self.text = text
    self.locate = locate
  }

  /// An expression that stands in no file: the command line's.
  package init(_ text: String) {
    let file = SourceFile(path: "expression", text: text)
    self.init(text) { offset, length in
      SourceRange(file, SourceLocation(line: 1, column: offset + 1, length: length))
    }
  }

  /// The same text, where `$name` stands for a value.
  package func with(_ variables: [String: String]) -> ExpressionText {
    var text = self
    text.variables = variables
    return text
  }

  func text(_ span: TextSpan) -> String {
    var part = String.UnicodeScalarView()
    part.append(contentsOf: text.unicodeScalars.dropFirst(span.offset).prefix(span.length))
    return String(part)
  }

  package func place(_ span: TextSpan) -> SourceRange? { locate(span.offset, span.length) }
  package var wholePlace: SourceRange? { locate(0, text.unicodeScalars.count) }
}

/// A parsed expression. The grammar stands in Grammar.md.
package indirect enum Expression: Sendable, Hashable {
  case number(Double, TextSpan)
  case text(String, TextSpan)
  /// A period to compare with, in conditions: `month >= 2023-04`.
  case period(Period, TextSpan)
  case reference(Name, [Selector])
  case call(Call)
  case negated(Expression, TextSpan)
  case not(Expression, TextSpan)
  case binary(BinaryOperator, Expression, Expression, TextSpan)
  /// `partner in (KZ KG)`
  case isIn(Expression, [Name], TextSpan)

  package struct Name: Sendable, Hashable {
    package let text: String
    package let span: TextSpan
    /// Written in quotes or backticks: never a keyword.
    package let isQuoted: Bool
  }

  package struct Call: Sendable, Hashable {
    package let name: Name
    /// One for each parameter of the function; nil where it was left out.
    package let values: [Argument?]
    package let selectors: [Selector]
    package let span: TextSpan

    /// The arguments that are expressions, in order.
    package var arguments: [Expression] {
      values.compactMap { if case .figure(let figure, _)? = $0 { figure } else { nil } }
    }
  }

  /// What stands between the parentheses of a call.
  package enum Argument: Sendable, Hashable {
    /// An expression, with the dimension to look across: `hhi(units by partner)`.
    case figure(Expression, by: Name?)
    case number(Double, TextSpan)
    case period(PeriodSelector, TextSpan)
    case word(String, TextSpan)
    /// The words of a stated growth: `base(total, increased 17.8 times)`.
    case growth(GrowthPhrase)
  }

  /// A growth as it was stated in words.
  package struct GrowthPhrase: Sendable, Hashable {
    /// "increased", "up", "by", "decreased", "down" or none.
    package enum Reading: Sendable, Hashable { case increase, decrease, multiple }
    package let reading: Reading
    /// As written, so that the last digit gives the precision: "17.8".
    package let number: String
    package let isPercent: Bool
    package let span: TextSpan
  }

  package enum BinaryOperator: String, Sendable, Hashable {
    case add = "+"
    case subtract = "-"
    case multiply = "*"
    case divide = "/"
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case and, or
  }

  /// What narrows a reference: members and periods.
  package enum Selector: Sendable, Hashable {
    case member(Name)
    case dimension(Name, Name)
    case period(PeriodSelector, TextSpan)
  }

  package enum PeriodSelector: Sendable, Hashable {
    case period(Period)
    /// From the first day of one to the last day of another.
    case range(Period, Period)
    case latest
    case first
    /// The last n periods of the data.
    case last(Int)
    /// From January of the latest year to the latest period.
    case yearToDate
    /// `2022->2023`: two periods to compare.
    case pair(Period, Period)
  }

  package var span: TextSpan {
    switch self {
    case .number(_, let span), .text(_, let span), .period(_, let span), .negated(_, let span),
      .not(_, let span),
      .binary(_, _, _, let span), .isIn(_, _, let span):
      return span
    case .reference(let name, _): return name.span
    case .call(let call): return call.span
    }
  }
}

/// An expression with the dimensions it is asked by.
package struct Query: Sendable, Hashable {
  package let expression: Expression
  package let by: [Expression.Name]

  package init(expression: Expression, by: [Expression.Name]) {
    self.expression = expression
    self.by = by
  }
}

extension ExpressionText {
  /// A part of the text, or what is read in its place, whose problems stand from `offset` on.
  package func part(_ text: String, at offset: Int) -> ExpressionText {
    let whole = self
    return ExpressionText(text) { start, length in
      whole.place(TextSpan(start + offset, length))
    }.with(variables)
  }

  /// A member that is written as it is, in quotes, or as `$name`.
  package func member(_ written: String) -> String {
    if written.first == "$" { return variables[String(written.dropFirst())] ?? written }
    let quotes: Set<Character> = ["'", "`", "\""]
    guard written.count > 1, let first = written.first, quotes.contains(first),
      written.last == first
    else { return written }
    return String(written.dropFirst().dropLast())
  }
}

extension Expression {
  /// True for a number in digits, with or without a minus.
  var isWrittenNumber: Bool {
    switch self {
    case .number: true
    case .negated(let inner, _): inner.isWrittenNumber
    default: false
    }
  }
}

extension Unit {
  /// Whether a number in digits can be meant in this unit: `wage - 5000`, `rate - 2`. One and a share
  /// are another matter.
  var takesNumbers: Bool { kind == .quantity || kind == .percent }
}
