import Diagnostics
import Drawing
import Reporting

/// One artefact to draw, with everything it needs.
struct RenderJob: Sendable {
  /// Its place in the plan.
  let index: Int
  let loaded: LoadedReport
  let bound: BoundReport
  let artifact: Artifact
  /// False when some number or text of the report has an error, so that pages with all of it would lack
  /// something.
  let isWhole: Bool
}

/// What became of a job.
struct RenderOutcome: Sendable {
  struct WrittenFile: Sendable {
    let path: String
    let format: String
    let byteCount: Int
    let hash: String
    /// What was written, or found unchanged; nil where the system did not say.
    let status: OutputFolder.FileStatus?
    /// In pixels for PNG, points for other pictures; nil for what is none.
    let width: Double?
    let height: Double?
  }

  var files: [WrittenFile] = []
  /// What the files were painted from; empty when there are none.
  var digest = ""
  /// What the files say about themselves, or would say.
  var metadata: Metadata?
  var diagnostics: [Diagnostic] = []
  var waived: [WaivedProblem] = []
  /// Which labels stand elsewhere than at their usual places, and why.
  var moved: [String] = []
  var milliseconds: Double = 0
  /// True when the files of an earlier run were painted from the same, and were left alone.
  var isKept = false

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
