import Diagnostics
package import TradeData

/// What expressions can name: datasets with their measures, and metrics.
package struct Catalog: Sendable {
  package var datasets: [Dataset]
  package var metrics: [Metric]
  /// What `$name` stands for in every expression.
  package var variables: [String: String] = [:]

  package init(datasets: [Dataset], metrics: [Metric] = []) {
    self.datasets = datasets
    self.metrics = metrics
  }

  /// A named expression; the name is computed once and shown many times.
  package struct Metric: Sendable {
    package var name: String
    package var text: ExpressionText
    /// The unit the author gave, in place of the one that follows from the formula.
    package var unit: Unit?

    package init(name: String, text: ExpressionText, unit: Unit? = nil) {
      self.name = name
      self.text = text
      self.unit = unit
    }
  }

  func metric(_ name: String) -> Metric? {
    var metric = metrics.first { $0.name == name }
    if let text = metric?.text, !variables.isEmpty { metric?.text = text.with(variables) }
    return metric
  }

  /// Every name an expression may start with, for suggestions.
  var names: [String] {
    var seen: Set<String> = []
    return (metrics.map(\.name) + datasets.flatMap { $0.measures.map(\.name) })
      .filter { seen.insert($0).inserted }
  }
}
