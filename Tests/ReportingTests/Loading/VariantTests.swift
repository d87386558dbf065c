import Charting
import Diagnostics
import Testing

@testable import Reporting

/// Many reports from one spec.
@Suite struct VariantTests {
  private func variants(_ rest: String) -> (reports: [LoadedReport], problems: [String]) {
    let (loaded, problems) = Draft(rest).load()
    return (loaded.map { Array(Pipeline.variants(of: $0)) } ?? [], problems)
  }

  private let body = "body: [{bar: sum(units) by month}]\n"

  @Test(
    "values of `for` are others than those asked for",
    arguments: [
      ("{partner: [KZ, UZ]}", ["partner = KZ", "partner = UZ"]),
      ("{partner: all}", ["partner = KZ", "partner = UZ", "partner = KG"]),
      ("{p: members of exports.partner}", ["p = KZ", "p = UZ", "p = KG"]),
      ("{p: members of exports.large}", ["p = KZ", "p = UZ"]),
      (
        "{p: [KZ, UZ], y: [2022, 2023]}",
        ["p = KZ, y = 2022", "p = KZ, y = 2023", "p = UZ, y = 2022", "p = UZ, y = 2023"]
      ),
    ]) func values(_ written: String, _ expected: [String])
  {
    let (reports, problems) = variants("for: \(written)\n" + body)
    #expect(problems == [])
    #expect(reports.map(\.variant.description) == expected)
  }

  @Test("a spec without `for` makes none or several reports") func none() {
    let (reports, _) = variants(body)
    #expect(reports.map(\.variant) == [Variant()])
  }

  @Test(
    "values that the data do not have are taken",
    arguments: [
      ("{country: all}", "unknown-dimension"),
      ("{p: members of imports.partner}", "unknown-dataset"),
      ("{p: members of exports.country}", "unknown-dimension"),
    ]) func faults(_ written: String, _ id: String)
  {
    let (_, problems) = variants("for: \(written)\n" + body)
    #expect(problems.count == 1)
    #expect(problems.first?.hasSuffix("[\(id)]") == true, "\(problems)")
  }

  private let whole = """
    for:
      p:
        KZ: {from: {en: from Kazakhstan, ru: из Казахстана}}
        UZ: {from: {en: from Uzbekistan, ru: из Узбекистана}}
      y: [2022, 2023]
    lang: [en, ru]
    subtitle: "{p} {y}"
    metrics:
      total: {value: sum(units).$p@$y, label: "Cars to {p}"}
    body:
      - text: "{total:0} {p.from}"
      - bar: sum(units)@$y by partner
        title: "{p}"
        highlight: $p
      - bar: sum(units) by month
        where: partner = $p and year = $y and period >= $y
        title: T
      - bar: sum(units) by partner
        where: partner in ($p KG) and kind != ICE
        title: T
      - kpis: [total]

    """

  @Test("a variable stands for something else in texts and expressions") func binding() throws {
    let (reports, problems) = variants(whole)
    #expect(problems == [])
    var diagnostics = DiagnosticList()
    let last = try #require(reports.last)
    let bound = try #require(Pipeline.bind(last, language: "ru", diagnostics: &diagnostics))
    #expect(diagnostics.all.map(\.message) == [])
    #expect(bound.report.subtitle == "Узбекистан 2023")
    try #require(bound.charts.count == 3)
    #expect(bound.charts[0].title == "Узбекистан")
    #expect(bound.charts[0].summary == "KZ 310, UZ 200, KG 40")
    #expect(bound.charts[0].categories.filter(\.isHighlighted).map(\.key) == ["UZ"])
    #expect(bound.charts[1].summary == "2023-01 95, 2023-02 105")
    #expect(bound.charts[2].summary == "UZ 175, KG 40")
    guard case .kpis(let kpis) = bound.report.blocks.last else {
      Issue.record("no kpis")
      return
    }
    #expect(kpis[0].label == "Cars to Узбекистан")
    let first = try #require(Pipeline.bind(reports[0], language: "en", diagnostics: &diagnostics))
    guard case .text(let paragraphs) = first.report.blocks.first else {
      Issue.record("no text")
      return
    }
    #expect("\(paragraphs)".contains("220"))
    #expect("\(paragraphs)".contains("from Kazakhstan"))
  }

