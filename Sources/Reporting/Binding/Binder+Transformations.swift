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
    if query.expression.dividesByTotal {
      return pieces + [language.name(of: Transformation.shareOfTotal)]
    }
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
      let terms = terms(of: call, in: text)
      if !terms.isEmpty { return inner + terms }
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

  /// What a summary is called; of a rolling one that it rolls.
  private func terms(of call: Expression.Call, in text: String) -> [String] {
    let name = call.name.text
    if name == "rolling" {
      guard let kind = ["mean", "median", "min", "max", "stdev"].first(where: call.hasWord)
      else {
        return [language.name(of: SummaryTerm.rollingTotal)]
      }
      if kind == "mean" { return [language.name(of: Transformation.movingAverage)] }
      return [kind].compactMap { Self.terms[$0] }.map { language.name(of: $0) }
        + [language.name(of: SummaryTerm.rollingWindow)]
    }
    if let term = Self.terms[name] { return [language.name(of: term)] }
    guard name.hasPrefix("p"), let number = Int(name.dropFirst()) else { return [] }
    return [language.percentile(number)]
  }

  private static let terms: [String: SummaryTerm] = [
    "mean": .mean, "median": .median, "min": .lowest, "max": .highest,
    "stdev": .standardDeviation, "variance": .variance, "iqr": .quartileRange, "range": .range,
    "cv": .variation, "standard_error": .standardError, "mad": .medianDeviation,
    "weighted_mean": .weightedMean, "geometric_mean": .geometricMean, "trimmed": .trimmedMean,
    "skewness": .skewness, "kurtosis": .kurtosis, "annualised": .annualRate, "per_day": .perDay,
    "gini": .gini, "hhi": .concentration, "correlation": .correlation,
  ]

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

  /// Whether a subtitle says that a figure is compared with that of a period before.
  func isChange(_ expression: Expression) -> Bool {
    guard case .call(let call) = expression else { return false }
    return [.changeOnYear, .changeOnPrevious].contains(Self.transformations[call.name.text])
  }

  /// Functions whose result is still the measure itself.
  private static let unspoken: Set<String> = [
    "sum", "first", "last", "largest", "smallest", "abs", "round", "base", "low", "high",
    "forecast", "janfeb", "count",
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

extension Expression {
  /// Whether it is a measure divided by what a total among its members counts: `units / units.World`.
  fileprivate var dividesByTotal: Bool {
    guard
      case .binary(
        .divide, .reference(let part, let members), .reference(let whole, let totals), _) = self,
      part.text == whole.text, members != totals
    else { return false }
    return totals.contains { selector in
      switch selector {
      case .member(let name), .dimension(_, let name): WholeNames.contain(name.text)
      case .period: false
      }
    }
  }
}

extension String {
  /// `stl_seasonal` as "stl seasonal".
  fileprivate var spelledOut: String {
    split(separator: "_").joined(separator: " ")
  }
}
