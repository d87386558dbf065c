import Statistics

/// A function of the library as numbers in, numbers out.
struct AnyFunction: Sendable, CustomStringConvertible {
  let name: String
  let call: @Sendable ([Double]) throws(Undefined) -> [Double]
  var description: String { name }

  init(_ name: String, _ call: @escaping @Sendable ([Double]) throws(Undefined) -> [Double]) {
    self.name = name
    self.call = call
  }

  /// A function with a single result.
  init(
    one name: String, _ call: @escaping @Sendable ([Double]) throws(Undefined) -> Double
  ) {
    self.init(name) { x throws(Undefined) in [try call(x)] }
  }

  /// A function whose results may be missing.
  init(
    series name: String,
    _ call: @escaping @Sendable ([Double?]) throws(Undefined) -> [Double?]
  ) {
    self.init(name) { x throws(Undefined) in
      try call(x.map { $0.isNaN ? nil : $0 }).compactMap { $0 }
    }
  }
}

/// Every function that takes a list of values, for the tests that hold for all of them.
enum EveryFunction {
  static let all = summaries + changes + structure + series + models + inference

  static let summaries: [AnyFunction] = [
    AnyFunction(one: "sum", Summary.sum), AnyFunction(one: "mean", Summary.mean),
    AnyFunction(one: "median", Summary.median),
    AnyFunction(one: "geometricMean", Summary.geometricMean),
    AnyFunction(one: "harmonicMean", Summary.harmonicMean),
    AnyFunction(one: "weightedMean") { x throws(Undefined) in
      try Summary.weightedMean(x, weights: x.map(\.magnitude))
    },
    AnyFunction(one: "minimum") { x throws(Undefined) in try Summary.minimum(x).value },
    AnyFunction(one: "maximum") { x throws(Undefined) in try Summary.maximum(x).value },
    AnyFunction(one: "range", Summary.range),
    AnyFunction(one: "conditionOfSum", Summary.conditionOfSum),
    AnyFunction(one: "variance") { x throws(Undefined) in try Spread.variance(x) },
    AnyFunction(one: "standardDeviation") { x throws(Undefined) in
      try Spread.standardDeviation(x, .population)
    },
    AnyFunction(one: "coefficientOfVariation", Spread.coefficientOfVariation),
    AnyFunction(one: "standardError", Spread.standardError),
    AnyFunction("quantiles") { x throws(Undefined) in
      try Quantile.quantiles(x, [0, 0.1, 0.5, 0.9, 1], .medianUnbiased)
    },
    AnyFunction(one: "quantile") { x throws(Undefined) in try Quantile.quantile(x, 0.3) },
    AnyFunction(one: "interquartileRange") { x throws(Undefined) in
      try Quantile.interquartileRange(x)
    },
    AnyFunction("fiveNumbers", Quantile.fiveNumbers),
    AnyFunction(one: "mad", Robust.mad),
    AnyFunction(one: "trimmedMean") { x throws(Undefined) in
      try Robust.trimmedMean(x, trim: 0.1)
    },
    AnyFunction(one: "winsorisedMean") { x throws(Undefined) in
      try Robust.winsorisedMean(x, trim: 0.1)
    },
    AnyFunction(one: "huber") { x throws(Undefined) in try Robust.huber(x) },
    AnyFunction(one: "qn", PairwiseScale.qn), AnyFunction(one: "sn", PairwiseScale.sn),
    AnyFunction(one: "skewness", Shape.skewness),
    AnyFunction(one: "excessKurtosis", Shape.excessKurtosis),
    AnyFunction("autocorrelation") { x throws(Undefined) in
      try Autocorrelation.coefficients(x, lags: 2)
    },
    AnyFunction("decimalSummary") { x throws(Undefined) in
      try Summary.sum(x) == 0 ? [] : [DecimalSummary.mean(DecimalSummary.decimals(x))]
    },
  ]

