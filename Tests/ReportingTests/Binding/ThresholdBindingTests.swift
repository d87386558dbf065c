import Charting
import Drawing
import Statistics
import Testing

@testable import Reporting

@Suite("thresholds of a spec")
struct ThresholdBindingTests {
  private func draft(_ chart: String) -> Draft {
    Draft(
      spec:
        "report: t\ndata:\n  d: {file: d.csv, period: year, dims: [team], measures: {score: point}}\nbody:\n  - \(chart)\n",
      files: ["d.csv": "year,team,score\n2001,A,1\n2002,A,5\n2001,B,2\n2002,B,4\n"])
  }

  @Test("numbers and expressions part the ranges, with colours and names from the lowest up")
  func edges() throws {
    let chart = try draft("{line: score.A by year, thresholds: [mean(score), 4]}").chart()
    #expect(chart.options.bars.thresholds?.edges == [3, 4])
    let named = try draft(
      "{bar: score.A by year, thresholds: {at: 3, colors: [\"#112233\", \"#445566\"], labels: [Low, High]}}"
    ).chart()
    #expect(named.options.bars.thresholds?.colors == [Color(0x112233), Color(0x445566)])
    #expect(named.options.bars.thresholds?.names == ["Low", "High"])
    let signed = try draft("{line: score.A by year, sign: true}").chart()
    #expect(signed.options.bars.thresholds?.edges == [0])
    #expect(signed.options.bars.thresholds?.isNamed == false)
  }

  @Test("what cannot be coloured so is said")
  func refusals() {
    for (chart, id) in [
      ("{line: \"score by year, team\", thresholds: 3}", "no-thresholds"),
      ("{slope: score.A by year, thresholds: 3}", "no-thresholds"),
      ("{line: score.A by year, thresholds: [4, 3]}", "bad-thresholds"),
      ("{line: score.A by year, thresholds: {at: [3, 4], labels: [Low]}}", "bad-thresholds"),
      ("{line: score.A by year, thresholds: {at: 3, colors: [redd, bleu]}}", "unknown-color"),
      ("{line: score.A by year, thresholds: scroe}", "unknown-name"),
      ("{line: score.A by year, thresholds: {labels: [a, b]}}", "missing-key"),
      ("{line: score.A by year, along: {scale: log}}", "no-log-along"),
    ] {
      let problems = draft(chart).bind().problems
      #expect(problems.contains { $0.contains("[\(id)]") }, "\(chart): \(problems)")
    }
  }

  @Test("a slope says which dates it joins where they are not the first and the last")
  func slopes() throws {
    let draft = Draft(
      spec:
        "report: t\ndata:\n  d: {file: d.csv, period: year, dims: [team], measures: {score: point}}\nbody:\n  - slope: score by year, team\n",
      files: [
        "d.csv": "year,team,score\n2000,A,1\n2001,A,1\n2001,B,2\n2003,A,3\n2003,B,4\n2004,B,4\n"
      ])
    #expect(try draft.chart().subtitle.plain.hasSuffix("2001 and 2003"))
  }

  @Test("of a range of wide years those that the file has are taken")
  func wideYears() throws {
    func draft(_ columns: String) -> Draft {
      Draft(
        spec:
          "report: t\ndata:\n  d:\n    file: d.csv\n    period: year\n    dims: [team]\n    measures: {score: point}\n    wide: {names: year, values: score, columns: \(columns)}\nbody:\n  - line: score by year, team\n    missing: connect\n",
        files: ["d.csv": "team,1990,2000,2010\nA,1,2,3\n"])
    }
    let values = try draft("1990..2010").chart().series[0].values.compactMap(\.value)
    #expect(values == [1, 2, 3])
    let problems = draft("1990..2012").bind().problems
    #expect(problems.contains { $0.contains("no column '2012'") })
  }

  @Test("the rest of boxes and dots is not put together")
  func rest() throws {
    let rows = "team,score\n" + (0..<20).map { "T\($0 % 4),\($0)\n" }.joined()
    func draft(_ chart: String) -> Draft {
      Draft(
        spec:
          "report: t\ndata:\n  d: {file: d.csv, dims: [team], measures: {score: point}}\nbody:\n  - \(chart)\n",
        files: ["d.csv": rows])
    }
    for kind in ["boxplot", "strip"] {
      let chart = try draft("{\(kind): score by team, top: 2}").chart()
      #expect(chart.categories.map(\.key) == ["T3", "T2"])
      let problems = draft("{\(kind): score by team, top: 2, other: true}").bind().problems
      #expect(problems.contains { $0.contains("[no-other]") }, "\(problems)")
    }
  }

  @Test("stripes of several series take thresholds for classes")
  func stripes() throws {
    let chart = try draft("{stripes: \"score by year, team\", thresholds: [2, 4]}").chart()
    #expect(chart.options.bars.thresholds?.edges == [2, 4])
  }

  @Test(
    "the mean of the rest stands in a stack and makes a total that is none",
    arguments: [
      ("bar: mean(score) by year, team\n    stack: stacked", true),
      ("bar: mean(score) by year, team\n    stack: full", true),
      ("area: mean(score) by year, team", true), ("bar: mean(score) by year, team", false),
      ("bar: sum(score) by year, team\n    stack: stacked", false),
    ])
  func restOfStack(_ chart: String, _ isRefused: Bool) {
    let rows = "year,team,score\n" + (0..<40).map { "\(2000 + $0 / 8),T\($0 % 4),\($0)\n" }.joined()
    let problems = Draft(
      spec:
        "report: t\ndata:\n  d: {file: d.csv, period: year, dims: [team], measures: {score: point}}\nbody:\n  - \(chart)\n    top: {series: 2}\n    other: Others\n",
      files: ["d.csv": rows]
    ).bind().problems
    #expect(
      problems.contains { $0.contains("no part of a stack [no-other]") } == isRefused, "\(problems)"
    )
  }
}
