import Diagnostics
import Statistics
import TradeData

extension ChartRules {
  static let lineRules: [ChartRule] = [
    ChartRule(
      "too-many-series", .warning, "Four lines at most are coloured; the others are context",
      advice: "colour the lines that the story is about, or use `panels`"
    ) { chart, _ in
      guard chart.isOfLines || chart.kind == Bump.keyword || chart.kind == Slope.keyword else {
        return []
      }
      let count = Set(chart.series.filter { !$0.isBackdrop }.compactMap(\.color)).count
      return count > 4 ? ["\(count) lines have colours of their own"] : []
    },
    ChartRule("line-without-time", .warning, "A line joins what has an order"),
    ChartRule("layers-incomplete", .warning, "Every layer of an area has every figure"),
    ChartRule(
      "legend-instead-of-labels", .warning, "Up to five lines are named at their ends",
      advice: "leave out `legend`, and the lines are labelled where they end"
    ) { chart, _ in
      guard chart.isOfLines, chart.options.legend == .top, (2...5).contains(chart.series.count)
      else { return [] }
      return ["a legend stands in for the names of \(chart.series.count) lines"]
    },
    ChartRule(
      "too-many-values", .warning,
      "A line prints its first, last, highest and lowest value at most",
      advice: "leave out `values: all`, or say `values: ends`"
    ) { chart, _ in
      guard chart.isOfLines, chart.options.valueLabels == .all else { return [] }
      let most = chart.series.map { $0.values.count { $0.value != nil } }.max() ?? 0
      return most > 4 ? ["\(most) values are printed on a line"] : []
    },
    ChartRule(
      "missing-as-zero", .warning, "A missing figure is a gap, not a zero",
      advice: "leave out `missing: zero`, or write zeros into the data where they are true"),
    ChartRule(
      "gap-hidden", .error, "A line does not go on where a figure is missing",
      advice: "leave out `missing: connect`, or write `missing: bridge`, which is dashed"),
    ChartRule(
      "nominal-money", .warning, "Money over more than five years is deflated, or called nominal",
      advice: "deflate it, or say in `note` or `subtitle` whether prices are constant or current"
    ) { chart, _ in
      guard chart.unit.currency != nil, !chart.saysPrices,
        let first = chart.categories.compactMap(\.period).first,
        let last = chart.categories.compactMap(\.period).last
      else { return [] }
      let years = Double(last.end.day - first.start.day) / 365.25
      return years > 5
        ? ["money of \(Int(years)) years is compared without saying how prices changed"] : []
    },
  ]
}

extension Chart {
  /// Whether a text says which prices money is counted in.
  fileprivate var saysPrices: Bool {
    let texts = ([title.plain, subtitle.plain] + notes.map(\.plain)).map { $0.lowercased() }
    return texts.contains { text in ChartRules.wordsOfPrices.contains { text.contains($0) } }
  }
}

extension ChartRules {
  /// Constant or current prices, in the languages that reports are written in.
  fileprivate static let wordsOfPrices = [
    "constant price", "current price", "constant dollar", "constant euro", "constant pound",
    "current dollar", "current euro", "current pound", "current us", "constant us", "constant 19",
    "constant 20", "current yen", "current yuan", "real terms", "nominal", "inflation", "deflated",
    " prices of ", "price level", "不变价", "可比价",
    "现价", "постоянных цен", "сопоставимых цен", "текущих цен", "инфляц", "тұрақты баға",
    "konstanten preisen", "jeweiligen preisen", "preisbereinigt", "inflationsbereinigt",
    "prix constants", "euros constants", "prix courants", "euros courants", "dollars courants",
    "dollars constants", "laufenden preisen", "precios constantes", "precios corrientes",
    "dólares corrientes", "dólares constantes", "euros corrientes", "euros constantes",
    "постійних цін", "поточних цін", "sabit fiyat", "cari fiyat",
  ]
}
