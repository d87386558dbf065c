import Statistics

extension ReferenceDispatch {
  static let change: [String: Function] = [
    "growth": growth, "times-wording": times, "implied-base": impliedBase,
    "period-comparisons": periods, "cagr": cagr, "calendar-facts": calendar,
    "iso-weeks-in-year": { one in JSONValue(one.input["years"].ints.map(CalendarFacts.weeksInYear))
    },
    "calendar-day-average": dayAverage, "lunar-new-year": lunarNewYear,
    "index-rebase": { one in
      let values = one.input["values"].optionalDoubles
      let rebased = try? IndexNumbers.rebased(values, base: one.input["base_positions"].ints)
      return JSONValue(rebased ?? values.map { _ in nil })
    },
    "chain-link": { one in
      let linked = try? IndexNumbers.linked(
        old: one.input["old"].doubles, new: one.input["new"].doubles,
        overlap: one.int("overlap_position_in_old"))
      return ["link_factor": JSONValue(linked?.factor), "linked": JSONValue(linked?.series ?? [])]
    },
    "chain-growth": { one in
      list { () throws(Undefined) in
        try IndexNumbers.chained(
          percents: one.input["percent_changes"].doubles, start: one.number("start"))
      }
    },
  ]

  /// A decimal text of an input; nil for a missing value.
  private static func decimal(_ one: ReferenceCase, _ key: String) -> DoubleDouble? {
    if let text = one.input[key + "_text"].string {
      return (try? DecimalNumber(text: text))?.doubleDouble
    }
    return one.input[key].double.map { DoubleDouble(asWritten: $0) }
  }

  private static func growth(_ one: ReferenceCase) -> JSONValue {
    guard let base = decimal(one, "base"), let value = decimal(one, "value") else {
      return [
        "absolute": .null, "relative": .null, "percent": .null, "ratio": .null, "log": .null,
        "log_percent": .null, "reason": "missing",
      ]
    }
    let log = try? Growth.log(from: base, to: value)
    return [
      "absolute": Self.value { () throws(Undefined) in try Growth.absolute(from: base, to: value) },
      "relative": Self.value { () throws(Undefined) in try Growth.relative(from: base, to: value) },
      "percent": Self.value { () throws(Undefined) in try Growth.percent(from: base, to: value) },
      "ratio": Self.value { () throws(Undefined) in try Growth.ratio(from: base, to: value) },
      "log": JSONValue(log),
      "log_percent": JSONValue(log.map { 100 * $0 }),
      "reason": reason { () throws(Undefined) in try Growth.relative(from: base, to: value) },
      "alternative_over_absolute_base": Self.value { () throws(Undefined) in
        try Growth.relativeToMagnitude(from: base.high, to: value.high)
      },
    ]
  }

  private static func times(_ one: ReferenceCase) -> JSONValue {
    let (value, times) = (one.number("value"), one.number("n"))
    func reading(_ statement: ImpliedBase.Statement) -> JSONValue {
      [
        "base": Self.value { () throws(Undefined) in try ImpliedBase.base(of: value, statement) },
        "percent_change": Self.value { () throws(Undefined) in try statement.percentChange() },
      ]
    }
    let asMany = try? ImpliedBase.base(of: value, .timesAsMany(times))
    let literal = try? ImpliedBase.base(of: value, .increaseOfTimes(times))
    return [
      "n_times_as_many": reading(.timesAsMany(times)),
      "increase_of_n_times_literal": reading(.increaseOfTimes(times)),
      "increase_of_n_times_colloquial": reading(.timesAsMany(times)),
      "ambiguity_ratio_of_bases": Self.value { () throws(Undefined) in
        try Growth.ratio(from: literal ?? .nan, to: asMany ?? .nan)
      },
    ]
  }

  private static func impliedBase(_ one: ReferenceCase) -> JSONValue {
    let value = Measured.about(one.number("value"), unit: one.number("value_rounding_unit"))
    let growth = ImpliedBase.Statement.percent(one.number("percent"))
    let unit = one.number("percent_rounding_unit")
    let base = ImpliedBase.base(of: value, growth, growthUnit: unit)
    let change = value.interval.flatMap {
      try? ImpliedBase.change(of: $0, growth, growthUnit: unit)
    }
    return [
      "value_interval": ends(value.interval),
      "percent_interval": ends(try? Interval(reported: one.number("percent"), unit: unit)),
      "base_point": JSONValue(base.value), "base_interval": ends(base.interval),
      "absolute_change_interval": ends(change),
    ]
  }

  private static func cagr(_ one: ReferenceCase) -> JSONValue {
    func rate() throws(Undefined) -> Double {
      try CompoundGrowth.cagr(
        from: one.number("first"), to: one.number("last"), years: one.number("years"))
    }
    return [
      "cagr": value(rate), "percent": JSONValue((try? rate()).map { 100 * $0 }),
      "reason": reason(rate),
    ]
  }

