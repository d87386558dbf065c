internal import Diagnostics

extension ReadingSession {
  func chart(_ node: SpecNode, _ entry: SpecNode.Entry) -> ChartSpec? {
    let kind = Located(entry.key.value, entry.key.place)
    guard
      var fields = SpecFields(
        node, of: SpecSchema.chart, alsoAllowed: [kind.value], place: kind.place, session: self)
    else { return nil }
    let content = fields.required(kind.value) { self.content($0, of: kind) }
    var order: Located<SortOrder>?
    var sortBy: WrittenText?
    switch fields.value("sort", sorting) {
    case .order(let word): order = word
    case .figure(let text): sortBy = text
    case nil: break
    }
    let top = fields.value("top", top)
    let chart = ChartSpec(
      kind: kind,
      content: content ?? .metrics([]),
      id: fields.value("id", id),
      title: fields.value("title", title),
      subtitle: fields.value("subtitle", title),
      note: fields.value("note", localized),
      caption: fields.value("caption", localized),
      source: fields.value("source", localized),
      alt: fields.value("alt", localized),
      dataset: fields.value("from", line),
      filter: fields.value("where", expression),
      top: top?.members,
      other: fields.value("other", other),
      sort: order,
      arrangement: ArrangementSpec(
        by: fields.listOrOne("by", line), series: fields.value("series", seriesOrder),
        topSeries: top?.series, otherLabel: fields.value("other", otherLabel),
        hidden: fields.listOrOne("hide", line)),
      highlight: fields.listOrOne("highlight", line), dashed: fields.listOrOne("dashed", line),
      stack: fields.value("stack") { word($0, as: Stacking.self) },
      direction: fields.value("as") { word($0, as: BarDirection.self) },
      values: fields.value("values", values),
      legend: fields.value("legend") { word($0, as: LegendChoice.self) },
      missing: fields.value("missing") { word($0, as: MissingTreatment.self) },
      markers: fields.value("markers") { word($0, as: MarkerChoice.self) },
      trend: fields.value("trend") { word($0, as: TrendChoice.self) },
      joins: fields.value("joins") { word($0, as: JoinChoice.self) },
      cycle: fields.value("cycle") { word($0, as: CycleChoice.self) },
      axis: fields.value("axis", axis),
      along: fields.value("along", along),
      panels: fields.value("panels", panels),
      notes: fields.list("notes", note),
      lines: fields.list("lines", referenceLine),
      spans: fields.list("spans", span),
      colors: fields.named("colors", memberColor),
      bars: barOptions(&fields, sortBy: sortBy),
      waivers: fields.named("waive", waiver))
    fields.finish()
    return content == nil ? nil : chart
  }

  private func content(_ node: SpecNode, of kind: Located<String>) -> ChartSpec.Content? {
    let count = problems.count
    if kind.value == "combo" { return layers(node, of: kind) }
    if kind.value == "path" { return twoMeasures(node, of: kind).map { .layers($0) } }
    switch node.content {
    case .sequence:
      guard let names = list(node, expression) else { return nil }
      // Two ends are one band, which needs no name.
      if kind.value == "band", names.count == 2 {
        let name = WrittenText("", place: node.place)
        return .labelled([ChartSpec.Labelled(label: name, value: names[0], upper: names[1])])
      }
      return names.isEmpty ? emptyList(kind.value, at: kind.place, since: count) : .metrics(names)
    case .mapping(let entries):
      if kind.value == "range", entries.contains(where: \.value.isMapping) {
        return named(node, range).flatMap { $0.isEmpty ? nil : .ranges($0) }
      }
      let parts = named(node) { label, node in labelled(label, node, of: kind.value) }
      guard let parts else { return nil }
      return parts.isEmpty ? emptyList(kind.value, at: kind.place, since: count) : .labelled(parts)
    case .null, .scalar:
      return expression(node).map { .expression($0) }
    }
  }

  // MARK: Order

  private func seriesOrder(_ node: SpecNode) -> SeriesOrderSpec? {
    if case .sequence = node.content { return list(node, line).map { .listed($0) } }
    return switch sorting(node) {
    case .order(let word): .sorted(word)
    case .figure(let text): .figure(text)
    case nil: nil
    }
  }

  private struct TopSpec {
    var members: Located<Int>?
    var series: Located<Int>?
  }

