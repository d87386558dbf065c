import Drawing
import Speaking

/// Running text: paragraphs, and lists and quotations of them.
extension BlockComposer {
  func text(_ paragraphs: [Paragraph]) -> [Element] {
    var elements: [Element] = []
    var index = 0
    while index < paragraphs.count {
      guard let outer = paragraphs[index].containers.first else {
        elements.append(paragraph(paragraphs[index]))
        index += 1
        continue
      }
      let end = paragraphs[index...].firstIndex { $0.containers.first != outer } ?? paragraphs.count
      elements.append(container(outer, Array(paragraphs[index..<end])))
      index = end
    }
    return elements
  }

  private func paragraph(_ paragraph: Paragraph) -> Element {
    let lines = lines(of: paragraph, style.body, width: textWidth)
    var element = Element("paragraph", role: .paragraph, strips: strips(lines, style.body, x: 0))
    element.float = .passes
    return element.spaced(before: style.step, after: style.step)
  }

  /// A list or a quotation with everything in it.
  private func container(_ outer: Paragraph.Container, _ paragraphs: [Paragraph]) -> Element {
    var tags: [Int: Strip.Tag] = [:]
    var strips: [Strip] = []
    for (index, paragraph) in paragraphs.enumerated() {
      var own = nested(paragraph, &tags)
      guard !own.isEmpty else { continue }
      let isItem = index > 0 && paragraph.containers != paragraphs[index - 1].containers
      if index > 0 { own[0].spaceBefore = style.step * (isItem ? 0.45 : 0.8) }
      strips += own
    }
    var element = Element(outer.kind.name, role: outer.kind.role, strips: strips)
    element.float = .passes
    let space = outer.kind == .quote ? style.step * 1.4 : style.step
    return element.spaced(before: space, after: space)
  }

  /// The strips of a paragraph inside containers, indented; the marker of an item stands before the
  /// first paragraph in it.
  private func nested(_ paragraph: Paragraph, _ tags: inout [Int: Strip.Tag]) -> [Strip] {
    let em = style.body.style.size
    var x = 0.0
    var path: [Strip.Tag] = []
    var marker: (text: String, x: Double, path: [Strip.Tag])?
    var quoteEdges: [Double] = []
    var isFirstInQuote = true
    for (depth, container) in paragraph.containers.enumerated() {
      let isNew = tags[container.number] == nil
      let tag =
        tags[container.number]
        ?? Strip.Tag(
          name: container.kind.name, role: container.kind.role, key: typesetter.nextKey())
      tags[container.number] = tag
      if depth > 0 { path.append(tag) }
      switch container.kind {
      case .list: break
      case .quote:
        quoteEdges.append(x)
        isFirstInQuote = isNew
        x += em * 1.4
      case .item(let text):
        let start = x
        x += max(em * 1.5, typesetter.width(of: text, in: style.body.style) + em * 0.5)
        if isNew {
          let label = Strip.Tag(name: "label", role: .listLabel, key: typesetter.nextKey())
          marker = (text, start, path + [label])
        }
        let body =
          tags[-container.number]
          ?? Strip.Tag(
            name: "body", role: .listBody, key: typesetter.nextKey())
        tags[-container.number] = body
        path.append(body)
      }
    }
    var face = style.body
    if !quoteEdges.isEmpty { face.style.isItalic = hasItalics }
    path.append(Strip.Tag(name: "paragraph", role: .paragraph, key: typesetter.nextKey()))
    let lines = lines(of: paragraph, face, width: textWidth - x)
    var strips = strips(lines, face, x: x, path: path)
    for index in strips.indices {
      let above = index == 0 && !isFirstInQuote ? style.step * 0.8 : 0
      for edge in quoteEdges {
        strips[index].parts.insert(quoteRule(edge, face, above: above), at: 0)
      }
    }
    if let marker, !strips.isEmpty {
      let text = Scene.Text(
        marker.text, at: Point(marker.x, typesetter.baseline(of: style.body)),
        style: style.body.style, color: style.body.color,
        width: typesetter.width(of: marker.text, in: style.body.style))
      strips[0].parts.insert(Strip.Part(path: marker.path, items: [.text(text)]), at: 0)
    }
    return strips
  }

  /// Chinese, Japanese and Korean have no slanted letters: there a rule alone marks a quotation.
  private var hasItalics: Bool {
    !["zh", "ja", "ko"].contains { language.code.hasPrefix($0) }
  }

