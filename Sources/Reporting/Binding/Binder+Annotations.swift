import Charting
import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Notes at a point, reference lines and spans, found on the chart's axes.
extension Binder {
  mutating func annotate(
    _ chart: inout Chart, _ spec: ChartSpec, _ scope: Evaluator.Scope, facts: ChartFacts
  ) {
    for note in spec.notes {
      guard let text = rich(note.text, in: chart, facts: facts),
        let spot = spot(of: note.at, in: chart, scope),
        let panel = panel(note.panel, in: chart)
      else { continue }
      var series: Int?
      if let name = note.series {
        series = chart.series.firstIndex {
          ($0.key == name.value || $0.name == name.value) && panel.holds($0.panel)
        }
        if series == nil {
          diagnostics.add(
            Diagnostic(
              .spec, id: "unknown-series", "the chart has no series '\(name.value)'",
              at: name.place, hint: hint(forUnknown: name.value, allowed: chart.series.map(\.key))))
          continue
        }
      }
      chart.pointNotes.append(
        Chart.PointNote(
          category: spot.category, series: series, text: text, panel: panel.index,
          value: spot.value))
    }
    for line in spec.lines {
      if let date = moment(line) {
        guard let found = span(at: date, line.at, in: chart),
          let panel = panel(line.panel, in: chart)
        else { continue }
        var moment = found
        moment.text = rich(line.text, in: chart, facts: facts) ?? ""
        moment.panel = panel.index
        chart.spans.append(moment)
        continue
      }
      guard let (unit, isRight) = measure(of: line, in: chart),
        let value = lineValue(line.at, unit: unit, scope),
        let panel = panel(line.panel, in: chart)
      else { continue }
      var end: Double?
      if let to = line.to {
        guard let value = lineValue(to, unit: unit, scope) else { continue }
        end = value
      }
      chart.referenceLines.append(
        Chart.ReferenceLine(
          value: value, to: end, text: rich(line.text, in: chart, facts: facts) ?? "",
          panel: panel.index, isRight: isRight))
    }
    let isLine = ["line", "step", "area"].contains(spec.kind.value)
    if isLine, chart.unit.kind == .index, !chart.referenceLines.contains(where: { $0.value == 100 })
    {
      // The base of an index is what its lines are read against.
      chart.referenceLines.append(Chart.ReferenceLine(value: 100, text: ""))
    }
    for span in spec.spans {
      if let between = spanBetween(span, in: chart) {
        guard let panel = panel(span.panel, in: chart) else { continue }
        var found = between
        found.text = rich(span.text, in: chart, facts: facts) ?? ""
        found.panel = panel.index
        found.color = (span.color?.value).flatMap(color)
        chart.spans.append(found)
        continue
      }
      guard let from = category(at: span.from, in: chart, end: false),
        let to = category(at: span.to, in: chart, end: true),
        let panel = panel(span.panel, in: chart)
      else { continue }
      guard from <= to else {
        diagnostics.add(
          Diagnostic(
            .spec, id: "reversed-range",
            "the span starts at \(span.from.value) and ends before it, at \(span.to.value)",
            at: span.to.place))
        continue
      }
      var shade = Chart.Span(
        from: from, to: to, text: rich(span.text, in: chart, facts: facts) ?? "",
        panel: panel.index)
      shade.color = (span.color?.value).flatMap(color)
      chart.spans.append(shade)
    }
    shadeForecast(&chart)
  }

  /// Readers see where a forecast begins: what is not known yet is shaded and called so, unless the author
  /// has done it.
  private func shadeForecast(_ chart: inout Chart) {
    guard ["line", "step", "band"].contains(chart.kind), chart.panels == nil,
      let last = chart.categories.indices.last, chart.categories[last].period != nil
    else { return }
    let shown = chart.series.filter { $0.role == .value }
    guard
      let first = chart.categories.indices.first(where: { index in
        shown.contains { $0.values[index].qualifier == .forecast }
      }), first > 0,
      (first...last).allSatisfy({ index in
        shown.map { $0.values[index] }.allSatisfy {
          $0.value == nil || $0.qualifier == .forecast
        }
      }),
      !chart.spans.contains(where: { max($0.from, $0.to) >= first && !$0.isMoment }),
      !chart.pointNotes.contains(where: { abs($0.category - first) <= 1 })
    else { return }
    var span = Chart.Span(
      from: first, to: last, text: RichText(capitalized(language.words.forecast)))
    // Along days the dashes begin at the last figure that is known, and so does the shade.
    if let known = chart.categories[first - 1].period, let end = chart.categories[last].period {
      span.days = Self.middle(of: known)...Self.middle(of: end)
    }
    chart.spans.append(span)
    chart.tellsForecast = true
  }

  /// Where a note stands: at a category; among classes and along a curve at a number, and on any axis of
  /// numbers at what an expression comes to.
  private mutating func spot(
    of text: WrittenText, in chart: Chart, _ scope: Evaluator.Scope
  ) -> (category: Int, value: Double?)? {
    guard let reach = chart.numberReach, !chart.categories.contains(where: { $0.key == text.value })
    else { return category(at: text, in: chart, end: false).map { ($0, nil) } }
    let isDistribution = !chart.options.bars.edges.isEmpty || chart.kind == "density"
    let number = Double(text.value)
    if number != nil, !isDistribution {
      return category(at: text, in: chart, end: false).map { ($0, nil) }
    }
    guard let value = number ?? lineValue(text, unit: chart.options.bars.edgeUnit, scope) else {
      return nil
    }
    guard reach.contains(value) else {
      let ends = [reach.lowerBound, reach.upperBound].map {
        language.say(Measured($0), unit: .number, style: .label)
      }
      diagnostics.add(
        Diagnostic(
          .spec, id: "outside-axis",
          "\(text.value) is not on the axis, which runs from \(ends[0]) to \(ends[1])",
          at: text.place))
      return nil
    }
    return (0, value)
  }

