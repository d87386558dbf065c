/// How deflate (RFC 1951, section 3.2.5) says lengths and distances: a symbol, and extra bits after it.
enum DeflateSymbols {
  static let literalCount = 286
  static let distanceCount = 30
  static let endOfBlock = 256
  static let firstLength = 257
  static let shortest = 3
  static let longest = 258
  static let window = 32768

  /// The symbol of a length, counted from ``firstLength``, and the number of its extra bits.
  @inline(__always)
  static func length(_ length: Int) -> (symbol: Int, extra: Int) {
    if length == longest { return (28, 0) }
    let value = length - shortest
    if value < 8 { return (value, 0) }
    let extra = Int.bitWidth - 3 - value.leadingZeroBitCount
    return (4 * extra + (value >> extra), extra)
  }

  /// The symbol of a distance, and the number of its extra bits.
  @inline(__always)
  static func distance(_ distance: Int) -> (symbol: Int, extra: Int) {
    let value = distance - 1
    if value < 2 { return (value, 0) }
    let extra = Int.bitWidth - 2 - value.leadingZeroBitCount
    return (2 * extra + (value >> extra), extra)
  }
}

/// A byte as it is, or a match: so many bytes again that stood so far back.
struct DeflateToken {
  /// The byte, or the length.
  let value: UInt16
  /// 0 for a byte.
  let distance: UInt16
}

/// How often each symbol occurs.
struct DeflateCounts {
  private(set) var literals = [UInt32](repeating: 0, count: DeflateSymbols.literalCount)
  private(set) var distances = [UInt32](repeating: 0, count: DeflateSymbols.distanceCount)

  init() { literals[DeflateSymbols.endOfBlock] = 1 }

  init(_ tokens: UnsafeBufferPointer<DeflateToken>) {
    self.init()
    literals.withUnsafeMutableBufferPointer { literals in
      distances.withUnsafeMutableBufferPointer { distances in
        for token in tokens {
          if token.distance == 0 {
            literals[Int(token.value)] += 1
          } else {
            let symbol = DeflateSymbols.length(Int(token.value)).symbol
            literals[DeflateSymbols.firstLength + symbol] += 1
            distances[DeflateSymbols.distance(Int(token.distance)).symbol] += 1
          }
        }
      }
    }
  }

  /// The counts of two blocks as one.
  func adding(_ other: DeflateCounts) -> DeflateCounts {
    var sum = self
    for index in literals.indices { sum.literals[index] += other.literals[index] }
    for index in distances.indices { sum.distances[index] += other.distances[index] }
    sum.literals[DeflateSymbols.endOfBlock] = 1
    return sum
  }

  /// About how many bits a block takes, in 16ths: its symbols, and the code's description.
  var size: Int { Self.size(of: literals) + Self.size(of: distances) + 60 * 16 }

  private static func size(of counts: [UInt32]) -> Int {
    let total = BitCost.log2(counts.reduce(0, +))
    return counts.reduce(0) { sum, count in
      count == 0 ? sum : sum + Int(count) * Int(total - BitCost.log2(count)) + 4 * 16 + 8
    }
  }
}
