package import Charting
package import Diagnostics

/// One picture or document to make, in one language, with every file it is written to. Files of one
/// artefact share one layout.
package struct Artifact: Sendable {
  package enum Content: Sendable, Hashable {
    /// The chart with this id.
    case chart(String)
    /// The whole body as pages.
    case pages
  }

  package enum Target: Sendable {
    case picture(Medium)
    case pages(PageFormat)
  }

  package struct File: Sendable, Hashable {
    package let format: Format
    /// Relative to the output folder, with "/" between parts.
    package let path: String
  }

  package enum Format: Sendable, Hashable {
    /// Pixels for a point.
    case png(scale: Int)
    case svg
    case pdf

    /// As authors write it: `png@2x`.
    package var name: String {
      switch self {
      case .png(let scale): "png@\(scale)x"
      case .svg: "svg"
      case .pdf: "pdf"
      }
    }

    var fileExtension: String {
      switch self {
      case .png: "png"
      case .svg: "svg"
      case .pdf: "pdf"
      }
    }

    var scaleSuffix: String {
      if case .png(let scale) = self, scale > 1 { return "@\(scale)x" }
      return ""
    }
  }

  package let output: String
  package let language: String
  package let content: Content
  package let target: Target
  package let theme: Theme
  /// Where the spec names the theme; nil when it names none.
  package let themePlace: SourceRange?
  /// Whether PDF files hold the figures behind their charts.
  package let attachesFigures: Bool
  package let files: [File]

  var hasPDF: Bool { files.contains { $0.format == .pdf } }
}
