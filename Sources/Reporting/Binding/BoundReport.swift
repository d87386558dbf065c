package import Charting
package import Diagnostics
package import Drawing
import Querying
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
  package let isoDate: String
  /// Publishers of the charts, each once.
  let publishers: [String]
  /// What others may do with the report, and with the figures in it.
  let licence: String
  let dataLicence: String
  /// The name of the spec's file and its hash.
  let specName: String
  let specHash: String
  /// Which of the reports of the spec it is: `country=CN`.
  let members: [String]
  /// What came of the claims, in order.
  package let claims: [ClaimFinding]
  /// What the figures of each chart were read from, by its id.
  package let publications: [String: [Publication]]
  /// The subject of the messages of each output, by its name; not there where the title serves.
  package let subjects: [String: String]
  /// The rows it was made from; nil where they are all there are.
  package let rows: RowsRead?
  /// What was set aside while the report was bound: in its charts, by their ids, and in its texts.
  var waivedInCharts: [String: [WaivedProblem]]
  var waivedInTexts: [WaivedProblem] = []

  /// What was set aside while a chart was bound and in the texts beside it, or anything of the report.
  package func waived(in chart: String?) -> [WaivedProblem] {
    guard let chart else {
      return charts.flatMap { waivedInCharts[$0.id] ?? [] } + waivedInTexts
    }
    return (waivedInCharts[chart] ?? []) + waivedInTexts
  }

  package func chart(_ id: String) -> Chart? { charts.first { $0.id == id } }

  /// A chart with its number and caption.
  package func figure(_ id: String) -> NumberedChart? {
    report.blocks.lazy.flatMap(\.figures).first { $0.chart.id == id }
  }

  /// What a file says about itself: of one chart, or of the whole report. The hash of the figures is not
  /// in it; `Pipeline.document` adds it.
  package func metadata(for chart: Chart?) -> Metadata {
    Metadata(
      title: chart?.title.plain ?? report.title, author: report.author,
      subject: chart?.subtitle.plain ?? report.subtitle, keywords: keywords,
      source: chart?.source ?? publishers.joined(separator: language.words.semicolon),
      altText: chart?.altText ?? "", licence: licence,
      dataLicence: chart?.dataLicence ?? dataLicence, language: language.code,
      date: isoDate.isEmpty ? Metadata.noDate : isoDate,
      origin: Origin(
        spec: ([specName + (chart.map { "#" + $0.id } ?? "")] + members).joined(separator: " "),
        specHash: specHash))
  }
}

extension Binder {
  mutating func report() -> BoundReport {
    let spec = loaded.spec
    claimFindings = claims()
    let blocks = self.blocks(spec.body)
    checkDatasets()
    checkOutputs()
    for (chart, problem) in ChartRules.findings(
      inReport: blocks.flatMap(\.charts), prose: footnotes.map(\.plain) + blocks.flatMap(\.plain))
    {
      add([problem], of: chart)
    }
    let sources = publications()
    var report = Report(
      title: prose(spec.title).map(Markdown.plain) ?? "",
      subtitle: prose(spec.subtitle).map(Markdown.plain) ?? "",
      author: spec.author?.value ?? "",
      date: spec.date.flatMap { date($0.value.description) } ?? "",
      blocks: blocks, footnotes: footnotes, notes: notes,
      sources: sources.map { $0.map(\.text).joined() })
    if let trace = traceAppendix() {
      report.trace = trace
      report.tracedSources = sources
    }
    return BoundReport(
      language: language, report: report, charts: blocks.flatMap(\.charts),
      keywords: spec.keywords.map { filled($0) },
      isoDate: spec.date.map { $0.value.description } ?? "",
      publishers: publishers(of: used),
      licence: spec.licence?.text(in: language.code)?.value ?? "",
      dataLicence: licences(of: used),
      specName: ArtifactPlan.lastPart(of: loaded.path), specHash: loaded.specHash,
      members: loaded.variant.choices.map { "\($0.name)=\($0.member)" }, claims: claimFindings,
      publications: publicationsOfCharts(), subjects: subjects(),
      rows: RowsRead(evaluator.reads, of: loaded), waivedInCharts: waivedInCharts)
  }

  /// Adds problems of a chart; what its author has set aside is remembered for the files that show it.
  mutating func add(_ problems: [Diagnostic], of chart: Chart) {
    add(problems, ofChart: chart.id, waivedBy: chart.waivers)
  }

  mutating func add(_ problems: [Diagnostic], ofChart id: String, waivedBy waivers: [Waiver]) {
    var found = DiagnosticList()
    found.add(contentsOf: problems, waivedBy: waivers)
    diagnostics.add(contentsOf: found)
    if !found.waived.isEmpty { waivedInCharts[id, default: []] += found.waived }
  }

  /// Subjects of messages, with their figures put in.
  private mutating func subjects() -> [String: String] {
    var result: [String: String] = [:]
    for output in loaded.spec.outputs {
      if let subject = prose(output.email?.subject).map(Markdown.plain) {
        result[output.name.value] = subject
      }
    }
    return result
  }

