extension Scene {
  /// The scene as text that people can review and tests can compare: an item a line, indented by
  /// group, numbers with at most two decimals.
  ///
  ///     scene 640 x 400
  ///     group "plot" clip 52,96 572x252
  ///       shape rect 60.4,140 38.4x208 fill #1B6F8A
  ///     group "axis-x"
  ///       text "2021" 79.6,366 middle regular 14 #222222 w=33.6
  ///
  /// Font families and languages are left out: they are the theme's and the same all over a scene.
  package var dump: String {
    var lines = [
      "scene \(number(size.width)) x \(number(size.height))"
        + (background == .white ? "" : " background \(background.named)")
    ]
    if !title.isEmpty { lines.append("title \(quoted(title))") }
    if !altText.isEmpty { lines.append("alt \(quoted(altText))") }
    for item in items { item.dump(indent: "", into: &lines) }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension Scene.Item {
  fileprivate func dump(indent: String, into lines: inout [String]) {
    switch self {
    case .shape(let shape): lines.append(indent + shape.dumped)
    case .text(let text): lines.append(indent + text.dumped)
    case .group(let group):
      lines.append(indent + group.dumped)
      for item in group.items { item.dump(indent: indent + "  ", into: &lines) }
    }
  }
}

extension Scene.Group {
  fileprivate var dumped: String {
    var words = ["group", quoted(name)]
    if let role = role.dumped { words.append(role) }
    if span != Scene.CellSpan() { words.append("span \(span.columns)x\(span.rows)") }
    if let anchor { words += ["anchor", quoted(anchor)] }
    if let clip { words += ["clip", clip.dumped] }
    return words.joined(separator: " ")
  }
}

extension Scene.Role {
  fileprivate var dumped: String? {
    switch self {
    case .plain: nil
    case .section: "section"
    case .heading(let level): "heading-\(level)"
    case .paragraph: "paragraph"
    case .quote: "quote"
    case .list(let numbering): "list-\(numbering.rawValue)"
    case .listItem: "list-item"
    case .listLabel: "list-label"
    case .listBody: "list-body"
    case .figure(let altText): "figure \(quoted(altText))"
    case .caption: "caption"
    case .table: "table"
    case .tableRow: "table-row"
    case .tableHeaderCell(let scope): "table-header-cell-\(scope.rawValue)"
    case .tableCell: "table-cell"
    case .note: "note"
    case .reference: "reference"
    case .code: "code"
    case .contents: "contents"
    case .contentsEntry: "contents-entry"
    case .artifact: "artifact"
    case .runningHeader: "running-header"
    case .runningFooter: "running-footer"
    }
  }
}

extension Scene.Shape {
  fileprivate var dumped: String {
    var words = ["shape", outline.dumped]
    switch fill {
    case .solid(let color): words += ["fill", color.named]
    case .hatched(let color, let background, let spacing, let width):
      words += ["hatched", color.named, "on", background.named, number(spacing), number(width)]
    case nil: break
    }
    if let stroke { words += ["stroke", stroke.dumped] }
    return words.joined(separator: " ")
  }
}

extension Scene.Outline {
  fileprivate var dumped: String {
    switch self {
    case .rect(let rect): "rect \(rect.dumped)"
    case .circle(let center, let radius): "circle \(center.dumped) r=\(number(radius))"
    case .line(let from, let to): "line \(from.dumped) \(to.dumped)"
    case .polyline(let runs): "polyline " + runs.map(dumpedRun).joined(separator: " | ")
    case .polygon(let points): "polygon " + dumpedRun(points)
    }
  }

  private func dumpedRun(_ points: [Point]) -> String {
    points.map(\.dumped).joined(separator: " ")
  }
}

extension Scene.Stroke {
  fileprivate var dumped: String {
    var words = [color.named, number(width)]
    if !dash.isEmpty { words += ["dash", dash.map(number).joined(separator: ",")] }
    if hasRoundEnds { words.append("round") }
    return words.joined(separator: " ")
  }
}

extension Scene.Text {
  fileprivate var dumped: String {
    var words = ["text", quoted(string), position.dumped, anchor.rawValue, "\(style.weight)"]
    if style.isItalic { words.append("italic") }
    if style.hasTabularFigures { words.append("tabular") }
    words += [number(style.size), color.named, "w=\(number(width))"]
    if let halo { words += ["halo", halo.dumped] }
    if let link { words += ["link", quoted(link)] }
    return words.joined(separator: " ")
  }
}

extension Point {
  fileprivate var dumped: String { "\(number(x)),\(number(y))" }
}

extension Rect {
  fileprivate var dumped: String {
    "\(number(x)),\(number(y)) \(number(width))x\(number(height))"
  }
}

extension Color {
  /// `#RRGGBB`, with the alpha after a slash where it is not opaque.
  fileprivate var named: String { alpha == 255 ? css : "\(css)/\(alpha)" }
}

/// At most two decimals and never `-0`; what is no number says so.
private func number(_ value: Double) -> String {
  guard value.isFinite, value.magnitude < 1e12 else { return "\(value)" }
  let hundredths = Int((value * 100).rounded())
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  let sign = hundredths < 0 ? "-" : ""
  if rest == 0 { return "\(sign)\(whole)" }
  return rest % 10 == 0
    ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole)." + (rest < 10 ? "0" : "") + "\(rest)"
}

/// Quotation marks around a text; quotes, backslashes and what cannot be seen are escaped.
private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\u{A0}", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{2007}", "\u{2009}",
      "\u{2028}"..."\u{202F}",
      "\0"..."\u{1F}":
      result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
