import Statistics
import Testing

@Suite("Formulas on figures with intervals")
struct MeasuredSeriesTests {
  let about = Measured.about(490, unit: 10)

  @Test("a missing figure spoils more than it must, or less")
  func missing() {
    let series: [Measured] = [Measured(10), .missing, Measured(12), Measured(15)]
    let changes = Measured.changes(series, .percent)
    #expect(changes.map(\.value) == [nil, nil, nil, 25])
    #expect(changes.map { $0.reason?.cause } == [.notInSeries, .missing, .missing, nil])
    #expect(Measured.cumulative(series).map(\.value) == [10, nil, nil, nil])
    #expect(Measured.rollingSum(series, count: 2).map(\.value) == [nil, nil, nil, 27])
    #expect(Measured.sum(series).reason?.cause == .missing)
    #expect(Measured.sum([]).reason?.cause == .empty)
    #expect(Measured.mean([]).reason?.cause == .empty)
    #expect(Measured.shares(series).allSatisfy { $0.reason?.cause == .missing })
  }

  @Test("a derived figure loses its range")
  func ranges() throws {
    let series = [Measured(100), about, Measured(200)]
    #expect(Measured.sum(series).interval == Interval(785, 795))
    #expect(Measured.mean([about, about]).interval == Interval(485, 495))
    let index = Measured.rebased(series, base: 0)
    #expect(index.map(\.value) == [100, 490, 200])
    #expect(index[1].interval == Interval(485, 495) && index[0].interval == nil)
    let shares = Measured.shares(series)
    let range = try #require(shares[1].interval)
    #expect(abs(range.low - 485.0 / 785) < 1e-15 && abs(range.high - 495.0 / 795) < 1e-15)
    #expect(shares[1].qualifier == .about)
    #expect(Measured.shares([Measured(1), Measured(3)]).map(\.interval) == [nil, nil])
  }

  @Test("growth per year hides its range")
  func yearly() throws {
    let growth = about.cagr(from: Measured.about(245, unit: 10), years: 2)
    let range = try #require(growth.interval)
    #expect(abs(range.low - ((485.0 / 250).squareRoot() - 1)) < 1e-14)
    #expect(abs(range.high - ((495.0 / 240).squareRoot() - 1)) < 1e-14)
    #expect(growth.value.map(range.contains) == true)
    let open = Measured.moreThan(490).change(.log, from: Measured(245))
    #expect(open.interval?.high == .infinity && open.qualifier == .moreThan)
    let fallen = Measured(490).cagr(from: .moreThan(245), years: 1)
    #expect(fallen.interval?.low == -1)
    #expect(Measured(5).cagr(from: Measured(4), years: 1).interval == nil)
  }

  @Test("a base without a meaning gets a ratio")
  func reasons() {
    #expect(Measured(5).change(.ratio, from: Measured(-1)).reason?.cause == .negativeBase)
    #expect(Measured(5).change(.ratio, from: Measured(0)).reason?.cause == .zeroBase)
    #expect(Measured(0).change(.log, from: Measured(5)).reason?.cause == .notPositive)
    #expect(Measured.rebased([Measured(1)], base: 3)[0].reason?.cause == .notInSeries)
    #expect(Measured.rebased([Measured(0), Measured(1)], base: 0)[1].reason?.cause == .zeroBase)
  }
}
