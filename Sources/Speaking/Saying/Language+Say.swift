package import Statistics
package import TradeData

extension Language {
  /// A figure with its unit, its qualifier and, where it was derived, its interval, in the reader's
  /// language: "about 490m yuan", "逾7400万人", "18.8×".
  ///
  /// Digits: two or three significant ones, counts below 10,000 whole, and none that the figure's
  /// interval does not carry. A missing figure is a dash on a label and in a table, and in text says
  /// why it is missing.
  ///
  /// - Parameter precision: Overrides the digits chosen.
  package func say(
    _ measured: Measured, unit: Unit, style: SayingStyle = .text, precision: Precision? = nil,
    sign: SignStyle = .automatic
  ) -> String {
    guard let value = measured.value else { return missing(measured.reason, style) }
    if unit.kind == .calendarYear { return marked(calendarYear(value), measured.qualifier) }
    let figure = FigureDigits(unit)
    let digits = figure.digits(value)
    let chosen = precision ?? defaultPrecision(digits, figure, measured, style)
    let said = SaidNumber(
      trueBound(digits, chosen, measured.qualifier), precision: chosen,
      rules: numbers, isScaled: figure.isScaled && style != .table)
    let amount = Amount(
      number: said, unit: unit, sign: sign.resolved(for: unit.kind), isSpoken: style == .spoken,
      hasFullWords: hasFullWords(style),
      showsUnit: style != .table)
    switch style {
    case .label, .table: return marked(label(amount), measured.qualifier)
    case .text, .spoken: return sentence(amount, measured)
    }
  }

  func hasFullWords(_ style: SayingStyle) -> Bool {
    style == .spoken || (style == .text && numbers.hasFullWordsInText)
  }

  /// True when a sentence writes this unit's money with its symbol: "$490m", but "490m yuan".
  func writesSymbol(_ unit: Unit, _ style: SayingStyle) -> Bool {
    style == .text && currency(above: unit)?.isSymbolInText == true
  }

  /// A ratio with what it compares: "18.8 times as many", "18.8 times as much", "в 18,8 раза больше".
  package func timesAs(_ ratio: Measured, counting isCounted: Bool) -> String {
    let words = unitWords.times
    let text = ratio.qualifier == .exact && isTwo(ratio) ? words.two : say(ratio, unit: .times)
    return ratio.value == nil ? text : fill(isCounted ? words.asMany : words.asMuch, text)
  }

  /// Whether a ratio prints as two, and the language has a word for that.
  private func isTwo(_ ratio: Measured) -> Bool {
    !unitWords.times.two.isEmpty && ((ratio.value ?? 0) * 10).rounded() == 20
  }

  /// A bound is rounded to the side on which it stays true: more than 54,360 is "more than 54,300".
  private func trueBound(
    _ digits: DecimalDigits, _ precision: Precision, _ qualifier: Qualifier
  ) -> DecimalDigits {
    guard case .place(let place) = precision else { return digits }
    switch qualifier {
    case .moreThan: return digits.rounded(toPlace: place, .down)
    case .lessThan, .nearly: return digits.rounded(toPlace: place, .up)
    default: return digits
    }
  }

  private func defaultPrecision(
    _ digits: DecimalDigits, _ figure: FigureDigits, _ measured: Measured, _ style: SayingStyle
  ) -> Precision {
    if style == .table, digits.isInteger { return .shortest }
    return .place(figure.lastPlace(digits, interval: measured.interval))
  }

  /// The sign of a qualifier on a label: "≈219", ">74m", "490m*".
  func marked(_ text: String, _ qualifier: Qualifier) -> String {
    switch qualifier {
    case .exact, .missing, .partial: text
    case .about, .nearly, .derived: "≈" + text
    case .moreThan: ">" + text
    case .lessThan: "<" + text
    case .provisional: text + "*"
    case .forecast: text + "†"
    }
  }

  private func missing(_ reason: Undefined?, _ style: SayingStyle) -> String {
    guard style == .text || style == .spoken else { return "–" }
    guard let cause = reason?.cause else { return words.noData }
    switch cause {
    case .missing, .empty, .noSuchPeriod, .notInSeries: return words.noData
    case .tooFewValues: return remark(words.notAvailable, words.tooFewValues)
    case .zeroBase, .negativeBase, .incompleteBase, .zeroTotal, .notPositive:
      return remark(words.notAvailable, words.noComparableBase)
    case .allEqual, .outOfRange, .overflow, .rankDeficient, .mismatchedLengths, .badParameter,
      .ambiguous:
      return remark(words.notAvailable, words.cannotBeComputed)
    }
  }

  // MARK: Sentences

  private func sentence(_ amount: Amount, _ measured: Measured) -> String {
    var text: String
    switch amount.unit.kind {
    case .times: text = times(amount, measured.qualifier)
    case .rank: text = unitWords.rank(core(amount, usesSymbol: false), amount.number.digits)
    case .points: text = counted(amount, measured.qualifier) { unitWords.points.form($0) }
    case .share, .change, .percent, .index, .calendarYear:
      text = counted(amount, measured.qualifier) { _ in nil }
    case .quantity: text = quantity(amount, measured.qualifier)
    }
    if let range = range(of: measured, amount) { text = remark(text, range) }
    switch measured.qualifier {
    case .provisional: return remark(text, words.provisional)
    case .forecast: return remark(text, words.forecast)
    default: return text
    }
  }

