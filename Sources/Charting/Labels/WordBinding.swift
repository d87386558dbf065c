/// Which letters of a text stay in one line, in scripts without spaces between words.
///
/// Bound text has invisible joiners and no-break spaces that the given one has not; lines broken from it
/// are turned back into those of the given text.
struct WordBinding {
  /// Names of what the data show, each as its letters.
  private let names: [[Unicode.Scalar]]

  /// Longer names may be broken: a line of a phone holds little more.
  private static let longestName = 9
  private static let joiner: Unicode.Scalar = "\u{2060}"
  private static let noBreakSpace: Unicode.Scalar = "\u{A0}"
  private static let stops = Set("，。；：、！？".unicodeScalars)

  init(_ names: [String] = []) {
    self.names = names.map { Array($0.unicodeScalars) }.filter { name in
      (2...WordBinding.longestName).contains(name.count)
        && name.contains { WordBinding.isHan($0) || WordBinding.isKatakana($0) }
    }
  }

  /// Whether a text has words that lines could tear.
  static func isWithoutSpaces(_ text: String) -> Bool {
    text.unicodeScalars.contains { isHan($0) || isKatakana($0) }
  }

  /// The text with its names whole, and Japanese words in katakana.
  func keepingNames(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var held = [Bool](repeating: false, count: scalars.count)
    for index in scalars.indices.dropFirst()
    where WordBinding.isKatakana(scalars[index]) && WordBinding.isKatakana(scalars[index - 1]) {
      held[index] = true
    }
    for start in scalars.indices {
      for name in names where name[0] == scalars[start] {
        guard scalars[start...].starts(with: name) else { continue }
        for index in start + 1..<start + name.count { held[index] = true }
      }
    }
    return WordBinding.joined(scalars) { held[$0] }
  }

  /// The text with lines that may end behind a comma or a stop only.
  static func keepingClauses(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    return joined(scalars) { index in
      !stops.contains(scalars[index - 1]) && scalars[index - 1] != " " && scalars[index] != " "
    }
  }

  /// The text with each number beside the word that it counts or the month that it is a day of.
  static func keepingNumbers(_ text: String) -> String {
    let letters = Array(text)
    return String(
      letters.indices.map { index in
        index > 0 && index + 1 < letters.count && letters[index] == " "
          && letters[index - 1].isNumber && letters[index + 1].isLetter ? "\u{A0}" : letters[index]
      })
  }

  /// Lines broken from a bound text, in the letters of the given one.
  static func restored(_ lines: [String], of text: String) -> [String] {
    let given = Array(text.unicodeScalars)
    var place = 0
    return lines.map { line in
      var result = String.UnicodeScalarView()
      // Spaces and line feeds at a break are gone, and so is a soft hyphen that is seen.
      while let first = line.unicodeScalars.first, place < given.count, given[place] != first,
        first != joiner, given[place].properties.isWhitespace, first != noBreakSpace
      {
        place += 1
      }
      for scalar in line.unicodeScalars {
        let own = place < given.count ? given[place] : nil
        if scalar == joiner, own != joiner { continue }
        result.append(scalar == noBreakSpace && own == " " ? " " : scalar)
        place += 1
      }
      return String(result)
    }
  }

  private static func joined(
    _ scalars: [Unicode.Scalar], where isHeld: (Int) -> Bool
  ) -> String {
    var result = String.UnicodeScalarView()
    for index in scalars.indices {
      if index > 0, isHeld(index) { result.append(joiner) }
      result.append(scalars[index])
    }
    return String(result)
  }

  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    0x3400...0x9FFF ~= scalar.value || 0x20000...0x3FFFF ~= scalar.value
  }

  private static func isKatakana(_ scalar: Unicode.Scalar) -> Bool {
    0x30A1...0x30FA ~= scalar.value || scalar.value == 0x30FC
  }
}
