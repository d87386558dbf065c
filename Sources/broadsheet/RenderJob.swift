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
    var owner: [String: String] = [:]
    for spec in specs {
      var found = DiagnosticList()
      let own = self.jobs(of: spec, includingUnused, diagnostics: &found)
      for file in own.flatMap(\.artifact.files) {
        if let other = owner[file.path.lowercased()], other != spec {
          found.add(
            Diagnostic(
              .error, .spec, id: "same-file",
              "'\(spec)' and '\(other)' would both write '\(file.path)'", path: spec,
              hint: "rename one of the specs, or give its outputs a `path`"))
        }
        owner[file.path.lowercased()] = spec
      }
      diagnostics.add(contentsOf: found)
      if !found.hasErrors { jobs += own }
    }
    return jobs
  }

  private static func jobs(
    of spec: String, _ includingUnused: Bool, diagnostics: inout DiagnosticList
  ) -> [RenderJob] {
    guard
      let loaded = Pipeline.load(spec, files: Session.disk, diagnostics: &diagnostics)
    else { return [] }
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
}
