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
    for output in spec.outputs.isEmpty ? [.standard] : spec.outputs.map(OutputRequest.init) {
      let dark = dark(output, loaded, diagnostics: &diagnostics)
      for language in output.languages.isEmpty ? spec.languages : output.languages {
        if let page = output.pages {
          var format = PageFormat(page, language: language)
          format.hasTrace = output.isTraced
          result.append(
            output.artifact(
              .pages, .pages(format), language, loaded,
              files: output.documentFiles([.pdf], language: language, loaded)))
        }
        let charts = (output.chartIDs ?? (output.pages == nil ? ids : [])).map { id in
          output.artifact(
            .chart(id), .picture(output.medium), language, loaded, dark: dark,
            files: output.chartFiles(language: language, id: id, loaded))
        }
        result += charts
        if !output.issueFormats.isEmpty {
          result.append(
            output.artifact(
              .issue(charts.compactMap(\.issuePicture)), .picture(output.medium), language, loaded,
              dark: dark,
              files: output.documentFiles(output.issueFormats, language: language, loaded)))
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
    for output in spec.outputs.map(OutputRequest.init) {
      warnOfAddresses(output, diagnostics: &diagnostics)
    }
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

  /// A message that is sent has no folder beside it in which its pictures would be found.
  private static func warnOfAddresses(
    _ output: OutputRequest, diagnostics: inout DiagnosticList
  ) {
    guard output.url == nil, output.issueFormats.contains(.issue),
      !output.issueFormats.contains(.message)
    else { return }
    diagnostics.add(
      Diagnostic(
        .warning, .spec, id: "mail-without-address",
        "the pictures of the newsletter have no address of the web, where a mail program would find "
          + "them", at: output.place,
        hint:
          "say where the folder is published, as in url: https://example.org/charts/, or add `eml` to "
          + "`format`, a message with its pictures"))
  }

  /// What mail programs have room for, in CSS pixels.
  package static let mailWidth = 600.0

  private static func refuseCollisions(
    _ artifacts: [Artifact], _ spec: ReportSpec, diagnostics: inout DiagnosticList
  ) {
    var first: [String: Artifact] = [:]
    for artifact in artifacts {
      for file in artifact.files {
        let key = file.path.lowercased()
        let output = spec.outputs.first { $0.name.value == artifact.output }
        let place = output.map { $0.path?.place ?? $0.name.place } ?? placeOfName(artifact, spec)
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
              at: place,
              hint: "write a `path` in an output, or shorter values of `for`")
          )
        }
      }
    }
  }

  /// What names the files of a spec without outputs: the values of `for`, else its charts, or the report.
  private static func placeOfName(_ artifact: Artifact, _ spec: ReportSpec) -> SourceRange {
    let id = spec.charts.lazy.compactMap(\.id).first { $0.value == artifact.chart }
    return spec.variables.first?.name.place ?? id?.place ?? spec.title.place
  }

  /// The theme of an output's dark pictures; nil, with a diagnostic where there should be one.
  private static func dark(
    _ output: OutputRequest, _ loaded: LoadedReport, diagnostics: inout DiagnosticList
  ) -> Theme? {
    switch output.dark {
    case nil: return nil
    case .theme(let written): return loaded.theme(written)
    case .variant(let place):
      let theme = loaded.theme(output.theme ?? loaded.spec.theme)
      if let dark = theme.dark { return dark }
      diagnostics.add(
        Diagnostic(
          .spec, id: "no-dark-theme", "the theme has no dark variant", at: place,
          hint: theme.isDark
            ? "it is dark itself: leave 'dark' out"
            : "its colours are its own: name a theme for dark pictures, as in dark: themes/dark.yaml, "
              + "which begins with extends: \(theme.name)-dark"))
      return nil
    }
  }

  /// Where files go that the spec has no `path` for: a folder for each variable of `for`.
  static func usualPath(of variant: Variant, isDocument: Bool) -> String {
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
    // A spec from standard input has no name of its own.
    if name == "-" { return "report" }
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}
