import Drawing
import Speaking

/// What opens a report and what closes it.
extension BlockComposer {
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

  /// Notes on the whole report and the publishers of its data, in small type under a rule.
  func closing(notes: [String], sources: [String]) -> [Element] {
    closingPart(language.words.notes, notes) + closingPart(language.words.sources, sources)
  }

  private func closingPart(_ name: String, _ texts: [String]) -> [Element] {
    let texts = texts.filter { !$0.isEmpty }
    guard !texts.isEmpty else { return [] }
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
      let lines = typesetter.lines(
        of: text, style.note, width: min(width, style.note.style.size * 54))
      let entry = Element(
        "source", role: .note, strips: TextStack(lines, style.note, typesetter).strips()
      ).spaced(before: style.step * 0.25, after: style.step * 0.25)
      // Neither the first nor the last of a list stands alone on a page.
      let isTied = index < texts.count - 1 && (index == 0 || index == texts.count - 2)
      return isTied ? entry.keptWithNext() : entry
    }
    return [
      opening.keptWithNext().spaced(before: style.step * 3, after: style.step * 0.75),
      heading.keptWithNext(),
    ] + entries
  }
}
