import Statistics
import Testing

@Suite("Numbers as people write them")
struct NumberTextTests {
  typealias Format = NumberText.Format

  @Test(
    "a number is misread",
    arguments: [
      ("0", 0), ("-0", 0), ("00012", 12), (".5", 0.5), ("5.", 5), ("1e3", 1000), ("1E-2", 0.01),
      ("1234567890123456789", 1_234_567_890_123_456_768), ("0.1", 0.1),
      ("123456789012345678901234567890", 1.2345678901234568e29), ("\u{A0}7\u{A0}", 7),
      ("1.7976931348623157e308", .greatestFiniteMagnitude), ("\t3 ", 3), ("−2.5", -2.5),
      ("2.2250738585072014e-308", 2.2250738585072014e-308), ("(5)", -5), ("９９", 99),
    ])
  func plain(_ text: String, _ value: Double) {
    #expect(NumberText.read(text) == .number(value))
  }

  @Test(
    "text that is no number is read as one",
    arguments: [
      "1,000", "1 000", "--1", "1-", "+-1", "e5", "1e", "1e+", "12a", "a12", "0x10", "1_0", "1..2",
      "1.2.3", "(-5)", "(5", "5)", "5%", "٣", "½", "1e400", "1e-400", "inf", "-inf",
      "1e99999999999",
      "\u{FF}", "1\u{0}", "12 34", "+", "€5",
    ])
  func notANumber(_ text: String) {
    guard case .invalid(let reason) = NumberText.read(text) else {
      Issue.record("'\(text)' became \(NumberText.read(text))")
      return
    }
    #expect(!reason.sentence.isEmpty)
  }

  @Test(
    "a marker of a hole is not known",
    arguments: ["", "  ", "-", "..", "…", "N/A", "NA", ":", "NaN"])
  func missing(_ text: String) {
    #expect(NumberText.read(text) == .missing)
  }

  @Test(
    "groups are misread",
    arguments: [
      ("1,234", 1234.0), ("12,345,678.5", 12_345_678.5), ("123", 123), ("1234", 1234),
      ("-1,000", -1000), ("0,123", 123),
    ])
  func groups(_ text: String, _ value: Double) {
    #expect(NumberText.read(text, Format(grouping: ",")) == .number(value))
  }

  @Test(
    "digits grouped wrongly are read",
    arguments: ["1,23", ",123", "1,2345", "1234,567", "1,,234", "1.5,000", "1,"])
  func wrongGroups(_ text: String) {
    guard case .invalid = NumberText.read(text, Format(grouping: ",")) else {
      Issue.record("'\(text)' became \(NumberText.read(text, Format(grouping: ",")))")
      return
    }
  }

  @Test("a kind of space or apostrophe is not taken for grouping")
  func spaces() {
    for space in [" ", "\u{A0}", "\u{202F}", "\u{2009}"] {
      #expect(
        NumberText.read("1\(space)234,5", Format(decimal: ",", grouping: " ")) == .number(1234.5))
    }
    #expect(NumberText.read("1’234.5", Format(grouping: "'")) == .number(1234.5))
    #expect(NumberText.read("1 234 ", Format(grouping: " ")) == .number(1234))
  }

  @Test("percent is read without being asked for")
  func percent() {
    #expect(NumberText.read("12.5 %", Format(allowsPercent: true)) == .number(0.125))
    guard case .invalid(let reason) = NumberText.read("5%") else {
      Issue.record("5% was read")
      return
    }
    #expect(reason.sentence == "a percent sign is not expected here")
  }

  @Test("printing and reading a double do not meet")
  func roundTrip() throws {
    var random = RandomSource(seed: 3)
    var wrong: [Double] = []
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      let isSame = try DecimalNumber(value).double() == value
      if NumberText.read(value.description) != .number(value) || !isSame { wrong.append(value) }
    }
    #expect(wrong.isEmpty)
  }

  @Test("unusual bytes stop the reader")
  func fuzz() {
    var random = RandomSource(seed: 5)
    let alphabet = Array("0123456789.,-+eE()% '".utf8) + [0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0xEF, 0xFF]
    let format = Format(grouping: ",", allowsPercent: true)
    var wrong: [[UInt8]] = []
    for _ in 0..<20_000 {
      let bytes = (0..<random.index(below: 12)).map { _ in
        alphabet[random.index(below: alphabet.count)]
      }
      let reading = bytes.withUnsafeBufferPointer { NumberText.read($0, format) }
      if case .number(let value) = reading, !value.isFinite { wrong.append(bytes) }
    }
    #expect(wrong.isEmpty)
  }

  @Test(
    "a unit word is misread",
    arguments: [
      ("7.06 million", 7_060_000), ("1.5k", 1500), ("3 Mrd.", 3_000_000_000), ("12", 12),
      ("6.2亿", 620_000_000), ("１２万", 120_000), ("1e3 thousand", 1_000_000), ("-2 bn", -2e9),
    ])
  func unitWords(_ text: String, _ value: Double) throws {
    #expect(try UnitWord.value(text) == value)
  }

  @Test(
    "an unknown unit word is passed over",
    arguments: ["5 zillion", "million", "", "5 million more"])
  func unknownWords(_ text: String) {
    #expect(throws: Undefined.self) { try UnitWord.value(text) }
  }
}
