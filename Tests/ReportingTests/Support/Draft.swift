import Charting
import Diagnostics
import Foundation
import Statistics
import Testing

@testable import Reporting

/// A report in memory: a spec and the files it names, read without a disk.
struct Draft {
  var spec: String
  let files: [String: String]

  /// Figures of two countries over two years, and of three kinds.
  static let cars = """
    partner,month,kind,units,value
    KZ,2022-01,BEV,100,2000
    KZ,2022-02,BEV,120,2100
    UZ,2022-01,BEV,80,1500
    UZ,2022-02,ICE,70,1400
    KZ,2023-01,BEV,150,3300
    KZ,2023-02,ICE,160,3500
    UZ,2023-01,BEV,95,1900
    UZ,2023-02,ICE,105,2000
    KG,2023-01,BEV,40,700

    """

  static let head = """
    report: Cars
    data:
      exports:
        file: cars.csv
        period: month
        measures: {units: {unit: vehicle, label: Car exports}, value: CNY}
        dims: {partner: iso2, kind: text}
        groups: {large: [KZ, UZ]}
        place: Chongqing
        source: {publisher: Chongqing Customs}

    """

  /// A spec of its own.
  init(spec: String, files: [String: String] = ["cars.csv": Draft.cars]) {
    self.spec = spec
    self.files = files
  }

  /// What follows the head over `cars.csv`.
  init(_ rest: String, files: [String: String] = [:]) {
    self.init(
      spec: Draft.head + rest, files: files.merging(["cars.csv": Draft.cars]) { first, _ in first })
  }

  var reportFiles: ReportFiles {
    ReportFiles { [spec, files] path in
      if path == "reports/cars.yaml" { return .success(Array(spec.utf8)) }
      let name =
        path.hasPrefix("reports/") ? String(path.dropFirst("reports/".count)) : "../" + path
      if let text = files[name] { return .success(Array(text.utf8)) }
      return .failure(ReportFiles.Unreadable("there is no such file"))
    }
  }

  /// The loaded report, and a line for each problem: `9:14 message [id]`.
  func load() -> (report: LoadedReport?, problems: [String]) {
    var diagnostics = DiagnosticList()
    let loaded = Pipeline.load("reports/cars.yaml", files: reportFiles, diagnostics: &diagnostics)
    return (loaded, Draft.lines(diagnostics))
  }

  /// The report in a language, and the problems of loading and binding.
  func bind(_ language: String = "en") -> (report: BoundReport?, problems: [String]) {
    var diagnostics = DiagnosticList()
    guard
      let loaded = Pipeline.load("reports/cars.yaml", files: reportFiles, diagnostics: &diagnostics)
    else { return (nil, Draft.lines(diagnostics)) }
    let bound = Pipeline.bind(loaded, language: language, diagnostics: &diagnostics)
    return (bound, Draft.lines(diagnostics))
  }

  /// The artefacts, and the problems of loading and planning.
  func plan() -> (artifacts: [Artifact], problems: [String]) {
    var diagnostics = DiagnosticList()
    guard
      let loaded = Pipeline.load("reports/cars.yaml", files: reportFiles, diagnostics: &diagnostics)
    else { return ([], Draft.lines(diagnostics)) }
    let artifacts = Pipeline.plan(loaded, diagnostics: &diagnostics)
    return (artifacts, Draft.lines(diagnostics))
  }

  /// The only chart, which must be without problems.
  func chart(
    _ language: String = "en", sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> Chart {
    let (bound, problems) = bind(language)
    #expect(problems == [], sourceLocation: sourceLocation)
    return try #require(bound?.charts.first, sourceLocation: sourceLocation)
  }

  private static func lines(_ diagnostics: DiagnosticList) -> [String] {
    // The small tables of the tests are of no time, and nobody read them anywhere.
    diagnostics.all.filter { !["no-period", "no-retrieval-date"].contains($0.id) }.map {
      diagnostic in
      let place = diagnostic.place.map { "\($0.location.line):\($0.location.column) " } ?? ""
      return place + diagnostic.message + " [\(diagnostic.id)]"
    }
  }
}

extension Chart {
  /// `KZ 310, UZ 200`: keys and values of the first series.
  var summary: String { summary(of: 0) }

  func summary(of index: Int) -> String {
    zip(categories, series[index].values).map { category, value in
      category.key + " " + (value.value.map { "\(($0 * 1000).rounded() / 1000)" } ?? "-")
    }
    .joined(separator: ", ").replacing(".0", with: "")
  }
}
