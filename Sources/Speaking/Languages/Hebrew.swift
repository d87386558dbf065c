extension LanguageTables {
  /// Hebrew: 7.06 מיליון, 25%, ינואר–אפריל 2023.
  static let hebrew = LanguageTables(
    code: "he",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 4, scaleGap: "\u{A0}",
      scales: [
        NumberScale(6, "מיליון"), NumberScale(9, "מיליארד"), NumberScale(12, "טריליון"),
      ], thousand: NumberScale(3, "אלף"),
      signMark: "\u{200E}"),
    units: hebrewUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("כ־{0}"), nearly: QualifierPhrase("קרוב ל־{0}"),
      moreThan: QualifierPhrase("יותר מ־{0}"), lessThan: QualifierPhrase("פחות מ־{0}")),
    calendar: hebrewCalendar,
    words: hebrewWords,
    altText: AltTextWords(
      kinds: [
        .bar: "תרשים עמודות", .groupedBar: "תרשים עמודות מקובצות",
        .stackedBar: "תרשים עמודות מוערמות", .line: "תרשים קווי", .area: "תרשים שטח",
        .dot: "תרשים נקודות", .slope: "תרשים שיפוע", .waterfall: "תרשים מפל",
        .scatter: "תרשים פיזור", .heatMap: "מפת חום", .map: "מפה",
        .smallMultiples: "תרשימים קטנים זה לצד זה", .table: "טבלה", .combo: "תרשים משולב",
        .pareto: "תרשים פארטו", .density: "עקומת צפיפות",
        .bullet: "תרשים יעדים", .butterfly: "תרשים פרפר",
        .divergingBar: "תרשים עמודות מתפצלות", .marimekko: "תרשים מרימקו",
        .lollipop: "תרשים סוכריות", .dumbbell: "תרשים משקולות",
        .histogram: "היסטוגרמה", .range: "תרשים טווחים",
        .bump: "תרשים דירוג", .season: "תרשים עונתי", .boxPlot: "תרשים קופסה",
      ],
      rise: "עלייה מ־{0} ({1}) ל־{2} ({3})", fall: "ירידה מ־{0} ({1}) ל־{2} ({3})",
      steady: "{0} ({1}) ושוב {2} ({3})", highest: "הגבוה ביותר: {0}", lowest: "הנמוך ביותר: {0}",
      point: "{0}, {1}", datedPoint: "{0}, {1} ({2})", series: "מוצג: {0}",
      latest: "העדכני ({0}): {1}", change: "שינוי: {0}", ratio: "{0}", gaps: "פערים בנתונים: {0}"),
    countries: hebrewCountries)

  private static let hebrewUnits = UnitWords(
    plural: .onlyOne,
    nouns: [
      "vehicle": Noun("כלי רכב", "כלי רכב", per: "לכלי רכב"),
      "car": Noun("מכונית", "מכוניות", per: "למכונית"),
      "person": Noun("אדם", "בני אדם", per: "לאדם"),
      "t": Noun("טון", "טונות", per: "לטון", label: "\u{A0}טון"),
      "kg": Noun("ק״ג", per: "לק״ג", label: "\u{A0}ק״ג"),
      "unit": Noun("יחידה", "יחידות", per: "ליחידה"),
      "piece": Noun("פריט", "פריטים", per: "לפריט"),
      "barrel": Noun("חבית", "חביות", per: "לחבית"),
      "litre": Noun("ליטר", "ליטרים", per: "לליטר"),
      "country": Noun("מדינה", "מדינות", per: "למדינה"),
      "company": Noun("חברה", "חברות", per: "לחברה"),
      "train": Noun("רכבת", "רכבות", per: "לרכבת"),
      "container": Noun("מכולה", "מכולות", per: "למכולה"),
      "km": Noun("ק״מ", per: "לק״מ", label: "\u{A0}ק״מ"),
      "kWh": Noun("קוט״ש", per: "לקוט״ש", label: "\u{A0}קוט״ש"),
      "year": Noun("שנה", "שנים", per: "לשנה"),
      "quarter": Noun("רבעון", "רבעונים", per: "לרבעון"),
      "month": Noun("חודש", "חודשים", per: "לחודש"),
      "week": Noun("שבוע", "שבועות", per: "לשבוע"), "day": Noun("יום", "ימים", per: "ליום"),
    ],
    currencies: [
      "CNY": Currency("יואן", Noun("יואן", per: "ליואן")),
      "USD": Currency("דולר", Noun("דולר", per: "לדולר")),
      "EUR": Currency("אירו", Noun("אירו", per: "לאירו")),
      "GBP": Currency("ליש״ט", Noun("ליש״ט", per: "לליש״ט")),
      "JPY": Currency("ין", Noun("ין", per: "לין")),
      "KRW": Currency("וון", Noun("וון", per: "לוון")),
      "RUB": Currency("רובל", Noun("רובל", per: "לרובל")),
      "KZT": Currency("טנגה", Noun("טנגה", per: "לטנגה")),
      "UZS": Currency("סום אוזבקי", Noun("סום אוזבקי", per: "לסום אוזבקי")),
      "KGS": Currency("סום קירגיזי", Noun("סום קירגיזי", per: "לסום קירגיזי")),
      "TJS": Currency("סומוני", Noun("סומוני", per: "לסומוני")),
      "TMT": Currency("מנאט", Noun("מנאט", per: "למנאט")),
      "UAH": Currency("הריבניה", Noun("הריבניה", per: "להריבניה")),
      "TRY": Currency("לירה טורקית", Noun("לירה טורקית", per: "ללירה טורקית")),
      "INR": Currency("רופי", Noun("רופי", per: "לרופי")),
      "MXN": Currency("פסו", Noun("פסו", per: "לפסו")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "ל{0}", scaledName: "{0} {1}", points: Noun("נקודת אחוז", "נקודות אחוז", per: ""),
    pointsLabel: "\u{A0}נ״א",
    times: TimesWords(
      noun: Noun("פעם", "פעמים", per: ""), plain: "{0} {1}", about: "כ־{0} {1}",
      nearly: "קרוב ל־{0} {1}", moreThan: "יותר מ־{0} {1}", lessThan: "פחות מ־{0} {1}",
      asMany: "פי {0}", asMuch: "פי {0}", label: "{0}×"),
    rankLabel: "#{0}", rank: { text, _ in "מקום " + text },
    names: KindNames(
      percent: "%", change: "שינוי, %", points: "נקודות אחוז", times: "פי", index: "מדד",
      rank: "מקום"))

  private static let hebrewCalendar = CalendarWords(
    full: hebrewForms(
      PeriodNames(
        "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
        span: "{0}–{1}")),
    short: hebrewForms(
      PeriodNames(
        "ינו׳ פבר׳ מרץ אפר׳ מאי יוני יולי אוג׳ ספט׳ אוק׳ נוב׳ דצמ׳",
        span: "{0}–{1}")),
    axisMonths: PeriodNames(
      "ינו׳ פבר׳ מרץ אפר׳ מאי יוני יולי אוג׳ ספט׳ אוק׳ נוב׳ דצמ׳", span: "{0}–{1}"),
    axisQuarters: PeriodNames("1 2 3 4", one: "רב׳ {0}", span: "רב׳ {0}–{1}"),
    axisHalves: PeriodNames("1 2", one: "מחצית {0}", span: "מחציות {0}–{1}"),
    axisWeeks: NumberedNames(one: "ש{0}", span: "ש{0}–ש{1}"),
    narrowMonths: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"])

  private static func hebrewForms(_ months: PeriodNames) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names,
      quarters: PeriodNames("1 2 3 4", one: "רבעון {0}", span: "רבעונים {0}–{1}"),
      halves: PeriodNames("1 2", one: "מחצית {0}", span: "מחציות {0}–{1}"),
      weeks: NumberedNames(one: "שבוע {0}", span: "שבועות {0}–{1}"),
      days: NumberedNames(one: "\u{200F}{0} ב{2}", span: "\u{200F}{0}–{1} ב{2}"), year: "{0}",
      years: "{0}–{1}", inYear: "{0} {1}", wideSpan: "{0} – {1}",
      fiscalYear: "שנת הכספים {0}", fiscalYears: "שנות הכספים {0} – {1}")
  }

  private static let hebrewWords = Words(
    data: "הנתונים", source: "מקור", sources: "מקורות", note: "הערה", notes: "הערות",
    figuresAreRounded: "המספרים מעוגלים", derivedNote: "מקווקו: חושב ולא פורסם",
    provisionalNote: "* ארעי", forecastNote: "† תחזית", other: "אחר", total: "סך הכול",
    noData: "אין נתונים", notAvailable: "לא זמין", tooFewValues: "מעט מדי ערכים",
    noComparableBase: "אין בסיס להשוואה", cannotBeComputed: "לא ניתן לחישוב",
    gapInTheData: "פער בנתונים", scaleNotFromZero: "הציר אינו מתחיל באפס",
    scalesNotFromZero: "הצירים אינם מתחילים באפס",
    columnWidth: "רוחב העמודות",
    scaleIsLogarithmic: "הציר לוגריתמי",
    scaleIsSymmetricLog: "הציר לוגריתמי, וליניארי סביב האפס",
    scalesDiffer: "הצירים שונים בין התרשימים",
    linesDifferInScale: "לכל קו קנה מידה משלו",
    leftScale: "ציר שמאלי", rightScale: "ציר ימני", cumulativeShare: "חלק מצטבר",
    interpolatedNote: "מקווקו: הערכה בין נתונים שפורסמו", indexBase: "{0} = 100",
    yearBeforeEra: "{0} לפנה״ס", casesCount: "מספר המקרים", casesShare: "חלק המקרים",
    intervalNote: "קווים דקים: טווח אי־ודאות", intervalLevelNote: "קווים דקים: רווח של {0}",
    net: "נטו", estimated: "אומדן", derived: "מחושב", provisional: "ארעי", forecast: "תחזית",
    up: "עלייה", down: "ירידה", unchanged: "ללא שינוי", increase: "עלייה", decrease: "ירידה",
    aYearEarlier: "שנה קודם לכן", contents: "תוכן העניינים", summary: "תקציר", continued: "המשך",
    page: "עמוד {0}", pageOf: "עמוד {0} מתוך {1}", figure: "תרשים {0}", table: "טבלה {0}",
    figures: "תרשימים {0}", tables: "טבלאות {0}", retrieved: "נדלה ב־{0}",
    comparedWith: "בהשוואה ל־{0}", by: "לפי {0}",
    byDimension: [
      "partner": "לפי שותף", "country": "לפי מדינה", "region": "לפי אזור", "product": "לפי מוצר",
      "year": "לפי שנה", "half": "לפי מחצית", "quarter": "לפי רבעון", "month": "לפי חודש",
      "week": "לפי שבוע", "day": "לפי יום",
    ],
    listComma: ", ", listAnd: " ו", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let hebrewCountries: [String: String] = [
    "AE": "איחוד האמירויות", "AF": "אפגניסטן", "AM": "ארמניה", "AR": "ארגנטינה", "AT": "אוסטריה",
    "AU": "אוסטרליה", "AZ": "אזרבייג׳ן", "BE": "בלגיה", "BG": "בולגריה", "BR": "ברזיל",
    "BY": "בלארוס", "CA": "קנדה", "CH": "שווייץ", "CL": "צ׳ילה", "CN": "סין", "CO": "קולומביה",
    "CZ": "צ׳כיה", "DE": "גרמניה", "DK": "דנמרק", "DZ": "אלג׳יריה", "EE": "אסטוניה",
    "EG": "מצרים", "ES": "ספרד", "FI": "פינלנד", "FR": "צרפת", "GB": "בריטניה", "GE": "גאורגיה",
    "GR": "יוון", "HK": "הונג קונג", "HU": "הונגריה", "ID": "אינדונזיה", "IE": "אירלנד",
    "IL": "ישראל", "IN": "הודו", "IQ": "עיראק", "IR": "איראן", "IT": "איטליה", "JO": "ירדן",
    "JP": "יפן", "KG": "קירגיזסטן", "KR": "קוריאה הדרומית", "KW": "כווית", "KZ": "קזחסטן",
    "LT": "ליטא", "LV": "לטביה", "MA": "מרוקו", "MD": "מולדובה", "MN": "מונגוליה",
    "MX": "מקסיקו", "MY": "מלזיה", "NG": "ניגריה", "NL": "הולנד", "NO": "נורווגיה",
    "NZ": "ניו זילנד", "OM": "עומאן", "PE": "פרו", "PH": "הפיליפינים", "PK": "פקיסטן",
    "PL": "פולין", "PT": "פורטוגל", "QA": "קטאר", "RO": "רומניה", "RS": "סרביה", "RU": "רוסיה",
    "SA": "ערב הסעודית", "SE": "שוודיה", "SG": "סינגפור", "SI": "סלובניה", "SK": "סלובקיה",
    "TH": "תאילנד", "TJ": "טג׳יקיסטן", "TM": "טורקמניסטן", "TR": "טורקיה", "TW": "טאיוואן",
    "UA": "אוקראינה", "US": "ארצות הברית", "UZ": "אוזבקיסטן", "VN": "וייטנאם",
    "ZA": "דרום אפריקה",
  ]
}
