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
      ("MMMyyyy", "May2023", "2023-05"), ("M/d/yyyy H:mm", "1/2/2020 0:05", "2020-01-02T00:05"),
      ("dd.MM.yyyy HH:mm:ss", "01.02.2023 23:59:59", "2023-02-01T23:59"),
      ("M/d/yyyy h:mm a", "1/2/2020 12:05 AM", "2020-01-02T00:05"),
      ("yyyyMMddHH", "2023061508", "2023-06-15T08"), ("yyyy H", "2023 2", "2023H2"),
      ("EEE, d MMM yyyy", "Mon, 2 Jan 2023", "2023-01-02"),
      ("EEE d/M/yy", "Thurs. 5/1/23", "2023-01-05"),
      ("EEEE d MMMM yyyy", "SUNDAY 1 January 2023", "2023-01-01"),
      ("unix", "1577836800", "2020-01-01T00:00"), ("unix", "1577836859999", "2020-01-01T00:00"),
      ("unix", "-60", "1969-12-31T23:59"),
    ])
  func reads(_ pattern: String, _ text: String, _ expected: String) throws {
    let period = try DatePattern(pattern).read(Array(text.utf8), .spec)
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
      ("yyyyMM", "20236", "wrong-date-form"), ("unix", "2020-01-01", "wrong-date-form"),
      ("EEE d/M/yyyy", "Tue 2/1/2023", "wrong-weekday"),
      ("EEE d/M/yyyy", "Mo 2/1/2023", "wrong-date-form"),
      ("EEEE d/M/yyyy", "Mon 2/1/2023", "wrong-date-form"),
      ("d/M/yyyy H:mm", "1/2/2023 25:00", "wrong-date-form"),
      ("d/M/yyyy h:mm a", "1/2/2023 13:00 pm", "wrong-date-form"), ("yyyy", "0000", "no-such-year"),
      ("M/d/yyyy", "/1/2023", "wrong-date-form"), ("MMM yyyy", " 2023", "wrong-date-form"),
    ])
  func refuses(_ pattern: String, _ text: String, _ id: String) throws {
    let compiled = try DatePattern(pattern)
    #expect {
      try compiled.read(Array(text.utf8), .spec)
    } throws: {
      ($0 as? PeriodFault)?.id == id
    }
  }

  @Test(
    "a pattern without sense is refused",
    arguments: [
      "", "d/M", "dd yyyy", "yyyy yyyy", "yyy", "yyyy-MM HH:mm", "yyyy-MM-dd mm", "dMyyyy",
      "'open yyyy",
      "QQ yyyy",
      "yyyy MM MM", "yyyy ww MM", "EE d M yyyy", "EEE MM yyyy",
    ])
  func badPatterns(_ pattern: String) {
    #expect(throws: DatePattern.Fault.self) { try DatePattern(pattern) }
  }

  @Test("years of a fiscal column are fiscal")
  func fiscal() throws {
    let period = try DatePattern("'FY'yyyy").read(
      Array("FY2023".utf8), PeriodReading(fiscalStart: 4))
    #expect(period == Period(.fiscalYear(start: 4), 2023))
  }
}
