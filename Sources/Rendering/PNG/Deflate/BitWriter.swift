/// Writes bits into memory, the lowest first.
struct BitWriter {
  private let target: UnsafeMutableRawPointer
  /// Whole bytes written.
  private(set) var count = 0
  private var held: UInt64 = 0
  private var width = 0

  /// - Parameter target: With room for all that will be written and 8 bytes more.
  init(to target: UnsafeMutableRawPointer) { self.target = target }

  /// - Parameter width: At most 56.
  @inline(__always)
  mutating func write(_ bits: Int, _ width: Int) {
    held |= UInt64(truncatingIfNeeded: bits) << UInt64(self.width)
    self.width += width
    target.storeBytes(of: held.littleEndian, toByteOffset: count, as: UInt64.self)
    let whole = self.width >> 3
    count += whole
    held >>= UInt64(whole << 3)
    self.width &= 7
  }

  /// Fills the last byte.
  mutating func finish() {
    if width > 0 { write(0, 8 - width) }
  }
}
