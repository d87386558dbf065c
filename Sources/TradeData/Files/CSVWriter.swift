/// Writes CSV (RFC 4180, but lines end in LF) that is safe to open in a spreadsheet.
///
/// A text that starts with `=`, `+`, `-`, `@`, a tab or a line end could be run as a formula; it gets a
/// leading apostrophe. Numbers are written as they are.
package struct CSVWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var isAtStartOfLine = true

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A field of text. An empty text alone on its line is quoted, since a blank line is no row.
  package mutating func write(_ text: String) {
    separate()
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let isRisky = text.first.map(Self.beginsFormula) ?? false
    let needsQuotes = text.contains {
      $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D
    }
    // Blanks at the ends, and line ends, survive in quotes only.
    guard needsQuotes || text.isEmpty || text.first == 0x20 || text.last == 0x20 else {
      if isRisky { bytes.append(UInt8(ascii: "'")) }
      bytes.append(contentsOf: text)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if isRisky { bytes.append(UInt8(ascii: "'")) }
    for byte in text {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Whether spreadsheets run a text that starts with this.
  private static func beginsFormula(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    case 0x09, 0x0A, 0x0D: true
    default: false
    }
  }

  /// A number in the shortest form that reads back the same; nothing for nil.
  package mutating func write(_ number: Double?) {
    separate()
    guard let number, number.isFinite else { return }
    if number == number.rounded(), abs(number) < 1e15 {
      bytes.append(contentsOf: String(Int(number)).utf8)
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  package mutating func endRow() {
    bytes.append(0x0A)
    isAtStartOfLine = true
  }

  private mutating func separate() {
    if !isAtStartOfLine { bytes.append(UInt8(ascii: ",")) }
    isAtStartOfLine = false
  }
}
