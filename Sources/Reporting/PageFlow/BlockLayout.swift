package import Charting
package import Diagnostics
package import Drawing
package import Speaking

/// Lays out a single block as a picture of its own, in the width of a medium and as high as it needs:
/// a table or a row of key figures for an article or a newsletter.
package enum BlockLayout {
  /// A picture has no pages: it is as high as it needs.
  private static let endlessHeight = 1e7

  /// A table with title, notes and source.
  package static func scene(
    of table: Table, language: Language, theme: Theme, medium: Medium,
    measurer: any TextMeasuring, diagnostics: inout DiagnosticList
  ) -> Scene {
    picture(
      language, theme, medium, measurer, &diagnostics, title: table.title,
      altText: altText(of: table), hasTag: true
    ) { $0.table(table) }
  }

  /// Key figures side by side.
  package static func scene(
    of kpis: [Kpi], language: Language, theme: Theme, medium: Medium,
    measurer: any TextMeasuring, diagnostics: inout DiagnosticList
  ) -> Scene {
    picture(
      language, theme, medium, measurer, &diagnostics, title: "",
      altText: kpis.map(altText).joined(separator: "; "), hasTag: false
    ) { $0.kpis(kpis) }
  }

  private static func picture(
    _ language: Language, _ theme: Theme, _ medium: Medium, _ measurer: any TextMeasuring,
    _ diagnostics: inout DiagnosticList, title: String, altText: String, hasTag: Bool,
    _ compose: (BlockComposer) -> [Element]
  ) -> Scene {
    let typesetter = Typesetter(measurer: measurer)
    var composer = BlockComposer(
      style: PageStyle(theme, medium: medium, language: language.code), language: language,
      typesetter: typesetter, width: max(1, medium.width - 2 * medium.margin),
      maximumHeight: endlessHeight,
      drawFigure: { _, medium in Scene(size: Size(medium.width, 0)) })
    composer.drawCell = PageFlow.cellDrawing(theme)
    var elements = compose(composer)
    if hasTag, medium.hasThemeTag, let first = elements.first {
      elements[0] = first.spacedAbove(0)
      elements.insert(composer.tag(), at: 0)
    }
    let placed = Paginator.pages(of: &elements, height: endlessHeight)[0]
    let bottom = placed.map { $0.y + height(of: $0, in: elements) }.max() ?? 0
    let size = Size(medium.width, height(of: medium, content: bottom, title, typesetter))
    let area = Rect(medium.margin, medium.margin, composer.width, size.height)
    diagnostics.add(contentsOf: typesetter.problems)
    return Scene(
      size: size, background: theme.background, title: title, altText: altText,
      language: language.code,
      items: PageComposer(elements: elements, area: area).items(of: placed))
  }

  private static func height(of placed: PlacedStrip, in elements: [Element]) -> Double {
    placed.strip.map { elements[placed.element].strips[$0].height } ?? 0
  }

  /// The height the medium asks for, where the content leaves a choice. What is too high for a fixed
  /// picture is a problem, and the picture grows rather than lose a row.
  private static func height(
    of medium: Medium, content: Double, _ title: String, _ typesetter: Typesetter
  ) -> Double {
    let needed = (content + 2 * medium.margin).rounded(.up)
    guard case .fixed(let fixed) = medium.height else { return needed }
    if needed > fixed {
      let name = title.isEmpty ? "the block" : "'\(title)'"
      typesetter.report(
        Diagnostic(
          .error, .drawing, id: "block-too-high",
          "\(name) needs \(Int(needed)) points of height and has \(Int(fixed))",
          hint: "leave rows out, or ask for a higher picture"))
    }
    return max(needed, fixed)
  }

  private static func altText(of table: Table) -> String {
    let names = table.columns.map(\.header).filter { !$0.isEmpty }.joined(separator: ", ")
    return [table.title, table.subtitle, names].filter { !$0.isEmpty }.joined(separator: ". ")
  }

  private static func altText(_ kpi: Kpi) -> String {
    [kpi.value, kpi.label, kpi.comparison].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
