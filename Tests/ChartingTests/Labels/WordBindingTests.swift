import Testing

@testable import Charting

struct WordBindingTests {
  private let joiner = "\u{2060}"

  @Test("a line ends within a name") func names() {
    let binding = WordBinding(["日本", "哈萨克斯坦", "很长的名字没有一行能放下它"])
    #expect(binding.keepingNames("超过日本") == "超过日\(joiner)本")
    #expect(binding.keepingNames("日本和日本") == "日\(joiner)本和日\(joiner)本")
    #expect(binding.keepingNames("很长的名字没有一行能放下它").unicodeScalars.count == 13)
    #expect(binding.keepingNames("ウズベク") == "ウ\(joiner)ズ\(joiner)ベ\(joiner)ク")
    #expect(binding.keepingNames("Japan 2023") == "Japan 2023")
  }

  @Test("a line ends within a clause") func clauses() {
    #expect(WordBinding.keepingClauses("甲乙，丙") == "甲\(joiner)乙\(joiner)，丙")
  }

  static let restored: [(bound: [String], text: String, lines: [String])] = [
    (["日\u{2060}本", "和"], "日本和", ["日本", "和"]),
    (["6.4\u{A0}yuan", "per dollar"], "6.4 yuan per dollar", ["6.4 yuan", "per dollar"]),
    (["5\u{A0}km"], "5\u{A0}km", ["5\u{A0}km"]), (["a", "b"], "a\nb", ["a", "b"]),
    (["vehi-", "cles"], "vehi\u{AD}cles", ["vehi-", "cles"]), ([""], "", [""]),
  ]

  @Test("lines of a bound text differ from those of the given one", arguments: restored.indices)
  func restores(_ index: Int) {
    let (bound, text, lines) = Self.restored[index]
    #expect(WordBinding.restored(bound, of: text) == lines)
  }

  static let signs: [(text: String, bound: String?)] = [
    ("Jan–Jul 2023", "Jan–\u{2060}Jul 2023"), ("one – two", nil),
    ("\u{2212}$13bn", "\u{2212}\u{2060}$13bn"),
    ("change, %, 2023", "change,\u{A0}%, 2023"), ("5% more", nil),
    ("2022年1—4月", "2022年1\u{2060}—\u{2060}4月"), ("2022年12月—2023年1月", "2022年12月\u{2060}—2023年1月"),
    ("Германия — 3", nil),
    ("74 млн-нан астам", "74 млн-\u{2060}нан астам"), ("2024-жылы", "2024-\u{2060}жылы"),
    ("74 млн-нан\u{A0}астам\u{A0}адам", "74 млн-\u{2060}нан астам\u{A0}адам"),
    ("74\u{202F}млн-нан", "74\u{202F}млн-\u{2060}нан"), ("Алматы-Астана", nil),
    ("10-kilometre run", nil), ("plain", nil),
  ]

  @Test(
    "a range, an amount below zero, a lone % or an ending after a number comes apart",
    arguments: signs.indices)
  func heldSigns(_ index: Int) {
    #expect(WordBinding.keepingSigns(Self.signs[index].text) == Self.signs[index].bound)
  }
}
