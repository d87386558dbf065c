import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Combined charts: the rows of several expressions over one category axis.
extension Binder {
  /// What the layers of a combined chart are, and which series belongs to which.
  struct BoundLayers {
    var layers: [Chart.Layer] = []
    /// Which entry of the spec each layer is, or is the first of.
    var specOfLayer: [Int] = []
    /// The layer of each series, in their order.
    var layerOfSeries: [Int] = []
    /// The member that each series shows; nil where the layer has one series.
    var memberOfSeries: [String?] = []
    /// What each series is called where its name is that of a pair; nil for others.
    var ownNameOfSeries: [String?] = []
    /// What each layer measures, for the title.
    var names: [String] = []

    /// True where the subtitle can name one unit for all.
    var sharesUnit: Bool { layers.allSatisfy { $0.unit == layers.first?.unit } }
  }

  mutating func layered(
    _ specs: [ChartSpec.LayerSpec], _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    guard fitsLayers(specs, spec) else { return nil }
    var parts: [LayerRows] = []
    for (index, layer) in specs.enumerated() {
      let body = layer.body.map { Optional($0) }
      for (end, text) in ([layer.value, layer.upper] + body).enumerated() {
        guard let text else { continue }
        guard let rows = rows(layer, text, spec.panels, scope, first: parts.first?.rows) else {
          return nil
        }
        let role: Chart.Series.Role = layer.upper == nil ? .value : end % 2 == 0 ? .low : .high
        parts.append(
          LayerRows(layer: index, text: text, role: role, isBody: end > 1, rows: rows))
      }
    }
    guard let first = parts.first?.rows else { return nil }
    var axis = first.categoryAxis
    for part in parts.dropFirst() { axis.add(part.rows.categoryAxis.keys) }
    var joined = first
    joined.categoryAxis = axis
    if let panels = first.panelAxis {
      joined.panelAxis = panels
      for part in parts { joined.panelAxis?.add(part.rows.panelAxis?.keys ?? []) }
    }
    joined.cells = LayerRows.joined(parts.map(\.rows), axis, joined.panelAxis)
    var bound = BoundLayers()
    var keys: [Answer.Key] = []
    var labels: [String: String] = [:]
    var roles: [String: Chart.Series.Role] = [:]
    let names = parts.map { name(of: $0, among: parts, specs) }
    for (part, plain) in zip(parts, names) {
      let layer = specs[part.layer]
      let name = told(part, plain, among: zip(parts, names).filter { $1 == plain }.map(\.0))
      if part.role != .high, !part.isBody {
        bound.names.append(plain)
        guard !layer.standsOnPrevious || stackFits(part, on: bound.specOfLayer, parts) else {
          return nil
        }
        if !layer.standsOnPrevious {
          bound.layers.append(
            chartLayer(layer, part.rows.unit, isOther: part.rows.unit != first.unit))
          bound.specOfLayer.append(part.layer)
        }
      }
      joined.usage.merge(part.rows.usage)
      for series in 0..<part.rows.seriesCount {
        let member = part.rows.seriesAxis.map { $0.keys[series].text }
        let key = unusedKey(
          [measureKey(part.text, layer, part.rows), member].compactMap { $0 }, among: labels)
        let memberName = part.rows.seriesAxis.map { categoryLabel($0.keys[series], $0.name) }
        let hasOthers = parts.contains {
          $0.layer != part.layer && $0.rows.seriesAxis != nil
        }
        labels[key] =
          memberName.map { hasOthers ? name + language.words.comma + $0 : $0 } ?? name
        roles[key] = part.role
        keys.append(.member(key))
        bound.layerOfSeries.append(bound.layers.count - 1)
        bound.memberOfSeries.append(member)
        bound.ownNameOfSeries.append(part.isBody ? measureName(part) : nil)
      }
    }
    if bound.layers.allSatisfy(\.isRight) {
      for index in bound.layers.indices { bound.layers[index].isRight = false }
    }
    joined.seriesAxis = Answer.Axis(name: "", keys: keys, givenOrder: keys)
    joined.rankingSeries = 0..<first.seriesCount
    guard unitsFit(bound, specs), endsFit(parts) else { return nil }
    return BoundRows(rows: joined, labels: labels, metrics: [], roles: roles, layers: bound)
  }

