import Testing

@testable import Reporting

/// A total that stands among the rows of its parts.
@Suite struct TotalRuleTests {
  private static func found(_ body: String, members: [String] = ["World", "China", "India"]) -> Int
  {
    let rows = [2020, 2021].flatMap { year in
      members.enumerated().map { "\(year),\($1),\(100 - 10 * $0)" }
    }
    return Draft(
      spec: """
        report: T
        data:
          d:
            file: d.csv
            period: year
            dims: [partner]
            measures: {v: {unit: t, label: Imports}}
            source: {publisher: P}
        body:
          - \(body)

        """, files: ["d.csv": "year,partner,v\n" + rows.joined(separator: "\n") + "\n"]
    ).bind().problems.count { $0.contains("[total-among-parts]") }
  }

  @Test(
    "a total is added up with its parts, or divided by itself and them, without a word",
    arguments: [
      "bar: v by year", "bar: share(v.China) by year", "line: share(v) by year, partner",
      "area: v by year, partner", "bar: v by year, partner\n    stack: full",
      "bar: share(v@2021) by partner", "pareto: v@2021 by partner", "text: \"{v@2021} t\"",
      "bar: v by year\n    where: partner != China",
      "line: share(v) by year, partner\n    hide: World", "bar: max(v) by year",
    ])
  func found(body: String) {
    #expect(Self.found(body) > 0)
    #expect(Self.found(body, members: ["全球", "中国", "印度"]) > 0 || body.contains("China"))
    #expect(Self.found(body, members: ["Worldwide Ltd", "China", "India"]) == 0)
  }

  @Test(
    "a total that is told from its parts is warned of",
    arguments: [
      "line: v by year, partner", "line: v / v.World by year, partner\n    hide: World",
      "bar: v.World by year", "bar: v by year\n    where: partner != World",
      "bar: v@2021 by partner", "area: v by year, partner\n    where: partner != World",
      "bar: v by year, partner\n    stack: stacked\n    hide: World",
    ])
  func told(body: String) { #expect(Self.found(body) == 0) }
}
