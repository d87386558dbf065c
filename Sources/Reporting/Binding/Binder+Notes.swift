import Charting
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// The notes under a chart.
extension Binder {
  /// The author's, those of the metrics shown, and what is drawn in this picture and needs a key.
  mutating func notes(
    _ chart: Chart, _ bound: BoundRows, _ spec: ChartSpec, facts: ChartFacts
  ) -> [RichText] {
    var authors: [RichText] = []
    if let note = rich(spec.note, in: chart, facts: facts) { authors.append(note) }
    var notes: [String] = []
    for metric in bound.metrics {
      if let note = prose(metric.note) { notes.append(Markdown.plain(note)) }
    }
    let said = ([chart.title, chart.subtitle] + authors).map(\.plain)
    let interval = intervalNote(chart, bound, spec)
    let level = spec.bars.errors?.level?.value ?? intervalLevel(bound)?.level
    let isSaid = spec.bars.errors?.text == nil && level.map { says(said, $0) } ?? false
    if let interval, !isSaid { notes.append(interval) }
    notes += methods(chart, bound, said: said).map { language.note(on: $0) }
    let isMean = spec.bars.errors != nil || intervalLevel(bound) != nil
    notes += keys(chart, hasInterval: interval != nil && isMean)
    notes += stretches(of: bound)
    let qualifiers = Set(chart.series.flatMap { $0.values.map(\.qualifier) })
    let words = language.words
    if let key = chart.foldNote { notes.append(key) }
    if chart.bridgesGaps { notes.append(words.interpolatedNote) }
    if qualifiers.contains(.provisional) { notes.append(words.provisionalNote) }
    if qualifiers.contains(.forecast), !chart.tellsForecast { notes.append(words.forecastNote) }
    return authors
      + unique(notes).filter { !authors.map(\.plain).contains($0) }.map { RichText($0) }
  }

  /// What the looks of computed and of approximate figures mean, of those that the marks have.
  ///
  /// - Parameter hasInterval: A mean or a slope with its interval says by that what it is.
  private func keys(_ chart: Chart, hasInterval: Bool) -> [String] {
    var notes: [String] = []
    let computed = chart.looks(of: [.derived])
    if !hasInterval, chart.kind != "band", let computed {
      notes.append(language.computedNote(computed))
    }
    let approximate = chart.looks(of: [.about, .nearly, .moreThan, .lessThan])
    if chart.kind != "area", approximate?.contains(.hatched) == true {
      notes.append(language.approximateNote)
    }
    return notes
  }

  /// Which members have no base, and which part of a period the data have.
  private func stretches(of bound: BoundRows) -> [String] {
    let words = language.words
    var notes: [String] = []
    let baseless = unique(namesWithoutBase(bound, alsoWhole: true))
    if !baseless.isEmpty {
      notes.append(
        baseless.count > 4
          ? capitalized(words.noComparableBase)
          : language.labelled(language.list(baseless), words.noComparableBase))
    }
    // A line for each of many periods, or of many stretches, says less than their names.
    let partial = bound.partial.sorted { $0.key < $1.key }
    let isTold = { (known: [BoundRows.Stretch]) in known.count < 4 && partial.count < 4 }
    for (period, known) in partial where isTold(known) {
      let spans = known.map { language.sayHeld(from: $0.first, through: $0.last) }
      notes.append(language.labelled(language.say(period), language.list(spans)))
    }
    let holed = partial.filter { !isTold($0.value) }.map { language.say($0.key) }
    if !holed.isEmpty {
      notes.append(language.labelled(language.list(holed), words.gapInTheData))
    }
    return notes
  }
}

extension Chart {
  /// How figures stated in such ways look; nil where there is none. Empty for marks that draw them as
  /// rings, or as any other figure.
  fileprivate func looks(of qualifiers: Set<Qualifier>) -> Set<DrawnLook>? {
    let marked = series.filter { series in
      series.values.contains { $0.value != nil && qualifiers.contains($0.qualifier) }
    }
    guard !marked.isEmpty else { return nil }
    return Set(
      marked.compactMap { series in
        let own = layers.indices.contains(series.layer) ? layers[series.layer].kind : kind
        if own == "area", self.series.count == 1 { return .dashed }
        if Chart.filledKinds.contains(own) { return .hatched }
        return Chart.lineKinds.contains(own) ? .dashed : nil
      })
  }

  private static let filledKinds: Set<String> = [
    "bar", "butterfly", "waterfall", "diverging", "marimekko", "bullet", "range", "area", "pareto",
  ]
  private static let lineKinds: Set<String> = ["line", "step", "slope", "difference", "band"]

  /// True where a dashed line leads over periods without a figure.
  fileprivate var bridgesGaps: Bool {
    guard options.missing == .bridge, ["line", "step", "area", "difference"].contains(kind) else {
      return false
    }
    return series.contains { $0.values.innerGaps > 0 }
  }
}
