import Diagnostics
import Drawing
import Statistics
import TradeData

/// What an author might think about; `check` alone says it.
extension ChartRules {
  static let hintRules: [ChartRule] = [
    ChartRule(
      "unexplained-turn", .hint, "The reason for a turn that stands out is noted at its point",
      advice: "say why with `notes: [{at: …, text: …}]`, if the reason is known"
    ) { chart, _ in
      chart.unexplainedTurns.map { "nothing at \($0) says why the line moves as it rarely does" }
    },
    ChartRule(
      "noisy-line", .hint, "Noisy daily figures are points with a smooth line, not a zigzag",
      advice: "draw dot with `trend: smooth`, or a moving average with ma(…)"
    ) { chart, _ in
      guard chart.isOfLines, chart.options.trend == .none else { return [] }
      return chart.series.contains(where: { chart.isZigzag($0) })
        ? ["the line changes its direction at most of its days"] : []
    },
    ChartRule(
      "colour-without-story", .hint, "Grey is for context, and colour for the point of the story",
      advice: "name the series the story is about in `highlight`"
    ) { chart, _ in
      let isPlain = chart.series.allSatisfy { !$0.isHighlighted && $0.color == nil }
      guard chart.isOfLines, chart.series.count >= 4, isPlain, !chart.isBesideHighlight else {
        return []
      }
      return ["none of \(chart.series.count) lines is highlighted"]
    },
    ChartRule(
      "too-much-at-once", .hint, "Two sentences can say what a chart shows",
      advice: "show fewer series or panels, or make two charts of it", isOfWhole: true
    ) { chart, _ in
      // In a strip each row of the data is a dot of its own.
      guard chart.kind != Strip.keyword else { return [] }
      let panels = chart.panels?.list.count ?? 1
      let own = chart.series.count { !$0.isBackdrop } / max(1, panels)
      let isStory = chart.series.contains(where: \.isHighlighted)
      guard panels > 20 || own * panels > 40 && panels > 1 || panels == 1 && own > 20 && !isStory
      else { return [] }
      return [
        panels > 1 ? "\(panels) panels of \(own) series say too much" : "\(own) series say too much"
      ]
    },
    ChartRule(
      "method-in-title", .hint, "Definitions and methods stand in notes, not in the title",
      advice: "move it to `note`", isOfWhole: true
    ) { chart, _ in
      let title = chart.title.plain
      let words = ["defined as", "excluding", "seasonally adjusted", "deflated", "（", "("]
      guard let word = words.first(where: { title.contains($0) }) else { return [] }
      return ["the title holds a definition or a method ('\(word)')"]
    },
    ChartRule(
      "steep-lines", .hint, "Lines mostly rise and fall at angles that the eye compares well",
      advice:
        "choose a wider picture or fewer periods for steep lines; for flat ones an index, or an "
        + "axis of their own"),
    ChartRule(
      "time-along-axis", .hint,
      "Along the axis of lines goes time, whichever dimension is named first",
      advice: "name the time first, or make names of the dates with text(…)"),
    ChartRule(
      "colours-of-sexes", .hint, "Women are not pink and men not blue",
      advice: "choose two colours without that meaning"
    ) { chart, _ in
      chart.hasColorsOfSexes ? ["women are pink, or men blue"] : []
    },
  ]
}

