internal import Diagnostics

extension ReadingSession {
  func sources(_ node: SpecNode) -> SourcesSpec? {
    guard case .mapping(let entries) = node.content,
      entries.contains(where: { $0.key.value == "column" })
    else {
      return listOrOne(node, source).map { .named($0) }
    }
    guard var fields = SpecFields(node, of: SpecSchema.sourceColumn, session: self) else {
      return nil
    }
    let column = fields.required("column", line)
    let file = fields.required("file", path)
    fields.finish()
    guard let column, let file else { return nil }
    return .perRow(column: column, file: file)
  }

  private func source(_ node: SpecNode) -> SourceSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.source, session: self) else { return nil }
    let publisher = fields.required("publisher", localized)
    let title = fields.value("title", localized)
    let url = fields.value("url", self.url)
    let retrieved = fields.value("retrieved", date)
    let licence = fields.value("licence", line)
    fields.finish()
    return publisher.map {
      SourceSpec(publisher: $0, title: title, url: url, retrieved: retrieved, licence: licence)
    }
  }

  func derivedColumn(_ name: WrittenText, _ node: SpecNode) -> DerivedColumnSpec? {
    guard let name = checkedName(name, of: "derived column") else { return nil }
    guard case .mapping = node.content else {
      return expression(node).map { DerivedColumnSpec(name: name, value: $0, unit: nil) }
    }
    guard
      var fields = SpecFields(node, of: SpecSchema.derived, place: name.place, session: self)
    else { return nil }
    let value = fields.required("value", expression)
    let unit = fields.value("unit", line)
    fields.finish()
    return value.map { DerivedColumnSpec(name: name, value: $0, unit: unit) }
  }

  func wide(_ node: SpecNode) -> WideSpec? {
    guard var fields = SpecFields(node, of: SpecSchema.wide, session: self) else { return nil }
    let names = fields.required("names", line)
    let values = fields.required("values", line)
    let columns = fields.required("columns", wideColumns)
    fields.finish()
    guard let names, let values, let columns else { return nil }
    return WideSpec(names: names, values: values, columns: columns)
  }

  private func wideColumns(_ node: SpecNode) -> WideSpec.Columns? {
    if case .sequence = node.content { return list(node, line).map { .names($0) } }
    if case .mapping = node.content {
      let renames = named(node) { column, name in
        line(name).map { RenameSpec(from: column, to: $0) }
      }
      return renames.map { .relabelled($0) }
    }
    guard let text = line(node) else { return nil }
    if text.value == "rest" { return .rest(text.place) }
    guard let (from, to) = Self.ends(text.value) else {
      problem(
        "bad-columns", "\(quoted(text.value)) does not name columns", at: text.place,
        hint: "write years as 2010..2023, columns as first..last, a list of them, or rest")
      return nil
    }
    guard let first = Self.year(from[...]), let last = Self.year(to[...]) else {
      return .between(
        WrittenText(from, style: text.style, place: text.place),
        WrittenText(to, style: text.style, place: text.place))
    }
    guard first <= last else {
      problem(
        "bad-columns", "the years run backwards, from \(first) to \(last)", at: text.place,
        hint: "write \(last)..\(first)")
      return nil
    }
    return .years(Located(first...last, text.place))
  }

  /// What stands before and after `..`.
  private static func ends(_ text: String) -> (String, String)? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let middle = parts.firstIndex(of: ""), middle > 0 else { return nil }
    let from = parts[..<middle].joined(separator: ".")
    let to = parts[(middle + 1)...].joined(separator: ".")
    return to.isEmpty || to.contains("..") ? nil : (from, to)
  }

  private static func year(_ text: Substring) -> Int? {
    text.count == 4 && text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }

  func check(_ node: SpecNode) -> CheckSpec? {
    expression(node).map { $0.value == "unique" ? .unique($0.place) : .condition($0) }
  }

  /// A column is a measure or a dimension or neither, never both; a derived column may be either.
  func checkColumns(of dataset: DatasetSpec) {
    struct Use {
      let name: WrittenText
      let role: String
    }
    let uses =
      dataset.measures.map { Use(name: $0.column, role: "measure") }
      + dataset.dims.map { Use(name: $0.column, role: "dimension") }
    var first: [String: Use] = [:]
    for use in uses {
      guard let other = first[use.name.value.lowercased()] else {
        first[use.name.value.lowercased()] = use
        continue
      }
      problem(
        "duplicate-name",
        "\(use.role) \(quoted(use.name.value)) is already a \(other.role), in line "
          + "\(other.name.place.location.line)",
        at: use.name.place, related: [.init("first used here", other.name.place)])
    }
    var targets: [String: WrittenText] = [:]
    for rename in dataset.renames {
      guard let other = targets.updateValue(rename.to, forKey: rename.to.value) else { continue }
      problem(
        "duplicate-name", "two columns are renamed to \(quoted(rename.to.value))",
        at: rename.to.place, related: [.init("the first", other.place)])
    }
  }
}
