import Diagnostics
import Drawing

/// Line breaking of one paragraph with runs of several styles: greedy here, optimum in
/// `justifiedLines`. Linear in its length.
struct LineBreaker {
  let runs: [TextRun]
  private let styleIds: [Int]
  let width: Double
  let typesetter: Typesetter
  /// Whether words are parted where their language allows it; at soft hyphens they always are.
  let isHyphenated: Bool
  let characters: [Character]
  /// The run each character belongs to.
  let runIndex: [Int]

  /// Rounding in measured widths that is not a reason to break.
  static let tolerance = 0.01
  /// The share of a line that must be empty before a word is parted to fill it, and the most hyphens
  /// in a row.
  private static let raggedGap = 0.12
  private static let mostHyphens = 2

  /// Characters between two places where a line may end. Spaces at its end hang past the margin.
  struct Word {
    var start: Int
    var end: Int
    var endWithSpaces: Int
    /// A line feed follows.
    var endsLine: Bool
    /// It is the head of a word, and a hyphen follows.
    var isParted = false
  }

  init(runs: [TextRun], width: Double, typesetter: Typesetter, isHyphenated: Bool = false) {
    self.runs = runs
    self.width = width
    self.typesetter = typesetter
    self.isHyphenated = isHyphenated
    self.styleIds = runs.map { typesetter.id(of: $0.style) }
    var characters: [Character] = []
    var runIndex: [Int] = []
    for (index, run) in runs.enumerated() {
      for character in run.text {
        characters.append(character)
        runIndex.append(index)
      }
    }
    self.characters = characters
    self.runIndex = runIndex
  }

  func lines() -> [TextLine] {
    var result: [TextLine] = []
    var line: [Word] = []
    var used = 0.0
    var hyphens = 0
    for var word in words() {
      var wordWidth = self.width(from: word.start, to: word.end)
      while !line.isEmpty, used + wordWidth > width + Self.tolerance {
        if hyphens < Self.mostHyphens, let tail = part(word, behind: line, used, into: &result) {
          hyphens += 1
          line = []
          used = 0
          word = tail
          wordWidth = self.width(from: word.start, to: word.end)
        } else {
          hyphens = 0
          used -= finish(&line, into: &result)
        }
      }
      if line.isEmpty { used = 0 }
      if line.isEmpty, wordWidth > width + Self.tolerance {
        reportTooWide(word)
        let pieces = pieces(of: word)
        result += pieces.dropLast().map { textLine(from: $0.start, to: $0.end) }
        if let last = pieces.last { line = [last] }
        used = line.isEmpty ? 0 : self.width(from: line[0].start, to: line[0].endWithSpaces)
      } else {
        line.append(word)
        used += self.width(from: word.start, to: word.endWithSpaces)
      }
      if word.endsLine {
        if line.isEmpty { result.append(TextLine(pieces: [], width: 0)) }
        while !line.isEmpty { _ = finish(&line, into: &result) }
        result[result.count - 1].isEnded = true
        used = 0
      }
    }
    while !line.isEmpty { _ = finish(&line, into: &result) }
    return result
  }

  func longestWord() -> Double {
    words().map { width(from: $0.start, to: $0.end) }.max() ?? 0
  }

  /// Ends a line with the head of a word that does not fit it; nil when the line is full enough or no
  /// part of the word fits.
  private func part(
    _ word: Word, behind line: [Word], _ used: Double, into result: inout [TextLine]
  ) -> Word? {
    let room = width - used
    let isMarked = characters[word.start..<word.end].contains(Self.softHyphen)
    guard isMarked || (isHyphenated && room > width * Self.raggedGap),
      let (head, tail) = parted(word, room: room)
    else { return nil }
    let done = textLine(from: line[0].start, to: head.end, isHyphenated: true)
    guard done.width <= width + Self.tolerance else { return nil }
    result.append(done)
    return tail
  }

  /// Ends the line. Letters set together may be a little wider than measured apart; then the last
  /// words move to the next line. Returns how much of the width was used up.
  private func finish(_ line: inout [Word], into result: inout [TextLine]) -> Double {
    var count = line.count
    var done = textLine(from: line[0].start, to: line[count - 1].end)
    while done.width > width + Self.tolerance, count > 1 {
      count -= 1
      done = textLine(from: line[0].start, to: line[count - 1].end)
    }
    result.append(done)
    let used = line[..<count].reduce(0) { $0 + self.width(from: $1.start, to: $1.endWithSpaces) }
    line.removeFirst(count)
    return used
  }

