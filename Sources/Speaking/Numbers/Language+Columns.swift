package import Statistics
package import TradeData

extension Language {
  /// Labels for the bars or points of one chart. As a set they share scale and decimals; when the
  /// smallest would lose its second digit that way, each is said for itself.
  ///
  /// - Parameter showsCounter: False leaves out the noun that some languages put after every number
  ///   ("491万辆", "4.9亿元"), for a chart whose subtitle says what is counted. Money and percent keep
  ///   their signs.
  package func valueLabels(
    for figures: [Measured], unit: Unit, showsCounter: Bool = true
  ) -> [String] {
    let figure = FigureDigits(unit)
    let isBare = !showsCounter && counter(of: unit) != nil
    if let labels = shareLabels(for: figures, unit: unit) { return labels }
    guard let shared = FormFinder(figures, figure, in: self)?.ofLabels() else {
      let unit = isBare ? Unit.number : unit
      return figures.map { say($0, unit: unit, style: .label) }
    }
    return figures.map { measured in
      guard let value = measured.value else { return say(measured, unit: unit, style: .label) }
      let digits = figure.known(figure.digits(value), measured)
      let amount = Amount(
        number: SaidNumber(
          digits, scale: digits.isZero ? nil : shared.scale,
          decimals: digits.isZero
            ? 0
            : figure.decimals(shared.decimals(of: digits), of: measured, scale: shared.scale)),
        unit: unit, sign: SignStyle.automatic.resolved(for: unit.kind), showsUnit: !isBare,
        groupedFrom: shared.groupedFrom)
      return marked(label(amount), measured.qualifier)
    }
  }

  /// Labels of parts of a whole and of changes, all with the decimals that the largest asks for: 64.6%, 2.9%,
  /// <0.1%; +31.3%, −0.7%. Nil for other figures, and where one stands alone.
  private func shareLabels(for figures: [Measured], unit: Unit) -> [String]? {
    let figure = FigureDigits(unit)
    let all = figures.compactMap { $0.value.map(figure.digits) }
    guard all.count > 1, let most = figure.mostDecimals(of: all) else { return nil }
    let shared = FormFinder(figures, figure, in: self)?.inScaleOfLargest()?.decimals
    guard max(plainDecimals(figures, figure), shared ?? 0) > most else { return nil }
    return figures.map { measured in
      guard let value = measured.value else { return say(measured, unit: unit, style: .label) }
      let below = figure.lessThan(value, decimals: most)
      let amount = Amount(
        number: SaidNumber(
          below ?? figure.known(figure.digits(value), measured), scale: nil, decimals: most),
        unit: unit, sign: SignStyle.automatic.resolved(for: unit.kind))
      return marked(label(amount), below == nil ? measured.qualifier : .lessThan)
    }
  }

  /// The word that a label puts after a count, "辆", or after money, "美元". Nil where labels are bare numbers or
  /// have a sign.
  package func counter(of unit: Unit) -> String? {
    guard unit.kind == .quantity, unit.denominator.isEmpty, unit.numerator.count == 1 else {
      return nil
    }
    if let currency = currency(above: unit) {
      let isWord = !unitWords.isSymbolFirst && currency.symbol.allSatisfy(\.isLetter)
      return isWord ? currency.symbol : nil
    }
    return unitWords.nouns[unit.numerator[0]]?.label
  }

  /// The cells of a table's column: the same scale and decimals, so that decimal marks align, but for
  /// a figure that is not known to as many, which shows what is known. The unit belongs in the head
  /// (`scaledUnitName`). Missing figures are dashes.
  ///
  /// - Parameter decimals: Overrides the decimals chosen, for figures that are known to as many; all
  ///   digits are printed, without a scale.
  package func columnLabels(
    for figures: [Measured], unit: Unit, decimals: Int? = nil
  ) -> LabelSet {
    let figure = FigureDigits(unit)
    let all = figures.compactMap { $0.value.map(figure.digits) }
    let isLarge = (all.compactMap(\.magnitude).max() ?? 0) >= 6
    let shared =
      decimals == nil && isLarge && figure.isScaled
      ? FormFinder(figures, figure, in: self)?.inLargestSharedScale() : nil
    let plain =
      decimals ?? min(plainDecimals(figures, figure), figure.mostDecimals(of: all) ?? 6)
    let grouping = shared?.groupedFrom ?? setGrouping(all, shared?.scale)
    let labels = figures.map { measured -> String in
      guard let value = measured.value else { return "–" }
      if decimals == nil, shared == nil, let below = figure.lessThan(value, decimals: plain) {
        return marked(numbers.written(below, decimals: plain, sign: .never), .lessThan)
      }
      let number = SaidNumber(
        figure.known(figure.digits(value), measured), scale: shared?.scale,
        decimals: figure.decimals(
          shared?.decimals ?? plain, of: measured, scale: shared?.scale))
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
