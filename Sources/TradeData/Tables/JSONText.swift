enum JSONText {
  /// The text of a JSON string whose escapes were checked when it was read.
  static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex else {
        result.append(bytes[index])
        index += 1
        continue
      }
      switch bytes[index + 1] {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "b"): result.append(0x08)
      case UInt8(ascii: "f"): result.append(0x0C)
      case UInt8(ascii: "u"):
        let (scalar, length) = scalar(in: bytes, at: index)
        result.append(contentsOf: UTF8.encode(scalar ?? "?") ?? UTF8.encodedReplacementCharacter)
        index += length - 2
      default: result.append(bytes[index + 1])
      }
      index += 2
    }
    return result
  }

  /// The scalar of a `\u` escape, or of two that are a surrogate pair, and the length in bytes; a nil
  /// scalar when it is not well-formed.
  static func scalar(
    in bytes: ArraySlice<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar?, length: Int) {
    guard let high = unit(in: bytes, at: index) else { return (nil, 2) }
    if let scalar = Unicode.Scalar(high) { return (scalar, 6) }
    guard (0xD800...0xDBFF).contains(high), let low = unit(in: bytes, at: index + 6),
      (0xDC00...0xDFFF).contains(low)
    else { return (nil, 6) }
    return (Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)), 12)
  }

  private static func unit(in bytes: ArraySlice<UInt8>, at index: Int) -> UInt32? {
    guard index + 6 <= bytes.endIndex, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x41 + 10)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x61 + 10)
      default: return nil
      }
    }
    return value
  }
}
