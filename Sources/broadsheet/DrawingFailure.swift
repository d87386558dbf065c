import Diagnostics
import Rendering
import Reporting

/// Why an artefact could not be made.
enum DrawingFailure: Error {
  case rendering(RenderingError)
  case writing(OutputFolder.Failure)
  case notBound(String)

  func diagnostic(_ job: RenderJob) -> Diagnostic {
    let name = job.artifact.files.first?.path ?? job.artifact.output
    switch self {
    case .rendering(let error):
      return Diagnostic(
        .error, .drawing, id: "cannot-draw", "cannot draw '\(name)': \(error.description)",
        path: job.loaded.path)
    case .writing(let failure): return failure.diagnostic
    case .notBound(let id):
      return Diagnostic(
        .error, .drawing, id: "cannot-draw", "cannot draw '\(name)': there is no chart '\(id)'",
        path: job.loaded.path)
    }
  }
}
