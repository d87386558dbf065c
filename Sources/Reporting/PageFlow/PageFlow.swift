package import Charting
package import Diagnostics
package import Drawing
package import Speaking

/// Puts a report on pages: blocks become elements made of strips, strips are shared out among pages,
/// and each page gets its running header and footer.
///
/// `PageLayout` does the work without knowing a theme; `Paginator` decides what stands where;
/// `BlockComposer` sets each kind of block.
package enum PageFlow {
  /// The pages of a report in order, labelled with their numbers; at least one.
  ///
  /// Nothing is cut and nothing leaves its page: what does not fit is broken where it hurts least and
  /// said in `diagnostics`. Linear in the length of the report: about 2 ms a page with Pango measuring,
  /// in release mode on a 2-core cloud machine (235 pages with tables and text in 440 ms).
  package static func pages(
    of report: Report, language: Language, theme: Theme, format: PageFormat,
    measurer: any TextMeasuring, diagnostics: inout DiagnosticList
  ) -> [Page] {
    let typesetter = Typesetter(measurer: measurer)
    var drawing = DiagnosticList()
    var style = PageStyle(theme, bodySize: bodySize(format), language: language.code)
    style.rules.isHyphenated = format.isHyphenated ?? style.rules.isHyphenated
    var composer = BlockComposer(
      style: style, language: language, typesetter: typesetter, width: format.contentArea.width,
      maximumHeight: format.contentArea.height,
      drawFigure: { chart, medium in
        ChartLayout.scene(
          of: chart, theme: theme, medium: medium, measurer: measurer, isPart: true,
          diagnostics: &drawing)
      })
    composer.drawCell = cellDrawing(theme)
    composer.isTraced = format.hasTrace && report.trace != nil
    let pages = PageLayout(format: format, composer: composer).pages(of: report).map { page in
      var page = page
      page.scene = ReadingDirection.turned(page.scene, in: language.code)
      return page
    }
    diagnostics.add(contentsOf: drawing.all)
    diagnostics.add(contentsOf: typesetter.problems)
    return pages
  }

  /// Drawings in cells, with lines as thin as those of charts on pages.
  static func cellDrawing(_ theme: Theme) -> (CellGraphic, Rect, Bool) -> [Scene.Item] {
    { graphic, room, isHighlighted in
      graphic.items(
        in: room, theme: theme, tone: isHighlighted ? .highlighted : .plain, inkScale: 0.75)
    }
  }

  /// Text is a little smaller on a small sheet, so that lines keep a readable length.
  private static func bodySize(_ format: PageFormat) -> Double {
    let width = min(format.size.width, format.size.height)
    return width >= 560 ? 10.2 : width >= 380 ? 9.2 : 8.5
  }
}
