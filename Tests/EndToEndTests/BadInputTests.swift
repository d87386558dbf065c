import Foundation
import TestSupport
import Testing

/// Every file of Tests/Data/bad-input goes through the program with the smallest spec there is: a bar
/// chart and a line chart, the first column as x, the second as y.
@Suite("bad input, the whole way") struct BadInputTests {
  /// What a run must come to.
  enum Expectation: Sendable {
    /// All files are made.
    case drawn
    /// Nothing is made; standard error has each of these texts.
    case refused([String])
  }

  static let cases: [(file: String, expectation: Expectation)] = [
    ("all-equal.csv", .drawn),
    ("all-zero.csv", .drawn),
    (
      "ambiguous-dates.csv",
      .refused(["ambiguous-dates.csv:2:1:", "ambiguous date form", "read: d/M/yyyy"])
    ),
    ("bidi-overrides.csv", .drawn),
    ("bom-utf8.csv", .drawn),
    (
      "control-characters.csv",
      .refused(["control-characters.csv:2:1:", "control character U+001B", "lines 3, 4 and 5"])
    ),
    ("cr-only.csv", .drawn),
    ("crlf.csv", .drawn),
    ("deep-nesting.json", .refused(["deep-nesting.json:1:", "nested too deeply"])),
    ("duplicate-dates.csv", .refused(["lines 3 and 4 of duplicate-dates.csv are both 2025-02"])),
    (
      "duplicate-header.csv",
      .refused(["duplicate-header.csv:1:13:", "'value' stands twice", "columns 2 and 3"])
    ),
    ("empty.csv", .refused(["empty.csv: error: the file is empty"])),
    ("extreme-range.csv", .drawn),
    ("formula-fields.csv", .drawn),
    (
      "gb18030-4byte.csv",
      .refused(["not valid UTF-8: byte C3 on line 1, at byte offset 2", "encoding: gb18030"])
    ),
    ("gbk.csv", .refused(["not valid UTF-8: byte D4 on line 1, at byte offset 0"])),
    ("header-only.csv", .refused(["header-only.csv:1:1:", "no data rows"])),
    ("huge-field.csv", .refused(["huge-field.csv:2:1:", "200000 characters; the limit is 1000"])),
    (
      "invalid-dates.csv",
      .refused(["csv:3:1: error: '2023-02-29' in column 'date': no such day", "csv:4:1", "csv:5:1"])
    ),
    (
      "invalid-utf8.csv", .refused(["invalid-utf8.csv:3:4:", "not valid UTF-8: byte C0 on line 3"])
    ),
    ("json-faults.json", .refused(["json-faults.json:1:39:", "'value' stands twice"])),
    ("latin1.csv", .refused(["latin1.csv:2:2:", "byte F4 on line 2", "encoding: windows-1252"])),
    ("many-columns.csv", .drawn),
    ("markup-injection.csv", .drawn),
    ("missing-markers.csv", .drawn),
    ("mixed-eol.csv", .drawn),
    ("nan-inf.csv", .refused(["nan-inf.csv:2:9:", "'NaN'", "also on lines 3 and 4"])),
    ("negative-only.csv", .drawn),
    ("nul-byte.csv", .refused(["nul-byte.csv:2:10:", "NUL byte on line 2"])),
    ("overflow.csv", .refused(["overflow.csv:2:9:", "'1e309' in column 'value' is out of range"])),
    ("ragged-long.csv", .refused(["ragged-long.csv:3:", "line 3 has 3 fields, 2 expected"])),
    ("ragged-short.csv", .refused(["ragged-short.csv:3:", "line 3 has 2 fields, 3 expected"])),
    ("rfc4180-quotes.csv", .drawn),
    ("semicolon-decimal-comma.csv", .refused(["no column 'month'", "semicolons", "delimiter:"])),
    ("single-point.csv", .drawn),
    ("stray-quote.csv", .refused(["stray-quote.csv:3:4:", "text after the closing quote"])),
    ("unordered-dates.csv", .drawn),
    ("unterminated-quote.csv", .refused(["csv:3:1:", "quote that opens on line 3 is not closed"])),
    ("utf16be-nobom.csv", .refused(["NUL byte on line 1", "encoding: utf-16"])),
    ("utf16le-bom.csv", .drawn),
  ]

