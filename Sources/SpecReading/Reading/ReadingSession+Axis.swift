internal import Diagnostics

extension ReadingSession {
  func axis(_ node: SpecNode) -> AxisSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.axis, session: self) else { return nil }
    return axis(&fields)
  }

  /// `left`, `right`, or a mapping with the side and the keys of an axis.
  func layerAxis(_ node: SpecNode) -> (side: Located<ChartSpec.AxisSide>?, scale: AxisSpec?)? {
    guard case .mapping = node.content else {
      return word(node, as: ChartSpec.AxisSide.self).map { ($0, nil) }
    }
    guard
      var fields = SpecFields(node, of: SpecSchema.axis, alsoAllowed: ["side"], session: self)
    else { return nil }
    let side = fields.value("side") { word($0, as: ChartSpec.AxisSide.self) }
    return (side, axis(&fields))
  }

  private func axis(_ fields: inout SpecFields) -> AxisSpec? {
    let range = -1e15...1e15
    let ticks = fields.value("ticks", ticks)
    let axis = AxisSpec(
      min: fields.value("min") { number($0, in: range) },
      max: fields.value("max") { number($0, in: range) },
      zero: fields.value("zero", bool), ticks: ticks?.count, tickValues: ticks?.values ?? [],
      scale: fields.value("scale") { word($0, as: AxisScale.self) },
      reverse: fields.value("reverse", bool),
      absolute: fields.value("absolute", bool),
      unit: fields.value("unit") { word($0, as: AxisUnit.self) },
      title: fields.value("title", title), numbers: numberStyle(&fields))
    fields.finish()
    return isSound(axis) ? axis : nil
  }

  private func numberStyle(_ fields: inout SpecFields) -> NumberStyleSpec {
    NumberStyleSpec(
      format: fields.value("format") { word($0, as: AxisNumberFormat.self) },
      decimals: fields.value("decimals") { integer($0, in: 0...10) },
      scale: fields.value("in") { word($0, as: NumberScaleWord.self) },
      prefix: fields.value("prefix", title), suffix: fields.value("suffix", title),
      plus: fields.value("plus", bool))
  }

  /// A word, or a mapping of which values and how they are written.
  func values(_ node: SpecNode) -> ValuesSpec? {
    guard case .mapping = node.content else {
      return word(node, as: ValueLabels.self).map { ValuesSpec(show: $0, numbers: nil) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.values, session: self) else { return nil }
    let show = fields.value("show") { word($0, as: ValueLabels.self) }
    let numbers = numberStyle(&fields)
    fields.finish()
    return ValuesSpec(show: show, numbers: numbers)
  }

  // MARK: Along

  func along(_ node: SpecNode) -> AlongSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.along, session: self) else { return nil }
    let range = -1e15...1e15
    let along = AlongSpec(
      every: fields.value("every", every), ticks: fields.list("ticks", line),
      min: fields.value("min") { number($0, in: range) },
      max: fields.value("max") { number($0, in: range) },
      years: fields.value("years") { word($0, as: YearLabels.self) },
      title: fields.value("title", title),
      scale: fields.value("scale") { word($0, as: AlongScale.self) })
    fields.finish()
    if along.every != nil, let tick = along.ticks.first {
      problem(
        "conflicting-keys", "every and ticks say the same thing twice", at: tick.place,
        hint: "keep one of them")
      return nil
    }
    return along
  }

  /// `5`, `10 years`, `1 month`.
  private func every(_ node: SpecNode) -> EverySpec? {
    guard let text = line(node) else { return nil }
    let parts = text.value.split(separator: " ")
    let unit = parts.last.flatMap { last -> PeriodLength? in
      PeriodLength(rawValue: String(last))
        ?? (last.hasSuffix("s") ? PeriodLength(rawValue: String(last.dropLast())) : nil)
    }
    if (1...2).contains(parts.count), let count = Int(parts[0]), (1...1000).contains(count),
      parts.count == 1 || unit != nil
    {
      return EverySpec(count: count, unit: parts.count == 1 ? nil : unit, place: text.place)
    }
    problem(
      "bad-distance", "\(quoted(text.value)) is not a distance of labels", at: text.place,
      hint: "write 10 years, 3 months, 2 weeks, or a number of places such as 5")
    return nil
  }

  private struct TickChoice {
    var count: Located<Int>?
    var values: [Located<Double>] = []
  }

  /// A number of ticks, or the ticks.
  private func ticks(_ node: SpecNode) -> TickChoice? {
    guard case .sequence = node.content else {
      return integer(node, in: 2...20).map { TickChoice(count: $0) }
    }
    guard let values = list(node, { number($0, in: -1e15...1e15) }) else { return nil }
    guard (1...20).contains(values.count) else {
      wrongKind(node, expected: "1 to 20 numbers, or a number of ticks")
      return nil
    }
    for (a, b) in zip(values, values.dropFirst()) where a.value >= b.value {
      problem(
        "ticks-not-ascending",
        "the tick at \(NumberText.words(b.value)) follows the one at \(NumberText.words(a.value))",
        at: b.place, hint: "write ticks from the smallest to the largest, each once")
      return nil
    }
    return TickChoice(values: values)
  }

  /// Ends, ticks and scale must agree with one another.
  private func isSound(_ axis: AxisSpec) -> Bool {
    if let min = axis.min, let max = axis.max, min.value >= max.value {
      problem(
        "empty-axis",
        "the axis begins at \(NumberText.words(min.value)) and ends at "
          + NumberText.words(max.value),
        at: min.place, hint: "min must be less than max",
        related: [.init("the end of the axis", max.place)])
      return false
    }
    let beyond = [axis.min, axis.tickValues.first].compactMap { $0 }.filter { $0.value > 0 }
    if axis.zero?.value == true, let end = beyond.first {
      problem(
        "conflicting-keys",
        "the axis begins at \(NumberText.words(end.value)), and `zero` wants zero on it",
        at: end.place, hint: "keep one of them")
      return false
    }
    let outside = axis.tickValues.first { tick in
      axis.min.map { tick.value < $0.value } ?? false
        || axis.max.map { tick.value > $0.value } ?? false
    }
    if let outside {
      problem(
        "tick-outside-axis",
        "the tick at \(NumberText.words(outside.value)) lies beyond the ends of the axis",
        at: outside.place, hint: "leave it out, or move min or max")
      return false
    }
    guard axis.scale?.value == .log else { return true }
    let numbers = axis.tickValues + [axis.min, axis.max].compactMap { $0 }
    guard let low = numbers.first(where: { $0.value <= 0 }) else { return true }
    problem(
      "log-needs-positive",
      "a log axis never comes down to zero, and \(NumberText.words(low.value)) is not above it",
      at: low.place, hint: "begin at a small number such as 0.1, or write scale: symlog")
    return false
  }
}
