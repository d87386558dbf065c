import Drawing
import TestSupport
import Testing

@testable import Rendering

struct LineThinningTests {
  private let grid = PixelGrid.raster(scale: 1)

  @Test("points a pixel apart all stay")
  func sparse() {
    let run = (0..<100).map { Point(Double($0), Double($0 * 7 % 13)) }
    #expect(LineThinning.devicePoints(run, on: grid) == run)
  }

  @Test("of a crowd stay the first, the extremes and the last, in their order")
  func crowd() {
    let run = [5.0, 6, 9, 4, 1, 2, 7].enumerated().map { Point(3 + Double($0) * 0.01, $1) }
    let kept = LineThinning.devicePoints(run, on: grid).map(\.y)
    #expect(kept == [5, 9, 1, 7])
  }

  @Test("a crowd on a level is two points")
  func level() {
    let run = (0..<50).map { Point(3 + Double($0) * 0.001, 5) }
    #expect(LineThinning.devicePoints(run, on: grid) == [run[0], run[49]])
  }

  @Test("a line that turns back keeps its way")
  func turning() {
    let run = [Point(0, 0), Point(9, 1), Point(0, 2), Point(9, 3)]
    #expect(LineThinning.devicePoints(run, on: grid) == run)
  }

  @Test("a thinned line looks like the whole one")
  func samePicture() throws {
    var random = SeededRandom(seed: 3)
    var level = 50.0
    let run = (0..<20_000).map { index -> Point in
      level += Double.random(in: -0.4...0.4, using: &random) + (50 - level) * 0.001
      return Point(Double(index) / 100, level)
    }
    let bench = try Workbench()
    func pixels(_ dash: [Double]) throws -> [UInt32] {
      let stroke = Scene.Stroke(.black, width: 1.5, dash: dash)
      let shape = Scene.Shape(.polyline([run]), stroke: stroke)
      let buffer = try bench.paint(Scene(size: Size(200, 100), items: [.shape(shape)]))
      return (0..<buffer.height).flatMap { Array(buffer.row($0)) }
    }
    // A dash as long as the picture keeps every point and paints a solid line.
    let thinned = try pixels([])
    let whole = try pixels([1e4, 1])
    let ink = whole.filter { $0 != 0xFFFFFF }.count
    #expect(ink > 1000)
    let largest = largestDifference(thinned, whole)
    #expect(largest <= 32, "an eighth of full contrast")
    let visible = zip(thinned, whole).filter { largestDifference([$0], [$1]) > 8 }.count
    #expect(visible * 20 < ink)
  }
}
