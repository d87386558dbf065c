import Testing
import TradeData

@Suite("reading numbers")
struct NumberReadingTests {
  /// The value of one quoted cell, or the id of its problem.
  private func read(
    _ text: String, decimal: String = ".", thousands: String = "", missing: [String]? = nil
  ) -> String {
    var options = LoadOptions.named
    options.decimal = Array(decimal.utf8)[0]
    options.thousands = thousands
    options.missing = missing
    let cell = text.replacing("\"", with: "\"\"")
    let loaded = Loaded("name,value\na,\"\(cell)\"\n", options)
    guard let dataset = loaded.dataset else { return loaded.ids.joined(separator: " ") }
    let value = dataset.measures[0].values[0]
    return value.isNaN ? "missing" : "\(value)"
  }

  @Test(
    "plain numbers",
    arguments: [
      ("0", "0.0"), ("-0", "0.0"), ("1", "1.0"), ("+1", "1.0"), ("-1.5", "-1.5"), ("007", "7.0"),
      (".5", "0.5"), ("5.", "5.0"), ("1e3", "1000.0"), ("1E-3", "0.001"), ("1.5e+2", "150.0"),
      ("−5", "-5.0"), ("0.1", "0.1"), ("0.30000000000000004", "0.30000000000000004"),
      ("123456789012345", "123456789012345.0"), ("9007199254740993", "9007199254740992.0"),
      ("1e-300", "1e-300"), ("1.7976931348623157e308", "1.7976931348623157e+308"),
      ("5e-324", "5e-324"), ("0e999", "0.0"), ("0.000000000000001", "1e-15"),
      ("2.2250738585072011e-308", "2.225073858507201e-308"),
      ("100000000000000000000000000000000000000000", "1e+41"),
    ])
  func plain(_ text: String, _ expected: String) {
    #expect(read(text) == expected)
  }

  @Test("a fast reading rounds as the exact one does", arguments: 0..<200)
  func rounding(_ seed: Int) {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
    let digits = (0...next(15)).map { _ in String(next(10)) }.joined()
    let fraction = (0..<next(6)).map { _ in String(next(10)) }.joined()
    let text = digits + (fraction.isEmpty ? "" : "." + fraction)
    #expect(read(text) == Double(text).map { "\($0)" })
  }

  @Test(
    "what is no number is told apart",
    arguments: [
      ("x", "not-a-number"), ("1x", "not-a-number"), ("0x10", "not-a-number"),
      ("1e", "not-a-number"),
      (".", "not-a-number"), ("+", "not-a-number"), ("--1", "not-a-number"),
      ("1 2", "not-a-number"),
      ("1.2.3", "not-a-number"), ("1e5.5", "not-a-number"), ("１２", "not-a-number"),
      ("NaN", "not-finite"), ("-Infinity", "not-finite"), ("inf", "not-finite"),
      ("1e309", "number-out-of-range"), ("-1e309", "number-out-of-range"),
      ("1e-400", "number-out-of-range"), ("50%", "percent-sign"), ("$5", "currency-sign"),
      ("5 €", "currency-sign"), ("1,234", "undeclared-thousands"),
      ("1 234 567", "undeclared-thousands"), ("1'234", "undeclared-thousands"),
      ("1.234,5", "other-decimal-mark"), ("1,5", "other-decimal-mark"),
      ("1,23", "other-decimal-mark"),
    ])
  func faults(_ text: String, _ id: String) {
    #expect(read(text) == id)
  }

  @Test(
    "declared marks are read strictly",
    arguments: [
      ("1,234", ".", ",", "1234.0"), ("1,234,567.25", ".", ",", "1234567.25"),
      ("12,34", ".", ",", "wrong-groups"), ("1234,567", ".", ",", "wrong-groups"),
      (",123", ".", ",", "wrong-groups"), ("1,,234", ".", ",", "wrong-groups"),
      ("1234", ".", ",", "1234.0"), ("1.234,5", ",", ".", "1234.5"), ("1,5", ",", "", "1.5"),
      ("1.5", ",", "", "undeclared"), ("1 234", ".", " ", "1234.0"),
      ("1\u{A0}234", ".", " ", "1234.0"), ("1\u{202F}234", ".", " ", "1234.0"),
      ("1'234", ".", "'", "1234.0"), ("1.234", ",", ".", "1234.0"),
      ("1,234e3", ".", ",", "1234000.0"),
      ("-1,234", ".", ",", "-1234.0"), ("1.5", ",", ".", "wrong-groups"),
    ])
  func declared(_ text: String, _ decimal: String, _ thousands: String, _ expected: String) {
    let result = read(text, decimal: decimal, thousands: thousands)
    #expect(result == (expected == "undeclared" ? "other-decimal-mark" : expected))
  }

  @Test(
    "texts that stand for a hole",
    arguments: ["", "-", "–", "—", "..", "...", "…", ":", "NA", "n/a", "null", "Null"])
  func standardMarkers(_ text: String) {
    #expect(read(text) == "missing")
  }

  @Test("declared markers replace the usual ones, and may look like numbers")
  func declaredMarkers() {
    #expect(read("-999", missing: ["-999", "x"]) == "missing")
    #expect(read("X", missing: ["-999", "x"]) == "missing")
    #expect(read("NaN", missing: ["nan"]) == "missing")
    #expect(read("", missing: ["x"]) == "missing")
    #expect(read("-", missing: ["x"]) == "not-a-number")
    #expect(read("999", missing: ["-999"]) == "999.0")
  }
}
