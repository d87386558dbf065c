import Glibc

extension Color {
  /// Relative luminance, 0 for black to 1 for white (WCAG 2.2).
  package var luminance: Double {
    0.2126 * Color.linear(red) + 0.7152 * Color.linear(green) + 0.0722 * Color.linear(blue)
  }

  /// The contrast ratio of two colours, 1 to 21 (WCAG 2.2).
  package func contrast(with other: Color) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// This colour, moved towards another until its contrast with a ground reaches a ratio.
  package func legible(on ground: Color, towards other: Color, ratio: Double = 4.5) -> Color {
    for step in 0...20 {
      let candidate = mixed(with: other, Double(step) / 20)
      if candidate.contrast(with: ground) >= ratio { return candidate }
    }
    return other
  }

  /// The gamma of sRGB undone (IEC 61966-2-1).
  static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}

/// How people see colours who lack one kind of cone, and how a grey print shows them.
package enum ColorVision: String, Sendable, CaseIterable {
  case usual, protanopia, deuteranopia, grey
}

extension Color {
  /// The CIE 1976 difference of two colours as a kind of vision sees them; about 2 is just visible.
  package func difference(from other: Color, seenWith vision: ColorVision = .usual) -> Double {
    let (a, b) = (lab(vision), other.lab(vision))
    if vision == .grey { return abs(a.0 - b.0) }
    return ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1) + (a.2 - b.2) * (a.2 - b.2))
      .squareRoot()
  }

  /// CIE L*a*b* under D65, after what the vision loses. The matrices for full dichromacy are those of
  /// Machado, Oliveira and Fernandes (2009), on linear RGB.
  private func lab(_ vision: ColorVision) -> (Double, Double, Double) {
    let rgb = [red, green, blue].map(Color.linear)
    func dot(_ row: [Double]) -> Double { row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2] }
    let matrix: [[Double]] =
      switch vision {
      case .usual, .grey: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
      case .protanopia:
        [
          [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
          [-0.003882, -0.048116, 1.051998],
        ]
      case .deuteranopia:
        [
          [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
          [-0.011820, 0.042940, 0.968881],
        ]
      }
    let seen = matrix.map { min(1, max(0, dot($0))) }
    let x = 0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]
    let y = 0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]
    let z = 0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]
    func root(_ t: Double) -> Double {
      t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    let (fx, fy, fz) = (root(x / 0.95047), root(y), root(z / 1.08883))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
  }
}
