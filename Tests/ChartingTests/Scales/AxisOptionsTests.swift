import Diagnostics
import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("what an author asks of the value axis")
struct AxisOptionsTests {
  private func line(
    _ values: [Double], unit: Unit = Samples.vehicle, _ change: (inout Chart.Options) -> Void
  ) -> Drawn {
    var options = Chart.Options()
    change(&options)
    return Drawn(
      Samples.chart(
        "line", Samples.years(2000...(1999 + values.count)), [values], unit: unit,
        options: options))
  }

  private func ticks(_ drawn: Drawn) -> [String] {
    drawn.texts(in: "axis-values").map(\.text.string)
  }

  @Test("given ticks stand where they were given, and nowhere else")
  func given() {
    let drawn = line([10, 70, 95]) { $0.ticks = [0, 50, 100] }
    #expect(ticks(drawn) == ["0", "50", "100"])
  }

  @Test("given ticks without room for their labels are named", arguments: ["line", "bar", "dot"])
  func crowded(kind: String) throws {
    var options = Chart.Options()
    options.ticks = [0, 50, 51, 52, 100]
    options.valueLabels = .none
    let drawn = Drawn(
      Samples.chart(kind, Samples.names(["A", "B", "C"]), [[10, 70, 95]], options: options))
    let problem = try #require(drawn.diagnostics.first { $0.id == "labels-left-out" })
    #expect(problem.severity == .warning && problem.message.contains("\"51\""))
    #expect(drawn.faults == [])
    // Of the label left out the line is drawn.
    let lines = drawn.shapes(in: "grid").filter {
      if case .line = $0.outline { true } else { false }
    }
    #expect(lines.count >= 4)
  }

  @Test("given dates without room for their labels, or beyond the axis, are named")
  func crowdedDates() throws {
    var options = Chart.Options()
    options.along.ticks = ["2000", "2001", "2050"] + (2002...2039).map(String.init)
    let drawn = Drawn(
      Samples.chart(
        "line", Samples.years(2000...2039), [(0..<40).map(Double.init)], options: options),
      medium: .phone)
    let problem = try #require(drawn.diagnostics.first { $0.id == "labels-left-out" })
    #expect(problem.message.contains("labels of ticks"))
    options.along.ticks = ["2000", "2039", "2050"]
    let beyond = Drawn(
      Samples.chart(
        "line", Samples.years(2000...2039), [(0..<40).map(Double.init)], options: options))
    #expect(
      beyond.diagnostics.contains { $0.message.contains("(1)") && $0.message.contains("2050") })
  }

  @Test("a given end does not push a given tick out of the plot")
  func endsAndTicks() {
    let wish = ValueDomain.Wish(
      data: 12...47, includesZero: false, minimum: 10, maximum: 40, ticks: [0, 20, 60])
    #expect(ValueDomain(wish).range == 0...60)
  }

  @Test("given ticks do not cut the data")
  func beyond() {
    let drawn = line([10, 70, 130]) { $0.ticks = [50, 100] }
    #expect(drawn.faults == [])
    let points = drawn.shapes(in: "series-1")
    #expect(!points.isEmpty)
    #expect(ticks(drawn) == ["50", "100"])
  }

  @Test("given ends are kept to the last digit")
  func ends() {
    let wish = ValueDomain.Wish(data: 12...47, includesZero: false, minimum: 3, maximum: 51)
    #expect(ValueDomain(wish).range == 3...51)
  }

  @Test("the first place stands at the top, and no tick at a half")
  func ranks() throws {
    let drawn = line([1, 3, 2], unit: .rank) { _ in }
    #expect(drawn.ids == [])
    #expect(ticks(drawn) == ["#1", "2", "3"])
    let boxes = drawn.texts(in: "axis-values").map(\.box.y)
    #expect(boxes == boxes.sorted())
    #expect(!drawn.strings.contains { $0.hasPrefix("Note") })
  }

  @Test(
    "ticks of many places are at most six, from the first",
    arguments: [(6.0, 6), (7, 4), (10, 5), (12, 6), (25, 6), (30, 4), (200, 5)])
  func manyRanks(last: Double, count: Int) {
    let ticks = RankTicks.values(1...last)
    #expect(ticks.count == count, "\(ticks)")
    #expect(ticks.first == 1)
    #expect(ticks.allSatisfy { $0 == $0.rounded() })
  }

  @Test("a reversed axis of amounts is warned of, and one of bars refused")
  func reversed() {
    #expect(line([3, 4, 5]) { $0.isReversed = true }.ids == ["reversed-axis"])
    var bars = Samples.bars([3, 4])
    bars.options.isReversed = true
    let drawn = Drawn(bars)
    #expect(drawn.ids == ["reversed-bars"])
    #expect(drawn.diagnostics[0].severity == .error)
  }

  @Test("half a ship is no tick", arguments: [2.0, 3, 5])
  func whole(largest: Double) {
    #expect(!ticks(line([0, 1, largest]) { _ in }).contains { $0.contains(".") })
  }

  @Test(
    "formats of numbers differ",
    arguments: [
      (Chart.NumberFormat.automatic, ["0", "5,000", "10,000", "15,000"]),
      (.short, ["0", "5", "10", "15k"]), (.plain, ["0", "5000", "10000", "15000"]),
      (.full, ["0", "5,000", "10,000", "15,000"]),
    ])
  func formats(format: Chart.NumberFormat, expected: [String]) {
    #expect(ticks(line([0, 14_250]) { $0.numberFormat = format }) == expected)
  }

  @Test("a short label has three digits")
  func short() {
    let drawn = line([0, 7485]) { $0.numberFormat = .short }
    #expect(drawn.strings.contains { $0.hasSuffix("7.49k") }, "\(drawn.strings)")
  }

  @Test("a minus is left out where the side says it")
  func absolute() {
    let drawn = line([-20, 40]) { $0.hidesSigns = true }
    #expect(!drawn.strings.contains { $0.contains("\u{2212}") }, "\(drawn.strings)")
    #expect(ticks(drawn).contains("20"))
  }

  @Test("decimals asked for leave the unit to the top tick")
  func decimals() {
    let drawn = line([0, 4], unit: Unit(named: "USD")) { $0.decimals = 2 }
    #expect(ticks(drawn).filter { $0.contains("$") } == [ticks(drawn).last])
    #expect(ticks(drawn).dropFirst().allSatisfy { $0.contains(".") })
  }

  @Test("a cut axis shows its torn foot, and says so")
  func cut() {
    let drawn = line([900, 910, 950]) { _ in }
    #expect(drawn.shapes(in: "axis-break").count == 1)
    #expect(drawn.strings.contains("Note: The scale does not start at zero."))
    #expect(line([0, 910, 950]) { _ in }.shapes(in: "axis-break").isEmpty)
  }

  @Test("the zero line is heavier where values lie on both sides")
  func zero() {
    func width(_ values: [Double]) -> Double? {
      line(values) { _ in }.shapes(in: "baseline").first?.stroke?.width
    }
    #expect((width([-3, 4]) ?? 0) > (width([1, 4]) ?? .infinity))
  }
}
