import Diagnostics
import Drawing
import Speaking
import Testing
import TradeData

@testable import Charting

@Suite("panels")
struct PanelTests {
  static let names = ["North", "South", "East", "West", "Middle", "Far away across the sea"]

  /// A chart with a panel for each list of series.
  static func chart(
    _ kind: String, _ categories: [Chart.Category], _ panels: [[[Double?]]],
    change: (inout Chart.Panels) -> Void = { _ in }
  ) -> Chart {
    var chart = Samples.chart(kind, categories, panels.flatMap { $0 })
    let count = panels[0].count
    for index in chart.series.indices {
      chart.series[index].panel = index / count
      chart.series[index].key = "\(index % count)"
      chart.series[index].name = count > 1 ? "Series \(index % count + 1)" : ""
    }
    var split = Chart.Panels(
      panels.indices.map { Chart.Panel(key: names[$0], name: names[$0]) })
    change(&split)
    chart.panels = split
    return chart
  }

  static let lines = chart(
    "line", Samples.months(24), (0..<6).map { i in [(0..<24).map { Double((i + 1) * (30 + $0)) }] })

  /// The rectangle that a panel's gridlines and baseline span.
  private func plots(_ drawn: Drawn, _ count: Int) -> [Rect] {
    (1...count).map { index in
      let points = drawn.shapes(in: "panel-\(index)").compactMap { shape -> [Point]? in
        if case .polyline(let runs) = shape.outline { runs.flatMap { $0 } } else { nil }
      }.flatMap { $0 }
      let (xs, ys) = (points.map(\.x), points.map(\.y))
      return Rect(
        xs.min() ?? 0, ys.min() ?? 0, (xs.max() ?? 0) - (xs.min() ?? 0),
        (ys.max() ?? 0) - (ys.min() ?? 0))
    }
  }

  @Test("plots are equally wide and stand in columns", arguments: Medium.presets)
  func aligned(_ medium: Medium) {
    let drawn = Drawn(PanelTests.lines, medium: medium)
    let plots = plots(drawn, 6)
    for plot in plots { #expect(abs(plot.width - plots[0].width) < 1e-6) }
    let lefts = Set(plots.map { ($0.x * 100).rounded() / 100 })
    #expect((2...4).contains(lefts.count))
    #expect(drawn.faults == [])
    #expect(drawn.diagnostics.map(\.id) == [])
  }

  @Test("a grid has its heads once, and says which places are empty", arguments: Medium.presets)
  func grid(_ medium: Medium) {
    let series: [[[Double?]]] = [[[1, 2]], [[2, 1]], [[3, 4]], [[nil, nil]]]
    let chart = PanelTests.chart("line", Samples.years(2019...2020), series) {
      $0.grid = Chart.Grid(rows: ["Upper", "Lower"], columns: ["Left", "Right"])
    }
    let drawn = Drawn(chart, medium: medium)
    for head in ["Upper", "Lower", "Left", "Right", "no data"] {
      #expect(drawn.strings.filter { $0 == head }.count == 1, "\(head)")
    }
    #expect(!drawn.strings.contains("North"))
    let plots = plots(drawn, 3)
    #expect(abs(plots[0].x - plots[2].x) < 1e-6 && plots[1].x > plots[0].maxX)
    #expect(drawn.faults == [] && drawn.diagnostics.map(\.id) == [])
  }

  @Test("a grid of more columns than have room is panels in turn") func narrowGrid() {
    let series: [[[Double?]]] = (0..<12).map { [[Double($0), Double(12 - $0)]] }
    var chart = Samples.chart("line", Samples.years(2019...2020), series.flatMap { $0 })
    for index in chart.series.indices { chart.series[index].panel = index }
    var panels = Chart.Panels((0..<12).map { Chart.Panel(key: "p\($0)", name: "Panel \($0)") })
    panels.grid = Chart.Grid(rows: ["One", "Two"], columns: (0..<6).map { "C\($0)" })
    chart.panels = panels
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.strings.contains("Panel 7") && !drawn.strings.contains("One"))
    #expect(drawn.faults == [])
  }

