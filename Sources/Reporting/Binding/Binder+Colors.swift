import Charting
import Diagnostics
import Drawing
import SpecReading

/// Colours that an author calls by the names of a theme.
extension Binder {
  /// The colours that the report's theme has under the names in `colors`, so that an output in another
  /// theme takes its own; names that the theme does not know are errors.
  mutating func colorNames(_ spec: ChartSpec) -> [Color: String] {
    let theme = loaded.theme(loaded.spec.theme)
    var names: [Color: String] = [:]
    for choice in spec.colors.map(\.color) + (spec.bars.thresholds?.colors ?? []) {
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
}
