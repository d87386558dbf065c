package import Charting
package import Drawing
package import Speaking
import SpecReading

/// A report in one language: every query answered, every text filled in.
package struct BoundReport: Sendable {
  package let language: Language
  package let report: Report
  /// The charts by id, in order.
  package let charts: [Chart]
  let keywords: [String]
  /// ISO 8601, or empty.
  let isoDate: String
  /// Publishers of the charts, each once.
  let publishers: [String]

  package func chart(_ id: String) -> Chart? { charts.first { $0.id == id } }

  /// What a file says about itself: of one chart, or of the whole report.
  package func metadata(for chart: Chart?) -> Metadata {
    Metadata(
      title: chart?.title ?? report.title, author: report.author,
      subject: chart?.subtitle ?? report.subtitle, keywords: keywords,
      source: chart?.source ?? publishers.joined(separator: language.words.semicolon),
      altText: chart?.altText ?? "", language: language.code,
      date: isoDate.isEmpty ? "2000-01-01" : isoDate)
  }
}

extension Binder {
  mutating func report() -> BoundReport {
    let spec = loaded.spec
    var blocks: [Block] = []
    var charts: [Chart] = []
    var ids = ArtifactPlan.chartIDs(of: spec).makeIterator()
    for block in spec.body {
      switch block {
      case .heading(let heading):
        if let text = prose(heading.text) { blocks.append(.heading(Markdown.plain(text))) }
      case .text(let text):
        let place = text.text.text(in: language.code)?.place
        if let text = prose(text.text) {
          blocks.append(.text(Markdown.paragraphs(of: text, at: place)))
        }
      case .kpis(let row): blocks.append(.kpis(kpis(row)))
      case .table(let table): if let table = self.table(table) { blocks.append(.table(table)) }
      case .chart(let chart):
        guard let id = ids.next(), let bound = self.chart(chart, id: id) else { continue }
        charts.append(bound)
        blocks.append(.figure(bound))
      }
    }
    let report = Report(
      title: prose(spec.title).map(Markdown.plain) ?? "",
      subtitle: prose(spec.subtitle).map(Markdown.plain) ?? "",
      author: spec.author?.value ?? "",
      date: spec.date.flatMap { date($0.value.description) } ?? "",
      blocks: blocks, sources: publications())
    return BoundReport(
      language: language, report: report, charts: charts,
      keywords: spec.keywords.map { filled($0) },
      isoDate: spec.date.map { $0.value.description } ?? "",
      publishers: publishers(of: used))
  }
}
