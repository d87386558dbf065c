extension SpecSchema {
  /// A spec with one chart whose keys stand at `…`.
  private static func frame(_ lines: String) -> String {
    """
    report: Car exports
    data:
      exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
    body:
      - line: units by month
    \(lines)
    """
  }

  static let chart = Mapping(
    "chart", "a block of `body` that begins with a kind of chart, as in `bar: units by partner`",
    frame: frame("    …"),
    [
      Key(
        "id", "id", "The chart's name in outputs and file names.", default: "its place in the body",
        example: "id: lead"),
      Key(
        "title", "text, or a text for each language",
        "What the chart says; figures may stand in it.", example: "title: \"{top.1} buys the most\""
      ),
      Key(
        "subtitle", "text, or a text for each language", "What is shown.",
        default: "derived from measure, unit, place and period", example: "subtitle: Cars a month"),
      Key(
        "where", "condition", "Only rows for which it holds count.", example: "where: power = BEV"),
      Key(
        "top", "whole number, or a mapping of `members` and `series`",
        "The largest so many only: members along the axis, or where that is time so many series. In a mapping each for itself, as in `top: {series: 5}` for the largest parts of a stack along names. Lines count by their figures in the last period of the axis; those that end before it come after those that reach it.",
        example: "top: 10"),
      Key(
        "other", "true, false, or the name of the rest",
        "Whether the members that `top` leaves out are shown together as one more, last. Sums are added up; a mean, a ratio and the like is computed anew over their rows. What the data themselves call other, or rest of world, stands last with and without `top`, and goes into it.",
        default: "true with `top`, if the figures add up",
        example: "top: 10\nother: All others"),
      Key(
        "hide", "member, or a list",
        "Members that are not drawn, and that figures are computed with all the same: a total among the rows, as in `imports / imports.World by year, partner` with `hide: World`. What `where` leaves out is not there to divide by.",
        example: "hide: UZ"),
      Key(
        "sort", "`value`, `-value`, `time`, `given` or `name`, a series, a panel, or an expression",
        "The order of the members; by a figure smallest first, or with a minus largest first; `given` is the order of the file. With `top` the first ones stay.",
        default: "largest first, or by time; hours, ages and the like in their order",
        example: "sort: name"),
      Key(
        "by", "dimension, or a list of two",
        "The dimensions of expressions that name none, for charts of several.",
        example: "by: month"),
      Key(
        "series", "`value`, `-value`, `given`, `name`, a list of members, or an expression",
        "The order of the series: in a stack from the baseline up, by their totals. By an expression smallest first, or with a minus largest first, as in `-max(units)`; with `top` the first ones stay.",
        default: "as in the data; in a stack the largest on the baseline", example: "series: -value"
      ),
      Key(
        "highlight", "member, group or condition, or a list",
        "What the reader should see first: by name, or all members with a row that meets a condition.",
        example: "highlight: [KZ, asia5]"),
      Key(
        "dashed", "member, group or condition, or a list",
        "Lines that are dashed, as targets, plans and other people's estimates are. Forecasts and provisional figures are dashed by themselves.",
        example: "dashed: Target"),
      Key(
        "stack", "`none`, `stacked`, `full`, `centred` or `overlap`",
        "Whether series stand on each other; `full` makes shares, `centred` lays areas about a middle line, a stream that shows shapes and no amounts, and `overlap` draws each bar slimmer and in front of the one before, as for this year and last, or areas from zero that are seen through one another. With `none` the colours of a histogram overlap, and each has its own shares.",
        default: "none; stacked in a histogram", example: "stack: stacked"),
      Key(
        "as", "`auto`, `columns` or `bars`", "Upright or lying bars.",
        default: "auto: by the length of names", example: "as: bars"),
      Key(
        "values", "`auto`, `all`, `none`, `ends`, `last`, `inside` or `totals`, or a mapping",
        "Which values are printed, and how; `ends` are the first and last of each line, `inside` puts them into the ends of bars that have room for them, `totals` prints what each stack comes to and no part of it.",
        default: "auto",
        example: "values: ends"),
      Key(
        "legend", "`auto`, `none` or `top`", "Where series are named.",
        default: "auto: at the lines if there is room", example: "legend: top"),
      Key(
        "missing", "`gap`, `bridge`, `connect` or `zero`",
        "What a line does where a figure is missing: `bridge` is dashed; `connect` goes on, for observations that were never one for each year; in a `step`, whose rows are changes, the last one holds to the end of the axis.",
        default: "gap", example: "missing: bridge"),
      Key(
        "markers", "`auto`, `all`, `none` or `ends`", "Which points of a line carry a marker.",
        default: "auto: the last, and all where dates are irregular", example: "markers: all"),
      Key(
        "trend", "`none`, `linear`, `robust` or `smooth`",
        "A line through the points: least squares with its 95 % band, the median of all slopes, or "
          + "a local regression.", default: "none", example: "trend: linear"),
      Key(
        "joins", "`straight`, `smooth` or `arrow`",
        "How a `bump` joins its places and a `path` its dates; `arrow` leads from the first figure of a `dumbbell` to the second, by its colour up or down with `sign`.",
        default: "straight",
        example: "joins: smooth"),
      Key(
        "cycle", "`year` or `decade`",
        "What a `season` lays over one another; years begin where `fiscal` of the period says, but those of weeks in January.",
        default: "year", example: "cycle: decade"),
      Key(
        "from", "dataset", "The dataset, when several have the measure.", example: "from: exports"),
      Key("axis", "mapping", "The value axis.", example: "axis: {max: 5000}"),
      Key(
        "along", "mapping", "The axis of time, of numbers or of names.",
        example: "along: {every: 10 years}"),
      Key(
        "panels", "dimension, a list of two, or a mapping",
        "A small chart for each member, on one scale; of two dimensions a grid, with the members of the first as rows and of the second as columns.",
        example: "panels: partner"),
      Key(
        "notes", "list", "Words at a point of the chart.",
        example: "notes: [{at: 2022-03, text: Makers leave}]"),
      Key(
        "lines", "list", "Lines at a value or at a date, or shaded stretches of values.",
        example: "lines: [{at: 100, text: Target}]"),
      Key(
        "spans", "list",
        "Shaded stretches of time. The forecast at the end of a line is shaded and called so without them.",
        example: "spans: [{from: 2020-03, to: 2020-06, text: Lockdown}]"),
      Key(
        "note", "text, or a text for each language", "A footnote.",
        example: "note: Passenger cars only"),
      Key(
        "caption", "text, or a text for each language",
        "Words beside the figure's number, on pages only.",
        example: "caption: Monthly figures, not adjusted"),
      Key(
        "source", "text, or a text for each language", "A source line of your own.",
        default: "derived from the data", example: "source: Chongqing Customs"),
      Key(
        "alt", "text, or a text for each language",
        "A description for readers who do not see the chart.", default: "derived from the data",
        example: "alt: Exports rise every month"),
      Key(
        "colors", "mapping of members to colours",
        "Colours as #RGB, #RRGGBB, names of the theme or of CSS. `positive` and `negative` mean bars by their sign.",
        default: "the theme's",
        example: "colors: {KZ: \"#1B6F8A\"}"),
      Key(
        "waive", "mapping of rules to reasons",
        "Rules of charts set aside, each with the reason, which the manifest repeats.",
        example: "waive: {too-many-values: every month is discussed in the text}"),
    ] + barKeys)

  static let axis = Mapping(
    "axis", "`axis` of a chart", frame: frame("    axis:\n      …"),
    [
      Key(
        "min", "number", "Where the axis begins; bars always begin at zero.",
        default: "a round value", example: "min: 0"),
      Key("max", "number", "Where it ends.", default: "a round value", example: "max: 5000"),
      Key(
        "zero", "true or false",
        "Whether the axis holds zero. Bars and areas stand on it; lines that fill little of such an axis do without it, and with `false` always. Of two axes each then fits its own lines.",
        default: "by the figures; true of two axes", example: "zero: false"),
      Key(
        "ticks", "whole number, 2 to 20, or a list of numbers",
        "About how many ticks, or the ticks themselves.", default: "by the space",
        example: "ticks: [0, 2500, 5000]"),
      Key(
        "scale", "`linear`, `log` or `symlog`",
        "What equal distances mean: equal differences, equal ratios, or ratios on both sides of "
          + "zero. Bars take `log` for ratios only, and then begin at one.",
        default: "linear", example: "scale: log\nmin: 1"),
      Key(
        "reverse", "true or false",
        "Whether the smallest value stands at the top. The right axis of a combo may hang so, such "
          + "as rain over a river's flow.",
        default: "true for ranks", example: "reverse: true"),
      Key(
        "title", "text, or a text for each language", "The name of the axis.", default: "the unit",
        example: "title: Cars"),
      Key(
        "unit", "`top`, `every` or `none`", "Which ticks carry the unit.", default: "top",
        example: "unit: every"),
      Key(
        "absolute", "true or false",
        "Whether numbers leave out the minus sign, where the side of zero says it.",
        default: "false", example: "absolute: true"),
    ] + numberKeys)

  /// How numbers are written, on an axis and where values are printed.
  private static let numberKeys: [Key] = [
    Key(
      "format", "`auto`, `full`, `short` or `plain`",
      "`full` writes 490,000,000, `plain` 490000000, `auto` 490m and 12,000, `short` 490m and "
        + "12k.", default: "auto",
      example: "format: short"),
    Key(
      "decimals", "whole number, 0 to 10", "Digits after the point.",
      default: "as many as are needed", example: "decimals: 1"),
    Key(
      "in", "`ones`, `thousand`, `million`, `billion` or `trillion`",
      "The scale that all numbers are said in, 0.4m beside 24.3m; `ones` writes all digits.",
      default: "by their size", example: "in: million"),
    Key(
      "prefix", "text, or a text for each language",
      "What stands before the number, in place of the signs of its unit.", example: "prefix: \"€\""),
    Key(
      "suffix", "text, or a text for each language",
      "What stands after the number, in place of the signs of its unit.",
      example: "suffix: \" km/h\""),
    Key(
      "plus", "true or false", "Whether figures above zero carry a plus.", default: "false",
      example: "plus: true"),
  ]

  static let values = Mapping(
    "values", "`values` of a chart that is more than a word",
    frame: frame("    values:\n      …"),
    [
      Key(
        "show", "`auto`, `all`, `none`, `ends`, `last`, `inside` or `totals`",
        "Which values are printed.",
        default: "auto", example: "show: all")
    ] + numberKeys)

  static let along = Mapping(
    "along", "`along` of a chart: the axis of time, of numbers or of names",
    frame: frame("    along:\n      …"), hasAlternatives: true,
    [
      Key(
        "every", "a distance such as `10 years`, or a number",
        "How far labels stand apart: in calendar units, counted from round years, from January, and so on; of names every so many; along numbers so much.",
        default: "as many as have room", example: "every: 10 years"),
      Key(
        "ticks", "list of periods, members or numbers", "The labels themselves.",
        default: "round places", example: "ticks: [1957, 1980, 2000, 2018]"),
      Key(
        "min", "number", "Where an axis of numbers begins.", default: "the first number",
        example: "min: 0\nmax: 100"),
      Key(
        "max", "number", "Where it ends.", default: "the last number", example: "min: 0\nmax: 100"),
      Key(
        "years", "`auto` or `full`", "`full` writes 1990 2000 where `auto` may write 1990 2000 10.",
        default: "auto", example: "years: full"),
      Key(
        "title", "text, or a text for each language", "What the axis shows.",
        default: "none, or the dimension's label along numbers", example: "title: Age"),
      Key(
        "scale", "`linear` or `log`",
        "What equal distances along a `path`, or of lines and areas along numbers, mean: equal differences or equal ratios, as for doses and terms.",
        default: "linear", example: "scale: log"),
    ])

  static let layer = Mapping(
    "layer",
    "an entry of `combo`, which begins with a kind: bar, line, area, dot, step or lollipop; or band "
      + "or range with a list of two expressions, the lower and the upper end, as in "
      + "`band: [min(rain) by month, max(rain) by month]`; a range of four is a candle: the opening, "
      + "the highest, the lowest and the closing figure, as in `range: [open, high, low, close]`. Names with expressions are a layer each: "
      + "`line: {Mean: mean(rain) by month, Most: max(rain) by month}`",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
      body:
        - combo:
            - bar: units by month
            -
              line: units by month
              …
      """,
    [
      Key(
        "axis", "`left` or `right`, or a mapping of `side` and the keys of an axis",
        "The value axis it is measured on. Ends and ticks given for both sides, with as many steps, share one grid.",
        default: "right where the unit is not the first layer's",
        example: "axis: {side: right, max: 25, ticks: [0, 5, 10, 15, 20, 25]}"),
      Key(
        "stack", "`none`, `stacked` or `full`",
        "Whether its series stand on each other, members or the figures of a mapping.",
        default: "none", example: "stack: stacked"),
      Key(
        "label", "text, or a text for each language", "Its name in the legend.",
        default: "the measure's", example: "label: Cars sold"),
    ])

  static let panels = Mapping(
    "panels", "`panels` of a chart", frame: frame("    panels:\n      by: partner\n      …"),
    hasAlternatives: true,
    [
      Key(
        "by", "dimension, or a list of two",
        "A panel for each member; of two dimensions for each pair, in rows and columns. Required, unless `rows` and `columns` are written.",
        example: "by: partner"),
      Key(
        "rows", "dimension", "The dimension whose members are the rows of a grid.",
        example: "rows: partner\ncolumns: kind"),
      Key(
        "columns", "whole number, 1 to 12, or a dimension",
        "How many stand side by side; with `rows` the dimension whose members are the columns of the grid. Where so many have no room, on a phone, fewer stand side by side, and the panels of a grid stand in turn.",
        default: "by the width", example: "columns: 3"),
      Key(
        "scales", "`shared` or `own`",
        "One value scale for all, or one for each, which a note then says.", default: "shared",
        example: "scales: own"),
      Key(
        "members", "`shared` or `own`",
        "Whether all panels have the same members along their axis, or each those it has figures of, in an order of its own; `top` then keeps the largest of each panel.",
        default: "own where no member stands in two panels, and with `scales: own`",
        example: "members: own"),
      Key(
        "order",
        "`value`, `-value`, `time`, `given` or `name`, or a mapping of `rows` and `columns`",
        "The order of the panels; in a grid of its rows and its columns, by what each comes to.",
        default: "largest first, or by time; in a grid that of its dimensions",
        example: "order: name"),
      Key(
        "top", "whole number, or a mapping of `rows` and `columns`",
        "The largest so many panels only; in a grid so many rows or columns, as in `top: {rows: 4}`.",
        example: "top: 9"),
      Key(
        "context", "true or false", "Draws the lines of the other panels in grey behind each.",
        default: "false", example: "context: true"),
    ])

  static let note = Mapping(
    "note", "an entry of `notes`",
    frame: frame("    notes:\n      -\n        at: 2022-03\n        text: Makers leave\n        …"),
    [
      Key(
        "at", "period or member",
        "The point; on an axis of numbers and in a histogram also a number or an expression, as in `at: mean(height)`. Required.",
        example: "at: 2022-03"),
      Key(
        "text", "text, or a text for each language", "The words. Required.",
        example: "text: Western makers leave Russia"),
      Key("series", "member", "The series, when there are several.", example: "series: KZ"),
      Key(
        "panel", "member", "The panel, when there are several.", default: "all of them",
        example: "panel: KZ"),
    ])

  static let line = Mapping(
    "reference line", "an entry of `lines`",
    frame: frame("    lines:\n      -\n        at: 100\n        …"),
    [
      Key(
        "at", "number, expression or date",
        "The value; along time also a date as in 2020-11-05 or 2020-11, at which an upright line stands. A bare year is a value. Required.",
        example: "at: mean(units)"),
      Key(
        "to", "number or expression",
        "Where a stretch of values ends that is shaded in place of the line, such as what is normal.",
        example: "at: 50\nto: 150"),
      Key(
        "text", "text, or a text for each language", "The words at the line.",
        example: "text: Average"),
      Key(
        "axis", "`left` or `right`", "Which of two value axes counts it.",
        default: "left; in a `pareto` right, which is that of the shares", example: "axis: right"),
      Key(
        "panel", "member", "The panel, when there are several.", default: "all of them",
        example: "panel: KZ"),
    ])

  static let span = Mapping(
    "span", "an entry of `spans`",
    frame: frame("    spans:\n      -\n        from: 2020-03\n        to: 2020-06\n        …"),
    [
      Key("from", "period", "The first period. Required.", example: "from: 2020-03"),
      Key("to", "period", "The last period. Required.", example: "to: 2020-06"),
      Key(
        "text", "text, or a text for each language", "The words over the span.",
        example: "text: Lockdown"),
      Key(
        "color", "colour",
        "The colour of which the shade is a pale tone, as that of a party in government.",
        default: "a shade of the theme; of spans that follow one another every second is paler",
        example: "color: \"#B4242B\""),
      Key(
        "panel", "member", "The panel, when there are several.", default: "all of them",
        example: "panel: KZ"),
    ])
}
