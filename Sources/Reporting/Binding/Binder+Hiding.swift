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
      let axes = [bound.rows.categoryAxis, bound.rows.seriesAxis, bound.rows.panelAxis]
      let found = axes.map { axis in axis.map { places(of: member.value, in: $0, bound) } ?? [] }
      guard let side = found.firstIndex(where: { !$0.isEmpty }), let axis = axes[side] else {
        let names = axes.compactMap(\.self).flatMap { $0.isTime ? [] : $0.keys.map(\.text) }
        diagnostics.add(
          Diagnostic(
            .spec, id: "unknown-member", "the chart has no '\(member.value)' to hide",
            at: member.place, hint: hint(forUnknown: member.value, allowed: names)))
        return false
      }
      bound.hidden.formUnion(found[side].map { axis.keys[$0].text })
      let kept = axis.keys.indices.filter { !found[side].contains($0) }
      switch side {
      case 0: bound.rows.reorder(kept)
      case 1: bound.rows.reorderSeries(kept)
      default: bound.rows.reorderPanels(kept)
      }
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

  /// Where a member stands on an axis, by its key or its name. The pairs of a grid are no members.
  func places(
    of member: String, in axis: Answer.Axis, _ bound: BoundRows
  ) -> [Int] {
    guard !axis.isGrid else { return [] }
    return axis.keys.indices.filter { index in
      let key = axis.keys[index]
      return key.text == member
        || (bound.labels[key.text] ?? categoryLabel(key, axis.name)) == member
    }
  }
}
