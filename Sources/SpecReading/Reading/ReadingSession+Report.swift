internal import Diagnostics

extension ReadingSession {
  /// The whole spec; nil when its outline does not stand.
  func report(_ node: SpecNode, in file: SourceFile) -> ReportSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.report, session: self) else { return nil }
    // Languages and root come first: texts and paths are checked against them.
    let lang = unique(fields.listOrOne("lang", languageCode), "language") {
      WrittenText($0.value, place: $0.place)
    }
    if !lang.isEmpty { languages = lang.map(\.value) }
    let root = fields.value("root", rootFolder)
    // Merged already; see SpecInheritance.
    _ = fields.entry("extends")
    let variables = unique(fields.named("for", variable), "variable") { $0.name }
    self.variables = variables.map(\.name.value)
    let title = fields.required("report", self.title)
    let metrics = fields.named("metrics", metric)
    let claims = fields.list("claims", claim)
    let body = self.body(&fields)
    let spec = ReportSpec(
      file: file,
      title: title ?? .same(WrittenText("", place: node.place)),
      lang: lang,
      theme: fields.value("theme", theme),
      date: fields.value("date", date),
      author: fields.value("author", line),
      licence: fields.value("licence", localized),
      subtitle: fields.value("subtitle", localized),
      keywords: fields.listOrOne("keywords", line),
      root: root,
      variables: variables,
      datasets: datasets(fields.named("data", dataset)),
      metrics: unique(metrics, "metric") { $0.name },
      claims: claims,
      body: uniqueIDs(body),
      outputs: outputs(&fields, charts: body),
      waivers: fields.named("waive", waiver))
    fields.finish()
    checkCover(body)
    checkNamesAcross(spec)
    return spec
  }

  private func body(_ fields: inout SpecFields) -> [BlockSpec] {
    guard let blocks = fields.required("body", { list($0, block) }) else { return [] }
    if let entry = fields.entry("body"), case .sequence(let items) = entry.value.content,
      items.isEmpty
    {
      problem(
        "empty-body", "the body has no blocks", at: entry.key.place,
        hint: "add one, such as '- bar: units by partner'")
    }
    return blocks
  }

  /// The body as it is: of blocks inside others, only the ids are compared.
  private func uniqueIDs(_ body: [BlockSpec]) -> [BlockSpec] {
    _ = unique(body.flatMap(\.flattened), "id") { $0.id }
    return body
  }

  private func datasets(_ datasets: [DatasetSpec]) -> [DatasetSpec] {
    unique(datasets, "dataset") { $0.name }
  }

  private func metric(_ name: WrittenText, _ node: SpecNode) -> MetricSpec? {
    guard let name = checkedName(name, of: "metric") else { return nil }
    guard case .mapping = node.content else {
      return expression(node).map {
        MetricSpec(name: name, value: $0, label: nil, note: nil, unit: nil)
      }
    }
    guard
      var fields = SpecFields(node, of: SpecSchema.metric, place: name.place, session: self)
    else { return nil }
    let value = fields.required("value", expression)
    let label = fields.value("label", localized)
    let note = fields.value("note", localized)
    let unit = fields.value("unit", line)
    fields.finish()
    return value.map { MetricSpec(name: name, value: $0, label: label, note: note, unit: unit) }
  }

  /// A metric must not hide a measure or a derived column, or an expression could mean either; nor may
  /// a variable hide any of them.
  private func checkNamesAcross(_ spec: ReportSpec) {
    var columns: [String: SourceRange] = [:]
    for dataset in spec.datasets {
      let names = dataset.measures.map(\.column) + dataset.derived.map(\.name)
      for name in names { columns[name.value.lowercased()] = name.place }
    }
    refuse(spec.metrics.map(\.name), "metric", usedBy: columns, "column")
    refuse(spec.variables.map(\.name), "variable", usedBy: columns, "column")
    let metrics = spec.metrics.map { ($0.name.value.lowercased(), $0.name.place) }
    refuse(
      spec.variables.map(\.name), "variable",
      usedBy: Dictionary(metrics, uniquingKeysWith: { first, _ in first }), "metric")
  }

  private func refuse(
    _ names: [WrittenText], _ thing: String, usedBy places: [String: SourceRange], _ other: String
  ) {
    for name in names {
      guard let place = places[name.value.lowercased()] else { continue }
      problem(
        "duplicate-name",
        "\(thing) \(quoted(name.value)) has the name of a \(other) in line "
          + "\(place.location.line)",
        at: name.place, hint: "choose another name for the \(thing)",
        related: [.init("the \(other)", place)])
    }
  }
}
