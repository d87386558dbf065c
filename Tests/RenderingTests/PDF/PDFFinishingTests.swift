import Drawing
import TestSupport
import Testing

@testable import Rendering

@Suite(.enabled(if: Tool.isInstalled("qpdf"), "needs the package qpdf"))
struct PDFFinishingTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  private func figure(_ altText: String, _ items: [Scene.Item]) -> Scene.Item {
    .group(Scene.Group("f", role: .figure(altText: altText), items: items))
  }

  /// A file, without its pages' content as text, after qpdf has found no fault with it.
  private func objects(_ pages: [[Scene.Item]], language: String = "kk") throws -> String {
    let document = Document(
      pages: pages.map { Page(scene: Scene(size: Size(300, 200), items: $0)) },
      metadata: Metadata(title: "t", language: language, date: "2023-05-23"))
    let bytes = try PDFEncoder(shaper: bench.shaper).encode(document)
    try Tool.withFile(bytes, suffix: ".pdf") { path in
      let check = try Tool.run("qpdf", ["--check", path])
      #expect(check.status == 0 && !check.output.contains("WARNING"), "\(check.output)")
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What `text` looks like after `key` in a file: UTF-16 in hexadecimal.
  private func written(_ text: String) -> String {
    let digits = text.utf16.map {
      String(0x10000 + Int($0), radix: 16, uppercase: true).dropFirst()
    }
    return "<FEFF" + digits.joined() + ">"
  }

  @Test(
    "the file says its language and asks for its title to be shown", arguments: ["kk", "zh-Hans"])
  func catalog(language: String) throws {
    let objects = try objects([[bench.text("a", at: Point(20, 20))]], language: language)
    #expect(objects.contains("/Lang \(written(language))"))
    #expect(objects.contains("/DisplayDocTitle true"))
    #expect(objects.contains("/CreationDate (D:20230523000000Z)"))
    #expect(objects.contains("/ModDate (D:20230523000000Z)"))
  }

  @Test("every figure has its own text, on every page and inside another")
  func figures() throws {
    let bar = rect(10, 10, 20, 20, fill: red)
    let inner = figure("重庆", [bar, bench.text("x", at: Point(60, 60))])
    let objects = try objects([
      [figure("Экспорт (2022–2023)", [bench.text("title", at: Point(20, 20)), inner])],
      [figure("", [bar]), figure("Қазақ", [bar])],
    ])
    let figures = objects.split(separator: "endobj").filter { $0.contains("/S /Figure") }
    let texts = figures.map { object in
      ["Экспорт (2022–2023)", "重庆", "Қазақ"].filter { object.contains("/Alt \(written($0))") }
    }
    #expect(texts == [["Экспорт (2022–2023)"], ["重庆"], [], ["Қазақ"]])
    #expect(figures[2].contains("/Alt") == false)
  }

  @Test("a figure without ink does not take the text of another")
  func emptyFigure() throws {
    let bar = rect(10, 10, 20, 20, fill: red)
    let objects = try objects([[figure("nothing", []), figure("bars", [bar])]])
    let figures = objects.split(separator: "endobj").filter { $0.contains("/S /Figure") }
    #expect(figures.map { $0.contains("/Alt \(written("bars"))") } == [false, true])
  }

  @Test(
    "what is not laid out like a file of ours stays as it is",
    arguments: [
      "", "startxref\n", "startxref\n7\n%%EOF\n", "xref\n0 9\nstartxref\n0\n%%EOF\n",
      "xref\n0 99999999999\nstartxref\n0\n%%EOF\n", "startxref\n99999999999999999999\n%%EOF\n",
      "xref\n0 2\n0000000000 65535 f \n9999999999 00000 n \ntrailer\n<< >>\nstartxref\n0\n%%EOF\n",
    ])
  func foreign(text: String) {
    let bytes = Array(text.utf8)
    #expect(PDFFinishing.finish(bytes, language: "en", figureTexts: ["a"]) == bytes)
  }
}
