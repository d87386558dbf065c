package import Statistics
package import TradeData

/// The kinds of picture that alt text names.
package enum ChartKind: String, Sendable, CaseIterable {
  case bar, groupedBar, stackedBar, line, area, dot, slope, waterfall, scatter, heatMap, map
  case smallMultiples, table, histogram, density, range, combo, pareto
  case bullet, butterfly, divergingBar, marimekko, lollipop, dumbbell
  case bump, band, season, horizon, boxPlot, path

  /// What it is called in a language that has no word of its own for it.
  var kin: ChartKind? {
    switch self {
    case .bump, .season: .line
    case .band, .boxPlot: .range
    case .horizon: .smallMultiples
    case .path: .scatter
    default: nil
    }
  }
}

/// What a chart shows, as facts: the input from which its alt text is written in each language.
package struct AltTextFacts: Sendable {
  /// One bar or one point.
  package struct Point: Sendable {
    /// The category or series it belongs to; nil when there is only one.
    package let name: String?
    package let period: Period?
    package let value: Measured

    package init(name: String? = nil, period: Period? = nil, _ value: Measured) {
      self.name = name
      self.period = period
      self.value = value
    }
  }

  /// A line, or a set of bars of one colour.
  package struct Series: Sendable {
    package let name: String
    package var first: Point?
    package var last: Point?
    /// What its figures count, where other series count other things.
    package var unit: Unit?
    /// True where its way is told also among others.
    package var isFocus = false

    package init(name: String, first: Point? = nil, last: Point? = nil) {
      self.name = name
      self.first = first
      self.last = last
    }
  }

  /// Two figures set side by side, and what lies between them.
  package struct Comparison: Sendable {
    package let current: Point
    package let base: Point
    package let change: Measured
    package let changeUnit: Unit

    package init(current: Point, base: Point, change: Measured, changeUnit: Unit) {
      self.current = current
      self.base = base
      self.change = change
      self.changeUnit = changeUnit
    }
  }

  package var kind: ChartKind
  /// What is measured and where, in the reader's language: "Car exports of Chongqing".
  package var subject: String
  package var unit: Unit
  /// First and last period drawn.
  package var from: Period?
  package var through: Period?
  /// One entry for a single unnamed line or set of bars.
  package var series: [Series] = []
  package var highest: Point?
  package var lowest: Point?
  package var comparison: Comparison?
  /// What all figures come to.
  package var sum: Point?
  /// The peaks of series that count something else than the first.
  package var peaks: [(point: Point, unit: Unit)] = []
  /// Points that are highlighted.
  package var notable: [Point] = []
  /// False where the series count different things.
  package var namesUnit = true
  /// How many points are missing from the data.
  package var gaps = 0
  /// What the marks stand for, where that is not plain.
  package var remark: String?

  /// Whether the highest is the lowest too.
  var isOnePoint: Bool {
    guard let highest, let lowest else { return false }
    return highest.name == lowest.name && highest.period == lowest.period
  }

  package init(kind: ChartKind, subject: String, unit: Unit) {
    self.kind = kind
    self.subject = subject
    self.unit = unit
  }
}

/// The phrases of alt text. They are built so that no name has to be inflected.
struct AltTextWords: Sendable {
  let kinds: [ChartKind: String]
  /// "{0}" first value, "{1}" its name or date, "{2}" last value, "{3}" its name or date.
  let rise: String
  let fall: String
  let steady: String
  /// "{0}" a point as `point` or `datedPoint` writes it.
  let highest: String
  let lowest: String
  /// "{0}" name or date, "{1}" value.
  let point: String
  /// "{0}" name, "{1}" value, "{2}" date.
  let datedPoint: String
  /// "{0}" a list of names.
  let series: String
  /// "{0}" the date, "{1}" a list of points.
  let latest: String
  let change: String
  /// "{0}" how many times as much the first of two figures is.
  let ratio: String
  /// "{0}" how many.
  let gaps: String
  /// "{0}" a place in an order, in the case that `rise` and `fall` ask for; nil where it has none.
  var placeMoved: String?
}
