import Charting
import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// The order of series, and members chosen by a condition.
extension Binder {
  /// The rows and dimensions that a chart's expressions are asked by.
  mutating func scope(of spec: ChartSpec) -> Evaluator.Scope? {
    guard var scope = scope(filter: spec.filter, dataset: spec.dataset) else { return nil }
    do throws(QueryFailure) {
      for name in spec.arrangement.by {
        scope.by += try ExpressionParser.dimensions(name.expression)
      }
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
    return scope
  }

  mutating func arrangeSeries(
    _ bound: inout BoundRows, _ order: SeriesOrderSpec, _ scope: Evaluator.Scope
  ) -> Bool {
    guard let axis = bound.rows.seriesAxis, !bound.hasDots else { return true }
    let places = axis.keys.indices
    let totals = seriesSizes(bound) { $0.compactMap(\.value).reduce(0, +) }
    let labels = axis.keys.map { bound.labels[$0.text] ?? categoryLabel($0, axis.name) }
    switch order {
    case .sorted(let sort):
      switch sort.value {
      case .value: bound.rows.reorderSeries(places.sorted { (totals[$0], $0) < (totals[$1], $1) })
      case .descending:
        bound.rows.reorderSeries(places.sorted { (totals[$0], -$0) > (totals[$1], -$1) })
      case .name: bound.rows.reorderSeries(places.sorted { (labels[$0], $0) < (labels[$1], $1) })
      case .time, .given: break
      }
    case .figure(let text): return arrangeSeries(&bound, by: text, scope)
    case .listed(let members):
      var first: [Int] = []
      for member in members {
        guard
          let place = places.first(where: {
            axis.keys[$0].text == member.value || labels[$0] == member.value
          })
        else {
          diagnostics.add(
            Diagnostic(
              .spec, id: "unknown-series", "the chart has no series '\(member.value)'",
              at: member.place, hint: hint(forUnknown: member.value, allowed: labels)))
          return false
        }
        if !first.contains(place) { first.append(place) }
      }
      bound.rows.reorderSeries(first + places.filter { !first.contains($0) })
    }
    return true
  }

  /// Of many lines the first few have colours: those that end highest, or in the best places, where the
  /// data give no order. So do rows of sparks begin with the largest.
  ///
  /// - Parameter count: Of fewer series the order is left.
  func leadWithLargest(_ bound: inout BoundRows, from count: Int) {
    guard let axis = bound.rows.seriesAxis, !axis.isTime, !axis.hasGivenOrder,
      axis.keys.count >= count
    else { return }
    bound.rows.reorderSeries(bound.rows.seriesByEnd(lowestFirst: bound.rows.unit == .rank))
  }

  /// One number for each series, added up over the panels.
  func seriesSizes(
    _ bound: BoundRows, _ size: ([Measured]) -> Double
  ) -> [Double] {
    let rows = bound.rows
    return (0..<rows.seriesCount).map { series in
      stride(from: series, to: rows.cells.count, by: rows.seriesCount)
        .map { size(rows.cells[$0]) }.reduce(0, +)
    }
  }

  // MARK: Conditions that choose members

  /// Whether a text is a condition and no member's name: it compares or calls.
  func isCondition(_ text: WrittenText) -> Bool {
    let members = loaded.catalog.datasets.flatMap(\.dimensions).flatMap(\.members)
    guard !members.contains(text.value),
      let query = try? ExpressionParser.query(text.expression), query.by.isEmpty
    else { return false }
    switch query.expression {
    case .isIn, .not, .call: return true
    case .binary(let operation, _, _, _):
      return ![.add, .subtract, .multiply, .divide].contains(operation)
    default: return false
    }
  }

  /// Members of the axes with a row that meets a condition.
  func members(meeting condition: WrittenText, on axes: [Answer.Axis?]) -> Set<String> {
    var result: Set<String> = []
    for dataset in loaded.catalog.datasets {
      evaluator.reads.note(.all, of: dataset.name)
      guard let mask = try? RowExpression.mask(of: dataset, where: condition.expression) else {
        continue
      }
      for dimension in axes.compactMap({ $0.flatMap { dataset.dimension($0.name) } }) {
        for (row, code) in dimension.codes.enumerated() where mask[row] {
          result.insert(dimension.member(Int(code)))
        }
      }
    }
    return result
  }
}
