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
    let word = takePeriodText()
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
      let text = takePeriodText()
      let to = try period(text, at: TextSpan(second, position - second))
      guard from.start <= to.start, from.end <= to.end else {
        throw failure(
          "reversed-range", "the range starts at \(word) and ends before it, at \(text)",
          at: TextSpan(start, position - start))
      }
      return .range(from, to)
    }
    if take("->") {
      let second = position
      let text = takePeriodText()
      return .pair(from, try period(text, at: TextSpan(second, position - second)))
    }
    return .period(from)
  }

  private var periodHint: String {
    "for example @2023, @2023H1, @2023Q3, @2023-06, @2023-01..2023-04, @latest, @last12, @ytd"
  }

  private mutating func takePeriodText() -> String {
    let start = position
    while let scalar = peek() {
      let isHyphen = scalar == "-" && (peek(1).map(Scanner.isWordPart) ?? false)
      guard Scanner.isWordPart(scalar) || isHyphen else { break }
      position += 1
    }
    return text(start, position)
  }

  private func period(_ text: String, at span: TextSpan) throws(QueryFailure) -> Period {
    do throws(PeriodFault) {
      return try PeriodText.parse(text)
    } catch {
      throw failure("bad-period", error.sentence, at: span, hint: periodHint)
    }
  }
}
