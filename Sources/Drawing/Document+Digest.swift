/// What a file is painted from, as a digest: equal digests make equal bytes with the same program, fonts
/// and format.
extension Document {
  package func add(to digest: inout Digest) {
    digest.add(pages.count)
    for page in pages {
      digest.add(page.label ?? "\u{0}")
      page.scene.add(to: &digest)
    }
    metadata.add(to: &digest)
    digest.add(outline.count)
    for entry in outline {
      digest.add(entry.title)
      digest.add(entry.level)
      digest.add(entry.anchor)
      digest.add(entry.isOpen)
    }
    digest.add(attachments.count)
    for file in attachments {
      for text in [file.fileName, file.mediaType, file.description, file.anchor ?? "\u{0}"] {
        digest.add(text)
      }
      digest.add(file.bytes)
    }
  }
}

extension Metadata {
  fileprivate func add(to digest: inout Digest) {
    for text in [title, author, subject, source, altText, language, date] { digest.add(text) }
    digest.add(keywords.count)
    for keyword in keywords { digest.add(keyword) }
    for text in [licence, dataLicence, origin.spec, origin.specHash, origin.dataHash] {
      digest.add(text)
    }
  }
}

extension Scene {
  fileprivate func add(to digest: inout Digest) {
    digest.add(size.width)
    digest.add(size.height)
    background.add(to: &digest)
    for text in [title, altText, language] { digest.add(text) }
    Scene.add(items, to: &digest)
  }

  fileprivate static func add(_ items: [Item], to digest: inout Digest) {
    digest.add(items.count)
    for item in items {
      switch item {
      case .shape(let shape):
        digest.add(1)
        shape.add(to: &digest)
      case .text(let text):
        digest.add(2)
        text.add(to: &digest)
      case .group(let group):
        digest.add(3)
        group.add(to: &digest)
      }
    }
  }
}

extension Scene.Group {
  fileprivate func add(to digest: inout Digest) {
    digest.add(name)
    role.add(to: &digest)
    digest.add(clip != nil)
    clip?.add(to: &digest)
    digest.add(element ?? .min)
    digest.add(anchor ?? "\u{0}")
    digest.add(span.columns)
    digest.add(span.rows)
    Scene.add(items, to: &digest)
  }
}

extension Scene.Role {
  /// Printing a case would ask the runtime for its name, and that takes longer than all the rest.
  fileprivate func add(to digest: inout Digest) {
    switch self {
    case .plain: digest.add(0)
    case .section: digest.add(1)
    case .heading(let level):
      digest.add(2)
      digest.add(level)
    case .paragraph: digest.add(3)
    case .quote: digest.add(4)
    case .list(let numbering):
      digest.add(5)
      digest.add(numbering.rawValue)
    case .listItem: digest.add(6)
    case .listLabel: digest.add(7)
    case .listBody: digest.add(8)
    case .figure(let altText):
      digest.add(9)
      digest.add(altText)
    case .caption: digest.add(10)
    case .table: digest.add(11)
    case .tableRow: digest.add(12)
    case .tableHeaderCell(let scope):
      digest.add(13)
      digest.add(scope.rawValue)
    case .tableCell: digest.add(14)
    case .note: digest.add(15)
    case .reference: digest.add(16)
    case .code: digest.add(17)
    case .contents: digest.add(18)
    case .contentsEntry: digest.add(19)
    case .artifact: digest.add(20)
    case .runningHeader: digest.add(21)
    case .runningFooter: digest.add(22)
    }
  }
}

extension Scene.Shape {
  fileprivate func add(to digest: inout Digest) {
    outline.add(to: &digest)
    switch fill {
    case nil: digest.add(0)
    case .solid(let color):
      digest.add(1)
      color.add(to: &digest)
    case .hatched(let color, let background, let spacing, let width):
      digest.add(2)
      color.add(to: &digest)
      background.add(to: &digest)
      digest.add(spacing)
      digest.add(width)
    }
    digest.add(stroke != nil)
    stroke?.add(to: &digest)
  }
}

extension Scene.Outline {
  fileprivate func add(to digest: inout Digest) {
    switch self {
    case .rect(let rect):
      digest.add(1)
      rect.add(to: &digest)
    case .circle(let center, let radius):
      digest.add(2)
      center.add(to: &digest)
      digest.add(radius)
    case .line(let from, let to):
      digest.add(3)
      from.add(to: &digest)
      to.add(to: &digest)
    case .polyline(let runs):
      digest.add(4)
      digest.add(runs.count)
      for run in runs { Point.add(run, to: &digest) }
    case .polygon(let points):
      digest.add(5)
      Point.add(points, to: &digest)
    }
  }
}

extension Scene.Stroke {
  fileprivate func add(to digest: inout Digest) {
    color.add(to: &digest)
    digest.add(width)
    digest.add(dash.count)
    for length in dash { digest.add(length) }
    digest.add(hasRoundEnds)
  }
}

extension Scene.Text {
  fileprivate func add(to digest: inout Digest) {
    digest.add(string)
    position.add(to: &digest)
    digest.add(anchor.rawValue)
    digest.add(style.families.count)
    for family in style.families { digest.add(family) }
    digest.add(style.size)
    digest.add(style.weight.rawValue)
    digest.add(style.isItalic)
    digest.add(style.hasTabularFigures)
    digest.add(style.language)
    color.add(to: &digest)
    digest.add(halo != nil)
    halo?.add(to: &digest)
    digest.add(width)
    digest.add(link ?? "\u{0}")
  }
}

extension Color {
  fileprivate func add(to digest: inout Digest) {
    digest.add(
      UInt64(red) << 24 | UInt64(green) << 16 | UInt64(blue) << 8 | UInt64(alpha))
  }
}

extension Point {
  fileprivate func add(to digest: inout Digest) {
    digest.add(x)
    digest.add(y)
  }

  fileprivate static func add(_ points: [Point], to digest: inout Digest) {
    digest.add(points.count)
    for point in points { point.add(to: &digest) }
  }
}

extension Rect {
  fileprivate func add(to digest: inout Digest) {
    for value in [x, y, width, height] { digest.add(value) }
  }
}
