import Statistics

extension ReferenceDispatch {
  static let intervals: [String: Function] = [
    "interval-add": { one in arithmetic(one) { (a, b) throws(Undefined) in a + b } },
    "interval-sub": { one in arithmetic(one) { (a, b) throws(Undefined) in a - b } },
    "interval-mul": { one in arithmetic(one) { (a, b) throws(Undefined) in a * b } },
    "interval-div": { one in arithmetic(one) { (a, b) throws(Undefined) in try a / b } },
    "interval-growth-percent": { one in
      arithmetic(one) { (a, b) throws(Undefined) in try a.growthPercent(from: b) }
    },
    "interval-share": { one in
      arithmetic(one) { (a, b) throws(Undefined) in try a.share(besides: b) }
    },
    "claim-check": { one in
      guard
        let ratio = try? ClaimCheck.ratio(
          after: one.number("after"), unit: one.number("after_unit"),
          before: one.number("before"), unit: one.number("before_unit")),
        let verdict = try? ClaimCheck.check(
          ratio, atLeast: one.input["ratio_at_least"].double,
          below: one.input["ratio_below"].double)
      else { return .null }
      return ["ratio_interval": ends(ratio), "verdict": .string(verdict.rawValue)]
    },
  ]

  private static func arithmetic(
    _ one: ReferenceCase, _ operation: (Interval, Interval) throws(Undefined) -> Interval
  ) -> JSONValue {
    let (a, b) = (one.input["a"].doubles, one.input["b"].doubles)
    guard a.count == 2, b.count == 2 else { return .null }
    guard let result = try? operation(Interval(a[0], a[1]), Interval(b[0], b[1])) else {
      return .null
    }
    // The interval must hold the exact one, whatever the tolerance.
    func text(_ key: String, _ holds: (DoubleDouble) -> Bool) -> JSONValue {
      guard let exact = one.expected[key].string else { return .null }
      let parts = exact.split(separator: "/").compactMap { Int($0) }
      guard let numerator = parts.first else { return .null }
      let value = DoubleDouble(numerator) / DoubleDouble(parts.count > 1 ? parts[1] : 1)
      return .string(holds(value) ? exact : "an end that excludes \(exact)")
    }
    return [
      "low": JSONValue(result.low), "high": JSONValue(result.high),
      "low_exact": text("low_exact") { !($0 < DoubleDouble(result.low)) },
      "high_exact": text("high_exact") { !($0 > DoubleDouble(result.high)) },
    ]
  }
}
