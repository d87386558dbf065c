import Drawing

/// Where a line of text may end.
///
/// A small part of Unicode Standard Annex 14 (Line Breaking Algorithm), enough for the scripts we
/// set: spaces and hyphens in Latin and Cyrillic, between characters in Chinese and Japanese with
/// the characters that must not begin or end a line (JIS X 4051, GB/T 15834).
enum LineBreakRules {
  /// True when a line may end after `left` and the next begin with `right`.
  ///
  /// - Parameter before: The character before `left`; a hyphen breaks only inside a word.
  static func allowsBreak(
    after left: Character, before right: Character, following before: Character?
  )
    -> Bool
  {
    if isSpace(right) || glue.contains(left) || glue.contains(right) { return false }
    if left == "\u{200B}" { return true }
    if isSpace(left) { return !stickyDashes.contains(right) && !neverFirst.contains(right) }
    if neverFirst.contains(right) || neverLast.contains(left) { return false }
    if isIdeographic(left) || isIdeographic(right) {
      return allowsBreakBetweenIdeographs(left, right)
    }
    guard let before, right.isLetter, before.isLetter else { return false }
    return wordJoints.contains(left)
  }

  /// White space that disappears at the end of a line.
  static func isSpace(_ character: Character) -> Bool {
    switch character {
    case " ", "\t", "\n", "\r", "\r\n", "\u{2002}", "\u{2003}", "\u{2009}", "\u{200A}", "\u{3000}":
      true
    default: false
    }
  }

  static func isLineFeed(_ character: Character) -> Bool {
    character == "\n" || character == "\r\n" || character == "\r"
  }

  private static func allowsBreakBetweenIdeographs(_ left: Character, _ right: Character) -> Bool {
    if left == right, "—…".contains(left) { return false }
    // 706万, 25人 and N倍 read as one word.
    if left.isNumber || (left.isASCII && left.isLetter && right == "倍"),
      HanNumbers.units.contains(right)
    {
      return false
    }
    // Neither does a range: 5.4万～5.6万.
    if "～—–".contains(left), right.isNumber { return false }
    if left.isASCII, "$+-#".contains(left), right.isNumber { return false }
    return true
  }

  /// Han, kana, bopomofo and their wide punctuation: scripts without spaces between words.
  static func isIdeographic(_ character: Character) -> Bool {
    guard let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    case 0x2E80...0x303F, 0x3040...0x312F, 0x31A0...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
      0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }

  /// Whether a mark stands in the left half of its square, so that the right half may hang past the
  /// end of a line; or in the right half, at its beginning.
  static func hasBlankEnd(_ character: Character) -> Bool { blankAtEnd.contains(character) }
  static func hasBlankStart(_ character: Character) -> Bool { blankAtStart.contains(character) }

  private static let blankAtEnd: Set<Character> = Set("、。，）］｝」』】〕〉》”’")
  private static let blankAtStart: Set<Character> = Set("（［｛「『【〔〈《“‘")
  /// No-break spaces, word joiner.
  private static let glue: Set<Character> = ["\u{A0}", "\u{202F}", "\u{2007}", "\u{2060}"]
  /// A dash between spaces belongs to the word before it.
  private static let stickyDashes: Set<Character> = ["—", "–"]
  private static let wordJoints: Set<Character> = ["-", "‐", "–", "—", "/"]
  private static let neverFirst: Set<Character> = Set(
    "、。，．：；！？）］｝」』】〕〉》”’·‧・…‥—～々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ゛゜％‰℃!?),.:;]}»%")
  private static let neverLast: Set<Character> = Set("（［｛「『【〔〈《“‘«([{￥＄£€")
}
