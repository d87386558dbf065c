import Diagnostics
import Testing

@testable import TradeData

@Suite("Numbers with signs around them")
struct LooseNumberTests {
  private func read(_ text: String, isFraction: Bool = false, decimal: String = ".") -> String {
    var reader = NumberReader(
      decimal: Array(decimal.utf8)[0], thousands: "", missing: MissingMarkers())
    reader.isLoose = true
    reader.isFraction = isFraction
    let bytes = Array(text.utf8)
    switch reader.read(bytes, 0..<bytes.count) {
    case .value(let value): return "\(value)"
    case .missing: return "missing"
    case .fault: return "fault"
    }
  }

  @Test(
    "what stands around the digits is understood",
    arguments: [
      ("1,234*", "1234.0"), ("$3.4m", "3400000.0"), ("£900k", "900000.0"),
      ("US$1.2 billion", "1200000000.0"), ("(5)", "-5.0"), ("($1,200)", "-1200.0"),
      ("-$7", "-7.0"), ("\u{2212}7.5%", "-7.5"), ("12%", "12.0"), ("300 (est)", "300.0"),
      ("45[2]", "45.0"), ("12.5 p", "12.5"), ("~70", "70.0"), ("1,234.5†", "1234.5"),
      ("5 €", "5.0"), ("12 345", "fault"), ("n/a*", "missing"), ("1.5bn", "1500000000.0"),
      ("+3.4%", "3.4"), ("+$12", "12.0"), ("(1.5)%", "-1.5"), ("(1.5%)", "-1.5"), ("+7", "7.0"),
      ("1.2 Mio.", "1200000.0"), ("3 Mrd", "3000000000.0"), ("4 млрд", "4000000000.0"),
      ("5 тыс.", "5000.0"), ("12万", "120000.0"), ("1.2\u{A0}млн", "1200000.0"),
      ("2 tn", "2000000000000.0"), ("7", "7.0"), ("1e3", "1000.0"),
    ])
  func values(_ text: String, _ wanted: String) { #expect(read(text) == wanted) }

  @Test(
    "what is no number stays an error",
    arguments: [
      "abc", "$", "%", "()", "12 apples", "1,23", "1.2.3", "<5", "2023-01-01", "--5", "+-5",
      "5 qq.",
    ])
  func faults(_ text: String) { #expect(["fault", "missing"].contains(read(text))) }

  @Test("a per cent sign is a hundredth where the unit is a share")
  func shares() {
    #expect(read("12.5%", isFraction: true) == "0.125")
    #expect(read("0.125", isFraction: true) == "0.125")
  }

  @Test("a decimal comma leaves the point between groups")
  func comma() { #expect(read("1.234,5 €", decimal: ",") == "1234.5") }

  @Test("the unit of the column may stand behind the number, and no other")
  func units() {
    func read(_ text: String, _ unit: String) -> NumberReading {
      var reader = NumberReader(decimal: 0x2E, thousands: "", missing: MissingMarkers())
      reader.isLoose = true
      reader.allow(Unit(named: unit))
      let bytes = Array(text.utf8)
      return reader.read(bytes, 0..<bytes.count)
    }
    #expect(read("3 kg", "kg") == .value(3))
    #expect(read("1,250.5kg", "kg") == .value(1250.5))
    #expect(read("12 years", "year") == .value(12))
    #expect(read("3 M", "m") == .value(3))
    #expect(read("500 lb", "kg") != .value(500))
    #expect(read("kg", "kg") != .value(0))
    #expect(read("5 t", "t") == .value(5) && read("5 t", "tonne") == .value(5))
    #expect(read("3 h", "hour") == .value(3))
    // Half a kilogram is not 500 of them.
    #expect(read("500 g", "kg") == .fault(.letterApart("g")))
    #expect(read("3 h", "minute") == .fault(.letterApart("h")))
  }
}
