import Diagnostics
import Testing
import TradeData

/// A small generator whose numbers are the same everywhere (xorshift64, Marsaglia 2003).
struct SeededNumbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }
}

@Suite("robustness")
struct RobustnessTests {
  private static let alphabet = [
    "a", "b", "=1+1", "-", "+", "@", ",", "\"", "\n", "\r", "\r\n", "\t", " ", "'", ";", "é", "重",
    "😀",
    "\u{202E}", "\u{301}", "1", ".", "",
  ]

  @Test("what the CSV writer writes is what the reader reads", arguments: 0..<200)
  func roundTrip(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    let rows = (0...numbers.next(below: 6)).map { _ in
      (
        (0..<numbers.next(below: 6)).map { _ in numbers.pick(Self.alphabet) }.joined(),
        Double(numbers.next(below: 2_000_000) - 1_000_000) / Double(1 + numbers.next(below: 97))
      )
    }
    var writer = CSVWriter()
    writer.write("name")
    writer.write("value")
    writer.endRow()
    for (name, value) in rows {
      writer.write(name)
      writer.write(value)
      writer.endRow()
    }
    let loaded = Loaded(writer.bytes, .named)
    #expect(loaded.lines == [], "seed \(seed): \(writer.text)")
    let dataset = try #require(loaded.dataset)
    let column = dataset.dimensions[0]
    let names = column.codes.map { Array(column.members[Int($0)].utf8) }
    #expect(names == rows.map { Array(Self.neutralised($0.0).utf8) })
    #expect(dataset.measures[0].values == rows.map(\.1))
  }

  /// What a spreadsheet must not run starts with an apostrophe.
  private static func neutralised(_ text: String) -> String {
    guard let first = text.utf8.first, "=+-@\t\r\n".utf8.contains(first) else { return text }
    return "'" + text
  }

  @Test(
    "fields that could run in a spreadsheet are neutralised, numbers are not",
    arguments: [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+1", "'+1"), ("-2", "'-2"), ("\tx", "'\tx"),
      ("=\"a\"", "\"'=\"\"a\"\"\""), ("a=b", "a=b"), ("a,b", "\"a,b\""), ("", "\"\""),
      (" a", "\" a\""),
    ])
  func neutralising(_ text: String, _ field: String) {
    var writer = CSVWriter()
    writer.write(text)
    writer.write(-2.5)
    writer.write(nil)
    writer.write(3)
    writer.write(1e21)
    writer.endRow()
    #expect(writer.text == field + ",-2.5,,3,1e+21\n")
  }

  @Test("no mutation of a file makes the loader trap", arguments: 0..<400)
  func mutations(_ seed: Int) throws {
    var numbers = SeededNumbers(seed: seed)
    let seeds = [
      "month,name,value\n2025-01,\"a \"\"b\"\"\",1.5\n2025-02,c,-3e4\n2025-Q1,重庆,\n",
      "[{\"month\":\"2025-01\",\"name\":\"\\u91cd\",\"value\":1.5},{\"month\":\"2025\",\"value\":null}]",
      "month;name;value\r\n01/02/2025;a;1.234,5\r\n",
    ]
    var bytes = Array(numbers.pick(seeds).utf8)
    for _ in 0...numbers.next(below: 8) {
      let position = numbers.next(below: bytes.count)
      switch numbers.next(below: 4) {
      case 0: bytes[position] = UInt8(numbers.next(below: 256))
      case 1: bytes.insert(numbers.pick(Array(",;\"\n\r\\{}[]:-.0\u{0}".utf8)), at: position)
      case 2: bytes.remove(at: position)
      default: bytes.insert(contentsOf: bytes[position...].prefix(9), at: position)
      }
      if bytes.isEmpty { bytes = [0x2C] }
    }
    var options = LoadOptions.monthly
    options.dimensions = [DimensionOptions("name", order: ["c"])]
    options.encoding = numbers.pick(TextEncoding.allCases)
    options.skip = numbers.next(below: 3) / 2
    options.thousands = numbers.pick(["", ".", " "])
    for path in ["x.csv", "x.json", "x.tsv"] {
      let loaded = Loaded(bytes, path: path, options)
      #expect((loaded.dataset == nil) == loaded.diagnostics.contains { $0.severity == .error })
      for diagnostic in loaded.diagnostics {
        let text = diagnostic.message + (diagnostic.hint ?? "")
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0 == "\u{FFFD}" })
      }
      if let dataset = loaded.dataset {
        #expect(dataset.measures[0].values.count == dataset.rowCount)
        #expect(dataset.measures[0].values.allSatisfy { $0.isFinite || $0.isNaN })
      }
    }
  }

  private static let lopsidedFiles = [
    "quotes": String(repeating: "\"", count: 400_001),
    "short rows": String(repeating: "a,\n", count: 100_000),
    "delimiters": String(repeating: ",", count: 400_000),
    "line ends": String(repeating: "\r", count: 400_000) + "a",
    "quotes on lines": "name,value\n" + String(repeating: "\"\n", count: 200_000),
    "digits": "name,value\na," + String(repeating: "9", count: 400_000) + "\n",
    "one long row": "name,value\na,1" + String(repeating: ",1", count: 100_000) + "\n",
    "bad cells": "name,value\n" + String(repeating: "\u{1B},x\n", count: 50_000),
  ]

  @Test("large and lopsided files end in good time", arguments: lopsidedFiles.keys.sorted())
  func lopsided(_ name: String) throws {
    let text = try #require(Self.lopsidedFiles[name])
    #expect(Loaded(text, .named).dataset == nil)
  }
}
