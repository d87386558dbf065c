import Diagnostics
import Testing

@Suite struct DiagnosticListTests {
  @Test("the exit status is not that of the earliest stage with an error") func exitStatus() {
    var list = DiagnosticList()
    #expect(list.exitStatus == 0)
    list.add(Diagnostic(.warning, .spec, id: "a", "m"))
    #expect(list.exitStatus == 0)
    list.add(Diagnostic(.error, .drawing, id: "b", "m"))
    #expect(list.exitStatus == 6)
    list.add(Diagnostic(.error, .data, id: "c", "m"))
    list.add(Diagnostic(.error, .rule, id: "d", "m"))
    #expect(list.exitStatus == 3)
    list.add(Diagnostic(.error, .spec, id: "e", "m"))
    #expect(list.exitStatus == 2)
  }

  @Test("the same problem is kept twice") func once() {
    var list = DiagnosticList()
    list.add(contentsOf: [
      Diagnostic(.error, .spec, id: "a", "m"), Diagnostic(.error, .spec, id: "a", "m"),
      Diagnostic(.error, .spec, id: "a", "n"),
    ])
    #expect(list.all.map(\.message) == ["m", "n"])
  }

  @Test("a line of a file is not found") func lines() {
    let file = SourceFile(path: "a", text: "\u{FEFF}one\r\ntwo\n\nlast")
    #expect([0, 1, 2, 3, 4, 5].map(file.line) == ["", "one", "two", "", "last", ""])
    #expect(SourceFile(path: "a", text: "").line(1) == "")
  }
}
