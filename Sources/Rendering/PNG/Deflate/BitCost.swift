/// What symbols cost in 16ths of a bit: at first what charts come to, then more and more what the picture's own
/// tokens did. Belongs to one worker.
///
/// Blocks get codes of their own, so what a symbol costs changes down a picture: in a title the greys of letters
/// are cheap, among bars the lengths of their rows.
final class BitCost {
  let literals = UnsafeMutablePointer<Int32>.allocate(capacity: 256)
  /// By length, extra bits included.
  let lengths = UnsafeMutablePointer<Int32>.allocate(capacity: DeflateSymbols.longest + 1)
  /// By symbol, extra bits included.
  let distances = UnsafeMutablePointer<Int32>.allocate(capacity: DeflateSymbols.distanceCount)

  /// How often each symbol was seen, in 16ths, where later ones count more.
  private let symbols = UnsafeMutablePointer<UInt32>.allocate(capacity: DeflateSymbols.literalCount)
  private let steps = UnsafeMutablePointer<UInt32>.allocate(capacity: DeflateSymbols.distanceCount)

  /// As many symbols as the first guess weighs.
  private static let guessed: UInt32 = 1024 * 16
  /// A symbol costs so many bits at most, however rare.
  private static let dearest: Int32 = 12 * 16

  deinit {
    for table in [literals, lengths, distances] { table.deallocate() }
    for table in [symbols, steps] { table.deallocate() }
  }

  /// The first guess: literals cost by how often each byte begins a run, the rest is what charts come to.
  func reset(runStarts: [UInt32]) {
    let total = Self.log2(runStarts.reduce(0, +))
    for byte in 0..<256 {
      literals[byte] = 16 + min(11 * 16, total - Self.log2(runStarts[byte]))
      symbols[byte] = 1 + Self.guessed >> UInt32(literals[byte] / 16)
    }
    symbols[DeflateSymbols.endOfBlock] = 0
    for symbol in 0..<DeflateSymbols.literalCount - DeflateSymbols.firstLength {
      let bits: UInt32 = symbol < 8 ? 5 : symbol == 28 ? 4 : 6
      symbols[DeflateSymbols.firstLength + symbol] = 1 + Self.guessed >> bits
    }
    for symbol in 0..<DeflateSymbols.distanceCount {
      steps[symbol] = 1 + Self.guessed >> (symbol == 0 ? 2 : 5)
    }
    setLengths { symbol in symbol < 8 ? 5 * 16 : symbol == 28 ? 4 * 16 : 6 * 16 }
    setDistances { symbol in (symbol == 0 ? 2 : 5) * 16 }
  }

  /// Lets what was seen before weigh less.
  func fade() {
    for symbol in 0..<DeflateSymbols.literalCount {
      symbols[symbol] = max(1, symbols[symbol] / 4 * 3)
    }
    for symbol in 0..<DeflateSymbols.distanceCount { steps[symbol] = max(1, steps[symbol] / 4 * 3) }
  }

  @inline(__always)
  func count(literal: UInt8) { symbols[Int(literal)] &+= 16 }

  @inline(__always)
  func count(length: Int, distance: Int) {
    assert((1...DeflateSymbols.window).contains(distance), "a match lies within the window")
    symbols[DeflateSymbols.firstLength + DeflateSymbols.length(length).symbol] &+= 16
    steps[DeflateSymbols.distance(distance).symbol] &+= 16
  }

  /// Costs by what was counted.
  func learn() {
    let all = UnsafeBufferPointer(start: symbols, count: DeflateSymbols.literalCount)
    let total = Self.log2(all.reduce(0, &+))
    let price = { (count: UInt32) in max(16, min(Self.dearest, total - Self.log2(count))) }
    for byte in 0..<256 { literals[byte] = price(symbols[byte]) }
    setLengths { price(symbols[DeflateSymbols.firstLength + $0]) }
    let allSteps = UnsafeBufferPointer(start: steps, count: DeflateSymbols.distanceCount)
    let totalSteps = Self.log2(allSteps.reduce(0, &+))
    setDistances { max(16, min(10 * 16, totalSteps - Self.log2(steps[$0]))) }
  }

  @inline(__always)
  private func setLengths(_ price: (Int) -> Int32) {
    var length = DeflateSymbols.shortest
    while length <= DeflateSymbols.longest {
      let (symbol, extra) = DeflateSymbols.length(length)
      let cost = price(symbol) + Int32(16 * extra)
      // The lengths of one symbol, of which 258 leaves the last.
      let end = length == DeflateSymbols.longest ? length + 1 : min(258, length + 1 << extra)
      while length < end {
        lengths[length] = cost
        length += 1
      }
    }
  }

  @inline(__always)
  private func setDistances(_ price: (Int) -> Int32) {
    for symbol in 0..<DeflateSymbols.distanceCount {
      distances[symbol] = price(symbol) + 16 * Int32(max(0, symbol / 2 - 1))
    }
  }

  /// The logarithm of a number from 1, in 16ths, rounded down; 0 for 0.
  static func log2(_ value: UInt32) -> Int32 {
    guard value > 0 else { return 0 }
    let whole = 31 - value.leadingZeroBitCount
    let fraction = ((UInt64(value) << 32) >> UInt64(whole)) & 0xFFFF_FFFF
    return Int32(whole * 16) + sixteenths[Int(fraction >> 28)]
  }

  /// 16 · log2(1 + n / 16), rounded.
  private static let sixteenths: [Int32] = [0, 1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 15]
}
