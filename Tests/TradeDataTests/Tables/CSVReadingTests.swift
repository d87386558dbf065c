import Diagnostics
import Testing
import TradeData

@Suite("reading delimited text")
struct CSVReadingTests {
  private func members(_ text: String, _ options: LoadOptions = .named) -> [String] {
    let loaded = Loaded(text, options)
    guard let dataset = loaded.dataset else { return loaded.lines }
    let column = dataset.dimensions[0]
    return column.codes.map { column.members[Int($0)] }
  }

  @Test(
    "quotes, blanks and line ends of a field",
    arguments: [
      ("name,value\na,1\n", ["a"]), ("name,value\na,1", ["a"]),
      ("name,value\r\na,1\r\n\r\nb,2\r\n", ["a", "b"]),
      ("name,value\n  a b  ,1\n", ["a b"]), ("name,value\n\" a \",1\n", [" a "]),
      ("name,value\n\"a\r\nb\",1\n", ["a\r\nb"]), ("name,value\n\"\"\"\",1\n", ["\""]),
      ("name,value\n\"\",1\n,2\n", ["", ""]), ("\"name\",\"value\"\na,1\n", ["a"]),
      (" name , value \na,1\n", ["a"]), ("name,value\n19\" rack,1\n", ["19\" rack"]),
      ("name,value\n\"a\"\"b\",1\na\"b,2\n", ["a\"b", "a\"b"]),
      ("value,name\n1,\"last\"", ["last"]), ("value,name\n1,", [""]),
      ("name,value,\na,1,\n", ["a"]),
    ])
  func fields(_ text: String, _ expected: [String]) {
    #expect(members(text) == expected)
  }

  @Test("rows know the line on which they start")
  func lineNumbers() {
    let text = "name,value\n\n\"two\nlines\",1\r\rb,2\r\nc,3"
    #expect(Loaded(text, .named).dataset?.lines == [3, 6, 7])
  }

  @Test("a bad number after a field of two lines is placed on its own line")
  func placeAfterLineEnd() {
    let loaded = Loaded("name,value\n\"two\nlines\",x\n", .named)
    #expect(loaded.lines == ["3:8 'x' in column 'value' is not a number [not-a-number]"])
  }

  @Test("a column counts characters, not bytes")
  func placeAfterWideText() {
    let loaded = Loaded("name,value\n重庆市,x\n", .named)
    #expect(loaded.diagnostics.first?.place?.location == SourceLocation(line: 2, column: 5))
  }

  @Test("lone CR ends lines in places too")
  func placeWithLoneCR() {
    let loaded = Loaded("name,value\ra,1\rb,x\r", .named)
    #expect(loaded.lines == ["3:3 'x' in column 'value' is not a number [not-a-number]"])
  }

  @Test(
    "faults of structure have id and place",
    arguments: [
      (
        "name,value\n \"a\",1\n",
        "2:2 blanks before the double quote that opens a field [stray-quote]"
      ),
      ("name,value\n\"a\"b,1\n", "2:4 text after the closing quote of a field [stray-quote]"),
      ("name,value\na\n", "2:1 line 2 has 1 field, 2 expected [ragged-row]"),
      ("name,value\na,1,,\n", "2:5 line 2 has 4 fields, 2 expected [ragged-row]"),
      ("\n  \n\n", "the file is empty [empty-file]"),
      ("name,valeu\na,1\n", "1:1 no column 'value' in data.csv [unknown-column]"),
      (
        "name|value\na|1\n",
        "1:1 no column 'name': the header is the single column 'name|value' [wrong-delimiter]"
      ),
    ])
  func faults(_ text: String, _ message: String) {
    #expect(Loaded(text, .named).lines == [message])
  }

  @Test("of many ragged rows the first are told and the rest counted")
  func manyRaggedRows() {
    let text = "name,value\n" + String(repeating: "a\n", count: 100)
    let loaded = Loaded(text, .named)
    #expect(loaded.lines.count == 6)
    #expect(loaded.lines.last == "95 more rows have a wrong number of fields [ragged-row]")
  }

