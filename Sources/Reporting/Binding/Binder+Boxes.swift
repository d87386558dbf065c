import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Charts of single rows: box plots, and strips of dots.
extension Binder {
  /// The rows of a measure as the chart has them: each cell holds the position of its group.
  private struct Spread {
    var rows: ChartRows
    let groups: [[Double]]

    func group(_ cell: Measured) -> [Double] {
      guard let place = cell.value.map({ Int($0) }), groups.indices.contains(place) else {
        return []
      }
      return groups[place]
    }
  }

  // MARK: Box plots

  /// The numbers of the box of each member as series from the least up, and what lies beyond its
  /// lines as one series for the first such value of each member, another for the second ones. Of two
  /// dimensions each member of the second has such series, which stand side by side.
  mutating func boxes(
    of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    guard let spread = spread(of: text, spec, scope) else { return nil }
    let rows = spread.rows
    let whiskers = whiskers(spec)
    let boxes = rows.cells.map { cells in
      cells.map { try? BoxSummary(spread.group($0), whiskers) }
    }
    guard boxes.contains(where: { $0.contains { $0 != nil } }) else { return refuseEmpty(text) }
    let names = numberNames(whiskers)
    let width = rows.seriesCount
    var parts: [RowPart] = []
    for series in 0..<width {
      let own = stride(from: series, to: boxes.count, by: width).map { boxes[$0] }
      let key = rows.seriesAxis?.keys[series]
      for (number, name) in names.enumerated() {
        parts.append(
          RowPart(key, name, .number) { panel, category in
            own[panel][category].map { Measured($0.numbers[number]) } ?? .missing
          })
      }
      let most = own.flatMap { $0.compactMap { $0?.outliers.count } }.max() ?? 0
      for number in 0..<most {
        parts.append(
          RowPart(key, "outlier \(number + 1)", .dot) { panel, category in
            own[panel][category].flatMap { box in
              box.outliers.indices.contains(number) ? Measured(box.outliers[number]) : nil
            } ?? .missing
          })
      }
    }
    var bound = self.bound(parts, spread, text)
    bound.whiskers = whiskers
    // The medians of the first boxes rank the members.
    bound.rows.rankingSeries = 2..<3
    return bound
  }

  /// Where the lines of boxes end.
  private func whiskers(_ spec: ChartSpec) -> BoxSummary.Whiskers {
    switch spec.bars.whiskers {
    case nil, .tukey: .tukey
    case .extremes: .extremes
    case .percentiles(let low, let high): .percentiles(low.value / 100, high.value / 100)
    }
  }

  /// What the five numbers of a box are, for the table behind the chart.
  private func numberNames(_ whiskers: BoxSummary.Whiskers) -> [String] {
    let ends: (String, String) =
      switch whiskers {
      case .tukey: ("lower whisker (1.5 IQR)", "upper whisker (1.5 IQR)")
      case .extremes: ("min", "max")
      case .percentiles(let low, let high):
        ("p" + DimensionColumn.text(low * 100), "p" + DimensionColumn.text(high * 100))
      }
    return [ends.0, "p25", "median", "p75", ends.1]
  }

  /// What the parts of a box are; nil for other charts.
  func boxMethod(_ chart: Chart, _ bound: BoundRows) -> Method? {
    let hasDots = chart.series.contains { series in
      series.role == .dot && series.values.contains { $0.value != nil }
    }
    return switch bound.whiskers {
    case nil: nil
    case .tukey: .tukeyBoxes(hasDots: hasDots)
    case .extremes: .boxes
    case .percentiles(let low, let high):
      .percentileBoxes(
        [low, high].map { DimensionColumn.text($0 * 100) }.joined(separator: "–"),
        hasDots: hasDots)
    }
  }

  // MARK: Strips

