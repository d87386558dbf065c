package import Diagnostics
package import Drawing
package import Speaking
package import Statistics
package import TradeData

/// A chart with its rows: everything that is shown, in the reader's language and in drawing order, and
/// nothing yet about where it goes. Sorting, `top` and "other" have been done.
package struct Chart: Sendable {
  package var id: String
  /// The keyword of the mark: `bar`, `line`.
  package var kind: String
  package var language: Language
  package var title: RichText
  /// What is measured: measure, unit, place, period. Derived unless the author wrote one.
  package var subtitle: RichText
  /// Footnotes under the plot, without "Note:".
  package var notes: [RichText]
  /// Publishers, without "Source:".
  package var source: String
  /// What others may do with the figures, as their publishers word it. Not printed.
  package var dataLicence = ""
  package var altText: String
  package var categories: [Category]
  package var series: [Series]
  /// What the values count.
  package var unit: Unit
  package var options: Options
  package var pointNotes: [PointNote]
  package var referenceLines: [ReferenceLine]
  package var spans: [Span]
  /// Rules that the author sets aside.
  package var waivers: [Waiver] = []
  /// The marks that the series are drawn with, where there are several kinds.
  package var layers: [Layer] = []
  /// The small charts that the series are shared out among; nil for one plot.
  package var panels: Panels?
  /// What the colours of the categories say, where a dimension colours them.
  package var groups: [Group] = []
  /// Makes the chart with every figure, where this one leaves out those that no picture can show.
  package var whole: (@Sendable () -> Chart?)?
  /// True where a shade is called the forecast, so that figures need no mark and no note to say it.
  package var tellsForecast = false
  /// Colours that the author called by names of the theme, which other themes give other colours.
  package var colorNames: [Color: String] = [:]
  /// Names that stay in one line where lines may end between any two letters.
  package var wholeNames: [String] = []
  /// Where the chart stands in the spec, for problems found while drawing.
  package var place: SourceRange?
  /// Where the figures of each series stand on an axis of numbers that is not that of the categories.
  var across: [[Measured]] = []
  /// True in a panel beside one with a highlighted series: what is not highlighted is context.
  var isBesideHighlight = false
  /// True of a layer among others: it is read with them, and adds nothing of its own.
  var isLayer = false
  /// Figures of all panels, which are written in one form.
  var companions: [Measured] = []
  /// Lines of text kept free over the marks for words of spans and lines that have no place among them.
  var captionRows = 0

  package init(
    id: String, kind: String, language: Language, title: RichText = "", subtitle: RichText = "",
    notes: [RichText] = [], source: String = "", altText: String = "", categories: [Category],
    series: [Series], unit: Unit, options: Options = Options(), pointNotes: [PointNote] = [],
    referenceLines: [ReferenceLine] = [], spans: [Span] = [], panels: Panels? = nil,
    place: SourceRange? = nil
  ) {
    self.id = id
    self.kind = kind
    self.language = language
    self.title = title
    self.subtitle = subtitle
    self.notes = notes
    self.source = source
    self.altText = altText
    self.categories = categories
    self.series = series
    self.unit = unit
    self.options = options
    self.pointNotes = pointNotes
    self.referenceLines = referenceLines
    self.spans = spans
    self.panels = panels
    self.place = place
  }

  /// A position on the category axis: a member of a dimension or a calendar period.
  package struct Category: Sendable, Hashable {
    /// The member as the data have it, or the canonical text of the period.
    package var key: String
    /// The name for people.
    package var label: String
    /// Set when the axis is time; then every category has one and they ascend. Periods may be
    /// irregular: positions follow the calendar, not the count.
    package var period: Period?
    /// Set when the axis is a number; then every category has one and they ascend.
    package var number: Double?
    /// The sum of what `top` left out.
    package var isOther: Bool
    package var isHighlighted: Bool
    /// A colour the author asked for, for the bar of a single series.
    package var color: Color?
    /// Position in the chart's groups, whose colour it has.
    package var group: Int?
    /// For where the name has no room: "J" for January.
    var shortLabel: String?
    /// The whole name, where `label` is that of a tick: that of its month, or none.
    package var fullName: String?

    package init(
      key: String, label: String, period: Period? = nil, isOther: Bool = false,
      isHighlighted: Bool = false, color: Color? = nil
    ) {
      self.key = key
      self.label = label
      self.period = period
      self.isOther = isOther
      self.isHighlighted = isHighlighted
      self.color = color
    }
  }

  /// Categories that share a colour: a member of the dimension that colours the chart.
  package struct Group: Sendable, Hashable {
    package var name: String
    /// A colour the author asked for; otherwise the theme chooses.
    package var color: Color?

    package init(name: String, color: Color? = nil) {
      self.name = name
      self.color = color
    }
  }

  /// One set of bars or one line; `values` has one entry per category.
  package struct Series: Sendable, Hashable {
    package var key: String
    /// Empty when there is only one series and nothing to tell apart.
    package var name: String
    /// What it is called in the table behind the chart, where its name is that of a pair.
    package var ownName: String?
    package var values: [Measured]
    package var isHighlighted: Bool
    /// A colour the author asked for; otherwise the theme chooses.
    package var color: Color?
    /// The colour it has throughout the report, where it has one.
    package var houseColor: Color?
    package var role = Role.value
    /// The panel it stands in, where there are panels.
    package var panel: Int
    /// The layer it is drawn in, where there are layers.
    package var layer = 0
    /// Belongs to another panel and is drawn behind this one's, for comparison.
    var isBackdrop = false
    /// What is left beside the series that have a colour.
    package var isRest = false
    /// Drawn as a dashed line, because the author says so.
    package var isDashed = false

    package init(
      key: String, name: String, values: [Measured], isHighlighted: Bool = false,
      color: Color? = nil, panel: Int = 0
    ) {
      self.key = key
      self.name = name
      self.values = values
      self.isHighlighted = isHighlighted
      self.color = color
      self.panel = panel
    }
  }

  /// A text at a point: at a category, and at a series' value there when one is named.
  package struct PointNote: Sendable, Hashable {
    package var category: Int
    package var series: Int?
    package var text: RichText
    /// The panel it stands in; nil for all of them.
    package var panel: Int?
    /// Where it stands on an axis of numbers or of classes, when that is at no category.
    package var value: Double?

    package init(
      category: Int, series: Int? = nil, text: RichText, panel: Int? = nil, value: Double? = nil
    ) {
      self.value = value
      self.category = category
      self.series = series
      self.text = text
      self.panel = panel
    }
  }

  /// A line across the plot at a value, or a shade from there to another.
  package struct ReferenceLine: Sendable, Hashable {
    package var value: Double
    /// The other edge of a shade; nil for a line.
    package var end: Double?
    package var text: RichText
    /// The panel it stands in; nil for all of them.
    package var panel: Int?
    /// Of two axes the right one counts it.
    package var isRight: Bool

    /// What the value axis must show.
    var values: [Double] { [value, end].compactMap { $0 }.filter(\.isFinite) }

    package init(
      value: Double, to end: Double? = nil, text: RichText, panel: Int? = nil, isRight: Bool = false
    ) {
      self.isRight = isRight
      self.value = value
      self.end = end
      self.text = text
      self.panel = panel
    }
  }

  /// A shaded stretch of the category axis, from the start of one category to the end of another.
  package struct Span: Sendable, Hashable {
    package var from: Int
    package var to: Int
    package var text: RichText
    /// The panel it stands in; nil for all of them.
    package var panel: Int?
    /// Where it begins and ends in time, in days since 1970, when no category stands there.
    package var days: ClosedRange<Double>?
    /// True for a line across the axis at one date, in place of a shade.
    package var isMoment = false
    /// A colour the author asked for, of which the shade is a pale tone.
    package var color: Color?

    package init(from: Int, to: Int, text: RichText, panel: Int? = nil) {
      self.from = from
      self.to = to
      self.text = text
      self.panel = panel
    }
  }

  /// Centred layers lie about a middle line.
  package enum Stack: String, Sendable, CaseIterable { case none, stacked, full, centred }
  package enum Orientation: String, Sendable, CaseIterable { case automatic, columns, bars }
  package enum ValueLabels: String, Sendable, CaseIterable {
    case automatic, all, none, ends, inside
    /// What automatic falls back to beside an axis: the highlighted, or the first and the last.
    case few
  }
  package enum Legend: String, Sendable, CaseIterable { case automatic, none, top }
  /// How large numbers are written on ticks and value labels. Automatic writes out what is read at a
  /// glance and has the language's scale words above it (490m, 12,000); `short` has words from a
  /// thousand on (12k); `full` writes every digit, and `plain` does so without marks between them.
  package enum NumberFormat: String, Sendable, CaseIterable { case automatic, full, short, plain }
  /// What equal distances on the value axis mean: equal differences, equal ratios, or ratios on both
  /// sides of zero.
  package enum Scale: String, Sendable, CaseIterable { case linear, log, symlog }
  package enum Missing: String, Sendable, CaseIterable { case gap, bridge, zero, connect }

  /// What the author asked for; automatic values are decided while planning.
  package struct Options: Sendable, Hashable {
    package var stack = Stack.none
    package var orientation = Orientation.automatic
    package var valueLabels = ValueLabels.automatic
    package var legend = Legend.automatic
    package var missing = Missing.gap
    package var markers = Markers.automatic
    package var trend = Trend.none
    package var joins = Joins.straight
    /// True for sums that begin anew with each year: no line joins December to January.
    package var beginsAnewEachYear = false
    /// The month in which a year of a season begins.
    package var cycleStart = 1
    package var cycle = Cycle.year
    package var axisMinimum: Double?
    package var axisMaximum: Double?
    /// Whether zero is on the value axis; nil leaves it to the marks and their figures.
    package var holdsZero: Bool?
    /// About how many ticks on the value axis.
    package var tickCount: Int?
    /// The ticks themselves, ascending; instead of a number of them.
    package var ticks: [Double]?
    package var scale = Scale.linear
    /// Whether the smallest value stands at the top; nil leaves it to the unit: ranks do.
    package var isReversed: Bool?
    /// True where the side of zero says what a minus would: imports left, exports right.
    package var hidesSigns = false
    /// True where every tick carries the unit, not the top one alone.
    package var repeatsUnit = false
    /// True where no tick carries it.
    package var hidesUnit = false
    package var axisTitle: String?
    /// What the numbers along the other axis are.
    package var categoryTitle: String?
    /// How the ticks of the value axis are written, and values where they have no style of their own.
    package var numbers = NumberStyle()
    /// True where of the values at the ends of lines the last alone are printed.
    package var printsLastOnly = false
    /// How printed values are written.
    package var valueNumbers: NumberStyle?
    /// The axis of the categories or of time.
    package var along = AlongOptions()
    package var bars = BarOptions()
    package init() {}

    package var decimals: Int? {
      get { numbers.decimals }
      set { numbers.decimals = newValue }
    }

    package var numberFormat: NumberFormat {
      get { numbers.format }
      set { numbers.format = newValue }
    }

    /// True where the author spoke of ticks, so that there is an axis beside printed values.
    var asksForAxis: Bool { tickCount != nil || ticks != nil }

    /// Where bars begin: at zero, and at one on a logarithmic axis.
    var barStart: Double { scale == .log ? 1 : 0 }
  }
}

extension Chart {
  /// The lowest and the highest figure; nil where there is none.
  var valueRange: ClosedRange<Double>? {
    let values = series.flatMap { $0.values.compactMap(\.value) }
    guard let low = values.min(), let high = values.max() else { return nil }
    return low...high
  }

  /// The stretch of the axis that classes or numbers make; nil where the axis is of another kind.
  package var numberReach: ClosedRange<Double>? {
    if let first = options.bars.edges.first, let last = options.bars.edges.last, first < last {
      return first...last
    }
    return numbers.flatMap {
      CategoryPlaces.reach($0, low: options.along.low, high: options.along.high)
    }
  }

  /// The numbers of the category axis, ascending; nil where it is none.
  var numbers: [Double]? {
    guard categories.first?.number != nil else { return nil }
    let numbers = categories.compactMap(\.number)
    let ascends = zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    return numbers.count == categories.count && ascends ? numbers : nil
  }
}
