import Statistics

extension ReferenceDispatch {
  static let forecasts: [String: Function] = [
    "holt-winters-fixed": holtWinters, "holt-winters-optimise": optimised,
    "seasonal-naive": { one in
      bands(one) { level throws(Undefined) in
        try NaiveForecast.seasonal(
          one.values, period: one.frequency, horizon: one.int("horizon"), level: level)
      }.adding(
        "sigma",
        value { () throws(Undefined) in
          try NaiveForecast.seasonalDeviation(one.values, period: one.frequency)
        })
    },
    "naive": { one in
      bands(one) { level throws(Undefined) in
        try NaiveForecast.naive(one.values, horizon: one.int("horizon"), level: level)
      }
    },
    "random-walk-drift": { one in
      bands(one) { level throws(Undefined) in
        try NaiveForecast.drift(one.values, horizon: one.int("horizon"), level: level)
      }
    },
    "ets-aaa-given-state": { one in
      let model = try? InnovationsForecast(
        alpha: one.number("alpha"), beta: one.number("beta"), gamma: one.number("gamma"),
        variance: one.number("sigma2"),
        state: ExponentialSmoothing.State(
          level: one.number("level"), trend: one.number("trend"),
          seasonal: one.input["seasonal_most_recent_first"].doubles.reversed()))
      return bands(one) { level throws(Undefined) in
        guard let model else { throw Undefined(.badParameter, "no model") }
        return try model.forecast(horizon: one.int("horizon"), level: level)
      }
    },
    "simple-exponential-smoothing": { one in
      smoothing(
        one, try? ExponentialSmoothing.simple(one.values, alpha: one.number("alpha")))
    },
    "holt-linear": { one in
      smoothing(
        one,
        try? ExponentialSmoothing.holt(
          one.values, alpha: one.number("alpha"), beta: one.number("beta")))
    },
  ]

  private static func bands(
    _ one: ReferenceCase, _ forecast: (Double) throws(Undefined) -> [Forecast]
  ) -> JSONValue {
    var result: [String: JSONValue] = [:]
    for level in one.input["levels"].doubles {
      let values = (try? forecast(level / 100)) ?? []
      result["mean"] = JSONValue(values.map(\.value))
      result["lower\(Int(level))"] = JSONValue(values.map(\.interval.low))
      result["upper\(Int(level))"] = JSONValue(values.map(\.interval.high))
    }
    return .object(result)
  }

  private static func smoothing(_ one: ReferenceCase, _ model: ExponentialSmoothing?) -> JSONValue {
    guard let model else { return .null }
    let horizon = one.input["horizon"].int ?? one.expected["forecast"].array?.count ?? 0
    return [
      "fitted": JSONValue(model.fitted), "SSE": JSONValue(model.sumOfSquaredErrors),
      "forecast": JSONValue(horizon > 0 ? (1...horizon).map { model.point($0) } : []),
    ]
  }

  private static func start(
    _ one: ReferenceCase
  ) -> (ExponentialSmoothing.State, ExponentialSmoothing.Seasonality) {
    (
      ExponentialSmoothing.State(
        level: one.number("initial_level"), trend: one.number("initial_trend"),
        seasonal: one.input["initial_seasonal"].doubles),
      one.input["seasonal"].string == "additive" ? .additive : .multiplicative
    )
  }

  private static func holtWinters(_ one: ReferenceCase) -> JSONValue {
    let (state, seasonality) = start(one)
    return smoothing(
      one,
      try? ExponentialSmoothing(
        one.values,
        ExponentialSmoothing.Weights(
          alpha: one.number("alpha"), beta: one.number("beta"), gamma: one.number("gamma")),
        seasonality, from: state, start: one.int("first_forecast_index")))
  }

  /// A bound: any fit at most as bad as the reference passes.
  private static func optimised(_ one: ReferenceCase) -> JSONValue {
    let (state, seasonality) = start(one)
    let model = try? ExponentialSmoothing.holtWinters(
      one.values, period: state.seasonal.count, seasonality, from: state,
      start: one.int("first_forecast_index"))
    let bound = one.expected["SSE_at_most"].double ?? 0
    guard let error = model?.sumOfSquaredErrors else { return .null }
    return ["SSE_at_most": JSONValue(error <= bound ? bound : error)]
  }
}
