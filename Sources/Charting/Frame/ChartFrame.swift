import Diagnostics
import Drawing
import Speaking

/// What stands around the plot: tag, title, subtitle; notes, source, the publication's name. Everything
/// starts at one left edge.
struct ChartFrame {
  let theme: Theme
  let medium: Medium
  private let title: TextBlock
  private let subtitle: TextBlock?
  private let notes: TextBlock?
  private let source: TextBlock?
  private let footer: TextBlock?

  /// Notes as sentences that follow one another.
  private static func paragraph(of notes: [RichText], _ language: Language) -> RichText? {
    guard let last = notes.last else { return nil }
    let gap = language.words.sentenceGap
    let runs = notes.dropLast().flatMap { note in
      note.runs + [RichText.Run(language.missingStop(note.plain) + gap)]
    }
    let stop = notes.count > 1 ? language.missingStop(last.plain) : ""
    let text = RichText(runs + last.runs + [RichText.Run(stop)])
    return language.noteLabel(notes.map(\.plain)).map { label in
      text.labelled { language.labelled(label, $0) }
    } ?? text
  }

  /// As long lines as there is room for, but so much shorter that no word or two are left over.
  private static func evened(
    _ text: RichText, _ style: TextStyle, _ lettering: Lettering, width: Double
  ) -> TextBlock {
    let block = lettering.block(text, style, width: width)
    let count = block.lines.count
    guard count > 1, (block.widths.last ?? width) < width * 0.3 else { return block }
    for step in 1...8 {
      let room = width * (1 - 0.05 * Double(step))
      let trial = lettering.block(text, style, width: room)
      guard trial.lines.count == count else { break }
      if (trial.widths.last ?? 0) >= width * 0.3 { return trial }
    }
    return lettering.balanced(text, style, width: width)
  }

  /// Dates that are wider than the whole picture do not hold together.
  private static func subtitle(
    _ text: RichText, _ lettering: Lettering, width: Double
  ) -> TextBlock {
    let block = evened(text, lettering.subtitle, lettering, width: width)
    guard block.width > width else { return block }
    let free = text.runs.map { run in
      var run = run
      run.text = run.text.replacing("\u{A0}", with: " ")
      return run
    }
    return evened(RichText(free), lettering.subtitle, lettering, width: width)
  }

  /// - Parameter remarks: Notes the layout itself has to make, after the author's.
  init(
    _ chart: Chart, remarks: [String], theme: Theme, medium: Medium, lettering: Lettering,
    diagnostics: inout DiagnosticList
  ) {
    self.theme = theme
    self.medium = medium
    let width = medium.width - 2 * medium.margin
    let language = chart.language
    title = lettering.balanced(chart.title, lettering.title, width: width)
    subtitle =
      chart.subtitle.isEmpty ? nil : ChartFrame.subtitle(chart.subtitle, lettering, width: width)
    let texts = chart.notes + remarks.map { RichText($0) }
    notes = ChartFrame.paragraph(of: texts, language).map {
      ChartFrame.evened($0, lettering.small, lettering, width: width)
    }
    footer =
      theme.footer.isEmpty || !medium.hasThemeTag
      ? nil
      : lettering.line(
        theme.footer,
        TextStyle(
          families: lettering.small.families, size: lettering.small.size, weight: .semibold,
          language: lettering.small.language))
    let room = width - (footer.map { $0.width + medium.text.small } ?? 0)
    source =
      chart.source.isEmpty
      ? nil
      : ChartFrame.evened(
        RichText(language.labelled(language.words.source, chart.source)), lettering.small,
        lettering, width: room)
    report(chart, width: width, &diagnostics)
  }

