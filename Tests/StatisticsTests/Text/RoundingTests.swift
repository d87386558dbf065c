import Statistics
import Testing

@Suite("Rounding on decimals")
struct RoundingTests {
  @Test(
    "a double is not rounded as the decimal it was written as",
    arguments: [
      (1.005, 2, 1.01), (2.675, 2, 2.68), (0.285, 2, 0.29), (-1.005, 2, -1.01), (1e21, 2, 1e21),
      (.leastNonzeroMagnitude, 3, 0), (123_456, -3, 123_000), (999.5, 0, 1000), (-0.4, 0, 0),
    ])
  func rounded(_ value: Double, _ decimals: Int, _ expected: Double) throws {
    #expect(try Rounding.rounded(value, decimals: decimals) == expected)
  }

  @Test("significant digits are miscounted")
  func significant() throws {
    #expect(try Rounding.rounded(489_999, significant: 2) == 490_000)
    #expect(try Rounding.rounded(0.000123456, significant: 3) == 0.000123)
    #expect(try Rounding.rounded(0, significant: 3) == 0)
    #expect(try Rounding.rounded(9.99, significant: 2) == 10)
  }

  @Test("a number that rounding makes too large is not a reason")
  func overflow() {
    #expect(throws: Undefined.self) {
      try Rounding.rounded(.greatestFiniteMagnitude, significant: 1)
    }
    #expect(throws: Undefined.self) { try Rounding.rounded(.nan, decimals: 1) }
    #expect(throws: Undefined.self) { try Rounding.rounded(1, decimals: 1000) }
  }

  @Test(
    "a figure prints more digits than it has",
    arguments: [
      (Interval(469.7, 479.9), -1), (Interval(3.15, 3.25), 1), (Interval(0.994, 1.006), 2),
      (Interval(485e6, 495e6), -7), (Interval(1.0, 1.0002), 4),
    ])
  func meaningful(_ interval: Interval, _ decimals: Int) {
    #expect(Rounding.meaningfulDecimals(interval) == decimals)
  }

  @Test("an exact or an open figure limits the digits")
  func unlimited() {
    #expect(Rounding.meaningfulDecimals(Interval(exactly: 5)) == nil)
    #expect(Rounding.meaningfulDecimals(Interval(74e6, .infinity)) == nil)
  }
}
