import Speaking
import Statistics
import TradeData

extension Chart {
  /// Labels of figures, formatted as a set in the reader's language.
  func texts(of figures: [Measured], unit: Unit) -> [String] {
    if unit.kind == .calendarYear {
      return figures.map { language.say($0, unit: unit, style: .label) }
    }
    // An error bar shows what is uncertain; rounding the figure to it would say so twice, and worse.
    let figures = options.bars.intervals == .bars ? figures.map(\.withoutInterval) : figures
    return written(of: figures, unit: unit)
  }

  private func written(of figures: [Measured], unit: Unit) -> [String] {
    var figures = options.hidesSigns ? figures.map(\.withoutSign) : figures
    if options.numberFormat == .short { figures = figures.map(\.shortened) }
    if Scientific.isNeeded(figures.compactMap(\.value)) {
      return figures.map { $0.value.map(Scientific.text) ?? "–" }
    }
    if writesAllDigits, unit.kind == .quantity {
      let isBare = figures.count > 2 && subtitleCounts(unit)
      return figures.map { written($0, unit: isBare ? .number : unit) }
    }
    guard let decimals = options.decimals else {
      return numberLanguage.valueLabels(
        for: figures, unit: unit, showsCounter: figures.count <= 2 || !subtitleCounts(unit))
    }
    return figures.map {
      numberLanguage.say($0, unit: unit, style: .label, precision: .decimals(decimals))
    }
  }

  /// Labels of the ticks of a value axis. Zero needs no decimals; the unit stands on the top tick.
  func texts(ofTicks ticks: [Double], unit: Unit, isReversed: Bool = false) -> [String] {
    if unit.kind == .calendarYear { return ticks.map(language.calendarYear) }
    if Scientific.isNeeded(ticks) { return Scientific.texts(ticks, language) }
    let top = isReversed ? ticks.min() : ticks.max()
    let shown = options.hidesSigns ? ticks.map(abs) : ticks
    let full = ticks.indices.filter { ticks[$0] == top || options.repeatsUnit && ticks[$0] != 0 }
    let texts = tickTexts(shown, unit: unit, full: Set(full))
    return zip(ticks, texts).map { tick, text in
      guard tick == 0 else { return text }
      return tick == top ? language.axisLabels(for: [0], unit: unit).labels[0] : language.number(0)
    }
  }

  /// - Parameter full: The ticks that carry the unit.
  private func tickTexts(_ ticks: [Double], unit: Unit, full: Set<Int>) -> [String] {
    let language = writesAllDigits ? numberLanguage.writingOut : numberLanguage
    if options.scale != .linear { return ratioTexts(ticks, unit: unit, full: full) }
    let labels = language.axisLabels(
      for: ticks, unit: unit, unitOn: .ticks(full), decimals: options.decimals
    ).labels
    guard unit.kind == .quantity, options.decimals == nil, !writesAllDigits, let top = ticks.max(),
      top > 0,
      isAboveScaleOfValues(top)
    else { return labels }
    // "1亿, 8000万, 6000万" beside values in 万, not "1.0亿, 0.8, 0.6".
    return ticks.indices.map { index in
      full.contains(index)
        ? language.say(Measured(ticks[index]), unit: unit, style: .label, precision: .shortest)
        : language.compact(ticks[index], .shortest)
    }
  }

  /// Ticks of a logarithmic axis differ too much for one form: each has the digits and the scale word
  /// that it needs, "0.01, 0.1, 1, 10".
  private func ratioTexts(_ ticks: [Double], unit: Unit, full: Set<Int>) -> [String] {
    let precision = options.decimals.map { Precision.decimals($0) } ?? .shortest
    return ticks.indices.map { index in
      if full.contains(index) || unit.kind != .quantity {
        return numberLanguage.say(
          Measured(ticks[index]), unit: unit, style: .label, precision: precision)
      }
      return numberLanguage.compact(ticks[index], precision)
    }
  }

  private var writesAllDigits: Bool {
    options.numberFormat == .full || options.numberFormat == .plain
  }

  /// The reader's language with the author's wishes about large numbers.
  private var numberLanguage: Language {
    switch options.numberFormat {
    case .automatic, .full: language
    case .short: language.sayingThousands
    case .plain: language.withoutGrouping
    }
  }

  /// A figure in all its digits, with the signs of its unit: they stand about it as about a one.
  private func written(_ figure: Measured, unit: Unit) -> String {
    guard let value = figure.value else { return "–" }
    let one = language.say(
      Measured(value < 0 ? -1 : 1, qualifier: figure.qualifier), unit: unit, style: .label)
    let precision = options.decimals.map { Precision.decimals($0) }
    let digits = numberLanguage.say(
      Measured(abs(value)), unit: .number, style: .table, precision: precision)
    return one.replacing("1", with: digits, maxReplacements: 1)
  }

  /// True when no value reaches the scale word of the top tick.
  private func isAboveScaleOfValues(_ top: Double) -> Bool {
    func word(_ value: Double) -> Substring {
      language.compact(value, .significant(1)).drop { !$0.isLetter }
    }
    let highest = series.flatMap(\.values).compactMap(\.value).map(abs).max() ?? top
    return highest < top && !word(top).isEmpty && !word(highest).isEmpty
      && word(top) != word(highest)
  }

  /// True when the subtitle says what is counted, so that labels need not repeat it.
  private func subtitleCounts(_ unit: Unit) -> Bool {
    guard let counter = language.counter(of: unit) else { return false }
    return subtitle.plain.contains(counter)
  }
}

extension Measured {
  /// The same figure to three digits, which is all that a short label has room for.
  fileprivate var shortened: Measured {
    guard let value, abs(value) >= 1000 else { return self }
    let place = TickStep(mantissa: 1, exponent: TickStep.decimalExponent(abs(value)) - 2)
    let steps = (value / place.size).rounded(.toNearestOrAwayFromZero)
    return Measured(place.value(at: Int(steps)), interval: interval, qualifier: qualifier)
  }

  /// The same figure where the side of zero on which it stands says its sign.
  fileprivate var withoutSign: Measured {
    guard let value, value < 0 else { return self }
    return Measured(
      -value, interval: interval.map { Interval(-$0.high, -$0.low) }, qualifier: qualifier)
  }
}

extension Measured {
  fileprivate var withoutInterval: Measured {
    value.map { Measured($0, qualifier: qualifier) } ?? self
  }
}
