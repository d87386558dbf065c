import Diagnostics
import Statistics
import Testing
import TradeData

@Suite("loading datasets")
struct LoadingTests {
  @Test("rows keep their order, periods are sorted")
  func unorderedPeriods() throws {
    let loaded = Loaded("month,value\n2025-03,3\n2025-01,1\n2024-12,0\n", .monthly)
    let period = try #require(loaded.dataset?.period)
    #expect(period.periods.map(PeriodText.print) == ["2024-12", "2025-01", "2025-03"])
    #expect(period.codes == [2, 1, 0])
    #expect(loaded.dataset?.lines == [2, 3, 4])
  }

  @Test("months and years in one column are kept, and it shows")
  func mixedUnits() {
    let dataset = Loaded("month,value\n2025,3\n2025-01,1\n2025Q1,1\n", .monthly).dataset
    #expect(dataset?.period?.units == [.month, .quarter, .year])
    #expect(dataset?.period?.periods.map(PeriodText.print) == ["2025", "2025Q1", "2025-01"])
  }

  @Test(
    "periods from one or two columns",
    arguments: [
      (
        "date,value\n3/4/2025,1\n", PeriodOptions.column("date", read: "d/M/yyyy"), "2025-04-03 1.0"
      ),
      ("m,value\nJan 2025,1\n", .column("m", read: "MMM yyyy"), "2025-01 1.0"),
      ("y,value\n2024/25,1\n", .column("y", reading: PeriodReading(fiscalStart: 4)), "FY2024 1.0"),
      (
        "y,value\n2024,1\n",
        .column("y", reading: PeriodReading(fiscalStart: 10, isNamedByEnd: true)),
        "FY2024 1.0"
      ),
      ("m,value\n2011/12,1\n2012/01,2\n", .column("m"), "2011-12 1.0\n2012-01 2.0"),
      ("y,value\n800,1\n-50,2\n", .column("y"), "0800 1.0\n-0050 2.0"),
      (
        "t,value\n2024-03-01 00:00,1\n2024-03-02 00:00,2\n", .column("t"),
        "2024-03-01 1.0\n2024-03-02 2.0"
      ),
      (
        "t,value\n2024-03-01 00:00,1\n2024-03-01 01:00,2\n", .column("t"),
        "2024-03-01T00 1.0\n2024-03-01T01 2.0"
      ),
      (
        "t,value\n2024-03-01 00:00,1\n2024-03-01 00:15,2\n", .column("t"),
        "2024-03-01T00:00 1.0\n2024-03-01T00:15 2.0"
      ),
      (
        "y,m,d,value\n2024,2,29,1\n", .yearAndMonth(year: "y", month: "m", day: "d"),
        "2024-02-29 1.0"
      ),
      ("y,m,value\n2025,6,1\n", .yearAndMonth(year: "y", month: "m"), "2025-06 1.0"),
      ("y,m,value\n2025,M06,1\n", .yearAndMonth(year: "y", month: "m"), "2025-06 1.0"),
      ("y,m,value\n2025,june,1\n", .yearAndMonth(year: "y", month: "m"), "2025-06 1.0"),
      ("y,q,value\n2025,Q3,1\n", .yearAndQuarter(year: "y", quarter: "q"), "2025Q3 1.0"),
      ("y,q,value\n2025,3,1\n", .yearAndQuarter(year: "y", quarter: "q"), "2025Q3 1.0"),
      (
        "a,b,value\n2023-01-01,2023-04-30,1\n", .span(start: "a", end: "b"),
        "2023-01..2023-04 1.0"
      ),
      (
        "a,b,value\n2023-04-01,2024-03-31,1\n", .span(start: "a", end: "b", fiscalStart: 4),
        "FY2023 1.0"
      ),
    ])
  func periodColumns(_ text: String, _ period: PeriodOptions, _ row: String) {
    let options = LoadOptions(period: period, measures: [MeasureOptions("value")])
    #expect(Loaded(text, options).rows == row.split(separator: "\n").map(String.init))
  }

