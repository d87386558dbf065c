/// A picture as runs of equal colour, with the colours it has: what a palette is made from.
///
/// Charts are mostly flat, so runs are far fewer than pixels. A row that equals the one above is
/// only noted. Buffers are kept from picture to picture.
final class ColorRuns {
  struct Run {
    /// Into ``colors``.
    let color: UInt16
    let length: UInt16
  }

  /// More colours than this are no palette's business.
  static let maximumColors = 16_384

  /// Distinct colours, `0x00RRGGBB`, in order of first appearance.
  private(set) var colors: [UInt32] = []
  /// How many pixels each colour has in rows that differ from the row above.
  private(set) var counts: [Int] = []
  /// Runs of all rows that differ from the row above.
  private(set) var runs: [Run] = []
  /// For each row, how many runs it has; 0 repeats the row above.
  private(set) var runCounts: [Int] = []

  private var slots = [UInt32](repeating: 0, count: 1 << slotBits)
  private static let slotBits = 15

  /// Reads a picture; false when it has too many colours.
  func read(_ picture: PixelBuffer) -> Bool {
    colors.removeAll(keepingCapacity: true)
    counts.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    runCounts.removeAll(keepingCapacity: true)
    slots.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    let rowBytes = picture.width * 4
    for y in 0..<picture.height {
      let row = UnsafeRawBufferPointer(picture.row(y))
      if y > 0, row.equals(UnsafeRawBufferPointer(picture.row(y - 1)), count: rowBytes) {
        runCounts.append(0)
        continue
      }
      let before = runs.count
      guard readRow(picture.row(y)) else { return false }
      runCounts.append(runs.count - before)
    }
    return true
  }

  private func readRow(_ row: UnsafeMutableBufferPointer<UInt32>) -> Bool {
    var x = 0
    while x < row.count {
      let pixel = row[x]
      let end = Self.endOfRun(row, from: x, color: pixel)
      guard let index = index(of: pixel & 0xFFFFFF) else { return false }
      counts[index] += end - x
      runs.append(Run(color: UInt16(index), length: UInt16(end - x)))
      x = end
    }
    return true
  }

  /// The first position at or after `start` whose pixel has another colour.
  @inline(__always)
  private static func endOfRun(
    _ row: UnsafeMutableBufferPointer<UInt32>, from start: Int, color: UInt32
  ) -> Int {
    var x = start + 1
    let same = SIMD8<UInt32>(repeating: color)
    let bytes = UnsafeRawBufferPointer(row)
    while x + 8 <= row.count,
      bytes.loadUnaligned(fromByteOffset: x * 4, as: SIMD8<UInt32>.self) == same
    { x += 8 }
    while x < row.count, row[x] == color { x += 1 }
    return x
  }

  /// The number of a colour, given when it is first seen; nil when there are too many.
  @inline(__always)
  private func index(of color: UInt32) -> Int? {
    // Multiplicative hashing; slots hold index + 1, so 0 is free.
    var slot = Int((color &* 2_654_435_761) >> (32 - UInt32(Self.slotBits)))
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if colors[index] == color { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard colors.count < Self.maximumColors else { return nil }
    colors.append(color)
    counts.append(0)
    slots[slot] = UInt32(colors.count)
    return colors.count - 1
  }
}

extension UnsafeRawBufferPointer {
  /// Compares the first `count` bytes, eight at a time.
  fileprivate func equals(_ other: UnsafeRawBufferPointer, count: Int) -> Bool {
    var offset = 0
    while offset + 32 <= count {
      if loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
        != other.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
      {
        return false
      }
      offset += 32
    }
    while offset < count {
      if self[offset] != other[offset] { return false }
      offset += 1
    }
    return true
  }
}
