import Drawing
import Speaking
import TradeData

/// Round numbers under an axis on which categories stand by their value, and what the numbers are.
struct NumberAxis {
  private struct Tick {
    let share: Double
    let block: TextBlock
  }

  private let ticks: [Tick]
  /// Labels that the author asked for and that have no place.
  let leftOut: [String]
  private let title: TextBlock?
  private let gap: Double
  /// False where a neighbour says it; the room is kept.
  private let showsTitle: Bool
  let extent: Double

  /// - Parameters:
  ///   - numbers: Of the categories, ascending.
  ///   - length: Of the axis, in points.
  ///   - slack: How far labels may reach beyond its ends; further ones are moved inwards.
  init(
    _ numbers: [Double], chart: Chart, length: Double, slack: TimeAxis.Slack,
    lettering: Lettering, showsTitle: Bool = true
  ) {
    self.showsTitle = showsTitle
    let gap = lettering.small.size * 0.45
    self.gap = gap
    title = chart.options.categoryTitle.map {
      lettering.block($0, lettering.small, width: length)
    }
    let all = NumberAxis.fitting(numbers, chart, length, slack, lettering)
    ticks = NumberAxis.apart(all, length, slack, lettering)
    let places = Set(ticks.map(\.share))
    leftOut =
      all.filter { !places.contains($0.share) }.flatMap(\.block.lines)
      + NumberAxis.beyond(numbers, chart)
    let row = ticks.map(\.block.height).max() ?? 0
    extent = gap + row + (title.map { $0.height + gap * 0.5 } ?? 0)
  }

