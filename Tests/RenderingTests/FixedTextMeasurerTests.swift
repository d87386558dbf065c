import Drawing
import TestSupport
import Testing

/// The pretended measurer must break lines as the real one does, or layout tests prove nothing.
struct FixedTextMeasurerTests {
  private let measurer = FixedTextMeasurer(missing: ["☃"])
  private let style = TextStyle(families: [], size: 10)

  @Test("half an em a letter, an em a Han character")
  func widths() {
    #expect(measurer.metrics(of: "ab", in: style).width == 10)
    #expect(measurer.metrics(of: "重庆1", in: style).width == 25)
  }

  @Test(
    "lines break at spaces and between Han characters",
    arguments: [
      ("one two three", 40.0, ["one two", "three"]), ("a\n\nb", 40, ["a", "", "b"]),
      ("extraordinary", 20, ["extraordinary"]), ("重庆汽车", 25, ["重庆", "汽车"]), ("", 10, [""]),
      ("BYD 比亚迪 cars", 30, ["BYD 比", "亚迪", "cars"]),
    ])
  func lines(text: String, width: Double, expected: [String]) {
    #expect(measurer.lines(of: text, in: style, width: width) == expected)
  }

  @Test("missing characters are those it was told, once")
  func missing() {
    #expect(measurer.missingCharacters(in: "☃a☃", style: style) == ["☃"])
  }
}
