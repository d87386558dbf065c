import Drawing

/// Outlines, strokes and colours as SVG attributes.
enum SVGPath {
  typealias Attributes = [(String, String)]

  /// The element that draws an outline; nil where there is nothing to draw.
  static func element(for outline: Scene.Outline) -> (String, Attributes)? {
    switch outline {
    case .rect(let rect):
      return ("rect", attributes(of: rect))
    case .circle(let center, let radius):
      return (
        "circle",
        [("cx", number(center.x)), ("cy", number(center.y)), ("r", number(max(0, radius)))]
      )
    case .line(let from, let to):
      return (
        "line",
        [
          ("x1", number(from.x)), ("y1", number(from.y)), ("x2", number(to.x)),
          ("y2", number(to.y)),
        ]
      )
    case .polyline(let runs):
      let data = runs.filter { $0.count > 1 }.map(pathData).joined()
      return data.isEmpty ? nil : ("path", [("d", data)])
    case .polygon(let points):
      return points.isEmpty ? nil : ("path", [("d", pathData(points) + "Z")])
    }
  }

  static func attributes(of rect: Rect) -> Attributes {
    [
      ("x", number(rect.x)), ("y", number(rect.y)), ("width", number(max(0, rect.width))),
      ("height", number(max(0, rect.height))),
    ]
  }

  static func colorAttributes(_ name: String, _ color: Color) -> Attributes {
    guard color.alpha < 255 else { return [(name, color.css)] }
    return [(name, color.css), (name + "-opacity", number(Double(color.alpha) / 255))]
  }

  static func strokeAttributes(_ stroke: Scene.Stroke?, isRound: Bool) -> Attributes {
    guard let stroke, stroke.width > 0 else { return [] }
    var result = colorAttributes("stroke", stroke.color)
    if stroke.width != 1 { result.append(("stroke-width", number(stroke.width))) }
    if isRound { result.append(("stroke-linejoin", "round")) }
    if stroke.hasRoundEnds { result.append(("stroke-linecap", "round")) }
    if !stroke.dash.isEmpty {
      result.append(("stroke-dasharray", stroke.dash.map(number).joined(separator: " ")))
    }
    return result
  }

  private static func pathData(_ points: [Point]) -> String {
    var data = "M"
    for (index, point) in points.enumerated() {
      if index > 0 { data += "L" }
      data += number(point.x) + " " + number(point.y)
    }
    return data
  }

  private static func number(_ value: Double) -> String { SVGNumber.text(value) }
}
