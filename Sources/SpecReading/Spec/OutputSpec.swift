package import Diagnostics

/// One entry of `outputs`: which blocks, in which sizes, formats and languages.
package struct OutputSpec: Sendable {
  package let name: WrittenText
  package let charts: ChartSelection?
  /// The whole body as pages.
  package let pages: PagesSpec?
  package let size: Located<OutputSize>?
  /// Empty when not written.
  package let formats: [Located<OutputFormat>]
  /// A part of the report's languages; empty when not written.
  package let languages: [Located<String>]
  package let theme: WrittenText?
  /// Whether PDF files hold the figures behind their charts.
  package let attach: Located<Bool>?
  /// Whether pages end with where their figures come from.
  package let trace: Located<Bool>?
  /// A pattern of file names.
  package let path: WrittenText?
  /// Whether each picture is drawn for a dark ground too.
  package let dark: DarkSpec?
  /// Whether each picture is drawn at a phone's width too; as ``isShownOnPhones`` where it is not written.
  package let phone: Located<Bool>?
  /// Where the output folder is published.
  package let url: WrittenText?
  package let email: EmailSpec?

  /// Whether there is something that names the figures behind its charts.
  package var isPackage: Bool {
    email != nil || formats.contains { [.html, .json, .eml].contains($0.value) }
  }

  /// Whether phones show its pictures, in a page of the web or in a message.
  package var isShownOnPhones: Bool {
    email != nil || formats.contains { [.html, .eml].contains($0.value) }
  }
}

/// How pictures look on a dark ground.
package enum DarkSpec: Sendable {
  /// As the theme's dark variant.
  case variant(SourceRange)
  case theme(WrittenText)

  /// The theme that the author names.
  package var theme: WrittenText? {
    if case .theme(let theme) = self { theme } else { nil }
  }
}

/// A newsletter, as far as its author says how it is.
package struct EmailSpec: Sendable {
  package let place: SourceRange
  /// `Name <name@example.org>`
  package let from: WrittenText?
  /// Instead of the report's title.
  package let subject: LocalizedText?
}

package enum ChartSelection: Sendable {
  case all(SourceRange)
  /// Ids of charts that exist.
  case ids([WrittenText])
}

package enum OutputSize: Hashable, Sendable {
  /// One of the sizes offered: `article`.
  case preset(String)
  /// In points, which are pixels at 1×.
  case custom(width: Int, height: Int)
}

package enum OutputFormat: Hashable, Sendable {
  /// `scale` pixels for a point, 1 to 3.
  case png(scale: Int)
  case svg
  case pdf
  /// The figures behind a chart.
  case csv
  /// A chart for a page of the web.
  case html
  /// A chart for a content management system.
  case json
  /// The report as a message with its pictures.
  case eml
}
