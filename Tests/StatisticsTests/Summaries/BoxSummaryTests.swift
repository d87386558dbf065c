import Testing

@testable import Statistics

/// Quartiles as numpy's `percentile`, ends and outliers as matplotlib's `boxplot_stats` define them.
@Suite("box summaries")
struct BoxSummaryTests {
  private let values: [Double] = [
    2.1, 48.7, 12.5, 13.9, 14.2, 15, 15.5, 16.1, 17.3, 18, 18.4, 21.7, 33.2, -4.5,
  ]

  @Test("lines end at the last value within one and a half times the box")
  func tukey() throws {
    let box = try BoxSummary(values, .tukey)
    #expect(abs(box.lowerQuartile - 13.975) < 1e-12)
    #expect(abs(box.median - 15.8) < 1e-12)
    #expect(abs(box.upperQuartile - 18.3) < 1e-12)
    #expect(box.low == 12.5 && box.high == 21.7)
    #expect(box.outliers == [-4.5, 2.1, 33.2, 48.7])
  }

  @Test("lines end at the extremes, or at two percentiles")
  func others() throws {
    let whole = try BoxSummary(values, .extremes)
    #expect(whole.numbers.first == -4.5 && whole.numbers.last == 48.7 && whole.outliers.isEmpty)
    let most = try BoxSummary(values, .percentiles(0.1, 0.9))
    #expect(abs(most.low - 5.22) < 1e-12 && abs(most.high - 29.75) < 1e-12)
    #expect(most.outliers == [-4.5, 2.1, 33.2, 48.7])
  }

  @Test("a line never ends inside its box, and few values are a box too")
  func edges() throws {
    // The lower quartile, 75, lies between 0, which is too far off, and 100.
    let uneven = try BoxSummary([0, 100, 100, 100, 100], .tukey)
    #expect(uneven.lowerQuartile == 100 && uneven.low == 100 && uneven.outliers == [0])
    let pair = try BoxSummary([0, 100, 101, 102], .tukey)
    #expect(pair.lowerQuartile == 75 && pair.low == 75 && pair.outliers == [0])
    #expect(try BoxSummary([7], .tukey).numbers == [7, 7, 7, 7, 7])
    #expect(throws: Undefined.self) { try BoxSummary([], .tukey) }
  }
}
