import Statistics

extension EveryFunction {
  static func places(_ x: [Double]) -> [Double] { x.indices.map { Double($0 + 1) } }

  static func flat(_ forecasts: [Forecast]) -> [Double] {
    forecasts.flatMap { [$0.value, $0.interval.low, $0.interval.high] }
  }

  static let series: [AnyFunction] = [
    AnyFunction(series: "trailing average") { x throws(Undefined) in
      try MovingAverage.trailing(x, count: 3)
    },
    AnyFunction(series: "centred average") { x throws(Undefined) in
      try MovingAverage.centred(x, count: 12)
    },
    AnyFunction(series: "Henderson") { x throws(Undefined) in try Henderson.smooth(x, terms: 13) },
    AnyFunction("additive decomposition") { x throws(Undefined) in
      let parts = try ClassicalDecomposition(x.map { $0.isNaN ? nil : $0 }, period: 4)
      return parts.figure + parts.trend.compactMap { $0 } + parts.rest.compactMap { $0 }
    },
    AnyFunction("multiplicative decomposition") { x throws(Undefined) in
      let parts = try ClassicalDecomposition(
        x.map { $0.isNaN ? nil : $0 }, period: 4, .multiplicative)
      return parts.figure + parts.trend.compactMap { $0 } + parts.rest.compactMap { $0 }
    },
    AnyFunction("STL") { x throws(Undefined) in
      let options = SeasonalTrend.Options(period: 4, count: x.count, seasonalWindow: 7)
      let parts = try SeasonalTrend(x, period: 4, options)
      return parts.seasonal + parts.trend + parts.remainder + [try parts.trendStrength()]
    },
    AnyFunction("robust periodic STL") { x throws(Undefined) in
      let options = SeasonalTrend.Options(period: 4, count: x.count, robust: true)
      let parts = try SeasonalTrend(x, period: 4, options)
      return parts.seasonal + parts.trend + parts.remainder + parts.robustness
    },
    AnyFunction("seasonal adjustment") { x throws(Undefined) in
      let parts = try SeasonalAdjustment(
        x, period: 12, .additive,
        regressor: LunarNewYear.regressor(year: 2000, month: 1, count: min(x.count, 1000)))
      return parts.adjusted + parts.holiday + parts.irregular
    },
    AnyFunction("multiplicative adjustment") { x throws(Undefined) in
      let parts = try SeasonalAdjustment(x, period: 12)
      return parts.adjusted + parts.seasonal + parts.trend
    },
    AnyFunction("turning points") { x throws(Undefined) in
      try TurningPoints.find(x, window: 2).map { Double($0.index) }
    },
    AnyFunction(one: "turning point test", TurningPoints.randomnessZ),
    AnyFunction("Pettitt") { x throws(Undefined) in
      let shift = try Breaks.pettitt(x)
      return [shift.pValue, shift.meanBefore, shift.meanAfter]
    },
    AnyFunction("level shifts") { x throws(Undefined) in
      try Breaks.levelShifts(x).map(Double.init)
    },
    AnyFunction("Chow") { x throws(Undefined) in
      let test = try Breaks.chow(x, at: x.count / 2)
      return [test.f, test.pValue]
    },
  ]

