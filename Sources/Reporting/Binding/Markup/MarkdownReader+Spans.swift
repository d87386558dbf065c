/// What stands inside a paragraph: emphasis, code, links and marks of footnotes.
extension MarkdownReader {
  /// The lines of a paragraph as one run of spans.
  mutating func spans(of lines: [MarkdownLine]) -> [Markdown.Span] {
    var signs: [MarkdownSign] = []
    for (index, line) in lines.enumerated() {
      var line = line.drop(while: \.isBlank)
      var blanks = 0
      while line.last?.isBlank == true {
        line.removeLast()
        blanks += 1
      }
      let isLast = index == lines.count - 1
      let hasBackslash = !isLast && line.last?.isMark("\\") == true
      if hasBackslash { line.removeLast() }
      signs += line
      guard !isLast, let last = line.last else { continue }
      if hasBackslash || blanks >= 2 {
        signs.append(MarkdownSign(scalar: "\n", offset: last.offset))
      } else if let next = lines[index + 1].first(where: { !$0.isBlank }),
        !Self.joinsWithoutSpace(last, next)
      {
        signs.append(MarkdownSign(scalar: " ", offset: last.offset))
      }
    }
    return spans(of: signs[...], isNote: false)
  }

  /// Chinese and Japanese have no space where a line ends.
  private static func joinsWithoutSpace(_ a: MarkdownSign, _ b: MarkdownSign) -> Bool {
    a.field == nil && b.field == nil && LineBreakRules.isIdeographic(Character(a.scalar))
      && LineBreakRules.isIdeographic(Character(b.scalar))
  }

  /// - Parameter isNote: Whether they stand inside a footnote, which holds no other.
  mutating func spans(of signs: MarkdownLine, isNote: Bool) -> [Markdown.Span] {
    var state = SpanState()
    var index = signs.startIndex
    while index < signs.endIndex {
      let sign = signs[index]
      let rest = signs[index...]
      if let field = sign.field {
        state.add(.field(field), at: sign.offset, length: field.length + 2)
        index += 1
      } else if sign.isPlain {
        state.add(sign)
        index += 1
      } else {
        switch sign.scalar {
        case "\n":
          state.add(.lineEnd, at: sign.offset, length: 1)
          index += 1
        case "*": index = emphasis(rest, before: signs[..<index].last, &state)
        case "`": index = code(rest, &state)
        case "[": index = bracket(rest, isNote: isNote, &state)
        default:
          refuseOtherSpans(rest, before: signs[..<index].last)
          state.add(sign)
          index += 1
        }
      }
    }
    return state.finish()
  }

  private mutating func emphasis(
    _ rest: MarkdownLine, before last: MarkdownSign?, _ state: inout SpanState
  ) -> Int {
    let second = rest.dropFirst().first
    let isDouble = second?.isMark("*") == true
    let count = isDouble ? 2 : 1
    let inside = rest.dropFirst(count)
    let isOn = isDouble ? state.isBold : state.isItalic
    let opens = inside.first.map { !$0.isBlank && $0.scalar != "\n" } ?? false
    let closes = last.map { !$0.isBlank && $0.scalar != "\n" } ?? false
    if isOn, closes {
      state.toggle(isDouble)
    } else if !isOn, opens, Self.isClosed(inside, isDouble: isDouble) {
      state.toggle(isDouble, opening: rest.first)
    } else if !opens, !closes {
      // 2 * 3: stars between blanks are stars.
      for sign in rest.prefix(count) { state.add(sign) }
    } else {
      let mark = isDouble ? "**" : "*"
      report(
        "unclosed-markup",
        opens ? "'\(mark)' is never closed" : "'\(mark)' closes what was never opened",
        rest.prefix(count), hint: "write \(mark) on both sides; \\* prints a star")
      for sign in rest.prefix(count) { state.add(sign) }
    }
    return rest.startIndex + count
  }

  /// Whether the same mark closes behind a word further on.
  private static func isClosed(_ inside: MarkdownLine, isDouble: Bool) -> Bool {
    var index = inside.startIndex
    var previous: MarkdownSign?
    while index < inside.endIndex {
      let sign = inside[index]
      if sign.isMark("*") {
        let run = inside[index...].prefix { $0.isMark("*") }.count
        let follows = previous.map { !$0.isBlank } ?? false
        if follows, isDouble ? run >= 2 : run != 2 { return true }
        index += run
      } else {
        index += 1
      }
      previous = sign
    }
    return false
  }

  private mutating func code(_ rest: MarkdownLine, _ state: inout SpanState) -> Int {
    let inside = rest.dropFirst()
    guard let close = inside.firstIndex(where: { $0.isMark("`") }), close > inside.startIndex else {
      report(
        "unclosed-markup", "'`' is never closed", rest.prefix(1),
        hint: "write ` on both sides of code; \\` prints the sign")
      state.add(rest[rest.startIndex])
      return rest.startIndex + 1
    }
    state.flush()
    state.isCode = true
    for sign in inside[..<close] {
      if let field = sign.field {
        state.add(.field(field), at: sign.offset, length: field.length + 2)
      } else {
        state.add(sign)
      }
    }
    state.flush()
    state.isCode = false
    return close + 1
  }

