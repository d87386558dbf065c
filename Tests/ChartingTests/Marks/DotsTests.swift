import Charting
import Drawing
import Statistics
import TestSupport
import Testing
import TradeData

@Suite("dots, lollipops and dumbbells")
struct DotsTests {
  private func chart(_ kind: String, _ values: [[Double?]]) -> Chart {
    var chart = Samples.chart(
      kind, Samples.names(values[0].indices.map { "Member \($0)" }), values)
    if values.count == 1 { chart.series[0].name = "" }
    return chart
  }

  private func centers(_ drawn: Drawn, _ group: String) -> [Point] {
    drawn.shapes(in: group).compactMap {
      if case .circle(let center, _) = $0.outline { return center }
      return nil
    }
  }

  @Test("members stand in rows, however short their names", arguments: ["dot", "lollipop"])
  func rows(kind: String) {
    let drawn = Drawn(chart(kind, [[1, 3, 2]]))
    let dots = centers(drawn, "series-1")
    #expect(dots.map(\.y) == dots.map(\.y).sorted())
    #expect(abs((dots[1].x - dots[0].x) / (dots[2].x - dots[0].x) - 2) < 1e-9)
    #expect(drawn.faults == [])
  }

  @Test("a lollipop's stem starts at zero and ends at its dot")
  func stems() {
    let drawn = Drawn(chart("lollipop", [[50, 60, 55]]))
    let dots = centers(drawn, "series-1")
    let stems = drawn.shapes(in: "joins").compactMap { shape -> (Point, Point)? in
      if case .line(let a, let b) = shape.outline { return (a, b) }
      return nil
    }
    #expect(Set(stems.map(\.0.x)).count == 1)
    #expect(stems.map(\.1.x) == dots.map(\.x))
    #expect(abs((dots[1].x - stems[0].0.x) / (dots[0].x - stems[0].0.x) - 1.2) < 1e-9)
  }

