import Testing

@testable import Speaking

@Suite("ranges with one unit")
struct HalfRangeTests {
  @Test(
    "a range of figures has its unit once",
    arguments: [
      ("from 5-6m", "5-6m"), ("5–6%", "5–6%"), ("$1.5-2bn a year", "1.5-2bn"),
      ("10-12 million cars", "10-12 million"), ("7—8 per cent.", "7—8 per cent"),
      ("5m-6m", ""), ("2019-20", ""), ("2020-01-05", ""), ("5-6 metres", ""), ("a 3-0 win", ""),
      ("aged 5-6 months", ""), ("A5-6m", ""), ("5%-6%", ""), ("1,000-2,000k", "1,000-2,000k"),
    ])
  func ranges(_ text: String, _ found: String) throws {
    let english = try #require(Language(code: "en"))
    let words = english.halfRanges(in: text).map { range in
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
    }
    #expect(words == (found.isEmpty ? [] : [found]))
  }

  @Test("other languages have the unit once")
  func german() throws {
    #expect(try #require(Language(code: "de")).halfRanges(in: "5–6%").isEmpty)
  }
}
