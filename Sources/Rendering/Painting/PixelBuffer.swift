import Drawing

/// Pixels as cairo's RGB24 has them: 0x00RRGGBB in rows without padding. The memory is kept from
/// picture to picture and grows when one needs more.
final class PixelBuffer {
  private(set) var width = 0
  private(set) var height = 0
  private(set) var pixels: UnsafeMutableBufferPointer<UInt32>

  init() { pixels = .allocate(capacity: 0) }

  deinit { pixels.deallocate() }

  /// Makes room for a picture; what the pixels hold is undefined.
  func resize(width: Int, height: Int) {
    if width * height > pixels.count {
      pixels.deallocate()
      pixels = .allocate(capacity: width * height)
    }
    self.width = width
    self.height = height
  }

  /// Every pixel in one colour.
  func fill(with color: Color) {
    pixels.prefix(width * height).update(repeating: color.rgb)
  }

  /// One row of the picture.
  func row(_ y: Int) -> UnsafeMutableBufferPointer<UInt32> {
    UnsafeMutableBufferPointer(rebasing: pixels[y * width..<(y + 1) * width])
  }
}

extension Color {
  /// `0x00RRGGBB`.
  var rgb: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }
}