  @Test(
    "bad periods name column and line",
    arguments: [
      (
        "date,value\n31/4/2025,1\n", PeriodOptions.column("date", read: "d/M/yyyy"),
        "2:1 '31/4/2025' in column 'date': no such day [no-such-day]"
      ),
      (
        "date,value\n2025-04-01,1\n", .column("date", read: "d/M/yyyy"),
        "2:1 '2025-04-01' in column 'date': not of the declared form [wrong-date-form]"
      ),
      (
        "date,value\n2025,1\n", .column("date", read: "d/M/yyy"),
        "'d/M/yyy': 'yyy' has no meaning in a date pattern [wrong-date-pattern]"
      ),
      (
        "y,m,value\n2025,13,1\n", .yearAndMonth(year: "y", month: "m"),
        "2:6 '13' in column 'm': no such month [no-such-month]"
      ),
      (
        "y,m,value\n25,1,1\n", .yearAndMonth(year: "y", month: "m"),
        "2:1 '25' in column 'y': not a year [unknown-period]"
      ),
      (
        "y,m,d,value\n2025,2,29,1\n", .yearAndMonth(year: "y", month: "m", day: "d"),
        "2:8 the month has no such day [no-such-day]"
      ),
      (
        "y,q,value\n2025,Q5,1\n", .yearAndQuarter(year: "y", quarter: "q"),
        "2:6 'Q5' in column 'q': no such quarter [no-such-quarter]"
      ),
      (
        "date,value\n2025,1\n,2\n,3\n", .column("date"),
        "3:1 '' in column 'date': no period; also on line 4 [missing-period]"
      ),
      (
        "a,b,value\n2023-02-01,2023-01-31,1\n", .span(start: "a", end: "b"),
        "2:12 the period ends before it starts [reversed-range]"
      ),
    ])
  func badPeriods(_ text: String, _ period: PeriodOptions, _ message: String) {
    let options = LoadOptions(period: period, measures: [MeasureOptions("value")])
    #expect(Loaded(text, options).lines == [message])
  }

  @Test(
    "years with a fraction are no periods",
    arguments: [
      (["1949.0", "1949.08333333333", "1949.91666666667"], "1949-01, 1949-02, 1949-12"),
      (["1949", "1949.08", "1949.92"], "1949-01, 1949-02, 1949-12"),
      (["1945.00", "1945.25", "1945.75"], "1945Q1, 1945Q2, 1945Q4"),
      (["1945.0", "1945.5"], "1945H1, 1945H2"), (["1950.0", "1951.0"], "1950, 1951"),
      (["20", "77", "110", "1990"], "0020, 0077, 0110, 1990"),
    ])
  func decimalYears(texts: [String], periods: String) throws {
    let loaded = Loaded(
      "month,value\n" + texts.map { $0 + ",1\n" }.joined(), .monthly)
    #expect(loaded.lines == [])
    let column = try #require(loaded.dataset?.period)
    #expect(column.periods.map(PeriodText.print).joined(separator: ", ") == periods)
  }

  @Test(
    "a slip is taken for a year with a fraction, or for an early one",
    arguments: [
      ["2023.01", "2023.02", "2023.12"], ["2023.08", "2023.09"], ["195", "1950", "1951"],
    ])
  func noDecimalYears(texts: [String]) {
    let loaded = Loaded("month,value\n" + texts.map { $0 + ",1\n" }.joined(), .monthly)
    #expect(loaded.ids == ["unknown-period"])
  }

  @Test("a declared form refuses years of two digits") func shortYears() throws {
    let loaded = Loaded(
      "year,value\n20,1\n1990,2\n",
      LoadOptions(
        period: .column("year", read: ColumnReference("yyyy")), measures: [MeasureOptions("value")])
    )
    #expect(loaded.rows == ["0020 1.0", "1990 2.0"])
  }

