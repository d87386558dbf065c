import Charting
package import Diagnostics
import Drawing
package import SpecReading

/// Works out what a report's outputs come to: every artefact with the names of its files, before
/// anything is drawn.
package enum ArtifactPlan {
  package static func artifacts(
    of loaded: LoadedReport, diagnostics: inout DiagnosticList
  ) -> [Artifact] {
    let spec = loaded.spec
    var result: [Artifact] = []
    let ids = chartIDs(of: spec)
    for output in spec.outputs.isEmpty ? [.standard] : spec.outputs.map(Request.init) {
      let theme = loaded.theme(output.theme ?? spec.theme)
      for language in output.languages.isEmpty ? spec.languages : output.languages {
        if let page = output.pages {
          result.append(
            Artifact(
              output: output.name, language: language, content: .pages,
              target: .pages(PageFormat(page, language: language)), theme: theme,
              themePlace: (output.theme ?? spec.theme)?.place,
              attachesFigures: output.attachesFigures,
              files: output.files([.pdf], language: language, id: nil, loaded)))
        }
        for id in output.chartIDs ?? (output.pages == nil ? ids : []) {
          result.append(
            Artifact(
              output: output.name, language: language, content: .chart(id),
              target: .picture(output.medium), theme: theme,
              themePlace: (output.theme ?? spec.theme)?.place,
              attachesFigures: output.attachesFigures,
              files: output.files(output.formats, language: language, id: id, loaded)))
        }
      }
    }
    if result.isEmpty {
      diagnostics.add(
        Diagnostic(
          .spec, id: "nothing-to-draw", "no file would be made: the report has no chart",
          at: spec.outputs.first?.name.place ?? spec.title.place,
          hint: "an output with pages prints the texts too, as in outputs: {briefing: {pages: a4}}")
      )
    }
    for output in spec.outputs { refuseHugePictures(output, diagnostics: &diagnostics) }
    refuseCollisions(result, spec, diagnostics: &diagnostics)
    return result
  }

  /// Ids of the charts in order; a chart without one is named by its kind and number.
  package static func chartIDs(of spec: ReportSpec) -> [String] {
    let given = Set(spec.charts.compactMap { $0.id?.value })
    var number = 0
    return spec.charts.map { chart in
      if let id = chart.id?.value { return id }
      repeat { number += 1 } while given.contains("\(chart.kind.value)-\(number)")
      return "\(chart.kind.value)-\(number)"
    }
  }

  /// The most pixels a picture may have, a side and in all, as module Rendering paints them.
  private static let pixelLimits = (side: 16_384, all: 64_000_000)

  /// A size that is fine in points can be too large in pixels.
  private static func refuseHugePictures(
    _ output: OutputSpec, diagnostics: inout DiagnosticList
  ) {
    guard case .custom(let width, let height)? = output.size?.value else { return }
    for format in output.formats {
      guard case .png(let scale) = format.value else { continue }
      let (wide, high) = (width * scale, height * scale)
      guard max(wide, high) > pixelLimits.side || wide * high > pixelLimits.all else { continue }
      diagnostics.add(
        Diagnostic(
          .spec, id: "too-many-pixels",
          "png@\(scale)x of \(width)x\(height) has \(wide) by \(high) pixels", at: format.place,
          hint:
            "at most \(pixelLimits.side) a side and \(pixelLimits.all / 1_000_000) million in all"))
    }
  }

  private static func refuseCollisions(
    _ artifacts: [Artifact], _ spec: ReportSpec, diagnostics: inout DiagnosticList
  ) {
    var first: [String: Artifact] = [:]
    for artifact in artifacts {
      for file in artifact.files {
        let key = file.path.lowercased()
        let place = spec.outputs.first { $0.name.value == artifact.output }.map {
          $0.path?.place ?? $0.name.place
        }
        if first[key] != nil {
          diagnostics.add(
            Diagnostic(
              .spec, id: "same-file", "two artefacts would both be written to '\(file.path)'",
              at: place, hint: "put {output}, {lang}, {id} and {scale} into `path` as needed"))
        }
        first[key] = artifact
        if file.path.hasPrefix("/") || file.path.split(separator: "/").contains("..") {
          diagnostics.add(
            Diagnostic(
              .spec, id: "outside-output", "'\(file.path)' would leave the output folder",
              at: place))
        }
        if let part = file.path.split(separator: "/").first(where: { $0.utf8.count > 255 }) {
          diagnostics.add(
            Diagnostic(
              .spec, id: "name-too-long",
              "a file name of \(part.utf8.count) bytes is longer than the 255 that a disk takes",
              at: place))
        }
      }
    }
  }

  /// An output with its defaults filled in.
  private struct Request {
    var name: String
    var chartIDs: [String]?
    var pages: PagesSpec?
    var medium: Medium
    var formats: [Artifact.Format]
    var languages: [String]
    var theme: WrittenText?
    var pattern: String?
    var attachesFigures = true

    /// What a spec without `outputs` gets.
    static let standard = Request(
      name: "article", chartIDs: nil, pages: nil, medium: .article, formats: [.png(scale: 2)],
      languages: [], theme: nil, pattern: nil)

    private init(
      name: String, chartIDs: [String]?, pages: PagesSpec?, medium: Medium,
      formats: [Artifact.Format], languages: [String], theme: WrittenText?, pattern: String?
    ) {
      self.name = name
      self.chartIDs = chartIDs
      self.pages = pages
      self.medium = medium
      self.formats = formats
      self.languages = languages
      self.theme = theme
      self.pattern = pattern
    }

    init(_ spec: OutputSpec) {
      name = spec.name.value
      if case .ids(let ids)? = spec.charts { chartIDs = ids.map(\.value) } else { chartIDs = nil }
      pages = spec.pages
      switch spec.size?.value {
      case .preset(let name): medium = Medium(named: name) ?? .article
      case .custom(let width, let height):
        medium = Medium(size: Size(Double(width), Double(height)))
      case nil: medium = .article
      }
      formats = spec.formats.map { format in
        switch format.value {
        case .png(let scale): .png(scale: scale)
        case .svg: .svg
        case .pdf: .pdf
        }
      }
      if formats.isEmpty { formats = [.png(scale: 2)] }
      languages = spec.languages.map(\.value)
      theme = spec.theme
      pattern = spec.path?.value
      attachesFigures = spec.attach?.value ?? true
    }

    func files(
      _ formats: [Artifact.Format], language: String, id: String?, _ loaded: LoadedReport
    ) -> [Artifact.File] {
      formats.map { format in
        var path = pattern ?? ArtifactPlan.usualPath(of: loaded.variant, isDocument: id == nil)
        for choice in loaded.variant.choices {
          path = path.replacing("{\(choice.name)}", with: ArtifactPlan.fileName(choice.member))
        }
        for (name, value) in [
          ("output", name), ("lang", language), ("id", id ?? "report"),
          ("scale", format.scaleSuffix), ("size", medium.name), ("format", format.fileExtension),
          ("report", ArtifactPlan.baseName(of: loaded.path)),
        ] {
          path = path.replacing("{\(name)}", with: value)
        }
        let ending = "." + format.fileExtension
        return Artifact.File(format: format, path: path.hasSuffix(ending) ? path : path + ending)
      }
    }
  }

  /// Where files go that the spec has no `path` for: a folder for each variable of `for`.
  private static func usualPath(of variant: Variant, isDocument: Bool) -> String {
    let names = variant.choices.map { "{\($0.name)}" }
    let folder = (["{report}"] + names + ["{output}"]).joined(separator: "/")
    return isDocument
      ? folder + "/" + (["{report}"] + names).joined(separator: "-") + ".{lang}"
      : folder + "/{lang}/{id}{scale}"
  }

  /// A member as a part of a file name that every file system takes.
  static func fileName(_ member: String) -> String {
    let refused = Set("/\\:*?\"<>|{}".unicodeScalars)
    var name = String.UnicodeScalarView()
    for scalar in member.unicodeScalars {
      let isRefused = refused.contains(scalar) || scalar.properties.generalCategory == .control
      name.append(isRefused ? "-" : scalar)
    }
    // A part of dots alone would be a folder, and some systems drop a dot or a blank at the end.
    let isHidden = name.first == "." || name.last == "." || name.last == " "
    return isHidden ? "_" + String(name) + "_" : String(name)
  }

  /// `central-asia.yaml` of `Reports/central-asia.yaml`.
  static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// `central-asia` of `Reports/central-asia.yaml`.
  static func baseName(of path: String) -> String {
    let name = lastPart(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
