import Diagnostics
import Foundation
import Testing
import TradeData

/// Every file of Tests/Data/bad-input, read with the smallest options there are: the first column as x,
/// the second as a measure.
@Suite("bad input")
struct BadInputTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data/bad-input")

  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let expect: String
    let columns: [String]
    /// A cell is a text, a number or, when nil, missing.
    let rows: [[String?]]?
    var testDescription: String { file }
  }

  static let cases: [Case] = {
    guard let data = try? Data(contentsOf: folder.appending(path: "expectations.json")),
      let root = try? JSONSerialization.jsonObject(with: data) as? [String: Any],
      let cases = root["cases"] as? [[String: Any]]
    else { return [] }
    return cases.map { entry in
      let parsed = entry["parsed"] as? [String: Any]
      let rows = parsed?["rows"] as? [[Any]]
      return Case(
        file: entry["file"] as? String ?? "", expect: entry["expect"] as? String ?? "",
        columns: parsed?["columns"] as? [String] ?? [],
        rows: rows?.map { row in
          row.map { cell in
            if let text = cell as? String { return text }
            return (cell as? Double).map { "\($0)" }
          }
        })
    }
  }()

  /// What the refusals say: part of the first message, and where it points.
  static let refusals: [String: (message: String, line: Int?)] = [
    "utf16be-nobom.csv": ("NUL byte on line 1, at byte offset 0", 1),
    "gbk.csv": ("not valid UTF-8: byte D4 on line 1, at byte offset 0", 1),
    "gb18030-4byte.csv": ("not valid UTF-8: byte C3 on line 1, at byte offset 2", 1),
    "latin1.csv": ("not valid UTF-8: byte F4 on line 2, at byte offset 13", 2),
    "invalid-utf8.csv": ("not valid UTF-8: byte C0 on line 3", 3),
    "nul-byte.csv": ("NUL byte on line 2", 2),
    "empty.csv": ("the file is empty", nil),
    "header-only.csv": ("no data rows", 1),
    "unterminated-quote.csv": ("the quote that opens on line 3 is not closed", 3),
    "stray-quote.csv": ("text after the closing quote", 3),
    "ragged-short.csv": ("line 3 has 2 fields, 3 expected", 3),
    "ragged-long.csv": ("line 3 has 3 fields, 2 expected", 3),
    "duplicate-header.csv": ("'value' stands twice in the header: columns 2 and 3", 1),
    "semicolon-decimal-comma.csv": ("the header is the single column 'month;value'", 1),
    "huge-field.csv": ("has 200000 characters; the limit is 1000", 2),
    "nan-inf.csv": ("'NaN' in column 'value' is not a figure; also on lines 3 and 4", 2),
    "overflow.csv": ("'1e309' in column 'value' is out of range; also on line 3", 2),
    "invalid-dates.csv": ("'2023-02-29' in column 'date': no such day", 3),
    "ambiguous-dates.csv": ("'01/02/2025' in column 'date': ambiguous date form", 2),
    "control-characters.csv": ("control character U+001B in 'a<U+001B>[31mred", 2),
    "deep-nesting.json": ("nested too deeply", 1),
    "json-faults.json": ("the key 'value' stands twice in one object", 1),
  ]

  @Test("all forty files are known")
  func corpusIsComplete() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.folder.appending(path: "data").path)
    #expect(Self.cases.count == 40)
    #expect(Set(Self.cases.map { $0.file }) == Set(names.map { "data/" + $0 }))
  }

  @Test("a bad file is read right or refused with its place", arguments: cases)
  func badFile(_ test: Case) throws {
    let bytes = Array(try Data(contentsOf: Self.folder.appending(path: test.file)))
    let name = String(test.file.dropFirst("data/".count))
    let loaded = Loaded(bytes, path: name, Self.options(bytes, name))
    for diagnostic in loaded.diagnostics {
      #expect(!diagnostic.message.unicodeScalars.contains { $0.value < 32 || $0 == "\u{FFFD}" })
    }
    if let refusal = Self.refusals[name] {
      #expect(test.expect != "accept")
      #expect(loaded.dataset == nil)
      let first = try #require(loaded.diagnostics.first)
      #expect(first.message.contains(refusal.message), "\(first.message)")
      #expect(first.place?.location.line == refusal.line)
      return
    }
    #expect(test.expect != "reject" || name == "duplicate-dates.csv")
    #expect(loaded.lines == [])
    let dataset = try #require(loaded.dataset)
    if let rows = test.rows {
      #expect(test.columns == [dataset.period?.name ?? dataset.dimensions[0].name, "value"])
      #expect(loaded.rows == rows.map { row in row.map { $0 ?? "-" }.joined(separator: " ") })
    }
  }

  /// Columns are called as in the files; what has a month or a date is read as periods.
  private static func options(_ bytes: [UInt8], _ name: String) -> LoadOptions {
    let head = String(decoding: bytes.prefix(200), as: UTF8.self)
    let x = ["date", "month", "name", "pays", "c0", "k"].first { head.contains($0) } ?? "month"
    let y = ["valeur", "c1", ",a"].first { head.contains($0) }?.replacing(",", with: "") ?? "value"
    let isPeriod = x == "month" || x == "date"
    return LoadOptions(
      period: isPeriod ? .column(ColumnReference(x)) : nil,
      measures: [MeasureOptions(ColumnReference(y))],
      dimensions: isPeriod ? [] : [DimensionOptions(ColumnReference(x))])
  }

  @Test("two rows of a month are found, with both lines")
  func duplicateDates() throws {
    let url = Self.folder.appending(path: "data/duplicate-dates.csv")
    let loaded = Loaded(Array(try Data(contentsOf: url)), .monthly)
    let duplicate = try #require(loaded.dataset?.duplicateKeys().first)
    #expect(duplicate.key == "2025-02")
    #expect(duplicate.firstLine == 3)
    #expect(duplicate.secondLine == 4)
  }

  @Test("each kind of bad number in a column is one message")
  func kindsOfFault() throws {
    let url = Self.folder.appending(path: "data/invalid-dates.csv")
    let options = LoadOptions(period: .column("date"), measures: [MeasureOptions("value")])
    #expect(
      Loaded(Array(try Data(contentsOf: url)), options).lines == [
        "3:1 '2023-02-29' in column 'date': no such day [no-such-day]",
        "4:1 '2023-13-01' in column 'date': no such month [no-such-month]",
        "5:1 '2023-00-10' in column 'date': no such month [no-such-month]",
      ])
  }

  @Test(
    "declared encodings are decoded",
    arguments: [
      ("gbk.csv", TextEncoding.gb18030, "月份", "出口额"),
      ("gb18030-4byte.csv", .gb18030, "品名", "值"),
      ("latin1.csv", .windows1252, "pays", "valeur"),
    ])
  func declaredEncodings(
    _ name: String, _ encoding: TextEncoding, _ x: String, _ y: String
  ) throws {
    let url = Self.folder.appending(path: "data/" + name)
    let options = LoadOptions(
      encoding: encoding, measures: [MeasureOptions(ColumnReference(y))],
      dimensions: [DimensionOptions(ColumnReference(x))])
    let loaded = Loaded(Array(try Data(contentsOf: url)), options)
    #expect(loaded.lines == [])
    #expect(loaded.dataset?.dimensions[0].members.contains { $0.contains("\u{FFFD}") } == false)
  }

  @Test("UTF-16 without a mark is read when declared")
  func declaredUTF16() throws {
    let url = Self.folder.appending(path: "data/utf16be-nobom.csv")
    var options = LoadOptions.monthly
    options.encoding = .utf16
    let loaded = Loaded(Array(try Data(contentsOf: url)), options)
    #expect(loaded.rows == ["2025-01 10.0", "2025-02 12.0", "2025-03 11.0", "2025-04 15.0"])
  }

  @Test("semicolons and decimal commas are read when declared")
  func declaredMarks() throws {
    let url = Self.folder.appending(path: "data/semicolon-decimal-comma.csv")
    var options = LoadOptions.monthly
    options.delimiter = UInt8(ascii: ";")
    options.decimal = UInt8(ascii: ",")
    options.thousands = "."
    let loaded = Loaded(Array(try Data(contentsOf: url)), options)
    #expect(loaded.rows == ["2025-01 1234.5", "2025-02 1300.0"])
  }
}
