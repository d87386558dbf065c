import Drawing

/// Letters half as wide as the type is large, Han characters as wide as it: layout without fonts.
final class FixedMeasurer: TextMeasuring {
  func metrics(of text: String, in style: TextStyle) -> TextMetrics {
    let ems = text.unicodeScalars.reduce(0.0) { $0 + ($1.value >= 0x2E80 ? 1 : 0.5) }
    return TextMetrics(
      width: ems * style.size, ascent: style.size * 0.9, descent: style.size * 0.3,
      capHeight: style.size * 0.7)
  }

  func lines(of text: String, in style: TextStyle, width: Double) -> [String] { [text] }
  func missingCharacters(in text: String, style: TextStyle) -> [Unicode.Scalar] { [] }
}

/// Equal numbers on every machine: SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
