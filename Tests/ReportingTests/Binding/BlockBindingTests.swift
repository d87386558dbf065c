import Charting
import Drawing
import Testing

@testable import Reporting

/// Text, key figures and tables with their numbers put in.
@Suite struct BlockBindingTests {
  private static func blocks(_ body: String, _ language: String = "en") throws -> [Block] {
    let (bound, problems) = Draft(body).bind(language)
    #expect(problems == [])
    return try #require(bound).report.blocks
  }

  private static func table(_ body: String) throws -> Table {
    guard case .table(let table)? = try blocks(body).first else {
      throw Missing()
    }
    return table
  }

  struct Missing: Error {}

  /// A text and what it comes to.
  static let texts: [(text: String, says: String)] = [
    ("It was {total}.", "It was 370\u{A0}vehicles."),
    ("{total:1}", "370.0\u{A0}vehicles"),
    ("{rise:+0} or {rise}", "+38% or +37.8%"),
    ("{rise|up,down} {rise}", "up 37.8%"),
    ("{fall|up,down} {fall}", "down 12.5%"),
    ("{none|up,down,level}", "level"),
    ("{ratio|more,fewer}", "more"),
    ("{value.KZ@2022-01 / units.KZ@2022-01}", "20\u{A0}yuan per vehicle"),
    ("\\{total\\}", "{total}"),
  ]

  @Test("a text says another number", arguments: texts.indices) func text(_ index: Int) throws {
    let (text, says) = Self.texts[index]
    let body = """
      metrics:
        total: units@2022-01..2022-02
        rise: yoy(units.large@2023-01..2023-02)
        fall: mom(units.UZ@2022-02)
        none: units.KZ@2022-01 - units.KZ@2022-01
        ratio: ratio(units.KZ@2022-01->2023-01)
      body: [{text: '\(text)'}]

      """
    guard case .text(let paragraphs)? = try Self.blocks(body).first else { throw Missing() }
    #expect(paragraphs.map { $0.runs.map(\.text).joined() } == [says])
  }

  @Test("a figure without a value is not a dash with its reason") func undefined() {
    let (bound, problems) = Draft("body: [{text: 'It was {units@2030}.'}]\n").bind()
    #expect(problems.count == 1)
    #expect(problems[0].contains("'units@2030' has no value: "))
    guard case .text(let paragraphs)? = bound?.report.blocks.first else { return }
    #expect(paragraphs[0].runs[0].text == "It was –.")
  }

  @Test("key figures lack name, number or comparison") func kpis() throws {
    let body = """
      metrics:
        total: {value: units@2022-01..2022-02, label: Early 2022}
      body:
        - kpis:
            - total
            - value.KZ@2023-01
            - {metric: units.KZ@2023-01, label: In January, change: yoy(units.KZ@2023-01)}

      """
    guard case .kpis(let kpis)? = try Self.blocks(body).first else { throw Missing() }
    #expect(kpis.map(\.value) == ["370", "CN¥3,300", "150"])
    #expect(kpis.map(\.label) == ["Early 2022", "value, January 2023", "In January"])
    #expect(kpis.map(\.comparison) == ["", "", "+50% on a year earlier"])
    #expect(kpis.map(\.direction) == [0, 0, 1])
  }

  @Test("a table has other rows, headers or figures") func table() throws {
    let table = try Self.table(
      """
      body:
        - table: partner
          title: By **buyer**
          highlight: UZ
          note: Two months
          columns:
            - {value: units@2022-01..2022-02, label: "2022"}
            - units.BEV@2022-01

      """)
    #expect(table.title == "By buyer")
    #expect(table.notes == ["Two months"])
    #expect(table.source == "Chongqing Customs")
    #expect(table.columns.map(\.header) == ["Partner", "2022", "Car exports, Jan 2022"])
    #expect(table.columns.map(\.isNumeric) == [false, true, true])
    #expect(
      table.rows.map(\.cells) == [["Kazakhstan", "220", "100"], ["Uzbekistan", "150", "80"]])
    #expect(table.rows.map(\.isHighlighted) == [false, true])
  }

  /// Options of a table over partners and the names in order.
  static let orders: [(options: String, names: [String])] = [
    ("", ["Kazakhstan", "Uzbekistan", "Kyrgyzstan"]),
    ("sort: value", ["Kyrgyzstan", "Uzbekistan", "Kazakhstan"]),
    ("sort: name", ["Kazakhstan", "Kyrgyzstan", "Uzbekistan"]),
    ("top: 2", ["Kazakhstan", "Uzbekistan"]),
    ("where: partner != KZ", ["Uzbekistan", "Kyrgyzstan"]),
  ]

  @Test("rows of a table stand in another order", arguments: orders.indices)
  func tableOrder(_ index: Int) throws {
    let (options, names) = Self.orders[index]
    let table = try Self.table(
      "body:\n  - table: partner\n    columns: [sum(units)]\n    \(options)\n")
    #expect(table.rows.map { $0.cells[0] } == names)
  }

  @Test("a table of metrics lacks a row") func metricTable() throws {
    let table = try Self.table(
      """
      metrics:
        total: {value: units@2022-01..2022-02, label: Early 2022}
        one: units.KZ@2022-01
      body: [{table: [total, one]}]

      """)
    #expect(table.rows.map(\.cells) == [["Early 2022", "370 vehicles"], ["one", "100 vehicles"]])
  }

  @Test("a report lacks its texts in another language") func languages() throws {
    let draft = Draft(
      spec: """
        report: {en: Cars, ru: Машины}
        subtitle: {en: "In all {units}", ru: "Всего {units}"}
        lang: [en, ru]
        date: 2023-06-15
        author: Desk
        keywords: [cars, trade]
        data:
          d: {file: cars.csv, period: month, measures: {units: vehicle}, dims: {partner: iso2, kind: text},
              source: {publisher: {en: Customs, ru: Таможня}}}
        body:
          - heading: {en: Buyers, ru: Покупатели}
          - bar: sum(units) by partner

        """)
    let (bound, problems) = draft.bind("ru")
    #expect(problems == [])
    let report = try #require(bound?.report)
    #expect(report.title == "Машины")
    #expect(report.subtitle == "Всего 920\u{A0}автомобилей")
    #expect(report.sources == ["Рис.\u{A0}1: Таможня"])
    let metadata = try #require(bound?.metadata(for: bound?.charts.first))
    #expect(metadata.language == "ru")
    #expect(metadata.author == "Desk")
    #expect(metadata.date == "2023-06-15")
    #expect(metadata.keywords == ["cars", "trade"])
    #expect(metadata.source == "Таможня")
    #expect(bound?.charts.first?.categories.first?.label == "Казахстан")
  }

  @Test("a figure of several is shown as one") func severalFigures() {
    let bodies = [
      "body: [{kpis: [units by partner]}]\n",
      "body: [{table: partner, columns: [units by month]}]\n",
      "body: [{text: \"{units by month}\"}]\n",
    ]
    for body in bodies {
      let (_, problems) = Draft(body).bind()
      #expect(problems.count == 1, "\(problems)")
      #expect(problems.first?.hasPrefix("11:") == true, "\(problems)")
    }
  }
}
