import Diagnostics
import Statistics
import TradeData

/// Why a figure changed: prices, volumes and the mix of products; parts of the whole; regions.
enum EffectFunctions {
  static let all: [Function] = [
    effect(
      "price_effect", ["lmdi", "bennet", "laspeyres", "paasche"],
      "what new prices did to a value",
      "Σ L(v₀, v₁) ln(p₁/p₀), Ang (2005); bennet, laspeyres, paasche: Σ(p₁ - p₀) times mean, old or new quantities"
    ) { effects, options in
      switch options.word("method") {
      case "bennet": effects.bennetPrice
      case "laspeyres": effects.laspeyresPrice
      case "paasche": effects.paaschePrice
      default: effects.lmdi.price
      }
    },
    effect(
      "volume_effect", ["lmdi", "bennet", "laspeyres"],
      "what new quantities did to a value, their mix included",
      "Σ L(v₀, v₁) ln(q₁/q₀), Ang (2005); bennet, laspeyres: Σ(q₁ - q₀) times mean or old prices"
    ) { effects, options in
      switch options.word("method") {
      case "bennet": effects.bennetVolume
      case "laspeyres": effects.laspeyresVolume
      default: effects.lmdi.volume
      }
    },
    effect(
      "quantity_effect", [], "what the total quantity alone did to a value, the mix unchanged",
      "Σ L(v₀, v₁) ln(Q₁/Q₀), Ang (2005)"
    ) { effects, _ in effects.lmdi.totalQuantity },
    effect(
      "mix_effect", [],
      "what the shift between cheaper and dearer products did; new and ended products count here",
      "volume effect - quantity effect, Ang (2005)"
    ) { effects, _ in effects.lmdi.mix },
    effect(
      "interaction_effect", [], "what price and quantity did together, in the laspeyres form",
      "Σ(p₁ - p₀)(q₁ - q₀)"
    ) { effects, _ in effects.interaction },
    Function(
      "contributions", [.figure(), .comparedWith], unit: .fixed(.points),
      "what each member adds to the growth of all, in percentage points that add up to it",
      source: "(x₁ - x₀) / Σx₀", example: "contributions(units@2022->2023) by partner",
      Function.Body(comparesTimes: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.contributions(invocation, context) { change, before, _ in change / before }
      }),
    Function(
      "share_of_change", [.figure(), .comparedWith], unit: .fixed(.share),
      "the part of the change of all that a member makes up; the parts add up to one",
      source: "(x₁ - x₀) / Σ(x₁ - x₀)", example: "share_of_change(units@2022->2023) by partner",
      Function.Body(comparesTimes: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.contributions(invocation, context) { change, before, after in
          let total = after - before
          guard total.value != 0 else {
            return Measured(undefined: Undefined(.zeroTotal, "the total did not change"))
          }
          return change / total
        }
      }),
    shift(
      "shift_reference",
      "what a region would have gained had each sector grown like the whole economy"
    ) { $0.reference },
    shift("shift_mix", "what a region gained because its sectors grow differently from the whole") {
      $0.mix
    },
    shift(
      "shift_regional",
      "what a region gained because its sectors grew differently from theirs elsewhere"
    ) { $0.regional },
  ]

  private static func effect(
    _ name: String, _ methods: [String], _ text: String, _ source: String,
    _ choose: @escaping @Sendable (ValueDecomposition, Options) -> Double
  ) -> Function {
    let method = methods.isEmpty ? [] : [Parameter.word("method", methods)]
    return Function(
      name, [.figure("value"), .parts("quantity")] + method + [.comparedWith],
      unit: .own("that of value"), text, source: source,
      example: "\(name)(value, units by product)@2022->2023",
      Function.Body(comparesTimes: true, looksAlongTime: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.productChanges(invocation, context) { (before, now) throws(Undefined) in
          let baskets = try ProductTable.completed(before, now)
          return choose(
            try ValueDecomposition(from: baskets.base, to: baskets.current), invocation.options)
        }
      })
  }

  private static func shift(
    _ name: String, _ text: String, _ choose: @escaping @Sendable (ShiftShare) -> [Double]
  ) -> Function {
    Function(
      name, [.parts(), .comparedWith], unit: .same,
      text + "; x is narrowed to the region, d are the sectors, the whole is x of all members",
      source: "Dunn (1960); reference, mix and regional add up to the change",
      example: "\(name)(units.KZ by product)@2022->2023",
      Function.Body(comparesTimes: true, looksAlongTime: true) {
        (evaluator, invocation, context) throws(QueryFailure) in
        try evaluator.shiftShare(invocation, context, choose)
      })
  }
}

