import Diagnostics
import SpecReading
import Testing

/// Files of another shape than a report, such as themes, are read with the same tools.
@Suite struct OtherFileTests {
  private struct Paper: Equatable {
    let size: Double?
    let ink: ColorChoice?
    let fonts: [String]
  }

  private func paper(_ text: String) -> (Paper?, [Diagnostic]) {
    let file = SourceFile(path: "theme.yaml", text: text)
    var list = DiagnosticList()
    guard let root = SpecReader.readTree(file, diagnostics: &list) else { return (nil, list.all) }
    let session = ReadingSession()
    guard
      var fields = SpecFields(
        root, "theme", allowed: ["size", "ink", "fonts"], session: session)
    else { return (nil, session.problems) }
    let paper = Paper(
      size: fields.required("size") { session.number($0, in: 4...100) }?.value,
      ink: fields.value("ink", session.color)?.value,
      fonts: fields.listOrOne("fonts", session.line).map(\.value))
    fields.finish()
    return (paper, session.problemsByPlace)
  }

  @Test(
    "S28: a font size out of range is accepted",
    arguments: [
      ("0", nil), ("-1", nil), ("1e9", nil), ("4", 4), ("100", 100), ("12.5", 12.5),
    ] as [(String, Double?)])
  func fontSizes(_ text: String, _ size: Double?) {
    let (paper, problems) = paper("size: \(text)\n")
    #expect(paper?.size == size)
    #expect(problems.map(\.hint) == (size == nil ? ["allowed: 4 to 100"] : []))
  }

  @Test("a theme's fields differ, or its problems are out of order") func theme() {
    let (good, none) = paper("size: 12\nink: '#123'\nfonts: Inter\n")
    #expect(good == Paper(size: 12, ink: .rgb(0x112233), fonts: ["Inter"]))
    #expect(none == [])
    let (_, problems) = paper("fnots: [Inter]\nink: rgb(1,2,3)\n")
    #expect(problems.map(\.id) == ["missing-key", "unknown-key", "bad-color"])
    #expect(problems[1].hint == "did you mean 'fonts'?")
  }
}