  @Test("both values of a dumbbell stand outside its ends", arguments: [Medium.article, .phone])
  func outside(medium: Medium) {
    let drawn = Drawn(chart("dumbbell", [[10, 42], [49, 37]]), medium: medium)
    for text in ["10", "49", "42", "37"] { #expect(drawn.strings.contains(text), "\(text)") }
    #expect(drawn.faults == [])
    #expect(drawn.shapes(in: "grid").isEmpty)
    let low = drawn.texts.first { $0.text.string == "10" }
    #expect(low?.text.anchor == .end)
  }

  @Test("the names of both ends stand over the first row", arguments: [Medium.article, .phone])
  func namedOverFirst(_ medium: Medium) throws {
    let drawn = Drawn(chart("dumbbell", [[10, 42], [49, 37]]), medium: medium)
    #expect(drawn.faults == [] && drawn.texts(in: "legend").isEmpty)
    let first = try #require(centers(drawn, "series-1").first)
    let names = drawn.texts(in: "labels").filter { $0.text.string.hasPrefix("Series") }
    #expect(names.count == 2 && names.allSatisfy { $0.box.maxY < first.y })
    #expect(names[0].text.color != names[1].text.color)
    let close = Drawn(chart("dumbbell", [[40, 42], [40.1, 37]]), medium: medium)
    #expect(close.faults == [] && close.texts(in: "legend").isEmpty)
  }

  @Test("a legend names the ends where the first row lacks one of them or both are one")
  func namedInLegend() {
    for values in [[[nil, 42], [49, 37]], [[49, 42], [49, 37]]] as [[[Double?]]] {
      let drawn = Drawn(chart("dumbbell", values))
      #expect(drawn.faults == [])
      #expect(drawn.texts(in: "legend").map(\.text.string) == ["Series 1", "Series 2"])
    }
  }

  @Test("two figures named by the author make a row a member")
  func turned() {
    let drawn = Drawn(
      Samples.chart("dumbbell", Samples.names(["2020", "2023"]), [[10, 49], [37, 42], [5, 6]]))
    #expect(drawn.shapes(in: "joins").count == 3)
    for text in ["Series 1", "Series 3", "2020", "2023"] { #expect(drawn.strings.contains(text)) }
    #expect(drawn.shapes(in: "grid").isEmpty)
  }

  @Test("three figures a member have an axis instead of values")
  func three() {
    let drawn = Drawn(chart("dot", [[1, 3], [2, 2], [4, 1]]))
    #expect(!drawn.shapes(in: "grid").isEmpty)
    #expect(drawn.labels.isEmpty)
  }

  @Test("a member without figures is said so, and one that is not exact is a ring")
  func notExact() {
    var sample = chart("dot", [[1, nil, 3]])
    sample.series[0].values[2] = Measured(3, qualifier: .provisional)
    let drawn = Drawn(sample)
    #expect(drawn.strings.contains("no data"))
    let fills = drawn.shapes(in: "series-1").compactMap(\.fill)
    #expect(fills.last == .solid(Theme.wire.background))
    #expect(fills.first != fills.last)
  }

  @Test("the end of a dumbbell that is not there is named")
  func missingEnd() {
    let drawn = Drawn(
      Samples.chart("dumbbell", Samples.names(["A", "B"]), [[3, nil], [6, 4]]))
    #expect(drawn.strings.contains("Series 1: no data"))
    #expect(drawn.faults == [])
  }

  @Test("intervals have an axis to be read by, beside the printed figures")
  func intervalAxis() {
    var chart = chart("dot", [[5, 8, 6]])
    for index in 0..<3 {
      let value = chart.series[0].values[index].value ?? 0
      chart.series[0].values[index] = Measured(
        value, interval: Interval(value - 2, value + 2), qualifier: .derived)
    }
    let drawn = Drawn(chart)
    #expect(!drawn.texts(in: "axis-values").isEmpty)
    #expect(!drawn.shapes(in: "grid").isEmpty)
    #expect(drawn.faults == [])
    #expect(Drawn(self.chart("dot", [[5, 8, 6]])).texts(in: "axis-values").isEmpty)
  }

  @Test("a figure beside the zero line stands on the other side of its dot, and all are printed")
  func besideZero() throws {
    var chart = Samples.chart(
      "dot", Samples.names(["A", "B", "C", "D"]), [[52.3, 12.25, -3.5, -31]], unit: .number)
    chart.options.orientation = .bars
    let drawn = Drawn(chart)
    #expect(drawn.labels.count == 4 && drawn.faults == [])
    let figure = try #require(drawn.labels.first { $0.text.string.hasSuffix("3.5") })
    #expect(figure.text.anchor == .end)
  }

  @Test("an arrow leads from the first figure of a row to the second, by its colour up or down")
  func arrows() throws {
    var chart = Samples.chart(
      "dumbbell", Samples.names(["A", "B", "C", "D"]), [[1, 5, 2, nil], [4, 2, 2, 3]])
    chart.options.joins = .arrow
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let heads = drawn.shapes(in: "series-2").compactMap { shape -> [Point]? in
      if case .polygon(let points) = shape.outline { return points }
      return nil
    }
    // One row goes nowhere, and one has no beginning.
    #expect(heads.count == 2)
    #expect(heads[0][0].x > heads[0][1].x && heads[1][0].x < heads[1][1].x)
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["Series 1 → Series 2"])
    chart.options.bars.signColors = BarOptions.SignColors()
    let signed = Drawn(chart)
    let fills = signed.shapes(in: "series-2").compactMap { shape -> String? in
      guard case .polygon = shape.outline else { return nil }
      return "\(String(describing: shape.fill))"
    }
    #expect(Set(fills).count == 2)
  }

  @Test("of a dumbbell's dots that meet the later lies on the earlier, whichever is larger")
  func order() throws {
    let chart = Samples.chart(
      "dumbbell", Samples.names(["A", "B"]), [[100, 52], [40, 50]])
    // The shapes of a series stand together, those of the second after those of the first.
    let fills = Drawn(chart).shapes(in: "series-").compactMap(\.fill)
    let palette = Theme.wire.palette.map { Scene.Fill.solid($0) }
    #expect(fills == [palette[0], palette[0], palette[1], palette[1]])
  }

  @Test("a rule leads from a name to its dots, but not to those that have an axis")
  func guides() {
    let chart = Samples.chart("dumbbell", Samples.names(["A", "B"]), [[100, 52], [40, 50]])
    #expect(Drawn(chart).shapes(in: "guides").count == 2)
    var other = chart
    other.options.valueLabels = .none
    #expect(Drawn(other).shapes(in: "guides").isEmpty)
  }
}
