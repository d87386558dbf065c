import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// The classes of a histogram.
struct Classes {
  /// Ascending, one more than there are classes.
  var edges: [Double]
  /// What the edges count.
  var unit: Unit
  /// What the edges are, where the data have counted the classes.
  var dimension: String?
}

extension Binder {
  /// The rows of a histogram: how many values fall into each class.
  mutating func classes(
    of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    if case .counted(let end, let width)? = spec.bars.bins?.rule {
      return countedClasses(text, to: end, width: width, spec, scope)
    }
    guard
      let found = evaluator.values(text.expression, scope: scope, diagnostics: &diagnostics)
    else { return nil }
    used.merge(found.usage)
    let bins: Bins
    do throws(Undefined) {
      bins = try Bins(found.values, rule(spec.bars.bins?.rule))
    } catch {
      complain(error, id: "bad-bins", "cannot be sorted into classes", at: text)
      return nil
    }
    if !found.values.isEmpty, bins.outside == found.values.count {
      diagnostics.add(
        Diagnostic(
          .error, .data, id: "values-outside-bins",
          "none of the \(found.values.count) values lies in the classes", at: text.place,
          hint: "they run from \(extent(of: found.values)); leave out `edges`, `from` and `to` of "
            + "bins"))
      return nil
    }
    if bins.outside > 0 {
      diagnostics.add(
        Diagnostic(
          .warning, .data, id: "values-outside-bins",
          "\(bins.outside) of \(found.values.count) values lie outside the classes",
          at: text.place,
          hint: "leave out `edges`, `from` and `to` of bins, or let them reach further"))
    }
    warnOfCoarse(bins, found.unit, spec)
    let keys = keys(of: Classes(edges: bins.edges, unit: found.unit))
    let amounts = spec.bars.bins?.amounts?.value ?? .counts
    guard let (axes, groups) = groups(of: found.values, text, spec, scope) else { return nil }
    // Shares are of a panel's values, or where colours overlap of each colour's own.
    let isOverlaid = spec.stack?.value == Stacking.none
    var columns = groups.flatMap { panel in
      let total = spec.panels == nil ? found.values.count : panel.reduce(0) { $0 + $1.count }
      return panel.map { group in
        Column(
          counts: Bins.sorted(group, into: bins.edges).counts,
          total: Double(max(1, isOverlaid ? group.count : total)))
      }
    }
    if amounts == .cumulative { columns = columns.map(\.addedUp) }
    let answer = Answer(
      axes: [Answer.Axis(name: "", keys: keys, givenOrder: keys)] + axes,
      cells: keys.indices.flatMap { row in
        columns.map { Measured(Double($0.counts[row]) / (amounts == .counts ? 1 : $0.total)) }
      },
      unit: amounts == .counts ? .number : .share, usage: found.usage)
    guard let rows = rows(ofGroups: answer, spec) else { return nil }
    return BoundRows(
      rows: rows, metrics: [], text: text, classes: Classes(edges: bins.edges, unit: found.unit))
  }

  /// Names of classes by their edges: "20–30"; with unit and scale word where the numbers alone would be
  /// others: "$100m–$200m".
  private func keys(of classes: Classes) -> [Answer.Key] {
    var labels =
      language.axisLabels(for: classes.edges, unit: classes.unit, unitOn: .nowhere).labels
    let largest = classes.edges.indices.max {
      abs(classes.edges[$0]) < abs(classes.edges[$1])
    }
    if let largest, let whole = Int(exactly: abs(classes.edges[largest]).rounded(.down)),
      labels[largest].count(where: \.isNumber) < String(whole).count
    {
      labels =
        language.axisLabels(
          for: classes.edges, unit: classes.unit, unitOn: .ticks(Set(classes.edges.indices))
        ).labels
    }
    // A dash before a minus is lost.
    let mark = classes.edges.contains { $0 < 0 } ? " – " : "–"
    return zip(labels, labels.dropFirst()).map { Answer.Key.member($0 + mark + $1) }
  }

