internal import Diagnostics

extension ReadingSession {
  /// One entry of the body: the key that says what it is, and that kind's own keys.
  func block(_ node: SpecNode) -> BlockSpec? {
    guard case .mapping(let entries) = node.content else {
      wrongKind(
        node, expected: "a block", hint: "write 'KIND: …'; " + allowedHere(blockKinds))
      return nil
    }
    var kinds = entries.filter { blockKinds.contains($0.key.value) }
    // A table has columns too.
    if kinds.count > 1 { kinds.removeAll { $0.key.value == "columns" } }
    guard let first = kinds.first else {
      unknownKind(entries, at: node.place)
      return nil
    }
    guard kinds.count == 1 else {
      let second = kinds[1].key
      problem(
        "two-kinds",
        "a block is either \(quoted(first.key.value)) or \(quoted(second.value)), not both",
        at: second.place, hint: "begin a new block with '- '",
        related: [.init("the block begins here", first.key.place)])
      return nil
    }
    switch first.key.value {
    case "text": return prose(node, first).map { .text($0) }
    case "heading": return prose(node, first).map { .heading($0) }
    case "kpis": return kpiRow(node, first.key.place).map { .kpis($0) }
    case "claims": return claimTable(node, first.key.place).map { .claims($0) }
    case "table": return table(node, first.key.place).map { .table($0) }
    case "columns": return columns(node, first.key.place).map { .columns($0) }
    case "box": return box(node, first.key.place).map { .box($0) }
    case "page": return pageTurn(node, first.key.place).map { .page($0) }
    case "section": return section(node, first.key.place).map { .section($0) }
    case "contents": return contents(node, first.key.place).map { .contents($0) }
    case "cover": return cover(node, first.key.place).map { .cover($0) }
    default: return chart(node, first).map { .chart($0) }
    }
  }

  private var blockKinds: [String] {
    vocabulary.kinds + [
      "text", "heading", "kpis", "table", "claims", "columns", "box", "page", "section", "contents",
      "cover",
    ]
  }

  /// The key that was meant to be a kind is the first that is no option.
  private func unknownKind(_ entries: [SpecNode.Entry], at place: SourceRange) {
    let options = (SpecSchema.chart.keys + SpecSchema.table.keys).map(\.name)
    guard let entry = entries.first(where: { !options.contains($0.key.value) }) else {
      problem(
        "no-kind", "a block needs a key that says what it is", at: place,
        hint: allowedHere(blockKinds))
      return
    }
    let meant = didYouMean(nearest(to: entry.key.value, among: blockKinds))
    let all = "kinds of block: " + blockKinds.joined(separator: ", ")
    problem(
      "unknown-kind", "unknown kind of block \(quoted(entry.key.value))", at: entry.key.place,
      hint: meant.map { "\($0) \(all)" } ?? all)
  }

  private func prose(_ node: SpecNode, _ entry: SpecNode.Entry) -> ProseSpec? {
    guard
      var fields = SpecFields(
        node, of: SpecSchema.prose, place: entry.key.place, session: self)
    else { return nil }
    let isHeading = entry.key.value == "heading"
    let text = fields.required(entry.key.value, isHeading ? title : localized)
    let id = fields.value("id", self.id)
    let level = isHeading ? fields.value("level") { integer($0, in: 1...3) } : nil
    fields.finish()
    return text.map { ProseSpec(place: entry.key.place, id: id, text: $0, level: level) }
  }

  private func kpiRow(_ node: SpecNode, _ place: SourceRange) -> KPIRowSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.kpiRow, place: place, session: self) else {
      return nil
    }
    let count = problems.count
    let items = fields.listOrOne("kpis", kpi)
    let id = fields.value("id", self.id)
    fields.finish()
    return items.isEmpty
      ? emptyList("kpis", at: place, since: count) : KPIRowSpec(place: place, id: id, items: items)
  }

  private func kpi(_ node: SpecNode) -> KPIRowSpec.Item? {
    guard case .mapping = node.content else {
      return expression(node).map { KPIRowSpec.Item(metric: $0, label: nil, change: nil) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.kpi, session: self) else { return nil }
    let metric = fields.required("metric", expression)
    let label = fields.value("label", localized)
    let change = fields.value("change", expression)
    fields.finish()
    return metric.map { KPIRowSpec.Item(metric: $0, label: label, change: change) }
  }

  private func table(_ node: SpecNode, _ place: SourceRange) -> TableSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.table, place: place, session: self) else {
      return nil
    }
    let count = problems.count
    let names = fields.listOrOne("table", expression)
    let hasColumns = fields.has("columns")
    let columns = fields.list("columns", column)
    let spec = TableSpec(
      place: place,
      id: fields.value("id", self.id),
      content: hasColumns ? .rows(by: names, columns: columns) : .metrics(names),
      title: fields.value("title", title),
      note: fields.value("note", localized),
      filter: fields.value("where", expression),
      top: fields.value("top") { integer($0, in: 1...1000) },
      sort: fields.value("sort") { word($0, as: SortOrder.self) },
      highlight: fields.listOrOne("highlight", line),
      group: fields.value("group", line), total: fields.value("total", bool))
    fields.finish()
    guard !names.isEmpty else { return emptyList("table", at: place, since: count) }
    guard !hasColumns || !columns.isEmpty else {
      return emptyList("columns", at: place, since: count)
    }
    return spec
  }

  /// The forms that `show` may ask for.
  private enum ShownForm: String, CaseIterable, Sendable { case number, bar, arrow }

  private func column(_ node: SpecNode) -> TableSpec.Column? {
    guard case .mapping = node.content else {
      return expression(node).map { TableSpec.Column(value: $0, label: nil, form: .number) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.column, session: self) else { return nil }
    if let spark = fields.entry("spark"), fields.entry("value") != nil {
      problem(
        "two-kinds", "a column is either 'value' or 'spark', not both", at: spark.key.place,
        hint: "write the spark as a column of its own: - {spark: units by month}")
    }
    let isSpark = fields.has("spark")
    let value = isSpark ? fields.value("spark", expression) : fields.required("value", expression)
    let label = fields.value("label", localized)
    let form = fields.value("show") { word($0, as: ShownForm.self) }
    let decimals = fields.value("decimals") { integer($0, in: 0...10) }
    fields.finish()
    if isSpark, let decimals {
      problem(
        "spark-without-figures", "a spark prints no figures", at: decimals.place,
        hint: "leave 'decimals' out")
    }
    return value.map {
      TableSpec.Column(
        value: $0, label: label,
        form: isSpark ? .spark : TableSpec.Form(rawValue: form?.value.rawValue ?? "") ?? .number,
        decimals: decimals?.value)
    }
  }

  /// Reports a list without items, unless it is empty because its items were refused.
  ///
  /// - Parameter count: How many problems there were before the list was read.
  func emptyList<Value>(_ key: String, at place: SourceRange, since count: Int) -> Value? {
    if problems.count == count { problem("empty-list", "'\(key)' has no entries", at: place) }
    return nil
  }
}
