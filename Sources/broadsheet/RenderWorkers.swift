import Diagnostics
import Dispatch
import Drawing
import Glibc
import Rendering
import Reporting
import Synchronization
import TradeData

/// Draws jobs with a number of workers. Each worker owns a renderer; jobs are taken in order, results
/// come back in the order of the jobs, and one that fails stops no other.
enum RenderWorkers {
  static func run(
    _ jobs: [RenderJob], into folder: OutputFolder, workers: Int, progress: Progress
  ) -> [RenderOutcome] {
    let outcomes = Mutex([RenderOutcome](repeating: RenderOutcome(), count: jobs.count))
    let next = Atomic(0)
    @Sendable func work(_: Int) {
      let worker = RenderWorker()
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < jobs.count else { return }
        let outcome = worker.draw(jobs[index], into: folder)
        outcomes.withLock { $0[index] = outcome }
        progress.done(jobs[index], outcome)
      }
    }
    if workers == 1 {
      work(0)
    } else {
      DispatchQueue.concurrentPerform(iterations: workers, execute: work)
    }
    return outcomes.withLock { $0 }
  }
}

/// A renderer and what it has learnt about fonts. For one thread.
final class RenderWorker {
  private let renderer: Result<Renderer, RenderingError>

  init() {
    do throws(RenderingError) {
      renderer = .success(try Renderer())
    } catch {
      renderer = .failure(error)
    }
  }

  func draw(_ job: RenderJob, into folder: OutputFolder) -> RenderOutcome {
    let start = RenderWorker.now()
    var outcome = RenderOutcome()
    var found = DiagnosticList()
    do throws(DrawingFailure) {
      outcome.files = try files(of: job, into: folder, diagnostics: &found)
    } catch {
      found.add(error.diagnostic(job))
    }
    outcome.diagnostics = found.all
    outcome.milliseconds = RenderWorker.now() - start
    return outcome
  }

  /// Lays out and checks one artefact without painting it.
  func check(_ job: RenderJob) -> [Diagnostic] {
    var found = DiagnosticList()
    do throws(DrawingFailure) {
      _ = try document(of: job, try ready(), diagnostics: &found)
    } catch {
      found.add(error.diagnostic(job))
    }
    return found.all
  }

  private func ready() throws(DrawingFailure) -> Renderer {
    switch renderer {
    case .success(let renderer): return renderer
    case .failure(let error): throw .rendering(error)
    }
  }

  private func files(
    of job: RenderJob, into folder: OutputFolder, diagnostics: inout DiagnosticList
  ) throws(DrawingFailure) -> [RenderOutcome.WrittenFile] {
    let renderer = try ready()
    let document = try document(of: job, renderer, diagnostics: &diagnostics)
    guard !diagnostics.hasErrors, let scene = document.pages.first?.scene else { return [] }
    var written: [RenderOutcome.WrittenFile] = []
    for file in job.artifact.files {
      let bytes: [UInt8]
      var scale = 1.0
      do throws(RenderingError) {
        switch file.format {
        case .png(let pixels):
          scale = Double(pixels)
          bytes = try renderer.png(scene, scale: scale, metadata: document.metadata)
        case .svg: bytes = renderer.svg(scene, metadata: document.metadata)
        case .pdf: bytes = try renderer.pdf(document)
        }
      } catch {
        throw .rendering(error)
      }
      do throws(OutputFolder.Failure) {
        try folder.write(bytes, to: file.path)
      } catch {
        throw .writing(error)
      }
      written.append(
        RenderOutcome.WrittenFile(
          path: file.path, format: file.format.name, byteCount: bytes.count,
          hash: SHA256.hexadecimal(of: bytes), width: scene.size.width * scale,
          height: scene.size.height * scale))
    }
    return written
  }

  /// The scenes of a job, with every character checked for a font that has it.
  private func document(
    of job: RenderJob, _ renderer: Renderer, diagnostics: inout DiagnosticList
  ) throws(DrawingFailure) -> Document {
    let document: Document
    switch job.artifact.content {
    case .chart(let id):
      guard let chart = job.bound.chart(id),
        let scene = Pipeline.scene(
          of: chart, for: job.artifact, measurer: renderer.measurer, diagnostics: &diagnostics)
      else { throw .notBound(id) }
      document = Document(
        pages: [Page(scene: scene)], metadata: job.bound.metadata(for: chart))
    case .pages:
      guard
        let pages = Pipeline.document(
          of: job.bound, for: job.artifact, measurer: renderer.measurer, diagnostics: &diagnostics)
      else { throw .notBound("pages") }
      document = pages
    }
    var glyphs = GlyphCheck(job: job, renderer: renderer)
    for page in document.pages { glyphs.check(page.scene.items) }
    diagnostics.add(contentsOf: glyphs.found)
    return document
  }

  static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}

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
