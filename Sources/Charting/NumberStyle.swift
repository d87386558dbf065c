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
    /// Whether the first and the last period alone are named, under rows that have no axis.
    var hasEndsAlone = false
    /// What the axis shows, under its labels.
    package var title: String?
    /// True where the numbers are the days of a year, which are told by their months.
    package var countsDays = false
    /// True where equal distances of a path's axis mean equal ratios.
    package var isLog = false

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
    categories.indices.map {
      $0.isMultiple(of: count) ? categories[$0] : categories[$0].nameless
    }
  }

  /// The categories that count up, of which every so many is named: from the first on in small steps, in
  /// larger ones those at round numbers, such as the days 5, 10, 15.
  func counted(by step: Int) -> [Category] {
    guard step > 1, let numbers = LeadingNumber.countedEvenly(categories.map(\.label)),
      numbers.count > 1
    else { return categories }
    let places = numbers.map { $0 / (numbers[1] - numbers[0]) }
    let areWhole = step >= 5 && places.allSatisfy { abs($0 - $0.rounded()) < 1e-6 }
    return categories.indices.map { index in
      let place = areWhole ? Int(places[index].rounded()) : index
      return place.isMultiple(of: step) ? categories[index] : categories[index].nameless
    }
  }

  /// The named categories with the first, the last and the highlighted ones, without those that would
  /// then touch.
  ///
  /// - Parameter room: The room that a name takes, in places of the axis.
  func withEnds(_ named: [Category], room: (String) -> Double) -> [Category] {
    let story = categories.indices.filter { categories[$0].isHighlighted }
    let regular = named.indices.filter { !named[$0].label.isEmpty }
    let ends = categories.isEmpty ? [] : [0, categories.count - 1]
    // Those between them are at steps that leave each its room.
    var kept: [Int: Double] = [:]
    func isFree(_ index: Int, _ own: Double) -> Bool {
      kept.allSatisfy { Double(abs($0.key - index)) >= ($0.value + own) / 2 }
    }
    for index in (story.count <= Bar.mostStories ? story : [])
      + ends.filter({ !regular.contains($0) })
    {
      let own = room(categories[index].label)
      if isFree(index, own) { kept[index] = own }
    }
    let others = regular.filter { isFree($0, room(categories[$0].label)) }
    for index in others { kept[index] = 0 }
    return categories.indices.map { kept[$0] == nil ? categories[$0].nameless : categories[$0] }
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
      return category.nameless
    }
  }
}

extension Chart.Category {
  /// The category where its name is left out of the axis.
  fileprivate var nameless: Chart.Category {
    var category = self
    category.label = ""
    category.shortLabel = nil
    return category
  }
}
