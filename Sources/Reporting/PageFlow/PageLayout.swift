import Diagnostics
import Drawing
import Speaking
import SpecReading

/// A report laid out on sheets with every choice made: the part of `PageFlow` that knows no theme.
struct PageLayout {
  let format: PageFormat
  /// For the sheets of `format`; for sheets that lie otherwise it is fitted to their width.
  let composer: BlockComposer

  /// Pages of one orientation.
  private struct Run {
    var format: PageFormat
    var elements: [Element] = []
    var placed: [[PlacedStrip]] = []
  }

  /// The pages in order, numbered from 1, at least one.
  func pages(of report: Report) -> [Page] {
    var runs = self.runs(of: report)
    let notes = format.hasEndnotes ? [] : footnotes(of: report)
    for index in runs.indices { place(&runs[index], notes) }
    // A run that only turned the sheet has nothing to show.
    let filled = runs.filter { !$0.elements.isEmpty }
    runs = filled.isEmpty ? [runs[0]] : filled
    let register = PageRegister(runs.flatMap { run in run.placed.map { ($0, run.elements) } })
    var pages: [Page] = []
    let count = runs.reduce(0) { $0 + $1.placed.count }
    for run in runs {
      let running = runningMatter(of: report, format: run.format)
      var drawing = PageComposer(elements: run.elements, area: run.format.contentArea)
      drawing.number = { anchor in register.pages[anchor].map { String($0 + 1) } }
      drawing.width = { text, style in composer.typesetter.width(of: text, in: style) }
      for strips in run.placed {
        let number = pages.count + 1
        var scene = Scene(
          size: run.format.size, background: composer.style.colors.background,
          title: report.title, language: composer.language.code,
          items: drawing.items(of: strips))
        let isCover = number == 1 && report.hasCoverPage
        if !isCover {
          scene.items += running.items(
            page: number, of: count, section: register.sections[number - 1],
            isFirst: number == (report.hasCoverPage ? 2 : 1))
        }
        pages.append(Page(scene: scene, label: String(number)))
      }
    }
    return pages
  }

  /// The report's elements, a run for each turn of the sheet.
  private func runs(of report: Report) -> [Run] {
    let plan = ContentsPlan(report)
    var runs = [Run(format: format)]
    var startsPage = false
    func add(_ elements: [Element]) {
      guard !elements.isEmpty else { return }
      var elements = elements
      elements[0].startsPage = elements[0].startsPage || startsPage
      startsPage = false
      runs[runs.count - 1].elements += elements
    }
    func turn(to next: PageFormat) {
      if next.size != runs[runs.count - 1].format.size {
        runs.append(Run(format: next))
        startsPage = false
      }
    }
    func composer() -> BlockComposer { self.composer(for: runs[runs.count - 1].format, report) }
    add(composer().opening(of: report))
    startsPage = report.hasCoverPage
    for block in plan.blocks {
      switch block {
      case .pageTurn(let orientation):
        startsPage = true
        if let orientation { turn(to: turned(orientation)) }
      case .heading(let heading):
        if let section = heading.section { turn(to: format(of: section)) }
        add(composer().heading(heading))
      case .contents(let title, let levels):
        add(composer().contents(title: title, plan.headings.filter { $0.level <= levels }))
      // Set as the opening.
      case .cover: break
      default: add(composer().elements(of: block))
      }
    }
    add(composer().closing(of: report, endnotes(of: report)))
    return runs
  }

  private func turned(_ orientation: PageOrientation) -> PageFormat {
    orientation == .landscape ? format.landscape : format.portrait
  }

  private func format(of section: Heading.Section) -> PageFormat {
    switch section {
    case .inPlace: format
    case .turned(let orientation): turned(orientation)
    }
  }

  /// The composer for a sheet. Footnotes are elements behind those of the run; their index is known
  /// when the run is complete, so marks carry the number alone until then.
  private func composer(for format: PageFormat, _ report: Report) -> BlockComposer {
    var composer = composer.narrowed(to: format.contentArea.width)
    composer.maximumHeight = format.contentArea.height
    return composer
  }

  private func footnotes(of report: Report) -> [Element] {
    guard !report.footnotes.isEmpty else { return [] }
    return [composer.footnoteRule()]
      + report.footnotes.enumerated().map { composer.footnote($1, number: $0 + 1) }
  }

  private func endnotes(of report: Report) -> [Element] {
    guard format.hasEndnotes else { return [] }
    return report.footnotes.enumerated().map {
      composer.footnote($1, number: $0 + 1)
        .spaced(before: composer.style.step * 0.25, after: composer.style.step * 0.25)
    }
  }

  private func place(_ run: inout Run, _ notes: [Element]) {
    let first = run.elements.count + 1
    for index in run.elements.indices {
      for strip in run.elements[index].strips.indices {
        run.elements[index].strips[strip].footnotes =
          notes.isEmpty ? [] : run.elements[index].strips[strip].footnotes.map { first + $0 }
      }
    }
    run.elements += notes
    for index in run.elements.indices { run.elements[index].key = composer.typesetter.nextKey() }
    run.placed = Paginator.evenPages(
      of: &run.elements, height: run.format.contentArea.height, line: composer.style.body.leading,
      footnotes: notes.isEmpty ? nil : Paginator.Footnotes(first: first))
    if run.elements.count == notes.count { run.elements = [] }
  }

  private func runningMatter(of report: Report, format: PageFormat) -> RunningMatter {
    RunningMatter(
      format: format, style: composer.style, language: composer.language,
      typesetter: composer.typesetter, title: report.title, author: report.author,
      date: report.date)
  }
}

/// The blocks of a report with an anchor on every heading, and the headings that contents list.
private struct ContentsPlan {
  var blocks: [Block] = []
  var headings: [Heading] = []

  init(_ report: Report) {
    for block in report.blocks {
      guard case .heading(var heading) = block else {
        blocks.append(block)
        continue
      }
      heading.anchor = heading.anchor ?? "heading-\(headings.count + 1)"
      headings.append(heading)
      blocks.append(.heading(heading))
    }
  }
}

/// On which page, counted from 0, each anchor stands, and which section each page belongs to.
private struct PageRegister {
  var pages: [String: Int] = [:]
  var sections: [String] = []

  init(_ placed: [(strips: [PlacedStrip], elements: [Element])]) {
    var running = ""
    for (number, page) in placed.enumerated() {
      var first: String?
      for strip in page.strips {
        let element = page.elements[strip.element]
        if let anchor = element.anchor, pages[anchor] == nil { pages[anchor] = number }
        if let title = element.sectionTitle, strip.strip == 0 {
          first = first ?? title
          running = title
        }
      }
      // A page is named for the first part that begins on it.
      sections.append(first ?? running)
    }
  }
}

extension Report {
  var cover: Cover? {
    if case .cover(let cover)? = blocks.first { cover } else { nil }
  }

  var hasCoverPage: Bool { cover?.isPage ?? false }
}
