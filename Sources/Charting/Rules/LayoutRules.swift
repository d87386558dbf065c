import Diagnostics
import Drawing
import Glibc
import Statistics

/// Rules that only a chart laid out can break.
struct LayoutRules {
  let layout: PlotLayout

  private var chart: Chart { layout.plan.chart }

  var findings: [Diagnostic] {
    guard chart.isOfLines else { return zeros }
    return colorAlone + angles
  }

  /// Two axes with columns on one of them are read from one line: zero.
  private var zeros: [Diagnostic] {
    guard layout.bounds.panel == nil, chart.layers.contains(where: { $0.kind == Bar.keyword }),
      let right = layout.plan.rightDomain
    else { return [] }
    let (a, b) = (layout.domain, right)
    func holdsZero(_ domain: ValueDomain) -> Bool {
      domain.range.lowerBound <= 0 && domain.range.upperBound >= 0
    }
    if holdsZero(a), holdsZero(b), abs(a.scale.share(of: 0) - b.scale.share(of: 0)) < 0.01 {
      return []
    }
    return found("zeros-apart", "the zeros of the two axes do not stand on one line")
  }

  private func found(_ id: String, _ message: String) -> [Diagnostic] {
    ChartRules.all.filter { $0.id == id }.map {
      Diagnostic($0.severity, .rule, id: id, message, at: chart.place, hint: $0.advice)
    }
  }

  /// Lines that a legend alone names: who does not see colours cannot tell which is which.
  private var colorAlone: [Diagnostic] {
    let colored = layout.plan.tones.series.count { !$0.isContext }
    // Up to five lines whose author asks for a legend break a rule of their own.
    let isAsked = chart.options.legend == .top && chart.series.count <= 5
    guard layout.settlement.naming == .legend, colored > 1, !isAsked, chart.options.markers != .all
    else { return [] }
    return found(
      "colour-alone",
      "\(colored) lines are told apart by their colours alone at size '\(layout.medium.name)'")
  }

  /// Slopes near 45 degrees are compared best (Cleveland's banking): most of a line steeper than 78
  /// degrees is a comb, and all of it flatter than one degree shows nothing.
  private var angles: [Diagnostic] {
    guard !layout.isSideways, layout.bounds.panel == nil else { return [] }
    let slopes = chart.series.indices.filter { !layout.plan.tones.series[$0].isContext }
      .flatMap { steps(of: $0) }.sorted()
    guard slopes.count >= 8, let most = slopes.last else { return [] }
    let median = slopes[slopes.count / 2]
    if median > tan(78 * .pi / 180) {
      return found("steep-lines", "most of the line is steeper than the eye compares")
    }
    if most > 0, most < tan(1 * .pi / 180) {
      return found("steep-lines", "the line is so flat that its changes cannot be seen")
    }
    return []
  }

  /// How far each step rises or falls, in lengths of its way along the axis.
  private func steps(of series: Int) -> [Double] {
    let centers = layout.plan.places.centers
    let scale = layout.domain.scale
    let values = chart.series[series].values
    return values.indices.dropFirst().compactMap { index in
      guard let a = values[index - 1].value, let b = values[index].value else { return nil }
      let along = (centers[index] - centers[index - 1]) * layout.rect.width
      guard along > 0 else { return nil }
      return abs(scale.share(of: b) - scale.share(of: a)) * layout.rect.height / along
    }
  }
}
