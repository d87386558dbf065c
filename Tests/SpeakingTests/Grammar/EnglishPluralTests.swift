import Statistics
import Testing
import TradeData

@testable import Speaking

@Suite struct EnglishPluralTests {
  @Test(
    "a word that no table has is put in the plural, a symbol is not",
    arguments: [
      ("hour", "hours"), ("battery", "batteries"), ("box", "boxes"), ("delay", "delays"),
      ("watch", "watches"), ("child", "children"), ("aircraft", "aircraft"), ("hours", "hours"),
      ("kWh", "kWh"), ("usd", "usd"), ("TEU", "TEU"), ("GWh", "GWh"), ("mm", "mm"),
      ("person-day", "person-day"), ("stk", "stk"), ("ton", "tons"),
    ]) func forms(_ word: String, _ plural: String)
  {
    #expect(EnglishPlural.form(of: word) == plural)
  }

  @Test("numbers decide, and other languages write what they do not know as it is")
  func said() throws {
    let hour = Unit(named: "hour")
    #expect(Language.english.say(Measured(5), unit: hour) == "5 hours")
    #expect(Language.english.say(Measured(1), unit: hour) == "1 hour")
    #expect(Language.english.say(Measured(5), unit: Unit(named: "USD / hour")) == "$5 per hour")
    #expect(Language.english.name(of: hour) == "hours")
    #expect(try language("de").say(Measured(5), unit: hour) == "5 hour")
  }
}
