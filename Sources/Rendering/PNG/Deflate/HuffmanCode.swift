/// A Huffman code whose lengths stay within a limit, in deflate's canonical form (RFC 1951, section 3.2.2).
struct HuffmanCode {
  /// By symbol; 0 for those that do not occur.
  let lengths: [UInt8]
  let codes: [Code]

  struct Code {
    /// The first bit lowest, as deflate writes them.
    let bits: UInt16
    let length: UInt8

    @inline(__always)
    func write(to output: inout BitWriter) { output.write(Int(bits), Int(length)) }
  }

  init(counts: [UInt32], limit: Int) {
    lengths = Self.lengths(counts, limit: limit)
    codes = Self.codes(lengths)
  }

  private static func lengths(_ counts: [UInt32], limit: Int) -> [UInt8] {
    var lengths = [UInt8](repeating: 0, count: counts.count)
    let order = counts.indices.filter { counts[$0] > 0 }
      .map { UInt64(counts[$0]) << 16 | UInt64($0) }.sorted()
    guard order.count > 1 else {
      if let only = order.first { lengths[Int(only & 0xFFFF)] = 1 }
      return lengths
    }
    var numbers = numbersByLength(order.map { $0 >> 16 }, limit: limit)
    var symbol = order.count
    for length in 1..<numbers.count {
      while numbers[length] > 0 {
        numbers[length] -= 1
        symbol -= 1
        lengths[Int(order[symbol] & 0xFFFF)] = UInt8(length)
      }
    }
    return lengths
  }

  /// How many codes have each length; `weights` ascend.
  private static func numbersByLength(_ weights: [UInt64], limit: Int) -> [Int] {
    let count = weights.count
    var parents = [Int](repeating: 0, count: 2 * count - 1)
    var sums = weights
    sums.reserveCapacity(2 * count - 1)
    var leaf = 0
    var inner = count
    for node in count..<2 * count - 1 {
      var sum: UInt64 = 0
      for _ in 0..<2 {
        if leaf < count, inner >= node || weights[leaf] <= sums[inner] {
          sum += weights[leaf]
          parents[leaf] = node
          leaf += 1
        } else {
          sum += sums[inner]
          parents[inner] = node
          inner += 1
        }
      }
      sums.append(sum)
    }
    var depths = [Int](repeating: 0, count: 2 * count - 1)
    var numbers = [Int](repeating: 0, count: limit + 1)
    for node in stride(from: 2 * count - 3, through: 0, by: -1) {
      depths[node] = depths[parents[node]] + 1
      if node < count { numbers[min(depths[node], limit)] += 1 }
    }
    // Codes cut to the limit take more room than there is: others grow until all fit.
    var used = (1...limit).reduce(0) { $0 + numbers[$1] << (limit - $1) }
    while used > 1 << limit {
      var length = limit - 1
      while numbers[length] == 0 { length -= 1 }
      numbers[length] -= 1
      numbers[length + 1] += 2
      numbers[limit] -= 1
      used -= 1
    }
    return numbers
  }

  private static func codes(_ lengths: [UInt8]) -> [Code] {
    var counts = [Int](repeating: 0, count: 16)
    for length in lengths where length > 0 { counts[Int(length)] += 1 }
    var first = [Int](repeating: 0, count: 16)
    var value = 0
    for length in 1..<16 {
      value = (value + counts[length - 1]) << 1
      first[length] = value
    }
    return lengths.map { length in
      guard length > 0 else { return Code(bits: 0, length: 0) }
      let code = first[Int(length)]
      first[Int(length)] += 1
      var reversed: UInt16 = 0
      for bit in 0..<Int(length) where code >> bit & 1 == 1 {
        reversed |= 1 << UInt16(Int(length) - 1 - bit)
      }
      return Code(bits: reversed, length: length)
    }
  }
}
