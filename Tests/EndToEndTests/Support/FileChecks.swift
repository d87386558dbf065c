import Foundation
import FoundationXML
import TestSupport
import Testing

/// Checks of files that were written: whole, well-formed, and without figures that are none.
enum FileChecks {
  /// Checks a file by its ending.
  static func expectGood(
    _ data: Data, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    switch path.split(separator: ".").last {
    case "png":
      #expect(PNGFile(data) != nil, "\(path)", sourceLocation: sourceLocation)
    case "svg": expectGoodSVG(data, path, sourceLocation: sourceLocation)
    case "pdf": try expectGoodPDF(data, path, sourceLocation: sourceLocation)
    case "json":
      #expect(throws: Never.self, "\(path)", sourceLocation: sourceLocation) {
        try JSONSerialization.jsonObject(with: data)
      }
      expectNoBadFigures(String(decoding: data, as: UTF8.self), path, sourceLocation)
    default: Issue.record("what is \(path)?", sourceLocation: sourceLocation)
    }
  }

  static func expectGoodPDF(
    _ data: Data, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let result = try Tool.withFile(Array(data), suffix: ".pdf") { file in
      try Tool.run("qpdf", ["--check", file])
    }
    #expect(result.status == 0, "\(path): \(result.output)", sourceLocation: sourceLocation)
  }

  static func expectGoodSVG(
    _ data: Data, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = String(decoding: data, as: UTF8.self)
    #expect(XMLParser(data: data).parse(), "\(path) is not XML", sourceLocation: sourceLocation)
    #expect(text.contains("<title>"), "\(path)", sourceLocation: sourceLocation)
    #expect(text.contains("<desc>"), "\(path)", sourceLocation: sourceLocation)
    #expect(!text.contains("<script"), "\(path)", sourceLocation: sourceLocation)
    expectNoBadFigures(text, path, sourceLocation)
  }

  /// No figure is "nan" or "inf", and no character was lost in decoding.
  static func expectNoBadFigures(_ text: String, _ path: String, _ place: SourceLocation) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    for word in ["nan", "inf", "infinity"] {
      #expect(!words.contains(word[...]), "\(word) in \(path)", sourceLocation: place)
    }
    #expect(!text.contains("\u{FFFD}"), "\(path)", sourceLocation: place)
  }
}

/// A PNG file taken apart; nil when its chunks or their sums are not right.
struct PNGFile {
  private(set) var width = 0
  private(set) var height = 0
  /// The data of each chunk, by its type.
  private(set) var chunks: [String: [Data]] = [:]

  init?(_ data: Data) {
    let bytes = Array(data)
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    var position = 8
    var types: [String] = []
    while position + 12 <= bytes.count {
      let length = number(position)
      let end = position + 8 + length
      guard end + 4 <= bytes.count, number(end) == Int(Self.sum(bytes[position + 4..<end])) else {
        return nil
      }
      let type = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
      types.append(type)
      chunks[type, default: []].append(Data(bytes[position + 8..<end]))
      position = end + 4
    }
    guard position == bytes.count, types.first == "IHDR", types.last == "IEND",
      types.contains("IDAT"), bytes.count > 24
    else { return nil }
    width = number(16)
    height = number(20)
  }

  /// Keywords of the text chunks.
  var keywords: [String] {
    ["tEXt", "zTXt", "iTXt"].flatMap { chunks[$0] ?? [] }.map { chunk in
      String(decoding: chunk.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  /// CRC-32 as ISO 3309 and the PNG specification define it.
  private static func sum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8)
    }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
    }
  }
}
