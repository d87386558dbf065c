import Foundation
import Statistics

/// How many certified digits the library reaches, by quantity.
struct NISTScore: Sendable {
  let quantity: String
  let digits: Double
  /// What is possible: the ceiling of the data's representation, at most 15.
  let ceiling: Double
}

extension NISTDataset {
  /// The scores of a set; data read as doubles, or with all their decimals.
  func scores(decimal: Bool = false) -> [NISTScore] {
    switch group {
    case "univariate": return univariateScores(decimal)
    case "linear-regression": return regressionScores()
    default: return varianceScores()
    }
  }

  private func univariateScores(_ decimal: Bool) -> [NISTScore] {
    let (x, exact) = (doubles(0), decimals(0))
    let mean = decimal ? try? DecimalSummary.mean(exact) : try? Summary.mean(x)
    let deviation =
      decimal ? try? DecimalSummary.standardDeviation(exact) : try? Spread.standardDeviation(x)
    let correlation =
      decimal
      ? try? DecimalSummary.autocorrelation(exact, lag: 1)
      : try? Autocorrelation.coefficient(x, lag: 1)
    return [("mean", mean), ("sd_n_minus_1", deviation), ("autocorrelation_lag1", correlation)]
      .map { key, value in
        NISTScore(
          quantity: key,
          digits: Self.correctDigits(value, decimal ? self.exact(key) : certified(key)),
          ceiling: decimal ? 15 : ceiling(key))
      }
  }

  private func regressionScores() -> [NISTScore] {
    let y = doubles(0)
    let intercept = json["intercept"].bool ?? true
    let degree = json["polynomial_degree"].int ?? 1
    let fit =
      degree > 1
      ? try? LeastSquares.polynomial(doubles(1), y, degree: degree, intercept: intercept)
      : try? LeastSquares.fit(
        columns.indices.dropFirst().map { doubles($0) }, y, intercept: intercept)
    let wanted = json["certified"]["coefficients"].array ?? []
    let errors = try? fit?.standardErrors()
    func worst(_ key: String, _ got: [Double]?) -> Double {
      wanted.enumerated().map { place, one in
        Self.correctDigits(
          got.flatMap { $0.count > place ? $0[place] : nil }, Self.decimal(one[key]))
      }.min() ?? 0
    }
    let deviation = Self.correctDigits(
      try? fit?.residualStandardDeviation(), certified("residual_sd"))
    let fraction = Self.correctDigits(try? fit?.rSquared(), certified("r_squared"))
    return [
      NISTScore(
        quantity: "coefficients", digits: worst("estimate", fit?.coefficients), ceiling: 13),
      NISTScore(quantity: "standard errors", digits: worst("standard_error", errors), ceiling: 13),
      NISTScore(quantity: "residual sd", digits: deviation, ceiling: 13),
      NISTScore(quantity: "R squared", digits: fraction, ceiling: 13),
    ]
  }

  private func varianceScores() -> [NISTScore] {
    var groups: [String: [Double]] = [:]
    for (treatment, value) in zip(columns[0], doubles(1)) {
      groups[treatment, default: []].append(value)
    }
    let table = try? AnalysisOfVariance(groups: groups.keys.sorted().map { groups[$0] ?? [] })
    return [
      ("between SS", table?.betweenSumOfSquares, certified("between", "ss")),
      ("within SS", table?.withinSumOfSquares, certified("within", "ss")),
      ("F", table?.f, certified("between", "F")),
      ("R squared", table?.rSquared, certified("r_squared")),
      ("residual sd", table?.residualStandardDeviation, certified("residual_sd")),
    ].map { name, got, certified in
      NISTScore(quantity: name, digits: Self.correctDigits(got, certified), ceiling: 13)
    }
  }
}

/// The table of correct digits, one line a set: what `make nist` prints.
func nistTable() -> String {
  func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
  func digits(_ value: Double) -> String { String((value * 10).rounded(.down) / 10) }
  var lines = [
    "Correct significant digits (log relative error) of the NIST reference datasets", "",
  ]
  for group in ["univariate", "linear-regression", "one-way-anova"] {
    lines.append(group)
    for set in NISTDataset.of(group) {
      let scores = set.scores()
      var line = pad("  " + set.name, 14)
      for score in scores { line += pad("\(score.quantity) \(digits(score.digits))", 30) }
      if group == "univariate" {
        let worst = set.scores(decimal: true).map(\.digits).min() ?? 0
        line += "read as decimals \(digits(worst))"
      }
      lines.append(line)
    }
    lines.append("")
  }
  return lines.joined(separator: "\n")
}
