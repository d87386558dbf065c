/// Diagnostics for people, in the form of compilers:
///
///     Reports/q3.yaml:14:5: error: unknown key 'serise' [unknown-key]
///        14 |     serise: region
///           |     ^~~~~~
///        hint: did you mean 'series'?
struct TextDiagnostics {
  let isColored: Bool

  func print(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(text).joined()
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    let severity = diagnostic.severity
    var lines = [
      styled(position(diagnostic), .bold)
        + styled("\(severity.rawValue): ", style(of: severity))
        + styled(printable(diagnostic.message), .bold) + " [\(diagnostic.id)]"
    ]
    let gutter = gutterWidth(diagnostic)
    if let place = diagnostic.place { lines += quote(place, gutter: gutter, style(of: severity)) }
    let indent = String(repeating: " ", count: 3)
    for related in diagnostic.related {
      let location = "\(printable(related.place.file.path)):\(position(related.place)): "
      lines.append(indent + location + "note: " + printable(related.message))
      lines += quote(related.place, gutter: gutter, .cyan)
    }
    if let hint = diagnostic.hint {
      lines.append(indent + styled("hint: ", .cyan) + printable(hint))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func position(_ diagnostic: Diagnostic) -> String {
    guard let name = diagnostic.fileName else { return "" }
    let place = diagnostic.place.map { ":" + position($0) } ?? ""
    return printable(name) + place + ": "
  }

  private func position(_ place: SourceRange) -> String {
    "\(place.location.line):\(place.location.column)"
  }

  /// Line numbers of one diagnostic are aligned, at five columns at least.
  private func gutterWidth(_ diagnostic: Diagnostic) -> Int {
    let places = [diagnostic.place].compactMap(\.self) + diagnostic.related.map(\.place)
    return max(5, places.map { String($0.location.line).count }.max() ?? 0)
  }

  private func quote(_ place: SourceRange, gutter: Int, _ style: Style) -> [String] {
    let line = QuotedLine(place)
    let number = String(place.location.line)
    let padding = String(repeating: " ", count: max(0, gutter - number.count))
    let blank = String(repeating: " ", count: gutter)
    let space = String(repeating: " ", count: line.caretStart)
    let caret = "^" + String(repeating: "~", count: line.caretWidth - 1)
    return [
      (padding + number + " | " + line.text).trimmedAtEnd,
      blank + " | " + space + styled(caret, style),
    ]
  }

  private enum Style: String {
    case bold = "1"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "36"
  }

  private func style(of severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .hint: .cyan
    }
  }

  private func styled(_ text: String, _ style: Style) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = Substring(self)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
