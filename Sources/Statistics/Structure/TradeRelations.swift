/// Trade between partners, and between the two directions.
package enum TradeRelations {
  /// What the share of a partner is compared with in `intensity`.
  package enum World: Sendable {
    /// All imports of the world.
    case all
    /// The world's imports without the reporter's own, to which it cannot export (Kojima).
    case withoutReporter
  }

  /// (x_ij / X_i) / (M_j / M_w): above 1 where i and j trade more than their size explains.
  ///
  /// Source: K. Kojima (1964), Hitotsubashi Journal of Economics 5, 16-36.
  ///
  /// - Parameter exports: Exports from country i (row) to country j (column); the diagonal is 0.
  /// - Returns: Nil on the diagonal and where a country has no exports or a partner no imports.
  package static func intensity(
    _ exports: [[Double]], world: World = .all
  ) throws(Undefined) -> [[Double?]] {
    let table = try Table(exports)
    try Given.sameCount(table.rowTotals.count, table.columnTotals.count, "rows and columns")
    return exports.indices.map { reporter in
      exports.indices.map { partner in
        guard partner != reporter, table.rowTotals[reporter] > 0,
          table.columnTotals[partner] > 0
        else { return nil }
        let own = exports[reporter][partner] / table.rowTotals[reporter]
        let rest = world == .all ? table.total : table.total - table.columnTotals[reporter]
        return own / (table.columnTotals[partner] / rest)
      }
    }
  }

  /// 1 - |X - M| / (X + M): 0 for one-way trade, 1 for as much in as out.
  ///
  /// Source: H. G. Grubel and P. J. Lloyd (1975), Intra-Industry Trade.
  ///
  /// - Throws: `zeroTotal` without trade, `outOfRange` for a negative flow, `missing`.
  package static func grubelLloyd(
    exports: Double, imports: Double
  ) throws(Undefined) -> Double {
    let (balance, total) = try balanceAndTotal([exports], [imports])
    return ((total - balance.magnitude) / total).high
  }

  /// The Grubel-Lloyd index over several products, weighted with their trade.
  package static func grubelLloyd(
    exports: [Double], imports: [Double]
  ) throws(Undefined) -> Double {
    let (_, total) = try balanceAndTotal(exports, imports)
    return ((total - oneWay(exports, imports)) / total).high
  }

  /// The aggregate index corrected for a total imbalance, with which it could not reach 1.
  ///
  /// - Throws: `zeroTotal` when all trade goes one way.
  package static func balanceCorrectedGrubelLloyd(
    exports: [Double], imports: [Double]
  ) throws(Undefined) -> Double {
    let (balance, total) = try balanceAndTotal(exports, imports)
    let balanced = total - balance.magnitude
    guard balanced.high > 0 else { throw Undefined(.zeroTotal, "all trade goes one way") }
    return min(((total - oneWay(exports, imports)) / balanced).high, 1)
  }

  /// Exports minus imports; in their unit.
  package static func balance(
    exports: [Double], imports: [Double]
  ) throws(Undefined) -> Double {
    try Given.sameCount(exports.count, imports.count, "exports and imports")
    return try Given.finite(
      DoubleDouble(try Summary.sum(exports)) - DoubleDouble(try Summary.sum(imports)),
      "the balance")
  }

  /// (X - M) / (X + M): between -1 and 1.
  package static func normalisedBalance(
    exports: [Double], imports: [Double]
  ) throws(Undefined) -> Double {
    let (balance, total) = try balanceAndTotal(exports, imports)
    return (balance / total).high
  }

  private static func balanceAndTotal(
    _ exports: [Double], _ imports: [Double]
  ) throws(Undefined) -> (DoubleDouble, DoubleDouble) {
    try Given.sameCount(exports.count, imports.count, "exports and imports")
    try Given.numbers(exports)
    try Given.numbers(imports)
    guard exports.allSatisfy({ $0 >= 0 }), imports.allSatisfy({ $0 >= 0 }) else {
      throw Undefined(.outOfRange, "a trade flow is negative")
    }
    var out = DoubleDouble.zero
    var back = DoubleDouble.zero
    for index in exports.indices {
      out += DoubleDouble(asWritten: exports[index])
      back += DoubleDouble(asWritten: imports[index])
    }
    let total = out + back
    guard total.isFinite else {
      throw Undefined(.overflow, "the total trade is too large for a number to hold")
    }
    guard total.high > 0 else { throw Undefined(.zeroTotal, "there is no trade") }
    return (out - back, total)
  }

  private static func oneWay(_ exports: [Double], _ imports: [Double]) -> DoubleDouble {
    exports.indices.reduce(.zero) { sum, index in
      let gap = DoubleDouble(asWritten: exports[index]) - DoubleDouble(asWritten: imports[index])
      return sum + gap.magnitude
    }
  }
}

/// The same flow as the exporter and as the importer counted it.
package struct MirrorComparison: Hashable, Sendable {
  /// Importer's figure minus exporter's, after taking out freight and insurance.
  package let gap: Double
  /// Importer's figure divided by exporter's; nil where the exporter reports nothing.
  package let ratio: Double?
  /// The gap divided by the mean of both figures: between -2 and 2, the same size either way.
  package let relativeGap: Double

  /// - Parameter freightFactor: What importers add for freight and insurance (CIF against FOB);
  ///   their figure is divided by it. 1 compares as reported; 1.06 to 1.1 is usual.
  /// - Throws: `zeroTotal` when both report nothing, `outOfRange` for a negative figure.
  package init(
    exporter: Double, importer: Double, freightFactor: Double = 1
  ) throws(Undefined) {
    let sent = try Growth.decimal(exporter, "the exporter's figure")
    let received = try Growth.decimal(importer, "the importer's figure")
    try Given.parameter(
      freightFactor >= 1 && freightFactor.isFinite, "the freight factor must be 1 or more")
    guard sent.high >= 0, received.high >= 0 else {
      throw Undefined(.outOfRange, "a reported flow is negative")
    }
    guard sent.high > 0 || received.high > 0 else {
      throw Undefined(.zeroTotal, "both sides report nothing")
    }
    let adjusted = received / DoubleDouble(asWritten: freightFactor)
    let difference = adjusted - sent
    gap = try Given.finite(difference, "the gap")
    ratio = sent.isZero ? nil : try Given.finite(adjusted / sent, "the ratio")
    let share = difference / (adjusted + sent)
    relativeGap = try Given.finite(share * DoubleDouble(2), "the relative gap")
  }
}
