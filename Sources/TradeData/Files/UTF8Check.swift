enum UTF8Check {
  /// The offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7), or of the
  /// first NUL; nil when all is well.
  ///
  /// A sequence cut short is reported at its first byte. Linear; ASCII goes 32 bytes at a time.
  static func firstFault(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { firstFault(in: $0) }
  }

  private static func firstFault(in bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      while index + 32 <= count, isPlain(bytes, at: index) { index += 32 }
      guard index < count else { return nil }
      let byte = bytes[index]
      if byte < 0x80 {
        if byte == 0 { return index }
        index += 1
        continue
      }
      let length = sequenceLength(bytes, index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// Whether 32 bytes are ASCII other than NUL: neither a byte nor one less than it has its high bit.
  @inline(__always)
  private static func isPlain(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Bool {
    var bits: UInt64 = 0
    for offset in stride(from: index, to: index + 32, by: 8) {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      bits |= word | (word &- 0x0101_0101_0101_0101)
    }
    return bits & 0x8080_8080_8080_8080 == 0
  }

  /// The length of the multi-byte sequence at `index`; 0 when it is not well-formed.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> Int {
    let first = bytes[index]
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let length: Int
    let range: ClosedRange<UInt8>
    switch first {
    case 0xC2...0xDF: (length, range) = (2, 0x80...0xBF)
    case 0xE0: (length, range) = (3, 0xA0...0xBF)
    case 0xED: (length, range) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, range) = (3, 0x80...0xBF)
    case 0xF0: (length, range) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, range) = (4, 0x80...0xBF)
    case 0xF4: (length, range) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= bytes.count, range.contains(second) else { return 0 }
    for offset in stride(from: 2, to: length, by: 1) where bytes[index + offset] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
