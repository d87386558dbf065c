package import Statistics
package import TradeData

extension Language {
  /// What stands between the ends of a range.
  package var rangeMark: String { numbers.rangeMark }

  /// An interval as a figure of its own, each end with its scale: "5m–6m people", "$5m–$6m". An
  /// interval open at one end is "more than" or "less than" the other.
  ///
  /// Ends keep three digits and are not moved outwards: these are figures, not bounds of one.
  package func say(
    range interval: Interval, unit: Unit, style: SayingStyle = .text
  ) -> String {
    guard interval.isBounded else { return openRange(interval, unit, style) }
    if interval.low == interval.high {
      return say(Measured(interval.low), unit: unit, style: style)
    }
    let figure = FigureDigits(unit)
    let ends = [interval.low, interval.high].map { end -> SaidNumber in
      let digits = figure.digits(end)
      return SaidNumber(
        digits, precision: .place(figure.lastPlace(digits, interval: nil)), rules: numbers,
        isScaled: figure.isScaled && style != .table)
    }
    let amounts = ends.map { end in
      Amount(
        number: end, unit: unit, sign: SignStyle.automatic.resolved(for: unit.kind),
        isSpoken: style == .spoken, hasFullWords: hasFullWords(style),
        showsUnit: style != .table)
    }
    if style == .label || style == .table {
      return amounts.map(label).joined(separator: numbers.rangeMark)
    }
    let usesSymbol = writesSymbol(unit, style)
    let first = core(amounts[0], usesSymbol: usesSymbol) + numbers.rangeMark
    if unit.kind == .times {
      let text = first + core(amounts[1], usesSymbol: false)
      return fill(unitWords.times.plain, text, unitWords.times.noun.form(category(ends[1])))
    }
    // What stands below the line is said once, outside both ends.
    let above = Unit(unit.kind, numerator: unit.numerator)
    let text = first + say(Measured(interval.high), unit: above, style: style)
    return unit.denominator.isEmpty ? text : fill(unitWords.quotient, text, per(unit.denominator))
  }

  private func openRange(_ interval: Interval, _ unit: Unit, _ style: SayingStyle) -> String {
    if interval.low.isFinite {
      return say(Measured(interval.low, qualifier: .moreThan), unit: unit, style: style)
    }
    guard interval.high.isFinite else { return words.noData }
    return say(Measured(interval.high, qualifier: .lessThan), unit: unit, style: style)
  }
}
