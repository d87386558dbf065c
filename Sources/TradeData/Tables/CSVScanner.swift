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
