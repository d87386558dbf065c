/// What symbols cost in 16ths of a bit, as far as can be told before they are chosen.
struct BitCost {
  private(set) var literals = [Int32](repeating: 0, count: 256)
  /// By length, extra bits included.
  private(set) var lengths = [Int32](repeating: 0, count: DeflateSymbols.longest + 1)
  /// By symbol, extra bits included.
  private(set) var distances = [Int32](repeating: 0, count: DeflateSymbols.distanceCount)

  /// Literals cost by how often each byte begins a run; the rest is what charts come to.
  init(runStarts: [UInt32]) {
    let total = Self.log2(runStarts.reduce(0, +))
    for byte in 0..<256 {
      literals[byte] = 16 + min(11 * 16, total - Self.log2(runStarts[byte]))
    }
    for length in DeflateSymbols.shortest...DeflateSymbols.longest {
      let (symbol, extra) = DeflateSymbols.length(length)
      lengths[length] = 16 * Int32((symbol < 8 ? 5 : symbol == 28 ? 4 : 6) + extra)
    }
    for symbol in 0..<DeflateSymbols.distanceCount {
      distances[symbol] = 16 * Int32((symbol == 0 ? 2 : 5) + max(0, symbol / 2 - 1))
    }
  }

  /// The logarithm of a number from 1, in 16ths, rounded down; 0 for 0.
  static func log2(_ value: UInt32) -> Int32 {
    guard value > 0 else { return 0 }
    let whole = 31 - value.leadingZeroBitCount
    let fraction = ((UInt64(value) << 32) >> UInt64(whole)) & 0xFFFF_FFFF
    return Int32(whole * 16) + steps[Int(fraction >> 28)]
  }

  /// 16 · log2(1 + n / 16), rounded.
  private static let steps: [Int32] = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15]
}
