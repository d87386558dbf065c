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

  @Test("what is asked of values, and of the axis of time, is lost")
  func valuesAndAlong() throws {
    let chart = try #require(
      try report(
        spec(
          """
              values: {show: all, in: million, decimals: 1, prefix: "€", plus: true}
              along: {every: 10 years, years: full, title: Year of launch}

          """)
      ).charts.first)
    #expect(chart.values?.show?.value == .all)
    #expect(chart.values?.numbers?.scale?.value == .million)
    #expect(chart.values?.numbers?.decimals?.value == 1)
    #expect(chart.values?.numbers?.prefix?.texts.first?.value == "€")
    #expect(chart.along?.every?.count == 10)
    #expect(chart.along?.every?.unit == .year)
    #expect(chart.along?.years?.value == .full)
    let short = try #require(
      try report(spec("    values: ends\n    along: {every: 3}\n")).charts.first)
    #expect(short.values?.show?.value == .ends)
    #expect(short.values?.numbers == nil)
    #expect(short.along?.every?.unit == nil)
  }

  @Test(
    "a wrong wish for labels is let through",
    arguments: [
      ("along: {every: 1️⃣ten years}", "bad-distance"), ("along: {every: 1️⃣10 yaers}", "bad-distance"),
      ("along: {every: 1️⃣0}", "bad-distance"),
      ("along: {every: 5, ticks: [1️⃣2000]}", "conflicting-keys"),
      ("values: {show: 1️⃣al}", "unknown-word"), ("values: {in: 1️⃣millions}", "unknown-word"),
      ("values: {1️⃣format_: full}", "unknown-key"), ("along: {1️⃣steps: 5}", "unknown-key"),
    ])
  func wrongWishes(line: String, id: String) {
    expect([id], in: spec("    \(line)\n"))
  }
}
