import Testing

@testable import Reporting

@Suite struct TemplateTests {
  /// A text and its pieces, each as `text`, `<expression decimals sign words>` or `!fault`.
  static let texts: [(text: String, pieces: [String])] = [
    ("", []),
    ("plain", ["plain"]),
    ("{total}", ["<total>"]),
    ("a {total} b", ["a ", "<total>", " b"]),
    ("{total:2}", ["<total .2>"]),
    ("{total:0}{x}", ["<total .0>", "<x>"]),
    ("{growth:+1}", ["<growth .1 +>"]),
    ("{growth:+}", ["<growth +>"]),
    ("{growth|up,down}", ["<growth up/down>"]),
    ("{growth|rose,fell,did not change}", ["<growth rose/fell/did not change>"]),
    ("{growth|,less}", ["<growth /less>"]),
    ("{ total }", ["<total>"]),
    ("{top.1.value}", ["<top.1.value>"]),
    ("{share(units by partner)}", ["<share(units by partner)>"]),
    ("\\{x\\} \\\\", ["{x} \\"]),
    ("a \\ b", ["a \\ b"]),
    ("车 {a} 辆", ["车 ", "<a>", " 辆"]),
    ("{total:%n}", ["<total ?%n>"]),
    ("{total:1000}", ["<total ?1000>"]),
    ("{total:-1}", ["<total ?-1>"]),
    ("a [7 m]{total}.", ["a ", "[7 m at 3]<total>", "."]),
    ("[link](x) [7] {a}", ["[link](x) [7] ", "<a>"]),
    ("[a[7]{b}", ["[a", "[7 at 3]<b>"]),
    ("[]{b} [7", ["[]", "<b>", " [7"]),
    ("{}", ["<>"]),
    ("{open", ["!'{' is never closed at 0"]),
    ("a {b} c}", ["a ", "<b>", "!'}' without '{' at 7"]),
    ("车{{x}}", ["!a figure stands in single braces, as in {total} at 1"]),
  ]

  @Test("a text is taken apart otherwise", arguments: texts.indices) func pieces(_ index: Int) {
    let (text, expected) = Self.texts[index]
    #expect(Template.pieces(of: text).map(Self.show) == expected)
  }

  @Test("the place of a figure is not where it stands") func offsets() {
    guard case .field(let field)? = Template.pieces(of: "汽车 {total:2}").last else {
      Issue.record("no field")
      return
    }
    #expect(field.offset == 4)
    #expect(field.length == 7)
  }

  private static func show(_ piece: Template.Piece) -> String {
    switch piece {
    case .text(let text): return text
    case .fault(let message, let offset): return "!\(message) at \(offset)"
    case .typed(let words, let offset, let field):
      return "[\(words) at \(offset)]" + show(.field(field))
    case .field(let field):
      var parts = [field.expression]
      if let decimals = field.decimals { parts.append(".\(decimals)") }
      if field.showsPlus { parts.append("+") }
      if !field.words.isEmpty { parts.append(field.words.joined(separator: "/")) }
      if let form = field.badForm { parts.append("?" + form) }
      return "<" + parts.joined(separator: " ") + ">"
    }
  }
}