extension Evaluator {
  /// What members, or narrowed figures, add to the change of all: `rule` gets the change of a part
  /// and the totals before and after.
  func contributions(
    _ invocation: Invocation, _ context: Context,
    _ rule: (Measured, Measured, Measured) -> Measured
  ) throws(QueryFailure) -> Answer {
    let comparison = try comparison(invocation, context)
    let (later, earlier) = try evaluateTwice(invocation.figure(0), comparison, context)
    guard later.hasMembers else {
      var whole = context
      whole.ignoresMembers = true
      let all = try evaluateTwice(invocation.figure(0), comparison, whole)
      var result = later
      result.usage.merge(earlier.usage)
      let answers = [earlier, all.from, all.to].map { $0.spread(over: later.axes) }
      result.cells = later.cells.indices.map { cell in
        rule(
          later.cells[cell] - answers[0].cells[cell], answers[1].cells[cell], answers[2].cells[cell]
        )
      }
      return result
    }
    let both = Answer.aligned([later, earlier])
    let shown = both.map { $0.limited(to: later.axes) }
    var places = shown[0]
    places.cells = places.cells.indices.map { Measured(Double($0)) }
    // A quarter of a year without rows is not one in which there was nothing.
    let arePartsOfTime = places.axes.contains(where: \.isCalendarPart)
    func figure(_ cell: Measured) -> Measured { arePartsOfTime ? cell : cell.orZeroIfAbsent }
    var result = places.acrossMembers { cells in
      let indices = cells.compactMap { $0.value.map { Int($0) } }
      let after = indices.map { figure(shown[0].cells[$0]) }
      let before = indices.map { figure(shown[1].cells[$0]) }
      let totals = (Measured.total(before), Measured.total(after))
      return zip(before, after).map { rule($1 - $0, totals.0, totals.1) }
    }
    result.usage = later.usage
    result.usage.merge(earlier.usage)
    return result
  }

  func shiftShare(
    _ invocation: Invocation, _ context: Context, _ choose: (ShiftShare) -> [Double]
  ) throws(QueryFailure) -> Answer {
    let wide = try context.adding(invocation.inner, for: invocation)
    var world = wide
    world.ignoresMembers = true
    let comparison = try comparison(invocation, context)
    let own = try evaluateTwice(invocation.figure(0), comparison, wide)
    let all = try evaluateTwice(invocation.figure(0), comparison, world)
    let answers = Answer.aligned([own.from, own.to, all.from, all.to])
    guard let sectors = answers[0].axes.last?.keys.count else { return answers[0] }
    var result = Answer(
      axes: Array(answers[0].axes.dropLast()), cells: [], unit: own.to.unit, usage: own.to.usage)
    for other in [own.from, all.from, all.to] { result.usage.merge(other.usage) }
    for cell in 0..<result.axes.reduce(1, { $0 * $1.keys.count }) {
      let range = cell * sectors..<(cell + 1) * sectors
      result.cells.append(
        Measured.of { () throws(Undefined) in
          var columns: [[Double]] = []
          for answer in answers { columns.append(try answer.cells[range].known()) }
          let effects = try ShiftShare(
            before: columns[0], after: columns[1], referenceBefore: columns[2],
            referenceAfter: columns[3])
          return try Summary.sum(choose(effects))
        })
    }
    return result.axes.isEmpty ? result : result.limited(to: own.to.axes)
  }
}

extension Measured {
  /// No row is no part of the whole: it adds nothing.
  var orZeroIfAbsent: Measured { isAbsent ? Measured(0) : self }

  /// The sum of parts; undefined as soon as one is.
  static func total(_ parts: [Measured]) -> Measured { parts.reduce(Measured(0), +) }
}

extension Sequence<Measured> {
  /// The values, 0 where there is no row.
  ///
  /// - Throws: The reason of a figure that is there but not known.
  func known() throws(Undefined) -> [Double] {
    var values: [Double] = []
    for figure in self {
      guard let value = figure.orZeroIfAbsent.value else {
        throw figure.reason ?? Undefined(.missing, "no value in the data")
      }
      values.append(value)
    }
    return values
  }
}
