import Drawing
import TestSupport
import Testing

@testable import Charting

/// Words of several looks, broken into lines and set.
@Suite struct RichTextLayoutTests {
  private static func run(
    _ text: String, bold: Bool = false, _ subject: String? = nil
  ) -> RichText.Run {
    var run = RichText.Run(text)
    run.isBold = bold
    run.subject = subject
    return run
  }

  private static func drawn(_ title: RichText, medium: Medium = .article) -> Drawn {
    var chart = Samples.chart(
      "line", Samples.years(2015...2020), [[1, 2, 3, 4, 5, 6], [2, 3, 1, 4, 2, 5]])
    chart.title = title
    return Drawn(chart, medium: medium)
  }

  private static let story = RichText([
    run("Series one", bold: false, "0"), run(" and "), run("the second", "1"),
    run(" go their "), run("own ways", bold: true), run(" for six years in a row"),
  ])

  @Test("coloured words have another colour than their series, or a faint one")
  func colors() throws {
    let drawn = Self.drawn(Self.story)
    let title = drawn.texts(in: "title").map(\.text)
    let named = try #require(title.first { $0.string == "Series one" })
    let other = try #require(title.first { $0.string == "the second" })
    let end = try #require(drawn.texts.first { $0.text.string.hasPrefix("Series 1") })
    #expect(named.color == end.text.color)
    #expect(named.color != other.color)
    for text in [named, other] {
      #expect(text.color.contrast(with: Theme.wire.background) >= 4.5)
      #expect(text.style.weight.rawValue >= FontWeight.semibold.rawValue)
    }
  }

  @Test("pieces of a line overlap or leave the picture", arguments: [Medium.article, .phone])
  func pieces(_ medium: Medium) {
    let boxes = Self.drawn(Self.story, medium: medium).texts(in: "title").map(\.box)
    #expect(boxes.count >= 5)
    for (index, box) in boxes.enumerated() {
      #expect(box.x >= medium.margin - 0.01 && box.maxX <= medium.width - medium.margin + 0.5)
      for other in boxes[(index + 1)...] {
        #expect(box.maxX <= other.x + 0.01 || box.maxY <= other.y + 4 || other.maxX <= box.x + 0.01)
      }
    }
  }

  @Test("the picture's name has marks or lacks words") func plain() {
    let scene = Self.drawn(Self.story).scene
    #expect(
      scene.title == "Series one and the second go their own ways for six years in a row")
  }

  @Test("words of one look are set in pieces") func onePiece() {
    let drawn = Self.drawn(RichText([Self.run("Two "), Self.run("words")]))
    #expect(drawn.texts(in: "title").map(\.text.string) == ["Two words"])
  }

  /// Lines as a measurer breaks them, and the letters of each run in each line.
  static let breaks: [(runs: [RichText.Run], lines: [String], pieces: [[String]])] = [
    ([run("one "), run("two", bold: true)], ["one", "two"], [["one"], ["two"]]),
    (
      [run("one two"), run(" three", bold: true)], ["one", "two three"],
      [["one"], ["two", " three"]]
    ),
    (
      [run("Donau\u{AD}"), run("dampf", bold: true)], ["Donau-", "dampf"], [["Donau-"], ["dampf"]]
    ),
    ([run("哈萨克"), run("斯坦", bold: true)], ["哈萨克斯", "坦"], [["哈萨克", "斯"], ["坦"]]),
    ([run("a\nb "), run("c", bold: true)], ["a", "b c"], [["a"], ["b ", "c"]]),
    ([run("a\tb"), run("c", bold: true)], ["a bc"], [["a b", "c"]]),
  ]

  @Test("a break moves the look of words", arguments: breaks.indices)
  func breaking(_ index: Int) {
    let (runs, lines, pieces) = Self.breaks[index]
    let broken = RichText(runs).runs(ofLines: lines)
    #expect(broken.map { $0.map(\.text) } == pieces)
  }

  @Test("a line that reads from the right has its first words at the left") func leftwards() {
    let measurer = FixedTextMeasurer()
    let style = TextStyle(families: [], size: 10)
    let line = RichLine(
      [Self.run("صادرات "), Self.run("السيارات", bold: true)], style: style
    ) { measurer.metrics(of: $0, in: $1).width }
    #expect(line.pieces.map(\.text) == ["السيارات", "صادرات"])
    #expect(line.pieces[0].x == 0)
    #expect(line.pieces[1].x > line.pieces[0].width)
  }

  @Test("a blank between words of two looks is as wide at either end of them") func blanks() {
    // Blanks of the letters' own font are wider than those that stand alone.
    func measure(_ text: String, _ style: TextStyle) -> Double {
      let letters = text.filter { $0 != " " }.count
      return Double(letters) * 10 + Double(text.count - letters) * (letters == 0 ? 3 : 6)
    }
    let line = RichLine(
      [Self.run("one"), Self.run(" two "), Self.run("three", bold: true)],
      style: TextStyle(families: ["Test"], size: 12, language: "en"), measure: measure)
    let gaps = zip(line.pieces, line.pieces.dropFirst()).map { $1.x - $0.x - $0.width }
    #expect(gaps == [6, 6])
  }
}
