import Drawing
import Speaking
import Statistics
import TestSupport
import Testing
import TradeData

@testable import Charting

@Suite("combined charts")
struct ComboTests {
  /// A chart of layers, each with its series.
  static func chart(
    _ layers: [(layer: Chart.Layer, values: [[Double?]])],
    _ categories: [Chart.Category] = Samples.years(2019...2023)
  ) -> Chart {
    var chart = Samples.chart("combo", categories, layers.flatMap(\.values))
    chart.layers = layers.map(\.layer)
    let owners = layers.indices.flatMap { index in layers[index].values.map { _ in index } }
    for (index, owner) in owners.enumerated() { chart.series[index].layer = owner }
    return chart
  }

  static let rain = Chart.Layer(kind: "bar", unit: Unit(named: "mm"))
  static let warmth = Chart.Layer(kind: "line", unit: Unit(named: "°C"), isRight: true)
  static let both = chart([
    (rain, [[40, 80, 95, 60, nil]]), (warmth, [[-4, 8, 21, 3, nil]]),
  ])

  private func bottoms(_ drawn: Drawn) -> [Double] {
    drawn.rects(in: "series-1").map(\.maxY)
  }

  @Test("columns and a line have an axis each, and one zero", arguments: Medium.presets)
  func twoAxes(_ medium: Medium) throws {
    let drawn = Drawn(ComboTests.both, medium: medium)
    #expect(drawn.ids == ["two-axes"])
    #expect(drawn.faults == [])
    #expect(drawn.rects(in: "series-1").count == 4)
    let line = try #require(
      drawn.shapes(in: "series-2").compactMap { shape -> [[Point]]? in
        if case .polyline(let runs) = shape.outline { runs } else { nil }
      }.first?.first)
    // -4 lies below the columns' foot, 8 above it, as far as their ratio says.
    let zero = try #require(bottoms(drawn).first)
    #expect(abs((line[0].y - zero) / (zero - line[1].y) - 0.5) < 1e-6)
  }

  @Test(
    "a line of the right axis lies at its value there, which that axis shows",
    arguments: [false, true])
  func lineAtRight(_ isRight: Bool) throws {
    var chart = ComboTests.both
    chart.referenceLines = [Chart.ReferenceLine(value: 21, text: "Warm", isRight: isRight)]
    let drawn = Drawn(chart)
    let rule = try #require(drawn.shapes(in: "reference").first)
    guard case .line(let start, _) = rule.outline else {
      Issue.record("no line")
      return
    }
    // The third of the right axis' figures is 21, the first column reaches 40 on the left one.
    let points = drawn.shapes(in: "series-2").compactMap { shape -> [[Point]]? in
      if case .polyline(let runs) = shape.outline { runs } else { nil }
    }
    let warm = try #require(points.first?.first)[2].y
    #expect((abs(start.y - warm) < 1e-6) == isRight)

    chart.referenceLines[0].value = 90
    let ticks = Drawn(chart).texts(in: "axis-values-right").compactMap { tick in
      Double(tick.text.string.prefix { $0.isNumber })
    }
    #expect(try (#require(ticks.max()) >= 90) == isRight)
  }

  @Test("the sign of columns in two colours has both")
  func signColors() {
    var chart = ComboTests.chart([
      (ComboTests.rain, [[-40, 80, -95, 60, 20]]), (ComboTests.warmth, [[4, 8, 2, 3, 5]]),
    ])
    let signs = BarOptions.SignColors()
    chart.options.bars.signColors = signs
    let drawn = Drawn(chart)
    let columns = Set(drawn.shapes(in: "series-1").map(\.fill))
    let legend = Set(drawn.shapes(in: "legend").map(\.fill))
    #expect(columns.count == 2 && columns.isSubset(of: legend))
  }

  @Test("an axis has no numbers on the side of zero that its own series never reach")
  func oneSided() {
    let rate = Chart.Layer(kind: "line", unit: Unit(named: "percent"), isRight: true)
    var chart = ComboTests.chart([
      (ComboTests.rain, [[-40, 80, -95, 60, 20]]), (rate, [[4, 8, 2, 3, 5]]),
    ])
    chart.options.valueLabels = .none
    let drawn = Drawn(chart)
    let right = drawn.texts(in: "axis-values-right").map(\.text.string)
    #expect(right.contains("0") && right.allSatisfy { !$0.hasPrefix("\u{2212}") })
    #expect(drawn.texts(in: "axis-values").contains { $0.text.string.hasPrefix("\u{2212}") })
  }

  @Test("each axis is in the colour of its series, and the legend says which is which")
  func colors() {
    let drawn = Drawn(ComboTests.both)
    let names = drawn.texts.filter { $0.text.string.hasPrefix("Series") }.map(\.text)
    #expect(names.map(\.string) == ["Series 1, mm (left scale)", "Series 2, °C (right scale)"])
    var chart = ComboTests.both
    chart.options.valueLabels = .none
    let labels = Drawn(chart).texts.filter {
      ["0", "100\u{A0}mm", "100 mm"].contains($0.text.string)
    }
    #expect(Set(labels.map(\.text.color)).count == 2)
    #expect(names[0].color != names[1].color)
  }

  @Test("layers that count the same share one axis, without a warning")
  func oneAxis() {
    let drawn = Drawn(
      ComboTests.chart([
        (Chart.Layer(kind: "bar", unit: Samples.vehicle), [[4, 8, 9, 6, 5]]),
        (Chart.Layer(kind: "line", unit: Samples.vehicle), [[5, 6, 7, 7, 6]]),
      ]))
    #expect(drawn.ids == [])
    #expect(drawn.strings.contains("Series 1") && drawn.strings.contains("Series 2"))
    #expect(drawn.faults == [])
  }

  @Test("every kind of layer can be drawn with every other", arguments: Chart.layerKinds)
  func kinds(_ kind: String) {
    for other in Chart.layerKinds where !(kind == "bar" && other == "bar") {
      let isPair = Chart.pairedLayerKinds.contains(other)
      var chart = ComboTests.chart([
        (Chart.Layer(kind: kind, unit: Samples.vehicle), [[4, 8, nil, 6, 5], [6, 9, 10, 7, 6]]),
        (
          Chart.Layer(kind: other, unit: .share, isRight: true),
          isPair
            ? [[0.1, 0.2, 0.5, 0.4, 0.3], [0.2, 0.3, 0.6, 0.5, 0.4]] : [[0.1, 0.2, 0.5, 0.4, 0.3]]
        ),
      ])
      for index in chart.series.indices
      where Chart.pairedLayerKinds.contains(chart.layers[chart.series[index].layer].kind) {
        chart.series[index].role = index % 2 == 0 ? .low : .high
        chart.series[index].name = index < 2 ? "Usual" : "Record"
      }
      let drawn = Drawn(chart)
      #expect(drawn.faults == [], "\(kind), \(other)")
      #expect(!drawn.shapes(in: kind == "band" ? "band-1" : "series-1").isEmpty)
      #expect(
        !drawn.shapes(in: other == "band" ? "band-1" : "series-3").isEmpty, "\(kind), \(other)")
    }
  }

  @Test("a band has the colour of the line it lies about, and one entry in the legend")
  func band() {
    var chart = ComboTests.chart([
      (Chart.Layer(kind: "bar", unit: Samples.vehicle), [[4, 8, 9, 6, 5]]),
      (Chart.Layer(kind: "band", unit: Samples.vehicle), [[3, 5, 6, 5, 4], [7, 9, 9, 8, 7]]),
      (Chart.Layer(kind: "line", unit: Samples.vehicle), [[5, 7, 8, 6, 5]]),
    ])
    (chart.series[1].role, chart.series[2].role) = (.low, .high)
    (chart.series[1].name, chart.series[2].name) = ("Usual", "Usual")
    let drawn = Drawn(chart)
    #expect(drawn.ids == [] && drawn.faults == [])
    #expect(drawn.strings.count { $0 == "Usual" } == 1)
    let fills = drawn.shapes(in: "band-1").map(\.fill)
    let line = Theme.wire.palette[1]
    #expect(fills == [.solid(line.mixed(with: Theme.wire.background, 0.72))])
  }

  @Test("bars say their values where they have room, and then their axis says nothing")
  func values() {
    let drawn = Drawn(ComboTests.both)
    for text in ["40", "80", "95", "60"] {
      #expect(drawn.strings.contains { $0.hasPrefix(text) && $0 != "100\u{A0}mm" }, "\(text)")
    }
    #expect(drawn.texts(in: "axis-values").allSatisfy { $0.text.color != Theme.wire.palette[0] })
    var chart = ComboTests.both
    chart.options.valueLabels = .none
    #expect(!Drawn(chart).strings.contains { $0.hasPrefix("95") })
  }

  @Test("ends of either axis hold, and one that cuts the figures is reported")
  func ends() {
    var chart = ComboTests.both
    chart.options.axisMaximum = 150
    var axis = Chart.Options()
    axis.axisMaximum = 20
    chart.layers[1].axis = axis
    let drawn = Drawn(chart)
    #expect(drawn.ids.sorted() == ["axis-cuts-data", "two-axes", "zeros-apart"])
    axis.axisMaximum = 60
    axis.axisMinimum = 5
    chart.layers[1].axis = axis
    #expect(Drawn(chart).ids.sorted() == ["axis-cuts-data", "two-axes", "zeros-apart"])
    chart.layers[1].kind = "area"
    #expect(Drawn(chart).ids.contains("bars-start-at-zero"))
  }

  @Test("layers without a value are an empty picture, and one alone is drawn")
  func empty() {
    let none = ComboTests.chart([
      (ComboTests.rain, [[nil, nil, nil, nil, nil]]),
      (ComboTests.warmth, [[nil, nil, nil, nil, nil]]),
    ])
    #expect(Drawn(none).strings.contains("no data"))
    let one = ComboTests.chart([
      (ComboTests.rain, [[nil, nil, nil, nil, nil]]), (ComboTests.warmth, [[1, 2, 3, 4, 5]]),
    ])
    #expect(!Drawn(one).shapes(in: "series-2").isEmpty)
    #expect(Drawn(one).faults == [])
  }
}

