extension SpecSchema {
  /// A spec with one dataset whose keys stand at `…`.
  private static func frame(_ lines: String) -> String {
    """
    report: Car exports
    data:
      exports:
        file: exports.csv
    \(lines)
    body:
      - bar: units by partner
    """
  }

  static let dataset = Mapping(
    "dataset", "an entry of `data`", frame: frame("    …\n    measures: {units: vehicle}"),
    [
      Key(
        "file", "path, a list of paths, or a mapping of names to paths",
        "The data file, relative to the spec; of several the rows stand one after the other, and names stand in a new column, `file`. Required.",
        example: "file: exports.tsv"),
      Key(
        "format", "`csv`, `tsv` or `json`", "The file's format.", default: "from its name",
        example: "format: tsv"),
      Key(
        "delimiter", "one character, or `tab`", "What separates fields.",
        default: "comma, or tab in TSV", example: "delimiter: \";\""),
      Key(
        "encoding", "`utf-8`, `utf-16`, `gb18030` or `windows-1252`", "The file's encoding.",
        default: "utf-8", example: "encoding: gb18030"),
      Key(
        "skip", "whole number", "Lines before the header that are not data.", default: "0",
        example: "skip: 3"),
      Key(
        "footer", "whole number",
        "Lines after the last row that are not data, such as notes; blank ones are not counted.",
        default: "0", example: "footer: 2"),
      Key(
        "header", "list of names", "Column names, for a file without a header line.",
        default: "the first line", example: "header: [partner, month, units]"),
      Key(
        "missing", "text or list of texts", "What stands for a missing value.",
        default: "the empty field", example: "missing: [\"-\", \"..\", NA]"),
      Key(
        "decimal", "`.` or `,`", "The decimal mark of numbers.", default: ".",
        example: "decimal: \",\""),
      Key(
        "thousands", "text", "What separates groups of digits.", default: "nothing",
        example: "thousands: \" \""),
      Key(
        "numbers", "`strict` or `loose`",
        "`loose` also reads $3.4m, +12%, (5) as -5, ~70, 1,234* and 300 (est): signs of money, scale words in English, German, Russian and Chinese, per cent (a hundredth where the unit is share), footnote marks, and the unit of the column as in 3 kg.",
        default: "strict: such cells are errors", example: "numbers: loose"),
      Key(
        "flags", "list of texts, or a mapping of them to qualifiers",
        "Letters or words behind numbers that are remarks, such as b, e and p of Eurostat; a qualifier "
          + "(exact, about, nearly, more_than, less_than, provisional, forecast, derived) says what they "
          + "mean for the figure.", example: "flags: {p: provisional, e: derived, b: exact}"),
      Key(
        "rows", "path of members, with points",
        "Where the array of rows stands in a JSON file; a number takes an item of an array.",
        default: "the file itself, or its only array", example: "rows: data.items"),
      Key(
        "period", "column, or a mapping",
        "Where the calendar period of a row stands: in a column of the file, or in one that `derive` makes.",
        example: "period: month"),
      Key(
        "measures", "mapping of columns to units or measures",
        "The numeric columns and their units.",
        example: "measures: {units: vehicle, value: CNY}"),
      Key(
        "dims", "list of columns, or a mapping of columns to kinds, orders or dimensions",
        "The columns that tell rows apart.", example: "dims: {partner: iso2, size: [small, large]}"),
      Key(
        "groups", "mapping of names to lists of members", "Members under one name.",
        example: "groups: {asia5: [KZ, KG, TJ, UZ, TM]}"),
      Key(
        "source", "source, or a list of sources",
        "Who published the figures; source lines come from it.",
        example: "source: {publisher: Chongqing Customs}"),
      Key(
        "place", "text, or a text for each language",
        "What the figures are about geographically, for derived subtitles.",
        example: "place: Chongqing"),
      Key(
        "labels", "mapping of members to texts", "Names of members for readers.",
        example: "labels: {KZ: Kazakhstan, UZ: Uzbekistan}"),
      Key(
        "colors", "mapping of members to colours",
        "Colours of members in every chart of the data that tells them apart by colour, so that a country has one colour throughout; as #RGB, #RRGGBB or names of the theme. A chart's own `colors` come first, and what is not the story stays grey.",
        example: "colors: {CN: \"#B2432F\", KZ: accent}"),
      Key(
        "rename", "mapping of old names to new", "Other names for columns.",
        example: "rename: {Partner name: partner}"),
      Key(
        "where", "condition",
        "Only rows for which it holds count. Rows are left out before `derive` computes, except by parts that name a derived column; `known(date)` leaves out rows without a date.",
        example: "where: flow = Export"
      ),
      Key(
        "derive", "mapping of names to expressions or derived columns",
        "Columns computed row by row: numbers, or texts that are dimensions. A column of digits is numbers to them, and 0030 is 30; with `dims: {Time: code}` it keeps its zeros. See the row functions in Functions.md.",
        example:
          "derive: {margin: value - cost, size: \"if(units > 99, \\\"large\\\", \\\"small\\\")\"}"),
      Key(
        "wide", "mapping", "Columns that are turned into rows, such as one for each year.",
        example: "wide: {names: year, values: units, columns: 2010..2023}"),
      Key(
        "join", "mapping, or a list of mappings",
        "A second file, whose columns are added to the rows with the same keys; name them in measures, dims or expressions like any other.",
        example: "join: {file: countries.csv, on: partner}"),
      Key(
        "check", "`unique`, a condition, or a list", "What must hold for the data.",
        example: "check: [unique, units >= 0]"),
    ])

