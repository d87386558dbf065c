extension SpecSchema {
  /// A spec with one block of the body, whose keys stand at `…`.
  private static func frame(_ lines: String) -> String {
    """
    report: Car exports
    data:
      exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
    metrics: {total: sum(units)}
    body:
      -
    \(lines)
    """
  }

  static let columns = Mapping(
    "columns block", "a block of `body` that begins with `columns`",
    frame: frame("    columns: [{text: Left}, {text: Right}]\n    …"),
    [
      Key(
        "columns", "list of blocks, or of lists of blocks",
        "Blocks side by side, two to four. Required.",
        example: "columns: [{bar: units by partner}, [{text: Exports rose.}, {kpis: [total]}]]"),
      Key(
        "widths", "list of numbers", "Shares of the width.", default: "equal columns",
        example: "widths: [2, 1]"),
    ])

  static let box = Mapping(
    "box", "a block of `body` that begins with `box`",
    frame: frame("    box: Exports rose.\n    …"),
    [
      Key(
        "box", "text, a text for each language, or a list of blocks",
        "What stands in a frame, beside the run of the report. Required.",
        example: "box: Customs counts what crosses the border."),
      Key(
        "title", "text, or a text for each language", "The title of the box.",
        example: "title: How cars are counted"),
      Key("id", "id", "The box's name.", example: "id: counting"),
    ])

  static let page = Mapping(
    "page turn", "a block of `body` that begins with `page`", frame: frame("    …"),
    [
      Key(
        "page", "`break`, `landscape` or `portrait`",
        "Goes on with a new page, which may lie on its long side. Required.", example: "page: break"
      )
    ])

  static let section = Mapping(
    "section", "a block of `body` that begins with `section`",
    frame: frame("    section: The large buyers\n    …"),
    [
      Key(
        "section", "text, or a text for each language",
        "A heading of the first level; the headings after it are of the second. Required.",
        example: "section: The large buyers"),
      Key(
        "orientation", "`portrait` or `landscape`",
        "How the section's pages lie; another than before begins a new page.",
        default: "that of the output", example: "orientation: landscape"),
      Key("id", "id", "The section's name, for `{section:buyers}`.", example: "id: buyers"),
    ])

  static let contents = Mapping(
    "table of contents", "a block of `body` that begins with `contents`",
    frame: frame("    contents: true\n    …"),
    [
      Key(
        "contents", "`true`", "Lists the headings with their pages. Required.",
        example: "contents: true"),
      Key(
        "title", "text, or a text for each language", "Its title.",
        default: "the word for contents",
        example: "title: In this briefing"),
      Key(
        "levels", "whole number, 1 to 3", "How many levels of headings are listed.", default: "2",
        example: "levels: 1"),
    ])

  static let cover = Mapping(
    "cover", "the first block of `body`, if it begins with `cover`",
    frame: frame("    cover: page\n    …\n  - text: Exports rose."),
    [
      Key(
        "cover", "`page` or `block`",
        "The opening: title, subtitle, author and date on a page of their own, or over the first. "
          + "Required.",
        example: "cover: page"),
      Key(
        "kicker", "text, or a text for each language", "A line over the title.",
        example: "kicker: Briefing 12"),
      Key(
        "summary", "text, or a text for each language", "A paragraph under the title.",
        example: "summary: Exports reached **{total}**."),
    ])

  static let pages = Mapping(
    "page layout", "`pages` of an output that is more than a size",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}}
      body:
        - bar: units by partner
      outputs:
        briefing:
          format: pdf
          pages:
            size: a4
            …
      """,
    [
      Key(
        "size", "`a4`, `letter`, `a5`, or width and height in mm, cm, in or pt",
        "The size of the sheet.", default: "a4", example: "size: 210x297mm"),
      Key(
        "orientation", "`portrait` or `landscape`", "How the sheet lies.", default: "portrait",
        example: "orientation: landscape"),
      Key(
        "margins", "length, or a mapping of `top`, `bottom`, `left` and `right`",
        "The space around the text.", default: "by the size",
        example: "margins: {top: 25mm, bottom: 25mm, left: 2cm, right: 2cm}"),
      Key(
        "header", "text, or a text for each language",
        "What stands over each page but the first; {title}, {section}, {author}, {date}, {page} and "
          + "{pages} are filled in, and ` | ` parts left from right.",
        default: "{title} | {section}", example: "header: \"{title} | {section}\""),
      Key(
        "footer", "text, or a text for each language", "What stands under each page.",
        default: "{author} · {date}, and the page of how many",
        example: "footer: \"{date} | {page}/{pages}\""),
      Key(
        "footnotes", "`page` or `end`", "Where footnotes stand.", default: "page",
        example: "footnotes: end"),
      Key(
        "hyphenate", "`true` or `false`",
        "Whether words are parted at the ends of lines, where the machine has patterns of the "
          + "language; at soft hyphens they always are.",
        default: "`true` where text ends at both margins", example: "hyphenate: true"),
    ])

  static let margins = Mapping(
    "set of margins", "`margins` of a page layout",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}}
      body:
        - bar: units by partner
      outputs:
        briefing:
          format: pdf
          pages:
            margins:
              …
      """,
    [
      Key("top", "length in mm, cm, in or pt", "Over the text.", example: "top: 25mm"),
      Key("bottom", "length in mm, cm, in or pt", "Under it.", example: "bottom: 1in"),
      Key("left", "length in mm, cm, in or pt", "Left of it.", example: "left: 2cm"),
      Key("right", "length in mm, cm, in or pt", "Right of it.", example: "right: 60pt"),
    ])
}
