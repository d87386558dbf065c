import Diagnostics
import Drawing
import Glibc
import Speaking
import Statistics
package import TradeData

/// Two measures against each other, joined in the order of time: how miles driven and the price of
/// petrol went together, year by year. The dates that turn the path stand beside it.
///
/// Readers must learn to follow it: where both measures only rise, two lines over time say more.
struct Path: Mark {
  static let keyword = "path"
  static let traits = MarkTraits(
    isPlane: true, floats: true, followsTime: true, crowd: 5, coloredLimit: 4)

  /// The series up the plot; `chart.across` has their places along it.
  let chart: Chart
  /// What the axis along the plot shows, in the unit of the first measure.
  private let reach: ClosedRange<Double>?
  private let runs: [LineRuns]

  init(_ chart: Chart) {
    self.chart = chart
    reach = Path.reach(chart.across.flatMap { $0 }, chart.options.along)
    runs = chart.series.indices.map { series in
      LineRuns(
        chart.categories.indices.map { Path.figure(chart, series, $0) }, chart.options.missing
      ) { _, _ in false }
    }
  }

  /// The second half of the series goes up the plot, and each has its counterpart of the first half
  /// along it. A span of time is no stretch of either axis.
  static func arranged(_ chart: Chart) -> Chart {
    guard chart.layers.count == 2 else { return chart }
    var result = chart
    let along = chart.series.filter { $0.layer == 0 }
    result.series = chart.series.filter { $0.layer == 1 && !$0.isBackdrop }
    result.across = along.map(\.values)
    // The axes name the measures.
    if result.series.count == 1 { result.series[0].name = "" }
    result.unit = chart.layers[1].unit
    result.layers = []
    result.spans = []
    result.options.bars.edgeUnit =
      Chart.writesUnitAtNumbers(chart.layers[0].unit) ? chart.layers[0].unit : .number
    if let reach = reach(along.flatMap(\.values), chart.options.along) {
      result.options.along.low = reach.lowerBound
      result.options.along.high = reach.upperBound
    }
    // Notes may name either half.
    for index in result.pointNotes.indices {
      guard let series = result.pointNotes[index].series, !along.isEmpty else { continue }
      result.pointNotes[index].series = series % along.count
    }
    return result
  }

  static func losses(_ chart: Chart) -> [Diagnostic] {
    guard !chart.spans.isEmpty else { return [] }
    return [
      Diagnostic(
        .warning, .drawing, id: "not-on-a-path",
        "a path has no axis of time, so spans have no place", at: chart.place,
        hint: "write a note at a date instead")
    ]
  }

  var remarks: [Diagnostic] {
    let along = chart.options.along
    let lows = chart.across.flatMap { $0.compactMap(\.value) } + [along.low].compactMap { $0 }
    guard along.isLog, let low = lows.min(), low <= 0 else { return [] }
    return [
      Diagnostic(
        .error, .rule, id: "log-needs-positive",
        "a log scale along the path has no place for \(AxisRules.words(low))", at: chart.place,
        hint: "leave out `scale` of `along`, or the rows with `where`")
    ]
  }

  /// The figures, the author's ends, and a little air.
  private static func reach(
    _ figures: [Measured], _ along: Chart.AlongOptions
  ) -> ClosedRange<Double>? {
    let values = figures.compactMap(\.value)
    guard let low = values.min(), let high = values.max() else { return nil }
    if along.isLog, low > 0 {
      let factor = high > low ? pow(high / low, 0.05) : 1.1
      return min(low, along.low ?? low / factor)...max(high, along.high ?? high * factor)
    }
    let air = high > low ? high / 20 - low / 20 : max(1, abs(low) * 0.1)
    let limit = Double.greatestFiniteMagnitude
    let (first, last) = (max(-limit, low - air), min(limit, high + air))
    return min(low, along.low ?? first)...max(high, along.high ?? last)
  }

  /// Up the plot; missing where either half is.
  private static func figure(_ chart: Chart, _ series: Int, _ category: Int) -> Measured {
    guard chart.across.indices.contains(series), chart.across[series][category].value != nil else {
      return .missing
    }
    return chart.series[series].values[category]
  }

