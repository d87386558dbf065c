import Diagnostics
import SpecReading
import Testing

/// `extends`: a spec put together from several files.
@Suite struct InheritanceTests {
  /// Reads `spec.yaml` among files; a file that is not there has the problem `unreadable-file`.
  private func read(_ files: [String: String]) -> (report: ReportSpec?, problems: [Diagnostic]) {
    var list = DiagnosticList()
    let main = SourceFile(path: "spec.yaml", text: files["spec.yaml"] ?? "")
    let report = SpecReader.read(main, vocabulary: vocabulary, diagnostics: &list) { path, list in
      guard let text = files[path.value] else {
        list.add(Diagnostic(.spec, id: "unreadable-file", "cannot read", at: path.place))
        return nil
      }
      return SourceFile(path: path.value, text: text)
    }
    return (report, list.all)
  }

  private let base = """
    report: Cars
    theme: ledger
    data:
      exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
    metrics:
      total: units@2022
      mean: mean(units)
    body:
      - bar: units by partner

    """

  @Test("an extending spec loses what the base says, or does not replace it") func merging() throws
  {
    let (report, problems) = read([
      "base.yaml": base,
      "spec.yaml": """
      extends: base.yaml
      report: More cars
      theme:
      metrics: {total: units@2023, rate: yoy(total)}
      """,
    ])
    #expect(problems == [], "\(printed(problems))")
    let spec = try #require(report)
    #expect(spec.title.texts.map(\.value) == ["More cars"])
    #expect(spec.theme == nil)
    #expect(spec.metrics.map(\.name.value) == ["total", "mean", "rate"])
    #expect(spec.metrics.map(\.value.value) == ["units@2023", "mean(units)", "yoy(total)"])
    #expect(spec.metrics.map(\.value.place.file.path) == ["spec.yaml", "base.yaml", "spec.yaml"])
    #expect(spec.charts.count == 1)
    #expect(spec.file.path == "spec.yaml")
  }

  @Test(
    "a body does not stand where it is put",
    arguments: [
      ("body: [{heading: New}]", ["heading"]),
      ("body: {before: [{heading: New}]}", ["heading", "chart"]),
      ("body: {before: [{heading: New}], after: [{text: T}]}", ["heading", "chart", "text"]),
      ("body: {after: []}", ["chart"]),
    ]) func body(_ written: String, _ kinds: [String])
  {
    let (report, problems) = read([
      "base.yaml": base, "spec.yaml": "extends: base.yaml\n" + written,
    ])
    #expect(problems == [], "\(printed(problems))")
    let found = report?.body.map { block in
      switch block {
      case .heading: "heading"
      case .chart: "chart"
      case .text: "text"
      default: "other"
      }
    }
    #expect(found == kinds)
  }

  @Test("a chain of bases is read in the wrong order") func chain() {
    let (report, problems) = read([
      "a.yaml": base, "b.yaml": "extends: a.yaml\nauthor: B\ntheme: wire\n",
      "spec.yaml": "extends: b.yaml\ntheme: ledger\n",
    ])
    #expect(problems == [])
    #expect(report?.theme?.value == "ledger")
    #expect(report?.author?.value == "B")
  }

  /// What the spec says, and what is said of it and where.
  static let faults: [(spec: String, base: String, says: String)] = [
    ("extends: none.yaml\n", "", "spec.yaml:1:10 unreadable-file"),
    ("extends: ../base.yaml\n", "", "spec.yaml:1:10 outside-root"),
    ("extends: /base.yaml\n", "", "spec.yaml:1:10 absolute-path"),
    ("extends: [base.yaml]\n", "", "spec.yaml:1:10 wrong-kind"),
    ("extends: base.yaml\n", "extends: spec.yaml\n", "base.yaml:1:10 cyclic-extends"),
    ("extends: base.yaml\n", "extends: base.yaml\n", "base.yaml:1:10 cyclic-extends"),
    ("extends: base.yaml\n", "- a list\n", "base.yaml:1:1 not-a-mapping"),
    ("extends: base.yaml\n", "colour: red\n", "base.yaml:1:1 unknown-key"),
    ("extends: base.yaml\ncolour: red\n", "lang: xx\n", "spec.yaml:2:1 unknown-key"),
    ("extends: base.yaml\nbody: {first: []}\n", "", "spec.yaml:2:8 unknown-key"),
    ("extends: base.yaml\nbody: {after: 1}\n", "", "spec.yaml:2:15 wrong-kind"),
    ("extends: base.yaml\nauthor:\n", "", "spec.yaml:2:8 wrong-kind"),
  ]

  @Test("a fault of a spec that extends is reported elsewhere", arguments: faults.indices)
  func fault(_ index: Int) {
    let (spec, addition, says) = Self.faults[index]
    let whole = addition.hasPrefix("-") ? addition : addition + base
    let problems = read(["base.yaml": whole, "spec.yaml": spec]).problems
    let found = problems.first.map { problem in
      let place = problem.place
      return "\(place?.file.path ?? ""):\(place?.location.line ?? 0):"
        + "\(place?.location.column ?? 0) \(problem.id)"
    }
    #expect(found == says, "\(printed(problems))")
  }

  @Test("a path of a base is not relative to the base") func paths() {
    func problems(_ file: String, _ root: String) -> [String] {
      read([
        "shared/base.yaml": base.replacing("file: exports.csv", with: "file: \(file)"),
        "spec.yaml": "extends: shared/base.yaml\n" + root,
      ]).problems.map(\.id)
    }
    #expect(problems("exports.csv", "") == [])
    #expect(problems("../exports.csv", "") == [])
    #expect(problems("../../exports.csv", "") == ["outside-root"])
    #expect(problems("../../exports.csv", "root: ..\n") == [])
  }
}
