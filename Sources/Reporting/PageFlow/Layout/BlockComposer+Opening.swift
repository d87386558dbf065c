import Drawing
import Speaking

/// What opens a report and what closes it.
extension BlockComposer {
  /// The head of a report: its cover, or the usual block.
  func opening(of report: Report) -> [Element] {
    let usual = titleBlock(
      title: report.title, subtitle: report.subtitle, author: report.author, date: report.date)
    guard let cover = report.cover else { return usual }
    let elements = usual.isEmpty ? [] : covered(usual, cover)
    return cover.isPage ? elements.map { lowered($0, isFirst: $0.name == "tag") } : elements
  }

  /// The usual block with a kicker over the title and a summary behind the byline.
  private func covered(_ usual: [Element], _ cover: Cover) -> [Element] {
    var elements = usual
    let kicker = typesetter.lines(of: cover.kicker, style.kicker, width: width)
    if !kicker.isEmpty {
      elements.insert(
        Element(
          "kicker", role: .paragraph, strips: TextStack(kicker, style.kicker, typesetter).strips()
        ).spaced(before: 0, after: style.step * 0.75).keptWithNext(), at: 1)
    }
    var face = style.body
    face = face.scaled(by: 1.12)
    elements += cover.summary.map { paragraph in
      let lines = lines(of: paragraph, face, width: min(width, face.style.size * 36))
      return Element("summary", role: .paragraph, strips: strips(lines, face, x: 0))
        .spaced(before: style.step * 0.8, after: style.step * 0.8)
    }
    return elements
  }

  /// On a page of its own the opening stands a little over the middle, where the eye looks first.
  private func lowered(_ element: Element, isFirst: Bool) -> Element {
    guard isFirst, !element.strips.isEmpty else { return element }
    var element = element
    let drop = maximumHeight * 0.24
    element.strips[0].height += drop
    element.strips[0].parts = element.strips[0].parts(inside: [], movedBy: Point(0, drop))
    return element
  }

  /// Headings with their pages.
  func contents(title: String, _ headings: [Heading]) -> [Element] {
    guard !headings.isEmpty else { return [] }
    var elements = heading(Heading(title))
    elements[0].sectionTitle = nil
    elements[0].name = "contents-title"
    let room = typesetter.width(of: "0000", in: style.body.style)
    var strips: [Strip] = []
    for heading in headings {
      var entry = contentsEntry(heading, numberWidth: room)
      if heading.level == 1, !strips.isEmpty, !entry.isEmpty {
        entry[0].spaceBefore = style.step * 0.3
      }
      strips += entry
    }
    elements.append(
      Element("contents", role: .contents, strips: strips)
        .spaced(before: style.step, after: style.step * 2))
    return elements
  }

  private func contentsEntry(_ heading: Heading, numberWidth: Double) -> [Strip] {
    var face = style.body
    if heading.level == 1 { face.style = face.style.strong }
    let x = Double(heading.level - 1) * style.body.style.size * 1.6
    let anchor = heading.anchor ?? ""
    let runs = [TextRun(heading.text, style: face.style, color: face.color, link: "#" + anchor)]
    let lines = typesetter.lines(of: runs, width: max(1, width - x - numberWidth * 1.6))
    let tag = Strip.Tag(name: "entry", role: .contentsEntry, key: typesetter.nextKey())
    var strips = TextStack(lines, face, typesetter).strips(x: x, path: [tag])
    guard let last = lines.last, let index = strips.indices.last else { return [] }
    let baseline = typesetter.baseline(of: face)
    strips[index].pageNumbers = [
      Strip.PageNumber(anchor: anchor, end: Point(width, baseline), face: face)
    ]
    let gap = style.body.style.size * 0.5
    let dots = leader(
      from: x + last.width + gap, to: width - numberWidth * 0.5 - gap, baseline: baseline)
    let artifact = Strip.Tag(name: "leader", role: .artifact, key: typesetter.nextKey())
    strips[index].parts.insert(Strip.Part(path: [artifact], items: dots), at: 0)
    for index in strips.indices.dropLast() { strips[index].keepsWithNext = true }
    return strips
  }

  /// Dots from an entry to its page, in a grid that all entries share.
  private func leader(from start: Double, to end: Double, baseline: Double) -> [Scene.Item] {
    let step = style.body.style.size * 0.6
    let first = (start / step).rounded(.up) * step
    guard end - first > step * 3 else { return [] }
    let radius = style.body.style.size * 0.05
    return stride(from: first, through: end, by: step).map { x in
      .shape(
        Scene.Shape(
          .circle(center: Point(x, baseline - radius), radius: radius),
          fill: .solid(style.colors.muted)))
    }
  }

