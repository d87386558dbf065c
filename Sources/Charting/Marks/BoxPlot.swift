import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// How the rows of each member are spread: a box from the lower quartile to the upper one with a stroke
/// at the median, lines to where the author has them end, and dots for what lies beyond. Boxes of one
/// member stand side by side where a second dimension parts its rows.
///
/// For the shape of one distribution use `Histogram` or `Density`; for few rows `Strip`; for two ends
/// alone `RangeBar`.
struct BoxPlot: Mark {
  static let keyword = "boxplot"
  static let traits = MarkTraits(
    fillsSlots: true, turnsSideways: true, floats: true, order: .counted)

  let chart: Chart
  var unit: Unit { chart.unit }
  /// The series of each box of a member: its five numbers, and the dots beyond its lines.
  private let boxes: [(numbers: [Int], dots: [Int])]

  init(_ chart: Chart) {
    self.chart = chart
    boxes = BoxPlot.boxes(chart)
  }

  private static func boxes(_ chart: Chart) -> [(numbers: [Int], dots: [Int])] {
    var boxes: [(numbers: [Int], dots: [Int])] = []
    for index in chart.series.indices {
      if chart.series[index].role == .dot {
        if !boxes.isEmpty { boxes[boxes.count - 1].dots.append(index) }
      } else if let last = boxes.last, last.numbers.count < 5 {
        boxes[boxes.count - 1].numbers.append(index)
      } else {
        boxes.append(([index], []))
      }
    }
    return boxes.filter { $0.numbers.count == 5 }
  }

  /// The parts of a single box need no names.
  static func arranged(_ chart: Chart) -> Chart {
    var chart = chart
    guard boxes(chart).count < 2 else { return chart }
    for index in chart.series.indices { chart.series[index].name = "" }
    return chart
  }

  /// The five numbers of a box, ascending; nil where one is not there.
  private func numbers(_ box: Int, _ category: Int) -> [Double]? {
    guard boxes.indices.contains(box) else { return nil }
    let values = boxes[box].numbers.compactMap { chart.series[$0].values[category].value }
    return values.count == 5 ? values.sorted() : nil
  }

  var laneCount: Int { max(1, boxes.count) }
  var extent: ClosedRange<Double>? { boxes.isEmpty ? nil : chart.valueRange }

  func position(series: Int, category: Int) -> Double? {
    let box = boxes.firstIndex { $0.numbers.contains(series) || $0.dots.contains(series) } ?? 0
    return numbers(box, category)?[2]
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    let hasLegend = boxes.count > 1 || chart.groups.count > 1
    settlement.naming = hasLegend && chart.options.legend != .none ? .legend : .none
    if boxes.count > 1 {
      settlement.legend = boxes.map { box in
        Legend.Item(
          name: chart.series[box.numbers[0]].name,
          color: room.tones.series[box.numbers[0]].fill)
      }
    }
    let air = 3 * room.medium.inkScale
    (settlement.lowPadding, settlement.highPadding) = (air, air)
    return settlement
  }

  private var medians: [String] {
    chart.texts(
      of: chart.categories.indices.map { numbers(0, $0).map { Measured($0[2]) } ?? .missing },
      unit: unit)
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let texts = chart.options.valueLabels == .all && boxes.count == 1 ? medians : []
    let slot = canvas.places.slot * canvas.space.length
    let scale = canvas.medium.inkScale
    // The medians stand between the boxes, in rows under one another and in columns side by side.
    let share =
      texts.isEmpty
      ? boxes.count > 1 ? min(0.8, canvas.theme.barShare + 0.16) : canvas.theme.barShare
      : canvas.space.isSideways ? 0.36 : 0.42
    let limit = min(
      canvas.medium.widestBar(inSlot: slot, isSideways: canvas.space.isSideways), 44 * scale)
    let lanes = Dodge(lanes: laneCount, slot: slot, share: share, limit: limit)
    let half = lanes.width / 2 * (boxes.count > 1 ? 0.86 : 1)
    let widest = texts.map { canvas.lettering.width($0, canvas.lettering.small) }.max() ?? 0
    let fits = canvas.space.isSideways || widest + 5 * scale <= slot - 2 * half
    for category in chart.categories.indices {
      guard boxes.indices.contains(where: { numbers($0, category) != nil }) else {
        canvas.sayNoData(
          at: canvas.space.point(
            along: canvas.along(category), value: canvas.space.scale.domain.lowerBound))
        continue
      }
      for box in boxes.indices {
        guard let numbers = numbers(box, category) else { continue }
        let lane = lanes.lane(box)
        let along = canvas.along(category) + (lane.from + lane.to) / 2
        draw(box, category, numbers, along: along, half: half, on: &canvas)
        guard !texts.isEmpty else { continue }
        label(texts[category], category, numbers[2], half, hasRoom: fits, on: &canvas)
      }
    }
  }