  @Test("blanks in quotes make a number a text") func blanksInQuotes() {
    var options = LoadOptions.monthly
    options.thousands = ","
    let loaded = Loaded("month,value\n2023-01,\"23,288  \"\n2023-02,\"  \"\n", options)
    #expect(loaded.lines == [])
    #expect(loaded.rows == ["2023-01 23288.0", "2023-02 -"])
  }

  @Test("a text among numbers is told once, with the further lines")
  func textsAmongNumbers() {
    let rows = (1...9).map { "a,n.v.\nb,\($0)\n" }.joined()
    let loaded = Loaded("name,value\n" + rows, .named)
    #expect(
      loaded.lines == [
        "2:3 'n.v.' in column 'value' is not a number; also on lines 4, 6, 8, 10, 12 and 3 more "
          + "[not-a-number]"
      ])
  }

  @Test("qualifiers and precisions come along")
  func qualifiers() throws {
    let options = LoadOptions(
      measures: [
        MeasureOptions(
          "value", unit: Unit(named: "CNY"), aggregate: .last, qualifier: "q", precision: "p")
      ])
    let text = """
      value,q,p
      1,exact,1
      2,More-than,10
      3,,
      ,missing,
      4,less than,0.5
      ,about,
      """
    let measure = try #require(Loaded(text, options).dataset?.measures.first)
    #expect(measure.qualifiers == [.exact, .moreThan, .exact, .missing, .lessThan, .missing])
    #expect(measure.precisions.map { $0.isNaN ? -1 : $0 } == [1, 10, -1, -1, 0.5, -1])
    #expect(measure.unit.currency == "CNY")
    #expect(measure.aggregate == .last)
  }

  @Test("a qualifier nobody knows, or that contradicts its figure, is refused")
  func badQualifiers() {
    let options = LoadOptions(
      measures: [MeasureOptions("value", qualifier: "q", precision: "p")])
    let loaded = Loaded("value,q,p\n1,abuot,1\n2,missing,1\n3,exact,-1\n", options)
    #expect(
      loaded.lines == [
        "2:3 unknown qualifier 'abuot' in column 'q' [unknown-qualifier]",
        "3:1 the figure is marked as missing but has a value [missing-with-value]",
        "4:9 a precision is a size and not negative [negative-precision]",
      ])
    #expect(loaded.diagnostics.first?.hint == "did you mean 'about'?")
  }

  @Test("Norway is a country")
  func norway() {
    var options = LoadOptions.named
    options.dimensions = [DimensionOptions("name", kind: .iso2)]
    #expect(Loaded("name,value\nNO,1\n", options).rows == ["NO 1.0"])
  }

  @Test("codes are checked for their form")
  func codes() {
    let options = LoadOptions(
      dimensions: [
        DimensionOptions("a", kind: .iso2), DimensionOptions("b", kind: .iso3),
        DimensionOptions("c", kind: .code),
      ])
    let loaded = Loaded("a,b,c\nKZ,KAZ,8703\nkz,KZ,\nK,kaz,x\n", options)
    #expect(
      loaded.lines == [
        "3:1 'kz' in column 'a' is not an iso2 code; also on line 4 [wrong-code]",
        "3:4 'KZ' in column 'b' is not an iso3 code; also on line 4 [wrong-code]",
        "3:7 '' in column 'c' is not a code; it is empty [wrong-code]",
      ])
  }

  @Test("a given order comes first, others follow, unknown ones are warned of")
  func givenOrder() throws {
    var options = LoadOptions.named
    options.dimensions = [DimensionOptions("name", order: ["small", "midle", "large"])]
    let loaded = Loaded("name,value\nlarge,1\nhuge,2\nmiddle,3\nsmall,4\n", options)
    let column = try #require(loaded.dataset?.dimensions.first)
    #expect(column.members == ["small", "large", "huge", "middle"])
    #expect(column.codes == [1, 2, 3, 0])
    #expect(column.hasGivenOrder)
    #expect(loaded.ids == ["unknown-member"])
    #expect(loaded.diagnostics.first?.severity == .warning)
    #expect(loaded.diagnostics.first?.hint == "did you mean 'middle'?")
  }

  @Test("a group of members that are not there is refused")
  func groups() {
    var options = LoadOptions.named
    options.groups = [GroupOptions("asia", members: ["KZ", "UX"])]
    let loaded = Loaded("name,value\nKZ,1\nUZ,2\n", options)
    #expect(loaded.ids == ["unknown-member"])
    #expect(loaded.diagnostics.first?.message.contains("group 'asia' names 'UX'") == true)
    options.groups = [GroupOptions("asia", members: ["KZ", "UZ"])]
    let dataset = Loaded("name,value\nKZ,1\nUZ,2\n", options).dataset
    #expect(dataset?.groups == [MemberGroup(name: "asia", members: ["KZ", "UZ"])])
  }

  @Test("columns are renamed before they are looked up")
  func rename() {
    var options = LoadOptions.named
    options.rename = [RenameOption("Land", to: "name"), RenameOption("OBS_VALUE", to: "value")]
    #expect(Loaded("Land,OBS_VALUE\na,1\n", options).rows == ["a 1.0"])
  }

  @Test("a column that is renamed but not there is refused")
  func renameUnknown() {
    var options = LoadOptions.named
    options.rename = [RenameOption("Lnad", to: "x")]
    #expect(Loaded("name,value\na,1\n", options).ids == ["unknown-column"])
  }

  @Test("wide columns become rows")
  func wide() {
    let options = LoadOptions(
      period: .column("year"), measures: [MeasureOptions("units")],
      dimensions: [DimensionOptions("name")],
      wide: WideOptions(names: "year", values: "units", columns: .numbered(2021...2023)))
    let text = "name,2020,2021,2022,2023\na,0,1,,3\nb,4,5,6,x\n"
    #expect(
      Loaded(text, options).lines == ["3:9 'x' in column 'units' is not a number [not-a-number]"])
    let loaded = Loaded(text.replacing("x", with: "7"), options)
    #expect(
      loaded.rows == [
        "2021 a 1.0", "2022 a -", "2023 a 3.0", "2021 b 5.0", "2022 b 6.0", "2023 b 7.0",
      ])
    #expect(loaded.dataset?.lines == [2, 2, 2, 3, 3, 3])
  }

  @Test("wide columns by name, and those that are missing")
  func wideNames() {
    var options = LoadOptions(
      measures: [MeasureOptions("value")], dimensions: [DimensionOptions("kind")],
      wide: WideOptions(names: "kind", values: "value", columns: .named(["BEV", "ICE"])))
    #expect(Loaded("ICE,BEV\n1,2\n", options).rows == ["BEV 2.0", "ICE 1.0"])
    options.wide?.columns = .named(["BEV", "PHEV"])
    #expect(
      Loaded("ICE,BEV\n1,2\n", options).lines
        == ["1:1 no column 'PHEV' in data.csv [unknown-column]"])
  }

  @Test("a bad name of a wide column is placed on the row that uses it")
  func wideBadPeriod() {
    let options = LoadOptions(
      period: .column("year"), measures: [MeasureOptions("units")],
      wide: WideOptions(names: "year", values: "units", columns: .named(["2021", "total"])))
    #expect(
      Loaded("2021,total\n1,2\n", options).lines
        == ["2:1 'total' in column 'year': not a period [unknown-period]"])
  }

  @Test("each row finds its source")
  func sources() {
    var options = LoadOptions.named
    options.sourceColumn = "source"
    options.sources = [
      DataSource(id: "caam", publisher: "CAAM"), DataSource(id: "jama", publisher: "JAMA"),
    ]
    let text = "name,value,source\na,1,jama\nb,2,caam\n"
    #expect(Loaded(text, options).dataset?.sourceOfRow == [1, 0])
    let bad = Loaded(text.replacing("caam", with: "cam"), options)
    #expect(bad.lines == ["3:5 unknown source 'cam' [unknown-source]"])
    #expect(bad.diagnostics.first?.hint == "did you mean 'caam'?")
  }

  @Test("the dataset knows its file and the hash of its bytes")
  func provenance() {
    let dataset = Loaded("name,value\na,1\n", path: "folder/x.csv", .named).dataset
    #expect(dataset?.path == "folder/x.csv")
    #expect(dataset?.contentHash == SHA256.hexadecimal(of: Array("name,value\na,1\n".utf8)))
  }

  @Test("escaped and plain spellings of a member are one member")
  func escapedMembers() {
    let dataset = Loaded("name,value\n\"a\"\"b\",1\na\"b,2\n\"a\"\"b\",3\n", .named).dataset
    #expect(dataset?.dimensions.first?.members == ["a\"b"])
    #expect(dataset?.dimensions.first?.codes == [0, 0, 0])
  }

  @Test("ten thousand members keep their codes")
  func manyMembers() throws {
    let rows = (0..<20_000).map { "m\($0 % 10_000),\($0)\n" }.joined()
    let dataset = try #require(Loaded("name,value\n" + rows, .named).dataset)
    let column = dataset.dimensions[0]
    #expect(column.members == (0..<10_000).map { "m\($0)" })
    #expect(column.codes == (0..<20_000).map { Int32($0 % 10_000) })
  }

  @Test("members that look alike are one, however their accents are written")
  func canonicalMembers() {
    let dataset = Loaded("name,value\ncaf\u{E9},1\ncafe\u{301},2\nx,3\n", .named).dataset
    #expect(dataset?.dimensions.first?.members == ["caf\u{E9}", "x"])
    #expect(dataset?.dimensions.first?.codes == [0, 0, 1])
  }

  @Test("marks that cannot be told apart are refused")
  func conflictingMarks() {
    var options = LoadOptions.named
    options.thousands = "."
    #expect(Loaded("name,value\na,1\n", options).ids == ["conflicting-marks"])
    options.thousands = "1"
    #expect(Loaded("name,value\na,1\n", options).ids == ["conflicting-marks"])
    options = .named
    options.delimiter = UInt8(ascii: "\"")
    #expect(Loaded("name,value\na,1\n", options).ids == ["bad-delimiter"])
  }

  @Test("options out of bounds do no harm")
  func wildOptions() {
    var options = LoadOptions.named
    options.skip = .max
    #expect(Loaded("name,value\na,1\n", options).ids == ["no-header"])
    options.skip = -1
    #expect(Loaded("name,value\na,1\n", options).rows == ["a 1.0"])
    options.wide = WideOptions(
      names: "name", values: "value", columns: .numbered(Int.min...Int.max))
    #expect(Loaded("name,value\na,1\n", options).ids == ["too-many-columns"])
    let fiscal = LoadOptions(period: .column("y", reading: PeriodReading(fiscalStart: 1)))
    #expect(Loaded("y\nFY2023\n", fiscal).rows == ["2023"])
  }

  @Test("thousands of different bad cells are few messages")
  func manyFaults() {
    let rows = (1...5_000).map { "2023-\($0 % 99 + 13),m\($0)\u{7},q\($0),s\($0),1\n" }.joined()
    let options = LoadOptions(
      period: .column("month"), measures: [MeasureOptions("value", qualifier: "q")],
      dimensions: [DimensionOptions("name")], sources: [DataSource(id: "s", publisher: "S")],
      sourceColumn: "source")
    let loaded = Loaded("month,name,q,source,value\n" + rows, options)
    #expect(loaded.dataset == nil)
    #expect(loaded.lines.count < 40)
  }
}
