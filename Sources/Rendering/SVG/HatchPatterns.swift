import Drawing

/// The stripe patterns a picture uses. Ids come from what a pattern looks like, so they are the
/// same in every file, and two pictures on one page may share them without harm.
struct HatchPatterns {
  private var ids: [String] = []
  private var output = XMLOutput()

  /// The definitions as markup; empty when no pattern is used.
  var definitions: String { String(decoding: output.bytes, as: UTF8.self) }

  /// The id of a pattern, defined when first asked for. Agrees with ``Hatching``.
  mutating func id(_ color: Color, background: Color, spacing: Double, width: Double) -> String {
    let side = SVGNumber.text(spacing)
    let stripe = SVGNumber.text(width)
    let id = "hatch-\(color.css.dropFirst())-\(background.css.dropFirst())-\(side)-\(stripe)"
    guard !ids.contains(id) else { return id }
    ids.append(id)
    output.open(
      "pattern",
      [
        ("id", id), ("width", side), ("height", side), ("patternUnits", "userSpaceOnUse"),
        ("patternTransform", "rotate(45)"),
      ])
    output.element(
      "rect",
      [("width", side), ("height", side)] + SVGPath.colorAttributes("fill", background))
    output.element(
      "rect", [("width", stripe), ("height", side)] + SVGPath.colorAttributes("fill", color))
    output.close("pattern")
    return id
  }
}
