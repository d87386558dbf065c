import Foundation
import TestSupport
import Testing

/// Every report in Reports/ is drawn without a complaint, in all its languages, into good files.
@Suite struct ReportCorpusTests {
  /// One run over all reports, which every test here looks at.
  static let run: Result<(workspace: Workspace, outcome: BuiltTool.Outcome), any Error> = Result {
    let workspace = try Workspace()
    let outcome = try BuiltTool.run(
      ["render", "Reports", "--out", workspace.url.path, "--format", "json"],
      in: PackageFolder.url, seconds: 300)
    return (workspace, outcome)
  }

  static func artifacts() throws -> [[String: Any]] {
    let manifest = try JSONSerialization.jsonObject(with: run.get().workspace.read("manifest.json"))
    return try #require((manifest as? [String: Any])?["artifacts"] as? [[String: Any]])
  }

  /// Ids of the charts of one report.
  static func charts(of report: String) throws -> Set<String> {
    try Set(
      artifacts().filter { ($0["path"] as? String)?.hasPrefix(report + "/") == true }
        .compactMap { $0["chart"] as? String })
  }

  @Test("a published report has an error or a warning") func noComplaints() throws {
    let outcome = try Self.run.get().outcome
    #expect(outcome.status == 0)
    let list = try JSONSerialization.jsonObject(with: Data(outcome.messages.utf8))
    let problems = try #require(list as? [[String: Any]])
    for problem in problems { #expect(problem["severity"] as? String == "hint", "\(problem)") }
  }

  @Test("the gallery lacks a kind of chart, a theme or a size")
  func gallery() throws {
    let files = try Self.run.get().workspace.files(in: "gallery")
    let charts = try Self.charts(of: "gallery")
    #expect(charts.count >= 36)
    for theme in ["wire", "ledger"] {
      for size in ["article", "newsletter", "phone"] {
        for chart in charts { #expect(files.contains("\(theme)-\(size)/en/\(chart).png")) }
      }
    }
  }

  @Test("the flagship lacks one of its files") func flagshipFiles() throws {
    let files = try Self.run.get().workspace.files(in: "central-asia")
    let charts = try Self.charts(of: "central-asia")
    #expect(charts.count == 10)
    for language in ["en", "zh-Hans", "ru", "kk"] {
      for chart in charts {
        for ending in [
          ".png", "@2x.png", ".svg", ".dark.png", ".dark@2x.png", ".phone.svg",
          ".phone.dark@2x.png", ".csv", ".html", ".json",
        ] {
          #expect(files.contains("article/\(language)/\(chart)\(ending)"))
        }
        for ending in ["@2x.png", ".phone@2x.png", ".csv", ".email.html", ".email.txt"] {
          #expect(files.contains("newsletter/\(language)/\(chart)\(ending)"))
        }
      }
      for ending in ["html", "txt", "eml"] {
        #expect(files.contains("newsletter/central-asia.\(language).\(ending)"))
      }
      #expect(files.contains("social/\(language)/lead.png"))
      #expect(files.contains("briefing/central-asia.\(language).pdf"))
    }
  }

  @Test("a picture has another size than the manifest says, or lacks what it says of itself")
  func pictures() throws {
    let workspace = try Self.run.get().workspace
    for artifact in try Self.artifacts() {
      let path = try #require(artifact["path"] as? String)
      guard let format = artifact["format"] as? String, format.hasPrefix("png") else { continue }
      let png = try #require(PNGFile(workspace.read(path)), "\(path)")
      #expect(Double(png.width) == artifact["width"] as? Double, "\(path)")
      #expect(Double(png.height) == artifact["height"] as? Double, "\(path)")
      if path.contains("/social/") {
        #expect(png.width == 1200)
        #expect(png.height == 630)
      }
      // 96 pixels per inch at 1×: the picture has the same size at any scale.
      let scale = format.hasSuffix("@2x") ? 2 : 1
      let density = Self.bytes(Int((96 * Double(scale) / 0.0254).rounded()))
      let dots = try #require(png.chunks["pHYs"]?.first)
      #expect(Array(dots) == density + density + [1], "\(path)")
      #expect(png.chunks["sRGB"] != nil, "\(path)")
      for keyword in ["Title", "Description", "Source"] {
        #expect(png.keywords.contains(keyword), "\(path): \(png.keywords)")
      }
    }
  }

  private static func bytes(_ number: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  @Test("a drawing is not XML, or says nothing to those who cannot see it") func drawings() throws {
    let workspace = try Self.run.get().workspace
    let paths = workspace.files().filter { $0.hasSuffix(".svg") }
    #expect(paths.count { $0.hasPrefix("central-asia/") } == 160)
    for path in paths {
      let data = try workspace.read(path)
      FileChecks.expectGoodSVG(data, path)
      let text = String(decoding: data, as: UTF8.self)
      let language = path.split(separator: "/")[2]
      #expect(text.contains("lang=\"\(language)\""), "\(path)")
    }
  }

  /// Numbers that the story stands on, as each language writes them.
  static let figures: [(language: String, texts: [String])] = [
    ("en", ["4,119", "18.8", "219", "490"]),
    ("zh-Hans", ["4119", "18.8", "219", "4.9亿"]),
    ("ru", ["4119", "18,8", "219", "490"]),
    ("kk", ["4119", "18,8", "219", "490"]),
  ]

  @Test(
    "a briefing lacks a number of the story, or is no good PDF", arguments: figures.map(\.language))
  func briefing(_ language: String) throws {
    let path = "central-asia/briefing/central-asia.\(language).pdf"
    let url = try Self.run.get().workspace.url.appendingPathComponent(path)
    let check = try Tool.run("qpdf", ["--check", url.path])
    #expect(check.status == 0, "\(check.output)")
    let text = try Tool.run("pdftotext", [url.path, "-"]).output
    FileChecks.expectNoBadFigures(text, path, #_sourceLocation)
    let plain = text.filter { !$0.isWhitespace }
    for figure in Self.figures.first(where: { $0.language == language })?.texts ?? [] {
      #expect(plain.contains(figure), "\(figure) in \(path)")
    }
  }

  @Test(
    "a newsletter lacks a number of the story, or is cut off", arguments: figures.map(\.language))
  func newsletter(_ language: String) throws {
    let workspace = try Self.run.get().workspace
    let path = "central-asia/newsletter/central-asia.\(language)"
    let html = try workspace.read(path + ".html")
    #expect(html.count < 102_000)
    let text = try workspace.text(path + ".txt")
    for plain in [Markup(html).text, text].map({ $0.filter { !$0.isWhitespace } }) {
      for figure in Self.figures.first(where: { $0.language == language })?.texts ?? [] {
        #expect(plain.contains(figure), "\(figure) in \(path)")
      }
    }
    FileChecks.expectNoBadFigures(text, path, #_sourceLocation)
  }

  @Test(
    "a briefing has a font that is not embedded or not a subset", arguments: figures.map(\.language)
  )
  func fonts(_ language: String) throws {
    let path = "central-asia/briefing/central-asia.\(language).pdf"
    let url = try Self.run.get().workspace.url.appendingPathComponent(path)
    let rows = try Tool.run("pdffonts", [url.path]).output.split(separator: "\n").dropFirst(2)
    #expect(!rows.isEmpty)
    for row in rows {
      // Columns are name, type (one or two words), encoding, emb, sub, uni, object.
      let words = row.split(separator: " ")
      #expect(words[0].dropFirst(6).first == "+", "\(row)")
      #expect(!row.contains("Type 3"), "\(row)")
      #expect(words.dropLast(2).suffix(3).prefix(2) == ["yes", "yes"], "\(row)")
    }
  }
}
