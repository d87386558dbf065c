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
    var figures = options.bars.intervals == .bars ? figures.map(\.withoutInterval) : figures
    if tellsForecast { figures = figures.map(\.withoutForecastMark) }
    guard unit == self.unit, !companions.isEmpty else { return written(of: figures, unit: unit) }
    return Array(written(of: figures + companions, unit: unit).prefix(figures.count))
  }

  private func written(of figures: [Measured], unit: Unit) -> [String] {
    let style = options.valueNumbers ?? options.numbers
    var figures = options.hidesSigns ? figures.map(\.withoutSign) : figures
    if style.format == .short { figures = figures.map(\.shortened) }
    if Scientific.isNeeded(figures.compactMap(\.value)) {
      return figures.map { $0.value.map(Scientific.text) ?? "–" }
    }
    let texts = written(of: figures, unit: style.hasOwnSigns ? unit.bare : unit, style)
    return zip(figures, texts).map { figure, text in
      figure.value.map { style.signed(text, isRise: $0 > 0, mark: language.signMark) } ?? text
    }
  }

  private func written(of figures: [Measured], unit: Unit, _ style: NumberStyle) -> [String] {
    let language = style.language(language)
    if style.writesAllDigits, unit.kind == .quantity {
      let isBare = figures.count > 2 && subtitleCounts(unit)
      return figures.map { written($0, unit: isBare ? .number : unit, style) }
    }
    guard let decimals = style.decimals ?? style.usualDecimals(figures.compactMap(\.value)) else {
      let showsCounter = figures.count <= 2 || !subtitleCounts(unit)
      func labels(_ figures: [Measured]) -> [String] {
        language.valueLabels(for: figures, unit: unit, showsCounter: showsCounter)
      }
      // In one form "<0.1%" and "0.03bn" would stand at dots far from one another.
      return options.scale == .linear ? labels(figures) : figures.flatMap { labels([$0]) }
    }
    return figures.map {
      language.say($0, unit: unit, style: .label, precision: .decimals(decimals))
    }
  }

  /// Labels of the ticks of a value axis. Zero needs no decimals; the unit stands on the top tick, or
  /// where that is zero on the one below: no scale word can stand beside a zero. A unit that is left out
  /// leaves its scale word.
  func texts(ofTicks ticks: [Double], unit: Unit, isReversed: Bool = false) -> [String] {
    if unit.kind == .calendarYear {
      let months = ticks.map { Int(($0 * 12).rounded()) }
      if months.allSatisfy({ $0 % 12 == 0 }) || ticks.contains(where: { $0 < 1 }) {
        return ticks.map(language.calendarYear)
      }
      return language.axisLines(for: months.map { Period(.month, $0) })
    }
    if Scientific.isNeeded(ticks) { return Scientific.texts(ticks, language) }
    let said = ticks.filter { $0 != 0 || unit.kind != .quantity }
    let top = isReversed ? said.min() : said.max()
    let shown = options.hidesSigns ? ticks.map(abs) : ticks
    let full = ticks.indices.filter {
      ticks[$0] == top && (!options.hidesUnit || unit.kind == .quantity)
        || options.repeatsUnit && ticks[$0] != 0
    }
    let unit = options.numbers.hasOwnSigns || options.hidesUnit ? unit.bare : unit
    let texts = tickTexts(shown, unit: unit, full: Set(full))
    return zip(ticks, texts).enumerated().map { index, pair in
      let (tick, text) = pair
      guard tick == 0 else {
        let isFull = full.contains(index) && !options.hidesUnit
        return options.numbers.signed(
          text, isRise: tick > 0, mark: language.signMark, isWhole: isFull)
      }
      return tick == top && !options.hidesUnit || said.isEmpty
        ? language.axisLabels(for: [0], unit: unit).labels[0] : language.number(0)
    }
  }

  /// - Parameter full: The ticks that carry the unit.
  private func tickTexts(_ ticks: [Double], unit: Unit, full: Set<Int>) -> [String] {
    let style = options.numbers
    let language =
      style.writesAllDigits
      ? style.language(self.language).writingOut : style.language(self.language)
    if options.scale != .linear { return ratioTexts(ticks, unit: unit, full: full) }
    let labels = language.axisLabels(
      for: ticks, unit: unit, unitOn: .ticks(full), decimals: options.decimals
    ).labels
    guard unit.kind == .quantity, style.decimals == nil, style.exponent == nil,
      !style.writesAllDigits, let top = ticks.max(), top > 0,
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
    let language = options.numbers.language(language)
    return ticks.indices.map { index in
      if full.contains(index) || unit.kind != .quantity {
        return language.say(
          Measured(ticks[index]), unit: unit, style: .label, precision: precision)
      }
      return language.compact(ticks[index], precision)
    }
  }

  /// A figure in all its digits, with the signs of its unit: they stand about it as about a one.
  private func written(_ figure: Measured, unit: Unit, _ style: NumberStyle) -> String {
    guard let value = figure.value else { return "–" }
    let one = language.say(
      Measured(value < 0 ? -1 : 1, qualifier: figure.qualifier), unit: unit, style: .label)
    let precision = style.decimals.map { Precision.decimals($0) }
    let digits = style.language(language).say(
      Measured(abs(value)), unit: .number, style: .table, precision: precision)
    return one.replacing("1", with: digits, maxReplacements: 1)
  }

  /// True when no value reaches the scale word of the top tick.
  private func isAboveScaleOfValues(_ top: Double) -> Bool {
    func word(_ value: Double) -> Substring {
      language.compact(value, .significant(3)).drop { !$0.isLetter }
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

extension Chart.NumberStyle {
  var writesAllDigits: Bool { format == .full || format == .plain }

  /// The reader's language with the author's wishes about large numbers.
  func language(_ language: Language) -> Language {
    if let exponent { return language.saying(powerOfTen: exponent) }
    switch format {
    case .automatic, .full: return language
    case .short: return language.sayingThousands
    case .plain: return language.withoutGrouping
    }
  }

  /// Decimals for numbers in a scale that the author chose: two digits of the largest at least.
  fileprivate func usualDecimals(_ values: [Double]) -> Int? {
    guard let exponent, let largest = values.map(\.magnitude).max(), largest > 0 else { return nil }
    let first = TickStep.decimalExponent(largest) - exponent
    return first >= 2 ? 0 : min(4, max(1, 1 - first))
  }

  /// A number with its plus and the signs around it.
  ///
  /// - Parameters:
  ///   - mark: What keeps a sign at the left of its digits, in languages written from right to left.
  ///   - isWhole: False for ticks that leave the signs to the top one.
  fileprivate func signed(
    _ text: String, isRise: Bool, mark: String, isWhole: Bool = true
  ) -> String {
    var digits = text[...]
    var sign = ""
    if !mark.isEmpty, digits.hasPrefix(mark) { digits = digits.dropFirst(mark.count) }
    if let first = digits.first, first == "+" || first == "\u{2212}" {
      sign = String(first)
      digits = digits.dropFirst()
    }
    if hasPlus, isRise { sign = "+" }
    if !sign.isEmpty { sign = mark + sign }
    return isWhole ? sign + (prefix ?? "") + digits + (suffix ?? "") : sign + digits
  }
}

extension Unit {
  /// Without the signs that an author's own replace; shares stay shares, which are said in hundredths.
  fileprivate var bare: Unit { kind == .quantity || kind == .percent ? .number : self }
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
  /// The same figure where a shade says that it is a forecast.
  fileprivate var withoutForecastMark: Measured {
    guard qualifier == .forecast, let value else { return self }
    return Measured(value, interval: interval)
  }

  fileprivate var withoutInterval: Measured {
    value.map { Measured($0, qualifier: qualifier) } ?? self
  }
}
