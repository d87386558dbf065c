import Diagnostics
import Testing

@Suite struct TextDiagnosticsTests {
  /// Prints one error at a place of a one-line file.
  private func print(_ text: String, column: Int, length: Int = 1, line: Int = 1) -> String {
    let file = SourceFile(path: "a.yaml", text: text)
    let place = SourceRange(file, SourceLocation(line: line, column: column, length: length))
    return DiagnosticPrinter(.text).print([Diagnostic(.error, .spec, id: "x", "m", at: place)])
  }

  /// The quoted line and the caret line, without the gutter.
  private func quote(_ text: String, column: Int, length: Int = 1) -> [String] {
    print(text, column: column, length: length).split(separator: "\n").dropFirst()
      .map { String($0.dropFirst(8)) }
  }

  @Test("the form of an error differs") func wholeForm() {
    let file = SourceFile(
      path: "Reports/q3.yaml", text: String(repeating: "\n", count: 13) + "    - mark: bra\n")
    let diagnostic = Diagnostic(
      .error, .spec, id: "unknown-mark", "unknown mark 'bra'",
      at: SourceRange(file, SourceLocation(line: 14, column: 13, length: 3)),
      hint: "did you mean 'bar'?")
    #expect(
      DiagnosticPrinter(.text).print([diagnostic]) == """
        Reports/q3.yaml:14:13: error: unknown mark 'bra' [unknown-mark]
           14 |     - mark: bra
              |             ^~~
           hint: did you mean 'bar'?

        """)
  }

  @Test("a related place is not printed") func related() {
    let file = SourceFile(path: "a.yaml", text: "id: a\n\nid: a\n")
    let diagnostic = Diagnostic(
      .warning, .rule, id: "twice", "id 'a' is used twice",
      at: SourceRange(file, SourceLocation(line: 3, column: 1, length: 2)),
      related: [.init("first", SourceRange(file, SourceLocation(line: 1, column: 1, length: 2)))])
    #expect(
      DiagnosticPrinter(.text).print([diagnostic]) == """
        a.yaml:3:1: warning: id 'a' is used twice [twice]
            3 | id: a
              | ^~
           a.yaml:1:1: note: first
            1 | id: a
              | ^~

        """)
  }

  @Test("a problem without a place is not named by its path") func withoutPlace() {
    let unreadable = Diagnostic(.error, .data, id: "no-file", "no such file", path: "b.csv")
    let bare = Diagnostic(.hint, .drawing, id: "idea", "try it")
    #expect(
      DiagnosticPrinter(.text).print([unreadable, bare])
        == "b.csv: error: no such file [no-file]\nhint: try it [idea]\n")
    #expect(DiagnosticPrinter(.text).print([]) == "")
  }

  struct Caret: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let column: Int
    let length: Int
    let quoted: String
    let caret: String
    var testDescription: String { name }
  }

  static let carets = [
    Caret(name: "ASCII", text: "ab cd", column: 4, length: 2, quoted: "ab cd", caret: "   ^~"),
    Caret(
      name: "Chinese before", text: "标题: ab", column: 5, length: 2, quoted: "标题: ab",
      caret: "      ^~"),
    Caret(
      name: "Chinese under", text: "a: 重庆", column: 4, length: 2, quoted: "a: 重庆",
      caret: "   ^~~~"),
    Caret(name: "Hangul", text: "한국 x", column: 4, length: 1, quoted: "한국 x", caret: "     ^"),
    Caret(name: "fullwidth", text: "ＡＢ x", column: 4, length: 1, quoted: "ＡＢ x", caret: "     ^"),
    Caret(
      name: "halfwidth katakana", text: "ｱｲ x", column: 4, length: 1, quoted: "ｱｲ x", caret: "   ^"),
    Caret(
      name: "combining acute", text: "cafe\u{301} x", column: 7, length: 1,
      quoted: "cafe\u{301} x", caret: "     ^"),
    Caret(
      name: "Kazakh", text: "Қазақстан x", column: 11, length: 1, quoted: "Қазақстан x",
      caret: "          ^"),
    Caret(name: "emoji", text: "🚗 x", column: 3, length: 1, quoted: "🚗 x", caret: "   ^"),
    Caret(name: "tab before", text: "a\tb", column: 3, length: 1, quoted: "a   b", caret: "    ^"),
    Caret(name: "tab under", text: "\tb", column: 1, length: 1, quoted: "    b", caret: "^~~~"),
    Caret(
      name: "escape character", text: "a\u{1B}[31mb", column: 2, length: 1,
      quoted: "a\\u{1B}[31mb", caret: " ^~~~~~"),
    Caret(
      name: "bidi override", text: "a\u{202E}b", column: 3, length: 1, quoted: "a\\u{202E}b",
      caret: "         ^"),
    Caret(name: "past the end", text: "ab", column: 9, length: 5, quoted: "ab", caret: "  ^"),
    Caret(
      name: "longer than the line", text: "abc", column: 2, length: 50, quoted: "abc", caret: " ^~"),
  ]

  @Test("the caret does not stand under the text", arguments: carets)
  func caret(_ test: Caret) {
    #expect(
      quote(test.text, column: test.column, length: test.length) == [test.quoted, test.caret])
  }

  @Test("a byte order mark moves the caret") func byteOrderMark() {
    #expect(quote("\u{FEFF}ab", column: 2) == ["ab", " ^"])
  }

  @Test("a long line is not cut around the caret", arguments: [1, 50, 101, 500, 999, 1000])
  func longLine(_ column: Int) {
    var letters = Array(repeating: "x", count: 1000)
    letters[column - 1] = "Y"
    let lines = quote(letters.joined(), column: column)
    #expect(lines[0].count <= 103)
    let caret = lines[1].count - 1
    #expect(Array(lines[0])[caret] == "Y")
  }

  @Test("a line of megabytes is printed whole") func hugeLine() {
    let text = "a" + String(repeating: "重", count: 200_000) + "b"
    let lines = quote(text, column: 200_002, length: 1)
    #expect(lines[0].hasSuffix("b"))
    #expect(lines[0].count < 110)
  }

  @Test("control characters of a message reach the terminal") func messageIsEscaped() {
    let diagnostic = Diagnostic(
      .error, .spec, id: "x", "unknown key '\u{1B}[2J\r\u{7}\u{9B}'", path: "a\u{1B}c.yaml",
      hint: "\u{202E}hint")
    #expect(
      DiagnosticPrinter(.text).print([diagnostic]) == """
        a\\u{1B}c.yaml: error: unknown key '\\u{1B}[2J\\u{D}\\u{7}\\u{9B}' [x]
           hint: \\u{202E}hint

        """)
  }

  @Test("colours change more than escapes") func colours() {
    let file = SourceFile(path: "a.yaml", text: "ab")
    let place = SourceRange(file, SourceLocation(line: 1, column: 1, length: 2))
    let list = [Diagnostic(.error, .spec, id: "x", "m", at: place, hint: "h")]
    let colored = DiagnosticPrinter(.text, isColored: true).print(list)
    #expect(
      colored == """
        \u{1B}[1ma.yaml:1:1: \u{1B}[0m\u{1B}[1;31merror: \u{1B}[0m\u{1B}[1mm\u{1B}[0m [x]
            1 | ab
              | \u{1B}[1;31m^~\u{1B}[0m
           \u{1B}[36mhint: \u{1B}[0mh

        """)
  }
}