  private mutating func bracket(
    _ rest: MarkdownLine, isNote: Bool, _ state: inout SpanState
  ) -> Int {
    guard let close = Self.closingBracket(rest) else {
      state.add(rest[rest.startIndex])
      return rest.startIndex + 1
    }
    let inside = rest[rest.startIndex + 1..<close]
    if inside.first?.isMark("^") == true {
      return footnote(rest[...close], isNote: isNote, &state)
    }
    let after = rest[(close + 1)...]
    guard after.first?.isMark("(") == true,
      let end = after.firstIndex(where: { $0.isMark(")") })
    else {
      state.add(rest[rest.startIndex])
      return rest.startIndex + 1
    }
    let address = String(after[after.startIndex + 1..<end])
    let known = ["https://", "http://", "mailto:", "#"]
    guard known.contains(where: { address.hasPrefix($0) && address != $0 }),
      !address.contains(where: \.isWhitespace)
    else {
      report(
        "bad-link", "'\(address)' is no address that a reader can follow", after[...end],
        hint: "links begin with https://, http:// or mailto:, or are #id for a figure, table or "
          + "heading of the report")
      for sign in rest[...end] { state.add(sign) }
      return end + 1
    }
    state.flush()
    for var span in spans(of: inside, isNote: isNote) {
      span.link = address
      state.append(span)
    }
    return end + 1
  }

  /// The `]` of the first sign's bracket.
  private static func closingBracket(_ rest: MarkdownLine) -> Int? {
    var depth = 0
    for index in rest.indices {
      if rest[index].isMark("[") { depth += 1 }
      if rest[index].isMark("]") {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private mutating func footnote(
    _ signs: MarkdownLine, isNote: Bool, _ state: inout SpanState
  ) -> Int {
    let inside = signs.dropFirst(2).dropLast()
    let offset = signs.first?.offset ?? 0
    if isNote {
      report(
        "nested-footnote", "a footnote stands in a footnote", signs,
        hint: "say it in one footnote")
    } else if inside.allSatisfy({ $0.isBlank }) {
      report("bad-footnote", "a footnote without words", signs, hint: "write [^1] or [^a note]")
    } else {
      let isLabel =
        inside.allSatisfy { !$0.isBlank && $0.field == nil } && inside.count <= 24
        && inside.allSatisfy { $0.scalar.isASCII }
      let label =
        isLabel
        ? String(inside) : keepFootnote(spans(of: inside, isNote: true), offset: offset)
      state.add(.footnote(label), at: offset, length: signs.count)
    }
    return signs.endIndex
  }

  /// Markup of other Markdowns, which would print as signs.
  private mutating func refuseOtherSpans(_ rest: MarkdownLine, before last: MarkdownSign?) {
    guard let first = rest.first, let next = rest.dropFirst().first, next.field == nil else {
      return
    }
    let followsWord = last.map { $0.scalar.properties.isAlphabetic || $0.field != nil } ?? false
    let hint: String
    switch first.scalar {
    case "<" where next.scalar.properties.isAlphabetic || next.scalar == "/":
      guard rest.contains(where: { $0.isMark(">") }) else { return }
      hint = "there is no HTML here: write **bold** or *italic*; \\< prints the sign"
    case "_" where !followsWord && (next.scalar.properties.isAlphabetic || next.scalar == "_"):
      guard rest.dropFirst(2).contains(where: { $0.isMark("_") }) else { return }
      hint = "write *italic* and **bold**; \\_ prints the sign"
    case "~" where next.isMark("~"): hint = "nothing is struck out here; \\~ prints the sign"
    case "!" where next.isMark("["): hint = "a picture is a block of its own; \\! prints the sign"
    default: return
    }
    report("unknown-markup", "this markup is not known here", rest.prefix(2), hint: hint)
  }
}

/// Spans under construction.
private struct SpanState {
  var isBold = false
  var isItalic = false
  var isCode = false
  private var spans: [Markdown.Span] = []
  private var text = String.UnicodeScalarView()
  private var start = 0
  private var end = 0

  mutating func toggle(_ isDouble: Bool, opening: MarkdownSign? = nil) {
    flush()
    if isDouble { isBold.toggle() } else { isItalic.toggle() }
  }

  mutating func add(_ sign: MarkdownSign) {
    if text.isEmpty { start = sign.offset }
    text.append(sign.scalar)
    end = sign.offset + 1
  }

  mutating func add(_ content: Markdown.Span.Content, at offset: Int, length: Int) {
    flush()
    append(Markdown.Span(content: content, offset: offset, length: length))
  }

  /// A finished span, with the look of what is around it added.
  mutating func append(_ span: Markdown.Span) {
    flush()
    var span = span
    span.isBold = span.isBold || isBold
    span.isItalic = span.isItalic || isItalic
    span.isCode = span.isCode || isCode
    spans.append(span)
  }

  mutating func flush() {
    guard !text.isEmpty else { return }
    let span = Markdown.Span(
      content: .text(String(text)), isBold: isBold, isItalic: isItalic, isCode: isCode,
      offset: start, length: end - start)
    text = String.UnicodeScalarView()
    spans.append(span)
  }

  mutating func finish() -> [Markdown.Span] {
    flush()
    return spans
  }
}
