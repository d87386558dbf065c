import Diagnostics
import Drawing
import Statistics
import TradeData

/// A way of drawing rows. Written once for category and value axes: turning sideways is the canvas's
/// business.
///
/// To add one, write a file beside this and a line in `MarkRegistry`. A mark never measures text
/// outside the room it is given, picks no colour outside the tones, and reads no file.
protocol Mark: Sendable {
  /// The word in the spec.
  static var keyword: String { get }
  static var traits: MarkTraits { get }
  /// Of this chart: those of the kind, unless the kind is made of others.
  var traits: MarkTraits { get }

  /// The rows as this kind shows them, before anything is planned: a total added, years laid over one
  /// another. Most kinds take them as they are.
  static func arranged(_ chart: Chart) -> Chart

  init(_ chart: Chart)

  var chart: Chart { get }
  /// The lowest and highest value as drawn (the top of a stack, not its parts); nil when there is
  /// nothing to draw.
  var extent: ClosedRange<Double>? { get }
  /// The unit of the values as drawn.
  var unit: Unit { get }

  /// How many marks stand side by side in a category's slot.
  var laneCount: Int { get }

  /// Where a figure's mark stands on the value axis: the top of its part of a stack.
  func position(series: Int, category: Int) -> Double?

  /// Where categories stand, when that is the kind's own business; nil for slots of equal width.
  var ownPlaces: CategoryPlaces? { get }

  /// The ends of an axis of numbers along the plot that is not that of the categories; nil for others.
  var ownNumbers: [Double]? { get }

  /// Where a figure's mark stands along the plot, as a share of its length, when series differ in that;
  /// nil where all stand at the place of the category.
  func share(series: Int, category: Int) -> Double?

  /// Where a figure's mark begins and ends, for the table behind the chart; nil where a mark is read
  /// from its value alone.
  func path(series: Int, category: Int) -> (from: Double, to: Double)?
  /// The chart with what the picture shows beyond its rows, for the table behind it.
  var tabled: Chart { get }

  /// What two value axes must show, for kinds that have two.
  var pairedExtents: PairedExtents? { get }

  /// The domains of two value axes, for kinds that have two.
  ///
  /// - Parameter extents: What they show: the mark's own extents, or those of all panels.
  func pairedDomains(about count: Int, showing extents: PairedExtents) -> PairedDomains?

  /// What of a chart this kind has no place for, before it is arranged.
  static func losses(_ chart: Chart) -> [Diagnostic]

  /// What the author should know about the rows, as this kind shows them.
  var remarks: [Diagnostic] { get }

  /// Whether upright marks would leave their figures no room, which rows have.
  ///
  /// - Parameter slot: Of a category, in points.
  func crowdsFigures(slot: Double, _ lettering: Lettering, _ theme: Theme, _ medium: Medium) -> Bool

  /// Decides, in a room of about this size, what is labelled and how much space that takes.
  func settle(in room: PlotRoom) -> MarkSettlement
  func draw(on canvas: inout MarkCanvas)
}

extension Mark {
  static func arranged(_ chart: Chart) -> Chart { chart }
  var traits: MarkTraits { Self.traits }
  static func losses(_ chart: Chart) -> [Diagnostic] { [] }
  var laneCount: Int { 1 }
  func crowdsFigures(
    slot: Double, _ lettering: Lettering, _ theme: Theme, _ medium: Medium
  ) -> Bool { false }
  var remarks: [Diagnostic] { [] }
  var ownPlaces: CategoryPlaces? { nil }
  var ownNumbers: [Double]? { nil }
  func share(series: Int, category: Int) -> Double? { nil }
  var pairedExtents: PairedExtents? { nil }
  func pairedDomains(about count: Int, showing extents: PairedExtents) -> PairedDomains? { nil }
  func path(series: Int, category: Int) -> (from: Double, to: Double)? { nil }
  var tabled: Chart { chart }
  func position(series: Int, category: Int) -> Double? {
    chart.series[series].values[category].value
  }
}

/// What the axes must know about a kind of mark.
struct MarkTraits: Hashable, Sendable {
  /// The value axis contains zero, whatever the data.
  var startsAtZero = false
  /// On a logarithmic axis the marks may start at one, to show ratios; other kinds that start at zero
  /// have no such axis.
  var mayStartAtOne = false
  /// Each category has a slot of its own width; otherwise it is a point.
  var fillsSlots = false
  /// Names that are too long for columns turn the chart.
  var turnsSideways = false
  /// In how many lines their names may stand under columns before that.
  var nameLines = 2.0
  /// How many members may stand upright.
  var mostUpright = 12
  /// Members stand in rows, however short their names; time still runs left to right.
  var standsInRows = false
  /// Both axes are scales of figures, with a grid of both.
  var isPlane = false
  /// Neither end of a mark is zero: the axis shows the stretch of the data and nothing else.
  var floats = false
  /// Members that are numbers stand upright at their places on an axis of numbers, where there are
  /// more than names have room for.
  var standsOnNumbers = false
  /// Marks are no wider than a line, so that members that are numbers may stand at any distance.
  var isThin = false
  /// Both directions from zero are sizes, so ticks have no minus signs.
  var isMirrored = false
  /// Marks lie across the zero line, which would run through their numbers if it lay over them.
  var coversBaseline = false
  /// Whether the marks are painted over the zero line, which would strike through dots.
  var liesOverBaseline = false
  /// Lines run from row to row, through what stands between them.
  var joinsRows = false
  /// Names stand at the edges of slots, which are numbers.
  var labelsEdges = false
  /// How rows are ordered where the author does not say.
  var order = RowOrder.size
  /// The first and last category stand at the ends of the axis.
  var reachesEnds = false
  /// Rows follow the calendar where the data have both a calendar and members.
  var followsTime = false
  /// Lines across the plot at the ticks.
  var hasGrid = true
  /// Names or dates under the plot.
  var hasCategoryAxis = true
  /// When there are this many series or more, only `coloredLimit` of them have a colour and the rest
  /// are context.
  var crowd = Int.max
  var coloredLimit = 6
}