  static let period = Mapping(
    "period", "`period` of a dataset, one of `column`, `year` or `start` with their companions",
    frame: frame("    period:\n      …"), hasAlternatives: true,
    [
      Key(
        "column", "column", "The column that holds periods.",
        example: "column: Date\nread: d/M/yyyy\nfiscal: 4"),
      Key(
        "read", "pattern of yyyy, yy, M, MM, MMM, d, dd, EEE, Q, H, ww and HH:mm, or `unix`",
        "How the column writes them, as in yyyy/MM; yyyy also reads years before 1000, and `unix` counts seconds or milliseconds since 1970.",
        default:
          "2023, 2023-06, 2023/06, 2023Q2, 2023-06-15, 2023/6/15, Jun 15 2023, 2023年6月, 500 BC or -500, "
          + "with or without a time; months, quarters, halves and stretches of months in words of twelve "
          + "languages: Mai 2023, Jan–Mar 2023, 2023年1—4月, 1. Quartal 2023, II кв. 2023; "
          + "years with a fraction, 1949.0833 as a month, 1949.25 as a quarter",
        example: "column: Date\nread: d/M/yyyy HH:mm"),
      Key(
        "fiscal", "month, 1 to 12",
        "The month in which a fiscal year, or a season such as 2023/24, begins; weeks begin with that of the "
          + "month's first days, from October with week 40. A year then means it, also "
          + "of months and quarters: `by year`, `@2023`, `where: year = 2023`; `ytd` counts from January.",
        default: "1",
        example: "column: Date\nread: d/M/yyyy\nfiscal: 4"),
      Key(
        "named", "`start` or `end`",
        "Which calendar year a fiscal year of a single number is named by; `end` makes FY2024 of the "
          + "year that begins in 2023, and says so.", default: "start, and said as 2023/24",
        example: "column: Year\nfiscal: 10\nnamed: end"),
      Key(
        "as", "`minute`, `hour`, `day`, `week`, `month`, `quarter`, `half` or `year`",
        "The length of period that the dates stand for, as when a month is dated by its first day. Times "
          + "of day count as `hour` or `minute` by themselves where a day has several.",
        default: "what they say", example: "column: Date\nas: month"),
      Key(
        "year", "column", "The column of the year, with `month` (and `day`) or `quarter`.",
        example: "year: Year\nmonth: Month"),
      Key("month", "column", "The column of the month.", example: "year: Year\nmonth: Month"),
      Key(
        "day", "column", "The column of the day of the month.",
        example: "year: Year\nmonth: Month\nday: Day"),
      Key(
        "quarter", "column", "The column of the quarter.", example: "year: Year\nquarter: Quarter"),
      Key(
        "start", "column", "The column of a period's first day or month.",
        example: "start: From\nend: To"),
      Key("end", "column", "The column of its last.", example: "start: From\nend: To"),
    ])

  static let join = Mapping(
    "join", "`join` of a dataset, or an entry of it",
    frame: frame(
      "    dims: {partner: text, region: text}\n    join:\n      file: countries.csv\n      on: partner\n      …"
    ),
    [
      Key(
        "file", "path", "The second file, relative to the spec. Required.",
        example: "file: countries.csv"),
      Key(
        "on", "column, list of columns, or a mapping of columns here to columns there",
        "What must agree, letter by letter; together they are found once in the second file. Required.",
        example: "on: {partner: code}"),
      Key(
        "keep", "`all` or `matched`",
        "Whether rows without a partner stay, with a warning and holes, or are left out.",
        default: "all", example: "keep: matched"),
      Key(
        "format", "`csv`, `tsv` or `json`", "The file's format.", default: "from its name",
        example: "format: csv"),
      Key(
        "delimiter", "one character, or `tab`", "What separates fields.",
        default: "comma, or tab in TSV", example: "delimiter: \";\""),
      Key(
        "encoding", "`utf-8`, `utf-16`, `gb18030` or `windows-1252`", "The file's encoding.",
        default: "utf-8", example: "encoding: utf-8"),
      Key(
        "skip", "whole number", "Lines before the header that are not data.", default: "0",
        example: "skip: 1"),
      Key(
        "header", "list of names", "Column names, for a file without a header line.",
        default: "the first line", example: "header: [code, region, people]"),
      Key(
        "rows", "path of members, with points", "Where the rows stand in a JSON file.",
        example: "rows: data.items"),
      Key(
        "rename", "mapping of old names to new",
        "Other names for its columns; what the dataset has already is not taken from here.",
        example: "rename: {Region name: region}"),
      Key(
        "wide", "mapping", "Columns that are turned into rows, as in the dataset.",
        example: "wide: {names: year, values: people, columns: 2010..2023}"),
    ])

