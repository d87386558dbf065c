import Querying
import Statistics
import Testing
import TradeData

@testable import Reporting

@Suite struct ChartRowsTests {
  private static func rows(_ figures: [(String, Double?)]) throws -> ChartRows {
    let axis = Answer.Axis(name: "member", keys: figures.map { .member($0.0) })
    let cells = figures.map { $0.1.map { Measured($0) } ?? .missing }
    return try #require(
      ChartRows(
        Answer(axes: [axis], cells: cells, unit: .number), prefersTime: false))
  }

  /// Figures by month of 2023.
  private static func months(_ figures: [(Int, Double?)]) throws -> ChartRows {
    let keys = figures.map { Answer.Key.period(Period(.month, 2023 * 12 + $0.0 - 1)) }
    let axis = Answer.Axis(name: "month", periodUnit: .month, keys: keys)
    let cells = figures.map { $0.1.map { Measured($0) } ?? .missing }
    return try #require(
      ChartRows(Answer(axes: [axis], cells: cells, unit: .number), prefersTime: true))
  }

  /// Named series along two or more years.
  static func grid(_ figures: [(String, [Double?])]) -> ChartRows? {
    let years = (figures.first?.1 ?? []).indices.map { Answer.Key.period(.year(2000 + $0)) }
    let axes = [
      Answer.Axis(name: "member", keys: figures.map { .member($0.0) }),
      Answer.Axis(name: "year", periodUnit: .year, keys: years),
    ]
    let cells = figures.flatMap { $0.1.map { $0.map { Measured($0) } ?? .missing } }
    return ChartRows(Answer(axes: axes, cells: cells, unit: .number), prefersTime: true)
  }

  private static func show(_ rows: ChartRows) -> String {
    zip(rows.categoryKeys, rows.cells[0]).map { key, value in
      let name = key == .member("\u{0}other") ? "other" : key.text
      return name + "=" + (value.value.map { "\(Int($0))" } ?? "-")
    }.joined(separator: " ")
  }

  @Test("equal and missing figures lose their order when sorted") func sorting() throws {
    var rows = try Self.rows([("a", 2), ("b", nil), ("c", 5), ("d", 2), ("e", -1), ("f", nil)])
    rows.sortByValue(ascending: false)
    #expect(Self.show(rows) == "c=5 a=2 d=2 e=-1 b=- f=-")
    rows.sortByValue(ascending: true)
    #expect(Self.show(rows) == "e=-1 a=2 d=2 c=5 b=- f=-")
  }

  @Test("the rest is not the sum of what is left out") func top() throws {
    var rows = try Self.rows([("a", 9), ("b", 4), ("c", 3), ("d", nil), ("e", 1)])
    rows.keepTop(2, addingOther: true)
    #expect(Self.show(rows) == "a=9 b=4 other=4")
    #expect(rows.otherIndex == 2)
    var cut = try Self.rows([("a", 9), ("b", 4), ("c", 3)])
    cut.keepTop(2, addingOther: false)
    #expect(Self.show(cut) == "a=9 b=4")
    var few = try Self.rows([("a", 9), ("b", 4)])
    few.keepTop(2, addingOther: true)
    #expect(Self.show(few) == "a=9 b=4")
    #expect(few.otherIndex == nil)
  }

  @Test("a month without a figure is left out between two that have one") func calendar() throws {
    var rows = try Self.months([(1, 1), (3, 3), (4, 4)])
    rows.fillCalendar()
    #expect(Self.show(rows) == "2023-01=1 2023-02=- 2023-03=3 2023-04=4")
  }

  @Test("a series with more holes than figures is filled") func irregular() throws {
    var rows = try Self.months([(1, 1), (12, 12)])
    rows.fillCalendar()
    #expect(Self.show(rows) == "2023-01=1 2023-12=12")
  }

  @Test("empty months at the ends are kept, or those inside lost") func trimming() throws {
    var rows = try Self.months([(1, nil), (2, 2), (3, nil), (4, 4), (5, nil)])
    rows.trimCalendar()
    #expect(Self.show(rows) == "2023-02=2 2023-03=- 2023-04=4")
    rows.fillZeros()
    #expect(Self.show(rows) == "2023-02=2 2023-03=0 2023-04=4")
  }

  @Test("time is not on the axis of a line") func timeFirst() throws {
    let members = Answer.Axis(name: "m", keys: [.member("a"), .member("b")])
    let years = Answer.Axis(
      name: "year", periodUnit: .year, keys: [2021, 2022, 2023].map { .period(Period(.year, $0)) })
    let answer = Answer(
      axes: [members, years], cells: (1...6).map { Measured(Double($0)) }, unit: .number)
    let line = try #require(ChartRows(answer, prefersTime: true))
    #expect(line.categoryKeys.map(\.text) == ["2021", "2022", "2023"])
    #expect(line.seriesAxis?.keys.map(\.text) == ["a", "b"])
    #expect(line.cells.map { $0.compactMap(\.value) } == [[1, 2, 3], [4, 5, 6]])
    let bars = try #require(ChartRows(answer, prefersTime: false))
    #expect(bars.categoryKeys.map(\.text) == ["a", "b"])
    #expect(bars.cells.map { $0.compactMap(\.value) } == [[1, 4], [2, 5], [3, 6]])
  }

  @Test("no axis, or three, make a chart") func axisCount() {
    let axis = Answer.Axis(name: "m", keys: [.member("a")])
    for count in [0, 3] {
      let answer = Answer(
        axes: Array(repeating: axis, count: count), cells: [Measured(1)], unit: .number)
      #expect(ChartRows(answer, prefersTime: false) == nil)
    }
  }
}
