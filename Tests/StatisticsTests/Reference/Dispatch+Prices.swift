import Statistics

extension ReferenceDispatch {
  static let prices: [String: Function] = [
    "chained-laspeyres-volume": { one in
      list { () throws(Undefined) in try PriceIndex.chainedVolume(baskets(one)) }
    },
    "shares-and-contributions": contributions,
    "price-volume": priceVolume,
  ]

  private static func baskets(_ one: ReferenceCase) -> [Basket] {
    zip(one.input["prices"].table, one.input["quantities"].table).compactMap {
      try? Basket(prices: $0, quantities: $1)
    }
  }

  private static func contributions(_ one: ReferenceCase) -> JSONValue {
    let (before, after) = (one.input["before"].doubles, one.input["after"].doubles)
    let decimals = one.int("decimals")
    let naive = (try? Shares.shares(after))?.compactMap {
      try? Rounding.rounded(100 * $0, decimals: decimals, .halfEven)
    }
    let none = before.map { _ in Double?.none }
    let shareOfChange = (try? Contributions.sharesOfChange(before: before, after: after)) ?? none
    return [
      "total0": value { () throws(Undefined) in try Summary.sum(before) },
      "total1": value { () throws(Undefined) in try Summary.sum(after) },
      "share0": list { () throws(Undefined) in try Shares.shares(before) },
      "share1": list { () throws(Undefined) in try Shares.shares(after) },
      "share_change_pp": list { () throws(Undefined) in
        try Contributions.shareChanges(before: before, after: after)
      },
      "growth_total": value { () throws(Undefined) in
        try Growth.relative(from: Summary.sum(before), to: Summary.sum(after))
      },
      "growth": JSONValue(zip(before, after).map { try? Growth.relative(from: $0, to: $1) }),
      "contribution_pp": list { () throws(Undefined) in
        try Contributions.points(before: before, after: after)
      },
      "share_of_change": JSONValue(shareOfChange),
      "share1_percent_largest_remainder": list { () throws(Undefined) in
        try Shares.roundedPercents(after, decimals: decimals)
      },
      "naive_rounded_sum": JSONValue(naive.flatMap { try? Summary.sum($0) }),
    ]
  }

  private static let formulas: [(String, PriceIndex.Formula)] = [
    ("laspeyres", .laspeyres), ("paasche", .paasche), ("fisher", .fisher),
    ("tornqvist", .tornqvist), ("marshall_edgeworth", .marshallEdgeworth), ("walsh", .walsh),
  ]

  private static func indices(
    _ count: Int, _ index: (PriceIndex.Formula) throws(Undefined) -> [Double]
  ) -> JSONValue {
    let columns = formulas.map { ($0.0, (try? index($0.1)) ?? []) }
    return .array(
      (0..<count).map { period in
        .object(
          Dictionary(
            uniqueKeysWithValues: columns.map { name, values in
              (name, JSONValue(values.indices.contains(period) ? values[period] : nil))
            }))
      })
  }

  private static func priceVolume(_ one: ReferenceCase) -> JSONValue {
    let baskets = baskets(one)
    return [
      "value": JSONValue(baskets.map { try? $0.value() }),
      "unit_value": JSONValue(baskets.map { try? $0.unitValue() }),
      "unit_value_index": list { () throws(Undefined) in
        try PriceIndex.fixedBase(.unitValue, baskets)
      },
      "fixed_base": indices(baskets.count) { formula throws(Undefined) in
        try PriceIndex.fixedBase(formula, baskets)
      },
      "chained": indices(baskets.count) { formula throws(Undefined) in
        try PriceIndex.chained(formula, baskets)
      },
      "decomposition": .array(
        baskets.indices.dropFirst().map { decomposition($0, baskets) }),
    ]
  }

  private static func decomposition(_ index: Int, _ baskets: [Basket]) -> JSONValue {
    guard
      let parts = try? ValueDecomposition(from: baskets[index - 1], to: baskets[index])
    else { return .null }
    return [
      "step": JSONValue([index - 1, index]), "change": JSONValue(parts.change),
      "laspeyres_price": JSONValue(parts.laspeyresPrice),
      "laspeyres_volume": JSONValue(parts.laspeyresVolume),
      "interaction": JSONValue(parts.interaction),
      "paasche_price": JSONValue(parts.paaschePrice),
      "bennet_price": JSONValue(parts.bennetPrice),
      "bennet_volume": JSONValue(parts.bennetVolume),
      "lmdi_price": JSONValue(parts.lmdi.price), "lmdi_volume": JSONValue(parts.lmdi.volume),
      "lmdi_total_quantity": JSONValue(parts.lmdi.totalQuantity),
      "lmdi_mix": JSONValue(parts.lmdi.mix), "lmdi_unit_price": JSONValue(parts.lmdi.price),
      "residual_lmdi": JSONValue(parts.change - parts.lmdi.price - parts.lmdi.volume),
    ]
  }
}