  private func report(_ chart: Chart, width: Double, _ diagnostics: inout DiagnosticList) {
    for block in [title, subtitle, source, notes].compactMap({ $0 }) {
      for (line, lineWidth) in zip(block.lines, block.widths) where lineWidth > width + 0.5 {
        diagnostics.add(.doesNotFit([line], chart, medium))
      }
    }
    let limit = medium.width < 420 ? 3 : 2
    if title.lines.count > limit, medium.hasThemeTag {
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "title-too-long",
          "the title takes \(title.lines.count) lines at size '\(medium.name)': \"\(chart.title.plain)\"",
          at: chart.place, hint: "say the finding in about ten words, at most \(limit) lines"))
    }
  }

  // MARK: Measures

  private var hasTitle: Bool { title.lines != [""] }
  private var space: Double { medium.text.small }
  private var tagHeight: Double {
    guard medium.hasThemeTag else { return 0 }
    switch theme.tag {
    case .none: return medium.margin
    case .bar: return medium.margin * 0.5 + 8 * medium.inkScale
    case .block: return medium.margin * 0.5 + 14 * medium.inkScale
    }
  }

  private var titleTop: Double { tagHeight + (medium.hasThemeTag ? space * 0.35 : 0) }
  private var subtitleTop: Double {
    titleTop + (hasTitle ? title.height + space * 0.3 : 0)
  }

  /// From the upper edge to where the plot's part begins.
  var headerHeight: Double {
    guard hasTitle || subtitle != nil else { return tagHeight + space * 0.5 }
    return (subtitle.map { subtitleTop + $0.height } ?? (titleTop + title.height)) + space
  }

  /// From where the plot's part ends to the lower edge.
  var footerHeight: Double {
    let bottom = max(medium.margin * 0.75, 0)
    let blocks = [notes, source].compactMap { $0 }
    let lines = blocks.reduce(0) { $0 + $1.height }
    let count = blocks.count
    guard count > 0 || footer != nil else { return bottom }
    let height = max(lines, footer?.height ?? 0)
    return space * 0.9 + height + Double(max(0, count - 1)) * space * 0.2 + bottom
  }

  // MARK: Drawing

  func header() -> [Scene.Item] {
    let x = medium.margin
    var items = tagItems()
    if hasTitle {
      items.append(
        .group(
          Scene.Group(
            "title", role: .heading(level: 2),
            items: title.items(x: x, top: titleTop, color: theme.text))))
    }
    if let subtitle {
      items.append(
        .group(
          Scene.Group(
            "subtitle", role: .paragraph,
            items: subtitle.items(x: x, top: subtitleTop, color: theme.muted))))
    }
    return items
  }

  private func tagItems() -> [Scene.Item] {
    guard medium.hasThemeTag, theme.tag != .none else { return [] }
    let scale = medium.inkScale
    let y = medium.margin * 0.5
    func rect(_ rect: Rect, _ color: Color) -> Scene.Item {
      .shape(Scene.Shape(.rect(rect), fill: .solid(color)))
    }
    let items: [Scene.Item] =
      switch theme.tag {
      case .none: []
      case .bar: [rect(Rect(medium.margin, y, 34 * scale, 5 * scale), theme.accent)]
      case .block:
        [
          rect(
            Rect(medium.margin, y, medium.width - 2 * medium.margin, 1.25 * scale), theme.accent),
          rect(Rect(medium.margin, y, 30 * scale, 8 * scale), theme.accent),
        ]
      }
    return [.group(Scene.Group("tag", role: .artifact, items: items))]
  }

  /// - Parameter bottom: The lower edge of the picture.
  func footer(bottom: Double) -> [Scene.Item] {
    var items: [Scene.Item] = []
    var y = bottom - footerHeight + space * 0.9
    if let notes {
      items.append(
        .group(
          Scene.Group(
            "notes", role: .note,
            items: notes.items(x: medium.margin, top: y, color: theme.muted))))
      y += notes.height + space * 0.2
    }
    if let source {
      items.append(
        .group(
          Scene.Group(
            "source", role: .note,
            items: source.items(x: medium.margin, top: y, color: theme.muted))))
    }
    if let footer {
      let top = bottom - max(medium.margin * 0.75, 0) - footer.height
      items.append(
        .group(
          Scene.Group(
            "footer", role: .artifact,
            items: footer.items(
              x: medium.width - medium.margin, top: top, anchor: .end, color: theme.text))))
    }
    return items
  }
}

extension Diagnostic {
  /// A text that would leave the canvas. Nothing is cut without saying so.
  ///
  /// - Parameter stands: True where the names belong to columns that might lie as bars.
  static func doesNotFit(
    _ texts: [String], _ chart: Chart, _ medium: Medium, stands: Bool = false
  ) -> Diagnostic {
    let quoted = texts.map { "\"\($0)\"" }.joined(separator: ", ")
    return Diagnostic(
      .error, .drawing, id: "text-does-not-fit",
      quoted
        + (texts.count == 1 ? " is wider than its room" : " are wider than their room")
        + " at size '\(medium.name)'",
      at: chart.place,
      hint: stands
        ? "leave out `as: columns`: bars that lie have room for long names; or keep fewer with `top`"
        : texts.count == 1
          ? "shorten it, break it with a space or hyphen, or use a larger size"
          : "shorten them, lay bars sideways, or use a larger size")
  }
}
