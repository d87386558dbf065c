/// Splits delimited text into records, byte by byte (RFC 4180).
///
/// A record ends at LF, CR LF or CR; a field in double quotes may hold delimiters, line ends and
/// doubled quotes. A quote inside a field that starts with another character stands for itself, as in
/// `19" rack`. Time is linear in the bytes, whatever they are.
struct CSVScanner {
  enum Fault: Equatable {
    /// Blanks before a quote: whether it opens a quoted field is anybody's guess.
    case blankBeforeQuote(offset: Int)
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote(offset: Int)
    /// The file ends inside a quoted field that opened here.
    case unterminatedQuote(offset: Int)
  }

  private let text: [UInt8]
  private let delimiter: UInt8
  private(set) var index = 0
  /// The line, from 1, on which the next record starts.
  private(set) var line = 1
  /// The first faults found; scanning goes on after each.
  private(set) var faults: [Fault] = []

  private static let faultLimit = 20
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A
  private static let carriageReturn: UInt8 = 0x0D

  init(_ text: [UInt8], delimiter: UInt8) {
    self.text = text
    self.delimiter = delimiter
  }

  /// Moves past a number of lines without looking at quotes.
  mutating func skipLines(_ count: Int) {
    var left = count
    while left > 0, index < text.count {
      if isLineEnd(text[index]) {
        endLine()
        left -= 1
      } else {
        index += 1
      }
    }
  }

  /// Reads one record into `fields`, which it empties first. Blank lines are passed over.
  ///
  /// - Returns: The line on which the record starts; nil at the end of the text.
  mutating func next(into fields: inout [Field]) -> Int? {
    fields.removeAll(keepingCapacity: true)
    while index < text.count, isLineEnd(text[index]) { endLine() }
    guard index < text.count else { return nil }
    let start = line
    while true {
      fields.append(readField())
      guard index < text.count, text[index] == delimiter else { break }
      index += 1
    }
    if index < text.count { endLine() }
    return start
  }

  /// Reads plain records, one after another, as long as each has `count` fields without quotes or
  /// blanks before them. Stays before the first that is anything else, for ``next(into:)``.
  ///
  /// - Parameters:
  ///   - wanted: The positions of fields to keep, in the order in which they are written.
  ///   - fields: Gains `wanted.count` fields a record.
  ///   - lines: Gains the line of each record.
  mutating func readPlainRecords(
    of count: Int, keeping wanted: [Int], into fields: inout [Field], lines: inout [Int32]
  ) {
    var (start, number) = (index, line)
    // Where fields begin; the first place of the next record stands last.
    var begins = [Int](repeating: 0, count: count + 1)
    let isSpecial = self.isSpecial
    text.withUnsafeBufferPointer { text in
      while let end = CSVScanner.plainRecord(text, from: start, delimiter, isSpecial, &begins) {
        for position in wanted {
          fields.append(Field(begins[position]..<begins[position + 1] - 1))
        }
        lines.append(Int32(truncatingIfNeeded: number))
        number += 1
        start = end
      }
    }
    (index, line) = (start, number)
  }

  /// Where the record after this one starts; nil when this one is not plain.
  @inline(__always)
  private static func plainRecord(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ delimiter: UInt8, _ isSpecial: [Bool],
    _ begins: inout [Int]
  ) -> Int? {
    var position = start
    for column in 0..<begins.count - 1 {
      begins[column] = position
      guard position < text.count, text[position] != 0x20 else { return nil }
      while position < text.count, !isSpecial[Int(text[position])] { position += 1 }
      guard position < text.count else { return nil }
      position += 1
      if column < begins.count - 2, text[position - 1] != delimiter { return nil }
    }
    begins[begins.count - 1] = position
    guard position - 1 > start else { return nil }
    if text[position - 1] == lineFeed { return position }
    guard text[position - 1] == carriageReturn, position < text.count, text[position] == lineFeed
    else { return nil }
    return position + 1
  }

  /// For each byte, whether it ends a plain field or is none.
  private var isSpecial: [Bool] {
    (0...255).map { byte in
      [delimiter, CSVScanner.quote, CSVScanner.lineFeed, CSVScanner.carriageReturn].contains(byte)
    }
  }

  private func isLineEnd(_ byte: UInt8) -> Bool {
    byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn
  }

  /// Steps over one line end: LF, CR LF or CR.
  private mutating func endLine() {
    let byte = text[index]
    index += 1
    if byte == CSVScanner.carriageReturn, index < text.count, text[index] == CSVScanner.lineFeed {
      index += 1
    }
    line += 1
  }

  /// Reads up to the next delimiter or line end and stays on it.
  private mutating func readField() -> Field {
    if index < text.count, text[index] == CSVScanner.quote { return readQuoted() }
    let start = index
    var position = index
    let end = text.count
    while position < end {
      let byte = text[position]
      if byte == delimiter || byte == CSVScanner.lineFeed || byte == CSVScanner.carriageReturn {
        break
      }
      position += 1
    }
    if position > start, text[start] == 0x20 { checkBlanks(start..<position) }
    index = position
    return Field(start..<position)
  }

  private mutating func checkBlanks(_ range: Range<Int>) {
    if let first = text[range].firstIndex(where: { $0 != 0x20 }), text[first] == CSVScanner.quote {
      note(.blankBeforeQuote(offset: first))
    }
  }

  private mutating func readQuoted() -> Field {
    let opening = index
    index += 1
    var hasEscapes = false
    while index < text.count {
      let byte = text[index]
      if byte == CSVScanner.quote {
        guard index + 1 < text.count, text[index + 1] == CSVScanner.quote else { break }
        hasEscapes = true
        index += 2
      } else if isLineEnd(byte) {
        endLine()
      } else {
        index += 1
      }
    }
    let field = Field(opening + 1..<index, isQuoted: true, hasEscapes: hasEscapes)
    guard index < text.count else {
      note(.unterminatedQuote(offset: opening))
      return field
    }
    index += 1
    skipTextAfterQuote()
    return field
  }

  private mutating func skipTextAfterQuote() {
    guard index < text.count, text[index] != delimiter, !isLineEnd(text[index]) else { return }
    note(.textAfterQuote(offset: index))
    while index < text.count, text[index] != delimiter, !isLineEnd(text[index]) { index += 1 }
  }

  private mutating func note(_ fault: Fault) {
    if faults.count < CSVScanner.faultLimit { faults.append(fault) }
  }
}
