/// A text the author wrote, kept as bytes with the start of each line, so that any place in it can be
/// named and quoted.
package final class SourceFile: Sendable {
  /// The path as the author would write it: relative to where the program was started.
  package let path: String
  package let bytes: [UInt8]
  /// Offset of the first byte of each line; the first entry is 0.
  package let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    self.lineStarts = starts
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Whether the file begins with the UTF-8 byte order mark, which is no part of its first line.
  package var startsWithByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }

  /// The text of a line, 1-based, without its line end; empty when there is no such line.
  package func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = number == 1 && startsWithByteOrderMark ? 3 : lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }
}

/// A place in a source file. Lines and columns count from 1; a column counts Unicode scalars.
package struct SourceLocation: Hashable, Sendable {
  package let line: Int
  package let column: Int
  /// How many scalars the caret underlines, at least 1.
  package let length: Int

  package init(line: Int, column: Int, length: Int = 1) {
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}

/// A place in a named file; the file is carried along so that the line can be quoted.
package struct SourceRange: Sendable, Hashable {
  package let file: SourceFile
  package let location: SourceLocation

  package init(_ file: SourceFile, _ location: SourceLocation) {
    self.file = file
    self.location = location
  }

  package static func == (a: SourceRange, b: SourceRange) -> Bool {
    a.file === b.file && a.location == b.location
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(file))
    hasher.combine(location)
  }

  /// A part of this range: `offset` scalars further on the same line.
  package func advanced(by offset: Int, length: Int) -> SourceRange {
    SourceRange(
      file,
      SourceLocation(
        line: location.line, column: location.column + offset, length: length))
  }
}
