import Diagnostics
import Speaking
import Statistics
import TradeData

extension ChartRules {
  static let figureRules: [ChartRule] = [
    ChartRule(
      "bare-figure", .warning, "A figure in a text is computed, or checked against one that is"),
    ChartRule(
      "times-more", .warning, "A multiple is 'times as many', not 'times more' or 'times fewer'",
      advice: "say how many times as many, or the change in per cent"
    ) { chart, _ in
      chart.sentences.compactMap { text in
        chart.language.doubtfulTimes(in: text).map { range in
          "readers take '\(ChartRules.words(of: text, range))' in two ways"
        }
      }
    },
    ChartRule(
      "growth-from-near-zero", .error,
      "Growth from next to nothing is not given in per cent",
      advice: "show the amounts, or how many times as many with ratio(…), or leave the member out"
    ) { chart, _ in
      guard chart.unit.kind == .change else { return [] }
      // No more than all can be lost of what is above zero.
      if let name = chart.names(where: { $0 < -1 - 1e-9 }).first {
        return [
          "'\(name)' falls by more than 100%: figures of both signs have no change in per cent"
        ]
      }
      // What grew a hundredfold began with less than a hundredth of what it is.
      let names = chart.names(where: { $0 >= 99 })
      return names.prefix(1).map { name in
        "'\(name)' grew more than a hundredfold, from next to nothing"
          + (names.count > 1 ? ", and so did \(names.count - 1) more" : "")
      }
    },
    ChartRule(
      "growth-without-base", .warning,
      "Growth is shown of what has a figure above zero to be measured from",
      advice: "leave the member out with `where`, or show the amounts; a note names what has none"),
    ChartRule(
      "half-range", .warning, "Both figures of a range carry the unit, '5m-6m', not '5-6m'",
      advice: "write the unit twice"
    ) { chart, _ in
      chart.sentences.flatMap { text in
        chart.language.halfRanges(in: text).map { range in
          "'\(ChartRules.words(of: text, range))' has its unit once"
        }
      }
    },
    ChartRule(
      "false-precision", .warning,
      "A figure in a text has as many digits as a reader takes in: two or three, four at most",
      advice: "ask for fewer decimals, as in {total:1}, or leave them out"),
    ChartRule(
      "total-among-parts", .warning,
      "A total among the rows is not added up with what it is the total of",
      advice: "leave its rows out with `where`, as in partner != World, or name it: units.World"),
    ChartRule(
      "parts-do-not-add", .warning,
      "Parts that are printed add up to the total that is printed, or a note says why not",
      advice: "write `note: Figures are rounded`, or print more decimals"
    ) { chart, _ in
      PrintedParts(chart).finding.map { [$0] } ?? []
    },
    ChartRule(
      "superlative-untrue", .error, "A record is one in the whole series up to its period",
      advice: "name the period since when it holds, or leave the word out", check: brokenRecords),
    ChartRule(
      "unproved-superlative", .hint, "A record in a text is proved by a figure of its sentence",
      advice:
        "write the figure with its period, as in {exports@2023}, or test the words as a claim: "
        + "[highest since 2015]{record of exports by year}"),
    ChartRule(
      "mixed-measures", .warning, "Money and things are not taken for one another",
      advice: "say dollars or vehicles: cars worth {value}, or {units} cars"),
    ChartRule(
      "percent-or-points", .error, "Percent is not percentage point",
      advice:
        "write percentage points of a difference of shares, and per cent of a share or a change"),
    ChartRule("unused-waiver", .warning, "A waiver names a rule that is broken"),
    ChartRule(
      "index-without-base", .error, "An index says in its subtitle which period is its base",
      advice: "name the base in `subtitle`"
    ) { chart, _ in
      guard chart.unit == .index, !chart.subtitle.plain.contains("100") else { return [] }
      return ["the subtitle does not say which period is 100"]
    },
    ChartRule(
      "incomplete-period", .warning,
      "A period that the data do not cover whole has no figure and is left out; a sum of rows is drawn paler or dashed, with a note",
      advice: "name whole periods, as in @2020..2022, or compare like parts with ytd()"),
    ChartRule(
      "months-of-weeks", .warning, "Sums of weeks are not compared month by month",
      advice: "draw the weeks, or compare per_day(…), since a month has four weeks or five"),
    ChartRule(
      "empty-series", .warning, "A series that is asked for has a figure to show",
      advice: "leave it out with `where`, or choose periods and a base that it has figures of"),
    ChartRule(
      "seasonal-growth", .warning,
      "Figures with a season are compared with the same period a year earlier",
      advice: "use yoy() instead of mom(), or adjust for the season"),
    ChartRule(
      "new-year-month", .warning,
      "January and February of China are added up, because the holiday moves between them",
      advice: "compare January and February together, as in @2023-01..2023-02"),
    ChartRule(
      "interval-without-level", .error,
      "Error bars and bands say what they are: an interval of 95 %, an error",
      advice: "add `level: 95` to `errors`, or say what they are in its `text`"),
  ]