  /// Both ends of a pair have one name, by which they are found.
  private mutating func name(
    of part: LayerRows, among parts: [LayerRows], _ specs: [ChartSpec.LayerSpec]
  ) -> String {
    let own = parts.filter { $0.layer == part.layer }
    return part.isBody
      ? bodyName(own) : layerName(specs[part.layer], own.first?.rows ?? part.rows)
  }

  /// The name of a layer that others have as well, with what they do not share: its unit, or the place and
  /// members that it is about.
  private func told(_ part: LayerRows, _ name: String, among namesakes: [LayerRows]) -> String {
    let others = namesakes.filter { $0.layer != part.layer }
    guard !others.isEmpty else { return name }
    func pieces(_ part: LayerRows) -> [String] {
      scope(of: BoundRows(rows: part.rows, metrics: [], text: part.text))
    }
    let unit = language.name(of: part.rows.unit)
    if !unit.isEmpty, others.allSatisfy({ language.name(of: $0.rows.unit) != unit }) {
      return name + language.words.comma + unit
    }
    let own = pieces(part).filter { piece in others.contains { !pieces($0).contains(piece) } }
    return ([name] + own).joined(separator: language.words.comma)
  }

  /// What one expression of a layer has in the plot.
  private struct LayerRows {
    let layer: Int
    let text: WrittenText
    let role: Chart.Series.Role
    /// True for the opening and the closing figure of a candle.
    let isBody: Bool
    let rows: ChartRows

    /// The series of all layers over the same categories, panel by panel.
    static func joined(
      _ parts: [ChartRows], _ axis: Answer.Axis, _ panels: Answer.Axis?
    ) -> [[Measured]] {
      let spread = parts.map { $0.spread(over: axis) }
      guard let panels else { return spread.flatMap { $0 } }
      return panels.keys.flatMap { panel in
        zip(parts, spread).flatMap { rows, cells -> [[Measured]] in
          guard let place = rows.panelAxis?.keys.firstIndex(of: panel) else {
            return (0..<rows.seriesCount).map { _ in axis.keys.map { _ in .missing } }
          }
          return Array(cells[place * rows.seriesCount..<(place + 1) * rows.seriesCount])
        }
      }
    }
  }

  private func chartLayer(
    _ layer: ChartSpec.LayerSpec, _ unit: Unit, isOther: Bool
  ) -> Chart.Layer {
    var made = Chart.Layer(
      kind: layer.kind.value, unit: layer.stack?.value == .full ? .share : unit,
      isRight: layer.axis.map { $0.value == .right } ?? isOther,
      stack: layer.stack.flatMap { Chart.Stack(rawValue: $0.value.rawValue) } ?? .none)
    made.axis = layer.scale?.options(language: language.code)
    made.isCandle = !layer.body.isEmpty
    return made
  }

  /// The body of a candle is called by what opens and closes it.
  private mutating func bodyName(_ parts: [LayerRows]) -> String {
    parts.filter(\.isBody).map { measureName($0) }.joined(separator: "–")
  }

  private mutating func measureName(_ part: LayerRows) -> String {
    let own = BoundRows(rows: part.rows, metrics: [], text: part.text)
    return measureLabel(own).map(capitalized) ?? part.text.value
  }

