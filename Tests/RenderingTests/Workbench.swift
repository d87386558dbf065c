import Drawing
import TestSupport

@testable import Rendering

/// What the tests of this module share: styles, a painter, and pixels to look at.
struct Workbench {
  let fonts: FontConfiguration
  let shaper: TextShaper
  let measurer: PangoTextMeasurer
  private let painter: PicturePainter

  init() throws {
    fonts = try FontConfiguration(FontLibrary())
    shaper = try TextShaper(fonts: FontLibrary())
    measurer = PangoTextMeasurer(shaper: shaper)
    painter = PicturePainter(shaper: shaper)
  }

  func paint(_ scene: Scene, scale: Double = 1) throws -> PixelBuffer {
    try painter.paint(scene, scale: scale)
  }

  /// Items on a white ground as ASCII pixels.
  func pixels(_ items: [Scene.Item], _ width: Int, _ height: Int, scale: Double = 1) throws
    -> String
  {
    let size = Size(Double(width) / scale, Double(height) / scale)
    let buffer = try paint(Scene(size: size, items: items), scale: scale)
    return AsciiPixels.text(width: buffer.width, height: buffer.height) { x, y in
      Color(buffer.row(y)[x])
    }
  }

  func text(
    _ string: String, at position: Point, size: Double = 12, anchor: Scene.Anchor = .start,
    color: Color = .black, language: String = "en", halo: Scene.Stroke? = nil, link: String? = nil
  ) -> Scene.Item {
    let style = Self.style(size, language: language)
    let width = measurer.metrics(of: string, in: style).width
    return .text(
      Scene.Text(
        string, at: position, anchor: anchor, style: style, color: color, width: width, halo: halo,
        link: link))
  }

  static func style(_ size: Double, _ weight: FontWeight = .regular, language: String = "en")
    -> TextStyle
  {
    TextStyle(families: ["Inter"], size: size, weight: weight, language: language)
  }
}

let red = Color(0xFF0000)
let green = Color(0x00FF00)
let blue = Color(0x0000FF)

func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double, fill: Color) -> Scene.Item {
  .shape(Scene.Shape(.rect(Rect(x, y, width, height)), fill: .solid(fill)))
}

func line(
  _ from: Point, _ to: Point, _ color: Color = .black, width: Double = 1, dash: [Double] = []
) -> Scene.Item {
  .shape(Scene.Shape(.line(from, to), stroke: Scene.Stroke(color, width: width, dash: dash)))
}
