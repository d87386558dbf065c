import Foundation
import Testing

@Suite("Reference statistics")
struct ReferenceTests {
  @Test("a function differs from its reference", arguments: ReferenceData.cases)
  func reference(_ one: ReferenceCase) {
    check(one)
  }

  @Test(
    "a function differs from the reference on other data",
    .enabled(if: ProcessInfo.processInfo.environment["REFERENCE_STATS_DIR"] != nil),
    arguments: ReferenceData.otherCases)
  func otherData(_ one: ReferenceCase) {
    check(one)
  }

  @Test("reference cases were lost on the way into the repository")
  func count() {
    #expect(ReferenceData.cases.count == 249)
    #expect(Set(ReferenceData.cases.map(\.topic)).count == 22)
  }

  private func check(_ one: ReferenceCase) {
    guard let got = ReferenceDispatch.run(one) else {
      Issue.record("\(one.testDescription): no function '\(one.function)' is known")
      return
    }
    var comparison = Comparison(one.tolerance)
    comparison.compare(got, one.expected, at: one.id)
    #expect(comparison.failures.isEmpty, "\(comparison.failures.prefix(8).joined(separator: "\n"))")
  }
}
