import Drawing
import TestSupport
import Testing

@testable import Rendering

struct PNGEncoderTests {
  private let encoder = PNGEncoder()

  private func buffer(_ width: Int, _ height: Int, _ pixel: (Int, Int) -> UInt32) -> PixelBuffer {
    let buffer = PixelBuffer()
    buffer.resize(width: width, height: height)
    for y in 0..<height { for x in 0..<width { buffer.row(y)[x] = pixel(x, y) } }
    return buffer
  }

  private func encode(_ buffer: PixelBuffer, scale: Double = 1) throws -> PNGReader {
    try #require(
      PNGReader(try encoder.encode(buffer, scale: scale, metadata: Metadata(title: "t"))))
  }

  private func pixels(of buffer: PixelBuffer) -> [UInt32] {
    (0..<buffer.height).flatMap { Array(buffer.row($0)) }
  }

  @Test("chunks stand in the order that the standard asks for")
  func chunkOrder() throws {
    let types = try encode(buffer(3, 2) { x, _ in UInt32(x) }).chunks.map(\.type)
    #expect(types.first == "IHDR" && types.last == "IEND")
    let palette = try #require(types.firstIndex(of: "PLTE"))
    let data = try #require(types.firstIndex(of: "IDAT"))
    let space = try #require(types.firstIndex(of: "sRGB"))
    #expect(space < palette && palette < data)
  }

  @Test(
    "up to 256 colours every pixel comes back as it was",
    arguments: [(1, 1, 1), (7, 5, 2), (300, 4, 256), (33, 65, 100)])
  func exact(width: Int, height: Int, colors: Int) throws {
    var random = SeededRandom(seed: UInt64(colors))
    let palette = (0..<colors).map { _ in UInt32.random(in: 0...0xFFFFFF, using: &random) }
    let picture = buffer(width, height) { x, y in
      y % 3 == 1 ? palette[0] : palette[(x + y * width) % colors]
    }
    let file = try encode(picture)
    #expect(file.hasPalette && file.width == width && file.height == height)
    #expect(file.pixels == pixels(of: picture))
  }

  @Test("the small file shows the same pixels in fewer bytes")
  func small() throws {
    var random = SeededRandom(seed: 3)
    let picture = buffer(300, 200) { x, y in
      (x / 7 + y / 5) % 3 == 0 ? UInt32.random(in: 0...40, using: &random) : UInt32(x / 9 * 5)
    }
    let metadata = Metadata(title: "t")
    let quick = try encoder.encode(picture, scale: 1, metadata: metadata)
    let small = try encoder.encode(picture, scale: 1, metadata: metadata, effort: .small)
    #expect(small.count < quick.count)
    #expect(PNGReader(small)?.pixels == pixels(of: picture))
  }

  @Test("the small file is no larger than the quick one, be the picture small", arguments: 1...4)
  func smallLettering(rows: Int) throws {
    let bench = try Workbench()
    let names = ["Kazakhstan", "Turkmenistan", "Uzbekistan", "Kyrgyzstan"]
    let (blue, grey) = (Color(0x0848BE), Color(0x5A626E))
    let items = (0..<rows).flatMap { row -> [Scene.Item] in
      let y = 100 + 30 * Double(row)
      let dot = Scene.Outline.circle(center: Point(280 - 45 * Double(row), y - 4), radius: 5)
      return [
        bench.text(names[row], at: Point(14, y), size: 13),
        bench.text("$\(8132 - 1991 * row)", at: Point(290 - 45 * Double(row), y), size: 13),
        .shape(Scene.Shape(dot, fill: .solid(blue))),
      ]
    }
    let texts = [
      bench.text("Output per head is the highest", at: Point(14, 30), size: 18),
      bench.text("GDP per person, 2023", at: Point(14, 55), size: 14, color: grey),
      bench.text("Note: Current dollars.", at: Point(14, 230), color: grey),
      bench.text("Source: World Bank", at: Point(14, 248), color: grey),
    ]
    let picture = try bench.paint(Scene(size: Size(360, 260), items: texts + items))
    let quick = try encoder.encode(picture, scale: 1, metadata: nil)
    let small = try encoder.encode(picture, scale: 1, metadata: nil, effort: .small)
    #expect(small.count <= quick.count)
    let isSame = PNGReader(small)?.pixels == PNGReader(quick)?.pixels
    #expect(isSame)
  }

  @Test("edges of one colour in more than 256 shades move by at most 8 of 255")
  func reducedWithinBound() throws {
    let picture = buffer(600, 40) { x, y in
      let ramp = Color.white.mixed(
        with: Color([0x1F4E79, 0xD9822B, 0x3A8F5C, 0xA23B52][y / 10]), Double(x) / 600)
      return ramp.rgb
    }
    let file = try encode(picture)
    #expect(file.hasPalette)
    let decoded = try #require(file.pixels)
    #expect(largestDifference(decoded, pixels(of: picture)) <= 8)
  }

  @Test("a picture that no palette fits keeps every pixel in RGB")
  func noise() throws {
    var random = SeededRandom(seed: 7)
    let picture = buffer(64, 64) { _, _ in UInt32.random(in: 0...0xFFFFFF, using: &random) }
    let file = try encode(picture)
    #expect(!file.hasPalette)
    #expect(file.pixels == pixels(of: picture))
  }

  @Test("more colours than the table holds are no error")
  func tooManyColors() throws {
    let picture = buffer(128, 128) { x, y in UInt32(x * 2) << 16 | UInt32(y * 2) }
    let file = try encode(picture)
    #expect(!file.hasPalette)
    #expect(file.pixels == pixels(of: picture))
  }

  @Test("a small picture after a large one does not show its remains")
  func buffersAreKeptClean() throws {
    _ = try encode(buffer(90, 90) { x, y in UInt32(x * y) })
    let small = buffer(2, 2) { x, y in x == y ? 0xFF0000 : 0 }
    let file = try encode(small)
    #expect(file.pixels == [0xFF0000, 0, 0, 0xFF0000])
    #expect(file["PLTE"]?.count == 6)
  }

  @Test("the density says how large the picture is meant", arguments: [(1.0, 3780), (2, 7559)])
  func density(scale: Double, pixelsPerMetre: Int) throws {
    let content = try #require(try encode(buffer(1, 1) { _, _ in 0 }, scale: scale)["pHYs"])
    #expect(PNGReader.integer(content, at: 0) == pixelsPerMetre)
    #expect(PNGReader.integer(content, at: 4) == pixelsPerMetre)
    #expect(content[8] == 1)
  }

  @Test("title, alternative text and source travel with the picture")
  func texts() throws {
    let metadata = Metadata(
      title: "重庆汽车出口", source: "Chongqing\u{0} Customs", altText: "Bars.\nTwo lines.",
      licence: "CC BY 4.0", dataLicence: "open", language: "zh-Hans", date: "2023-05-23",
      origin: Origin(spec: "a.yaml#lead", specHash: "5e", dataHash: "da"))
    let file = try #require(
      PNGReader(try encoder.encode(buffer(1, 1) { _, _ in 0 }, scale: 1, metadata: metadata)))
    let texts = Dictionary(file.texts.map { ($0.keyword, $0.text) }) { first, _ in first }
    #expect(texts["Title"] == "重庆汽车出口")
    #expect(texts["Description"] == "Bars.\nTwo lines.")
    #expect(texts["Source"] == "Chongqing Customs")
    #expect(texts["Author"] == nil)
    #expect(texts["Creation Time"] == "2023-05-23")
    #expect(texts["Software"] == "Broadsheet")
    #expect(texts["License"] == "CC BY 4.0")
    #expect(texts["Data License"] == "open")
    #expect(texts["Spec"] == "a.yaml#lead")
    #expect(texts["Spec SHA-256"] == "5e")
    #expect(texts["Data SHA-256"] == "da")
  }

  @Test("a file that is to say nothing has a text")
  func noTexts() throws {
    let file = try #require(
      PNGReader(try encoder.encode(buffer(1, 1) { _, _ in 0 }, scale: 2, metadata: nil)))
    #expect(file.chunks.map(\.type) == ["IHDR", "sRGB", "pHYs", "PLTE", "IDAT", "IEND"])
  }
}

/// The largest difference of any channel of any pixel.
func largestDifference(_ a: [UInt32], _ b: [UInt32]) -> Int {
  var largest = 0
  for (first, second) in zip(a, b) {
    for shift in [16, 8, 0] as [UInt32] {
      let difference = Int(first >> shift & 255) - Int(second >> shift & 255)
      largest = max(largest, abs(difference))
    }
  }
  return largest
}
