import Statistics
import Testing

@Suite("Degenerate input")
struct DegenerateInputTests {
  struct Input: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double]
    var testDescription: String { name }
  }

  static let inputs: [Input] = {
    var random = RandomSource(seed: 7)
    let noise = (0..<40).map { _ in random.unit() }
    let n = 40
    func input(_ name: String, _ value: (Int) -> Double) -> Input {
      Input(name: name, values: (0..<n).map(value))
    }
    return [
      Input(name: "empty", values: []), Input(name: "one value", values: [5]),
      Input(name: "one zero", values: [0]), Input(name: "two values", values: [3, 4]),
      Input(name: "three values", values: [3, 1, 4]),
      Input(name: "five values", values: [3, 1, 4, 1, 5]),
      input("all equal") { _ in 0.1 }, input("all zero") { _ in 0 },
      input("all minus zero") { _ in -0.0 }, input("one not zero") { $0 == 7 ? 3 : 0 },
      input("negative") { -1 - noise[$0] }, input("signs mixed") { noise[$0] - 0.5 },
      input("one missing") { $0 == 5 ? .nan : noise[$0] },
      input("all missing") { _ in .nan }, input("infinite") { $0 == 5 ? .infinity : noise[$0] },
      input("1e-300") { 1e-300 * (1 + noise[$0]) }, input("1e300") { 1e300 * (1 + noise[$0]) },
      input("largest") { $0.isMultiple(of: 2) ? .greatestFiniteMagnitude : -noise[$0] * 1e308 },
      input("all largest") { _ in .greatestFiniteMagnitude },
      input("smallest") { Double($0) * .leastNonzeroMagnitude },
      input("1e300 and 1e-300") { $0.isMultiple(of: 2) ? 1e300 : 1e-300 },
      input("1e300 and -1e300") { $0.isMultiple(of: 2) ? 1e300 : -1e300 },
      input("nearly equal") { 1e15 + Double($0 % 2) }, input("a straight line") { Double($0) },
      input("a season alone") { [3, 1, 4, 1][$0 % 4] },
      input("noise") { 1 + noise[$0] },
    ]
  }()

  @Test("a NaN or an infinity comes out", arguments: inputs)
  func finite(_ input: Input) {
    for function in EveryFunction.all + EveryFunction.slow {
      guard let results = try? function.call(input.values) else { continue }
      let wrong = results.first { !$0.isFinite }
      #expect(wrong == nil, "\(function.name)")
    }
  }

  @Test("an ordinary series has no answer")
  func ordinary() {
    let noise = Self.inputs.last?.values ?? []
    for function in EveryFunction.all + EveryFunction.slow {
      #expect(throws: Never.self, "\(function.name)") { try function.call(noise) }
    }
  }

  @Test("a reason is no sentence for people", arguments: inputs)
  func reasons(_ input: Input) {
    for function in EveryFunction.all {
      do {
        _ = try function.call(input.values)
      } catch {
        #expect(!error.sentence.hasSuffix("."), "\(function.name)")
        #expect(
          error.sentence.first?.isUppercase != true || error.sentence.hasPrefix("L")
            || error.sentence.hasPrefix("T") || error.sentence.hasPrefix("S")
            || error.sentence.hasPrefix("Q") || error.sentence.hasPrefix("F"), "\(error.sentence)")
      }
    }
  }

  @Test("a parameter beyond all bounds traps", arguments: [Int.min, -1, 0, 1, 1 << 40, Int.max])
  func parameters(_ wild: Int) {
    let x = (0..<40).map { 1 + Double($0 % 4) }
    let optional: [Double?] = x
    let options = SeasonalTrend.Options(period: 4, count: 40, seasonalWindow: 7)
    var wide = options
    wide.trendWindow = wild | 1
    let calls: [() throws -> Void] = [
      { _ = try SeriesGrowth.relative(optional, lag: wild) },
      { _ = try SeriesGrowth.rollingSum(optional, count: wild) },
      { _ = try SeriesGrowth.yearToDate(optional, periodsPerYear: wild, first: 0) },
      { _ = try SeriesGrowth.yearToDate(optional, periodsPerYear: 12, first: wild) },
      { _ = try MovingAverage.centred(optional, count: wild) },
      { _ = try MovingAverage.trailing(optional, count: wild) },
      { _ = try Henderson.weights(terms: wild) },
      { _ = try ClassicalDecomposition(optional, period: wild) },
      { _ = try SeasonalTrend(x, period: wild, options) },
      { _ = try SeasonalTrend(x, period: 4, wide) },
      { _ = try SeasonalAdjustment(x, period: wild, seasonalWindow: wild) },
      { _ = try Autocorrelation.coefficients(x, lags: wild) },
      { _ = try NaiveForecast.seasonal(x, period: wild, horizon: wild) },
      { _ = try NaiveForecast.seasonal(x, period: wild, horizon: 3) },
      { _ = try ExponentialSmoothing.holtWinters(x, period: wild, .additive) },
      { _ = try ExponentialSmoothing.simple(x).forecast(horizon: wild) },
      { _ = try Outliers.hampel(x, halfWindow: wild) },
      { _ = try TurningPoints.find(x, window: wild) },
      { _ = try Breaks.levelShifts(x, minimumLength: wild, maximum: wild) },
      { _ = try Breaks.chow(x, at: wild) },
      { _ = try Concentration.ratio(x, largest: wild) },
      { _ = try Shares.roundedPercents(x, decimals: wild) },
      { _ = try IndexNumbers.rebased(optional, base: [wild]) },
      { _ = try IndexNumbers.linked(old: x, new: x, overlap: wild) },
      { _ = try LeastSquares.polynomial(x, x, degree: wild) },
      { _ = try Lowess.smooth(x.sorted(), x, iterations: wild) },
      { _ = try Bootstrap.distribution(of: x, count: min(wild, 10)) { _ in 1 } },
      { _ = try CalendarFacts.week(wild, 1, 1) },
      { _ = try CalendarFacts.dayOfYear(2020, wild, wild) },
      { _ = CalendarFacts.weeksInYear(wild) },
      { _ = try LunarNewYear.regressor(year: wild, month: 1, count: 12) },
      { _ = try LunarNewYear.regressor(year: 2000, month: 1, count: wild) },
      { _ = try LunarNewYear.daysBefore(2000, wild) },
      { _ = try MonthlyTotals.quarters(optional, firstMonth: wild) },
      { _ = try Rounding.rounded(1.5, decimals: wild) },
      { _ = try Rounding.rounded(1.5, significant: wild) },
      { _ = try UnitWord.text(5, in: "million", decimals: wild) },
      { _ = Measured.rollingSum([Measured(1)], count: wild) },
      { _ = Measured.changes([Measured(1)], .percent, lag: wild) },
    ]
    var answers = 0
    for call in calls where (try? call()) != nil { answers += 1 }
    #expect(answers < calls.count)
  }

  #if DEBUG
    static let many = 800
  #else
    static let many = 1_000_000
  #endif

  @Test("very many values are too many")
  func many() {
    var random = RandomSource(seed: 11)
    let values = (0..<Self.many).map { 100 + Double($0 % 12) + random.unit() }
    for function in EveryFunction.all where function.name != "seasonal adjustment" {
      guard let results = try? function.call(values) else {
        Issue.record("\(function.name) has no answer")
        continue
      }
      let wrong = results.first { !$0.isFinite }
      #expect(wrong == nil, "\(function.name)")
    }
  }
}
