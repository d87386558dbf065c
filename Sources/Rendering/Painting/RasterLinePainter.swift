import Drawing

/// Draws lines through many points into pixels, from a mask of our own.
///
/// cairo goes through each row of pixels fifteen times, and each time through all segments that pass there:
/// a seventh of the time of a chart of five lines. Here a segment costs as many pixels as it covers.
final class RasterLinePainter {
  private let target: PixelBuffer
  private let mask: LineMask
  private var clip: PixelRect

  init(target: PixelBuffer, mask: LineMask) {
    self.target = target
    self.mask = mask
    clip = PixelRect(nil, in: target)
  }

  /// Whether segments lie so far apart, in one direction or the other, that a pixel seldom has more than the
  /// two that meet in it.
  ///
  /// - Parameters:
  ///   - runs: The points of each line in pixels.
  ///   - width: Of the stroke in pixels.
  static func areSparse(_ runs: [[Point]], width: Double) -> Bool {
    runs.allSatisfy { run in
      guard run.count > 2, let first = run.first else { return true }
      var (low, high) = (first, first)
      for point in run {
        low = Point(min(low.x, point.x), min(low.y, point.y))
        high = Point(max(high.x, point.x), max(high.y, point.y))
      }
      return Double(run.count - 1) * (width + 1) <= max(high.x - low.x, high.y - low.y)
    }
  }

  /// Limits drawing to a rectangle of pixels, or to the whole picture.
  func setClip(_ rect: Rect?) { clip = PixelRect(rect, in: target) }

  /// Draws lines as one, so that where they cross they are no darker.
  ///
  /// - Parameters:
  ///   - runs: The points of each in pixels.
  ///   - stroke: Without dashes; the width in pixels.
  func draw(_ runs: [[Point]], _ stroke: Scene.Stroke) {
    mask.begin(target, clip: clip)
    let cuts = !stroke.hasRoundEnds
    for run in runs where run.count > 1 {
      for index in 1..<run.count {
        mask.add(
          from: run[index - 1], to: run[index], radius: stroke.width / 2,
          LineMask.Ends(cutsStart: cuts && index == 1, cutsEnd: cuts && index == run.count - 1))
      }
    }
    mask.paint(stroke.color.rgb, alpha: UInt32(stroke.color.alpha), on: target)
  }
}
