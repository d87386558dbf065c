import Drawing
import Speaking

/// What stands at the top and the bottom of every page: the report's title from the second page on,
/// its date, and the page's number. Artifacts: a reader of the structure does not hear them.
struct RunningMatter {
  let format: PageFormat
  let style: PageStyle
  let language: Language
  let typesetter: Typesetter
  let title: String
  let byline: String

  /// The items of a page.
  ///
  /// - Parameter number: Counts from 1.
  func items(page number: Int, of count: Int) -> [Scene.Item] {
    var items: [Scene.Item] = []
    if number > 1 { items.append(header()) }
    items.append(footer(page: number, of: count))
    return items
  }

  private var area: Rect { format.contentArea }
  private var capHeight: Double { typesetter.capHeight(of: style.running) }

  private func header() -> Scene.Item {
    let baseline = (format.margins.top * 0.5 + capHeight / 2).rounded()
    let ruleY = (format.margins.top * 0.5 + style.running.leading).rounded()
    let texts = text(shortened(title, to: area.width), at: area.x, baseline: baseline, .start)
    return running("header", .runningHeader, texts + [rule(y: ruleY)])
  }

  private func footer(page number: Int, of count: Int) -> Scene.Item {
    let baseline =
      (format.size.height - format.margins.bottom * 0.45 + capHeight / 2).rounded()
    let label = language.page(number, of: count)
    var texts = text(label, at: area.maxX, baseline: baseline, .end)
    let room = area.width - width(label) - style.running.style.size * 2
    // The first page has it under the title.
    if number > 1 {
      texts += text(shortened(byline, to: room), at: area.x, baseline: baseline, .start)
    }
    return running("footer", .runningFooter, texts)
  }

  private func text(
    _ string: String, at x: Double, baseline: Double, _ anchor: Scene.Anchor
  ) -> [Scene.Item] {
    guard !string.isEmpty else { return [] }
    return [
      .text(
        Scene.Text(
          string, at: Point(x, baseline), anchor: anchor, style: style.running.style,
          color: style.running.color, width: width(string)))
    ]
  }

  private func rule(y: Double) -> Scene.Item {
    .shape(
      Scene.Shape(
        .line(Point(area.x, y), Point(area.maxX, y)),
        stroke: Scene.Stroke(style.colors.hairline, width: style.rules.hairline)))
  }

  private func running(
    _ name: String, _ role: Scene.Role, _ items: [Scene.Item]
  ) -> Scene.Item {
    .group(Scene.Group(name, role: role, items: items))
  }

  private func width(_ text: String) -> Double {
    typesetter.width(of: text, in: style.running.style)
  }

  /// The text as far as it fits on one line. Only here may text be left out: the first page has
  /// the title in full.
  private func shortened(_ text: String, to room: Double) -> String {
    let flat = String(text.map { LineBreakRules.isLineFeed($0) ? " " : $0 })
    guard !flat.isEmpty, width(flat) > room else { return flat }
    var low = 0
    var high = flat.count
    while low < high {
      let middle = (low + high + 1) / 2
      if width(String(flat.prefix(middle)) + "…") <= room {
        low = middle
      } else {
        high = middle - 1
      }
    }
    guard low > 0 else { return "" }
    var kept = flat.prefix(low)
    while let last = kept.last, LineBreakRules.isSpace(last) { kept.removeLast() }
    return kept + "…"
  }
}