extension Chart {
  /// The date at which the one line, or a highlighted one, leaps: by six times what is usual and by
  /// a third of all that it ever moves. None where leaps are common or come back every year, where
  /// something is noted nearby, or where the title speaks of the date.
  fileprivate var unexplainedTurns: [String] {
    guard isOfLines, kind != "season" else { return [] }
    let story = series.filter { $0.isHighlighted }
    let lines = story.isEmpty && series.count == 1 ? series : story
    return lines.flatMap { line -> [String] in
      let steps = line.values.indices.dropFirst().compactMap { index -> (Int, Double)? in
        guard let a = line.values[index - 1].value, let b = line.values[index].value,
          line.values[index].qualifier != .forecast
        else { return nil }
        return (index, b - a)
      }
      guard steps.count >= 12 else { return [] }
      let middle = Chart.median(steps.map(\.1))
      let distances = steps.map { abs($0.1 - middle) }
      // Where more than half of the steps are alike, the mean distance says what is usual.
      let typical = 1.4826 * Chart.median(distances)
      let spread =
        typical > 0 ? typical : 1.2533 * distances.reduce(0, +) / Double(distances.count)
      guard spread > 0 else { return [] }
      let unusual = steps.filter { abs($0.1 - middle) > 4 * spread }
      let values = line.values.compactMap(\.value)
      let range = (values.max() ?? 0) - (values.min() ?? 0)
      guard unusual.count <= 3,
        let leap = unusual.max(by: { abs($0.1 - middle) < abs($1.1 - middle) }),
        abs(leap.1 - middle) > 6 * spread, abs(leap.1) * 3 > range,
        !comesBack(leap, among: unusual), !isNoted(near: leap.0), !isInTitle(leap.0)
      else { return [] }
      return [categories[leap.0].label]
    }
  }

  /// Whether the same part of another year leaps the same way, as totals since January do.
  private func comesBack(_ leap: (Int, Double), among steps: [(Int, Double)]) -> Bool {
    guard let period = categories[leap.0].period, period.unit != .year else { return false }
    let start = period.start.components
    return steps.contains { index, size in
      guard index != leap.0, size * leap.1 > 0, let other = categories[index].period else {
        return false
      }
      return other.start.components.month == start.month
    }
  }

  private func isInTitle(_ category: Int) -> Bool {
    guard let period = categories[category].period else { return false }
    return title.plain.contains(String(period.start.components.year))
  }

  private func isNoted(near category: Int) -> Bool {
    pointNotes.contains { abs($0.category - category) <= 2 }
      || spans.contains {
        min($0.from, $0.to) - 2 <= category && category <= max($0.from, $0.to) + 2
      }
  }

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    guard !sorted.isEmpty else { return 0 }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Daily figures of which most turn.
  fileprivate func isZigzag(_ series: Series) -> Bool {
    guard categories.count >= 60, categories.allSatisfy({ $0.period?.unit == .day }) else {
      return false
    }
    let values = series.values.compactMap(\.value)
    let steps = zip(values, values.dropFirst()).map { $1 - $0 }
    guard steps.count >= 50 else { return false }
    let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
    return Double(turns) > 0.6 * Double(steps.count)
  }

  private static let women: Set = [
    "women", "woman", "female", "females", "girls", "女", "女性", "женщины", "әйелдер", "ayollar",
  ]
  private static let men: Set = [
    "men", "man", "male", "males", "boys", "男", "男性", "мужчины", "ерлер", "erkaklar",
  ]

  fileprivate var hasColorsOfSexes: Bool {
    let named =
      series.map { ($0.name, $0.color) } + categories.map { ($0.label, $0.color) }
    return named.contains { name, color in
      guard let color else { return false }
      let (red, green, blue) = (Int(color.red), Int(color.green), Int(color.blue))
      let isPink = red > 190 && red - green > 60 && blue - green > 20 && red > blue
      let isBlue = blue - red > 50 && blue > green
      let word = name.lowercased()
      return Chart.women.contains(word) && isPink || Chart.men.contains(word) && isBlue
    }
  }
}

extension Chart {
  /// True where time is an axis, or a text or a name has a year in it.
  package var saysWhen: Bool {
    guard !categories.contains(where: { $0.period != nil }) else { return true }
    let texts =
      [title, subtitle].map(\.plain) + notes.map(\.plain) + [source, options.categoryTitle ?? ""]
      + series.map(\.name) + categories.map(\.label) + (panels?.list.map(\.name) ?? [])
    return texts.contains { text in
      text.split { $0.wholeNumberValue == nil }.contains { $0.count == 4 }
    }
  }
}
