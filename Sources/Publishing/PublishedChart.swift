package import Charting
package import Reporting
package import Speaking

/// Everything that is published with a chart: its words, its pictures, its figures and where they come
/// from.
package struct PublishedChart: Sendable {
  package let chart: Chart
  /// "Figure 3" in the report; empty for none.
  package let label: String
  /// The author's words beside the number; empty for none.
  package let caption: String
  package let publications: [Publication]
  package let report: String
  package let language: Language
  package var pictures: [PictureFile]
  /// The table behind the chart, relative to the output folder; nil where it is not published.
  package let dataPath: String?
  /// Where the output folder is published; nil for relative addresses.
  package let base: String?

  package init(
    _ figure: NumberedChart, in bound: BoundReport, pictures: [PictureFile], dataPath: String?,
    base: String?
  ) {
    chart = figure.chart
    label = figure.label
    caption = figure.caption
    publications = bound.publications[figure.chart.id] ?? []
    report = bound.report.title
    language = bound.language
    self.pictures = pictures
    self.dataPath = dataPath
    self.base = base
  }

  /// What a caption says: the author's words, or the title, which is otherwise in the picture alone.
  var captionText: String { caption.isEmpty ? chart.title.plain : caption }

  var sourceLine: SourceLine {
    SourceLine(chart.source, publications, separator: language.words.semicolon)
  }

  func address(of path: String, from file: String) -> String {
    WebAddress.address(of: path, from: file, base: base)
  }
}
