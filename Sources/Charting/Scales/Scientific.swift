import Speaking
import TradeData

/// Numbers beyond words and zeros: `2×10³⁰⁰`.
enum Scientific {
  /// True where a set of values would be written with more zeros than anyone counts.
  static func isNeeded(_ values: [Double]) -> Bool {
    let largest = values.map(\.magnitude).max() ?? 0
    return largest >= 1e18 || largest > 0 && largest < 1e-5
  }

  /// Three significant digits and a power of ten; zero is zero.
  static func text(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var exponent = TickStep.decimalExponent(value.magnitude)
    var digits = Int((scaled(value.magnitude, by: -exponent) * 100).rounded())
    if digits >= 1000 {
      digits /= 10
      exponent += 1
    }
    var mantissa = String(digits)
    mantissa.insert(".", at: mantissa.index(after: mantissa.startIndex))
    while mantissa.last == "0" { mantissa.removeLast() }
    if mantissa.last == "." { mantissa.removeLast() }
    return (value < 0 ? "\u{2212}" : "") + mantissa + "×10" + superscript(exponent)
  }

  /// Ticks of one axis: one power of ten and as many decimals for all of them.
  static func texts(_ ticks: [Double], _ language: Language) -> [String] {
    let largest = ticks.map(\.magnitude).max() ?? 1
    let exponent = TickStep.decimalExponent(largest)
    let digits = language.axisLabels(
      for: ticks.map { scaled($0, by: -exponent) }, unit: .number, unitOn: .nowhere)
    return zip(ticks, digits.labels).map { tick, text in
      tick == 0 ? "0" : text + "×10" + superscript(exponent)
    }
  }

  /// A value times a power of ten that may itself be beyond the largest number.
  private static func scaled(_ value: Double, by power: Int) -> Double {
    let half = power / 2
    let first = Double("1e\(half)") ?? 1
    let second = Double("1e\(power - half)") ?? 1
    return value * first * second
  }

  private static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let text = String(number.magnitude).compactMap { $0.wholeNumberValue.map { digits[$0] } }
    return (number < 0 ? "⁻" : "") + String(text)
  }
}