  /// Title, subtitle, and who wrote it when, between a tag and a rule.
  func titleBlock(title: String, subtitle: String, author: String, date: String) -> [Element] {
    let byline = [author, date].filter { !$0.isEmpty }.joined(separator: " · ")
    guard !(title.isEmpty && subtitle.isEmpty && byline.isEmpty) else { return [] }
    var elements = [tag()]
    let titleLines = typesetter.balancedLines(of: title, style.title, width: width * 0.92)
    elements.append(
      Element(
        "title", role: .heading(level: 1),
        strips: TextStack(titleLines, style.title, typesetter).strips()
      ).spaced(before: 0, after: style.step * 0.75))
    let subtitleLines = typesetter.balancedLines(
      of: subtitle, style.subtitle, width: width)
    elements.append(
      Element(
        "subtitle", role: .paragraph,
        strips: TextStack(subtitleLines, style.subtitle, typesetter).strips()
      ).spaced(before: 0, after: style.step))
    let bylineLines = typesetter.lines(of: byline, style.byline, width: width)
    elements.append(
      Element(
        "byline", role: .paragraph,
        strips: TextStack(bylineLines, style.byline, typesetter).strips()
      ).spaced(before: 0, after: style.step * 0.5))
    elements = elements.filter { !$0.strips.isEmpty }.map { $0.keptWithNext() }
    elements.append(closingRule())
    return elements
  }

  /// The house's mark: a short bar, or a rule across the sheet with a block hanging from its start.
  func tag() -> Element {
    let size = style.rules.tag
    var items: [Scene.Item] = []
    if style.rules.hasTopRule {
      items.append(rule(y: 0, width: width, thickness: style.rules.top, style.colors.rule))
    }
    if size.height > 0 {
      let block = Scene.Shape(
        .rect(Rect(0, 0, size.width, size.height)), fill: .solid(style.colors.accent))
      items.append(.group(Scene.Group("tag", role: .artifact, items: [.shape(block)])))
    }
    let strip = Strip(
      height: max(size.height, style.rules.top), items: items, spaceAfter: style.step * 1.25)
    return Element("tag", role: .artifact, strips: [strip])
  }

  private func closingRule() -> Element {
    let line = rule(
      y: 0, width: width, thickness: style.rules.hairline, style.colors.hairline)
    return Element(
      "rule", role: .artifact,
      strips: [Strip(height: style.rules.hairline, items: [line], spaceAfter: style.step * 2)])
  }

  /// Notes on the whole report, footnotes that are collected, and the publishers of its data, in
  /// small type under a rule.
  func closing(of report: Report, _ endnotes: [Element] = []) -> [Element] {
    let notes = report.notes.map { [Paragraph.Run($0)] }
    let sources =
      isTraced && !report.tracedSources.isEmpty
      ? report.tracedSources : report.sources.map { [Paragraph.Run($0)] }
    return closingPart(language.words.notes, notes, endnotes)
      + closingPart(language.words.sources, sources)
      + (isTraced ? report.trace.map(trace) ?? [] : [])
  }

  /// Where the figures come from, entry by entry.
  private func trace(_ appendix: TraceAppendix) -> [Element] {
    var face = style.note
    face.style = face.style.strong
    var elements: [Element] = []
    for part in appendix.parts {
      let name = typesetter.lines(of: part.title, face, width: width)
      elements.append(
        Element(
          "heading", role: .heading(level: 3), strips: TextStack(name, face, typesetter).strips()
        ).spaced(before: style.step * 0.8, after: style.step * 0.25).keptWithNext())
      for entry in part.entries {
        var element = closingEntry(entry.runs)
        element.name = "trace"
        element.anchor = entry.anchor
        elements.append(element)
      }
    }
    var part = closingPart(appendix.title, [], elements)
    for index in part.indices where part[index].name == "heading" {
      part[index].sectionTitle = appendix.title
      part[index].anchor = "trace"
      break
    }
    return part
  }

  private func closingEntry(_ runs: [Paragraph.Run]) -> Element {
    let lines = lines(
      of: Paragraph(runs: runs), style.note, width: min(width, style.note.style.size * 54))
    return Element("source", role: .note, strips: TextStack(lines, style.note, typesetter).strips())
      .spaced(before: style.step * 0.25, after: style.step * 0.25)
  }

  private func closingPart(
    _ name: String, _ texts: [[Paragraph.Run]], _ elements: [Element] = []
  ) -> [Element] {
    let texts = texts.filter { $0.contains { !$0.text.isEmpty } }
    guard !texts.isEmpty || !elements.isEmpty else { return [] }
    var face = style.note
    face.style = face.style.strong
    face.color = style.colors.text
    let line = rule(y: 0, width: width, thickness: style.rules.hairline, style.colors.rule)
    let opening = Element(
      "rule", role: .artifact, strips: [Strip(height: style.rules.hairline, items: [line])])
    let heading = Element(
      "heading", role: .heading(level: 2),
      strips: TextStack(typesetter.lines(of: name, face, width: width), face, typesetter).strips())
    let entries = texts.enumerated().map { index, text in
      let entry = closingEntry(text)
      // Neither the first nor the last of a list stands alone on a page.
      let isTied = index < texts.count - 1 && (index == 0 || index == texts.count - 2)
      return isTied ? entry.keptWithNext() : entry
    }
    return [
      opening.keptWithNext().spaced(before: style.step * 3, after: style.step * 0.75),
      heading.keptWithNext(),
    ] + elements + entries
  }
}
