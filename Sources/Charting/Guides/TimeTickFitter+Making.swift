import Drawing
import Speaking
import TradeData

/// Labels from marks, where they stand, and which of them give way.
extension TimeTickFitter {
  /// First and last period, where the level does not name them.
  func withEnds(
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
  func withStory(_ marks: [TimeRuler.Mark], _ ruler: TimeRuler) -> [TimeRuler.Mark] {
    let missing = story.subtracting(marks.map(\.at))
    guard !missing.isEmpty else { return marks }
    return (marks + missing.map { TimeRuler.Mark(label: $0, at: $0) }).sorted { $0.at < $1.at }
  }

  func ticks(
    _ marks: [TimeRuler.Mark], _ ends: (first: Bool, last: Bool), _ style: PeriodAxisStyle,
    _ periods: [Period], _ places: CategoryPlaces
  ) -> [TimeTick] {
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
      // A year told at its January is worth more than the months after it.
      let tellsYear = beginsYear(marks[kept[kept.count - 2]].label) && !isStory(end)
      kept.remove(at: kept.count - (tellsYear ? 1 : 2))
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

  /// Whether a label within years tells where one of them begins.
  func beginsYear(_ label: Period) -> Bool {
    guard label.unit < .year else { return false }
    let (_, month, day) = label.start.components
    return month == 1 && (day == 1 || label.unit == .week && day <= 7)
  }

  /// The first and the last label give way outwards to one of the story beside them, as far as they still
  /// stand under what they name.
  func nudgeEnds(_ ticks: inout [TimeTick]) {
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
  func clearing(
    _ kept: [Int], of marks: [TimeRuler.Mark], _ made: [TimeTick]
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

  /// Ends of another unit than the level are said in full, but for the year of a last one that is named already:
  /// "2022 2023 Dec".
  func make(
    _ marks: [TimeRuler.Mark], _ places: [Double], _ level: PeriodUnit?,
    _ style: PeriodAxisStyle
  ) -> [TimeTick] {
    let inner = marks.filter { $0.label.unit == level }
    var labels = language.axisLabels(for: inner.map(\.label), style).makeIterator()
    return marks.indices.map { index in
      let label = marks[index].label
      let isStory = story.contains(marks[index].at)
      if label.unit == level, let text = labels.next() {
        return tick(places[index], text.primary, text.secondary, isStory)
      }
      if index > 0, marks[index - 1].label == .year(label.year),
        [.month, .quarter, .half].contains(label.unit)
      {
        let short = language.axisLabels(for: [label])
        return tick(places[index], short.first?.primary ?? "", nil, isStory)
      }
      return tick(places[index], language.say(label, .short), nil, isStory)
    }
  }

  func tick(
    _ place: Double, _ primary: String, _ secondary: String?, _ isStory: Bool
  ) -> TimeTick {
    TimeTick(
      place: place, primary: lettering.line(primary, style(isStory)),
      secondary: secondary.map { lettering.line($0, lettering.small) }, isStory: isStory)
  }

  func style(_ isStory: Bool) -> TextStyle {
    var style = lettering.small
    if isStory { style.weight = lettering.strong.weight }
    return style
  }

  /// Where a period stands, whether or not it has data.
  func place(
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
}
