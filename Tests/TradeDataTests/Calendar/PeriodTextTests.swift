import Testing
import TradeData

@Suite("periods as text")
struct PeriodTextTests {
  @Test(
    "every form is read, and printed in one form",
    arguments: [
      ("2023", "2023"), ("0007", "0007"), ("2023H1", "2023H1"), ("2023-H2", "2023H2"),
      ("H1 2023", "2023H1"), ("2023Q3", "2023Q3"), ("2023-Q3", "2023Q3"), ("2023 Q3", "2023Q3"),
      ("Q3 2023", "2023Q3"), ("q3 2023", "2023Q3"), ("2023-06", "2023-06"), ("2023M06", "2023-06"),
      ("2023-M06", "2023-06"), ("2023-06-15", "2023-06-15"), ("2023-W07", "2023-W07"),
      ("2023W07", "2023-W07"), ("2020-W53", "2020-W53"), ("2023-01..2023-04", "2023-01..2023-04"),
      ("2023-01 .. 2023-04", "2023-01..2023-04"), ("2023-01/2023-04", "2023-01..2023-04"),
      ("2021..2023", "2021..2023"), ("2023-06..2023-06", "2023-06"),
      ("2023-06-15T00:00:00", "2023-06-15"), ("2000-01-01T08:00:00.000Z", "2000-01-01"),
      ("2012/01/01", "2012-01-01"), ("2014-7-1", "2014-07-01"), ("2014.7.01", "2014-07-01"),
      ("Jan 1 2000", "2000-01-01"), ("Jun 12, 1998", "1998-06-12"), ("3 March 2001", "2001-03-03"),
      ("Sept. 2012", "2012-09"), ("2012-Dec-05", "2012-12-05"),
      ("2023-06-15 00:00:00.000", "2023-06-15"),
    ])
  func forms(_ text: String, _ canonical: String) throws {
    let period = try PeriodText.parse(text)
    #expect(PeriodText.print(period) == canonical)
    #expect(try PeriodText.parse(canonical) == period)
  }

  @Test(
    "fiscal years need their first month",
    arguments: ["FY2023", "FY 2023", "FY2023/24", "2023/24", "2023-24", "2023"])
  func fiscalYears(_ text: String) throws {
    #expect(try PeriodText.parse(text, fiscalStart: 4) == Period(.fiscalYear(start: 4), 2023))
  }

  @Test(
    "a text that is no period says what is wrong",
    arguments: [
      ("", "missing-period"), ("2026-02-30", "no-such-day"), ("2026-13", "no-such-month"),
      ("2026-00-10", "no-such-month"), ("2023Q5", "no-such-quarter"), ("2023H3", "no-such-half"),
      ("2021-W53", "no-such-week"), ("0000", "no-such-year"), ("01/02/2023", "ambiguous-date"),
      ("1.2.2023", "ambiguous-date"), ("13/02/2023", "unknown-period"),
      ("2023/02/30", "no-such-day"), ("June 23", "unknown-period"), ("Jun 5 06", "unknown-period"),
      ("2023/02-13", "unknown-period"), ("2023-06-15T25:00", "unknown-period"),
      ("23-06", "unknown-period"), ("2023-6", "unknown-period"),
      ("20230615", "unknown-period"),
      ("2023-24", "no-such-month"), ("FY2023", "unknown-fiscal-start"),
      ("FY2023/25", "unknown-period"),
      ("2023-04..2023-01", "reversed-range"), ("2023-01..2023Q2", "mixed-range"),
      ("..", "unknown-period"),
      ("2023..", "unknown-period"), ("2023-01..2023-04..2023-05", "unknown-period"),
      (" 2023", "unknown-period"),
      ("2023-", "unknown-period"), ("２０２３", "unknown-period"), ("-2023", "unknown-period"),
      ("99999999999999999999", "unknown-period"), ("2023-06-15-", "unknown-period"),
    ])
  func faults(_ text: String, _ id: String) {
    #expect {
      try PeriodText.parse(text)
    } throws: {
      ($0 as? PeriodFault)?.id == id
    }
  }

  @Test(
    "the hint names the pattern to declare",
    arguments: [
      ("13/02/2023", "declare the form: read: d/M/yyyy"),
      ("02/13/2023", "declare the form: read: M/d/yyyy"),
      ("31.12.99", "declare the form: read: d.M.yy"),
      ("2023-02-29", "2023-02 has 28 days"),
    ])
  func hints(_ text: String, _ hint: String) {
    #expect {
      try PeriodText.parse(text)
    } throws: {
      ($0 as? PeriodFault)?.hint == hint
    }
  }
}
