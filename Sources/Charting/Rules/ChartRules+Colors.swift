import Diagnostics
import Drawing

extension ChartRules {
  static let colorRules: [ChartRule] = [
    ChartRule("too-many-colours", .warning, "A chart has six colours at most; four are better"),
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
      var messages: [String] = []
      for first in colors.indices {
        for second in colors.indices where second > first {
          guard
            let vision = ColorVision.allCases.first(where: {
              colors[first].difference(from: colors[second], seenWith: $0) < 12
            })
          else { continue }
          messages.append(
            "\(colors[first].css) and \(colors[second].css) look alike with \(vision.rawValue) vision"
          )
        }
      }
      return messages
    },
    ChartRule(
      "colour-alone", .warning,
      "Lines are told apart by their names or forms as well as by their colours",
      advice: "show fewer lines or shorter names, so that they are named at their ends, or use "
        + "`panels`"),
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
