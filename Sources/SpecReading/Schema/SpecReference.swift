/// The reference page of the spec, made from the schema.
package enum SpecReference {
  /// The page as Markdown: a table for each mapping, and an example for each key.
  package static func markdown() -> String {
    var page = """
      # The report spec: every key

      A spec is one YAML 1.2 document (core schema), UTF-8, at most 4 MB. Keys are lower case; an
      unknown key is an error. `NO`, `0101` and `2023-06` stay the text they are. Anchors and aliases
      work; tags and merge keys (`<<`) do not. This page is generated from the schema that the reader
      uses, and every example on it is tested.

      """
    for mapping in SpecSchema.mappings {
      page += section(mapping)
      if mapping.title == SpecSchema.prose.title { page += markup }
    }
    return page + recipes()
  }

  /// What may stand in a text.
  private static let markup = #"""

    ### Markup in texts

    Paragraphs are parted by an empty line. What is no markup of these, or is never closed, is an
    error; a backslash makes a sign plain: `\*`.

    | written | meaning |
    |---|---|
    | `**bold**` `*italic*` `` `code` `` | emphasis and code |
    | `[text](https://example.org)` `[text](#lead)` | a link to a page of the web, or to a figure, table or heading of the report by its id |
    | `- item` `1. item` | a list; one indented by two blanks or more stands inside another |
    | `> words` | a quotation |
    | `[^1]` with `[^1]: words` on a line of its own, or `[^words in place]` | a footnote |
    | two blanks or a backslash at the end of a line | the line ends there |
    | `{total}` `{total:2}` `{growth\|up,down}` | a figure, as Grammar.md has it |
    | `{figure:lead}` `{table:partners}` `{section:method}` | "Figure 3", "Table 1", or the words of a heading, as a link |
    | `{color:KZ\|Kazakhstan}` `{color:KZ}` | in title, subtitle, note, notes, lines and spans of a chart: words in the colour of a series, group or category, bold; without words its name |

    Texts of a chart are one paragraph: emphasis, links, figures and colours, with line ends as they
    are written.

    """#

  private static func section(_ mapping: SpecSchema.Mapping) -> String {
    var text = "\n## \(capitalized(mapping.title))\n\n\(capitalized(mapping.location)).\n\n"
    text += "| key | value | meaning | default |\n|---|---|---|---|\n"
    for key in mapping.keys {
      let cells = ["`\(key.name)`", key.type, key.meaning, key.fallback ?? ""]
      text += "| " + cells.map(escaped).joined(separator: " | ") + " |\n"
    }
    return text + examples(mapping)
  }

  /// One example a key; a key that would stand twice begins a new piece of YAML.
  private static func examples(_ mapping: SpecSchema.Mapping) -> String {
    var pieces: [(text: String, keys: Set<Substring>)] = []
    for example in mapping.keys.map(\.example) {
      let isShown = mapping.keys.contains { $0.example != example && $0.example.hasPrefix(example) }
      guard !isShown, !pieces.contains(where: { $0.text == example + "\n" }) else { continue }
      let keys = SpecSchema.Mapping.keys(
        in: example.split(separator: "\n").map(String.init))
      if !mapping.hasAlternatives, let last = pieces.last, last.keys.isDisjoint(with: keys) {
        pieces[pieces.count - 1] = (last.text + example + "\n", last.keys.union(keys))
      } else {
        pieces.append((example + "\n", keys))
      }
    }
    return pieces.map { "\n```yaml\n" + $0.text + "```\n" }.joined()
  }

  private static func escaped(_ cell: String) -> String {
    cell.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private static func capitalized(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
