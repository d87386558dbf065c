import Diagnostics
import Statistics
import TradeData

/// Who trades what with whom, compared with what their size explains.
enum TradeFunctions {
  static let all: [Function] = [
    advantage(
      "rca", "revealed comparative advantage: above 1 where a country is specialised",
      "(x_cp / X_c) / (X_p / W), Balassa (1965)"
    ) { $0.balassa() },
    advantage(
      "rca_symmetric", "comparative advantage between -1 and 1",
      "(RCA - 1) / (RCA + 1), Dalum et al. (1998)"
    ) { $0.symmetric() },
    advantage("rca_log", "logarithm of comparative advantage", "ln RCA") { $0.logarithmic() },
    advantage(
      "rca_additive", "a product's share of the country minus its share of the world",
      "x_cp / X_c - X_p / W, Hoen and Oosterhaven (2006)"
    ) { $0.additive() },
    advantage(
      "rca_normalised", "comparative advantage that adds up to zero",
      "x_cp / W - X_c X_p / W², Yu et al. (2009)"
    ) { $0.normalised() },
    Function(
      "trade_intensity", [.figure()], unit: .fixed(.number),
      "above 1 where two countries trade more than their size explains; by exporter, then importer",
      source: "(x_ij / X_i) / (M_j / M_w), Kojima (1964)",
      example: "trade_intensity(traded@2023) by exporter, importer",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.tradeIntensity(invocation, context)
      }),
    Function(
      "similarity", [.figure("a"), .parts("b")], unit: .fixed(.share),
      "how much of the structure of a and b over d is the same, 0 to 1",
      source: "Σ min(s_a, s_b), Finger and Kreinin (1979)",
      example: "similarity(units.KZ, units.KG by product)@2023",
      .twoParts { (a, b, _) throws(Undefined) in
        let cells = try ComparativeAdvantage(exports: [a, b]).similarity()
        guard let share = cells[0][1] else {
          throw Undefined(.zeroTotal, "one of the two has no trade")
        }
        return share
      }),
    Function(
      "grubel_lloyd",
      [.figure("exports"), .rows("imports"), .word("method", "plain", "corrected")],
      unit: .fixed(.share),
      "intra-industry trade: 0 for one-way trade, 1 for as much in as out; over d weighted by trade",
      source: "1 - Σ|X - M| / Σ(X + M), Grubel and Lloyd (1975); corrected for the total imbalance",
      example: "grubel_lloyd(units.KZ, units.KG by product)@2023",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        let body =
          invocation.inner == nil
          ? Function.Body.pair { (x, m, _) throws(Undefined) in
            try TradeRelations.grubelLloyd(exports: x, imports: m)
          }
          : Function.Body.twoParts { (x, m, options) throws(Undefined) in
            options.has("corrected")
              ? try TradeRelations.balanceCorrectedGrubelLloyd(exports: x, imports: m)
              : try TradeRelations.grubelLloyd(exports: x, imports: m)
          }
        return try body.evaluate(evaluator, invocation, context)
      }),
    Function(
      "normalised_balance", [.figure("exports"), .figure("imports")], unit: .fixed(.share),
      "the balance as a part of all trade, -1 to 1", source: "(X - M) / (X + M)",
      example: "normalised_balance(units.KZ, units.KG)@2023",
      .pair { (x, m, _) throws(Undefined) in
        try TradeRelations.normalisedBalance(exports: [x], imports: [m])
      }),
    mirror(
      "mirror_gap", unit: .own("that of the figures"),
      "importer's figure minus exporter's, after freight and insurance"
    ) { $0.gap },
    mirror(
      "mirror_ratio", unit: .fixed(.times),
      "importer's figure divided by exporter's, after freight and insurance"
    ) { (mirror) throws(Undefined) in
      guard let ratio = mirror.ratio else {
        throw Undefined(.zeroBase, "the exporter reports nothing")
      }
      return ratio
    },
    mirror(
      "mirror_relative_gap", unit: .fixed(.share),
      "the mirror gap as a part of the mean of both figures, -2 to 2"
    ) { $0.relativeGap },
  ]

  private static func advantage(
    _ name: String, _ text: String, _ source: String,
    _ measure: @escaping @Sendable (ComparativeAdvantage) -> [[Double?]]
  ) -> Function {
    Function(
      name, [.figure()], unit: .fixed(.number),
      text + "; by country and product, or of one narrowed country by product",
      source: source, example: "\(name)(units@2023) by partner, product",
      Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.advantage(invocation, context, measure)
      })
  }

  private static func mirror(
    _ name: String, unit: Function.UnitRule, _ text: String,
    _ measure: @escaping @Sendable (MirrorComparison) throws(Undefined) -> Double
  ) -> Function {
    Function(
      name,
      [.figure("exporter"), .figure("importer"), .number("freight", 1...3, standard: 1)],
      unit: unit, text,
      source: "importer / freight against exporter; freight 1.06 to 1.1 turns CIF into FOB",
      example: "\(name)(units.KZ, units.KG, 1.06)@2023",
      .pair { (exporter, importer, options) throws(Undefined) in
        try measure(
          try MirrorComparison(
            exporter: exporter, importer: importer, freightFactor: options.number("freight")))
      })
  }
}

