import Statistics
import TradeData

/// How unevenly a total is spread over the members of d. Members without rows are no parts.
enum ConcentrationFunctions {
  static let all: [Function] = [
    measure("hhi", "Herfindahl–Hirschman index of concentration, 1/n to 1", "Σs²") {
      (values, _) throws(Undefined) in try Concentration.hhi(values)
    },
    measure(
      "hhi_normalised", "Herfindahl–Hirschman index freed of the number of members, 0 to 1",
      "(HHI - 1/n) / (1 - 1/n)"
    ) { (values, _) throws(Undefined) in try Concentration.normalisedHHI(values) },
    measure("effective_number", "how many equal members would be as concentrated", "1 / HHI") {
      (values, _) throws(Undefined) in try Concentration.effectiveNumber(values)
    },
    Function(
      "cr", [.parts(), .whole("n", 1...1_000_000, standard: 4)], unit: .fixed(.share),
      "concentration ratio: the share of the n largest members", source: "Σ of the n largest s",
      example: "cr(units by partner, 2) by year",
      .parts(
        Reduction { (values, options) throws(Undefined) in
          try Concentration.ratio(values, largest: options.whole("n"))
        })),
    measure(
      "gini", "Gini coefficient, 0 where all are equal to (n - 1)/n", "Σ(2i - n - 1)x₍ᵢ₎ / (nΣx)"
    ) { (values, _) throws(Undefined) in try Concentration.gini(values) },
    measure(
      "gini_corrected", "Gini coefficient that reaches 1 for few members too", "gini × n / (n - 1)"
    ) { (values, _) throws(Undefined) in try Concentration.smallSampleGini(values) },
    measure(
      "theil", "Theil's T, 0 where all are equal to ln n", "mean of (x/μ) ln(x/μ), Theil (1967)"
    ) { (values, _) throws(Undefined) in try Concentration.theilT(values) },
    measure("theil_normalised", "Theil's T divided by ln n, 0 to 1", "T / ln n") {
      (values, _) throws(Undefined) in try Concentration.normalisedTheilT(values)
    },
    measure("theil_l", "Theil's L, the mean logarithmic deviation", "mean of ln(μ/x)") {
      (values, _) throws(Undefined) in try Concentration.theilL(values)
    },
    measure(
      "shannon", "Shannon's entropy in nats, ln n where all are equal", "-Σs ln s, Shannon (1948)"
    ) { (values, _) throws(Undefined) in try Concentration.shannon(values) },
    measure("shannon_bits", "Shannon's entropy in bits", "-Σs log₂ s") {
      (values, _) throws(Undefined) in try Concentration.shannonBits(values)
    },
    measure("evenness", "Shannon's entropy divided by ln n; 1 where all are equal", "Pielou (1966)")
    { (values, _) throws(Undefined) in try Concentration.evenness(values) },
  ]

  private static func measure(
    _ name: String, _ text: String, _ source: String, _ compute: @escaping Reduction.Compute
  ) -> Function {
    Function(
      name, [.parts()], unit: .fixed(.number), text, source: source,
      example: "\(name)(units by partner) by year", .parts(Reduction(compute)))
  }
}