  @Test("all problems of a file are told in one run")
  func allProblems() {
    var options = LoadOptions.monthly
    options.dimensions = [DimensionOptions("partner", kind: .iso2)]
    let text = "month,partner,value\n2023-13,KZ,1\n2023-01,kz,x\n2023-02,NO,1e999\n"
    #expect(
      Loaded(text, options).lines == [
        "2:1 '2023-13' in column 'month': no such month [no-such-month]",
        "3:9 'kz' in column 'partner' is not an iso2 code [wrong-code]",
        "3:12 'x' in column 'value' is not a number [not-a-number]",
        "4:12 '1e999' in column 'value' is out of range [number-out-of-range]",
      ])
  }

  @Test("lines before the header are skipped, quotes and all")
  func skippedLines() {
    var options = LoadOptions.named
    options.skip = 2
    #expect(members("an \"open remark\nof two lines\nname,value\na,1\n", options) == ["a"])
    options.skip = 9
    #expect(Loaded("name,value\na,1\n", options).ids == ["no-header"])
  }

  @Test("a header given by hand leaves the first line to the data")
  func handMadeHeader() {
    var options = LoadOptions.named
    options.header = ["name", "value"]
    #expect(members("a,1\nb,2\n", options) == ["a", "b"])
    #expect(Loaded("a,1,2\n", options).ids == ["ragged-row"])
    options.header = ["names", "value"]
    #expect(Loaded("a,1\n", options).lines == ["no column 'name' in data.csv [unknown-column]"])
  }

  @Test("tabs separate fields of TSV, and any byte that is declared")
  func delimiters() {
    #expect(Loaded("name\tvalue\na,b\t1\n", path: "x.tsv", .named).rows == ["a,b 1.0"])
    var options = LoadOptions.named
    options.delimiter = UInt8(ascii: "|")
    #expect(Loaded("name|value\na|1\n", options).rows == ["a 1.0"])
  }

  @Test("a column that nobody asks for may hold anything")
  func unwantedColumns() {
    let text = "name,junk,value,junk\na,\u{1B},1,x\n"
    #expect(Loaded(text, .named).rows == ["a 1.0"])
  }

  @Test("a wanted column that stands twice is refused with both places")
  func duplicateColumn() throws {
    let diagnostic = try #require(Loaded("name,value,name\na,1,b\n", .named).diagnostics.first)
    #expect(diagnostic.place?.location == SourceLocation(line: 1, column: 12, length: 4))
    #expect(
      diagnostic.related.first?.place.location == SourceLocation(line: 1, column: 1, length: 4))
  }

  @Test("more columns than the limit are refused")
  func columnLimit() {
    let header = (0..<16_385).map { "c\($0)" }.joined(separator: ",")
    #expect(Loaded(header + "\n", .named).ids == ["too-many-columns"])
  }

  @Test("a missing column is placed in the spec, with a near miss")
  func missingColumnPlace() {
    let spec = SourceFile(path: "spec.yaml", text: "measures: {vaule: CNY}\n")
    let place = SourceRange(spec, SourceLocation(line: 1, column: 12, length: 5))
    let options = LoadOptions(
      measures: [MeasureOptions(ColumnReference("vaule", at: place))])
    let diagnostic = Loaded("name,value\na,1\n", options).diagnostics.first
    #expect(diagnostic?.place == place)
    #expect(diagnostic?.hint == "did you mean 'value'?")
  }

  @Test(
    "UTF-16 with a mark, and Windows-1252 when declared",
    arguments: [
      ([0xFE, 0xFF], TextEncoding.utf8), ([0xFF, 0xFE], .utf8), ([], .utf16),
    ] as [([UInt8], TextEncoding)])
  func utf16(_ mark: [UInt8], _ encoding: TextEncoding) {
    let text = "name,value\n重😀,1\n"
    let isLittle = mark.first == 0xFF
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isLittle ? pair.reversed() : pair
    }
    var options = LoadOptions.named
    options.encoding = encoding
    #expect(Loaded(mark + bytes, options).rows == ["重😀 1.0"])
  }

  @Test(
    "bytes that do not fit a declared encoding are refused",
    arguments: [
      (
        TextEncoding.windows1252, [0x61, 0x81],
        "not valid windows-1252: byte 81 on line 1, at byte offset 1"
      ),
      (.utf16, [0x61], "not valid utf-16: the file has an odd number of bytes"),
      (.utf16, [0xFF, 0xFE, 0x00, 0xD8], "not valid utf-16: byte 00 on line 1, at byte offset 2"),
      (.gb18030, [0x61, 0xFF], "not valid gb18030: byte FF on line 1, at byte offset 1"),
      (.gb18030, [0x61, 0x0A, 0x81], "not valid gb18030: byte 81 on line 2, at byte offset 2"),
      (.utf8, [0xED, 0xA0, 0x80], "not valid UTF-8: byte ED on line 1, at byte offset 0"),
      (
        .utf8, [0x61, 0xF4, 0x90, 0x80, 0x80],
        "not valid UTF-8: byte F4 on line 1, at byte offset 1"
      ),
      (.utf8, [0x61, 0xE2, 0x82], "not valid UTF-8: byte E2 on line 1, at byte offset 1"),
    ] as [(TextEncoding, [UInt8], String)])
  func badBytes(_ encoding: TextEncoding, _ bytes: [UInt8], _ message: String) {
    var options = LoadOptions.named
    options.encoding = encoding
    #expect(Loaded(bytes, options).diagnostics.map(\.message) == [message])
  }

  @Test("Windows-1252 has its own signs between 80 and 9F")
  func windows1252() {
    var options = LoadOptions.named
    options.encoding = .windows1252
    let bytes = Array("name,value\n".utf8) + [0x80, 0x9F, 0xE9] + Array(",1\n".utf8)
    #expect(Loaded(bytes, options).rows == ["€Ÿé 1.0"])
  }
}
