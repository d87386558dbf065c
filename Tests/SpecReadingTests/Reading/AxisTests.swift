import SpecReading
import Testing

@Suite struct AxisTests {
  private func axis(_ text: String) throws -> AxisSpec {
    try #require(try report(spec("    axis: \(text)\n")).charts.first?.axis)
  }

  @Test("the scale, the ticks or the words of an axis are lost")
  func options() throws {
    let axis = try axis(
      "{scale: symlog, ticks: [-10, 0, 10], reverse: true, absolute: true, unit: every}")
    #expect(axis.scale?.value == .symlog)
    #expect(axis.tickValues.map(\.value) == [-10, 0, 10])
    #expect(axis.ticks == nil)
    #expect(axis.reverse?.value == true)
    #expect(axis.absolute?.value == true)
    #expect(axis.unit?.value == .every)
  }

  @Test("a number of ticks is taken for a tick")
  func count() throws {
    let axis = try axis("{ticks: 5}")
    #expect(axis.ticks?.value == 5)
    #expect(axis.tickValues.isEmpty)
  }

  @Test(
    "an axis that contradicts itself is let through",
    arguments: [
      ("scale: log\n      min: 1️⃣0", "log-needs-positive"),
      ("scale: log\n      ticks: [1️⃣-1, 1]", "log-needs-positive"),
      ("ticks: [5, 1️⃣5]", "ticks-not-ascending"),
      ("ticks: [0, 1️⃣50]\n      max: 40", "tick-outside-axis"),
      ("scale: 1️⃣lgo", "unknown-word"),
    ])
  func contradictions(lines: String, id: String) {
    expect([id], in: spec("    axis:\n      \(lines)\n"))
  }
}