  /// A piece of the rule along a quotation, a little longer than its line so that pieces meet.
  private func quoteRule(_ x: Double, _ face: Typeface, above: Double) -> Strip.Part {
    let width = style.body.style.size * 0.22
    let shape = Scene.Shape(
      .rect(Rect(x, -above, width, above + face.leading + 0.2)), fill: .solid(style.colors.accent))
    let tag = Strip.Tag(name: "rule", role: .artifact, key: typesetter.nextKey())
    return Strip.Part(path: [tag], items: [.shape(shape)])
  }

  /// Lines with the footnotes that they lead to, by their index in the report.
  func strips(_ lines: [TextLine], _ face: Typeface, x: Double, path: [Strip.Tag] = []) -> [Strip] {
    var strips = TextStack(lines, face, typesetter).strips(x: x, path: path)
    for (index, line) in lines.enumerated() {
      strips[index].footnotes = line.footnotes
    }
    return strips
  }

  func lines(of paragraph: Paragraph, _ face: Typeface, width: Double) -> [TextLine] {
    typesetter.place = paragraph.place
    defer { typesetter.place = nil }
    let runs = runs(of: paragraph, face)
    let rules = style.rules
    guard rules.isJustified, face == style.body else {
      return typesetter.proseLines(
        of: runs, width: max(1, width), isHyphenated: rules.isHyphenated && face == style.body)
    }
    return typesetter.justifiedLines(
      of: runs, width: max(1, width), isHyphenated: rules.isHyphenated)
  }

  private func runs(of paragraph: Paragraph, _ face: Typeface) -> [TextRun] {
    paragraph.runs.map { run in
      var own = face.style
      if run.isBold { own.weight = .semibold }
      if run.isItalic { own.isItalic.toggle() }
      if run.isCode {
        own.families = ["Noto Sans Mono CJK SC", "DejaVu Sans Mono"] + own.families
        own.size *= 1.04
      }
      guard let footnote = run.footnote else {
        let color = run.link == nil ? face.color : style.colors.link
        var text = TextRun(
          run.text, style: own, color: color, link: run.link ?? (isTraced ? run.origin : nil))
        text.mayBeParted = !run.isCode
        return text
      }
      own.size *= 0.68
      own.isItalic = false
      var mark = TextRun(
        run.text, style: own, color: style.colors.link, link: "#footnote-\(footnote + 1)")
      mark.rise = face.style.size * 0.34
      mark.footnote = footnote
      return mark
    }
  }

  // MARK: Footnotes

  /// A footnote with its number; its lines are placed one by one.
  func footnote(_ paragraph: Paragraph, number: Int) -> Element {
    let face = style.note
    let label = String(number)
    let indent = face.style.size * 1.4
    let path = [
      Strip.Tag(name: "paragraph", role: .paragraph, key: typesetter.nextKey())
    ]
    var strips = TextStack(
      lines(of: paragraph, face, width: min(width, face.style.size * 60) - indent), face,
      typesetter
    ).strips(x: indent, path: path)
    if !strips.isEmpty {
      let text = Scene.Text(
        label, at: Point(0, typesetter.baseline(of: face)), style: face.style,
        color: style.colors.link, width: typesetter.width(of: label, in: face.style))
      let tag = Strip.Tag(name: "label", role: .listLabel, key: typesetter.nextKey())
      strips[0].parts.insert(Strip.Part(path: [tag], items: [.text(text)]), at: 0)
    }
    var element = Element("footnote", role: .note, strips: strips)
    element.anchor = "footnote-\(number)"
    return element
  }

  /// The short rule between a page and its footnotes.
  func footnoteRule() -> Element {
    let line = rule(
      y: style.step * 1.2, width: min(width, style.body.style.size * 9),
      thickness: style.rules.hairline, style.colors.rule)
    return Element(
      "rule", role: .artifact, strips: [Strip(height: style.step * 1.8, items: [line])])
  }
}

extension Paragraph.Container.Kind {
  var name: String {
    switch self {
    case .list: "list"
    case .item: "item"
    case .quote: "quote"
    }
  }

  var role: Scene.Role {
    switch self {
    case .list(let isNumbered): .list(isNumbered ? .decimal : .bullet)
    case .item: .listItem
    case .quote: .quote
    }
  }
}
