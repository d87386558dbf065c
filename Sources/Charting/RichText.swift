import Drawing

/// Words around and on a plot, some of them bold, italic, linked or in the colour of what they name.
///
/// Its `plain` text is what titles of files, texts for readers who cannot see and messages say.
package struct RichText: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// A stretch of one look.
  package struct Run: Hashable, Sendable {
    package var text: String
    package var isBold = false
    package var isItalic = false
    /// A web address, or `#id`.
    package var link: String?
    /// The series, group or category whose colour the words have, by its key.
    package var subject: String?
    /// That colour, once the chart's colours are known.
    var color: Color?

    package init(_ text: String) { self.text = text }
  }

  package private(set) var runs: [Run] = []

  package init(_ text: String) { append(Run(text)) }
  package init(stringLiteral text: String) { self.init(text) }

  package init(_ runs: [Run]) {
    for run in runs { append(run) }
  }

  package var plain: String { runs.count == 1 ? runs[0].text : runs.map(\.text).joined() }
  package var isEmpty: Bool { runs.isEmpty }
  /// True where all words look alike, so that the text is its letters and nothing else.
  var isPlain: Bool { runs.allSatisfy { $0 == Run($0.text) } }
  /// What coloured words name.
  package var subjects: [String] { runs.compactMap(\.subject) }

  /// The text with other words of the same look around it: "Note: …".
  func labelled(_ label: (String) -> String) -> RichText {
    // A label is put before or behind: what stands around a mark stands around the text.
    let mark = "\u{FFFC}"
    let parts = label(mark).split(
      separator: Character(mark), maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return RichText(label(plain)) }
    return RichText([Run(String(parts[0]))] + runs + [Run(String(parts[1]))])
  }

  /// The text with the colours of what its words name.
  func inked(_ color: (String) -> Color?) -> RichText {
    RichText(
      runs.map { run in
        var run = run
        run.color = run.subject.flatMap(color)
        return run
      })
  }

  /// A run that looks like the last continues it.
  private mutating func append(_ run: Run) {
    guard !run.text.isEmpty else { return }
    if var joined = runs.last {
      let text = joined.text + run.text
      joined.text = run.text
      if joined == run {
        runs[runs.count - 1].text = text
        return
      }
    }
    runs.append(run)
  }
}
