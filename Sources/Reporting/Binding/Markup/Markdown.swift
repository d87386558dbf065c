/// The small Markdown of texts, read strictly: what is no markup of ours, or is never closed, is a
/// problem with its place rather than a sign in print.
///
/// Paragraphs are parted by an empty line. `**bold**`, `*italic*`, `` `code` ``,
/// `[text](https://…)`, `[text](#id)` to a figure, table or heading, lists with `-` or `1.`, nested
/// once by indentation, quotations with `>`, footnotes `[^1]` with `[^1]: text`, or `[^a note in
/// place]`, a line end kept by two blanks or a backslash before it. A backslash makes any of the signs
/// plain.
struct Markdown {
  /// A block of a text.
  indirect enum Part {
    case paragraph([Span])
    /// `start` is nil for bullets.
    case list(start: Int?, items: [[Part]])
    case quote([Part])
  }

  /// A stretch of one look.
  struct Span: Hashable {
    enum Content: Hashable {
      case text(String)
      case field(Template.Field)
      /// The mark of a footnote, by its label.
      case footnote(String)
      case lineEnd
    }

    var content: Content
    var isBold = false
    var isItalic = false
    var isCode = false
    /// A web address, or `#id`.
    var link: String?
    /// In scalars of the text.
    var offset: Int
    var length: Int
  }

  struct Problem: Hashable {
    var id: String
    var message: String
    var hint: String
    var offset: Int
    var length: Int
  }

  var parts: [Part] = []
  /// Footnotes by label, in the order in which they are written.
  var footnotes: [(label: String, spans: [Span], offset: Int)] = []
  var problems: [Problem] = []

  /// - Parameter fields: The figures in braces, which markup never looks into.
  init(_ text: String, fields: [Template.Field] = []) {
    var reader = MarkdownReader(text, fields: fields)
    parts = reader.read()
    footnotes = reader.footnotes
    problems = reader.problems
  }

  /// A text of one paragraph whose line ends stay, for the words around a chart: no lists, no
  /// quotations.
  init(line text: String, fields: [Template.Field]) {
    var reader = MarkdownReader(text, fields: fields)
    parts = [.paragraph(reader.readLines())]
    footnotes = reader.footnotes
    problems = reader.problems
  }

  /// A text without its marks, for titles and alt texts. Lenient: what is no markup stays as it is.
  static func plain(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard case .paragraph(let spans)? = Markdown(String(line)).parts.first else {
        return String(line)
      }
      return spans.compactMap { span in
        if case .text(let text) = span.content { text } else { nil }
      }.joined()
    }.joined(separator: "\n")
  }
}

/// One sign of a marked text.
struct MarkdownSign {
  var scalar: Unicode.Scalar
  /// Written behind a backslash: never markup.
  var isPlain = false
  /// A whole figure in braces.
  var field: Template.Field?
  var offset: Int

  /// Whether this is the sign itself, as markup.
  func isMark(_ mark: Unicode.Scalar) -> Bool { scalar == mark && !isPlain && field == nil }
  var isBlank: Bool { field == nil && (scalar == " " || scalar == "\t") }
}

/// Where a stretch of text begins and how it looks.
typealias MarkdownLine = ArraySlice<MarkdownSign>
