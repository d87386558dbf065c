import Drawing
import TestSupport
import Testing

@testable import Rendering

/// Grounds and shapes that cover a whole page, which tempt cairo to forget what came before.
@Suite(
  .enabled(
    if: ["qpdf", "pdftotext"].allSatisfy(Tool.isInstalled),
    "needs the packages qpdf and poppler-utils"))
struct PDFBackgroundTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private static let sizes = [
    Size(612, 792), Size(612, 700), Size(595.28, 841.89), Size(419.53, 595.28), Size(680, 420),
    Size(600, 400), Size(1, 1),
  ]
  private static let cream = Color(0xFBF5EA)

  private func expectValid(_ pages: [Scene], saying words: String? = nil) throws {
    let document = Document(pages: pages.map { Page(scene: $0) }, metadata: Metadata(title: "t"))
    let bytes = try PDFEncoder(shaper: bench.shaper).encode(document)
    try Tool.withFile(bytes, suffix: ".pdf") { path in
      let check = try Tool.run("qpdf", ["--check", path])
      #expect(check.status == 0, "\(check.output)")
      guard let words else { return }
      let text = try Tool.run("pdftotext", [path, "-"]).output
      #expect(
        text.split(separator: words, omittingEmptySubsequences: false).count == pages.count + 1)
      let structure = try Tool.run("qpdf", ["--qdf", "--object-streams=disable", path, "-"]).output
      #expect(structure.split(separator: "/S /Document").count == 2)
      #expect(structure.split(separator: "/S /H1").count == pages.count + 1)
    }
  }

  @Test("an empty page of any size may have any ground", arguments: sizes, [.white, cream])
  func empty(size: Size, background: Color) throws {
    try expectValid([Scene(size: size, background: background)])
  }

  @Test("text and structure stand on every coloured page", arguments: sizes.dropLast())
  func text(size: Size) throws {
    let heading = Scene.Group(
      "h", role: .heading(level: 1), items: [bench.text("ledger", at: Point(20, 40))])
    let page = Scene(size: size, background: Self.cream, items: [.group(heading)])
    try expectValid([page, page, page], saying: "ledger")
  }

  @Test("a shape inside a tag may cover the page", arguments: sizes.dropLast())
  func coveringShape(size: Size) throws {
    let heading = Scene.Group(
      "h", role: .heading(level: 1),
      items: [
        rect(0, 0, size.width, size.height, fill: Self.cream),
        bench.text("ledger", at: Point(20, 40)),
      ])
    let page = Scene(size: size, items: [bench.text("under", at: Point(9, 9)), .group(heading)])
    try expectValid([page, page], saying: "ledger")
  }
}
