import Diagnostics
import Foundation
import Testing

@Suite struct MachineDiagnosticsTests {
  private static let file = SourceFile(path: "a,b.yaml", text: "id: a\nid: \"b\"\n")
  private static let list = [
    Diagnostic(
      .error, .spec, id: "duplicate-key", "key \"id\" 100% twice\n\u{1B}",
      at: SourceRange(file, SourceLocation(line: 2, column: 1, length: 2)), hint: "remove: one",
      related: [.init("first", SourceRange(file, SourceLocation(line: 1, column: 1, length: 2)))]),
    Diagnostic(.warning, .data, id: "odd", "重庆 🚗", path: "x.csv"),
    Diagnostic(.hint, .rule, id: "idea", "m"),
  ]

  @Test("the JSON differs") func json() {
    #expect(
      DiagnosticPrinter(.json).print(Self.list) == #"""
        [
          {"severity":"error","stage":"spec","id":"duplicate-key","message":"key \"id\" 100% twice\n\u001b","file":"a,b.yaml","line":2,"column":1,"length":2,"hint":"remove: one","related":[{"message":"first","file":"a,b.yaml","line":1,"column":1,"length":2}]},
          {"severity":"warning","stage":"data","id":"odd","message":"重庆 🚗","file":"x.csv"},
          {"severity":"hint","stage":"rule","id":"idea","message":"m"}
        ]

        """#)
    #expect(DiagnosticPrinter(.json).print([]) == "[]\n")
  }

  @Test("a JSON string does not come back as it was") func jsonRoundTrip() throws {
    var text = "\"\\/"
    for value in UInt32(0)...0x2FF { text.unicodeScalars.append(Unicode.Scalar(value) ?? " ") }
    text += "\u{2028}\u{202E}\u{FEFF}\u{E0001}重🚗"
    let printed = jsonString(text)
    let decoded = try JSONDecoder().decode([String].self, from: Data("[\(printed)]".utf8))
    #expect(decoded == [text])
    let hasControl = printed.unicodeScalars.contains { $0.properties.generalCategory == .control }
    #expect(!hasControl)
  }

  @Test("the workflow commands differ") func github() {
    #expect(
      DiagnosticPrinter(.github).print(Self.list) == """
        ::error file=a%2Cb.yaml,line=2,col=1,endColumn=3,title=duplicate-key::key "id" 100%25 twice%0A\\u{1B}%0Afirst: a,b.yaml:1:1%0Ahint: remove: one
        ::warning file=x.csv,title=odd::重庆 🚗
        ::notice title=idea::m

        """)
  }
}
