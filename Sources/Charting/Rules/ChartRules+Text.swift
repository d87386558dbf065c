import Diagnostics

extension ChartRules {
  static let textRules: [ChartRule] = [
    ChartRule("title-too-long", .warning, "A title takes two lines at most"),
    ChartRule(
      "title-too-wordy", .warning, "A title says the finding in about ten words, 14 at most",
      advice: "say the finding; definitions and methods belong in `note`"
    ) { chart, _ in
      let words = chart.title.plain.split(whereSeparator: \.isWhitespace).count {
        $0.contains { $0.isLetter || $0.isNumber }
      }
      return words > 14 ? ["the title has \(words) words"] : []
    },
    ChartRule(
      "no-title", .error, "A title says what the chart shows",
      advice: "write `title`; figures of several measures share no name that could stand there"
    ) { chart, _ in
      chart.title.isEmpty ? ["the chart has no title"] : []
    },
    ChartRule(
      "no-subtitle", .error,
      "The subtitle says what is measured: measure, unit, place and period",
      advice: "give the measure a unit and a label, the dataset a period or a place, or write "
        + "`subtitle`"
    ) { chart, _ in
      chart.subtitle.isEmpty && (chart.options.axisTitle ?? "").isEmpty
        ? ["nothing under the title says what is measured, where and when"] : []
    },
    ChartRule(
      "unit-not-said", .warning, "Readers are told what the figures count",
      advice: "name the unit in `subtitle`, or leave `subtitle` out, and it is derived"),
    ChartRule(
      "unlabelled-measure", .warning, "Measures have names that readers understand",
      advice: "give the measure a `label`, or write `title` and `subtitle`"),
    ChartRule(
      "no-period", .warning, "Readers are told of which time the figures are",
      advice: "declare the dataset's `period`, or name the year in `subtitle` or `note`"),
    ChartRule(
      "no-source", .error, "A source line names the publisher",
      advice: "add `source: {publisher: …}` to the dataset, or write the chart's `source`"
    ) { chart, _ in
      chart.source.isEmpty ? ["the chart does not say where its figures come from"] : []
    },
    ChartRule(
      "nameless-member", .warning, "Every bar, line and panel has a name",
      advice: "name it in the dataset, as in `labels: {\"\": Not stated}`, or leave it out with "
        + "`where`"
    ) { chart, _ in
      func isBlank(_ name: String) -> Bool { name.allSatisfy(\.isWhitespace) }
      let members = chart.categories.filter { $0.period == nil && $0.number == nil }
      let values = chart.series.filter { $0.role == .value }
      let series = Set(values.map(\.key)).count > 1 ? values.map(\.name) : []
      let panels = chart.panels?.list.map(\.name) ?? []
      guard (members.map(\.label) + series + panels).contains(where: isBlank) else { return [] }
      return ["a member has no name: some cells of its column are empty"]
    },
    ChartRule(
      "alt-too-long", .error, "The text for readers who cannot see has 300 characters at most",
      advice: "say the kind, what is shown, the period and the main finding"
    ) { chart, _ in
      let length = chart.altText.count
      return length > 300 ? ["the alternative text has \(length) characters"] : []
    },
    ChartRule(
      "alt-without-figure", .warning,
      "The text for readers who cannot see says the main finding with its figures",
      advice: "name the kind, the period and the figures that matter, or leave out `alt`"),
    ChartRule(
      "alt-is-title", .error, "The text for readers who cannot see is more than the title",
      advice: "say the kind, what is shown, the period and the main finding, or leave out `alt`"
    ) { chart, _ in
      guard !chart.title.isEmpty, chart.altText == chart.title.plain else { return [] }
      return ["the alternative text repeats the title"]
    },
  ]
}
