import Drawing

/// Lines for text that ends at both margins.
extension LineBreaker {
  /// The lines that together need the least stretching, spread to the margin but for the last of each
  /// paragraph; nil when a word is wider than a line.
  func justifiedLines() -> [TextLine]? {
    let words = self.words()
    var result: [TextLine] = []
    var first = 0
    while first < words.count {
      let last = words[first...].firstIndex { $0.endsLine } ?? words.count - 1
      guard let lines = fitted(words[first...last]) else { return nil }
      result += lines.dropLast().map { line in
        line.justified(to: width) { typesetter.width(of: $0, in: $1) }
      }
      if var line = lines.last {
        line.isEnded = words[last].endsLine
        // Too full by what its gaps can give.
        result.append(
          line.width <= width
            ? line : line.justified(to: width) { typesetter.width(of: $0, in: $1) })
      }
      first = last + 1
    }
    return result
  }

  /// A place in the text behind a place of `OptimumFit`.
  private struct End {
    /// The characters of the line end before it, those of the next begin at it.
    var end: Int
    var next: Int
    var isHyphen: Bool
  }

  private func fitted(_ words: ArraySlice<Word>) -> [TextLine]? {
    guard let first = words.first else { return [] }
    var ends: [End] = []
    var places: [OptimumFit.Place] = []
    var total = 0.0
    var gaps = Gap(stretch: 0, shrink: 0)
    for word in words {
      let wordWidth = self.width(from: word.start, to: word.end)
      guard wordWidth <= width + Self.tolerance else { return nil }
      var ties = ArraySlice((word.start..<word.end).filter { characters[$0] == Self.tie })
      for part in self.parts(of: word) {
        while let tie = ties.first, tie < part.end {
          gaps.add(gap(after: tie))
          ties.removeFirst()
        }
        let head = self.width(from: word.start, to: part.end)
        ends.append(End(end: part.end, next: part.next, isHyphen: true))
        places.append(
          OptimumFit.Place(
            end: total + head + hyphenWidth(at: part.end - 1), start: total + head,
            stretch: gaps.stretch, startStretch: gaps.stretch, shrink: gaps.shrink,
            startShrink: gaps.shrink, isHyphen: true))
      }
      for tie in ties { gaps.add(gap(after: tie)) }
      let before = gaps
      gaps.add(gap(after: word.endWithSpaces - 1))
      let end = total + wordWidth
      total = end + self.width(from: word.end, to: word.endWithSpaces)
      ends.append(End(end: word.end, next: word.endWithSpaces, isHyphen: false))
      places.append(
        OptimumFit.Place(
          end: end - blank(before: word.end, LineBreakRules.hasBlankEnd),
          start: total + blank(before: word.endWithSpaces + 1, LineBreakRules.hasBlankStart),
          stretch: before.stretch, startStretch: gaps.stretch, shrink: before.shrink,
          startShrink: gaps.shrink))
    }
    let fit = OptimumFit(places: places, width: width)
    guard
      let chosen = fit.ends(tolerance: OptimumFit.tight, hyphens: false)
        ?? fit.ends(tolerance: OptimumFit.loose, hyphens: true)
        ?? fit.ends(tolerance: .infinity, hyphens: true)
    else { return nil }
    var start = first.start
    return chosen.map { index in
      let end = ends[index]
      defer { start = end.next }
      return textLine(from: start, to: end.end, isHyphenated: end.isHyphen)
    }
  }

  /// What the space at a place of the text, or the joint behind a Han character, can take and give.
  private func gap(after index: Int) -> Gap? {
    guard index >= 0, index + 1 < characters.count else { return nil }
    return Gap(
      after: characters[index], before: characters[index + 1], size: style(at: index + 1).size)
  }

  /// The blank half of the mark before a place in the text, which may stand outside the margin.
  private func blank(before end: Int, _ isBlank: (Character) -> Bool) -> Double {
    guard end > 0, end <= characters.count, isBlank(characters[end - 1]) else { return 0 }
    let style = style(at: end - 1)
    return style.setsHanMarks ? style.size / 2 : 0
  }
}