@Suite("Pareto charts")
struct ParetoTests {
  private func pareto(_ values: [Double?]) -> Chart {
    Samples.chart("pareto", Samples.names(values.indices.map { "N\($0)" }), [values])
  }

  @Test("the shares add up to the whole")
  func shares() {
    let chart = Pareto.arranged(pareto([50, 30, 15, 5]))
    #expect(chart.series[1].values.map(\.value) == [0.5, 0.8, 0.95, 1])
    let drawn = Drawn(pareto([50, 30, 15, 5]))
    #expect(drawn.ids == [])
    #expect(drawn.strings.contains("100%"))
    #expect(drawn.rects(in: "series-1").count == 4)
    #expect(drawn.faults == [])
  }

  @Test("laid on their sides the columns have the shares under them")
  func sideways() throws {
    var chart = pareto([50, 30, 15, 5])
    chart.categories = Samples.names([
      "A very long name", "Another long name", "A third long name", "Rest",
    ])
    chart.options.orientation = .bars
    let drawn = Drawn(chart, medium: .phone)
    let rects = drawn.rects(in: "series-1")
    #expect(Set(rects.map(\.x)).count == 1)
    // One scale: the line's first point is the end of the first bar.
    let line = try #require(
      drawn.shapes(in: "series-2").compactMap { shape -> [[Point]]? in
        if case .polyline(let runs) = shape.outline { runs } else { nil }
      }.first?.first)
    #expect(abs(line[0].x - rects[0].maxX) < 1e-6)
    let whole = try #require(drawn.texts.first { $0.text.string == "100%" })
    #expect(whole.box.y > (rects.map(\.maxY).max() ?? 0))
    #expect(drawn.faults == [] && drawn.ids == [])
  }

  @Test("figures below zero are refused")
  func negative() {
    #expect(Drawn(pareto([50, -30])).ids.contains("pareto-needs-parts"))
  }

  @Test("all zero is drawn without shares", arguments: [[0.0, 0], [0]])
  func zero(_ values: [Double]) {
    #expect(Drawn(pareto(values)).faults == [])
  }

  @Test("where one figure of a Pareto chart has no place the others stay: no axis says them")
  func someFigures() throws {
    var chart = pareto([11.7, 5.9, 5.7, 3.8, 3.7, 3.5, 2.6, 2.6, 2.3, 2.3])
    chart.unit = .number
    let drawn = Drawn(chart, medium: try #require(Medium(named: "1200x420")))
    #expect(drawn.labels.count { $0.text.string.contains(".") } >= 8)
    #expect(drawn.faults == [])
  }

  @Test("columns of a Pareto chart that have no room for their figures are rows")
  func paretoTurns() {
    var chart = pareto([11.7, 5.9, 5.7, 3.8, 3.7, 3.5, 2.6, 2.6].map { $0 * 1e9 })
    chart.unit = .number
    #expect(Set(Drawn(chart).rects(in: "series-1").map(\.maxY)).count == 1)
    chart.options.numberFormat = .full
    let rows = Drawn(chart)
    #expect(Set(rows.rects(in: "series-1").map(\.x)).count == 1)
    #expect(rows.labels.count >= 8 && rows.faults == [])
    chart.options.valueLabels = .none
    #expect(Set(Drawn(chart).rects(in: "series-1").map(\.maxY)).count == 1)
  }

  @Test("in a picture that is turned round the legend says at which side an axis is seen")
  func sides() throws {
    let arabic = try #require(Language(code: "ar"))
    var members = pareto([50, 30, 15, 5])
    members.language = arabic
    members.options.orientation = .columns
    #expect(Drawn(members).strings.contains { $0.contains(arabic.words.leftScale) })
    // Time runs from left to right for all readers, and its axes stay.
    var time = members
    time.kind = "combo"
    time.categories = Samples.years(2020...2023)
    time = Pareto.arranged(time)
    #expect(Drawn(time).strings.contains { $0.contains(arabic.words.rightScale) })
  }

  @Test("candles have a wick and a body in the colour of rise or fall, and no legend")
  func candles() {
    var chart = Samples.chart(
      "combo", Samples.months(2), [[9, 8], [14, 15], [10, 13], [13, 9], [12, 10]])
    chart.layers = [
      Chart.Layer(kind: "range", unit: Samples.vehicle),
      Chart.Layer(kind: "line", unit: Samples.vehicle),
    ]
    chart.layers[0].isCandle = true
    for (index, role) in [Chart.Series.Role.low, .high, .low, .high, .value].enumerated() {
      chart.series[index].role = role
      chart.series[index].layer = index / 4
      chart.series[index].name = ["Day", "Day", "Trade", "Trade", "Mean"][index]
    }
    let drawn = Drawn(chart)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    let (wicks, bodies) = (drawn.rects(in: "series-1"), drawn.rects(in: "series-2"))
    #expect(wicks.count == 2 && bodies.count == 2)
    for (wick, body) in zip(wicks, bodies) {
      #expect(wick.width < body.width && wick.height > body.height)
    }
    let fills = drawn.shapes(in: "series-2").compactMap(\.fill)
    #expect(Set(fills).count == 2)
    #expect(drawn.texts(in: "legend").map(\.text.string) == ["Mean"])
  }

  @Test(
    "two lines stand on zero though their axes were asked to leave it out",
    arguments: Medium.presets)
  func withoutZero(_ medium: Medium) throws {
    let gold = Chart.Layer(kind: "line", unit: Unit(named: "USD"))
    let rate = Chart.Layer(kind: "line", unit: Unit(named: "EUR"), isRight: true)
    var chart = ComboTests.chart([
      (gold, [[1810, 1790, 2010, 2300, 2250]]), (rate, [[41, 48, 52, 55, 58]]),
    ])
    chart.options.holdsZero = false
    let drawn = Drawn(chart, medium: medium)
    #expect(drawn.ids.contains("axes-of-one-kind") && !drawn.ids.contains("two-axes"))
    #expect(drawn.faults == [])
    #expect(!drawn.texts(in: "axis-values").contains { $0.text.string == "0" })
    #expect(!drawn.texts(in: "axis-values-right").contains { $0.text.string == "0" })
    #expect(drawn.shapes(in: "axis-break").count == 1)
    #expect(drawn.shapes(in: "right-axis-break").count == 1)
    #expect(drawn.texts.contains { $0.text.string.contains("The scales do not start at zero") })
  }

  @Test("columns give up their zero for an axis of lines that does")
  func rightWithoutZero() throws {
    var chart = ComboTests.both
    chart.series[1].values = [14, 16, 21, 19, 18].map { Measured($0) }
    var options = Chart.Options()
    options.axisMinimum = 10
    chart.layers[1].axis = options
    let drawn = Drawn(chart)
    #expect(drawn.ids == ["two-axes", "zeros-apart"])
    #expect(drawn.texts(in: "axis-values-right").first?.text.string == "10")
    #expect(drawn.shapes(in: "axis-break").isEmpty)
    #expect(drawn.shapes(in: "right-axis-break").count == 1)
    chart.layers[1].kind = "area"
    #expect(Drawn(chart).ids.contains("bars-start-at-zero"))
  }
}
