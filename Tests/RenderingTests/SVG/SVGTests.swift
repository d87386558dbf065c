import Drawing
import Foundation
import Testing

@testable import Rendering

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct SVGTests {
  private let style = Workbench.style(12)

  private func svg(_ items: [Scene.Item], title: String = "T", altText: String = "A") -> String {
    let scene = Scene(size: Size(200, 100.5), title: title, altText: altText, items: items)
    return String(decoding: SVGWriter.write(scene, metadata: Metadata(title: "M")), as: UTF8.self)
  }

  private func text(_ string: String, style: TextStyle? = nil, link: String? = nil) -> Scene.Item {
    .text(
      Scene.Text(
        string, at: Point(1, 2.005), anchor: .middle, style: style ?? self.style,
        color: Color(0x222222), width: 10, link: link))
  }

  /// Whether an XML parser accepts the file, and what text it finds.
  private func parse(_ svg: String) -> (isWellFormed: Bool, text: String) {
    final class Collector: NSObject, XMLParserDelegate {
      var text = ""
      func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }
    }
    let parser = XMLParser(data: Data(svg.utf8))
    let collector = Collector()
    parser.delegate = collector
    let isWellFormed = parser.parse()
    return (isWellFormed, collector.text)
  }

  @Test("the head has size, role, language, title and description")
  func head() {
    let lines = svg([]).split(separator: "\n")
    #expect(
      lines[0] == """
        <svg xmlns="http://www.w3.org/2000/svg" width="200" height="100.5" \
        viewBox="0 0 200 100.5" role="img" lang="en" xml:lang="en"><title>T</title>
        """)
    #expect(lines[1] == "<desc>A</desc>")
  }

  @Test("markup in a text stays text, and controls never reach the file")
  func escaping() {
    let nasty = "<script>&\"'\u{0}\u{8}\u{FFFE}]]>"
    let file = svg([text(nasty)], title: nasty, altText: nasty)
    let (isWellFormed, found) = parse(file)
    #expect(isWellFormed)
    #expect(found.contains("<script>&\"']]>"))
    #expect(!file.contains("<script"))
    #expect(!file.unicodeScalars.contains { $0.isUndrawnControl })
  }

  @Test("every kind of item is well-formed XML")
  func wellFormed() {
    let stroke = Scene.Stroke(red, width: 1.5, dash: [3, 1], hasRoundEnds: true)
    let hatched = Scene.Fill.hatched(red, background: blue, spacing: 4, width: 1)
    let outlines: [Scene.Outline] = [
      .rect(Rect(1, 2, 3, 4)), .circle(center: Point(1, 2), radius: 3),
      .line(Point(0, 0), Point(1, 1)), .polyline([[Point(0, 0), Point(1, 1)], [Point(2, 2)]]),
      .polyline([]), .polygon([Point(0, 0), Point(1, 0), Point(1, 1)]), .polygon([]),
    ]
    let shapes = outlines.map { Scene.Item.shape(Scene.Shape($0, fill: hatched, stroke: stroke)) }
    let group = Scene.Group(
      "Axis \"x\" <1>", role: .figure(altText: "a < b"), clip: Rect(0, 0, 9, 9), items: shapes)
    let file = svg([.group(group), .group(group), text("x", link: "https://e.org/?a=1&b=2")])
    #expect(parse(file).isWellFormed)
    #expect(file.contains("id=\"Axis--x---1-\"") && file.contains("id=\"Axis--x---1--2\""))
    #expect(file.components(separatedBy: "<pattern").count == 2)
    #expect(file.contains("href=\"https://e.org/?a=1&amp;b=2\""))
  }

  @Test("text keeps its font, size, anchor and features")
  func textAttributes() {
    let style = TextStyle(
      families: ["Inter", "Noto Sans CJK SC"], size: 11.5, weight: .semibold, isItalic: true,
      hasTabularFigures: true)
    #expect(
      svg([text("706", style: style)]).contains(
        """
        <text x="1" y="2.01" font-family="Inter,'Noto Sans CJK SC',sans-serif" font-size="11.5" \
        fill="#222222" font-weight="600" font-style="italic" text-anchor="middle" \
        style="font-variant-numeric:tabular-nums">706</text>
        """))
  }

  @Test("a text in another language than the file says so")
  func languages() {
    #expect(
      svg([text("重庆", style: Workbench.style(12, language: "zh-Hans"))]).contains(
        "lang=\"zh-Hans\">重庆</text>"))
    #expect(!svg([text("x")]).contains("<text lang"))
  }

  @Test("a halo is painted under its letters")
  func halo() {
    let item = Scene.Item.text(
      Scene.Text(
        "x", at: Point(0, 0), style: style, color: .black, width: 1,
        halo: Scene.Stroke(.white, width: 3)))
    #expect(
      svg([item]).contains(
        "stroke=\"#FFFFFF\" stroke-width=\"3\" stroke-linejoin=\"round\" paint-order=\"stroke\""))
  }

  @Test(
    "numbers are short and never in scientific notation",
    arguments: [
      (0.0, "0"), (-0.001, "0"), (1, "1"), (1.5, "1.5"), (1.25, "1.25"), (1.005, "1"),
      (-3.05, "-3.05"), (0.1 + 0.2, "0.3"), (99_999.994, "99999.99"), (.nan, "0"), (1e300, "0"),
    ])
  func numbers(value: Double, expected: String) {
    #expect(SVGNumber.text(value) == expected)
  }

  @Test("a script is no link")
  func links() {
    #expect(!svg([text("x", link: "javascript:alert(1)")]).contains("href"))
    #expect(LinkTarget("https://e.org/\u{7}é") == .address("https://e.org/%07%C3%A9"))
    #expect(LinkTarget("#notes") == .place("notes"))
    #expect(LinkTarget("#") == nil)
    #expect(LinkTarget("HTTPS://E.org") != nil)
    #expect(LinkTarget("//e.org") == nil)
  }
}
