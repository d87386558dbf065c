import Diagnostics
import SpecReading
import Testing

/// Specs that are too much, made here because they are large. Each must be refused in words, and
/// soon: the tests would run for minutes or end with a trap otherwise.
@Suite struct YAMLLimitTests {
  private func ids(_ text: String) -> [String] { read(text).problems.map(\.id) }

  private func nested(_ depth: Int) -> String {
    "report: x\nkeywords: " + String(repeating: "[", count: depth)
      + String(repeating: "]", count: depth) + "\nbody: [{heading: Hello}]\n"
  }

  @Test("S05: a flow sequence 100 000 deep is read") func deepFlow() {
    #expect(ids(nested(100_000)) == ["nested-too-deeply"])
    #expect(ids("a: " + String(repeating: "{a: ", count: 100_000)) == ["nested-too-deeply"])
    #expect(ids(String(repeating: "[", count: 1_000_000)) == ["nested-too-deeply"])
  }

  @Test("S06: a block 10 000 deep is read") func deepBlock() {
    #expect(ids(String(repeating: "- ", count: 10_000) + "x") == ["nested-too-deeply"])
    #expect(ids(String(repeating: "? ", count: 10_000) + "x") == ["nested-too-deeply"])
    let byIndentation = (0..<2000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(ids(byIndentation) == ["nested-too-deeply"])
  }

  @Test("99 levels are refused, or 101 are read") func depthLimit() {
    #expect(ids(nested(99)) == ["wrong-kind"])
    #expect(ids(nested(102)) == ["nested-too-deeply"])
  }

  @Test("S01: nine levels of nine aliases are expanded") func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(ids(text) == ["too-many-aliases"])
  }

  @Test("an alias is not its anchor's value") func aliasesWork() throws {
    let spec = try report(
      """
      report: Exports
      metrics: {total: &total sum(units), twice: *total}
      body:
        - bar: units by partner
          axis: &axis {min: 0, title: Cars}
        - bar: units by month
          axis: *axis
      """)
    #expect(spec.metrics.map(\.value.value) == ["sum(units)", "sum(units)"])
    #expect(spec.charts.map { $0.axis?.min?.value } == [0, 0])
  }

  @Test("S39: the size limit is not stated") func sizeLimit() {
    let comment = "# " + String(repeating: "x", count: 10 << 20)
    let problems = read(comment).problems
    #expect(problems.map(\.id) == ["spec-too-large"])
    #expect(problems.first?.message.contains("4194304 (4 MB)") == true)
    #expect(problems.first?.path == "spec.yaml")
    #expect(ids(String(repeating: "x", count: 5 << 20)) == ["spec-too-large"])
  }

  @Test("S39: a million empty lines are not read in time") func emptyLines() {
    let empty = String(repeating: "\n", count: 1_000_000)
    #expect(ids(empty) == ["empty-spec"])
    #expect(ids("report: x\n" + empty + "body: [{heading: Hello}]\n") == [])
  }

  @Test("S33: a title of megabytes is read") func longTitle() {
    let title = String(repeating: "x", count: 3 << 20)
    #expect(ids("report: \(title)\nbody: [{heading: Hello}]\n") == ["text-too-long"])
  }

  @Test("more values than the limit are kept") func manyValues() {
    let list = String(repeating: "- x\n", count: 200_000)
    #expect(ids("report:\n" + list) == ["too-many-values"])
  }

  @Test("a mapping of 40 000 keys is not read in time") func manyKeys() {
    let keys = (0..<40_000).map { "  k\($0): sum(units)\n" }.joined()
    #expect(ids("report: x\nbody: [{heading: Hello}]\nmetrics:\n" + keys) == [])
  }

  @Test("40 000 unknown keys are not read in time, or all reported") func manyUnknownKeys() {
    let keys = (0..<40_000).map { "k\($0): 1\n" }.joined()
    let problems = read("report: x\nbody: [{heading: Hello}]\n" + keys).problems
    #expect(problems.count == 21)
    #expect(problems.last?.message == "39980 more unknown keys in a report")
  }

  @Test("20 000 duplicate keys are not read in time") func manyDuplicates() {
    let keys = String(repeating: "report: x\n", count: 20_000)
    #expect(ids(keys + "body: [{heading: Hello}]\n").count == 19_999)
  }
}
