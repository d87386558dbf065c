import Diagnostics
import Querying
import SpecReading
import TradeData

/// Totals that stand among the rows of their parts, as world totals do in trade data.
extension Binder {
  /// Says of an answer that rows of a total were taken together with those of what it is the total of.
  mutating func checkTotals(_ answer: Answer, at place: SourceRange?) {
    guard let part = answer.usage.parts.first(where: { !$0.wholes.isEmpty }),
      let whole = part.wholes.first
    else { return }
    rule(
      "total-among-parts",
      "'\(whole)' of dataset '\(part.dataset)' is a total by its name, and is taken together with its parts",
      at: place)
  }

  /// Stacks, shares and the like in which a total is one of the parts.
  func totalAmongParts(_ bound: BoundRows, _ spec: ChartSpec) -> String? {
    let axes = [bound.rows.categoryAxis, bound.rows.seriesAxis, bound.rows.panelAxis]
      .compactMap(\.self).filter { !$0.isTime && !$0.isGrid }
    let isStack =
      [Stacking.stacked, .full].contains(spec.stack?.value)
      || ["marimekko", "pareto", "contribution"].contains(spec.kind.value)
      || spec.kind.value == "area" && spec.stack == nil
    // What is drawn tells of stacks; shares are of all members, drawn or not.
    let parts =
      isStack
      ? (spec.kind.value == "pareto" ? [bound.rows.categoryAxis] : [bound.rows.seriesAxis])
        .compactMap(\.self).filter { axis in axes.contains { $0.name == axis.name } } : []
    let hidden = Set(spec.arrangement.hidden.map(\.value))
    for axis in parts where axis.keys.count > 2 {
      let whole = axis.keys.first { key in
        WholeNames.contain(key.text) && !hidden.contains(key.text)
          && !hidden.contains(bound.labels[key.text] ?? categoryLabel(key, axis.name))
      }
      if let whole { return whole.text }
    }
    guard let text = bound.text, let query = try? ExpressionParser.query(expression(text)),
      query.expression.dividesByAll
    else { return nil }
    for dataset in loaded.catalog.datasets
    where bound.rows.usage.parts.contains(where: { $0.dataset == dataset.name }) {
      for axis in axes {
        guard let dimension = dataset.dimension(axis.name), dimension.members.count > 2 else {
          continue
        }
        let shown = Set(axis.keys.map(\.text)).union(bound.hidden)
        if let whole = dimension.members.first(where: {
          WholeNames.contain($0) && shown.contains($0)
        }) {
          return whole
        }
      }
    }
    return nil
  }
}

extension Expression {
  /// Whether it compares members with all of them together.
  fileprivate var dividesByAll: Bool {
    guard case .call(let call) = self else { return false }
    return ["share", "share_of_change", "contributions"].contains(call.name.text)
      || call.arguments.contains(where: \.dividesByAll)
  }
}
