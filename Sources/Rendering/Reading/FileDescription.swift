package import Drawing

/// What a finished file carries, read back from its bytes: of files of any origin as far as they say it,
/// and of ours everything.
package struct FileDescription: Sendable {
  package enum Kind: String, Sendable { case png, svg, pdf }

  /// How the pixels of a PNG file name their colours.
  package enum Colors: Sendable, Hashable {
    case palette(count: Int)
    case rgb, gray
    case rgbWithAlpha, grayWithAlpha
  }

  package let kind: Kind
  package var byteCount: Int
  /// In pixels for PNG, in points for SVG; nil where it stands in a compressed part of a PDF.
  package var size: Size?
  /// Pixels in an inch, where the file says so.
  package var density: Double?
  package var colors: Colors?
  /// Bits of a sample.
  package var depth: Int?
  /// A text is empty where the file does not say it.
  package var metadata = Metadata(title: "", language: "", date: "")
  /// The program that made it; empty where the file does not say it.
  package var software = ""
  /// Whether a PDF says that it follows PDF/UA-1.
  package var isAccessible = false
  /// Texts under other keywords, in the order of the file.
  package var otherTexts: [(keyword: String, text: String)] = []

  init(kind: Kind, byteCount: Int) {
    self.kind = kind
    self.byteCount = byteCount
  }

  /// Why a file cannot be described.
  package struct Damage: Error, Sendable, Hashable {
    /// Stable: `cut-file`, `damaged-file`, `unknown-file`.
    package let id: String
    /// In words, without the file's name: "is cut off after 120 bytes".
    package let message: String
  }

  /// Reads a PNG, SVG or PDF file; its contents decide which it is, not its name.
  package static func read(_ bytes: [UInt8]) throws(Damage) -> FileDescription {
    if bytes.isEmpty { throw Damage(id: "cut-file", message: "is empty") }
    if bytes.starts(with: PNGFile.signature.prefix(min(8, bytes.count))) {
      return try PNGDescription.read(bytes)
    }
    if bytes.starts(with: "%PDF-".utf8) { return try MarkupDescription.pdf(bytes) }
    if MarkupDescription.isSVG(bytes) { return try MarkupDescription.svg(bytes) }
    throw Damage(id: "unknown-file", message: "is no PNG, SVG or PDF file")
  }
}
