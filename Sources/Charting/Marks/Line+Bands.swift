import Drawing
import Statistics

extension Line {
  /// Intervals as pale bands behind the lines. Where figures without an interval come first, the band
  /// opens like a fan from the last of them: a forecast starts at what is known.
  func drawBands(on canvas: inout MarkCanvas) {
    for series in drawingOrder(canvas.tones) where !canvas.tones.series[series].isContext {
      let color = canvas.tones.series[series].fill
      let pale = color.mixed(with: canvas.theme.background, 0.82)
      for stretch in bandStretches(series) {
        let outline = bandOutline(series, stretch, on: canvas)
        guard outline.height >= 4 * canvas.medium.inkScale else { continue }
        canvas.add(
          [.shape(Scene.Shape(.polygon(outline.points), fill: .solid(pale)))], to: "bands")
      }
    }
  }

  /// Points have a line through each for its interval, and lines where that is asked for.
  var drawsWhiskers: Bool {
    let wanted = chart.options.bars.intervals
    return wanted == .bars || look.isDotted && wanted != .none
  }

  func drawWhiskers(on canvas: inout MarkCanvas) {
    for series in drawingOrder(canvas.tones) where !canvas.tones.series[series].isContext {
      let color = canvas.tones.series[series].fill.mixed(with: canvas.theme.background, 0.35)
      for (category, figure) in chart.series[series].values.enumerated() {
        guard let interval = interval(figure) else { continue }
        canvas.whisker(
          along: canvas.along(category), from: interval.low, to: interval.high,
          cap: canvas.lineWidth * 2, in: color, behind: "intervals")
      }
    }
  }

  /// Runs of neighbouring categories with intervals, with the last firm figure before each.
  private func bandStretches(_ series: Int) -> [[Int]] {
    let figures = chart.series[series].values
    func hasInterval(_ index: Int) -> Bool { interval(figures[index]) != nil }
    var stretches: [[Int]] = []
    for run in runs[series].runs {
      var stretch: [Int] = []
      for (index, category) in run.categories.enumerated() {
        if hasInterval(category) {
          if stretch.isEmpty, index > 0, figures[category].qualifier == .forecast {
            stretch = [run.categories[index - 1]]
          }
          stretch.append(category)
        } else {
          if stretch.count > 1 { stretches.append(stretch) }
          stretch = []
        }
      }
      if stretch.count > 1 { stretches.append(stretch) }
    }
    return joined(stretches)
  }

  /// Dashes cut a run in two that share a point; their bands are one.
  private func joined(_ stretches: [[Int]]) -> [[Int]] {
    stretches.reduce(into: []) { result, stretch in
      if let last = result.last?.last, last == stretch.first {
        result[result.count - 1] += stretch.dropFirst()
      } else {
        result.append(stretch)
      }
    }
  }

  private func bandOutline(
    _ series: Int, _ stretch: [Int], on canvas: MarkCanvas
  ) -> (points: [Point], height: Double) {
    var upper: [Point] = []
    var lower: [Point] = []
    var height = 0.0
    for category in stretch {
      let figure = chart.series[series].values[category]
      guard let value = figure.value else { continue }
      let ends = interval(figure) ?? Interval(value, value)
      let along = canvas.along(category)
      upper.append(canvas.space.point(along: along, value: ends.high))
      lower.append(canvas.space.point(along: along, value: ends.low))
      height = max(height, (lower.last?.y ?? 0) - (upper.last?.y ?? 0))
    }
    return (upper + lower.reversed(), height)
  }

  /// The interval of a figure, when it can be drawn.
  func interval(_ figure: Measured) -> Interval? {
    guard figure.value != nil, let interval = figure.interval, interval.isBounded else {
      return nil
    }
    return interval
  }
}
