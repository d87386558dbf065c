import Drawing
import TestSupport
import Testing

@testable import Rendering

/// Lines through points on rasters, beside what they cover exactly.
struct LineMaskTests {
  private let picture = PixelBuffer()

  init() {
    picture.resize(width: 40, height: 30)
    picture.fill(with: .white)
  }

  private func draw(
    _ runs: [[Point]], width: Double, isRound: Bool = false, color: Color = .black,
    clip: Rect? = nil, mask: LineMask = LineMask()
  ) {
    let painter = RasterLinePainter(target: picture, mask: mask)
    painter.setClip(clip)
    painter.draw(runs, Scene.Stroke(color, width: width, hasRoundEnds: isRound))
  }

  /// How dark each pixel is, 0 to 1.
  private var ink: [[Double]] {
    (0..<picture.height).map { y in picture.row(y).map { 1 - Double($0 & 0xFF) / 255 } }
  }

  @Test("a level line whose edges are pixel boundaries fills whole pixels and touches no other")
  func level() {
    draw([[Point(5, 10), Point(30, 10)]], width: 2)
    for (y, row) in ink.enumerated() {
      for (x, dark) in row.enumerated() {
        #expect(dark == ((9...10).contains(y) && (5..<30).contains(x) ? 1 : 0), "\(x), \(y)")
      }
    }
  }

  /// An edge is 0.043 off at 45°, where a pixel of a thin line has two of them; at a cut end there are three.
  @Test("a line of any slope covers each pixel nearly exactly, and all of it within 1 %")
  func slopes() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<60 {
      picture.fill(with: .white)
      let points = (0..<2).map { _ in
        Point(Double.random(in: 4...36, using: &random), Double.random(in: 4...26, using: &random))
      }
      let width = Double.random(in: 1...5, using: &random)
      let isRound = Bool.random(using: &random)
      draw([points], width: width, isRound: isRound)
      var (sum, exactSum) = (0.0, 0.0)
      for (y, row) in ink.enumerated() {
        for (x, dark) in row.enumerated() {
          let exact = Self.covered(x, y, points[0], points[1], radius: width / 2, isRound)
          let isEnd = points.contains { abs($0.x - Double(x)) + abs($0.y - Double(y)) < width + 3 }
          #expect(
            abs(dark - exact) < (isEnd ? 0.15 : 0.09), "\(points) \(width) \(isRound) at \(x), \(y)"
          )
          sum += dark
          exactSum += exact
        }
      }
      #expect(abs(sum - exactSum) < 0.01 * exactSum + 0.5, "\(points) \(width) \(isRound)")
    }
  }

  /// The share of a pixel that a segment covers, from 24 × 24 places in it.
  private static func covered(
    _ x: Int, _ y: Int, _ from: Point, _ to: Point, radius: Double, _ isRound: Bool
  ) -> Double {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    var count = 0
    for place in 0..<576 {
      let px = Double(x) + (Double(place % 24) + 0.5) / 24 - from.x
      let py = Double(y) + (Double(place / 24) + 0.5) / 24 - from.y
      let along = (px * dx + py * dy) / length
      let across = (py * dx - px * dy) / length
      if isRound {
        let beyond = max(-along, along - length, 0)
        if across * across + beyond * beyond <= radius * radius { count += 1 }
      } else if along >= 0, along <= length, abs(across) <= radius {
        count += 1
      }
    }
    return Double(count) / 576
  }

  @Test("where segments meet or cross, a pale line is no darker, and a joint is round")
  func joints() {
    let pale = Color(0, 0, 0, alpha: 128)
    draw(
      [[Point(5, 5), Point(30, 25), Point(30, 5), Point(5, 25)]], width: 3, color: pale)
    let darkest = ink.joined().max() ?? 0
    #expect(darkest == ink[15][30])
    // A joint sticks out by half the width in every direction: this pixel's middle is 1.58 below it.
    #expect(abs(ink[26][30] - 0.42 * 128 / 255) < 0.02)
    #expect(ink[27][32] == 0)
  }

  @Test("nothing is drawn outside the clip, and the next line knows nothing of the last")
  func clipping() {
    let mask = LineMask()
    let cross = [[Point(-50, 15), Point(90, 15)], [Point(20, -40), Point(20, 70)]]
    draw(cross, width: 4, clip: Rect(10, 5, 15, 20), mask: mask)
    for (y, row) in ink.enumerated() {
      for (x, dark) in row.enumerated() where !((10..<25).contains(x) && (5..<25).contains(y)) {
        #expect(dark == 0, "\(x), \(y)")
      }
    }
    #expect(ink[15][20] == 1)
    picture.fill(with: .white)
    draw([[Point(2, 2), Point(4, 2)]], width: 2, mask: mask)
    #expect(ink.joined().filter { $0 > 0 }.count == 4)
  }

  @Test("points in one place are a dot where ends are round, and nothing where they are cut")
  func noLength() {
    let here = [[Point(10, 10), Point(10, 10)]]
    draw(here, width: 4)
    #expect(ink.joined().allSatisfy { $0 == 0 })
    draw(here, width: 4, isRound: true)
    #expect(abs(ink.joined().reduce(0, +) - 4 * Double.pi) < 0.6)
  }

  @Test("a line far outside, or through far points, does no harm")
  func farAway() {
    draw([[Point(1e8, 1e8), Point(2e8, 1e8)]], width: 2)
    #expect(ink.joined().allSatisfy { $0 == 0 })
    draw([[Point(-1e6, 15), Point(1e6, 15)]], width: 2)
    #expect(ink[15].allSatisfy { $0 == 1 })
  }

  @Test("lines whose segments crowd, in both directions, are not for the mask")
  func crowded() {
    func zigzag(_ step: Double) -> [Point] {
      (0..<100).map { Point(Double($0) * step, $0 % 2 == 0 ? 0 : 20) }
    }
    #expect(RasterLinePainter.areSparse([zigzag(4)], width: 3))
    #expect(!RasterLinePainter.areSparse([zigzag(4), zigzag(3.5)], width: 3))
    #expect(RasterLinePainter.areSparse([zigzag(4).map { Point($0.y, $0.x) }], width: 3))
    #expect(RasterLinePainter.areSparse([[Point(0, 0), Point(1, 0)], []], width: 3))
  }

  @Test("edges have 16 shades at most")
  func shades() {
    draw([[Point(3, 3), Point(20, 25), Point(37, 4)]], width: 3)
    #expect(Set(ink.joined()).count <= 16)
  }
}
