import Testing

@testable import Reporting

@Suite("Fields in patterns")
struct FieldPatternTests {
  @Test(
    "a field is not filled, or something else is",
    arguments: [
      ("{lang}/{id}.{format}", "kk/a{b}.png"), ("{id}{id}", "a{b}a{b}"), ("plain", "plain"),
      ("{other}/{id}", "{other}/a{b}"), ("{{id}}", "{a{b}}"), ("{lang", "{lang"), ("}{", "}{"),
      ("{ id }", "{ id }"), ("", ""), ("汽车{lang}", "汽车kk"),
    ])
  func filled(pattern: String, expected: String) {
    let values = [("lang", "kk"), ("id", "a{b}"), ("format", "png"), ("b", "never")]
    #expect(FieldPattern.filled(pattern, values) == expected)
  }
}
