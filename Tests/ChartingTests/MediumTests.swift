import Charting
import Drawing
import Testing

@Suite("media")
struct MediumTests {
  @Test("presets keep the sizes of text that their readers need")
  func sizes() {
    for medium in [Medium.article, .newsletter, .phone] {
      #expect((18...22).contains(medium.text.title), "\(medium.name)")
      #expect((15...17).contains(medium.text.subtitle), "\(medium.name)")
      #expect(medium.text.small >= 12, "\(medium.name)")
    }
    #expect((11...12).contains(Medium.printColumn.text.title))
    #expect(Medium.printColumn.text.small >= 8)
  }

  @Test(
    "names and sizes are read, nonsense is not",
    arguments: [
      ("article", 680.0), ("phone", 360), ("1200x630", 1200), ("640x480", 640),
    ])
  func named(text: String, width: Double) throws {
    let medium = try #require(Medium(named: text))
    #expect(medium.width == width)
  }

  @Test("no medium", arguments: ["poster", "0x0", "12x", "x12", "99999x400", "640×480", ""])
  func nonsense(text: String) { #expect(Medium(named: text) == nil) }

  @Test("larger pictures have larger text")
  func growth() {
    let sizes = [Size(360, 300), Size(680, 420), Size(900, 600), Size(1200, 675), Size(2400, 1350)]
    let titles = sizes.map { Medium(size: $0).text.title }
    #expect(zip(titles, titles.dropFirst()).allSatisfy { $0 < $1 }, "\(titles)")
  }

  @Test("at most four sizes of text")
  func fourSizes() {
    for chart in [
      Samples.bars([1, 2, 3]),
      Samples.chart(
        "line", Samples.years(2010...2020),
        [
          (0...10).map { Double($0) }
        ]),
    ] {
      let sizes = Set(Drawn(chart).texts.map(\.text.style.size))
      #expect(sizes.count <= 4)
    }
  }
}