  private func quantity(_ amount: Amount, _ qualifier: Qualifier) -> String {
    let unit = amount.unit
    let usesSymbol = writesSymbol(unit, amount.isSpoken ? .spoken : .text)
    let text = counted(amount, qualifier, usesSymbol: usesSymbol) {
      noun(above: unit, $0, usesSymbol: usesSymbol)
    }
    return unit.denominator.isEmpty ? text : fill(unitWords.quotient, text, per(unit.denominator))
  }

  /// Number, qualifier and the noun that agrees with both.
  private func counted(
    _ amount: Amount, _ qualifier: Qualifier, usesSymbol: Bool = false,
    _ noun: (PluralCategory) -> String?
  ) -> String {
    let phrase = tables.qualifiers.phrase(for: qualifier, of: amount.unit)
    var category = category(amount.number)
    if unitWords.plural == .eastSlavic, phrase?.governs == .genitive {
      category = category.inEastSlavicGenitive()
    }
    var text = core(amount, usesSymbol: usesSymbol)
    let noun = noun(category).map { gap(before: $0, amount.number) + $0 } ?? ""
    guard let phrase else { return text + noun }
    if phrase.isOuter { return fill(phrase.template, text + noun) }
    text = fill(phrase.template, text, ending(amount, phrase.governs))
    return text + noun
  }

  /// What stands between a number and its noun.
  private func gap(before noun: String, _ number: SaidNumber) -> String {
    // A name we do not know is set apart even where the language needs no gap.
    let isForeign = noun.utf8.first.map { $0 < 0x80 } ?? false
    let gap = unitWords.nounGap.isEmpty && isForeign ? " " : unitWords.nounGap
    guard let scale = number.scale, scale.exponent >= 6, let link = unitWords.scaleLink else {
      return gap
    }
    return gap + link(noun)
  }

  private func ending(_ amount: Amount, _ governed: NumberCase) -> String {
    tables.qualifiers.suffixes[governed]?
      .suffix(for: amount.number, isPercent: isPercent(amount.unit.kind)) ?? ""
  }

  private func times(_ amount: Amount, _ qualifier: Qualifier) -> String {
    let words = unitWords.times
    let template =
      switch qualifier {
      case .about, .derived: words.about
      case .nearly: words.nearly
      case .moreThan: words.moreThan
      case .lessThan: words.lessThan
      default: words.plain
      }
    return fill(
      template, core(amount, usesSymbol: false), words.noun.form(category(amount.number)))
  }

  /// The interval of a derived or forecast figure, its ends rounded outwards at the last digit that
  /// the figure prints, each with its scale: "4.8m–5.0m". Nil when there is none to show.
  private func range(of measured: Measured, _ amount: Amount) -> String? {
    guard measured.qualifier == .derived || measured.qualifier == .forecast,
      let interval = measured.interval, interval.isBounded, interval.width > 0
    else { return nil }
    let figure = FigureDigits(amount.unit)
    let exponent = amount.number.scale?.exponent ?? 0
    let known = figure.placeKnown(interval) ?? exponent
    // Written out, a number may end in zeros; with a scale word its decimals are those of the value.
    let place: Int
    if amount.number.scale == nil, let value = measured.value {
      place = max(known, figure.lastPlace(figure.digits(value), interval: interval))
    } else {
      // A whole number before a small scale word may end in zeros that are not known: 2900亿.
      place = max(known - 1, min(known, exponent - amount.number.decimals))
    }
    let ends = [(interval.low, DecimalDigits.Rounding.down), (interval.high, .up)].map { end in
      figure.digits(end.0).rounded(toPlace: place, end.1)
    }
    let decimals = max(0, exponent - place)
    let texts = ends.map { end in
      core(
        Amount(
          number: SaidNumber(end, scale: amount.number.scale, decimals: decimals),
          unit: amount.unit, sign: amount.sign, isSpoken: amount.isSpoken,
          hasFullWords: amount.hasFullWords),
        usesSymbol: writesSymbol(amount.unit, amount.isSpoken ? .spoken : .text))
    }
    return texts[0] == texts[1] ? nil : texts.joined(separator: numbers.rangeMark)
  }
}

extension QualifierWords {
  /// The phrase around a number; nil when the qualifier stands elsewhere, or there is none.
  func phrase(for qualifier: Qualifier, of unit: Unit) -> QualifierPhrase? {
    switch qualifier {
    case .about, .derived: about
    case .nearly: nearly
    case .moreThan: moreThan
    case .lessThan: unit.numerator.contains(where: fewerNouns.contains) ? fewerThan : lessThan
    case .exact, .provisional, .forecast, .missing, .partial: nil
    }
  }
}
