extension LanguageTables {
  /// Ukrainian: 7,06 млн, близько 22 автомобілів, січень – квітень 2023 р.
  static let ukrainian = LanguageTables(
    code: "uk",
    numbers: NumberRules(
      decimalMark: ",", groupMark: "\u{A0}", groupedFrom: 5, scaleGap: "\u{A0}",
      scales: [
        NumberScale(3, from: 4, "тис."), NumberScale(6, "млн"), NumberScale(9, "млрд"),
        NumberScale(12, "трлн"),
      ]),
    units: ukrainianUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("близько {0}", governs: .genitive),
      nearly: QualifierPhrase("майже {0}"),
      moreThan: QualifierPhrase("понад {0}"),
      lessThan: QualifierPhrase("менше ніж {0}"),
      aboutBeforePreposition: "приблизно",
      prepositions: ["на", "до", "з", "у", "в", "за", "по", "к", "від", "із", "при"]),
    calendar: ukrainianCalendar,
    words: ukrainianWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Стовпчикова діаграма", .groupedBar: "Згрупована стовпчикова діаграма",
        .stackedBar: "Стовпчикова діаграма з накопиченням", .line: "Лінійний графік",
        .area: "Діаграма з областями", .dot: "Точкова діаграма", .slope: "Графік нахилів",
        .waterfall: "Каскадна діаграма", .scatter: "Діаграма розсіювання",
        .path: "Діаграма розсіювання з лінією",
        .heatMap: "Теплова карта", .map: "Карта", .smallMultiples: "Набір малих графіків",
        .table: "Таблиця",
        .combo: "Комбінована діаграма", .pareto: "Діаграма Парето",
        .density: "Крива густини",
        .bullet: "Стовпці з цільовими позначками", .butterfly: "Діаграма-метелик",
        .divergingBar: "Розбіжна стовпчаста діаграма", .marimekko: "Діаграма Марімекко",
        .lollipop: "Діаграма-льодяник", .dumbbell: "Діаграма-гантель",
        .histogram: "Гістограма", .range: "Діаграма діапазонів",
        .bump: "Графік місць", .band: "Графік із діапазоном", .season: "Сезонний графік",
        .boxPlot: "Діаграма розмаху",
      ],
      rise: "Зростання з {0} ({1}) до {2} ({3})", fall: "Зниження з {0} ({1}) до {2} ({3})",
      steady: "Без змін: {0} ({1}) і {2} ({3})", highest: "Максимум: {0}",
      lowest: "мінімум: {0}", point: "{0} – {1}", datedPoint: "{0} – {1} ({2})",
      series: "Показано: {0}", latest: "Останні значення ({0}): {1}", change: "зміна: {0}",
      ratio: "{0}", gaps: "Пропусків у даних: {0}",
      placeMoved: "{0}-го місця"),
    countries: ukrainianCountries)

  private static let ukrainianUnits = UnitWords(
    plural: .eastSlavic,
    nouns: [
      "vehicle": Noun(
        "автомобіль", "автомобілі", "автомобілів", "автомобіля", per: "за автомобіль"),
      "car": Noun("автомобіль", "автомобілі", "автомобілів", "автомобіля", per: "за автомобіль"),
      "person": Noun("особа", "особи", "осіб", per: "на особу"),
      "t": Noun("тонна", "тонни", "тонн", per: "за тонну", label: "\u{A0}т"),
      "kg": Noun("кг", per: "за кг", label: "\u{A0}кг"),
      "unit": Noun("одиниця", "одиниці", "одиниць", per: "за одиницю"),
      "piece": Noun("штука", "штуки", "штук", per: "за штуку"),
      "barrel": Noun("барель", "барелі", "барелів", "бареля", per: "за барель"),
      "litre": Noun("літр", "літри", "літрів", "літра", per: "за літр"),
      "country": Noun("країна", "країни", "країн", per: "на країну"),
      "company": Noun("компанія", "компанії", "компаній", per: "на компанію"),
      "train": Noun("поїзд", "поїзди", "поїздів", "поїзда", per: "на поїзд"),
      "container": Noun(
        "контейнер", "контейнери", "контейнерів", "контейнера", per: "за контейнер"),
      "km": Noun("км", per: "на км", label: "\u{A0}км"),
      "kWh": Noun("кВт·год", per: "за кВт·год", label: "\u{A0}кВт·год"),
      "year": Noun("рік", "роки", "років", "року", per: "на рік"),
      "quarter": Noun("квартал", "квартали", "кварталів", "кварталу", per: "на квартал"),
      "month": Noun("місяць", "місяці", "місяців", "місяця", per: "на місяць"),
      "week": Noun("тиждень", "тижні", "тижнів", "тижня", per: "на тиждень"),
      "day": Noun("день", "дні", "днів", "дня", per: "на день"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("юань", "юані", "юанів", "юаня", per: "за юань")),
      "USD": Currency("$", Noun("долар", "долари", "доларів", "долара", per: "за долар")),
      "EUR": Currency("€", Noun("євро", per: "за євро")),
      "GBP": Currency("£", Noun("фунт", "фунти", "фунтів", "фунта", per: "за фунт")),
      "JPY": Currency("JP¥", Noun("єна", "єни", "єн", per: "за єну")),
      "KRW": Currency("₩", Noun("вона", "вони", "вон", per: "за вону")),
      "RUB": Currency("₽", Noun("рубль", "рублі", "рублів", "рубля", per: "за рубль")),
      "KZT": Currency("₸", Noun("тенге", per: "за тенге")),
      "UZS": Currency("UZS", Noun("сум", "суми", "сумів", "сума", per: "за сум")),
      "KGS": Currency("KGS", Noun("сом", "соми", "сомів", "сома", per: "за сом")),
      "TJS": Currency("TJS", Noun("сомоні", per: "за сомоні")),
      "TMT": Currency("TMT", Noun("манат", "манати", "манатів", "маната", per: "за манат")),
      "UAH": Currency("₴", Noun("гривня", "гривні", "гривень", per: "за гривню")),
      "TRY": Currency("₺", Noun("ліра", "ліри", "лір", per: "за ліру")),
      "INR": Currency("₹", Noun("рупія", "рупії", "рупій", per: "за рупію")),
      "MXN": Currency("MX$", Noun("песо", per: "за песо")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "на {0}", scaledName: "{0} {1}",
    points: Noun(
      "відсотковий пункт", "відсоткові пункти", "відсоткових пунктів", "відсоткового пункту"),
    pointsLabel: "\u{A0}в.п.",
    times: TimesWords(
      noun: Noun("раз", "рази", "разів", "раза"), plain: "у {0} {1}", about: "приблизно у {0} {1}",
      nearly: "майже у {0} {1}", moreThan: "більш ніж у {0} {1}", lessThan: "менш ніж у {0} {1}",
      asMany: "{0} більше", asMuch: "{0} більше", label: "{0}×"),
    rankLabel: "{0}-те", rank: { text, _ in text + " місце" },
    names: KindNames(
      percent: "%", change: "зміна, %", points: "відсоткових пунктів", times: "разів",
      index: "індекс", rank: "місце"))

  private static let ukrainianDayMonths = PeriodNames(
    "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    span: "")
  private static let ukrainianMonths =
    "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"

  private static let ukrainianCalendar = CalendarWords(
    full: PeriodForms(
      months: PeriodNames(ukrainianMonths, span: "{0} – {1}"),
      monthsOfDays: ukrainianDayMonths.names,
      quarters: PeriodNames("I II III IV", one: "{0} квартал", span: "{0}–{1} квартали"),
      halves: PeriodNames("I II", one: "{0} півріччя", span: "{0}–{1} півріччя"),
      weeks: NumberedNames(one: "{0}-й тиждень", span: "{0}–{1}-й тижні"),
      days: NumberedNames(one: "{0} {2}", span: "{0}–{1} {2}"), year: "{0}\u{A0}р.",
      years: "{0}–{1}\u{A0}рр.", inYear: "{0} {1}\u{A0}р.", wideSpan: "{0} – {1}",
      fiscalYear: "{0} фінансовий рік", fiscalYears: "{0} – {1} фінансові роки"),
    short: PeriodForms(
      months: PeriodNames(
        "січ. лют. берез. квіт. трав. черв. лип. серп. верес. жовт. листоп. груд.",
        span: "{0} – {1}"),
      monthsOfDays: PeriodNames(
        "січ. лют. берез. квіт. трав. черв. лип. серп. верес. жовт. листоп. груд.", span: ""
      ).names,
      quarters: PeriodNames("I II III IV", one: "{0} кв.", span: "{0}–{1} кв."),
      halves: PeriodNames("I II", one: "{0} півр.", span: "{0}–{1} півр."),
      weeks: NumberedNames(one: "{0}-й тиж.", span: "{0}–{1}-й тиж."),
      days: NumberedNames(one: "{0} {2}", span: "{0}–{1} {2}"), year: "{0}", years: "{0}–{1}",
      inYear: "{0} {1}", wideSpan: "{0} – {1}", fiscalYear: "{0} фін. р.",
      fiscalYears: "{0} – {1} фін. рр."),
    axisMonths: PeriodNames("січ лют бер кві тра чер лип сер вер жов лис гру", span: "{0}–{1}"),
    axisQuarters: PeriodNames("I II III IV", one: "{0} кв.", span: "{0}–{1} кв."),
    axisHalves: PeriodNames("I II", one: "{0} півр.", span: "{0}–{1} півр."),
    axisWeeks: NumberedNames(one: "{0} тиж.", span: "{0}–{1} тиж."),
    narrowMonths: ["С", "Л", "Б", "К", "Т", "Ч", "Л", "С", "В", "Ж", "Л", "Г"])

  private static let ukrainianWords = Words(
    data: "Завантажити дані",
    source: "Джерело", sources: "Джерела", note: "Примітка", notes: "Примітки",
    figuresAreRounded: "Дані округлено",
    derivedNote: "Штрихування або пунктир: розрахунок, а не оприлюднені дані",
    provisionalNote: "* попередні дані", forecastNote: "† прогноз", other: "Інші",
    total: "Усього", noData: "немає даних", notAvailable: "н/д", tooFewValues: "замало даних",
    noComparableBase: "немає порівнянної бази", cannotBeComputed: "обчислити неможливо",
    gapInTheData: "пропуск у даних",
    scaleNotFromZero: "Шкала починається не з нуля",
    scalesNotFromZero: "Шкали починаються не з нуля",
    columnWidth: "Ширина стовпців",
    scaleIsLogarithmic: "Шкала логарифмічна",
    scaleIsSymmetricLog: "Шкала логарифмічна, біля нуля лінійна",
    scalesDiffer: "Шкали графіків різняться",
    linesDifferInScale: "У кожної лінії своя шкала",
    leftScale: "ліва шкала", rightScale: "права шкала",
    cumulativeShare: "Накопичена частка",
    interpolatedNote: "Пунктир: інтерполяція між оприлюдненими даними",
    indexBase: "{0} = 100",
    yearBeforeEra: "{0}\u{A0}до\u{A0}н.\u{A0}е.",
    casesCount: "Кількість випадків",
    casesShare: "Частка випадків",
    intervalNote: "Тонкі лінії: інтервал невизначеності",
    intervalLevelNote: "Тонкі лінії: інтервал {0}",
    net: "Підсумок",
    estimated: "оцінка", derived: "розрахунок",
    provisional: "попередньо", forecast: "прогноз", up: "зростання", down: "зниження",
    unchanged: "без змін", increase: "зростання", decrease: "зниження",
    aYearEarlier: "роком раніше", contents: "Зміст", summary: "Головне",
    continued: "продовження", page: "С.\u{A0}{0}", pageOf: "С.\u{A0}{0} з {1}",
    figure: "Рис.\u{A0}{0}",
    table: "Табл.\u{A0}{0}", retrieved: "дата звернення: {0}", comparedWith: "для порівняння: {0}",
    by: "у розрізі: {0}",
    byDimension: [
      "partner": "за партнерами", "country": "за країнами", "region": "за регіонами",
      "product": "за товарами", "year": "за роками", "half": "за півріччями",
      "quarter": "за кварталами", "month": "за місяцями", "week": "за тижнями", "day": "за днями",
    ],
    listComma: ", ", listAnd: " і ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let ukrainianCountries: [String: String] = [
    "AE": "ОАЕ", "AF": "Афганістан", "AM": "Вірменія", "AR": "Аргентина", "AT": "Австрія",
    "AU": "Австралія", "AZ": "Азербайджан", "BE": "Бельгія", "BG": "Болгарія", "BR": "Бразилія",
    "BY": "Білорусь", "CA": "Канада", "CH": "Швейцарія", "CL": "Чилі", "CN": "Китай",
    "CO": "Колумбія", "CZ": "Чехія", "DE": "Німеччина", "DK": "Данія", "DZ": "Алжир",
    "EE": "Естонія", "EG": "Єгипет", "ES": "Іспанія", "FI": "Фінляндія", "FR": "Франція",
    "GB": "Велика Британія", "GE": "Грузія", "GR": "Греція", "HK": "Гонконг", "HU": "Угорщина",
    "ID": "Індонезія", "IE": "Ірландія", "IL": "Ізраїль", "IN": "Індія", "IQ": "Ірак",
    "IR": "Іран", "IT": "Італія", "JO": "Йорданія", "JP": "Японія", "KG": "Киргизстан",
    "KR": "Південна Корея", "KW": "Кувейт", "KZ": "Казахстан", "LT": "Литва", "LV": "Латвія",
    "MA": "Марокко", "MD": "Молдова", "MN": "Монголія", "MX": "Мексика", "MY": "Малайзія",
    "NG": "Нігерія", "NL": "Нідерланди", "NO": "Норвегія", "NZ": "Нова Зеландія", "OM": "Оман",
    "PE": "Перу", "PH": "Філіппіни", "PK": "Пакистан", "PL": "Польща", "PT": "Португалія",
    "QA": "Катар", "RO": "Румунія", "RS": "Сербія", "RU": "Росія", "SA": "Саудівська Аравія",
    "SE": "Швеція", "SG": "Сінгапур", "SI": "Словенія", "SK": "Словаччина", "TH": "Таїланд",
    "TJ": "Таджикистан", "TM": "Туркменістан", "TR": "Туреччина", "TW": "Тайвань",
    "UA": "Україна", "US": "США", "UZ": "Узбекистан", "VN": "В’єтнам", "ZA": "ПАР",
  ]
}