  /// Titles and subtitles that speak of a record where no line or row of bars that they may mean ends on one, or has one at
  /// the date that they name.
  @Sendable private static func brokenRecords(_ chart: Chart, _ theme: Theme) -> [String] {
    guard chart.provesRecords else { return [] }
    return [("title", chart.title.plain), ("subtitle", chart.subtitle.plain)].compactMap {
      place, text in
      chart.language.superlative(in: text).flatMap { record in
        isBroken(record, in: text, chart)
          ? "the \(place) says '\(words(of: text, record.range))', and the figures drawn have gone "
            + "further before" : nil
      }
    }
  }

  private static func isBroken(_ record: Superlative, in title: String, _ chart: Chart) -> Bool {
    let named = chart.series.filter { !$0.name.isEmpty && title.contains($0.name) }
    let shown = chart.series.filter { $0.role == .value && !$0.isBackdrop }
    let meant = !named.isEmpty ? named : shown
    let dated = chart.categories.lastIndex { category in
      // "Since 2015" does not date the record.
      let isSince = record.since.map { category.label == String($0) } ?? false
      return category.isHighlighted || !isSince && title.contains(category.label)
    }
    let tests = meant.compactMap { series -> Bool? in
      guard let own = dated ?? series.values.lastIndex(where: { $0.value != nil }),
        let value = series.values[own].value
      else { return nil }
      let earlier = series.values.indices.filter { index in
        index < own
          && (record.since.map { since in
            chart.categories[index].period.map { $0.start > Period.year(since).end } ?? false
          } ?? true)
      }.compactMap { series.values[$0].value }
      guard let low = earlier.min(), let high = earlier.max() else { return nil }
      switch record.end {
      case .most: return value >= high
      case .least: return value <= low
      case .either: return value >= high || value <= low
      }
    }
    return !tests.isEmpty && !tests.contains(true)
  }

  private static func words(of text: String, _ range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }
}

extension Chart {
  /// Its sentences: title, subtitle and notes.
  package var sentences: [String] { [title.plain, subtitle.plain] + notes.map(\.plain) }
}

extension Chart {
  /// What has a figure like that: series and category.
  fileprivate func names(where isMeant: (Double) -> Bool) -> [String] {
    series.flatMap { series in
      categories.indices.filter { series.values[$0].value.map(isMeant) ?? false }.map {
        [series.name, categories[$0].label].filter { !$0.isEmpty }.joined(separator: ", ")
      }
    }
  }
}

extension Chart {
  /// Whether a record that its title speaks of can be told from what is drawn.
  package var provesRecords: Bool {
    layers.isEmpty && options.stack == .none && categories.count > 2
      && categories.allSatisfy { $0.period != nil }
  }
}
