import TestSupport
import Testing

@testable import Rendering

@Suite("Compression of a picture's rows")
struct RowDeflaterTests {
  /// Rows like a chart's: runs, rows that repeat, and now and then rows of noise.
  private static func rows(_ random: inout SeededRandom, stride: Int, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var row = [UInt8](repeating: 0, count: stride)
    let colors = UInt8(Int.random(in: 1...256, using: &random) - 1)
    for _ in 0..<count {
      switch Int.random(in: 0..<6, using: &random) {
      case 0..<2: break
      case 2: row = [UInt8](repeating: 0, count: stride)
      case 3: for index in 0..<stride { row[index] = UInt8.random(in: 0...colors, using: &random) }
      default:
        var position = 1
        while position < stride {
          let end = min(stride, position + Int.random(in: 1...40, using: &random))
          let color = UInt8.random(in: 0...colors, using: &random)
          for index in position..<end { row[index] = color }
          position = end
        }
        row[0] = 0
      }
      bytes += row
    }
    return bytes
  }

  /// Rows like those of text: letters with gaps of any width between them.
  private static func text(_ random: inout SeededRandom, stride: Int, count: Int) -> [UInt8] {
    let letters = (0..<Int.random(in: 2...30, using: &random)).map { _ in
      (0..<Int.random(in: 1...9, using: &random)).map { _ in
        UInt8.random(in: 0...20, using: &random)
      }
    }
    let widest = Int.random(in: 1...60, using: &random)
    var bytes: [UInt8] = []
    for _ in 0..<count {
      var row: [UInt8] = [0]
      while row.count < stride {
        row += letters[Int.random(in: 0..<letters.count, using: &random)]
        let gap = Int.random(in: 0...widest, using: &random)
        row += [UInt8](repeating: UInt8.random(in: 0...1, using: &random), count: gap)
      }
      bytes += row[..<stride]
    }
    return bytes
  }

  private static func stream(_ bytes: [UInt8], stride: Int, _ deflater: RowDeflater) -> [UInt8] {
    var output: [UInt8] = []
    bytes.withUnsafeBufferPointer {
      deflater.append($0, stride: stride, runs: bytes.count, to: &output) {
        tell(bytes, stride: stride, to: &$0)
      }
    }
    return output
  }

  /// Tells rows as a picture's colours do: the byte of the filter by itself, runs, and rows that repeat.
  private static func tell(_ bytes: [UInt8], stride: Int, to rows: inout RowReader) {
    for start in Swift.stride(from: 0, to: bytes.count, by: stride) {
      let row = bytes[start..<start + stride]
      if start > 0, row.elementsEqual(bytes[start - stride..<start]), rows.repeatRow() { continue }
      rows.add(row[start], 1)
      var position = start + 1
      while position < row.endIndex {
        let end = row[position...].firstIndex { $0 != row[position] } ?? row.endIndex
        rows.add(row[position], end - position)
        position = end
      }
    }
  }