  @Test("the table does not name every file of the corpus") func tableIsComplete() throws {
    let folder = PackageFolder.url("Tests/Data/bad-input/data").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(files == Self.cases.map(\.file))
    let data = try Data(contentsOf: PackageFolder.url("Tests/Data/bad-input/expectations.json"))
    let root = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let expected = try #require(root["cases"] as? [[String: Any]])
    for (file, expectation) in Self.cases {
      let entry = expected.first { $0["file"] as? String == "data/" + file }
      let word = try #require(entry?["expect"] as? String, "\(file)")
      switch expectation {
      case .drawn: #expect(word != "reject", "\(file)")
      case .refused: #expect(word != "accept", "\(file)")
      }
    }
  }

  @Test("a bad file breaks its promise", arguments: cases.map(\.file))
  func badFile(_ file: String) throws {
    let expectation = try #require(Self.cases.first { $0.file == file }?.expectation)
    let workspace = try Self.workspace(file)
    let older = Data("an older picture".utf8)
    try workspace.write(older, to: "out/report/all/en/bar.png")
    let outcome = try BuiltTool.render(workspace)
    switch expectation {
    case .refused(let fragments):
      #expect(outcome.status == 3)
      for fragment in fragments { #expect(outcome.messages.contains(fragment), "\(outcome)") }
      #expect(workspace.files(in: "out") == ["report/all/en/bar.png"])
      #expect(try workspace.read("out/report/all/en/bar.png") == older)
    case .drawn:
      #expect(outcome.status == 0, "\(outcome.messages)")
      let made = try workspace.contents(of: "out")
      let names = ["bar", "line"].flatMap { id in
        ["pdf", "png", "svg"].map { "report/all/en/\(id).\($0)" }
      }
      #expect(made.keys.sorted() == names)
      for (path, data) in made { try FileChecks.expectGood(data, path) }
      #expect(try BuiltTool.render(workspace, into: "again").status == 0)
      #expect(try workspace.contents(of: "again") == made)
    }
  }

  @Test("names that do not fit under a line are cut, or their chart is drawn without a word")
  func namesTooLong() throws {
    let workspace = try Workspace()
    let word = String(repeating: "unbreakable", count: 8)
    let rows = (1...5).map { "\(word)\($0),\($0)\n" }
    try workspace.write("name,value\n" + rows.joined(), to: "t.csv")
    try workspace.write(
      Self.spec("t.csv", Data("name,value".utf8)), to: "report.yaml")
    let outcome = try BuiltTool.render(workspace)
    #expect(outcome.status == 6)
    #expect(outcome.messages.contains("report.yaml:9:6: error: "))
    #expect(outcome.messages.contains("unbreakable5\" are wider than their room"))
    #expect(!workspace.files(in: "out").contains { $0.contains("line") })
  }

  @Test(
    "a run needs more than 256 MB", .disabled(if: BuiltTool.isDebug, "the limit is for release"))
  func memory() throws {
    // The kernel's peak of a child starts at that of its parent, the tests; so the memory is limited
    // instead, to that of private data: beyond it the program could not go on.
    for file in ["deep-nesting.json", "huge-field.csv", "many-columns.csv"] {
      let free = try BuiltTool.render(try Self.workspace(file))
      let limited = try BuiltTool.render(
        try Self.workspace(file), setting: "ulimit -d \(256 * 1024)")
      #expect(limited.status == free.status, "\(file)")
      #expect(limited.messages == free.messages, "\(file)")
    }
  }

  private static func workspace(_ file: String) throws -> Workspace {
    let data = try Data(
      contentsOf: PackageFolder.url("Tests/Data/bad-input/data").appendingPathComponent(file))
    let workspace = try Workspace()
    try workspace.write(data, to: file)
    try workspace.write(spec(file, data), to: "report.yaml")
    return workspace
  }

  /// The names of columns are read from the file as far as they can be.
  private static func spec(_ file: String, _ data: Data) -> String {
    let head = String(decoding: data.prefix(200).filter { $0 != 0 }, as: UTF8.self)
    let x = ["date", "month", "name", "pays", "c0", "k"].first { head.contains($0) } ?? "month"
    let y = ["valeur", "c1", ",a"].first { head.contains($0) }?.replacing(",", with: "") ?? "value"
    let isPeriod = x == "month" || x == "date"
    let by = x == "date" ? "day" : x
    return """
      report: Bad input
      data:
        t:
          file: \(file)
          measures: {\(y): number}
          \(isPeriod ? "period: \(x)" : "dims: {\(x): text}")
      body:
        - {bar: \(y) by \(by), id: bar}
        - {line: \(y) by \(by), id: line}
      outputs:
        all: {charts: all, format: [png@1x, svg, pdf]}

      """
  }
}

extension BuiltTool {
  /// Whether the program is a debug build, which is larger and slower than what users run.
  static let isDebug = path.contains("/debug/")
}
