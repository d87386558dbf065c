internal import Diagnostics

extension SourceFile {
  /// The scalars of a line, 1-based.
  func scalars(ofLine line: Int) -> [Unicode.Scalar] { Array(self.line(line).unicodeScalars) }

  /// From one mark to another, or to the end of the first line when they stand on different ones.
  func range(from start: YAMLMark, to end: YAMLMark) -> SourceRange {
    let last = end.line == start.line ? end.column : scalars(ofLine: start.line).count + 1
    return SourceRange(
      self, SourceLocation(line: start.line, column: start.column, length: last - start.column))
  }

  /// Where a scalar's text stands.
  func place(
    ofScalar value: String, _ style: ScalarStyle, from start: YAMLMark, to end: YAMLMark
  ) -> SourceRange {
    guard style == .literal || style == .folded else { return range(from: start, to: end) }
    var line = start.line + 1
    while line < end.line {
      let text = scalars(ofLine: line)
      if let first = text.firstIndex(where: { $0 != " " }) {
        return SourceRange(
          self, SourceLocation(line: line, column: first + 1, length: text.count - first))
      }
      line += 1
    }
    return range(from: start, to: end)
  }

  /// The tag among a node's properties.
  func placeOfTag(from start: YAMLMark) -> SourceRange {
    let text = scalars(ofLine: start.line)
    let from = max(0, min(start.column - 1, text.count))
    let first = text[from...].firstIndex(of: "!") ?? from
    let end = text[first...].firstIndex { " \t,]}".unicodeScalars.contains($0) } ?? text.count
    return SourceRange(
      self, SourceLocation(line: start.line, column: first + 1, length: end - first))
  }

  /// Where a node itself begins, after `&anchor` and `!tag`.
  func markAfterProperties(from start: YAMLMark) -> YAMLMark {
    var line = start.line
    var column = start.column
    var text = scalars(ofLine: line)
    while true {
      while column <= text.count, text[column - 1] == " " || text[column - 1] == "\t" {
        column += 1
      }
      if column > text.count || text[column - 1] == "#" {
        guard line < lineStarts.count else { return start }
        line += 1
        column = 1
        text = scalars(ofLine: line)
      } else if text[column - 1] == "&" || text[column - 1] == "!" {
        while column <= text.count, text[column - 1] != " ", text[column - 1] != "\t" {
          column += 1
        }
      } else {
        return YAMLMark(line: line, column: column)
      }
    }
  }
}
