import Drawing
import Speaking
import TradeData

/// Chooses the labels under a calendar axis.
struct TimeTickFitter {
  let length: Double
  let slack: TimeAxis.Slack
  let gap: Double
  let language: Language
  let lettering: Lettering
  let along: Chart.AlongOptions
  let story: Set<Period>

  /// The labels that the author asked for; nil for none. Of those that would touch, some are left
  /// out, and so are those beyond the ends of the axis.
  func wishedTicks(
    _ ruler: TimeRuler, _ periods: [Period], _ places: CategoryPlaces
  ) -> (ticks: [TimeTick], leftOut: [String])? {
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
    for style in along.ticks != nil || along.hasEndsAlone ? [.fullYears, .normal] : styles(marks) {
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

  /// Labels at one distance where nearly as many have room as otherwise, with first and last period added.
  func calendarTicks(
    _ ruler: TimeRuler, _ periods: [Period], _ places: CategoryPlaces
  ) -> [TimeTick] {
    let narrowest = lettering.width("0", lettering.small) + gap
    let levels = ruler.levels.filter {
      Double(ruler.count($0)) * narrowest <= length && !isCrowded($0, ruler)
    }
    let usual = finestTicks(levels, ruler, periods, places)
    guard let even = evenTicks(levels, ruler, periods, places) else { return usual }
    // Decades are worth more than one distance between all.
    let isLong = ruler.count(TimeRuler.Level(unit: .year, step: 1)) > TimeRuler.fewYears
    let isEnough =
      isLong ? 3 * even.count >= 2 * usual.count : 2 * even.count >= usual.count
    return isEnough ? even : usual
  }

  /// The finest level at which no label touches the next, and none gives way to the first or the last.
  private func evenTicks(
    _ levels: [TimeRuler.Level], _ ruler: TimeRuler, _ periods: [Period], _ places: CategoryPlaces
  ) -> [TimeTick]? {
    for level in levels {
      for inner in ruler.rows(level) {
        for row in ruler.namesEnds(level) ? rowsWithEnds(inner, ruler) : [inner] {
          let marks = withStory(row, ruler)
          guard marks.count > 1 else { continue }
          let located = marks.map { place(of: $0.at, periods, places) }
          for style in styles(marks, level) {
            let ticks = make(marks, located, level.unit, style)
            if fit(ticks), hasAir(ticks, marks, level) { return ticks }
          }
        }
      }
    }
    return nil
  }

  /// With the first and the last period; then without a last one that crowds the beginning of its year.
  private func rowsWithEnds(
    _ inner: [TimeRuler.Mark], _ ruler: TimeRuler
  ) -> [[TimeRuler.Mark]] {
    let whole = withEnds(inner, ruler)
    guard inner.count > 2, let last = inner.last, last.at != ruler.last, beginsYear(last.label)
    else { return [whole] }
    return [whole, Array(whole.dropLast())]
  }

  /// "26 Q4 2026": a quarter beside a year must stand well away from it.
  private func hasAir(
    _ ticks: [TimeTick], _ marks: [TimeRuler.Mark], _ level: TimeRuler.Level
  ) -> Bool {
    zip(ticks.indices, ticks.indices.dropFirst()).allSatisfy { a, b in
      marks[a].label.unit == marks[b].label.unit
        || ticks[a].reach(length, slack).to + 3 * gap <= ticks[b].reach(length, slack).from
    }
  }

  /// The finest level whose labels do not touch, where a neighbour gives way to the first and the last.
  private func finestTicks(
    _ levels: [TimeRuler.Level], _ ruler: TimeRuler, _ periods: [Period], _ places: CategoryPlaces
  ) -> [TimeTick] {
    var last: [TimeTick] = []
    for level in levels {
      let inner = ruler.marks(level)
      let namesEnds = ruler.namesEnds(level) || inner.count < 2
      let ends = (
        first: inner.first?.at == ruler.first || !namesEnds,
        last: inner.last?.at == ruler.last || !namesEnds
      )
      let marks = withStory(namesEnds ? withEnds(inner, ruler) : inner, ruler)
      for style in styles(marks, level) {
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

  /// Years are said in full where they fit; only English shortens a long row of them. The months of a year
  /// are said by their first letters before any is left out.
  private func styles(
    _ marks: [TimeRuler.Mark], _ level: TimeRuler.Level? = nil
  ) -> [PeriodAxisStyle] {
    if along.hasFullYears { return [.fullYears] }
    if level == TimeRuler.Level(unit: .month, step: 1), marks.count <= 12 {
      return [.normal, .narrow]
    }
    return language.code == "en" && marks.count > 8 ? [.normal] : [.fullYears, .normal]
  }

  /// Categories under their own names: mixed lengths, stretches such as January to April.
  func namedTicks(_ categories: [Chart.Category], _ places: CategoryPlaces) -> [TimeTick] {
    let slot = places.slot * length - gap
    func isStory(_ category: Chart.Category) -> Bool {
      category.period.map(story.contains) ?? false
    }
    let all = zip(categories, places.centers).map { category, place in
      TimeTick(
        place: place,
        primary: lettering.block(
          category.label, style(isStory(category)), width: max(slot, 1)),
        secondary: nil, isStory: isStory(category))
    }
    if fit(all), all.allSatisfy({ $0.primary.lines.count <= 3 }) { return all }
    return thinned(
      zip(categories, places.centers).map { category, place in
        TimeTick(
          place: place, primary: lettering.line(category.label, style(isStory(category))),
          secondary: nil, isStory: isStory(category))
      })
  }

  /// True when no label touches the next or leaves the room beside the axis.
  func fit(_ ticks: [TimeTick]) -> Bool {
    zip(ticks, ticks.dropFirst()).allSatisfy { a, b in
      a.reach(length, slack).to + gap <= b.reach(length, slack).from
    }
  }

  /// Those of the story, the first, the last, and between them those that fit, from the left.
  private func thinned(_ ticks: [TimeTick]) -> [TimeTick] {
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
