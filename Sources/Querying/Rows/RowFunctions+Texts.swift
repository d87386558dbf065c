import TradeData

/// Row functions of texts.
extension RowFunctions {
  static let texts: [RowFunction] = [
    changed("upper", "in capitals", "upper(partner)") { $0.uppercased() },
    changed("lower", "in small letters", "lower(partner)") { $0.lowercased() },
    changed("title", "each word with a capital", "title(product)", titled),
    changed("sentence", "small letters but for the first", "sentence(product)") { text in
      text.prefix(1).uppercased() + text.dropFirst().lowercased()
    },
    changed("trim", "without blanks at either end", "trim(partner)", trimmed),
    RowFunction(
      "replace", "text, old, new", 3...3, "with one text in place of another, wherever it stands",
      example: "replace(product, \"_\", \" \")",
      { (call) throws(QueryFailure) in
        let (old, new) = (try call.text(1), try call.text(2))
        return .texts(try call.texts(0).map { replacing($0, old, with: new) })
      }),
    RowFunction(
      "before", "text, mark", 2...2, "what stands before the mark; all of it without one",
      example: "before(product, \"-\")",
      { (call) throws(QueryFailure) in
        let mark = try call.text(1)
        return .texts(
          try call.texts(0).map { text in
            place(of: mark, in: text).map { String(text[..<$0.lowerBound]) } ?? text
          })
      }),
    RowFunction(
      "after", "text, mark", 2...2, "what stands after the mark; nothing without one",
      example: "after(product, \"-\")",
      { (call) throws(QueryFailure) in
        let mark = try call.text(1)
        return .texts(
          try call.texts(0).map { text in
            place(of: mark, in: text).map { String(text[$0.upperBound...]) } ?? ""
          })
      }),
    RowFunction(
      "part", "text, mark, n", 3...3,
      "the n-th piece of the text between the marks; nothing where there are fewer",
      example: "part(product, \"-\", 1)",
      { (call) throws(QueryFailure) in
        let mark = try call.text(1)
        let number = try call.number(2)
        guard number >= 1, number == number.rounded(), number <= 1_000 else {
          throw call.rows.failure(
            "argument-out-of-range", "pieces are counted from 1", at: call.arguments[2].span)
        }
        return .texts(try call.texts(0).map { piece(Int(number), of: $0, between: mark) })
      }),
    part("left", "the first n characters", "left(partner, 1)") { String($0.prefix($1)) },
    part("right", "the last n characters", "right(partner, 1)") { String($0.suffix($1)) },
    RowFunction(
      "text", "x", 1...1, "a number or text as text", example: "text(year)",
      { (call) throws(QueryFailure) in .texts(try call.texts(0)) }),
    RowFunction(
      "concat", "a, b, …", 2...20, "texts and numbers one after the other",
      example: "concat(partner, \" \", year)",
      { (call) throws(QueryFailure) in
        var result = try call.texts(0)
        for place in 1..<call.count {
          let next = try call.texts(place)
          result = RowTexts(zip(result.rows, next.rows).map { $0 + $1 })
        }
        return .texts(result)
      }),
    test("contains", "whether the text holds the part", "contains(product, \"car\")") {
      place(of: $1, in: $0) != nil
    },
    test("starts", "whether the text starts with the part", "starts(partner, \"K\")") {
      $0.hasPrefix($1)
    },
    test("ends", "whether the text ends with the part", "ends(partner, \"Z\")") {
      $0.hasSuffix($1)
    },
    RowFunction(
      "length", "text", 1...1, "how many characters it has", example: "length(partner)",
      { (call) throws(QueryFailure) in
        .numbers(try call.texts(0).numbers { Double($0.count) }, .number)
      }),
  ]

  private static func changed(
    _ name: String, _ summary: String, _ example: String,
    _ change: @escaping @Sendable (String) -> String
  ) -> RowFunction {
    RowFunction(name, "text", 1...1, summary, example: example) { (call) throws(QueryFailure) in
      .texts(try call.texts(0).map(change))
    }
  }

  private static func part(
    _ name: String, _ summary: String, _ example: String,
    _ cut: @escaping @Sendable (String, Int) -> String
  ) -> RowFunction {
    RowFunction(name, "text, n", 2...2, summary, example: example) { (call) throws(QueryFailure) in
      let count = try call.number(1)
      guard count >= 0, count <= 10_000, count == count.rounded() else {
        throw call.rows.failure(
          "argument-out-of-range", "'\(name)' needs a whole number of characters",
          at: call.arguments[1].span)
      }
      return .texts(try call.texts(0).map { cut($0, Int(count)) })
    }
  }

  private static func test(
    _ name: String, _ summary: String, _ example: String,
    _ isMet: @escaping @Sendable (String, String) -> Bool
  ) -> RowFunction {
    RowFunction(name, "text, part", 2...2, summary, example: example) {
      (call) throws(QueryFailure) in
      let part = try call.text(1)
      return .truths(try call.texts(0).test { isMet($0, part) })
    }
  }

  /// Where a part first stands; an empty part stands nowhere.
  private static func place(of part: String, in text: String) -> Range<String.Index>? {
    guard !part.isEmpty else { return nil }
    var start = text.startIndex
    while start < text.endIndex {
      if text[start...].hasPrefix(part) {
        return start..<text.index(start, offsetBy: part.count)
      }
      start = text.index(after: start)
    }
    return nil
  }

  private static func piece(_ number: Int, of text: String, between mark: String) -> String {
    var rest = text[...]
    for _ in 1..<number {
      guard let found = place(of: mark, in: String(rest)) else { return "" }
      rest = String(rest)[found.upperBound...]
    }
    let last = String(rest)
    return trimmed(place(of: mark, in: last).map { String(last[..<$0.lowerBound]) } ?? last)
  }

  private static func replacing(_ text: String, _ old: String, with new: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = place(of: old, in: String(rest)) {
      let copy = String(rest)
      result += copy[..<found.lowerBound] + new
      rest = copy[found.upperBound...]
    }
    return result + rest
  }

  private static func titled(_ text: String) -> String {
    var result = ""
    var startsWord = true
    for character in text {
      result += startsWord ? character.uppercased() : character.lowercased()
      startsWord = !(character.isLetter || character.isNumber || character == "'")
    }
    return result
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop { $0.isWhitespace }
    return String(start.reversed().drop { $0.isWhitespace }.reversed())
  }
}
