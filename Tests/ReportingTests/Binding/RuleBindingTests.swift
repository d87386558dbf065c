import Testing

@testable import Reporting

/// Bad charts that only the data and the expression give away, each with the rule that finds it.
@Suite struct RuleBindingTests {
  private static let months = """
    month,city,answer,score,low
    2022-01,Aa,no,10,8
    2022-02,Bb,yes,20,18
    2023-01,Aa,maybe,30,25
    2023-02,Bb,no,,24

    """

  private func ids(_ body: String) -> [String] {
    let draft = Draft(
      spec: """
        report: Scores
        data:
          d:
            file: m.csv
            period: month
            measures: {score: {unit: point}, low: {unit: point}}
            dims: {city: text, answer: text}
            place: China
            source: {publisher: P}
        body:
          - \(body.replacing("\n", with: "\n    "))

        """, files: ["m.csv": Self.months])
    return draft.bind().problems.compactMap { problem in
      problem.last == "]" ? problem.split(separator: "[").last.map { String($0.dropLast()) } : nil
    }
  }

  static let bad: [(rule: String, body: String)] = [
    ("diverging-without-middle", "bar: sum(low) by city, answer\npalette: diverging"),
    ("interval-without-level", "dot: sum(low) by city\nerrors: sum(low) / 10"),
    ("line-without-time", "line: sum(low) by city"),
    ("missing-as-zero", "line: score by month, city\nmissing: zero"),
    ("new-year-month", "line: yoy(low) by month"),
    ("option-without-use", "bar: sum(low) by city\ntrend: linear"),
    ("option-without-use", "line: low by month\nbins: 5"),
    ("option-without-use", "line: low by month\nstack: stacked"),
    ("seasonal-growth", "line: mom(low) by month"),
  ]

  @Test("a bad chart is found", arguments: bad.indices) func found(_ index: Int) {
    let (rule, body) = Self.bad[index]
    #expect(ids(body).contains(rule), "\(ids(body))")
  }

  static let good: [(rule: String, body: String)] = [
    ("diverging-without-middle", "bar: sum(low) by city, answer"),
    (
      "interval-without-level",
      "dot: sum(low) by city\nerrors: {low: sum(low) / 2, high: sum(low) * 2, level: 95}"
    ),
    ("line-without-time", "bar: sum(low) by city"),
    ("missing-as-zero", "line: score by month, city"),
    ("new-year-month", "line: sum(low) by month"),
    ("seasonal-growth", "line: yoy(low) by month"),
  ]

  @Test("its mended twin is not", arguments: good.indices) func mended(_ index: Int) {
    let (rule, body) = Self.good[index]
    #expect(!ids(body).contains(rule), "\(ids(body))")
  }
}
