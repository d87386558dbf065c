import Querying
import Speaking
import SpecReading
import TradeData

/// What an expression did to its measure, as far as a subtitle must say it.
extension Binder {
  /// Pieces such as "change on a year earlier" or "2019 = 100", outermost function first.
  func transformations(of text: WrittenText?) -> [String] {
    guard let text, let query = try? ExpressionParser.query(expression(text)) else { return [] }
    let pieces = pieces(of: query.expression, in: text.value)
    // What lies between two periods is a change, also where no function says so.
    let isLevel = pieces.isEmpty || pieces == [language.name(of: Transformation.shareOfTotal)]
    return isLevel && text.value.contains("->")
      ? pieces + [language.name(of: Transformation.change)] : pieces
  }

  private func pieces(of expression: Expression, in text: String) -> [String] {
    guard case .call(let call) = expression else { return [] }
    let inner = call.arguments.first.map { pieces(of: $0, in: text) } ?? []
    if call.name.text == "index", let base = indexBase(call, in: text) {
      return inner + [language.indexBase(language.say(base, .short))]
    }
    guard let transformation = Self.transformations[call.name.text] else {
      // A function without words of its own is named, so that no picture hides what was computed.
      return Self.unspoken.contains(call.name.text) ? inner : inner + [call.name.text.spelledOut]
    }
    // Between two named periods the subtitle's span says which; "the period before" would be wrong.
    let isBetween = transformation == .changeOnPrevious && text.contains("->")
    let isOnYear = transformation == .changeOnPrevious && call.hasWord("yoy")
    return inner + [
      language.name(of: isBetween ? .change : isOnYear ? .changeOnYear : transformation)
    ]
  }

  private static let transformations: [String: Transformation] = [
    "share": .shareOfTotal, "yoy": .changeOnYear, "mom": .changeOnPrevious,
    "growth": .changeOnPrevious, "change": .changeOnPrevious, "ratio": .ratio,
    "times_more": .changeOnPrevious, "log_growth": .changeOnPrevious,
    "trend_growth": .growthPerYear,
    "cagr": .growthPerYear, "cumulative": .runningTotal, "ytd": .runningTotal, "rank": .rank,
    "ma": .movingAverage, "ma_centred": .movingAverage, "henderson": .movingAverage,
    "trend": .trend, "theilsen": .trend, "stl_trend": .trend, "classical_trend": .trend,
    "loess": .trend, "lowess": .trend, "smoothed": .trend,
    "seasonally_adjusted": .seasonallyAdjusted, "contributions": .contribution,
  ]

  /// Functions whose result is still the measure itself.
  private static let unspoken: Set<String> = [
    "sum", "first", "last", "abs", "round", "base", "low", "high", "forecast", "janfeb", "count",
    "mean_ci",
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

extension String {
  /// `stl_seasonal` as "stl seasonal".
  fileprivate var spelledOut: String {
    split(separator: "_").joined(separator: " ")
  }
}
