@testable import Rendering

/// Reads our own PNG files for the tests: chunks with their sums checked, and pixels.
struct PNGReader {
  struct Chunk {
    let type: String
    let content: [UInt8]
  }

  let chunks: [Chunk]

  /// Nil unless the file is a signature followed by whole chunks with right sums.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var chunks: [Chunk] = []
    var position = 8
    while position < bytes.count {
      guard position + 12 <= bytes.count else { return nil }
      let length = Self.integer(bytes, at: position)
      let end = position + 8 + length
      guard end + 4 <= bytes.count else { return nil }
      let sum = bytes[(position + 4)..<end].withUnsafeBytes { Deflater.crc32($0) }
      guard sum == UInt32(Self.integer(bytes, at: end)) else { return nil }
      chunks.append(
        Chunk(
          type: String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self),
          content: Array(bytes[(position + 8)..<end])))
      position = end + 4
    }
    self.chunks = chunks
  }

  subscript(_ type: String) -> [UInt8]? { chunks.first { $0.type == type }?.content }

  var width: Int { self["IHDR"].map { Self.integer($0, at: 0) } ?? 0 }
  var height: Int { self["IHDR"].map { Self.integer($0, at: 4) } ?? 0 }
  var hasPalette: Bool { self["IHDR"]?[9] == 3 }

  /// Keyword and text of each text chunk, in order.
  var texts: [(keyword: String, text: String)] {
    chunks.filter { $0.type == "iTXt" }.map { chunk in
      let parts = chunk.content.split(separator: 0, omittingEmptySubsequences: false)
      return (String(decoding: parts[0], as: UTF8.self), String(decoding: parts[5], as: UTF8.self))
    }
  }

  /// `0xRRGGBB` of all pixels; nil when the picture data is damaged.
  var pixels: [UInt32]? {
    let bytesPerPixel = hasPalette ? 1 : 3
    let stride = width * bytesPerPixel + 1
    guard let data = self["IDAT"], let rows = Deflater.expand(data, count: stride * height) else {
      return nil
    }
    let palette = self["PLTE"] ?? []
    var above = [UInt8](repeating: 0, count: stride - 1)
    var pixels: [UInt32] = []
    for y in 0..<height {
      var row = Array(rows[(y * stride + 1)..<((y + 1) * stride)])
      switch rows[y * stride] {
      case 0: break
      case 2: for index in row.indices { row[index] &+= above[index] }
      default: return nil
      }
      for x in 0..<width {
        let start = hasPalette ? Int(row[x]) * 3 : x * 3
        let source = hasPalette ? palette : row
        guard start + 2 < source.count else { return nil }
        pixels.append(
          UInt32(source[start]) << 16 | UInt32(source[start + 1]) << 8 | UInt32(source[start + 2]))
      }
      above = row
    }
    return pixels
  }

  static func integer(_ bytes: [UInt8], at position: Int) -> Int {
    bytes[position..<position + 4].reduce(0) { $0 << 8 | Int($1) }
  }
}
