import Diagnostics
import Statistics
import TradeData

/// Where a series turns, shifts or holds a figure that should be looked at.
enum SignalFunctions {
  static let all: [Function] = [
    Function(
      "turning_points", [.figure(), .whole("window", 1...1000, standard: 5)],
      unit: .fixed(.number),
      "1 at a peak, -1 at a trough, 0 elsewhere; peaks and troughs alternate",
      source: "first step of Bry and Boschan (1971)",
      example: "turning_points(units, 2) by month",
      .windowed { (series, options) throws(Undefined) in
        let (values, start) = try series.complete()
        var marks = values.map { _ in 0.0 }
        for point in try TurningPoints.find(values, window: options.whole("window")) {
          marks[point.index] = point.kind == .peak ? 1 : -1
        }
        return series.result(marks, start: start)
      }),
    Function(
      "breaks", shiftOptions, unit: .fixed(.number),
      "1 at the first period after the level of a series shifts, 0 elsewhere",
      source: "Bai and Perron (2003); pettitt: Pettitt (1979), at p < 5 %",
      example: "breaks(units, 6) by month",
      .series { (series, options) throws(Undefined) in
        let (values, start) = try series.complete()
        let shifts = Set(try shifts(values, options))
        return series.result(values.indices.map { shifts.contains($0) ? 1 : 0 }, start: start)
      }),
    Function(
      "levels", shiftOptions, unit: .same, "the mean of the series between its breaks: a step line",
      source: "means of the segments of breaks(x)", example: "levels(units, 6) by month",
      .series { (series, options) throws(Undefined) in
        let (values, start) = try series.complete()
        let ends = try shifts(values, options) + [values.count]
        var result: [Double] = []
        for end in ends {
          let segment = values[result.count..<end]
          let mean = try Summary.mean(Array(segment))
          result += segment.map { _ in mean }
        }
        return series.result(result, start: start)
      }),
    Function(
      "outliers",
      [
        .figure(), .word("rule", "mad", "tukey", "iqr", "hampel"),
        .whole("window", 1...1000, standard: 3),
      ],
      unit: .fixed(.number),
      "1 for a figure that lies too far off, 0 for others; along time, or across members without a time axis; hampel compares with neighbours",
      source:
        "mad: Iglewicz and Hoaglin (1993), 3.5; tukey, iqr: fences of 1.5; hampel: Davies and Gather (1993)",
      example: "outliers(units, hampel) by month",
      .alongOrAcross { (values, options) throws(Undefined) in
        let found = Set(try outliers(values, options))
        return values.indices.map { found.contains($0) ? 1 : 0 }
      }),
    Function(
      "z_score", [.figure()], unit: .fixed(.number),
      "distance from the median in robust standard deviations; beyond 3.5 a figure is suspect",
      source: "0.6745 (x - median) / MAD, Iglewicz and Hoaglin (1993)",
      example: "z_score(units) by month",
      .alongOrAcross { (values, _) throws(Undefined) in
        try Outliers.modifiedZScores(values)
      }),
  ]

  private static let shiftOptions: [Parameter] = [
    .figure(), .whole("length", 2...10_000, standard: 5), .whole("most", 1...50, standard: 5),
    .word("method", "segments", "pettitt"),
  ]

  private static func shifts(
    _ values: [Double], _ options: Options
  ) throws(Undefined) -> [Int] {
    guard options.has("pettitt") else {
      return try Breaks.levelShifts(
        values, minimumLength: options.whole("length"), maximum: options.whole("most"))
    }
    let shift = try Breaks.pettitt(values)
    return shift.pValue < 0.05 ? [shift.index] : []
  }

  private static func outliers(
    _ values: [Double], _ options: Options
  ) throws(Undefined) -> [Int] {
    switch options.word("rule") {
    case "tukey": return try Outliers.tukey(values).outliers
    case "iqr": return try Outliers.interquartile(values).outliers
    case "hampel":
      let points = try Outliers.hampel(values, halfWindow: options.whole("window"))
      return points.indices.filter { points[$0].isOutlier }
    default: return try Outliers.byMAD(values)
    }
  }
}

extension Function.Body {
  /// Of the figures that are there, along time or, without a time axis, across members.
  static func alongOrAcross(
    _ compute: @escaping @Sendable ([Double], Options) throws(Undefined) -> [Double]
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      let answer = try evaluator.evaluate(invocation.figure(0), context)
      let options = invocation.options
      func scored(_ cells: [Measured]) -> [Measured] {
        do throws(Undefined) {
          var scores = try compute(cells.compactMap(\.value), options).makeIterator()
          return cells.map { cell in
            guard cell.value != nil, let score = scores.next() else { return cell }
            return Measured.result(score, of: [cell])
          }
        } catch { return cells.map { _ in Measured(undefined: error) } }
      }
      if let axis = answer.timeAxis { return answer.along(axis, scored) }
      guard answer.hasMembers else {
        throw context.failure(
          "needs-members", "'\(invocation.function.name)' needs figures to compare",
          at: invocation.call.span, hint: "say by which dimension: by month, by partner")
      }
      return answer.acrossMembers(scored)
    }
  }
}
