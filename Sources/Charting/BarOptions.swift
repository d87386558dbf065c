package import Drawing
package import TradeData

/// What an author may ask of bars beyond what all charts share.
package struct BarOptions: Sendable, Hashable {
  /// How the colours of series follow one another.
  package enum Palette: String, Sendable, CaseIterable {
    /// Apart from each other: series are kinds of their own.
    case series
    /// From one hue over grey to another: answers from no to yes.
    case diverging
    /// From pale to strong in one hue: classes from low to high.
    case sequential
  }

  /// Where series that run from one pole to another turn.
  package enum Middle: Sendable, Hashable {
    /// On the series in the middle, or between the two there.
    case automatic
    /// On a series, half of which lies on either side.
    case series(Int)
    /// Before a series.
    case before(Int)
  }

  /// Colours of bars above and below zero, the theme's where nil.
  package struct SignColors: Sendable, Hashable {
    package var positive: Color?
    package var negative: Color?

    package init(positive: Color? = nil, negative: Color? = nil) {
      self.positive = positive
      self.negative = negative
    }
  }

  /// Which bars of a waterfall stand on zero.
  package enum Totals: Sendable, Hashable {
    /// A last bar with the sum is added.
    case sum
    case none
    /// These members are levels; one without an amount shows what the others come to.
    case members(Set<String>)
  }

  /// Whether the intervals of figures are drawn.
  package enum Intervals: String, Sendable, CaseIterable { case automatic = "auto", bars, none }

  /// How the values of a horizon are cut into bands, and those of stripes into classes.
  package struct Folds: Sendable, Hashable {
    /// More shades of a colour than these are not told apart.
    package static let most = 6
    /// About how many on the taller side; nil for the usual number of the kind.
    package var count: Int?
    /// From where values are measured; nil for zero, or what the kind takes.
    package var base: Double?
    /// Of a band; nil for a round one that makes about so many.
    package var height: Double?

    package init() {}
  }

  package var palette = Palette.series
  package var middle = Middle.automatic
  package var signColors: SignColors?
  /// Whether every stack has its total at its end, and no part its number.
  package var printsTotals = false
  package var thresholds: Thresholds?
  /// Whether the bars of a category stand in front of one another, each slimmer than the one before.
  package var overlap = false
  package var totals = Totals.sum
  /// How wide the column of each category is beside the others; empty for equal widths.
  package var widths: [Double] = []
  /// The share of its slot that a bar fills; nil for the theme's.
  var slotShare: Double?
  package var intervals = Intervals.automatic
  package var folds = Folds()
  /// The edges of a histogram's classes, one more than there are categories.
  package var edges: [Double] = []
  /// What the edges count; the chart's unit is that of the columns.
  package var edgeUnit = Unit.number
  /// Whether the figures are sums that the author takes of the rows that are there: what has none adds
  /// nothing to its stack.
  package var sumsWhatIsThere = false
  /// Whether pairs of series are stretches of one row side by side, coloured by their names; else they
  /// lie over one another.
  package var hasStretches = false
  /// Whether the dots of a strip make room for one another.
  package var packsDots = true
  /// Whether the marks of a strip are upright strokes, all on one line.
  package var dotsAreTicks = false
  /// Whether the median of each row of a strip is marked.
  package var marksMedians = false
  /// Whether the dots of a strip are members with names; else names are those of their colours.
  package var dotsAreMembers = false
  /// The stretch of the axis that the heights of a density are for, which its axis names.
  package var densityWidth = 1.0
  /// Whether the area under the curve of a density says something: not where it adds up.
  package var fillsDensity = true

  package init() {}
}

extension Chart {
  /// Whether colours of bars need names: those of several series, or of groups of members.
  var hasLegendOfBars: Bool { series.count > 1 || groups.count > 1 }
}
