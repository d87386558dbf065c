import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Charts that a dimension splits into panels.
extension Binder {
  /// The answer of a chart's expression by the panels' dimension too, and where that stands among
  /// its axes.
  ///
  /// - Parameters:
  ///   - isEntry: True for one of several figures, which need no dimension of their own.
  ///   - answering: What answers the query with all its dimensions; nil for its figures.
  ///   - query: What is asked; nil for what the text says.
  mutating func panelAnswer(
    _ text: WrittenText, _ panels: PanelsSpec, _ scope: Evaluator.Scope, isEntry: Bool = false,
    asking query: Query? = nil, answering: ((Query) throws(QueryFailure) -> Answer)? = nil
  ) -> (answer: Answer, axis: Int)? {
    do throws(QueryFailure) {
      var query = if let query { query } else { try ExpressionParser.query(text.expression) }
      // The chart's own `by` holds beside that of the panels.
      if query.by.isEmpty { query = Query(expression: query.expression, by: scope.by) }
      let own = query.by.count
      let written = [panels.by, panels.across].compactMap { $0 }
      var names: [String] = []
      for text in written {
        let found = try ExpressionParser.dimensions(text.expression)
        guard let name = found.first, found.count == 1 else {
          return complain(
            "not-one-dimension", "panels split a chart by one dimension", at: text,
            hint:
              "two make a grid: `panels: [\(found.map(\.text).prefix(2).joined(separator: ", "))]`")
        }
        names.append(name.text)
        if !query.by.contains(where: { $0.text == name.text }) {
          query = Query(expression: query.expression, by: query.by + [name])
        }
      }
      guard query.by.count > names.count || isEntry || own == query.by.count && own > 1 else {
        return complain(
          "missing-by", "'\(text.value)' is one figure in each panel; a chart needs several",
          at: text, hint: "say by which dimension: '\(text.value) by year'")
      }
      let answer =
        if let answering { try answering(query) } else {
          try evaluator.answer(query, source: text.expression, scope: scope)
        }
      used.merge(answer.usage)
      var axes: [Int] = []
      for (name, text) in zip(names, written) {
        guard let axis = answer.axes.firstIndex(where: { $0.name == name }) else {
          return complain(
            "unknown-dimension", "'\(text.value)' is not split by '\(name)'", at: text,
            hint: "dimensions of the figures: " + answer.axes.map(\.name).joined(separator: ", "))
        }
        axes.append(axis)
      }
      guard axes.count == 2 else { return (answer, axes[0]) }
      let joined = answer.joining(axes[0], axes[1])
      return (joined, joined.axes.count - 1)
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
  }

  private mutating func complain<Value>(
    _ id: String, _ message: String, at text: WrittenText, hint: String
  ) -> Value? {
    diagnostics.add(Diagnostic(.spec, id: id, message, at: text.place, hint: hint))
    return nil
  }

  /// Puts panels in order, and keeps the largest where only some are asked for. Panels without a
  /// figure are left out; a grid keeps its empty places.
  func arrangePanels(_ bound: inout BoundRows, _ spec: ChartSpec) {
    guard let panels = spec.panels, let axis = bound.rows.panelAxis else { return }
    let sizes = axis.keys.indices.map { bound.rows.size(ofPanel: $0) }
    if axis.isGrid {
      arrangeGrid(&bound, axis, sizes, panels)
      return
    }
    let usual: SortOrder = axis.isTime ? .time : axis.hasGivenOrder ? .given : .descending
    let isLine = MarkRegistry.followsTime(spec.kind.value)
    let top = panels.top?.value ?? (isLine && bound.rows.seriesAxis == nil ? spec.top?.value : nil)
    bound.rows.reorderPanels(
      order(of: axis, sizes, panels.order?.value ?? usual, top: top))
  }

  /// Which keys of an axis stay, and in which order. Those without a figure are left out.
  ///
  /// - Parameter sizes: What each comes to; nil where there is no figure.
  private func order(
    of axis: Answer.Axis, _ sizes: [Ending?], _ order: SortOrder, top: Int?
  ) -> [Int] {
    let present = axis.keys.indices.filter { sizes[$0] != nil }
    func ranked(smallestFirst: Bool) -> [Int] {
      present.sorted { a, b in
        guard let x = sizes[a], let y = sizes[b], x != y else { return a < b }
        return smallestFirst ? x < y : x > y
      }
    }
    let kept = top.map { Set(ranked(smallestFirst: false).prefix($0)) } ?? Set(present)
    let ordered: [Int] =
      switch order {
      case .value: ranked(smallestFirst: true)
      case .descending: ranked(smallestFirst: false)
      case .name:
        present.map { ($0, categoryLabel(axis.keys[$0], axis.name)) }
          .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
      case .time, .given: present
      }
    return ordered.filter(kept.contains)
  }

  /// Puts the rows and the columns of a grid in order, each by what it comes to.
  private func arrangeGrid(
    _ bound: inout BoundRows, _ axis: Answer.Axis, _ sizes: [Ending?], _ panels: PanelsSpec
  ) {
    let width = axis.parts[1].keys.count
    func total(_ places: [Int]) -> Ending? { Ending(of: places.compactMap { sizes[$0] }) }
    let lines = axis.parts[0].keys.indices.map { row in (0..<width).map { row * width + $0 } }
    let columns = (0..<width).map { column in lines.map { $0[column] } }
    let sides = [
      (axis.parts[0], lines, panels.order, panels.top),
      (axis.parts[1], columns, panels.acrossOrder, panels.acrossTop),
    ]
    let kept = sides.map { part, places, order, top in
      order == nil && top == nil
        ? Array(part.keys.indices)
        : self.order(of: part, places.map(total), order?.value ?? .given, top: top?.value)
    }
    bound.rows.reorderPanels(kept[0].flatMap { row in kept[1].map { row * width + $0 } })
    for (part, order) in kept.enumerated() {
      bound.rows.panelAxis?.parts[part].keys = order.map { axis.parts[part].keys[$0] }
    }
  }

  /// The panels as the chart has them; nil when there is one plot.
  func panels(_ bound: BoundRows, _ spec: ChartSpec) -> Chart.Panels? {
    guard let panels = spec.panels, let axis = bound.rows.panelAxis else { return nil }
    let parts = axis.isGrid ? axis.parts : []
    let heads = parts.map { part in part.keys.map { categoryLabel($0, part.name) } }
    let labels =
      heads.count == 2
      ? heads[0].flatMap { row in heads[1].map { row + language.words.comma + $0 } }
      : axis.keys.map { categoryLabel($0, axis.name) }
    var made = Chart.Panels(
      zip(axis.keys, labels).map { Chart.Panel(key: $0.text, name: $1) },
      columns: panels.columns?.value,
      hasOwnScales: panels.scales?.value == .own || spec.kind.value == Self.pareto,
      showsContext: panels.context?.value == true)
    if heads.count == 2 { made.grid = Chart.Grid(rows: heads[0], columns: heads[1]) }
    if hasOwnMembers(bound, spec) { made.ownOrder = ownOrder(bound, spec) }
    return made
  }

  /// The kind whose panels each run to a whole of their own.
  private static var pareto: String { "pareto" }

  /// Whether each panel has its own list of members: where scales are its own, and where no member
  /// stands in two panels, as countries in the panels of their continents.
  func hasOwnMembers(_ bound: BoundRows, _ spec: ChartSpec) -> Bool {
    guard let panels = spec.panels, let axis = bound.rows.panelAxis,
      !bound.rows.categoryAxis.hasPlaces, !bound.isDistribution
    else { return false }
    if spec.kind.value == Self.pareto { return true }
    if bound.rows.categoryAxis.name.isEmpty { return false }
    if let members = panels.members?.value { return members == .own }
    if panels.scales?.value == .own { return true }
    guard axis.keys.count > 1 else { return false }
    let rows = bound.rows
    return rows.categoryKeys.indices.allSatisfy { category in
      category == rows.otherIndex
        || axis.keys.indices.count { rows.hasFigure(category, inPanel: $0) } <= 1
    }
  }

  private func ownOrder(_ bound: BoundRows, _ spec: ChartSpec) -> Chart.OwnOrder {
    if spec.bars.sortBy != nil { return .given }
    switch spec.sort?.value {
    case .value: return .ascending
    case .descending: return .descending
    case .name, .time, .given: return .given
    case nil:
      let isBySize =
        spec.kind.value == Self.pareto
        || MarkRegistry.order(spec.kind.value).isBySize && !bound.rows.categoryAxis.hasGivenOrder
      return isBySize ? .descending : .given
    }
  }

  /// Members are a panel's own where they stand along an axis of names; false, with a diagnostic, where
  /// that is asked for elsewhere.
  mutating func canHaveOwnMembers(_ bound: BoundRows, _ spec: ChartSpec) -> Bool {
    guard let members = spec.panels?.members, members.value == .own, !hasOwnMembers(bound, spec)
    else { return true }
    let axis = bound.rows.categoryAxis
    diagnostics.add(
      Diagnostic(
        .spec, id: "no-own-members",
        axis.name.isEmpty
          ? "figures named one by one are the same in all panels"
          : "an axis of \(axis.isTime ? "time" : "numbers") is the same in all panels",
        at: members.place, hint: "leave out `members`"))
    return false
  }

  /// Lines of other panels can stand behind one line on one scale; false, with a diagnostic, where
  /// they are asked for elsewhere.
  mutating func canShowContext(_ bound: BoundRows, _ spec: ChartSpec) -> Bool {
    guard let context = spec.panels?.context, context.value else { return true }
    let reason: String? =
      spec.panels?.scales?.value == .own
      ? "the panels have scales of their own"
      : !["line", "step"].contains(spec.kind.value)
        ? "'\(spec.kind.value)' has no lines"
        : bound.rows.seriesAxis != nil ? "each panel has several lines" : nil
    guard let reason else { return true }
    diagnostics.add(
      Diagnostic(
        .spec, id: "no-context", "other panels cannot stand behind each: \(reason)",
        at: context.place, hint: "leave out `context`"))
    return false
  }
}

extension PanelsSpec {
  /// The name of the axis that the panels make, of a grid that of both.
  var axisName: String {
    [by.value, across?.value].compactMap { $0 }.joined(separator: Self.separator)
  }

