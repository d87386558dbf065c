import Drawing
import Speaking
import TradeData

/// Labels under a calendar axis: on period boundaries, the year said once, the first and last period
/// always named, thinned until none touches the next. A highlighted period is named before all others.
struct TimeAxis {
  private struct Tick {
    /// A share of the axis.
    let place: Double
    let primary: TextBlock
    let secondary: TextBlock?
    /// Names a period of the story, which stands out from the others.
    var isStory = false
    /// How far it moves outwards, at an end of the axis, beside one of the story.
    var shift = 0.0

    /// Where the label's middle stands: over its place, or as near as the chart's edges allow.
    func middle(_ length: Double, _ slack: Slack) -> Double {
      let half = max(primary.width, secondary?.width ?? 0) / 2
      return min(max(place * length + shift, half - slack.before), length + slack.after - half)
    }

    func reach(_ length: Double, _ slack: Slack) -> (from: Double, to: Double) {
      let half = max(primary.width, secondary?.width ?? 0) / 2
      let middle = middle(length, slack)
      return (middle - half, middle + half)
    }
  }

  /// How far labels may reach beyond the ends of the axis.
  struct Slack: Hashable, Sendable {
    let before: Double
    let after: Double
  }

  private let ticks: [Tick]
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
    let fitter = Fitter(
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
      && zip(periods, periods.dropFirst()).allSatisfy {
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

  // MARK: Choosing ticks

  private struct Fitter {
    let length: Double
    let slack: Slack
    let gap: Double
    let language: Language
    let lettering: Lettering
    let along: Chart.AlongOptions
    let story: Set<Period>

    /// The labels that the author asked for; nil for none. Of those that would touch, some are left
    /// out, and so are those beyond the ends of the axis.
    func wishedTicks(
      _ ruler: TimeRuler, _ periods: [Period], _ places: CategoryPlaces
    ) -> (ticks: [Tick], leftOut: [String])? {
      var marks: [TimeRuler.Mark]
      var beyond: [String] = []
      if let wanted = along.ticks {
        let named = wanted.compactMap { try? PeriodText.parse($0, .axis) }
          .sorted()
        marks = named.map { TimeRuler.Mark(label: $0, at: ruler.period(holding: $0)) }
        func isWithin(_ mark: TimeRuler.Mark) -> Bool {
          mark.at >= ruler.first && mark.at <= ruler.last
        }
        beyond = marks.filter { !isWithin($0) }.map { language.say($0.label, .short) }
        marks = marks.filter(isWithin)
      } else if along.hasEndsAlone {
        marks = withEnds([], ruler)
      } else if let every = along.every {
        marks = ruler.marks(ruler.level(every))
      } else {
        return nil
      }
      guard !marks.isEmpty else { return nil }
      let located = marks.map { place(of: $0.at, periods, places) }
      let level = marks.count > 2 ? marks[1].label.unit : marks.first?.label.unit
      for style in along.ticks != nil || along.hasEndsAlone ? [.fullYears, .normal] : styles(marks)
      {
        let ticks = make(marks, located, level, style)
        if fit(ticks) { return (ticks, beyond) }
      }
      let all = make(marks, located, level, .normal)
      let kept = thinned(all)
      let places = Set(kept.map(\.place))
      let without = zip(marks, all).filter { !places.contains($1.place) }.map {
        language.say($0.0.label, .short)
      }
      return (kept, along.ticks == nil ? [] : without + beyond)
    }

    /// The finest level whose labels do not touch, with first and last period added.
    func calendarTicks(
      _ ruler: TimeRuler, _ periods: [Period], _ places: CategoryPlaces
    ) -> [Tick] {
      let narrowest = lettering.width("0", lettering.small) + gap
      var last: [Tick] = []
      for level in ruler.levels
      where Double(ruler.count(level)) * narrowest <= length && !isCrowded(level, ruler) {
        // From the first month on, so that it is named and all stand at one distance.
        let inner = ruler.marks(level, fromFirst: true)
        let namesEnds = ruler.namesEnds(level) || inner.count < 2
        let ends = (
          first: inner.first?.at == ruler.first || !namesEnds,
          last: inner.last?.at == ruler.last || !namesEnds
        )
        let marks = withStory(namesEnds ? withEnds(inner, ruler) : inner, ruler)
        for style in styles(marks) {
          let ticks = ticks(marks, ends, style, periods, places)
          if fit(ticks), ticks.count > 1 || periods.count == 1 { return ticks }
          last = ticks
        }
      }
      return thinned(last)
    }

    /// A century and more is told by every twentieth or fiftieth year, though every tenth has room.
    private func isCrowded(_ level: TimeRuler.Level, _ ruler: TimeRuler) -> Bool {
      level.unit == .year && (10..<1000).contains(level.step) && ruler.count(level) > 13
    }

    /// Years are said in full where they fit; only English shortens a long row of them.
    private func styles(_ marks: [TimeRuler.Mark]) -> [PeriodAxisStyle] {
      if along.hasFullYears { return [.fullYears] }
      return language.code == "en" && marks.count > 8 ? [.normal] : [.fullYears, .normal]
    }

    /// First and last period, where the level does not name them.
    private func withEnds(
      _ marks: [TimeRuler.Mark], _ ruler: TimeRuler
    ) -> [TimeRuler.Mark] {
      var marks = marks
      if marks.first?.at != ruler.first {
        marks.insert(TimeRuler.Mark(label: ruler.first, at: ruler.first), at: 0)
      }
      if marks.last?.at != ruler.last {
        marks.append(TimeRuler.Mark(label: ruler.last, at: ruler.last))
      }
      return marks
    }

    /// The periods of the story, which no level may leave out.
    private func withStory(_ marks: [TimeRuler.Mark], _ ruler: TimeRuler) -> [TimeRuler.Mark] {
      let missing = story.subtracting(marks.map(\.at))
      guard !missing.isEmpty else { return marks }
      return (marks + missing.map { TimeRuler.Mark(label: $0, at: $0) }).sorted { $0.at < $1.at }
    }

    private func ticks(
      _ marks: [TimeRuler.Mark], _ ends: (first: Bool, last: Bool), _ style: PeriodAxisStyle,
      _ periods: [Period], _ places: CategoryPlaces
    ) -> [Tick] {
      let located = marks.map { place(of: $0.at, periods, places) }
      let level = marks.count > 2 ? marks[1].label.unit : marks.first?.label.unit
      var made = make(marks, located, level, style)
      // An end that the level does not have pushes out a neighbour it crowds; the rest is said anew.
      var kept = Array(marks.indices)
      func reach(_ index: Int) -> (from: Double, to: Double) { made[index].reach(length, slack) }
      func isStory(_ index: Int) -> Bool { story.contains(marks[index].at) }
      // "26 Q4 2026": a quarter beside a year must stand well away from it.
      func isOther(_ index: Int) -> Bool { marks[index].label.unit != level }
      if kept.count > 2, !ends.first, !isStory(1), reach(1).from < reach(0).to + gap {
        kept.remove(at: 1)
      }
      if kept.count > 2, !ends.last, let end = kept.last, !isStory(kept[kept.count - 2]),
        reach(end).from < reach(kept[kept.count - 2]).to + gap * (isOther(end) ? 3 : 1)
      {
        kept.remove(at: kept.count - 2)
      }
      if !story.isEmpty {
        nudgeEnds(&made)
        kept = clearing(kept, of: marks, made)
      }
      if kept.count < marks.count {
        made = make(kept.map { marks[$0] }, kept.map { located[$0] }, level, style)
        nudgeEnds(&made)
      }
      return made
    }

    /// The first and the last label give way outwards to one of the story beside them, as far as they still
    /// stand under what they name.
    private func nudgeEnds(_ ticks: inout [Tick]) {
      guard ticks.count > 1 else { return }
      let last = ticks.count - 1
      for (end, next, isFirst) in [(0, 1, true), (last, last - 1, false)]
      where ticks[next].isStory && !ticks[end].isStory {
        let (own, other) = (ticks[end].reach(length, slack), ticks[next].reach(length, slack))
        let overlap = isFirst ? own.to + gap - other.from : other.to + gap - own.from
        guard overlap > 0, overlap <= ticks[end].primary.width / 2 else { continue }
        ticks[end].shift = isFirst ? -overlap : overlap
      }
    }

    /// Without the labels that a period of the story crowds out, be it the first or the last.
    private func clearing(
      _ kept: [Int], of marks: [TimeRuler.Mark], _ made: [Tick]
    ) -> [Int] {
      let named = kept.filter { story.contains(marks[$0].at) }.map {
        ($0, made[$0].reach(length, slack))
      }
      return kept.filter { index in
        let own = made[index].reach(length, slack)
        return named.allSatisfy { other, reach in
          // Of two that crowd each other the first stays.
          other == index || story.contains(marks[index].at) && index < other
            || own.to + gap <= reach.from || reach.to + gap <= own.from
        }
      }
    }

    /// Ends of another unit than the level are said in full.
    private func make(
      _ marks: [TimeRuler.Mark], _ places: [Double], _ level: PeriodUnit?,
      _ style: PeriodAxisStyle
    ) -> [Tick] {
      let inner = marks.filter { $0.label.unit == level }
      var labels = language.axisLabels(for: inner.map(\.label), style).makeIterator()
      return zip(marks, places).map { mark, place in
        let isStory = story.contains(mark.at)
        if mark.label.unit == level, let label = labels.next() {
          return tick(place, label.primary, label.secondary, isStory)
        }
        return tick(place, language.say(mark.label, .short), nil, isStory)
      }
    }

    private func tick(
      _ place: Double, _ primary: String, _ secondary: String?, _ isStory: Bool
    ) -> Tick {
      Tick(
        place: place, primary: lettering.line(primary, style(isStory)),
        secondary: secondary.map { lettering.line($0, lettering.small) }, isStory: isStory)
    }

    private func style(_ isStory: Bool) -> TextStyle {
      var style = lettering.small
      if isStory { style.weight = lettering.strong.weight }
      return style
    }

    /// Where a period stands, whether or not it has data.
    private func place(
      of period: Period, _ periods: [Period], _ places: CategoryPlaces
    ) -> Double {
      var low = 0
      var high = periods.count - 1
      while low < high {
        let middle = (low + high) / 2
        if periods[middle] < period { low = middle + 1 } else { high = middle }
      }
      if periods[low] == period || low == 0 { return places.centers[low] }
      let (a, b) = (periods[low - 1], periods[low])
      let span = CategoryPlaces.middle(b) - CategoryPlaces.middle(a)
      let share = (CategoryPlaces.middle(period) - CategoryPlaces.middle(a)) / span
      return places.centers[low - 1] + share * (places.centers[low] - places.centers[low - 1])
    }

    /// Categories under their own names: mixed lengths, stretches such as January to April.
    func namedTicks(_ categories: [Chart.Category], _ places: CategoryPlaces) -> [Tick] {
      let slot = places.slot * length - gap
      func isStory(_ category: Chart.Category) -> Bool {
        category.period.map(story.contains) ?? false
      }
      let all = zip(categories, places.centers).map { category, place in
        Tick(
          place: place,
          primary: lettering.block(
            category.label, style(isStory(category)), width: max(slot, 1)),
          secondary: nil, isStory: isStory(category))
      }
      if fit(all), all.allSatisfy({ $0.primary.lines.count <= 3 }) { return all }
      return thinned(
        zip(categories, places.centers).map { category, place in
          Tick(
            place: place, primary: lettering.line(category.label, style(isStory(category))),
            secondary: nil, isStory: isStory(category))
        })
    }

    /// True when no label touches the next or leaves the room beside the axis.
    func fit(_ ticks: [Tick]) -> Bool {
      zip(ticks, ticks.dropFirst()).allSatisfy { a, b in
        a.reach(length, slack).to + gap <= b.reach(length, slack).from
      }
    }

    /// Those of the story, the first, the last, and between them those that fit, from the left.
    private func thinned(_ ticks: [Tick]) -> [Tick] {
      guard ticks.count > 1 else { return ticks }
      let order =
        ticks.indices.filter { ticks[$0].isStory } + [0, ticks.count - 1] + Array(ticks.indices)
      var kept: [(index: Int, from: Double, to: Double)] = []
      for index in order {
        let reach = ticks[index].reach(length, slack)
        let isFree = kept.allSatisfy {
          $0.index != index && (reach.to + gap <= $0.from || $0.to + gap <= reach.from)
        }
        if isFree { kept.append((index, reach.from, reach.to)) }
      }
      return kept.map(\.index).sorted().map { ticks[$0] }
    }
  }
}
