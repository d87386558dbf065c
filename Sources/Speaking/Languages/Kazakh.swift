extension LanguageTables {
  /// Kazakh: 7,06 млн, 74 млн-нан астам адам, бір автокөлікке 119 мың юань, 2023 жылғы қаңтар–сәуір.
  static let kazakh = LanguageTables(
    code: "kk",
    numbers: NumberRules(
      decimalMark: ",", groupMark: "\u{A0}", groupedFrom: 5, scaleGap: "\u{A0}",
      scales: [
        NumberScale(3, from: 4, "мың"), NumberScale(6, "млн"), NumberScale(9, "млрд"),
        NumberScale(12, "трлн"),
      ]),
    units: kazakhUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("шамамен {0}"),
      nearly: QualifierPhrase("{0}{1} жуық", governs: .dative),
      moreThan: QualifierPhrase("{0}{1} астам", governs: .ablative),
      lessThan: QualifierPhrase("{0}{1} аз", governs: .ablative),
      suffixes: [
        // нөл бір екі үш төрт бес алты жеті сегіз тоғыз; он жиырма отыз қырық елу алпыс жетпіс
        // сексен тоқсан; жүз; мың миллион миллиард триллион; пайыз
        .dative: SuffixTable(
          ones: "ге ге ге ке ке ке ға ге ге ға", tens: "ға ға ға қа ге қа ке ге ға",
          hundred: "ге", powers: "ға ға қа ға", percent: "ға", fullWords: [3]),
        .ablative: SuffixTable(
          ones: "ден ден ден тен тен тен дан ден ден дан",
          tens: "нан дан дан тан ден тан тен нен нан", hundred: "ден",
          powers: "нан нан тан нан", percent: "дан", fullWords: [3]),
      ]),
    calendar: kazakhCalendar,
    words: kazakhWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Бағанды диаграмма", .groupedBar: "Топталған бағанды диаграмма",
        .stackedBar: "Жинақталған бағанды диаграмма", .line: "Сызықтық график",
        .area: "Аумақты диаграмма", .dot: "Нүктелі диаграмма", .slope: "Еңіс графигі",
        .waterfall: "Каскадты диаграмма", .scatter: "Шашырау диаграммасы",
        .path: "Сызықпен қосылған шашырау диаграммасы",
        .heatMap: "Жылу картасы", .map: "Карта", .smallMultiples: "Шағын графиктер жинағы",
        .table: "Кесте",
        .combo: "Аралас диаграмма", .pareto: "Парето диаграммасы",
        .density: "Тығыздық қисығы",
        .bullet: "Нысана белгісі бар бағандар", .butterfly: "Көбелек диаграмма",
        .divergingBar: "Екі жаққа тараған бағандар", .marimekko: "Маримекко диаграммасы",
        .lollipop: "Кәмпит диаграмма", .dumbbell: "Гантель диаграмма",
        .histogram: "Гистограмма", .range: "Аралықтар диаграммасы",
        .bump: "Орындар графигі", .season: "Маусымдық график",
      ],
      rise: "Өсім: басында – {0} ({1}), соңында – {2} ({3})",
      fall: "Төмендеу: басында – {0} ({1}), соңында – {2} ({3})",
      steady: "Өзгеріссіз: {0} ({1}) және {2} ({3})", highest: "Ең көбі: {0}",
      lowest: "ең азы: {0}", point: "{0} – {1}", datedPoint: "{0} – {1} ({2})",
      series: "Көрсетілгені: {0}", latest: "Соңғы мәндер ({0}): {1}", change: "өзгеріс: {0}",
      ratio: "{0}",
      gaps: "Дерек жоқ нүктелер саны: {0}"),
    countries: kazakhCountries)

  private static let kazakhUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": Noun("автокөлік", per: "бір автокөлікке"),
      "car": Noun("автомобиль", per: "бір автомобильге"),
      "person": Noun("адам", per: "бір адамға"),
      "t": Noun("тонна", per: "бір тоннаға", label: "\u{A0}т"),
      "kg": Noun("кг", per: "бір килограмға", label: "\u{A0}кг"),
      "unit": Noun("бірлік", per: "бір бірлікке"), "piece": Noun("дана", per: "бір данаға"),
      "barrel": Noun("баррель", per: "бір баррельге"),
      "litre": Noun("литр", per: "бір литрге"), "country": Noun("ел", per: "бір елге"),
      "company": Noun("компания", per: "бір компанияға"),
      "train": Noun("пойыз", per: "бір пойызға"),
      "container": Noun("контейнер", per: "бір контейнерге"),
      "km": Noun("км", per: "бір километрге", label: "\u{A0}км"),
      "kWh": Noun("кВт·сағ", per: "бір киловатт-сағатқа", label: "\u{A0}кВт·сағ"),
      "year": Noun("жыл", per: "жылына"), "quarter": Noun("тоқсан", per: "тоқсанына"),
      "month": Noun("ай", per: "айына"), "week": Noun("апта", per: "аптасына"),
      "day": Noun("күн", per: "күніне"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("юань", per: "бір юаньға")),
      "USD": Currency("$", Noun("доллар", per: "бір долларға")),
      "EUR": Currency("€", Noun("еуро", per: "бір еуроға")),
      "GBP": Currency("£", Noun("фунт", per: "бір фунтқа")),
      "JPY": Currency("JP¥", Noun("иена", per: "бір иенаға")),
      "KRW": Currency("₩", Noun("вона", per: "бір вонаға")),
      "RUB": Currency("₽", Noun("рубль", per: "бір рубльге")),
      "KZT": Currency("₸", Noun("теңге", per: "бір теңгеге")),
      "UZS": Currency("UZS", Noun("сум", per: "бір сумға")),
      "KGS": Currency("KGS", Noun("сом", per: "бір сомға")),
      "TJS": Currency("TJS", Noun("сомони", per: "бір сомониге")),
      "TMT": Currency("TMT", Noun("манат", per: "бір манатқа")),
      "UAH": Currency("₴", Noun("гривна", per: "бір гривнаға")),
      "TRY": Currency("₺", Noun("лира", per: "бір лираға")),
      "INR": Currency("₹", Noun("рупия", per: "бір рупияға")),
      "MXN": Currency("MX$", Noun("песо", per: "бір песоға")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{1} {0}", quotientName: "{1} {0}",
    per: "бір {0}", scaledName: "{0} {1}", points: Noun("пайыздық тармақ", per: ""),
    pointsLabel: "\u{A0}п.т.",
    times: TimesWords(
      noun: Noun("есе", per: ""), plain: "{0} {1}", about: "шамамен {0} {1}",
      nearly: "{0} {1}ге жуық", moreThan: "{0} {1}ден астам", lessThan: "{0} {1}ден аз",
      asMany: "{0} көп", asMuch: "{0} көп", label: "{0}\u{A0}есе"),
    rankLabel: "{0}-орын", rank: { text, _ in text + "-орын" },
    names: KindNames(
      percent: "%", change: "өзгеріс, %", points: "пайыздық тармақ", times: "есе",
      index: "индекс", rank: "орын"))

  private static let kazakhMonths =
    "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан"
  private static let kazakhShortMonths =
    "қаң. ақп. нау. сәу. мам. мау. шіл. там. қыр. қаз. қар. жел."

  private static let kazakhCalendar = CalendarWords(
    full: kazakhForms(
      PeriodNames(kazakhMonths, span: "{0}–{1}"), year: "{0} жыл", years: "{0}–{1} жылдар",
      inYear: "{1} жылғы {0}", numbered: "{1} жылғы {0}"),
    short: kazakhForms(
      PeriodNames(kazakhShortMonths, span: "{0}–{1}"), year: "{0}", years: "{0}–{1}",
      inYear: "{0} {1}", numbered: "{1}\u{A0}ж. {0}"),
    axisMonths: PeriodNames(
      "қаң ақп нау сәу мам мау шіл там қыр қаз қар жел", span: "{0}–{1}"),
    axisQuarters: PeriodNames("I II III IV", one: "{0} тоқ.", span: "{0}–{1} тоқ."),
    axisHalves: PeriodNames("I II", one: "{0} жж", span: "{0}–{1} жж"),
    axisWeeks: NumberedNames(one: "{0}-апта", span: "{0}–{1}-апта"),
    // Four months begin with Қ.
    narrowMonths: (1...12).map(String.init))

  private static func kazakhForms(
    _ months: PeriodNames, year: String, years: String, inYear: String, numbered: String
  ) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names,
      quarters: PeriodNames("I II III IV", one: "{0} тоқсан", span: "{0}–{1} тоқсан"),
      halves: PeriodNames("I II", one: "{0} жартыжылдық", span: "{0}–{1} жартыжылдық"),
      weeks: NumberedNames(one: "{0}-апта", span: "{0}–{1}-апта"),
      days: NumberedNames(one: "{0} {2}", span: "{0}–{1} {2}"), year: year, years: years,
      inYear: inYear, numberedInYear: numbered, wideSpan: "{0} – {1}",
      fiscalYear: "{0} қаржы жылы", fiscalYears: "{0} – {1} қаржы жылдары")
  }

  private static let kazakhWords = Words(
    data: "Деректерді жүктеу",
    source: "Дереккөз", sources: "Дереккөздер", note: "Ескертпе", notes: "Ескертпелер",
    figuresAreRounded: "Сандар дөңгелектенген",
    derivedNote: "Штрихталған не үзік сызықты: есептелген, жарияланбаған дерек",
    provisionalNote: "* алдын ала деректер", forecastNote: "† болжам", other: "Басқалар",
    total: "Барлығы", noData: "дерек жоқ", notAvailable: "мән жоқ",
    tooFewValues: "дерек тым аз", noComparableBase: "салыстыруға негіз жоқ",
    cannotBeComputed: "есептеу мүмкін емес", gapInTheData: "деректегі үзіліс",
    scaleNotFromZero: "Шкала нөлден басталмайды",
    scalesNotFromZero: "Шкалалар нөлден басталмайды",
    columnWidth: "Бағандардың ені",
    scaleIsLogarithmic: "Шкала логарифмдік",
    scaleIsSymmetricLog: "Шкала логарифмдік, нөл маңында сызықтық",
    scalesDiffer: "Графиктердің шкалалары әртүрлі",
    linesDifferInScale: "Әр сызықтың өз шкаласы бар",
    leftScale: "сол жақ шкала", rightScale: "оң жақ шкала",
    cumulativeShare: "Жинақталған үлес",
    interpolatedNote: "Үзік сызық: жарияланған деректер арасындағы интерполяция",
    indexBase: "{0} = 100",
    yearBeforeEra: "б.з.б.\u{A0}{0}",
    casesCount: "Жағдайлар саны",
    casesShare: "Жағдайлардың үлесі",
    intervalNote: "Жіңішке сызықтар: белгісіздік аралығы",
    intervalLevelNote: "Жіңішке сызықтар: {0} аралық",
    net: "Қорытынды",
    estimated: "бағалау", derived: "есептік мән", provisional: "алдын ала дерек",
    forecast: "болжам", up: "өсім", down: "төмендеу", unchanged: "өзгеріссіз",
    increase: "өсім", decrease: "төмендеу", aYearEarlier: "бір жыл бұрын",
    contents: "Мазмұны", summary: "Негізгісі", continued: "жалғасы", page: "{0}-бет",
    pageOf: "{0}-бет, барлығы {1}",
    figure: "{0}-сурет", table: "{0}-кесте", retrieved: "қаралған күні: {0}",
    comparedWith: "салыстыру үшін: {0}", by: "{0} бойынша",
    byDimension: [
      "partner": "серіктестер бойынша", "country": "елдер бойынша",
      "region": "өңірлер бойынша", "product": "тауарлар бойынша", "year": "жылдар бойынша",
      "half": "жартыжылдықтар бойынша", "quarter": "тоқсандар бойынша",
      "month": "айлар бойынша", "week": "апталар бойынша", "day": "күндер бойынша",
    ],
    listComma: ", ", listAnd: " және ", colon: ": ", parentheses: "{0} ({1})",
    fullStop: ".", sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let kazakhCountries: [String: String] = [
    "AE": "БАӘ", "AF": "Ауғанстан", "AM": "Армения", "AR": "Аргентина", "AT": "Австрия",
    "AU": "Аустралия", "AZ": "Әзербайжан", "BE": "Бельгия", "BG": "Болгария", "BR": "Бразилия",
    "BY": "Беларусь", "CA": "Канада", "CH": "Швейцария", "CL": "Чили", "CN": "Қытай",
    "CO": "Колумбия", "CZ": "Чехия", "DE": "Германия", "DK": "Дания", "DZ": "Алжир",
    "EE": "Эстония", "EG": "Египет", "ES": "Испания", "FI": "Финляндия", "FR": "Франция",
    "GB": "Ұлыбритания", "GE": "Грузия", "GR": "Грекия", "HK": "Гонконг", "HU": "Венгрия",
    "ID": "Индонезия", "IE": "Ирландия", "IL": "Израиль", "IN": "Үндістан", "IQ": "Ирак",
    "IR": "Иран", "IT": "Италия", "JO": "Иордания", "JP": "Жапония", "KG": "Қырғызстан",
    "KR": "Оңтүстік Корея", "KW": "Кувейт", "KZ": "Қазақстан", "LT": "Литва", "LV": "Латвия",
    "MA": "Марокко", "MD": "Молдова", "MN": "Моңғолия", "MX": "Мексика", "MY": "Малайзия",
    "NG": "Нигерия", "NL": "Нидерланд", "NO": "Норвегия", "NZ": "Жаңа Зеландия", "OM": "Оман",
    "PE": "Перу", "PH": "Филиппин", "PK": "Пәкістан", "PL": "Польша", "PT": "Португалия",
    "QA": "Катар", "RO": "Румыния", "RS": "Сербия", "RU": "Ресей", "SA": "Сауд Арабиясы",
    "SE": "Швеция", "SG": "Сингапур", "SI": "Словения", "SK": "Словакия", "TH": "Тайланд",
    "TJ": "Тәжікстан", "TM": "Түрікменстан", "TR": "Түркия", "TW": "Тайвань", "UA": "Украина",
    "US": "АҚШ", "UZ": "Өзбекстан", "VN": "Вьетнам", "ZA": "Оңтүстік Африка",
  ]
}