  /// A number, or one for the members along the axis and one for the series.
  private func top(_ node: SpecNode) -> TopSpec? {
    let read = { (node: SpecNode) in self.integer(node, in: 1...1000) }
    guard case .mapping = node.content else { return read(node).map { TopSpec(members: $0) } }
    guard var fields = SpecFields(node, "top", allowed: ["members", "series"], session: self) else {
      return nil
    }
    let top = TopSpec(members: fields.value("members", read), series: fields.value("series", read))
    fields.finish()
    return top
  }

  /// `true`, `false`, or the name that the rest is to have.
  private func other(_ node: SpecNode) -> Located<Bool>? {
    if let label = otherLabel(node) { return Located(true, label.place) }
    return bool(node)
  }

  private func otherLabel(_ node: SpecNode) -> LocalizedText? {
    if case .scalar(let text) = node.content {
      let words = ["true", "false", "yes", "no", "on", "off", "y", "n", "1", "0"]
      if words.contains(text.value.lowercased()) { return nil }
    }
    if case .sequence = node.content { return nil }
    if case .null = node.content { return nil }
    return localized(node)
  }

  /// `too-many-groups: the pattern is the point`.
  func waiver(_ rule: WrittenText, _ node: SpecNode) -> WaiverSpec? {
    if vocabulary.strictRules.contains(rule.value) {
      problem(
        "strict-rule", "the rule '\(rule.value)' cannot be set aside", at: rule.place,
        hint: "a chart that breaks it would be wrong, so it is not drawn: change the chart")
      return nil
    }
    if !vocabulary.rules.contains(rule.value) {
      problem(
        "unknown-rule", "there is no rule '\(rule.value)'", at: rule.place,
        hint: hint(forUnknown: rule.value, allowed: vocabulary.rules))
      return nil
    }
    return line(node).map { WaiverSpec(rule: rule, reason: $0) }
  }

  /// One of several ranges: `usual: {from: low, to: high}`.
  private func range(_ label: WrittenText, _ node: SpecNode) -> ChartSpec.LabelledRange? {
    guard var fields = SpecFields(node, "range", allowed: ["from", "to"], session: self) else {
      return nil
    }
    let from = fields.required("from", expression)
    let to = fields.required("to", expression)
    fields.finish()
    guard let from, let to else { return nil }
    return ChartSpec.LabelledRange(label: label, from: from, to: to)
  }

  /// An expression under a name; in a band also the two ends of one.
  private func labelled(
    _ label: WrittenText, _ node: SpecNode, of kind: String
  ) -> ChartSpec.Labelled? {
    guard kind == "band", case .sequence = node.content else {
      return expression(node).map { ChartSpec.Labelled(label: label, value: $0) }
    }
    guard let ends = list(node, expression) else { return nil }
    guard ends.count == 2 else {
      problem(
        "not-two-ends", "a band has a lower and an upper end; '\(label.value)' has \(ends.count)",
        at: node.place, hint: "write `\(label.value): [low, high]`")
      return nil
    }
    return ChartSpec.Labelled(label: label, value: ends[0], upper: ends[1])
  }

  private func note(_ node: SpecNode) -> NoteSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.note, session: self) else { return nil }
    let at = fields.required("at", line)
    let text = fields.required("text", title)
    let series = fields.value("series", line)
    let panel = fields.value("panel", line)
    fields.finish()
    guard let at, let text else { return nil }
    return NoteSpec(at: at, text: text, series: series, panel: panel)
  }

  private func referenceLine(_ node: SpecNode) -> LineSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.line, session: self) else { return nil }
    let at = fields.required("at", expression)
    let to = fields.value("to", expression)
    let text = fields.value("text", title)
    let panel = fields.value("panel", line)
    let axis = fields.value("axis") { word($0, as: ChartSpec.AxisSide.self) }
    fields.finish()
    return at.map { LineSpec(at: $0, to: to, text: text, panel: panel, axis: axis) }
  }

  private func span(_ node: SpecNode) -> SpanSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.span, session: self) else { return nil }
    let from = fields.required("from", line)
    let to = fields.required("to", line)
    let text = fields.value("text", title)
    let color = fields.value("color", self.color)
    let panel = fields.value("panel", line)
    fields.finish()
    guard let from, let to else { return nil }
    return SpanSpec(from: from, to: to, text: text, color: color, panel: panel)
  }
}

extension SpecNode {
  fileprivate var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }
}
