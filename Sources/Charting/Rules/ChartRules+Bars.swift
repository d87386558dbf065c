import Diagnostics
import Statistics

extension ChartRules {
  static let barRules: [ChartRule] = [
    ChartRule(
      "option-without-use", .warning, "An option says something to its kind of chart",
      advice: "leave it out, or use a kind that it is for"),
    ChartRule(
      "pareto-needs-parts", .error, "The columns of a Pareto chart are parts of a whole",
      isStrict: true),
    ChartRule("butterfly-needs-two", .error, "A butterfly has two series", isStrict: true),
    ChartRule("range-needs-two", .error, "A range has two ends", isStrict: true),
    ChartRule("range-reversed", .warning, "A range ends after it begins"),
    ChartRule("bullet-needs-target", .error, "A bullet chart has a target", isStrict: true),
    ChartRule(
      "diverging-below-zero", .error, "Parts about a middle are sizes", isStrict: true),
    ChartRule(
      "diverging-without-parts", .warning, "Each row of a diverging chart has several parts"),
    ChartRule("marimekko-below-zero", .error, "Widths and shares are sizes", isStrict: true),
    ChartRule(
      "share-below-zero", .error, "Parts of a hundred per cent are sizes",
      advice: "use `stack: stacked` for figures of both signs"
    ) { chart, _ in
      guard chart.options.stack == .full, chart.isOfBars || chart.kind == Area.keyword,
        chart.series.contains(where: { $0.values.contains { ($0.value ?? 0) < 0 } })
      else { return [] }
      return ["some parts are below zero, and so are no shares of a whole"]
    },
    ChartRule("total-does-not-add-up", .warning, "A level is what the changes before it make"),
    ChartRule(
      "time-in-rows", .warning, "Time runs from left to right, not from top to bottom",
      advice: "leave out `as: bars`"
    ) { chart, _ in
      let isTime = chart.categories.allSatisfy { $0.period != nil }
      guard chart.isOfBars || chart.standsInRows, isTime, chart.categories.count > 1,
        chart.options.orientation == .bars
      else { return [] }
      return ["time runs from top to bottom"]
    },
    ChartRule(
      "too-many-bars", .warning, "About 25 bars of members are as many as a reader compares",
      advice: "keep the largest with `top`, or use dot or a table"
    ) { chart, _ in
      guard chart.isOfBars, chart.categories.count > 25,
        !chart.categories.allSatisfy({ $0.period != nil }),
        !chart.countsAlong, chart.numbers == nil || chart.options.orientation == .bars
      else { return [] }
      return ["\(chart.categories.count) bars are more than a reader compares"]
    },
    ChartRule(
      "too-many-groups", .warning, "Bars in groups show two or three series",
      advice: "keep fewer, stack them, or give each series its own panel with `panels`"
    ) { chart, _ in
      guard chart.kind == "bar", chart.options.stack == .none, chart.series.count > 3 else {
        return []
      }
      let place = chart.options.bars.overlap ? "in front of one another" : "side by side"
      return ["\(chart.series.count) bars stand \(place) in each group"]
    },
    ChartRule(
      "stack-lacks-part", .warning, "A stack has all its parts, or no total and no shares",
      advice: "write sum(…) where a part without a figure is nothing, or leave such members out"
    ) { chart, _ in
      guard chart.kind == Bar.keyword, chart.series.count > 1, chart.options.missing != .zero,
        [.stacked, .full].contains(chart.options.stack), !chart.options.bars.sumsWhatIsThere
      else { return [] }
      let lacking = chart.categories.indices.filter { category in
        let known = chart.series.count { $0.values[category].value != nil }
        return known > 0 && known < chart.series.count
      }
      guard let first = lacking.first,
        let part = chart.series.first(where: { $0.values[first].value == nil })
      else { return [] }
      let others = lacking.count > 1 ? ", and \(lacking.count - 1) more lack one" : ""
      return [
        "the stack of '\(chart.categories[first].label)' lacks '\(part.name)'\(others); "
          + (chart.options.stack == .full
            ? "its shares are of what is known" : "it is too low, and has no total")
      ]
    },
    ChartRule(
      "too-many-parts", .warning, "A stack has four or five parts at most",
      advice: "add the small ones up, or give each its own panel with `panels`"
    ) { chart, _ in
      guard chart.isOfBars || chart.kind == "area", chart.options.stack != .none,
        chart.series.count > 5
      else { return [] }
      return ["each stack has \(chart.series.count) parts"]
    },
    ChartRule(
      "too-many-fills", .warning, "Bars of one measure have one colour, and one or two stand out",
      advice: "colour the bars the story is about, and leave the others to the theme"
    ) { chart, _ in
      guard chart.isOfBars, chart.series.count == 1 else { return [] }
      let colors = Set(chart.categories.compactMap(\.color))
      return colors.count > 2 ? ["the bars of one measure have \(colors.count) colours"] : []
    },
  ]
}
