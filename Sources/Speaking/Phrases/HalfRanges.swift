extension Language {
  /// Ranges of which only the second figure carries the unit, "5-6m" and "5–6%", as ranges of Unicode
  /// scalars. The house style of English weeklies has it twice, "5m-6m"; other languages have it once.
  package func halfRanges(in text: String) -> [Range<Int>] {
    code == "en" ? HalfRanges(text).found() : []
  }
}

private struct HalfRanges {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  func found() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars.isDigit(at: index) else {
        index += 1
        continue
      }
      let first = endOfNumber(index)
      let isAlone = index == 0 || !isWord(index - 1) && !isDash(index - 1)
      if isAlone, isDash(first), scalars.isDigit(at: first + 1) {
        let second = endOfNumber(first + 1)
        if let end = endOfUnit(second) { found.append(index..<end) }
        index = second
      } else {
        index = first
      }
    }
    return found
  }

  private func isDash(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ["-", "–", "—"].contains(scalars[index])
  }

  private func isWord(_ index: Int) -> Bool {
    scalars.indices.contains(index)
      && (scalars[index].properties.isAlphabetic || scalars.isDigit(at: index)
        || scalars[index] == ".")
  }

  private func endOfNumber(_ start: Int) -> Int {
    var end = start
    while scalars.isDigit(at: end)
      || end < scalars.count && [".", ","].contains(scalars[end]) && scalars.isDigit(at: end + 1)
    {
      end += 1
    }
    return end
  }

  /// The end of a scale or a percent sign at a place; nil for anything else, such as a third number.
  private func endOfUnit(_ start: Int) -> Int? {
    if start < scalars.count, scalars[start] == "%" { return start + 1 }
    for unit in ["m", "bn", "trn", "k"] where reads(unit, at: start) { return start + unit.count }
    guard start < scalars.count, [" ", "\u{A0}"].contains(scalars[start]) else { return nil }
    for unit in ["million", "billion", "trillion", "per cent", "percent"]
    where reads(unit, at: start + 1) {
      return start + 1 + unit.count
    }
    return nil
  }

  private func reads(_ word: String, at start: Int) -> Bool {
    let word = Array(word.unicodeScalars)
    guard start + word.count <= scalars.count else { return false }
    return zip(word, scalars[start...]).allSatisfy { $0 == $1 }
      && !(isWord(start + word.count) && scalars[start + word.count] != ".")
  }
}
