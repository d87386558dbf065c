import Statistics
import TradeData

/// Averages and curves along time.
enum SmoothingFunctions {
  static let all: [Function] = [
    Function(
      "ma", [.figure(), .whole("n", 1...10_000, standard: 12), .periods, .windows], unit: .same,
      "mean of the last n periods, or with `observed` of those that have a figure, such as days of trading; undefined until there are n, or with `partial` the mean of those that there are",
      source: "Σx / n", example: "ma(units, 3) by month",
      .windowed { (series, options) throws(Undefined) in
        let count = options.whole("n")
        return try series.along(options) { (series) throws(Undefined) in
          try series.windows(back: count - 1, forward: 0, rises: true) {
            (values) throws(Undefined) in
            options.has("partial")
              ? try MovingAverage.partial(values, back: count - 1, forward: 0)
              : try MovingAverage.trailing(values, count: count)
          }
        }
      }),
    Function(
      "ma_centred", [.figure(), .whole("n", 1...10_000, standard: 12), .windows], unit: .same,
      "mean of n periods around each; for an even n half of the period at either end (2×12 for 12); undefined at the ends, or with `partial` the mean of those of the n that there are",
      source: "centred moving average, 2×n for even n", example: "ma_centred(units, 12) by month",
      .windowed { (series, options) throws(Undefined) in
        let count = options.whole("n")
        return try series.windows(back: count / 2, forward: count / 2, rises: true) {
          (values) throws(Undefined) in
          options.has("partial")
            ? try MovingAverage.partial(
              values, back: count / 2, forward: count / 2, halvesEnds: count.isMultiple(of: 2))
            : try MovingAverage.centred(values, count: count)
        }
      }),
    Function(
      "henderson", [.figure(), .whole("terms", 3...101, standard: 13)], unit: .same,
      "Henderson's moving average, the smoothest trend that follows a cubic; terms must be odd",
      source: "Australian Bureau of Statistics (2003)", example: "henderson(units, 13) by month",
      .windowed { (series, options) throws(Undefined) in
        let terms = options.whole("terms")
        return try series.windows(back: terms / 2, forward: terms / 2, rises: false) {
          (values) throws(Undefined) in try Henderson.smooth(values, terms: terms)
        }
      }),
    curve(
      "trend", [], "the straight line of least squares through the periods shown",
      "OLS by Householder QR"
    ) { (x, y, _) throws(Undefined) in
      let fit = try LeastSquares.fit([x], y)
      return x.map { fit.coefficients[0] + fit.coefficients[1] * $0 }
    },
    curve(
      "theilsen", [], "the straight line of median slope, which outliers cannot turn",
      "Theil (1950), Sen (1968)"
    ) { (x, y, _) throws(Undefined) in
      let line = try TheilSen(x, y)
      return x.map { line.medianResidualIntercept + line.slope * $0 }
    },
    curve(
      "loess", [.number("span", 0.01...1, standard: 0.75), .whole("degree", 0...2, standard: 2)],
      "a smooth curve of local polynomials over a share of the periods",
      "Cleveland and Devlin (1988)"
    ) { (x, y, options) throws(Undefined) in
      try Loess.smooth(x, y, span: options.number("span"), degree: options.whole("degree"))
    },
    curve(
      "lowess", [.number("span", 0.01...1, standard: 0.67)],
      "a smooth curve of local lines that passes over outliers", "Cleveland (1979)"
    ) { (x, y, options) throws(Undefined) in
      try Lowess.smooth(x, y, span: options.number("span"))
    },
    Function(
      "smoothed",
      [.figure(), .word("method", "ses", "holt", "holt_winters", "holt_winters_multiplicative")],
      unit: .same, "what exponential smoothing expected of each period, one step before",
      source: "Holt (1957), Winters (1960)", example: "smoothed(units, holt) by month",
      .series { (series, options) throws(Undefined) in
        let (values, start) = try series.complete()
        let fit = try ForecastFunctions.smoothing(
          values, options.word("method"), season: { () throws(Undefined) in try series.season() })
        let early = Measured(
          undefined: Undefined(.tooFewValues, "the smoothing begins after the first periods"))
        var result = series.cells.map { $0.value == nil ? $0 : early }
        let first = start + values.count - fit.fitted.count
        for (place, value) in fit.fitted.enumerated() {
          result[first + place] = Measured.result(value, of: [series.cells[first + place]])
        }
        return result
      }),
  ]

  /// A curve through the periods that have a figure, at its values there; gaps stay gaps.
  private static func curve(
    _ name: String, _ options: [Parameter], _ text: String, _ source: String,
    _ fit: @escaping @Sendable ([Double], [Double], Options) throws(Undefined) -> [Double]
  ) -> Function {
    Function(
      name, [.figure()] + options, unit: .same, text, source: source,
      example: "\(name)(units) by month",
      .series { (series, options) throws(Undefined) in
        let places = series.cells.indices.filter { series.cells[$0].value != nil }
        let fitted = try fit(
          places.map { Double($0 + 1) }, places.compactMap { series.cells[$0].value }, options)
        var result = series.cells
        for (place, value) in zip(places, fitted) {
          result[place] = Measured.result(value, of: [series.cells[place]])
        }
        return result
      })
  }
}
