import Diagnostics
import Drawing
import Testing

@testable import Charting

/// Words at shades and lines of the author's, and the marks that go with them.
@Suite("captions")
struct CaptionTests {
  private static let names = [
    "Nixon", "Ford", "Carter", "Reagan", "Bush", "Clinton", "Dubya", "Obama",
  ]
  private static let terms = [
    1969...1974, 1975...1976, 1977...1980, 1981...1988, 1989...1992, 1993...2000, 2001...2008,
    2009...2015,
  ]

  private func presidents(_ kind: String) -> Chart {
    let years = Array(1967...2015)
    var chart = Samples.chart(
      kind, Samples.years(1967...2015),
      [years.map { Double(60 + ($0 * 37) % 90) }])
    chart.spans = zip(Self.names, Self.terms).map { name, term in
      Chart.Span(from: term.lowerBound - 1967, to: term.upperBound - 1967, text: RichText(name))
    }
    return chart
  }

  @Test(
    "words of shades that follow one another stand about their own",
    arguments: ["line", "bar"], [Medium.article, .newsletter, .phone])
  func adjoining(_ kind: String, _ medium: Medium) throws {
    let drawn = Drawn(presidents(kind), medium: medium)
    #expect(drawn.faults == [])
    let shades = drawn.rects(in: "span").sorted { $0.x < $1.x }
    try #require(shades.count == Self.names.count)
    for (name, shade) in zip(Self.names, shades) {
      let label = try #require(drawn.labels.first { $0.text.string == name }, "\(name)")
      let middle = label.box.x + label.box.width / 2
      let isEdge = name == Self.names.first || name == Self.names.last
      #expect(
        middle > shade.x && middle < shade.maxX || isEdge && label.box.x < shade.maxX, "\(name)")
    }
    let colors = drawn.shapes(in: "span").compactMap(\.fill)
    #expect(zip(colors, colors.dropFirst()).allSatisfy { $0 != $1 })
    #expect(Set(colors).count == 2)
  }

  @Test("words of many shades stand in rows over the marks, not here and there")
  func rows() {
    let drawn = Drawn(presidents("line"), medium: .phone)
    let tops = Set(
      Self.names.compactMap { name in
        drawn.labels.first { $0.text.string == name }.map { Int($0.box.y) }
      })
    let line = drawn.strokes(in: "series-1").map { min($0.from.y, $0.to.y) }.min() ?? 0
    #expect(tops.count <= 3 && Double(tops.max() ?? 0) < line)
  }

  @Test("a shade has a pale tone of the colour that its author gives") func colors() throws {
    var chart = Samples.chart("line", Samples.years(2000...2010), [(0...10).map { Double($0) }])
    chart.spans = [Chart.Span(from: 2, to: 4, text: "Left"), Chart.Span(from: 6, to: 8, text: "")]
    chart.spans[0].color = Color(0xC00000)
    let drawn = Drawn(chart)
    let fills = drawn.shapes(in: "span").compactMap(\.fill)
    #expect(fills.contains(.solid(Color(0xC00000).mixed(with: Theme.wire.background, 0.8))))
    #expect(fills.contains(.solid(Theme.wire.span)))
  }

  @Test("without room for its words a line or a shade is left out, which is said")
  func marksWithoutWords() throws {
    let word = RichText(String(repeating: "Pneumonoultramicroscopic", count: 6))
    var chart = Samples.chart("line", Samples.years(2000...2010), [(0...10).map { Double($0) }])
    chart.referenceLines = [Chart.ReferenceLine(value: 5, text: word)]
    chart.spans = [Chart.Span(from: 2, to: 4, text: word)]
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.shapes(in: "reference").isEmpty && drawn.shapes(in: "span").isEmpty)
    let said = drawn.diagnostics.filter { $0.id == "labels-left-out" }
    #expect(said.count == 2 && said.allSatisfy { $0.message.contains("their marks are left out") })
    chart.referenceLines[0].text = ""
    chart.spans[0].text = ""
    let bare = Drawn(chart, medium: .phone)
    #expect(bare.shapes(in: "reference").count == 1 && bare.shapes(in: "span").count == 1)
  }

  @Test("a line across crowded rows has its words over them", arguments: [Medium.phone, .article])
  func overRows(_ medium: Medium) throws {
    var chart = Samples.chart(
      "bar", Samples.names(["2019", "2024"]),
      [[202, 411], [365, 121], [11, 72], [48, 9], [24, 37]])
    chart.options.stack = .stacked
    chart.options.orientation = .bars
    chart.referenceLines = [Chart.ReferenceLine(value: 326, text: "Majority")]
    let drawn = Drawn(chart, medium: medium)
    #expect(drawn.faults + drawn.struck == [])
    #expect(drawn.labels.contains { $0.text.string == "Majority" })
    #expect(drawn.shapes(in: "reference").count == 1)
  }
}
