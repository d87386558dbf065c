/// A source line as it is quoted under a message, with the caret's place in it.
struct QuotedLine {
  /// Safe to print; cut at both ends to a window around the caret when long.
  let text: String
  /// Terminal columns before the caret, and under it.
  let caretStart: Int
  let caretWidth: Int

  /// Columns shown of a long line.
  private static let window = 100
  /// Columns kept before the caret.
  private static let lead = 40
  private static let tabWidth = 4

  init(_ place: SourceRange) {
    let location = place.location
    let scalars = Array(place.file.line(location.line).unicodeScalars)
    let first = min(max(0, location.column - 1), scalars.count)
    let last = min(first + location.length, scalars.count)
    let start = Self.windowStart(scalars, caret: first)
    var line = start > 0 ? "…" : ""
    var width = line.isEmpty ? 0 : 1
    var caretStart = width
    var caretEnd = width
    var index = start
    while index < scalars.count, width < Self.window {
      let piece = Self.piece(scalars[index], atColumn: width)
      if index == first { caretStart = width }
      line += piece.text
      width += piece.width
      if index < first { caretStart = width }
      if index < last { caretEnd = width }
      index += 1
    }
    if index < scalars.count { line += "…" }
    text = line
    self.caretStart = caretStart
    caretWidth = max(1, caretEnd - caretStart)
  }

  /// The first scalar to show.
  private static func windowStart(_ scalars: [Unicode.Scalar], caret: Int) -> Int {
    var width = 0
    for scalar in scalars.prefix(caret + window) {
      width += piece(scalar, atColumn: width).width
      if width > window { break }
    }
    guard width > window else { return 0 }
    var start = caret
    var columns = 0
    while start > 0 {
      columns += piece(scalars[start - 1], atColumn: 0).width
      if columns > lead { break }
      start -= 1
    }
    return start
  }

  private static func piece(_ scalar: Unicode.Scalar, atColumn column: Int) -> (
    text: String, width: Int
  ) {
    if scalar == "\t" {
      let width = tabWidth - column % tabWidth
      return (String(repeating: " ", count: width), width)
    }
    var text = ""
    appendPrintable(scalar, to: &text)
    let isEscaped = text.unicodeScalars.count > 1
    return (text, isEscaped ? text.unicodeScalars.count : displayWidth(scalar))
  }
}
