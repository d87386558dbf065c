import Statistics

extension Chart {
  /// Small charts of one kind in one picture, a panel for each member of a dimension.
  package struct Panels: Sendable, Hashable {
    package var list: [Panel]
    /// How many stand side by side; nil to choose by the width.
    package var columns: Int?
    /// True when each panel has a scale of its own, which the picture must say.
    package var hasOwnScales: Bool
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
    let own = series.indices.filter { series[$0].panel == index }
    chart.series = own.map { series[$0] }
    chart.companions = series.filter { $0.panel != index }.compactMap { other in
      other.values.last { $0.value != nil }
    }
    if panels?.showsContext == true {
      chart.series += series.filter { $0.panel != index }.map { other in
        var other = other
        other.isBackdrop = true
        other.isHighlighted = false
        return other
      }
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
    return chart
  }

  /// What is read as one chart: each panel, or the whole.
  var parts: [Chart] {
    guard panels != nil else { return [self] }
    var chart = self
    chart.panels?.showsContext = false
    return (panels?.list ?? []).indices.map { chart.chart(ofPanel: $0) }
  }

  private func isShown(_ panel: Int?, _ index: Int) -> Bool { panel.map { $0 == index } ?? true }
}