  fileprivate static let separator = ", "
}

extension Answer {
  /// The answer with two of its axes joined into one, which comes last: every pair of their keys, the
  /// second varying fastest.
  func joining(_ first: Int, _ second: Int) -> Answer {
    let others = axes.indices.filter { $0 != first && $0 != second }
    let order = others + [first, second]
    var strides = axes.map { _ in 1 }
    for axis in axes.indices.reversed().dropFirst() {
      strides[axis] = strides[axis + 1] * axes[axis + 1].keys.count
    }
    let moved = cells.indices.map { cell in
      var (rest, source) = (cell, 0)
      for axis in order.reversed() {
        source += rest % axes[axis].keys.count * strides[axis]
        rest /= axes[axis].keys.count
      }
      return cells[source]
    }
    return Answer(
      axes: others.map { axes[$0] } + [Axis(joining: axes[first], axes[second])], cells: moved,
      unit: unit, usage: usage)
  }

  /// An answer for each key of an axis, by the other axes.
  func split(along position: Int) -> [Answer] {
    var others = axes
    others.remove(at: position)
    let outer = axes[..<position].reduce(1) { $0 * $1.keys.count }
    let inner = axes[(position + 1)...].reduce(1) { $0 * $1.keys.count }
    let count = axes[position].keys.count
    return (0..<count).map { key in
      let parts = (0..<outer).flatMap { row -> ArraySlice<Measured> in
        let start = (row * count + key) * inner
        return cells[start..<start + inner]
      }
      return Answer(axes: others, cells: parts, unit: unit, usage: usage)
    }
  }
}

extension Answer.Axis {
  /// Every pair of two axes' keys, the second varying fastest.
  init(joining first: Answer.Axis, _ second: Answer.Axis) {
    self.init(
      name: first.name + PanelsSpec.separator + second.name,
      keys: first.keys.flatMap { row in
        second.keys.map { .member(row.text + PanelsSpec.separator + $0.text) }
      })
    parts = [first, second]
  }

  /// True where every pair of two dimensions has its place.
  var isGrid: Bool { parts.count == 2 && parts[0].keys.count * parts[1].keys.count == keys.count }
}
