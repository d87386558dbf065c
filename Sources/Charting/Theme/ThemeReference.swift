import Drawing

/// The reference page of theme files, made from the settings that the reader knows.
package enum ThemeReference {
  /// The page as Markdown: one row a setting, with what each shipped theme says.
  package static func markdown() -> String {
    var page = """
      # Theme files: every setting

      A theme file is a YAML mapping, named in a spec's `theme:`. It `extends:` a shipped theme
      (\(Theme.names.map { "`\($0)`" }.joined(separator: ", "))) and overrides what it likes; an unknown
      setting is an error. `dark: true` of an output takes the dark variant of a theme: the shipped one's
      colours with the theme's own fonts and strokes, where it has no colours of its own. Text needs a contrast of 4.5 with the background and marks one of 3; colours
      of the palette must differ for every kind of colour vision and in grey. This page is generated
      from the settings that the reader uses.

      | setting | value | what it is for |\(header)
      |---|---|---|\(Theme.names.map { _ in "---|" }.joined())

      """
    for key in Theme.keys { page += row(key) }
    return page + example
  }

  private static let example = """

    ```yaml
    extends: wire
    accent: "#B0103A"
    palette: ["#B0103A", "#14737E", "#1A2A4C"]
    title-weight: semibold
    footer: The Harbour Post
    ```

    """

  private static var header: String { Theme.names.map { " \($0) |" }.joined() }

  private static func row(_ key: Theme.Key) -> String {
    let values = Theme.names.map { name in
      Theme.named(name).map { value(of: key, in: $0) } ?? ""
    }
    let cells = ["`\(key.name)`", kind(key.kind), key.summary] + values
    return "| " + cells.joined(separator: " | ") + " |\n"
  }

  private static func kind(_ kind: Theme.Key.Kind) -> String {
    switch kind {
    case .color: "`#RRGGBB`"
    case .colors: "list of `#RRGGBB`"
    case .text: "text"
    case .length(_, let range):
      "number from \(short(range.lowerBound)) to \(short(range.upperBound))"
    case .weight: "name of a weight"
    case .tag: Theme.Tag.allCases.map(\.rawValue).joined(separator: ", ")
    case .names: Theme.NameAlignment.allCases.map(\.rawValue).joined(separator: ", ")
    case .rows: Theme.Rows.allCases.map(\.rawValue).joined(separator: ", ")
    case .textEdge: Theme.TextEdge.allCases.map(\.rawValue).joined(separator: ", ")
    }
  }

  private static func value(of key: Theme.Key, in theme: Theme) -> String {
    switch key.kind {
    case .color(let path): theme[keyPath: path].css
    case .colors(let path): theme[keyPath: path].map(\.css).joined(separator: " ")
    case .text(let path): theme[keyPath: path]
    case .length(let path, _): short(theme[keyPath: path])
    case .weight: "\(theme.titleWeight)"
    case .tag: theme.tag.rawValue
    case .names: theme.nameAlignment.rawValue
    case .rows: theme.rows.rawValue
    case .textEdge: theme.textEdge.rawValue
    }
  }

  /// To two decimals, without zeros at the end.
  private static func short(_ value: Double) -> String {
    let rounded = (value * 100).rounded() / 100
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }
}
