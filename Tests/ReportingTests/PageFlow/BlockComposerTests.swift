import Charting
import Diagnostics
import Drawing
import Speaking
import TestSupport
import Testing

@testable import Reporting

@Suite("Blocks")
struct BlockComposerTests {
  private let typesetter = Typesetter(measurer: FixedTextMeasurer())

  private func scene(_ table: Table, width: Double = 480) -> Scene {
    scene(LayoutFixture.composer(typesetter, width: width).table(table), width: width)
  }

  private func scene(_ kpis: [Kpi], width: Double = 480) -> Scene {
    scene(LayoutFixture.composer(typesetter, width: width).kpis(kpis), width: width)
  }

  private func scene(_ elements: [Element], width: Double) -> Scene {
    var elements = elements
    let placed = Paginator.pages(of: &elements, height: 1e6)[0]
    let area = Rect(0, 0, width, 1e6)
    return Scene(
      size: Size(width, 1e6),
      items: PageComposer(elements: elements, area: area).items(of: placed))
  }

  /// Where the given text stands: its start, or its end.
  private func place(_ text: String, in scene: Scene) -> Scene.Text? {
    scene.texts.first { $0.text.string == text }?.text
  }

  private func numeric(_ cells: [String], language: String = "en") -> [Double] {
    let table = Table(
      columns: [Table.Column(header: "N", isNumeric: true)],
      rows: cells.map { Table.Row(cells: [$0]) })
    let scene = scene(table)
    return cells.compactMap { cell in
      guard let text = place(cell, in: scene) else { return nil }
      let head = cell.prefix { $0 != "." && $0 != "%" && $0 != "m" }
      return text.position.x + Double(head.count) * text.style.size / 2
    }
  }

  @Test(
    "numbers stand with their decimal marks under each other",
    arguments: [
      ["1.5", "1,234.75", "≈2", "–12.25", "7"], ["12%", "7.5%", "100%"], ["490m", "7.06m", "12"],
    ])
  func decimalMarks(cells: [String]) {
    let marks = numeric(cells)
    #expect(marks.count == cells.count)
    #expect(marks.allSatisfy { abs($0 - marks[0]) < 0.01 })
  }

  @Test(
    "the tail of a number begins at its decimal mark or after its last digit",
    arguments: [
      ("1,234.5", ".", ".5"), ("1 234,5%", ",", ",5%"), ("1,234", ".", ""), ("12%", ".", "%"),
      ("–", ".", ""), ("", ".", ""), ("≈4.9亿", ".", ".9亿"), ("12.", ".", "."),
    ] as [(String, Character, String)])
  func tails(cell: String, mark: Character, tail: String) {
    #expect(TableColumns.tail(of: cell, decimalMark: mark) == tail)
  }

  @Test("a missing cell is empty and does not shift the others")
  func missingCells() {
    let table = Table(
      columns: [
        Table.Column(header: "A", isNumeric: false), Table.Column(header: "B", isNumeric: false),
      ], rows: [Table.Row(cells: ["a"]), Table.Row(cells: ["a", "b", "extra"])])
    let texts = scene(table).texts.map(\.text.string)
    #expect(texts == ["A", "B", "a", "a", "b"])
  }

  @Test("totals and highlighted rows are set in a heavier weight")
  func totals() {
    let table = Table(
      columns: [Table.Column(header: "A", isNumeric: false)],
      rows: [
        Table.Row(cells: ["plain"]), Table.Row(cells: ["bright"], isHighlighted: true),
        Table.Row(cells: ["sum"], isTotal: true),
      ])
    let scene = scene(table)
    #expect(place("plain", in: scene)?.style.weight == .regular)
    #expect(place("bright", in: scene)?.style.weight == .semibold)
    #expect(place("sum", in: scene)?.style.weight == .semibold)
  }