  /// A span whose ends fall between the dates of an irregular axis, such as the years of a census.
  private func spanBetween(_ span: SpanSpec, in chart: Chart) -> Chart.Span? {
    let periods = chart.categories.compactMap(\.period)
    guard let first = periods.first, let last = periods.last, periods.count > 1,
      periods.count == chart.categories.count,
      let from = try? PeriodText.parse(span.from.value, .axis),
      let to = try? PeriodText.parse(span.to.value, .axis),
      from.startMinute <= to.startMinute,
      from.unit == first.unit, to.unit == first.unit, first.startMinute < to.endMinute,
      from.startMinute < last.endMinute, !(periods.contains(from) && periods.contains(to))
    else { return nil }
    let before = periods.lastIndex { $0.startMinute <= from.startMinute } ?? 0
    let after = periods.firstIndex { to.endMinute <= $0.endMinute } ?? periods.count - 1
    var result = Chart.Span(from: before, to: max(before, after), text: "")
    result.days = Self.middle(of: from)...Self.middle(of: to)
    return result
  }

  /// In days.
  private static func middle(of period: Period) -> Double {
    Double(period.startMinute + period.endMinute) / Double(2 * Period.minutesPerDay)
  }

  /// The panel that something stands in.
  private struct NamedPanel {
    /// Nil for all of them.
    let index: Int?

    func holds(_ panel: Int) -> Bool { index.map { $0 == panel } ?? true }
  }

  /// The panel of that name; nil, with a diagnostic, when there is none.
  private mutating func panel(_ name: WrittenText?, in chart: Chart) -> NamedPanel? {
    guard let name else { return NamedPanel(index: nil) }
    let panels = chart.panels?.list ?? []
    if let index = panels.firstIndex(where: { $0.key == name.value || $0.name == name.value }) {
      return NamedPanel(index: index)
    }
    diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-panel", "the chart has no panel '\(name.value)'", at: name.place,
        hint: panels.isEmpty
          ? "split it with panels: first"
          : hint(forUnknown: name.value, allowed: panels.map(\.key))))
    return nil
  }

  /// The category of a member or a period. `end` asks for the last category of the period.
  private mutating func category(at text: WrittenText, in chart: Chart, end: Bool) -> Int? {
    if let index = chart.categories.firstIndex(where: {
      $0.key == text.value || $0.label == text.value
    }) {
      return index
    }
    if let value = Double(text.value), let found = chart.category(nearest: value) { return found }
    if chart.categories.contains(where: { $0.period != nil }) {
      do throws(PeriodFault) {
        let period = try PeriodText.parse(text.value, .axis)
          .asFiscal(like: chart.categories.last?.period)
        let inside = chart.categories.indices.filter { index in
          guard let own = chart.categories[index].period else { return false }
          return period.contains(own) || own.contains(period)
        }
        if let found = end ? inside.last : inside.first { return found }
        diagnostics.add(
          Diagnostic(
            .spec, id: "outside-axis",
            "\(text.value) is not on the axis, which runs from "
              + "\(chart.categories.first?.key ?? "") to \(chart.categories.last?.key ?? "")",
            at: text.place))
        return nil
      } catch {
        diagnostics.add(
          Diagnostic(.spec, id: "bad-period", error.sentence, at: text.place, hint: error.hint))
        return nil
      }
    }
    diagnostics.add(
      Diagnostic(
        .spec, id: "unknown-member", "'\(text.value)' is not on the axis", at: text.place,
        hint: hint(forUnknown: text.value, allowed: chart.categories.map(\.key))))
    return nil
  }

  /// What a line's axis counts, and whether it is the right one. A Pareto chart shows the shares alone, so its
  /// lines are at one unless the author says that they are at an amount.
  private mutating func measure(of line: LineSpec, in chart: Chart) -> (unit: Unit, isRight: Bool)?
  {
    if chart.kind == "pareto" {
      return line.axis?.value == .left ? (chart.unit, false) : (.share, true)
    }
    guard let axis = line.axis, axis.value == .right else { return (chart.unit, false) }
    if let layer = chart.layers.first(where: \.isRight) { return (layer.unit, true) }
    diagnostics.add(
      Diagnostic(
        .spec, id: "no-right-axis", "the chart has no right axis for a line", at: axis.place,
        hint: "leave out `axis`, or give a layer of a combo `axis: right`"))
    return nil
  }

  mutating func lineValue(
    _ text: WrittenText, unit: Unit, _ scope: Evaluator.Scope
  ) -> Double? {
    guard let answer = answer(text, scope: scope) else { return nil }
    guard answer.axes.isEmpty, let value = answer.single.value else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "not-one-figure",
          "a reference line needs one figure: \(answer.single.reason?.sentence ?? "this gives several")",
          at: text.place))
      return nil
    }
    let isRatio = unit == .share && answer.unit == .times
    guard answer.unit == unit || answer.unit.isPlainNumber || isRatio else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "unit-mismatch", "the line counts \(answer.unit.name), the chart \(unit.name)",
          at: text.place))
      return nil
    }
    return value
  }
}

extension Chart {
  /// The category whose number is nearest to a value within the axis; nil on other axes.
  fileprivate func category(nearest value: Double) -> Int? {
    guard let low = categories.first?.number, let high = categories.last?.number,
      low <= value, value <= high
    else { return nil }
    return categories.indices.min {
      abs((categories[$0].number ?? low) - value) < abs((categories[$1].number ?? low) - value)
    }
  }
}
