import Diagnostics
import SpecReading
import Testing

@Suite struct PlaceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    /// A metric whose value holds the letter Q, with 1️⃣ before it.
    let yaml: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "plain", yaml: "  total: sum(1️⃣Q)\n"),
    Case(name: "plain after Chinese", yaml: "  总数: 出口 + 1️⃣Q\n"),
    Case(name: "plain over lines", yaml: "  total: sum(units)\n    +\n\n    1️⃣Q\n"),
    Case(name: "single quotes", yaml: "  total: 'it''s ''a'' 1️⃣Q'\n"),
    Case(name: "single quotes over lines", yaml: "  total: 'one\n    two\n\n\n    ''1️⃣Q'\n"),
    Case(name: "double quotes", yaml: "  total: \"a b 1️⃣Q\"\n"),
    Case(name: "escapes", yaml: "  total: \"\\x41 \\u00e9 \\U0001F697 \\\\ \\\" \\/ 1️⃣Q\"\n"),
    Case(name: "escaped line end", yaml: "  total: \"one \\\n    1️⃣Q\"\n"),
    Case(name: "double quotes over lines", yaml: "  total: \"one  \n   two\n\n   1️⃣Q\"\n"),
    Case(name: "flow mapping", yaml: "  total: {value: sum(1️⃣Q)}\n"),
    Case(name: "literal", yaml: "  total: |\n    one\n      two\n\n    1️⃣Q\n"),
    Case(name: "literal, first line empty", yaml: "  total: |\n\n\n    one\n    1️⃣Q\n"),
    Case(name: "literal, kept and indented", yaml: "  total: |2+\n     one\n      1️⃣Q\n\n"),
    Case(name: "literal, comment in header", yaml: "  total: |-  # a comment\n    one 1️⃣Q\n"),
    Case(name: "folded", yaml: "  total: >\n    one\n    two\n\n    three 1️⃣Q\n"),
    Case(name: "folded, more indented", yaml: "  total: >-\n    one\n      two\n    1️⃣Q\n"),
    Case(name: "anchor", yaml: "  total: &a   sum(1️⃣Q)\n"),
    Case(name: "anchor in the line before", yaml: "  total: &a # here\n    'sum 1️⃣Q'\n"),
  ]

  @Test("a place inside a value is wrong", arguments: cases)
  func placeInside(_ test: Case) throws {
    let marked = MarkedSpec("report: x\nbody: [{heading: Hello}]\nmetrics:\n" + test.yaml)
    let (report, problems) = read(marked.file)
    #expect(problems == [], "\(printed(problems))")
    let text = try #require(report?.metrics.first?.value)
    let letter = try #require(text.value.range(of: "Q"))
    let place = text.place(of: letter).location
    #expect(place == marked.places[1])
  }

  @Test("a length is not kept, or runs past its line") func lengths() throws {
    let spec = try report(
      "report: x\nbody: [{heading: Hello}]\nmetrics:\n  a: \"x\\u0041BC\"\n  b: |\n    one\n    two\n"
    )
    let escaped = spec.metrics[0].value
    #expect(escaped.place.location == SourceLocation(line: 4, column: 6, length: 11))
    #expect(
      escaped.place(ofOffset: 1, length: 2).location
        == SourceLocation(line: 4, column: 8, length: 7))
    let literal = spec.metrics[1].value
    #expect(literal.place.location == SourceLocation(line: 6, column: 5, length: 3))
    #expect(
      literal.place(ofOffset: 1, length: 5).location
        == SourceLocation(line: 6, column: 6, length: 2))
    #expect(
      literal.place(ofOffset: 4, length: 3).location
        == SourceLocation(line: 7, column: 5, length: 3))
  }

  @Test("an offset outside the text traps") func outside() {
    let file = SourceFile(path: "a", text: "abc\n")
    let place = SourceRange(file, SourceLocation(line: 1, column: 1, length: 3))
    for style in [ScalarStyle.plain, .singleQuoted, .doubleQuoted, .literal, .folded] {
      let text = WrittenText("something else", style: style, place: place)
      for offset in -1...20 {
        #expect(text.place(ofOffset: offset, length: 3).location.line >= 1)
      }
    }
    let end = WrittenText("abc", place: place).place(ofOffset: 3, length: 0)
    #expect(end.location == SourceLocation(line: 1, column: 4))
  }

  @Test("the place of a whole value is wrong") func wholeValues() {
    expect(
      ["unknown-key", "wrong-kind", "unknown-word", "wrong-kind"],
      in: chart("1️⃣\"serie s\": x\naxis: 2️⃣[1]\nsort: 3️⃣'nam'\ntop:4️⃣"))
  }
}

extension String {
  /// The first place of a letter; no search of its own is worth a dependency.
  fileprivate func range(of letter: Character) -> Range<String.Index>? {
    firstIndex(of: letter).map { $0..<index(after: $0) }
  }
}
