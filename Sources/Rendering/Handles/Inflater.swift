internal import CDeflate

/// Expands zlib streams of unknown size with libdeflate, keeping its memory from one to the next.
final class Inflater {
  private let raw: OpaquePointer
  private let scratch = ScratchBytes()

  private let largest: Int

  /// - Parameter largest: Expanded content beyond this is refused; a page of ours never is so large.
  init(largest: Int = 1 << 30) throws(RenderingError) {
    self.largest = largest
    guard let decompressor = libdeflate_alloc_decompressor() else {
      throw .failed(operation: "starting the decompressor", status: "out of memory")
    }
    raw = decompressor
  }

  deinit { libdeflate_free_decompressor(raw) }

  /// The bytes of a whole zlib stream.
  func expand(_ stream: ArraySlice<UInt8>) throws(RenderingError) -> [UInt8] {
    var size = min(largest, max(scratch.bytes.count, 8 * stream.count, 4096))
    while size <= largest {
      let room = scratch.reserve(size)
      var written = 0
      let result = stream.withUnsafeBufferPointer {
        libdeflate_zlib_decompress(
          raw, $0.baseAddress, $0.count, room.baseAddress, room.count, &written)
      }
      if result == LIBDEFLATE_SUCCESS { return Array(room[..<written]) }
      guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { break }
      size *= 2
    }
    throw .failed(operation: "expanding a stream", status: "it is damaged or too large")
  }
}
