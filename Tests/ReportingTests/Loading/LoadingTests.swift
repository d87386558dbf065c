import Charting
import Querying
import Testing

@testable import Reporting

/// A spec and the files it names, read and checked.
@Suite struct LoadingTests {
  @Test("a report does not know the files it was made from") func inputs() throws {
    let (report, problems) = Draft(
      "theme: mine.yaml\nbody: [{bar: sum(units) by partner}]\n",
      files: ["mine.yaml": "tag: none\n"]
    ).load()
    #expect(problems == [])
    let inputs = try #require(report).inputs
    #expect(inputs.map(\.path) == ["reports/cars.yaml", "reports/cars.csv", "reports/mine.yaml"])
    #expect(inputs[2].byteCount == 10)
    #expect(inputs.allSatisfy { $0.hash.count == 64 })
  }

  /// Paths as a spec may write them, its folder, and what comes of them.
  static let paths: [(folder: String, path: String, joined: String)] = [
    ("a", "b.csv", "a/b.csv"), (".", "b.csv", "b.csv"), ("a", "./b//c.csv", "a/b/c.csv"),
    ("a/b", "../c.csv", "a/c.csv"), ("a", "../../c.csv", "../c.csv"), (".", "../c", "../c"),
    ("a", "/etc/x", "/etc/x"), ("/a", "../../../x", "/x"), ("a", "b/../../a/c", "a/c"),
    ("..", "..", "../.."), ("a", "..", "."),
  ]

  @Test("a path is joined otherwise", arguments: paths.indices) func join(_ index: Int) {
    let (folder, path, joined) = Self.paths[index]
    #expect(SpecPath.join(folder, path) == joined)
  }

  static let insides: [(path: String, folder: String, isInside: Bool)] = [
    ("a/b", "a", true), ("a", "a", true), ("ab", "a", false), ("b", ".", true),
    ("../b", ".", false),
    ("/b", ".", false), ("..", ".", false), ("../b", "..", true), ("b", "..", true),
    ("../../b", "..", false), ("/a/b", "/a", true), ("/ab", "/a", false), ("/x", "/", true),
    ("..b", ".", true),
  ]

  @Test("a path counts as inside a folder that it is not in", arguments: insides.indices)
  func inside(_ index: Int) {
    let (path, folder, isInside) = Self.insides[index]
    #expect(SpecPath.isInside(path, folder: folder) == isInside)
  }

  @Test("a root does not reach beside the spec") func root() {
    let spec = Draft.head.replacing("cars.csv", with: "../data/cars.csv")
    let body = "body: [{bar: sum(units) by partner}]\n"
    let files = ["../data/cars.csv": Draft.cars]
    #expect(Draft(spec: "root: ..\n" + spec + body, files: files).load().problems == [])
    let (report, problems) = Draft(spec: spec + body, files: files).load()
    #expect(report?.catalog.datasets.isEmpty != false)
    #expect(problems.count == 1)
    #expect(problems[0].contains("[outside-root]"))
  }

  /// Additions to a dataset and what is said of them, if anything.
  static let datasets: [(addition: String, expression: String, says: String)] = [
    ("derive: {price: value / units}", "mean(price) by partner", ""),
    ("derive: {b: a + a, a: units * 2}", "sum(b) by partner", ""),
    ("derive: {a: b + 1, b: a}", "sum(a) by partner", "each other: a → b → a [cyclic-column]"),
    ("derive: {a: a + 1}", "sum(a) by partner", "no column 'a' [unknown-column]"),
    ("derive: {units: units * 2}", "sum(units) by partner", ""),
    ("derive: {large: 'if(units > 90, \"yes\", \"no\")'}", "count() by large", ""),
    ("where: contains(partner, \"K\")", "sum(units) by partner", ""),
    ("derive: {a: nope + 1}", "sum(a) by partner", "nope"),
    ("where: partner = KZ", "sum(units) by partner", ""),
    ("where: partner = XX", "sum(units) by partner", "'XX'"),
    ("where: units > 1000", "sum(units) by partner", "no row of 'exports' meets this condition"),
    ("check: unique", "sum(units) by partner", ""),
    ("check: [units > 50]", "sum(units) by partner", "line 10 of reports/cars.csv does not meet"),
    (
      "check: [units > 90, value > 0]", "sum(units) by partner",
      "line 4 and 2 more of reports/cars.csv does not meet 'units > 90' [check-failed]"
    ),
  ]

  @Test("a dataset passes a check that it fails", arguments: datasets.indices)
  func dataset(_ index: Int) {
    let (addition, expression, says) = Self.datasets[index]
    let (bound, problems) = Draft("    \(addition)\nbody: [{bar: \(expression)}]\n").bind()
    if says.isEmpty {
      #expect(problems == [])
      #expect(bound?.charts.count == 1)
    } else {
      #expect(problems.count == 1, "\(problems)")
      #expect(problems.first?.contains(says) == true, "\(problems)")
      #expect(problems.first?.hasPrefix("11:") == true, "\(problems)")
    }
  }

  @Test("two rows of one key pass") func unique() {
    let twice = Draft.cars + "KG,2023-01,BEV,41,700\n"
    let draft = Draft(
      "    check: unique\nbody: [{bar: sum(units) by partner}]\n", files: [:])
    let (_, problems) = Draft(spec: draft.spec, files: ["cars.csv": twice]).load()
    #expect(problems.count == 1)
    #expect(problems[0].contains("lines 10 and 11 of reports/cars.csv are both"), "\(problems)")
  }

  @Test("sources by row do not reach the source line") func sourceColumn() throws {
    let draft = Draft(
      spec: """
        report: Sources
        data:
          d:
            file: d.csv
            measures: {v: number}
            dims: {m: text}
            source: {column: s, file: sources.csv}
        body:
          - {bar: v by m, where: m != c}

        """,
      files: [
        "d.csv": "m,v,s\na,1,one\nb,2,two\nc,3,three\n",
        "sources.csv": "source_id,publisher,title,url,published\n"
          + "one,First,,,\ntwo,Second,,,\nthree,Third,,,\n",
      ])
    #expect(try draft.chart().source == "First; Second")
  }

  @Test("a theme that nobody could read is taken") func theme() {
    let body = "theme: mine.yaml\nbody: [{bar: sum(units) by partner}]\n"
    func problems(_ theme: String) -> [String] {
      Draft(body, files: ["mine.yaml": theme]).load().problems
    }
    #expect(problems("extends: ledger\nfooter: Desk\n") == [])
    #expect(problems("muted: \"#EEEEEE\"\n").first?.contains("[unreadable-theme]") == true)
    #expect(problems("colour: red\n").first?.contains("unknown key 'colour'") == true)
    #expect(problems("extends: paper\n").first?.contains("there is no theme 'paper'") == true)
    #expect(problems("- a\n").count == 1)
    #expect(problems("").count == 1)
  }
}
