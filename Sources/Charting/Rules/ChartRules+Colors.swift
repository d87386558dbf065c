import Diagnostics
import Drawing

extension ChartRules {
  static let colorRules: [ChartRule] = [
    ChartRule(
      "too-many-colours", .warning, "A chart has six colours at most; four are better",
      advice: "colour what the story is about, and leave the others to the theme"
    ) { chart, _ in
      let count = chart.givenColors.count
      return count > 6 ? ["\(count) colours are given"] : []
    },
    ChartRule(
      "pale-colour", .error, "Marks have a contrast of 3 with the background",
      advice: "choose a stronger colour"
    ) { chart, theme in
      chart.givenColors.filter { $0.contrast(with: theme.background) < 3 }.map {
        "the colour \($0.css) has a contrast of \(rounded($0.contrast(with: theme.background))) with "
          + "the background, and needs 3"
      }
    },
    ChartRule(
      "colours-alike", .error,
      "Colours can be told apart, also without red or green cones and in a grey print",
      advice: "choose colours that differ in lightness as well"
    ) { chart, _ in
      let colors = chart.givenColors
      var alike: [String] = []
      for first in colors.indices {
        for second in colors.indices where second > first {
          guard
            let vision = ColorVision.allCases.first(where: {
              colors[first].difference(from: colors[second], seenWith: $0) < 12
            })
          else { continue }
          alike.append(
            "\(colors[first].css) and \(colors[second].css) look alike with \(vision.rawValue) vision"
          )
        }
      }
      guard let first = alike.first else { return [] }
      let others = alike.count - 1
      return [
        first + (others == 0 ? "" : ", and so do \(others) other pair\(others == 1 ? "" : "s")")
      ]
    },
    ChartRule(
      "colour-alone", .warning,
      "Series are told apart by their names or forms as well as by their colours",
      advice: "show fewer lines or shorter names, so that they are named at their ends, or use "
        + "`panels`; without a legend, name them in the title as {color:…}"
    ) { chart, _ in
      guard chart.options.legend == .none, chart.kind != Combo.keyword,
        [Line.keyword, Step.keyword, Area.keyword, Bar.keyword, Dot.keyword, Dumbbell.keyword]
          .contains(chart.kind)
      else { return [] }
      let own = chart.series.filter { $0.role == .value && !$0.isBackdrop && !$0.name.isEmpty }
      let story = own.filter { $0.isHighlighted || $0.color != nil }
      let meant = story.isEmpty ? own : story
      let texts = chart.sentences + chart.pointNotes.map(\.text.plain)
      let nameless = meant.filter { series in !texts.contains { $0.contains(series.name) } }
      guard own.count > 1, nameless.count > chart.pointNotes.count else { return [] }
      return ["nothing says which colour is '\(nameless[0].name)'"]
    },
    ChartRule(
      "diverging-without-middle", .warning,
      "Colours that run from one pole to another need series in an order with a middle",
      advice: "give the dimension an order in `dims`, or leave out `palette: diverging`"),
  ]

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

extension Chart {
  /// Colours that the author chose, each once, in drawing order.
  fileprivate var givenColors: [Color] {
    var seen: Set<Color> = []
    return (series.compactMap(\.color) + categories.compactMap(\.color)).filter {
      seen.insert($0).inserted
    }
  }
}
