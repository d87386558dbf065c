/// The distinct colours of a picture, numbered in order of first appearance.
///
/// A hash table with open addressing in memory that is kept from picture to picture.
final class ColorTable {
  /// More colours than this are no palette's business.
  static let capacity = 8192

  private(set) var count = 0
  private let keys = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  private let pixelCounts = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity)
  /// A colour's number plus one; 0 is free.
  private let slots = UnsafeMutablePointer<UInt16>.allocate(capacity: slotCount)

  private static let slotBits: UInt32 = 14
  private static let slotCount = 1 << slotBits

  init() { removeAll() }

  deinit {
    keys.deallocate()
    pixelCounts.deallocate()
    slots.deallocate()
  }

  func removeAll() {
    count = 0
    slots.update(repeating: 0, count: Self.slotCount)
  }

  /// `0x00RRGGBB`, by number.
  var colors: [UInt32] { Array(UnsafeBufferPointer(start: keys, count: count)) }

  /// How many pixels were counted of each colour, by number.
  var counts: [UInt32] { Array(UnsafeBufferPointer(start: pixelCounts, count: count)) }

  /// Counts `pixels` pixels of a colour and returns its number; nil when there are too many colours.
  @inline(__always)
  func add(_ color: UInt32, pixels: Int) -> UInt16? {
    // Multiplicative hashing: the high bits of the product are well mixed.
    var slot = Int((color &* 2_654_435_761) >> (32 - Self.slotBits))
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if keys[number] == color {
        pixelCounts[number] &+= UInt32(truncatingIfNeeded: pixels)
        return UInt16(truncatingIfNeeded: number)
      }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    guard count < Self.capacity else { return nil }
    keys[count] = color
    pixelCounts[count] = UInt32(truncatingIfNeeded: pixels)
    count += 1
    slots[slot] = UInt16(count)
    return UInt16(count - 1)
  }
}
