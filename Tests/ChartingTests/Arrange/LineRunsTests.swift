import Drawing
import Statistics
import Testing
import TradeData

@testable import Charting

@Suite("runs of a line")
struct LineRunsTests {
  private func runs(_ values: [Double?], bridged: Bool = false) -> LineRuns {
    LineRuns(Samples.measured(values), isBridged: bridged)
  }

  @Test("a hole is a gap, and a point alone is isolated")
  func gaps() {
    let line = runs([1, 2, nil, 4, nil, 6, 7])
    #expect(line.runs.map(\.categories) == [[0, 1], [5, 6]])
    #expect(line.isolated == [3])
    #expect(line.runs.allSatisfy { !$0.isDashed })
  }

  @Test("a bridge is dashed")
  func bridge() {
    let line = runs([1, 2, nil, 4], bridged: true)
    #expect(line.runs.filter(\.isDashed).map(\.categories) == [[1, 3]])
    #expect(line.isolated.isEmpty)
  }

  @Test("observations are connected, whatever lies between them")
  func connected() {
    let figures = Samples.measured([1, nil, nil, 4, 5])
    let line = LineRuns(figures, .connect) { _, _ in true }
    #expect(line.runs.map(\.categories) == [[0, 3, 4]])
    #expect(line.runs.allSatisfy { !$0.isDashed })
    #expect(LineRuns(figures, .gap) { _, _ in true }.runs.isEmpty)
  }

  @Test("where series have places of their own, those without a row are passed over, holes are not")
  func places() {
    let values: [Measured] = [
      Measured(1), .absent, Measured(2), .missing, Measured(3), Measured(4),
    ]
    let runs = LineRuns(values, .gap, skipsAbsent: true) { _, _ in false }
    #expect(runs.runs.map(\.categories) == [[0, 2], [4, 5]])
    let bridged = LineRuns(values, .bridge, skipsAbsent: true) { _, _ in false }
    #expect(bridged.runs.map(\.isDashed) == [false, true, false])
  }

  @Test("dashes begin at the last firm point")
  func forecast() {
    let figures =
      [Measured(1), Measured(2)]
      + [Measured(3, qualifier: .forecast), Measured(4, qualifier: .forecast)]
    let line = LineRuns(figures, isBridged: false)
    #expect(line.runs.map(\.categories) == [[0, 1], [1, 2, 3]])
    #expect(line.runs.map(\.isDashed) == [false, true])
  }

  @Test("months left out of the data break the line; weekends do not")
  func breaks() {
    #expect(
      LineRuns.breaks([.month(2023, 1), .month(2023, 2), .month(2023, 4)]) == [false, false, true])
    let friday = Period(.day, 19_723)
    #expect(LineRuns.breaks([friday, friday.advanced(by: 3)]) == [false, false])
  }

  @Test("a million points are thinned to what can be seen, keeping every extreme")
  func decimation() {
    let points = (0..<1_000_000).map { index in
      Point(Double(index) / 1_000_000 * 500, index == 345_678 ? -99 : Double(index % 7))
    }
    let thinned = Decimation.thinned(points, column: 0.5)
    #expect(thinned.count <= 4 * 1001)
    #expect(thinned.contains { $0.y == -99 })
    #expect(thinned.first == points.first && thinned.last == points.last)
    #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.x < $1.x })
  }
}
