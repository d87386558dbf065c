import Foundation
import TestSupport
import Testing

/// The published briefings as a reader's program and a screen reader find them.
@Suite(
  .enabled(
    if: ["qpdf", "pdfinfo", "pdftotext"].allSatisfy(Tool.isInstalled),
    "needs the packages qpdf and poppler-utils"))
struct BriefingFileTests {
  private static let languages = ["en", "zh-Hans", "ru", "kk"]
  private static let spec = "Reports/central-asia.yaml"

  private func file(_ language: String) throws -> PDFObjects {
    let workspace = try ReportCorpusTests.run.get().workspace
    let path = "central-asia/briefing/central-asia.\(language).pdf"
    return try PDFObjects(path: workspace.url.appendingPathComponent(path).path)
  }

  @Test("a briefing has a fault that qpdf finds") func isSound() throws {
    let workspace = try ReportCorpusTests.run.get().workspace
    let paths = workspace.files().filter { $0.hasSuffix(".pdf") }
    #expect(paths.count >= 4)
    for path in paths {
      let check = try Tool.run(
        "qpdf", ["--check", workspace.url.appendingPathComponent(path).path])
      #expect(check.status == 0 && !check.output.contains("WARNING"), "\(path): \(check.output)")
    }
  }

  @Test("a briefing does not say what it is, or in which language", arguments: languages)
  func selfDescription(language: String) throws {
    let file = try file(language)
    #expect(file.value(file.catalog, "Lang")?.text == language)
    let packet = try file.stream(.text(file.reference(file.catalog, "Metadata") ?? ""))
    let title = try #require(file.value(file.information, "Title")?.text)
    #expect(packet.contains(">\(title)<"))
    #expect(packet.contains("pdfuaid:part>1<"), "the file is not accessible")
    let labels = file.value(file.catalog, "PageLabels", "Nums")?.array ?? []
    #expect(labels.first?.number == 0)
    #expect(file.value(file.catalog, "Outlines", "First", "Title")?.text == title)
  }

  @Test("a figure is silent, a header heads nothing, a link leads nowhere", arguments: languages)
  func structure(language: String) throws {
    let file = try file(language)
    let root = try #require(file.structure())
    let figures = root.all.filter { $0.type == "Figure" }
    #expect(figures.count >= 10)
    for figure in figures {
      #expect((figure.altText ?? "").count > 20)
      #expect(figure.attributes["/BBox"]?.array?.count == 4)
    }
    let tables = root.all.filter { $0.type == "Table" }
    #expect(!tables.isEmpty)
    for table in tables {
      let rows = table.all.filter { $0.type == "TR" }
      #expect(Set(rows.map(\.children.count)).count == 1)
      #expect(rows.allSatisfy { $0.children.contains { $0.type == "TH" } })
      for header in table.all where header.type == "TH" {
        #expect(["/Column", "/Row"].contains(header.attributes["/Scope"]?.text))
      }
    }
    let places = file.value(file.catalog, "Names", "Dests", "Names")?.array?.compactMap(\.text)
    for link in root.all.flatMap(\.links) {
      let isOutside = file.value(link, "A", "URI")?.text?.hasPrefix("http") == true
      let name = file.value(link, "Dest")?.text
      #expect(isOutside || name.map { places?.contains($0) == true } == true)
      #expect(file.value(link, "Contents")?.text?.isEmpty == false)
    }
    var level = 0
    for heading in root.all where heading.type.count == 2 && heading.type.hasPrefix("H") {
      let own = Int(heading.type.dropFirst()) ?? 0
      #expect(own <= level + 1)
      level = own
    }
    #expect(level > 0)
  }

  /// Behind the title of a table where it goes on, in the report's languages.
  private static let continued = ["(continued)", "（续）", "(продолжение)", "(жалғасы)"]

  @Test("the pages say something that the structure does not", arguments: languages)
  func everyWordIsInTheTree(language: String) throws {
    let file = try file(language)
    let tree = try Tool.run("pdfinfo", ["-struct-text", file.path]).output
    let said = tree.split(separator: "\n").filter { $0.drop { $0 == " " }.first == "\"" }
      .joined().filter { $0.isLetter || $0.isNumber }
    // In the order of the content, where running titles and page numbers come last on each page.
    let shown = try Tool.run("pdftotext", ["-raw", file.path, "-"]).output
    for page in shown.split(separator: "\u{0C}") {
      let lines = page.split(separator: "\n").dropLast(3)
      // What a table repeats where it goes on is decoration, said once where it began.
      let missing = lines.filter { line in
        !said.contains(line.filter { $0.isLetter || $0.isNumber })
          && !Self.continued.contains { line.contains($0) }
      }
      #expect(missing.isEmpty)
    }
  }

  @Test("the figures in a briefing are not those that 'data' prints", arguments: ["en", "kk"])
  func attachments(language: String) throws {
    let file = try file(language)
    let charts = try ReportCorpusTests.charts(of: "central-asia")
    let names = file.value(file.catalog, "Names", "EmbeddedFiles", "Names")?.array ?? []
    #expect(
      Set(names.compactMap(\.text).filter { $0.hasSuffix(".csv") })
        == Set(charts.map { $0 + ".csv" }))
    for chart in charts {
      let attached = try Tool.run("qpdf", ["--show-attachment=\(chart).csv", file.path]).output
      let printed = try BuiltTool.run(
        ["data", Self.spec, "--chart", chart, "--lang", language], in: PackageFolder.url)
      #expect(attached == printed.output, "\(chart)")
    }
  }
}
