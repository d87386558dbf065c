import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// How the rows of each member are spread: a box from the lower quartile to the upper one with a stroke
/// at the median, and lines to the least and the largest value.
///
/// For the shape of one distribution use `Histogram` or `Density`; for two ends alone `RangeBar`.
struct BoxPlot: Mark {
  static let keyword = "boxplot"
  static let traits = MarkTraits(
    fillsSlots: true, turnsSideways: true, floats: true, order: .counted)

  let chart: Chart
  var unit: Unit { chart.unit }

  init(_ chart: Chart) { self.chart = chart }

  /// The series are the parts of one mark, which no legend names.
  static func arranged(_ chart: Chart) -> Chart {
    var chart = chart
    for index in chart.series.indices { chart.series[index].name = "" }
    return chart
  }

  /// The five numbers of a member, ascending; nil where one is not there.
  private func numbers(_ category: Int) -> [Double]? {
    guard chart.series.count == 5 else { return nil }
    let values = chart.series.compactMap { $0.values[category].value }
    return values.count == 5 ? values.sorted() : nil
  }

  var extent: ClosedRange<Double>? {
    let ends = chart.categories.indices.compactMap { numbers($0) }
    guard let low = ends.compactMap(\.first).min(), let high = ends.compactMap(\.last).max() else {
      return nil
    }
    return low...high
  }

  func position(series: Int, category: Int) -> Double? { numbers(category)?[2] }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    settlement.naming =
      chart.groups.count > 1 && chart.options.legend != .none ? .legend : .none
    let air = 3 * room.medium.inkScale
    (settlement.lowPadding, settlement.highPadding) = (air, air)
    return settlement
  }

  private var medians: [String] {
    chart.texts(
      of: chart.categories.indices.map { numbers($0).map { Measured($0[2]) } ?? .missing },
      unit: unit)
  }

  func draw(on canvas: inout MarkCanvas) {
    let texts = chart.options.valueLabels == .all ? medians : []
    // The medians stand between the boxes, in rows under one another and in columns side by side.
    let share = texts.isEmpty ? canvas.theme.barShare : canvas.space.isSideways ? 0.36 : 0.42
    let half = min(canvas.halfWidth(share: share), 22 * canvas.medium.inkScale)
    let widest = texts.map { canvas.lettering.width($0, canvas.lettering.small) }.max() ?? 0
    let slot = canvas.places.slot * canvas.space.length
    let fits =
      canvas.space.isSideways || widest + 5 * canvas.medium.inkScale <= slot - 2 * half
    for category in chart.categories.indices {
      guard let numbers = numbers(category) else {
        canvas.sayNoData(
          at: canvas.space.point(
            along: canvas.along(category), value: canvas.space.scale.domain.lowerBound))
        continue
      }
      draw(category, numbers, half: half, on: &canvas)
      guard !texts.isEmpty else { continue }
      label(texts[category], category, numbers[2], half, hasRoom: fits, on: &canvas)
    }
  }

  private func draw(
    _ category: Int, _ numbers: [Double], half: Double, on canvas: inout MarkCanvas
  ) {
    let along = canvas.along(category)
    let scale = canvas.medium.inkScale
    let color = canvas.tones.fill(series: 0, category: category)
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
    var ends = (canvas.space.rise(numbers[1]), canvas.space.rise(numbers[3]))
    // A box of next to nothing is a stroke at the median itself.
    let isThin = ends.1 - ends.0 < 4 * scale
    if ends.1 - ends.0 < 2 * scale {
      let middle = (ends.0 + ends.1) / 2
      ends = (middle - scale, middle + scale)
    }
    _ = canvas.bar(
      along: along - half, along + half, rise: ends.0, ends.1, fill: .solid(color),
      group: "series-1", owner: category)
    canvas.obstacles.add(
      from: canvas.space.point(along: along, value: numbers[0]),
      to: canvas.space.point(along: along, value: numbers[4]), owner: category)
    guard !isThin else { return }
    canvas.addOver([
      line(
        (along - half, numbers[2]), (along + half, numbers[2]),
        Scene.Stroke(canvas.theme.background, width: 2.4 * scale))
    ])
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
