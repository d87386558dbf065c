package import Charting
import Drawing
package import Reporting
import Speaking

/// A report as a newsletter: texts, key figures, tables, charts and sources as one message.
package struct Newsletter: Sendable {
  let bound: BoundReport
  let theme: Theme
  /// For programs that show messages dark, with dark pictures; nil to stay light in all.
  let dark: Theme?
  /// In the order of the body, each with the picture that is shown.
  let charts: [PublishedChart]
  let base: String?

  package init(
    _ bound: BoundReport, theme: Theme, dark: Theme? = nil, charts: [PublishedChart], base: String?
  ) {
    self.bound = bound
    self.theme = theme
    self.dark = dark
    self.charts = charts
    self.base = base
  }

  private var report: Report { bound.report }

  /// Gmail cuts off what is longer, and the sources with it.
  package static let byteLimit = 102_000

  /// - Parameter file: The path that it is written to, from where relative addresses start.
  package func html(in file: String) -> String {
    html { picture in
      WebAddress.address(of: picture.path, from: file, base: base)
    } data: { published in
      published.dataPath.map { published.address(of: $0, from: file) }
    }
  }

  package func text(in file: String) -> String {
    var writer = PlainTextWriter(bound.language) { path in
      WebAddress.address(of: path, from: file, base: base)
    }
    for chart in charts { writer.charts[chart.chart.id] = chart }
    writer.report(report)
    return writer.text
  }

  /// What names no file beside it: pictures are parts of the same message, and the figures are linked
  /// where they are published.
  func message(
    cid: @escaping (PictureFile) -> String
  ) -> (html: String, text: String) {
    let html = self.html {
      "cid:" + cid($0)
    } data: { published in
      published.base == nil ? nil : published.dataPath.map { published.address(of: $0, from: "") }
    }
    var writer = PlainTextWriter(bound.language) { path in
      base.map { WebAddress.address(of: path, from: "", base: $0) }
    }
    for chart in charts { writer.charts[chart.chart.id] = chart }
    writer.report(report)
    return (html, writer.text)
  }

  // MARK: The page

  private func html(
    image: @escaping (PictureFile) -> String, data: @escaping (PublishedChart) -> String?
  ) -> String {
    let code = bound.language.code
    let direction = TextDirection.of(language: code)
    var writer = EmailWriter(theme, bound.language, image: image, data: data)
    for chart in charts { writer.charts[chart.chart.id] = chart }
    writer.output.raw("<!DOCTYPE html>\n")
    writer.output.open(
      "html",
      [
        ("xmlns", "http://www.w3.org/1999/xhtml"),
        ("xmlns:o", "urn:schemas-microsoft-com:office:office"), ("lang", code),
        ("dir", direction),
      ])
    writer.output.lineEnd()
    head(&writer)
    writer.output.open(
      "body",
      [
        ("bgcolor", writer.style.ground),
        ("style", "margin:0;padding:0;background-color:\(writer.style.ground)"),
      ])
    writer.output.lineEnd()
    preview(&writer.output)
    let ground = writer.style.ground
    writer.output.open(
      "table",
      EmailWriter.bare + [
        ("width", "100%"), ("bgcolor", ground),
        ("style", "width:100%;background-color:\(ground)"),
      ])
    writer.output.open("tr")
    writer.output.open("td", [("align", "center")])
    let background = writer.style.background
    writer.column([("bgcolor", background)], css: "background-color:\(background)") { writer in
      opening(&writer)
      writer.blocks(report.blocks)
      closing(&writer)
    }
    for name in ["td", "tr", "table", "body", "html"] { writer.output.close(name) }
    return writer.output.text
  }

  private func head(_ writer: inout EmailWriter) {
    let dark = dark.map { EmailStyle($0, language: bound.language.code) }
    let schemes = dark == nil ? "light" : "light dark"
    writer.output.open("head")
    writer.output.lineEnd()
    writer.output.element("meta", [("charset", "utf-8")])
    for (name, content) in [
      ("viewport", "width=device-width,initial-scale=1"),
      ("x-apple-disable-message-reformatting", ""),
      ("format-detection", "telephone=no,date=no,address=no,email=no,url=no"),
      ("color-scheme", schemes), ("supported-color-schemes", schemes),
    ] {
      writer.output.element("meta", [("name", name), ("content", content)])
    }
    writer.output.element("title", text: report.title)
    writer.output.raw(EmailStyle.outlookHead)
    writer.output.raw("<style>\n" + EmailStyle.styleSheet(schemes: schemes) + "\n</style>\n")
    if let dark {
      writer.output.raw("<style>\n" + writer.style.sheet(turning: dark) + "\n</style>\n")
    }
    writer.output.close("head")
  }

  /// What a mailbox shows beside the subject.
  private func preview(_ output: inout XMLOutput) {
    guard !report.subtitle.isEmpty else { return }
    output.element(
      "div",
      [("style", "display:none;max-height:0;overflow:hidden;mso-hide:all;font-size:1px")],
      text: report.subtitle)
  }

  private func opening(_ writer: inout EmailWriter) {
    var kicker = ""
    for case .cover(let cover) in report.blocks { kicker = cover.kicker }
    writer.row(top: 20) { writer in
      writer.output.open("table", EmailWriter.bare)
      writer.output.open("tr")
      writer.output.open(
        "td",
        [
          ("width", "34"), ("height", "5"), ("bgcolor", writer.style.accent),
          ("style", "background-color:\(writer.style.accent);font-size:0;line-height:5px"),
        ])
      writer.output.text("\u{A0}")
      for name in ["td", "tr", "table"] { writer.output.close(name) }
    }
    writer.row(top: 10, bottom: 12) { writer in
      writer.line("div", EmailStyle.note, kicker, bottom: 4)
      writer.line("h1", EmailStyle.title, report.title, bottom: 6)
      writer.line("p", EmailStyle.subtitle, report.subtitle, bottom: 6)
      writer.line(
        "p", EmailStyle.note,
        [report.author, report.date].filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }

  private func closing(_ writer: inout EmailWriter) {
    let words = bound.language.words
    let notes = report.notes.filter { !$0.isEmpty }
    if !notes.isEmpty || !report.footnotes.isEmpty {
      rule(&writer)
      writer.row(top: 12) { writer in
        writer.line("h3", EmailStyle.subheading, words.notes, bottom: 4)
        for (index, note) in report.footnotes.enumerated() {
          var note = note
          note.runs.insert(Paragraph.Run("\(index + 1)\u{A0}", footnote: index), at: 0)
          writer.paragraph(note, EmailStyle.note, bottom: 4)
        }
        for note in notes { writer.line("p", EmailStyle.note, note, bottom: 4) }
      }
    }
    guard !report.sources.isEmpty else { return writer.row(bottom: 20) { _ in } }
    rule(&writer)
    writer.row(top: 12, bottom: 24) { writer in
      writer.line("h3", EmailStyle.subheading, words.sources, bottom: 4)
      for source in report.sources { writer.line("p", EmailStyle.note, source, bottom: 4) }
    }
  }

  private func rule(_ writer: inout EmailWriter) {
    let line = "border-top:1px solid \(writer.style.hairline);font-size:0;line-height:0"
    writer.row(top: 18) { $0.output.element("div", [("style", line)], text: "\u{A0}") }
  }
}
