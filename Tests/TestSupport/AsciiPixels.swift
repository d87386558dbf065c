package import Drawing

/// Pixels as text that can be read in a review: a character a pixel, a line a row.
///
///     ________
///     _RRRRRR_
///     _R____R_
///     _RRRRRR_
///     ________
package enum AsciiPixels {
  /// White is `_`, black `K`, pure red, green and blue `R G B`; anything between is `?`, so that a
  /// blurred edge is seen.
  package static let plain: [Color: Character] = [
    .white: "_", .black: "K", Color(0xFF0000): "R", Color(0x00FF00): "G", Color(0x0000FF): "B",
  ]

  package static func text(
    width: Int, height: Int, legend: [Color: Character] = plain, pixel: (Int, Int) -> Color
  ) -> String {
    (0..<height).map { y in
      String((0..<width).map { x in legend[pixel(x, y)] ?? "?" })
    }
    .joined(separator: "\n")
  }
}
