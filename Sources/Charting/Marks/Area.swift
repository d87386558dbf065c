import Diagnostics
import Drawing
import Speaking
import Statistics
import TradeData

/// Values along time as layers on one another, from zero: a whole and what it is made of, or shares
/// of the whole. The first series lies on the baseline, where it can be read best.
///
/// Centred layers, a stream, have no base and no axis: they show how shapes change, not amounts.
///
/// To compare series with one another use `Line`: only the lowest layer has a level base.
struct Area: Mark {
  static let keyword = "area"
  static let traits = MarkTraits(startsAtZero: true, followsTime: true, crowd: 16, coloredLimit: 5)

  let chart: Chart
  let unit: Unit
  let isFull: Bool
  /// Layers lie about a middle line, and nothing is measured from it.
  let isCentred: Bool
  /// From and to of each layer, by series and category; nil where a figure is missing.
  let layers: [[Stack.Part?]]
  /// Stretches of categories in which every series has a figure.
  let runs: LineRuns

  init(_ chart: Chart) {
    self.chart = chart
    isFull = chart.options.stack == .full
    isCentred = chart.options.stack == .centred && chart.series.count > 1
    unit = isFull ? .share : chart.unit
    let isZeroed = chart.options.missing == .zero
    var layers = chart.series.map { _ in [Stack.Part?]() }
    var wholes: [Measured] = []
    for category in chart.categories.indices {
      var values = chart.series.map { $0.values[category].value ?? (isZeroed ? 0 : nil) }
      if isFull { values = Stack.shares(values) }
      let isWhole = values.allSatisfy { $0 != nil }
      var parts = Stack.parts(values)
      if isCentred { parts = Stack.centred(parts) }
      for series in layers.indices { layers[series].append(isWhole ? parts[series] : nil) }
      let qualifier = chart.series.map { $0.values[category].qualifier }.first { $0 != .exact }
      wholes.append(isWhole ? Measured(1, qualifier: qualifier ?? .exact) : .missing)
    }
    self.layers = layers
    let periods = chart.categories.compactMap(\.period)
    let breaks = periods.count == chart.categories.count ? LineRuns.breaks(periods) : []
    runs = LineRuns(wholes, chart.options.missing) { _, index in
      !breaks.isEmpty && breaks[index]
    }
  }

  var traits: MarkTraits {
    var traits = Area.traits
    if isCentred {
      traits.startsAtZero = false
      traits.floats = true
      traits.hasGrid = false
    }
    return traits
  }

  var extent: ClosedRange<Double>? {
    if isCentred {
      let ends = layers.flatMap { $0.compactMap { $0 } }.flatMap { [$0.from, $0.to] }
      return ends.min().flatMap { low in ends.max().map { low...max(low, $0) } }
    }
    let ends = layers.flatMap { $0.compactMap { $0?.to } }
    guard let low = ends.min(), let high = ends.max() else { return nil }
    // Shares that should add up to one may miss it by the last bit.
    return isFull ? max(-1, min(0, low))...min(1, max(0, high)) : min(0, low)...max(0, high)
  }

  func position(series: Int, category: Int) -> Double? { layers[series][category]?.to }

  /// Shares of a whole are read from where a layer begins and ends.
  func path(series: Int, category: Int) -> (from: Double, to: Double)? {
    guard isFull else { return nil }
    return layers[series][category].map { ($0.from, $0.to) }
  }

  /// Dates at which figures are left out because one of the series has none.
  var remarks: [Diagnostic] {
    let cut = chart.categories.indices.filter { category in
      layers.first?[category] == nil && chart.series.contains { $0.values[category].value != nil }
    }
    guard !cut.isEmpty, let first = cut.first else { return [] }
    return [
      Diagnostic(
        .warning, .rule, id: "layers-incomplete",
        "\(cut.count) of \(chart.categories.count) dates lack a figure of some series, so no layer is "
          + "drawn there (the first is \(chart.categories[first].label))", at: chart.place,
        hint: "write `missing: zero` where missing means none, or leave the series out with `where`"
      )
    ]
  }

  /// The last category in which every series has a figure.
  var last: Int? { layers.first?.lastIndex { $0 != nil } }

  // MARK: Drawing

