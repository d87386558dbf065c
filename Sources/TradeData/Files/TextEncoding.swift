import Glibc

/// How the text of a data file is written. UTF-8 with or without a byte order mark unless the author
/// declares another; a UTF-16 byte order mark is recognised without being declared.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case gb18030
  case windows1252 = "windows-1252"
}

/// Why bytes are not text in the encoding they should be in.
struct EncodingFault: Error, Equatable {
  enum Kind: Equatable {
    case notWellFormed(byte: UInt8)
    case nul
    case oddLength
    case noDecoder
  }

  let kind: Kind
  let encoding: TextEncoding
  /// Offset in the file of the first byte that does not fit.
  let offset: Int
}

enum TextDecoding {
  /// The bytes as UTF-8 without a byte order mark, checked for well-formedness and NUL.
  static func decode(_ bytes: [UInt8], as encoding: TextEncoding) throws(EncodingFault) -> [UInt8] {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]), encoding != .windows1252 {
      return try checkedUTF8(Array(bytes.dropFirst(3)), shift: 3)
    }
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes, from: 2, isLittleEndian: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes, from: 2, isLittleEndian: false) }
    switch encoding {
    case .utf8: return try checkedUTF8(bytes, shift: 0)
    case .utf16: return try utf16(bytes, from: 0, isLittleEndian: looksLittleEndian(bytes))
    case .windows1252: return try windows1252(bytes)
    case .gb18030: return try gb18030(bytes)
    }
  }

  private static func checkedUTF8(
    _ bytes: [UInt8], shift: Int
  ) throws(EncodingFault) -> [UInt8] {
    if let offset = UTF8Check.firstFault(in: bytes) {
      let byte = bytes[offset]
      throw EncodingFault(
        kind: byte == 0 ? .nul : .notWellFormed(byte: byte), encoding: .utf8,
        offset: offset + shift)
    }
    return bytes
  }

  /// Without a mark, ASCII text tells: its high bytes are zero.
  private static func looksLittleEndian(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 2 && bytes[1] == 0 && bytes[0] != 0
  }

  private static func utf16(
    _ bytes: [UInt8], from start: Int, isLittleEndian: Bool
  ) throws(EncodingFault) -> [UInt8] {
    guard (bytes.count - start) % 2 == 0 else {
      throw EncodingFault(kind: .oddLength, encoding: .utf16, offset: bytes.count - 1)
    }
    func unit(_ index: Int) -> UInt16 {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return isLittleEndian ? second << 8 | first : first << 8 | second
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = start
    while index < bytes.count {
      let high = unit(index)
      var scalar = Unicode.Scalar(UInt32(high))
      var length = 2
      if scalar == nil, high < 0xDC00, index + 3 < bytes.count {
        let low = unit(index + 2)
        if low >= 0xDC00, low <= 0xDFFF {
          scalar = Unicode.Scalar(
            0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
          length = 4
        }
      }
      guard let scalar, scalar.value != 0 else {
        throw EncodingFault(
          kind: scalar == nil ? .notWellFormed(byte: bytes[index]) : .nul, encoding: .utf16,
          offset: index)
      }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      index += length
    }
    return result
  }

  private static func windows1252(_ bytes: [UInt8]) throws(EncodingFault) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for (offset, byte) in bytes.enumerated() {
      if byte == 0 { throw EncodingFault(kind: .nul, encoding: .windows1252, offset: offset) }
      if byte < 0x80 {
        result.append(byte)
        continue
      }
      let value = byte < 0xA0 ? windows1252Specials[Int(byte) - 0x80] : UInt16(byte)
      guard value != 0, let scalar = Unicode.Scalar(value) else {
        throw EncodingFault(
          kind: .notWellFormed(byte: byte), encoding: .windows1252, offset: offset)
      }
      result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return result
  }

  /// Code points of the bytes 0x80...0x9F; 0 where the code page has none.
  private static let windows1252Specials: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// GB 18030 has some 27,000 two-byte codes, so the C library's table is used.
  private static func gb18030(_ bytes: [UInt8]) throws(EncodingFault) -> [UInt8] {
    if let offset = bytes.firstIndex(of: 0) {
      throw EncodingFault(kind: .nul, encoding: .gb18030, offset: offset)
    }
    guard let descriptor = iconv_open("UTF-8", "GB18030"),
      Int(bitPattern: descriptor) != -1
    else { throw EncodingFault(kind: .noDecoder, encoding: .gb18030, offset: 0) }
    defer { iconv_close(descriptor) }
    var input = bytes
    // Two bytes of GB 18030 become at most three of UTF-8, four become at most four.
    var output = [UInt8](repeating: 0, count: bytes.count * 2 + 4)
    let (unread, unwritten, status) = input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var fromLeft = source.count
        var toLeft = target.count
        let status = iconv(descriptor, &from, &fromLeft, &to, &toLeft)
        return (fromLeft, toLeft, status)
      }
    }
    guard status != -1, unread == 0 else {
      let offset = bytes.count - unread
      throw EncodingFault(
        kind: .notWellFormed(byte: bytes[min(offset, bytes.count - 1)]), encoding: .gb18030,
        offset: offset)
    }
    output.removeLast(unwritten)
    return output
  }
}