  @Test("panels share one scale: twice the value is twice the height")
  func sharedScale() {
    let chart = PanelTests.chart(
      "line", Samples.years(2019...2020), [[[0, 10]], [[0, 20]], [[0, 40]]])
    let heights = plots(Drawn(chart), 3).map(\.height)
    #expect(abs(heights[1] / heights[0] - 2) < 1e-6)
    #expect(abs(heights[2] / heights[0] - 4) < 1e-6)
  }

  @Test("scales of their own are said in a note")
  func ownScales() {
    let values: [[[Double?]]] = [[[0, 10]], [[0, 20]], [[0, 40]]]
    let shared = Drawn(PanelTests.chart("line", Samples.years(2019...2020), values))
    let own = Drawn(
      PanelTests.chart("line", Samples.years(2019...2020), values) { $0.hasOwnScales = true })
    let note = "Note: Scales differ between the panels."
    #expect(!shared.strings.contains(note))
    #expect(own.strings.contains(note))
    let heights = plots(own, 3).map(\.height)
    #expect(abs(heights[0] - heights[2]) < 1e-6)
  }

  @Test("labels of the axes stand at the left and below only")
  func axesOnce() {
    let drawn = Drawn(PanelTests.lines)
    #expect(drawn.strings.filter { $0 == "0" }.count == 2)
    #expect(drawn.strings.filter { $0 == "2020" || $0 == "Jan 2020" }.count == 3)
  }

  @Test("series of several panels are named once, in a legend")
  func legend() {
    let chart = PanelTests.chart(
      "bar", Samples.years(2019...2021), [[[1, 2, 3], [2, 3, 4]], [[3, 4, 5], [1, nil, 2]]])
    let drawn = Drawn(chart)
    #expect(drawn.strings.filter { $0 == "Series 1" }.count == 1)
    #expect(drawn.shapes(in: "legend").count == 2)
    #expect(drawn.faults == [])
  }

  @Test("the other panels stand behind each in grey")
  func context() {
    let drawn = Drawn(
      PanelTests.chart(
        "line", Samples.years(2019...2021), [[[1, 2, 3]], [[3, 4, 5]], [[1, 1, 2]]]
      ) { $0.showsContext = true })
    #expect(drawn.shapes(in: "context").count == 6)
    #expect(drawn.faults == [])
  }

  @Test("a panel without values says so, and the others are drawn")
  func emptyPanel() {
    let drawn = Drawn(
      PanelTests.chart("bar", Samples.years(2019...2020), [[[1, 2]], [[nil, nil]]]))
    #expect(drawn.ids == ["empty-panel"])
    #expect(drawn.strings.contains("no data"))
    #expect(drawn.rects(in: "series-1").count == 2)
  }

  @Test("panels without any value are one empty picture")
  func allEmpty() {
    let drawn = Drawn(PanelTests.chart("bar", Samples.years(2019...2020), [[[nil, nil]]]))
    #expect(drawn.strings.contains("no data"))
  }

  @Test("a note on all panels has its words once")
  func notes() {
    var chart = PanelTests.lines
    chart.pointNotes = [Chart.PointNote(category: 12, text: "Exit")]
    chart.referenceLines = [Chart.ReferenceLine(value: 200, text: "Target", panel: 1)]
    let drawn = Drawn(chart)
    #expect(drawn.strings.filter { $0 == "Exit" }.count == 1)
    #expect(drawn.shapes(in: "reference").count == 1)
  }

  @Test(
    "every kind of chart can be split",
    arguments: MarkRegistry.keywords.filter {
      !["butterfly", "combo", "pareto", "path", "boxplot"].contains($0)
    })
  func kinds(_ kind: String) {
    let values: [[Double?]] = [[3, 5, 4], [2, 6, 3]]
    let categories =
      MarkRegistry.followsTime(kind) ? Samples.years(2019...2021) : Samples.names(["A", "B", "C"])
    for medium in [Medium.article, .phone] {
      let drawn = Drawn(
        PanelTests.chart(kind, categories, [values, values, values]), medium: medium)
      #expect(drawn.faults == [], "\(kind)")
      #expect(!drawn.shapes(in: "panel-3").isEmpty)
    }
  }

