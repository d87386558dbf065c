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
      ("2023-06-15 00:00:00.000", "2023-06-15"), ("2023/06/15 8:30", "2023-06-15"),
      ("Wednesday, January 1, 2020", "2020-01-01"), ("Thu 2nd Jan 2020", "2020-01-02"),
      ("2023年6月15日", "2023-06-15"), ("2023年6月", "2023-06"), ("2023년 6월", "2023-06"),
      ("-500", "-0500"), ("−500", "-0500"), ("500 BC", "-0500"), ("12000 BCE", "-12000"),
      ("AD 100", "0100"), ("A.D. 100", "0100"), ("1066 CE", "1066"), ("1990s", "1990..1999"),
    ])
  func forms(_ text: String, _ canonical: String) throws {
    let period = try PeriodText.parse(text)
    #expect(PeriodText.print(period) == canonical)
    #expect(try PeriodText.parse(canonical) == period)
  }

  @Test(
    "fiscal years need their first month",
    arguments: [
      "FY2023", "FY 2023", "FY23", "FY2023/24", "FY2023/2024", "2023/24", "2023-24", "2023–24",
      "2023/2024", "2023-2024", "2023",
    ])
  func fiscalYears(_ text: String) throws {
    let reading = PeriodReading(fiscalStart: 4)
    #expect(try PeriodText.parse(text, reading) == Period(.fiscalYear(start: 4), 2023))
  }

  @Test(
    "a fiscal year may be named by the year it ends in",
    arguments: ["FY2024", "FY24", "2024", "2023/24", "FY2023/24"])
  func namedByEnd(_ text: String) throws {
    let period = try PeriodText.parse(text, PeriodReading(fiscalStart: 10, isNamedByEnd: true))
    #expect(PeriodText.print(period) == "FY2024")
    #expect(period.start == CivilDate(year: 2023, month: 10, day: 1))
    #expect(period.end == CivilDate(year: 2024, month: 9, day: 30))
    #expect(period.year == 2024)
  }

  @Test(
    "times make hours and minutes where they are kept",
    arguments: [
      ("2024-03-01T08", "2024-03-01T08"), ("2024-03-01T08:30", "2024-03-01T08:30"),
      ("2024-03-01 8:30:59.9", "2024-03-01T08:30"), ("2024-03-01 08:30+02:00", "2024-03-01T08:30"),
      ("1 March 2024 8:30 pm", "2024-03-01T20:30"), ("2024/3/1 12:05 a.m.", "2024-03-01T00:05"),
      ("2024-03-01 24:00", "2024-03-02T00:00"),
      ("2024-03-01T08..2024-03-01T10", "2024-03-01T08..2024-03-01T10"),
      ("1969-12-31T23:59", "1969-12-31T23:59"),
    ])
  func times(_ text: String, _ canonical: String) throws {
    let period = try PeriodText.parse(text, .spec)
    #expect(PeriodText.print(period) == canonical)
    #expect(try PeriodText.parse(canonical, .spec) == period)
  }

  @Test(
    "a period in words of another language is not read, or is another",
    arguments: [
      ("Mai 2023", "2023-05"), ("März 2023", "2023-03"), ("5. Mai 2023", "2023-05-05"),
      ("май 2023 г.", "2023-05"), ("15 мая 2023", "2023-05-15"), ("ЯНВАРЬ 2023", "2023-01"),
      ("août 2023", "2023-08"), ("mayo de 2023", "2023-05"), ("Ağustos 2023", "2023-08"),
      ("қаңтар 2023", "2023-01"), ("2023 жылғы қазан", "2023-10"), ("oktabr 2023", "2023-10"),
      ("Jan–Mar 2020", "2020-01..2020-03"), ("January - April 2023", "2023-01..2023-04"),
      ("Dec 2019–Feb 2020", "2019-12..2020-02"), ("январь–апрель 2023 г.", "2023-01..2023-04"),
      ("2023年1-4月", "2023-01..2023-04"), ("2023年1月至4月", "2023-01..2023-04"),
      ("2023年1月—2023年4月", "2023-01..2023-04"), ("2023年1～4月", "2023-01..2023-04"),
      ("Q1/2020", "2020Q1"), ("1Q 2020", "2020Q1"), ("1. Quartal 2023", "2023Q1"),
      ("II квартал 2023", "2023Q2"), ("3 кв. 2023 г.", "2023Q3"), ("1-й квартал 2023", "2023Q1"),
      ("2e trimestre 2023", "2023Q2"), ("T4 2023", "2023Q4"), ("2023年第2季度", "2023Q2"),
      ("2023年第二季度", "2023Q2"), ("2023年二季度", "2023Q2"), ("2023年第1四半期", "2023Q1"),
      ("2023년 1분기", "2023Q1"), ("third quarter of 2023", "2023Q3"), ("I тоқсан 2023", "2023Q1"),
      ("2023年上半年", "2023H1"), ("1. Halbjahr 2023", "2023H1"), ("H2/2023", "2023H2"),
      ("II полугодие 2023", "2023H2"),
    ])
  func words(_ text: String, _ canonical: String) throws {
    #expect(PeriodText.print(try PeriodText.parse(text)) == canonical)
  }

  @Test(
    "words that leave a doubt are read",
    arguments: [
      "May", "Mai 23", "Q5/2020", "Quartal 2020", "1. 2. Quartal 2020", "Mar–Jan 2020", "3 2020",
      "2020年13月—14月", "Mai 2020 2021", "Januar Februar 2020", "Januar Quartal 2020", "5 Q1 2020",
      "31. Februar 2020", "2023年5-月", "–Mai 2020", "Wahl 2020", "Mai 202", "III 2020", "H3/2020",
    ])
  func doubtful(_ text: String) {
    #expect(throws: PeriodFault.self) { try PeriodText.parse(text) }
  }

  @Test("plain years of few digits need a column that has eras")
  func shortYears() throws {
    #expect(throws: PeriodFault.self) { try PeriodText.parse("800") }
    #expect(try PeriodText.parse("800", .axis) == .year(800))
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
      ("2023-", "unknown-period"), ("２０２３", "unknown-period"), ("-2023-01", "unknown-period"),
      ("0 BC", "unknown-period"), ("2024-03-01 13:00 pm", "unknown-period"),
      ("2024-03 08:30", "unknown-period"), ("Sunday", "unknown-period"),
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
      ("2023-02-29", "2023-02 has 28 days"), ("Jan-20", "declare the form: read: MMM-yy"),
      ("15-Jan-20", "declare the form: read: d-MMM-yy"),
      ("1577836800", "declare the form: read: unix"),
      ("1577836800000", "declare the form: read: unix"),
      (
        "2010/11",
        "declare the month in which it begins: period: {column: ..., fiscal: 7}"
      ),
    ])
  func hints(_ text: String, _ hint: String) {
    #expect {
      try PeriodText.parse(text)
    } throws: {
      ($0 as? PeriodFault)?.hint == hint
    }
  }
}
