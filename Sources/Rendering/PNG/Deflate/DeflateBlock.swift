/// Writes a block of tokens with Huffman codes of its own: RFC 1951, section 3.2.7.
enum DeflateBlock {
  static func write(
    _ tokens: UnsafeBufferPointer<DeflateToken>, counts: DeflateCounts, isLast: Bool,
    to output: inout BitWriter
  ) {
    let literals = HuffmanCode(counts: counts.literals, limit: 15)
    var distanceCounts = counts.distances
    // Some decoders refuse a code without symbols.
    if distanceCounts.allSatisfy({ $0 == 0 }) { distanceCounts[0] = 1 }
    let distances = HuffmanCode(counts: distanceCounts, limit: 15)
    output.write(isLast ? 1 : 0, 1)
    output.write(2, 2)
    writeLengths(literals.lengths, distances.lengths, to: &output)
    literals.codes.withUnsafeBufferPointer { literalCodes in
      distances.codes.withUnsafeBufferPointer { distanceCodes in
        for token in tokens {
          write(token, literalCodes, distanceCodes, to: &output)
        }
      }
    }
    literals.codes[DeflateSymbols.endOfBlock].write(to: &output)
  }

  @inline(__always)
  private static func write(
    _ token: DeflateToken, _ literals: UnsafeBufferPointer<HuffmanCode.Code>,
    _ distances: UnsafeBufferPointer<HuffmanCode.Code>, to output: inout BitWriter
  ) {
    let value = Int(token.value)
    if token.distance == 0 { return literals[value].write(to: &output) }
    let length = DeflateSymbols.length(value)
    let distance = DeflateSymbols.distance(Int(token.distance))
    // A code and extra bits for the length, then for the distance: 48 bits at most, written at once.
    var bits = Bits()
    bits.append(literals[DeflateSymbols.firstLength + length.symbol])
    bits.append((value - DeflateSymbols.shortest) & ((1 << length.extra) - 1), length.extra)
    bits.append(distances[distance.symbol])
    bits.append((Int(token.distance) - 1) & ((1 << distance.extra) - 1), distance.extra)
    output.write(bits.bits, bits.width)
  }

  private struct Bits {
    var bits = 0
    var width = 0

    @inline(__always)
    mutating func append(_ code: HuffmanCode.Code) { append(Int(code.bits), Int(code.length)) }

    @inline(__always)
    mutating func append(_ more: Int, _ count: Int) {
      bits |= more &<< width
      width &+= count
    }
  }

  /// Lengths of both codes, one after the other, themselves in a code.
  private static func writeLengths(
    _ literals: [UInt8], _ distances: [UInt8], to output: inout BitWriter
  ) {
    let literals = literals[...(literals.lastIndex { $0 > 0 } ?? 0)]
    let distances = distances[...(distances.lastIndex { $0 > 0 } ?? 0)]
    let items = items(of: Array(literals) + Array(distances))
    var counts = [UInt32](repeating: 0, count: order.count)
    for item in items { counts[item.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    let written = max(4, (order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    output.write(literals.count - DeflateSymbols.firstLength, 5)
    output.write(distances.count - 1, 5)
    output.write(written - 4, 4)
    for symbol in order[..<written] { output.write(Int(code.lengths[symbol]), 3) }
    for item in items {
      code.codes[item.symbol].write(to: &output)
      output.write(item.extra, item.width)
    }
  }

  /// The order in which lengths of the code of lengths are written.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private typealias Item = (symbol: Int, extra: Int, width: Int)

  /// Lengths, with runs of them as one: 16 repeats the last, 17 and 18 stand for zeros.
  private static func items(of lengths: [UInt8]) -> [Item] {
    var items: [Item] = []
    var start = 0
    while start < lengths.count {
      let length = Int(lengths[start])
      var left = lengths[start...].prefix { $0 == lengths[start] }.count
      start += left
      if length > 0 {
        items.append((length, 0, 0))
        left -= 1
      }
      while left >= 3 {
        let taken = min(left, length > 0 ? 6 : 138)
        items.append(
          length > 0 ? (16, taken - 3, 2) : taken > 10 ? (18, taken - 11, 7) : (17, taken - 3, 3))
        left -= taken
      }
      for _ in 0..<left { items.append((length, 0, 0)) }
    }
    return items
  }
}
