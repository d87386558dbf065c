import Drawing

/// Pixels as cairo's RGB24 has them: 0x00RRGGBB in rows without padding. The memory is kept from
/// picture to picture and grows when one needs more.
final class PixelBuffer {
  private(set) var width = 0
  private(set) var height = 0
  private var memory: UnsafeMutableRawBufferPointer

  init() { memory = .allocate(byteCount: 0, alignment: 64) }

  deinit { memory.deallocate() }

  /// All pixels, row after row.
  var pixels: UnsafeMutableBufferPointer<UInt32> {
    UnsafeMutableBufferPointer(
      start: memory.baseAddress?.assumingMemoryBound(to: UInt32.self), count: width * height)
  }

  /// What is left of the pages behind the pixels, for whoever encodes them.
  var spare: UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: memory[(width * height * 4)...])
  }

  /// Makes room for a picture; what the pixels hold is undefined.
  func resize(width: Int, height: Int) {
    let byteCount = width * height * MemoryLayout<UInt32>.stride
    if byteCount > memory.count {
      memory.deallocate()
      memory = LargePages.allocate(byteCount: byteCount)
    }
    self.width = width
    self.height = height
  }

  /// Every pixel in one colour.
  func fill(with color: Color) {
    pixels.update(repeating: color.rgb)
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
