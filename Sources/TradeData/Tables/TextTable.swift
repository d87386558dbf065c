/// Where the text of one cell stands in its table's bytes.
struct Field {
  let offset: UInt32
  private let bits: UInt32

  private static let quotedBit: UInt32 = 1 << 31
  private static let escapedBit: UInt32 = 1 << 30

  /// The longest text a field can hold, and the size that a file must stay below: 1 GiB.
  static let lengthLimit = 1 << 30

  init(_ range: Range<Int>, isQuoted: Bool = false, hasEscapes: Bool = false) {
    offset = UInt32(range.lowerBound)
    bits =
      UInt32(range.count) | (isQuoted ? Field.quotedBit : 0) | (hasEscapes ? Field.escapedBit : 0)
  }

  var range: Range<Int> {
    Int(offset)..<(Int(offset) + Int(bits & (Field.escapedBit - 1)))
  }
  /// Stood in quotes: taken as it is, blanks and all.
  var isQuoted: Bool { bits & Field.quotedBit != 0 }
  /// Holds doubled quotes (CSV) or backslashes (JSON) that have to be undone.
  var hasEscapes: Bool { bits & Field.escapedBit != 0 }
}

extension Field {
  /// The same cell in a text before which `count` bytes were put.
  func shifted(by count: Int) -> Field {
    let range = self.range
    return Field(
      range.lowerBound + count..<range.upperBound + count, isQuoted: isQuoted,
      hasEscapes: hasEscapes)
  }
}

/// A file in the text of a table.
struct FilePart {
  let path: String
  /// Its bytes.
  let range: Range<Int>
  let firstRow: Int
}

/// The wanted columns of a file as text: every cell a range of `text`, nothing converted yet.
struct TextTable {
  /// Well-formed UTF-8 without a byte order mark.
  var text: [UInt8]
  /// Offset in `text` past which bytes were added by us and have no place in the file.
  var fileEnd: Int
  /// The files it was made from.
  var parts: [FilePart] = []
  var isJSON = false
  var columnNames: [String]
  /// Row by row, `columnNames.count` fields each.
  var fields: [Field] = []
  /// The 1-based line on which each row starts.
  var lines: [Int32] = []

  var rowCount: Int { lines.count }

  func field(row: Int, column: Int) -> Field { fields[row * columnNames.count + column] }

  func column(_ name: String) -> Int? { columnNames.firstIndex(of: name) }

  /// The bytes of a field without the blanks around it; a field in quotes keeps its blanks.
  func trimmed(_ field: Field) -> Range<Int> {
    field.isQuoted ? field.range : withoutBlanks(field)
  }

  /// Without the blanks around what a cell says, also in quotes, where names keep them and numbers have
  /// none.
  func withoutBlanks(_ field: Field) -> Range<Int> {
    var range = field.range
    while !range.isEmpty, text[range.lowerBound] == 0x20 { range.removeFirst() }
    while !range.isEmpty, text[range.upperBound - 1] == 0x20 { range.removeLast() }
    return range
  }

  /// The cell as text, escapes undone.
  func string(_ field: Field) -> String {
    String(decoding: content(field), as: UTF8.self)
  }

  /// The bytes the cell stands for, escapes undone.
  func content(_ field: Field) -> [UInt8] {
    guard field.hasEscapes else { return Array(text[trimmed(field)]) }
    if isJSON { return JSONText.unescaped(text[field.range]) }
    var result: [UInt8] = []
    var index = field.range.lowerBound
    while index < field.range.upperBound {
      result.append(text[index])
      index += text[index] == UInt8(ascii: "\"") ? 2 : 1
    }
    return result
  }
}
