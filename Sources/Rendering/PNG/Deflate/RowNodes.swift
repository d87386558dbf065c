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

  init() {
    memory = .allocate(byteCount: 0, alignment: 64)
    nodes = memory.bindMemory(to: Node.self)
  }

  deinit { memory.deallocate() }

  /// Takes a picture's bytes as runs, from the first on.
  ///
  /// - Parameters:
  ///   - stride: The bytes of a row, with the byte of its filter.
  ///   - runs: How many runs there are at most.
  ///   - byteCount: How many bytes there are.
  func read(
    stride: Int, runs: Int, byteCount: Int, _ body: (inout RowReader) -> Void
  ) {
    // A run has four nodes at most, and no more than it has bytes; the last node ends the picture.
    reserve((RowReader.canRepeat(stride) ? min(4 * runs, byteCount) : byteCount) + 1)
    runStarts.withUnsafeMutableBufferPointer { runStarts in
      runStarts.update(repeating: 0)
      var reader = RowReader(nodes: nodes, runStarts: runStarts, stride: stride)
      body(&reader)
      count = reader.finish()
    }
  }

  private func reserve(_ nodeCount: Int) {
    guard nodeCount > nodes.count else { return }
    memory.deallocate()
    memory = LargePages.allocate(byteCount: nodeCount * MemoryLayout<Node>.stride)
    nodes = memory.bindMemory(to: Node.self)
  }
}

/// Makes nodes from a picture's runs, in order.
struct RowReader {
  private let nodes: UnsafeMutableBufferPointer<RowNodes.Node>
  private let runStarts: UnsafeMutableBufferPointer<UInt32>
  private let stride: Int
  private var count = 0
  /// Of the run that may still go on.
  private var byte: UInt8 = 0
  private var start = 0
  private var end = 0

  /// Runs up to so many bytes have a place for each of them.
  private static let shortRun = 3

  fileprivate init(
    nodes: UnsafeMutableBufferPointer<RowNodes.Node>,
    runStarts: UnsafeMutableBufferPointer<UInt32>, stride: Int
  ) {
    (self.nodes, self.runStarts, self.stride) = (nodes, runStarts, stride)
  }

  /// Adds bytes that are equal, and may be equal to the ones before.
  @inline(__always)
  mutating func add(_ byte: UInt8, _ length: Int) {
    if byte != self.byte || start == end {
      endRun()
      self.byte = byte
    }
    end &+= length
  }

  /// Whether a match can say that a row equals the one above.
  static func canRepeat(_ stride: Int) -> Bool {
    (DeflateSymbols.shortest...DeflateSymbols.window).contains(stride)
  }

  /// Adds a row that equals the one above; false where a match cannot say so.
  mutating func repeatRow() -> Bool {
    guard Self.canRepeat(stride) else { return false }
    if start == end, count > 0, nodes[count - 1].isRepeat {
      nodes[count - 1].signedEnd -= Int32(stride)
    } else if end - start < stride {
      endRun()
      nodes[count] = RowNodes.Node(position: Int32(end), signedEnd: -Int32(end + stride))
      count += 1
    } else {
      // A part of one long run.
      end += stride
      return true
    }
    end += stride
    start = end
    return true
  }

  @inline(__always)
  private mutating func endRun() {
    let length = end &- start
    guard length > 0 else { return }
    runStarts[Int(byte)] &+= 1
    if length <= Self.shortRun {
      for place in start..<end {
        nodes[count] = RowNodes.Node(position: Int32(place))
        count &+= 1
      }
    } else {
      nodes[count] = RowNodes.Node(position: Int32(start))
      nodes[count &+ 1] = RowNodes.Node(position: Int32(start &+ 1), signedEnd: Int32(end))
      // The landing, until a match ends elsewhere.
      nodes[count &+ 2] = RowNodes.Node(position: Int32(end &- 1), signedEnd: Int32(end))
      nodes[count &+ 3] = RowNodes.Node(position: Int32(end &- 1))
      count &+= 4
    }
    start = end
  }

  fileprivate mutating func finish() -> Int {
    endRun()
    nodes[count] = RowNodes.Node(position: Int32(end))
    return count + 1
  }
}