  func draw(on canvas: inout MarkCanvas) {
    for run in runs.runs where run.categories.count > 1 { draw(run, on: &canvas) }
    for category in runs.isolated { drawAlone(category, on: &canvas) }
    if chart.series.count == 1 { drawMarkers(on: &canvas) }
    if canvas.settlement.naming == .direct { name(on: &canvas) }
  }

  private func draw(_ run: LineRuns.Run, on canvas: inout MarkCanvas) {
    let categories = thinned(run.categories, on: canvas)
    let edge = Scene.Stroke(canvas.theme.background, width: canvas.medium.inkScale)
    let context = merged(canvas.tones)
    for series in chart.series.indices {
      if context.contains(series), context.contains(series - 1) { continue }
      let color = canvas.tones.series[series].fill
      var top = series
      while context.contains(top), context.contains(top + 1) { top += 1 }
      let upper = points(top, categories, \.to, canvas)
      let lower = points(series, categories, \.from, canvas)
      let isSingle = chart.series.count == 1 && !isFull
      if isSingle, let thresholds = slices(canvas.theme) {
        drawSliced(upper, thresholds, run, on: &canvas)
        block(series, upper, lower, on: &canvas)
        continue
      }
      // A layer thinner than its edges would be all edge.
      let thickness = zip(upper, lower).map { abs($1.y - $0.y) }.max() ?? 0
      let hasEdge = !isSingle && thickness > 3 * canvas.medium.inkScale
      var items: [Scene.Item] = [
        .shape(
          Scene.Shape(
            .polygon(upper + lower.reversed()), fill: fill(color, run.isDashed, isSingle, canvas),
            stroke: hasEdge ? edge : nil))
      ]
      if isSingle {
        let stroke = Scene.Stroke(
          color, width: canvas.lineWidth,
          dash: run.isDashed ? [canvas.lineWidth * 2, canvas.lineWidth * 1.6] : [])
        items.append(.shape(Scene.Shape(.polyline([upper]), stroke: stroke)))
      }
      canvas.add(items, to: "series-\(series + 1)")
      block(series, upper, lower, on: &canvas)
    }
  }

  /// Where the colours of a single layer turn: at its thresholds, or by its sign at zero.
  private func slices(_ theme: Theme) -> Thresholds? {
    chart.options.bars.thresholds
      ?? chart.options.bars.signColors.map {
        Thresholds(
          edges: [0], colors: [$0.negative ?? theme.negative, $0.positive ?? theme.positive])
      }
  }

  /// Grey layers so many that none is named: they are drawn as one, without edges that would shimmer.
  func merged(_ tones: Tones) -> Set<Int> {
    let context = chart.series.indices.filter { tones.series[$0].isContext }
    return context.count > Area.mostContext ? Set(context) : []
  }

  private static let mostContext = 8

  /// One layer alone in several colours: what of it lies between one threshold and the next, above zero
  /// and below it.
  private func drawSliced(
    _ line: [Point], _ thresholds: Thresholds, _ run: LineRuns.Run, on canvas: inout MarkCanvas
  ) {
    let zero = canvas.space.point(along: 0, value: 0).y
    let reach = max(1, canvas.space.height) * 2
    /// How far a threshold lies from zero on one side.
    func distance(_ edge: Double?, _ sign: Double, orElse end: Double) -> Double {
      edge.map { sign * (zero - canvas.space.point(along: 0, value: $0).y) } ?? end
    }
    for (range, color) in thresholds.fills(canvas.theme).enumerated().reversed() {
      let below = range > 0 ? thresholds.edges[range - 1] : nil
      let above = range < thresholds.edges.count ? thresholds.edges[range] : nil
      for sign in [1.0, -1] {
        let ends = [
          distance(below, sign, orElse: -sign * reach), distance(above, sign, orElse: sign * reach),
        ].sorted()
        let near = max(0, ends[0])
        let height = ends[1] - near
        guard height > 0 else { continue }
        let shares = line.map { Point($0.x, (sign * (zero - $0.y) - near) / height) }
        canvas.add(
          Cut.areas(shares).map { area in
            .shape(
              Scene.Shape(
                .polygon(area.map { Point($0.x, zero - sign * (near + $0.y * height)) }),
                fill: .solid(color.mixed(with: canvas.theme.background, 0.45))))
          }, to: "series-1")
      }
    }
    let dash = run.isDashed ? [canvas.lineWidth * 2, canvas.lineWidth * 1.6] : []
    canvas.add(
      [
        .shape(
          Scene.Shape(
            .polyline([line]),
            stroke: Scene.Stroke(canvas.theme.text, width: canvas.lineWidth * 0.6, dash: dash)))
      ], to: "series-1")
  }

