import Charting
import Drawing
import Reporting
import Speaking

/// Blocks of a report as rows of a table, which every mail program lays out alike: no style sheet is
/// needed, nothing floats, and nothing is wider than its room.
///
/// The fluid part works without media queries: tables have the attribute `width` for Word's engine,
/// which knows no `max-width`, and the style `width:100%;max-width:…` for all others.
struct EmailWriter {
  let style: EmailStyle
  let language: Language
  /// The address of a picture.
  let image: (PictureFile) -> String
  /// The address of a table of figures; nil where there is none to give.
  let data: (PublishedChart) -> String?
  var output = XMLOutput()
  /// Whether captions name the sources that the picture names too, for the sake of their links. A message
  /// with a list of its sources need not.
  var linksSources = false
  /// Of what is written now, in CSS pixels.
  var width = EmailStyle.width
  /// The charts there are pictures of, by id.
  var charts: [String: PublishedChart] = [:]

  init(
    _ theme: Theme, _ language: Language, image: @escaping (PictureFile) -> String,
    data: @escaping (PublishedChart) -> String?
  ) {
    style = EmailStyle(theme, language: language.code)
    self.language = language
    self.image = image
    self.data = data
  }

  /// Where lines begin, as an attribute.
  var start: String { TextDirection.of(language: language.code) == "rtl" ? "right" : "left" }

  // MARK: Tables that lay out

  static let bare = [
    ("role", "presentation"), ("border", "0"), ("cellpadding", "0"), ("cellspacing", "0"),
  ]

  /// A table of one column as wide as there is room, whose rows `rows` writes.
  mutating func column(
    _ attributes: [(String, String)] = [], css: String = "",
    _ rows: (inout EmailWriter) -> Void
  ) {
    output.open(
      "table",
      EmailWriter.bare + [("width", String(width)), ("align", "center")] + attributes
        // Fixed, so that what is wide scrolls in its own place and does not widen the message.
        + [
          (
            "style",
            "table-layout:fixed;width:100%;max-width:\(width)px" + (css.isEmpty ? "" : ";" + css)
          )
        ])
    output.lineEnd()
    rows(&self)
    output.close("table")
  }

  /// A row with one cell.
  mutating func row(
    top: Int = 0, bottom: Int = 0, isText: Bool = true, css: String = "",
    _ content: (inout EmailWriter) -> Void
  ) {
    let side = isText ? EmailStyle.margin : 0
    var attributes = isText ? [("class", "bs-text")] : []
    attributes += [
      ("align", start),
      ("style", "padding:\(top)px \(side)px \(bottom)px" + (css.isEmpty ? "" : ";" + css)),
    ]
    output.open("tr")
    output.open("td", attributes)
    content(&self)
    output.close("td", endsLine: false)
    output.close("tr")
  }

  // MARK: Texts

  mutating func line(
    _ element: String, _ face: EmailStyle.Face, _ text: String, bottom: Int = 0,
    class name: String? = nil
  ) {
    guard !text.isEmpty else { return }
    output.element(
      element,
      (name.map { [("class", $0)] } ?? [])
        + TextDirection.attributes(of: text, in: language.code)
        + [("style", "margin:0 0 \(bottom)px;" + style.css(face))], text: text)
  }

  mutating func paragraph(_ paragraph: Paragraph, _ face: EmailStyle.Face, bottom: Int) {
    let text = paragraph.runs.map(\.text).joined()
    var indent = 0
    var marker: String?
    var isQuote = false
    for container in paragraph.containers {
      switch container.kind {
      case .list: indent += 20
      case .item(let text): marker = text
      case .quote: isQuote = true
      }
    }
    let side = start
    var css = "margin:0 0 \(bottom)px;" + style.css(face)
    if indent > 0 { css += ";padding-\(side):\(indent)px" }
    if isQuote { css += ";padding-\(side):12px;border-\(side):3px solid \(style.hairline)" }
    output.open(
      "p", TextDirection.attributes(of: text, in: language.code) + [("style", css)])
    if let marker { output.text(marker + "\u{A0}") }
    for run in paragraph.runs { self.run(run) }
    output.close("p")
  }

  private mutating func run(_ run: Paragraph.Run) {
    var tags: [String] = []
    if let link = run.link, WebAddress.isSafe(link) {
      output.open("a", [("href", link), ("style", "color:\(style.accent)")])
      tags.append("a")
    }
    if run.footnote != nil { tags.append("sup") }
    if run.isBold { tags.append("strong") }
    if run.isItalic { tags.append("em") }
    if run.isCode { tags.append("code") }
    for tag in tags where tag != "a" {
      // A raised figure must not push lines apart.
      output.open(tag, tag == "sup" ? [("style", "font-size:70%;line-height:0")] : [])
    }
    output.text(run.text)
    for tag in tags.reversed() { output.close(tag, endsLine: false) }
  }

  mutating func link(_ address: String, _ text: String) {
    output.element(
      "a", [("href", address), ("style", "color:\(style.accent)")], text: text, endsLine: false)
  }
}
