import Diagnostics
import Drawing

/// Plain text in lines of a width, counted in columns of a screen with letters of one width: Han
/// letters take two.
enum TextWrap {
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + displayWidth($1) }
  }

  /// Breaks at blanks, and beside wide letters, which have none between them. A word longer than a line
  /// stands on a line of its own: an address is not cut.
  static func lines(of text: String, width limit: Int) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      var line = ""
      var lineWidth = 0
      for piece in pieces(of: paragraph) {
        let pieceWidth = width(piece)
        if lineWidth > 0, lineWidth + width(trimmed(piece)) > limit {
          lines.append(trimmed(line))
          (line, lineWidth) = ("", 0)
        }
        line += piece
        lineWidth += pieceWidth
      }
      lines.append(trimmed(line))
    }
    return lines
  }

  /// What is not broken: a word with the blanks behind it, or a wide letter with the punctuation that
  /// may not begin a line.
  private static func pieces(of text: Substring) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var wasWide = false
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isWide = character.unicodeScalars.contains { displayWidth($0) == 2 }
      let isClosing = character.isPunctuation && !opening.contains(character)
      // An opening bracket belongs to what it opens.
      let isTied =
        isClosing || piece.last.map(opening.contains) == true
        || HanNumbers.holds(before: index, in: characters)
      if !piece.isEmpty, character != " ", piece.last == " " || !isTied && (wasWide || isWide) {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
      wasWide = isWide
    }
    if !piece.isEmpty { pieces.append(piece) }
    return pieces
  }

  private static let opening: Set<Character> = ["(", "[", "“", "‘", "（", "《", "「", "『", "【", "〈"]

  /// Without blanks at its end.
  static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  static func padded(_ text: String, to wanted: Int, isRight: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, wanted - width(text)))
    return isRight ? blanks + text : text + blanks
  }
}
