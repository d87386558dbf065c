import Drawing

/// Writes documents as PDF: a page for each scene, text as text in embedded subset fonts, and
/// nothing from the clock.
struct PDFEncoder {
  let shaper: TextShaper

  func encode(_ document: Document) throws(RenderingError) -> [UInt8] {
    guard let first = document.pages.first else {
      throw .failed(operation: "writing a PDF", status: "the document has no pages")
    }
    for page in document.pages { try Self.check(page) }
    let surface = try PDFSurface(size: first.scene.size)
    surface.setMetadata(document.metadata)
    let context = try surface.makeContext()
    context.beginTag("Document")
    for (index, page) in document.pages.enumerated() {
      // Setting a size starts the page anew, which would lose the tag on the first.
      if index > 0 { surface.setPageSize(page.scene.size) }
      if let label = page.label { surface.setPageLabel(label.singleLine) }
      paint(page.scene, on: context)
      // The structure must end before the last page does.
      if index == document.pages.count - 1 { context.endTag("Document") }
      context.showPage()
      try context.checkStatus("painting a PDF page")
    }
    return PDFFinishing.finish(
      try surface.finish(), language: document.metadata.language,
      figureTexts: document.pages.flatMap(\.scene.figureTexts))
  }

  private func paint(_ scene: Scene, on context: CairoContext) {
    let page = Rect(0, 0, scene.size.width, scene.size.height)
    context.save()
    defer { context.restore() }
    // cairo forgets whatever was painted before an opaque shape that covers the whole page, and the
    // tags begun with it, unless there is a clip.
    context.addRect(page)
    context.clip()
    if scene.background != .white {
      context.addRect(page)
      context.fill(scene.background)
    }
    let painter = ScenePainter(
      context: context, grid: .vector, shaper: shaper, text: VectorTextPainter(context: context),
      structure: PDFStructure(context: context))
    painter.paint(scene.items)
  }

  private static func check(_ page: Page) throws(RenderingError) {
    for (what, value) in [
      ("page width", page.scene.size.width), ("page height", page.scene.size.height),
    ] where !(value > 0 && value <= 14_400) {  // The largest page that PDF 1.4 allows.
      throw .invalidSize(what: what, value: value)
    }
    try CoordinateCheck.check(page.scene)
  }
}
