/// Reads the blocks of a marked text: lines into paragraphs, lists and quotations.
struct MarkdownReader {
  private(set) var footnotes: [(label: String, spans: [Markdown.Span], offset: Int)] = []
  private(set) var problems: [Markdown.Problem] = []
  private let lines: [MarkdownLine]
  /// Footnotes written in place get labels that nobody can write.
  private var notesInPlace = 0

  /// How deep lists may stand in lists.
  private static let deepestList = 2

  init(_ text: String, fields: [Template.Field]) {
    lines = Self.lines(of: text, fields: fields)
  }

  mutating func read() -> [Markdown.Part] { parts(of: lines, depth: 0, isQuote: false) }

  /// All lines as one run of spans.
  mutating func readLines() -> [Markdown.Span] {
    var signs: [MarkdownSign] = []
    for (index, line) in lines.enumerated() {
      if index > 0 { signs.append(MarkdownSign(scalar: "\n", offset: line.first?.offset ?? 0)) }
      signs += line
    }
    return spans(of: signs[...], isNote: false)
  }

  /// The signs of each line, without its line feed.
  private static func lines(of text: String, fields: [Template.Field]) -> [MarkdownLine] {
    let scalars = Array(text.unicodeScalars)
    var signs: [MarkdownSign] = []
    var ends: [Int] = []
    var nextField = fields.makeIterator()
    var field = nextField.next()
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if let current = field, index == current.offset - 1 {
        signs.append(MarkdownSign(scalar: scalar, field: current, offset: index))
        index = current.offset + current.length + 1
        field = nextField.next()
      } else if scalar == "\\", index + 1 < scalars.count, isPunctuation(scalars[index + 1]) {
        signs.append(MarkdownSign(scalar: scalars[index + 1], isPlain: true, offset: index))
        index += 2
      } else if scalar == "\n" {
        ends.append(signs.count)
        index += 1
      } else {
        signs.append(MarkdownSign(scalar: scalar, offset: index))
        index += 1
      }
    }
    ends.append(signs.count)
    var start = 0
    return ends.map { end in
      defer { start = end }
      return signs[start..<end]
    }
  }

  /// ASCII signs, which a backslash makes plain.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension MarkdownReader {
  private mutating func parts(
    of lines: [MarkdownLine], depth: Int, isQuote: Bool
  ) -> [Markdown.Part] {
    var parts: [Markdown.Part] = []
    var index = 0
    while index < lines.count {
      let line = lines[index].drop(while: \.isBlank)
      if line.isEmpty {
        index += 1
      } else if let label = footnoteLabel(line) {
        index = readFootnote(label, line, lines, at: index)
      } else if let marker = ListMarker(lines[index]), marker.mayBegin {
        let end = listEnd(lines, from: index, marker)
        parts.append(list(Array(lines[index..<end]), marker, depth: depth, isQuote: isQuote))
        index = end
      } else if line.first?.isMark(">") == true {
        let end = lines[index...].firstIndex { !Self.isQuote($0) } ?? lines.count
        parts.append(quote(Array(lines[index..<end]), depth: depth, isQuote: isQuote))
        index = end
      } else {
        let start = index
        index += 1
        while index < lines.count, continuesParagraph(lines[index]) { index += 1 }
        refuseOtherMarkup(line)
        parts.append(.paragraph(spans(of: Array(lines[start..<index]))))
      }
    }
    return parts
  }

  private static func isQuote(_ line: MarkdownLine) -> Bool {
    line.drop(while: \.isBlank).first?.isMark(">") == true
  }

  private func continuesParagraph(_ line: MarkdownLine) -> Bool {
    let line = line.drop(while: \.isBlank)
    return !line.isEmpty && footnoteLabel(line) == nil && !Self.isQuote(line)
      && ListMarker(line)?.mayBegin != true
  }

  // MARK: Lists

  private func listEnd(_ lines: [MarkdownLine], from start: Int, _ marker: ListMarker) -> Int {
    var end = start + 1
    var isAfterBlank = false
    while end < lines.count {
      let line = lines[end]
      let indent = line.prefix(while: \.isBlank).count
      if indent == line.count {
        isAfterBlank = true
      } else if let other = ListMarker(line), other.indent <= marker.indent {
        guard other.indent == marker.indent, other.isOrdered == marker.isOrdered else { break }
        isAfterBlank = false
      } else if isAfterBlank, indent < marker.indent + 2 {
        break
      } else if !isAfterBlank || indent >= marker.indent + 2 {
        isAfterBlank = false
      }
      end += 1
    }
    // Empty lines at its end are not the list's.
    while lines[end - 1].allSatisfy(\.isBlank) { end -= 1 }
    return end
  }

  private mutating func list(
    _ lines: [MarkdownLine], _ marker: ListMarker, depth: Int, isQuote: Bool
  ) -> Markdown.Part {
    if depth >= Self.deepestList {
      report(
        "list-too-deep", "a list stands in a list in a list", lines[0].dropFirst(marker.indent),
        hint: "lists are nested once")
    }
    var items: [[MarkdownLine]] = []
    for line in lines {
      if let own = ListMarker(line), own.indent == marker.indent {
        if let number = own.number, number != 1, number != items.count + 1 {
          report(
            "list-number", "item \(items.count + 1) of the list has the number \(number)",
            line.dropFirst(own.indent).prefix(own.length),
            hint: "items are numbered 1., 2., 3., or all 1.")
        }
        items.append([line.dropFirst(own.indent + own.length)])
      } else {
        let indent = line.prefix(while: \.isBlank).count
        items[items.count - 1].append(
          line.dropFirst(min(indent, marker.indent + marker.length)))
      }
    }
    return .list(
      start: marker.isOrdered ? 1 : nil,
      items: items.map { parts(of: $0, depth: depth + 1, isQuote: isQuote) })
  }

  // MARK: Quotations

  private mutating func quote(
    _ lines: [MarkdownLine], depth: Int, isQuote: Bool
  ) -> Markdown.Part {
    if isQuote {
      report(
        "quote-too-deep", "a quotation stands in a quotation", lines[0].prefix(1),
        hint: "quote once, with one '>' before each line")
      return .quote([])
    }
    let inner = lines.map { line in
      let rest = line.drop(while: \.isBlank).dropFirst()
      return rest.first?.isBlank == true ? rest.dropFirst() : rest
    }
    return .quote(parts(of: inner, depth: depth, isQuote: true))
  }

  // MARK: Footnotes

  /// The label of a line such as `[^1]: Customs data.`
  private func footnoteLabel(_ line: MarkdownLine) -> String? {
    guard line.count > 4, line.first?.isMark("[") == true,
      line.dropFirst().first?.isMark("^") == true,
      let close = line.firstIndex(where: { $0.isMark("]") }), close + 1 < line.endIndex,
      line[close + 1].isMark(":")
    else { return nil }
    return String(line[line.startIndex + 2..<close])
  }

  /// Returns the index of the first line after it.
  private mutating func readFootnote(
    _ label: String, _ line: MarkdownLine, _ lines: [MarkdownLine], at index: Int
  ) -> Int {
    var end = index + 1
    while end < lines.count, lines[end].first?.isBlank == true,
      !lines[end].allSatisfy(\.isBlank)
    { end += 1 }
    let colon = line.firstIndex { $0.isMark(":") } ?? line.startIndex
    let spans = spans(
      of: [line[(colon + 1)...].drop(while: \.isBlank)] + lines[index + 1..<end])
    if footnotes.contains(where: { $0.label == label }) {
      report(
        "duplicate-name", "the footnote '\(label)' is written twice", line[..<colon],
        hint: "give one of them another label")
    } else {
      footnotes.append((label, spans, line.first?.offset ?? 0))
    }
    return end
  }

  /// Keeps a footnote that is written in place, and returns its label.
  mutating func keepFootnote(_ spans: [Markdown.Span], offset: Int) -> String {
    notesInPlace += 1
    let label = " \(notesInPlace)"
    footnotes.append((label, spans, offset))
    return label
  }

  // MARK: Problems

  mutating func report(_ id: String, _ message: String, _ signs: MarkdownLine, hint: String) {
    let offset = signs.first?.offset ?? 0
    let length = max(1, (signs.last?.offset ?? offset) - offset + 1)
    problems.append(
      Markdown.Problem(id: id, message: message, hint: hint, offset: offset, length: length))
  }

  /// Blocks of other Markdowns, which would print as signs.
  private mutating func refuseOtherMarkup(_ line: MarkdownLine) {
    let text = String(line)
    let isRule =
      line.count >= 3
      && line.allSatisfy { "-=*_".unicodeScalars.contains($0.scalar) && !$0.isPlain }
    let hint: String
    if text.hasPrefix("#"), !line[line.startIndex].isPlain,
      text.drop(while: { $0 == "#" }).hasPrefix(" ")
    {
      hint = "a heading is a block of its own: '- heading: …'; \\# prints the sign"
    } else if text.hasPrefix("```") || text.hasPrefix("~~~") {
      hint = "code stands between single backticks, inside a paragraph"
    } else if isRule {
      hint = "rules part nothing here: begin a new block, a heading or a page"
    } else if line.first?.isMark("|") == true, line.dropFirst().contains(where: { $0.isMark("|") })
    {
      hint = "a table is a block of its own: '- table: …'; \\| prints the sign"
    } else {
      return
    }
    report("unknown-markup", "this markup is not known here", line.prefix(20), hint: hint)
  }
}

