/// Glyph pictures of one worker, drawn once for each font, size in pixels and quarter-pixel shift.
final class GlyphMaskCache {
  private var masks: [UInt64: GlyphMask] = [:]
  private var strikes: [Strike: UInt64] = [:]
  private var bytes = 0

  /// Memory stays flat over any number of charts: a full cache starts again.
  private static let capacityInBytes = 8 << 20

  /// A font at one size in pixels, plain or widened.
  private struct Strike: Hashable {
    let font: Int
    let sizeIn64ths: Int
    let haloIn64ths: Int
  }

  /// A number that stands for a font at one size and halo in ``mask(of:quarter:strike:font:)``.
  func strike(font: ShapedFont, sizeIn64ths: Int, haloIn64ths: Int) -> GlyphStrike {
    let key = Strike(font: font.number, sizeIn64ths: sizeIn64ths, haloIn64ths: haloIn64ths)
    let number = strikes[key] ?? UInt64(strikes.count)
    strikes[key] = number
    return GlyphStrike(
      number: number, face: font.face, sizeIn64ths: sizeIn64ths, haloIn64ths: haloIn64ths)
  }

  /// The picture of a glyph that starts `quarter` quarters of a pixel into a pixel.
  func mask(of glyph: UInt32, quarter: Int, in strike: GlyphStrike) -> GlyphMask {
    let key = strike.number << 32 | UInt64(glyph & 0x0FFF_FFFF) << 2 | UInt64(quarter)
    if let mask = masks[key] { return mask }
    let mask = strike.face.render(
      glyph: glyph, sizeIn64ths: strike.sizeIn64ths, shift: quarter * 16,
      haloIn64ths: strike.haloIn64ths)
    if bytes > Self.capacityInBytes {
      masks.removeAll(keepingCapacity: true)
      bytes = 0
    }
    bytes += mask.coverage.count + 64
    masks[key] = mask
    return mask
  }
}

/// A font at one size in pixels, plain or widened, ready to draw glyphs.
struct GlyphStrike {
  let number: UInt64
  let face: FontFace
  let sizeIn64ths: Int
  let haloIn64ths: Int
}
