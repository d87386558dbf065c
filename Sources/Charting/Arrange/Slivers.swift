import Speaking
import Statistics

/// Series that no eye can tell apart: layers thinner than a hair, lines that lie on zero.
///
/// Of many they go under one name, so that names do not stand where there is nothing to see; a remark
/// says which they are.
extension Chart {
  /// Of the height of the plot.
  private static let sliver = 0.01

  /// The series that go under one name; empty where each has its own.
  var slivers: [Int] {
    guard panels == nil, layers.isEmpty, series.count > 5, options.bars.palette == .series,
      options.legend != .top, !isBesideHighlight, !series.contains(where: \.isHighlighted)
    else { return [] }
    let found: [Int]
    switch kind {
    case Area.keyword: found = thinLayers
    case Line.keyword, Step.keyword: found = Array(flatLines.drop { $0 < Line.traits.coloredLimit })
    default: return []
    }
    let own = found.filter { index in
      series[index].color == nil && !series[index].isBackdrop
        && !pointNotes.contains { $0.series == index }
    }
    return own.count > 2 && own.count < series.count - 1 ? own : []
  }

  private var thinLayers: [Int] {
    let isFull = options.stack == .full
    let totals = categories.indices.map { category in
      series.compactMap { $0.values[category].value?.magnitude }.reduce(0, +)
    }
    let highest = totals.max() ?? 0
    let thin = series.indices.filter { index in
      zip(series[index].values, totals).allSatisfy { figure, total in
        (figure.value?.magnitude ?? 0) <= (isFull ? total : highest) * Chart.sliver
      }
    }
    // Many that make up much of the whole are no rest.
    let together = thin.flatMap { series[$0].values.compactMap { $0.value?.magnitude } }
    return together.reduce(0, +) <= totals.reduce(0, +) * 10 * Chart.sliver ? thin : []
  }

  private var flatLines: [Int] {
    guard options.scale == .linear, !options.hasGivenAxis, let range = valueRange else { return [] }
    let reach = (max(0, range.upperBound) - min(0, range.lowerBound)) * Chart.sliver
    return series.indices.filter { index in
      series[index].values.allSatisfy { ($0.value?.magnitude ?? 0) <= reach }
    }
  }

  /// What the slivers are called together, with their number: "Other (5)".
  private func nameOfSlivers(_ count: Int) -> String {
    "\(language.words.other)\u{A0}(\(language.number(Double(count))))"
  }

  /// Which they are; nil where there are none.
  var remarkOnSlivers: String? {
    let slivers = slivers
    guard !slivers.isEmpty else { return nil }
    let names = slivers.map { series[$0].name }.joined(separator: language.words.comma)
    return language.labelled(nameOfSlivers(slivers.count), names) + language.words.fullStop
  }

  /// The chart with one layer for all slivers, or one name.
  var withoutSlivers: Chart {
    let slivers = slivers
    guard let first = slivers.first else { return self }
    var result = self
    result.series[first].name = nameOfSlivers(slivers.count)
    result.series[first].isRest = true
    guard kind == Area.keyword else {
      for index in slivers.dropFirst() {
        result.series[index].name = ""
        result.series[index].isRest = true
      }
      return result
    }
    result.series[first].values = categories.indices.map { category in
      let figures = slivers.map { series[$0].values[category] }
      let values = figures.compactMap(\.value)
      guard values.count == figures.count || options.missing == .zero else { return .missing }
      return Measured(values.reduce(0, +))
    }
    let kept = series.indices.filter { $0 == first || !slivers.contains($0) }
    result.series = kept.map { result.series[$0] }
    result.pointNotes = pointNotes.map { note in
      var note = note
      note.series = note.series.flatMap { kept.firstIndex(of: $0) }
      return note
    }
    return result
  }
}
