import Diagnostics
import Speaking
import SpecReading

/// Rules of numbers in words, as far as they can be told from a paragraph.
extension Binder {
  /// Figures that no data stand behind, and "times fewer".
  mutating func checkParagraph(_ text: LocalizedText) {
    guard let written = text.text(in: language.code) else { return }
    let reader = Binder.language(of: text, loaded, language)
    checkFigures(text)
    for range in reader.halfRanges(in: written.value) {
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "half-range", "the range has its unit once",
          at: written.place(ofOffset: range.lowerBound, length: range.count),
          hint: "write it twice, as in 5m-6m"))
    }
    checkSentences(text)
    if let range = reader.doubtfulTimes(in: written.value) {
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "times-more",
          "readers take 'times more' and 'times fewer' in two ways",
          at: written.place(ofOffset: range.lowerBound, length: range.count),
          hint: "say how many times as many, or the change in per cent"))
    }
  }

  /// Figures that no data stand behind, in a paragraph or in the title of a chart.
  mutating func checkFigures(_ text: LocalizedText) {
    guard let written = text.text(in: language.code) else { return }
    let reader = Binder.language(of: text, loaded, language)
    for range in reader.bareFigures(in: written.value, except: Self.covered(written.value)) {
      let digits = String(
        String.UnicodeScalarView(
          written.value.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
      diagnostics.add(
        Diagnostic(
          .warning, .rule, id: "bare-figure", "'\(digits)' is typed, and nothing checks it",
          at: written.place(ofOffset: range.lowerBound, length: range.count),
          hint: "write {metric}, or [\(digits)]{metric} to have it checked, or "
            + "[\(digits)]{\(Binder.asWritten)}"))
    }
  }

  /// Fields, typed figures with their words, and addresses of links.
  private static func covered(_ text: String) -> [Range<Int>] {
    var ranges = Template.fields(of: text).map { $0.offset..<$0.offset + $0.length }
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index + 1 < scalars.count {
      if scalars[index] == "]", scalars[index + 1] == "(",
        let end = scalars[index...].firstIndex(of: ")")
      {
        ranges.append(index..<end)
        index = end
      }
      index += 1
    }
    return ranges
  }
}
