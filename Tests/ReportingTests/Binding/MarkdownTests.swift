import Testing

@testable import Reporting

@Suite struct MarkdownTests {
  /// A text and its spans: `*…*` italic, `**…**` bold, `` `…` `` code, `…→address` a link, `^…` the
  /// mark of a footnote, `/` a line end.
  static let texts: [(text: String, spans: [String])] = [
    ("plain", ["plain"]),
    ("a **b** c", ["a ", "**b**", " c"]),
    ("a *b* c", ["a ", "*b*", " c"]),
    ("***both***", ["***both***"]),
    ("**bold *and italic***", ["**bold **", "***and italic***"]),
    ("2 * 3 = 6", ["2 * 3 = 6"]),
    ("snake_case and a_b_c", ["snake_case and a_b_c"]),
    ("a `code *x*` b", ["a ", "`code *x*`", " b"]),
    ("5 < 6 and 7 > 6", ["5 < 6 and 7 > 6"]),
    (
      "see [the page](https://example.org/a) now",
      ["see ", "the page→https://example.org/a", " now"]
    ),
    ("see [**it**](#lead)", ["see ", "**it→#lead**"]),
    ("[x](mailto:a@example.org)", ["x→mailto:a@example.org"]),
    ("[no address]", ["[no address]"]),
    ("**[x](http://example.org)**", ["**x→http://example.org**"]),
    ("so[^1].\n\n[^1]: Not quite.", ["so", "^1", "."]),
    ("a  \nb\\\nc\nd", ["a", "/", "b", "/", "c d"]),
    ("港口\n不再", ["港口不再"]),
    (#"\*a\* \[b\]\_ \\"#, [#"*a* [b]_ \"#]),
  ]

  @Test("marks are read otherwise", arguments: texts.indices) func spans(_ index: Int) {
    let (text, expected) = Self.texts[index]
    let marked = Markdown(text)
    #expect(marked.problems == [])
    guard case .paragraph(let spans)? = marked.parts.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(spans.map(written) == expected)
  }

  private func written(_ span: Markdown.Span) -> String {
    let text =
      switch span.content {
      case .text(let text): text
      case .field(let field): "{\(field.expression)}"
      case .footnote(let label): "^" + label
      case .lineEnd: "/"
      }
    let mark = (span.isBold ? "**" : "") + (span.isItalic ? "*" : "") + (span.isCode ? "`" : "")
    return mark + text + (span.link.map { "→" + $0 } ?? "") + String(mark.reversed())
  }

  /// A part in brackets: `p`, `ul`, `ol`, `q` and what is inside.
  private func outline(_ parts: [Markdown.Part]) -> String {
    parts.map { part in
      switch part {
      case .paragraph(let spans): "p(" + spans.map(written).joined() + ")"
      case .quote(let inner): "q(" + outline(inner) + ")"
      case .list(let start, let items):
        (start == nil ? "ul" : "ol") + "(" + items.map(outline).joined(separator: " | ") + ")"
      }
    }.joined(separator: " ")
  }

  @Test(
    "blocks are read otherwise",
    arguments: [
      ("one\ntwo\n\n\n  three **four**\n", "p(one two) p(three **four**)"),
      ("\n \n", ""),
      ("- a\n- b\n  more\n- c", "ul(p(a) | p(b more) | p(c))"),
      ("so:\n- a\n- b\n\nend", "p(so:) ul(p(a) | p(b)) p(end)"),
      ("1. a\n2. b", "ol(p(a) | p(b))"), ("1) a\n1) b", "ol(p(a) | p(b))"),
      ("5. Mai 2023 war es", "p(5. Mai 2023 war es)"), ("2023. A year", "p(2023. A year)"),
      ("- a\n  - b\n  - c\n- d", "ul(p(a) ul(p(b) | p(c)) | p(d))"),
      ("- a\n  1. b\n  2. c", "ul(p(a) ol(p(b) | p(c)))"),
      ("- a\n\n  second\n\n- b", "ul(p(a) p(second) | p(b))"),
      ("- a\n1. b", "ul(p(a)) ol(p(b))"),
      ("> a\n> b\n>\n> c\n\nd", "q(p(a b) p(c)) p(d)"), ("> - a\n> - b", "q(ul(p(a) | p(b)))"),
      ("- 5 is negative", "ul(p(5 is negative))"), ("-5 is negative", "p(-5 is negative)"),
    ])
  func blocks(text: String, expected: String) {
    let marked = Markdown(text)
    #expect(marked.problems == [])
    #expect(outline(marked.parts) == expected)
  }

  @Test("markup that is broken or unknown prints as signs") func problems() {
    let texts: [(text: String, problem: String)] = [
      ("a **b", "unclosed-markup 2+2"), ("a *b c", "unclosed-markup 2+1"),
      ("a b* c", "unclosed-markup 3+1"), ("a `b", "unclosed-markup 2+1"),
      ("[x](javascript:alert)", "bad-link 3+18"), ("[x](file:///etc/passwd)", "bad-link 3+20"),
      ("# Title", "unknown-markup 0+7"), ("```\nx\n```", "unknown-markup 0+3"),
      ("a\n\n---\n", "unknown-markup 3+3"), ("| a | b |", "unknown-markup 0+9"),
      ("a <b>c</b>", "unknown-markup 2+2"), ("_a_", "unknown-markup 0+2"),
      ("~~a~~", "unknown-markup 0+2"), ("![a](https://x.org)", "unknown-markup 0+2"),
      ("- a\n  - b\n    - c", "list-too-deep 14+3"), ("1. a\n3. b", "list-number 5+3"),
      ("> > a", "quote-too-deep 2+1"), ("a[^b c [^d]]", "nested-footnote 7+4"),
      ("a[^ ]", "bad-footnote 1+4"), ("a[^1]\n\n[^1]: b\n[^1]: c", "duplicate-name 15+4"),
    ]
    for (text, problem) in texts {
      let found = Markdown(text).problems.map { "\($0.id) \($0.offset)+\($0.length)" }
      #expect(found.first == problem, "\(text): \(found)")
    }
  }

  @Test("a title keeps its marks") func plain() {
    #expect(Markdown.plain("**{x}** and *y*") == "{x} and y")
    #expect(Markdown.plain("a\nb") == "a\nb")
    #expect(Markdown.plain("5* or - so") == "5* or - so")
  }
}
