import Speaking
import Statistics
import TradeData

extension Chart {
  /// Labels of figures, formatted as a set in the reader's language.
  func texts(of figures: [Measured], unit: Unit) -> [String] {
    if Scientific.isNeeded(figures.compactMap(\.value)) {
      return figures.map { $0.value.map(Scientific.text) ?? "–" }
    }
    if options.numberFormat == .full, unit.kind == .quantity {
      let isBare = figures.count > 2 && subtitleCounts(unit)
      return figures.map { written($0, unit: isBare ? .number : unit) }
    }
    guard let decimals = options.decimals else {
      return language.valueLabels(
        for: figures, unit: unit, showsCounter: figures.count <= 2 || !subtitleCounts(unit))
    }
    return figures.map {
      language.say($0, unit: unit, style: .label, precision: .decimals(decimals))
    }
  }

  /// Labels of the ticks of a value axis. Zero needs no decimals.
  func texts(ofTicks ticks: [Double], unit: Unit) -> [String] {
    if Scientific.isNeeded(ticks) { return ticks.map(Scientific.text) }
    let top = ticks.max()
    return zip(ticks, tickTexts(ticks, unit: unit)).map { tick, text in
      guard tick == 0 else { return text }
      return tick == top ? language.axisLabels(for: [0], unit: unit).labels[0] : language.number(0)
    }
  }

  private func tickTexts(_ ticks: [Double], unit: Unit) -> [String] {
    if options.numberFormat == .full, unit.kind == .quantity {
      let top = ticks.max()
      return ticks.map { written(Measured($0), unit: $0 == top ? unit : .number) }
    }
    if let decimals = options.decimals {
      return ticks.map {
        language.say(Measured($0), unit: unit, style: .label, precision: .decimals(decimals))
      }
    }
    let labels = language.axisLabels(for: ticks, unit: unit).labels
    guard unit.kind == .quantity, let top = ticks.max(), top > 0, isAboveScaleOfValues(top) else {
      return labels
    }
    // "1亿, 8000万, 6000万" beside values in 万, not "1.0亿, 0.8, 0.6".
    return zip(ticks, labels).map { tick, label in
      tick == top
        ? language.say(Measured(tick), unit: unit, style: .label, precision: .shortest)
        : language.compact(tick, .shortest)
    }
  }

  /// A figure in all its digits, with the signs of its unit: they stand about it as about a one.
  private func written(_ figure: Measured, unit: Unit) -> String {
    guard let value = figure.value else { return "–" }
    let one = language.say(
      Measured(value < 0 ? -1 : 1, qualifier: figure.qualifier), unit: unit, style: .label)
    let precision = options.decimals.map { Precision.decimals($0) }
    let digits = language.say(
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
    return subtitle.contains(counter)
  }
}
