internal import CDeflate

/// Compresses and expands zlib streams with libdeflate.
final class Deflater {
  private let raw: OpaquePointer
  private let scratch = ScratchBytes()

  /// - Parameter level: 1 (fast) to 12 (small).
  init(level: Int) throws(RenderingError) {
    guard let compressor = libdeflate_alloc_compressor(Int32(level)) else {
      throw .failed(operation: "starting the compressor", status: "out of memory")
    }
    raw = compressor
  }

  deinit { libdeflate_free_compressor(raw) }

  /// Appends the zlib stream of `bytes`.
  func append(
    _ bytes: UnsafeMutableBufferPointer<UInt8>, to output: inout [UInt8]
  ) throws(RenderingError) {
    let room = scratch.reserve(libdeflate_zlib_compress_bound(raw, bytes.count))
    let count = libdeflate_zlib_compress(
      raw, bytes.baseAddress, bytes.count, room.baseAddress, room.count)
    guard count > 0 else { throw .failed(operation: "compressing a picture", status: "no room") }
    output.append(contentsOf: room[..<count])
  }

  /// Appends the zlib stream of `bytes`.
  func append(_ bytes: [UInt8], to output: inout [UInt8]) throws(RenderingError) {
    let room = scratch.reserve(libdeflate_zlib_compress_bound(raw, bytes.count))
    let count = libdeflate_zlib_compress(raw, bytes, bytes.count, room.baseAddress, room.count)
    guard count > 0 else { throw .failed(operation: "compressing a file", status: "no room") }
    output.append(contentsOf: room[..<count])
  }

  /// The bytes of a zlib stream whose expanded size is known; nil when it is damaged.
  static func expand(_ stream: [UInt8], count: Int) -> [UInt8]? {
    guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
    defer { libdeflate_free_decompressor(decompressor) }
    var output = [UInt8](repeating: 0, count: count)
    var written = 0
    let result = output.withUnsafeMutableBytes {
      libdeflate_zlib_decompress(
        decompressor, stream, stream.count, $0.baseAddress, count, &written)
    }
    return result == LIBDEFLATE_SUCCESS && written == count ? output : nil
  }

  /// The checksum that zlib streams end with.
  static func adler32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    libdeflate_adler32(1, bytes.baseAddress, bytes.count)
  }

  /// The CRC-32 that PNG ends its chunks with.
  static func crc32(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    libdeflate_crc32(0, bytes.baseAddress, bytes.count)
  }
}
