extension LanguageTables {
  /// Arabic as in international news: 7.06 مليون, 25%, يناير–أبريل 2023.
  ///
  /// Digits are those of BBC Arabic and Al Jazeera, 0 to 9, as in the Maghreb. Of the six plural forms
  /// of CLDR four are told apart in print: one, 3 to 10, 11 to 99, and all others; a noun after the
  /// numeral 2 stands like one after 100. Months are the western ones and are never shortened.
  static let arabic = LanguageTables(
    code: "ar",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 4, scaleGap: "\u{A0}",
      scales: [
        NumberScale(6, "مليون"), NumberScale(9, "مليار"), NumberScale(12, "تريليون"),
      ], thousand: NumberScale(3, "ألف"),
      signMark: "\u{200E}"),
    units: arabicUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("نحو {0}"), nearly: QualifierPhrase("قرابة {0}"),
      moreThan: QualifierPhrase("أكثر من {0}"), lessThan: QualifierPhrase("أقل من {0}")),
    calendar: arabicCalendar,
    words: arabicWords,
    altText: AltTextWords(
      kinds: [
        .bar: "رسم أعمدة", .groupedBar: "رسم أعمدة مجمعة", .stackedBar: "رسم أعمدة متراكمة",
        .line: "رسم خطي", .area: "رسم مساحي", .dot: "رسم نقطي", .slope: "رسم انحدار",
        .waterfall: "رسم شلالي", .scatter: "رسم انتشار", .heatMap: "خريطة حرارية", .map: "خريطة",
        .smallMultiples: "رسوم صغيرة متجاورة", .table: "جدول", .combo: "رسم مركب",
        .pareto: "رسم باريتو", .density: "منحنى الكثافة",
        .bullet: "مخطط أعمدة مع أهداف", .butterfly: "مخطط الفراشة",
        .divergingBar: "مخطط أعمدة متباعدة", .marimekko: "مخطط ماريميكو",
        .lollipop: "مخطط المصاصة", .dumbbell: "مخطط الدمبل",
        .histogram: "مدرج تكراري", .range: "رسم نطاقات",
        .bump: "رسم الترتيب", .season: "رسم موسمي", .boxPlot: "مخطط الصندوق",
      ],
      rise: "ارتفاع من {0} ({1}) إلى {2} ({3})", fall: "انخفاض من {0} ({1}) إلى {2} ({3})",
      steady: "{0} ({1}) ثم {2} ({3})", highest: "الأعلى: {0}", lowest: "الأدنى: {0}",
      point: "{0}، {1}", datedPoint: "{0}، {1} ({2})", series: "المعروض: {0}",
      latest: "الأحدث ({0}): {1}", change: "التغير: {0}", ratio: "{0}",
      gaps: "فجوات في البيانات: {0}"),
    countries: arabicCountries)

  private static let arabicUnits = UnitWords(
    plural: .arabic,
    nouns: [
      "vehicle": Noun("مركبة", "مركبات", "مركبة", "مركبة", per: "لكل مركبة"),
      "car": Noun("سيارة", "سيارات", "سيارة", "سيارة", per: "لكل سيارة"),
      "person": Noun("شخص", "أشخاص", "شخصًا", "شخص", per: "لكل شخص"),
      "t": Noun("طن", "أطنان", "طنًا", "طن", per: "لكل طن", label: "\u{A0}طن"),
      "kg": Noun("كغ", per: "لكل كغ", label: "\u{A0}كغ"),
      "unit": Noun("وحدة", "وحدات", "وحدة", "وحدة", per: "لكل وحدة"),
      "piece": Noun("قطعة", "قطع", "قطعة", "قطعة", per: "لكل قطعة"),
      "barrel": Noun("برميل", "براميل", "برميلًا", "برميل", per: "لكل برميل"),
      "litre": Noun("لتر", "لترات", "لترًا", "لتر", per: "لكل لتر"),
      "country": Noun("دولة", "دول", "دولة", "دولة", per: "لكل دولة"),
      "company": Noun("شركة", "شركات", "شركة", "شركة", per: "لكل شركة"),
      "train": Noun("قطار", "قطارات", "قطارًا", "قطار", per: "لكل قطار"),
      "container": Noun("حاوية", "حاويات", "حاوية", "حاوية", per: "لكل حاوية"),
      "km": Noun("كم", per: "لكل كم", label: "\u{A0}كم"),
      "kWh": Noun("كيلوواط ساعة", per: "لكل كيلوواط ساعة", label: "\u{A0}كيلوواط ساعة"),
      "year": Noun("سنة", "سنوات", "سنة", "سنة", per: "لكل سنة"),
      "quarter": Noun("ربع سنة", "أرباع سنة", "ربع سنة", "ربع سنة", per: "لكل ربع سنة"),
      "month": Noun("شهر", "أشهر", "شهرًا", "شهر", per: "لكل شهر"),
      "week": Noun("أسبوع", "أسابيع", "أسبوعًا", "أسبوع", per: "لكل أسبوع"),
      "day": Noun("يوم", "أيام", "يومًا", "يوم", per: "لكل يوم"),
    ],
    currencies: [
      "CNY": Currency("يوان", Noun("يوان", per: "لكل يوان")),
      "USD": Currency("دولار", Noun("دولار", "دولارات", "دولارًا", "دولار", per: "لكل دولار")),
      "EUR": Currency("يورو", Noun("يورو", per: "لكل يورو")),
      "GBP": Currency("جنيه إسترليني", Noun("جنيه إسترليني", per: "لكل جنيه إسترليني")),
      "JPY": Currency("ين", Noun("ين", per: "لكل ين")),
      "KRW": Currency("وون", Noun("وون", per: "لكل وون")),
      "RUB": Currency("روبل", Noun("روبل", per: "لكل روبل")),
      "KZT": Currency("تنغي", Noun("تنغي", per: "لكل تنغي")),
      "UZS": Currency("سوم أوزبكي", Noun("سوم أوزبكي", per: "لكل سوم أوزبكي")),
      "KGS": Currency("سوم قيرغيزي", Noun("سوم قيرغيزي", per: "لكل سوم قيرغيزي")),
      "TJS": Currency("سوموني", Noun("سوموني", per: "لكل سوموني")),
      "TMT": Currency("مانات", Noun("مانات", per: "لكل مانات")),
      "UAH": Currency("هريفنا", Noun("هريفنا", per: "لكل هريفنا")),
      "TRY": Currency("ليرة تركية", Noun("ليرة تركية", per: "لكل ليرة تركية")),
      "INR": Currency("روبية", Noun("روبية", per: "لكل روبية")),
      "MXN": Currency("بيزو", Noun("بيزو", per: "لكل بيزو")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "لكل {0}", scaledName: "{0} {1}",
    points: Noun("نقطة مئوية", "نقاط مئوية", "نقطة مئوية", "نقطة مئوية", per: ""),
    pointsLabel: "\u{A0}ن.م.",
    times: TimesWords(
      noun: Noun("مرة", "مرات", "مرة", "مرة", per: ""), plain: "{0} {1}", about: "نحو {0} {1}",
      nearly: "قرابة {0} {1}", moreThan: "أكثر من {0} {1}", lessThan: "أقل من {0} {1}",
      asMany: "{0} أكثر", asMuch: "{0} أكثر", label: "{0}×"),
    rankLabel: "#{0}", rank: { text, _ in "المرتبة " + text },
    names: KindNames(
      percent: "%", change: "التغير، %", points: "نقاط مئوية", times: "مرات", index: "مؤشر",
      rank: "المرتبة"))

  private static let arabicCalendar = CalendarWords(
    full: arabicForms(
      PeriodNames(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        span: "{0}–{1}")),
    short: arabicForms(
      PeriodNames(
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        span: "{0}–{1}")),
    axisMonths: PeriodNames(
      "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر", span: "{0}–{1}"),
    axisQuarters: PeriodNames("1 2 3 4", one: "ر{0}", span: "ر{0}–ر{1}"),
    axisHalves: PeriodNames("الأول الثاني", one: "النصف {0}", span: "النصف {0} – {1}"),
    axisWeeks: NumberedNames(one: "أ{0}", span: "أ{0}–أ{1}"),
    narrowMonths: ["ي", "ف", "م", "أ", "و", "ن", "ل", "غ", "س", "ك", "ب", "د"])

  private static func arabicForms(_ months: PeriodNames) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names,
      quarters: PeriodNames(
        "الأول الثاني الثالث الرابع", one: "الربع {0}", span: "الربع {0} – {1}"),
      halves: PeriodNames("الأول الثاني", one: "النصف {0}", span: "النصف {0} – {1}"),
      weeks: NumberedNames(one: "الأسبوع {0}", span: "الأسابيع {0}–{1}"),
      days: NumberedNames(one: "\u{200F}{0} {2}", span: "\u{200F}{0}–{1} {2}"), year: "{0}",
      years: "{0}–{1}", inYear: "{0} {1}", wideSpan: "{0} – {1}",
      fiscalYear: "السنة المالية {0}", fiscalYears: "السنوات المالية {0} – {1}")
  }

  private static let arabicWords = Words(
    data: "البيانات", source: "المصدر", sources: "المصادر", note: "ملاحظة", notes: "ملاحظات",
    figuresAreRounded: "الأرقام مقربة", derivedNote: "المظلل أو المتقطع: محسوب وغير منشور",
    provisionalNote: "* أولي", forecastNote: "† توقعات", other: "أخرى", total: "المجموع",
    noData: "لا بيانات", notAvailable: "غير متاح", tooFewValues: "القيم قليلة جدًا",
    noComparableBase: "لا أساس للمقارنة", cannotBeComputed: "يتعذر حسابه",
    gapInTheData: "فجوة في البيانات", scaleNotFromZero: "المقياس لا يبدأ من الصفر",
    scalesNotFromZero: "لا يبدأ المقياسان من الصفر",
    columnWidth: "عرض الأعمدة",
    scaleIsLogarithmic: "المقياس لوغاريتمي",
    scaleIsSymmetricLog: "المقياس لوغاريتمي، وخطي حول الصفر",
    scalesDiffer: "تختلف المقاييس بين الرسوم",
    linesDifferInScale: "لكل خط مقياسه",
    leftScale: "المقياس الأيسر", rightScale: "المقياس الأيمن",
    cumulativeShare: "الحصة التراكمية", interpolatedNote: "الخط المتقطع: تقدير بين أرقام منشورة",
    indexBase: "{0} = 100", yearBeforeEra: "{0} ق.م.", casesCount: "عدد الحالات",
    casesShare: "نسبة الحالات", intervalNote: "الخطوط الرفيعة: نطاق عدم اليقين",
    intervalLevelNote: "الخطوط الرفيعة: نطاق {0}", net: "الصافي", estimated: "تقديري",
    derived: "محسوب", provisional: "أولي", forecast: "توقع", up: "ارتفاع", down: "انخفاض",
    unchanged: "بلا تغير", increase: "زيادة", decrease: "انخفاض", aYearEarlier: "قبل عام",
    contents: "المحتويات", summary: "ملخص", continued: "تابع", page: "صفحة {0}",
    pageOf: "صفحة {0} من {1}", figure: "الشكل {0}", table: "الجدول {0}", figures: "الأشكال {0}",
    tables: "الجداول {0}", retrieved: "اطُّلع عليه في {0}", comparedWith: "مقارنة بـ{0}",
    by: "حسب {0}",
    byDimension: [
      "partner": "حسب الشريك", "country": "حسب الدولة", "region": "حسب المنطقة",
      "product": "حسب المنتج", "year": "حسب السنة", "half": "حسب نصف السنة",
      "quarter": "حسب الربع", "month": "حسب الشهر", "week": "حسب الأسبوع", "day": "حسب اليوم",
    ],
    listComma: "، ", listAnd: " و", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "؛ ", comma: "، ")

  private static let arabicCountries: [String: String] = [
    "AE": "الإمارات", "AF": "أفغانستان", "AM": "أرمينيا", "AR": "الأرجنتين", "AT": "النمسا",
    "AU": "أستراليا", "AZ": "أذربيجان", "BE": "بلجيكا", "BG": "بلغاريا", "BR": "البرازيل",
    "BY": "بيلاروس", "CA": "كندا", "CH": "سويسرا", "CL": "تشيلي", "CN": "الصين",
    "CO": "كولومبيا", "CZ": "التشيك", "DE": "ألمانيا", "DK": "الدنمارك", "DZ": "الجزائر",
    "EE": "إستونيا", "EG": "مصر", "ES": "إسبانيا", "FI": "فنلندا", "FR": "فرنسا",
    "GB": "بريطانيا", "GE": "جورجيا", "GR": "اليونان", "HK": "هونغ كونغ", "HU": "المجر",
    "ID": "إندونيسيا", "IE": "أيرلندا", "IL": "إسرائيل", "IN": "الهند", "IQ": "العراق",
    "IR": "إيران", "IT": "إيطاليا", "JO": "الأردن", "JP": "اليابان", "KG": "قيرغيزستان",
    "KR": "كوريا الجنوبية", "KW": "الكويت", "KZ": "كازاخستان", "LT": "ليتوانيا", "LV": "لاتفيا",
    "MA": "المغرب", "MD": "مولدوفا", "MN": "منغوليا", "MX": "المكسيك", "MY": "ماليزيا",
    "NG": "نيجيريا", "NL": "هولندا", "NO": "النرويج", "NZ": "نيوزيلندا", "OM": "عُمان",
    "PE": "بيرو", "PH": "الفلبين", "PK": "باكستان", "PL": "بولندا", "PT": "البرتغال",
    "QA": "قطر", "RO": "رومانيا", "RS": "صربيا", "RU": "روسيا", "SA": "السعودية", "SE": "السويد",
    "SG": "سنغافورة", "SI": "سلوفينيا", "SK": "سلوفاكيا", "TH": "تايلاند", "TJ": "طاجيكستان",
    "TM": "تركمانستان", "TR": "تركيا", "TW": "تايوان", "UA": "أوكرانيا",
    "US": "الولايات المتحدة", "UZ": "أوزبكستان", "VN": "فيتنام", "ZA": "جنوب أفريقيا",
  ]
}
