import Speaking

extension Chart {
  /// The chart with "J" for January and so on where its members are the months of a year in their
  /// order, for where the names have no room.
  func withInitialsOfMonths() -> Chart {
    guard (3...12).contains(categories.count),
      !categories.contains(where: { $0.period != nil || $0.shortLabel != nil })
    else { return self }
    let months = (1...12).map { language.monthName($0).lowercased() }
    let places = categories.compactMap { category in
      let name = category.label.lowercased()
      return months.firstIndex { !$0.isEmpty && name.hasPrefix($0.prefix(3)) }
    }
    guard places.count == categories.count,
      zip(places, places.dropFirst()).allSatisfy({ ($0 + 1) % 12 == $1 })
    else { return self }
    var chart = self
    for index in categories.indices {
      chart.categories[index].shortLabel = categories[index].label.first.map { String($0) }
    }
    return chart
  }
}
