package import TradeData

extension Language {
  /// What a unit is called in a subtitle or a table's head: "vehicles", "yuan per vehicle",
  /// "автомобилей", "元/辆". Empty for a plain number.
  package func name(of unit: Unit) -> String { name(of: unit, scale: nil) }

  /// The unit as the first words of a line: "Vehicles", but "mm", "kWh" and "µg per m³", in which a letter
  /// of the other case means something else.
  package func heading(of unit: Unit) -> String {
    let text = name(of: unit)
    return unit.kind == .quantity && Self.isSymbol(text.prefix { !$0.isWhitespace })
      ? text : text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Whether the first word of a unit is a symbol: of one or two letters, without a vowel, or with signs or
  /// capitals in it.
  private static func isSymbol(_ letters: Substring) -> Bool {
    letters.count <= 2 || letters.contains { !$0.isLetter || $0.isUppercase }
      || !letters.contains { "aeiouyаеёиоуыэюяіїєәөұү".contains($0) }
  }

  /// The unit with the scale that numbers beside it leave out: "million vehicles", "万辆".
  func name(of unit: Unit, scale: NumberScale?) -> String {
    let names = unitWords.names
    switch unit.kind {
    case .share, .percent: return names.percent
    case .change: return names.change
    case .points: return names.points
    case .times: return names.times
    case .index: return names.index
    case .rank: return names.rank
    case .calendarYear: return ""
    case .quantity: break
    }
    var text = noun(above: unit, unitWords.plural.afterScale, usesSymbol: false) ?? ""
    if let scale {
      let link = scale.exponent >= 6 ? unitWords.scaleLink?(text) ?? "" : ""
      text = text.isEmpty ? scale.spoken : fill(unitWords.scaledName, scale.spoken, link + text)
    }
    guard !unit.denominator.isEmpty else { return text }
    let below = unit.denominator.map { nounForm($0, .one) }.joined(separator: "·")
    guard !text.isEmpty else { return per(unit.denominator) }
    return fill(unitWords.quotientName, text, per(unit.denominator), below)
  }
}
