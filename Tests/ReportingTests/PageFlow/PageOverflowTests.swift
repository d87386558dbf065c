import Drawing
import TestSupport
import Testing

@testable import Reporting

@Suite("Nothing leaves the page")
struct PageOverflowTests {
  @Test(
    "text and figures of any report stay inside the margins and never lie on each other",
    arguments: 0..<40)
  func seeded(seed: Int) {
    var numbers = SeededRandom(seed: UInt64(seed))
    let format = [PageFormat.a4, .a5, .letter, .a5.landscape][seed % 4]
    let blocks = (0..<Int.random(in: 1...14, using: &numbers)).map { _ in block(&numbers) }
    let report = Report(
      title: text(&numbers, words: 1...20), subtitle: text(&numbers, words: 0...40),
      author: text(&numbers, words: 0...4), date: "2024", blocks: blocks,
      notes: [text(&numbers, words: 0...30)], sources: [text(&numbers, words: 1...20)])
    let result = LayoutFixture.lay(report, format: format)
    let area = format.contentArea.insetBy(-0.02, -0.02)
    for (index, page) in result.pages.enumerated() {
      var boxes: [Rect] = []
      for (text, groups) in page.scene.texts
      where groups.first != "footer" && groups != ["header"] {
        let box = Self.box(text)
        #expect(area.contains(box), "seed \(seed), page \(index + 1): \(text.string)")
        boxes.append(box)
      }
      for figure in page.scene.figures {
        #expect(area.contains(figure), "seed \(seed), page \(index + 1)")
        boxes.append(figure)
      }
      #expect(Self.overlaps(boxes) == 0, "seed \(seed), page \(index + 1)")
    }
  }

  /// From the tops of the capitals to the baseline, without the space at the end of a piece.
  private static func box(_ text: Scene.Text) -> Rect {
    let size = text.style.size
    return Rect(text.position.x, text.position.y - size * 0.7, text.width, size * 0.7)
  }

  private static func overlaps(_ boxes: [Rect]) -> Int {
    boxes.indices.reduce(0) { count, first in
      count
        + boxes[(first + 1)...].filter { $0.insetBy(0.02, 0.02).overlaps(boxes[first]) }.count
    }
  }

  private func block(_ numbers: inout SeededRandom) -> Block {
    switch Int.random(in: 0..<6, using: &numbers) {
    case 0: .heading(Heading(text(&numbers, words: 1...18)))
    case 1: .kpis((0..<Int.random(in: 1...7, using: &numbers)).map { _ in kpi(&numbers) })
    case 2: .table(table(&numbers))
    case 3: .figure(NumberedChart(LayoutFixture.chart))
    default:
      .text(
        (0..<Int.random(in: 1...4, using: &numbers)).map { _ in
          Paragraph(runs: [
            .init(text(&numbers, words: 0...120)),
            .init(text(&numbers, words: 1...5), isBold: true),
          ])
        })
    }
  }

  private func kpi(_ numbers: inout SeededRandom) -> Kpi {
    Kpi(
      value: text(&numbers, words: 1...3), label: text(&numbers, words: 0...12),
      comparison: text(&numbers, words: 0...8), direction: Int.random(in: -1...1, using: &numbers))
  }

  private func table(_ numbers: inout SeededRandom) -> Table {
    let columns = Int.random(in: 1...9, using: &numbers)
    let names = (0..<columns).map { index in
      Table.Column(
        header: text(&numbers, words: 0...4), unit: text(&numbers, words: 0...1),
        isNumeric: index > 0)
    }
    let rows = (0..<Int.random(in: 0...60, using: &numbers)).map { row in
      Table.Row(
        cells: (0..<columns).map { index in
          index == 0
            ? text(&numbers, words: 0...9) : "\(Int.random(in: 0...9999, using: &numbers)).5"
        }, isTotal: row % 9 == 8)
    }
    return Table(title: text(&numbers, words: 0...14), columns: names, rows: rows, source: "S")
  }

  /// Words of many lengths, now and then Chinese or far too long.
  private func text(_ numbers: inout SeededRandom, words: ClosedRange<Int>) -> String {
    (0..<Int.random(in: words, using: &numbers)).map { _ in
      switch Int.random(in: 0..<40, using: &numbers) {
      case 0: String(repeating: "x", count: Int.random(in: 20...200, using: &numbers))
      case 1...6: String(repeating: "港", count: Int.random(in: 1...30, using: &numbers)) + "。"
      default: String(repeating: "a", count: Int.random(in: 1...11, using: &numbers))
      }
    }.joined(separator: " ")
  }
}
