import Drawing
import Glibc

/// Pixels as cairo's RGB24 has them: 0x00RRGGBB in rows without padding. The memory is kept from
/// picture to picture and grows when one needs more.
final class PixelBuffer {
  private(set) var width = 0
  private(set) var height = 0
  private(set) var pixels: UnsafeMutableBufferPointer<UInt32>

  /// Large pages: a picture is two or three of them, or eight hundred small ones that the kernel
  /// hands out one at a time, which takes a millisecond of a run's first picture.
  private static let pageSize = 2 << 20

  init() { pixels = .allocate(capacity: 0) }

  deinit { pixels.deallocate() }

  /// Makes room for a picture; what the pixels hold is undefined.
  func resize(width: Int, height: Int) {
    if width * height > pixels.count {
      pixels.deallocate()
      pixels = Self.allocate(width * height)
    }
    self.width = width
    self.height = height
  }

  private static func allocate(_ count: Int) -> UnsafeMutableBufferPointer<UInt32> {
    let byteCount = count * MemoryLayout<UInt32>.stride
    guard byteCount >= pageSize / 2 else { return .allocate(capacity: count) }
    let wholePages = (byteCount + pageSize - 1) / pageSize * pageSize
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: wholePages, alignment: pageSize)
    // Advice alone: where it is not taken, pages are small and all is well.
    madvise(memory.baseAddress, wholePages, MADV_HUGEPAGE)
    return memory.bindMemory(to: UInt32.self)
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