/// What begins an item of a list.
private struct ListMarker {
  let indent: Int
  /// Marker and blank.
  let length: Int
  let number: Int?

  var isOrdered: Bool { number != nil }
  /// "5. Mai" is a date: a list begins with one.
  var mayBegin: Bool { number == nil || number == 1 }

  init?(_ line: MarkdownLine) {
    indent = line.prefix(while: \.isBlank).count
    let rest = line.dropFirst(indent)
    guard let first = rest.first, !first.isPlain, first.field == nil else { return nil }
    if "-*".unicodeScalars.contains(first.scalar) {
      guard rest.count > 1, rest[rest.startIndex + 1].isBlank else { return nil }
      number = nil
      length = 2
      return
    }
    let digits = rest.prefix { "0"..."9" ~= $0.scalar && $0.field == nil }
    guard (1...2).contains(digits.count), rest.count > digits.count + 1,
      rest[digits.endIndex].isMark(".") || rest[digits.endIndex].isMark(")"),
      rest[digits.endIndex + 1].isBlank
    else { return nil }
    number = Int(String(digits))
    length = digits.count + 2
  }
}

extension String {
  /// The text of signs, without figures.
  init(_ signs: MarkdownLine) {
    var view = String.UnicodeScalarView()
    for sign in signs where sign.field == nil { view.append(sign.scalar) }
    self.init(view)
  }
}
