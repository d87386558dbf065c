package import Diagnostics

extension WrittenText {
  /// The place of a part of the text, as exactly as YAML allows: through quotes, escapes, folded
  /// lines and the indentation of block scalars.
  ///
  /// A part that runs over several lines is underlined to the end of its first. Linear in `offset`.
  ///
  /// - Parameter offset: In Unicode scalars of `value`, from 0 to its length.
  package func place(ofOffset offset: Int, length: Int) -> SourceRange {
    var finder = ScalarPlaceFinder(self)
    guard let start = finder.location(after: offset) else { return place }
    guard length > 1, let last = finder.location(after: length - 1) else {
      return SourceRange(place.file, SourceLocation(line: start.line, column: start.column))
    }
    let end =
      last.line == start.line
      ? last.column : max(start.column, place.file.scalars(ofLine: start.line).count)
    return SourceRange(
      place.file,
      SourceLocation(line: start.line, column: start.column, length: end - start.column + 1))
  }

  /// The place of a range of `value`.
  package func place(of range: Range<String.Index>) -> SourceRange {
    let scalars = value.unicodeScalars
    return place(
      ofOffset: scalars.distance(from: scalars.startIndex, to: range.lowerBound),
      length: scalars.distance(from: range.lowerBound, to: range.upperBound))
  }
}

/// Walks through a scalar's source and its decoded value side by side.
private struct ScalarPlaceFinder {
  private let file: SourceFile
  private let style: ScalarStyle
  private let value: [Unicode.Scalar]
  private var index = 0
  private var line: Int
  /// Index into `text`, the scalars of the line.
  private var position: Int
  private var text: [Unicode.Scalar]
  /// Spaces before each line of a block scalar.
  private let indent: Int
  /// A folded line end may stand for several scalars of the value.
  private var foldedRemainder = 0
  private var foldLocation: YAMLMark?

  init(_ written: WrittenText) {
    let start = written.place.location
    let value = Array(written.value.unicodeScalars)
    file = written.place.file
    style = written.style
    self.value = value
    switch style {
    case .literal, .folded:
      let leadingBreaks = value.prefix { $0 == "\n" }.count
      let spaces = value.dropFirst(leadingBreaks).prefix { $0 == " " }.count
      line = max(1, start.line - leadingBreaks)
      indent = max(0, start.column - 1 - spaces)
      text = file.scalars(ofLine: line)
      position = min(indent, text.count)
    case .plain, .singleQuoted, .doubleQuoted:
      line = start.line
      indent = 0
      text = file.scalars(ofLine: line)
      position = style == .plain ? start.column - 1 : start.column
    }
  }

  /// Steps over `count` scalars of the value and returns where the next one stands; nil when the
  /// source does not hold the value.
  mutating func location(after count: Int) -> YAMLMark? {
    for _ in 0..<max(0, count) {
      guard index < value.count, advance() != nil else { return nil }
    }
    guard index < value.count else { return here }
    var ahead = self
    return ahead.advance()
  }

  private var here: YAMLMark { YAMLMark(line: line, column: position + 1) }
  private var isAtLineEnd: Bool { position >= text.count }

  /// Steps over one scalar of the value and returns where it stands.
  private mutating func advance() -> YAMLMark? {
    let scalar = value[index]
    defer { index += 1 }
    switch style {
    case .literal: return advanceLiteral(scalar)
    case .folded: return advanceFolded(scalar)
    case .plain, .singleQuoted, .doubleQuoted: return advanceFlow(scalar)
    }
  }

  private mutating func nextLine() -> Bool {
    guard line < file.lineStarts.count else { return false }
    line += 1
    text = file.scalars(ofLine: line)
    position = min(indent, text.count)
    return true
  }

  private mutating func advanceLiteral(_ scalar: Unicode.Scalar) -> YAMLMark? {
    let mark = here
    if scalar == "\n" {
      guard isAtLineEnd, nextLine() || index == value.count - 1 else { return nil }
    } else {
      guard !isAtLineEnd, text[position] == scalar else { return nil }
      position += 1
    }
    return mark
  }

  private mutating func advanceFolded(_ scalar: Unicode.Scalar) -> YAMLMark? {
    if isAtLineEnd, scalar == " " || scalar == "\n" {
      let mark = here
      return nextLine() || index == value.count - 1 ? mark : nil
    }
    while isAtLineEnd {
      guard nextLine() else { return nil }
    }
    let mark = here
    guard text[position] == scalar else { return nil }
    position += 1
    return mark
  }

  private mutating func advanceFlow(_ scalar: Unicode.Scalar) -> YAMLMark? {
    if foldedRemainder > 0 {
      foldedRemainder -= 1
      return foldLocation
    }
    if scalar == " " || scalar == "\n", text[min(position, text.count)...].allSatisfy(isBlank) {
      return fold()
    }
    if style == .doubleQuoted {
      while !isAtLineEnd, text[position] == "\\", position + 1 == text.count {
        guard continueLine() else { return nil }
      }
    }
    guard !isAtLineEnd else { return nil }
    let mark = here
    if style == .doubleQuoted, text[position] == "\\" {
      position += escapeLength
    } else if style == .singleQuoted, text[position] == "'" {
      position += 2
    } else {
      guard text[position] == scalar else { return nil }
      position += 1
    }
    return mark
  }

  /// One line end is a space, each further one a line feed.
  private mutating func fold() -> YAMLMark? {
    let mark = here
    var breaks = 0
    repeat {
      guard continueLine() else { return nil }
      breaks += 1
    } while isAtLineEnd
    foldLocation = mark
    foldedRemainder = max(1, breaks - 1) - 1
    return mark
  }

  /// Goes to the first character of the next line that is not blank.
  private mutating func continueLine() -> Bool {
    guard nextLine() else { return false }
    while !isAtLineEnd, isBlank(text[position]) { position += 1 }
    return true
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }

  private var escapeLength: Int {
    guard position + 1 < text.count else { return 1 }
    switch text[position + 1] {
    case "x": return 4
    case "u": return 6
    case "U": return 10
    default: return 2
    }
  }
}
