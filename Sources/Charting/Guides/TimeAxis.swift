import Drawing
import Speaking
import TradeData

/// Labels under a calendar axis: on period boundaries, the year said once, the first and last period
/// always named, thinned until none touches the next. A highlighted period is named before all others.
struct TimeAxis {
  /// How far labels may reach beyond the ends of the axis.
  struct Slack: Hashable, Sendable {
    let before: Double
    let after: Double
  }

  private let ticks: [TimeTick]
  /// Labels that the author asked for and that have no place.
  let leftOut: [String]
  private let gap: Double
  private let topGap: Double
  private let slack: Slack

  /// - Parameter length: Of the axis, in points.
  init(
    _ categories: [Chart.Category], places: CategoryPlaces, length: Double, slack: Slack,
    language: Language, lettering: Lettering, along: Chart.AlongOptions = Chart.AlongOptions()
  ) {
    self.slack = slack
    gap = lettering.small.size * 0.55
    topGap = lettering.small.size * 0.45
    let periods = categories.compactMap(\.period)
    let fitter = TimeTickFitter(
      length: length, slack: slack, gap: gap, language: language, lettering: lettering,
      along: along, story: TimeAxis.story(categories))
    let ruler = TimeRuler(periods)
    if let wished = ruler.flatMap({ fitter.wishedTicks($0, periods, places) }) {
      (ticks, leftOut) = wished
      return
    }
    leftOut = []
    if let ruler, !TimeAxis.skips(periods, places) {
      ticks = fitter.calendarTicks(ruler, periods, places)
    } else {
      ticks = fitter.namedTicks(categories, places)
    }
  }

  /// Whether periods that are not neighbours stand side by side, as the years of a census do: what lies
  /// between them has no place, and a label there would stand under nothing.
  private static func skips(_ periods: [Period], _ places: CategoryPlaces) -> Bool {
    guard periods.count == places.starts.count, periods.count > 1 else { return false }
    let isClose = zip(places.ends, places.starts.dropFirst()).allSatisfy { abs($0 - $1) < 1e-9 }
    return isClose
      && zip(periods, periods.dropFirst()).contains {
        $0.unit == $1.unit && $1.ordinal - $0.ordinal > $0.count
      }
  }

  /// The periods that the story is about; none where they are many.
  private static func story(_ categories: [Chart.Category]) -> Set<Period> {
    let periods = categories.filter(\.isHighlighted).compactMap(\.period)
    return periods.count <= Bar.mostStories ? Set(periods) : []
  }

  /// Height of the labels, with the distance from the axis.
  var extent: Double {
    let primary = ticks.map(\.primary.height).max() ?? 0
    let secondary = ticks.compactMap { $0.secondary?.height }.max() ?? 0
    return topGap + primary + secondary
  }

  func draw(
    in space: PlotSpace, theme: Theme, medium: Medium, hasTickMarks: Bool
  ) -> (items: [Scene.Item], boxes: [Rect]) {
    var items: [Scene.Item] = []
    var boxes: [Rect] = []
    let row = ticks.map(\.primary.height).max() ?? 0
    for tick in ticks {
      let place = space.rect.x + tick.place * space.length
      let x = space.rect.x + tick.middle(space.length, slack)
      let top = space.rect.maxY + topGap
      if hasTickMarks {
        items.append(
          .shape(
            Scene.Shape(
              .line(Point(place, space.rect.maxY), Point(place, space.rect.maxY + topGap * 0.8)),
              stroke: Scene.Stroke(theme.axis, width: theme.axisWidth * medium.inkScale))))
      }
      items += tick.primary.items(
        x: x, top: top, anchor: .middle, color: tick.isStory ? theme.text : theme.muted)
      boxes.append(tick.primary.box(x: x, top: top, anchor: .middle))
      if let secondary = tick.secondary {
        items += secondary.items(x: x, top: top + row, anchor: .middle, color: theme.muted)
        boxes.append(secondary.box(x: x, top: top + row, anchor: .middle))
      }
    }
    return (items, boxes)
  }
}
