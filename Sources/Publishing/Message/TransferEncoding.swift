/// How bytes travel in a message whose lines are short and of ASCII (RFC 2045).
enum TransferEncoding {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Base64, in one line.
  static func base64(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    var word = 0
    var count = 0
    for byte in bytes {
      word = word << 8 | Int(byte)
      count += 1
      if count == 3 {
        for shift in [18, 12, 6, 0] { result.append(letters[word >> shift & 63]) }
        (word, count) = (0, 0)
      }
    }
    guard count > 0 else { return result }
    word <<= (3 - count) * 8
    result.append(letters[word >> 18 & 63])
    result.append(letters[word >> 12 & 63])
    result.append(count == 2 ? letters[word >> 6 & 63] : UInt8(ascii: "="))
    result.append(UInt8(ascii: "="))
    return result
  }

  /// Base64 in lines of 76 letters, each with its end.
  static func base64Lines(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 139 / 100 + 80)
    // 57 bytes make 76 letters.
    for start in stride(from: 0, to: bytes.count, by: 57) {
      result += base64(bytes[start..<min(start + 57, bytes.count)])
      result += [0x0D, 0x0A]
    }
    return result
  }

  /// Quoted-printable: ASCII as it is, everything else as `=E4`; lines of 76 at most.
  ///
  /// - Parameter text: With "\n" at the ends of its lines.
  static func quotedPrintable(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      var length = 0
      for (offset, byte) in line.enumerated() {
        let isLast = offset == line.count - 1
        let isPlain =
          byte > 0x20 && byte < 0x7F && byte != UInt8(ascii: "=")
          || (byte == 0x20 || byte == 0x09) && !isLast
        let piece = isPlain ? [byte] : escaped(byte)
        if length + piece.count > 75 {
          result += [UInt8(ascii: "="), 0x0D, 0x0A]
          length = 0
        }
        result += piece
        length += piece.count
      }
      result += [0x0D, 0x0A]
    }
    // What follows the last line end is no line.
    if text.utf8.last == 0x0A { result.removeLast(2) }
    return result
  }

  private static let digits = Array("0123456789ABCDEF".utf8)

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    [UInt8(ascii: "="), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
