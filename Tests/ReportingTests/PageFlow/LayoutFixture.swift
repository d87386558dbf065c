import Charting
import Diagnostics
import Drawing
import Speaking
import TestSupport
import TradeData

@testable import Reporting

/// Lays out reports with fixed metrics and boxes in place of charts.
enum LayoutFixture {
  struct Result {
    var pages: [Page]
    var problems: [Diagnostic]
  }

  static func lay(
    _ blocks: [Block], title: String = "", format: PageFormat = .a4,
    figureHeight: @escaping (Medium) -> Double = plotAndTitle
  ) -> Result {
    lay(Report(title: title, blocks: blocks), format: format, figureHeight: figureHeight)
  }

  static func lay(
    _ report: Report, format: PageFormat = .a4, language: Language = .english,
    figureHeight: @escaping (Medium) -> Double = plotAndTitle
  ) -> Result {
    let typesetter = Typesetter(measurer: FixedTextMeasurer())
    let composer = composer(
      typesetter, width: format.contentArea.width, height: format.contentArea.height,
      language: language, figureHeight: figureHeight)
    let pages = PageLayout(format: format, composer: composer).pages(of: report)
    return Result(pages: pages, problems: typesetter.problems)
  }

  static func composer(
    _ typesetter: Typesetter, width: Double, height: Double = 700, language: Language = .english,
    figureHeight: @escaping (Medium) -> Double = plotAndTitle
  ) -> BlockComposer {
    BlockComposer(
      style: PageStyle(.wire, bodySize: 10, language: language.code), language: language,
      typesetter: typesetter, width: width, maximumHeight: height,
      drawFigure: { _, medium in
        let size = Size(medium.width, figureHeight(medium))
        return Scene(
          size: size, items: [.shape(Scene.Shape(.rect(Rect(0, 0, size.width, size.height))))])
      })
  }

  static func plotAndTitle(_ medium: Medium) -> Double {
    switch medium.height {
    case .plot(let plot): plot + 60
    case .fixed(let height), .atLeast(let height): height
    }
  }

  static let chart = Chart(
    id: "box", kind: "bar", language: .english, altText: "a box", categories: [], series: [],
    unit: .number)

  static func prose(words: Int) -> Block {
    let text = (0..<words).map { "word\($0 % 10)" }.joined(separator: " ")
    return .text([Paragraph(runs: [Paragraph.Run(text)])])
  }

  static func table(rows: Int) -> Table {
    Table(
      title: "Ports",
      columns: [
        Table.Column(header: "Port", isNumeric: false),
        Table.Column(header: "Ships", unit: "thousand", isNumeric: true),
      ],
      rows: (0..<rows).map { Table.Row(cells: ["row \($0)", "\($0).5"]) }, source: "Register")
  }
}

extension Scene {
  /// Every text of the scene with the names of the groups around it, in drawing order.
  var texts: [(text: Text, groups: [String])] {
    var found: [(text: Text, groups: [String])] = []
    func walk(_ items: [Item], _ groups: [String]) {
      for item in items {
        switch item {
        case .text(let text): found.append((text, groups))
        case .group(let group): walk(group.items, groups + [group.name])
        case .shape: break
        }
      }
    }
    walk(items, [])
    return found
  }

  /// Words in reading order, without running header and footer.
  var body: String {
    texts.filter { !$0.groups.contains("header") || $0.groups.contains("table") }
      .filter { !$0.groups.contains("footer") }.map(\.text.string).joined(separator: " ")
  }

  /// The rectangles of figures drawn by the fixture.
  var figures: [Rect] {
    items.compactMap { item in
      guard case .group(let group) = item, group.name == "figure",
        case .shape(let shape)? = group.items.first, case .rect(let rect) = shape.outline
      else { return nil }
      return rect
    }
  }

  /// Top-level groups in drawing order.
  var groupNames: [String] {
    items.compactMap { if case .group(let group) = $0 { group.name } else { nil } }
  }
}
