import Drawing

/// Text items as SVG text.
enum SVGText {
  /// - Parameter language: Of the file; a text in another says so, for its letter forms and voice.
  static func write(_ text: Scene.Text, language: String, to output: inout XMLOutput) {
    // A picture has no other places to lead to.
    var address: String?
    if case .address(let known)? = text.link.flatMap(LinkTarget.init) { address = known }
    if let address { output.open("a", [("href", address)]) }
    var attributes = attributes(of: text)
    if text.style.language != language { attributes.append(("lang", text.style.language)) }
    output.element("text", attributes, text: text.string)
    if address != nil { output.close("a") }
  }

  private static func attributes(of text: Scene.Text) -> [(String, String)] {
    let style = text.style
    var result = [
      ("x", SVGNumber.text(text.position.x)), ("y", SVGNumber.text(text.position.y)),
      ("font-family", families(of: style)), ("font-size", SVGNumber.text(style.size)),
    ]
    result += SVGPath.colorAttributes("fill", text.color)
    if style.weight != .regular { result.append(("font-weight", "\(style.weight.rawValue)")) }
    if style.isItalic { result.append(("font-style", "italic")) }
    if text.string.runsRightToLeft(in: style.language) { result.append(("direction", "rtl")) }
    switch anchor(of: text) {
    case .start: break
    case .middle, .end: result.append(("text-anchor", anchor(of: text).rawValue))
    }
    if style.hasTabularFigures { result.append(("style", "font-variant-numeric:tabular-nums")) }
    if let halo = text.halo, halo.width > 0 {
      result += SVGPath.strokeAttributes(halo, isRound: true)
      result.append(("paint-order", "stroke"))
    }
    return result
  }

  /// SVG counts from where reading begins, a scene from the left.
  private static func anchor(of text: Scene.Text) -> Scene.Anchor {
    guard text.string.runsRightToLeft(in: text.style.language) else { return text.anchor }
    switch text.anchor {
    case .start: return .end
    case .middle: return .middle
    case .end: return .start
    }
  }

  /// The families as CSS, with a generic one at the end for readers who have none of them.
  private static func families(of style: TextStyle) -> String {
    let named = style.families.map { family in
      let isPlain = family.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0 == "-" || $0 == " "
      }
      return isPlain && !family.contains(" ") ? family : "'\(family.filter { $0 != "'" })'"
    }
    let isSerif = style.families.first?.lowercased().contains("serif") == true
    return (named + [isSerif ? "serif" : "sans-serif"]).joined(separator: ",")
  }
}
