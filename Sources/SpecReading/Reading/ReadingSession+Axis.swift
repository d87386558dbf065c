internal import Diagnostics

extension ReadingSession {
  func axis(_ node: SpecNode) -> AxisSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.axis, session: self) else { return nil }
    let range = -1e15...1e15
    let ticks = fields.value("ticks", ticks)
    let axis = AxisSpec(
      min: fields.value("min") { number($0, in: range) },
      max: fields.value("max") { number($0, in: range) },
      ticks: ticks?.count, tickValues: ticks?.values ?? [],
      scale: fields.value("scale") { word($0, as: AxisScale.self) },
      reverse: fields.value("reverse", bool),
      absolute: fields.value("absolute", bool),
      unit: fields.value("unit") { word($0, as: AxisUnit.self) },
      title: fields.value("title", title),
      format: fields.value("format") { word($0, as: AxisNumberFormat.self) },
      decimals: fields.value("decimals") { integer($0, in: 0...10) })
    fields.finish()
    return isSound(axis) ? axis : nil
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
