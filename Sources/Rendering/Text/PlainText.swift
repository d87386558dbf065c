/// Texts that one font can set from left to right without a look at any other: letters of one script that
/// the language is written in, digits and common marks.
///
/// Everything else, as mixed scripts, combining marks, symbols that may be emoji, and Han characters, is
/// for Pango to take apart.
enum PlainText {
  enum Script { case latin, cyrillic, common }

  /// Whether texts in a language may be plain.
  static func isWritten(in language: String) -> Bool { script(ofLanguage: language) != nil }

  /// The script of a text in a language; nil where it is not plain.
  static func script(of text: String, in language: String) -> Script? {
    guard let own = script(ofLanguage: language), !text.isEmpty else { return nil }
    var hasLetters = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
        guard own == .latin else { return nil }
        hasLetters = true
      case 0x400...0x482, 0x48A...0x52F:
        guard own == .cyrillic else { return nil }
        hasLetters = true
      // Space to ~ without letters; signs of Latin-1 but © and ®, soft hyphen and the two ordinals,
      // which are Latin; thin spaces, dashes, quotation marks and the ellipsis; money; minus.
      case 0x20...0x7E, 0xA0...0xA8, 0xAB, 0xAC, 0xAF...0xB4, 0xB6...0xB9, 0xBB...0xBF, 0xD7, 0xF7,
        0x2009, 0x2013...0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2022, 0x2026, 0x202F,
        0x2032...0x2033,
        0x2039...0x203A, 0x20A0...0x20C0, 0x2212:
        break
      default: return nil
      }
    }
    return hasLetters ? own : .common
  }

  /// The script that a language is written in, of those that are plain. For others Pango would choose
  /// a language by the script.
  private static func script(ofLanguage language: String) -> Script? {
    let parts = language.lowercased().split { $0 == "-" || $0 == "_" }
    guard parts.count == 1, let code = parts.first else { return nil }
    switch code {
    case "en", "de", "fr", "es", "tr": return .latin
    case "ru", "kk", "ky", "uk": return .cyrillic
    default: return nil
    }
  }
}
