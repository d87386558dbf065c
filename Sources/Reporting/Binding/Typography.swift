import Speaking

/// Spaces that must not become line ends.
enum Typography {
  private static let noBreakSpace: Character = "\u{A0}"

  /// A number with the word that counts it: "18.8 times", "490 млн юаней". The space after a part
  /// that holds a digit does not break.
  static func keepingNumbersWhole(_ text: String) -> String {
    var result = ""
    var hasDigit = false
    for character in text {
      if character == " " {
        result.append(hasDigit ? noBreakSpace : " ")
        hasDigit = false
      } else {
        if character.isNumber { hasDigit = true }
        result.append(character)
      }
    }
    return result
  }

  /// A text with its dashes and short words where they may stand.
  static func tied(_ text: String, _ language: Language) -> String {
    language.keepingShortWords(keepingDashes(text))
  }

  /// A dash between spaces stays at the end of a line, never at the start of one.
  static func keepingDashes(_ text: String) -> String {
    let characters = Array(text)
    var result = ""
    for (index, character) in characters.enumerated() {
      let opensDash =
        character == " " && index + 2 < characters.count && characters[index + 2] == " "
        && (characters[index + 1] == "—" || characters[index + 1] == "–")
      result.append(opensDash ? noBreakSpace : character)
    }
    return result
  }
}
