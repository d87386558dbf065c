import Charting
import Testing

@testable import Reporting

@Suite("Long lines")
struct ThinningBindingTests {
  private static let count = 60_000

  private func draft(_ rest: String) -> Draft {
    var rows = "x,y\n"
    for number in 0..<Self.count { rows += "\(number),\(number * 7919 % 1000)\n" }
    let spec = """
      report: Walk
      data:
        walk:
          file: walk.csv
          measures: {y: number}
          dims: {x: number}
          source: {publisher: Made up}
      body:
        - line: y by x
          title: A walk

      """
    return Draft(spec: spec + rest, files: ["walk.csv": rows])
  }

  @Test("a long line is bound thinned, and its table has every row")
  func table() throws {
    let chart = try draft("").chart()
    #expect(chart.categories.count < 20_000)
    #expect(chart.categories.count > 4096)
    #expect(chart.series[0].values.compactMap(\.value).max() == 999)
    let lines = ChartTable.csv(chart).split(separator: "\n")
    #expect(lines.count == Self.count + 1)
    #expect(lines.last?.hasPrefix("59999,") == true)
  }

  @Test(
    "a chart that may speak of any figure has all of them",
    arguments: [
      "    values: all\n", "    trend: linear\n", "    notes: [{at: 31, text: Here}]\n",
      "    subtitle: \"{top.2.value} was second\"\n",
    ])
  func whole(rest: String) throws {
    let (bound, _) = draft(rest).bind()
    #expect(try #require(bound?.charts.first).categories.count == Self.count)
  }
}
