import Diagnostics
import Drawing
import Testing
import TradeData

@testable import Charting

/// Figures in parts of bars, and names that have little room.
@Suite("labels with little room")
struct LittleRoomTests {
  private static let answers: [[Double?]] = [
    [0.234, 0.077, 0.242, 0.247], [0.279, 0.299, 0.266, 0.07], [0.104, 0.146, 0.234, 0.276],
    [0.192, 0.293, 0.13, 0.277], [0.191, 0.185, 0.128, 0.13],
  ]

  @Test(
    "all parts have their percent sign or none, and those without a figure are counted",
    arguments: ["diverging", "bar"])
  func percents(_ kind: String) {
    for width in stride(from: 300, through: 760, by: 20) {
      guard let medium = Medium(named: "\(width)x300") else { continue }
      var chart = Samples.chart(
        kind, Samples.names(["Courts", "Police", "Press", "Banks"]), Self.answers, unit: .share)
      chart.subtitle = "Answers, %"
      chart.options.orientation = .bars
      chart.options.stack = .full
      let drawn = Drawn(chart, medium: medium)
      #expect(drawn.faults == [])
      let figures = drawn.labels.map(\.text.string)
      let signed = figures.filter { $0.contains("%") }
      #expect(signed.isEmpty || signed.count == figures.count, "\(width): \(figures)")
      let small = drawn.listed.filter { $0.id == "parts-without-labels" }.map(\.message)
      let missing = small.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
      #expect(figures.count + missing.reduce(0, +) == 20, "\(width): \(figures), \(small)")
    }
  }

  @Test("a percent sign that nothing else says stays") func signStays() throws {
    var chart = Samples.chart(
      "diverging", Samples.names(["Courts", "Police", "Press", "Banks"]), Self.answers,
      unit: .share)
    chart.subtitle = "Answers"
    chart.options.valueLabels = .inside
    let drawn = Drawn(chart, medium: try #require(Medium(named: "560x300")))
    let figures = drawn.labels.map(\.text.string)
    let hasAxis = !drawn.texts(in: "axis-values").isEmpty
    #expect(!figures.isEmpty && (hasAxis || figures.allSatisfy { $0.contains("%") }))
  }

  private static let word = String(repeating: "Donaudampfschifffahrt", count: 4)

  @Test(
    "names that are too long for the ends of lines stand in a legend, all their letters",
    arguments: ["line", "area", "slope", "season"], [Medium.article, .phone])
  func longNames(_ kind: String, _ medium: Medium) {
    var chart = Samples.chart(kind, Samples.years(2019...2022), [[1, 2, 3, 4], [4, 3, 2, 2]])
    chart.series[0].name = Self.word
    let drawn = Drawn(chart, medium: medium)
    #expect(drawn.faults == [])
    #expect(!drawn.diagnostics.contains { $0.severity == .error }, "\(drawn.diagnostics)")
    let letters = drawn.texts(in: "legend").map(\.text.string).joined().filter(\.isLetter)
    #expect(letters.contains(Self.word))
  }

  @Test("a name that has no room at all is an error that says the size") func noRoom() throws {
    var chart = Samples.chart("bump", Samples.years(2019...2022), [[1, 2, 3, 4], [4, 3, 2, 1]])
    chart.series[0].name = Self.word
    let drawn = Drawn(chart, medium: .phone)
    let error = try #require(drawn.diagnostics.first { $0.severity == .error })
    #expect(error.message.contains("'phone'") && error.message.contains(Self.word))
  }

  @Test("a series that the title names in its colour is among the coloured ones")
  func namedSeries() throws {
    var chart = Samples.chart(
      "line", Samples.years(2019...2022), (1...7).map { i in (0..<4).map { Double(i * 10 + $0) } })
    var run = RichText.Run("Seven")
    run.subject = "6"
    chart.title = RichText([run, RichText.Run(" rose")])
    let drawn = Drawn(chart)
    let line = try #require(drawn.shapes(in: "series-7").first { $0.stroke != nil })
    #expect(line.stroke?.color != Theme.wire.context)
    let words = try #require(drawn.texts(in: "title").first)
    #expect(
      words.text.color
        == line.stroke?.color.legible(on: Theme.wire.background, towards: Theme.wire.text))
    let plain = Drawn(
      Samples.chart(
        "line", Samples.years(2019...2022),
        (1...7).map { i in (0..<4).map { Double(i * 10 + $0) } }))
    let grey = try #require(plain.shapes(in: "series-7").first { $0.stroke != nil })
    #expect(grey.stroke?.color == Theme.wire.context)
  }
}
