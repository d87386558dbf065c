import Drawing
import Glibc

/// How much of each pixel lines cover, 0 to 255, keeping its memory from one to the next. Belongs to one worker.
///
/// A pixel is covered by how far its middle is from the line, to a pixel's width: exact for edges along the
/// grid; at any other slope each edge is within 0.05 of exact. Of segments that meet, and of a line that crosses
/// itself, the one that covers most counts, so joins are round and no darker than the rest. Where many segments
/// share a pixel that none fills, what they cover together is not told: crowded lines are no work for this.
final class LineMask {
  private var coverage: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 0)
  /// For each row, the first column that may be covered and the one after the last.
  private var spans: [Span] = []
  private var width = 0
  private var rows = 0..<0
  private var clip = 0..<0

  private struct Span {
    var left: Int
    var right: Int
  }

  deinit { coverage.deallocate() }

  /// Makes room for a picture. Nothing is covered.
  ///
  /// - Parameter clip: The only pixels that lines will cover.
  func begin(_ picture: PixelBuffer, clip: PixelRect) {
    let count = picture.width * picture.height
    if count > coverage.count {
      coverage.deallocate()
      coverage = .allocate(capacity: count)
      coverage.initialize(repeating: 0)
    }
    width = picture.width
    self.clip = clip.left..<max(clip.left, clip.right)
    rows = clip.top..<max(clip.top, clip.bottom)
    let untouched = Span(left: Int.max, right: 0)
    spans.removeAll(keepingCapacity: true)
    spans.append(contentsOf: repeatElement(untouched, count: rows.count))
  }

  /// Which ends of a segment are cut off straight, rather than round.
  struct Ends {
    let cutsStart: Bool
    let cutsEnd: Bool
  }

  /// Covers a segment.
  ///
  /// - Parameters:
  ///   - from, to: In pixels from the picture's corner.
  ///   - radius: Half the line's width.
  func add(from: Point, to: Point, radius: Double, _ ends: Ends) {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 || !ends.cutsStart else { return }
    let segment = Segment(
      from: from, ux: length > 0 ? dx / length : 1, uy: length > 0 ? dy / length : 0,
      length: length, radius: radius, ends: ends)
    let reach = radius + 0.5
    let top = max(rows.lowerBound, Self.whole(min(from.y, to.y) - reach))
    let bottom = min(rows.upperBound, Self.whole(max(from.y, to.y) + reach) + 1)
    guard top < bottom else { return }
    let low = min(from.x, to.x) - reach
    let high = max(from.x, to.x) + reach
    for y in top..<bottom {
      var (left, right) = (low, high)
      // The line's edges in this row, where it is not so flat that they are far apart.
      if abs(segment.uy) > 1e-3 {
        let middle = from.x + (Double(y) + 0.5 - from.y) * segment.ux / segment.uy
        let half = reach / abs(segment.uy)
        (left, right) = (max(left, middle - half), min(right, middle + half))
      }
      let start = max(clip.lowerBound, Self.whole(left))
      let end = min(clip.upperBound, Self.whole(right) + 1)
      if start < end { add(segment, y, start..<end) }
    }
  }

  private struct Segment {
    let from: Point
    let ux: Double
    let uy: Double
    let length: Double
    let radius: Double
    let ends: Ends
  }

  @inline(__always)
  private func add(_ segment: Segment, _ y: Int, _ columns: Range<Int>) {
    let span = spans[y - rows.lowerBound]
    spans[y - rows.lowerBound] = Span(
      left: min(span.left, columns.lowerBound), right: max(span.right, columns.upperBound))
    let row = coverage.baseAddress.unsafelyUnwrapped + y * width
    let py = Double(y) + 0.5 - segment.from.y
    let px = Double(columns.lowerBound) + 0.5 - segment.from.x
    var along = px * segment.ux + py * segment.uy
    var across = py * segment.ux - px * segment.uy
    let lastAlong = along + Double(columns.count - 1) * segment.ux
    let isMiddle =
      min(along, lastAlong) >= 0.5 && max(along, lastAlong) <= segment.length - 0.5
    for x in columns {
      let covered =
        isMiddle
        ? Self.share(abs(across), segment.radius) : Self.share(along, across, segment)
      let byte = UInt8(truncatingIfNeeded: Int(covered * 255 + 0.5))
      if byte > row[x] { row[x] = byte }
      along += segment.ux
      across -= segment.uy
    }
  }

  /// The part of a pixel's width, around its middle, that is no further from a line than the radius.
  @inline(__always)
  private static func share(_ distance: Double, _ radius: Double) -> Double {
    max(0, min(radius, distance + 0.5) - max(-radius, distance - 0.5))
  }

  /// How much of a pixel is covered whose middle lies so far along the segment and beside it.
  @inline(__always)
  private static func share(_ along: Double, _ across: Double, _ segment: Segment) -> Double {
    var distance = abs(across)
    var part = 1.0
    if along < 0.5, segment.ends.cutsStart {
      part = max(0, along + 0.5)
    } else if along < 0 {
      distance = (distance * distance + along * along).squareRoot()
    }
    let beyond = along - segment.length
    if beyond > -0.5, segment.ends.cutsEnd {
      part *= max(0, 0.5 - beyond)
    } else if beyond > 0 {
      distance = (distance * distance + beyond * beyond).squareRoot()
    }
    return share(distance, segment.radius) * part
  }

  /// The nearest of 16 shades for each of 256, as cairo has for an edge that is nearly level: more are not seen,
  /// and five lines in 32 shades each would share a palette with letters badly.
  private static let shades: [UInt8] = (0...255).map { (shade: Int) -> UInt8 in
    UInt8((shade * 15 + 127) / 255 * 17)
  }

  /// Puts a colour on what is covered, and takes the cover away.
  func paint(_ color: UInt32, alpha: UInt32, on picture: PixelBuffer) {
    guard let base = coverage.baseAddress else { return }
    Self.shades.withUnsafeBufferPointer { shades in
      for y in rows {
        let span = spans[y - rows.lowerBound]
        let target = picture.row(y)
        let row = base + y * width
        var x = span.left
        while x < span.right {
          if x + 8 <= span.right,
            UnsafeRawPointer(row + x).loadUnaligned(as: UInt64.self) == 0
          {
            x += 8
            continue
          }
          let share = UInt32(shades[Int(row[x])])
          row[x] = 0
          if share > 0 {
            target[x] = PixelMixing.mixed(target[x], color, share: share, alpha: alpha)
          }
          x += 1
        }
      }
    }
  }

  /// Rounded down, of numbers that may be far outside the picture.
  @inline(__always)
  private static func whole(_ value: Double) -> Int {
    Int(max(-1e9, min(1e9, value.rounded(.down))))
  }
}
