import Drawing
import Testing

@testable import Rendering

/// What is read back from finished files, and what becomes of damaged ones.
struct FileDescriptionTests {
  private static let metadata = Metadata(
    title: "Cars & <trucks>", author: "Desk", source: "重庆海关", altText: "Bars \"up\".",
    licence: "CC BY 4.0", dataLicence: "open", language: "zh-Hans", date: "2023-05-23",
    origin: Origin(spec: "a.yaml#lead", specHash: "5e", dataHash: "da"))

  private static let scene = Scene(
    size: Size(30, 20), title: metadata.title, altText: metadata.altText, language: "zh-Hans",
    items: [.shape(Scene.Shape(.rect(Rect(2, 2, 9, 9)), fill: .solid(Color(0x336699))))])

  private static func png() throws -> [UInt8] {
    try Renderer().png(scene, scale: 2, metadata: metadata)
  }

  @Test("a PNG file says something else than was written into it") func png() throws {
    let bytes = try Self.png()
    let found = try FileDescription.read(bytes)
    #expect(found.kind == .png)
    #expect(found.metadata == Self.metadata)
    #expect(found.software == "Broadsheet")
    #expect(found.size == Size(60, 40))
    #expect(found.density.map { abs($0 - 192) < 0.01 } == true)
    #expect(found.colors == .palette(count: 2))
    #expect(found.byteCount == bytes.count)
    #expect(found.otherTexts.isEmpty)
  }

  @Test("an SVG file says something else than was written into it") func svg() throws {
    let found = try FileDescription.read(try Renderer().svg(Self.scene, metadata: Self.metadata))
    var expected = Self.metadata
    expected.date = ""
    #expect(found.metadata == expected)
    #expect(found.size == Size(30, 20))
    #expect(found.software == "Broadsheet")
  }

  @Test("a PDF file says something else than was written into it") func pdf() throws {
    let document = Document(pages: [Page(scene: Self.scene)], metadata: Self.metadata)
    let found = try FileDescription.read(try Renderer().pdf(document))
    var expected = Self.metadata
    expected.altText = ""
    #expect(found.metadata == expected)
    #expect(found.software == "Broadsheet")
  }

  @Test("a file without texts is no file") func bare() throws {
    let found = try FileDescription.read(try Renderer().png(Self.scene, scale: 1, metadata: nil))
    #expect(found.metadata == Metadata(title: "", language: "", date: ""))
    #expect(found.size == Size(30, 20))
    let svg = try Renderer().svg(Self.scene, metadata: Metadata(title: "").bare)
    #expect(!String(decoding: svg, as: UTF8.self).contains("<metadata>"))
  }

  // MARK: Damage

  @Test("a PNG file that was cut anywhere passes") func cut() throws {
    let bytes = try Self.png()
    for length in 0..<bytes.count {
      #expect(throws: FileDescription.Damage.self, "\(length) bytes") {
        try FileDescription.read(Array(bytes[..<length]))
      }
    }
  }

  @Test("a PNG file with one wrong byte passes") func flipped() throws {
    let bytes = try Self.png()
    for index in bytes.indices {
      var wrong = bytes
      wrong[index] ^= 0x21
      #expect(throws: FileDescription.Damage.self, "byte \(index)") {
        try FileDescription.read(wrong)
      }
    }
  }

  @Test("cut SVG and PDF files pass, or the message is not clear") func cutMarkup() throws {
    let svg = try Renderer().svg(Self.scene, metadata: Self.metadata)
    let pdf = try Renderer().pdf(
      Document(pages: [Page(scene: Self.scene)], metadata: Self.metadata))
    for (file, end) in [(svg, "</svg>"), (pdf, "%%EOF")] {
      for length in stride(from: 5, to: file.count - end.count - 2, by: 97) {
        #expect(throws: FileDescription.Damage.self) {
          try FileDescription.read(Array(file[..<length]))
        }
      }
      let half = Array(file[..<(file.count / 2)])
      #expect { try FileDescription.read(half) } throws: { error in
        (error as? FileDescription.Damage)?.message
          == "is cut off after \(half.count) bytes: \(end) should follow"
      }
    }
  }

  /// Files, and what is said of them.
  static let faults: [(bytes: [UInt8], id: String, message: String)] = [
    ([], "cut-file", "is empty"),
    (Array("GIF89a".utf8), "unknown-file", "is no PNG, SVG or PDF file"),
    (Array("<html><body></body></html>".utf8), "unknown-file", "is no PNG, SVG or PDF file"),
    (file([]), "cut-file", "is cut off after 8 bytes: it has no end, IEND"),
    (
      file([chunk("IDAT", []), chunk("IEND", [])]), "damaged-file",
      "does not begin with its size: IHDR is not its first chunk"
    ),
    (
      file([chunk("IHDR", [0, 0, 0, 0, 0, 0, 0, 1, 8, 2, 0, 0, 0])]), "damaged-file",
      "says it is 0 by 1 pixels"
    ),
    (file([chunk("IHDR", [0, 0, 0, 1])]), "damaged-file", "has a header that is none"),
    (
      file([header, chunk("IEND", [])]), "damaged-file", "holds no picture: there is no IDAT chunk"
    ),
    (
      file([header, [0xFF, 0xFF, 0xFF, 0xFF, 0x49, 0x44, 0x41, 0x54, 0, 0, 0, 0]]), "cut-file",
      "is cut off after 45 bytes: 4294967295 bytes in its chunk IDAT at byte 33 should follow"
    ),
    (
      file([header, [0, 0, 0, 0, 0, 1, 2, 3, 0, 0, 0, 0]]), "damaged-file",
      "is damaged at byte 33: there is no chunk"
    ),
  ]

  @Test("a fault is not named", arguments: faults.indices) func faulty(_ index: Int) {
    let fault = Self.faults[index]
    #expect(throws: FileDescription.Damage(id: fault.id, message: fault.message)) {
      try FileDescription.read(fault.bytes)
    }
  }

  @Test("texts of other programs are lost, or expand without bound") func foreign() throws {
    let deflater = try Deflater(level: 9)
    var short: [UInt8] = []
    try deflater.append(Array("caf\u{E9}".unicodeScalars.map { UInt8($0.value) }), to: &short)
    var long: [UInt8] = []
    try deflater.append([UInt8](repeating: 0x61, count: 1 << 24), to: &long)
    let bytes = Self.file([
      Self.header, Self.chunk("tEXt", Array("Comment".utf8) + [0, 0xE9]),
      Self.chunk("zTXt", Array("Small".utf8) + [0, 0] + short),
      Self.chunk("zTXt", Array("Bomb".utf8) + [0, 0] + long),
      Self.chunk("iTXt", Array("Cut".utf8) + [0, 0]), Self.chunk("tEXt", []),
      Self.chunk("IDAT", []), Self.chunk("IEND", []),
    ])
    let found = try FileDescription.read(bytes)
    #expect(found.otherTexts.map(\.keyword) == ["Comment", "Small", "Bomb", "Cut"])
    #expect(
      found.otherTexts.map(\.text) == [
        "é", "café", "(text that cannot be expanded)", "(text that cannot be expanded)",
      ])
    #expect(found.colors == .rgb)
    #expect(found.software == "")
  }

  private static let header = chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0])

  private static func file(_ chunks: [[UInt8]]) -> [UInt8] {
    PNGFile.signature + chunks.flatMap { $0 }
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(bigEndian: UInt32(content.count))
    let body = Array(type.utf8) + content
    bytes += body
    bytes.append(bigEndian: body.withUnsafeBytes { Deflater.crc32($0) })
    return bytes
  }
}
