package import Statistics
package import TradeData

extension Language {
  /// Labels for the bars or points of one chart. As a set they share scale and decimals; when the
  /// smallest would lose its second digit that way, each is said for itself.
  package func valueLabels(for figures: [Measured], unit: Unit) -> [String] {
    let figure = FigureDigits(unit)
    guard let shared = sharedForm(figures, figure, isScaled: figure.isScaled) else {
      return figures.map { say($0, unit: unit, style: .label) }
    }
    return figures.map { measured in
      guard let value = measured.value else { return say(measured, unit: unit, style: .label) }
      let digits = figure.digits(value)
      let amount = Amount(
        number: SaidNumber(
          digits, scale: digits.isZero ? nil : shared.scale,
          decimals: digits.isZero ? 0 : shared.decimals),
        unit: unit, sign: SignStyle.automatic.resolved(for: unit.kind),
        groupedFrom: shared.groupedFrom)
      return marked(label(amount), measured.qualifier)
    }
  }

  /// The cells of a table's column: the same scale and decimals, so that decimal marks align; the
  /// unit belongs in the head (`scaledUnitName`). Missing figures are dashes.
  ///
  /// - Parameter decimals: Overrides the decimals chosen; all digits are printed, without a scale.
  package func columnLabels(
    for figures: [Measured], unit: Unit, decimals: Int? = nil
  ) -> LabelSet {
    let figure = FigureDigits(unit)
    let all = figures.compactMap { $0.value.map(figure.digits) }
    let isLarge = (all.compactMap(\.magnitude).max() ?? 0) >= 6
    let shared =
      decimals == nil && isLarge && figure.isScaled
      ? sharedForm(figures, figure, isScaled: true) : nil
    let plain = decimals ?? min(plainDecimals(figures, figure), 6)
    let grouping = shared?.groupedFrom ?? setGrouping(all, shared?.scale)
    let labels = figures.map { measured -> String in
      guard let value = measured.value else { return "–" }
      let number = SaidNumber(
        figure.digits(value), scale: shared?.scale, decimals: shared?.decimals ?? plain)
      return marked(
        numbers.written(
          number.digits, decimals: number.decimals,
          sign: SignStyle.automatic.resolved(for: unit.kind), groupedFrom: grouping),
        measured.qualifier)
    }
    return LabelSet(
      labels: labels, unitName: name(of: unit),
      scaledUnitName: name(of: unit, scale: shared?.scale))
  }

  /// Scale, decimals and grouping for a set.
  private struct SharedForm {
    let scale: NumberScale?
    let decimals: Int
    let groupedFrom: Int?
  }

  /// Nil when one form cannot serve the largest and the smallest.
  private func sharedForm(
    _ figures: [Measured], _ figure: FigureDigits, isScaled: Bool
  ) -> SharedForm? {
    let all = figures.compactMap { $0.value.map(figure.digits) }
    let magnitudes = all.compactMap(\.magnitude)
    guard let largest = magnitudes.max(), let smallest = magnitudes.min() else { return nil }
    let places = figures.compactMap { measured in
      measured.value.map { figure.lastPlace(figure.digits($0), interval: measured.interval) }
    }
    let isWhole = figure.kind == .quantity && largest < 4 && all.allSatisfy(\.isInteger)
    let place = isWhole ? 0 : usualPlace(places, largest: largest, smallest: smallest, figure)
    if !isWhole, smallest - place < 1, all.contains(where: { $0 != $0.rounded(toPlace: place) }) {
      return nil
    }
    let rounded = all.map { $0.rounded(toPlace: place) }
    let top = rounded.max { ($0.magnitude ?? -400) < ($1.magnitude ?? -400) }
    let scale = isScaled ? top.flatMap(numbers.scale) : nil
    let exponent = scale?.exponent ?? 0
    let decimals = rounded.map { $0.scaled(byPowerOfTen: -exponent).decimals }.max() ?? 0
    if let scale, decimals > 2 || smallest < scale.smallestShared { return nil }
    return SharedForm(
      scale: scale, decimals: decimals, groupedFrom: setGrouping(rounded, scale))
  }

  /// Three digits of the largest, or one more where the smallest needs it for its second; never
  /// finer than the finest of the figures.
  private func usualPlace(
    _ places: [Int], largest: Int, smallest: Int, _ figure: FigureDigits
  ) -> Int {
    let finest = places.min() ?? 0
    guard figure.kind == .quantity else { return max(finest, largest - 3, -2) }
    return max(finest, smallest - 1 < largest - 2 ? largest - 3 : largest - 2)
  }

  /// Decimals of a column that is written out: none for whole numbers, else what the figures need.
  private func plainDecimals(_ figures: [Measured], _ figure: FigureDigits) -> Int {
    figures.map { measured -> Int in
      guard let value = measured.value else { return 0 }
      let digits = figure.digits(value)
      if digits.isInteger { return 0 }
      let place = figure.lastPlace(digits, interval: measured.interval)
      return digits.rounded(toPlace: place).decimals
    }.max() ?? 0
  }
}
