import TestSupport
import Testing

@testable import TradeData

@Suite("Records read at once")
struct PlainRecordTests {
  /// The fields of a text, read record by record or with plain ones at once.
  private func read(_ text: [UInt8], columns: Int, atOnce: Bool) -> (fields: [String], lines: [Int])
  {
    var scanner = CSVScanner(text, delimiter: UInt8(ascii: ","))
    let table = TextTable(text: text, fileEnd: text.count, columnNames: [])
    var fields: [String] = []
    var lines: [Int] = []
    var record: [Field] = []
    while true {
      if atOnce {
        var plain: [Field] = []
        var places: [Int32] = []
        scanner.readPlainRecords(
          of: columns, keeping: Array(0..<columns), into: &plain, lines: &places)
        fields += plain.map { table.string($0) }
        lines += places.map { Int($0) }
      }
      guard let line = scanner.next(into: &record) else { break }
      fields += record.map { table.string($0) }
      lines.append(line)
    }
    return (fields, lines)
  }

  @Test("any text is read otherwise than record by record", arguments: 1...200)
  func same(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let signs = Array("ab1,,\n\r\" ".utf8)
    let text = (0..<Int.random(in: 0...80, using: &random)).map { _ in
      signs[Int.random(in: 0..<signs.count, using: &random)]
    }
    for columns in 1...3 {
      let one = read(text, columns: columns, atOnce: false)
      let all = read(text, columns: columns, atOnce: true)
      #expect(one.fields == all.fields)
      #expect(one.lines == all.lines)
    }
  }

  @Test("fields that are kept come in the order asked for")
  func order() {
    let text = Array("a,b,c\r\nd,e,f\ng,\"h\",i\nj,k,l\n".utf8)
    var scanner = CSVScanner(text, delimiter: UInt8(ascii: ","))
    var fields: [Field] = []
    var lines: [Int32] = []
    scanner.readPlainRecords(of: 3, keeping: [2, 0], into: &fields, lines: &lines)
    let table = TextTable(text: text, fileEnd: text.count, columnNames: [])
    #expect(fields.map { table.string($0) } == ["c", "a", "f", "d"])
    #expect(lines == [1, 2])
    #expect(scanner.line == 3)
  }

  @Test("bytes that are no text are found wherever they stand", arguments: 0..<70)
  func faults(offset: Int) {
    for byte in [0, 0x80, 0xFF] as [UInt8] {
      var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 70)
      bytes[offset] = byte
      #expect(UTF8Check.firstFault(in: bytes) == offset)
    }
    var text = Array(String(repeating: "a", count: offset).utf8)
    text += "é漢𝄞".utf8
    text += String(repeating: "b", count: 40).utf8
    #expect(UTF8Check.firstFault(in: text) == nil)
  }
}
