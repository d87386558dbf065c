extension LanguageTables {
  /// Urdu: 7.06 ملین, 25%, جنوری–اپریل 2023.
  ///
  /// Large numbers are said in millions and billions, as BBC Urdu gives figures from abroad; lakh and
  /// crore are not.
  static let urdu = LanguageTables(
    code: "ur",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 4, scaleGap: "\u{A0}",
      scales: [
        NumberScale(6, "ملین"), NumberScale(9, "ارب"), NumberScale(12, "کھرب"),
      ], thousand: NumberScale(3, "ہزار"),
      signMark: "\u{200E}"),
    units: urduUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("تقریباً {0}"), nearly: QualifierPhrase("لگ بھگ {0}"),
      moreThan: QualifierPhrase("{0} سے زیادہ"), lessThan: QualifierPhrase("{0} سے کم")),
    calendar: urduCalendar,
    words: urduWords,
    altText: AltTextWords(
      kinds: [
        .bar: "بار چارٹ", .groupedBar: "گروپ بار چارٹ", .stackedBar: "تہہ دار بار چارٹ",
        .line: "لائن چارٹ", .area: "ایریا چارٹ", .dot: "نقطہ چارٹ", .slope: "ڈھلوان چارٹ",
        .waterfall: "آبشار چارٹ", .scatter: "انتشار چارٹ", .heatMap: "حرارتی نقشہ", .map: "نقشہ",
        .smallMultiples: "ساتھ ساتھ چھوٹے چارٹ", .table: "جدول", .combo: "مرکب چارٹ",
        .pareto: "پاریٹو چارٹ", .density: "کثافت کا منحنی خط",
        .bullet: "ہدف والا بار چارٹ", .butterfly: "تتلی چارٹ",
        .divergingBar: "دو طرفہ بار چارٹ", .marimekko: "ماریمیکو چارٹ",
        .lollipop: "لالی پاپ چارٹ", .dumbbell: "ڈمبل چارٹ",
        .histogram: "ہسٹوگرام", .range: "حدود کا چارٹ",
      ],
      rise: "اضافہ: {0} ({1}) سے {2} ({3})", fall: "کمی: {0} ({1}) سے {2} ({3})",
      steady: "{0} ({1}) اور پھر {2} ({3})", highest: "سب سے زیادہ: {0}", lowest: "سب سے کم: {0}",
      point: "{0}، {1}", datedPoint: "{0}، {1} ({2})", series: "دکھایا گیا: {0}",
      latest: "تازہ ترین ({0}): {1}", change: "تبدیلی: {0}", ratio: "{0}",
      gaps: "اعداد میں خلا: {0}"),
    countries: urduCountries)

  private static let urduUnits = UnitWords(
    plural: .onlyOne,
    nouns: [
      "vehicle": Noun("گاڑی", "گاڑیاں", per: "فی گاڑی"),
      "car": Noun("کار", "کاریں", per: "فی کار"), "person": Noun("فرد", "افراد", per: "فی فرد"),
      "t": Noun("ٹن", per: "فی ٹن", label: "\u{A0}ٹن"),
      "kg": Noun("کلوگرام", per: "فی کلوگرام", label: "\u{A0}کلوگرام"),
      "unit": Noun("یونٹ", per: "فی یونٹ"), "piece": Noun("عدد", per: "فی عدد"),
      "barrel": Noun("بیرل", per: "فی بیرل"), "litre": Noun("لیٹر", per: "فی لیٹر"),
      "country": Noun("ملک", "ممالک", per: "فی ملک"),
      "company": Noun("کمپنی", "کمپنیاں", per: "فی کمپنی"),
      "train": Noun("ٹرین", "ٹرینیں", per: "فی ٹرین"),
      "container": Noun("کنٹینر", per: "فی کنٹینر"),
      "km": Noun("کلومیٹر", per: "فی کلومیٹر", label: "\u{A0}کلومیٹر"),
      "kWh": Noun("کلوواٹ آور", per: "فی کلوواٹ آور", label: "\u{A0}کلوواٹ آور"),
      "year": Noun("سال", per: "فی سال"), "quarter": Noun("سہ ماہی", per: "فی سہ ماہی"),
      "month": Noun("ماہ", per: "فی ماہ"), "week": Noun("ہفتہ", "ہفتے", per: "فی ہفتہ"),
      "day": Noun("دن", per: "فی دن"),
    ],
    currencies: [
      "CNY": Currency("یوآن", Noun("یوآن", per: "فی یوآن")),
      "USD": Currency("ڈالر", Noun("ڈالر", per: "فی ڈالر")),
      "EUR": Currency("یورو", Noun("یورو", per: "فی یورو")),
      "GBP": Currency("پاؤنڈ", Noun("پاؤنڈ", per: "فی پاؤنڈ")),
      "JPY": Currency("ین", Noun("ین", per: "فی ین")),
      "KRW": Currency("وون", Noun("وون", per: "فی وون")),
      "RUB": Currency("روبل", Noun("روبل", per: "فی روبل")),
      "KZT": Currency("ٹینگے", Noun("ٹینگے", per: "فی ٹینگے")),
      "UZS": Currency("ازبک سوم", Noun("ازبک سوم", per: "فی ازبک سوم")),
      "KGS": Currency("کرغیز سوم", Noun("کرغیز سوم", per: "فی کرغیز سوم")),
      "TJS": Currency("سومونی", Noun("سومونی", per: "فی سومونی")),
      "TMT": Currency("منات", Noun("منات", per: "فی منات")),
      "UAH": Currency("ہریونیا", Noun("ہریونیا", per: "فی ہریونیا")),
      "TRY": Currency("لیرا", Noun("لیرا", per: "فی لیرا")),
      "INR": Currency("روپے", Noun("روپے", per: "فی روپے")),
      "MXN": Currency("پیسو", Noun("پیسو", per: "فی پیسو")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "فی {0}", scaledName: "{0} {1}", points: Noun("فیصد پوائنٹ", per: ""),
    pointsLabel: "\u{A0}فیصد پوائنٹ",
    times: TimesWords(
      noun: Noun("گنا", per: ""), plain: "{0} {1}", about: "تقریباً {0} {1}",
      nearly: "لگ بھگ {0} {1}", moreThan: "{0} {1} سے زیادہ", lessThan: "{0} {1} سے کم",
      asMany: "{0}", asMuch: "{0}", label: "{0}×"),
    rankLabel: "#{0}", rank: { text, _ in "درجہ " + text },
    names: KindNames(
      percent: "%", change: "تبدیلی، %", points: "فیصد پوائنٹ", times: "گنا", index: "اشاریہ",
      rank: "درجہ"))

  private static let urduCalendar = CalendarWords(
    full: urduForms(
      PeriodNames(
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        span: "{0}–{1}")),
    short: urduForms(
      PeriodNames(
        "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر",
        span: "{0}–{1}")),
    axisMonths: PeriodNames(
      "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر", span: "{0}–{1}"),
    axisQuarters: PeriodNames("1 2 3 4", one: "س{0}", span: "س{0}–س{1}"),
    axisHalves: PeriodNames("پہلی دوسری", one: "{0} ششماہی", span: "{0} اور {1} ششماہی"),
    axisWeeks: NumberedNames(one: "ہ{0}", span: "ہ{0}–ہ{1}"),
    narrowMonths: ["ج", "ف", "م", "ا", "م", "ج", "ج", "ا", "س", "ا", "ن", "د"])

  private static func urduForms(_ months: PeriodNames) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names,
      quarters: PeriodNames(
        "پہلی دوسری تیسری چوتھی", one: "{0} سہ\u{A0}ماہی", span: "{0} تا {1} سہ\u{A0}ماہی"),
      halves: PeriodNames("پہلی دوسری", one: "{0} ششماہی", span: "{0} اور {1} ششماہی"),
      weeks: NumberedNames(one: "ہفتہ {0}", span: "ہفتے {0}–{1}"),
      days: NumberedNames(one: "\u{200F}{0} {2}", span: "\u{200F}{0}–{1} {2}"), year: "{0}",
      years: "{0}–{1}", inYear: "{0} {1}", wideSpan: "{0} – {1}",
      fiscalYear: "مالی سال {0}", fiscalYears: "مالی سال {0} – {1}")
  }

  private static let urduWords = Words(
    data: "اعداد", source: "ماخذ", sources: "مآخذ", note: "نوٹ", notes: "نوٹس",
    figuresAreRounded: "اعداد مکمل کیے گئے ہیں",
    derivedNote: "سایہ دار یا ٹوٹی لکیر: حساب شدہ، شائع نہیں ہوا", provisionalNote: "* عارضی",
    forecastNote: "† پیش گوئی", other: "دیگر", total: "کل", noData: "اعداد نہیں",
    notAvailable: "دستیاب نہیں", tooFewValues: "اعداد بہت کم ہیں",
    noComparableBase: "موازنے کی بنیاد نہیں", cannotBeComputed: "حساب ممکن نہیں",
    gapInTheData: "اعداد میں خلا", scaleNotFromZero: "پیمانہ صفر سے شروع نہیں ہوتا",
    scalesNotFromZero: "پیمانے صفر سے شروع نہیں ہوتے",
    columnWidth: "ستونوں کی چوڑائی",
    scaleIsLogarithmic: "پیمانہ لوگارتھمی ہے",
    scaleIsSymmetricLog: "پیمانہ لوگارتھمی ہے اور صفر کے آس پاس خطی",
    scalesDiffer: "چارٹوں کے پیمانے مختلف ہیں",
    linesDifferInScale: "ہر لکیر کا اپنا پیمانہ ہے",
    leftScale: "بایاں پیمانہ", rightScale: "دایاں پیمانہ", cumulativeShare: "مجموعی حصہ",
    interpolatedNote: "ٹوٹی لکیر: شائع شدہ اعداد کے درمیان اندازہ", indexBase: "{0} = 100",
    yearBeforeEra: "{0} ق م", casesCount: "واقعات کی تعداد", casesShare: "واقعات کا حصہ",
    intervalNote: "باریک لکیریں: غیر یقینی کی حد", intervalLevelNote: "باریک لکیریں: {0} حد",
    net: "خالص", estimated: "تخمینہ", derived: "حساب شدہ", provisional: "عارضی",
    forecast: "پیش گوئی", up: "اضافہ", down: "کمی", unchanged: "کوئی تبدیلی نہیں",
    increase: "اضافہ", decrease: "کمی", aYearEarlier: "ایک سال پہلے", contents: "فہرست",
    summary: "خلاصہ", continued: "جاری", page: "صفحہ {0}", pageOf: "صفحہ {0} از {1}",
    figure: "شکل {0}", table: "جدول {0}", figures: "اشکال {0}", tables: "جداول {0}",
    retrieved: "{0} کو دیکھا گیا", comparedWith: "{0} کے مقابلے میں", by: "بلحاظ {0}",
    byDimension: [
      "partner": "بلحاظ شراکت دار", "country": "بلحاظ ملک", "region": "بلحاظ خطہ",
      "product": "بلحاظ مصنوعات", "year": "بلحاظ سال", "half": "بلحاظ ششماہی",
      "quarter": "بلحاظ سہ ماہی", "month": "بلحاظ ماہ", "week": "بلحاظ ہفتہ", "day": "بلحاظ دن",
    ],
    listComma: "، ", listAnd: " اور ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "؛ ", comma: "، ")

  private static let urduCountries: [String: String] = [
    "AE": "متحدہ عرب امارات", "AF": "افغانستان", "AM": "آرمینیا", "AR": "ارجنٹائن",
    "AT": "آسٹریا", "AU": "آسٹریلیا", "AZ": "آذربائیجان", "BE": "بیلجیم", "BG": "بلغاریہ",
    "BR": "برازیل", "BY": "بیلاروس", "CA": "کینیڈا", "CH": "سوئٹزرلینڈ", "CL": "چلی",
    "CN": "چین", "CO": "کولمبیا", "CZ": "چیکیا", "DE": "جرمنی", "DK": "ڈنمارک", "DZ": "الجزائر",
    "EE": "ایسٹونیا", "EG": "مصر", "ES": "سپین", "FI": "فن لینڈ", "FR": "فرانس", "GB": "برطانیہ",
    "GE": "جارجیا", "GR": "یونان", "HK": "ہانگ کانگ", "HU": "ہنگری", "ID": "انڈونیشیا",
    "IE": "آئرلینڈ", "IL": "اسرائیل", "IN": "انڈیا", "IQ": "عراق", "IR": "ایران", "IT": "اٹلی",
    "JO": "اردن", "JP": "جاپان", "KG": "کرغزستان", "KR": "جنوبی کوریا", "KW": "کویت",
    "KZ": "قازقستان", "LT": "لتھوینیا", "LV": "لٹویا", "MA": "مراکش", "MD": "مالدووا",
    "MN": "منگولیا", "MX": "میکسیکو", "MY": "ملائیشیا", "NG": "نائجیریا", "NL": "نیدرلینڈز",
    "NO": "ناروے", "NZ": "نیوزی لینڈ", "OM": "عمان", "PE": "پیرو", "PH": "فلپائن",
    "PK": "پاکستان", "PL": "پولینڈ", "PT": "پرتگال", "QA": "قطر", "RO": "رومانیہ", "RS": "سربیا",
    "RU": "روس", "SA": "سعودی عرب", "SE": "سویڈن", "SG": "سنگاپور", "SI": "سلووینیا",
    "SK": "سلوواکیہ", "TH": "تھائی لینڈ", "TJ": "تاجکستان", "TM": "ترکمانستان", "TR": "ترکی",
    "TW": "تائیوان", "UA": "یوکرین", "US": "امریکہ", "UZ": "ازبکستان", "VN": "ویتنام",
    "ZA": "جنوبی افریقہ",
  ]
}
