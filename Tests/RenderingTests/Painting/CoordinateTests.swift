import Drawing
import Testing

@testable import Rendering

struct CoordinateTests {
  private static let bad = [Double.nan, .infinity, -.infinity, 1e5, -2e9]

  @Test(
    "a coordinate that cannot be placed is an error, not a crash or a wrapped number",
    arguments: bad)
  func refused(value: Double) throws {
    let renderer = try Renderer()
    let outlines: [Scene.Outline] = [
      .rect(Rect(value, 0, 1, 1)), .rect(Rect(0, 0, 1, value)),
      .circle(center: Point(0, value), radius: 1), .circle(center: Point(0, 0), radius: value),
      .line(Point(0, 0), Point(value, 0)), .polyline([[Point(0, 0), Point(value, 1)]]),
      .polygon([Point(0, value)]),
    ]
    for outline in outlines {
      let scene = Scene(
        size: Size(10, 10), items: [.group(Scene.Group("g", items: [.shape(Scene.Shape(outline))]))]
      )
      #expect(throws: RenderingError.self) {
        try renderer.png(scene, scale: 1, metadata: Metadata(title: ""))
      }
      #expect(throws: RenderingError.self) {
        try renderer.pdf(Document(pages: [Page(scene: scene)], metadata: Metadata(title: "")))
      }
      // SVG has no machine to fail; what cannot be placed is written as 0.
      let svg = String(decoding: renderer.svg(scene, metadata: Metadata(title: "")), as: UTF8.self)
      #expect(!svg.contains("nan") && !svg.contains("inf"))
    }
  }

  @Test("the error names the item")
  func namesItem() throws {
    let style = Workbench.style(10)
    let text = Scene.Text("Kazakhstan", at: Point(.nan, 0), style: style, color: .black, width: 1)
    let error = #expect(throws: RenderingError.self) {
      try CoordinateCheck.check(Scene(size: Size(1, 1), items: [.text(text)]))
    }
    #expect(error?.description.contains("text 'Kazakhstan'") == true)
  }

  @Test(
    "sizes and scales that make no picture are errors",
    arguments: [
      (Size(0, 10), 1.0), (Size(10, -1), 1), (Size(10, .nan), 1), (Size(10, 10), 0),
      (Size(10, 10), .infinity), (Size(17_000, 10), 1), (Size(9_000, 9_000), 1),
      (Size(6_000, 10), 3),
    ])
  func sizes(size: Size, scale: Double) throws {
    let renderer = try Renderer()
    #expect(throws: RenderingError.self) {
      try renderer.png(Scene(size: size), scale: scale, metadata: Metadata(title: ""))
    }
  }
}
