package import Diagnostics

/// What a chart of bars was asked for beyond the options that all charts share.
package struct BarOptionsSpec: Sendable {
  /// Key `color`: the dimension whose members colour the bars.
  package let color: WrittenText?
  package let palette: Located<PaletteChoice>?
  /// Key `middle`: the series in the middle, or the two about it.
  package let middle: [WrittenText]
  package let bins: BinsSpec?
  package let bandwidth: BandwidthSpec?
  package let curve: CurveSpec?
  package let whiskers: WhiskersSpec?
  package let spread: Located<SpreadChoice>?
  /// Whether the median of each row of a strip is marked.
  package let median: Located<Bool>?
  package let interval: Located<IntervalChoice>?
  package let errors: ErrorsSpec?
  package let totals: TotalsSpec?
  /// Key `widths`: the figure that columns are as wide as.
  package let widths: WrittenText?
  package let folds: FoldsSpec?
  package let thresholds: ThresholdsSpec?
  /// Key `sign`: whether colours tell figures above zero from those below.
  package let sign: Located<Bool>?
  /// Key `sort`, where it is a figure to sort by.
  package let sortBy: WrittenText?
}

package enum PaletteChoice: String, Sendable, CaseIterable {
  case series, diverging, sequential
}

package enum IntervalChoice: String, Sendable, CaseIterable {
  case auto, bars, none
}

/// The classes of a histogram.
package struct BinsSpec: Sendable {
  package enum Rule: Sendable {
    case auto
    /// About how many.
    case count(Located<Int>)
    case width(Located<Double>, from: Located<Double>?, to: Located<Double>?)
    /// Ascending.
    case edges([Double])
    /// The rows are classes that are counted already; the last one ends there, or is as wide as that, or
    /// as the one before it.
    case counted(to: Located<Double>?, width: Located<Double>?)
  }

  package let rule: Rule
  /// Key `as`: shares instead of counts.
  package let amounts: Located<BinAmounts>?
}

package enum BinAmounts: String, Sendable, CaseIterable {
  case counts, shares
  /// The share of values up to the end of each class.
  case cumulative
}

/// Where colours turn along the value axis.
package struct ThresholdsSpec: Sendable {
  /// Numbers or expressions, ascending.
  package let at: [WrittenText]
  /// Of the ranges from the lowest up, one more than there are values; empty for the theme's.
  package let colors: [Located<ColorChoice>]
  /// Names of the ranges; empty for their ends.
  package let labels: [LocalizedText]
  package let place: SourceRange
}

/// The bands of a horizon.
package struct FoldsSpec: Sendable {
  package let count: Located<Int>?
  /// Key `from`: where values are measured from.
  package let base: Located<Double>?
  package let height: Located<Double>?
}

/// How smooth a density is.
package enum BandwidthSpec: Sendable {
  case silverman, scott
  case width(Located<Double>)
}

/// What the curve of a density shows, and from where to where.
package struct CurveSpec: Sendable {
  package let from: Located<Double>?
  package let to: Located<Double>?
  package let steps: Located<Int>?
  /// Key `as`.
  package let amounts: Located<CurveAmounts>?
}

/// How far the lines of a box plot reach.
package enum WhiskersSpec: Sendable {
  case tukey, extremes
  /// In per cent, ascending.
  case percentiles(Located<Double>, Located<Double>)
}

/// How the dots of a strip are laid out.
package enum SpreadChoice: String, Sendable, CaseIterable {
  case swarm, none, ticks
}

package enum CurveAmounts: String, Sendable, CaseIterable {
  case density, counts, cumulative
}

/// How far figures may be off.
package struct ErrorsSpec: Sendable {
  package enum Ends: Sendable {
    case ends(low: WrittenText, high: WrittenText)
    /// So much on either side.
    case either(WrittenText)
    /// For each series that the author names: so much on either side, or from one end to the other.
    case series([ChartSpec.Labelled])
  }

  package let ends: Ends
  /// In per cent.
  package let level: Located<Double>?
  /// What the interval is, in the author's words.
  package let text: LocalizedText?
}

/// Which bars of a waterfall stand on zero.
package enum TotalsSpec: Sendable {
  case none
  case auto
  case members([WrittenText])
}
