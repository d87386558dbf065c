internal import CHyphen
internal import Glibc

/// The patterns of one language, as libhyphen reads them from a dictionary file.
final class HyphenationPatterns {
  private let raw: UnsafeMutablePointer<HyphenDict>
  private let encoding: Encoding

  /// How the file writes letters; libhyphen compares bytes.
  private enum Encoding: String {
    case utf8 = "UTF-8"
    case latin1 = "ISO8859-1"
    case koi8r = "KOI8-R"
  }

  /// nil when the file cannot be read, or writes letters in a way we do not know.
  init?(path: String) {
    guard let raw = hnj_hyphen_load(path) else { return nil }
    let name = withUnsafePointer(to: &raw.pointee.cset) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 20) { String(cString: $0) }
    }
    guard let encoding = Encoding(rawValue: name) else {
      hnj_hyphen_free(raw)
      return nil
    }
    self.raw = raw
    self.encoding = encoding
  }

  deinit { hnj_hyphen_free(raw) }

  /// How many letters stand before each place where a word in small letters may be parted. Places
  /// where the spelling would change are left out.
  func places(in word: String) -> [Int] {
    guard let bytes = encoded(word), !bytes.isEmpty else { return [] }
    let count = bytes.count
    var values = [CChar](repeating: 0, count: count + 5)
    var spellings: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    var positions: UnsafeMutablePointer<CInt>?
    var cuts: UnsafeMutablePointer<CInt>?
    let status = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        hnj_hyphen_hyphenate2(
          raw, $0.baseAddress, CInt(count), &values, nil, &spellings, &positions, &cuts)
      }
    }
    defer {
      if let spellings { for index in 0..<count { free(spellings[index]) } }
      free(spellings)
      free(positions)
      free(cuts)
    }
    guard status == 0 else { return [] }
    let letters = word.unicodeScalars.count
    return (0..<max(0, letters - 1)).filter { index in
      values[index] & 1 == 1 && spellings?[index] == nil
    }.map { $0 + 1 }
  }

  private func encoded(_ word: String) -> [UInt8]? {
    switch encoding {
    case .utf8: return Array(word.utf8)
    case .latin1:
      let bytes = word.unicodeScalars.compactMap { UInt8(exactly: $0.value) }
      return bytes.count == word.unicodeScalars.count ? bytes : nil
    case .koi8r:
      let bytes = word.unicodeScalars.compactMap(Self.koi8r)
      return bytes.count == word.unicodeScalars.count ? bytes : nil
    }
  }

  /// A small letter of Russian in KOI8-R (RFC 1489).
  private static func koi8r(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar == "ё" { return 0xA3 }
    return koi8rLetters.firstIndex(of: scalar).map { UInt8(0xC0 + $0) }
  }

  private static let koi8rLetters = Array("юабцдефгхийклмнопярстужвьызшэщчъ".unicodeScalars)
}
