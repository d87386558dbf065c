package import Charting
package import Diagnostics
import SpecReading

/// One picture or document to make, in one language, with every file it is written to. Files of one
/// artefact share one layout.
package struct Artifact: Sendable {
  package enum Content: Sendable, Hashable {
    /// The chart with this id.
    case chart(String)
    /// The whole body as pages.
    case pages
    /// The whole body as a message, with the charts that the output has.
    case issue([IssuePicture])
  }

  /// A chart of a message, and its picture.
  package struct IssuePicture: Sendable, Hashable {
    package let chart: String
    /// In each look that the output has, the usual first.
    package let files: [File]
    /// Pixels for a point.
    package let scale: Int
    /// The table behind the chart; nil where it is not published.
    package let dataPath: String?
  }

  package enum Target: Sendable {
    case picture(Medium)
    case pages(PageFormat)
  }

  package struct File: Sendable, Hashable {
    package let format: Format
    /// Relative to the output folder, with "/" between parts.
    package let path: String
    package var look = Look()
  }

  /// How a picture differs from the one that its output asks for first.
  package struct Look: Sendable, Hashable {
    /// It stands on a dark ground.
    package var isDark: Bool
    /// It is as wide as a phone.
    package var isNarrow: Bool

    package init(isDark: Bool = false, isNarrow: Bool = false) {
      self.isDark = isDark
      self.isNarrow = isNarrow
    }

    /// Part of the names of files; an id has no dot, so that no other chart has such a name.
    var suffix: String { (isNarrow ? ".phone" : "") + (isDark ? ".dark" : "") }
  }

  package enum Format: Sendable, Hashable {
    /// Pixels for a point.
    case png(scale: Int)
    case svg
    case pdf
    /// The figures behind the chart.
    case csv
    /// The chart for a page of the web.
    case html
    /// The chart for a content management system.
    case json
    /// The chart for a newsletter, as HTML and as plain text.
    case block, blockText
    /// The report as a newsletter, as HTML and as plain text.
    case issue, issueText
    /// Both with the pictures.
    case message

    /// As authors write it, `png@2x`, or as the file is called.
    package var name: String {
      switch self {
      case .png(let scale): "png@\(scale)x"
      case .issue: "email.html"
      case .issueText: "email.txt"
      default: fileExtension
      }
    }

    /// Whether it shows the artefact, so that it has a size.
    package var isPicture: Bool {
      switch self {
      case .png, .svg, .pdf: true
      default: false
      }
    }

    var fileExtension: String {
      switch self {
      case .png: "png"
      case .svg: "svg"
      case .pdf: "pdf"
      case .csv: "csv"
      case .html, .issue: "html"
      case .json: "json"
      case .block: "email.html"
      case .blockText: "email.txt"
      case .issueText: "txt"
      case .message: "eml"
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
  /// The theme of pictures for a dark ground; nil when there are none.
  package let dark: Theme?
  /// Where the spec names the theme; nil when it names none.
  package let themePlace: SourceRange?
  /// Whether PDF files hold the figures behind their charts.
  package let attachesFigures: Bool
  /// Where the output folder is published; nil for addresses relative to the file.
  package let url: String?
  /// Who sends its messages: a name and a mail address, or nothing.
  package let sender: String
  /// Where its output stands in the spec.
  package let place: SourceRange?
  package let files: [File]

  /// The looks of its pictures, the usual first.
  package var looks: [Look] {
    var looks = [Look()]
    for file in files where !looks.contains(file.look) { looks.append(file.look) }
    return looks
  }

  /// The id of the chart that it shows; nil for what shows several.
  package var chart: String? { if case .chart(let id) = content { id } else { nil } }

  /// The name of the size of pictures; nil for pages.
  package var size: String? { if case .picture(let medium) = target { medium.name } else { nil } }

  /// Where the figures behind the chart are; nil when they are not written.
  package var dataPath: String? { files.first { $0.format == .csv }?.path }

  var hasPDF: Bool { files.contains { $0.format == .pdf } }
}
