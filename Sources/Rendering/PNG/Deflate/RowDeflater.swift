/// Compresses the rows of a picture with a palette, as zlib does (RFC 1950), keeping its memory from one to
/// the next. Belongs to one worker.
///
/// A general compressor looks at every byte for what it may repeat. Here the flat parts of a chart, nine bytes
/// of ten, are passed over, which leaves time to weigh the ways to say the rest.
final class RowDeflater {
  /// Bytes whose cost can be counted even if none of them repeats.
  static let largest = 10_000_000

  private let rows = RowNodes()
  private let chains = HashChains()
  private let cost = BitCost()
  private let scratch = ScratchBytes()
  private let tokenRoom = ScratchBytes()

  /// Appends the zlib stream of rows.
  ///
  /// - Parameters:
  ///   - stride: The bytes of a row, with the byte of its filter.
  ///   - runs: How many runs of equal bytes there are at most.
  ///   - read: Tells the runs, of which every row is made.
  func append(
    _ bytes: UnsafeBufferPointer<UInt8>, stride: Int, runs: Int, to output: inout [UInt8],
    _ read: (inout RowReader) -> Void
  ) {
    rows.read(stride: stride, runs: runs, byteCount: bytes.count, read)
    let nodes = UnsafeMutableBufferPointer(rebasing: rows.nodes[..<rows.count])
    cost.reset(runStarts: rows.runStarts)
    let parser = RowParser(bytes: bytes, stride: stride, nodes: nodes, chains: chains, cost: cost)
    parser.run()
    let room = tokenRoom.reserve(parser.mostTokens * MemoryLayout<DeflateToken>.stride)
    let tokens = parser.tokens(
      in: UnsafeMutableRawBufferPointer(room).bindMemory(to: DeflateToken.self))
    // Deflate, a window of 32 KB, no dictionary; the two bytes as one number divide by 31.
    output.append(contentsOf: [0x78, 0x9C])
    append(tokens, to: &output)
    output.append(bigEndian: Deflater.adler32(UnsafeRawBufferPointer(bytes)))
  }

  private func append(_ tokens: UnsafeBufferPointer<DeflateToken>, to output: inout [UInt8]) {
    let blockCount = tokens.count / Self.blockUnit + 1
    let room = scratch.reserve(tokens.count * Self.largestToken + blockCount * Self.largestCode)
    guard let start = room.baseAddress else { return }
    var writer = BitWriter(to: UnsafeMutableRawPointer(start))
    Self.writeBlocks(tokens, to: &writer)
    writer.finish()
    output.append(contentsOf: room[..<writer.count])
  }

  /// In bytes, at most: 48 bits for a match; the description of a block's codes, and 8 to spare.
  private static let largestToken = 6
  private static let largestCode = 512
  /// Tokens that are never parted. Where the last block ends is decided for so many at once.
  private static let blockUnit = 512

  /// Tokens in blocks, a new one where a code of its own is worth its description.
  private static func writeBlocks(
    _ tokens: UnsafeBufferPointer<DeflateToken>, to output: inout BitWriter
  ) {
    var start = 0
    var end = min(blockUnit, tokens.count)
    var counts = DeflateCounts(UnsafeBufferPointer(rebasing: tokens[start..<end]))
    var size = counts.size
    while end < tokens.count {
      let next = min(end + blockUnit, tokens.count)
      let own = DeflateCounts(UnsafeBufferPointer(rebasing: tokens[end..<next]))
      let together = counts.adding(own)
      let (ownSize, sizeTogether) = (own.size, together.size)
      if sizeTogether <= size + ownSize {
        (counts, size) = (together, sizeTogether)
      } else {
        DeflateBlock.write(
          UnsafeBufferPointer(rebasing: tokens[start..<end]), counts: counts, isLast: false,
          to: &output)
        (start, counts, size) = (end, own, ownSize)
      }
      end = next
    }
    DeflateBlock.write(
      UnsafeBufferPointer(rebasing: tokens[start..<end]), counts: counts, isLast: true, to: &output)
  }
}
