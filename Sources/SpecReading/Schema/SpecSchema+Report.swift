extension SpecSchema {
  static let report = Mapping(
    "report", "the top level of the file",
    frame: """
      …
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
      body:
        - bar: units by partner
      """,
    [
      Key(
        "report", "text, or a text for each language", "The title of the report. Required.",
        example: "report: Chongqing's car exports to Central Asia"),
      Key(
        "lang", "language code or list of codes", "The languages the report is made in.",
        default: "en", example: "lang: en"),
      Key(
        "theme", "name or path",
        "A shipped theme, or a YAML file with a theme of your own under the spec's folder.",
        default: "wire", example: "theme: ledger"),
      Key(
        "date", "date as YYYY-MM-DD", "The document's date; it is never taken from the clock.",
        example: "date: 2023-06-15"),
      Key("author", "text", "Who made the report.", example: "author: Graphics desk"),
      Key(
        "licence", "text, or a text for each language",
        "What others may do with the pictures; it travels inside every file. Not printed.",
        example: "licence: CC BY 4.0"),
      Key(
        "subtitle", "text, or a text for each language", "A line under the title.",
        example: "subtitle: January to April 2023"),
      Key(
        "keywords", "list of texts", "Subjects, for the properties of a PDF.",
        example: "keywords: [exports, cars]"),
      Key(
        "root", "folder",
        "The folder that data paths may reach, relative to the spec's own folder.",
        default: "the spec's own folder", example: "root: .."),
      Key(
        "extends", "path",
        "A spec to begin with. Mappings merge key by key, anything else here replaces what stands there, and a key with nothing after it takes it away. `body: {before: [...], after: [...]}` puts blocks around its body. Its paths are relative to its own folder.",
        example: "extends: base.yaml"),
      Key(
        "for", "mapping of names to values",
        "One report for each value, or for each combination of values of several names. A name stands for its value: `$country` in expressions and members, {country} in texts (as the reader calls it) and in paths. Values are a list, `all` members of the dimension of that name, `members of DATASET.NAME` for a dimension or group, or a mapping of values to texts, which {country.from} prints.",
        example: """
          for:
            country: [CN, JP]
          """),
      Key(
        "data", "mapping of names to datasets", "The files the figures come from.",
        example: """
          data:
            exports:
              file: exports.csv
              measures: {units: vehicle}
          """),
      Key(
        "metrics", "mapping of names to expressions or metrics",
        "Numbers with a name: computed once, shown in text, figures and charts.",
        example: """
          metrics:
            total: units@2023-01..2023-04
          """),
      Key(
        "waive", "mapping of rules to reasons", "Rules of charts set aside in the whole report.",
        example: "waive: {no-source: the figures are made up}"),
      Key(
        "claims", "list of texts or claims",
        "Sentences to test: [typed words]{expression} compares what is typed with what the data say.",
        example: """
          claims:
            - "China exported [over 4 million vehicles]{sum(units)}."
          """),
      Key(
        "body", "list of blocks", "Charts, text, figures and tables in their order. Required.",
        example: """
          body:
            - heading: Who buys the cars
            - bar: units by partner
          """),
      Key(
        "outputs", "mapping of names to outputs", "What is made of the report.",
        default: "one output, article: every chart as PNG at 2×",
        example: """
          outputs:
            article: {charts: all, size: article, format: [png@2x, svg]}
          """),
    ])

  static let metric = Mapping(
    "metric", "an entry of `metrics` that is more than an expression",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}}
      metrics:
        total:
          value: sum(units)
          …
      body:
        - kpis: [total]
      """,
    [
      Key("value", "expression", "What is computed. Required.", example: "value: yoy(units@2023)"),
      Key(
        "label", "text, or a text for each language", "The metric's name for readers.",
        default: "derived from the expression", example: "label: Cars exported"),
      Key(
        "note", "text, or a text for each language", "A remark printed with the figure.",
        example: "note: Customs data, not revised"),
      Key(
        "unit", "unit", "The unit, where it cannot be computed.", default: "that of the expression",
        example: "unit: USD"),
    ])

  static let output = Mapping(
    "output", "an entry of `outputs`",
    frame: """
      report: Car exports
      lang: [en, ru]
      data:
        exports: {file: exports.csv, measures: {units: vehicle}}
      body:
        - bar: units by partner
          id: lead
      outputs:
        article:
          …
      """,
    [
      Key(
        "charts", "`all`, an id, or a list of ids", "The charts to draw, each into its own file.",
        default: "all", example: "charts: lead"),
      Key(
        "pages", "`a4`, `letter`, `a5`, a size as 210x297mm, or pages",
        "The whole body in order, on pages of this size.",
        example: "pages: a4\nformat: pdf"),
      Key(
        "size", "name of a size, or `WIDTHxHEIGHT`",
        "The size of each chart in points (pixels at 1×); it is laid out anew for each.",
        default: "article; newsletter for e-mail", example: "size: 1200x630"),
      Key(
        "format",
        "`png@1x`, `png@2x`, `png@3x`, `svg`, `pdf`, `csv`, `html`, `json`, `eml`, or a list",
        "The kinds of file. `png` alone is `png@1x`. `csv` is the table behind each chart; `html` a figure for a page of the web, which shows an SVG first that is named before the PNG; `json` the chart for a content management system; `eml` the report as one message with its pictures. `html`, `json` and e-mail come with the CSV.",
        default: "png@2x, also where no picture is named",
        example: "format: [png@2x, svg]"),
      Key(
        "lang", "language code or list of codes", "Some of the report's languages only.",
        default: "all of them", example: "lang: [ru]"),
      Key(
        "theme", "name or path", "Another theme.", default: "the report's", example: "theme: ledger"
      ),
      Key(
        "attach", "`true` or `false`",
        "Whether the figures behind each chart go with it as CSV: inside PDF files, and beside HTML, JSON and e-mail.",
        default: "true", example: "pages: a4\nformat: pdf\nattach: false"),
      Key(
        "trace", "`true` or `false`",
        "Whether pages end with where each figure comes from: formula, rows, files with their hashes. "
          + "Numbers, source lines and the list of sources lead there.", default: "false",
        example: "pages: a4\nformat: pdf\ntrace: true"),
      Key(
        "dark", "`true`, `false`, or name or path of a theme",
        "Draws each picture for a dark ground too, which HTML and e-mail show to readers who like that: in the dark variant of the theme, or in another. A newsletter then has dark colours for programs that let it choose; others show it light, or darken it themselves.",
        default: "false", example: "dark: true\nformat: [png@1x, png@2x, html]"),
      Key(
        "phone", "`true` or `false`",
        "Draws each picture at the width of a phone too, laid out anew, which HTML and e-mail show on narrow screens.",
        default: "`true` for HTML and e-mail, else `false`",
        example: "phone: false\nformat: [png@1x, png@2x, html]"),
      Key(
        "url", "web address",
        "Where the output folder is published: addresses in HTML, JSON and e-mail begin with it.",
        default: "addresses relative to the file",
        example: "url: https://example.org/charts/\nformat: [png@2x, html]"),
      Key(
        "email", "`true`, `false`, or an e-mail",
        "Makes a newsletter: a block of HTML for each chart, and the report with texts, key figures, tables and these charts as one message of HTML and one of plain text. Drawn 600 wide unless `size` says otherwise.",
        default: "false", example: "email: true"),
      Key(
        "path", "pattern of file names",
        "File names; {report}, {output}, {lang}, {id}, {size}, {scale} and {format} are filled in, and the names in `for`, each of which must stand here.",
        default: "{report}/{output}/{lang}/{id}{scale}, with a folder for each name in `for`",
        example: "path: \"social/{lang}-{id}\""),
    ])
  static let email = Mapping(
    "e-mail", "`email` of an output, where it is more than `true`",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}}
      body:
        - bar: units by partner
      outputs:
        newsletter:
          format: [png@2x, eml]
          email:
            …
      """,
    [
      Key(
        "from", "name and mail address",
        "Who sends the message. Without it a mail program opens the message as a draft.",
        example: "from: News desk <desk@example.org>"),
      Key(
        "subject", "text, or a text for each language", "The subject of the message.",
        default: "the report's title", example: "subject: Exports in April"),
    ])
}