  static let models: [AnyFunction] = [
    AnyFunction("naive") { x throws(Undefined) in flat(try NaiveForecast.naive(x, horizon: 5)) },
    AnyFunction("seasonal naive") { x throws(Undefined) in
      flat(try NaiveForecast.seasonal(x, period: 4, horizon: 5))
    },
    AnyFunction("drift") { x throws(Undefined) in flat(try NaiveForecast.drift(x, horizon: 5)) },
    AnyFunction("simple smoothing") { x throws(Undefined) in
      flat(try ExponentialSmoothing.simple(x).forecast(horizon: 5))
    },
    AnyFunction("Holt") { x throws(Undefined) in
      flat(try ExponentialSmoothing.holt(x, alpha: 0.3, beta: 0.1).forecast(horizon: 5))
    },
    AnyFunction("Holt-Winters") { x throws(Undefined) in
      let model = try ExponentialSmoothing.holtWinters(x, period: 4, .multiplicative)
      return flat(try model.forecast(horizon: 5)) + model.fitted
    },
    AnyFunction("additive Holt-Winters") { x throws(Undefined) in
      let model = try ExponentialSmoothing.holtWinters(x, period: 4, .additive)
      return flat(try model.forecast(horizon: 5)) + model.fitted
    },
    AnyFunction("linear trend") { x throws(Undefined) in flat(try Trend.forecast(x, horizon: 3)) },
    AnyFunction(one: "growth rate", Trend.growthRate),
    AnyFunction("regression") { x throws(Undefined) in
      let fit = try Trend.linear(x)
      return fit.coefficients + fit.residuals
        + [try fit.rSquared(), try fit.adjustedRSquared(), try fit.fStatistic()]
        + (try fit.pValues())
    },
  ]

  static let inference: [AnyFunction] = [
    AnyFunction("mean inference") { x throws(Undefined) in
      let test = try MeanInference.oneSample(x)
      return [test.t, test.pValue, test.interval.low, test.interval.high]
    },
    AnyFunction("Welch") { x throws(Undefined) in
      let test = try MeanInference.welch(x, x.map { $0 / 2 })
      return [test.t, test.pValue, test.degreesOfFreedom, test.interval.low]
    },
    AnyFunction("Pearson") { x throws(Undefined) in
      let y = x.map { $0 * $0 }
      let interval = try Correlation.pearsonInterval(x, y)
      return [
        try Correlation.pearson(x, y), try Correlation.pearsonPValue(x, y), interval.low,
        interval.high,
      ]
    },
    AnyFunction(one: "Spearman") { x throws(Undefined) in
      try Correlation.spearman(places(x), x)
    },
    AnyFunction(one: "Kendall") { x throws(Undefined) in try Kendall.tauB(places(x), x) },
    AnyFunction("Mann-Kendall") { x throws(Undefined) in
      let test = try Kendall.trendTest(x)
      return [test.z, test.pValue, test.variance]
    },
    AnyFunction("analysis of variance") { x throws(Undefined) in
      let table = try AnalysisOfVariance(groups: [x, x.map { $0 / 2 }])
      return [table.f, table.pValue, table.rSquared, table.residualStandardDeviation]
    },
    AnyFunction("Tukey") { x throws(Undefined) in
      let fences = try Outliers.tukey(x)
      return [fences.fences.low, fences.fences.high, fences.whiskers.low, fences.whiskers.high]
    },
    AnyFunction("interquartile fences") { x throws(Undefined) in
      try Outliers.interquartile(x).outliers.map(Double.init)
    },
    AnyFunction("modified z", Outliers.modifiedZScores),
    AnyFunction("Hampel") { x throws(Undefined) in
      try Outliers.hampel(x, halfWindow: 3).flatMap { [$0.median, $0.scale] }
    },
    AnyFunction("bootstrap") { x throws(Undefined) in
      let sample = Array(x.prefix(50))
      let drawn = try Bootstrap.distribution(of: sample, count: 50) { x throws(Undefined) in
        try Summary.mean(x)
      }
      let interval = try drawn.percentileInterval()
      return [interval.low, interval.high, try drawn.standardError()]
    },
    AnyFunction("exact bootstrap") { x throws(Undefined) in
      let exact = try ExactBootstrap(Array(x.prefix(5)))
      return [exact.estimate, exact.standardError, try exact.quantile(0.05)]
    },
  ]

  /// Those whose cost grows with the square of the number of values, or that have their own bound.
  static let slow: [AnyFunction] = [
    AnyFunction("Theil-Sen") { x throws(Undefined) in
      let line = try TheilSen(series: x)
      return [line.slope, line.intercept, line.slopeInterval.low, line.slopeInterval.high]
    },
    AnyFunction("lowess") { x throws(Undefined) in try Lowess.smooth(places(x), x) },
    AnyFunction("loess") { x throws(Undefined) in try Loess.smooth(places(x), x) },
  ]
}
