import Statistics
import Testing

/// Expected values were computed with 40 digits (mpmath 1.4).
@Suite("Distributions")
struct DistributionTests {
  static func isClose(_ a: Double, _ b: Double, _ tolerance: Double = 1e-13) -> Bool {
    abs(a - b) <= tolerance * abs(b)
  }

  @Test(
    "a critical value of Student's t is wrong",
    arguments: [
      (0.975, 1, 12.706204736174704646), (0.975, 2.5, 3.5746548420036832185),
      (0.95, 10, 1.8124611228116764136), (0.995, 120, 2.6174211451068660084),
      (0.99999, 5, 15.546854534954756396),
    ])
  func student(_ probability: Double, _ degrees: Double, _ expected: Double) throws {
    // 1 - p is what the tail is computed from, and 1 - 0.99999 has lost five digits.
    let tolerance = 1e-15 / (1 - probability)
    let value = try Distributions.studentQuantile(probability, degreesOfFreedom: degrees)
    #expect(Self.isClose(value, expected, tolerance))
    let lower = try Distributions.studentQuantile(1 - probability, degreesOfFreedom: degrees)
    #expect(Self.isClose(-lower, expected, tolerance))
  }

  @Test(
    "a critical value of the normal distribution is wrong",
    arguments: [
      (0.9, 1.281551565544600467), (0.975, 1.9599639845400542355),
      (0.999999, 4.7534243088228989482), (0.5, 0), (0.1, -1.281551565544600467),
    ])
  func normal(_ probability: Double, _ expected: Double) throws {
    let value = try Distributions.normalQuantile(probability)
    #expect(abs(value - expected) <= 3e-11 * abs(expected))
  }

  @Test(
    "a tail of Student's t is wrong",
    arguments: [
      (2, 3, 0.069662984279421588424), (40, 5, 9.2059810858864771776e-8),
      (0.001, 7, 0.49961500862249942187), (9, 200, 8.8546914616323939802e-17),
    ])
  func studentTail(_ t: Double, _ degrees: Double, _ expected: Double) throws {
    #expect(Self.isClose(try Distributions.studentTail(t, degreesOfFreedom: degrees), expected))
    let other = try Distributions.studentTail(-t, degreesOfFreedom: degrees)
    #expect(Self.isClose(other, 1 - expected))
    let both = try Distributions.studentTwoSided(-t, degreesOfFreedom: degrees)
    #expect(Self.isClose(both, 2 * expected))
  }

  @Test(
    "a tail of F is wrong",
    arguments: [
      (3, 2, 10, 0.095367431640625), (0.5, 5, 3, 0.76737608199992144416),
      (250, 1, 40, 8.3565124742179846029e-19), (1.125, 400, 500, 0.10625031466248210398),
    ])
  func f(_ f: Double, _ a: Double, _ b: Double, _ expected: Double) throws {
    #expect(Self.isClose(try Distributions.fTail(f, degreesOfFreedom: a, b), expected))
    guard expected > 1e-10 else { return }
    let back = try Distributions.fQuantile(1 - expected, degreesOfFreedom: a, b)
    #expect(Self.isClose(back, f, 1e-11))
  }

  @Test(
    "a tail of chi-squared is wrong",
    arguments: [
      (3.84, 1, 0.050043521248705103189), (0.125, 4, 0.99812637923931802275),
      (150, 100, 0.00090393204235400908576), (1000, 100, 2.3060767380353980174e-148),
    ])
  func chiSquared(_ x: Double, _ degrees: Double, _ expected: Double) throws {
    let tail = try Distributions.chiSquaredTail(x, degreesOfFreedom: degrees)
    #expect(Self.isClose(tail, expected, 1e-12))
    guard expected > 1e-10 else { return }
    let back = try Distributions.chiSquaredQuantile(1 - expected, degreesOfFreedom: degrees)
    #expect(Self.isClose(back, x, 1e-10))
  }

  @Test("a senseless question gets an answer")
  func reasons() {
    #expect(throws: Undefined.self) { try Distributions.normalQuantile(1) }
    #expect(throws: Undefined.self) { try Distributions.normalQuantile(.nan) }
    #expect(throws: Undefined.self) {
      try Distributions.studentQuantile(0.9, degreesOfFreedom: 0)
    }
    #expect(throws: Undefined.self) { try Distributions.fTail(2, degreesOfFreedom: 1, .nan) }
  }
}
