/// An sRGB colour, 8 bits a channel; alpha 255 is opaque.
package struct Color: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8
  package let alpha: UInt8

  package init(_ red: UInt8, _ green: UInt8, _ blue: UInt8, alpha: UInt8 = 255) {
    self.red = red
    self.green = green
    self.blue = blue
    self.alpha = alpha
  }

  /// The colour of `0xRRGGBB`.
  package init(_ hex: UInt32) {
    self.init(
      UInt8(truncatingIfNeeded: hex >> 16), UInt8(truncatingIfNeeded: hex >> 8),
      UInt8(truncatingIfNeeded: hex))
  }

  /// Reads `#RGB` or `#RRGGBB`; nil for anything else.
  package init?(css text: String) {
    let digits = Array(text.utf8)
    guard digits.first == UInt8(ascii: "#") else { return nil }
    var values: [UInt8] = []
    for byte in digits.dropFirst() {
      guard let value = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
      values.append(UInt8(value))
    }
    switch values.count {
    case 3: self.init(values[0] * 17, values[1] * 17, values[2] * 17)
    case 6:
      self.init(
        values[0] * 16 + values[1], values[2] * 16 + values[3], values[4] * 16 + values[5])
    default: return nil
    }
  }

  package static let white = Color(0xFFFFFF)
  package static let black = Color(0x000000)

  /// `#RRGGBB`, without alpha.
  package var css: String {
    let digits = Array("0123456789ABCDEF")
    return "#"
      + String([red, green, blue].flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }

  /// This colour mixed with another: 0 is this one, 1 the other.
  package func mixed(with other: Color, _ share: Double) -> Color {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8(max(0, min(255, (Double(a) + (Double(b) - Double(a)) * share).rounded())))
    }
    return Color(
      mix(red, other.red), mix(green, other.green), mix(blue, other.blue),
      alpha: mix(alpha, other.alpha))
  }
}
