import Drawing
import Testing

@testable import Publishing
@testable import Reporting

/// The publishers under a chart, with links.
@Suite struct SourceLineTests {
  private static func publication(_ publisher: String, _ url: String) -> Publication {
    Publication(
      publisher: publisher, title: "", url: url, licence: "", published: "", retrieved: "")
  }

  static let lines: [(source: String, publications: [(String, String)], html: String)] = [
    ("", [("A", "https://a.org/")], ""),
    ("A", [("A", "https://a.org/")], "<a href=\"https://a.org/\">A</a>"),
    ("A", [("A", "")], "A"), ("A", [], "A"),
    // Nothing but an address of the web is a link.
    ("A", [("A", "javascript:x"), ("A", "file:///etc/passwd")], "A"),
    (
      "A; B", [("A", "https://a.org/"), ("B", "https://b.org/"), ("A", "https://a.org/")],
      "<a href=\"https://a.org/\">A</a>; <a href=\"https://b.org/\">B</a>"
    ),
    (
      "A", [("A", "https://a.org/1"), ("A", "https://a.org/2")],
      "A [<a href=\"https://a.org/1\">1</a>, <a href=\"https://a.org/2\">2</a>]"
    ),
    // Words of the author's own: one page can be meant, of two nobody knows which.
    (
      "The customs office", [("A", "https://a.org/")],
      "<a href=\"https://a.org/\">The customs office</a>"
    ),
    (
      "The customs office", [("A", "https://a.org/"), ("B", "https://b.org/")], "The customs office"
    ),
    ("A & <B>", [], "A &amp; &lt;B&gt;"),
    ("A", (1...6).map { ("A", "https://a.org/\($0)") }, "A"),
  ]

  @Test("a source line says or links something else", arguments: lines.indices)
  func line(_ index: Int) {
    let (source, publications, html) = Self.lines[index]
    let line = SourceLine(
      source, publications.map { Self.publication($0.0, $0.1) }, separator: "; ")
    var output = XMLOutput()
    line.write(to: &output) { address, text, output in
      output.element("a", [("href", address)], text: text, endsLine: false)
    }
    #expect(output.text == html)
  }
}
