import Glibc

/// The places in a picture's rows where a token may begin or end.
///
/// Charts are mostly flat. Inside a long run of equal bytes, and in rows that equal the row above, no place is
/// better than another, so there are none: a picture of 800,000 bytes has some 50,000. Only where a match ends
/// inside a run, another may begin: such a landing is the one node that moves.
final class RowNodes {
  struct Node {
    /// In the bytes. Only that of a landing changes.
    var position: Int32
    /// Where the run ends that this node can say in one, or, less than 0, the rows that repeat the row above;
    /// 0 where there is neither.
    var signedEnd: Int32 = 0
    /// The cheapest way to this node.
    var way = Way.none

    @inline(__always)
    var end: Int32 { isRepeat ? 0 &- signedEnd : signedEnd }
    @inline(__always)
    var isRepeat: Bool { signedEnd < 0 }
  }

  /// The last step of a way to a node. One number, with the cost first, so that the cheaper of two ways is the
  /// lesser: which of two is cheaper cannot be foretold, and a minimum needs no telling.
  struct Way {
    private(set) var bits: UInt64

    static let none = Way(bits: UInt64.max)
    static let start = Way(bits: 0)

    var isNone: Bool { bits == UInt64.max }

    private init(bits: UInt64) { self.bits = bits }

    /// - Parameters:
    ///   - cost: Of the whole way, in 16ths of a bit.
    ///   - nodes: How many nodes back the step begins; less than 65,536.
    ///   - distance: That of the match; 0 for a literal.
    @inline(__always)
    init(cost: Int32, nodes: Int, distance: Int) {
      bits =
        UInt64(UInt32(bitPattern: cost)) << 32 | UInt64(truncatingIfNeeded: nodes) << 16
        | UInt64(truncatingIfNeeded: distance)
    }

    @inline(__always)
    var cost: Int32 { Int32(truncatingIfNeeded: bits >> 32) }
    @inline(__always)
    var nodes: Int { Int(truncatingIfNeeded: bits >> 16 & 0xFFFF) }
    @inline(__always)
    var distance: Int { Int(truncatingIfNeeded: bits & 0xFFFF) }

    @inline(__always)
    mutating func improve(by other: Way) { bits = min(bits, other.bits) }
  }

  /// What is undefined beyond ``count``.
  private(set) var nodes: UnsafeMutableBufferPointer<Node>
  private var memory: UnsafeMutableRawBufferPointer
  private(set) var count = 0
  /// How often each byte begins a run.
  private(set) var runStarts = [UInt32](repeating: 0, count: 256)

  /// Runs up to so many bytes have a place for each of them.
  private static let shortRun = 3

  init() {
    memory = .allocate(byteCount: 0, alignment: 64)
    nodes = memory.bindMemory(to: Node.self)
  }

  deinit { memory.deallocate() }

  /// - Parameter stride: The bytes of a row, with the byte of its filter.
  func read(_ bytes: UnsafeBufferPointer<UInt8>, stride: Int) {
    count = 0
    for byte in 0..<256 { runStarts[byte] = 0 }
    guard let base = bytes.baseAddress else { return }
    var start = 0
    while start < bytes.count {
      if repeats(base, start, stride: stride, count: bytes.count) {
        var node = Node(position: Int32(start))
        repeat { start += stride } while Self.areEqual(base, start, stride, count: bytes.count)
        node.signedEnd = -Int32(start)
        add(node)
      } else {
        var end = start
        repeat {
          end = min(end + stride, bytes.count)
        } while end < bytes.count && !repeats(base, end, stride: stride, count: bytes.count)
        readRuns(base, from: start, to: end)
        start = end
      }
    }
    add(Node(position: Int32(bytes.count)))
  }

  /// Whether a row equals the one above, which a match can say, and is more than a part of one long run.
  private func repeats(
    _ base: UnsafePointer<UInt8>, _ row: Int, stride: Int, count: Int
  ) -> Bool {
    (DeflateSymbols.shortest...DeflateSymbols.window).contains(stride)
      && Self.areEqual(base, row, stride, count: count)
      && memcmp(base + row, base + row + 1, stride - 1) != 0
  }

  /// Whether there is a row that equals the one above.
  private static func areEqual(
    _ base: UnsafePointer<UInt8>, _ row: Int, _ stride: Int, count: Int
  ) -> Bool {
    row >= stride && row + stride <= count && memcmp(base + row, base + row - stride, stride) == 0
  }

  private func readRuns(_ base: UnsafePointer<UInt8>, from start: Int, to limit: Int) {
    // A long run has fewer nodes than bytes.
    reserve(limit - start + 1)
    let nodes = self.nodes
    var count = self.count
    runStarts.withUnsafeMutableBufferPointer { runStarts in
      var position = start
      while position < limit {
        let byte = base[position]
        let end = Self.endOfRun(base, from: position, to: limit)
        runStarts[Int(byte)] += 1
        if end - position <= Self.shortRun {
          for place in position..<end {
            nodes[count] = Node(position: Int32(place))
            count += 1
          }
        } else {
          nodes[count] = Node(position: Int32(position))
          nodes[count + 1] = Node(position: Int32(position + 1), signedEnd: Int32(end))
          // The landing, until a match ends elsewhere.
          nodes[count + 2] = Node(position: Int32(end - 1), signedEnd: Int32(end))
          nodes[count + 3] = Node(position: Int32(end - 1))
          count += 4
        }
        position = end
      }
    }
    self.count = count
  }

  @inline(__always)
  private static func endOfRun(_ base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    let byte = base[start]
    var place = start + 1
    guard place < end, base[place] == byte else { return place }
    let same = UInt64(byte) &* 0x0101_0101_0101_0101
    let bytes = UnsafeRawPointer(base)
    while place + 8 <= end {
      let other = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self) ^ same
      if other != 0 { return place + other.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < end, base[place] == byte { place += 1 }
    return place
  }

  private func add(_ node: Node) {
    reserve(1)
    nodes[count] = node
    count += 1
  }

  private func reserve(_ more: Int) {
    guard count + more > nodes.count else { return }
    let stride = MemoryLayout<Node>.stride
    let larger = LargePages.allocate(byteCount: (count + more) * stride)
    larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<(count * stride)]))
    memory.deallocate()
    memory = larger
    nodes = larger.bindMemory(to: Node.self)
  }
}
