import Charting
import Diagnostics
import Drawing
import SpecReading

/// An output with its defaults filled in.
struct OutputRequest {
  var name: String
  var chartIDs: [String]?
  var pages: PagesSpec?
  var medium: Medium
  /// Of charts: pictures, then what names them.
  var formats: [Artifact.Format]
  /// Of the report as a message; empty for none.
  var issueFormats: [Artifact.Format] = []
  var languages: [String] = []
  var theme: WrittenText?
  var dark: DarkSpec?
  /// Whether there are pictures for narrow screens.
  var hasNarrow = false
  var pattern: String?
  var attachesFigures = true
  var isTraced = false
  var url: String?
  var sender = ""
  var place: SourceRange?

  /// What a spec without `outputs` gets.
  static let standard = OutputRequest()

  private init() {
    name = "article"
    medium = .article
    formats = [.png(scale: 2)]
  }

  init(_ spec: OutputSpec) {
    name = spec.name.value
    if case .ids(let ids)? = spec.charts { chartIDs = ids.map(\.value) } else { chartIDs = nil }
    pages = spec.pages
    let written = spec.formats.map(\.value)
    let isMail = spec.email != nil || written.contains(.eml)
    switch spec.size?.value {
    case .preset(let name): medium = Medium(named: name) ?? .article
    case .custom(let width, let height):
      medium = Medium(size: Size(Double(width), Double(height)))
    case nil: medium = isMail ? .newsletter : .article
    }
    attachesFigures = spec.attach?.value ?? true
    isTraced = spec.trace?.value ?? false
    formats = OutputRequest.formats(spec)
    if spec.email != nil { issueFormats += [.issue, .issueText] }
    if written.contains(.eml) { issueFormats.append(.message) }
    languages = spec.languages.map(\.value)
    theme = spec.theme
    dark = spec.dark
    hasNarrow =
      spec.phone?.value ?? spec.isShownOnPhones && medium.width > Medium.phone.width
    pattern = spec.path?.value
    url = spec.url?.value
    sender = spec.email?.from?.value ?? ""
    place = spec.email?.place ?? spec.name.place
  }

  /// What charts are written as. Those that name others come after them.
  private static func formats(_ spec: OutputSpec) -> [Artifact.Format] {
    var formats: [Artifact.Format] = spec.formats.compactMap { format in
      switch format.value {
      case .png(let scale): .png(scale: scale)
      case .svg: .svg
      case .pdf: .pdf
      default: nil
      }
    }
    let written = spec.formats.map(\.value)
    if formats.isEmpty, spec.isPackage || written.isEmpty { formats = [.png(scale: 2)] }
    let attaches = spec.isPackage && spec.attach?.value ?? true
    if written.contains(.csv) || attaches { formats.append(.csv) }
    if written.contains(.html) { formats.append(.html) }
    if written.contains(.json) { formats.append(.json) }
    if spec.email != nil { formats += [.block, .blockText] }
    return formats
  }

  func artifact(
    _ content: Artifact.Content, _ target: Artifact.Target, _ language: String,
    _ loaded: LoadedReport, dark: Theme? = nil, files: [Artifact.File]
  ) -> Artifact {
    let written = theme ?? loaded.spec.theme
    return Artifact(
      output: name, language: language, content: content, target: target,
      theme: loaded.theme(written), dark: dark, themePlace: written?.place,
      attachesFigures: attachesFigures, url: url, sender: sender, place: place, files: files)
  }

  // MARK: Names of files

  /// The files of a chart: each picture in every look, then what names them.
  func chartFiles(language: String, id: String, _ loaded: LoadedReport) -> [Artifact.File] {
    func file(_ format: Artifact.Format, _ look: Artifact.Look = Artifact.Look()) -> Artifact.File {
      self.file(format, language: language, id: id, look, loaded)
    }
    let pictures = formats.filter(\.isPicture)
    var looks: [Artifact.Look] = []
    if hasNarrow { looks.append(Artifact.Look(isNarrow: true)) }
    if dark != nil { looks.append(Artifact.Look(isDark: true)) }
    if looks.count == 2 { looks.append(Artifact.Look(isDark: true, isNarrow: true)) }
    return pictures.map { file($0) }
      + looks.flatMap { look in pictures.filter { $0 != .pdf }.map { file($0, look) } }
      + formats.filter { !$0.isPicture }.map { file($0) }
  }

  /// The files of what holds the whole body.
  func documentFiles(
    _ formats: [Artifact.Format], language: String, _ loaded: LoadedReport
  ) -> [Artifact.File] {
    formats.map { file($0, language: language, id: nil, Artifact.Look(), loaded) }
  }

  private func file(
    _ format: Artifact.Format, language: String, id: String?, _ look: Artifact.Look,
    _ loaded: LoadedReport
  ) -> Artifact.File {
    var path = pattern ?? ArtifactPlan.usualPath(of: loaded.variant, isDocument: id == nil)
    let choices = loaded.variant.choices
    path = FieldPattern.filled(path, choices.map { ($0.name, ArtifactPlan.fileName($0.member)) })
    if !look.suffix.isEmpty, !path.contains("{scale}") {
      for ending in [".{format}", "." + format.fileExtension] where path.hasSuffix(ending) {
        path.removeLast(ending.count)
      }
      path += "{scale}"
    }
    path = FieldPattern.filled(
      path,
      [
        ("output", name), ("lang", language), ("id", id ?? "report"),
        ("scale", look.suffix + format.scaleSuffix), ("size", medium.name),
        ("format", format.fileExtension), ("report", ArtifactPlan.baseName(of: loaded.path)),
      ])
    let ending = "." + format.fileExtension
    return Artifact.File(
      format: format, path: path.hasSuffix(ending) ? path : path + ending, look: look)
  }
}

extension Artifact {
  /// The picture that a message shows of a chart: twice as sharp as shown, where there is such a one.
  var issuePicture: IssuePicture? {
    guard case .chart(let id) = content else { return nil }
    let pictures = files.compactMap { file -> IssuePicture? in
      guard case .png(let scale) = file.format, file.look == Look() else { return nil }
      return IssuePicture(
        chart: id, files: files.filter { $0.format == file.format }, scale: scale,
        dataPath: dataPath)
    }.sorted { $0.scale < $1.scale }
    return pictures.last { $0.scale <= 2 } ?? pictures.first
  }
}
