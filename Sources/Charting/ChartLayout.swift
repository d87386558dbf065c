package import Diagnostics
package import Drawing
import Speaking
import TradeData

/// Lays a chart out: from a chart with its rows to shapes and texts at final positions.
///
///     Chart → ChartPlan (mark, colours, domain, ticks) → PlotLayout (measured) → Scene
package enum ChartLayout {
  /// The picture of a chart.
  ///
  /// - Parameters:
  ///   - isPart: True for a part of a page, which is turned round as a whole for readers from the right.
  ///   - diagnostics: Receives what broke a rule of charts, what had to be left out, and texts that do
  ///     not fit (errors).
  package static func scene(
    of chart: Chart, theme: Theme, medium: Medium, measurer: any TextMeasuring,
    isPart: Bool = false, diagnostics: inout DiagnosticList
  ) -> Scene {
    let chart = chart.repainted(in: theme)
    var found = DiagnosticList()
    var picture = laidOut(chart, theme, medium, measurer, &found)
    // Panels and rows crowd a picture of a given height: smaller letters are better than none.
    for share in [0.92, 0.86, 0.74] where isCrowded(found) {
      guard chart.panels != nil || chart.categories.count <= mostNamedRows,
        let smaller = medium.withLetters(share)
      else { break }
      var own = DiagnosticList()
      let trial = laidOut(chart, theme, smaller, measurer, &own)
      guard !own.hasErrors, chart.panels != nil || !isCrowded(own) else { continue }
      (picture, found) = (trial, own)
    }
    diagnostics.add(
      contentsOf: ChartRules.findings(chart, theme: theme) + found.all, waivedBy: chart.waivers)
    // Rows begin where readers do, though columns of the same dates would run with time.
    var lying = chart
    if picture.isSideways { lying.options.orientation = .bars }
    let scene = ReadingDirection.marked(picture.scene, of: lying)
    return isPart ? scene : ReadingDirection.turned(scene, in: chart.language.code)
  }

  static let noRoomForPanels = "no-room-for-panels"
  /// A longer name stands in a legend rather than in many short lines.
  private static let longestEndName = 30
  /// Of more rows than this, smaller letters would not name all either.
  static let mostNamedRows = 40

  private static func isCrowded(_ found: DiagnosticList) -> Bool {
    found.all.contains { [noRoomForPanels, LabelReport.namesLeftOut].contains($0.id) }
  }

  private static func laidOut(
    _ chart: Chart, _ theme: Theme, _ medium: Medium, _ measurer: any TextMeasuring,
    _ found: inout DiagnosticList
  ) -> SceneComposer.Picture {
    let lettering = Lettering(
      theme: theme, medium: medium, language: chart.language.code, measurer: measurer,
      binding: WordBinding(chart.wholeNames))
    var chart = chart
    var picture = picture(of: chart, theme, medium, lettering, &found)
    // Words of spans and lines that have no place among the marks stand over them.
    for rows in 1...4 where picture.lacksCaptions {
      var roomy = chart
      roomy.captionRows = rows
      var own = DiagnosticList()
      let trial = self.picture(of: roomy, theme, medium, lettering, &own)
      if !trial.lacksCaptions, found.hasErrors || !own.hasErrors {
        (chart, picture, found) = (roomy, trial, own)
      }
    }
    if let named = pictureWithNames(of: chart, after: picture, theme, medium, lettering, &found) {
      return named
    }
    // Names that have no room beside their lines stand in a legend over the plot.
    if picture.lacksNames, chart.options.legend == .automatic, chart.series.count > 1 {
      chart.options.legend = .top
      found = DiagnosticList()
      picture = self.picture(of: chart, theme, medium, lettering, &found)
    }
    // Values printed here and there would be a riddle: an axis and a chosen few are not.
    // The columns of a Pareto chart have no such axis: some figures are better than none.
    guard picture.lacksValues, chart.options.valueLabels == .automatic,
      chart.kind != Pareto.keyword
    else { return picture }
    chart.options.valueLabels = .few
    found = DiagnosticList()
    return self.picture(of: chart, theme, medium, lettering, &found)
  }

  /// Lines and layers named at their ends, where their names have room without the last values, of which the
  /// axis tells enough; nil where they do not, or have them already.
  private static func pictureWithNames(
    of chart: Chart, after picture: SceneComposer.Picture, _ theme: Theme, _ medium: Medium,
    _ lettering: Lettering, _ found: inout DiagnosticList
  ) -> SceneComposer.Picture? {
    guard picture.hasLegend || picture.lacksNames, chart.panels == nil, chart.layers.isEmpty,
      [Line.keyword, Area.keyword].contains(chart.kind), (2...6).contains(chart.series.count),
      chart.series.allSatisfy({ $0.name.count <= longestEndName }),
      chart.options.legend == .automatic, chart.options.valueLabels == .automatic
    else { return nil }
    var chart = chart
    chart.options.valueLabels = .none
    var own = DiagnosticList()
    let named = self.picture(of: chart, theme, medium, lettering, &own)
    guard !named.hasLegend, !named.lacksNames, !own.hasErrors else { return nil }
    found = own
    return named
  }

  /// What the reader must know about the value axis, or about both.
  static func remarks(on plan: ChartPlan, _ chart: Chart) -> [String] {
    [chart.remarkOnSlivers, remarkOnRows(chart)].compactMap(\.self)
      + (remarksOnPair(plan, chart) ?? remarksOnScale(plan.domain, chart))
  }

  /// Sparks look alike however much their lines differ in size.
  private static func remarkOnRows(_ chart: Chart) -> String? {
    guard chart.kind == Spark.keyword, chart.series.count > 1 else { return nil }
    return chart.language.words.linesDifferInScale + chart.language.words.fullStop
  }

  /// Which of two axes leave zero out; nil where there is one.
  private static func remarksOnPair(_ plan: ChartPlan, _ chart: Chart) -> [String]? {
    guard let right = plan.rightDomain else { return nil }
    let words = chart.language.words
    switch (plan.domain.isCut, right.isCut) {
    case (false, false): return []
    case (true, true): return [words.scalesNotFromZero + words.fullStop]
    case (_, let isOther):
      let isAtRight = isOther != ReadingDirection.turns(chart)
      let side = isAtRight ? words.rightScale : words.leftScale
      return [chart.language.remark(words.scaleNotFromZero, side) + words.fullStop]
    }
  }

  /// What a scale is that does not count evenly from zero, unless a text has said it.
  private static func remarksOnScale(_ domain: ValueDomain, _ chart: Chart) -> [String] {
    let words = chart.language.words
    switch domain.form {
    case .symlog: return [words.scaleIsSymmetricLog + words.fullStop]
    case .linear where !chart.options.along.isLog: break
    case .linear, .log:
      return chart.speaksOfLogarithms ? [] : [words.scaleIsLogarithmic + words.fullStop]
    }
    return domain.isCut ? [words.scaleNotFromZero + words.fullStop] : []
  }

  private static func picture(
    of chart: Chart, _ theme: Theme, _ medium: Medium, _ lettering: Lettering,
    _ diagnostics: inout DiagnosticList
  ) -> SceneComposer.Picture {
    if let panels = chart.panels {
      let composer = PanelComposer(
        chart, panels, theme: theme, medium: medium, lettering: lettering)
      if let picture = composer.compose(&diagnostics) { return picture }
    }
    guard
      let plan = ChartPlan(
        chart, theme: theme, medium: medium, lettering: lettering, diagnostics: &diagnostics)
    else {
      diagnostics.add(
        Diagnostic(
          .error, .drawing, id: "unknown-mark", "there is no chart kind '\(chart.kind)'",
          at: chart.place,
          hint: "kinds are: " + MarkRegistry.keywords.joined(separator: ", ")))
      return SceneComposer.Picture(scene: Scene(size: Size(medium.width, 100)))
    }
    let frame = ChartFrame(
      chart.inked(by: [plan], on: theme),
      remarks: plan.emptyReason == nil ? remarks(on: plan, chart) : [], theme: theme,
      medium: medium, lettering: lettering, diagnostics: &diagnostics)
    let composer = SceneComposer(plan: plan, frame: frame, lettering: lettering)
    return composer.compose(&diagnostics)
  }
}

extension Chart {
  /// Whether its texts say that a scale is logarithmic.
  fileprivate var speaksOfLogarithms: Bool {
    let words = [
      "logarithm", "logaritm", "logarifm", "log scale", "логариф", "对数", "對數", "対数", "로그",
      "لوغاريتم",
      "לוגרית", "لگاریتم", "لوگارتھم",
    ]
    let said = ([title, subtitle] + notes).map { $0.plain.lowercased() }
    return said.contains { text in words.contains { text.contains($0) } }
  }
}
