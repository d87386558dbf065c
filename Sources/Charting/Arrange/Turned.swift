extension Chart {
  /// Categories for series and series for categories.
  ///
  /// Two figures that an author named come as two rows of many marks; kinds that compare two figures
  /// of each member turn them into a row a member.
  func turned() -> Chart {
    var result = self
    result.categories = series.map { series in
      Category(
        key: series.key, label: series.name, isHighlighted: series.isHighlighted,
        color: series.color)
    }
    result.series = categories.enumerated().map { index, category in
      Series(
        key: category.key, name: category.label, values: series.map { $0.values[index] },
        color: category.color)
    }
    result.pointNotes = []
    result.spans = []
    return result
  }
}