  var unit: Unit { chart.unit }

  var extent: ClosedRange<Double>? {
    let values = chart.series.indices.flatMap { series in
      chart.categories.indices.compactMap { Path.figure(chart, series, $0).value }
    }
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }

  var ownNumbers: [Double]? { reach.map { [$0.lowerBound, $0.upperBound] } }

  /// Those of the first series.
  var ownPlaces: CategoryPlaces? {
    let centers = chart.categories.indices.map { share(series: 0, category: $0) ?? 0 }
    return CategoryPlaces(centers: centers, starts: centers, ends: centers, slot: 0)
  }

  func position(series: Int, category: Int) -> Double? {
    Path.figure(chart, series, category).value
  }

  func share(series: Int, category: Int) -> Double? {
    guard let reach, chart.across.indices.contains(series),
      let value = chart.across[series][category].value
    else { return nil }
    return ValueScale(domain: reach, form: chart.options.along.form).share(of: value)
  }

  func settle(in room: PlotRoom) -> MarkSettlement {
    var settlement = MarkSettlement()
    let air = room.lettering.label.size * 1.3
    settlement.gutter = 5 * room.medium.inkScale
    settlement.lowPadding = air
    settlement.highPadding = air
    let names = chart.series.filter { !$0.name.isEmpty }
    if chart.series.count > 1, names.count > 1, chart.options.legend == .top {
      settlement.naming = .legend
    }
    return settlement
  }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    let isContext = canvas.tones.series.map(\.isContext)
    let order = chart.series.indices.sorted {
      (isContext[$0] ? 0 : 1, -$0) < (isContext[$1] ? 0 : 1, -$1)
    }
    for series in order { drawLine(series, on: &canvas) }
    for series in order { drawMarkers(series, on: &canvas) }
    for series in order.reversed() { label(series, on: &canvas) }
  }

  private func point(_ series: Int, _ category: Int, _ canvas: MarkCanvas) -> Point? {
    guard let share = share(series: series, category: category),
      let value = position(series: series, category: category)
    else { return nil }
    return canvas.space.point(along: share * canvas.space.length, value: value)
  }

  private func width(_ series: Int, _ canvas: MarkCanvas) -> Double {
    canvas.lineWidth * (canvas.tones.series[series].isContext ? 0.6 : 0.9)
  }

  private func drawLine(_ series: Int, on canvas: inout MarkCanvas) {
    let width = width(series, canvas)
    for isDashed in [true, false] {
      let lines = runs[series].runs.filter { $0.isDashed == isDashed }.map { run -> [Point] in
        let points = run.categories.compactMap { point(series, $0, canvas) }
        return chart.options.joins == .smooth ? Curve.through(points) : points
      }
      guard !lines.isEmpty else { continue }
      let stroke = Scene.Stroke(
        canvas.tones.series[series].fill, width: width,
        dash: isDashed ? [width * 2, width * 1.6] : [], hasRoundEnds: !isDashed)
      canvas.add(
        [.shape(Scene.Shape(.polyline(lines), stroke: stroke))], to: "series-\(series + 1)")
      for line in lines {
        for (a, b) in zip(line, line.dropFirst()) {
          canvas.obstacles.add(from: a, to: b, owner: series)
        }
      }
    }
  }

  /// A dot for each date where they are not too many, and a larger one where the path ends.
  private func drawMarkers(_ series: Int, on canvas: inout MarkCanvas) {
    let tone = canvas.tones.series[series]
    let present = dates(of: series)
    let marked: [Int] =
      switch chart.options.markers {
      case .all: present
      case .none: runs[series].isolated
      case .ends: [present.first, present.last].compactMap { $0 }
      case .automatic:
        tone.isContext
          ? [present.last].compactMap { $0 }
          : stands(series, present, canvas)
            ? present : labelled(series, present, isContext: false).sorted()
      }
    let ring = Scene.Stroke(canvas.theme.background, width: canvas.lineWidth * 0.4)
    for category in marked {
      guard let center = point(series, category, canvas) else { continue }
      let isLast = category == present.last
      let isMarked = isLast || chart.categories[category].isHighlighted
      let radius = canvas.lineWidth * (isMarked ? 1.9 : 1.15) * (tone.isContext ? 0.7 : 1)
      canvas.add(
        [
          .shape(
            Scene.Shape(
              .circle(center: center, radius: radius), fill: .solid(tone.fill), stroke: ring))
        ], to: "series-\(series + 1)")
      canvas.obstacles.add(
        Rect(center.x - radius, center.y - radius, 2 * radius, 2 * radius))
    }
  }

  /// Whether dots for all dates would stand apart.
  private func stands(_ series: Int, _ present: [Int], _ canvas: MarkCanvas) -> Bool {
    let points = present.compactMap { point(series, $0, canvas) }
    let near = zip(points, points.dropFirst()).count { a, b in
      abs(a.x - b.x) + abs(a.y - b.y) < canvas.lineWidth * 2.6
    }
    return near * 4 <= points.count
  }

  private func dates(of series: Int) -> [Int] {
    chart.categories.indices.filter { Path.figure(chart, series, $0).value != nil }
  }

  // MARK: Labels

  private func label(_ series: Int, on canvas: inout MarkCanvas) {
    let tone = canvas.tones.series[series]
    let present = dates(of: series)
    guard let last = present.last else { return }
    let name = canvas.settlement.naming == .legend ? "" : chart.series[series].name
    for (rank, category) in labelled(series, present, isContext: tone.isContext).enumerated() {
      let isNamed = category == last && chart.series.count > 1
      let date = chart.options.valueLabels == .none ? "" : chart.categories[category].label
      let isDated = !tone.isContext || chart.categories[category].isHighlighted
      let words = [isNamed ? name : "", isDated ? date : ""].filter { !$0.isEmpty }
      guard !words.isEmpty, let point = point(series, category, canvas) else { continue }
      let isStrong =
        isNamed || category == last || category == present.first
        || chart.categories[category].isHighlighted
      let lettering = canvas.lettering
      let style = isNamed && !tone.isContext ? lettering.strong : lettering.small
      let block = lettering.line(words.joined(separator: "\u{A0}"), style)
      let places = places(block, at: point, series, category, present, canvas)
      canvas.add(
        LabelRequest(
          kind: isNamed ? .lineEnd : .value, block: block,
          color: isStrong ? tone.text : canvas.theme.muted, places: places,
          hasHalo: true, isImportant: isStrong || rank < 2,
          isAsked: isNamed || chart.options.valueLabels == .all
            || chart.categories[category].isHighlighted))
    }
  }

  /// The dates that are written, the most telling first: the ends, what is highlighted, the extremes of
  /// both measures, where the path turns, then round years.
  private func labelled(_ series: Int, _ present: [Int], isContext: Bool) -> [Int] {
    guard let first = present.first, let last = present.last else { return [] }
    var chosen = [last, first] + present.filter { chart.categories[$0].isHighlighted }
    switch chart.options.valueLabels {
    case .none: return chart.series.count > 1 ? [last] : []
    case .all: chosen += present
    case .ends: break
    case .automatic, .few, .inside:
      if isContext { break }
      let along = chart.across[series]
      let up = chart.series[series].values
      for values in [up, along] {
        chosen += [
          present.max { (values[$0].value ?? 0) < (values[$1].value ?? 0) },
          present.min { (values[$0].value ?? 0) < (values[$1].value ?? 0) },
        ].compactMap { $0 }
      }
      chosen += turns(series, present) + peaks(series, present)
      chosen += present.filter { category in
        guard present.count > 12 else { return true }
        return chart.categories[category].period.map {
          $0.year % (present.count > 40 ? 10 : 5) == 0
        }
          ?? false
      }
    }
    var seen: Set<Int> = []
    return chosen.filter { seen.insert($0).inserted }
  }

  /// Dates at which the path turns sharply, the sharpest first.
  private func turns(_ series: Int, _ present: [Int]) -> [Int] {
    guard let extent, extent.upperBound > extent.lowerBound else { return [] }
    func at(_ category: Int) -> Point {
      Point(
        share(series: series, category: category) ?? 0,
        ((position(series: series, category: category) ?? 0) - extent.lowerBound)
          / (extent.upperBound - extent.lowerBound))
    }
    var turns: [(category: Int, cosine: Double)] = []
    for (before, (here, after)) in zip(present, zip(present.dropFirst(), present.dropFirst(2))) {
      let (a, b, c) = (at(before), at(here), at(after))
      let (x, y) = ((b.x - a.x, b.y - a.y), (c.x - b.x, c.y - b.y))
      let lengths = (x.0 * x.0 + x.1 * x.1).squareRoot() * (y.0 * y.0 + y.1 * y.1).squareRoot()
      guard lengths > 0 else { continue }
      let cosine = (x.0 * y.0 + x.1 * y.1) / lengths
      if cosine < 0.3 { turns.append((here, cosine)) }
    }
    return turns.sorted { ($0.cosine, $0.category) < ($1.cosine, $1.category) }.prefix(8)
      .map(\.category)
  }

  /// Dates at which the measure up the plot is higher or lower than in the years about it.
  private func peaks(_ series: Int, _ present: [Int]) -> [Int] {
    let values = present.map { chart.series[series].values[$0].value ?? 0 }
    let reach = max(2, present.count / 14)
    return present.indices.filter { place in
      let around = values[max(0, place - reach)...min(values.count - 1, place + reach)]
      return around.count == 2 * reach + 1
        && (around.max() == values[place] || around.min() == values[place])
    }.map { present[$0] }
  }

  /// Around a point, first on the side that the path leaves free.
  private func places(
    _ block: TextBlock, at point: Point, _ series: Int, _ category: Int, _ present: [Int],
    _ canvas: MarkCanvas
  ) -> [LabelPlace] {
    let place = present.firstIndex(of: category) ?? 0
    let neighbours = [place - 1, place + 1].filter(present.indices.contains)
      .compactMap { self.point(series, present[$0], canvas) }
    // From the neighbours through the point: away from the bend.
    var away = Point(0, 0)
    for neighbour in neighbours {
      let (dx, dy) = (point.x - neighbour.x, point.y - neighbour.y)
      let length = max(1e-9, (dx * dx + dy * dy).squareRoot())
      away = Point(away.x + dx / length, away.y + dy / length)
    }
    let half = 0.7071
    let sides: [(LabelPlace.Side, Point)] = [
      (.right, Point(1, 0)), (.aboveRight, Point(half, -half)), (.belowRight, Point(half, half)),
      (.above, Point(0, -1)), (.below, Point(0, 1)), (.left, Point(-1, 0)),
      (.aboveLeft, Point(-half, -half)), (.belowLeft, Point(-half, half)),
    ]
    let scale = canvas.medium.inkScale
    let ordered = sides.enumerated().sorted { a, b in
      let (x, y) = (a.element.1, b.element.1)
      let (p, q) = (x.x * away.x + x.y * away.y, y.x * away.x + y.y * away.y)
      return abs(p - q) > 1e-9 ? p > q : a.offset < b.offset
    }.map { $0.element.0 }
    let others = present.filter { $0 != category }.compactMap { self.point(series, $0, canvas) }
    let near = [5.0, 9].flatMap { distance in
      ordered.map { LabelPlace(block, $0, of: point, distance: distance * scale) }
    }
    let far = NotePlaces.around(point, block, radius: 2 * scale, scale: scale)
    // What stands nearer to the dot of another date would be read as its name.
    return (near + far.filter { $0.leader != nil }).filter { place in
      let own = place.box.distance(to: point)
      return others.allSatisfy { place.box.distance(to: $0) >= own }
    }
  }
}

extension Chart.AlongOptions {
  /// What equal distances along a path, or along numbers, mean.
  var form: ValueScale.Form { isLog ? .log : .linear }
}

extension Chart {
  /// Whether each number of an axis along a plot carries its unit, as $5 and 5 % do; other units stand in
  /// the title of the axis.
  package static func writesUnitAtNumbers(_ unit: Unit) -> Bool {
    unit.currency != nil || [.percent, .share, .change].contains(unit.kind)
  }
}
