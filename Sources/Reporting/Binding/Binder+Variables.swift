import Diagnostics
import Querying
import SpecReading

/// What the names of `for` stand for in texts and as members.
extension Binder {
  /// An expression of the spec, where `$name` has its value.
  func expression(_ text: WrittenText) -> ExpressionText {
    text.expression.with(loaded.catalog.variables)
  }

  /// `{country}` as the reader calls the member, and `{country.from}` as the author wrote it.
  static func variableTexts(
    of loaded: LoadedReport, names: Names, language: String
  ) -> [String: String] {
    var texts: [String: String] = [:]
    for (choice, variable) in zip(loaded.variant.choices, loaded.variables) {
      texts[choice.name] = names.member(
        choice.member, of: variable.dimension, in: variable.dataset)
      for text in variable.texts[choice.member] ?? [] {
        texts["\(choice.name).\(text.name.value)"] = text.text.text(in: language)?.value
      }
    }
    return texts
  }

  /// A chart whose members are those of this report.
  mutating func resolved(_ spec: ChartSpec) -> ChartSpec {
    guard !loaded.variant.choices.isEmpty else { return spec }
    var spec = spec
    spec.highlight = spec.highlight.map { resolved($0) }
    spec.dashed = spec.dashed.map { resolved($0) }
    for index in spec.notes.indices {
      spec.notes[index].at = resolved(spec.notes[index].at)
      spec.notes[index].series = spec.notes[index].series.map { resolved($0) }
    }
    for index in spec.colors.indices {
      spec.colors[index].member = resolved(spec.colors[index].member)
    }
    return spec
  }

  /// A member that is written as it is, or as `$name`.
  mutating func resolved(_ member: WrittenText) -> WrittenText {
    guard member.value.first == "$", !loaded.variant.choices.isEmpty else { return member }
    let name = String(member.value.dropFirst())
    guard let value = loaded.catalog.variables[name] else {
      diagnostics.add(
        Diagnostic(
          .spec, id: "unknown-variable", "there is no variable '\(member.value)' here",
          at: member.place,
          hint: hint(
            forUnknown: member.value,
            allowed: loaded.catalog.variables.keys.sorted().map { "$" + $0 })))
      return member
    }
    return WrittenText(value, style: member.style, place: member.place)
  }
}