  static let ends = chart(
    "line", Samples.years(2019...2022), [[[5, 7, 9, 20]], [[20, 9, 7, 2]], [[1, 9, 1, 1]]])

  @Test(
    "the last figure stands over or under the end of its line and takes no column",
    arguments: Medium.presets)
  func overEnds(_ medium: Medium) throws {
    let drawn = Drawn(PanelTests.ends, medium: medium)
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    for (index, text) in ["20", "2", "1"].enumerated() {
      let label = try #require(
        drawn.texts(in: "labels", panel: index + 1).first { $0.text.string == text })
      let end = try #require(ends(drawn, panel: index + 1))
      #expect(label.box.x < end.x && abs(label.box.maxX - end.x) < 8)
      #expect(label.box.maxY < end.y || label.box.y > end.y)
    }
  }

  private func ends(_ drawn: Drawn, panel: Int) -> Point? {
    drawn.shapes(in: "panel-\(panel)").compactMap { shape -> Point? in
      if case .polyline(let runs) = shape.outline { return runs.last?.last }
      return nil
    }.first
  }

  @Test("phones have two columns, articles three or four, and many panels are smaller")
  func columns() {
    func best(_ count: Int, _ medium: Medium, height: Double?) -> Int {
      PanelColumns.best(
        in: PanelColumns.Room(
          count: count, width: medium.width - 2 * medium.margin, lead: 30,
          gap: PanelLayout.gap(medium), height: height, rowsHeight: nil,
          overhead: medium.text.label * 3.2, textSize: medium.text.label))
    }
    #expect([2, 4, 6, 9].map { best($0, .phone, height: nil) } == [2, 2, 2, 2])
    #expect(
      [1, 2, 3, 4, 6, 9, 12].map { best($0, .article, height: 300) } == [1, 2, 3, 2, 3, 3, 4])
    #expect([20, 60].map { best($0, .phone, height: nil) } == [2, 3])
    #expect([20, 60].map { best($0, .article, height: 300) } == [5, 6])
  }

  @Test("names that turn one panel turn them all")
  func oneDirection() {
    // Columns as wide as their totals: narrow ones have no room for their names.
    let chart = PanelTests.chart(
      "marimekko", Samples.names(["Alpha", "Beta", "Gamma", "Delta"]),
      [[[40, 40, 40, 40], [10, 10, 10, 10]], [[400, 3, 2, 1], [100, 3, 2, 1]]])
    for medium in Medium.presets {
      let drawn = Drawn(chart, medium: medium)
      #expect(drawn.faults == [], "\(medium.name)")
      // The first parts of rows have one left edge, those of columns one lower edge.
      let areRows = (1...2).map { panel in
        let parts = drawn.rects(in: "panel-\(panel)")
        let (left, bottom) = (parts.map(\.x).min() ?? 0, parts.map(\.maxY).max() ?? 0)
        return parts.count { $0.x < left + 0.1 } > parts.count { $0.maxY > bottom - 0.1 }
      }
      #expect(Set(areRows).count == 1, "\(medium.name)")
    }
  }

  @Test("bars of panels keep a width beside their figures where a picture can grow")
  func figuresBesideBars() {
    let names = ["Uzbekistan", "Kyrgyzstan", "Kazakhstan", "Turkmenistan"]
    var chart = PanelTests.chart(
      "bar", Samples.names(names),
      (0..<4).map { [[0.0746 - Double($0) * 0.03, -0.0648, 0.058, 0.1012]] })
    chart.unit = .change
    chart.options.orientation = .bars
    let drawn = Drawn(chart, medium: .phone)
    #expect(drawn.faults == [])
    let widest = drawn.rects(in: "series-").map(\.width).max() ?? 0
    #expect(widest > 30, "\(widest)")
  }

  @Test("figures of all panels are written in one form")
  func oneForm() {
    let chart = PanelTests.chart(
      "bar", Samples.names(["A", "B", "C"]),
      [[[1_240_000, 930_000, 20_333]], [[470_112, 220_345, 91_234]]])
    let drawn = Drawn(chart)
    for text in ["1,240k", "20k", "470k", "91k"] {
      #expect(drawn.strings.contains(text), "\(text)")
    }
    #expect(!drawn.strings.contains("470,112"))
  }

  @Test("panels that crowd a picture of a given height have smaller letters")
  func smallerLetters() throws {
    let names = ["Motor vehicles", "Machinery", "Medicines", "Food and drink", "Textiles"]
    let chart = PanelTests.chart(
      "pareto", Samples.names(names), Array(repeating: [[50, 40, 30, 20, 10]], count: 4)
    ) { panels in
      panels.hasOwnScales = true
      panels.ownOrder = .descending
    }
    let medium = try #require(Medium(named: "1200x675"))
    let drawn = Drawn(chart, medium: medium)
    #expect(drawn.ids == [])
    #expect(drawn.faults == [])
    let sizes = Set(drawn.texts(in: "axis-names").map(\.text.style.size))
    #expect(sizes.allSatisfy { $0 < medium.text.label && $0 >= Medium.article.text.label })
  }

  private func four(_ kind: String = "line", columns: Int?) -> Chart {
    PanelTests.chart(
      kind, Samples.years(2010...2023),
      (0..<4).map { i in [(0..<14).map { Double((i + 1) * (50 + $0)) }] }
    ) { $0.columns = columns }
  }

  @Test(
    "rows that would be flat in a picture of a given height are arranged anew, with a warning",
    arguments: ["line", "area", "bar"])
  func rearranged(_ kind: String) throws {
    let medium = try #require(Medium(named: "1200x675"))
    let drawn = Drawn(four(kind, columns: 1), medium: medium)
    #expect(drawn.ids.contains("panels-rearranged") && drawn.faults == [])
    #expect(!drawn.ids.contains("no-room-for-panels"))
    let tops = Set(drawn.texts(in: "panel-title").map { $0.box.y.rounded() })
    #expect(tops.count < 4)
    // Where the picture can grow, or the wish fits, it is kept.
    let article = Drawn(four(kind, columns: 1))
    #expect(!article.ids.contains("panels-rearranged"))
    #expect(Set(article.texts(in: "panel-title").map { $0.box.y.rounded() }).count == 4)
    #expect(!Drawn(four(kind, columns: 2), medium: medium).ids.contains("panels-rearranged"))
  }

  @Test("figures at the ends of lines count when the number of columns is chosen")
  func roomForEnds() throws {
    let drawn = Drawn(four(columns: nil), medium: try #require(Medium(named: "1200x675")))
    #expect(Set(drawn.texts(in: "panel-title").map { $0.box.x.rounded() }).count == 2)
    for plot in plots(drawn, 4) { #expect(plot.width > 300) }
  }

  @Test("columns that were asked for give way where plots would be too narrow for their lines")
  func narrow() {
    let values: [[[Double?]]] = (0..<6).map { i in
      [(0..<14).map { Double((i + 1) * (50_000 + $0 * 3_000)) }]
    }
    let chart = PanelTests.chart("line", Samples.years(2010...2023), values) {
      $0.columns = 4
      $0.hasOwnScales = true
    }
    let phone = Drawn(chart, medium: .phone)
    #expect(phone.faults == [] && phone.ids == ["panels-rearranged"])
    #expect(phone.diagnostics.first?.message.contains("2 columns") == true)
    #expect(Set(phone.texts(in: "panel-title").map { $0.box.x.rounded() }).count == 2)
    let wide = Drawn(chart, medium: .social)
    #expect(wide.ids == [])
    #expect(Set(wide.texts(in: "panel-title").map { $0.box.x.rounded() }).count == 4)
  }

  @Test(
    "low panels with values on both sides of zero name zero, and no label stands on its line",
    arguments: ["480x300", "360x300", "600x400"])
  func lowPanels(_ size: String) throws {
    let chart = PanelTests.chart(
      "line", Samples.years(2014...2023),
      (0..<4).map { i in [(0..<10).map { Double(i * 80_000 - 78_000 + $0 * 3_000) }] })
    let drawn = Drawn(chart, medium: try #require(Medium(named: size)))
    #expect(drawn.faults == [])
    let ticks = drawn.texts(in: "axis-values", panel: 1)
    #expect(ticks.contains { $0.text.string == "0" }, "\(ticks.map(\.text.string))")
    let line = try #require(drawn.shapes(in: "baseline").first)
    guard case .line(let from, let to) = line.outline else { return }
    for tick in ticks { #expect(!tick.box.insetBy(0.5, 0.5).meets(from: from, to: to)) }
  }

  @Test("in narrow panels the figures of two lines stand one over the other, in the lines' order")
  func twoOverEnds() throws {
    let chart = PanelTests.chart(
      "line", Samples.years(2019...2022),
      [
        [[90_500, 95_200, 91_300, 90_100], [10_300, 80_200, 200_400, 368_200]],
        [[82_100, 60_300, 70_500, 71_400], [5_100, 30_200, 60_400, 95_200]],
      ]
    ) { $0.columns = 2 }
    let drawn = Drawn(chart, medium: try #require(Medium(named: "320x400")))
    #expect(drawn.faults == [] && drawn.diagnostics.isEmpty)
    for (panel, texts) in [(1, ["368,200", "90,100"]), (2, ["95,200", "71,400"])] {
      let boxes = try texts.map { text in
        try #require(drawn.texts(in: "labels", panel: panel).first { $0.text.string == text }).box
      }
      #expect(boxes[0].y < boxes[1].y)
      let plot = plots(drawn, 2)[panel - 1]
      for box in boxes { #expect(box.maxX < plot.maxX + 8, "\(box), \(plot)") }
    }
  }

  @Test("readers from the right find the first panel at the right, under a title at its right edge")
  func fromTheRight() throws {
    var chart = PanelTests.chart(
      "line", Samples.years(2019...2021), (1...5).map { i in [[1, 2, Double(i)]] })
    chart.language = try #require(Language(code: "ar"))
    let drawn = Drawn(chart)
    #expect(drawn.faults == [])
    let titles = drawn.texts(in: "panel-title")
    #expect(titles.map(\.text.string) == Array(PanelTests.names.prefix(5)))
    #expect(titles[0].box.x > titles[1].box.x && titles[1].box.x > titles[2].box.x)
    #expect(titles.allSatisfy { $0.text.anchor == .end })
    // The rows begin at one edge, that of the picture's title.
    #expect(titles[3].box.maxX == titles[0].box.maxX)
    let title = try #require(drawn.texts(in: "title").first)
    #expect(abs(title.box.maxX - titles[0].box.maxX) < 0.01)
    // Values stand at the left of each row, be it full or not.
    for panel in [3, 5] { #expect(!drawn.texts(in: "axis-values", panel: panel).isEmpty) }
    for panel in [1, 2, 4] { #expect(drawn.texts(in: "axis-values", panel: panel).isEmpty) }
    // Time runs from left to right.
    let dates = drawn.texts(in: "axis-time", panel: 5)
    #expect(dates.map(\.box.x) == dates.map(\.box.x).sorted())
  }

  @Test("the ends of bands and ranges are entries of the legend over panels")
  func legendOfEnds() {
    let categories = Samples.years(2020...2022)
    let values: [[Double?]] = [[2, 3, 2], [1, 2, 1], [4, 5, 4]]
    var band = Self.chart("band", categories, [values, values])
    for index in band.series.indices where index % 3 > 0 {
      band.series[index].role = index % 3 == 1 ? .low : .high
      band.series[index].name = "80 % interval"
    }
    #expect(
      Drawn(band).texts(in: "legend").map(\.text.string) == ["80 % interval", "Series 1"])
    let range = Self.chart("range", categories, [Array(values[1...]), Array(values[1...])])
    #expect(Drawn(range).texts(in: "legend").isEmpty)
  }
}
