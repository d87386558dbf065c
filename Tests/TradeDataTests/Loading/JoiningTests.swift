import Diagnostics
import Testing

@testable import TradeData

@Suite("Several files")
struct JoiningTests {
  /// What is loaded of files of one dataset, and of one joined with them.
  private func load(
    _ files: [(path: String, text: String)], labels: [String?] = [],
    join: (path: String, text: String, keys: [(String, String)])? = nil, keeps: Bool = true,
    _ change: (inout LoadOptions) -> Void = { _ in }
  ) -> (dataset: Dataset?, problems: [String]) {
    var options = LoadOptions(
      measures: [MeasureOptions("value")], dimensions: [DimensionOptions("name")])
    if let join {
      options.joins = [
        JoinOptions(
          DataInput(Array(join.text.utf8), path: join.path),
          keys: join.keys.map { JoinOptions.Key(ColumnReference($0), ColumnReference($1)) },
          keepsUnmatched: keeps, options: LoadOptions())
      ]
    }
    change(&options)
    var diagnostics = DiagnosticList()
    let inputs = files.enumerated().map { index, file in
      DataInput(
        Array(file.text.utf8), path: file.path,
        label: labels.indices.contains(index) ? labels[index] : nil)
    }
    let dataset = Dataset.load(inputs, options: options, diagnostics: &diagnostics)
    let problems = diagnostics.all.map { problem in
      let place = problem.place.map {
        "\($0.file.path):\($0.location.line):\($0.location.column) "
      }
      return (place ?? "") + problem.message + " [\(problem.id)]"
    }
    return (dataset, problems)
  }

  private func rows(_ dataset: Dataset?, _ dimensions: [String] = ["name"]) -> [String] {
    guard let dataset else { return [] }
    return (0..<dataset.rowCount).map { row in
      let texts = dimensions.map { name in
        dataset.dimension(name).map { $0.members[Int($0.codes[row])] } ?? "?"
      }
      let values = dataset.measures.map { $0.values[row].isNaN ? "-" : "\($0.values[row])" }
      return (texts + values).joined(separator: " ")
    }
  }

  @Test("rows of several files stand one after the other")
  func files() {
    let found = load([("a.csv", "name,value\nx,1\n"), ("b.csv", "value,name\n2,y\n3,x\n")])
    #expect(rows(found.dataset) == ["x 1.0", "y 2.0", "x 3.0"])
    #expect(found.dataset?.path == "a.csv, b.csv")
    #expect(found.problems == [])
  }

  @Test("the name of a file is a column, unless the file has one")
  func labels() {
    let found = load(
      [("a.csv", "name,value\nx,1\n"), ("b.csv", "name,value\nx,2\n")], labels: ["2022", "2023"]
    ) { $0.dimensions.append(DimensionOptions("file")) }
    #expect(rows(found.dataset, ["file", "name"]) == ["2022 x 1.0", "2023 x 2.0"])
    let own = load([("a.csv", "name,value,file\nx,1,own\n")], labels: ["2022"]) {
      $0.dimensions.append(DimensionOptions("file"))
    }
    #expect(rows(own.dataset, ["file"]) == ["own 1.0"])
  }

  @Test("a bad cell is told with its own file and place")
  func places() {
    let found = load([("a.csv", "name,value\nx,1\n"), ("b.csv", "name,value\ny,2\nz,oops\n")])
    #expect(found.dataset == nil)
    #expect(
      found.problems == ["b.csv:3:3 'oops' in column 'value' is not a number [not-a-number]"])
    let other = load([("a.csv", "name,value\nx,1\n"), ("b.csv", "name,vaule\ny,2\n")])
    #expect(other.problems == ["b.csv:1:1 no column 'value' in b.csv [unknown-column]"])
  }

  @Test("columns of a second file are added by key, whatever the order and quoting")
  func join() {
    let found = load(
      [("a.csv", "id,value\n004,1\n008,2\n004,3\n")],
      join: ("b.csv", "name,id,extra\n\"Al\"\"ba\",008,9\nFar,004,8\n", [("id", "id")]))
    #expect(rows(found.dataset) == ["Far 1.0", "Al\"ba 2.0", "Far 3.0"])
    #expect(found.problems == [])
  }

  @Test("keys of several columns, under other names")
  func severalKeys() {
    let found = load(
      [("a.csv", "name,year,value\nx,2000,1\nx,2001,2\n")],
      join: (
        "b.csv", "who,when,rate\nx,2001,10\nx,2000,20\n", [("name", "who"), ("year", "when")]
      )
    ) { $0.measures.append(MeasureOptions("rate")) }
    #expect(rows(found.dataset) == ["x 1.0 20.0", "x 2.0 10.0"])
  }

  @Test("rows without a partner stay with holes and a warning, or are left out")
  func unmatched() {
    let files = [("a.csv", "id,value\n1,1\n2,2\n3,3\n")]
    let second = ("b.csv", "id,name\n1,x\n", [("id", "id")])
    let kept = load(files, join: second)
    #expect(rows(kept.dataset) == ["x 1.0", " 2.0", " 3.0"])
    #expect(
      kept.problems == [
        "2 of 3 rows find no partner in b.csv, such as '2' and 1 other keys [unmatched-rows]"
      ])
    let matched = load(files, join: second, keeps: false)
    #expect(rows(matched.dataset) == ["x 1.0"])
    #expect(matched.dataset?.lines == [2])
    #expect(matched.problems == [])
  }

  @Test(
    "a join that cannot be is an error",
    arguments: [
      (
        "id,name\n1,x\n1,y\n", "id",
        "'1' stands twice in b.csv, on lines 2 and 3 [duplicate-join-key]"
      ),
      (
        "id,name\n01,x\n", "id",
        "no row of a.csv has its key in b.csv: '1' here, '01' there [nothing-joined]"
      ),
      ("id,name\n1,x\n", "di", "b.csv:1:1 no column 'di' in b.csv [unknown-column]"),
      ("id,nmae\n1,x\n", "id", "a.csv:1:1 no column 'name' in a.csv [unknown-column]"),
    ])
  func faults(_ text: String, _ key: String, _ problem: String) {
    let found = load([("a.csv", "id,value\n1,1\n")], join: ("b.csv", text, [("id", key)]))
    #expect(found.dataset == nil)
    #expect(found.problems == [problem])
  }
}
