import SpecReading
import Testing

@Suite struct DataFileTests {
  private func text(_ lines: String) -> String {
    "report: x\ndata:\n  d:\n\(lines)\n    measures: {v: number}\nbody:\n  - line: v by year\n"
  }

  private func dataset(_ lines: String) throws -> DatasetSpec {
    try #require(try report(text(lines)).datasets.first)
  }

  @Test("one file, a list and a mapping of files are read alike")
  func files() throws {
    #expect(try dataset("    file: a.csv").files.map(\.path.value) == ["a.csv"])
    let list = try dataset("    file: [a.csv, b.csv]")
    #expect(list.files.map(\.path.value) == ["a.csv", "b.csv"])
    #expect(list.files.allSatisfy { $0.label == nil })
    let named = try dataset("    file: {2022: a.csv, 2023: b.csv}")
    #expect(named.files.map(\.label?.value) == ["2022", "2023"])
    #expect(named.file.value == "a.csv")
  }

  @Test("the keys of a join are lost")
  func joins() throws {
    let one = try dataset("    file: a.csv\n    join: {file: b.csv, on: id, keep: matched}").joins
    #expect(one.map(\.file.value) == ["b.csv"])
    #expect(one.first?.keys.map(\.from.value) == ["id"])
    #expect(one.first?.keep?.value == .matched)
    let two = try dataset(
      "    file: a.csv\n    join: [{file: b.csv, on: [id, year]}, {file: c.csv, on: {here: there}}]"
    ).joins
    #expect(two.first?.keys.map(\.to.value) == ["id", "year"])
    #expect(two.last?.keys.first?.from.value == "here")
    #expect(two.last?.keys.first?.to.value == "there")
  }

  @Test(
    "wrong files and joins are let through",
    arguments: [
      ("file: 1️⃣[]", "empty-list"), ("file: [a.csv, 1️⃣a.csv]", "duplicate-file"),
      ("file: [a.csv, 1️⃣../b.csv]", "outside-root"),
      ("file: a.csv\n    join: 1️⃣{file: b.csv}", "missing-key"),
      ("file: a.csv\n    join: 1️⃣{on: id}", "missing-key"),
      ("file: a.csv\n    join: {file: b.csv, on: id, 1️⃣how: left}", "unknown-key"),
      ("file: a.csv\n    join: {file: b.csv, on: id, keep: 1️⃣matches}", "unknown-word"),
      ("file: a.csv\n    numbers: 1️⃣lose", "unknown-word"),
    ])
  func faults(lines: String, id: String) {
    expect([id], in: text("    " + lines))
  }
}
