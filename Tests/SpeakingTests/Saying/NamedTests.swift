import Speaking
import Testing

@Suite("names with their figures")
struct NamedTests {
  private func language(_ code: String) throws -> Language { try #require(Language(code: code)) }

  @Test("a figure stands after its name, kept on its line") func plain() throws {
    #expect(Language.english.named(["Mexico", "$5.3bn"]) == "Mexico\u{A0}$5.3bn")
    #expect(Language.english.named(["Mexico"]) == "Mexico")
    #expect(Language.english.named([]) == "")
  }

  @Test("a year and its figure are not one number") func years() throws {
    #expect(Language.english.named(["2023", "303m"]) == "2023:\u{A0}303m")
    #expect(Language.english.named(["2023", "$303bn"]) == "2023\u{A0}$303bn")
    #expect(try language("ru").named(["2023", "303 млрд"]) == "2023:\u{A0}303 млрд")
    #expect(try language("zh-Hans").named(["2023", "3030亿"]) == "2023：3030亿")
  }

  @Test("after Arabic letters a percent sign stays at the right of its digits") func percent()
    throws
  {
    #expect(try language("fa").named(["چین", "11.7%"]) == "چین\u{A0}\u{200E}11.7%")
    #expect(try language("fa").named(["چین", "11.7"]) == "چین\u{A0}11.7")
    #expect(try language("ru").named(["Китай", "11,7%"]) == "Китай\u{A0}11,7%")
  }

  @Test("a rise has one plus, at the left of its digits") func rises() throws {
    #expect(Language.english.rising("5m") == "+5m")
    #expect(Language.english.rising("+5m") == "+5m")
    #expect(try language("ar").rising("5") == "\u{200E}+5")
    #expect(try language("ar").rising("\u{200E}+5") == "\u{200E}+5")
  }
}
