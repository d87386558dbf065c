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

  /// The text with ranges ("Jan–Jul"), amounts below zero, a lone "%" and an ending after a number ("74 млн-нан")
  /// whole; nil where there is nothing to hold. What is too long to stay together comes apart behind the ending.
  static func keepingSigns(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 == 0xE2 || $0 == 0x25 || $0 == 0x2D }) else { return nil }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var isBound = false
    var isInEnding = false
    for index in scalars.indices {
      let before = index > 0 ? scalars[index - 1] : " "
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      if scalars[index] == " ", next == "%", index > 0 {
        result.append(noBreakSpace)
        isBound = true
        continue
      }
      if isInEnding, scalars[index].properties.isWhitespace {
        isInEnding = false
        result.append(" ")
        continue
      }
      // No line begins with the dash of a Chinese range, "2022年12月—2023年1月".
      if scalars[index] == "\u{2014}", !before.properties.isWhitespace, before != "\u{2014}" {
        result.append(joiner)
        isBound = true
      }
      result.append(scalars[index])
      let isHeld =
        switch scalars[index] {
        case "\u{2013}": before != " " && next != " "
        case "\u{2014}":
          before.properties.numericType != nil && next.properties.numericType != nil
        case "\u{2212}": next != " "
        case "-": isEnding(scalars, after: index)
        default: false
        }
      if isHeld {
        result.append(joiner)
        isBound = true
        isInEnding = scalars[index] == "-"
      }
    }
    return isBound ? String(result) : nil
  }

  /// Whether a hyphen joins an ending to a number or to the word for its thousands, as Kazakh does.
  private static func isEnding(_ scalars: [Unicode.Scalar], after hyphen: Int) -> Bool {
    let ending = scalars[(hyphen + 1)...].prefix { $0.properties.isAlphabetic }
    guard (1...4).contains(ending.count), ending.allSatisfy(\.properties.isLowercase) else {
      return false
    }
    let word = scalars[..<hyphen].reversed().prefix { !$0.properties.isWhitespace }
    if let last = word.first, last == "%" || last.properties.numericType != nil { return true }
    return scaleWords.contains(String(String.UnicodeScalarView(word.reversed())))
  }

  /// Kazakh and Kyrgyz.
  private static let scaleWords: Set<String> = ["мың", "миң", "млн", "млрд", "трлн"]

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
        let isSpace = own?.properties.isWhitespace == true && scalar.properties.isWhitespace
        result.append(isSpace ? own ?? scalar : scalar)
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
