import Testing
import TradeData

@Suite("date patterns")
struct DatePatternTests {
  @Test(
    "a declared form is read",
    arguments: [
      ("d/M/yyyy", "1/2/2023", "2023-02-01"), ("d/M/yyyy", "31/12/2023", "2023-12-31"),
      ("M/d/yyyy", "12/31/2023", "2023-12-31"), ("dd.MM.yyyy", "01.02.2023", "2023-02-01"),
      ("M/d/yy", "3/4/68", "2068-03-04"), ("M/d/yy", "3/4/69", "1969-03-04"),
      ("MMM yyyy", "Jun 2023", "2023-06"), ("MMM yyyy", "sept 2023", "2023-09"),
      ("MMM yyyy", "Sep. 2023", "2023-09"), ("MMMM d, yyyy", "March 5, 2023", "2023-03-05"),
      ("d-MMM-yy", "5-May-23", "2023-05-05"), ("yyyyMM", "202306", "2023-06"),
      ("yyyyMMdd", "20230615", "2023-06-15"), ("'Q'Q yyyy", "Q3 2023", "2023Q3"),
      ("yyyy'H'H", "2023H2", "2023H2"), ("yyyy", "2023", "2023"),
      ("yyyy'年'M'月'", "2023年6月", "2023-06"),
      ("yyyy-'W'ww", "2020-W53", "2020-W53"), ("''yy", "'23", "2023"),
      ("MMMyyyy", "May2023", "2023-05"),
    ])
  func reads(_ pattern: String, _ text: String, _ expected: String) throws {
    let period = try DatePattern(pattern).read(Array(text.utf8))
    #expect(PeriodText.print(period) == expected)
  }

  @Test(
    "a text of another form is refused",
    arguments: [
      ("d/M/yyyy", "1-2-2023", "wrong-date-form"), ("d/M/yyyy", "1/2/23", "wrong-date-form"),
      ("dd/MM/yyyy", "1/2/2023", "wrong-date-form"), ("d/M/yyyy", "30/2/2023", "no-such-day"),
      ("d/M/yyyy", "2/13/2023", "no-such-month"), ("MMM yyyy", "June 2023", "wrong-date-form"),
      ("MMMM yyyy", "Jun 2023", "wrong-date-form"), ("yyyy", "2023 ", "wrong-date-form"),
      ("d/M/yyyy", "", "missing-period"), ("'Q'Q yyyy", "Q5 2023", "no-such-quarter"),
      ("yyyyMM", "20236", "wrong-date-form"), ("yyyy", "0000", "no-such-year"),
      ("M/d/yyyy", "/1/2023", "wrong-date-form"), ("MMM yyyy", " 2023", "wrong-date-form"),
    ])
  func refuses(_ pattern: String, _ text: String, _ id: String) throws {
    let compiled = try DatePattern(pattern)
    #expect {
      try compiled.read(Array(text.utf8))
    } throws: {
      ($0 as? PeriodFault)?.id == id
    }
  }

  @Test(
    "a pattern without sense is refused",
    arguments: [
      "", "d/M", "dd yyyy", "yyyy yyyy", "yyy", "yyyy-MM-dd HH:mm", "dMyyyy", "'open yyyy",
      "QQ yyyy",
      "yyyy MM MM", "yyyy ww MM", "EEE d M yyyy",
    ])
  func badPatterns(_ pattern: String) {
    #expect(throws: DatePattern.Fault.self) { try DatePattern(pattern) }
  }

  @Test("years of a fiscal column are fiscal")
  func fiscal() throws {
    let period = try DatePattern("'FY'yyyy").read(Array("FY2023".utf8), fiscalStart: 4)
    #expect(period == Period(.fiscalYear(start: 4), 2023))
  }
}
