import Statistics

extension ReferenceDispatch {
  static let series: [String: Function] = [
    "henderson-weights": { one in
      list { () throws(Undefined) in try Henderson.weights(terms: one.int("terms")) }
    },
    "henderson-smooth": { one in
      optionals { () throws(Undefined) in
        try Henderson.smooth(one.values, terms: one.int("terms"))
      }
    },
    "centred-moving-average": { one in
      let count = (one.input["kind"].string ?? "").split(separator: "x").last.flatMap { Int($0) }
      return optionals { () throws(Undefined) in
        try MovingAverage.centred(one.values, count: count ?? 0)
      }
    },
    "trailing-moving-average": { one in
      optionals { () throws(Undefined) in
        try MovingAverage.trailing(one.values, count: one.int("terms"))
      }
    },
    "classical-decomposition": classical, "stl": stl, "ols-trend": trend, "theil-sen": theilSen,
    "lowess": { one in
      list { () throws(Undefined) in
        try Lowess.smooth(
          places(one), one.values, span: one.number("f"), iterations: one.int("iterations"),
          delta: one.input["delta"].double ?? 0)
      }
    },
    "loess": { one in
      list { () throws(Undefined) in
        try Loess.smooth(
          places(one), one.values, span: one.number("span"), degree: one.int("degree"))
      }
    },
    "autocorrelation": { one in
      list { () throws(Undefined) in
        try Autocorrelation.coefficients(one.values, lags: one.int("lags"))
      }
    },
    "summary": summary,
  ]

  private static func places(_ one: ReferenceCase) -> [Double] {
    if one.input["y"].array != nil, one.input["x"].array != nil { return one.input["x"].doubles }
    return one.values.indices.map { Double($0 + 1) }
  }

  private static func classical(_ one: ReferenceCase) -> JSONValue {
    let model: ClassicalDecomposition.Model =
      one.input["type"].string == "additive" ? .additive : .multiplicative
    guard
      let parts = try? ClassicalDecomposition(one.values, period: one.frequency, model)
    else { return .null }
    return [
      "figure": JSONValue(parts.figure), "trend": JSONValue(parts.trend),
      "seasonal": JSONValue(parts.seasonal), "random": JSONValue(parts.rest),
    ]
  }

  private static func stl(_ one: ReferenceCase) -> JSONValue {
    var values = one.values
    if one.input["log"].bool == true { values = values.map(logarithm) }
    let isPeriodic = one.input["s_window"].string == "periodic"
    var options = SeasonalTrend.Options(
      period: one.frequency, count: values.count,
      seasonalWindow: isPeriodic ? nil : one.int("s_window"))
    options.trendWindow = one.int("t_window")
    options.lowPassWindow = one.int("l_window")
    options.seasonalDegree = one.int("s_degree")
    options.trendDegree = one.int("t_degree")
    options.lowPassDegree = one.int("l_degree")
    options.seasonalJump = one.int("s_jump")
    options.trendJump = one.int("t_jump")
    options.lowPassJump = one.int("l_jump")
    options.innerLoops = one.int("inner")
    options.outerLoops = one.int("outer")
    guard let parts = try? SeasonalTrend(values, period: one.frequency, options) else {
      return .null
    }
    return [
      "seasonal": JSONValue(parts.seasonal), "trend": JSONValue(parts.trend),
      "remainder": JSONValue(parts.remainder), "robustness_weights": JSONValue(parts.robustness),
    ]
  }

  private static func trend(_ one: ReferenceCase) -> JSONValue {
    let x = places(one)
    guard let fit = try? LeastSquares.fit([x], one.values),
      let errors = try? fit.standardErrors(), let intervals = try? fit.confidenceIntervals()
    else { return .null }
    let ahead = (1...3).compactMap { try? fit.predict([(x.last ?? 0) + Double($0)]) }
    return [
      "intercept": JSONValue(fit.coefficients[0]), "slope": JSONValue(fit.coefficients[1]),
      "se": JSONValue(errors), "t": list { () throws(Undefined) in try fit.tStatistics() },
      "p": list { () throws(Undefined) in try fit.pValues() },
      "r2": value { () throws(Undefined) in try fit.rSquared() },
      "adj_r2": value { () throws(Undefined) in try fit.adjustedRSquared() },
      "sigma": value { () throws(Undefined) in try fit.residualStandardDeviation() },
      "F": value { () throws(Undefined) in try fit.fStatistic() },
      "ci95": .array(intervals.map { ends($0) }),
      "prediction_next3": [
        "fit": JSONValue(ahead.map(\.value)), "lwr": JSONValue(ahead.map(\.interval.low)),
        "upr": JSONValue(ahead.map(\.interval.high)),
      ],
    ]
  }

  private static func theilSen(_ one: ReferenceCase) -> JSONValue {
    guard let line = try? TheilSen(places(one), one.values),
      let test = try? Kendall.trendTest(one.values)
    else { return .null }
    return [
      "slope": JSONValue(line.slope),
      "intercept_median_of_residual": JSONValue(line.medianResidualIntercept),
      "intercept_medians": JSONValue(line.intercept),
      "slope_ci95_low": JSONValue(line.slopeInterval.low),
      "slope_ci95_high": JSONValue(line.slopeInterval.high),
      "kendall_tau_b": value { () throws(Undefined) in
        try Kendall.tauB(places(one), one.values)
      },
      "mann_kendall_S": JSONValue(test.score), "mann_kendall_var_S": JSONValue(test.variance),
      "mann_kendall_z_continuity": JSONValue(test.z),
    ]
  }

  private static func summary(_ one: ReferenceCase) -> JSONValue {
    let values = one.values
    return [
      "mean": value { () throws(Undefined) in try Summary.mean(values) },
      "median": value { () throws(Undefined) in try Summary.median(values) },
      "sd": value { () throws(Undefined) in try Spread.standardDeviation(values) },
      "var": value { () throws(Undefined) in try Spread.variance(values) },
      "mad": value { () throws(Undefined) in try Robust.mad(values) },
      "mad_raw": value { () throws(Undefined) in try Robust.rawMAD(values) },
      "iqr7": value { () throws(Undefined) in try Quantile.interquartileRange(values) },
      "min": value { () throws(Undefined) in try Summary.minimum(values).value },
      "max": value { () throws(Undefined) in try Summary.maximum(values).value },
      "fivenum": list { () throws(Undefined) in try Quantile.fiveNumbers(values) },
      "trim10": value { () throws(Undefined) in try Robust.trimmedMean(values, trim: 0.1) },
      "skew_g1": value { () throws(Undefined) in try Shape.skewness(values) },
      "kurt_excess_g2": value { () throws(Undefined) in try Shape.excessKurtosis(values) },
    ]
  }
}
