import Foundation
import TestSupport
import Testing

/// What an article takes in: figures of HTML, objects of JSON, tables, and pictures for dark pages.
@Suite struct ArticleFileTests {
  static let hostile = "<script>alert(1)</script> & \"quotes\" 'single'"

  static let spec =
    SampleReport.head.replacing(
      "{publisher: Customs, retrieved: 2024-03-01}",
      with: "{publisher: \"A & B <i>\", url: \"https://example.org/?a=1&b=\\\"x\\\"\"}"
    ) + """
      body:
        - bar: units@2023-01..2023-02 by partner
          id: lead
          title: "\\\\<script>alert(1)\\\\</script> & \\"quotes\\" 'single'"
          colors: {KZ: accent, UZ: "#1A2A4C"}
        - line: units by month, partner
          id: months
          caption: Month by month
      outputs:
        web: {charts: all, format: [png@1x, png@2x, svg, html, json], dark: true, phone: false}

      """

  private func rendered(
    _ spec: String = spec, status: Int32 = 0
  ) throws -> (Workspace, RenderedFiles) {
    let workspace = try SampleReport.workspace(spec: spec)
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == status, "\(outcome.messages)")
    return (workspace, try RenderedFiles(workspace))
  }

  @Test("a figure of HTML is not well-formed, or names other pictures than there are")
  func figures() throws {
    let (_, files) = try rendered()
    for id in ["lead", "months"] {
      let folder = "report/web/en/"
      let page = Markup(try files.data(folder + id + ".html"))
      let image = try #require(page.all("img").first).attributes
      #expect(image["src"] == "\(id).png")
      #expect(image["srcset"] == "\(id).png 1x, \(id)@2x.png 2x")
      #expect(image["alt"] == files.text(folder + id + ".png", "alt"))
      #expect(image["loading"] == "lazy" && image["decoding"] == "async")
      let dark = try #require(page.all("source").first).attributes
      #expect(dark["media"] == "(prefers-color-scheme: dark)")
      #expect(dark["srcset"] == "\(id).dark.png 1x, \(id).dark@2x.png 2x")
      let size = [image["width"], image["height"]].compactMap { $0.flatMap { Int($0) } }
      for name in ["\(id).png", "\(id).dark.png"] {
        #expect(try files.pixels(folder + name) == size)
      }
      for name in ["\(id)@2x.png", "\(id).dark@2x.png"] {
        #expect(try files.pixels(folder + name) == size.map { $0 * 2 })
      }
      let figure = try #require(page.all("figure").first).attributes
      #expect(figure["lang"] == "en" && figure["dir"] == "ltr")
      #expect(page.values("href", of: "a") == ["https://example.org/?a=1&b=\"x\"", "\(id).csv"])
      #expect(page.text.contains("A & B <i>"))
      #expect(files.text(folder + id + "@2x.png", "data") == folder + id + ".csv")
      #expect(files.entries[folder + id + ".csv"]?["width"] is NSNull)
    }
    let lead = Markup(try files.data("report/web/en/lead.html"))
    #expect(lead.all("script").isEmpty)
    #expect(lead.values("aria-label", of: "figure") == [Self.hostile])
    #expect(lead.text.contains(Self.hostile))
    let months = Markup(try files.data("report/web/en/months.html"))
    #expect(months.all("span").first?.text == "Month by month")
  }

  @Test("an object of JSON says other things than the files") func records() throws {
    let (_, files) = try rendered()
    let folder = "report/web/en/"
    let record = try #require(
      try JSONSerialization.jsonObject(with: files.data(folder + "lead.json")) as? [String: Any])
    #expect(record["title"] as? String == Self.hostile)
    #expect(record["alt"] as? String == files.text(folder + "lead.png", "alt"))
    #expect(record["language"] as? String == "en")
    let pictures = try #require(record["files"] as? [[String: Any]])
    #expect(pictures.count == 6)
    let table = try #require(record["data"] as? [String: Any])
    for file in pictures + [table] {
      let path = try #require(file["path"] as? String)
      #expect(file["url"] as? String == path.replacing(folder, with: ""))
      #expect(file["sha256"] as? String == files.text(path, "sha256"))
      #expect(file["bytes"] as? Int == (try files.data(path)).count)
    }
    #expect(pictures.filter { $0["theme"] as? String == "dark" }.count == 3)
    let source = (record["sources"] as? [[String: Any]])?.first
    #expect(source?["publisher"] as? String == "A & B <i>")
    #expect(source?["url"] as? String == "https://example.org/?a=1&b=\"x\"")
    // The same table twice: in the object and beside it.
    let figures = try #require(record["figures"] as? [String: Any])
    let names = (figures["columns"] as? [[String: String]])?.compactMap { $0["name"] }
    let lines = String(decoding: try files.data(folder + "lead.csv"), as: UTF8.self)
      .split(separator: "\n")
    #expect(names?.joined(separator: ",") == lines.first.map(String.init))
    let rows = try #require(figures["rows"] as? [[Any]])
    #expect(rows.count == lines.count - 1)
    #expect(rows.first?.first as? String == "KZ" && rows.first?[2] as? Double == 310)
  }

  @Test("an object of JSON breaks its schema") func schema() throws {
    let url = PackageFolder.url("Sources/Publishing/Article/ChartRecord.schema.json")
    let schema = try JSONSchema(try Data(contentsOf: url))
    let (_, files) = try rendered()
    for path in ["report/web/en/lead.json", "report/web/en/months.json"] {
      let record = try files.data(path)
      #expect(try schema.faults(of: record) == [])
      let broken = String(decoding: record, as: UTF8.self).replacing("\"alt\"", with: "\"atl\"")
      #expect(try schema.faults(of: Data(broken.utf8)).count == 2)
    }
    let (_, bare) = try rendered(Self.spec.replacing("dark: true", with: "attach: false"))
    #expect(try schema.faults(of: bare.data("report/web/en/lead.json")) == [])
  }

  @Test("pictures for dark pages have a bright ground") func darkGround() throws {
    let (_, files) = try rendered()
    let svg = String(decoding: try files.data("report/web/en/lead.dark.svg"), as: UTF8.self)
    #expect(svg.lowercased().contains("#12161c"))
    // The theme's own colour is the dark theme's; the author's is made strong enough.
    #expect(svg.lowercased().contains("#63a7fe"))
    #expect(!svg.lowercased().contains("#1a2a4c") && !svg.lowercased().contains("#0848be"))
  }

  @Test("addresses do not begin with the one that is given") func base() throws {
    let spec = Self.spec.replacing(
      "dark: true", with: "url: \"https://cdn.example.org/c\", attach: false")
    let (_, files) = try rendered(spec)
    let page = Markup(try files.data("report/web/en/lead.html"))
    #expect(page.values("src", of: "img") == ["https://cdn.example.org/c/report/web/en/lead.png"])
    #expect(page.values("href", of: "a").count == 1)
    #expect(page.all("picture").isEmpty)
    #expect(files.entries["report/web/en/lead.csv"] == nil)
    let record =
      try JSONSerialization.jsonObject(with: files.data("report/web/en/lead.json"))
      as? [String: Any]
    #expect(record?["data"] is NSNull && record?["figures"] is NSNull)
  }

  @Test("a phone is shown what a desk is") func phone() throws {
    let spec = Self.spec.replacing(
      "[png@1x, png@2x, svg, html, json]", with: "[png@2x, html, json]"
    )
    .replacing(", phone: false", with: "")
    let (_, files) = try rendered(spec)
    let page = Markup(try files.data("report/web/en/lead.html"))
    #expect(
      page.values("media", of: "source") == [
        "(max-width: 480px) and (prefers-color-scheme: dark)", "(max-width: 480px)",
        "(prefers-color-scheme: dark)",
      ])
    #expect(
      page.values("srcset", of: "source") == [
        "lead.phone.dark@2x.png 2x", "lead.phone@2x.png 2x", "lead.dark@2x.png 2x",
      ])
    #expect(page.values("width", of: "source") == ["360", "360", "680"])
    #expect(try files.pixels("report/web/en/lead.phone@2x.png")[0] == 720)
    #expect(
      try files.pixels("report/web/en/lead.phone.dark@2x.png")
        == files.pixels("report/web/en/lead.phone@2x.png"))
    let record =
      try JSONSerialization.jsonObject(with: files.data("report/web/en/lead.json"))
      as? [String: Any]
    let pictures = record?["files"] as? [[String: Any]]
    #expect(pictures?.compactMap { $0["screen"] as? String } == ["any", "phone", "any", "phone"])
  }

  @Test("an SVG that is named first is not shown first") func vectorFirst() throws {
    let spec = Self.spec.replacing(
      "[png@1x, png@2x, svg, html, json], dark: true", with: "[svg, png@1x, html]")
    let page = Markup(try rendered(spec).1.data("report/web/en/lead.html"))
    let source = try #require(page.all("source").first).attributes
    #expect(source["type"] == "image/svg+xml" && source["srcset"] == "lead.svg")
    #expect(page.all("img").first?.attributes["srcset"] == nil)
  }

  @Test("what has not changed is written again, or what has is not") func incremental() throws {
    let (workspace, _) = try rendered()
    let again = try BuiltTool.run(["render", "report.yaml", "--out", "out"], in: workspace.url)
    #expect(again.output == "")
    // Only the line shows a row of 2022.
    try workspace.write(
      SampleReport.data.replacing("KZ,2022-01,100,2000", with: "KZ,2022-01,101,2000"),
      to: "cars.csv")
    let before = try workspace.read("out/report/web/en/months.json")
    let next = try BuiltTool.run(["render", "report.yaml", "--out", "out"], in: workspace.url)
    #expect(next.output.contains("months.html") && !next.output.contains("lead"))
    #expect(try workspace.read("out/report/web/en/months.json") != before)
  }

  @Test("a chart with an error takes the other's figure with it") func oneBroken() throws {
    let spec = Self.spec.replacing("by month, partner", with: "by month, partnr")
    let (workspace, _) = try rendered(spec, status: 2)
    #expect(workspace.exists("out/report/web/en/lead.html"))
    #expect(!workspace.exists("out/report/web/en/months.html"))
    #expect(!workspace.exists("out/report/web/en/months.csv"))
  }
}