/// The order of rows that suits a kind of chart.
package enum RowOrder: Hashable, Sendable {
  /// Largest first, or as the dimension's order is given.
  case size
  /// As the data have them.
  case given
  /// By where they begin.
  case start
  /// Largest figure of the first series first.
  case first
  /// By size, but members that are numbers, such as ages, by number.
  case numbers
  /// By size, but members that count up in equal steps, such as hours and ages, in their order.
  case counted

  /// Whether it goes by figures where names are but names.
  package var isBySize: Bool { self == .size || self == .counted }
}

/// What a mark asks of the layout around it.
struct MarkSettlement: Hashable, Sendable {
  /// How series are told apart.
  enum Naming: Hashable, Sendable {
    case none
    /// Beside the marks, in a gutter after the last category.
    case direct
    case legend
  }

  /// True when every value is printed, so that no value axis is needed.
  var printsValues = false
  /// In which share of their usual size figures are printed, where all are asked for in little room.
  var figureScale = 1.0
  static let figureScales = [1, 0.92, 0.85, 0.77]
  /// True where an axis stays beside printed values: the ends of intervals have no numbers.
  var keepsAxis = false
  /// True where the values printed at the marks leave the labels of the value axis nothing to say,
  /// but its gridlines serve another axis.
  var hidesTicks = false
  /// Series that are named within their marks.
  var namedInside: Set<Int> = []
  /// Categories whose values are printed.
  var labelled: Set<Int> = []
  var naming = Naming.none
  /// Whether a direct name stands over or under the end of its line and needs no gutter.
  var namesOverEnds = false
  /// True where the ends of lines go without the texts that belong there, for want of room.
  var leavesOutEnds = false
  /// Names over the plot of what is no series of its own, such as bands.
  var key: [Legend.Item] = []
  /// What the legend explains; empty for the series or groups of the chart.
  var legend: [Legend.Item] = []
  /// False where series are the ends of one mark, which no colour tells apart.
  var namesSeries = true
  /// What the legend explains of colours that stand for numbers, before its other entries.
  var colorScale: ColorScale?
  /// Whether lines without a colour are named at their ends too.
  var namesContext = true
  /// Points to keep free after the last category, and before the first.
  var gutter = 0.0
  var leadGutter = 0.0
  /// Points to keep free beyond the lowest and highest value.
  var lowPadding = 0.0
  var highPadding = 0.0
  /// Points for a column of figures between the names of rows and the marks; 0 where figures stand at marks.
  var rowFigures = 0.0
  /// Points to keep free above the first row.
  var rowHeadroom = 0.0
  /// The height the marks want; nil where they take what there is.
  var plotHeight: Double?
}

extension MarkSettlement {
  /// What a legend over the plot names: what the mark says, or the series.
  func legendItems(_ room: PlotRoom) -> [Legend.Item] {
    guard namesSeries else { return [] }
    return legend.isEmpty && colorScale == nil ? Legend.items(room) : legend
  }

  /// The legend over a plot; nil where nothing needs one.
  func makeLegend(_ room: PlotRoom, width: Double) -> Legend? {
    let items = key + (naming == .legend ? legendItems(room) : [])
    guard !items.isEmpty || colorScale != nil else { return nil }
    return Legend(items, scale: colorScale, room, width: width)
  }
}

/// Where the panels of a picture have the texts at the ends of their lines; the first that leaves all
/// plots their room.
enum EndTexts: Hashable, Sendable, CaseIterable {
  case beside
  /// Over or under them, where one or two lines have only figures there.
  case over
  /// Nowhere.
  case left
}

/// Where a mark will be drawn, as far as it is known while planning.
struct PlotRoom {
  var chart: Chart
  let lettering: Lettering
  let theme: Theme
  let medium: Medium
  let tones: Tones
  let isSideways: Bool
  /// The plot with its gutter and paddings.
  var size: Size
  let places: CategoryPlaces
  let domain: ValueDomain
  /// In one of several panels, where all of them have the texts at the ends of their lines.
  var endTexts: EndTexts?

  /// Whether texts beside the ends of lines leave the plot its room.
  ///
  /// - Parameter share: Of the plot's width, what they may take in one of several panels.
  func fitsEnds(widest: Double, height: Double, share: Double = 0.55) -> Bool {
    guard height <= size.height * 0.98 else { return false }
    switch endTexts {
    case nil: return widest <= size.width * 0.36
    case .beside: return widest <= size.width * share
    case .over, .left: return false
    }
  }

  /// Lengths of the category axis and the value axis.
  var length: Double { isSideways ? size.height : size.width }
  var height: Double { isSideways ? size.width : size.height }
  /// The width of a category's slot in points.
  var slot: Double { places.slot * length }
}
