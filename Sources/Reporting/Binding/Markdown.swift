import Diagnostics

/// The small Markdown of texts: paragraphs parted by an empty line, **bold**, *italic*, [text](link).
enum Markdown {
  static func paragraphs(of text: String, at place: SourceRange? = nil) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var lines: [Substring] = []
    func finish() {
      let joined = lines.joined(separator: " ")
      if !joined.isEmpty { paragraphs.append(Paragraph(runs: runs(of: joined), place: place)) }
      lines = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if trimmed.isEmpty { finish() } else { lines.append(trimmed) }
    }
    finish()
    return paragraphs
  }

  static func runs(of text: String) -> [Paragraph.Run] {
    var runs: [Paragraph.Run] = []
    var plain = ""
    var isBold = false
    var isItalic = false
    var rest = Substring(text)
    var last: Character = " "
    func flush() {
      if !plain.isEmpty {
        runs.append(Paragraph.Run(plain, isBold: isBold, isItalic: isItalic))
      }
      plain = ""
    }
    while let character = rest.first {
      let mark = rest.hasPrefix("**") ? "**" : "*"
      if character == "*", turns(mark, isOn: mark == "**" ? isBold : isItalic, rest, after: last) {
        flush()
        if mark == "**" { isBold.toggle() } else { isItalic.toggle() }
        rest = rest.dropFirst(mark.count)
      } else if character == "*" {
        plain += mark
        rest = rest.dropFirst(mark.count)
      } else if character == "[", let link = link(at: rest) {
        flush()
        runs.append(
          Paragraph.Run(link.text, isBold: isBold, isItalic: isItalic, link: link.address))
        rest = link.rest
      } else {
        plain.append(character)
        rest = rest.dropFirst()
      }
      last = character
    }
    flush()
    return runs
  }

  /// Whether a mark opens or closes a stretch: it opens before a word if it is closed later on, and
  /// closes behind one. `2 * 3 * 4` has no mark.
  private static func turns(
    _ mark: String, isOn: Bool, _ rest: Substring, after last: Character
  ) -> Bool {
    if isOn { return last != " " }
    let inside = rest.dropFirst(mark.count)
    return inside.first.map { $0 != " " } == true && inside.contains(mark)
  }

  private static func link(
    at text: Substring
  ) -> (text: String, address: String, rest: Substring)? {
    guard let close = text.firstIndex(of: "]") else { return nil }
    let after = text[text.index(after: close)...]
    guard after.first == "(", let end = after.firstIndex(of: ")") else { return nil }
    let address = String(after[after.index(after: after.startIndex)..<end])
    // Only addresses that a reader can safely follow.
    guard ["https://", "http://", "mailto:"].contains(where: { address.hasPrefix($0) }) else {
      return nil
    }
    return (
      String(text[text.index(after: text.startIndex)..<close]), address,
      after[after.index(after: end)...]
    )
  }

  /// A text without its marks, for titles and alt texts.
  static func plain(_ text: String) -> String { runs(of: text).map(\.text).joined() }
}
