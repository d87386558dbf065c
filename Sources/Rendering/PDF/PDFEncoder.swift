import Drawing

/// Writes documents as PDF: a page for each scene, text as text in embedded subset fonts, and
/// nothing from the clock.
///
/// cairo paints the pages and embeds the fonts. What it cannot write is added afterwards by
/// ``PDFFinishing``: structure, links, outline, attachments and what the file says about itself.
struct PDFEncoder {
  let shaper: TextShaper

  func encode(_ document: Document) throws(RenderingError) -> [UInt8] {
    guard let first = document.pages.first else {
      throw .failed(operation: "writing a PDF", status: "the document has no pages")
    }
    for page in document.pages { try Self.check(page) }
    let surface = try PDFSurface(size: first.scene.size)
    let context = try surface.makeContext()
    let structure = PDFStructure(context: context, language: document.metadata.language)
    for page in WordGaps.filled(document.pages) {
      surface.setPageSize(page.scene.size)
      paint(page.scene, on: context, structure)
      context.showPage()
      try context.checkStatus("painting a PDF page")
    }
    return try PDFFinishing.finish(try surface.finish(), of: document, structure)
  }

  private func paint(_ scene: Scene, on context: CairoContext, _ structure: PDFStructure) {
    let page = Rect(0, 0, scene.size.width, scene.size.height)
    context.save()
    defer { context.restore() }
    // cairo forgets whatever was painted before an opaque shape that covers the whole page, and the
    // tags begun with it, unless there is a clip.
    context.addRect(page)
    context.clip()
    let painter = ScenePainter(
      context: context, grid: .vector, shaper: shaper, text: VectorTextPainter(context: context),
      structure: structure)
    structure.beginPage()
    if scene.background != .white {
      let ground = Scene.Shape(.rect(page), fill: .solid(scene.background))
      painter.paint([.group(Scene.Group("ground", role: .artifact, items: [.shape(ground)]))])
    }
    painter.paint(scene.items)
    structure.endPage()
  }

  private static func check(_ page: Page) throws(RenderingError) {
    for (what, value) in [
      ("page width", page.scene.size.width), ("page height", page.scene.size.height),
    ] where !(value > 0 && value <= 14_400) {  // The largest page that PDF allows.
      throw .invalidSize(what: what, value: value)
    }
    try CoordinateCheck.check(page.scene)
  }
}
