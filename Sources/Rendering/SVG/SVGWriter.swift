import Drawing

/// Writes a scene as SVG: real text, a title and a description, groups with names. cairo's own SVG
/// would turn letters into outlines, which nobody can search, edit or hear.
struct SVGWriter {
  private var output = XMLOutput()
  private var patterns = HatchPatterns()
  private var clipCount = 0
  private var ids: [String: Int] = [:]
  private let language: String

  private init(language: String) { self.language = language }

  static func write(_ scene: Scene, metadata: Metadata) -> [UInt8] {
    var body = SVGWriter(language: scene.language)
    for item in scene.items { body.write(item) }
    var writer = SVGWriter(language: scene.language)
    writer.writeHead(of: scene, metadata: metadata)
    let patterns = body.patterns.definitions
    if !patterns.isEmpty {
      writer.output.open("defs")
      writer.output.raw(patterns)
      writer.output.close("defs")
    }
    writer.output.append(body.output)
    writer.output.close("svg")
    return writer.output.bytes
  }

  private mutating func writeHead(of scene: Scene, metadata: Metadata) {
    let width = scene.size.width
    let height = scene.size.height
    let title = scene.title.isEmpty ? metadata.title : scene.title
    let altText = scene.altText.isEmpty ? metadata.altText : scene.altText
    output.open(
      "svg",
      [
        ("xmlns", "http://www.w3.org/2000/svg"), ("width", SVGNumber.text(width)),
        ("height", SVGNumber.text(height)),
        ("viewBox", "0 0 \(SVGNumber.text(width)) \(SVGNumber.text(height))"), ("role", "img"),
        ("lang", scene.language), ("xml:lang", scene.language),
      ])
    output.element("title", text: title)
    if !altText.isEmpty { output.element("desc", text: altText) }
    XMLOrigin.writeElement(metadata, to: &output)
    output.element(
      "rect", [("width", "100%"), ("height", "100%"), ("fill", scene.background.css)])
  }

  // MARK: Items

  private mutating func write(_ item: Scene.Item) {
    switch item {
    case .shape(let shape): write(shape)
    case .text(let text): SVGText.write(text, language: language, to: &output)
    case .group(let group): write(group)
    }
  }

  private mutating func write(_ group: Scene.Group) {
    var attributes = [("id", uniqueID(group.name))]
    if let clip = group.clip {
      clipCount += 1
      let id = "clip\(clipCount)"
      output.open("clipPath", [("id", id)])
      output.element("rect", SVGPath.attributes(of: clip))
      output.close("clipPath")
      attributes.append(("clip-path", "url(#\(id))"))
    }
    if group.role.isArtifact { attributes.append(("aria-hidden", "true")) }
    output.open("g", attributes)
    if case .figure(let altText) = group.role, !altText.isEmpty {
      output.element("title", text: altText)
    }
    for item in group.items { write(item) }
    output.close("g")
  }

  private mutating func write(_ shape: Scene.Shape) {
    var paint = SVGPath.strokeAttributes(shape.stroke, isRound: shape.outline.isFree)
    switch shape.fill {
    case .solid(let color):
      paint += SVGPath.colorAttributes("fill", color)
    case .hatched(let color, let background, let spacing, let width):
      let id = patterns.id(color, background: background, spacing: spacing, width: width)
      paint.append(("fill", "url(#\(id))"))
    case nil:
      if shape.outline.hasInside { paint.append(("fill", "none")) }
    }
    guard let (name, geometry) = SVGPath.element(for: shape.outline) else { return }
    output.element(name, geometry + paint)
  }

  /// A group's name as an id: letters, digits and hyphens, and a number where it is taken.
  private mutating func uniqueID(_ name: String) -> String {
    var id = ""
    for scalar in name.unicodeScalars {
      let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if isPlain { id.unicodeScalars.append(scalar) } else { id += "-" }
    }
    if id.first?.isLetter != true { id = "g-" + id }
    let count = ids[id, default: 0] + 1
    ids[id] = count
    return count == 1 ? id : "\(id)-\(count)"
  }
}

extension Scene.Outline {
  /// Whether a fill would show.
  fileprivate var hasInside: Bool {
    switch self {
    case .rect, .circle, .polygon, .polyline: true
    case .line: false
    }
  }

  /// Drawn with round joins, as opposed to frames and straight rules.
  fileprivate var isFree: Bool {
    switch self {
    case .rect, .line: false
    case .circle, .polygon, .polyline: true
    }
  }
}
