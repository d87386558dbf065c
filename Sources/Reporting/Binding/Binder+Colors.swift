import Charting
import Diagnostics
import Drawing
import Querying
import SpecReading

/// Colours that an author calls by the names of a theme.
extension Binder {
  /// The colours that the report's theme has under the names in `colors`, so that an output in another
  /// theme takes its own; names that the theme does not know are errors.
  mutating func colorNames(_ spec: ChartSpec) -> [Color: String] {
    let theme = loaded.theme(loaded.spec.theme)
    var names: [Color: String] = [:]
    let ofMembers = spec.colors + loaded.spec.datasets.flatMap(\.colors)
    for choice in ofMembers.map(\.color) + (spec.bars.thresholds?.colors ?? [])
      + spec.spans.compactMap(\.color)
    {
      guard case .named(let name) = choice.value else { continue }
      if let color = theme.color(named: name) {
        names[color] = name
        continue
      }
      let near = nearest(to: name, among: Theme.colorNames + Color.cssNames)
      diagnostics.add(
        Diagnostic(
          .spec, id: "unknown-color", "the theme has no colour '\(name)'", at: choice.place,
          hint: near.map { "did you mean '\($0)'?" }
            ?? "write it as \"#RRGGBB\", by a name of CSS such as crimson, or by one of the theme's: palette-1, "
            + Theme.colorNames.prefix(6).joined(separator: ", ")))
    }
    return names
  }

  /// The colour that a chart chooses for a member, by its key or its name.
  func color(of member: String, _ name: String, _ spec: ChartSpec) -> Color? {
    color(of: member, spec) ?? color(of: name, spec)
  }

  func color(of member: String, _ spec: ChartSpec) -> Color? {
    spec.colors.first { $0.member.value == member }.flatMap { color($0.color.value) }
  }

  /// The colour that the data behind a chart give a member in every chart.
  func houseColor(of member: String, _ bound: BoundRows) -> Color? {
    let names = Set(bound.rows.usage.parts.map(\.dataset))
    return loaded.spec.datasets.lazy.filter { names.contains($0.name.value) }
      .flatMap(\.colors).first { $0.member.value == member }.flatMap { color($0.color.value) }
  }

  func color(_ choice: ColorChoice) -> Color? {
    switch choice {
    case .rgb(let hex): Color(hex)
    case .named(let name): loaded.theme(loaded.spec.theme).color(named: name)
    }
  }
}
