import Foundation
import TestSupport
import Testing

/// Newsletters: HTML that mail programs show, the same numbers as plain text, and messages.
@Suite struct NewsletterFileTests {
  static let subject = "Größe <script> & \\\"cars\\\""

  static let spec =
    SampleReport.content.replacing(
      "Exports came to", with: "[Exports](https://example.org/x) came to")
      + """
      lang: [en, zh-Hans]
      date: 2023-06-15
      outputs:
        mail:
          charts: all
          format: [png@2x, eml]
          phone: false
          email: {from: "Größe, Desk <desk@example.org>", subject: "Größe \\\\<script> & \\"cars\\""}

      """

  private func rendered(
    _ spec: String = spec, status: Int32 = 0
  ) throws -> (Workspace, BuiltTool.Outcome) {
    let workspace = try SampleReport.workspace(spec: spec)
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == status, "\(outcome.messages)")
    return (workspace, outcome)
  }

  @Test("a newsletter is not well-formed, or its pictures are not as wide as it says")
  func issue() throws {
    let (workspace, _) = try rendered()
    let files = try RenderedFiles(workspace)
    for language in ["en", "zh-Hans"] {
      let page = Markup(try files.data("report/mail/report.\(language).html"))
      #expect(page.all("html").first?.attributes["lang"] == language)
      #expect(
        page.values("src", of: "img")
          == ["lead", "months"].map { "\(language)/\($0)@2x.png" })
      for image in page.all("img").map(\.attributes) {
        let path = "report/mail/" + (image["src"] ?? "")
        #expect(image["width"] == "600")
        #expect(try files.pixels(path)[0] == 1200)
        #expect(image["alt"] == files.text(path, "alt"))
      }
      // What Word's engine and dark programs need.
      let tables = page.all("table").map(\.attributes)
      #expect(tables.contains { $0["width"] == "600" && $0["bgcolor"] != nil })
      #expect(page.values("content", of: "meta").contains("light"))
      for word in ["flex", "grid", ".svg", ".webp", "<script", "position:"] {
        #expect(
          !String(decoding: try files.data("report/mail/report.\(language).html"), as: UTF8.self)
            .contains(word), "\(word)")
      }
      let block = Markup(try files.data("report/mail/\(language)/lead.email.html"))
      #expect(block.elements.first?.name == "table")
      #expect(block.values("src", of: "img") == ["lead@2x.png"])
    }
  }

  @Test("a message has no picture for phones, or its text twice") func phone() throws {
    let (workspace, _) = try rendered(
      Self.spec.replacing("    phone: false\n", with: ""))
    let files = try RenderedFiles(workspace)
    let page = Markup(try files.data("report/mail/report.en.html"))
    #expect(
      page.values("src", of: "img")
        == ["lead", "lead.phone", "months", "months.phone"].map { "en/\($0)@2x.png" })
    #expect(page.values("width", of: "img") == ["600", "360", "600", "360"])
    #expect(page.all("div").filter { $0.attributes["class"] == "bs-narrow" }.count == 2)
    let message = try workspace.text("out/report/mail/report.en.eml")
    #expect(message.components(separatedBy: "\r\nContent-ID: ").count == 5)
    let text = try workspace.text("out/report/mail/report.en.txt")
    #expect(text.components(separatedBy: "Figure 1").count == 2)
  }

  @Test("the plain text says other numbers") func plainText() throws {
    let (workspace, _) = try rendered()
    let text = try workspace.text("out/report/mail/report.en.txt")
    for words in [
      "Exports <https://example.org/x> came to 510\u{A0}vehicles.", "Kazakhstan  310",
      "Jan 2022         100          80", "Source: Customs", "en/lead.csv",
    ] { #expect(text.contains(words), "\(words) in \(text)") }
    for line in text.split(separator: "\n") { #expect(line.count <= 72, "\(line)") }
  }

  @Test("a message has other parts, or pictures with other bytes") func message() throws {
    let (workspace, _) = try rendered()
    try #require(Tool.isInstalled("python3"))
    let script = """
      import email, email.policy, hashlib, re, sys
      raw = open(sys.argv[1], 'rb').read()
      m = email.message_from_bytes(raw, policy=email.policy.default)
      assert all(len(line) <= 998 for line in raw.split(b'\\r\\n'))
      assert raw.count(b'\\n') == raw.count(b'\\r\\n') and max(raw) < 128
      parts = list(m.walk())
      assert not any(p.defects for p in parts), [p.defects for p in parts]
      assert [p.get_content_type() for p in parts] == ['multipart/related',
        'multipart/alternative', 'text/plain', 'text/html', 'image/png', 'image/png'], parts
      text, html = parts[2].get_content(), parts[3].get_content()
      assert html.replace('\\r\\n', '\\n').strip().endswith('</html>')
      ids = {p['content-id'].strip('<>'): p for p in parts[4:]}
      named = re.findall(r'src="cid:([^"]+)"', html)
      assert sorted(named) == sorted(ids), (named, list(ids))
      files = {hashlib.sha256(open(f, 'rb').read()).hexdigest() for f in sys.argv[2:]}
      assert {hashlib.sha256(p.get_content()).hexdigest() for p in ids.values()} == files
      print(m['subject']); print(m['from']); print(m['date']); print('510' in text)
      print(sorted(k.lower() for k in m.keys()))
      """
    for language in ["en", "zh-Hans"] {
      let base = workspace.url.appendingPathComponent("out/report/mail/").path
      let result = try Tool.run(
        "python3",
        ["-c", script, "\(base)/report.\(language).eml"]
          + ["lead", "months"].map { "\(base)/\(language)/\($0)@2x.png" })
      #expect(result.status == 0, "\(result.output)")
      let lines = result.output.components(separatedBy: "\n")
      #expect(
        lines.prefix(4) == [
          "Größe <script> & \"cars\"", "\"Größe, Desk\" <desk@example.org>",
          "Thu, 15 Jun 2023 00:00:00 +0000", "True",
        ], "\(lines)")
      #expect(!result.output.contains("bcc"))
    }
  }

  @Test("the same report makes other bytes") func determinism() throws {
    let (first, _) = try rendered()
    let (second, _) = try rendered()
    #expect(try first.contents(of: "out") == second.contents(of: "out"))
  }

  @Test("a message changes where nothing in it has, or stays where a picture has changed")
  func incremental() throws {
    let (workspace, _) = try rendered()
    func drawn() throws -> [String] {
      let outcome = try BuiltTool.run(["render", "report.yaml", "--out", "out"], in: workspace.url)
      return outcome.output.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    }
    #expect(try drawn() == [])
    try workspace.write(
      SampleReport.data.replacing("KZ,2022-01,100,2000", with: "KZ,2022-01,101,2000"),
      to: "cars.csv")
    let lines = try drawn()
    #expect(lines.contains("report/mail/report.en.eml"))
    #expect(lines.contains("report/mail/report.en.html"))
    #expect(!lines.contains { $0.contains("lead") }, "\(lines)")
  }

  @Test("a choice of charts or a part of a batch fails") func choices() throws {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    let only = try BuiltTool.render(workspace, options: ["--only", "lead", "--lang", "en"])
    #expect(only.status == 0)
    #expect(!workspace.exists("out/report/mail/report.en.html"))
    let size = try BuiltTool.render(workspace, into: "b", options: ["--size", "newsletter"])
    #expect(size.status == 0 && workspace.exists("b/report/mail/report.en.html"))
    for shard in 1...2 {
      let outcome = try BuiltTool.render(workspace, into: "c", options: ["--shard", "\(shard)/2"])
      #expect(outcome.status == 0, "\(outcome.messages)")
    }
    #expect(try BuiltTool.run(["merge", "c"], in: workspace.url).status == 0)
    #expect(try workspace.contents(of: "c") == workspace.contents(of: "b"))
  }

  @Test("a newsletter is made that lacks a chart") func broken() throws {
    let spec = Self.spec.replacing("by month, partner", with: "by month, partnr")
    let (workspace, outcome) = try rendered(spec, status: 2)
    #expect(outcome.messages.contains("'report/mail/report.en.html' is not made"))
    #expect(workspace.exists("out/report/mail/en/lead.email.html"))
    #expect(!workspace.exists("out/report/mail/report.en.html"))
    #expect(!workspace.exists("out/report/mail/report.en.eml"))
  }

  @Test("a newsletter that Gmail cuts off is made") func tooLong() throws {
    let words = String(repeating: "Words that go on and on. ", count: 700)
    let text = (0..<7).map { _ in "  - text: \"\(words)\"\n" }.joined()
    let spec = Self.spec.replacing("body:\n", with: "body:\n" + text)
      .replacing("    phone: false\n", with: "")
    let (workspace, outcome) = try rendered(spec, status: 6)
    #expect(outcome.messages.contains("bytes; Gmail cuts off what comes after 102000"))
    #expect(outcome.messages.contains("[newsletter-too-long]"))
    #expect(!outcome.messages.contains("is not made"))
    #expect(!workspace.exists("out/report/mail/report.en.html"))
    #expect(workspace.exists("out/report/mail/en/lead@2x.png"))
    let check = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(
      check.status == 6 && check.messages.contains("[newsletter-too-long]"),
      "\(check.status) \(check.messages)")
  }

  @Test("check says of a newsletter that a rule is broken in that it is not made") func rules()
    throws
  {
    let workspace = try SampleReport.workspace(spec: Self.spec)
    let check = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(check.messages.contains("[small-on-phone]"))
    #expect(!check.messages.contains("is not made"), "\(check.messages)")
  }

  /// Outputs that cannot be, and what is said.
  static let faults: [(output: String, says: String)] = [
    ("email: true, format: svg", "[email-needs-png]"),
    ("format: [pdf, html]", "[html-needs-picture]"),
    ("pages: a4, format: pdf, email: true", "an output with pages is no newsletter"),
    ("email: {from: nobody}", "'nobody' is no mail address"),
    ("email: {from: \"a@b <x\"}", "[bad-address]"), ("email: {form: a@b}", "did you mean 'from'?"),
    ("email: yes please", "[wrong-kind]"),
    ("url: example.org", "is not where files can be published"),
    ("url: \"https://example.org/?a=b\"", "[bad-address]"),
    ("dark: nght", "unknown theme"), ("format: htm", "did you mean 'html'?"),
  ]

  @Test("a fault is taken", arguments: faults.indices) func fault(_ index: Int) throws {
    let (output, says) = Self.faults[index]
    let workspace = try SampleReport.workspace(
      spec: SampleReport.content + "outputs:\n  o: {\(output)}\n")
    let outcome = try BuiltTool.run(["check", "report.yaml"], in: workspace.url)
    #expect(outcome.status == 2, "\(outcome.messages)")
    #expect(outcome.messages.contains(says), "\(outcome.messages)")
  }
}
