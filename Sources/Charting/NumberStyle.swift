package import TradeData

extension Chart {
  /// How numbers of one place, ticks or printed values, are written.
  package struct NumberStyle: Sendable, Hashable {
    package var format = NumberFormat.automatic
    /// Digits after the decimal mark; nil for as many as are needed.
    package var decimals: Int?
    /// The power of ten in which all are said, 6 for millions; nil goes by their size.
    package var exponent: Int?
    /// What stands around the number in place of the signs of its unit.
    package var prefix: String?
    package var suffix: String?
    /// True where rises carry a plus.
    package var hasPlus = false

    package init() {}

    /// True where the author gave signs, in place of those of the unit.
    package var hasOwnSigns: Bool { prefix != nil || suffix != nil }
  }

  /// What the author asked of the axis of the categories or of time.
  package struct AlongOptions: Sendable, Hashable {
    /// A label every so many units of time, or every so many names or numbers.
    package var every: Every?
    /// The places that are labelled, as their keys; instead of a distance.
    package var ticks: [String]?
    /// Where an axis of numbers begins and ends, beyond its data.
    package var low: Double?
    package var high: Double?
    /// True where every year has four digits.
    package var hasFullYears = false
    /// What the axis shows, under its labels.
    package var title: String?

    package init() {}
  }

  package struct Every: Sendable, Hashable {
    package var count: Int
    /// Nil where it is so many places of the axis.
    package var unit: PeriodUnit?

    package init(_ count: Int, _ unit: PeriodUnit?) {
      self.count = count
      self.unit = unit
    }
  }
}

extension Chart {
  /// Whether the members are short numbers at equal steps in their order, such as hours: an axis like one
  /// of time.
  var countsAlong: Bool {
    guard categories.count <= 100, !categories.contains(where: \.isOther),
      categories.allSatisfy({ $0.label.count <= 7 }),
      let numbers = LeadingNumber.countedEvenly(categories.map(\.label))
    else { return false }
    return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// The categories of which every so many is named.
  func labelled(every count: Int) -> [Category] {
    var chart = self
    chart.options.along.every = Every(count, nil)
    return chart.labelledCategories
  }

  /// The categories, those without a label that the author left out.
  var labelledCategories: [Category] {
    let along = options.along
    guard along.every != nil || along.ticks != nil else { return categories }
    let wanted = along.ticks.map(Set.init)
    return categories.enumerated().map { index, category in
      let isNamed =
        wanted.map { $0.contains(category.key) || $0.contains(category.label) }
        ?? (index % (along.every?.count ?? 1) == 0)
      if isNamed || category.period != nil || category.number != nil { return category }
      var category = category
      category.label = ""
      category.shortLabel = nil
      return category
    }
  }
}
