import Drawing
import Speaking
import TestSupport
import Testing

@testable import Reporting

@Suite("Columns of tables")
struct TableColumnsTests {
  private func texts(_ table: Table, width: Double, language: Language) -> [String] {
    let composer = LayoutFixture.composer(
      Typesetter(measurer: FixedTextMeasurer()), width: width, language: language)
    return composer.table(table).flatMap(\.strips).flatMap(\.parts).flatMap { part in
      Scene(size: Size(1, 1), items: part.items).texts.map(\.text.string)
    }
  }

  @Test("a short Chinese word is cut because another column is long")
  func shortHan() throws {
    let chinese = try #require(Language(code: "zh-Hans"))
    let why = String(repeating: "按倍数理解所述范围截尾时相符", count: 6)
    let table = Table(
      columns: ["说法", "结论", "依据"].map { Table.Column(header: $0, isNumeric: false) },
      rows: [Table.Row(cells: ["总值近五亿元", "不成立", why]), Table.Row(cells: [why, "相符", why])])
    let texts = texts(table, width: 360, language: chinese)
    #expect(texts.contains("不成立") && texts.contains("相符") && texts.contains("总值近五亿元"))
  }

  @Test("a name is broken where the heads of other columns could be")
  func names() {
    let table = Table(
      columns: [Table.Column(header: "Country", isNumeric: false)]
        + (0..<5).map {
          Table.Column(header: "\(2019 + $0)", unit: "million vehicles", isNumeric: true)
        },
      rows: [Table.Row(cells: ["South Korea"] + (0..<5).map { "\($0).5" })])
    #expect(texts(table, width: 360, language: .english).contains("South Korea"))
  }
}
