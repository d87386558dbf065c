extension LanguageTables {
  /// Persian: 7.06 میلیون, 25%, ژانویه–آوریل 2023.
  ///
  /// Numbers are written with the digits 0 to 9, which one reads beside Latin names and codes; those of
  /// Persian books, ۰ to ۹, are not written. Months are those of the Gregorian calendar.
  static let persian = LanguageTables(
    code: "fa",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 4, scaleGap: "\u{A0}",
      scales: [
        NumberScale(6, "میلیون"), NumberScale(9, "میلیارد"), NumberScale(12, "تریلیون"),
      ], thousand: NumberScale(3, "هزار"),
      signMark: "\u{200E}"),
    units: persianUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("حدود {0}"), nearly: QualifierPhrase("نزدیک به {0}"),
      moreThan: QualifierPhrase("بیش از {0}"), lessThan: QualifierPhrase("کمتر از {0}")),
    calendar: persianCalendar,
    words: persianWords,
    altText: AltTextWords(
      kinds: [
        .bar: "نمودار میله\u{200C}ای", .groupedBar: "نمودار میله\u{200C}ای گروهی",
        .stackedBar: "نمودار میله\u{200C}ای انباشته", .line: "نمودار خطی", .area: "نمودار سطحی",
        .dot: "نمودار نقطه\u{200C}ای", .slope: "نمودار شیب", .waterfall: "نمودار آبشاری",
        .scatter: "نمودار پراکندگی", .heatMap: "نقشهٔ گرمایی", .map: "نقشه",
        .smallMultiples: "نمودارهای کوچک کنار هم", .table: "جدول", .combo: "نمودار ترکیبی",
        .pareto: "نمودار پارتو", .density: "منحنی چگالی",
        .bullet: "نمودار میله\u{200C}ای با هدف", .butterfly: "نمودار پروانه\u{200C}ای",
        .divergingBar: "نمودار میله\u{200C}ای واگرا", .marimekko: "نمودار ماریمکو",
        .lollipop: "نمودار آبنباتی", .dumbbell: "نمودار دمبلی",
        .histogram: "بافت\u{200C}نگار", .range: "نمودار بازه\u{200C}ها",
        .bump: "نمودار رتبه", .season: "نمودار فصلی", .boxPlot: "نمودار جعبه\u{200C}ای",
      ],
      rise: "افزایش از {0} ({1}) به {2} ({3})", fall: "کاهش از {0} ({1}) به {2} ({3})",
      steady: "{0} ({1}) و دوباره {2} ({3})", highest: "بیشترین: {0}", lowest: "کمترین: {0}",
      point: "{0}، {1}", datedPoint: "{0}، {1} ({2})", series: "نشان داده شده: {0}",
      latest: "تازه\u{200C}ترین ({0}): {1}", change: "تغییر: {0}", ratio: "{0}",
      gaps: "شکاف در داده\u{200C}ها: {0}"),
    countries: persianCountries)

  private static let persianUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": Noun("خودرو", per: "به ازای هر خودرو"),
      "car": Noun("خودرو سواری", per: "به ازای هر خودرو سواری"),
      "person": Noun("نفر", per: "به ازای هر نفر"),
      "t": Noun("تن", per: "به ازای هر تن", label: "\u{A0}تن"),
      "kg": Noun("کیلوگرم", per: "به ازای هر کیلوگرم", label: "\u{A0}کیلوگرم"),
      "unit": Noun("واحد", per: "به ازای هر واحد"), "piece": Noun("عدد", per: "به ازای هر عدد"),
      "barrel": Noun("بشکه", per: "به ازای هر بشکه"),
      "litre": Noun("لیتر", per: "به ازای هر لیتر"),
      "country": Noun("کشور", per: "به ازای هر کشور"),
      "company": Noun("شرکت", per: "به ازای هر شرکت"),
      "train": Noun("قطار", per: "به ازای هر قطار"),
      "container": Noun("کانتینر", per: "به ازای هر کانتینر"),
      "km": Noun("کیلومتر", per: "به ازای هر کیلومتر", label: "\u{A0}کیلومتر"),
      "kWh": Noun(
        "کیلووات\u{200C}ساعت", per: "به ازای هر کیلووات\u{200C}ساعت",
        label: "\u{A0}کیلووات\u{200C}ساعت"),
      "year": Noun("سال", per: "به ازای هر سال"), "quarter": Noun("فصل", per: "به ازای هر فصل"),
      "month": Noun("ماه", per: "به ازای هر ماه"), "week": Noun("هفته", per: "به ازای هر هفته"),
      "day": Noun("روز", per: "به ازای هر روز"),
    ],
    currencies: [
      "CNY": Currency("یوان", Noun("یوان", per: "به ازای هر یوان")),
      "USD": Currency("دلار", Noun("دلار", per: "به ازای هر دلار")),
      "EUR": Currency("یورو", Noun("یورو", per: "به ازای هر یورو")),
      "GBP": Currency("پوند", Noun("پوند", per: "به ازای هر پوند")),
      "JPY": Currency("ین", Noun("ین", per: "به ازای هر ین")),
      "KRW": Currency("وون", Noun("وون", per: "به ازای هر وون")),
      "RUB": Currency("روبل", Noun("روبل", per: "به ازای هر روبل")),
      "KZT": Currency("تنگه", Noun("تنگه", per: "به ازای هر تنگه")),
      "UZS": Currency("سوم ازبکستان", Noun("سوم ازبکستان", per: "به ازای هر سوم ازبکستان")),
      "KGS": Currency("سوم قرقیزستان", Noun("سوم قرقیزستان", per: "به ازای هر سوم قرقیزستان")),
      "TJS": Currency("سامانی", Noun("سامانی", per: "به ازای هر سامانی")),
      "TMT": Currency("منات", Noun("منات", per: "به ازای هر منات")),
      "UAH": Currency("هریونیا", Noun("هریونیا", per: "به ازای هر هریونیا")),
      "TRY": Currency("لیره", Noun("لیره", per: "به ازای هر لیره")),
      "INR": Currency("روپیه", Noun("روپیه", per: "به ازای هر روپیه")),
      "MXN": Currency("پزو", Noun("پزو", per: "به ازای هر پزو")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "به ازای هر {0}", scaledName: "{0} {1}", points: Noun("واحد درصد", per: ""),
    pointsLabel: "\u{A0}واحد درصد",
    times: TimesWords(
      noun: Noun("بار", per: ""), plain: "{0} {1}", about: "حدود {0} {1}",
      nearly: "نزدیک به {0} {1}", moreThan: "بیش از {0} {1}", lessThan: "کمتر از {0} {1}",
      asMany: "{0} برابر", asMuch: "{0} برابر", label: "{0}×"),
    rankLabel: "#{0}", rank: { text, _ in "رتبهٔ " + text },
    names: KindNames(
      percent: "%", change: "تغییر، %", points: "واحد درصد", times: "برابر", index: "شاخص",
      rank: "رتبه"))

  private static let persianCalendar = CalendarWords(
    full: persianForms(
      PeriodNames(
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        span: "{0}–{1}")),
    short: persianForms(
      PeriodNames(
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        span: "{0}–{1}")),
    axisMonths: PeriodNames(
      "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر", span: "{0}–{1}"),
    axisQuarters: PeriodNames("1 2 3 4", one: "س{0}", span: "س{0}–س{1}"),
    axisHalves: PeriodNames("اول دوم", one: "نیمهٔ {0}", span: "نیمهٔ {0} و {1}"),
    axisWeeks: NumberedNames(one: "ه{0}", span: "ه{0}–ه{1}"),
    narrowMonths: ["ژ", "ف", "م", "آ", "م", "ژ", "ژ", "ا", "س", "ا", "ن", "د"])

  private static func persianForms(_ months: PeriodNames) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names,
      quarters: PeriodNames(
        "اول دوم سوم چهارم", one: "سه\u{200C}ماههٔ {0}", span: "سه\u{200C}ماههٔ {0} تا {1}"),
      halves: PeriodNames("اول دوم", one: "نیمهٔ {0}", span: "نیمهٔ {0} و {1}"),
      weeks: NumberedNames(one: "هفتهٔ {0}", span: "هفته\u{200C}های {0}–{1}"),
      days: NumberedNames(one: "\u{200F}{0} {2}", span: "\u{200F}{0}–{1} {2}"), year: "{0}",
      years: "{0}–{1}", inYear: "{0} {1}", wideSpan: "{0} – {1}",
      fiscalYear: "سال مالی {0}", fiscalYears: "سال\u{200C}های مالی {0} – {1}")
  }

  private static let persianWords = Words(
    data: "داده\u{200C}ها", source: "منبع", sources: "منابع", note: "یادداشت",
    notes: "یادداشت\u{200C}ها", figuresAreRounded: "ارقام گرد شده\u{200C}اند",
    derivedNote: "هاشور یا خط\u{200C}چین: محاسبه\u{200C}شده و منتشرنشده",
    provisionalNote: "* موقت", forecastNote: "† پیش\u{200C}بینی", other: "سایر", total: "جمع",
    noData: "بدون داده", notAvailable: "موجود نیست", tooFewValues: "مقدارها بسیار کم است",
    noComparableBase: "پایه\u{200C}ای برای مقایسه نیست",
    cannotBeComputed: "محاسبه\u{200C}پذیر نیست", gapInTheData: "شکاف در داده\u{200C}ها",
    scaleNotFromZero: "محور از صفر آغاز نمی\u{200C}شود",
    scalesNotFromZero: "محورها از صفر آغاز نمی\u{200C}شوند",
    columnWidth: "پهنای ستون\u{200C}ها", scaleIsLogarithmic: "محور لگاریتمی است",
    scaleIsSymmetricLog: "محور لگاریتمی است و پیرامون صفر خطی",
    scalesDiffer: "مقیاس نمودارها متفاوت است",
    linesDifferInScale: "هر خط مقیاس خود را دارد", leftScale: "محور چپ", rightScale: "محور راست",
    cumulativeShare: "سهم تجمعی", interpolatedNote: "خط\u{200C}چین: برآورد میان ارقام منتشرشده",
    indexBase: "{0} = 100", yearBeforeEra: "{0} پ.م.", casesCount: "شمار موارد",
    casesShare: "سهم موارد", intervalNote: "خط\u{200C}های نازک: بازهٔ عدم قطعیت",
    intervalLevelNote: "خط\u{200C}های نازک: بازهٔ {0}", net: "خالص", estimated: "برآورد",
    derived: "محاسبه\u{200C}شده", provisional: "موقت", forecast: "پیش\u{200C}بینی", up: "افزایش",
    down: "کاهش", unchanged: "بی\u{200C}تغییر", increase: "افزایش", decrease: "کاهش",
    aYearEarlier: "یک سال پیش", contents: "فهرست", summary: "خلاصه", continued: "ادامه",
    page: "صفحهٔ {0}", pageOf: "صفحهٔ {0} از {1}", figure: "نمودار {0}", table: "جدول {0}",
    figures: "نمودارهای {0}", tables: "جدول\u{200C}های {0}", retrieved: "بازیابی در {0}",
    comparedWith: "در مقایسه با {0}", by: "بر پایهٔ {0}",
    byDimension: [
      "partner": "به تفکیک شریک", "country": "به تفکیک کشور", "region": "به تفکیک منطقه",
      "product": "به تفکیک کالا", "year": "به تفکیک سال", "half": "به تفکیک نیم\u{200C}سال",
      "quarter": "به تفکیک فصل", "month": "به تفکیک ماه", "week": "به تفکیک هفته",
      "day": "به تفکیک روز",
    ],
    listComma: "، ", listAnd: " و ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "؛ ", comma: "، ")

  private static let persianCountries: [String: String] = [
    "AE": "امارات", "AF": "افغانستان", "AM": "ارمنستان", "AR": "آرژانتین", "AT": "اتریش",
    "AU": "استرالیا", "AZ": "آذربایجان", "BE": "بلژیک", "BG": "بلغارستان", "BR": "برزیل",
    "BY": "بلاروس", "CA": "کانادا", "CH": "سوئیس", "CL": "شیلی", "CN": "چین", "CO": "کلمبیا",
    "CZ": "چک", "DE": "آلمان", "DK": "دانمارک", "DZ": "الجزایر", "EE": "استونی", "EG": "مصر",
    "ES": "اسپانیا", "FI": "فنلاند", "FR": "فرانسه", "GB": "بریتانیا", "GE": "گرجستان",
    "GR": "یونان", "HK": "هنگ\u{200C}کنگ", "HU": "مجارستان", "ID": "اندونزی", "IE": "ایرلند",
    "IL": "اسرائیل", "IN": "هند", "IQ": "عراق", "IR": "ایران", "IT": "ایتالیا", "JO": "اردن",
    "JP": "ژاپن", "KG": "قرقیزستان", "KR": "کره جنوبی", "KW": "کویت", "KZ": "قزاقستان",
    "LT": "لیتوانی", "LV": "لتونی", "MA": "مراکش", "MD": "مولداوی", "MN": "مغولستان",
    "MX": "مکزیک", "MY": "مالزی", "NG": "نیجریه", "NL": "هلند", "NO": "نروژ", "NZ": "نیوزیلند",
    "OM": "عمان", "PE": "پرو", "PH": "فیلیپین", "PK": "پاکستان", "PL": "لهستان", "PT": "پرتغال",
    "QA": "قطر", "RO": "رومانی", "RS": "صربستان", "RU": "روسیه", "SA": "عربستان سعودی",
    "SE": "سوئد", "SG": "سنگاپور", "SI": "اسلوونی", "SK": "اسلواکی", "TH": "تایلند",
    "TJ": "تاجیکستان", "TM": "ترکمنستان", "TR": "ترکیه", "TW": "تایوان", "UA": "اوکراین",
    "US": "آمریکا", "UZ": "ازبکستان", "VN": "ویتنام", "ZA": "آفریقای جنوبی",
  ]
}
