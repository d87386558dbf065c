import Diagnostics
import Drawing
import Reporting

/// One artefact to draw, with everything it needs.
struct RenderJob: Sendable {
  let loaded: LoadedReport
  let bound: BoundReport
  let artifact: Artifact

  /// All artefacts of all specs. Reports with errors have none; the others are not held back.
  ///
  /// - Parameter includingUnused: Whether metrics that nothing shows are computed too.
  static func jobs(
    of specs: [String], includingUnused: Bool = false, diagnostics: inout DiagnosticList
  ) -> [RenderJob] {
    var jobs: [RenderJob] = []
    var owners: [String: String] = [:]
    for spec in specs {
      var found = DiagnosticList()
      let loaded = Pipeline.load(spec, files: Session.disk, diagnostics: &found)
      var ofVariants: [(Variant, [Diagnostic])] = []
      for report in loaded.map({ Array(Pipeline.variants(of: $0)) }) ?? [] {
        var problems = DiagnosticList()
        let own = self.jobs(of: report, includingUnused, diagnostics: &problems)
        claim(own, of: report, in: &owners, diagnostics: &problems)
        if !found.hasErrors, !problems.hasErrors { jobs += own }
        for waived in problems.waived { found.add(waived) }
        ofVariants.append((report.variant, problems.all))
      }
      diagnostics.add(contentsOf: found)
      diagnostics.add(contentsOf: VariantDiagnostics.merged(ofVariants))
    }
    return jobs
  }

  private static func jobs(
    of loaded: LoadedReport, _ includingUnused: Bool, diagnostics: inout DiagnosticList
  ) -> [RenderJob] {
    let artifacts = Pipeline.plan(loaded, diagnostics: &diagnostics)
    if includingUnused { Pipeline.computeMetrics(of: loaded, diagnostics: &diagnostics) }
    var bound: [String: BoundReport] = [:]
    for language in loaded.languages
    where artifacts.contains(where: { $0.language == language }) {
      bound[language] = Pipeline.bind(loaded, language: language, diagnostics: &diagnostics)
    }
    return artifacts.compactMap { artifact in
      bound[artifact.language].map { RenderJob(loaded: loaded, bound: $0, artifact: artifact) }
    }
  }

  /// Writes down who writes which file; two reports must not write the same.
  private static func claim(
    _ jobs: [RenderJob], of report: LoadedReport, in owners: inout [String: String],
    diagnostics: inout DiagnosticList
  ) {
    let name = report.variant.choices.isEmpty ? report.path : "\(report.path) (\(report.variant))"
    for file in jobs.flatMap(\.artifact.files) {
      if let other = owners[file.path.lowercased()], other != name {
        diagnostics.add(
          Diagnostic(
            .error, .spec, id: "same-file",
            "'\(name)' and '\(other)' would both write '\(file.path)'", path: report.path,
            hint: "rename one of the specs, or give its outputs a `path`"))
      }
      owners[file.path.lowercased()] = name
    }
  }
}

/// What became of a job.
struct RenderOutcome: Sendable {
  struct WrittenFile: Sendable {
    let path: String
    let format: String
    let byteCount: Int
    let hash: String
    /// In pixels for PNG, points otherwise.
    let width: Double
    let height: Double
  }

  /// What was laid out, until it is painted.
  var document: Document?
  var files: [WrittenFile] = []
  var diagnostics: [Diagnostic] = []
  var waived: [WaivedProblem] = []
  var milliseconds: Double = 0

  /// What was found while drawing, each problem once.
  static func problems(of outcomes: [RenderOutcome], _ jobs: [RenderJob]) -> [Diagnostic] {
    let paths = jobs.map(\.loaded.path)
    var order: [String] = []
    for path in paths where !order.contains(path) { order.append(path) }
    return order.flatMap { path in
      VariantDiagnostics.merged(
        zip(jobs, outcomes).filter { $0.0.loaded.path == path }.map {
          ($0.0.loaded.variant, $0.1.diagnostics)
        })
    }
  }
}
