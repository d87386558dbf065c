extension String {
  /// Whether a paragraph of this text runs from right to left: by its first letter or mark of
  /// direction, as rules P2 and P3 of UAX #9 say. Digits and punctuation alone run to the right.
  package var runsRightToLeft: Bool {
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A, 0x200E: return false
      case 0x200F, 0x061C: return true
      case 0..<0xAA: continue
      default: if scalar.properties.isAlphabetic { return scalar.isOfRightToLeftScript }
      }
    }
    return false
  }

  /// The same within a text of a language: a line of Arabic that happens to begin with a Latin name
  /// still runs from right to left, and its full stop stands at the left. Lines without a letter of the
  /// language, such as numbers and names, run by their own letters.
  package func runsRightToLeft(in language: String) -> Bool {
    if runsRightToLeft { return true }
    return language.isRightToLeftLanguage
      && unicodeScalars.contains { $0.value >= 0x0590 && $0.isOfRightToLeftScript }
  }

  /// Whether a language, given by its BCP 47 code, is written from right to left.
  package var isRightToLeftLanguage: Bool {
    let parts = lowercased().split(separator: "-")
    let scripts = ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm"]
    if parts.dropFirst().contains(where: { $0.count == 4 }) {
      return parts.dropFirst().contains { scripts.contains(String($0)) }
    }
    let languages = [
      "ar", "arc", "ckb", "dv", "fa", "he", "nqo", "ps", "sd", "syr", "ug", "ur", "yi",
    ]
    return parts.first.map { languages.contains(String($0)) } == true
  }
}

extension Unicode.Scalar {
  /// The blocks that Unicode keeps for such scripts.
  fileprivate var isOfRightToLeftScript: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
      true
    default: false
    }
  }
}
