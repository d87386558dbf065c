import Diagnostics
import Testing

@testable import Reporting

/// Claims and their verdicts.
@Suite struct ClaimTests {
  private func findings(_ claims: String, language: String = "en") -> (
    found: [ClaimFinding], problems: [String]
  ) {
    let (bound, problems) = Draft("claims:\n" + claims + "\nbody: [{bar: sum(units) by month}]\n")
      .bind(language)
    return (bound?.claims ?? [], problems)
  }

  /// Words, an expression over the sample, and the verdict.
  static let verdicts: [(claim: String, verdict: ClaimFinding.Verdict)] = [
    ("[920 cars]{sum(units)}", .consistent), ("[921 cars]{sum(units)}", .impossible),
    ("[over 900]{sum(units)}", .consistent), ("[over 1,000]{sum(units)}", .impossible),
    ("[nearly 1,000]{sum(units)}", .consistent), ("[less than 900]{sum(units)}", .impossible),
    ("[about 900]{sum(units)}", .consistent),
    ("[up 48.6%]{yoy(sum(units).large@2023-01..2023-02)}", .impossible),
    ("[up 37.8%]{yoy(sum(units).large@2023-01..2023-02)}", .consistent),
    ("[up 37.8%]{growth of sum(units).large@2023-01..2023-02}", .consistent),
    ("[up 37%]{growth of sum(units).large@2023-01..2023-02}", .truncated),
    ("[down 37.8%]{growth of sum(units).large@2023-01..2023-02}", .impossible),
    ("[1.4 times as many]{growth of sum(units).large@2023-01..2023-02}", .consistent),
    ("[increased 1.4 times]{growth of sum(units).large@2023-01..2023-02}", .ambiguous),
    ("[increased 3 times]{growth of sum(units).large@2023-01..2023-02}", .impossible),
    ("[5 times]{growth of sum(units).KG@2023-01}", .untested),
    ("[the largest]{rank of KZ in sum(units)@2023 by partner}", .consistent),
    ("[second-largest]{rank of UZ in sum(units)@2023 by partner}", .consistent),
    ("[the largest]{rank of UZ in sum(units)@2023 by partner}", .impossible),
    ("[the smallest]{rank of KG in sum(units)@2023 by partner}", .consistent),
    ("[a record]{record of sum(units).KZ by year}", .consistent),
    ("[a record]{record of sum(units).KZ by month}", .untested),
    ("[the lowest]{record of sum(units).KZ by year}", .impossible),
    ("[the highest since 2022]{record of sum(units).KZ by month}", .consistent),
  ]

  @Test("a claim gets another verdict", arguments: verdicts.indices)
  func verdict(_ index: Int) {
    let (claim, verdict) = Self.verdicts[index]
    let (found, problems) = findings("  - \"It is \(claim).\"")
    #expect(found.map(\.verdict) == [verdict], "\(found) \(problems)")
    let severity = verdict == .consistent ? [] : ["[\(verdict.rawValue)-claim]"]
    #expect(problems.map { String($0.suffix(while: { $0 != " " })) } == severity, "\(problems)")
  }

  @Test("a verdict that was expected is complained of, or another is not") func expectation() {
    func problems(_ expected: String) -> [String] {
      findings("  - {claim: \"[921 cars]{sum(units)}\", expect: \(expected)}").problems
    }
    #expect(problems("impossible") == [])
    #expect(problems("consistent").first?.hasSuffix("[unexpected-verdict]") == true)
    #expect(problems("wrong").first?.hasSuffix("[unknown-word]") == true)
  }

  /// Claims that cannot be put to the test, and what is said.
  static let faults: [(claim: String, id: String)] = [
    ("It rose", "nothing-to-test"), ("[tripled]{sum(units)}", "no-number"),
    ("[5 percentage points]{yoy(sum(units).KZ@2023-01)}", "unit-mismatch"),
    ("[25%]{sum(units)}", "unit-mismatch"), ("[5 cars]{sum(units) by partner}", "not-one-figure"),
    ("[5 cars]{sum(nope)}", "unknown-name"),
    ("[first]{rank of XX in sum(units) by partner}", "unknown-member"),
    ("[first]{rank of KZ in sum(units)}", "unknown-member"), ("[first]{rank of KZ}", "bad-claim"),
    ("[a record]{record of sum(units) by partner}", "bad-claim"),
  ]

  @Test("a claim that has no sense is passed over", arguments: faults.indices)
  func fault(_ index: Int) {
    let (claim, id) = Self.faults[index]
    let (_, problems) = findings("  - \"\(claim)\"")
    #expect(problems.count == 1 && problems[0].hasSuffix("[\(id)]"), "\(problems)")
  }

  @Test("a misspelt name inside a claim is reported at another place") func place() {
    let claim = "  - \"[5 cars]{growth of sum(nope)@2023}\""
    #expect(
      findings(claim).problems.first?.hasPrefix("12:29 ") == true, "\(findings(claim).problems)")
  }

  @Test("a translated claim is tested in its translation") func original() {
    let claim = """
        - claim: {en: "[increased 1.4 times]{growth of sum(units).large@2023-01..2023-02}", ru: "[вырос в 2 раза]{sum(units)}"}
          lang: en
          expect: ambiguous
      """
    let draft = Draft(
      "lang: [en, ru]\nclaims:\n\(claim)\nbody:\n  - {claims: table, note: N}\n  - {bar: sum(units) by month}\n"
    )
    let (bound, problems) = draft.bind("ru")
    #expect(problems == [])
    guard case .table(let table)? = bound?.report.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.columns.map(\.header) == ["Утверждение", "Расчёт", "Вывод", "Почему"])
    #expect(table.rows.map { $0.cells[0] } == ["вырос в 2 раза"])
    #expect(table.rows.map { $0.cells[2] } == ["двусмысленно"])
    #expect(table.notes == ["N"])
    #expect(table.source == "Chongqing Customs")
  }

  @Test(
    "a typed figure is not held against the data",
    arguments: [
      ("[920]{sum(units)}", ""), ("[more than 900]{sum(units)}", ""), ("[4,119]{as written}", ""),
      ("[930]{sum(units)}", "typed-figure"), ("[0.9 thousand]{sum(units)}", ""),
      ("[25%]{sum(units)}", "unit-mismatch"), ("[many]{sum(units)}", "no-number"),
      ("[12]{sum(units) by partner}", "not-one-figure"), ("It is 930.", "bare-figure"),
      ("[a link](https://example.org/12)", ""), ("{sum(units):1} in 2023", ""),
      ("three times more, {sum(units)}", "times-more"),
      ("{sum(units):3} cars", "false-precision"), ("{sum(units) / 7:3} cars", "false-precision"),
      ("{sum(units) / 7:1} cars", ""), ("[5-6m]{as written}", "half-range"),
      ("[5m-6m]{as written}", ""),
    ]) func typed(_ text: String, _ id: String)
  {
    let (bound, problems) = Draft("body:\n  - text: \"\(text)\"\n  - bar: sum(units) by month\n")
      .bind()
    #expect(problems.count == (id.isEmpty ? 0 : 1), "\(problems)")
    #expect(problems.allSatisfy { $0.hasSuffix("[\(id)]") }, "\(problems)")
    guard case .text(let paragraphs)? = bound?.report.blocks.first else {
      Issue.record("no text")
      return
    }
    let shown = paragraphs.flatMap(\.runs).map(\.text).joined()
    if text.hasPrefix("[920]") { #expect(shown == "920") }
  }
}

extension String {
  fileprivate func suffix(while isPart: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, isPart(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
