import Diagnostics
import SpecReading
import Testing

/// A spec that uses every kind of block and most keys, and what is read from it.
@Suite struct ReportTests {
  static let text = """
    report: {en: Car exports, zh-Hans: 重庆汽车出口}
    lang: [en, zh-Hans]
    theme: ledger
    date: 2023-06-15
    root: ..
    data:
      exports:
        file: ../Assets/data/exports.csv
        delimiter: tab
        missing: ["-", ""]
        period: {column: Date, read: d/M/yyyy, fiscal: 4}
        measures:
          units: vehicle
          value: {unit: CNY, aggregate: mean, qualifier: how}
        dims: {partner: iso2, size: [small, large], power: {kind: code, label: {en: P, zh-Hans: 电}}}
        groups: {asia5: [KZ, NO], rest: {members: [JP], label: Rest}}
        source:
          - {publisher: Customs, url: https://example.org, retrieved: 2023-05-20}
          - {publisher: {en: Ministry, zh-Hans: 商务部}}
        labels: {KZ: {en: Kazakhstan, zh-Hans: 哈萨克斯坦}}
        rename: {Partner name: partner}
        derive: {margin: value - cost, tax: {value: value / 10, unit: CNY}}
        wide: {names: year, values: units, columns: 2010..2023}
        check: [unique, units >= 0]
    metrics:
      total: units.asia5@2023-01..2023-04
      growth: {value: yoy(total), label: Growth}
    body:
      - kpis: [total, {metric: growth, label: Growth, change: mom(total)}]
      - text: |
          Chongqing shipped **{total}** cars.
      - heading: {en: Buyers, zh-Hans: 买家}
      - bar: units@2023 by partner
        id: lead
        top: 10
        other: false
        sort: -value
        highlight: asia5
        axis: {min: 0, max: 1e4, ticks: 5, format: short, decimals: 1}
        colors: {KZ: "#1b6", UZ: "#1B6F8A", TM: accent}
      - line: {Jan–Apr 2022: base, "Jan–Apr 2023": total}
        notes: [{at: 2022-03, text: Makers leave, series: KZ}]
        lines: [{at: 100, text: Target}]
        spans: [{from: 2020-03, to: 2020-06}]
      - line: [total, growth]
      - table: partner
        columns: [units@2023, {value: yoy(units@2023), label: Change}]
      - table: [total, growth]
    outputs:
      article: {charts: all, size: article, format: [png@2x, svg]}
      briefing: {pages: a4, format: pdf, lang: zh-Hans}
      social: {charts: lead, size: 1200x630, format: png, path: "{lang}/{id}"}
    """

  @Test("the title and languages differ") func head() throws {
    let spec = try report(Self.text)
    #expect(spec.languages == ["en", "zh-Hans"])
    #expect(spec.title.text(in: "zh-Hans")?.value == "重庆汽车出口")
    #expect(spec.theme?.value == "ledger")
    #expect(spec.date?.value == CalendarDate(year: 2023, month: 6, day: 15))
    #expect(spec.metrics.map(\.name.value) == ["total", "growth"])
    #expect(spec.metrics[1].value.value == "yoy(total)")
  }

  @Test("the dataset differs") func dataset() throws {
    let spec = try report(Self.text)
    let data = try #require(spec.datasets.first)
    #expect(data.name.value == "exports")
    #expect(data.delimiter?.value == "\t")
    #expect(data.missing.map(\.value) == ["-", ""])
    guard case .column(let column, let pattern, let fiscal, _, _) = data.period else {
      Issue.record("the period is \(String(describing: data.period))")
      return
    }
    #expect([column.value, pattern?.value] == ["Date", "d/M/yyyy"])
    #expect(fiscal?.value == 4)
    #expect(data.measures.map(\.unit?.value) == ["vehicle", "CNY"])
    #expect(data.measures.map(\.aggregate?.value) == [nil, .mean])
    #expect(data.dims.map(\.kind?.value) == [.iso2, nil, .code])
    #expect(data.dims[1].order.map(\.value) == ["small", "large"])
    #expect(data.groups.map { $0.members.map(\.value) } == [["KZ", "NO"], ["JP"]])
    #expect(data.labels.first?.label.text(in: "zh-Hans")?.value == "哈萨克斯坦")
    #expect(data.renames.map { [$0.from.value, $0.to.value] } == [["Partner name", "partner"]])
    #expect(data.derived.map(\.value.value) == ["value - cost", "value / 10"])
    #expect(data.checks.count == 2)
    guard case .named(let sources) = data.source, case .years(let years) = data.wide?.columns
    else {
      Issue.record("sources or wide columns are of another kind")
      return
    }
    #expect(sources.map { $0.publisher.text(in: "en")?.value } == ["Customs", "Ministry"])
    #expect(years.value == 2010...2023)
  }

  @Test("the body differs") func body() throws {
    let spec = try report(Self.text)
    #expect(spec.body.count == 8)
    #expect(spec.charts.map(\.kind.value) == ["bar", "line", "line"])
    let bar = spec.charts[0]
    #expect(bar.top?.value == 10)
    #expect(bar.other?.value == false)
    #expect(bar.sort?.value == .descending)
    #expect(bar.axis?.max?.value == 10_000)
    #expect(
      bar.colors.map(\.color.value) == [.rgb(0x11BB66), .rgb(0x1B6F8A), .named("accent")])
    guard case .labelled(let parts) = spec.charts[1].content,
      case .metrics(let metrics) = spec.charts[2].content
    else {
      Issue.record("the lines are of another kind")
      return
    }
    #expect(parts.map(\.label.value) == ["Jan–Apr 2022", "Jan–Apr 2023"])
    #expect(metrics.map(\.value) == ["total", "growth"])
    guard case .kpis(let row) = spec.body[0], case .text(let text) = spec.body[1],
      case .table(let table) = spec.body[6], case .rows(let names, let columns) = table.content
    else {
      Issue.record("the blocks stand in another order")
      return
    }
    #expect(row.items.map(\.change?.value) == [nil, "mom(total)"])
    #expect(text.text.text(in: "en")?.value == "Chongqing shipped **{total}** cars.\n")
    #expect(names.map(\.value) == ["partner"])
    #expect(columns.map(\.value.value) == ["units@2023", "yoy(units@2023)"])
  }

  @Test("the outputs differ") func outputs() throws {
    let spec = try report(Self.text)
    #expect(spec.outputs.map(\.name.value) == ["article", "briefing", "social"])
    #expect(spec.outputs[0].formats.map(\.value) == [.png(scale: 2), .svg])
    #expect(spec.outputs[1].pages?.size == .a4)
    #expect(spec.outputs[1].languages.map(\.value) == ["zh-Hans"])
    #expect(spec.outputs[2].size?.value == .custom(width: 1200, height: 630))
  }

  @Test("a problem hides another") func severalProblems() {
    expect(
      [
        "missing-translation", "bad-date", "unknown-key", "wrong-kind", "unknown-word",
        "duplicate-name", "unknown-key", "out-of-range", "empty-axis",
      ],
      in: """
        report: 1️⃣{en: Cars}
        lang: [en, ru]
        date: 2️⃣2023-02-30
        data:
          exports:
            3️⃣fiel: a.csv
            file: a.csv
            skip: 4️⃣many
            format: 5️⃣exel
        metrics: {a: sum(units), 6️⃣A: mean(units)}
        body:
          - bar: units
            7️⃣titel: Cars
            top: 8️⃣0
            axis: {min: 9️⃣5, max: 1}
        outputs: {a: {charts: all, size: 640x400}}
        """)
  }
}