  /// One layer alone is pale under its line; figures that are not firm are hatched.
  private func fill(
    _ color: Color, _ isSoft: Bool, _ isSingle: Bool, _ canvas: MarkCanvas
  ) -> Scene.Fill {
    let background = canvas.theme.background
    if isSoft, !isSingle {
      let scale = canvas.medium.inkScale
      return .hatched(
        color, background: color.mixed(with: background, 0.7), spacing: 5 * scale,
        width: 2 * scale)
    }
    return .solid(isSingle ? color.mixed(with: background, isSoft ? 0.9 : 0.8) : color)
  }

  private func points(
    _ series: Int, _ categories: [Int], _ end: KeyPath<Stack.Part, Double>, _ canvas: MarkCanvas
  ) -> [Point] {
    categories.compactMap { category in
      layers[series][category].map {
        canvas.space.point(along: canvas.along(category), value: $0[keyPath: end])
      }
    }
  }

  /// Of each half point of the axis the category with the highest whole; what lies between cannot be
  /// seen.
  private func thinned(_ categories: [Int], on canvas: MarkCanvas) -> [Int] {
    guard let first = categories.first, let last = categories.last,
      Double(categories.count) > canvas.space.length * 2
    else { return categories }
    var kept = [first]
    var column = Int.min
    var highest = 0.0
    for category in categories.dropFirst().dropLast() {
      let whole = layers.reduce(0) { $0 + ($1[category]?.to ?? 0) }
      let own = Int(canvas.along(category) * 2)
      if own != column {
        kept.append(category)
        (column, highest) = (own, whole)
      } else if whole > highest {
        kept[kept.count - 1] = category
        highest = whole
      }
    }
    return kept + [last]
  }

  /// Points on the line of a single layer, where they are asked for.
  private func drawMarkers(on canvas: inout MarkCanvas) {
    let known = chart.categories.indices.filter { layers[0][$0] != nil }
    let marked: [Int] =
      switch chart.options.markers {
      case .all: known
      case .ends: Array(Set([known.first, known.last].compactMap { $0 })).sorted()
      case .automatic, .none: []
      }
    let ring = Scene.Stroke(canvas.theme.background, width: canvas.lineWidth * 0.5)
    let color = canvas.tones.series[0].fill
    canvas.add(
      points(0, marked, \.to, canvas).map {
        .shape(
          Scene.Shape(
            .circle(center: $0, radius: canvas.lineWidth * 1.65), fill: .solid(color), stroke: ring)
        )
      }, to: "series-1")
  }

  /// Layers are no ground for notes.
  private func block(
    _ series: Int, _ upper: [Point], _ lower: [Point], on canvas: inout MarkCanvas
  ) {
    for index in upper.indices.dropFirst() {
      let (a, b) = (upper[index - 1], upper[index])
      canvas.obstacles.add(from: a, to: b)
      let top = max(a.y, b.y)
      let bottom = min(lower[index - 1].y, lower[index].y)
      guard bottom > top else { continue }
      canvas.obstacles.add(Rect(a.x, top, b.x - a.x, bottom - top), owner: series)
    }
  }

  /// A date with no neighbour: a stem as thick as a line.
  private func drawAlone(_ category: Int, on canvas: inout MarkCanvas) {
    let half = canvas.lineWidth / 2
    let along = canvas.along(category)
    for series in chart.series.indices {
      guard let part = layers[series][category] else { continue }
      _ = canvas.bar(
        along: along - half, along + half, rise: canvas.space.rise(part.from),
        canvas.space.rise(part.to), fill: .solid(canvas.tones.series[series].fill),
        group: "series-\(series + 1)", owner: series)
    }
  }
}
