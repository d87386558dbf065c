internal import Diagnostics

extension ReadingSession {
  /// The layers of a combined chart: a list, or in short `{columns: rain by month, line: …}`.
  func layers(_ node: SpecNode, of kind: Located<String>) -> ChartSpec.Content? {
    let count = problems.count
    let layers: [ChartSpec.LayerSpec]?
    switch node.content {
    case .mapping(let entries):
      layers = entries.flatMap { entry in
        guard let kind = layerKind(entry.key) else { return [] as [ChartSpec.LayerSpec] }
        return figures(entry.value, kind).map {
          ChartSpec.LayerSpec(
            kind: kind, value: $0.lower, upper: $0.upper, body: $0.body, label: $0.label)
        }
      }
    default: layers = list(node, layer)?.flatMap { $0 }
    }
    guard let layers else { return nil }
    return layers.isEmpty ? emptyList(kind.value, at: kind.place, since: count) : .layers(layers)
  }

  /// The measures of a path, along the plot and up it: a mapping of names to both, or a list of both.
  func twoMeasures(_ node: SpecNode, of kind: Located<String>) -> [ChartSpec.LayerSpec]? {
    let line = Located("line", kind.place)
    let layers: [ChartSpec.LayerSpec]?
    switch node.content {
    case .mapping:
      layers = named(node) { label, node in
        expression(node).map {
          ChartSpec.LayerSpec(kind: line, value: $0, label: .same(label))
        }
      }
    case .sequence:
      layers = list(node) { node in
        expression(node).map { ChartSpec.LayerSpec(kind: line, value: $0) }
      }
    case .null, .scalar:
      layers = expression(node).map { [ChartSpec.LayerSpec(kind: line, value: $0)] }
    }
    guard let layers else { return nil }
    guard layers.count == 2 else {
      problem(
        "not-two-measures",
        "a path has two measures, along the plot and up it; here "
          + (layers.count == 1 ? "is one" : "are \(layers.count)"), at: node.place,
        hint: "write `path: {Miles: miles, Price: price}` with `by: year`")
      return nil
    }
    return layers
  }

  /// A layer, or one for each of the figures that it names.
  private func layer(_ node: SpecNode) -> [ChartSpec.LayerSpec]? {
    guard case .mapping(let entries) = node.content else {
      wrongKind(node, expected: "a layer", hint: "write `bar: rain by month`")
      return nil
    }
    let options = SpecSchema.layer.keys.map(\.name)
    let kinds = entries.map(\.key).filter { !options.contains($0.value) }
    guard let key = kinds.first else {
      problem(
        "no-kind", "a layer needs a key that says what it is", at: node.place,
        hint: allowedHere(vocabulary.layerKinds))
      return nil
    }
    guard let kind = layerKind(key),
      var fields = SpecFields(
        node, of: SpecSchema.layer, alsoAllowed: [key.value], place: key.place, session: self)
    else { return nil }
    let value = fields.required(key.value) { node in
      let found = figures(node, kind)
      return found.isEmpty ? nil : found
    }
    let axis = fields.value("axis", layerAxis)
    let stack = fields.value("stack") { node -> Located<Stacking>? in
      guard let stack = word(node, as: Stacking.self) else { return nil }
      guard [.centred, .overlap].contains(stack.value) else { return stack }
      problem(
        "unknown-word", "layers that share an axis cannot be `\(stack.value.rawValue)`",
        at: stack.place,
        hint: "allowed here: none, stacked, full")
      return nil
    }
    let label = fields.value("label", localized)
    fields.finish()
    let isStack =
      ["bar", "area"].contains(kind.value) && [.stacked, .full].contains(stack?.value)
    return value?.enumerated().map { index, figure in
      ChartSpec.LayerSpec(
        kind: kind, value: figure.lower, upper: figure.upper, body: figure.body, axis: axis?.side,
        scale: axis?.scale, stack: stack, label: figure.label ?? label,
        standsOnPrevious: isStack && index > 0)
    }
  }

  private struct LayerFigures {
    let lower: WrittenText
    var upper: WrittenText?
    var body: [WrittenText] = []
    var label: LocalizedText?
  }

  /// One expression or several with their names; for bands and ranges the two ends.
  private func figures(_ node: SpecNode, _ kind: Located<String>) -> [LayerFigures] {
    guard !["band", "range"].contains(kind.value) else {
      return [ends(node, kind)].compactMap(\.self)
    }
    guard case .mapping = node.content else {
      return [expression(node).map { LayerFigures(lower: $0) }].compactMap(\.self)
    }
    return named(node) { label, node in
      expression(node).map { LayerFigures(lower: $0, label: .same(label)) }
    } ?? []
  }

  /// A list of two, the lower and the upper end. Four make a candle: the opening, the highest, the lowest and
  /// the closing figure.
  private func ends(_ node: SpecNode, _ kind: Located<String>) -> LayerFigures? {
    // A band is also what the intervals of one expression make.
    if kind.value == "band", case .scalar = node.content {
      return expression(node).map { LayerFigures(lower: $0) }
    }
    if kind.value == "range", case .sequence(let nodes) = node.content, nodes.count == 4 {
      guard let figures = list(node, expression), figures.count == 4 else { return nil }
      return LayerFigures(lower: figures[2], upper: figures[1], body: [figures[0], figures[3]])
    }
    guard case .sequence(let nodes) = node.content, nodes.count == 2 else {
      wrongKind(
        node, expected: "a list of two expressions, the lower and the upper end",
        hint: "write `\(kind.value): [min(rain) by month, max(rain) by month]`")
      return nil
    }
    guard let ends = list(node, expression), ends.count == 2 else { return nil }
    return LayerFigures(lower: ends[0], upper: ends[1])
  }

  /// A kind that can be a layer; columns are what bars are beside a line.
  private func layerKind(_ key: WrittenText) -> Located<String>? {
    let word = key.value == "columns" ? "bar" : key.value
    guard vocabulary.layerKinds.contains(word) else {
      unknownWord(key, allowed: vocabulary.layerKinds)
      return nil
    }
    return Located(word, key.place)
  }
}
