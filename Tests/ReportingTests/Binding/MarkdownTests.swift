import Testing

@testable import Reporting

@Suite struct MarkdownTests {
  /// A text and its runs: `*…*` italic, `**…**` bold, `…→address` a link.
  static let texts: [(text: String, runs: [String])] = [
    ("plain", ["plain"]),
    ("a **b** c", ["a ", "**b**", " c"]),
    ("a *b* c", ["a ", "*b*", " c"]),
    ("***both***", ["***both***"]),
    ("**bold *and italic***", ["**bold **", "***and italic***"]),
    ("2 * 3 = 6", ["2 * 3 = 6"]),
    ("** never closed", ["** never closed"]),
    (
      "see [the page](https://example.org/a) now",
      ["see ", "the page→https://example.org/a", " now"]
    ),
    ("[x](mailto:a@example.org)", ["x→mailto:a@example.org"]),
    ("[x](javascript:alert(1))", ["[x](javascript:alert(1))"]),
    ("[x](file:///etc/passwd)", ["[x](file:///etc/passwd)"]),
    ("[no address]", ["[no address]"]),
    ("**[x](http://example.org)**", ["**x→http://example.org**"]),
    ("<b>not HTML</b>", ["<b>not HTML</b>"]),
  ]

  @Test("marks are read otherwise", arguments: texts.indices) func runs(_ index: Int) {
    let (text, expected) = Self.texts[index]
    let runs = Markdown.runs(of: text).map { run in
      let text = run.text + (run.link.map { "→" + $0 } ?? "")
      let mark = (run.isBold ? "**" : "") + (run.isItalic ? "*" : "")
      return mark + text + mark
    }
    #expect(runs == expected)
  }

  @Test("paragraphs are not parted by empty lines alone") func paragraphs() {
    let paragraphs = Markdown.paragraphs(of: "one\ntwo\n\n\n  three **four**\n")
    #expect(paragraphs.map { $0.runs.map(\.text).joined() } == ["one two", "three four"])
    #expect(Markdown.paragraphs(of: "\n \n").isEmpty)
  }

  @Test("a title keeps its marks") func plain() {
    #expect(Markdown.plain("**{x}** and *y*") == "{x} and y")
  }
}
