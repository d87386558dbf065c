import Diagnostics
import Querying
import Speaking
import SpecReading
import Statistics
import TradeData

/// Key figures.
extension Binder {
  mutating func kpis(_ spec: KPIRowSpec) -> [Kpi] {
    spec.items.compactMap { item in
      guard let figure = figure(item.metric) else { return nil }
      _ = traced(item.metric.value)
      let metric = metric(named: item.metric.value)
      let label =
        prose(item.label) ?? prose(metric?.label)
        ?? defaultLabel(figure, item.metric)
      var kpi = Kpi(
        value: language.say(figure.measured, unit: figure.unit, style: .label),
        label: label, place: item.metric.place)
      if let note = prose(metric?.note).map(Markdown.plain) {
        let remark = language.labelled(label, note)
        if !notes.contains(remark) { notes.append(remark) }
      }
      if let reason = figure.measured.reason {
        diagnostics.add(
          Diagnostic(
            .warning, .data, id: "undefined-figure",
            "'\(item.metric.value)' has no value: \(reason.sentence)", at: item.metric.place))
      }
      if let change = item.change, let compared = self.figure(change) {
        kpi.comparison = comparison(compared, of: figure, change)
        let value = compared.measured.value ?? 0
        let neutral = compared.unit.kind == .times ? 1.0 : 0
        kpi.direction = value > neutral ? 1 : value < neutral ? -1 : 0
      }
      return kpi
    }
  }

  /// "18.8 times as many", "+12% a year earlier".
  private func comparison(
    _ compared: Figure, of figure: Figure, _ text: WrittenText
  ) -> String {
    if compared.unit.kind == .times {
      let counts = figure.unit.currency == nil && figure.unit.denominator.isEmpty
      return language.timesAs(compared.measured, counting: counts)
    }
    let said = language.say(compared.measured, unit: compared.unit, style: .label, sign: .always)
    return isYearOnYear(text) ? language.onAYearEarlier(said) : said
  }

  /// Whether an expression, or the metric it names, is a change on the year before.
  private func isYearOnYear(_ text: WrittenText) -> Bool {
    let text = metric(named: text.value)?.value ?? text
    guard let query = try? ExpressionParser.query(expression(text)),
      case .call(let call) = query.expression
    else { return false }
    return call.name.text == "yoy"
  }

  private func defaultLabel(_ figure: Figure, _ text: WrittenText) -> String {
    guard let part = figure.usage.parts.first else { return text.value }
    let measure = names.measure(part.measure, in: part.dataset)
    let period = part.asked.map { language.say($0) }
    return ([measure] + transformations(of: text) + [period].compactMap { $0 })
      .joined(separator: language.words.comma)
  }
}
