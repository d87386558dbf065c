/// The kinds of chart. A new kind is one file and one line here.
package enum MarkRegistry {
  static let all: [any Mark.Type] = [
    Bar.self,
    Line.self,
    Area.self,
    Dot.self,
    Lollipop.self,
    Slope.self,
    Waterfall.self,
    Dumbbell.self,
    Step.self,
    Season.self,
    Butterfly.self,
    Difference.self,
    Contribution.self,
    Bump.self,
    Band.self,
  ]

  /// The words an author may use, in the order of the registry.
  package static var keywords: [String] { all.map { $0.keyword } }

  /// True for kinds that show change over time: their rows follow the calendar.
  package static func followsTime(_ keyword: String) -> Bool {
    all.first { $0.keyword == keyword }?.traits.followsTime ?? false
  }

  static func mark(for chart: Chart) -> (any Mark)? {
    if Points.draws(chart) { return Points(chart) }
    return all.first { $0.keyword == chart.kind }.map { $0.init($0.arranged(chart)) }
  }
}
