extension LanguageTables {
  /// Russian: 7,06 млн, 4119 автомобилей, около 22 автомобилей, январь – апрель 2023 г.
  ///
  /// Four digits stand together, longer numbers are grouped with no-break spaces; the percent sign
  /// stands tight, as in the business press.
  static let russian = LanguageTables(
    code: "ru",
    numbers: NumberRules(
      decimalMark: ",", groupMark: "\u{A0}", groupedFrom: 5, scaleGap: "\u{A0}",
      scales: [
        NumberScale(3, from: 4, "тыс."), NumberScale(6, "млн"), NumberScale(9, "млрд"),
        NumberScale(12, "трлн"),
      ]),
    units: russianUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("около {0}", governs: .genitive), nearly: QualifierPhrase("почти {0}"),
      moreThan: QualifierPhrase("более {0}", governs: .genitive),
      lessThan: QualifierPhrase("менее {0}", governs: .genitive),
      aboutBeforePreposition: "примерно",
      prepositions: ["на", "до", "с", "в", "за", "по", "к", "от", "из", "при"]),
    calendar: russianCalendar,
    words: russianWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Столбчатая диаграмма", .groupedBar: "Столбчатая диаграмма с группировкой",
        .stackedBar: "Столбчатая диаграмма с накоплением", .line: "Линейный график",
        .area: "Диаграмма с областями", .dot: "Точечная диаграмма", .slope: "График наклонов",
        .waterfall: "Каскадная диаграмма", .scatter: "Диаграмма рассеяния",
        .path: "Диаграмма рассеяния с линией",
        .heatMap: "Тепловая карта", .map: "Карта", .smallMultiples: "Набор малых графиков",
        .table: "Таблица",
        .combo: "Комбинированная диаграмма", .pareto: "Диаграмма Парето",
        .density: "Кривая плотности",
        .bullet: "Столбцы с целевыми отметками", .butterfly: "Диаграмма-бабочка",
        .divergingBar: "Расходящаяся столбчатая диаграмма", .marimekko: "Диаграмма Маримекко",
        .lollipop: "Диаграмма-леденец", .dumbbell: "Диаграмма-гантель",
        .histogram: "Гистограмма", .range: "Диаграмма диапазонов",
        .bump: "График мест", .band: "График с диапазоном", .season: "Сезонный график",
        .boxPlot: "Диаграмма размаха",
      ],
      rise: "Рост с {0} ({1}) до {2} ({3})", fall: "Снижение с {0} ({1}) до {2} ({3})",
      steady: "Без изменений: {0} ({1}) и {2} ({3})", highest: "Максимум: {0}",
      lowest: "минимум: {0}", point: "{0} – {1}", datedPoint: "{0} – {1} ({2})",
      series: "Показаны: {0}", latest: "Последние значения ({0}): {1}",
      change: "изменение: {0}", ratio: "{0}", gaps: "Пропусков в данных: {0}",
      placeMoved: "{0}-го места"),
    countries: russianCountries)

  private static let russianUnits = UnitWords(
    plural: .eastSlavic,
    nouns: [
      "vehicle": Noun("автомобиль", "автомобиля", "автомобилей", per: "за автомобиль"),
      "car": Noun("автомобиль", "автомобиля", "автомобилей", per: "за автомобиль"),
      "person": Noun("человек", "человека", "человек", per: "на человека"),
      "t": Noun("тонна", "тонны", "тонн", per: "за тонну", label: "\u{A0}т"),
      "kg": Noun("кг", per: "за кг", label: "\u{A0}кг"),
      "unit": Noun("единица", "единицы", "единиц", per: "за единицу"),
      "piece": Noun("штука", "штуки", "штук", per: "за штуку"),
      "barrel": Noun("баррель", "барреля", "баррелей", per: "за баррель"),
      "litre": Noun("литр", "литра", "литров", per: "за литр"),
      "country": Noun("страна", "страны", "стран", per: "на страну"),
      "company": Noun("компания", "компании", "компаний", per: "на компанию"),
      "train": Noun("поезд", "поезда", "поездов", per: "на поезд"),
      "container": Noun("контейнер", "контейнера", "контейнеров", per: "за контейнер"),
      "km": Noun("км", per: "на км", label: "\u{A0}км"),
      "kWh": Noun("кВт·ч", per: "за кВт·ч", label: "\u{A0}кВт·ч"),
      "year": Noun("год", "года", "лет", per: "в год"),
      "quarter": Noun("квартал", "квартала", "кварталов", per: "в квартал"),
      "month": Noun("месяц", "месяца", "месяцев", per: "в месяц"),
      "week": Noun("неделя", "недели", "недель", per: "в неделю"),
      "day": Noun("день", "дня", "дней", per: "в день"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("юань", "юаня", "юаней", per: "за юань")),
      "USD": Currency("$", Noun("доллар", "доллара", "долларов", per: "за доллар")),
      "EUR": Currency("€", Noun("евро", per: "за евро")),
      "GBP": Currency("£", Noun("фунт", "фунта", "фунтов", per: "за фунт")),
      "JPY": Currency("JP¥", Noun("иена", "иены", "иен", per: "за иену")),
      "KRW": Currency("₩", Noun("вона", "воны", "вон", per: "за вону")),
      "RUB": Currency("₽", Noun("рубль", "рубля", "рублей", per: "за рубль")),
      "KZT": Currency("₸", Noun("тенге", per: "за тенге")),
      "UZS": Currency("UZS", Noun("сум", "сума", "сумов", per: "за сум")),
      "KGS": Currency("KGS", Noun("сом", "сома", "сомов", per: "за сом")),
      "TJS": Currency("TJS", Noun("сомони", per: "за сомони")),
      "TMT": Currency("TMT", Noun("манат", "маната", "манатов", per: "за манат")),
      "UAH": Currency("₴", Noun("гривна", "гривны", "гривен", per: "за гривну")),
      "TRY": Currency("₺", Noun("лира", "лиры", "лир", per: "за лиру")),
      "INR": Currency("₹", Noun("рупия", "рупии", "рупий", per: "за рупию")),
      "MXN": Currency("MX$", Noun("песо", per: "за песо")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "на {0}", scaledName: "{0} {1}",
    points: Noun(
      "процентный пункт", "процентных пункта", "процентных пунктов", "процентного пункта"),
    pointsLabel: "\u{A0}п.п.",
    times: TimesWords(
      noun: Noun("раз", "раза", "раз"), plain: "в {0} {1}", about: "примерно в {0} {1}",
      nearly: "почти в {0} {1}", moreThan: "более чем в {0} {1}",
      lessThan: "менее чем в {0} {1}", asMany: "{0} больше", asMuch: "{0} больше",
      label: "{0}×"),
    rankLabel: "{0}-е", rank: { text, _ in text + "-е место" },
    names: KindNames(
      percent: "%", change: "изменение, %", points: "процентных пунктов", times: "раз",
      index: "индекс", rank: "место"))

  private static let russianNominative =
    "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
  private static let russianGenitive = PeriodNames(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря", span: "")
  private static let russianShortGenitive = PeriodNames(
    "янв. февр. мар. апр. мая июн. июл. авг. сент. окт. нояб. дек.", span: "")

  private static let russianCalendar = CalendarWords(
    full: PeriodForms(
      months: PeriodNames(russianNominative, span: "{0} – {1}"),
      monthsOfDays: russianGenitive.names,
      quarters: PeriodNames("I II III IV", one: "{0} квартал", span: "{0}–{1} кварталы"),
      halves: PeriodNames("I II", one: "{0} полугодие", span: "{0}–{1} полугодия"),
      weeks: NumberedNames(one: "{0}-я неделя", span: "{0}–{1}-я недели"),
      days: NumberedNames(one: "{0} {2}", span: "{0}–{1} {2}"), year: "{0}\u{A0}г.",
      years: "{0}–{1}\u{A0}гг.", inYear: "{0} {1}\u{A0}г.", wideSpan: "{0} – {1}",
      fiscalYear: "{0} финансовый год", fiscalYears: "{0} – {1} финансовые годы"),
    short: PeriodForms(
      months: PeriodNames(
        "янв. февр. март апр. май июнь июль авг. сент. окт. нояб. дек.", span: "{0} – {1}"),
      monthsOfDays: russianShortGenitive.names,
      quarters: PeriodNames("I II III IV", one: "{0} кв.", span: "{0}–{1} кв."),
      halves: PeriodNames("I II", one: "{0} пол.", span: "{0}–{1} пол."),
      weeks: NumberedNames(one: "{0}-я нед.", span: "{0}–{1}-я нед."),
      days: NumberedNames(one: "{0} {2}", span: "{0}–{1} {2}"), year: "{0}", years: "{0}–{1}",
      inYear: "{0} {1}", wideSpan: "{0} – {1}", fiscalYear: "{0} фин. г.",
      fiscalYears: "{0} – {1} фин. гг."),
    axisMonths: PeriodNames(
      "янв фев мар апр май июн июл авг сен окт ноя дек", span: "{0}–{1}"),
    axisQuarters: PeriodNames("I II III IV", one: "{0} кв.", span: "{0}–{1} кв."),
    axisHalves: PeriodNames("I II", one: "{0} пол.", span: "{0}–{1} пол."),
    axisWeeks: NumberedNames(one: "{0} нед.", span: "{0}–{1} нед."),
    narrowMonths: ["Я", "Ф", "М", "А", "М", "И", "И", "А", "С", "О", "Н", "Д"])

  private static let russianWords = Words(
    data: "Скачать данные",
    source: "Источник", sources: "Источники", note: "Примечание", notes: "Примечания",
    figuresAreRounded: "Данные округлены",
    derivedNote: "Штриховка или пунктир: расчёт, а не опубликованные данные",
    provisionalNote: "* предварительные данные", forecastNote: "† прогноз", other: "Прочие",
    total: "Всего", noData: "нет данных", notAvailable: "н/д",
    tooFewValues: "слишком мало данных", noComparableBase: "нет сопоставимой базы",
    cannotBeComputed: "рассчитать нельзя", gapInTheData: "пропуск в данных",
    scaleNotFromZero: "Шкала начинается не с нуля",
    scalesNotFromZero: "Шкалы начинаются не с нуля",
    columnWidth: "Ширина столбцов",
    scaleIsLogarithmic: "Шкала логарифмическая",
    scaleIsSymmetricLog: "Шкала логарифмическая, вблизи нуля линейная",
    scalesDiffer: "Шкалы графиков различаются",
    linesDifferInScale: "У каждой линии своя шкала",
    leftScale: "левая шкала", rightScale: "правая шкала",
    cumulativeShare: "Накопленная доля",
    interpolatedNote: "Пунктир: интерполяция между опубликованными данными",
    indexBase: "{0} = 100",
    yearBeforeEra: "{0}\u{A0}до\u{A0}н.\u{A0}э.",
    casesCount: "Число случаев",
    casesShare: "Доля случаев",
    intervalNote: "Тонкие линии: интервал неопределённости",
    intervalLevelNote: "Тонкие линии: интервал {0}",
    net: "Итог",
    estimated: "оценка",
    derived: "расчёт", provisional: "предварительно", forecast: "прогноз", up: "рост",
    down: "снижение", unchanged: "без изменений", increase: "рост", decrease: "снижение",
    aYearEarlier: "годом ранее", contents: "Содержание", summary: "Главное",
    continued: "продолжение", page: "Стр.\u{A0}{0}", pageOf: "Стр.\u{A0}{0} из {1}",
    figure: "Рис.\u{A0}{0}",
    table: "Табл.\u{A0}{0}", retrieved: "дата обращения: {0}",
    comparedWith: "для сравнения: {0}", by: "в разрезе: {0}",
    byDimension: [
      "partner": "по партнёрам", "country": "по странам", "region": "по регионам",
      "product": "по товарам", "year": "по годам", "half": "по полугодиям",
      "quarter": "по кварталам", "month": "по месяцам", "week": "по неделям", "day": "по дням",
    ],
    listComma: ", ", listAnd: " и ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ",
    semicolon: "; ", comma: ", ")

  private static let russianCountries: [String: String] = [
    "AE": "ОАЭ", "AF": "Афганистан", "AM": "Армения", "AR": "Аргентина", "AT": "Австрия",
    "AU": "Австралия", "AZ": "Азербайджан", "BE": "Бельгия", "BG": "Болгария", "BR": "Бразилия",
    "BY": "Белоруссия", "CA": "Канада", "CH": "Швейцария", "CL": "Чили", "CN": "Китай",
    "CO": "Колумбия", "CZ": "Чехия", "DE": "Германия", "DK": "Дания", "DZ": "Алжир",
    "EE": "Эстония", "EG": "Египет", "ES": "Испания", "FI": "Финляндия", "FR": "Франция",
    "GB": "Великобритания", "GE": "Грузия", "GR": "Греция", "HK": "Гонконг", "HU": "Венгрия",
    "ID": "Индонезия", "IE": "Ирландия", "IL": "Израиль", "IN": "Индия", "IQ": "Ирак",
    "IR": "Иран", "IT": "Италия", "JO": "Иордания", "JP": "Япония", "KG": "Киргизия",
    "KR": "Республика Корея", "KW": "Кувейт", "KZ": "Казахстан", "LT": "Литва", "LV": "Латвия",
    "MA": "Марокко", "MD": "Молдавия", "MN": "Монголия", "MX": "Мексика", "MY": "Малайзия",
    "NG": "Нигерия", "NL": "Нидерланды", "NO": "Норвегия", "NZ": "Новая Зеландия", "OM": "Оман",
    "PE": "Перу", "PH": "Филиппины", "PK": "Пакистан", "PL": "Польша", "PT": "Португалия",
    "QA": "Катар", "RO": "Румыния", "RS": "Сербия", "RU": "Россия", "SA": "Саудовская Аравия",
    "SE": "Швеция", "SG": "Сингапур", "SI": "Словения", "SK": "Словакия", "TH": "Таиланд",
    "TJ": "Таджикистан", "TM": "Туркмения", "TR": "Турция", "TW": "Тайвань", "UA": "Украина",
    "US": "США", "UZ": "Узбекистан", "VN": "Вьетнам", "ZA": "ЮАР",
  ]
}
