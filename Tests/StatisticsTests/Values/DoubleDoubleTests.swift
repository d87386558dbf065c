import Statistics
import Testing

@Suite("Numbers of 32 digits")
struct DoubleDoubleTests {
  @Test(
    "a decimal is not recovered from its double",
    arguments: [
      "0.1", "-0.3", "1234.5678", "10000000.2", "1000000000000.4", "0.000123", "-6.860120914",
      "999999999999.999", "1e-9", "0.123456789012345", "123456789.012345",
    ])
  func asWritten(_ text: String) throws {
    let exact = try DecimalNumber(text: text).doubleDouble
    let recovered = DoubleDouble(asWritten: Double(text) ?? .nan)
    #expect((exact - recovered).magnitude.high <= abs(exact.high) * 1e-31)
  }

  @Test("a double that is no short decimal is changed")
  func notDecimal() {
    var random = RandomSource(seed: 9)
    for _ in 0..<5000 {
      let value = (random.unit() - 0.5) * 1000
      let read = DoubleDouble(asWritten: value)
      #expect(read.high == value)
    }
    for value in [1e300, -1e-300, 0, 5, .leastNonzeroMagnitude] {
      #expect(DoubleDouble(asWritten: value) == DoubleDouble(value))
    }
  }

  @Test("arithmetic has fewer than 30 digits", arguments: UInt64(1)...10)
  func arithmetic(_ seed: UInt64) {
    var random = RandomSource(seed: seed)
    for _ in 0..<200 {
      let a = DoubleDouble(sum: random.unit() + 0.1, random.unit() * 1e-18)
      let b = DoubleDouble(sum: random.unit() + 0.1, random.unit() * 1e-18)
      let limit = 1e-30
      #expect(((a / b) * b - a).magnitude.high < limit)
      #expect(((a + b) - b - a).magnitude.high < limit)
      #expect((a.squareRoot() * a.squareRoot() - a).magnitude.high < limit)
      #expect((a / b.high - a / DoubleDouble(b.high)).magnitude.high < limit * 10)
      #expect((a * b - b * a).isZero)
    }
  }
}