  func words() -> [Word] {
    var words: [Word] = []
    var start = 0
    var index = 0
    while index < characters.count {
      let character = characters[index]
      let isLast = index == characters.count - 1
      let feeds = LineBreakRules.isLineFeed(character)
      let breaks =
        isLast || feeds
        || allowsBreak(after: index)
      if breaks {
        words.append(word(from: start, through: index, endsLine: feeds))
        start = index + 1
      }
      index += 1
    }
    return words
  }

  /// Code and file names are not broken at their hyphens.
  private func allowsBreak(after index: Int) -> Bool {
    let character = characters[index]
    guard
      LineBreakRules.allowsBreak(
        after: character, before: characters[index + 1],
        following: index > 0 ? characters[index - 1] : nil)
    else { return false }
    if LineBreakRules.isIdeographic(characters[index + 1]),
      HanNumbers.holds(before: index + 1, in: characters)
    {
      return false
    }
    return runs[runIndex[index]].mayBeParted || runIndex[index] != runIndex[index + 1]
      || LineBreakRules.isSpace(character) || !character.isASCII
  }

  private func word(from start: Int, through last: Int, endsLine: Bool) -> Word {
    let endWithSpaces = endsLine ? last : last + 1
    var end = endWithSpaces
    while end > start, LineBreakRules.isSpace(characters[end - 1]) { end -= 1 }
    return Word(start: start, end: end, endWithSpaces: endWithSpaces, endsLine: endsLine)
  }

  /// A word cut where it reaches the margin: the last resort.
  private func pieces(of word: Word) -> [Word] {
    var pieces: [Word] = []
    var start = word.start
    var used = 0.0
    for index in word.start..<word.end {
      let step = width(from: index, to: index + 1)
      if index > start, used + step > width + Self.tolerance {
        pieces.append(Word(start: start, end: index, endWithSpaces: index, endsLine: false))
        start = index
        used = 0
      }
      used += step
    }
    pieces.append(
      Word(start: start, end: word.end, endWithSpaces: word.endWithSpaces, endsLine: false))
    return pieces
  }

  private func reportTooWide(_ word: Word) {
    let text = String(characters[word.start..<word.end])
    let shown = text.count > 40 ? String(text.prefix(40)) + "…" : text
    typesetter.report(
      Diagnostic(
        .warning, .drawing, id: "word-too-long",
        "'\(shown)' is wider than its column and was broken between letters",
        at: typesetter.place, hint: "shorten it, or put a zero-width space where it may be broken"))
  }

  /// Calls `body` for each stretch of one run between two places.
  private func forEachRun(from start: Int, to end: Int, _ body: (Int, String) -> Void) {
    var index = start
    while index < end {
      let run = runIndex[index]
      var next = index + 1
      while next < end, runIndex[next] == run { next += 1 }
      body(run, String(characters[index..<next]))
      index = next
    }
  }

  func width(from start: Int, to end: Int) -> Double {
    var total = 0.0
    forEachRun(from: start, to: end) { run, text in
      var text = text
      if text.contains(Self.softHyphen) { text.removeAll { $0 == Self.softHyphen } }
      total += typesetter.width(of: text, in: runs[run].style, id: styleIds[run])
    }
    return total
  }

  /// The characters as a line, with a hyphen that is seen and soft hyphens that are not.
  func textLine(from start: Int, to end: Int, isHyphenated: Bool = false) -> TextLine {
    var line = TextLine(pieces: [], width: 0)
    let last = end > start ? runIndex[end - 1] : 0
    forEachRun(from: start, to: end) { run, text in
      var text = text
      if text.contains(Self.softHyphen) { text.removeAll { $0 == Self.softHyphen } }
      if isHyphenated, run == last { text.append(Self.softHyphen) }
      let style = runs[run].style
      let width = typesetter.measurer.metrics(of: text, in: style).width
      line.pieces.append(
        TextLine.Piece(
          text: text, x: line.width, width: width, style: style, color: runs[run].color,
          link: runs[run].link, rise: runs[run].rise, footnote: runs[run].footnote))
      line.width += width
    }
    return line
  }
}