  @Test("rows come back otherwise", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed))
    let deflater = RowDeflater()
    for _ in 0..<4 {
      let stride = Int.random(in: 2...(seed % 4 == 0 ? 9 : 1300), using: &random)
      let count = Int.random(in: 1...(seed % 5 == 0 ? 400 : 40), using: &random)
      for bytes in [
        Self.rows(&random, stride: stride, count: count),
        Self.text(&random, stride: stride, count: count),
      ] {
        let stream = Self.stream(bytes, stride: stride, deflater)
        #expect(Deflater.expand(stream, count: bytes.count) == bytes, "\(stride) x \(count)")
      }
    }
  }

  @Test(
    "a picture of one colour, of one pixel, and of noise alone come back otherwise",
    arguments: [(2, 1), (2, 3), (3, 1), (5, 1), (700, 500), (259, 1), (260, 2), (33_000, 3)])
  func extremes(stride: Int, count: Int) {
    var random = SeededRandom(seed: 7)
    let deflater = RowDeflater()
    let flat = [UInt8](repeating: 0, count: stride * count)
    let noise = flat.map { _ in UInt8.random(in: 0...255, using: &random) }
    for bytes in [flat, noise, noise.map { $0 & 1 }, flat.map { _ in 9 }] {
      let stream = Self.stream(bytes, stride: stride, deflater)
      #expect(Deflater.expand(stream, count: bytes.count) == bytes)
    }
  }

  @Test("letters in another distance are one match each, which meet in the gap between them")
  func gaps() {
    let (a, b): ([UInt8], [UInt8]) = ([7, 3, 9, 4, 8, 2], [5, 6, 1, 9, 3, 7])
    let gap = { (width: Int) in [UInt8](repeating: 0, count: width) }
    let bytes = gap(1) + a + gap(30) + b + gap(30) + [11, 12] + gap(9) + a + gap(40) + b
    let nodes = RowNodes()
    let tokens = bytes.withUnsafeBufferPointer { buffer in
      nodes.read(stride: bytes.count, runs: bytes.count, byteCount: bytes.count) {
        Self.tell(bytes, stride: bytes.count, to: &$0)
      }
      let cost = BitCost()
      cost.reset(runStarts: nodes.runStarts)
      let parser = RowParser(
        bytes: buffer, stride: bytes.count,
        nodes: UnsafeMutableBufferPointer(rebasing: nodes.nodes[..<nodes.count]),
        chains: HashChains(), cost: cost)
      parser.run()
      var room = [DeflateToken](
        repeating: DeflateToken(value: 0, distance: 0), count: parser.mostTokens)
      return room.withUnsafeMutableBufferPointer { Array(parser.tokens(in: $0)) }
    }
    #expect(tokens.suffix(2).allSatisfy { $0.distance > 30 }, "\(tokens)")
    #expect(tokens.suffix(2).reduce(0) { $0 + Int($1.value) } >= a.count + 40 + b.count)
  }

  @Test("costs may be looked at again behind a landing, at a node that no way leads to")
  func unreached() {
    var random = SeededRandom(seed: 11)
    func noise(_ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(1 + 2 * Int.random(in: 0..<60, using: &random) + $0 % 2) }
    }
    let zeros = { (count: Int) in [UInt8](repeating: 0, count: count) }
    let word = noise(40)
    let deflater = RowDeflater()
    // The last match lands two bytes before the end of its run, after 1024 nodes in one of the rows.
    for before in 520..<560 {
      let start = noise(before) + word + zeros(10) + [201] + word + zeros(5) + [202]
      let bytes = start + noise(350) + word + zeros(13) + noise(60)
      let stream = Self.stream(bytes, stride: bytes.count, deflater)
      #expect(Deflater.expand(stream, count: bytes.count) == bytes, "\(before)")
    }
  }

  @Test("the same rows give other bytes after other rows")
  func stateless() {
    var random = SeededRandom(seed: 3)
    let bytes = Self.rows(&random, stride: 500, count: 60)
    let deflater = RowDeflater()
    let first = Self.stream(bytes, stride: 500, deflater)
    _ = Self.stream(Self.rows(&random, stride: 900, count: 90), stride: 900, deflater)
    #expect(Self.stream(bytes, stride: 500, deflater) == first)
  }
}

@Suite("Huffman codes")
struct HuffmanCodeTests {
  @Test("a code is not complete or too long", arguments: [7, 15])
  func complete(limit: Int) {
    // Fibonacci's numbers make the longest codes.
    var skewed: [UInt32] = [1, 1]
    while skewed.count < 19 { skewed.append(skewed.suffix(2).reduce(0, +)) }
    for counts in [skewed, Array(repeating: 5, count: 19), [0, 3, 0, 9, 1], [0, 1, 1]] {
      let lengths = HuffmanCode(counts: counts, limit: limit).lengths
      #expect(lengths.allSatisfy { $0 <= limit })
      #expect(zip(counts, lengths).allSatisfy { ($0 > 0) == ($1 > 0) })
      let share = lengths.filter { $0 > 0 }.reduce(0) { $0 + 1 << (limit - Int($1)) }
      #expect(share == 1 << limit)
    }
  }

  @Test("frequent symbols have long codes")
  func short() {
    let code = HuffmanCode(counts: [8, 4, 2, 1, 1], limit: 15)
    #expect(code.lengths == [1, 2, 3, 4, 4])
    #expect(code.codes.map(\.bits) == [0b0, 0b01, 0b011, 0b0111, 0b1111])
  }

  @Test("a symbol alone has a code of one bit")
  func alone() {
    #expect(HuffmanCode(counts: [0, 7, 0], limit: 15).lengths == [0, 1, 0])
  }
}
