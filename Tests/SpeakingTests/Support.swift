import Statistics
import Testing
import TradeData

@testable import Speaking

/// `TradeData.Unit`, which Foundation also has.
typealias Unit = TradeData.Unit

let vehicle = Unit(named: "vehicle")
let person = Unit(named: "person")
let yuan = Unit(named: "CNY")
let dollar = Unit(named: "USD")
let yuanPerVehicle = Unit(named: "CNY / vehicle")

func language(_ code: String) throws -> Language { try #require(Language(code: code)) }

/// No-break spaces made visible, so that a test can tell them from others.
func visible(_ text: String) -> String { text.replacing("\u{A0}", with: "␣") }