  static let changes: [AnyFunction] = [
    AnyFunction("growth of neighbours") { x throws(Undefined) in
      guard x.count > 1 else { throw Undefined(.tooFewValues, "") }
      return [
        try Growth.percent(from: x[0], to: x[1]), try Growth.log(from: x[0], to: x[1]),
        try Growth.relativeToMagnitude(from: x[0], to: x[1]),
        try Growth.percentagePoints(from: x[0], to: x[1]),
        try CompoundGrowth.cagr(from: x[0], to: x[1], years: 3),
      ]
    },
    AnyFunction("implied base") { x throws(Undefined) in
      guard let value = x.first else { throw Undefined(.empty, "") }
      let base = ImpliedBase.base(of: .about(value, unit: 1), .percent(3.2), growthUnit: 0.1)
      if let reason = base.reason { throw reason }
      return [base.value ?? .nan, base.interval?.low ?? .nan, base.interval?.high ?? .nan]
    },
    AnyFunction(series: "relative growth") { x throws(Undefined) in
      try SeriesGrowth.relative(x, lag: 1)
    },
    AnyFunction(series: "year on year") { x throws(Undefined) in
      try SeriesGrowth.percent(x, lag: 12)
    },
    AnyFunction(series: "absolute change") { x throws(Undefined) in
      try SeriesGrowth.absolute(x, lag: 1)
    },
    AnyFunction(series: "log change") { x throws(Undefined) in try SeriesGrowth.log(x, lag: 1) },
    AnyFunction(series: "cumulative") { x throws(Undefined) in SeriesGrowth.cumulative(x) },
    AnyFunction(series: "year to date") { x throws(Undefined) in
      try SeriesGrowth.yearToDate(x, periodsPerYear: 12, first: 3)
    },
    AnyFunction(series: "rolling sum") { x throws(Undefined) in
      try SeriesGrowth.rollingSum(x, count: 12)
    },
    AnyFunction(series: "quarters") { x throws(Undefined) in
      try MonthlyTotals.quarters(x, firstMonth: 2).map(\.sum)
    },
    AnyFunction(series: "January and February") { x throws(Undefined) in
      try MonthlyTotals.smoothingJanuaryFebruary(x, firstMonth: 2)
    },
    AnyFunction(series: "rebased") { x throws(Undefined) in
      try IndexNumbers.rebased(x, base: [0])
    },
    AnyFunction("linked") { x throws(Undefined) in
      try IndexNumbers.linked(old: x, new: x, overlap: 0).series
    },
    AnyFunction("chained") { x throws(Undefined) in
      try IndexNumbers.chained(percents: x.map { $0 / 1e6 })
    },
  ]

  static let structure: [AnyFunction] = [
    AnyFunction("shares", Shares.shares),
    AnyFunction("ranks") { x throws(Undefined) in try Shares.ranks(x) },
    AnyFunction("rounded percents") { x throws(Undefined) in
      try Shares.roundedPercents(x, decimals: 1)
    },
    AnyFunction(one: "hhi", Concentration.hhi),
    AnyFunction(one: "normalisedHHI", Concentration.normalisedHHI),
    AnyFunction(one: "effectiveNumber", Concentration.effectiveNumber),
    AnyFunction(one: "concentration ratio") { x throws(Undefined) in
      try Concentration.ratio(x, largest: 4)
    },
    AnyFunction(one: "gini", Concentration.gini),
    AnyFunction(one: "smallSampleGini", Concentration.smallSampleGini),
    AnyFunction(one: "theilT", Concentration.theilT),
    AnyFunction(one: "normalisedTheilT", Concentration.normalisedTheilT),
    AnyFunction(one: "theilL", Concentration.theilL),
    AnyFunction(one: "shannon", Concentration.shannon),
    AnyFunction(one: "evenness", Concentration.evenness),
    AnyFunction("contributions") { x throws(Undefined) in
      try Contributions.points(before: x, after: x.reversed())
    },
    AnyFunction("shares of change") { x throws(Undefined) in
      try Contributions.sharesOfChange(before: x, after: x.map { $0 * 1.5 })
    },
    AnyFunction("share changes") { x throws(Undefined) in
      try Contributions.shareChanges(before: x, after: x.reversed())
    },
    AnyFunction("shift-share") { x throws(Undefined) in
      let effects = try ShiftShare(
        before: x, after: x.reversed(), referenceBefore: x, referenceAfter: x)
      return effects.reference + effects.mix + effects.regional
    },
    AnyFunction("comparative advantage") { x throws(Undefined) in
      let table = try ComparativeAdvantage(exports: [x, x.reversed()])
      let all = table.balassa() + table.symmetric() + table.logarithmic() + table.additive()
      return (all + table.normalised() + table.similarity()).flatMap { $0.compactMap { $0 } }
    },
    AnyFunction("sophistication") { x throws(Undefined) in
      let table = try ComparativeAdvantage(exports: [x, x.reversed()])
      let result = try table.sophistication(income: [1e4, 3e4])
      return (result.products + result.countries).compactMap { $0 }
    },
    AnyFunction("intra-industry trade") { x throws(Undefined) in
      [
        try TradeRelations.grubelLloyd(exports: x, imports: x.reversed()),
        try TradeRelations.balanceCorrectedGrubelLloyd(exports: x, imports: x.reversed()),
        try TradeRelations.normalisedBalance(exports: x, imports: x.reversed()),
      ]
    },
    AnyFunction("mirror") { x throws(Undefined) in
      guard x.count > 1 else { throw Undefined(.tooFewValues, "") }
      let mirror = try MirrorComparison(exporter: x[0], importer: x[1], freightFactor: 1.08)
      return [mirror.gap, mirror.relativeGap] + [mirror.ratio].compactMap { $0 }
    },
    AnyFunction("price indices") { x throws(Undefined) in
      let base = try Basket(prices: x, quantities: x)
      let current = try Basket(prices: x.reversed(), quantities: x)
      var result: [Double] = []
      for formula in PriceIndex.Formula.allCases {
        result.append(try PriceIndex.price(formula, from: base, to: current))
      }
      return result
    },
    AnyFunction("value decomposition") { x throws(Undefined) in
      let parts = try ValueDecomposition(
        from: Basket(prices: x, quantities: x), to: Basket(prices: x.reversed(), quantities: x))
      return [parts.change, parts.bennetPrice, parts.lmdi.price, parts.lmdi.volume]
    },
  ]
}
