import Drawing
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("members that are numbers")
struct NumberSlotTests {
  private func chart(_ kind: String, _ numbers: [Double]) -> Chart {
    var chart = Samples.chart(
      kind, Samples.names(numbers.map { "\(Int($0))" }), [numbers.map { 1 + $0 }])
    for (index, number) in numbers.enumerated() { chart.categories[index].number = number }
    return chart
  }

  @Test("many stand upright at their places, and a missing one leaves its slot", arguments: ["bar"])
  func slots(kind: String) throws {
    let numbers = (0..<20).filter { $0 != 7 }.map { Double($0) * 5 }
    let drawn = Drawn(chart(kind, numbers))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let rects = drawn.rects(in: "series-1")
    #expect(rects.count == 19)
    let pitch = rects[1].midX - rects[0].midX
    #expect(abs(rects[7].midX - rects[6].midX - 2 * pitch) < 1)
    #expect(drawn.strings.contains("20") && !drawn.strings.contains("35"))
  }

  @Test("needles stand as bars do") func needles() {
    let drawn = Drawn(chart("lollipop", (0..<40).map { Double($0) }))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    #expect(drawn.shapes(in: "joins").count == 40)
  }

  @Test(
    "needles stand at their true places, at any distance, and so do few where that is asked for")
  func uneven() {
    var chart = chart("lollipop", [1, 2, 10, 50])
    #expect(Drawn(chart).shapes(in: "axis-numbers").isEmpty)
    for ask in [{ $0.orientation = .columns }, { $0.along.low = 0 }]
      as [(inout Chart.Options) -> Void]
    {
      var asked = chart
      ask(&asked.options)
      let drawn = Drawn(asked)
      #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
      let stems = drawn.shapes(in: "joins").compactMap { shape -> Double? in
        if case .line(let a, _) = shape.outline { return a.x }
        return nil
      }
      #expect(stems.count == 4 && !drawn.shapes(in: "axis-numbers").isEmpty)
      guard stems.count == 4 else { continue }
      #expect(abs((stems[3] - stems[0]) / (stems[1] - stems[0]) - 49) < 0.1)
    }
    chart = self.chart("lollipop", (0..<20).map { Double($0 * $0) })
    #expect(Drawn(chart).faults == [])
    #expect(!Drawn(chart).shapes(in: "axis-numbers").isEmpty)
  }

  @Test("a few keep their names, and rows that are asked for stay rows") func others() {
    #expect(CategoryPlaces.numberSlots([0, 1, 2.5]) == nil)
    #expect(CategoryPlaces.numberSlots([3]) == nil)
    #expect(CategoryPlaces.numberSlots([0, 1, 1000]) == nil)
    #expect(CategoryPlaces.numberSlots([0, 10, 30])?.reach == -5...35)
    var rows = chart("bar", (0..<20).map { Double($0) })
    rows.options.orientation = .bars
    let rects = Drawn(rows).rects(in: "series-1")
    #expect(Set(rects.map(\.x)).count == 1)
  }
}
