import Charting
import Diagnostics
import Drawing
import Publishing
import Reporting

/// What the files of a job are made from, before anything is painted.
struct JobLayout {
  /// A chart's picture in each look, the usual first, or pages; nothing for a newsletter.
  var documents: [(look: Artifact.Look, document: Document)] = []
  /// What goes with a chart; nil for pages and newsletters.
  var published: PublishedChart?
  var newsletter: Newsletter?
  /// Whether files leave out what they say about themselves.
  private var isStripped = false
  /// The pictures of a newsletter, in order.
  var pictures: [IssueScene] = []

  /// A chart of a newsletter in one look.
  struct IssueScene {
    let picture: Artifact.IssuePicture
    let look: Artifact.Look
    var document: Document

    var path: String { picture.files.first { $0.look == look }?.path ?? "" }
  }

  var document: Document? { documents.first?.document }

  func document(_ look: Artifact.Look) -> Document? {
    documents.first { $0.look == look }?.document
  }

  /// The chart of a job with the pictures that are yet to be painted.
  func publishedChart(_ id: String, _ job: RenderJob) -> PublishedChart? {
    guard let figure = job.bound.figure(id) else { return nil }
    let pictures = job.artifact.files.compactMap { file -> PictureFile? in
      guard let size = document(file.look)?.pages.first?.scene.size else { return nil }
      return PictureFile.of(file, size)
    }
    return PublishedChart(
      figure, in: job.bound, pictures: pictures, dataPath: job.artifact.dataPath,
      base: job.artifact.url)
  }

  func newsletter(_ job: RenderJob) -> Newsletter {
    var charts: [PublishedChart] = []
    for scene in pictures {
      guard let figure = job.bound.figure(scene.picture.chart),
        let size = scene.document.pages.first?.scene.size
      else { continue }
      let file = PictureFile(
        path: scene.path, mediaType: "image/png", width: size.width, height: size.height,
        scale: scene.picture.scale, look: scene.look)
      if charts.last?.chart.id == figure.chart.id {
        charts[charts.count - 1].pictures.append(file)
      } else {
        charts.append(
          PublishedChart(
            figure, in: job.bound, pictures: [file], dataPath: scene.picture.dataPath,
            base: job.artifact.url))
      }
    }
    return Newsletter(
      job.bound, theme: job.artifact.theme, dark: job.artifact.dark, charts: charts,
      base: job.artifact.url)
  }

  // MARK: Files of text

  /// - Parameter written: The pictures and the table that the file names.
  func text(
    of file: Artifact.File, _ job: RenderJob, written: [RenderOutcome.WrittenFile],
    waived: [WaivedProblem]
  ) -> [UInt8] {
    Array(string(of: file, job, written, waived).utf8)
  }

  private func string(
    of file: Artifact.File, _ job: RenderJob, _ written: [RenderOutcome.WrittenFile],
    _ waived: [WaivedProblem]
  ) -> String {
    if let newsletter {
      return file.format == .issueText
        ? newsletter.text(in: file.path) : newsletter.html(in: file.path)
    }
    guard let published else { return "" }
    switch file.format {
    case .csv: return ChartTable.csv(published.chart)
    case .html: return ArticleFigure.html(of: published, in: file.path)
    case .block:
      return EmailBlock.html(of: published, theme: job.artifact.theme, in: file.path)
    case .blockText: return EmailBlock.text(of: published, in: file.path)
    default: return record(of: published, file, job, written, waived)
    }
  }

  private func record(
    of published: PublishedChart, _ file: Artifact.File, _ job: RenderJob,
    _ written: [RenderOutcome.WrittenFile], _ waived: [WaivedProblem]
  ) -> String {
    var published = published
    for index in published.pictures.indices {
      let found = written.first { $0.path == published.pictures[index].path }
      published.pictures[index].byteCount = found?.byteCount ?? 0
      published.pictures[index].sha256 = found?.hash ?? ""
    }
    let data = written.first { $0.path == published.dataPath }
    return ChartRecord.json(
      of: published, in: file.path, output: job.artifact.output,
      spec: isStripped ? nil : (job.loaded.path, job.loaded.specHash),
      data: (data?.byteCount ?? 0, data?.hash ?? ""), waived: waived)
  }

  /// Takes out what files say about themselves beyond what readers need.
  mutating func strip() {
    isStripped = true
    for index in documents.indices {
      documents[index].document.metadata = documents[index].document.metadata.bare
    }
    for index in pictures.indices {
      pictures[index].document.metadata = pictures[index].document.metadata.bare
    }
  }

  // MARK: What has changed

  /// What all files of a job are made from: texts that name pictures change when those do, since the
  /// pictures are among it.
  func digest(_ job: RenderJob, waived: [WaivedProblem]) -> String {
    var digest = Digest()
    for document in documents.map(\.document) + pictures.map(\.document) {
      document.add(to: &digest)
    }
    for file in job.artifact.files where !file.format.isPicture && file.format != .message {
      digest.add(text(of: file, job, written: [], waived: waived))
    }
    if let newsletter, job.artifact.files.contains(where: { $0.format == .message }) {
      digest.add(newsletter.html(in: ""))
      digest.add(job.artifact.sender)
      digest.add(job.bound.subjects[job.artifact.output] ?? "")
    }
    return digest.hexadecimal
  }

  static let tooLong = "newsletter-too-long"

  /// Complains of a newsletter that Gmail would cut off.
  func checkSize(_ job: RenderJob, diagnostics: inout DiagnosticList) {
    guard let newsletter else { return }
    let path = job.artifact.files.first?.path ?? job.artifact.output
    let count = newsletter.html(in: path).utf8.count
    guard count > Newsletter.byteLimit else { return }
    diagnostics.add(
      Diagnostic(
        .drawing, id: JobLayout.tooLong,
        "the HTML of '\(path)' has \(count) bytes; Gmail cuts off what comes after "
          + "\(Newsletter.byteLimit), the sources with it", at: job.artifact.place,
        hint: "shorten texts and tables, or make a report of its own for the newsletter that "
          + "extends this one"))
  }
}

extension PictureFile {
  /// A picture of a plan; nil for what is none that the web shows.
  fileprivate static func of(_ file: Artifact.File, _ size: Size) -> PictureFile? {
    let (type, scale): (String, Int?)
    switch file.format {
    case .png(let pixels): (type, scale) = ("image/png", pixels)
    case .svg: (type, scale) = ("image/svg+xml", nil)
    default: return nil
    }
    return PictureFile(
      path: file.path, mediaType: type, width: size.width, height: size.height, scale: scale,
      look: file.look)
  }
}

extension RenderJob {
  /// That a newsletter is not made because something in it is not; nothing for other jobs.
  var incompleteIssue: [Diagnostic] {
    guard case .issue = artifact.content else { return [] }
    return [
      Diagnostic(
        .drawing, id: "incomplete-newsletter",
        "'\(artifact.files.first?.path ?? artifact.output)' is not made: something in it has an error",
        at: artifact.place)
    ]
  }
}
