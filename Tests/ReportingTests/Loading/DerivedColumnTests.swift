import Charting
import Statistics
import Testing

@testable import Reporting

/// Derived columns that say when a row was, and how its figure was stated.
@Suite struct DerivedColumnTests {
  private static let figures = """
    time,y,m,v,f,q
    1949.0,1949,1,10,,exact
    1949.08333333333,1949,2,12,,exact
    1949.16666666667,1949,3,,14,forecast
    1949.25,1949,4,,13,forecast

    """

  private func draft(_ options: String, _ body: String = "line: w by month") -> Draft {
    Draft(
      spec: """
        report: Derived
        data:
          d:
            file: f.csv
        \(options)
            source: {publisher: P}
        body:
          - \(body)
        """, files: ["f.csv": Self.figures])
  }

  private static let derived = """
        period: {year: y, month: m}
        measures: {w: {unit: number, label: W, qualifier: state}}
        derive: {w: 'or_else(v, f)', state: 'if(known(v), "exact", "forecast")'}
    """

  private func stated(_ draft: Draft) throws -> [Qualifier] {
    try draft.chart().series[0].values.map(\.qualifier)
  }

  @Test("a qualifier is not read where figures or it are derived")
  func qualifiers() throws {
    let wanted: [Qualifier] = [.exact, .exact, .forecast, .forecast]
    #expect(try stated(draft(Self.derived)) == wanted)
    // The column of the file, of a derived measure.
    #expect(
      try stated(
        draft(
          Self.derived.replacing("qualifier: state", with: "qualifier: q")
            .replacing(#", state: 'if(known(v), "exact", "forecast")'"#, with: ""))) == wanted)
    // A derived column, of a measure of the file.
    let ofFile = """
          period: {year: y, month: m}
          measures: {v: {unit: number, label: V, qualifier: state}}
          derive: {state: 'if(m > 1, "about", "exact")'}
          where: known(v)
      """
    #expect(try stated(draft(ofFile, "line: v by month")) == [.exact, .about])
  }

  @Test(
    "a qualifier that is none, or not there, is ignored",
    arguments: [
      (
        "qualifier: nonsense",
        "no column 'nonsense' in reports/f.csv, and none of that name is derived [unknown-column]"
      ),
      ("qualifier: m", "unknown qualifier '1' in column 'm', on line 2 [unknown-qualifier]"),
    ])
  func wrong(qualifier: String, problem: String) {
    let (report, problems) = draft(
      Self.derived.replacing("qualifier: state", with: qualifier)
    ).load()
    #expect(report == nil)
    #expect(problems.first?.hasSuffix(problem) == true, "\(problems)")
  }

  @Test(
    "a period cannot come from derived columns",
    arguments: [
      """
          period: {year: yy, month: mm}
          measures: {w: {unit: number, label: W}}
          derive: {yy: floor(time + 0.001), mm: round((time - yy) * 12) + 1, w: 'or_else(v, f)'}
      """,
      """
          period: when
          measures: {w: {unit: number, label: W}}
          derive: {when: 'concat(y, "-", if(m < 10, "0", ""), m)', w: 'or_else(v, f)'}
      """,
      """
          period: when
          measures: {w: {unit: number, label: W}}
          derive: {w: 'or_else(v, f) + 0 * year', when: 'concat(y, "-0", m)'}
          where: year = 1949
      """,
      """
          period: time
          measures: {w: {unit: number, label: W}}
          derive: {w: 'or_else(v, f)'}
      """,
    ])
  func periods(options: String) throws {
    #expect(
      try draft(options).chart().summary == "1949-01 10, 1949-02 12, 1949-03 14, 1949-04 13")
  }

  @Test("a derived text that is no period says nothing of it") func noPeriod() {
    let options = """
          period: when
          measures: {v: number}
          derive: {when: 'concat(y, "?")'}
      """
    let (report, problems) = draft(options, "line: v by year").load()
    #expect(report == nil)
    let sentence = "'1949?' in column 'when': not a period"
    #expect(problems.first?.contains(sentence) == true, "\(problems)")
  }
}
