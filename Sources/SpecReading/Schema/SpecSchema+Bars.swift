extension SpecSchema {
  /// Keys of a chart that bars understand.
  static let barKeys: [Key] = [
    Key(
      "color", "dimension",
      "The dimension whose members colour the bars, with a legend: a region for each country. The columns of a histogram are divided by it, and a `density` has a curve for each.",
      example: "color: region"),
    Key(
      "palette", "`series`, `diverging` or `sequential`",
      "Colours of series: apart, from one pole over grey to another, or from pale to strong.",
      default: "series", example: "palette: diverging"),
    Key(
      "middle", "member, or a list of the two about the middle",
      "Where diverging colours and a `diverging` chart turn.",
      default: "the member in the middle, or between the two there", example: "middle: Neutral"),
    Key(
      "sign", "true or false",
      "Whether colours tell bars, needles, one line or one area above zero from what is below, and in a range those that end higher than they begin from those that end lower: of two pairs the first is then a thin line, as in `{Day: {from: low, to: high}, Trade: {from: open, to: close}}`.",
      default: "false; true where `colors` has positive or negative", example: "sign: true"),
    Key(
      "thresholds", "number, expression, a list of them, or a mapping",
      "Where the colours of one line or area, of bars, needles or dots turn along the value axis: a line is one colour below the value and another above it, an area is sliced there. Of `stripes` they are the classes.",
      example: "thresholds: [0, 20]"),
    Key(
      "totals", "`auto`, `none`, or a list of members",
      "The bars of a waterfall that stand on zero, by their members or by the names given to them; one "
        + "without an amount shows what the changes come to.", default: "auto: a total is added",
      example: "totals: [Begin, End]"),
    Key(
      "bins", "`auto`, a number, or a mapping",
      "The classes of a histogram; a number is about how many, on round edges. A class has its lower edge, and the last has both; where every value is an edge, the highest has a class of its own.",
      default: "auto: Freedman and Diaconis, with round edges", example: "bins: 20"),
    Key(
      "widths", "expression",
      "How wide each column is, as in `bar: emissions / people by country` with `widths: people`, where areas then are the emissions. All columns together fill the plot, so widths are parts of a whole.",
      example: "widths: units@2023"),
    Key(
      "folds", "whole number, 1 to 6, or a mapping",
      "Into about how many bands a `horizon` is cut, which lie over one another, and into how many classes of colour `stripes` are.",
      default: "3; 5 for stripes",
      example: "folds: 4"),
    Key(
      "bandwidth", "`silverman`, `scott`, or a number",
      "How smooth a `density` is: the standard deviation of the bell over each value, in their unit.",
      default: "silverman, the rule that R and ggplot2 use; scott is Vega-Lite's",
      example: "bandwidth: 2.5"),
    Key(
      "curve", "mapping", "What the curve of a `density` shows, and from where to where.",
      example: "curve: {as: counts, from: 0}"),
    Key(
      "whiskers", "`tukey`, `extremes`, or a list of two percentiles",
      "How far the lines of a `boxplot` reach: to the last value within one and a half times the height of the box (interquartile range) from it, to the least and the largest, or to two percentiles. Values beyond are dots. Quartiles are those of type 7, as in `p25`.",
      default: "tukey", example: "whiskers: [5, 95]"),
    Key(
      "spread", "`swarm`, `none` or `ticks`",
      "Whether the dots of a `strip` make room for one another, or lie on one line and are seen through; `ticks` are strokes in place of dots, which show more values in less height.",
      default: "swarm", example: "spread: none"),
    Key(
      "median", "true or false",
      "Whether a stroke marks the median of each row of a `strip`; a legend names it.",
      default: "false", example: "median: true"),
    Key(
      "interval", "`auto`, `bars` or `none`",
      "Whether the intervals of figures are drawn as error bars.",
      default: "auto: where they are wide enough to see; on bars those of computed figures",
      example: "interval: bars"),
    Key(
      "errors", "expression or mapping", "How far figures may be off; one expression is ±.",
      example: "errors: {low: low, high: high, level: 95}"),
  ]

  static let bins = Mapping(
    "bins", "`bins` of a histogram",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
      body:
        - bar: units by partner
          bins:
            width: 5
            …
      """,
    [
      Key("width", "number", "The width of a class.", example: "width: 5"),
      Key(
        "from", "number", "Where the first class begins.", default: "a multiple of the width",
        example: "from: 0"),
      Key(
        "to", "number", "Where the last class ends.", default: "where the values end",
        example: "to: 100"),
      Key(
        "edges", "list of numbers",
        "The edges themselves; columns of classes that differ in width tell by their area.",
        example: "edges: [0, 18, 30, 65, 100]"),
      Key(
        "count", "whole number", "About how many classes, without a width.", example: "count: 20"),
      Key(
        "as", "`counts`, `shares` or `cumulative`",
        "What the columns show; `cumulative` is the share of values up to the end of each class.",
        default: "counts",
        example: "as: shares"),
      Key(
        "counted", "true or false",
        "Whether the rows are classes that are counted already, as in `histogram: people by age`, where `age` is a dimension of numbers: the lower edges of the classes. `to` is where the last one ends, or `width` how wide it is.",
        default: "false: each row is a value", example: "counted: true"),
    ])

  static let thresholds = Mapping(
    "set of thresholds", "`thresholds` of a chart",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
      body:
        - bar: units by partner
          thresholds:
            at: [10, 20]
            …
      """, hasAlternatives: true,
    [
      Key(
        "at", "number, expression, or a list of them", "The values, ascending. Required.",
        example: "at: [10, 20]"),
      Key(
        "colors", "list of colours",
        "A colour for each range, from the lowest: one more than values.",
        default: "of two or three ranges the theme's; of more from pale to dark",
        example: "colors: [\"#2C7FB8\", \"#CCCCCC\", \"#D7301F\"]"),
      Key(
        "labels", "list of texts, or texts for each language",
        "Names of the ranges for the legend, from the lowest.", default: "their ends",
        example: "labels: [Cold, Mild, Warm]"),
    ])

  static let folds = Mapping(
    "set of bands", "`folds` of a horizon or of stripes",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
      body:
        - bar: units by partner
          folds:
            …
      """,
    [
      Key(
        "count", "whole number, 1 to 6", "About how many on the taller side, on a round height.",
        default: "3; 5 for stripes", example: "count: 4"),
      Key(
        "from", "number",
        "Where values are measured from: what is below has the other colour, and is turned up.",
        default: "0", example: "from: 100"),
      Key(
        "height", "number",
        "The height of a band. Of more than six the last stands for all that is higher.",
        default: "a round one", example: "height: 50"),
    ])

  static let curve = Mapping(
    "curve", "`curve` of a density",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
      body:
        - bar: units by partner
          curve:
            …
      """,
    [
      Key(
        "from", "number",
        "Where the curve begins. What the bells have beyond it is cut off, so that less than one is left.",
        default: "three bandwidths below the least value, but not below zero where no value is",
        example: "from: 0"),
      Key(
        "to", "number", "Where the curve ends.",
        default: "three bandwidths above the largest value", example: "to: 100"),
      Key(
        "steps", "whole number",
        "Into how many equal steps it is divided, for the table behind the chart.",
        default: "round steps, about 200", example: "steps: 100"),
      Key(
        "as", "`density`, `counts` or `cumulative`",
        "What it shows: shares of values per unit, so that the area is one for each series; their number per unit, so that larger groups are larger; or the share of values up to each point.",
        default: "density", example: "as: counts"),
    ])

  static let errors = Mapping(
    "errors", "`errors` of a chart",
    frame: """
      report: Car exports
      data:
        exports: {file: exports.csv, measures: {units: vehicle}, dims: [partner]}
      body:
        - bar: units by partner
          errors:
            low: units_low
            high: units_high
            …
      """,
    [
      Key("low", "expression", "The low ends.", example: "low: units_low"),
      Key("high", "expression", "The high ends.", example: "high: units_high"),
      Key(
        "either", "expression", "So much on either side, in place of the two ends.",
        example: "either: units_error"),
      Key(
        "series", "mapping of series to expressions, or to lists of both ends",
        "The errors of each series of a chart that names them one by one.",
        example: "series: {Men: men_error, Women: [women_low, women_high]}"),
      Key(
        "level", "number, in per cent", "The level of the interval, for the note under the chart.",
        example: "level: 95"),
      Key(
        "text", "text, or a text for each language", "What the interval is, in your own words.",
        example: "text: Standard error of the survey"),
    ])
}