  /// Both ends of a band are by the same members and count the same.
  private mutating func endsFit(_ parts: [LayerRows]) -> Bool {
    for (low, high) in zip(parts, parts.dropFirst()) where high.role == .high {
      if low.rows.unit != high.rows.unit {
        diagnostics.add(
          Diagnostic(
            .spec, id: "unit-mismatch",
            "'\(high.text.value)' counts \(high.rows.unit.name), the lower end "
              + low.rows.unit.name, at: high.text.place, hint: "both ends count the same"))
        return false
      }
      guard low.rows.seriesAxis?.keys.map(\.text) == high.rows.seriesAxis?.keys.map(\.text) else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "not-one-figure",
            "'\(high.text.value)' has other members than the lower end",
            at: high.text.place, hint: "write both ends by the same dimensions"))
        return false
      }
    }
    return true
  }

  /// What a layer's answer has in the plot; nil, with a diagnostic, when it cannot stand there.
  private mutating func rows(
    _ layer: ChartSpec.LayerSpec, _ text: WrittenText, _ panels: PanelsSpec?,
    _ scope: Evaluator.Scope, first: ChartRows?
  ) -> ChartRows? {
    let made: ChartRows?
    let axes: Int
    if let panels {
      guard let (answer, place) = panelAnswer(text, panels, scope) else { return nil }
      made = ChartRows(answer, panels: place, prefersTime: true)
      axes = answer.axes.count - 1
    } else {
      guard let answer = answer(text, scope: scope) else { return nil }
      made = ChartRows(answer, prefersTime: true)
      axes = answer.axes.count
    }
    guard let rows = made else {
      return refuse(
        axes == 0 ? "missing-by" : "too-many-dimensions",
        "a layer shows one or two dimensions, and '\(text.value)' has \(axes)",
        text, hint: "say by which: '\(text.value) by month'")
    }
    if let first, first.categoryAxis.name != rows.categoryAxis.name {
      return refuse(
        "other-axis",
        "'\(text.value)' goes by \(rows.categoryAxis.name), the first layer by "
          + first.categoryAxis.name,
        text, hint: "layers share one category axis")
    }
    guard rows.cells.contains(where: { $0.contains { $0.value != nil } }) else {
      return refuse(
        "empty-layer", "'\(text.value)' has nothing to show", text,
        hint: "check its periods and `where`")
    }
    return rows
  }

  private mutating func refuse<Value>(
    _ id: String, _ message: String, _ text: WrittenText, hint: String
  ) -> Value? {
    diagnostics.add(Diagnostic(.spec, id: id, message, at: text.place, hint: hint))
    return nil
  }

  /// Options that a combined chart does not take.
  private mutating func fitsLayers(_ specs: [ChartSpec.LayerSpec], _ spec: ChartSpec) -> Bool {
    let columns = specs.filter { $0.kind.value == "bar" && !$0.standsOnPrevious }
    if columns.count > 1 {
      diagnostics.add(
        Diagnostic(
          .spec, id: "two-bar-layers", "columns of two layers would hide each other",
          at: columns[1].kind.place,
          hint:
            "put them into one layer: bar: units by month, product; or stack those of a mapping with `stack: stacked`"
        ))
      return false
    }
    return true
  }

  /// What stands on one another counts the same.
  private mutating func stackFits(
    _ part: LayerRows, on specOfLayer: [Int], _ parts: [LayerRows]
  ) -> Bool {
    guard let base = parts.first(where: { $0.layer == specOfLayer.last }),
      base.rows.unit != part.rows.unit
    else { return true }
    diagnostics.add(
      Diagnostic(
        .spec, id: "unit-mismatch",
        "'\(part.text.value)' counts \(part.rows.unit.name), and stands on "
          + base.rows.unit.name, at: part.text.place, hint: "what is stacked counts the same"))
    return false
  }

  /// Layers on one axis count the same; ends given for the axis are for one axis.
  private mutating func unitsFit(
    _ bound: BoundLayers, _ specs: [ChartSpec.LayerSpec]
  ) -> Bool {
    for isRight in [false, true] {
      let own = bound.layers.indices.filter { bound.layers[$0].isRight == isRight }
      guard let first = own.first,
        let other = own.first(where: { bound.layers[$0].unit != bound.layers[first].unit })
      else { continue }
      diagnostics.add(
        Diagnostic(
          .spec, id: "unit-mismatch",
          "'\(specs[bound.specOfLayer[other]].value.value)' counts "
            + "\(bound.layers[other].unit.name), and its axis " + bound.layers[first].unit.name,
          at: specs[bound.specOfLayer[other]].value.place,
          hint: "a chart has two axes; each measures one unit"))
      return false
    }
    return true
  }

  // MARK: Names

  private mutating func layerName(_ layer: ChartSpec.LayerSpec, _ rows: ChartRows) -> String {
    if let label = prose(layer.label) { return label }
    let metric = metric(named: layer.value.value)
    let bound = BoundRows(rows: rows, metrics: metric.map { [$0] } ?? [], text: layer.value)
    guard let measure = measureLabel(bound) else { return layer.value.value }
    return capitalized(
      ([measure] + transformations(of: layer.value)).joined(separator: language.words.comma))
  }

  private func measureKey(
    _ text: WrittenText, _ layer: ChartSpec.LayerSpec, _ rows: ChartRows
  ) -> String {
    metric(named: text.value)?.name.value ?? rows.usage.parts.first?.measure
      ?? layer.kind.value
  }

  private func unusedKey(_ parts: [String], among taken: [String: String]) -> String {
    let key = parts.joined(separator: ".")
    guard taken[key] != nil else { return key }
    var number = 2
    while taken["\(key)-\(number)"] != nil { number += 1 }
    return "\(key)-\(number)"
  }
}