  private static func month(_ text: String) -> (year: Int, month: Int) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count > 1 ? (parts[0], parts[1]) : (0, 1)
  }

  private static func name(_ year: Int, _ month: Int) -> String {
    "\(year)-\(month < 10 ? "0" : "")\(month)"
  }

  private static func periods(_ one: ReferenceCase) -> JSONValue {
    let values = one.input["values"].optionalDoubles
    let start = month(one.input["start"].string ?? "")
    func name(at position: Int) -> (year: Int, month: Int) {
      let months = start.year * 12 + start.month - 1 + position
      return (months / 12, months % 12 + 1)
    }
    guard let monthly = try? SeriesGrowth.relative(values, lag: 1),
      let yearly = try? SeriesGrowth.relative(values, lag: 12),
      let toDate = try? SeriesGrowth.yearToDate(values, periodsPerYear: 12, first: start.month - 1),
      let toDateYearly = try? SeriesGrowth.relative(toDate, lag: 12),
      let rolling = try? SeriesGrowth.rollingSum(values, count: 12),
      let quarters = try? MonthlyTotals.quarters(values, firstMonth: start.month),
      let merged = try? MonthlyTotals.januaryFebruary(values, firstMonth: start.month),
      let mergedYearly = try? SeriesGrowth.relative(merged.map(\.sum), lag: 1)
    else { return .null }
    return [
      "monthly": .array(
        values.indices.map { index in
          let (year, month) = name(at: index)
          return [
            "period": .string(Self.name(year, month)), "value": JSONValue(values[index]),
            "mom": JSONValue(monthly[index]), "yoy": JSONValue(yearly[index]),
            "ytd": JSONValue(toDate[index]), "ytd_yoy": JSONValue(toDateYearly[index]),
            "rolling12": JSONValue(rolling[index]),
          ]
        }),
      "quarters": .array(
        quarters.map { quarter in
          let (year, month) = name(at: quarter.start)
          return [
            "quarter": .string("\(year)-Q\((month - 1) / 3 + 1)"), "sum": JSONValue(quarter.sum),
            "months_present": JSONValue(quarter.monthsPresent),
            "complete": .bool(quarter.isComplete),
          ]
        }),
      "jan_feb_combined": .array(
        merged.indices.map { index in
          [
            "year": JSONValue(name(at: merged[index].start).year),
            "jan_feb": JSONValue(merged[index].sum), "yoy": JSONValue(mergedYearly[index]),
          ]
        }),
    ]
  }

  private static func calendar(_ one: ReferenceCase) -> JSONValue {
    .array(
      (one.input["dates"].array ?? []).map { date in
        let parts = (date.string ?? "").split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3,
          let week = try? CalendarFacts.week(parts[0], parts[1], parts[2]),
          let weekday = try? CalendarFacts.weekday(parts[0], parts[1], parts[2]),
          let day = try? CalendarFacts.dayOfYear(parts[0], parts[1], parts[2]),
          let length = try? CalendarFacts.daysInMonth(parts[1], of: parts[0])
        else { return .null }
        return [
          "date": date, "iso_year": JSONValue(week.year), "iso_week": JSONValue(week.week),
          "iso_weekday": JSONValue(weekday), "day_of_year": JSONValue(day),
          "leap": .bool(CalendarFacts.isLeap(parts[0])), "quarter": JSONValue((parts[1] + 2) / 3),
          "days_in_month": JSONValue(length),
          "days_in_year": JSONValue(CalendarFacts.daysInYear(parts[0])),
        ]
      })
  }

  private static func dayAverage(_ one: ReferenceCase) -> JSONValue {
    let values = one.input["values"].doubles
    let months = (one.input["months"].array ?? []).map { month($0.string ?? "") }
    let averages = zip(values, months).map { value, month in
      try? CalendarFacts.dailyAverage(value, month: month.month, of: month.year)
    }
    func growth(_ values: [Double?]) -> JSONValue {
      optionals { () throws(Undefined) in
        Array(try SeriesGrowth.relative(values, lag: 1).dropFirst())
      }
    }
    return [
      "rows": .array(
        months.indices.map { index in
          [
            "month": .string(name(months[index].year, months[index].month)),
            "days": JSONValue(
              (try? CalendarFacts.daysInMonth(months[index].month, of: months[index].year)) ?? 0),
            "daily_average": JSONValue(averages[index]),
          ]
        }),
      "yoy_raw": growth(values), "yoy_daily": growth(averages),
    ]
  }

  private static func lunarNewYear(_ one: ReferenceCase) -> JSONValue {
    let window = one.int("window_days_before")
    return .array(
      one.input["years"].ints.map { year in
        guard let date = try? LunarNewYear.date(year),
          let days = try? LunarNewYear.daysBefore(year, window),
          let shares = try? LunarNewYear.shares(year, daysBefore: window)
        else { return .null }
        return [
          "year": JSONValue(year),
          "new_year": .string("\(name(year, date.month))-\(date.day < 10 ? "0" : "")\(date.day)"),
          "month": .string(date.month == 1 ? "Jan" : "Feb"),
          "days_of_preceding_window_in_jan": JSONValue(days.january),
          "days_of_preceding_window_in_feb": JSONValue(days.february),
          "share_jan": JSONValue(shares.january), "share_feb": JSONValue(shares.february),
        ]
      })
  }
}
