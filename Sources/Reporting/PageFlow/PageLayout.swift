import Diagnostics
import Drawing
import Speaking

/// A report laid out on sheets with every choice made: the part of `PageFlow` that knows no theme.
struct PageLayout {
  let format: PageFormat
  let composer: BlockComposer

  /// The pages in order, numbered from 1, at least one.
  func pages(of report: Report) -> [Page] {
    let area = format.contentArea
    var elements = composer.titleBlock(
      title: report.title, subtitle: report.subtitle, author: report.author, date: report.date)
    for block in report.blocks { elements += composer.elements(of: block) }
    elements += composer.closing(notes: report.notes, sources: report.sources)
    let placed = Paginator.pages(of: &elements, height: area.height)
    let drawing = PageComposer(elements: elements, area: area)
    let running = runningMatter(of: report)
    return placed.enumerated().map { index, strips in
      var scene = Scene(
        size: format.size, background: composer.style.colors.background, title: report.title,
        language: composer.language.code, items: drawing.items(of: strips))
      scene.items += running.items(page: index + 1, of: placed.count)
      return Page(scene: scene, label: String(index + 1))
    }
  }

  private func runningMatter(of report: Report) -> RunningMatter {
    RunningMatter(
      format: format, style: composer.style, language: composer.language,
      typesetter: composer.typesetter, title: report.title,
      byline: [report.author, report.date].filter { !$0.isEmpty }.joined(separator: " · "))
  }
}
