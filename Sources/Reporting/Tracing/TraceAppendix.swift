/// Where every figure of a report comes from, for its end: figures and tables, the numbers of the text
/// with their formulas, and the files with their hashes. Each entry can be led to.
package struct TraceAppendix: Sendable, Hashable {
  package var title: String
  package var parts: [Part]

  package struct Part: Sendable, Hashable {
    package var title: String
    package var entries: [Entry]
  }

  package struct Entry: Sendable, Hashable {
    /// What links lead to.
    package var anchor: String
    package var runs: [Paragraph.Run]
  }

  /// The anchors of entries.
  static func anchor(figure number: Int) -> String { "trace-figure-\(number)" }
  static func anchor(table number: Int) -> String { "trace-table-\(number)" }
  static func anchor(number index: Int) -> String { "trace-number-\(index + 1)" }
  static func anchor(file index: Int) -> String { "trace-file-\(index + 1)" }
}

/// What an author sees of a list of figures: "Figures 1–3, 10", each number leading to its entry.
extension [Paragraph.Run] {
  static func label(
    _ text: String, of numbers: [Int], anchor: (Int) -> String
  ) -> [Paragraph.Run] {
    var runs: [Paragraph.Run] = []
    var digits = ""
    var plain = ""
    func close(_ runs: inout [Paragraph.Run]) {
      if let number = Int(digits), numbers.contains(number) {
        if !plain.isEmpty { runs.append(Paragraph.Run(plain)) }
        var run = Paragraph.Run(digits)
        run.origin = "#" + anchor(number)
        runs.append(run)
        plain = ""
      } else {
        plain += digits
      }
      digits = ""
    }
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        close(&runs)
        plain.append(character)
      }
    }
    close(&runs)
    if !plain.isEmpty { runs.append(Paragraph.Run(plain)) }
    return runs
  }
}
