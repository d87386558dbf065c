import Drawing
import Testing

@Suite("digests of documents")
struct DigestTests {
  private static let style = TextStyle(families: ["Inter"], size: 12)

  private static var document: Document {
    let text = Scene.Text("units", at: Point(1, 2), style: style, color: .black, width: 30)
    let shape = Scene.Shape(
      .rect(Rect(0, 0, 4, 5)), fill: .solid(.black), stroke: Scene.Stroke(.black, width: 1))
    let group = Scene.Group("plot", items: [.text(text), .shape(shape)])
    let scene = Scene(size: Size(100, 50), items: [.group(group)])
    return Document(
      pages: [Page(scene: scene)], metadata: Metadata(title: "Cars"),
      outline: [OutlineEntry(title: "Cars", level: 1, anchor: "a")],
      attachments: [Attachment(fileName: "a.csv", description: "d", bytes: [1, 2, 3])])
  }

  private static func digest(_ document: Document) -> String {
    var digest = Digest()
    document.add(to: &digest)
    return digest.hexadecimal
  }

  /// Changes one part of the text, the shape or the group of the document.
  private static func changing(
    _ change: (inout Scene.Text, inout Scene.Shape, inout Scene.Group) -> Void
  ) -> Document {
    var document = document
    guard case .group(var group) = document.pages[0].scene.items[0],
      case .text(var text) = group.items[0], case .shape(var shape) = group.items[1]
    else { return document }
    change(&text, &shape, &group)
    group.items = [.text(text), .shape(shape)] + group.items.dropFirst(2)
    document.pages[0].scene.items = [.group(group)]
    return document
  }

  @Test("a digest is not the same in every run") func stability() {
    #expect(Self.digest(Self.document) == "113160125119ba4a1a7d8d1834191dd8")
  }

  @Test("two different documents have one digest") func differences() {
    var documents = [Self.document]
    func add(_ change: (inout Document) -> Void) {
      var document = Self.document
      change(&document)
      documents.append(document)
    }
    add { $0.pages[0].label = "i" }
    add { $0.pages[0].scene.size = Size(100, 51) }
    add { $0.pages[0].scene.background = .black }
    add { $0.pages[0].scene.title = "t" }
    add { $0.pages[0].scene.altText = "t" }
    add { $0.pages[0].scene.language = "ru" }
    add { $0.pages.append($0.pages[0]) }
    add { $0.metadata.title = "x" }
    add { $0.metadata.author = "x" }
    add { $0.metadata.keywords = ["x"] }
    add { $0.metadata.date = "2001-01-01" }
    add { $0.metadata.licence = "x" }
    add { $0.metadata.dataLicence = "x" }
    add { $0.metadata.origin.spec = "x" }
    add { $0.metadata.origin.specHash = "x" }
    add { $0.metadata.origin.dataHash = "x" }
    add { $0.outline[0].level = 2 }
    add { $0.outline[0].isOpen = false }
    add { $0.attachments[0].bytes = [1, 2, 4] }
    add { $0.attachments[0].anchor = "a" }
    documents += [
      Self.changing { text, _, _ in text.string = "unit" },
      Self.changing { text, _, _ in text.position.x = 1.5 },
      Self.changing { text, _, _ in text.anchor = .end },
      Self.changing { text, _, _ in text.style.size = 13 },
      Self.changing { text, _, _ in text.style.families.append("Noto") },
      Self.changing { text, _, _ in text.style.weight = .bold },
      Self.changing { text, _, _ in text.style.language = "ja" },
      Self.changing { text, _, _ in text.color = .white },
      Self.changing { text, _, _ in text.halo = Scene.Stroke(.white, width: 2) },
      Self.changing { text, _, _ in text.width = 31 },
      Self.changing { text, _, _ in text.link = "https://example.org" },
      Self.changing { _, shape, _ in shape.fill = nil },
      Self.changing { _, shape, _ in
        shape.fill = .hatched(.black, background: .white, spacing: 2, width: 1)
      },
      Self.changing { _, shape, _ in shape.stroke?.dash = [2, 1] },
      Self.changing { _, shape, _ in shape.stroke?.hasRoundEnds = true },
      Self.changing { _, shape, _ in shape.outline = .line(Point(0, 0), Point(4, 5)) },
      Self.changing { _, shape, _ in shape.outline = .polygon([Point(0, 0), Point(4, 5)]) },
      Self.changing { _, shape, _ in shape.outline = .polyline([[Point(0, 0), Point(4, 5)]]) },
      Self.changing { _, shape, _ in shape.outline = .polyline([[Point(0, 0)], [Point(4, 5)]]) },
      Self.changing { _, shape, _ in shape.outline = .circle(center: Point(0, 0), radius: 4) },
      Self.changing { _, _, group in group.name = "p" },
      Self.changing { _, _, group in group.role = .paragraph },
      Self.changing { _, _, group in group.role = .heading(level: 2) },
      Self.changing { _, _, group in group.clip = Rect(0, 0, 4, 5) },
      Self.changing { _, _, group in group.element = 1 },
      Self.changing { _, _, group in group.anchor = "fig" },
      Self.changing { _, _, group in group.span.columns = 2 },
    ]
    #expect(Set(documents.map(Self.digest)).count == documents.count)
  }

  /// Whoever adds a field to a scene adds it to its digest, and then here.
  @Test("a field of a scene is not in its digest") func fields() throws {
    let document = Self.document
    guard case .group(let group) = document.pages[0].scene.items[0],
      case .text(let text) = group.items[0], case .shape(let shape) = group.items[1]
    else {
      Issue.record("the document is not the one above")
      return
    }
    let stroke = try #require(shape.stroke)
    let parts: [(Any, Int)] = [
      (document, 4), (document.metadata, 11), (document.metadata.origin, 3),
      (document.pages[0], 2), (document.pages[0].scene, 6),
      (document.outline[0], 4), (document.attachments[0], 5), (group, 7), (group.span, 2),
      (text, 8), (text.style, 6), (shape, 3), (stroke, 4), (Color.black, 4),
    ]
    for (part, count) in parts {
      #expect(Mirror(reflecting: part).children.count == count, "\(type(of: part))")
    }
  }
}
