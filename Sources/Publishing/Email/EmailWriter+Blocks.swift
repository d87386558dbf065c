import Charting
import Drawing
import Reporting
import Speaking

/// What stands in the body of a report, row by row.
extension EmailWriter {
  mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(let heading):
      let isFirst = heading.level <= 1
      row(top: isFirst ? 26 : 16, bottom: 8) { writer in
        writer.line(
          isFirst ? "h2" : "h3", isFirst ? EmailStyle.heading : EmailStyle.subheading,
          heading.text)
      }
    case .text(let paragraphs):
      row(top: 4, bottom: 4) { writer in
        for paragraph in paragraphs { writer.paragraph(paragraph, EmailStyle.body, bottom: 12) }
      }
    case .kpis(let kpis): self.kpis(kpis)
    case .table(let table): self.table(table)
    case .figure(let figure):
      if let chart = charts[figure.chart.id] { self.figure(chart) }
    case .columns(let columns, _): for column in columns { blocks(column) }
    case .box(let title, let inner): box(title, inner)
    case .cover(let cover):
      row(top: 4, bottom: 4) { writer in
        for paragraph in cover.summary { writer.paragraph(paragraph, EmailStyle.body, bottom: 12) }
      }
    // A message has neither pages nor places to lead to.
    case .pageTurn, .contents: break
    }
  }

  private mutating func box(_ title: String, _ inner: [Block]) {
    let outer = width
    row(top: 14, bottom: 14) { writer in
      writer.width = outer - 2 * EmailStyle.margin
      writer.column(
        [("bgcolor", writer.style.ground)], css: "background-color:\(writer.style.ground)"
      ) { writer in
        writer.row(top: 14) { $0.line("h3", EmailStyle.subheading, title, bottom: 6) }
        writer.blocks(inner)
        writer.row(bottom: 4) { _ in }
      }
      writer.width = outer
    }
  }

  // MARK: Charts

  /// A chart with its caption. The picture is opaque and stands on its own colour, so that a program
  /// that darkens a message leaves it readable; where pictures are blocked, its text stands there.
  mutating func figure(_ published: PublishedChart) {
    func picture(_ look: Artifact.Look) -> PictureFile? { published.pictures.of(look).first }
    guard let usual = picture(Artifact.Look()) else { return }
    let narrow = picture(Artifact.Look(isNarrow: true))
    let shown = min(width, Int(usual.width.rounded()))
    output.open("tr")
    output.open(
      "td",
      [
        ("align", shown < width ? "center" : start), ("bgcolor", style.background),
        ("style", "padding:12px 0 0;background-color:\(style.background)"),
      ])
    image(
      usual, dark: picture(Artifact.Look(isDark: true)), published, shown,
      class: narrow == nil ? nil : "bs-wide")
    if let narrow {
      // Hidden from every program but those that know media queries, which show it on phones.
      output.raw("<!--[if !mso]><!-->")
      output.open(
        "div",
        [
          ("class", "bs-narrow"),
          ("style", "display:none;max-height:0;overflow:hidden;mso-hide:all"),
        ])
      image(
        narrow, dark: picture(Artifact.Look(isDark: true, isNarrow: true)), published,
        min(width, Int(narrow.width.rounded())), isFluid: true)
      output.close("div", endsLine: false)
      output.raw("<!--<![endif]-->")
    }
    output.close("td", endsLine: false)
    output.close("tr")
    caption(published)
  }

  /// - Parameters:
  ///   - dark: For programs that show messages dark. Those that do not know of such a choice leave it
  ///     out and show the picture that all know.
  ///   - shown: The attribute `width`, which Word's engine goes by.
  ///   - isFluid: Whether it fills its room, however wide that is.
  private mutating func image(
    _ picture: PictureFile, dark: PictureFile?, _ published: PublishedChart, _ shown: Int,
    class name: String? = nil, isFluid: Bool = false
  ) {
    if let dark {
      output.open("picture")
      output.element(
        "source", [("media", "(prefers-color-scheme: dark)"), ("srcset", image(dark))],
        endsLine: false)
    }
    defer { if dark != nil { output.close("picture", endsLine: false) } }
    // A narrow picture stands in the middle.
    let place = shown < width && !isFluid ? "0 auto" : "0"
    let css =
      "display:block;margin:\(place);width:100%;"
      + (isFluid ? "" : "max-width:\(shown)px;") + "height:auto;border:0;"
      + "background-color:\(style.background);" + style.css(EmailStyle.label)
    output.element(
      "img",
      (name.map { [("class", $0)] } ?? []) + [
        ("src", image(picture)), ("width", String(shown)), ("alt", published.chart.altText),
        ("style", css),
      ], endsLine: false)
  }

  private mutating func caption(_ published: PublishedChart) {
    let head = [published.label, published.captionText].filter { !$0.isEmpty }
    row(top: 4, bottom: 16, css: style.css(EmailStyle.note)) { writer in
      if let label = head.first, head.count > 1 {
        writer.output.element("strong", text: label, endsLine: false)
        writer.output.text("\u{2002}")
      }
      writer.output.element(
        "span", TextDirection.attributes(of: head.last ?? "", in: writer.language.code),
        text: head.last ?? "", endsLine: false)
      let source = published.sourceLine
      if writer.linksSources, !source.parts.isEmpty {
        writer.output.element("br", [], endsLine: false)
        writer.output.text(
          writer.language.labelled(writer.language.words.source, ""))
        let css = "color:\(writer.style.muted)"
        source.write(to: &writer.output) { address, text, output in
          output.element("a", [("href", address), ("style", css)], text: text, endsLine: false)
        }
      }
      if let address = writer.data(published) {
        writer.output.element("br", [], endsLine: false)
        writer.link(address, writer.language.words.data)
      }
    }
  }

  // MARK: Key figures

  /// Side by side as far as there is room: boxes that flow like words, in columns for Word's engine.
  private mutating func kpis(_ kpis: [Kpi]) {
    guard !kpis.isEmpty else { return }
    let across = kpis.count == 4 ? 2 : min(3, kpis.count)
    let share = (width - 2 * EmailStyle.margin) / across
    row(top: 10, bottom: 10, css: "font-size:0") { writer in
      writer.output.raw("<!--[if mso]><table role=\"presentation\"><tr><![endif]-->")
      for (index, kpi) in kpis.enumerated() {
        if index > 0, index % across == 0 {
          writer.output.raw("<!--[if mso]></tr><tr><![endif]-->")
        }
        writer.output.raw("<!--[if mso]><td width=\"\(share)\" valign=\"top\"><![endif]-->")
        writer.output.open(
          "div",
          [
            ("class", "bs-kpi"),
            (
              "style",
              "display:inline-block;vertical-align:top;width:100%;max-width:\(share)px"
            ),
          ])
        writer.kpi(kpi)
        writer.output.close("div", endsLine: false)
        writer.output.raw("<!--[if mso]></td><![endif]-->")
      }
      writer.output.raw("<!--[if mso]></tr></table><![endif]-->")
    }
  }

  private mutating func kpi(_ kpi: Kpi) {
    output.open("table", EmailWriter.bare + [("width", "100%")])
    output.open("tr")
    output.open(
      "td",
      [
        ("align", start),
        ("style", "padding:8px 12px 8px 0;border-top:2px solid \(style.text)"),
      ])
    line("div", EmailStyle.kpi, kpi.value, class: "bs-value")
    line("div", EmailStyle.label, kpi.label)
    if !kpi.comparison.isEmpty {
      let sign = EmailWriter.arrow(kpi.direction)
      let color =
        kpi.direction > 0 ? style.rise : kpi.direction < 0 ? style.fall : style.muted
      output.element(
        "div", [("style", style.css(EmailStyle.cell) + ";color:\(color)")],
        text: sign + kpi.comparison)
    }
    output.close("td", endsLine: false)
    output.close("tr", endsLine: false)
    output.close("table", endsLine: false)
  }

  /// "▲ " for a rise; nothing where there is none.
  static func arrow(_ direction: Int) -> String {
    direction > 0 ? "▲ " : direction < 0 ? "▼ " : ""
  }
}