  /// As many round numbers as stand apart, ten at most.
  private static func fitting(
    _ numbers: [Double], _ chart: Chart, _ length: Double, _ slack: TimeAxis.Slack,
    _ lettering: Lettering
  ) -> [Tick] {
    guard let first = numbers.first else { return [] }
    let along = chart.options.along
    guard let range = CategoryPlaces.reach(numbers, low: along.low, high: along.high) else {
      return [Tick(share: 0.5, block: lettering.line(labels([first], chart)[0], lettering.small))]
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    let scale = ValueScale(domain: range, form: along.form)
    func made(_ values: [Double]) -> [Tick] {
      zip(values, labels(values, chart)).map { value, text in
        Tick(share: scale.share(of: value), block: lettering.line(text, lettering.small))
      }
    }
    if let wished = wished(along, range) { return made(wished) }
    if along.countsDays { return months(in: range, length, chart.language, lettering) }
    if along.isLog, low > 0 {
      let values = LogTicks(range, ends: (low, high), about: 5).values
      if values.count > 1 { return made(values) }
    }
    var last: [Tick] = []
    for count in stride(from: 8, through: 2, by: -1) {
      let values = Ticks(inside: low...high, about: count).values
      guard values.count <= 10 else { continue }
      last = made(values)
      let stands = zip(last, last.dropFirst()).allSatisfy { a, b in
        middle(b, length, slack) - middle(a, length, slack)
          >= (a.block.width + b.block.width) / 2 + lettering.small.size * 1.4
      }
      if stands { return last }
    }
    return last.isEmpty ? [] : [last[0]]
  }

  /// Where a label stands: at its number, moved inwards at the ends of the axis.
  private static func middle(
    _ tick: Tick, _ length: Double, _ slack: TimeAxis.Slack
  ) -> Double {
    let half = tick.block.width / 2
    return min(max(tick.share * length, half - slack.before), length + slack.after - half)
  }

  /// The first and the last of the ticks, and those between that do not touch one before them.
  private static func apart(
    _ ticks: [Tick], _ length: Double, _ slack: TimeAxis.Slack, _ lettering: Lettering
  ) -> [Tick] {
    var kept: [Int] = []
    for index in [0, ticks.count - 1] + Array(ticks.indices.dropFirst().dropLast())
    where ticks.indices.contains(index) && !kept.contains(index) {
      let own = middle(ticks[index], length, slack)
      let isFree = kept.allSatisfy { other in
        abs(own - middle(ticks[other], length, slack))
          >= (ticks[index].block.width + ticks[other].block.width) / 2 + lettering.small.size * 0.4
      }
      if isFree { kept.append(index) }
    }
    return kept.sorted().map { ticks[$0] }
  }

  /// The numbers that the author wants labelled and that lie beyond the ends of the axis.
  private static func beyond(_ numbers: [Double], _ chart: Chart) -> [String] {
    let along = chart.options.along
    guard let wished = along.ticks,
      let range = CategoryPlaces.reach(numbers, low: along.low, high: along.high)
    else { return [] }
    return wished.filter { Double($0).map { !range.contains($0) } ?? true }
  }

  /// The first days of months along the days of a year: all, or every second, third, fourth or sixth.
  private static func months(
    in range: ClosedRange<Double>, _ length: Double, _ language: Language, _ lettering: Lettering
  ) -> [Tick] {
    let starts = [1.0, 32, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]
    let scale = ValueScale(domain: range)
    var ticks: [Tick] = []
    for step in [1, 2, 3, 4, 6] {
      ticks = starts.indices.filter { $0 % step == 0 && range.contains(starts[$0]) }.map { month in
        Tick(
          share: scale.share(of: starts[month]),
          block: lettering.line(language.monthName(month + 1), lettering.small))
      }
      let stands = zip(ticks, ticks.dropFirst()).allSatisfy { a, b in
        (b.share - a.share) * length >= b.block.width + lettering.small.size
      }
      if stands { break }
    }
    return ticks
  }

  /// The numbers that the author wants labelled; nil where none were named.
  private static func wished(
    _ along: Chart.AlongOptions, _ range: ClosedRange<Double>
  ) -> [Double]? {
    if let ticks = along.ticks {
      let values = ticks.compactMap { Double($0) }.filter(range.contains).sorted()
      return values.isEmpty ? nil : values
    }
    guard let every = along.every, every.unit == nil else { return nil }
    let step = Double(every.count)
    let first = (range.lowerBound / step).rounded(.up)
    let last = (range.upperBound / step).rounded(.down)
    guard last >= first, last - first <= 60 else { return nil }
    return stride(from: first, through: last, by: 1).map { $0 * step }
  }

  /// Years of any calendar have no marks between their digits.
  private static func labels(_ values: [Double], _ chart: Chart) -> [String] {
    if Scientific.isNeeded(values) { return Scientific.texts(values, chart.language) }
    let unit = chart.options.bars.edgeUnit
    let isYears =
      unit == .number && chart.across.isEmpty
      && (chart.numbers ?? []).allSatisfy {
        $0 == $0.rounded() && (1000..<3000).contains($0)
      }
    let language = isYears ? chart.language.withoutGrouping : chart.language
    // Ratios run through powers of ten, and have each the digits that it needs: 0.25, 1, 30.
    if chart.options.along.isLog, values.contains(where: { $0 != $0.rounded() }) {
      return values.indices.map { index in
        let unitOn = index == values.count - 1 ? Set([0]) : []
        return language.axisLabels(for: [values[index]], unit: unit, unitOn: .ticks(unitOn)).labels[
          0]
      }
    }
    // The last one carries the unit, as the top one does on an axis of values.
    let full = Set([values.count - 1])
    return language.axisLabels(for: values, unit: unit, unitOn: .ticks(full)).labels
  }

  /// Lines through the plot at the numbers, for a plot of two scales.
  func grid(in space: PlotSpace, theme: Theme, medium: Medium) -> [Scene.Item] {
    ticks.map { tick in
      let x = space.rect.x + tick.share * space.length
      return .shape(
        Scene.Shape(
          .line(Point(x, space.rect.y), Point(x, space.rect.maxY)),
          stroke: Scene.Stroke(
            theme.grid, width: theme.gridWidth * medium.inkScale,
            dash: theme.gridDash.map { $0 * medium.inkScale })))
    }
  }

  func draw(
    in space: PlotSpace, bounds: ClosedRange<Double>, theme: Theme, medium: Medium
  ) -> (items: [Scene.Item], boxes: [Rect]) {
    var items: [Scene.Item] = []
    var boxes: [Rect] = []
    let top = space.rect.maxY + gap
    for tick in ticks {
      let x = space.rect.x + tick.share * space.length
      items.append(
        .shape(
          Scene.Shape(
            .line(Point(x, space.rect.maxY), Point(x, space.rect.maxY + gap * 0.8)),
            stroke: Scene.Stroke(theme.axis, width: theme.axisWidth * medium.inkScale))))
      let half = tick.block.width / 2
      let middle = min(max(x, bounds.lowerBound + half), bounds.upperBound - half)
      boxes.append(tick.block.box(x: middle, top: top, anchor: .middle))
      items += tick.block.items(x: middle, top: top, anchor: .middle, color: theme.muted)
    }
    if let title, showsTitle {
      let row = ticks.map(\.block.height).max() ?? 0
      let place = (x: space.rect.maxX, top: top + row + gap * 0.5)
      boxes.append(title.box(x: place.x, top: place.top, anchor: .end))
      items += title.items(x: place.x, top: place.top, anchor: .end, color: theme.muted)
    }
    return (items, boxes)
  }
}
