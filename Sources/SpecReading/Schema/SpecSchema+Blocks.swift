extension SpecSchema {
  /// A spec with one block of the body.
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

  static let prose = Mapping(
    "text block", "a block of `body` that begins with `text` or `heading`",
    frame: frame("    …"), hasAlternatives: true,
    [
      Key(
        "text", "text, or a text for each language",
        "Paragraphs in a small Markdown; {total} prints a metric, {figure:lead} names a figure.",
        example: "text: Exports reached **{total}**."),
      Key(
        "heading", "text, or a text for each language", "A heading.",
        example: "heading: Who buys the cars"),
      Key("id", "id", "The block's name.", example: "id: lead-text\ntext: Exports rose."),
      Key(
        "level", "whole number, 1 to 3", "The level of a heading.",
        default: "1, or 2 after a `section`", example: "level: 2\nheading: Small buyers"),
    ])

  static let kpiRow = Mapping(
    "row of figures", "a block of `body` that begins with `kpis`",
    frame: frame("    kpis: [total]\n    …"),
    [
      Key(
        "kpis", "list of metrics, expressions or figures", "The figures. Required.",
        example: "kpis: [total, yoy(units@2023)]"),
      Key("id", "id", "The block's name.", example: "id: numbers"),
    ])

  static let kpi = Mapping(
    "figure", "an entry of `kpis` that is more than an expression",
    frame: frame("    kpis:\n      -\n        metric: total\n        …"),
    [
      Key("metric", "metric or expression", "The figure. Required.", example: "metric: total"),
      Key(
        "label", "text, or a text for each language", "The words under it.",
        default: "the metric's", example: "label: Cars exported"),
      Key("change", "expression", "A change shown beside it.", example: "change: yoy(total)"),
    ])

  static let table = Mapping(
    "table", "a block of `body` that begins with `table`",
    frame: frame("    table: partner\n    columns: [units]\n    …"),
    [
      Key(
        "table", "dimensions, or a list of metrics",
        "A row for each member, with `columns`; or a row for each metric. Required.",
        example: "table: partner"),
      Key(
        "columns", "list of expressions or columns", "What stands in each row.",
        example: "columns: [units@2023, yoy(units@2023)]"),
      Key("id", "id", "The table's name.", example: "id: by-partner"),
      Key(
        "title", "text, or a text for each language", "The table's title.",
        example: "title: Exports by buyer"),
      Key(
        "note", "text, or a text for each language", "A footnote.",
        example: "note: Passenger cars only"),
      Key(
        "where", "condition", "Only rows for which it holds count.", example: "where: power = BEV"),
      Key("top", "whole number", "The largest so many only.", example: "top: 10"),
      Key(
        "sort", "`value`, `-value`, `time`, `given` or `name`", "The order of the rows.",
        default: "largest first, or by time", example: "sort: name"),
      Key(
        "highlight", "member or group, or a list", "Rows that stand out.", example: "highlight: KZ"),
      Key(
        "group", "dimension of `table`", "Its members head groups of rows.",
        example: "table: [kind, partner]\ngroup: kind"),
      Key(
        "total", "true or false",
        "A last row of sums. Where printed figures do not add up to it, a note says that they are "
          + "rounded.", default: "false", example: "total: true"),
    ])

  static let column = Mapping(
    "column", "an entry of a table's `columns`",
    frame: frame("    table: partner\n    columns:\n      -\n        …"), hasAlternatives: true,
    [
      Key(
        "value", "expression", "What stands in the column. Required.",
        example: "value: yoy(units@2023)"),
      Key(
        "label", "text, or a text for each language", "The column's heading.",
        default: "derived from the expression", example: "value: units\nlabel: Change"),
      Key(
        "show", "`number`, `bar` or `arrow`",
        "A number alone, with a bar beside it, or behind a sign of rise or fall.",
        default: "number", example: "value: units@2023\nshow: bar"),
      Key(
        "decimals", "whole number, 0 to 10",
        "Digits after the point, of figures that are known to as many. Large figures are then written out.",
        default: "as many as the column needs", example: "value: yoy(units@2023)\ndecimals: 1"),
      Key(
        "spark", "expression by a period", "A small line along time, in place of `value`.",
        example: "spark: units by month"),
    ])
}
