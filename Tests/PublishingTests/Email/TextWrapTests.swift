import Testing

@testable import Publishing

/// Plain text in lines.
@Suite struct TextWrapTests {
  static let texts: [(text: String, width: Int, lines: [String])] = [
    ("one two three", 7, ["one two", "three"]),
    ("one", 2, ["one"]),
    ("", 10, [""]),
    ("first\nsecond line", 6, ["first", "second", "line"]),
    ("汉字换行，不在标点前", 8, ["汉字换", "行，不在", "标点前"]),
    ("共23.5亿美元", 10, ["共", "23.5亿美元"]),
    ("见《标题》一文", 6, ["见《标", "题》一", "文"]),
    ("a https://example.org/very/long b", 10, ["a", "https://example.org/very/long", "b"]),
    ("say \"yes\" (or no)", 9, ["say \"yes\"", "(or no)"]),
    ("12\u{A0}345 cars", 8, ["12\u{A0}345", "cars"]),
  ]

  @Test("a text is broken elsewhere", arguments: texts.indices) func lines(_ index: Int) {
    let (text, width, lines) = Self.texts[index]
    #expect(TextWrap.lines(of: text, width: width) == lines)
  }

  @Test("letters take other room than on a screen") func widths() {
    #expect(TextWrap.width("汉a") == 3)
    #expect(TextWrap.padded("汉", to: 5, isRight: true) == "   汉")
    #expect(TextWrap.padded("ab", to: 4, isRight: false) == "ab  ")
    #expect(TextWrap.padded("abc", to: 2, isRight: false) == "abc")
  }
}
