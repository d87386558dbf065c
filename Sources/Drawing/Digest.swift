/// A number of 128 bits that tells whether something is what it was in an earlier run. Unlike `Hasher`
/// it is the same in every run and on every machine; it is no protection against forgery.
package struct Digest: Sendable {
  private var low: UInt64 = 0x243F_6A88_85A3_08D3
  private var high: UInt64 = 0x1319_8A2E_0370_7344

  package init() {}

  /// Mixes one word in: a full multiplication, of which both halves are kept (as in wyhash).
  package mutating func add(_ word: UInt64) {
    let product = (low ^ word).multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    low = product.low ^ high
    high = product.high ^ (word &+ high << 23 | high >> 41)
  }

  package mutating func add(_ value: Int) { add(UInt64(bitPattern: Int64(value))) }
  package mutating func add(_ value: Double) { add(value.bitPattern) }
  package mutating func add(_ value: Bool) { add(value ? 1 as UInt64 : 2) }

  /// Mixes in another digest as it stands.
  package mutating func add(_ other: Digest) {
    add(other.low)
    add(other.high)
  }

  package mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { add($0) } }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    add(UInt64(bytes.count))
    var word: UInt64 = 0
    var shift: UInt64 = 0
    for byte in bytes {
      word |= UInt64(byte) << shift
      shift += 8
      if shift == 64 {
        add(word)
        (word, shift) = (0, 0)
      }
    }
    if shift > 0 { add(word) }
  }

  /// 32 lower-case hexadecimal digits.
  package var hexadecimal: String {
    var last = self
    last.add(0 as UInt64)
    last.add(0 as UInt64)
    return Self.hexadecimal(last.high) + Self.hexadecimal(last.low)
  }

  private static func hexadecimal(_ word: UInt64) -> String {
    let digits = String(word, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}
