import Glibc

/// Memory in large pages. A picture is two or three of them, or eight hundred small ones that the kernel
/// hands out one at a time, which takes a millisecond of a run's first picture.
enum LargePages {
  static let size = 2 << 20

  /// Room for so many bytes or more, to be deallocated by its pointer. What it holds is undefined; what is
  /// never touched costs nothing.
  static func allocate(byteCount: Int) -> UnsafeMutableRawBufferPointer {
    guard byteCount >= size / 2 else { return .allocate(byteCount: byteCount, alignment: 64) }
    let wholePages = (byteCount + size - 1) / size * size
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: wholePages, alignment: size)
    // Advice alone: where it is not taken, pages are small and all is well.
    madvise(memory.baseAddress, wholePages, MADV_HUGEPAGE)
    return memory
  }
}
