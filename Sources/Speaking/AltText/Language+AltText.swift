import Statistics
import TradeData

extension Language {
  /// The longest alt text: screen readers cut or tire beyond it.
  package static let altTextLimit = 300

  /// A description for readers who cannot see the chart: kind, subject, unit, span, then first and
  /// last values, extremes, comparison and gaps, as far as 300 characters go.
  ///
  ///     "Line chart: China's car exports (vehicles), June 2021 – November 2023. Rise from 158,000
  ///      (June 2021) to 482,000 (November 2023). Highest: 482,000 (November 2023)."
  package func altText(_ facts: AltTextFacts) -> String {
    var text = closed(head(facts))
    for clause in clauses(facts) {
      let longer = text + words.sentenceGap + closed(capitalized(clause))
      if longer.count <= Language.altTextLimit { text = longer }
    }
    return text
  }

  /// With a full stop, unless an abbreviation has brought its own: "2023 г."
  private func closed(_ sentence: String) -> String {
    sentence.hasSuffix(words.fullStop) ? sentence : sentence + words.fullStop
  }

  private func head(_ facts: AltTextFacts) -> String {
    var tail = ""
    let unitName = facts.unit.kind == .quantity && facts.namesUnit ? name(of: facts.unit) : ""
    if !unitName.isEmpty, !facts.subject.lowercased().contains(unitName.lowercased()) {
      tail = remark("", unitName)
    }
    if let from = facts.from {
      tail += words.comma + say(from: from, through: facts.through ?? from)
    }
    let kinds = tables.altText.kinds
    let kind = kinds[facts.kind] ?? facts.kind.kin.flatMap { kinds[$0] } ?? ""
    guard !facts.subject.isEmpty else { return kind + tail }
    return labelled(kind, shortened(facts.subject, to: 200 - tail.count)) + tail
  }

  /// Cut at the last gap before the limit.
  private func shortened(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let kept = text.prefix(max(1, limit - 1))
    let cut = kept.lastIndex(of: " ").map { kept[..<$0] } ?? kept
    return cut + "…"
  }

  /// In falling order of what a listener needs.
  private func clauses(_ facts: AltTextFacts) -> [String] {
    let phrases = tables.altText
    var result: [String] = []
    if facts.series.count == 1, facts.comparison == nil,
      let clause = trend(facts.series[0], facts.unit)
    {
      result.append(clause)
    }
    var names: [String] = []
    for name in facts.series.map(\.name) where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    if names.count > 1 {
      // Where the subject names them all, they are not listed once more.
      if !names.allSatisfy({ facts.subject.contains($0) }) {
        result.append(fill(phrases.series, list(names)))
      }
      for series in facts.series where series.isFocus {
        guard let way = trend(series, series.unit ?? facts.unit) else { continue }
        // Nouns of German keep their capitals.
        result.append(
          labelled(
            named(series), code == "de" ? way : way.prefix(1).lowercased() + way.dropFirst()))
      }
    }
    if let sum = facts.sum { result.append(said(sum, facts.unit)) }
    if let comparison = facts.comparison {
      result.append(compared(comparison, facts.unit))
    }
    var extremes = [(phrases.highest, facts.highest), (phrases.lowest, facts.lowest)]
      .compactMap { phrase, point in point.map { fill(phrase, said($0, facts.unit)) } }
    if facts.isOnePoint {
      extremes = result.isEmpty ? [facts.highest.map { said($0, facts.unit) } ?? ""] : []
    }
    if !extremes.isEmpty { result.append(extremes.joined(separator: words.semicolon)) }
    for (point, unit) in facts.peaks { result.append(fill(phrases.highest, said(point, unit))) }
    if !facts.notable.isEmpty {
      result.append(
        facts.notable.map { said($0, facts.unit) }.joined(separator: words.semicolon))
    }
    if names.count > 1, let clause = latest(facts) { result.append(clause) }
    if let remark = facts.remark { result.append(remark) }
    if facts.gaps > 0 { result.append(fill(phrases.gaps, number(Double(facts.gaps)))) }
    return result
  }

  /// A series by its name, and by what its figures count where those of others count other things.
  private func named(_ series: AltTextFacts.Series) -> String {
    guard let unit = series.unit, unit.kind == .quantity else { return series.name }
    let words = name(of: unit)
    let isSaid = words.isEmpty || series.name.lowercased().contains(words.lowercased())
    return isSaid ? series.name : remark(series.name, words)
  }

  private func trend(_ series: AltTextFacts.Series, _ unit: Unit) -> String? {
    guard let first = series.first, let last = series.last, let start = first.value.value,
      let end = last.value.value, let from = place(first, isNamed: !series.isFocus),
      let to = place(last, isNamed: !series.isFocus)
    else { return nil }
    // One date has no way.
    guard first.period != last.period || first.name != last.name else {
      return said(last, unit)
    }
    let phrases = tables.altText
    // Who comes first has risen.
    let isRise = unit.kind == .rank ? end < start : end > start
    let template = end == start ? phrases.steady : isRise ? phrases.rise : phrases.fall
    let places = phrases.placeMoved.flatMap { unit.kind == .rank && end != start ? $0 : nil }
    let (before, after) =
      places.map { words in
        (fill(words, number(start)), fill(words, number(end)))
      } ?? (bare(first.value, unit), bare(last.value, unit))
    return fill(template, before, from, after, to)
  }

  private func compared(_ comparison: AltTextFacts.Comparison, _ unit: Unit) -> String {
    let points = [comparison.current, comparison.base].map { point in
      labelled(place(point) ?? "", bare(point.value, unit))
    }
    var change = say(comparison.change, unit: comparison.changeUnit, style: .spoken)
    if comparison.changeUnit == .times, let ratio = comparison.change.value, ratio >= 1 {
      change = fill(
        tables.altText.ratio, timesAs(comparison.change, counting: currency(above: unit) == nil))
    } else {
      change = fill(tables.altText.change, change)
    }
    return (points + [change]).joined(separator: words.semicolon)
  }

  private func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  private func latest(_ facts: AltTextFacts) -> String? {
    let points = facts.series.compactMap(\.last)
    guard points.count == facts.series.count, let date = points[0].period,
      points.allSatisfy({ $0.period == date })
    else { return nil }
    var series = Array(zip(facts.series, points))
    if facts.unit.kind == .rank {
      series.sort { ($0.1.value.value ?? 0) < ($1.1.value.value ?? 0) }
    }
    // What counts other things has been told by itself.
    guard series.allSatisfy({ $0.0.unit == nil || $0.0.unit == facts.unit }) else { return nil }
    let said = series.map { fill(tables.altText.point, $0.name, bare($1.value, facts.unit)) }
    return fill(tables.altText.latest, say(date), said.joined(separator: words.semicolon))
  }

  private func said(_ point: AltTextFacts.Point, _ unit: Unit) -> String {
    let value = bare(point.value, unit)
    guard let name = point.name else {
      return point.period.map { remark(value, say($0)) } ?? value
    }
    guard let period = point.period else { return fill(tables.altText.point, name, value) }
    return fill(tables.altText.datedPoint, name, value, say(period))
  }

  private func place(_ point: AltTextFacts.Point, isNamed: Bool = true) -> String? {
    let period = point.period.map { say($0) }
    guard isNamed, let name = point.name else { return period }
    return period.map { name + words.comma + $0 } ?? name
  }

  /// The figure alone: its counted noun has been said in the head.
  private func bare(_ value: Measured, _ unit: Unit) -> String {
    say(value, unit: unit.kind == .quantity ? .number : unit, style: .spoken)
  }
}
