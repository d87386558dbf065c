package import TradeData

extension Language {
  /// Labels for the ticks of a value axis: one scale word and the same decimals for all of them, just
  /// as many as the step needs.
  ///
  /// Digits beyond the twelfth are taken for noise of the caller's arithmetic: 0.30000000000000004
  /// is 0.3.
  /// - Parameter decimals: Overrides the decimals chosen.
  package func axisLabels(
    for values: [Double], unit: Unit, unitOn placement: UnitPlacement = .topTick,
    decimals wanted: Int? = nil
  ) -> LabelSet {
    let figure = FigureDigits(unit)
    var all = values.map(figure.digits)
    let highest = all.compactMap(\.magnitude).max() ?? 0
    all = all.map { $0.rounded(toPlace: highest - 11) }
    let scale =
      figure.isScaled ? numbers.scale(for: DecimalDigits(1).scaled(byPowerOfTen: highest)) : nil
    let exponent = scale?.exponent ?? 0
    let decimals = wanted ?? all.map { $0.scaled(byPowerOfTen: -exponent).decimals }.max() ?? 0
    let top = values.indices.max { values[$0] < values[$1] }
    let hasBothSigns = all.contains(where: \.isNegative)
    let labels = all.indices.map { index -> String in
      let isZero = all[index].isZero
      let isFull =
        switch placement {
        case .topTick: index == top
        case .everyTick: true
        case .ticks(let indices): indices.contains(index)
        case .nowhere: false
        }
      let amount = Amount(
        number: SaidNumber(all[index], scale: scale, decimals: decimals),
        unit: unit, sign: axisSign(unit.kind, hasBothSigns),
        showsScale: isFull && !isZero, showsUnit: isFull, groupedFrom: setGrouping(all, scale))
      return label(amount)
    }
    return LabelSet(
      labels: labels, unitName: name(of: unit), scaledUnitName: name(of: unit, scale: scale))
  }

  /// On an axis a plus sign says something only where there are minus signs.
  private func axisSign(_ kind: Unit.Kind, _ hasBothSigns: Bool) -> SignStyle {
    hasBothSigns && (kind == .change || kind == .points) ? .always : .minus
  }

  /// In a set, four digits are grouped as soon as a longer number is.
  func setGrouping(_ all: [DecimalDigits], _ scale: NumberScale?) -> Int? {
    let longest = (all.map(\.point).max() ?? 0) - (scale?.exponent ?? 0)
    return longest >= numbers.groupedFrom ? 4 : nil
  }
}