extension Function.Body {
  /// Of two columns of parts over the same members of d; a member without a row has a part of 0.
  static func twoParts(
    _ compute: @escaping @Sendable ([Double], [Double], Options) throws(Undefined) -> Double
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      try evaluator.alongInner([0, 1], invocation, context) { columns, _ in
        Measured.of { () throws(Undefined) in
          try compute(try columns[0].known(), try columns[1].known(), invocation.options)
        }
      }
    }
  }
}

extension Evaluator {
  /// The table of two axes of members at each time; with one such axis, the narrowed figure is one
  /// country and the figure of all is the world.
  func advantage(
    _ invocation: Invocation, _ context: Context,
    _ measure: (ComparativeAdvantage) -> [[Double?]]
  ) throws(QueryFailure) -> Answer {
    let answer = try evaluate(invocation.figure(0), context)
    switch answer.axes.filter({ !$0.isTime }).count {
    case 2:
      return answer.tables { (table) throws(Undefined) in
        measure(try ComparativeAdvantage(exports: table))
      }
    case 1:
      var world = context
      world.ignoresMembers = true
      let all = try evaluate(invocation.figure(0), world)
      var result = Answer.aligned([answer, all])[0]
      let whole = Answer.aligned([answer, all])[1]
      var pairs = result
      pairs.cells = pairs.cells.indices.map { Measured(Double($0)) }
      let cells = result.cells
      let measured = pairs.acrossMembers { places in
        let places = places.compactMap { $0.value.map { Int($0) } }
        do throws(Undefined) {
          let own = try places.map { cells[$0] }.known()
          let total = try places.map { whole.cells[$0] }.known()
          let rest = zip(total, own).map { max(0, $0 - $1) }
          let row = measure(try ComparativeAdvantage(exports: [own, rest]))[0]
          return row.map(Measured.orNoTrade)
        } catch { return places.map { _ in Measured(undefined: error) } }
      }
      result.cells = measured.cells
      result.usage.merge(all.usage)
      return result
    default:
      throw context.failure(
        "needs-members", "'\(invocation.function.name)' needs countries and products",
        at: invocation.call.span, hint: "for example \(invocation.function.example)")
    }
  }

  func tradeIntensity(
    _ invocation: Invocation, _ context: Context
  ) throws(QueryFailure) -> Answer {
    var answer = try evaluate(invocation.figure(0), context)
    let members = answer.axes.indices.filter { !answer.axes[$0].isTime }
    guard members.count == 2 else {
      throw context.failure(
        "needs-members", "'\(invocation.function.name)' needs exporters and importers",
        at: invocation.call.span, hint: "for example \(invocation.function.example)")
    }
    let shown = answer.axes
    var axes = answer.axes
    axes[members[0]].add(axes[members[1]].keys)
    axes[members[1]].keys = axes[members[0]].keys
    answer = answer.spread(over: axes)
    return answer.tables { (table) throws(Undefined) in try TradeRelations.intensity(table) }
      .spread(over: shown)
  }
}

extension Answer {
  /// A function of the table that two axes of members make at each time.
  func tables(_ compute: ([[Double]]) throws(Undefined) -> [[Double?]]) -> Answer {
    let members = axes.indices.filter { !axes[$0].isTime }
    let columns = axes[members[1]].keys.count
    return acrossMembers { cells in
      do throws(Undefined) {
        let values = try cells.known()
        let table = stride(from: 0, to: values.count, by: max(1, columns)).map {
          Array(values[$0..<$0 + columns])
        }
        return try compute(table).flatMap { $0 }.map(Measured.orNoTrade)
      } catch { return cells.map { _ in Measured(undefined: error) } }
    }
  }
}

extension Measured {
  /// A cell of a table of trade, which has none where nothing is traded.
  static func orNoTrade(_ value: Double?) -> Measured {
    of { () throws(Undefined) in
      guard let value else {
        throw Undefined(.zeroTotal, "there is no trade to compare with")
      }
      return value
    }
  }
}
