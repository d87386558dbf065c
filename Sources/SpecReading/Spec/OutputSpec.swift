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
  /// A pattern of file names.
  package let path: WrittenText?
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
}
