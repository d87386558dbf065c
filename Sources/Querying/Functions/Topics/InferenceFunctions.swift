import Diagnostics
import Statistics
import TradeData

/// What figures say about the rule behind them, with how sure that is.
enum InferenceFunctions {
  static let all: [Function] = [
    Function(
      "mean_ci", [.rows(), .level], unit: .same,
      "the mean with its confidence interval, 95 % unless said otherwise",
      source: "Student (1908)", example: "mean_ci(units, 95)@2023",
      .estimate { (values, options) throws(Undefined) in
        let result = try MeanInference.oneSample(values, level: options.level)
        return Measured(result.estimate, interval: result.interval)
      }),
    Function(
      "bootstrap",
      [
        .rows(), .word("statistic", "mean", "median", "trimmed", "stdev", "gini"), .level,
        .whole("seed", 0...1_000_000_000, standard: 1),
        .whole("draws", 100...1_000_000, standard: 2000),
      ], unit: .own("that of x; number for gini"),
      "a statistic of the rows with the interval of resamples; the same seed gives the same answer",
      source: "BCa: Efron (1987)", example: "bootstrap(units, median)@2023",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        let body = Function.Body.estimate { (values, options) throws(Undefined) in
          try bootstrap(values, options)
        }
        var answer = try body.evaluate(evaluator, invocation, context)
        if invocation.options.word("statistic") == "gini" { answer.unit = .number }
        return answer
      }),
    line("slope", "change per period of the line of least squares, with its confidence interval") {
      (x, y, options) throws(Undefined) in
      let fit = try LeastSquares.fit([x], y)
      let intervals = fit.degreesOfFreedom > 0 ? try fit.confidenceIntervals(options.level) : nil
      return .estimate(fit.coefficients[1], intervals?[1])
    },
    line(
      "theilsen_slope", "median change per period, which outliers cannot turn, with its interval"
    ) { (x, y, options) throws(Undefined) in
      let line = try TheilSen(x, y, level: options.level)
      return .estimate(line.slope, line.slopeInterval)
    },
    Function(
      "trend_growth", [.parts()], unit: .fixed(.change),
      "constant growth per period of the least-squares line through the logarithms",
      source: "exp(slope of ln x) - 1", example: "trend_growth(units by month)",
      .parts(Reduction { (values, _) throws(Undefined) in try Trend.growthRate(values) })),
    Function(
      "trend_p", [.parts()], unit: .fixed(.share),
      "probability of so clear a rise or fall if there were no trend",
      source: "Mann (1945), Kendall", example: "trend_p(units by month)",
      .parts(Reduction { (values, _) throws(Undefined) in try Kendall.trendTest(values).pValue })),
    relation(
      "regression_slope", .own("that of y per that of x"),
      "change of y per unit of x over the members of d, with its confidence interval",
      "OLS by Householder QR", hasLevel: true
    ) { (y, x, options) throws(Undefined) in
      let fit = try LeastSquares.fit([x], y)
      let intervals = fit.degreesOfFreedom > 0 ? try fit.confidenceIntervals(options.level) : nil
      return .estimate(fit.coefficients[1], intervals?[1])
    },
    relation(
      "regression_intercept", .own("that of y"),
      "y where x is 0 on the line of least squares, with its confidence interval",
      "OLS by Householder QR", hasLevel: true
    ) { (y, x, options) throws(Undefined) in
      let fit = try LeastSquares.fit([x], y)
      let intervals = fit.degreesOfFreedom > 0 ? try fit.confidenceIntervals(options.level) : nil
      return .estimate(fit.coefficients[0], intervals?[0])
    },
    relation(
      "r_squared", .fixed(.share), "the share of the variation of y that a line on x explains",
      "1 - RSS / TSS"
    ) { (y, x, _) throws(Undefined) in
      Measured(try LeastSquares.fit([x], y).rSquared())
    },
    relation(
      "correlation", .fixed(.number),
      "how closely y follows a line on x over d, -1 to 1, with Fisher's interval", "Pearson (1895)",
      hasLevel: true
    ) { (y, x, options) throws(Undefined) in
      let value = try Correlation.pearson(x, y)
      guard x.count > 3, abs(value) < 1 else { return Measured(value) }
      return .estimate(value, try Correlation.pearsonInterval(x, y, level: options.level))
    },
    relation(
      "spearman", .fixed(.number), "correlation of the ranks of y and x over d", "Spearman (1904)"
    ) { (y, x, _) throws(Undefined) in
      Measured(try Correlation.spearman(x, y))
    },
    relation(
      "kendall", .fixed(.number), "Kendall's tau-b of y and x over d, corrected for ties",
      "Kendall (1938)"
    ) { (y, x, _) throws(Undefined) in
      Measured(try Kendall.tauB(x, y))
    },
  ]

  private static func line(
    _ name: String, _ text: String,
    _ compute: @escaping @Sendable ([Double], [Double], Options) throws(Undefined) -> Measured
  ) -> Function {
    Function(
      name, [.parts(), .level], unit: .own("that of x per period"), text,
      source: name == "slope" ? "OLS by Householder QR" : "Theil (1950), Sen (1968)",
      example: "\(name)(units by month)",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        var answer = try Function.Body.overTime(compute).evaluate(evaluator, invocation, context)
        let period = Unit(named: invocation.inner?.text ?? "period")
        answer.unit = answer.unit.divided(by: period) ?? answer.unit
        return answer
      })
  }

  private static func relation(
    _ name: String, _ unit: Function.UnitRule, _ text: String, _ source: String,
    hasLevel: Bool = false,
    _ compute: @escaping @Sendable ([Double], [Double], Options) throws(Undefined) -> Measured
  ) -> Function {
    Function(
      name, [.figure("y"), .rows("x")] + (hasLevel ? [.level] : []), unit: unit,
      text + "; without d over the rows",
      source: source,
      example: "\(name)(value, units by month)",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        var answer = try Function.Body.relation(compute).evaluate(evaluator, invocation, context)
        if name == "regression_slope", invocation.inner != nil {
          let wide = try context.adding(invocation.inner, for: invocation)
          let other = try evaluator.evaluate(invocation.figure(1), wide).unit
          answer.unit = answer.unit.divided(by: other) ?? answer.unit
        }
        return answer
      })
  }

  private static func bootstrap(
    _ values: [Double], _ options: Options
  ) throws(Undefined) -> Measured {
    let statistic = options.word("statistic")
    let resampled = try Bootstrap.distribution(
      of: values, count: options.whole("draws"), seed: UInt64(options.whole("seed"))
    ) { (values) throws(Undefined) in
      switch statistic {
      case "median": try Summary.median(values)
      case "trimmed": try Robust.trimmedMean(values, trim: 0.1)
      case "stdev": try Spread.standardDeviation(values)
      case "gini": try Concentration.gini(values)
      default: try Summary.mean(values)
      }
    }
    return .estimate(resampled.estimate, try resampled.correctedInterval(options.level))
  }
}
