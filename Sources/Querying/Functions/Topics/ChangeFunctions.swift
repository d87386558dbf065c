import Statistics
import TradeData

/// Comparisons of a figure with an earlier one. They evaluate their argument twice, at two times, so
/// the base need not be on the axis.
enum ChangeFunctions {
  static let all: [Function] = [
    relative(
      "yoy", .years(-1), "relative change on the same period a year earlier", "yoy(units@2023)"),
    relative(
      "mom", .stretches(-1), "relative change on the period just before, of the same length",
      "mom(units) by month"),
    change(
      "growth", unit: .fixed(.change),
      "relative change between the two periods of a->b, on the period before, or a year before",
      "(b - a) / a", "growth(units@2022->2023) by partner"
    ) { change, _ in relative(change) },
    change(
      "change", unit: .difference,
      "absolute change between the two periods of a->b, on the period before, or a year before",
      "b - a", "change(units@2022->2023) by partner"
    ) { change, _ in
      let difference = change.to - change.from
      return change.unit.kind == .percent ? difference / Measured(100) : difference
    },
    change(
      "log_growth", unit: .fixed(.number), "logarithmic change: changes of this kind add up",
      "ln(b / a)", "log_growth(units@2022->2023)"
    ) { change, _ in
      change.rising { (base, value) throws(Undefined) in try Growth.log(from: base, to: value) }
    },
    change(
      "ratio", unit: .fixed(.times), "N times as many: the later figure divided by the earlier",
      "b / a", "ratio(units@2022->2023)"
    ) { change, _ in ratio(change.to, change.from) },
    change(
      "times_more", unit: .fixed(Unit(named: "times more")),
      "an increase of N times, read literally: one less than N times as many", "(b - a) / a",
      "times_more(units@2022->2023)"
    ) { change, _ in relative(change) },
    change(
      "balance_growth", unit: .fixed(.change),
      "change of a balance that may be negative, relative to its size; plus is towards surplus",
      "(b - a) / |a|", "balance_growth(value@2022->2023)"
    ) { change, _ in
      change.measured { (base, value) throws(Undefined) in
        try Growth.relativeToMagnitude(from: base, to: value)
      } interval: { (base, value) throws(Undefined) in
        let size = base.low > 0 ? base : -base
        return try (value - base) / size
      }
    },
    Function(
      "cagr", [.figure()], unit: .fixed(.change),
      "constant yearly growth between the two periods of a->b",
      source: "(b / a)^(1 / years) - 1, years between the ends of a and b",
      example: "cagr(units@2022->2023) by partner",
      .change(nil, needsPair: true) { change, _ in yearly(change) }),
    Function(
      "annualised", [.figure()], unit: .fixed(.change),
      "growth on the period before, kept up for a year", source: "(b / a)^(periods per year) - 1",
      example: "annualised(units) by quarter",
      .change(.stretches(-1)) { change, _ in yearly(change) }),
    Function(
      "doubling_time", [.figure()], unit: .fixed(Unit(named: "year")),
      "years until the figure doubles at the growth between the periods of a->b",
      source: "ln 2 / ln(1 + cagr)", example: "doubling_time(units@2022->2023)",
      .change(nil, needsPair: true) { change, _ in
        Measured.catchingUndefined { () throws(Undefined) in
          let growth = yearly(change)
          guard let rate = growth.value else {
            throw growth.reason ?? Undefined(.missing, "no value in the data")
          }
          return Measured.result(try CompoundGrowth.doublingTime(rate), of: [growth])
        }
      }),
  ]

  static func relative(_ change: Change) -> Measured {
    change.to.growthPercent(from: change.from) / Measured(100)
  }

  /// How many times as many; a base that is zero or negative has no multiple.
  static func ratio(_ value: Measured, _ base: Measured) -> Measured {
    if let from = base.value, from < 0 {
      return Measured(undefined: .belowZero)
    }
    if base.value == 0, value.value != nil {
      return Measured(undefined: Undefined(.zeroBase, "the base is zero"))
    }
    return value / base
  }

  private static func yearly(_ change: Change) -> Measured {
    guard let years = change.years else {
      return Measured(undefined: Undefined(.badParameter, "the time between is not known"))
    }
    return change.rising { (base, value) throws(Undefined) in
      try CompoundGrowth.cagr(from: base, to: value, years: years)
    }
  }

  private static func relative(
    _ name: String, _ shift: Context.Shift, _ text: String, _ example: String
  ) -> Function {
    Function(
      name, [.figure()], unit: .fixed(.change), text, source: "(b - a) / a", example: example,
      .change(shift) { change, _ in relative(change) })
  }

  private static func change(
    _ name: String, unit: Function.UnitRule, _ text: String, _ source: String, _ example: String,
    _ compute: @escaping Function.Body.ChangeRule
  ) -> Function {
    Function(
      name, [.figure(), .comparedWith], unit: unit, text, source: source, example: example,
      .change(compute))
  }
}
