import Speaking
import Statistics
import TradeData

extension Chart {
  /// Labels of figures, formatted as a set in the reader's language.
  func texts(of figures: [Measured], unit: Unit) -> [String] {
    if Scientific.isNeeded(figures.compactMap(\.value)) {
      return figures.map { $0.value.map(Scientific.text) ?? "–" }
    }
    guard let decimals = options.decimals else {
      return language.valueLabels(
        for: figures, unit: unit, showsCounter: figures.count <= 2 || !subtitleCounts(unit))
    }
    return figures.map {
      language.say($0, unit: unit, style: .label, precision: .decimals(decimals))
    }
  }

  /// Labels of the ticks of a value axis.
  func texts(ofTicks ticks: [Double], unit: Unit) -> [String] {
    if Scientific.isNeeded(ticks) { return ticks.map(Scientific.text) }
    guard let decimals = options.decimals else {
      return language.axisLabels(for: ticks, unit: unit).labels
    }
    return ticks.map {
      language.say(Measured($0), unit: unit, style: .label, precision: .decimals(decimals))
    }
  }

  /// True when the subtitle says what is counted, so that labels need not repeat it.
  private func subtitleCounts(_ unit: Unit) -> Bool {
    guard let counter = language.counter(of: unit) else { return false }
    return subtitle.contains(counter)
  }
}
