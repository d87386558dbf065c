import Charting
import Diagnostics
import Drawing
import TestSupport
import Testing

@testable import Reporting

/// Reports in languages that run from the right.
@Suite struct ReadingDirectionTests {
  private func scene(_ language: String, _ body: String) throws -> Scene {
    let draft = Draft(
      spec: Draft.head.replacing("report: Cars", with: "report: Cars\nlang: \(language)")
        + "body:\n  - \(body)\n")
    var diagnostics = DiagnosticList()
    let loaded = try #require(
      Pipeline.load("reports/cars.yaml", files: draft.reportFiles, diagnostics: &diagnostics))
    let bound = try #require(
      Pipeline.bind(loaded, language: language, diagnostics: &diagnostics))
    return ChartLayout.scene(
      of: try #require(bound.charts.first), theme: .wire, medium: .article,
      measurer: FixedTextMeasurer(), diagnostics: &diagnostics)
  }

  private func texts(_ items: [Scene.Item]) -> [Scene.Text] {
    items.flatMap { item -> [Scene.Text] in
      switch item {
      case .text(let text): [text]
      case .group(let group): texts(group.items)
      case .shape: []
      }
    }
  }

  @Test(
    "the title stands at the right edge, and names right of lying bars", arguments: ["ar", "he"])
  func bars(_ language: String) throws {
    let body = "bar: units@2023-01 by partner\n    as: bars\n    title: X"
    let mirrored = try scene(language, body)
    let plain = try scene("en", body)
    let title = try #require(texts(mirrored.items).first { $0.string == "X" })
    let usual = try #require(texts(plain.items).first { $0.string == "X" })
    #expect(title.anchor == .end)
    #expect(title.position.x == mirrored.size.width - usual.position.x)
    let kazakhstan = language == "ar" ? "كازاخستان" : "קזחסטן"
    let name = try #require(texts(mirrored.items).first { $0.string == kazakhstan })
    let figure = try #require(texts(mirrored.items).first { $0.string.hasPrefix("150") })
    #expect(name.bounds.x > figure.bounds.maxX)
  }

  @Test("time runs from left to right all the same, under a title at the right")
  func lines() throws {
    let picture = try scene("ar", "line: sum(units) by month\n    title: X")
    let title = try #require(texts(picture.items).first { $0.string == "X" })
    #expect(title.anchor == .end)
    let labels = texts(picture.items).filter { $0.position.y > picture.size.height / 2 }
    let years = labels.filter { $0.string.contains("2022") || $0.string.contains("2023") }
    let first = try #require(years.first { $0.string.contains("2022") })
    let last = try #require(years.last { $0.string.contains("2023") })
    #expect(first.position.x < last.position.x)
  }
}
