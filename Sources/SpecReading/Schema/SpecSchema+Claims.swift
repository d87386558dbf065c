extension SpecSchema {
  static let claim = Mapping(
    "claim", "an entry of `claims` that is more than a text",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}}
      claims:
        -
          claim: "Exports reached [4 million]{sum(units)}."
          …
      body:
        - claims: table
      """,
    [
      Key(
        "claim", "text, or a text for each language",
        "The sentence. Each `[typed words]{expression}` in it is tested: a figure, `growth of FIGURE` on the year before, `rank of MEMBER in FIGURE by DIMENSION`, or `record of FIGURE by PERIOD`. Required.",
        example: "claim: \"Exports [increased 40 times]{growth of units@2023}.\""),
      Key(
        "lang", "language code",
        "The language of the original, whose words are tested; texts in other languages translate it.",
        default: "each text is tested", example: "lang: en"),
      Key(
        "expect",
        "`consistent`, `truncated`, `ambiguous`, `impossible` or `untested`",
        "The verdict the author knows of; another one is an error. Without it an impossible claim is an error, and one that is not plainly consistent a warning.",
        example: "expect: impossible"),
      Key(
        "note", "text, or a text for each language", "A remark in the table of claims.",
        example: "note: By the customs count"),
    ])

  static let claimTable = Mapping(
    "table of claims", "a block of `body` that begins with `claims`",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}}
      claims:
        - "Exports reached [4 million]{sum(units)}."
      body:
        -
          claims: table
          …
      """,
    [
      Key(
        "claims", "`table`", "Each claim with what was computed, the verdict and why. Required.",
        example: "claims: table"),
      Key("id", "id", "The table's name.", example: "id: claims"),
      Key(
        "title", "text, or a text for each language", "The table's title.",
        example: "title: What the article says"),
      Key(
        "note", "text, or a text for each language", "A footnote.",
        example: "note: Ranges follow from the rounding of the figures"),
    ])
}
