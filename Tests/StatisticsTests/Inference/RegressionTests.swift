import Statistics
import Testing

@Suite("Regression")
struct RegressionTests {
  @Test("a fit is not that of its scaled data")
  func scale() throws {
    let x = [1.0, 2, 3, 4, 5, 6]
    let y = [2.1, 3.9, 6.2, 7.8, 10.1, 12.2]
    let plain = try LeastSquares.fit([x], y)
    for power in [1e-290, 1e150] {
      let fit = try LeastSquares.fit([x.map { $0 * power }], y)
      #expect(abs(fit.coefficients[1] * power / plain.coefficients[1] - 1) < 1e-14)
      #expect(abs(try fit.rSquared() / plain.rSquared() - 1) < 1e-14)
    }
  }

  @Test("a dependent variable is not noticed")
  func dependent() {
    func cause(_ columns: [[Double]]) -> Undefined.Cause? {
      do {
        _ = try LeastSquares.fit(columns, [1, 3, 2, 5, 4])
        return nil
      } catch {
        return error.cause
      }
    }
    #expect(cause([[1, 2, 3, 4, 5], [0.1, 0.2, 0.3, 0.4, 0.5]]) == .rankDeficient)
    #expect(cause([[7, 7, 7, 7, 7]]) == .rankDeficient)
    #expect(cause([[0, 0, 0, 0, 0]]) == .rankDeficient)
    #expect(cause([[1, 2, 3, 4, 5], [1, 2, 3, 4, 5.0000001]]) == nil)
    #expect(cause([[1, 2]]) == .mismatchedLengths)
    #expect(cause([[1, 2, 3, 4, .nan]]) == .missing)
    #expect(
      cause([
        [1, 2, 3, 4, 5], [1, 4, 9, 16, 25], [1, 8, 27, 64, 125], [1, 2, 1, 2, 1], [3, 1, 4, 1, 5],
      ]) == .tooFewValues)
  }

  @Test("an exact fit has errors, or an F")
  func exact() throws {
    let fit = try LeastSquares.fit([[0.1, 0.2, 0.3, 0.4]], [1.3, 1.6, 1.9, 2.2])
    #expect(fit.coefficients == [1, 3])
    #expect(fit.residualSumOfSquares == 0)
    #expect(try fit.standardErrors() == [0, 0])
    #expect(throws: Undefined.self) { try fit.fStatistic() }
    #expect(throws: Undefined.self) { try fit.tStatistics() }
  }

  @Test("the interval of the mean is not inside that of an observation")
  func prediction() throws {
    let fit = try LeastSquares.fit([[1, 2, 3, 4, 5]], [2, 4, 5, 4, 6])
    let mean = try fit.predict([6], .mean)
    let observation = try fit.predict([6])
    #expect(mean.value == observation.value)
    #expect(observation.interval.low < mean.interval.low)
    #expect(observation.interval.high > mean.interval.high)
    #expect(throws: Undefined.self) { try fit.predict([1, 2]) }
    #expect(throws: Undefined.self) { try fit.predict([1], level: 1) }
    #expect(mean.measured.qualifier == .forecast)
  }

  @Test("a polynomial is not recovered")
  func polynomial() throws {
    let x = (0...30).map { Double($0) / 10 }
    let y = x.map { 1 - 2 * $0 + 0.5 * $0 * $0 * $0 }
    let fit = try LeastSquares.polynomial(x, y, degree: 3)
    for (got, want) in zip(fit.coefficients, [1, -2, 0, 0.5]) { #expect(abs(got - want) < 1e-12) }
  }

  @Test("correlations of a straight line are not one")
  func correlation() throws {
    let x = [1.0, 2, 3, 4, 5]
    #expect(try Correlation.pearson(x, [0.1, 0.2, 0.3, 0.4, 0.5]) == 1)
    #expect(try Correlation.pearson(x, [5, 4, 3, 2, 1]) == -1)
    #expect(try Correlation.pearsonPValue(x, [5, 4, 3, 2, 1]) == 0)
    #expect(try Correlation.spearman(x, [1, 10, 100, 1000, 10_000]) == 1)
    #expect(try Kendall.tauB(x, [1, 10, 100, 1000, 10_000]) == 1)
    #expect(throws: Undefined.self) { try Correlation.pearson(x, [1, 1, 1, 1, 1]) }
    #expect(throws: Undefined.self) { try Kendall.tauB(x, [1, 1, 1, 1, 1]) }
  }
}
