package import Drawing

/// Paints scenes and documents to PNG, PDF and SVG. One for each worker: it owns fonts, caches and
/// buffers, shares nothing with other renderers, and is not for two threads at once.
package final class Renderer {
  private let shaper: TextShaper
  private let painter: PicturePainter
  private let encoder: PNGEncoder

  /// Measures text for layout, with the very glyphs that will be painted.
  package let measurer: any TextMeasuring

  package init(fonts library: FontLibrary = FontLibrary()) throws(RenderingError) {
    shaper = try TextShaper(fonts: library)
    painter = PicturePainter(shaper: shaper)
    encoder = PNGEncoder()
    measurer = PangoTextMeasurer(shaper: shaper)
  }

  /// A scene as a PNG file.
  ///
  /// - Parameters:
  ///   - scale: Pixels in a point: 1, 2 or 3 of the same layout.
  ///   - metadata: What the file says about itself; nil for a file that says nothing.
  package func png(
    _ scene: Scene, scale: Double, metadata: Metadata?, effort: PNGEffort = .quick
  ) throws(RenderingError) -> [UInt8] {
    try encoder.encode(
      painter.paint(scene, scale: scale), scale: scale, metadata: metadata, effort: effort)
  }

  /// A document as a PDF file, a page for each of its pages.
  package func pdf(_ document: Document) throws(RenderingError) -> [UInt8] {
    try PDFEncoder(shaper: shaper).encode(document)
  }

  /// A scene as an SVG file with text as text.
  package func svg(_ scene: Scene, metadata: Metadata) -> [UInt8] {
    SVGWriter.write(scene, metadata: metadata)
  }

  /// The families that are not installed, in the order asked, with the package that brings each.
  package func missingFamilies(_ families: [String]) -> [MissingFamily] {
    families.filter { !shaper.hasFamily($0) }
      .map { MissingFamily(family: $0, package: FontPackages.package(for: $0)) }
  }
}
