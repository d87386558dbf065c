import Statistics

extension ReferenceDispatch {
  static let texts: [String: Function] = [
    "round-decimal": { one in
      guard let number = try? DecimalNumber(text: one.input["text"].string ?? "") else {
        return .null
      }
      return .object(
        Dictionary(
          uniqueKeysWithValues: modes.map { name, mode in
            let rounded = try? number.rounded(toDecimals: one.int("decimals"), mode)
            return (name, rounded.map { .string($0.text) } ?? .null)
          }))
    },
    "round-significant": { one in
      guard let number = try? DecimalNumber(text: one.input["text"].string ?? ""),
        let even = try? number.rounded(toSignificant: one.int("digits"), .halfEven),
        let away = try? number.rounded(toSignificant: one.int("digits"))
      else { return .null }
      return [
        "half_even": .string(even.number.text), "half_away_from_zero": .string(away.number.text),
        "unit": even.unit.map { .string($0.text) } ?? .null,
      ]
    },
    "reported-value-interval": { one in
      guard let number = try? DecimalNumber(text: one.input["text"].string ?? ""),
        let unit = try? DecimalNumber(text: one.input["unit"].string ?? ""),
        let interval = try? number.reportedInterval(unit: unit)
      else { return .null }
      return [
        "low": JSONValue(interval.low), "high": JSONValue(interval.high),
        "low_closed": .bool(true), "high_closed": .bool(false),
      ]
    },
    "parse-number": parse,
    "scaled-unit": { one in
      [
        "value": value { () throws(Undefined) in try UnitWord.value(one.input["text"].string ?? "")
        }
      ]
    },
    "format-scaled": { one in
      let text = try? UnitWord.text(
        one.number("value"), in: one.input["unit"].string ?? "", decimals: one.int("decimals"))
      return text.map { .string($0) } ?? .null
    },
  ]

  private static let modes: [(String, RoundingMode)] = [
    ("half_even", .halfEven), ("half_away_from_zero", .halfAwayFromZero),
    ("half_toward_zero", .halfTowardZero), ("down", .down), ("up", .up), ("floor", .floor),
    ("ceiling", .ceiling),
  ]

  private static func parse(_ one: ReferenceCase) -> JSONValue {
    let text = one.input["text"].string ?? ""
    let format = NumberText.Format(
      decimal: one.input["decimal"].string?.unicodeScalars.first ?? ".",
      grouping: one.input["grouping"].string?.unicodeScalars.first, allowsPercent: true)
    switch NumberText.read(text, format) {
    case .missing: return ["value": .null, "exact": .null, "outcome": "missing"]
    case .invalid: return ["value": .null, "exact": .null, "outcome": "error"]
    case .number(let number):
      var exact = JSONValue.null
      if case .number(let decimal) = NumberText.decimal(text, format) {
        exact = .string(decimal.text)
      }
      return ["value": JSONValue(number), "exact": exact, "outcome": "value"]
    }
  }
}
