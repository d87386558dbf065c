import Diagnostics
import Drawing

/// Breaks text into lines by measured widths, and collects what did not fit.
///
/// A reference type because every block of one layout shares its caches and its problems; it lives
/// as long as one call and is never shared between tasks.
final class Typesetter {
  let measurer: any TextMeasuring
  var problems: [Diagnostic] = []
  /// Where in the spec the text comes from that is being set now.
  var place: SourceRange?
  private var unpartedLanguages: Set<String> = []
  private var styles: [TextStyle: Int] = [:]
  private var lastKey = 0
  private var widths: [[String: Double]] = []

  /// Entries a style may keep: enough for the vocabulary of a long report, and a bound on memory.
  private static let cacheLimit = 20_000

  init(measurer: any TextMeasuring) {
    self.measurer = measurer
  }

  /// Breaks runs into lines no wider than `width`. A word wider than that is broken between
  /// characters, and said so.
  func lines(of runs: [TextRun], width: Double, isHyphenated: Bool = false) -> [TextLine] {
    LineBreaker(runs: runs, width: width, typesetter: self, isHyphenated: isHyphenated).lines()
  }

  /// Lines that end at both margins, as even as can be; ragged where a word is wider than a line.
  func justifiedLines(of runs: [TextRun], width: Double, isHyphenated: Bool) -> [TextLine] {
    let breaker = LineBreaker(
      runs: runs, width: width, typesetter: self, isHyphenated: isHyphenated)
    return breaker.justifiedLines() ?? breaker.lines()
  }

  /// Where a word may be parted. That a language has no patterns is said once.
  func hyphenations(of word: String, language: String) -> [Int]? {
    let places = measurer.hyphenations(of: word, language: language)
    if places == nil, unpartedLanguages.insert(language).inserted {
      report(
        Diagnostic(
          .hint, .drawing, id: "no-hyphenation",
          "words are not hyphenated: there are no patterns for '\(language)'",
          hint: "patterns come with Debian's packages hyphen-en-gb, hyphen-ru, hyphen-uk, "
            + "hyphen-de, hyphen-fr and hyphen-es; `hyphenate: false` asks for none"))
    }
    return places
  }

  func lines(of text: String, _ face: Typeface, width: Double) -> [TextLine] {
    text.isEmpty ? [] : lines(of: [TextRun(text, face)], width: width)
  }

  /// The width of the widest part of a text that lines cannot break.
  func longestWord(in text: String, _ style: TextStyle) -> Double {
    guard !text.isEmpty else { return 0 }
    let run = TextRun(text, style: style, color: .black)
    return LineBreaker(runs: [run], width: 0, typesetter: self).longestWord()
  }

  /// The advance width of a text on one line. Measured once per style and text.
  func width(of text: String, in style: TextStyle) -> Double {
    width(of: text, in: style, id: id(of: style))
  }

  /// A number for a style, so that inner loops need not hash it.
  func id(of style: TextStyle) -> Int {
    if let known = styles[style] { return known }
    styles[style] = widths.count
    widths.append([:])
    return widths.count - 1
  }

  func width(of text: String, in style: TextStyle, id: Int) -> Double {
    if let known = widths[id][text] { return known }
    let width = measurer.metrics(of: text, in: style).width
    if widths[id].count >= Typesetter.cacheLimit { widths[id].removeAll(keepingCapacity: true) }
    widths[id][text] = width
    return width
  }

  /// From the top of a line box to its baseline. Capitals stand in the middle of the box, so that
  /// faces with unlike ascents, a Latin and a Han one, keep the same rhythm.
  func baseline(of face: Typeface) -> Double {
    (face.leading + capHeight(of: face)) / 2
  }

  /// Height of the capital letters of a face.
  func capHeight(of face: Typeface) -> Double {
    measurer.metrics(of: "x", in: face.style).capHeight
  }

  /// A number for a group, unique in the document that is laid out.
  func nextKey() -> Int {
    lastKey += 1
    return lastKey
  }

  func report(_ problem: Diagnostic) { problems.append(problem) }
}
