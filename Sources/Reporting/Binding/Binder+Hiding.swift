import Charting
import Diagnostics
import Querying
import SpecReading

/// Members that figures are computed with, and that are not drawn.
extension Binder {
  /// Takes members off the axis, the series and the panels; false, with a diagnostic, where there is none of
  /// that name, or nothing is left.
  mutating func hide(_ members: [WrittenText], of bound: inout BoundRows) -> Bool {
    for member in members {
      let rows = bound.rows
      let categories = others(than: member.value, of: rows.categoryAxis, bound)
      let series = rows.seriesAxis.map { others(than: member.value, of: $0, bound) }
      let panels = rows.panelAxis.map { others(than: member.value, of: $0, bound) }
      if categories.count < rows.categoryKeys.count {
        bound.rows.reorder(categories)
      } else if let series, let axis = rows.seriesAxis, series.count < axis.keys.count {
        bound.rows.reorderSeries(series)
      } else if let panels, let axis = rows.panelAxis, !axis.isGrid,
        panels.count < axis.keys.count
      {
        bound.rows.reorderPanels(panels)
      } else {
        let axes = [rows.categoryAxis, rows.seriesAxis, rows.panelAxis].compactMap(\.self)
        let names = axes.flatMap { axis in axis.isTime ? [] : axis.keys.map(\.text) }
        diagnostics.add(
          Diagnostic(
            .spec, id: "unknown-member", "the chart has no '\(member.value)' to hide",
            at: member.place, hint: hint(forUnknown: member.value, allowed: names)))
        return false
      }
      bound.hidden.insert(member.value)
      guard bound.rows.cells.contains(where: { !$0.isEmpty }) else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "empty-chart", "nothing is left beside '\(member.value)'",
            at: member.place, hint: "leave out `hide`"))
        return false
      }
    }
    return true
  }

  private func others(
    than member: String, of axis: Answer.Axis, _ bound: BoundRows
  ) -> [Int] {
    axis.keys.indices.filter { index in
      let key = axis.keys[index]
      return key.text != member
        && (bound.labels[key.text] ?? categoryLabel(key, axis.name)) != member
    }
  }
}
