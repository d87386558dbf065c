internal import Diagnostics

extension ReadingSession {
  /// What stands in braces in the names of files; a variable of that name could mean either.
  static let pathFields = ["report", "output", "lang", "id", "size", "scale", "format"]

  func variable(_ name: WrittenText, _ node: SpecNode) -> VariableSpec? {
    guard let name = checkedName(name, of: "variable") else { return nil }
    guard !Self.pathFields.contains(name.value) else {
      problem(
        "duplicate-name", "\(quoted(name.value)) already stands for something in paths",
        at: name.place, hint: "choose another name than " + Self.pathFields.joined(separator: ", "))
      return nil
    }
    return values(node, of: name).map { VariableSpec(name: name, values: $0) }
  }

  private func values(_ node: SpecNode, of variable: WrittenText) -> VariableSpec.Values? {
    let count = problems.count
    let values: [VariableSpec.Value]
    switch node.content {
    case .sequence:
      values = (list(node, line) ?? []).map { VariableSpec.Value(member: $0, texts: []) }
    case .mapping:
      values = named(node, value) ?? []
    case .null, .scalar:
      return chosen(node, of: variable)
    }
    guard !values.isEmpty else {
      return emptyList(variable.value, at: variable.place, since: count)
    }
    return .listed(unique(values, "value") { $0.member })
  }

  private func value(_ member: WrittenText, _ node: SpecNode) -> VariableSpec.Value? {
    if case .null = node.content { return VariableSpec.Value(member: member, texts: []) }
    let texts = named(node) { name, node -> VariableSpec.Text? in
      guard let name = checkedName(name, of: "text") else { return nil }
      return localized(node).map { VariableSpec.Text(name: name, text: $0) }
    }
    return texts.map { VariableSpec.Value(member: member, texts: unique($0, "text") { $0.name }) }
  }

  /// `all`, or `members of exporters.country`.
  private func chosen(_ node: SpecNode, of variable: WrittenText) -> VariableSpec.Values? {
    guard let text = line(node) else { return nil }
    if text.value == "all" { return .all(text.place) }
    let lead = "members of "
    if text.value.hasPrefix(lead) {
      let rest = text.value.dropFirst(lead.count)
      let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
      if parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) {
        return .members(
          dataset: part(parts[0], of: text), name: part(parts[1], of: text))
      }
    }
    problem(
      "bad-variable", "\(quoted(text.value)) does not say which values there are", at: text.place,
      hint: "write a list such as [CN, JP], `all`, or `members of DATASET.DIMENSION`")
    return nil
  }

  private func part(_ part: Substring, of text: WrittenText) -> WrittenText {
    WrittenText(
      String(part), style: text.style, place: text.place(of: part.startIndex..<part.endIndex))
  }

  /// A pattern of file names must tell the reports of one spec apart.
  func checkVariables(in pattern: WrittenText) {
    for name in variables where !pattern.value.contains("{\(name)}") {
      problem(
        "missing-variable",
        "the path does not contain {\(name)}, so reports would overwrite each other",
        at: pattern.place, hint: "put {\(name)} into it, as in \"{\(name)}/\(pattern.value)\"")
    }
  }
}