  @Test("header, rows and cells are told apart for readers who do not see them")
  func structure() {
    let groups = scene(LayoutFixture.table(rows: 1)).texts.map { $0.groups.joined(separator: "/") }
    #expect(
      groups == [
        "table/table-title", "table/header/cell", "table/header/cell", "table/header/cell",
        "table/row/cell", "table/row/cell", "notes",
      ])
  }

  @Test("a table with more columns than fit is reported and still drawn inside its width")
  func tooWide() {
    let table = Table(
      title: "Wide",
      columns: (0..<30).map { Table.Column(header: "Column\($0)", isNumeric: $0 > 0) },
      rows: [Table.Row(cells: (0..<30).map { "\($0)000000" })])
    let scene = scene(table, width: 300)
    #expect(typesetter.problems.first?.id == "table-too-wide")
    #expect(typesetter.problems.first?.severity == .error)
    #expect(scene.texts.allSatisfy { $0.text.position.x + $0.text.width <= 300.02 })
    #expect(scene.texts.allSatisfy { $0.text.position.x >= -0.02 })
  }

  @Test("a table without columns or with nothing but empty cells is no problem")
  func emptyTables() {
    #expect(scene(Table(columns: [], rows: [])).items.isEmpty)
    let blank = Table(
      columns: [Table.Column(header: "", isNumeric: true)], rows: [Table.Row(cells: [""])])
    #expect(scene(blank).texts.isEmpty)
    #expect(typesetter.problems.isEmpty)
  }

  @Test(
    "key figures stand in equal columns, at most four across, in rows of like length",
    arguments: [(1, [1]), (2, [2]), (3, [3]), (4, [4]), (5, [3, 2]), (6, [3, 3]), (7, [4, 3])])
  func kpiColumns(count: Int, expected: [Int]) {
    let kpis = (0..<count).map { Kpi(value: "v\($0)", label: "l") }
    let values = scene(kpis).texts.map(\.text).filter { $0.string.hasPrefix("v") }
    var rows: [Double: Int] = [:]
    for value in values { rows[value.position.y, default: 0] += 1 }
    #expect(rows.sorted { $0.key < $1.key }.map(\.value) == expected)
    #expect(Set(values.map { ($0.position.x * 100).rounded() }).count == expected[0])
  }

  @Test("a value too wide for its column makes all of them smaller before the row wraps")
  func kpiScale() {
    let kpis = ["1,234,567", "2", "3", "4"].map { Kpi(value: $0, label: "") }
    let texts = scene(kpis).texts.map(\.text)
    #expect(Set(texts.map(\.style.size)).count == 1)
    #expect(texts[0].style.size < 25)
    #expect(Set(texts.map(\.position.y)).count == 1)
  }

  @Test("the arrow points up for more, down for less, and is left out for neither")
  func arrows() {
    func arrow(_ direction: Int) -> [Point] {
      let kpi = Kpi(value: "1", label: "l", comparison: "c", direction: direction)
      var found: [Point] = []
      func walk(_ items: [Scene.Item]) {
        for item in items {
          if case .group(let group) = item { walk(group.items) }
          if case .shape(let shape) = item, case .polygon(let points) = shape.outline {
            found = points
          }
        }
      }
      walk(scene([kpi]).items)
      return found
    }
    #expect(arrow(0).isEmpty)
    #expect(arrow(1)[1].y < arrow(1)[0].y)
    #expect(arrow(-1)[2].y > arrow(-1)[0].y)
  }

  @Test("a picture of a table is as wide as its medium and as high as its rows")
  func picture() {
    var diagnostics = DiagnosticList()
    func height(_ rows: Int) -> Double {
      let scene = BlockLayout.scene(
        of: LayoutFixture.table(rows: rows), language: .english, theme: .wire, medium: .article,
        measurer: FixedTextMeasurer(), diagnostics: &diagnostics)
      #expect(scene.size.width == 680)
      #expect(scene.texts.allSatisfy { $0.text.position.y < scene.size.height - 10 })
      return scene.size.height
    }
    #expect(height(20) - height(10) > 200)
    #expect(diagnostics.isEmpty)
  }

  @Test("a table too high for a picture of fixed size is reported, and no row is lost")
  func pictureTooHigh() {
    var diagnostics = DiagnosticList()
    let scene = BlockLayout.scene(
      of: LayoutFixture.table(rows: 60), language: .english, theme: .ledger, medium: .social,
      measurer: FixedTextMeasurer(), diagnostics: &diagnostics)
    #expect(diagnostics.all.map(\.id) == ["block-too-high"])
    #expect(scene.texts.filter { $0.text.string.hasPrefix("row ") }.count == 60)
  }
}
