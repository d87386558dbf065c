import Statistics

extension Chart {
  /// Small charts of one kind in one picture, a panel for each member of a dimension.
  package struct Panels: Sendable, Hashable {
    package var list: [Panel]
    /// How many stand side by side; nil to choose by the width.
    package var columns: Int?
    /// True when each panel has a scale of its own, which the picture must say.
    package var hasOwnScales: Bool
    /// The heads of rows and columns, where the panels are the pairs of two dimensions, row by row.
    package var grid: Grid?
    /// How each panel orders members of its own; nil where all panels show the same members.
    package var ownOrder: OwnOrder?
    /// Draws the other panels' series behind each panel's own.
    package var showsContext: Bool

    package init(
      _ list: [Panel], columns: Int? = nil, hasOwnScales: Bool = false, showsContext: Bool = false
    ) {
      self.list = list
      self.columns = columns
      self.hasOwnScales = hasOwnScales
      self.showsContext = showsContext
    }
  }

  /// What the rows and columns of panels stand for.
  package struct Grid: Sendable, Hashable {
    package var rows: [String]
    package var columns: [String]

    package init(rows: [String], columns: [String]) {
      self.rows = rows
      self.columns = columns
    }
  }

  /// The order of members in a panel that shows those it has figures of, and no others.
  package enum OwnOrder: Sendable, Hashable { case given, ascending, descending }

  package struct Panel: Sendable, Hashable {
    /// The member as the data have it.
    package var key: String
    /// The name for people.
    package var name: String

    package init(key: String, name: String) {
      self.key = key
      self.name = name
    }
  }

  /// What one panel shows, as a chart of its own.
  ///
  /// What is noted in all panels has its words in the first: they need not be read nine times.
  func chart(ofPanel index: Int) -> Chart {
    var chart = self
    chart.panels = nil
    chart.isBesideHighlight = series.contains(where: \.isHighlighted)
    // Sparks are rows: one without a figure belongs to another panel.
    let own = series.indices.filter { position in
      series[position].panel == index
        && (kind != Spark.keyword || series[position].values.contains { $0.value != nil })
    }
    chart.series = own.map { series[$0] }
    if layers.isEmpty { chart.companions = printedFigures }
    if panels?.showsContext == true {
      chart.series += series.filter { $0.panel != index }.map { other in
        var other = other
        other.isBackdrop = true
        other.isHighlighted = false
        return other
      }
    }
    if kind == Path.keyword, panels?.hasOwnScales == false {
      let along = series.filter { $0.layer == 0 }.flatMap { $0.values.compactMap(\.value) }
      chart.options.along.low = along.min().map { min($0, options.along.low ?? $0) }
      chart.options.along.high = along.max().map { max($0, options.along.high ?? $0) }
    }
    chart.pointNotes = pointNotes.compactMap { note in
      guard isShown(note.panel, index) else { return nil }
      var note = note
      if let series = note.series {
        guard let position = own.firstIndex(of: series) else { return nil }
        note.series = position
      } else if note.panel == nil, index > 0 {
        note.text = ""
      }
      return note
    }
    chart.referenceLines = referenceLines.filter { isShown($0.panel, index) }.map { line in
      var line = line
      if line.panel == nil, index > 0 { line.text = "" }
      return line
    }
    chart.spans = spans.filter { isShown($0.panel, index) }.map { span in
      var span = span
      if span.panel == nil, index > 0 { span.text = "" }
      return span
    }
    if let order = panels?.ownOrder { chart.keepOwnCategories(order) }
    return chart
  }

  /// Leaves out members without a figure, and puts the others in the panel's own order; the rest comes
  /// last.
  private mutating func keepOwnCategories(_ order: OwnOrder) {
    let present = categories.indices.filter { category in
      series.contains { !$0.isBackdrop && $0.values[category].value != nil }
    }
    guard !present.isEmpty else { return }
    let sizes = categories.indices.map { category in
      series.filter { !$0.isBackdrop && $0.layer == 0 }.compactMap { $0.values[category].value }
        .reduce(0, +)
    }
    let kept: [Int]
    switch order {
    case .given: kept = present
    case .ascending: kept = present.sorted { (rank($0), sizes[$0], $0) < (rank($1), sizes[$1], $1) }
    case .descending:
      kept = present.sorted { (rank($0), -sizes[$0], $0) < (rank($1), -sizes[$1], $1) }
    }
    for index in series.indices {
      series[index].values = kept.map { series[index].values[$0] }
    }
    var places: [Int: Int] = [:]
    for (place, category) in kept.enumerated() { places[category] = place }
    pointNotes = pointNotes.compactMap { note in
      guard let place = places[note.category] else { return nil }
      var note = note
      note.category = place
      return note
    }
    spans = spans.compactMap { span in
      let covered = (min(span.from, span.to)...max(span.from, span.to)).compactMap { places[$0] }
      guard let from = covered.min(), let to = covered.max() else { return nil }
      var span = span
      (span.from, span.to) = (from, to)
      return span
    }
    categories = kept.map { categories[$0] }
  }

  /// Figures that decide how all of them are written: the last of each line, or those of bars. Of very
  /// many some spread among them and the extremes, since the form goes by sizes and digits.
  private var printedFigures: [Measured] {
    let isLine = MarkRegistry.followsTime(kind) && kind != "slope"
    let all = series.flatMap { series in
      isLine
        ? series.values.last { $0.value != nil }.map { [$0] } ?? []
        : series.values.filter { $0.value != nil }
    }
    guard all.count > 240 else { return all }
    let sizes = all.map { ($0.value ?? 0).magnitude }
    let extremes = [
      all.indices.max { (sizes[$0], $1) < (sizes[$1], $0) },
      all.indices.filter { sizes[$0] > 0 }.min { (sizes[$0], $0) < (sizes[$1], $1) },
    ].compactMap { $0 }
    return stride(from: 0, to: all.count, by: all.count / 120).map { all[$0] }
      + extremes.map { all[$0] }
  }

  private func rank(_ category: Int) -> Int { categories[category].isOther ? 1 : 0 }

  /// What is read as one chart: each panel, or the whole.
  var parts: [Chart] {
    guard panels != nil else { return [self] }
    var chart = self
    chart.panels?.showsContext = false
    return (panels?.list ?? []).indices.map { chart.chart(ofPanel: $0) }
  }

  private func isShown(_ panel: Int?, _ index: Int) -> Bool { panel.map { $0 == index } ?? true }
}
