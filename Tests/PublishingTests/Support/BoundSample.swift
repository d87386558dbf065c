import Diagnostics
import Speaking
import Testing

@testable import Publishing
@testable import Reporting

/// A small report that was bound without a disk.
enum BoundSample {
  private static let spec = """
    report: Cars & "more"
    subtitle: For two countries
    data:
      exports:
        file: cars.csv
        period: month
        measures: {units: vehicle}
        dims: {partner: iso2}
        source: {publisher: Customs, url: "https://example.org/"}
    body:
      - text: "Exports came to **{units@2023-01}**; see [the bulletin](https://example.org/b)."
      - bar: units@2023-01 by partner
        id: lead
        title: Kazakhstan \\<leads>
      - line: units by month, partner
        id: months

    """

  private static let data = """
    partner,month,units
    KZ,2022-12,90
    KZ,2023-01,150
    UZ,2022-12,80
    UZ,2023-01,95

    """

  static func bound(
    _ code: String = "en", sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws -> BoundReport {
    var diagnostics = DiagnosticList()
    let files = ReportFiles { path in
      switch path {
      case "report.yaml": .success(Array(spec.utf8))
      case "cars.csv": .success(Array(data.utf8))
      default: .failure(ReportFiles.Unreadable("there is no such file"))
      }
    }
    let loaded = try #require(
      Pipeline.load("report.yaml", files: files, diagnostics: &diagnostics),
      sourceLocation: sourceLocation)
    return try #require(
      Pipeline.bind(loaded, language: code, diagnostics: &diagnostics),
      sourceLocation: sourceLocation)
  }

  static func language(_ code: String) throws -> Language { try #require(Language(code: code)) }

  static func numbered(_ id: String) throws -> NumberedChart {
    try #require(try bound().figure(id))
  }

  static func picture(_ look: Artifact.Look = Artifact.Look(), id: String = "lead") -> PictureFile {
    let suffix = (look.isNarrow ? ".phone" : "") + (look.isDark ? ".dark" : "")
    return PictureFile(
      path: id + suffix + "@2x.png", mediaType: "image/png", width: look.isNarrow ? 360 : 600,
      height: 400, scale: 2, look: look)
  }

  /// A chart with one picture.
  static func published(_ id: String, base: String? = nil) throws -> PublishedChart {
    let bound = try bound()
    return PublishedChart(
      try #require(bound.figure(id)), in: bound, pictures: [picture(id: id)],
      dataPath: id + ".csv", base: base)
  }
}
