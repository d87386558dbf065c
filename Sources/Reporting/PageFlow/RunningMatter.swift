import Drawing
import Speaking

/// What stands at the top and the bottom of every page: the report's title and the section from the
/// second page on, author and date, and the page's number. A reader of the structure does not hear
/// it.
struct RunningMatter {
  let format: PageFormat
  let style: PageStyle
  let language: Language
  let typesetter: Typesetter
  let title: String
  let author: String
  let date: String

  /// The items of a page.
  ///
  /// - Parameters:
  ///   - number: Counts from 1.
  ///   - isFirst: Whether it is the page with the title, which is not said again there.
  func items(page number: Int, of count: Int, section: String, isFirst: Bool) -> [Scene.Item] {
    var fields = [
      "title": title, "section": section, "author": author, "date": date,
      "page": String(number), "pages": String(count),
    ]
    var items: [Scene.Item] = []
    if !isFirst {
      let header = filled(format.header ?? "{title} | {section}", fields)
      items.append(self.header(header))
    }
    fields["byline"] = [author, date].filter { !$0.isEmpty }.joined(separator: " · ")
    let usual = (isFirst ? "" : "{byline}") + " | " + language.page(number, of: count)
    items.append(footer(filled(format.footer ?? usual, fields)))
    return items
  }

  /// The parts of a running text, left and right.
  private func filled(_ text: String, _ fields: [String: String]) -> (left: String, right: String) {
    let text = FieldPattern.filled(text, fields.map { ($0.key, $0.value) })
    let parts = text.split(separator: " | ", maxSplits: 1, omittingEmptySubsequences: false)
    return (
      parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : ""
    )
  }

  private var area: Rect { format.contentArea }
  private var capHeight: Double { typesetter.capHeight(of: style.running) }

  private func header(_ texts: (left: String, right: String)) -> Scene.Item {
    let baseline = (format.margins.top * 0.5 + capHeight / 2).rounded()
    let ruleY = (format.margins.top * 0.5 + style.running.leading).rounded()
    return running("header", .runningHeader, line(texts, baseline: baseline) + [rule(y: ruleY)])
  }

  private func footer(_ texts: (left: String, right: String)) -> Scene.Item {
    let baseline =
      (format.size.height - format.margins.bottom * 0.45 + capHeight / 2).rounded()
    return running("footer", .runningFooter, line(texts, baseline: baseline))
  }

  /// Both parts on one line: the right one in full up to nearly half of it, the left in the rest.
  private func line(_ texts: (left: String, right: String), baseline: Double) -> [Scene.Item] {
    let most = texts.left.isEmpty ? area.width : area.width * 0.46
    let right = shortened(texts.right, to: most)
    let taken = right.isEmpty ? 0 : width(right) + style.running.style.size * 2
    let left = shortened(texts.left, to: area.width - taken)
    return text(left, at: area.x, baseline: baseline, .start)
      + text(right, at: area.maxX, baseline: baseline, .end)
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
    // Between words, where that leaves most of the line: half a word says less than none.
    if let space = kept.lastIndex(where: LineBreakRules.isSpace), low < flat.count,
      !LineBreakRules.isSpace(flat[kept.endIndex]),
      flat.distance(from: flat.startIndex, to: space) * 2 > low
    {
      kept = flat[..<space]
    }
    while let last = kept.last, LineBreakRules.isSpace(last) { kept.removeLast() }
    return kept + "…"
  }
}
