import Statistics

extension ReferenceDispatch {
  static let structure: [String: Function] = [
    "concentration": concentration, "trade-indices": tradeIndices,
    "trade-intensity": { one in
      let flows = one.input["bilateral_exports"].table
      func table(_ world: TradeRelations.World) -> JSONValue {
        JSONValue((try? TradeRelations.intensity(flows, world: world)) ?? [])
      }
      return [
        "intensity_world_total": table(.all),
        "intensity_world_less_own_imports": table(.withoutReporter),
      ]
    },
  ]

  private static func concentration(_ one: ReferenceCase) -> JSONValue {
    let values = one.values
    typealias Measure = ([Double]) throws(Undefined) -> Double
    let measures: [(String, Measure)] = [
      ("hhi", Concentration.hhi), ("hhi_normalised", Concentration.normalisedHHI),
      ("effective_number", Concentration.effectiveNumber), ("gini", Concentration.gini),
      ("gini_small_sample", Concentration.smallSampleGini), ("theil_t", Concentration.theilT),
      ("theil_t_normalised", Concentration.normalisedTheilT), ("theil_l", Concentration.theilL),
      ("shannon_nats", Concentration.shannon), ("shannon_bits", Concentration.shannonBits),
      ("evenness", Concentration.evenness),
    ]
    var result: [String: JSONValue] = [:]
    for (name, measure) in measures {
      result[name] = value { () throws(Undefined) in try measure(values) }
    }
    result["hhi_10000"] = JSONValue((try? Concentration.hhi(values)).map { 10_000 * $0 })
    result["reason"] = reason { () throws(Undefined) in try Concentration.hhi(values) }
    var ratios: [String: JSONValue] = [:]
    for count in 1...20 {
      ratios["\(count)"] = value { () throws(Undefined) in
        try Concentration.ratio(values, largest: count)
      }
    }
    result["cr"] = .object(ratios)
    return .object(result)
  }

  private static func tradeIndices(_ one: ReferenceCase) -> JSONValue {
    let exports = one.input["exports"].table
    guard let table = try? ComparativeAdvantage(exports: exports) else { return .null }
    let income = try? table.sophistication(income: one.input["gdp_per_capita"].doubles)
    let imports = one.input["imports"].table
    typealias Measure = ([Double], [Double]) throws(Undefined) -> Double
    func rows(_ measure: Measure) -> JSONValue {
      JSONValue(zip(exports, imports).map { try? measure($0, $1) })
    }
    return [
      "rca": JSONValue(table.balassa()), "rsca": JSONValue(table.symmetric()),
      "log_rca": JSONValue(table.logarithmic()), "nrca": JSONValue(table.normalised()),
      "arca": JSONValue(table.additive()),
      "hhi_products": JSONValue(table.productConcentration()),
      "export_similarity": JSONValue(table.similarity()),
      "prody": JSONValue(income?.products ?? []), "expy": JSONValue(income?.countries ?? []),
      "grubel_lloyd": JSONValue(
        zip(exports, imports).map { row, other in
          zip(row, other).map { try? TradeRelations.grubelLloyd(exports: $0, imports: $1) }
        }),
      "grubel_lloyd_aggregate": rows { (x, m) throws(Undefined) in
        try TradeRelations.grubelLloyd(exports: x, imports: m)
      },
      "grubel_lloyd_balance_corrected": rows { (x, m) throws(Undefined) in
        try TradeRelations.balanceCorrectedGrubelLloyd(exports: x, imports: m)
      },
      "balance": rows { (x, m) throws(Undefined) in
        try TradeRelations.balance(exports: x, imports: m)
      },
      "normalised_balance": rows { (x, m) throws(Undefined) in
        try TradeRelations.normalisedBalance(exports: x, imports: m)
      },
    ]
  }
}