  /// A dot for each row of a member; of two dimensions a dot for each figure of the second.
  mutating func strip(
    of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope
  ) -> BoundRows? {
    let query = try? ExpressionParser.query(text.expression)
    let panelNames = [spec.panels?.by.value, spec.panels?.across?.value].compactMap { $0 }
    let by = query.map { $0.by.isEmpty ? scope.by : $0.by } ?? []
    if by.filter({ !panelNames.contains($0.text) }).count > 1 || isComputed(query) {
      guard var bound = rows(of: text, spec, scope) else { return nil }
      bound.rows.ranksByMedian = true
      bound.hasDots = true
      bound.namesDots = true
      for key in bound.rows.seriesAxis?.keys ?? [] { bound.roles[key.text] = .dot }
      return bound
    }
    guard let spread = spread(of: text, spec, scope, coloured: spec.bars.color) else { return nil }
    let rows = spread.rows
    let values = rows.cells.map { $0.map(spread.group) }
    let most = values.flatMap { $0.map(\.count) }.max() ?? 0
    guard most > 0 else { return refuseEmpty(text) }
    guard most <= Self.mostDots else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "too-many-dots",
          "one row of the chart has \(most) values; more than \(Self.mostDots) dots are a smear",
          at: text.place,
          hint: "show how they are spread with boxplot, density or histogram, or narrow them with "
            + "`where`"))
      return nil
    }
    let width = rows.seriesCount
    let parts = (0..<width).flatMap { series in
      let own = stride(from: series, to: values.count, by: width).map { values[$0] }
      let most = own.flatMap { $0.map(\.count) }.max() ?? 0
      return (0..<most).map { number in
        RowPart(rows.seriesAxis?.keys[series], "dot \(number + 1)", label: "", .dot) {
          panel, category in
          let dots = own[panel][category]
          return dots.indices.contains(number) ? Measured(dots[number]) : .missing
        }
      }
    }
    var bound = self.bound(parts, spread, text)
    bound.rows.ranksByMedian = true
    return bound
  }

  private static let mostDots = 1000

  /// Whether an expression is more than the rows of a measure: a mean, a change.
  private func isComputed(_ query: Query?) -> Bool {
    guard let query, case .call(let call) = query.expression else { return false }
    return FunctionRegistry.function(named: call.name.text) != nil
  }

  // MARK: Rows

  /// A series of marks of single rows.
  private struct RowPart {
    /// The member of the second dimension, which the legend names.
    let member: Answer.Key?
    let name: String
    /// What the table behind the chart calls it, where no member does.
    let label: String
    let role: Chart.Series.Role
    let figure: (_ panel: Int, _ category: Int) -> Measured

    init(
      _ member: Answer.Key?, _ name: String, label: String? = nil, _ role: Chart.Series.Role,
      figure: @escaping (_ panel: Int, _ category: Int) -> Measured
    ) {
      self.member = member
      self.name = name
      self.label = label ?? name
      self.role = role
      self.figure = figure
    }

    var key: String { [member?.text, name].compactMap { $0 }.joined(separator: " ") }
  }

  private func bound(_ parts: [RowPart], _ spread: Spread, _ text: WrittenText) -> BoundRows {
    var rows = spread.rows
    let axis = rows.seriesAxis
    let panels = rows.cells.count / max(1, rows.seriesCount)
    rows.cells = (0..<panels).flatMap { panel in
      parts.map { part in rows.categoryKeys.indices.map { part.figure(panel, $0) } }
    }
    let keys = parts.map { Answer.Key.member($0.key) }
    rows.seriesAxis = Answer.Axis(name: "", keys: keys, givenOrder: keys)
    var bound = BoundRows(
      rows: rows, metrics: metric(named: text.value).map { [$0] } ?? [], text: text)
    for part in parts {
      bound.roles[part.key] = part.role
      bound.labels[part.key] =
        part.member.flatMap { member in axis.map { categoryLabel(member, $0.name) } } ?? part.label
    }
    bound.hasDots = true
    return bound
  }

  private mutating func refuseEmpty(_ text: WrittenText) -> BoundRows? {
    diagnostics.add(
      Diagnostic(
        .data, id: "empty-chart",
        "'\(text.value)' has nothing to show: no row of the data is left", at: text.place))
    return nil
  }

  private mutating func spread(
    of text: WrittenText, _ spec: ChartSpec, _ scope: Evaluator.Scope,
    coloured color: WrittenText? = nil
  ) -> Spread? {
    do throws(QueryFailure) {
      var query = try ExpressionParser.query(text.expression)
      if query.by.isEmpty { query = Query(expression: query.expression, by: scope.by) }
      if let color, let name = try ExpressionParser.dimensions(color.expression).first,
        !query.by.contains(where: { $0.text == name.text })
      {
        query = Query(expression: query.expression, by: query.by + [name])
      }
      let evaluator = evaluator
      var groups: [[Double]] = []
      func answer(_ query: Query) throws(QueryFailure) -> Answer {
        let found = try evaluator.rowGroups(query, source: text.expression, scope: scope)
        groups = found.groups
        return found.places
      }
      let rows: ChartRows?
      if let panels = spec.panels {
        guard
          let (answer, axis) = panelAnswer(text, panels, scope, asking: query, answering: answer)
        else { return nil }
        rows = ChartRows(answer, panels: axis, prefersTime: false)
      } else {
        let answer = try answer(query)
        used.merge(answer.usage)
        rows = ChartRows(answer, prefersTime: false)
      }
      guard let rows else { return refuseRows(text, query.by.count) }
      return Spread(rows: rows, groups: groups)
    } catch {
      diagnostics.add(error.diagnostic)
      return nil
    }
  }

  private mutating func refuseRows(_ text: WrittenText, _ count: Int) -> Spread? {
    diagnostics.add(
      count == 0
        ? Diagnostic(
          .spec, id: "missing-by", "the rows of each member of a dimension make up such a chart",
          at: text.place, hint: "write it as 'salary by department'")
        : Diagnostic(
          .spec, id: "too-many-dimensions",
          "such a chart shows two dimensions, and '\(text.value)' names \(count)",
          at: text.place, hint: "split it with `panels`"))
    return nil
  }
}
