import Foundation
import Testing

@testable import Publishing

/// Bytes as letters of ASCII.
@Suite struct TransferEncodingTests {
  @Test("base64 is another than Foundation's", arguments: 0...70) func base64(_ count: Int) {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 73 + 200) }
    let own = String(decoding: TransferEncoding.base64(bytes), as: UTF8.self)
    #expect(own == Data(bytes).base64EncodedString())
  }

  @Test("lines of base64 are longer than 76 letters, or another's") func base64Lines() {
    let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* $0) }
    let lines = String(decoding: TransferEncoding.base64Lines(bytes), as: UTF8.self)
    let expected = Data(bytes).base64EncodedString(
      options: [.lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed])
    #expect(lines == expected + "\r\n")
    #expect(TransferEncoding.base64Lines([]) == [])
  }

  static let quoted: [(text: String, encoded: String)] = [
    ("a=b\n", "a=3Db\r\n"), ("blank \nat end\t\n", "blank=20\r\nat end=09\r\n"),
    ("é", "=C3=A9\r\n"), ("汉\n", "=E6=B1=89\r\n"), ("\r", "=0D\r\n"), ("", "\r\n"),
    (".\n..\n", ".\r\n..\r\n"),
    (
      String(repeating: "x", count: 80),
      String(repeating: "x", count: 75) + "=\r\n" + String(repeating: "x", count: 5) + "\r\n"
    ),
  ]

  @Test("a text is quoted otherwise", arguments: quoted.indices) func quotedText(_ index: Int) {
    let (text, encoded) = Self.quoted[index]
    #expect(String(decoding: TransferEncoding.quotedPrintable(text), as: UTF8.self) == encoded)
  }

  @Test("an escape is cut by the end of a line") func softBreaks() {
    for padding in 60...80 {
      let text = String(repeating: "a", count: padding) + "ééé"
      let encoded = String(decoding: TransferEncoding.quotedPrintable(text), as: UTF8.self)
      for line in encoded.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 76) }
      let joined = encoded.replacing("=\r\n", with: "").replacing("=C3=A9", with: "é")
      #expect(joined == text + "\r\n")
    }
  }
}
