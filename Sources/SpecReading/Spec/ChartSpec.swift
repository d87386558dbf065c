package import Diagnostics

/// A chart as written: its kind, what it shows, and the options that were given.
package struct ChartSpec: Sendable {
  /// The keyword, one of those offered: `bar`.
  package let kind: Located<String>
  package let content: Content
  package let id: WrittenText?
  package let title: LocalizedText?
  package let subtitle: LocalizedText?
  /// Footnote.
  package let note: LocalizedText?
  /// Beside the number of the figure, on pages.
  package let caption: LocalizedText?
  /// Instead of the source derived from the data.
  package let source: LocalizedText?
  package let alt: LocalizedText?
  /// Key `from`: the dataset, when several have the measure.
  package let dataset: WrittenText?
  /// Key `where`.
  package let filter: WrittenText?
  package let top: Located<Int>?
  package let other: Located<Bool>?
  package let sort: Located<SortOrder>?
  /// What goes beyond a word in `other`, and the keys `by` and `series`.
  package let arrangement: ArrangementSpec
  package var highlight: [WrittenText]
  /// Lines that are dashed, such as targets.
  package var dashed: [WrittenText]
  package let stack: Located<Stacking>?
  /// Key `as`.
  package let direction: Located<BarDirection>?
  package let values: ValuesSpec?
  package let legend: Located<LegendChoice>?
  package let missing: Located<MissingTreatment>?
  package let markers: Located<MarkerChoice>?
  package let trend: Located<TrendChoice>?
  package let joins: Located<JoinChoice>?
  package let cycle: Located<CycleChoice>?
  package let axis: AxisSpec?
  /// The axis of the categories or of time.
  package let along: AlongSpec?
  package let panels: PanelsSpec?
  package var notes: [NoteSpec]
  package let lines: [LineSpec]
  package let spans: [SpanSpec]
  package var colors: [MemberColorSpec]
  package let bars: BarOptionsSpec
  /// Key `waive`: rules set aside, with a reason.
  package let waivers: [WaiverSpec]

  package enum Content: Sendable {
    case expression(WrittenText)
    /// `{Jan–Apr 2022: base, Jan–Apr 2023: total}`.
    case labelled([Labelled])
    case metrics([WrittenText])
    /// `{record: {from: low, to: high}, usual: {from: …, to: …}}`.
    case ranges([LabelledRange])
    /// `[{bar: rain by month}, {line: temperature by month, axis: right}]`.
    case layers([LayerSpec])
  }

  /// A mark of a combined chart.
  package struct LayerSpec: Sendable {
    package let kind: Located<String>
    package let value: WrittenText
    /// The upper end, where `value` is the lower end of a band or range.
    package var upper: WrittenText?
    /// The opening and the closing figure of a candle, whose `value` and `upper` are the ends of its wick.
    package var body: [WrittenText] = []
    package var axis: Located<AxisSide>?
    /// What the author asked of the layer's value axis.
    package var scale: AxisSpec?
    package var stack: Located<Stacking>?
    package var label: LocalizedText?
    /// Whether its figures stand on those of the layer before, one of a mapping with it.
    package var standsOnPrevious = false
  }

  package enum AxisSide: String, Sendable, CaseIterable {
    case left, right
  }

  package struct LabelledRange: Sendable {
    package let label: WrittenText
    package let from: WrittenText
    package let to: WrittenText
  }

  package struct Labelled: Sendable {
    package let label: WrittenText
    package let value: WrittenText
    /// The upper end, where `value` is the lower end of a band: `{Normal: [low, high]}`.
    package var upper: WrittenText?
  }
}

/// How a chart's members and series are put together and in order.
package struct ArrangementSpec: Sendable {
  /// Key `by`: the dimensions of expressions that name none.
  package let by: [WrittenText]
  /// Key `series`.
  package let series: SeriesOrderSpec?
  /// `top: {series: 5}`: how many series are kept.
  package let topSeries: Located<Int>?
  /// `other: All others`: the name of the rest.
  package let otherLabel: LocalizedText?
  /// Key `hide`: members that figures are computed with, and that are not drawn.
  package let hidden: [WrittenText]
}

/// The order of a chart's series.
package enum SeriesOrderSpec: Sendable {
  case sorted(Located<SortOrder>)
  /// The members named come first.
  case listed([WrittenText])
  /// By a figure of each series, smallest first.
  case figure(WrittenText)
}

package enum SortOrder: String, Sendable, CaseIterable {
  /// Smallest first.
  case value
  /// Largest first.
  case descending = "-value"
  case time, given, name
}

package enum Stacking: String, Sendable, CaseIterable {
  case none, stacked, full
  /// About a middle line: a stream.
  case centred
  /// Each bar slimmer than the one before, and in front of it.
  case overlap
}

package enum BarDirection: String, Sendable, CaseIterable {
  case auto, columns, bars
}

package enum ValueLabels: String, Sendable, CaseIterable {
  case auto, all, none, ends, last, inside, totals
}

package enum LegendChoice: String, Sendable, CaseIterable {
  case auto, none, top
}

/// What a line does where a period has no figure.
package enum MissingTreatment: String, Sendable, CaseIterable {
  case gap, bridge, zero
  /// A plain line from one figure to the next, for observations that never were one for each period.
  case connect
}

