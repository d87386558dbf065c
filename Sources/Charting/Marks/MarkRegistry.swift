/// The kinds of chart. A new kind is one file and one line here.
package enum MarkRegistry {
  static let all: [any Mark.Type] = [
    Bar.self,
    Line.self,
  ]

  /// The words an author may use, in the order of the registry.
  package static var keywords: [String] { all.map { $0.keyword } }

  static func mark(for chart: Chart) -> (any Mark)? {
    all.first { $0.keyword == chart.kind }.map { $0.init(chart) }
  }
}
