import Testing

@testable import Speaking

struct DecimalDigitsTests {
  @Test(
    "a number is written with the digits a reader sees, rounded half away from zero",
    arguments: [
      (2.675, 2, "2.68"), (-2.675, 2, "−2.68"), (1.005, 2, "1.01"), (0.5, 0, "1"), (0.49, 0, "0"),
      (-0.4, 0, "0"), (-0.0, 1, "0.0"), (9.995, 2, "10.00"), (999.5, 0, "1,000"),
      (1_234_567.891, 1, "1,234,567.9"), (1e15, 0, "1,000,000,000,000,000"), (1e-12, 0, "0"),
      (1e-12, 12, "0.000000000001"), (0.1 + 0.2, 2, "0.30"), (123, 3, "123.000"),
      (.leastNonzeroMagnitude, 2, "0.00"),
    ])
  func decimals(value: Double, decimals: Int, expected: String) {
    #expect(Language.english.number(value, .decimals(decimals)) == expected)
  }

  @Test(
    "the shortest form keeps every digit and adds none",
    arguments: [
      (0.1, "0.1"), (1e-12, "0.000000000001"), (1e21, "1,000,000,000,000,000,000,000"),
      (1234.5, "1,234.5"), (0, "0"), (-7, "−7"), (1.5e-7, "0.00000015"), (100, "100"),
      (9_007_199_254_740_992, "9,007,199,254,740,992"),
    ])
  func shortest(value: Double, expected: String) {
    #expect(Language.english.number(value) == expected)
  }

  @Test(
    "significant digits count from the first that is not zero",
    arguments: [
      (123_456, 3, "123,000"), (0.0012345, 3, "0.00123"), (999.9, 3, "1,000"), (7, 3, "7"),
      (0, 3, "0"), (-0.00995, 2, "−0.01"), (0.000999, 1, "0.001"),
    ])
  func significant(value: Double, count: Int, expected: String) {
    #expect(Language.english.number(value, .significant(count)) == expected)
  }

  @Test(
    "rounding down and up mean towards minus and plus infinity",
    arguments: [
      (218.51, 0, "218", "219"), (-218.51, 0, "−219", "−218"), (0.2, 0, "0", "1"),
      (-0.2, 0, "−1", "0"), (40, 2, "0", "100"), (219, 0, "219", "219"), (0.03, 1, "0", "10"),
    ])
  func directed(value: Double, place: Int, down: String, up: String) {
    let rules = Language.english.numbers
    let digits = DecimalDigits(value)
    let texts = [DecimalDigits.Rounding.down, .up].map { rounding in
      rules.written(digits.rounded(toPlace: place, rounding), decimals: 0)
    }
    #expect(texts == [down, up])
  }

  @Test("an explicit plus sign stands on everything but zero")
  func plus() {
    let texts = [1.5, 0, -2].map { Language.english.number($0, sign: .always) }
    #expect(texts == ["+1.5", "0", "−2"])
    #expect(Language.english.number(-2, sign: .never) == "2")
  }

  @Test("printed numbers read back as the value, for thousands of values of all sizes")
  func readBack() {
    var random = SplitMix(seed: 7)
    for _ in 0..<4_000 {
      let value = random.finite()
      let text = Language.english.number(value)
      let plain = text.replacing(",", with: "").replacing("−", with: "-")
      #expect(Double(plain) == value, "\(value) printed as \(text)")
    }
  }
}

/// A seeded generator: the same numbers in every run.
struct SplitMix {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Between −1e15 and 1e15, of every magnitude.
  mutating func finite() -> Double {
    let mantissa = Double(Int64(next() % 2_000_001) - 1_000_000) / 1e6
    let exponent = Int(next() % 28) - 12
    var scale = 1.0
    for _ in 0..<abs(exponent) { scale *= 10 }
    return exponent < 0 ? mantissa / scale : mantissa * scale
  }
}