/// A rule of charts that the author sets aside.
package struct WaiverSpec: Sendable {
  package let rule: WrittenText
  package let reason: WrittenText
}

/// Which points of a line carry a marker.
package enum MarkerChoice: String, Sendable, CaseIterable {
  case auto, all, none, ends
}

/// A line through the points.
package enum TrendChoice: String, Sendable, CaseIterable {
  /// `robust` is the median of all slopes, `smooth` a local regression.
  case none, linear, robust, smooth
}

package enum JoinChoice: String, Sendable, CaseIterable {
  case straight, smooth, arrow
}

/// What a season lays over one another.
package enum CycleChoice: String, Sendable, CaseIterable {
  case year, decade
}

/// The value axis.
package struct AxisSpec: Sendable {
  package let min: Located<Double>?
  package let max: Located<Double>?
  /// Whether zero is on it.
  package let zero: Located<Bool>?
  /// About how many ticks.
  package let ticks: Located<Int>?
  /// The ticks themselves, ascending; instead of a number of them.
  package let tickValues: [Located<Double>]
  package let scale: Located<AxisScale>?
  package let reverse: Located<Bool>?
  /// Whether labels leave out the minus sign.
  package let absolute: Located<Bool>?
  package let unit: Located<AxisUnit>?
  package let title: LocalizedText?
  package let numbers: NumberStyleSpec
}

/// How numbers are written.
package struct NumberStyleSpec: Sendable {
  package let format: Located<AxisNumberFormat>?
  package let decimals: Located<Int>?
  /// Key `in`: the scale that all are said in.
  package let scale: Located<NumberScaleWord>?
  package let prefix: LocalizedText?
  package let suffix: LocalizedText?
  package let plus: Located<Bool>?
}

/// Which values are printed, and how.
package struct ValuesSpec: Sendable {
  package let show: Located<ValueLabels>?
  /// Nil where they are written as the axis is.
  package let numbers: NumberStyleSpec?
}

package enum NumberScaleWord: String, Sendable, CaseIterable {
  case ones, thousand, million, billion, trillion
}

/// The axis of the categories or of time.
package struct AlongSpec: Sendable {
  package let every: EverySpec?
  /// Labelled places: periods, members or numbers.
  package let ticks: [WrittenText]
  package let min: Located<Double>?
  package let max: Located<Double>?
  package let years: Located<YearLabels>?
  package let title: LocalizedText?
  package let scale: Located<AlongScale>?
}

package enum AlongScale: String, Sendable, CaseIterable { case linear, log }

/// `10 years`, or so many places of the axis.
package struct EverySpec: Sendable {
  package let count: Int
  package let unit: PeriodLength?
  package let place: SourceRange
}

package enum YearLabels: String, Sendable, CaseIterable {
  case auto, full
}

package enum AxisNumberFormat: String, Sendable, CaseIterable {
  /// `full` writes 490,000,000, `plain` 490000000 and `short` 490m.
  case auto, full, short, plain
}

/// What equal distances on an axis mean.
package enum AxisScale: String, Sendable, CaseIterable {
  case linear, log, symlog
}

/// Which ticks carry the unit.
package enum AxisUnit: String, Sendable, CaseIterable {
  case top, every, none
}

/// Small charts of one kind, one for each member of a dimension.
package struct PanelsSpec: Sendable {
  /// The dimension; of a grid the one whose members are its rows.
  package let by: WrittenText
  /// The dimension whose members are the columns of a grid.
  package var across: WrittenText?
  package var columns: Located<Int>?
  package var scales: Located<PanelScales>?
  /// Whether panels share their members.
  package var members: Located<PanelScales>?
  /// The order of the panels; in a grid that of its rows.
  package var order: Located<SortOrder>?
  /// The order of the columns of a grid.
  package var acrossOrder: Located<SortOrder>?
  /// How many of the largest panels, or rows of a grid, are kept.
  package var top: Located<Int>?
  /// How many of the largest columns of a grid are kept.
  package var acrossTop: Located<Int>?
  package var context: Located<Bool>?
}

package enum PanelScales: String, Sendable, CaseIterable {
  case shared, own
}

/// Words at a point of the chart.
package struct NoteSpec: Sendable {
  /// A period or a member.
  package var at: WrittenText
  package let text: LocalizedText
  package var series: WrittenText?
  package let panel: WrittenText?
}

/// A reference line at a value.
package struct LineSpec: Sendable {
  /// A number or an expression.
  package let at: WrittenText
  /// The other edge of a shaded stretch of values.
  package let to: WrittenText?
  package let text: LocalizedText?
  package let panel: WrittenText?
  /// Which of two axes counts it.
  package let axis: Located<ChartSpec.AxisSide>?
}

/// A shaded stretch of time.
package struct SpanSpec: Sendable {
  package let from: WrittenText
  package let to: WrittenText
  package let text: LocalizedText?
  package let color: Located<ColorChoice>?
  package let panel: WrittenText?
}

/// The colour of one member or group.
package struct MemberColorSpec: Sendable {
  package var member: WrittenText
  package let color: Located<ColorChoice>
}

package enum ColorChoice: Hashable, Sendable {
  /// `0xRRGGBB`.
  case rgb(UInt32)
  /// A colour of the theme.
  case named(String)
}
