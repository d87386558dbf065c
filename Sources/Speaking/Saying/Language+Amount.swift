import TradeData

/// A number that is about to be written with its unit.
struct Amount {
  let number: SaidNumber
  let unit: Unit
  let sign: SignStyle
  /// Money by its name, not its symbol.
  var isSpoken = false
  /// Scale words in full.
  var hasFullWords = false
  var showsScale = true
  var showsUnit = true
  /// Set where numbers of one set must be grouped alike.
  var groupedFrom: Int?
}

extension Language {
  var unitWords: UnitWords { tables.units }

  /// Sign, symbol, digits, scale word, and the signs that stand tight on a number: "−$490m", "25%".
  ///
  /// - Parameter usesSymbol: Money is written with its symbol here, not with a noun after it.
  func core(_ amount: Amount, usesSymbol: Bool) -> String {
    let number = amount.number
    var text = ""
    var sign = amount.sign
    var symbol = ""
    if usesSymbol, amount.showsUnit, let currency = currency(above: amount.unit) {
      symbol = currency.symbol
    }
    if unitWords.isSymbolFirst, !symbol.isEmpty {
      if sign != .never, number.digits.isNegative { text += "\u{2212}" }
      if sign == .always, !number.digits.isNegative, !number.digits.isZero { text += "+" }
      text += symbol
      sign = .never
    }
    text += numbers.written(
      number.digits, decimals: number.decimals, sign: sign, groupedFrom: amount.groupedFrom)
    if amount.showsScale { text += scaleWord(number, isFull: amount.hasFullWords) }
    if !unitWords.isSymbolFirst, let currency = currency(above: amount.unit), !symbol.isEmpty {
      // Letters beside a sign tell yuan from yen; behind a number the name does so, and is read as a word.
      let isCode = symbol.utf8.first.map { $0 < 0x80 && $0 != UInt8(ascii: "$") } ?? false
      if isCode { symbol = currency.noun.form(category(number)) }
      text += (numbers.scaleGap.isEmpty ? unitWords.nounGap : numbers.scaleGap) + symbol
    }
    guard amount.showsUnit, isPercent(amount.unit.kind) else { return text }
    guard numbers.isPercentFirst else { return text + numbers.percentGap + "%" }
    let signs = text.prefix { $0 == "+" || $0 == "\u{2212}" }
    return signs + "%" + text.dropFirst(signs.count)
  }

  func isPercent(_ kind: Unit.Kind) -> Bool {
    kind == .share || kind == .change || kind == .percent
  }

  /// The money that a unit counts: CNY and CNY per vehicle.
  func currency(above unit: Unit) -> Currency? {
    guard unit.kind == .quantity, unit.numerator.count == 1 else { return nil }
    return unitWords.currencies[unit.numerator[0]]
  }

  /// A label for a bar, a line end or a tick, without qualifier.
  func label(_ amount: Amount) -> String {
    let unit = amount.unit
    let text = core(amount, usesSymbol: true)
    guard amount.showsUnit else { return text }
    switch unit.kind {
    case .share, .change, .percent, .index, .calendarYear: return text
    case .points: return text + unitWords.pointsLabel
    case .times: return fill(unitWords.times.label, text)
    case .rank: return fill(unitWords.rankLabel, text)
    case .quantity:
      guard unit.denominator.isEmpty, unit.numerator.count == 1, currency(above: unit) == nil
      else { return text }
      let name = unit.numerator[0]
      if let noun = unitWords.nouns[name] { return text + (noun.label ?? "") }
      if name.hasPrefix("°") { return text + name }
      return Unit.isCurrency(name) ? text + "\u{A0}" + name : text
    }
  }

  /// The plural category of the noun after a number.
  func category(_ number: SaidNumber) -> PluralCategory {
    number.scale == nil
      ? unitWords.plural.category(of: number.digits, decimals: number.decimals)
      : unitWords.plural.afterScale
  }

  /// The nouns above the line; nil when there are none, or when the currency's symbol has said it.
  func noun(above unit: Unit, _ category: PluralCategory, usesSymbol: Bool) -> String? {
    if unit.numerator.isEmpty || (usesSymbol && currency(above: unit) != nil) { return nil }
    return unit.numerator.map { nounForm($0, category) }.joined(separator: "·")
  }

  func nounForm(_ name: String, _ category: PluralCategory) -> String {
    if let noun = unitWords.nouns[name] { return noun.form(category) }
    if let money = unitWords.currencies[name] { return money.noun.form(category) }
    return code == "en" && category != .one ? EnglishPlural.form(of: name) : name
  }

  /// The phrase below the line: "per vehicle", "за автомобиль", "每辆".
  func per(_ names: [String]) -> String {
    names.map { name in
      let noun = unitWords.nouns[name] ?? unitWords.currencies[name]?.noun
      return noun?.per ?? fill(unitWords.per, name)
    }.joined(separator: unitWords.nounGap)
  }
}
