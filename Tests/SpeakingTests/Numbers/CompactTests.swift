import Testing

@testable import Speaking

struct CompactTests {
  @Test(
    "large numbers are said with the language's own scale words",
    arguments: [
      (
        "en", [7_064_321, 490e6, 4.9e9, 1.2e12, 12_300, 999],
        ["7.06m", "490m", "4.9bn", "1.2trn", "12,300", "999"]
      ),
      (
        "zh-Hans", [7_064_321, 490e6, 1.2e12, 12_300, 9_999],
        ["706万", "4.9亿", "1.2万亿", "1.23万", "1万"]
      ),
      (
        "ru", [7_064_321, 490e6, 1.2e9, 1.2e12, 12_300, 4119],
        ["7,06␣млн", "490␣млн", "1,2␣млрд", "1,2␣трлн", "12,3␣тыс.", "4120"]
      ),
      (
        "kk", [7_064_321, 490e6, 1.2e9, 1.2e12, 12_300],
        ["7,06␣млн", "490␣млн", "1,2␣млрд", "1,2␣трлн", "12,3␣мың"]
      ),
    ])
  func compact(code: String, values: [Double], expected: [String]) throws {
    let language = try language(code)
    #expect(values.map { visible(language.compact($0)) } == expected)
  }

  @Test(
    "rounding up moves to the next scale word, so there is no 1,000m",
    arguments: [
      (999_999, Precision.significant(3), "1m"), (999_499, .significant(3), "999,000"),
      (999_999_999, .significant(3), "1bn"), (999_999_999, .decimals(1), "1.0bn"),
      (999_949_999, .decimals(1), "999.9m"), (-999_999, .significant(2), "−1m"),
      (1e15, .significant(3), "1,000trn"), (999_999, .decimals(0), "999,999"),
      (999_999.9, .decimals(0), "1m"), (7_001_000, .decimals(2), "7.00m"),
      (0, .significant(3), "0"),
      (7_064_321, .shortest, "7.064321m"), (7_064_321, .place(5), "7.1m"), (0.0004, .place(0), "0"),
    ])
  func rollover(value: Double, precision: Precision, expected: String) {
    #expect(Language.english.compact(value, precision) == expected)
  }

  @Test(
    "grouping and marks follow the language, four digits stand together where it wants them to",
    arguments: [
      ("en", ["1,234", "12,345", "1,234,567.5"]), ("zh-Hans", ["1234", "12,345", "1,234,567.5"]),
      ("ru", ["1234", "12␣345", "1␣234␣567,5"]), ("kk", ["1234", "12␣345", "1␣234␣567,5"]),
    ])
  func grouping(code: String, expected: [String]) throws {
    let language = try language(code)
    #expect([1234, 12_345, 1_234_567.5].map { visible(language.number($0)) } == expected)
  }

  @Test("the order of numbers survives compacting", arguments: Language.codes)
  func monotonic(code: String) throws {
    let language = try language(code)
    var random = SplitMix(seed: 11)
    for _ in 0..<500 {
      let value = random.finite()
      let text = language.compact(value)
      #expect(!text.isEmpty && text.count < 24, "\(value) printed as \(text)")
      let signed = text.replacing("\u{200E}", with: "")
      #expect(signed.hasPrefix("−") == (value < 0), "\(value) printed as \(text)")
    }
  }
}
