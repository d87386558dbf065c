import Statistics

extension ReferenceDispatch {
  static let inference: [String: Function] = [
    "mean-ci-and-correlation": meanAndCorrelation, "exact-bootstrap-of-the-mean": bootstrap,
    "quantile": quantiles, "robust-summary": robust, "hampel-identifier": hampel,
    "sum-mean-variance": sums, "ols": regression,
  ]

  private static func meanAndCorrelation(_ one: ReferenceCase) -> JSONValue {
    let (x, y) = (one.input["x"].doubles, one.input["y"].doubles)
    guard let test = try? MeanInference.oneSample(x),
      let wide = try? MeanInference.oneSample(x, level: 0.9),
      let welch = try? MeanInference.welch(x, y)
    else { return .null }
    return [
      "n": JSONValue(x.count), "mean": JSONValue(test.estimate),
      "se": JSONValue(test.standardError), "t_ci95": ends(test.interval), "t": JSONValue(test.t),
      "p_two_sided": JSONValue(test.pValue), "t_ci90": ends(wide.interval),
      "pearson": [
        "r": value { () throws(Undefined) in try Correlation.pearson(x, y) },
        "p": value { () throws(Undefined) in try Correlation.pearsonPValue(x, y) },
        "ci95": ends(try? Correlation.pearsonInterval(x, y)),
      ],
      "spearman": ["rho": value { () throws(Undefined) in try Correlation.spearman(x, y) }],
      "kendall_tau_b": value { () throws(Undefined) in try Kendall.tauB(x, y) },
      "welch": [
        "t": JSONValue(welch.t), "df": JSONValue(welch.degreesOfFreedom),
        "p": JSONValue(welch.pValue), "ci95": ends(welch.interval),
      ],
    ]
  }

  private static func bootstrap(_ one: ReferenceCase) -> JSONValue {
    func mean(_ values: [Double]) throws(Undefined) -> Double { try Summary.mean(values) }
    guard let exact = try? ExactBootstrap(one.values),
      let jackknife = try? Jackknife(one.values, mean)
    else { return .null }
    func percentiles(_ level: Double) -> JSONValue {
      let tail = (1 - level) / 2
      return JSONValue([try? exact.quantile(tail), try? exact.quantile(1 - tail)])
    }
    return [
      "resamples": JSONValue(exact.resamples), "bootstrap_se": JSONValue(exact.standardError),
      "percentile_90": percentiles(0.9), "percentile_95": percentiles(0.95),
      "prob_below_estimate": JSONValue(exact.shareBelow),
      "prob_at_estimate": JSONValue(exact.shareAt),
      "jackknife_acceleration": JSONValue(jackknife.acceleration),
      "jackknife_se": JSONValue(jackknife.standardError),
    ]
  }

  private static func quantiles(_ one: ReferenceCase) -> JSONValue {
    var result: [String: JSONValue] = [:]
    for definition in Quantile.Definition.allCases {
      let probabilities = one.input["p"].doubles
      // One by one, which selects; the sorting variant must agree.
      let single = probabilities.map { try? Quantile.quantile(one.values, $0, definition) }
      let sorted = try? Quantile.quantiles(one.values, probabilities, definition)
      result["type\(definition.rawValue)"] = sorted == single ? JSONValue(single) : .null
    }
    return .object(result)
  }

  private static func robust(_ one: ReferenceCase) -> JSONValue {
    let values = one.values
    let fences = try? Outliers.tukey(values)
    return [
      "median": value { () throws(Undefined) in try Summary.median(values) },
      "mad": value { () throws(Undefined) in try Robust.mad(values) },
      "mad_raw": value { () throws(Undefined) in try Robust.rawMAD(values) },
      "Qn": value { () throws(Undefined) in try PairwiseScale.qn(values) },
      "Sn": value { () throws(Undefined) in try PairwiseScale.sn(values) },
      "huber_k1.5": value { () throws(Undefined) in try Robust.huber(values) },
      "fivenum": list { () throws(Undefined) in try Quantile.fiveNumbers(values) },
      "tukey_out": JSONValue((fences?.outliers ?? []).map { values[$0] }),
      "tukey_whiskers": ends(fences?.whiskers),
      "trim20": value { () throws(Undefined) in try Robust.trimmedMean(values, trim: 0.2) },
      "modified_z_gt_3.5_positions": JSONValue((try? Outliers.byMAD(values)) ?? []),
    ]
  }

  private static func hampel(_ one: ReferenceCase) -> JSONValue {
    let points = try? Outliers.hampel(
      one.values, halfWindow: one.int("half_window"), limit: one.number("t0"))
    return .array(
      (points ?? []).map {
        [
          "median": JSONValue($0.median), "scale": JSONValue($0.scale),
          "outlier": .bool($0.isOutlier),
        ]
      })
  }

  private static func sums(_ one: ReferenceCase) -> JSONValue {
    let values = one.values
    return [
      "sum": value { () throws(Undefined) in try Summary.sum(values) },
      "mean": value { () throws(Undefined) in try Summary.mean(values) },
      "variance_n_minus_1": value { () throws(Undefined) in try Spread.variance(values) },
      "sd_n_minus_1": value { () throws(Undefined) in try Spread.standardDeviation(values) },
      "condition_of_sum": value { () throws(Undefined) in try Summary.conditionOfSum(values) },
    ]
  }

  private static func regression(_ one: ReferenceCase) -> JSONValue {
    let (x, y) = (one.input["x"].table, one.input["y"].doubles)
    let intercept = one.input["intercept"].bool ?? true
    let fit: LinearFit
    do {
      if let degree = one.input["polynomial_degree"].int {
        fit = try LeastSquares.polynomial(x[0], y, degree: degree, intercept: intercept)
      } else {
        fit = try LeastSquares.fit(x, y, intercept: intercept)
      }
    } catch {
      return [
        "rank_deficient": .bool(error.cause == .rankDeficient || error.cause == .tooFewValues)
      ]
    }
    return [
      "rank_deficient": .bool(false), "coefficients": JSONValue(fit.coefficients),
      "residual_ss": JSONValue(fit.residualSumOfSquares),
      "total_ss": JSONValue(fit.totalSumOfSquares),
      "df_residual": JSONValue(fit.degreesOfFreedom),
      "r_squared": value { () throws(Undefined) in try fit.rSquared() },
      "standard_errors": list { () throws(Undefined) in try fit.standardErrors() },
      "residual_sd": value { () throws(Undefined) in try fit.residualStandardDeviation() },
    ]
  }
}
