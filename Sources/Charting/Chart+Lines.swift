/// What lines and their kin can be asked for.
extension Chart {
  /// Which points carry a marker. Automatic: those that no line shows, the last one, and all where
  /// dates are irregular.
  package enum Markers: String, Sendable, CaseIterable { case automatic, all, none, ends }

  /// A line through the points of each series: least squares with its 95 % confidence band, the
  /// median of all slopes (Theil and Sen), or a local regression (lowess).
  package enum Trend: String, Sendable, CaseIterable { case none, linear, robust, smooth }

  /// How the points of a line are joined, where that is a matter of taste.
  package enum Joins: String, Sendable, CaseIterable {
    case straight, smooth
    /// From the first figure of a row to the second.
    case arrow
  }

  /// How long a season is: what is laid over one another.
  package enum Cycle: String, Sendable, CaseIterable { case year, decade }
}

extension Chart {
  /// What one of two value axes must show of lines and shades; of one axis all of it.
  func lineValues(isRight: Bool = false) -> [Double] {
    referenceLines.filter { $0.isRight == isRight }.flatMap(\.values)
  }
}

extension Chart.Series {
  /// What the values of a series are.
  package enum Role: Hashable, Sendable {
    case value
    /// The lower and upper end of a band.
    case low
    case high
    /// One of the five numbers of a box plot.
    case number
    /// One of many values that a category has: a dot beside others.
    case dot

    /// Whether it belongs to a mark of single rows, whose series of one name are of one colour.
    package var isOfRows: Bool { self == .number || self == .dot }
  }
}
