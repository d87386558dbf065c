import Charting
import Diagnostics
import Drawing
import Glibc
import Rendering
import Reporting
import TradeData

/// A renderer and what it has learnt about fonts. For one thread.
final class RenderWorker {
  private let renderer: Result<Renderer, RenderingError>
  private var fonts = FontCheck()
  private let options: BatchOptions

  init(_ options: BatchOptions) {
    self.options = options
    do throws(RenderingError) {
      renderer = .success(try Renderer())
    } catch {
      renderer = .failure(error)
    }
  }

  /// Lays one artefact out, checks it, and writes its files, unless files that were painted from the
  /// same are there; without a folder it only lays out. An artefact with an error has no new files.
  func draw(
    _ job: RenderJob, into folder: OutputFolder?,
    keeping kept: (_ digest: String) -> [RenderOutcome.WrittenFile]?
  ) -> RenderOutcome {
    let start = RenderWorker.now()
    var outcome = RenderOutcome()
    var found = DiagnosticList()
    do throws(DrawingFailure) {
      let document = try document(of: job, try ready(), diagnostics: &found)
      outcome.diagnostics = found.all.map { options.isCheck ? $0 : ChartRules.eased($0) }
      if var document, let folder, !outcome.hasErrors {
        outcome.metadata = document.metadata
        if options.strips { document.metadata = document.metadata.bare }
        var digest = Digest()
        document.add(to: &digest)
        outcome.digest = digest.hexadecimal
        if let files = kept(outcome.digest) {
          (outcome.files, outcome.isKept) = (files, true)
        } else {
          for file in job.artifact.files {
            outcome.files.append(try write(document, to: file, into: folder))
          }
        }
      }
    } catch {
      outcome.diagnostics.append(error.diagnostic(job))
    }
    outcome.waived = found.waived
    outcome.milliseconds = RenderWorker.now() - start
    return outcome
  }

  private func ready() throws(DrawingFailure) -> Renderer {
    switch renderer {
    case .success(let renderer): return renderer
    case .failure(let error): throw .rendering(error)
    }
  }

  private func write(
    _ document: Document, to file: Artifact.File, into folder: OutputFolder
  ) throws(DrawingFailure) -> RenderOutcome.WrittenFile {
    let renderer = try ready()
    guard let scene = document.pages.first?.scene else { throw .notBound(file.path) }
    let bytes: [UInt8]
    var scale = 1.0
    do throws(RenderingError) {
      switch file.format {
      case .png(let pixels):
        scale = Double(pixels)
        bytes = try renderer.png(
          scene, scale: scale, metadata: options.strips ? nil : document.metadata,
          effort: options.effort)
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
    return RenderOutcome.WrittenFile(
      path: file.path, format: file.format.name, byteCount: bytes.count,
      hash: SHA256.hexadecimal(of: bytes), width: scene.size.width * scale,
      height: scene.size.height * scale)
  }

  /// The scenes of a job, with every character checked for a font that has it; nil when the layout
  /// failed, which it has said then.
  private func document(
    of job: RenderJob, _ renderer: Renderer, diagnostics: inout DiagnosticList
  ) throws(DrawingFailure) -> Document? {
    let document: Document
    switch job.artifact.content {
    case .chart(let id):
      guard let chart = job.bound.chart(id) else { throw .notBound(id) }
      guard
        let scene = Pipeline.scene(
          of: chart, for: job.artifact, measurer: renderer.measurer, diagnostics: &diagnostics)
      else { return nil }
      document = Pipeline.document(of: scene, chart, in: job.bound, for: job.artifact)
    case .pages:
      guard
        let pages = Pipeline.document(
          of: job.bound, for: job.artifact, measurer: renderer.measurer, diagnostics: &diagnostics)
      else { return nil }
      document = pages
    }
    let missing = fonts.missing(from: job, renderer)
    diagnostics.add(contentsOf: missing)
    // Without its font, every character would be missing too.
    guard missing.isEmpty else { return document }
    var glyphs = GlyphCheck(job: job, renderer: renderer)
    for page in document.pages { glyphs.check(page.scene.items) }
    diagnostics.add(contentsOf: glyphs.found)
    return document
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