  /// Classes that the data have counted: amounts by the lower edge of each.
  private mutating func countedClasses(
    _ text: WrittenText, to end: Located<Double>?, width: Located<Double>?, _ spec: ChartSpec,
    _ scope: Evaluator.Scope
  ) -> BoundRows? {
    guard var bound = rows(of: text, spec, scope) else { return nil }
    let starts = bound.rows.categoryKeys.compactMap { Double($0.text) }
    guard starts.count == bound.rows.categoryKeys.count, starts.count > 1 else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "counted-bins",
          "'\(bound.rows.categoryAxis.name)' has no numbers, which are the lower edges of classes",
          at: text.place,
          hint: "name a dimension of numbers, as in `histogram: people by age`; without it use bar")
      )
      return nil
    }
    bound.rows.reorder(starts.indices.sorted { starts[$0] < starts[$1] })
    var edges = starts.sorted()
    let last = edges[edges.count - 1]
    edges.append(end?.value ?? last + (width?.value ?? last - edges[edges.count - 2]))
    guard edges[edges.count - 1] > last else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "counted-bins",
          "the last class begins at \(DimensionColumn.text(last)), and does not end beyond it",
          at: end?.place ?? width?.place ?? text.place))
      return nil
    }
    let classes = Classes(
      edges: edges, unit: .number, dimension: bound.rows.categoryAxis.name)
    let keys = keys(of: classes)
    (bound.rows.categoryAxis.keys, bound.rows.categoryAxis.givenOrder) = (keys, keys)
    bound.classes = classes
    return bound
  }

  /// The lowest and the highest of some values, as the reader's language writes them.
  private func extent(of values: [Double]) -> String {
    [values.min() ?? 0, values.max() ?? 0].map {
      language.say(Measured($0), unit: .number, style: .label)
    }.joined(separator: " to ")
  }

  /// Shares are fractions: of a width of 10, which is 1,000 %, a class holds all there are.
  private mutating func warnOfCoarse(_ bins: Bins, _ unit: Unit, _ spec: ChartSpec) {
    guard [.share, .change, .points].contains(unit.kind), bins.edges.count < 5,
      case .width(let width, _, _)? = spec.bars.bins?.rule, width.value >= 1
    else { return }
    let said = language.say(Measured(width.value), unit: .share, style: .label)
    diagnostics.add(
      Diagnostic(
        .warning, .data, id: "coarse-bins",
        "these figures are fractions, of which classes as wide as \(said) tell little",
        at: width.place, hint: "write a width of 0.1 for 10 %"))
  }

  /// What the axis of a histogram counts; of classes that differ in width by how wide a stretch. Nil where
  /// the subtitle says it.
  func casesTitle(_ classes: Classes, _ bound: BoundRows) -> String? {
    let words = language.words
    var title = bound.rows.unit == .share ? words.casesShare : words.casesCount
    if classes.dimension != nil { title = capitalized(language.name(of: bound.rows.unit)) }
    let widths = BinWidths(classes.edges)
    guard !widths.areEqual else { return classes.dimension == nil ? title : nil }
    let stretch = said(widths.narrowest, of: classes.unit)
    return title.isEmpty ? nil : title + " / " + stretch
  }

  /// How many values of one colour in one panel fall into each class.
  private struct Column {
    var counts: [Int]
    /// How many values shares are taken of.
    var total: Double

    /// How many fall into each class or one before it.
    var addedUp: Column {
      var sum = 0
      let sums = counts.map { count in
        sum += count
        return sum
      }
      return Column(counts: sums, total: total)
    }
  }

  private func rule(_ spec: BinsSpec.Rule?) -> Bins.Rule {
    switch spec {
    case nil, .auto, .counted: .automatic
    case .count(let count): .about(count.value)
    case .edges(let edges): .edges(edges)
    case .width(let width, let from, let to):
      .width(width.value, from: from?.value, to: to?.value)
    }
  }
}