  private func draw(
    _ box: Int, _ category: Int, _ numbers: [Double], along: Double, half: Double,
    on canvas: inout MarkCanvas
  ) {
    let scale = canvas.medium.inkScale
    let series = boxes[box].numbers[0]
    let color = canvas.tones.fill(series: series, category: category)
    let ink = Scene.Stroke(color, width: 1.5 * scale)
    func line(_ from: (Double, Double), _ to: (Double, Double), _ stroke: Scene.Stroke)
      -> Scene.Item
    {
      .shape(
        Scene.Shape(
          .line(
            canvas.space.point(along: from.0, value: from.1),
            canvas.space.point(along: to.0, value: to.1)), stroke: stroke))
    }
    let cap = half * 0.45
    canvas.add(
      [
        line((along, numbers[0]), (along, numbers[1]), ink),
        line((along, numbers[3]), (along, numbers[4]), ink),
        line((along - cap, numbers[0]), (along + cap, numbers[0]), ink),
        line((along - cap, numbers[4]), (along + cap, numbers[4]), ink),
      ], to: "whiskers")
    drawOutliers(of: box, category, along: along, half: half, color, on: &canvas)
    var ends = (canvas.space.rise(numbers[1]), canvas.space.rise(numbers[3]))
    // A box of next to nothing is a stroke at the median itself.
    let isThin = ends.1 - ends.0 < 4 * scale
    if ends.1 - ends.0 < 2 * scale {
      let middle = (ends.0 + ends.1) / 2
      ends = (middle - scale, middle + scale)
    }
    let owner = box * chart.categories.count + category
    _ = canvas.bar(
      along: along - half, along + half, rise: ends.0, ends.1, fill: .solid(color),
      group: "series-\(box + 1)", owner: owner)
    canvas.obstacles.add(
      from: canvas.space.point(along: along, value: numbers[0]),
      to: canvas.space.point(along: along, value: numbers[4]), owner: owner)
    guard !isThin else { return }
    canvas.addOver([
      line(
        (along - half, numbers[2]), (along + half, numbers[2]),
        Scene.Stroke(canvas.theme.background, width: 2.4 * scale))
    ])
  }

  /// What lies beyond the lines, seen through where dots lie over one another.
  private func drawOutliers(
    of box: Int, _ category: Int, along: Double, half: Double, _ color: Color,
    on canvas: inout MarkCanvas
  ) {
    let radius = min(2.6 * canvas.medium.inkScale, half)
    let fill = Color(color.red, color.green, color.blue, alpha: 150)
    for series in boxes[box].dots {
      guard let value = chart.series[series].values[category].value else { continue }
      let center = canvas.space.point(along: along, value: value)
      canvas.add(
        [.shape(Scene.Shape(.circle(center: center, radius: radius), fill: .solid(fill)))],
        to: "outliers")
      canvas.obstacles.add(
        Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius),
        owner: box * chart.categories.count + category)
    }
  }

  /// The median stands beside its stroke: beyond the ends it would be read as an end.
  ///
  /// - Parameter hasRoom: Whether all have room there; a few of them would be a riddle.
  private func label(
    _ text: String, _ category: Int, _ median: Double, _ half: Double, hasRoom: Bool,
    on canvas: inout MarkCanvas
  ) {
    let block = canvas.lettering.line(text, canvas.lettering.small)
    let sides: [(Double, LabelPlace.Side)] =
      canvas.space.isSideways
      ? [(-half, .above), (half, .below)] : [(half, .right), (-half, .left)]
    canvas.add(
      LabelRequest(
        kind: .barValue, block: block, color: canvas.theme.text,
        places: !hasRoom
          ? []
          : sides.map { offset, side in
            LabelPlace(
              block, side,
              of: canvas.space.point(along: canvas.along(category) + offset, value: median),
              distance: 3 * canvas.medium.inkScale)
          }, owner: category, isAsked: true))
  }
}
