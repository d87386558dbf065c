import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// Values parted by a dimension, where their distribution is the point.
extension Binder {
  /// The values of each colour in each panel; one group where neither is asked for.
  mutating func groups(
    of values: [Double], _ text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> (axes: [Answer.Axis], groups: [[[Double]]])? {
    if let panels = spec.panels { return panelGroups(text, panels, spec, scope) }
    guard let color = spec.bars.color else { return ([], [[values]]) }
    return split(text, by: color, scope).map { ([$0.axis], [$0.groups]) }
  }

  /// The rows of what was made of those groups: along the scale, then by panel, then by colour.
  func rows(ofGroups answer: Answer, _ spec: ChartSpec) -> ChartRows? {
    spec.panels == nil
      ? ChartRows(answer, prefersTime: false)
      : ChartRows(answer, panels: 1, prefersTime: false)
  }

  /// Says why values have no distribution.
  ///
  /// - Parameter id: Of what the author asked for, where that is why, and not that there are none.
  mutating func complain(_ error: Undefined, id: String, _ message: String, at text: WrittenText) {
    let isEmpty = error.cause == .empty
    diagnostics.add(
      Diagnostic(
        isEmpty ? .data : .spec, id: isEmpty ? "empty-chart" : id,
        "'\(text.value)' \(message): \(error.sentence)", at: text.place))
  }

  /// The values of all panels, and within them of the colours: a panel's dimension, and that of the
  /// colours where there are any. A colour that a panel lacks has no values there.
  private mutating func panelGroups(
    _ text: WrittenText, _ panels: PanelsSpec, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> (axes: [Answer.Axis], groups: [[[Double]]])? {
    guard let outer = panelScopes(text, panels, scope) else { return nil }
    guard let color = spec.bars.color, color.value != panels.by.value,
      color.value != panels.across?.value
    else {
      return ([outer.axis], outer.groups.map { [$0] })
    }
    guard let all = split(text, by: color, scope) else { return nil }
    var groups: [[[Double]]] = []
    for panel in outer.scopes {
      guard let inner = split(text, by: color, panel) else { return nil }
      groups.append(
        all.axis.keys.map { key in
          inner.axis.keys.firstIndex(of: key).map { inner.groups[$0] } ?? []
        })
    }
    return ([outer.axis, all.axis], groups)
  }

  /// The values of each panel; of a grid for each pair of members.
  private mutating func panelScopes(
    _ text: WrittenText, _ panels: PanelsSpec, _ scope: Evaluator.Scope
  ) -> (axis: Answer.Axis, groups: [[Double]], scopes: [Evaluator.Scope])? {
    guard let rows = split(text, by: panels.by, scope), let across = panels.across else {
      return split(text, by: panels.by, scope)
    }
    guard let columns = split(text, by: across, scope) else { return nil }
    var groups: [[Double]] = []
    var scopes: [Evaluator.Scope] = []
    for row in rows.scopes {
      guard let own = split(text, by: across, row) else { return nil }
      for (key, all) in zip(columns.axis.keys, columns.scopes) {
        let place = own.axis.keys.firstIndex(of: key)
        groups.append(place.map { own.groups[$0] } ?? [])
        scopes.append(place.map { own.scopes[$0] } ?? all)
      }
    }
    return (Answer.Axis(joining: rows.axis, columns.axis), groups, scopes)
  }

  /// The values of each member of a dimension.
  private mutating func split(
    _ text: WrittenText, by name: WrittenText, _ scope: Evaluator.Scope
  ) -> (axis: Answer.Axis, groups: [[Double]], scopes: [Evaluator.Scope])? {
    let datasets = loaded.catalog.datasets
    guard
      let dataset = datasets.first(where: { dataset in
        dataset.dimension(name.value) != nil
          && (datasets.count == 1 || scope.dataset.map { $0 == dataset.name } ?? true)
      }), let dimension = dataset.dimension(name.value)
    else {
      if let parts = splitByTime(text, name, scope) { return parts }
      let known = datasets.flatMap { $0.dimensions.map(\.name) }
      diagnostics.add(
        Diagnostic(
          .spec, id: "unknown-dimension",
          "there is no dimension '\(name.value)' to split the values by",
          at: name.place, hint: hint(forUnknown: name.value, allowed: known)))
      return nil
    }
    let mask = scope.masks[dataset.name] ?? RowMask(all: dataset)
    var keys: [Answer.Key] = []
    var groups: [[Double]] = []
    var scopes: [Evaluator.Scope] = []
    for (code, member) in dimension.members.enumerated() {
      var own = scope
      let isOwn = (0..<dimension.memberCount).map { $0 == code }
      let rows = mask.keeping(isOwn, of: dimension)
      guard rows.isKept.contains(true) else { continue }
      own.masks[dataset.name] = rows
      guard let found = evaluator.values(text.expression, scope: own, diagnostics: &diagnostics)
      else { return nil }
      guard !found.values.isEmpty else { continue }
      keys.append(.member(member))
      groups.append(found.values)
      scopes.append(own)
    }
    return (Answer.Axis(name: name.value, keys: keys, givenOrder: keys), groups, scopes)
  }

  /// The values of each year, month of the year and the like; nil where the name is none of them.
  private mutating func splitByTime(
    _ text: WrittenText, _ name: WrittenText, _ scope: Evaluator.Scope
  ) -> (axis: Answer.Axis, groups: [[Double]], scopes: [Evaluator.Scope])? {
    guard let written = try? ExpressionParser.query(text.expression),
      let by = try? ExpressionParser.dimensions(name.expression),
      let parts = try? evaluator.rowParts(
        Query(expression: written.expression, by: by), source: text.expression, scope: scope)
    else { return nil }
    var axis = parts.axis
    axis.keys = []
    var groups: [[Double]] = []
    var scopes: [Evaluator.Scope] = []
    for (key, mask) in zip(parts.axis.keys, parts.masks) {
      var own = scope
      own.masks[parts.dataset.name] = mask
      guard let found = evaluator.values(text.expression, scope: own, diagnostics: &diagnostics)
      else { return nil }
      guard !found.values.isEmpty else { continue }
      axis.keys.append(key)
      groups.append(found.values)
      scopes.append(own)
    }
    return (axis, groups, scopes)
  }
}
