import TestSupport
import Testing

@testable import Rendering

struct PaletteTests {
  @Test("256 colours are kept as they are")
  func exact() throws {
    let colors = (0..<256).map { UInt32($0 * 60_000) }
    let palette = try #require(
      Palette(colors: colors, counts: [UInt32](repeating: 1, count: 256)))
    #expect(palette.entries == colors)
    #expect(palette.indexes == (0..<256).map { UInt8($0) })
  }

  @Test("colours of many pixels stay exact when others are merged")
  func frequentStay() throws {
    let theme: [UInt32] = [0x123456, 0xFFFFFF, 0xD9822B]
    let greys = (0..<256 as Range<UInt32>).map { grey -> UInt32 in
      grey << 16 | grey << 8 | (grey + 1) & 255
    }
    let colors = greys + theme
    let counts = [UInt32](repeating: 3, count: 256) + [5000, 90_000, 700]
    let palette = try #require(Palette(colors: colors, counts: counts))
    for (number, color) in zip(256..., theme) {
      #expect(palette.entries[Int(palette.indexes[number])] == color)
    }
  }

  @Test("no channel moves further than the largest tolerance", arguments: 1...20)
  func bound(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let colors = Array(
      Set(
        (0..<2000).map { _ in
          let grey = UInt32.random(in: 0...255, using: &random)
          return grey << 16 | (grey ^ UInt32.random(in: 0...3, using: &random)) << 8 | grey
        })
    ).sorted()
    let counts = colors.map { _ in UInt32.random(in: 1...9, using: &random) }
    let palette = try #require(Palette(colors: colors, counts: counts))
    #expect(palette.entries.count <= 256)
    let result = palette.indexes.map { palette.entries[Int($0)] }
    #expect(largestDifference(result, colors) <= (Palette.tolerances.max() ?? 0))
  }

  @Test("colours all over the cube have no palette")
  func none() {
    let colors = (0..<4096 as Range<UInt32>).map { number -> UInt32 in
      (number & 15) << 20 | (number >> 4 & 15) << 12 | (number >> 8) << 4
    }
    #expect(Palette(colors: colors, counts: [UInt32](repeating: 1, count: 4096)) == nil)
  }
}