  static let measure = Mapping(
    "measure", "an entry of `measures`", frame: frame("    measures:\n      units:\n        …"),
    [
      Key(
        "unit", "unit",
        "The unit of the column, with a scale where its numbers are in one: `million USD`, `USD bn`, "
          + "`thousand person`. Conditions, `derive` and lines at a value then count in ones. A word of "
          + "English, as `hour` or `battery`, is put in the plural where numbers ask for it.",
        default: "a plain number",
        example: "unit: vehicle"),
      Key(
        "aggregate", "`sum`, `mean`, `last`, `max`, `min` or `median`",
        "How rows are put together, those too that are alike in period and members; only a sum, and the last, would count these twice and refuse them.",
        default: "sum", example: "unit: person\naggregate: last"),
      Key(
        "label", "text, or a text for each language", "The measure's name for readers.",
        default: "the column's name", example: "label: Cars"),
      Key(
        "qualifier", "column",
        "The column that says how exact each figure is, of the file or derived.", default: "exact",
        example: "qualifier: units_qualifier"),
      Key(
        "precision", "column", "The column with the step a figure was rounded to.",
        example: "precision: units_rounded_to"),
    ])

  static let dimension = Mapping(
    "dimension", "an entry of `dims`", frame: frame("    dims:\n      partner:\n        …"),
    [
      Key(
        "kind", "`text`, `iso2`, `iso3`, `code` or `number`",
        "What the members are; countries get names in every language, and numbers stand on an axis "
          + "by their value.", default: "text",
        example: "kind: iso2"),
      Key(
        "order", "list of members", "The members in a given order.",
        default:
          "as months, days of the week, small numbers and classes such as 15–24, 25–34, 65+ say it; else by value, or by time",
        example: "order: [KZ, UZ, KG]"),
      Key(
        "label", "text, or a text for each language", "The dimension's name for readers.",
        default: "the column's name", example: "label: Buyer"),
    ])

  static let group = Mapping(
    "group", "an entry of `groups`",
    frame: frame("    groups:\n      asia5:\n        members: [KZ, UZ]\n        …"),
    [
      Key(
        "members", "list of members", "The members of the group. Required.",
        example: "members: [KZ, KG, TJ, UZ, TM]"),
      Key(
        "label", "text, or a text for each language", "The group's name for readers.",
        default: "its name", example: "label: Central Asia"),
    ])

  static let source = Mapping(
    "source", "`source` of a dataset, or an entry of it",
    frame: frame("    source:\n      publisher: Customs\n      …"),
    [
      Key(
        "publisher", "text, or a text for each language", "Who published the figures. Required.",
        example: "publisher: Chongqing Customs"),
      Key(
        "title", "text, or a text for each language", "The name of the publication.",
        example: "title: Monthly trade bulletin"),
      Key(
        "url", "URL beginning with http or https", "Where it can be read.",
        example: "url: https://example.org/bulletin"),
      Key("retrieved", "date as YYYY-MM-DD", "When it was read.", example: "retrieved: 2023-06-15"),
      Key(
        "licence", "text",
        "What others may do with the figures; it travels inside every file that shows them.",
        example: "licence: Open Government Licence v3.0"),
    ])

  static let sourceColumn = Mapping(
    "source column", "`source` of a dataset whose rows name their sources",
    frame: frame("    source:\n      column: source_id\n      file: sources.csv\n      …"),
    [
      Key(
        "column", "column", "The column with a source id in each row. Required.",
        example: "column: source_id"),
      Key(
        "file", "path",
        "A CSV file of sources: source_id, publisher, title, url, published, licence. Required.",
        example: "file: sources.csv"),
    ])

  static let derived = Mapping(
    "derived column", "an entry of `derive`",
    frame: frame("    derive:\n      margin:\n        value: value - cost\n        …"),
    [
      Key(
        "value", "expression", "What is computed in each row. Required.",
        example: "value: value - cost"),
      Key(
        "unit", "unit", "The unit, where it cannot be computed.", default: "that of the expression",
        example: "unit: CNY"),
    ])

  static let wide = Mapping(
    "wide table", "`wide` of a dataset",
    frame: frame(
      "    wide:\n      names: year\n      values: units\n      columns: 2010..2023\n      …"),
    [
      Key(
        "names", "name",
        "The new column for the names of the old ones: a dimension, unless it is the period. Required.",
        example: "names: year"),
      Key("values", "name", "The new column for their values. Required.", example: "values: units"),
      Key(
        "columns",
        "years as 2010..2023, columns as `first..last`, a list of columns, a mapping of columns to new names, or `rest`",
        "The columns to turn; `rest` means all that nothing else names. Required.",
        example: "columns: {y2001: 2001, y2011: 2011}"),
    ])
}
