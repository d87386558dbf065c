import Querying
import Speaking
import SpecReading
import TradeData

/// What an expression did to its measure, as far as a subtitle must say it.
extension Binder {
  /// Pieces such as "change on a year earlier" or "2019 = 100", outermost function first.
  func transformations(of text: WrittenText?) -> [String] {
    guard let text, let query = try? ExpressionParser.query(text.expression) else { return [] }
    return pieces(of: query.expression, in: text.value)
  }

  private func pieces(of expression: Expression, in text: String) -> [String] {
    guard case .call(let call) = expression else { return [] }
    let inner = call.arguments.first.map { pieces(of: $0, in: text) } ?? []
    if call.name.text == "index", let base = indexBase(call, in: text) {
      return inner + [language.indexBase(language.say(base, .short))]
    }
    guard let transformation = Self.transformations[call.name.text] else { return inner }
    // Between two named periods the subtitle's span says which; "the period before" would be wrong.
    let isBetween = transformation == .changeOnPrevious && text.contains("->")
    return inner + [language.name(of: isBetween ? .change : transformation)]
  }

  private static let transformations: [String: Transformation] = [
    "share": .shareOfTotal, "yoy": .changeOnYear, "mom": .changeOnPrevious,
    "growth": .changeOnPrevious, "change": .changeOnPrevious, "ratio": .ratio,
    "cagr": .growthPerYear, "cumulative": .runningTotal, "rank": .rank, "ma": .movingAverage,
    "trend": .trend, "theilsen": .trend, "stl_trend": .trend,
    "seasonally_adjusted": .seasonallyAdjusted, "contributions": .contribution,
  ]

  /// The base of `index(x, 2020)`, read from the text.
  private func indexBase(_ call: Expression.Call, in text: String) -> Period? {
    let scalars = Array(text.unicodeScalars)
    let end = min(scalars.count, call.span.offset + call.span.length)
    guard call.span.offset < end,
      let comma = scalars[call.span.offset..<end].lastIndex(of: ",")
    else { return nil }
    let argument = scalars[(comma + 1)..<end].prefix { $0 != ")" }.filter { $0 != " " }
    var base = String.UnicodeScalarView()
    base.append(contentsOf: argument)
    return try? PeriodText.parse(String(base))
  }
}
