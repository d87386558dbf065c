import Drawing

extension Chart {
  /// The chart with its coloured words in the colours of what they name, as its plans draw that.
  func inked(by plans: [ChartPlan], on theme: Theme) -> Chart {
    let texts = [title, subtitle] + notes + pointNotes.map(\.text) + referenceLines.map(\.text)
    guard (texts + spans.map(\.text)).contains(where: { !$0.subjects.isEmpty }) else { return self }
    func ink(_ text: inout RichText) {
      text = text.inked { subject in
        plans.lazy.compactMap { $0.ink(of: subject, on: theme) }.first
      }
    }
    var chart = self
    ink(&chart.title)
    ink(&chart.subtitle)
    for index in notes.indices { ink(&chart.notes[index]) }
    for index in pointNotes.indices { ink(&chart.pointNotes[index].text) }
    for index in referenceLines.indices { ink(&chart.referenceLines[index].text) }
    for index in spans.indices { ink(&chart.spans[index].text) }
    return chart
  }

  /// Everything that has a colour: by its key, and by its name for readers.
  package var subjects: [(key: String, name: String)] {
    series.filter { !$0.isBackdrop }.map { ($0.key, $0.name) } + groups.map { ($0.name, $0.name) }
      + categories.map { ($0.key, $0.label) }
  }
}

extension Chart {
  /// The series that words on the chart name in their colours, and those that a note points at.
  var namedSeries: Set<Int> {
    let texts =
      [title, subtitle] + notes + pointNotes.map(\.text) + referenceLines.map(\.text)
      + spans.map(\.text)
    let subjects = Set(texts.flatMap(\.subjects))
    let pointed = pointNotes.compactMap(\.series)
    return Set(
      series.indices.filter {
        !series[$0].isBackdrop && (subjects.contains(series[$0].key) || pointed.contains($0))
      })
  }
}

extension ChartPlan {
  /// The colour of a series, a group or a category for words on the theme's background.
  fileprivate func ink(of subject: String, on theme: Theme) -> Color? {
    let own = chart.series.indices.filter { !chart.series[$0].isBackdrop }
    if let index = own.first(where: { chart.series[$0].key == subject }) {
      return tones.series[index].text
    }
    let fill: Color?
    if let index = chart.groups.firstIndex(where: { $0.name == subject }) {
      fill = tones.groups[index]
    } else if let index = chart.categories.firstIndex(where: { $0.key == subject }),
      !tones.series.isEmpty
    {
      fill = tones.fill(series: 0, category: index)
    } else {
      fill = nil
    }
    return fill?.legible(on: theme.background, towards: theme.text)
  }
}
