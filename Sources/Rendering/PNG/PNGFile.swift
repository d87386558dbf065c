import Drawing

/// A PNG file in the making: the signature and whole chunks, one after another.
struct PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private(set) var bytes = signature

  /// Appends a chunk whose content `write` appends.
  mutating func chunk(
    _ type: StaticString, _ write: (inout [UInt8]) throws(RenderingError) -> Void
  ) throws(RenderingError) {
    let start = bytes.count
    bytes.append(contentsOf: [0, 0, 0, 0])
    type.withUTF8Buffer { bytes.append(contentsOf: $0) }
    try write(&bytes)
    let length = UInt32(bytes.count - start - 8)
    for index in 0..<4 {
      bytes[start + index] = UInt8(truncatingIfNeeded: length >> (24 - 8 * index))
    }
    let sum = bytes.withUnsafeBytes {
      Deflater.crc32(UnsafeRawBufferPointer(rebasing: $0[(start + 4)...]))
    }
    bytes.append(bigEndian: sum)
  }

  /// An international text chunk: a keyword and what it says, in a language.
  mutating func text(_ keyword: String, _ value: String, language: String) throws(RenderingError) {
    let value = value.unicodeScalars.filter { !$0.isUndrawnControl }
    guard !value.isEmpty else { return }
    try chunk("iTXt") { bytes in
      bytes.append(contentsOf: keyword.utf8)
      bytes.append(contentsOf: [0, 0, 0])  // End of keyword; not compressed; method 0.
      bytes.append(contentsOf: language.utf8.filter { $0 > 0x20 && $0 < 0x7F })
      bytes.append(contentsOf: [0, 0])  // End of language; no translated keyword.
      bytes.append(contentsOf: String(String.UnicodeScalarView(value)).utf8)
    }
  }
}

extension [UInt8] {
  mutating func append(bigEndian value: UInt32) {
    for shift in [24, 16, 8, 0] as [UInt32] { append(UInt8(truncatingIfNeeded: value >> shift)) }
  }
}
