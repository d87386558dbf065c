import Diagnostics
import Drawing

/// Lines that look chosen rather than left over.
extension Typesetter {
  /// Running text. A last line of one short word is avoided by setting the lines above it a little
  /// shorter, as long as that costs no further line.
  func proseLines(
    of runs: [TextRun], width: Double, isHyphenated: Bool = false
  ) -> [TextLine] {
    let loose = lines(of: runs, width: width, isHyphenated: isHyphenated)
    guard loose.count > 2, let last = loose.last, last.width < width * 0.14 else { return loose }
    for share in [0.985, 0.97, 0.955, 0.94] {
      let attempt = attempted {
        lines(of: runs, width: width * share, isHyphenated: isHyphenated)
      }
      guard let attempt, attempt.count == loose.count else { break }
      if let last = attempt.last, last.width >= width * 0.14 { return attempt }
    }
    return loose
  }

  /// As many lines as needed, of lengths as equal as can be: for titles, where a single word on
  /// the last line looks like an accident.
  func balancedLines(of text: String, _ face: Typeface, width: Double) -> [TextLine] {
    let loose = lines(of: text, face, width: width)
    guard (2...4).contains(loose.count), !text.contains("\n") else { return loose }
    if loose.count == 2, let lines = clauses(of: text, face, width: width) { return lines }
    var best = loose
    var narrow = width / 2
    var wide = width
    for _ in 0..<7 {
      let middle = (narrow + wide) / 2
      if let attempt = attempted({ lines(of: text, face, width: middle) }),
        attempt.count == loose.count
      {
        best = attempt
        wide = middle
      } else {
        narrow = middle
      }
    }
    return best
  }

  /// Two lines that part at a comma or colon of a script without spaces, where breaking between any
  /// two characters would cut words; nil when no such place gives lines of like length.
  private func clauses(of text: String, _ face: Typeface, width: Double) -> [TextLine]? {
    var best: (lines: [TextLine], longest: Double)?
    for index in text.indices where "，：；、。！？".contains(text[index]) {
      let next = text.index(after: index)
      let parts = [text[..<next], text[next...]].map { part in
        lines(of: String(part), face, width: .infinity)
      }
      let widths = parts.map { $0.first?.width ?? 0 }
      guard let longest = widths.max(), let shortest = widths.min(), longest <= width,
        shortest >= longest * 0.4
      else { continue }
      if best.map({ longest < $0.longest }) ?? true { best = (parts.flatMap { $0 }, longest) }
    }
    return best?.lines
  }

  /// What `layOut` returns, unless it ran into a problem; an attempt leaves no trace.
  private func attempted(_ layOut: () -> [TextLine]) -> [TextLine]? {
    let known = problems.count
    let lines = layOut()
    defer { problems.removeLast(problems.count - known) }
    return problems.count == known ? lines : nil
  }
}