  private mutating func blocks(_ specs: [BlockSpec]) -> [Block] {
    var blocks: [Block] = []
    for spec in specs {
      if let block = block(spec) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ spec: BlockSpec) -> Block? {
    switch spec {
    case .heading(let heading):
      return title(heading.text).map {
        .heading(
          Heading(
            $0, level: heading.level?.value ?? (isInSection ? 2 : 1), anchor: heading.id?.value))
      }
    case .section(let section):
      isInSection = true
      return title(section.title).map {
        .heading(
          Heading(
            $0, level: 1, anchor: section.id?.value,
            section: section.orientation.map { .turned($0.value) } ?? .inPlace))
      }
    case .claims(let table):
      let findings = claimFindings
      return reading(for: .table, claimExpressions) { binder in
        let bound = binder.traced(binder.table(table, of: findings))
        return (binder.tableCount, .table(bound))
      }
    case .text(let text):
      checkParagraph(text.text)
      let paragraphs = paragraphs(text.text)
      return paragraphs.isEmpty ? nil : .text(paragraphs)
    case .kpis(let row): return .kpis(kpis(row))
    case .table(let table):
      return reading(for: .table, table.expressions.map(\.value)) { binder in
        let bound = binder.table(table).map { binder.traced($0) }
        return (binder.tableCount, bound.map { .table($0) })
      }
    case .chart(let chart):
      guard let id = nextChartID() else { return nil }
      return reading(for: .figure, resolved(chart).expressions.map(\.value)) { binder in
        (binder.references.figures[id] ?? 0, binder.figure(chart, id: id))
      }
    case .columns(let columns): return self.columns(columns)
    case .box(let box):
      return .box(title: title(box.title) ?? "", blocks(box.blocks))
    case .page(let turn): return .pageTurn(turn.orientation)
    case .contents(let contents):
      return .contents(
        title: title(contents.title) ?? language.words.contents,
        levels: contents.levels?.value ?? 2)
    case .cover(let cover):
      return .cover(
        Cover(
          isPage: cover.form == .page, kicker: title(cover.kicker) ?? "",
          summary: paragraphs(cover.summary)))
    }
  }

  /// What the claims are tested with, each once.
  private var claimExpressions: [String] {
    var found: [String] = []
    for claim in loaded.spec.claims {
      guard let text = claim.text.text(in: language.code) else { continue }
      for field in Template.fields(of: text.value) where !found.contains(field.expression) {
        found.append(field.expression)
      }
    }
    return found
  }

  private func traced(_ table: Table) -> Table {
    var table = table
    if isTraced { table.origin = TraceAppendix.anchor(table: tableCount) }
    return table
  }

  private mutating func title(_ text: LocalizedText?) -> String? {
    prose(text).map(Markdown.plain)
  }

  private mutating func figure(_ spec: ChartSpec, id: String) -> Block? {
    guard let chart = chart(spec, id: id) else { return nil }
    let number = references.figures[id]
    var figure = NumberedChart(
      chart, label: number.map { language.figure($0) } ?? "", caption: title(spec.caption) ?? "",
      anchor: id)
    if isTraced { figure.origin = number.map(TraceAppendix.anchor(figure:)) }
    return .figure(figure)
  }

  private mutating func columns(_ spec: ColumnsSpec) -> Block {
    let widths = spec.widths.map(\.value)
    let total = widths.reduce(0, +)
    let shares =
      widths.isEmpty
      ? spec.columns.map { _ in 1 / Double(spec.columns.count) } : widths.map { $0 / total }
    return .columns(spec.columns.map { blocks($0) }, shares: shares)
  }
}

extension TableSpec {
  /// Every expression that the table's figures come from.
  var expressions: [WrittenText] {
    switch content {
    case .rows(_, let columns): columns.map(\.value)
    case .metrics(let metrics): metrics
    }
  }
}

extension Block {
  /// The charts in the block, in order.
  var charts: [Chart] { figures.map(\.chart) }

  /// The charts in the block with their numbers, in order.
  package var figures: [NumberedChart] {
    switch self {
    case .figure(let figure): [figure]
    case .columns(let columns, _): columns.flatMap { $0.flatMap(\.figures) }
    case .box(_, let blocks): blocks.flatMap(\.figures)
    default: []
    }
  }
}

extension Block {
  /// The texts of a block, in which abbreviations may be explained.
  fileprivate var plain: [String] {
    switch self {
    case .text(let paragraphs): paragraphs.map(\.plain)
    case .columns(let columns, _): columns.joined().flatMap(\.plain)
    case .box(_, let blocks): blocks.flatMap(\.plain)
    case .cover(let cover): cover.summary.map(\.plain)
    default: []
    }
  }
}

extension Paragraph {
  fileprivate var plain: String { runs.map(\.text).joined() }
}
