import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Paths of two measures, the first along the plot and the second up it.
extension Binder {
  /// Two expressions over one axis of time, as layers that each have a unit.
  mutating func path(
    _ layers: [ChartSpec.LayerSpec], _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    let written: SourceRange? =
      switch spec.arrangement.series {
      case .sorted(let word): word.place
      case .figure(let text): text.place
      case .listed(let members): members.first?.place
      case nil: nil
      }
    for (key, place) in [
      ("top", spec.top?.place), ("series", written), ("sort", spec.sort?.place),
    ] {
      guard let place else { continue }
      return refusePath(
        "not-on-a-path", "`\(key)` has no meaning on a path, which runs in time", at: place,
        hint: "choose members with `where`, and the ones to look at with `highlight`")
    }
    guard var bound = layered(layers, spec, scope), var made = bound.layers else { return nil }
    let axis = bound.rows.categoryAxis
    guard axis.hasPlaces || axis.hasGivenOrder else {
      return refusePath(
        "path-without-order", "a path joins '\(axis.name)', which has no order",
        at: spec.kind.place, hint: "name a period or a dimension of numbers with `by:`")
    }
    for index in made.layers.indices { made.layers[index].isRight = false }
    // The axes say what is measured, so that series are called by their members.
    let series = bound.rows.seriesAxis?.keys ?? []
    for (index, key) in series.enumerated() where made.memberOfSeries[index] != nil {
      let prefix = made.names[made.layerOfSeries[index]] + language.words.comma
      guard let label = bound.labels[key.text], label.hasPrefix(prefix) else { continue }
      bound.labels[key.text] = String(label.dropFirst(prefix.count))
    }
    bound.layers = made
    return bound
  }

  /// What stands along the plot and up it.
  func nameAxes(of chart: inout Chart, _ layers: BoundLayers) {
    guard chart.layers.count == 2, layers.names.count == 2 else { return }
    if chart.options.along.title == nil {
      let unit = chart.layers[0].unit
      let isSaid = Chart.writesUnitAtNumbers(unit)
      let name = layers.names[0]
      let words = isSaid ? "" : language.name(of: unit)
      chart.options.categoryTitle =
        words.isEmpty || name.lowercased().contains(words.lowercased())
        ? name : name + language.words.comma + words
    }
    if chart.options.axisTitle == nil { chart.options.axisTitle = layers.names[1] }
  }

  private mutating func refusePath(
    _ id: String, _ message: String, at place: SourceRange, hint: String
  ) -> BoundRows? {
    diagnostics.add(Diagnostic(.spec, id: id, message, at: place, hint: hint))
    return nil
  }
}
