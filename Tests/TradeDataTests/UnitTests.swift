import Testing
import TradeData

@Suite("units")
struct UnitTests {
  @Test(
    "a unit is named as an author writes it",
    arguments: [
      ("vehicle", "vehicle"), ("CNY", "CNY"), ("CNY / vehicle", "CNY / vehicle"),
      ("CNY/vehicle", "CNY / vehicle"), ("%", "percent"), ("percent", "percent"),
      ("", "number"), ("1", "number"), ("1 / vehicle", "1 / vehicle"), ("share", "share"),
    ])
  func names(_ text: String, _ name: String) {
    #expect(Unit(named: text).name == name)
  }

  @Test(
    "units follow the arithmetic",
    arguments: [
      ("CNY", "vehicle", "CNY / vehicle"), ("CNY", "CNY", "times"), ("CNY", "number", "CNY"),
      ("CNY", "CNY / vehicle", "vehicle"), ("number", "vehicle", "1 / vehicle"),
      ("percent", "vehicle", nil), ("CNY", "percent", nil), ("share", "share", "times"),
    ] as [(String, String, String?)])
  func quotients(_ top: String, _ bottom: String, _ expected: String?) {
    #expect(Unit(named: top).divided(by: Unit(named: bottom))?.name == expected)
  }

  @Test(
    "a price times a count is money",
    arguments: [
      ("CNY / vehicle", "vehicle", "CNY"), ("vehicle", "CNY / vehicle", "CNY"),
      ("share", "CNY", "CNY"), ("CNY", "share", "CNY"), ("percent", "CNY", nil),
    ] as [(String, String, String?)])
  func products(_ first: String, _ second: String, _ expected: String?) {
    #expect(Unit(named: first).multiplied(by: Unit(named: second))?.name == expected)
  }

  @Test("only like units are added, and two shares differ by points")
  func sums() {
    let yuan = Unit(named: "CNY")
    #expect(yuan.added(to: yuan) == yuan)
    #expect(yuan.added(to: Unit(named: "vehicle")) == nil)
    #expect(Unit.share.subtracted(.share) == .points)
    #expect(yuan.subtracted(.share) == nil)
    #expect(Unit.number.subtracted(.times) == .times)
    #expect(Unit.times.subtracted(.number) == .times)
  }

  @Test("money is what ISO 4217 lists, not any three capitals")
  func currencies() {
    for code in ["CNY", "KZT", "KGS", "TJS", "UZS", "TMT", "USD", "EUR", "DEM"] {
      #expect(Unit(named: code).currency == code)
    }
    #expect(Unit(named: "CNY / vehicle").currency == nil)
    #expect(Unit(named: "TEU").currency == nil)
    #expect(Unit(named: "vehicle").currency == nil)
  }
}
