import Charting
import Diagnostics
import Drawing
import Glibc
import Publishing
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
      for waived in job.bound.waived(in: job.artifact.chart) { found.add(waived) }
      let layout = try layout(of: job, try ready(), diagnostics: &found)
      outcome.diagnostics =
        options.isCheck
        ? found.all : found.all.filter(ChartRules.isSaidWhileDrawing).map(ChartRules.eased)
      outcome.moved = found.all.filter(LabelReport.isListedOnly).map(\.message)
      let isIncomplete = outcome.diagnostics.lazy.map(ChartRules.eased).contains {
        $0.severity == .error && $0.id != JobLayout.tooLong
      }
      if isIncomplete { outcome.diagnostics += job.incompleteIssue }
      if var layout, let folder, !outcome.hasErrors {
        outcome.metadata = layout.document?.metadata
        if options.strips { layout.strip() }
        outcome.digest = layout.digest(job, waived: found.waived)
        if let files = kept(outcome.digest) {
          (outcome.files, outcome.isKept) = (files, true)
        } else {
          outcome.files = try write(layout, of: job, waived: found.waived, into: folder)
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

  /// Writes the files of a job in their order: pictures come before what names them.
  private func write(
    _ layout: JobLayout, of job: RenderJob, waived: [WaivedProblem], into folder: OutputFolder
  ) throws(DrawingFailure) -> [RenderOutcome.WrittenFile] {
    var written: [RenderOutcome.WrittenFile] = []
    for file in job.artifact.files {
      let bytes: [UInt8]
      if file.format.isPicture {
        bytes = try painted(layout, file)
      } else if file.format == .message {
        bytes = try message(layout, of: job)
      } else {
        bytes = layout.text(of: file, job, written: written, waived: waived)
      }
      let status: OutputFolder.FileStatus?
      do throws(OutputFolder.Failure) {
        status = try folder.write(bytes, to: file.path)
      } catch {
        throw .writing(error)
      }
      let size = file.format.isPicture ? layout.document(file.look)?.pages.first?.scene.size : nil
      var scale = 1.0
      if case .png(let pixels) = file.format { scale = Double(pixels) }
      written.append(
        RenderOutcome.WrittenFile(
          path: file.path, format: file.format.name, byteCount: bytes.count,
          hash: SHA256.hexadecimal(of: bytes), status: status, width: size.map { $0.width * scale },
          height: size.map { $0.height * scale }))
    }
    return written
  }

  private func painted(
    _ layout: JobLayout, _ file: Artifact.File
  ) throws(DrawingFailure) -> [UInt8] {
    guard let document = layout.document(file.look) else {
      throw .notBound(file.path)
    }
    return try painted(document, file.format)
  }

  private func painted(
    _ document: Document, _ format: Artifact.Format
  ) throws(DrawingFailure) -> [UInt8] {
    let renderer = try ready()
    guard let scene = document.pages.first?.scene else { return [] }
    do throws(RenderingError) {
      switch format {
      case .png(let pixels):
        return try renderer.png(
          scene, scale: Double(pixels), metadata: options.strips ? nil : document.metadata,
          effort: options.effort)
      case .svg: return renderer.svg(scene, metadata: document.metadata)
      default: return try renderer.pdf(document)
      }
    } catch {
      throw .rendering(error)
    }
  }

  /// A newsletter with its pictures, which are painted as those beside it are.
  private func message(_ layout: JobLayout, of job: RenderJob) throws(DrawingFailure) -> [UInt8] {
    guard let newsletter = layout.newsletter else { return [] }
    var pictures: [String: [UInt8]] = [:]
    for scene in layout.pictures {
      pictures[scene.path] = try painted(scene.document, .png(scale: scene.picture.scale))
    }
    return MailMessage.bytes(
      of: newsletter, sender: job.artifact.sender,
      subject: job.bound.subjects[job.artifact.output] ?? "",
      date: job.bound.isoDate, pictures: pictures
    ).file
  }

  /// The scenes of a job, with every character checked for a font that has it; nil when the layout
  /// failed, which it has said then.
  private func layout(
    of job: RenderJob, _ renderer: Renderer, diagnostics: inout DiagnosticList
  ) throws(DrawingFailure) -> JobLayout? {
    var layout = JobLayout()
    switch job.artifact.content {
    case .chart(let id):
      guard let chart = job.bound.chart(id) else { throw .notBound(id) }
      guard let documents = documents(of: chart, job, job.artifact.looks, renderer, &diagnostics)
      else { return nil }
      layout.documents = documents
      layout.published = layout.publishedChart(id, job)
    case .pages:
      guard
        let document = Pipeline.document(
          of: job.bound, for: job.artifact, measurer: renderer.measurer, diagnostics: &diagnostics)
      else { return nil }
      layout.documents = [(Artifact.Look(), document)]
    case .issue(let pictures):
      for picture in pictures {
        guard let chart = job.bound.chart(picture.chart) else { throw .notBound(picture.chart) }
        guard
          let documents = documents(
            of: chart, job, picture.files.map(\.look), renderer, &diagnostics)
        else { return nil }
        layout.pictures += documents.map {
          JobLayout.IssueScene(picture: picture, look: $0.look, document: $0.document)
        }
      }
      layout.newsletter = layout.newsletter(job)
      layout.checkSize(job, diagnostics: &diagnostics)
    }
    let missing = fonts.missing(from: job, renderer)
    diagnostics.add(contentsOf: missing)
    // Without its font, every character would be missing too.
    guard missing.isEmpty else { return layout }
    var glyphs = GlyphCheck(job: job, renderer: renderer)
    for document in layout.documents.map(\.document) + layout.pictures.map(\.document) {
      for page in document.pages { glyphs.check(page.scene.items) }
    }
    diagnostics.add(contentsOf: glyphs.found)
    return layout
  }

  /// A chart in several looks, of which only the scenes differ; nil when one cannot be laid out.
  private func documents(
    of chart: Chart, _ job: RenderJob, _ looks: [Artifact.Look], _ renderer: Renderer,
    _ diagnostics: inout DiagnosticList
  ) -> [(look: Artifact.Look, document: Document)]? {
    var documents: [(look: Artifact.Look, document: Document)] = []
    for look in looks {
      guard
        let scene = Pipeline.scene(
          of: chart, for: job.artifact, look, measurer: renderer.measurer,
          diagnostics: &diagnostics)
      else { return nil }
      var document =
        documents.first?.document
        ?? Pipeline.document(of: scene, chart, in: job.bound, for: job.artifact)
      document.pages = [Page(scene: scene)]
      documents.append((look, document))
    }
    return documents
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1_000_000
  }
}
