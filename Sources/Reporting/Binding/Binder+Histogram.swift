import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// The classes of a histogram.
struct Classes {
  /// Ascending, one more than there are classes.
  var edges: [Double]
  /// What the edges count.
  var unit: Unit
}

extension Binder {
  /// The rows of a histogram: how many values fall into each class.
  mutating func classes(
    of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    guard
      let found = evaluator.values(text.expression, scope: scope, diagnostics: &diagnostics)
    else { return nil }
    used.merge(found.usage)
    let bins: Bins
    do throws(Undefined) {
      bins = try Bins(found.values, rule(spec.bars.bins?.rule))
    } catch {
      diagnostics.add(
        Diagnostic(
          error.cause == .empty ? .data : .spec,
          id: error.cause == .empty ? "empty-chart" : "bad-bins",
          "'\(text.value)' cannot be sorted into classes: \(error.sentence)", at: text.place))
      return nil
    }
    if bins.outside > 0 {
      diagnostics.add(
        Diagnostic(
          .warning, .data, id: "values-outside-bins",
          "\(bins.outside) of \(found.values.count) values lie outside the classes",
          at: text.place, hint: "leave out `from` and `to` of bins, or widen them"))
    }
    let edges = language.axisLabels(for: bins.edges, unit: found.unit, unitOn: .nowhere).labels
    let keys = zip(edges, edges.dropFirst()).map { Answer.Key.member($0 + "–" + $1) }
    let isShare = spec.bars.bins?.amounts?.value == .shares
    let total = Double(max(1, found.values.count))
    let answer = Answer(
      axes: [Answer.Axis(name: "", keys: keys, givenOrder: keys)],
      cells: bins.counts.map { Measured(isShare ? Double($0) / total : Double($0)) },
      unit: isShare ? .share : .number, usage: found.usage)
    guard let rows = ChartRows(answer, prefersTime: false) else { return nil }
    return BoundRows(
      rows: rows, metrics: [], text: text, classes: Classes(edges: bins.edges, unit: found.unit))
  }

  private func rule(_ spec: BinsSpec.Rule?) -> Bins.Rule {
    switch spec {
    case nil, .auto: .automatic
    case .count(let count): .about(count.value)
    case .width(let width, let from, let to):
      .width(width.value, from: from?.value, to: to?.value)
    }
  }
}
