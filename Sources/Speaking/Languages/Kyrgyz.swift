extension LanguageTables {
  /// Kyrgyz: 7,06 млн, 74 млн-дон ашык адам, 2023-ж. январь–апрель.
  static let kyrgyz = LanguageTables(
    code: "ky",
    numbers: NumberRules(
      decimalMark: ",", groupMark: "\u{A0}", groupedFrom: 5, scaleGap: "\u{A0}",
      scales: [
        NumberScale(3, from: 4, "миң"), NumberScale(6, "млн"), NumberScale(9, "млрд"),
        NumberScale(12, "трлн"),
      ]),
    units: kyrgyzUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("болжол менен {0}"),
      nearly: QualifierPhrase("{0}{1} жакын", governs: .dative),
      moreThan: QualifierPhrase("{0}{1} ашык", governs: .ablative),
      lessThan: QualifierPhrase("{0}{1} аз", governs: .ablative),
      suffixes: [
        // нөл бир эки үч төрт беш алты жети сегиз тогуз; он жыйырма отуз кырк элүү алтымыш
        // жетимиш сексен токсон; жүз; миң миллион миллиард триллион; пайыз
        .dative: SuffixTable(
          ones: "гө ге ге кө кө ке га ге ге га", tens: "го га га ка гө ка ке ге го",
          hundred: "гө", powers: "ге го га го", percent: "га", fullWords: [3]),
        .ablative: SuffixTable(
          ones: "дөн ден ден төн төн тен дан ден ден дан",
          tens: "дон дан дан тан дөн тан тен ден дон", hundred: "дөн",
          powers: "ден дон дан дон", percent: "дан", fullWords: [3]),
      ]),
    calendar: kyrgyzCalendar,
    words: kyrgyzWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Мамыча диаграмма", .groupedBar: "Топтоштурулган мамыча диаграмма",
        .stackedBar: "Топтолмо мамыча диаграмма", .line: "Сызыктуу график",
        .area: "Аянттуу диаграмма", .dot: "Чекиттүү диаграмма", .slope: "Жантаюу графиги",
        .waterfall: "Каскаддуу диаграмма", .scatter: "Чачыранды диаграмма",
        .path: "Сызык менен туташкан чачыранды диаграмма",
        .heatMap: "Жылуулук картасы", .map: "Карта",
        .smallMultiples: "Чакан графиктер топтому", .table: "Таблица",
        .combo: "Аралаш диаграмма", .pareto: "Парето диаграммасы",
        .density: "Тыгыздык ийри сызыгы",
        .bullet: "Максат белгиси бар мамычалар", .butterfly: "Көпөлөк диаграмма",
        .divergingBar: "Эки тарапка тараган мамычалар", .marimekko: "Маримекко диаграммасы",
        .lollipop: "Леденец диаграмма", .dumbbell: "Гантель диаграмма",
        .histogram: "Гистограмма", .range: "Аралыктар диаграммасы",
        .bump: "Орундар графиги",
      ],
      rise: "Өсүү: башында – {0} ({1}), аягында – {2} ({3})",
      fall: "Төмөндөө: башында – {0} ({1}), аягында – {2} ({3})",
      steady: "Өзгөрүүсүз: {0} ({1}) жана {2} ({3})", highest: "Эң көбү: {0}",
      lowest: "эң азы: {0}", point: "{0} – {1}", datedPoint: "{0} – {1} ({2})",
      series: "Көрсөтүлгөнү: {0}", latest: "Акыркы маанилер ({0}): {1}",
      change: "өзгөрүү: {0}", ratio: "{0}", gaps: "Маалымат жок чекиттердин саны: {0}"),
    countries: kyrgyzCountries)

  private static let kyrgyzUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": Noun("автоунаа", per: "бир автоунаага"),
      "car": Noun("автомобиль", per: "бир автомобилге"),
      "person": Noun("адам", per: "бир адамга"),
      "t": Noun("тонна", per: "бир тоннага", label: "\u{A0}т"),
      "kg": Noun("кг", per: "бир килограммга", label: "\u{A0}кг"),
      "unit": Noun("бирдик", per: "бир бирдикке"), "piece": Noun("даана", per: "бир даанага"),
      "barrel": Noun("баррель", per: "бир баррелге"),
      "litre": Noun("литр", per: "бир литрге"), "country": Noun("өлкө", per: "бир өлкөгө"),
      "company": Noun("компания", per: "бир компанияга"),
      "train": Noun("поезд", per: "бир поездге"),
      "container": Noun("контейнер", per: "бир контейнерге"),
      "km": Noun("км", per: "бир километрге", label: "\u{A0}км"),
      "kWh": Noun("кВт·саат", per: "бир кВт·саатка", label: "\u{A0}кВт·саат"),
      "year": Noun("жыл", per: "жылына"), "quarter": Noun("чейрек", per: "чейрегине"),
      "month": Noun("ай", per: "айына"), "week": Noun("жума", per: "жумасына"),
      "day": Noun("күн", per: "күнүнө"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("юань", per: "бир юанга")),
      "USD": Currency("$", Noun("доллар", per: "бир долларга")),
      "EUR": Currency("€", Noun("евро", per: "бир еврого")),
      "GBP": Currency("£", Noun("фунт", per: "бир фунтка")),
      "JPY": Currency("JP¥", Noun("иена", per: "бир иенага")),
      "KRW": Currency("₩", Noun("вона", per: "бир вонага")),
      "RUB": Currency("₽", Noun("рубль", per: "бир рублга")),
      "KZT": Currency("₸", Noun("теңге", per: "бир теңгеге")),
      "UZS": Currency("UZS", Noun("сум", per: "бир сумга")),
      "KGS": Currency("сом", Noun("сом", per: "бир сомго")),
      "TJS": Currency("TJS", Noun("сомони", per: "бир сомониге")),
      "TMT": Currency("TMT", Noun("манат", per: "бир манатка")),
      "UAH": Currency("₴", Noun("гривна", per: "бир гривнага")),
      "TRY": Currency("₺", Noun("лира", per: "бир лирага")),
      "INR": Currency("₹", Noun("рупия", per: "бир рупияга")),
      "MXN": Currency("MX$", Noun("песо", per: "бир песого")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{1} {0}", quotientName: "{1} {0}",
    per: "бир {0}", scaledName: "{0} {1}", points: Noun("пайыздык пункт", per: ""),
    pointsLabel: "\u{A0}п.п.",
    times: TimesWords(
      noun: Noun("эсе", per: ""), plain: "{0} {1}", about: "болжол менен {0} {1}",
      nearly: "{0} {1}ге жакын", moreThan: "{0} {1}ден ашык", lessThan: "{0} {1}ден аз",
      asMany: "{0} көп", asMuch: "{0} көп", label: "{0}\u{A0}эсе"),
    rankLabel: "{0}-орун", rank: { text, _ in text + "-орун" },
    names: KindNames(
      percent: "%", change: "өзгөрүү, %", points: "пайыздык пункт", times: "эсе",
      index: "индекс", rank: "орун"))

  private static let kyrgyzCalendar = CalendarWords(
    full: kyrgyzForms(
      PeriodNames(
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        span: "{0}–{1}"), year: "{0}-жыл", years: "{0}–{1}-жылдар", inYear: "{1}-ж. {0}"),
    short: kyrgyzForms(
      PeriodNames("янв. фев. март апр. май июнь июль авг. сен. окт. ноя. дек.", span: "{0}–{1}"),
      year: "{0}", years: "{0}–{1}", inYear: "{0} {1}"),
    axisMonths: PeriodNames("янв фев мар апр май июн июл авг сен окт ноя дек", span: "{0}–{1}"),
    axisQuarters: PeriodNames("I II III IV", one: "{0} чей.", span: "{0}–{1} чей."),
    axisHalves: PeriodNames("I II", one: "{0} ж.ж.", span: "{0}–{1} ж.ж."),
    axisWeeks: NumberedNames(one: "{0}-жума", span: "{0}–{1}-жума"),
    narrowMonths: ["Я", "Ф", "М", "А", "М", "И", "И", "А", "С", "О", "Н", "Д"])

  private static func kyrgyzForms(
    _ months: PeriodNames, year: String, years: String, inYear: String
  ) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names,
      quarters: PeriodNames("I II III IV", one: "{0} чейрек", span: "{0}–{1} чейрек"),
      halves: PeriodNames("I II", one: "{0} жарым жылдык", span: "{0}–{1} жарым жылдык"),
      weeks: NumberedNames(one: "{0}-жума", span: "{0}–{1}-жума"),
      days: NumberedNames(one: "{0}-{2}", span: "{0}–{1}-{2}"), year: year, years: years,
      inYear: inYear, numberedInYear: "{1}-ж. {0}", wideSpan: "{0} – {1}",
      fiscalYear: "{0} каржы жылы", fiscalYears: "{0} – {1} каржы жылдары")
  }

  private static let kyrgyzWords = Words(
    data: "Маалыматтарды жүктөө",
    source: "Булак", sources: "Булактар", note: "Эскертүү", notes: "Эскертүүлөр",
    figuresAreRounded: "Сандар тегеректелген",
    derivedNote: "Штрихталган же үзүк: эсептелген, жарыяланган эмес",
    provisionalNote: "* алдын ала маалымат", forecastNote: "† болжол", other: "Башкалар",
    total: "Бардыгы", noData: "маалымат жок", notAvailable: "м/ж",
    tooFewValues: "маалымат өтө аз", noComparableBase: "салыштыруу негизи жок",
    cannotBeComputed: "эсептөө мүмкүн эмес", gapInTheData: "маалыматтагы үзгүлтүк",
    scaleNotFromZero: "Шкала нөлдөн башталбайт",
    scalesNotFromZero: "Шкалалар нөлдөн башталбайт",
    columnWidth: "Мамычалардын туурасы",
    scaleIsLogarithmic: "Шкала логарифмдик",
    scaleIsSymmetricLog: "Шкала логарифмдик, нөлдүн жанында сызыктуу",
    scalesDiffer: "Графиктердин шкалалары ар түрдүү",
    linesDifferInScale: "Ар бир сызыктын өз шкаласы бар",
    leftScale: "сол шкала", rightScale: "оң шкала",
    cumulativeShare: "Топтолгон үлүш",
    interpolatedNote: "Үзүк сызык: жарыяланган маалыматтардын ортосундагы интерполяция",
    indexBase: "{0} = 100",
    yearBeforeEra: "б.з.ч.\u{A0}{0}",
    casesCount: "Учурлардын саны",
    casesShare: "Учурлардын үлүшү",
    intervalNote: "Ичке сызыктар: белгисиздик аралыгы",
    intervalLevelNote: "Ичке сызыктар: {0} аралык",
    net: "Жыйынтык",
    estimated: "баалоо", derived: "эсептелген маани", provisional: "алдын ала",
    forecast: "болжол", up: "өсүү", down: "төмөндөө", unchanged: "өзгөрүүсүз",
    increase: "өсүү", decrease: "төмөндөө", aYearEarlier: "бир жыл мурун",
    contents: "Мазмуну", summary: "Кыскача", continued: "уландысы", page: "{0}-бет",
    pageOf: "{0}-бет, баары {1}",
    figure: "{0}-сүрөт", table: "{0}-таблица", retrieved: "каралган күнү: {0}",
    comparedWith: "салыштыруу үчүн: {0}", by: "{0} боюнча",
    byDimension: [
      "partner": "өнөктөштөр боюнча", "country": "өлкөлөр боюнча",
      "region": "аймактар боюнча", "product": "товарлар боюнча", "year": "жылдар боюнча",
      "half": "жарым жылдыктар боюнча", "quarter": "чейректер боюнча", "month": "айлар боюнча",
      "week": "жумалар боюнча", "day": "күндөр боюнча",
    ],
    listComma: ", ", listAnd: " жана ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let kyrgyzCountries: [String: String] = [
    "AE": "БАЭ", "AF": "Афганистан", "AM": "Армения", "AR": "Аргентина", "AT": "Австрия",
    "AU": "Австралия", "AZ": "Азербайжан", "BE": "Бельгия", "BG": "Болгария", "BR": "Бразилия",
    "BY": "Беларусь", "CA": "Канада", "CH": "Швейцария", "CL": "Чили", "CN": "Кытай",
    "CO": "Колумбия", "CZ": "Чехия", "DE": "Германия", "DK": "Дания", "DZ": "Алжир",
    "EE": "Эстония", "EG": "Египет", "ES": "Испания", "FI": "Финляндия", "FR": "Франция",
    "GB": "Улуу Британия", "GE": "Грузия", "GR": "Греция", "HK": "Гонконг", "HU": "Венгрия",
    "ID": "Индонезия", "IE": "Ирландия", "IL": "Израиль", "IN": "Индия", "IQ": "Ирак",
    "IR": "Иран", "IT": "Италия", "JO": "Иордания", "JP": "Япония", "KG": "Кыргызстан",
    "KR": "Түштүк Корея", "KW": "Кувейт", "KZ": "Казакстан", "LT": "Литва", "LV": "Латвия",
    "MA": "Марокко", "MD": "Молдова", "MN": "Монголия", "MX": "Мексика", "MY": "Малайзия",
    "NG": "Нигерия", "NL": "Нидерланд", "NO": "Норвегия", "NZ": "Жаңы Зеландия", "OM": "Оман",
    "PE": "Перу", "PH": "Филиппин", "PK": "Пакистан", "PL": "Польша", "PT": "Португалия",
    "QA": "Катар", "RO": "Румыния", "RS": "Сербия", "RU": "Россия", "SA": "Сауд Арабиясы",
    "SE": "Швеция", "SG": "Сингапур", "SI": "Словения", "SK": "Словакия", "TH": "Таиланд",
    "TJ": "Тажикстан", "TM": "Түркмөнстан", "TR": "Түркия", "TW": "Тайвань", "UA": "Украина",
    "US": "АКШ", "UZ": "Өзбекстан", "VN": "Вьетнам", "ZA": "Түштүк Африка",
  ]
}
