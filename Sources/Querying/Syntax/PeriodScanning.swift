import TradeData

extension Scanner {
  /// Takes digits with an optional fraction and exponent, as written.
  mutating func takeNumber() -> String? {
    let start = position
    while let scalar = peek(), Scanner.isDigit(scalar) { position += 1 }
    guard position > start else { return nil }
    if peek() == ".", let next = peek(1), Scanner.isDigit(next) {
      position += 1
      while let scalar = peek(), Scanner.isDigit(scalar) { position += 1 }
    }
    if let mark = peek(), mark == "e" || mark == "E" {
      let signed = peek(1) == "-" || peek(1) == "+"
      if let digit = peek(signed ? 2 : 1), Scanner.isDigit(digit) {
        position += signed ? 2 : 1
        while let scalar = peek(), Scanner.isDigit(scalar) { position += 1 }
      }
    }
    return text(start, position)
  }

  /// Takes what follows `@`: a period, a range, a pair, or a word such as `latest`.
  mutating func takePeriodSelector() throws(QueryFailure) -> Expression.PeriodSelector {
    let start = position
    let word = try takePeriodText()
    switch word {
    case "": throw failure("expected-period", "expected a period after '@'", hint: periodHint)
    case "latest": return .latest
    case "first": return .first
    case "ytd": return .yearToDate
    default: break
    }
    if word.hasPrefix("last"), let count = Int(word.dropFirst(4)), count > 0 { return .last(count) }
    let from = try period(word, at: TextSpan(start, position - start))
    if take("..") {
      let second = position
      let text = try takePeriodText()
      let to = try period(text, at: TextSpan(second, position - second))
      guard from.startMinute <= to.startMinute, from.endMinute <= to.endMinute else {
        throw failure(
          "reversed-range", "the range starts at \(word) and ends before it, at \(text)",
          at: TextSpan(start, position - start))
      }
      return .range(from, to)
    }
    if take("->") {
      let second = position
      let text = try takePeriodText()
      return .pair(from, try period(text, at: TextSpan(second, position - second)))
    }
    return .period(from)
  }

  /// Takes `2023-04`, `2023Q1` or `2023-01..2023-04` where a comparison may have a period. A plain
  /// year stays a number, and so does a difference written with spaces.
  mutating func takePeriodLiteral() throws(QueryFailure) -> Expression? {
    skipSpace()
    let start = position
    let word = try takePeriodText()
    let isRange = peek() == "." && peek(1) == "."
    let isPlain = word.unicodeScalars.allSatisfy { Scanner.isDigit($0) }
    guard let first = word.unicodeScalars.first, Scanner.isDigit(first), isRange || !isPlain,
      (try? PeriodText.parse(word, .spec)) != nil
    else {
      position = start
      return nil
    }
    position = start
    let selector = try takePeriodSelector()
    let span = TextSpan(start, position - start)
    switch selector {
    case .period(let period): return .period(period, span)
    case .range(let from, let to): return .period(Period.stretch(from, to), span)
    default: throw failure("bad-period", "a condition compares with one period", at: span)
    }
  }

  /// Takes a quoted text, or everything up to a space, comma or parenthesis.
  mutating func takeListItem() throws(QueryFailure) -> Expression.Name? {
    skipSpace()
    if let variable = try takeVariable() { return variable }
    if let quote = peek(), quote == "`" || quote == "'" || quote == "\"" { return try takeWord() }
    let start = position
    while let scalar = peek(), !" ,()\t\n\r".unicodeScalars.contains(scalar) { position += 1 }
    guard position > start else { return nil }
    return Expression.Name(
      text: text(start, position), span: TextSpan(start, position - start), isQuoted: false)
  }

  private var periodHint: String {
    "for example @2023, @2023H1, @2023Q3, @2023-06, @2023-01..2023-04, @latest, @last12, @ytd"
  }

  private mutating func takePeriodText() throws(QueryFailure) -> String {
    if let variable = try takeVariable() { return variable.text }
    let start = position
    while let scalar = peek() {
      let isHyphen = scalar == "-" && (peek(1).map(Scanner.isWordPart) ?? false)
      let isClock = scalar == ":" && position > start && (peek(1).map(Scanner.isDigit) ?? false)
      guard Scanner.isWordPart(scalar) || isHyphen || isClock else { break }
      position += 1
    }
    return text(start, position)
  }

  private func period(_ text: String, at span: TextSpan) throws(QueryFailure) -> Period {
    do throws(PeriodFault) {
      return try PeriodText.parse(text, .spec)
    } catch {
      throw failure("bad-period", error.sentence, at: span, hint: periodHint)
    }
  }
}
