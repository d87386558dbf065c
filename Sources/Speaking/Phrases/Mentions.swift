package import TradeData

extension Language {
  /// Whether a text speaks of something: one of the words that are its name, in whatever form. Words of one
  /// stem begin alike; in scripts that write no gaps two signs of the name are enough.
  package func names(_ name: String, in text: String) -> Bool {
    let text = PhraseText(text)
    let words = PhraseText(name).scalars.split { !$0.properties.isAlphabetic }
    return words.contains { word in
      let word = Array(word)
      guard let first = word.first else { return false }
      if !PhraseText.isSetApart(first) {
        let part = word.prefix(2)
        return text.range(of: String(String.UnicodeScalarView(part)) + "*") != nil
      }
      guard word.count > 2 else { return word.count == words.joined().count && text.has(word) }
      return text.range(
        of: String(String.UnicodeScalarView(word.prefix(max(3, word.count - 3)))) + "*")
        != nil
    }
  }

  /// Whether labels and ticks carry a sign of the unit.
  package func showsUnit(_ unit: Unit) -> Bool {
    guard unit.kind == .quantity, unit.numerator.count == 1, unit.denominator.isEmpty else {
      return false
    }
    let name = unit.numerator[0]
    return currency(above: unit) != nil || unitWords.nouns[name]?.label != nil
      || name.hasPrefix("°") || Unit.isCurrency(name)
  }
}

extension PhraseText {
  fileprivate func has(_ word: [Unicode.Scalar]) -> Bool {
    range(of: String(String.UnicodeScalarView(word))) != nil
  }
}