  @Test(
    "an unknown variable is passed over",
    arguments: [
      ("bar: sum(units).$q by month", "$q"), ("bar: sum(units)@$q by partner", "$q"),
      ("{bar: sum(units) by month, where: partner = $q}", "$q"),
      ("{bar: sum(units) by partner, highlight: $q}", "$q"),
    ]) func unknown(_ block: String, _ name: String) throws
  {
    let (reports, _) = variants("for: {p: [KZ]}\nbody:\n  - \(block)\n")
    var diagnostics = DiagnosticList()
    _ = Pipeline.bind(try #require(reports.first), language: "en", diagnostics: &diagnostics)
    #expect(diagnostics.all.contains { $0.id == "unknown-variable" }, "\(diagnostics.all)")
  }

  @Test("data are narrowed by a variable that they cannot know") func data() {
    let spec = Draft.head + "    where: partner = $p\nfor: {p: [KZ]}\n" + body
    let (_, problems) = Draft(spec: spec).load()
    #expect(problems.first?.hasSuffix("[unknown-variable]") == true, "\(problems)")
  }

  @Test("files of two reports have one name, or leave the folder") func files() throws {
    func paths(_ rest: String) throws -> [String] {
      let (reports, problems) = variants(rest)
      #expect(problems == [])
      var diagnostics = DiagnosticList()
      let artifacts = reports.flatMap { Pipeline.plan($0, diagnostics: &diagnostics) }
      #expect(diagnostics.isEmpty)
      return artifacts.flatMap(\.files).map(\.path)
    }
    #expect(
      try paths("for: {p: [KZ, UZ]}\n" + body) == [
        "cars/KZ/article/en/bar-1@2x.png", "cars/UZ/article/en/bar-1@2x.png",
      ])
    #expect(
      try paths("for: {p: [KZ], y: [2022]}\noutputs: {b: {pages: a4}}\n" + body) == [
        "cars/KZ/2022/b/cars-KZ-2022.en.pdf"
      ])
    #expect(
      try paths("for: {p: [../x, 'a:b']}\noutputs: {b: {path: \"{p}-{id}\"}}\n" + body) == [
        "_..-x_-bar-1.png", "a-b-bar-1.png",
      ])
  }

  @Test("a report is picked that was not asked for") func choice() throws {
    let loaded = try #require(Draft("for: {p: [KZ, UZ], y: [2022]}\n" + body).load().report)
    func pick(_ choices: [String]) -> String {
      var diagnostics = DiagnosticList()
      let report = Pipeline.variant(of: loaded, choosing: choices, diagnostics: &diagnostics)
      return report?.variant.description ?? diagnostics.all.map(\.id).joined()
    }
    #expect(pick(["p=UZ"]) == "p = UZ, y = 2022")
    #expect(pick([]) == "which-report")
    #expect(pick(["p=XX"]) == "unknown-member")
    #expect(pick(["q=UZ"]) == "unknown-variable")
    #expect(pick(["UZ"]) == "unknown-variable")
  }

  @Test("a problem of all reports is said for each") func problems() {
    let variants = ["a", "b", "c"].map { Variant([Variant.Choice(name: "p", member: $0)]) }
    let all = Diagnostic(.spec, id: "x", "everywhere")
    let some = Diagnostic(.spec, id: "y", "somewhere")
    let found = VariantDiagnostics.merged([
      (variants[0], [all]), (variants[1], [some, all]), (variants[2], [all, some]),
    ])
    #expect(found.map(\.message) == ["everywhere", "somewhere (p = b, and 1 more)"])
    #expect(VariantDiagnostics.merged([(variants[0], [all])]).map(\.message) == ["everywhere"])
  }

  @Test("a base is read from another folder, or is not among the inputs") func extends() throws {
    let draft = Draft(
      spec: "extends: base/all.yaml\nreport: Mine\n",
      files: [
        "base/all.yaml": Draft.head + body, "base/cars.csv": Draft.cars,
      ])
    let (report, problems) = draft.load()
    #expect(problems == [])
    #expect(
      try #require(report).inputs.map(\.path) == [
        "reports/cars.yaml", "reports/base/all.yaml", "reports/base/cars.csv",
      ])
    #expect(draft.bind().report?.report.title == "Mine")
  }
}
