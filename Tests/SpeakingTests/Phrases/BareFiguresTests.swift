import Speaking
import Testing

/// Figures typed into a paragraph.
@Suite struct BareFiguresTests {
  static let texts: [(code: String, text: String, found: [String])] = [
    ("en", "Exports reached 4,119 cars.", ["4,119"]),
    ("en", "It rose 25% and 40 times.", ["25", "40"]),
    ("en", "worth 490m yuan", ["490"]), ("en", "In 5 years", ["5"]),
    ("en", "the 5 countries", ["5"]),
    ("en", "In 2018 and 2021–2023, and 2021/22", []), ("en", "on 15 June and June 3", []),
    ("en", "at 10:30 on 2023-04-15 or 15.04.2023", []), ("en", "the 1st and 2nd of the G20", []),
    ("en", "cars that meet Euro 5, and COVID-19, and 5G", []),
    ("en", "see Figure 3 and table 2", []),
    ("en", "1. first\n2. second", []), ("en", "it said “4,119 cars” then", []),
    ("en", "an increase of N times is N + 1 times", []), ("en", "in Q1 and H2", []),
    ("en", "Boeing 737 flew", ["737"]), ("en", "the Boeing 737 flew", []),
    ("zh-Hans", "出口4119辆", ["4119"]), ("zh-Hans", "2023年1—4月，第5位", []),
    ("zh-Hans", "图3和表2，增长40倍", ["40"]), ("ru", "в 2023 году, 15 июня, рис. 3, 2-й", []),
    ("ru", "вырос в 40 раз", ["40"]), ("ru", "он сказал «40 раз»", []),
    ("kk", "2023 жылғы 15 маусым, 3-сурет", []), ("kk", "40 есе өсті", ["40"]),
  ]

  @Test(
    "a typed figure is passed over, or something else is taken for one", arguments: texts.indices)
  func found(_ index: Int) throws {
    let (code, text, found) = Self.texts[index]
    let scalars = Array(text.unicodeScalars)
    let ranges = try #require(Language(code: code)).bareFigures(in: text)
    let digits = ranges.map { range in
      String(String.UnicodeScalarView(scalars[range]))
    }
    #expect(digits == found)
  }

  @Test("what is covered is looked at") func covered() {
    #expect(Language.english.bareFigures(in: "a 12 b 34", except: [2..<4]) == [7..<9])
  }
}
