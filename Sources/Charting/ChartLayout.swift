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
  /// - Parameter diagnostics: Receives what broke a rule of charts, what had to be left out, and texts
  ///   that do not fit (errors).
  package static func scene(
    of chart: Chart, theme: Theme, medium: Medium, measurer: any TextMeasuring,
    diagnostics: inout DiagnosticList
  ) -> Scene {
    let lettering = Lettering(
      theme: theme, medium: medium, language: chart.language.code, measurer: measurer)
    guard
      let plan = ChartPlan(
        chart, theme: theme, medium: medium, lettering: lettering, diagnostics: &diagnostics)
    else {
      diagnostics.add(
        Diagnostic(
          .error, .drawing, id: "unknown-mark", "there is no chart kind '\(chart.kind)'",
          at: chart.place,
          hint: "kinds are: " + MarkRegistry.keywords.joined(separator: ", ")))
      return Scene(size: Size(medium.width, 100))
    }
    let remarks =
      plan.emptyReason == nil && plan.domain.isCut ? [CutAxis.remark(chart.language)] : []
    let frame = ChartFrame(
      chart, remarks: remarks, theme: theme, medium: medium, lettering: lettering,
      diagnostics: &diagnostics)
    var composer = SceneComposer(plan: plan, frame: frame, lettering: lettering)
    return composer.compose(&diagnostics)
  }
}
