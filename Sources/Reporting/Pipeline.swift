package import Charting
package import Diagnostics
package import Drawing
import Querying
package import Speaking
import SpecReading

/// The way of a report, from what the author wrote to scenes and pages. Start here.
///
///     spec file ──read──> ReportSpec ─┐
///     data files ─load──> Dataset ────┴─> LoadedReport        `load`: no language yet
///     LoadedReport ──vary──> LoadedReport, ...                `variants`: one for each value of `for`
///     LoadedReport ──bind──> BoundReport                      `bind`: one language, every number said
///     LoadedReport ──plan──> [Artifact]                       `plan`: which files there will be
///     Chart ──lay out──> Scene        Report ──paginate──> Document
///     Scene, Document ──encode──> bytes                       module Rendering, called by `broadsheet`
///
/// Every step takes values and returns values; problems are collected in a `DiagnosticList`. Nothing
/// here touches the disk, the clock or the terminal.
package enum Pipeline {
  /// Reads a spec and the files it names.
  package static func load(
    _ path: String, files: ReportFiles, diagnostics: inout DiagnosticList
  ) -> LoadedReport? {
    var loader = ReportLoader(files: files)
    return loader.load(path, vocabulary: vocabulary, diagnostics: &diagnostics)
  }

  private static var vocabulary: SpecVocabulary {
    SpecVocabulary(
      kinds: MarkRegistry.keywords, layerKinds: Chart.layerKinds, themes: Theme.names,
      sizes: Medium.presets.map(\.name), rules: ChartRules.all.filter { !$0.isStrict }.map(\.id),
      strictRules: ChartRules.all.filter(\.isStrict).map(\.id))
  }

  /// The JSON Schema of a spec, for editors.
  package static var specSchema: String { SpecJSONSchema(vocabulary).text }

  /// The reports of a spec: one for each combination of the values of `for`, or itself. They share the
  /// data that were loaded, so thousands of them cost little; a collection that makes each when asked.
  package static func variants(of loaded: LoadedReport) -> some RandomAccessCollection<LoadedReport>
    & Sendable
  { ReportVariants(loaded) }

  /// The one report of a spec that values such as `country=CN` pick; nil, with a diagnostic, when they
  /// leave several, or none.
  package static func variant(
    of loaded: LoadedReport, choosing choices: [String], diagnostics: inout DiagnosticList
  ) -> LoadedReport? {
    loaded.variant(choosing: choices, diagnostics: &diagnostics)
  }

  /// The report in one language. Blocks that could not be bound are left out and have a diagnostic.
  package static func bind(
    _ loaded: LoadedReport, language code: String, diagnostics: inout DiagnosticList
  ) -> BoundReport? {
    guard let language = Language(code: code) else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "unsupported-language", "numbers and dates are not spoken in '\(code)' yet",
          at: loaded.spec.lang.first { $0.value == code }?.place,
          hint: "languages: " + Language.codes.joined(separator: ", ")))
      return nil
    }
    var binder = Binder(loaded, language: language)
    var report = binder.report()
    var found = DiagnosticList()
    found.add(contentsOf: binder.diagnostics.all, waivedBy: binder.reportWaivers)
    report.waivedInTexts = found.waived
    diagnostics.add(contentsOf: found)
    for waived in binder.diagnostics.waived { diagnostics.add(waived) }
    return report
  }

  /// Computes every metric, so that one which nothing shows is checked as well.
  package static func computeMetrics(
    of loaded: LoadedReport, diagnostics: inout DiagnosticList
  ) {
    let evaluator = Evaluator(loaded.catalog)
    for metric in loaded.spec.metrics {
      _ = evaluator.answer(metric.value.expression, diagnostics: &diagnostics)
    }
  }

  /// Where the figures of a metric, a chart or an expression come from.
  ///
  /// - Parameter rows: How many rows of each measure are kept.
  package static func trace(
    _ subject: String, in loaded: LoadedReport, language: Language, rows: Int,
    diagnostics: inout DiagnosticList
  ) -> Trace? {
    var tracer = Tracer(loaded, language: language, rowLimit: rows)
    return tracer.trace(subject, diagnostics: &diagnostics)
  }

  /// Every artefact of the report's outputs.
  package static func plan(
    _ loaded: LoadedReport, diagnostics: inout DiagnosticList
  ) -> [Artifact] {
    ArtifactPlan.artifacts(of: loaded, diagnostics: &diagnostics)
  }

  /// Lays a chart out for a picture.
  package static func scene(
    of chart: Chart, for artifact: Artifact, _ look: Artifact.Look = Artifact.Look(),
    measurer: any TextMeasuring, diagnostics: inout DiagnosticList
  ) -> Scene? {
    guard case .picture(let usual) = artifact.target else { return nil }
    let medium = look.isNarrow ? .phone : usual
    if look.isDark, let dark = artifact.dark {
      return ChartLayout.scene(
        of: chart.recolored(from: artifact.theme, to: dark), theme: dark, medium: medium,
        measurer: measurer, diagnostics: &diagnostics)
    }
    return ChartLayout.scene(
      of: chart, theme: medium.isPrint ? artifact.theme.inPrint : artifact.theme, medium: medium,
      measurer: measurer,
      diagnostics: &diagnostics)
  }

  /// Puts the whole report on pages.
  package static func document(
    of bound: BoundReport, for artifact: Artifact, measurer: any TextMeasuring,
    diagnostics: inout DiagnosticList
  ) -> Document? {
    guard case .pages(let format) = artifact.target else { return nil }
    let pages = PageFlow.pages(
      of: bound.report, language: bound.language, theme: artifact.theme, format: format,
      measurer: measurer, diagnostics: &diagnostics)
    var metadata = bound.metadata(for: nil)
    metadata.origin.dataHash = ChartTable.hash(bound.charts)
    return Document(
      pages: pages, metadata: metadata,
      attachments: artifact.attachesFigures ? bound.charts.map(\.figures) : [])
  }

  /// A chart's picture as a document of one page.
  package static func document(
    of scene: Scene, _ chart: Chart, in bound: BoundReport, for artifact: Artifact
  ) -> Document {
    var metadata = bound.metadata(for: chart)
    metadata.origin.dataHash = ChartTable.hash([chart])
    return Document(
      pages: [Page(scene: scene)], metadata: metadata,
      attachments: artifact.attachesFigures && artifact.hasPDF ? [chart.figures] : [])
  }
}
