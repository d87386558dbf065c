import Charting
import Speaking
import Testing

@testable import Reporting

@Suite("what data call other")
struct RestTests {
  private func chart(_ block: String) throws -> Chart {
    try Draft(
      spec: """
        report: T
        data:
          d:
            file: d.csv
            period: year
            dims: [who]
            measures: {units: vehicle}
        body:
          - \(block.split(separator: "\n").joined(separator: "\n    "))
        """,
      files: [
        "d.csv": """
        year,who,units
        2020,A,10
        2020,Other,90
        2020,B,20
        2020,C,30
        2020,D,40
        2021,A,11
        2021,Other,95
        2021,B,21
        2021,C,31
        2021,D,41

        """
      ]
    ).chart()
  }

  @Test("it stands last, and in grey")
  func last() throws {
    let bars = try chart("bar: units@2020 by who")
    #expect(bars.categories.map(\.key) == ["D", "C", "B", "A", "Other"])
    #expect(bars.categories.map(\.isOther) == [false, false, false, false, true])
    let stack = try chart("bar: units by year, who\nstack: stacked")
    #expect(stack.series.last?.key == "Other" && stack.series.last?.isRest == true)
  }

  @Test("with `top` it goes into the rest, and alone it is the rest")
  func top() throws {
    let two = try chart("bar: units@2020 by who\ntop: 2")
    #expect(two.categories.map(\.label) == ["D", "C", "Other"])
    #expect(two.series[0].values.map(\.value) == [40, 30, 120])
    let four = try chart("bar: units@2020 by who\ntop: 4")
    #expect(four.categories.map(\.key) == ["D", "C", "B", "A", "Other"])
    let stack = try chart("bar: units by year, who\nstack: stacked\ntop: {series: 2}")
    #expect(stack.series.map(\.name) == ["D", "C", "Other"])
    #expect(stack.series[2].values.map(\.value) == [120, 127])
  }

  @Test("an order that the author gives is kept")
  func given() throws {
    let bars = try chart("bar: units@2020 by who\nsort: given")
    #expect(bars.categories.map(\.key) == ["A", "Other", "B", "C", "D"])
    let stack = try chart("bar: units by year, who\nstack: stacked\nseries: [Other, A]")
    #expect(stack.series.map(\.key) == ["Other", "A", "B", "C", "D"])
  }

  @Test("what this program calls it in each language is known", arguments: Language.codes)
  func languages(code: String) throws {
    let language = try #require(Language(code: code))
    #expect(RestNames.has(language.words.other), "\(language.words.other)")
  }

  @Test("lines of ranks lead with the best places of the last date")
  func ranks() throws {
    let lines = try chart("line: rank(units) by year, who")
    #expect(lines.series.first?.key != "A")
    #expect(lines.series.map(\.key).prefix(4) == ["D", "C", "B", "A"])
    let bump = try chart("bump: units by year, who")
    #expect(bump.series.map(\.key).prefix(2) == ["D", "C"])
  }

  @Test("error bars without intervals, and colours for what is not shown, are said")
  func idle() {
    func problems(_ block: String) -> [String] {
      Draft("body:\n  - bar: units@2023-01 by partner\n    \(block)\n").bind().problems
    }
    #expect(problems("interval: bars").contains { $0.contains("[option-without-use]") })
    let colors = problems("where: partner != UZ\n    colors: {KZ: crimson, UZ: \"#123456\"}")
    #expect(colors.contains { $0.contains("does not show: 'UZ'") }, "\(colors)")
  }

  @Test("in a table it is the last row, and part of the rest")
  func table() throws {
    func rows(_ options: String) throws -> [[String]] {
      let spec = """
        report: T
        data: {d: {file: d.csv, dims: [who], measures: {units: vehicle}}}
        body: [{table: who, columns: [units], \(options)}]

        """
      let file = "who,units\nA,10\nOther,90\nB,20\nC,30\n"
      let (bound, problems) = Draft(spec: spec, files: ["d.csv": file]).bind()
      #expect(problems == [])
      guard case .table(let table)? = bound?.report.blocks.first else { return [] }
      return table.rows.map(\.cells)
    }
    #expect(try rows("id: t").map(\.first) == ["C", "B", "A", "Other"])
    let top = try rows("top: 2, total: true")
    #expect(top == [["C", "30"], ["B", "20"], ["Other", "100"], ["Total", "150"]])
  }
}
