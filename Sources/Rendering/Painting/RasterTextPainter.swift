import Drawing

/// Draws text into pixels from glyph pictures of our own.
///
/// cairo 1.16 places every glyph on a whole pixel, which makes words ragged at small sizes. Here a
/// glyph stands on the nearest quarter of a pixel, or half of one where letters are large; baselines
/// are on whole pixels, as the eye wants. Letters that repeat pixel by pixel also compress better.
final class RasterTextPainter: TextPainting {
  private let target: PixelBuffer
  private let masks: GlyphMaskCache
  private let scale: Double
  private var clip: PixelRect

  /// In pixels; from here on a quarter of a pixel more or less between letters is not seen.
  private static let largeSize = 20.0

  init(target: PixelBuffer, masks: GlyphMaskCache, scale: Double) {
    self.target = target
    self.masks = masks
    self.scale = scale
    clip = PixelRect(nil, in: target)
  }

  func setClip(_ rect: Rect?) { clip = PixelRect(rect, in: target) }

  func draw(_ text: ShapedText, _ item: Scene.Text, at origin: Point) {
    let size = item.style.size * scale
    if let halo = item.halo, halo.width > 0 {
      let radius = Int((halo.width / 2 * scale * 64).rounded())
      draw(text, at: origin, size: size, color: halo.color, haloIn64ths: radius)
    }
    draw(text, at: origin, size: size, color: item.color, haloIn64ths: 0)
  }

  /// - Parameter size: The em in pixels.
  private func draw(
    _ text: ShapedText, at origin: Point, size: Double, color: Color, haloIn64ths: Int
  ) {
    let sizeIn64ths = Int((size * 64).rounded())
    let baseline = Int(origin.y.rounded())
    let step = size < Self.largeSize ? 1.0 : 2.0
    for run in text.runs {
      let strike = masks.strike(
        font: run.font, sizeIn64ths: sizeIn64ths, haloIn64ths: haloIn64ths)
      for glyph in run.glyphs {
        let quarters = Int(((origin.x + glyph.x * size) * 4 / step).rounded() * step)
        let mask = masks.mask(of: glyph.id, quarter: quarters & 3, in: strike)
        let rise = Int((glyph.y * size).rounded())
        blend(mask, x: (quarters >> 2) + mask.left, y: baseline + rise - mask.top, color: color)
      }
    }
  }

  private func blend(_ mask: GlyphMask, x: Int, y: Int, color: Color) {
    let columns = max(clip.left, x)..<max(clip.left, x, min(clip.right, x + mask.width))
    let rows = max(clip.top, y)..<max(clip.top, y, min(clip.bottom, y + mask.height))
    guard !columns.isEmpty else { return }
    let rgb = color.rgb
    let alpha = UInt32(color.alpha)
    mask.coverage.withUnsafeBufferPointer { coverage in
      for row in rows {
        let source = (row - y) * mask.width - x
        let target = self.target.row(row)
        for column in columns {
          let share = UInt32(coverage[source + column])
          if share == 0 { continue }
          target[column] = PixelMixing.mixed(target[column], rgb, share: share, alpha: alpha)
        }
      }
    }
  }
}
