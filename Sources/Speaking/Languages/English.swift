extension LanguageTables {
  /// British English in the manner of a weekly: 7.06m, 4.9bn, $490m, but 490m yuan.
  ///
  /// The yuan is "CN¥" and the yen "JP¥", since both have the same sign.
  static let english = LanguageTables(
    code: "en",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 4, scaleGap: "",
      scales: [
        NumberScale(6, "m", spoken: "million"), NumberScale(9, "bn", spoken: "billion"),
        NumberScale(12, "trn", spoken: "trillion"),
      ], thousand: NumberScale(3, "k", spoken: "thousand")),
    units: englishUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("about {0}"), nearly: QualifierPhrase("nearly {0}"),
      moreThan: QualifierPhrase("more than {0}"), lessThan: QualifierPhrase("less than {0}"),
      fewerThan: QualifierPhrase("fewer than {0}"),
      fewerNouns: [
        "vehicle", "car", "person", "unit", "piece", "country", "company", "train", "container",
      ]),
    calendar: englishCalendar,
    words: englishWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Bar chart", .groupedBar: "Grouped bar chart", .stackedBar: "Stacked bar chart",
        .line: "Line chart", .area: "Area chart", .dot: "Dot plot", .slope: "Slope chart",
        .waterfall: "Waterfall chart", .scatter: "Scatter plot",
        .path: "Connected scatter plot", .heatMap: "Heat map",
        .map: "Map", .smallMultiples: "Small charts side by side", .table: "Table",
        .combo: "Combined chart", .pareto: "Pareto chart",
        .density: "Density curve",
        .bullet: "Bullet chart", .butterfly: "Butterfly chart",
        .divergingBar: "Diverging bar chart", .marimekko: "Marimekko chart",
        .lollipop: "Lollipop chart", .dumbbell: "Dumbbell chart",
        .histogram: "Histogram", .range: "Range chart",
        .bump: "Rank chart", .band: "Band chart",
        .season: "Chart of years laid over one another", .horizon: "Horizon chart",
        .boxPlot: "Box plot",
      ],
      rise: "Rise from {0} ({1}) to {2} ({3})", fall: "Fall from {0} ({1}) to {2} ({3})",
      steady: "{0} ({1}) and again {2} ({3})", highest: "Highest: {0}", lowest: "lowest: {0}",
      point: "{0}, {1}", datedPoint: "{0}, {1} ({2})", series: "Shown: {0}",
      latest: "Latest ({0}): {1}", change: "change: {0}", ratio: "{0}",
      gaps: "Gaps in the data: {0}"),
    countries: englishCountries)

  private static let englishUnits = UnitWords(
    plural: .onlyOne,
    nouns: [
      "vehicle": Noun("vehicle", "vehicles", per: "per vehicle"),
      "car": Noun("car", "cars", per: "per car"),
      "person": Noun("person", "people", per: "per person"),
      "t": Noun("tonne", "tonnes", per: "per tonne", label: "\u{A0}t"),
      "kg": Noun("kg", "kg", per: "per kg", label: "\u{A0}kg"),
      "unit": Noun("unit", "units", per: "per unit"),
      "piece": Noun("piece", "pieces", per: "per piece"),
      "barrel": Noun("barrel", "barrels", per: "per barrel"),
      "litre": Noun("litre", "litres", per: "per litre"),
      "country": Noun("country", "countries", per: "per country"),
      "company": Noun("company", "companies", per: "per company"),
      "train": Noun("train", "trains", per: "per train"),
      "container": Noun("container", "containers", per: "per container"),
      "km": Noun("km", "km", per: "per km", label: "\u{A0}km"),
      "kWh": Noun("kWh", "kWh", per: "per kWh", label: "\u{A0}kWh"),
      "year": Noun("year", "years", per: "per year"),
      "quarter": Noun("quarter", "quarters", per: "per quarter"),
      "month": Noun("month", "months", per: "per month"),
      "week": Noun("week", "weeks", per: "per week"),
      "day": Noun("day", "days", per: "per day"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("yuan", per: "per yuan")),
      "USD": Currency("$", Noun("dollar", "dollars", per: "per dollar"), isSymbolInText: true),
      "EUR": Currency("€", Noun("euro", "euros", per: "per euro"), isSymbolInText: true),
      "GBP": Currency("£", Noun("pound", "pounds", per: "per pound"), isSymbolInText: true),
      "JPY": Currency("JP¥", Noun("yen", per: "per yen")),
      "KRW": Currency("₩", Noun("won", per: "per won")),
      "RUB": Currency("₽", Noun("rouble", "roubles", per: "per rouble")),
      "KZT": Currency("₸", Noun("tenge", per: "per tenge")),
      "UZS": Currency("UZS\u{A0}", Noun("som", per: "per som")),
      "KGS": Currency("KGS\u{A0}", Noun("som", per: "per som")),
      "TJS": Currency("TJS\u{A0}", Noun("somoni", per: "per somoni")),
      "TMT": Currency("TMT\u{A0}", Noun("manat", per: "per manat")),
      "UAH": Currency("₴", Noun("hryvnia", "hryvnias", per: "per hryvnia")),
      "TRY": Currency("₺", Noun("lira", per: "per lira")),
      "INR": Currency("₹", Noun("rupee", "rupees", per: "per rupee")),
      "MXN": Currency("MX$", Noun("peso", "pesos", per: "per peso")),
    ],
    isSymbolFirst: true, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "per {0}", scaledName: "{0} {1}",
    points: Noun("percentage point", "percentage points", per: ""), pointsLabel: "\u{A0}pp",
    times: TimesWords(
      noun: Noun("time", "times", per: ""), plain: "{0} {1}", about: "about {0} {1}",
      nearly: "nearly {0} {1}", moreThan: "more than {0} {1}", lessThan: "less than {0} {1}",
      asMany: "{0} as many", asMuch: "{0} as much", label: "{0}×", two: "twice"),
    rankLabel: "#{0}",
    rank: { text, digits in
      let isTeen = digits.digit(atPlace: 1) == 1
      switch (isTeen, digits.digit(atPlace: 0)) {
      case (false, 1): return text + "st"
      case (false, 2): return text + "nd"
      case (false, 3): return text + "rd"
      default: return text + "th"
      }
    },
    names: KindNames(
      percent: "%", change: "% change", points: "percentage points", times: "times",
      index: "index", rank: "rank"))

  private static let englishMonths =
    "January February March April May June July August September October November December"
  private static let englishShortMonths = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"

  private static let englishCalendar = CalendarWords(
    full: englishForms(
      PeriodNames(englishMonths, span: "{0}–{1}"),
      weeks: NumberedNames(one: "week {0},", span: "weeks {0}–{1},")),
    short: englishForms(
      PeriodNames(englishShortMonths, span: "{0}–{1}"),
      weeks: NumberedNames(one: "W{0}", span: "W{0}–W{1}")),
    axisMonths: PeriodNames(englishShortMonths, span: "{0}–{1}"),
    axisQuarters: PeriodNames("Q1 Q2 Q3 Q4", span: "{0}–{1}"),
    axisHalves: PeriodNames("H1 H2", span: "{0}–{1}"),
    axisWeeks: NumberedNames(one: "W{0}", span: "W{0}–W{1}"),
    narrowMonths: ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"])

  private static func englishForms(_ months: PeriodNames, weeks: NumberedNames) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names,
      quarters: PeriodNames("Q1 Q2 Q3 Q4", span: "{0}–{1}"),
      halves: PeriodNames("H1 H2", span: "{0}–{1}"), weeks: weeks,
      days: NumberedNames(one: "{0} {2}", span: "{0}–{1} {2}"), year: "{0}", years: "{0}–{1}",
      inYear: "{0} {1}", wideSpan: "{0} – {1}", fiscalYear: "FY{0}", fiscalYears: "FY{0}–FY{1}")
  }

  private static let englishWords = Words(
    data: "Get the data",
    source: "Source", sources: "Sources", note: "Note", notes: "Notes",
    figuresAreRounded: "Figures are rounded",
    derivedNote: "Hatched or dashed: computed, not published", provisionalNote: "* provisional",
    forecastNote: "† forecast", other: "Other", total: "Total", noData: "no data",
    notAvailable: "n/a", tooFewValues: "too few values",
    noComparableBase: "no comparable base", cannotBeComputed: "cannot be computed",
    gapInTheData: "gap in the data",
    scaleNotFromZero: "The scale does not start at zero",
    scalesNotFromZero: "The scales do not start at zero",
    columnWidth: "Column width",
    scaleIsLogarithmic: "The scale is logarithmic",
    scaleIsSymmetricLog: "The scale is logarithmic, and linear about zero",
    scalesDiffer: "Scales differ between the panels",
    linesDifferInScale: "Each line has a scale of its own",
    leftScale: "left scale", rightScale: "right scale",
    cumulativeShare: "Cumulative share",
    interpolatedNote: "Dashed: interpolated between published figures",
    indexBase: "{0} = 100",
    yearBeforeEra: "{0}\u{A0}BC",
    casesCount: "Number of cases",
    casesShare: "Share of cases",
    intervalNote: "Thin lines: interval of uncertainty",
    intervalLevelNote: "Thin lines: {0} interval",
    net: "Net",
    estimated: "estimated", derived: "derived",
    provisional: "provisional", forecast: "forecast", up: "up", down: "down",
    unchanged: "unchanged", increase: "increase", decrease: "decrease",
    aYearEarlier: "a year earlier", contents: "Contents", summary: "Summary",
    continued: "continued", page: "Page {0}",
    pageOf: "Page {0} of {1}", figure: "Figure {0}", table: "Table {0}", figures: "Figures {0}",
    tables: "Tables {0}",
    retrieved: "retrieved {0}", comparedWith: "compared with {0}", by: "by {0}",
    byDimension: [
      "partner": "by partner", "country": "by country", "region": "by region",
      "product": "by product", "year": "by year", "half": "by half-year",
      "quarter": "by quarter", "month": "by month", "week": "by week", "day": "by day",
    ],
    listComma: ", ", listAnd: " and ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ",
    semicolon: "; ", comma: ", ")

  private static let englishCountries: [String: String] = [
    "AE": "United Arab Emirates", "AF": "Afghanistan", "AM": "Armenia", "AR": "Argentina",
    "AT": "Austria", "AU": "Australia", "AZ": "Azerbaijan", "BE": "Belgium", "BG": "Bulgaria",
    "BR": "Brazil", "BY": "Belarus", "CA": "Canada", "CH": "Switzerland", "CL": "Chile",
    "CN": "China", "CO": "Colombia", "CZ": "Czechia", "DE": "Germany", "DK": "Denmark",
    "DZ": "Algeria", "EG": "Egypt", "ES": "Spain", "FI": "Finland", "FR": "France",
    "GB": "Britain", "GE": "Georgia", "GR": "Greece", "HK": "Hong Kong", "HU": "Hungary",
    "ID": "Indonesia", "IE": "Ireland", "IL": "Israel", "IN": "India", "IQ": "Iraq",
    "IR": "Iran", "IT": "Italy", "JO": "Jordan", "JP": "Japan", "KG": "Kyrgyzstan",
    "KR": "South Korea", "KW": "Kuwait", "KZ": "Kazakhstan", "LT": "Lithuania",
    "LV": "Latvia", "MA": "Morocco", "MD": "Moldova", "MN": "Mongolia", "MX": "Mexico",
    "MY": "Malaysia", "NG": "Nigeria", "NL": "Netherlands", "NO": "Norway",
    "NZ": "New Zealand", "OM": "Oman", "PE": "Peru", "PH": "Philippines", "PK": "Pakistan",
    "PL": "Poland", "PT": "Portugal", "QA": "Qatar", "RO": "Romania", "RS": "Serbia",
    "RU": "Russia", "SA": "Saudi Arabia", "SE": "Sweden", "SG": "Singapore", "SI": "Slovenia",
    "SK": "Slovakia", "TH": "Thailand", "TJ": "Tajikistan", "TM": "Turkmenistan",
    "TR": "Turkey", "TW": "Taiwan", "UA": "Ukraine", "US": "United States",
    "UZ": "Uzbekistan", "VN": "Vietnam", "ZA": "South Africa", "EE": "Estonia",
  ]
}
