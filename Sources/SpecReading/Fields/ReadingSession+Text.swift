internal import Diagnostics

extension ReadingSession {
  /// The longest text a spec may hold, and the longest title, in characters.
  package static let maximumText = 20_000
  package static let maximumTitle = 300

  /// Text of one or several lines, not empty.
  package func text(_ node: SpecNode) -> WrittenText? {
    guard let text = anyText(node) else { return nil }
    guard text.value.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      problem("empty-text", "text expected, found only blanks", at: text.place)
      return nil
    }
    return text
  }

  /// Text that may be empty, such as a marker for missing values.
  package func anyText(_ node: SpecNode) -> WrittenText? {
    guard case .scalar(let text) = node.content else {
      let hint: String? =
        switch node.content {
        case .null: hintForNothing(node.place)
        case .mapping: "put quotes around text that holds a colon and a space"
        case .sequence: "put quotes around text that begins with ["
        case .scalar: nil
        }
      wrongKind(node, expected: "text", hint: hint)
      return nil
    }
    return isClean(text, limit: Self.maximumText) ? text : nil
  }

  /// Often there is something, which YAML takes for a comment or for its null.
  private func hintForNothing(_ place: SourceRange) -> String {
    let rest = place.file.line(place.location.line).unicodeScalars.dropFirst(
      place.location.column - 1)
    return rest.contains("#")
      ? "'#' begins a comment; put quotes around the text"
      : "write the text; ~ and null need quotes when they are meant as text"
  }

  /// Text that stays in one line: a name, a path, a keyword.
  package func line(_ node: SpecNode) -> WrittenText? {
    guard let text = text(node) else { return nil }
    if let offset = text.value.unicodeScalars.enumerated().first(where: { $0.element == "\n" }) {
      // A block scalar ends with a line feed that nobody meant.
      guard offset.offset == text.value.unicodeScalars.count - 1 else {
        problem(
          "line-break", "one line of text expected",
          at: text.place(ofOffset: offset.offset, length: 1))
        return nil
      }
      return WrittenText(
        String(text.value.dropLast()), style: text.style, place: text.place)
    }
    return text
  }

  /// An expression: parsed elsewhere.
  package func expression(_ node: SpecNode) -> WrittenText? {
    text(node)
  }

  /// Whether the text is short enough and free of characters that a reader cannot see.
  func isClean(_ text: WrittenText, limit: Int) -> Bool {
    var count = 0
    for scalar in text.value.unicodeScalars {
      if let kind = CharacterKind(refused: scalar) {
        // What stands raw in the file was reported before YAML was read.
        let place = text.place(ofOffset: count, length: 1)
        add(kind.diagnostic(scalar, at: place, isEscaped: true))
        return false
      }
      count += 1
    }
    guard count <= limit else {
      problem(
        "text-too-long", "text of \(count) characters, at most \(limit) are allowed",
        at: text.place)
      return false
    }
    return true
  }
}
