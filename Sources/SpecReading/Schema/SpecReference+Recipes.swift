/// How to ask for what takes more than one key: data as they come, and what charts are made of them.
extension SpecReference {
  /// A short example: lines of a dataset, and a chart.
  package struct Recipe: Sendable {
    package let purpose: String
    /// Keys of the dataset, each on a line.
    package let data: String
    /// A block of the body.
    package let chart: String

    /// A complete spec with the example.
    package var spec: String {
      """
      report: Recipe
      data:
        table:
      \(indented(data.hasPrefix("file:") ? data : "file: table.csv\n" + data, by: 4))
      body:
      \(indented(chart, by: 2))
      """
    }

    private func indented(_ text: String, by count: Int) -> String {
      text.split(separator: "\n").map { String(repeating: " ", count: count) + $0 }
        .joined(separator: "\n")
    }
  }

  static func recipes() -> String {
    var page =
      "\n## Recipes\n\nWhat takes more than one key. Grammar.md and Functions.md have the expressions.\n"
    for recipe in allRecipes {
      page += "\n\(recipe.purpose):\n\n```yaml\n"
      if !recipe.data.isEmpty { page += recipe.data + "\n" }
      page += recipe.chart + "\n```\n"
    }
    return page
  }

  package static let allRecipes: [Recipe] = [
    Recipe(
      purpose: "Count rows; each row is a launch, a film, an answer",
      data: "period: year\ndims: [agency]",
      chart: "- bar: count() by year, agency\n  stack: stacked"),
    Recipe(
      purpose: "The share of rows that meet a condition",
      data: "dims: [country]\nmeasures: {price: USD}",
      chart: "- bar: mean(price > 100) by country"),
    Recipe(
      purpose: "All Januaries together, with the mean of all days as a line",
      data: "period: date\nmeasures: {rain: mm}",
      chart:
        "- bar: mean(rain) by month_of_year\n  lines: [{at: mean(rain), text: Mean of all days}]"),
    Recipe(
      purpose: "The largest rises, shown by both years",
      data: "period: year\ndims: [country]\nmeasures: {life: year}\nwhere: year in (1967, 2007)",
      chart:
        "- bar: life by country, year\n  sort: -change(life@1967->2007)\n  top: 5\n  other: false"),
    Recipe(
      purpose: "The newest period, whatever it is; colours by sign",
      data: "period: date\ndims: [name]\nmeasures: {index: share}",
      chart: "- bar: index@latest by name\n  colors: {positive: \"#1B6F8A\", negative: \"#B2432F\"}"
    ),
    Recipe(
      purpose: "The ten highest means, and the mean over the rows of all others",
      data: "dims: [director]\nmeasures: {gross: USD}\nwhere: known(director)",
      chart: "- bar: mean(gross) by director\n  top: 10\n  other: All others"),
    Recipe(
      purpose: "Totals among the members, and columns that only a condition reads",
      data:
        "period: {column: Period, read: yyyyMM}\ndims: [Partner]\nmeasures: {exports: USD}\nrename: {Trade Value (US$): exports}\nwhere: \"'Trade Flow' = Exports and Partner != World\"",
      chart: "- bar: sum(exports) by Partner\n  top: 10\n  other: Other"),
    Recipe(
      purpose: "One column for each year",
      data:
        "encoding: windows-1252\nperiod: year\ndims: [partner]\nmeasures: {imports: USD}\nwide: {names: year, values: thousand, columns: 1991..2018}\nderive: {imports: thousand * 1000}",
      chart: "- line: imports by year, partner\n  top: 5"),
    Recipe(
      purpose: "Many columns as members, with readable names",
      data:
        "dims: [element]\nmeasures: {present: share}\nwide: {names: element, values: present, columns: APPLE_FRAME..WOOD_FRAMED}\nderive: {element: 'sentence(replace(element, \"_\", \" \"))'}",
      chart: "- bar: mean(present) by element\n  top: 20\n  other: false"),
    Recipe(
      purpose: "Long column names as short members, and missing shares as nothing",
      data:
        "period: Year\ndims: [type]\nmeasures: {share: percent}\nwide:\n  names: type\n  values: share\n  columns: {Share of trade (rich to rich): rich, Share of trade (other): other}",
      chart: "- area: share by year, type\n  stack: full\n  missing: zero"),
    Recipe(
      purpose: "Codes as words, numbers as an axis, classes",
      data:
        "dims: [sex, class]\nmeasures: {people: person}\nderive:\n  sex: 'if(code = 1, \"Male\", \"Female\")'\n  class: bin(age, 5)",
      chart: "- butterfly: sum(people) by class, sex"),
    Recipe(
      purpose: "Windows over days of two columns, in the order of time whatever that of the file",
      data: "period: date\nmeasures: {current: person, previous: person}",
      chart:
        "- line: {This year: \"ma(current, 7)\", Last year: \"ma(previous, 7)\"}\n  by: day\n  highlight: This year"
    ),
    Recipe(
      purpose: "Dates that stand for months; everything on a base",
      data: "period: {column: date, as: month}\ndims: [sector]\nmeasures: {jobs: person}",
      chart: "- line: index(jobs, 2006-01) by month, sector\n  lines: [{at: 100}]"),
    Recipe(
      purpose: "Lines picked out by a condition",
      data: "period: month\ndims: [area]\nmeasures: {rate: percent}",
      chart: "- line: rate by month, area\n  highlight: contains(area, \", MI \")"),
    Recipe(
      purpose: "Places with ties broken by a second figure, each match day for itself",
      data:
        "dims: [team, day]\nmeasures: {points: number, goals: number}\nderive: {day: number(day)}",
      chart: "- bump: rank(points, then = goals, within = day) by day, team"),
    Recipe(
      purpose: "A mean with its confidence interval",
      data: "period: {column: Year, as: year}\nmeasures: {mpg: number}",
      chart: "- line: mean_ci(mpg) by year"),
    Recipe(
      purpose: "Names from a second file; keys must be written alike in both",
      data:
        "period: year\ndims: [id, country, continent]\nmeasures: {people: person}\njoin: {file: countries.csv, on: {id: code}}",
      chart: "- line: sum(people) by year, continent"),
    Recipe(
      purpose: "A price level from a second file, to deflate with",
      data:
        "period: year\nmeasures: {wage: USD, cpi: number}\njoin: {file: prices.csv, on: year}\nderive: {real: {value: wage / cpi * 100, unit: USD}}",
      chart: "- line: {At the prices of the day: wage, At constant prices: real}\n  by: year"),
    Recipe(
      purpose: "One file for each year, which they do not say themselves",
      data:
        "file: {2022: exports-22.csv, 2023: exports-23.csv}\nperiod: file\ndims: [partner]\nmeasures: {units: vehicle}",
      chart: "- bar: units by partner, year"),
    Recipe(
      purpose: "Cells such as 1,234*, 12%, $3.4m and (5)",
      data: "numbers: loose\ndims: [firm]\nmeasures: {revenue: USD, margin: percent}",
      chart: "- bar: revenue by firm\n  values: {show: all, in: million, decimals: 1}"),
    Recipe(
      purpose: "Rows inside JSON, and members of its objects",
      data:
        "rows: data.items\nperiod: date\ndims: [country.value]\nmeasures: {value: USD}",
      chart: "- line: \"value by year, 'country.value'\""),
    Recipe(
      purpose: "How far each row lies from the mean of its group",
      data:
        "dims: [film, genre]\nmeasures: {rating: number}\nderive: {better: \"rating - mean_within(rating, genre)\"}",
      chart: "- bar: better by film\n  top: 10\n  other: false\n  values: {show: all, plus: true}"),
    Recipe(
      purpose: "The three best of each group",
      data:
        "dims: [film, genre]\nmeasures: {rating: number}\nderive: {place: \"rank_within(rating, genre)\"}\nwhere: place <= 3",
      chart: "- bar: rating by film\n  color: genre"),
    Recipe(
      purpose: "A histogram divided by a dimension, and one that adds up",
      data: "dims: [sex]\nmeasures: {age: year}",
      chart:
        "- histogram: age\n  color: sex\n  bins: {width: 5}\n- histogram: age\n  bins: {width: 5, as: cumulative}"
    ),
    Recipe(
      purpose: "What is normal as a shade, and the limit as a line",
      data: "period: date\nmeasures: {level: number}",
      chart:
        "- line: level by day\n  lines: [{at: 50, to: 100, text: Normal}, {at: 150, text: Limit}]"),
    Recipe(
      purpose: "Rain that hangs over a river's flow",
      data: "period: date\nmeasures: {flow: m³/s, rain: mm}",
      chart:
        "- combo:\n    - line: flow by day\n      axis: {max: 100}\n    - bar: rain by day\n      axis: {side: right, reverse: true, max: 50}"
    ),
    Recipe(
      purpose: "A grid of small charts, with regions as rows and products as columns",
      data: "period: year\ndims: [region, product]\nmeasures: {sales: vehicle}",
      chart: "- line: sales by year\n  panels: [region, product]"),
    Recipe(
      purpose: "Several stretches in one row, coloured by kind, and the same in panels",
      data: "dims: [plant, machine, state]\nmeasures: {start: hour, end: hour}",
      chart:
        "- range: {From: start, To: end}\n  by: machine\n  color: state\n- range: {From: start, To: end}\n  by: machine\n  color: state\n  panels: plant"
    ),
    Recipe(
      purpose: "Bars or needles on an axis of numbers, where there are more than a dozen",
      data: "dims: {age: number}\nmeasures: {people: person}",
      chart: "- bar: people by age\n- lollipop: people by age\n  along: {every: 10}"),
    Recipe(
      purpose: "Two groups over the same classes, each with its own shares",
      data: "dims: [sex]\nmeasures: {height: cm}",
      chart:
        "- histogram: height\n  color: sex\n  stack: none\n  bins: {width: 5, as: shares}"),
    Recipe(
      purpose: "Smooth distributions, one curve for each group",
      data: "dims: [sex]\nmeasures: {height: cm}",
      chart:
        "- density: height\n  color: sex\n- density: height\n  bandwidth: 4\n  curve: {from: 140, to: 200}"
    ),
    Recipe(
      purpose: "Candlesticks, coloured by rise and fall, and with means of days as lines",
      data:
        "period: date\nmeasures: {open: USD, high: USD, low: USD, close: USD}",
      chart:
        "- range:\n    Day: {from: low, to: high}\n    Trade: {from: open, to: close}\n  by: day\n  sign: true\n- combo:\n    - range: [open, high, low, close]\n      label: Price\n    - line: ma(close, 5, observed)\n      label: Mean of five days\n  by: day"
    ),
    Recipe(
      purpose: "Tasks from one date to another",
      data:
        "dims: [task, team]\nmeasures: {begin: calendar year, finish: calendar year}\nderive: {begin: decimal_year(start), finish: decimal_year(end)}",
      chart:
        "- range: {Begin: begin, End: finish}\n  by: task\n  color: team"),
    Recipe(
      purpose: "How much of the rows lies at or below each value",
      data:
        "dims: [x]\nmeasures: {income: USD}\nderive:\n  x: income\n  share: {value: \"1 - (rank_within(income) - 1) / count_within()\", unit: share}",
      chart: "- step: max(share) by x"),
    Recipe(
      purpose: "A band of two standard deviations about the mean of 20 days of trading",
      data: "period: date\nmeasures: {close: USD}",
      chart:
        "- band:\n    Price: close\n    Range:\n      - \"ma(close, 20, observed) - 2 * rolling(close, 20, stdev, observed)\"\n      - \"ma(close, 20, observed) + 2 * rolling(close, 20, stdev, observed)\"\n  by: day\n  missing: connect"
    ),
    Recipe(
      purpose: "Hours one after the other, and all nine o'clocks together",
      data: "period: time\nmeasures: {load: MW}",
      chart: "- line: mean(load) by hour\n- bar: mean(load) by hour_of_day\n  as: columns"),
    Recipe(
      purpose: "Hours of the day as numbers, for an axis of a whole day",
      data:
        "period: time\ndims: {o_clock: number}\nmeasures: {load: MW}\nderive: {o_clock: \"floor(time_of_day(time))\"}",
      chart: "- line: mean(load) by o_clock\n  along: {every: 3, min: 0, max: 24}"),
    Recipe(
      purpose: "A table of Eurostat's, with its remarks and its holes",
      data:
        "file: table.tsv\nflags: {b: exact, p: provisional, e: about}\nmissing: \":\"\nperiod: year\ndims: [geo]\nmeasures: {rate: percent}\nrename: {'freq,geo\\TIME_PERIOD': key}\nwide: {names: year, values: rate, columns: rest}\nderive: {geo: 'part(key, \",\", 2)'}",
      chart: "- line: rate by year, geo"),
    Recipe(
      purpose: "A table with lines before and after it, in millions",
      data:
        "skip: 2\nfooter: 2\nthousands: \",\"\nperiod: year\ndims: [country]\nmeasures: {exports: million USD}\nwhere: country != Total\nwide: {names: year, values: exports, columns: 2021..2022}",
      chart: "- bar: exports by country, year"),
    Recipe(
      purpose: "The fiscal years of the United States",
      data:
        "period: {column: year, fiscal: 10, named: end}\nmeasures: {outlays: billion USD}",
      chart: "- bar: outlays by year"),
    Recipe(
      purpose: "History before the common era",
      data: "period: year\nmeasures: {people: person}",
      chart:
        "- line: people by year\n  missing: connect\n  spans: [{from: 500 BC, to: 476, text: Antiquity}]"
    ),
    Recipe(
      purpose: "Columns and a line, both axes with the same gridlines",
      data: "period: month\nmeasures: {rain: mm, warmth: °C}",
      chart:
        "- combo:\n    - bar: rain by month\n      axis: {max: 250, ticks: [0, 50, 100, 150, 200, 250]}\n    - line: warmth by month\n      axis: {side: right, max: 25, ticks: [0, 5, 10, 15, 20, 25]}"
    ),
    Recipe(
      purpose: "Observations at uneven dates, joined, with labels at the decades",
      data: "period: year\nmeasures: {people: person}",
      chart:
        "- line: people by year\n  missing: connect\n  markers: all\n  along: {every: 10 years, years: full}"
    ),
    Recipe(
      purpose: "A stack in the order of its totals",
      data: "period: year\ndims: [sector]\nmeasures: {exports: USD}",
      chart: "- bar: sum(exports) by year, sector\n  stack: stacked\n  series: -value"),
    Recipe(
      purpose: "Two measures against each other through the years, some of which are picked out",
      data: "period: year\nmeasures: {miles: mile, petrol: USD}",
      chart:
        "- path: {Miles driven: miles, A gallon of petrol: petrol}\n  by: year\n  joins: smooth\n  highlight: [1973, 1979]\n  notes: [{at: 1973, text: Oil embargo}]"
    ),
    Recipe(
      purpose: "Many series in little height, by how far they lie from 100",
      data: "period: week\ndims: [city]\nmeasures: {visits: index}",
      chart:
        "- horizon: visits by week, city\n  folds: {from: 100, height: 20}"),
    Recipe(
      purpose: "A stripe for each year, and a map of heat, weekdays by months",
      data: "period: date\nmeasures: {warmth: °C}",
      chart:
        "- stripes: mean(warmth) - 14 by year\n  colors: {positive: \"#B2432F\", negative: \"#1B6F8A\"}\n- stripes: mean(warmth) by month_of_year, weekday\n  folds: 6"
    ),
    Recipe(
      purpose: "Months along the axis, a line for each year",
      data: "period: month\nmeasures: {rain: mm}",
      chart: "- line: rain by month_of_year, year\n  highlight: 2021"),
    Recipe(
      purpose: "What is above zero and below it in two colours",
      data: "period: year\nmeasures: {revenue: USD, spending: USD}",
      chart: "- area: revenue - spending by year\n  sign: true"),
    Recipe(
      purpose: "A line in the colours of its values, and columns that pass a limit",
      data: "period: date\nmeasures: {warmth: °C}",
      chart:
        "- line: warmth by day\n  thresholds: {at: [0, 20], labels: [Frost, Mild, Summer]}\n- bar: warmth by day\n  thresholds: mean(warmth)"
    ),
    Recipe(
      purpose: "The mean as a line through a histogram",
      data: "measures: {height: cm}",
      chart: "- histogram: height\n  notes: [{at: mean(height), text: Mean}]"),
    Recipe(
      purpose: "Classes that the data have counted, by their lower edges",
      data: "dims: {age: number}\nmeasures: {people: person}",
      chart: "- histogram: people by age\n  bins: {counted: true, to: 100}"),
    Recipe(
      purpose: "A yield curve, or doses: numbers along the axis by their ratios",
      data: "dims: {term: number, day: text}\nmeasures: {rate: percent}",
      chart:
        "- line: rate by term, day\n  along: {scale: log, ticks: [0.25, 1, 2, 5, 10, 30]}"),
    Recipe(
      purpose: "Rates of which each row is a change, the last of which hold to the end",
      data: "period: date\ndims: [bank]\nmeasures: {rate: percent}",
      chart: "- step: rate by day, bank\n  missing: connect"),
    Recipe(
      purpose: "Each row as a stroke, with the median of each group",
      data: "dims: [team]\nmeasures: {score: number}",
      chart: "- strip: score by team\n  spread: ticks\n  median: true"),
    Recipe(
      purpose:
        "How the rows of each member are spread: as boxes, parted by a second dimension, and with other ends",
      data: "dims: [team, half]\nmeasures: {score: number}",
      chart:
        "- boxplot: score by team\n- boxplot: score by team, half\n  whiskers: extremes\n- range: {Most: {from: p5(score), to: p95(score)}, Half: {from: p25(score), to: p75(score)}}\n  by: team"
    ),
    Recipe(
      purpose: "Each row as a dot, coloured by a column; and each country, some with their names",
      data: "dims: [team, half, continent, country]\nmeasures: {score: number, life: year}",
      chart:
        "- strip: score by team\n  color: half\n- strip: mean(life) by continent, country\n  highlight: [Japan, Haiti]"
    ),
    Recipe(
      purpose: "This year in front of last year, or a figure in front of its target",
      data: "period: year\ndims: [shop]\nmeasures: {sales: USD}",
      chart:
        "- bar: {2022: sales@2022, 2023: sales@2023}\n  by: shop\n  stack: overlap"),
    Recipe(
      purpose: "Growth, margins and parts of a whole, which are percentages by themselves",
      data: "period: year\ndims: [shop]\nmeasures: {sales: USD, cost: USD}",
      chart:
        "- bar: (sales@2023 - sales@2022) / sales@2022 by shop\n- bar: (sales@2023 - cost@2023) / sales@2023 by shop"
    ),
    Recipe(
      purpose: "Needles at uneven places along an axis of numbers",
      data: "dims: {position: number}\nmeasures: {cases: number}",
      chart: "- lollipop: cases by position\n  as: columns\n  along: {min: 0, max: 700}"),
    Recipe(
      purpose: "Two lines on two axes, neither of which starts at zero",
      data: "period: month\nmeasures: {gold: USD, rate: percent}",
      chart:
        "- combo:\n    - line: gold by month\n    - line: rate by month\n  axis: {zero: false}"),
    Recipe(
      purpose: "Columns as high as one figure and as wide as another, so that areas are totals",
      data: "dims: [country, continent]\nmeasures: {emissions: tonne, people: person}",
      chart: "- bar: emissions / people by country\n  widths: people\n  color: continent"),
    Recipe(
      purpose: "The largest parts of a stack along names, and the rest of it as one",
      data: "dims: [genre, firm]\nmeasures: {sales: USD}",
      chart:
        "- bar: sales by genre, firm\n  stack: stacked\n  top: {series: 4}\n  other: Other firms"),
    Recipe(
      purpose: "Lines chosen by another figure than the one drawn: those that rose most",
      data: "period: year\ndims: [country]\nmeasures: {life: year}",
      chart: "- line: life by year, country\n  series: -change(life@1952->2007)\n  top: 5"),
    Recipe(
      purpose: "The three largest of each panel, where a member stands in several",
      data: "dims: [country, product]\nmeasures: {exports: USD}",
      chart:
        "- bar: exports by product\n  panels: {by: country, members: own}\n  top: 3\n  other: All others"
    ),
    Recipe(
      purpose: "A running total along classes, and along members from the largest down",
      data: "dims: [age, firm]\nmeasures: {people: person}",
      chart:
        "- bar: cumulative(sum(people)) by age\n- combo:\n    - bar: sum(people) by firm\n    - line: cumulative(largest(sum(people), 20)) by firm\n  sort: -value"
    ),
  ]
}
