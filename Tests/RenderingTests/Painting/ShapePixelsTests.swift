import Drawing
import Testing

@testable import Rendering

/// Painter primitives as pixels one can read.
struct ShapePixelsTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test("the edges of a rectangle lie on pixel boundaries, so no edge is blurred")
  func rectIsSnapped() throws {
    let pixels = try bench.pixels([rect(1.3, 0.6, 3.4, 2.2, fill: red)], 7, 4)
    #expect(
      pixels == """
        _______
        _RRRR__
        _RRRR__
        _______
        """)
  }

  @Test("bars that share an edge neither overlap nor leave a gap")
  func neighboursMeet() throws {
    let pixels = try bench.pixels(
      [rect(0, 0, 2.5, 1, fill: red), rect(2.5, 0, 2.5, 1, fill: blue)], 5, 1)
    #expect(pixels == "RRRBB")
  }

  @Test("a sliver is still one pixel wide")
  func sliverIsSeen() throws {
    let pixels = try bench.pixels([rect(2.1, 0, 0.1, 2, fill: red)], 5, 2)
    #expect(pixels == "__R__\n__R__")
  }

  @Test("a bar of no length is not seen")
  func nothingIsNothing() throws {
    #expect(try bench.pixels([rect(2, 0, 0, 2, fill: red)], 5, 2) == "_____\n_____")
  }

  @Test("a frame is crisp and centred on its rectangle")
  func frame() throws {
    let shape = Scene.Shape(.rect(Rect(1.5, 1.5, 5, 2)), stroke: Scene.Stroke(red, width: 1))
    #expect(
      try bench.pixels([.shape(shape)], 8, 5) == """
        ________
        _RRRRRR_
        _R____R_
        _RRRRRR_
        ________
        """)
  }

  @Test(
    "a straight rule is never thinner than a pixel and never blurred",
    arguments: [
      (0.2, 1.0, "_\nK\n_"), (1, 1.4, "_\nK\n_"), (0.5, 1.6, "_\nK\n_"), (2, 2, "_\nK\nK"),
    ])
  func hairline(width: Double, y: Double, expected: String) throws {
    let pixels = try bench.pixels([line(Point(0, y), Point(1, y), width: width)], 1, 3)
    #expect(pixels == expected)
  }

  @Test("a vertical rule is crisp too")
  func verticalRule() throws {
    let pixels = try bench.pixels([line(Point(2, 0), Point(2, 2), width: 1)], 4, 2)
    #expect(pixels == "__K_\n__K_")
  }

  @Test("at 2x the same layout has twice the pixels, not twice the rounding")
  func scales() throws {
    let pixels = try bench.pixels([rect(0.5, 0, 1.5, 1, fill: red)], 6, 2, scale: 2)
    #expect(pixels == "_RRR__\n_RRR__")
  }

  @Test("dashes have the lengths that were asked")
  func dashes() throws {
    let pixels = try bench.pixels(
      [line(Point(0, 0.5), Point(9, 0.5), width: 1, dash: [2, 1])], 9, 1)
    #expect(pixels == "KK_KK_KK_")
  }

  @Test("an all-zero dash is a solid line, not an error")
  func zeroDash() throws {
    let pixels = try bench.pixels([line(Point(0, 0.5), Point(3, 0.5), dash: [0, 0])], 3, 1)
    #expect(pixels == "KKK")
  }

  @Test("a run of one point is not drawn and a gap stays a gap")
  func polylineRuns() throws {
    let runs = [[Point(0, 0.5), Point(2, 0.5)], [Point(3, 0.5)], [Point(4, 0.5), Point(6, 0.5)]]
    let shape = Scene.Shape(.polyline(runs), stroke: Scene.Stroke(red, width: 1))
    #expect(try bench.pixels([.shape(shape)], 6, 1) == "RR__RR")
  }

  @Test("a polygon is closed and filled")
  func polygon() throws {
    let points = [Point(1, 0), Point(4, 0), Point(4, 2), Point(1, 2)]
    let shape = Scene.Shape(.polygon(points), fill: .solid(green))
    #expect(try bench.pixels([.shape(shape)], 5, 2) == "_GGG_\n_GGG_")
  }

  @Test("a circle is where it was put and nothing is left of its path")
  func circle() throws {
    let shape = Scene.Shape(.circle(center: Point(2.5, 2.5), radius: 2), fill: .solid(red))
    let pixels = try bench.pixels([.shape(shape), line(Point(0, 5.5), Point(1, 5.5))], 5, 6)
    let rows = pixels.split(separator: "\n")
    #expect(rows[2] == "?RRR?" || rows[2] == "RRRRR")
    #expect(rows[0].first == "_" && rows[4].last == "_")
    #expect(rows[5] == "K____")
  }

  @Test("a clip cuts shapes at its edge, clips nest, and end with their group")
  func clips() throws {
    let inner = Scene.Group("inner", clip: Rect(0, 0, 9, 1), items: [rect(0, 0, 9, 9, fill: blue)])
    let outer = Scene.Group(
      "outer", clip: Rect(1, 0, 3, 2), items: [rect(0, 0, 9, 9, fill: red), .group(inner)])
    let pixels = try bench.pixels([.group(outer), rect(5, 0, 1, 1, fill: green)], 6, 3)
    #expect(
      pixels == """
        _BBB_G
        _RRR__
        ______
        """)
  }

  @Test("stripes stay inside their shape and leave the ground between them")
  func hatching() throws {
    let fill = Scene.Fill.hatched(red, background: blue, spacing: 4, width: 1.5)
    let shape = Scene.Shape(.rect(Rect(1, 1, 10, 10)), fill: fill)
    let rows = try bench.pixels([.shape(shape)], 12, 12).split(separator: "\n")
    #expect(rows[0] == "____________" && rows[11] == "____________")
    for row in rows[1...10] {
      #expect(row.first == "_" && row.last == "_" && !row.dropFirst().dropLast().contains("_"))
      #expect(row.contains("B"))
      #expect(row.contains("?") || row.contains("R"))
    }
    // Stripes rise to the right: each row is the one above, moved left by a pixel.
    #expect(rows[4].dropFirst(2).dropLast(2) == rows[5].dropFirst().dropLast(3))
  }

  @Test("half transparent paint mixes with what lies under it")
  func alpha() throws {
    let half = Color(255, 0, 0, alpha: 128)
    let buffer = try bench.paint(
      Scene(size: Size(1, 1), items: [rect(0, 0, 1, 1, fill: half)]))
    let pixel = Color(buffer.row(0)[0])
    #expect(pixel.red == 255 && (126...128).contains(pixel.green) && pixel.blue == pixel.green)
  }
}
