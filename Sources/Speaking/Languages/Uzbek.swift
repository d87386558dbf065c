extension LanguageTables {
  /// Uzbek in Latin letters: 7,06 mln, 74 mln-dan ortiq kishi, 2023-yil yanvar–aprel.
  static let uzbek = LanguageTables(
    code: "uz",
    numbers: NumberRules(
      decimalMark: ",", groupMark: "\u{A0}", groupedFrom: 5, scaleGap: "\u{A0}",
      scales: [
        NumberScale(3, from: 4, "ming"), NumberScale(6, "mln"), NumberScale(9, "mlrd"),
        NumberScale(12, "trln"),
      ]),
    units: uzbekUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("taxminan {0}"),
      nearly: QualifierPhrase("{0}{1} yaqin", governs: .dative),
      moreThan: QualifierPhrase("{0}{1} ortiq", governs: .ablative),
      lessThan: QualifierPhrase("{0}{1} kam", governs: .ablative),
      suffixes: [
        .dative: SuffixTable(
          ones: "ga ga ga ga ga ga ga ga ga ga", tens: "ga ga ga qa ka ga ga ga ga",
          hundred: "ga", powers: "ga ga ga ga", percent: "ga", fullWords: [3]),
        .ablative: SuffixTable(
          ones: "dan dan dan dan dan dan dan dan dan dan",
          tens: "dan dan dan dan dan dan dan dan dan", hundred: "dan",
          powers: "dan dan dan dan", percent: "dan", fullWords: [3]),
      ]),
    calendar: uzbekCalendar,
    words: uzbekWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Ustunli diagramma", .groupedBar: "Guruhlangan ustunli diagramma",
        .stackedBar: "Yigʻma ustunli diagramma", .line: "Chiziqli grafik",
        .area: "Maydonli diagramma", .dot: "Nuqtali diagramma", .slope: "Qiyalik grafigi",
        .waterfall: "Kaskadli diagramma", .scatter: "Tarqoqlik diagrammasi",
        .path: "Chiziq bilan tutashgan tarqoqlik diagrammasi",
        .heatMap: "Issiqlik xaritasi", .map: "Xarita",
        .smallMultiples: "Kichik grafiklar toʻplami", .table: "Jadval",
        .combo: "Aralash grafik", .pareto: "Pareto diagrammasi",
        .density: "Zichlik egri chizigʻi",
        .bullet: "Maqsad belgisi bor ustunlar", .butterfly: "Kapalak diagramma",
        .divergingBar: "Ikki tomonga ajralgan ustunlar", .marimekko: "Marimekko diagrammasi",
        .lollipop: "Lolipop diagramma", .dumbbell: "Gantel diagramma",
        .histogram: "Gistogramma", .range: "Oraliqlar diagrammasi",
        .bump: "Oʻrinlar grafigi", .season: "Mavsumiy grafik",
      ],
      rise: "Oʻsish: boshida – {0} ({1}), oxirida – {2} ({3})",
      fall: "Pasayish: boshida – {0} ({1}), oxirida – {2} ({3})",
      steady: "Oʻzgarishsiz: {0} ({1}) va {2} ({3})", highest: "Eng koʻpi: {0}",
      lowest: "eng kami: {0}", point: "{0} – {1}", datedPoint: "{0} – {1} ({2})",
      series: "Koʻrsatilgan: {0}", latest: "Soʻnggi qiymatlar ({0}): {1}",
      change: "oʻzgarish: {0}", ratio: "{0}", gaps: "Maʼlumot yoʻq nuqtalar soni: {0}"),
    countries: uzbekCountries)

  private static let uzbekUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": Noun("avtomobil", per: "bir avtomobilga"),
      "car": Noun("avtomobil", per: "bir avtomobilga"),
      "person": Noun("kishi", per: "bir kishiga"),
      "t": Noun("tonna", per: "bir tonnaga", label: "\u{A0}t"),
      "kg": Noun("kg", per: "bir kilogrammga", label: "\u{A0}kg"),
      "unit": Noun("birlik", per: "bir birlikka"), "piece": Noun("dona", per: "bir donaga"),
      "barrel": Noun("barrel", per: "bir barrelga"), "litre": Noun("litr", per: "bir litrga"),
      "country": Noun("mamlakat", per: "bir mamlakatga"),
      "company": Noun("kompaniya", per: "bir kompaniyaga"),
      "train": Noun("poyezd", per: "bir poyezdga"),
      "container": Noun("konteyner", per: "bir konteynerga"),
      "km": Noun("km", per: "bir kilometrga", label: "\u{A0}km"),
      "kWh": Noun("kVt·soat", per: "bir kVt·soatga", label: "\u{A0}kVt·soat"),
      "year": Noun("yil", per: "yiliga"), "quarter": Noun("chorak", per: "choragiga"),
      "month": Noun("oy", per: "oyiga"), "week": Noun("hafta", per: "haftasiga"),
      "day": Noun("kun", per: "kuniga"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("yuan", per: "bir yuanga")),
      "USD": Currency("$", Noun("dollar", per: "bir dollarga")),
      "EUR": Currency("€", Noun("yevro", per: "bir yevroga")),
      "GBP": Currency("£", Noun("funt", per: "bir funtga")),
      "JPY": Currency("JP¥", Noun("iyena", per: "bir iyenaga")),
      "KRW": Currency("₩", Noun("vona", per: "bir vonaga")),
      "RUB": Currency("₽", Noun("rubl", per: "bir rublga")),
      "KZT": Currency("₸", Noun("tenge", per: "bir tengega")),
      "UZS": Currency("soʻm", Noun("soʻm", per: "bir soʻmga")),
      "KGS": Currency("KGS", Noun("som", per: "bir somga")),
      "TJS": Currency("TJS", Noun("somoniy", per: "bir somoniyga")),
      "TMT": Currency("TMT", Noun("manat", per: "bir manatga")),
      "UAH": Currency("₴", Noun("grivna", per: "bir grivnaga")),
      "TRY": Currency("₺", Noun("lira", per: "bir liraga")),
      "INR": Currency("₹", Noun("rupiya", per: "bir rupiyaga")),
      "MXN": Currency("MX$", Noun("peso", per: "bir pesoga")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{1} {0}", quotientName: "{1} {0}",
    per: "bir {0}", scaledName: "{0} {1}", points: Noun("foiz punkti", per: ""),
    pointsLabel: "\u{A0}f.p.",
    times: TimesWords(
      noun: Noun("baravar", per: ""), plain: "{0} {1}", about: "taxminan {0} {1}",
      nearly: "{0} {1}ga yaqin", moreThan: "{0} {1}dan ortiq", lessThan: "{0} {1}dan kam",
      asMany: "{0} koʻp", asMuch: "{0} koʻp", label: "{0}×"),
    rankLabel: "{0}-oʻrin", rank: { text, _ in text + "-oʻrin" },
    names: KindNames(
      percent: "%", change: "oʻzgarish, %", points: "foiz punkti", times: "baravar",
      index: "indeks", rank: "oʻrin"))

  private static let uzbekCalendar = CalendarWords(
    full: uzbekForms(
      PeriodNames(
        "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
        span: "{0}–{1}"), year: "{0}-yil", years: "{0}–{1}-yillar", inYear: "{1}-yil {0}"),
    short: uzbekForms(
      PeriodNames("yan. fev. mart apr. may iyun iyul avg. sen. okt. noy. dek.", span: "{0}–{1}"),
      year: "{0}", years: "{0}–{1}", inYear: "{0} {1}"),
    axisMonths: PeriodNames("yan fev mar apr may iyn iyl avg sen okt noy dek", span: "{0}–{1}"),
    axisQuarters: PeriodNames("I II III IV", one: "{0} ch.", span: "{0}–{1} ch."),
    axisHalves: PeriodNames("I II", one: "{0} y.", span: "{0}–{1} y."),
    axisWeeks: NumberedNames(one: "{0}-hafta", span: "{0}–{1}-hafta"),
    narrowMonths: ["Y", "F", "M", "A", "M", "I", "I", "A", "S", "O", "N", "D"])

  private static func uzbekForms(
    _ months: PeriodNames, year: String, years: String, inYear: String
  ) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names,
      quarters: PeriodNames("I II III IV", one: "{0} chorak", span: "{0}–{1} chorak"),
      halves: PeriodNames("I II", one: "{0} yarim yillik", span: "{0}–{1} yarim yillik"),
      weeks: NumberedNames(one: "{0}-hafta", span: "{0}–{1}-hafta"),
      days: NumberedNames(one: "{0}-{2}", span: "{0}–{1}-{2}"), year: year, years: years,
      inYear: inYear, numberedInYear: "{1}-yil {0}", wideSpan: "{0} – {1}",
      fiscalYear: "{0} moliya yili", fiscalYears: "{0} – {1} moliya yillari")
  }

  private static let uzbekWords = Words(
    data: "Maʼlumotlarni yuklab olish",
    source: "Manba", sources: "Manbalar", note: "Izoh", notes: "Izohlar",
    figuresAreRounded: "Raqamlar yaxlitlangan",
    derivedNote: "Shtrixli yoki uzuq: hisoblangan, eʼlon qilinmagan",
    provisionalNote: "* dastlabki maʼlumot", forecastNote: "† prognoz", other: "Boshqalar",
    total: "Jami", noData: "maʼlumot yoʻq", notAvailable: "m/y",
    tooFewValues: "maʼlumot juda kam", noComparableBase: "taqqoslash asosi yoʻq",
    cannotBeComputed: "hisoblab boʻlmaydi", gapInTheData: "maʼlumotdagi uzilish",
    scaleNotFromZero: "Shkala noldan boshlanmaydi",
    scalesNotFromZero: "Shkalalar noldan boshlanmaydi",
    columnWidth: "Ustunlar kengligi",
    scaleIsLogarithmic: "Shkala logarifmik",
    scaleIsSymmetricLog: "Shkala logarifmik, nol atrofida chiziqli",
    scalesDiffer: "Grafiklarning shkalalari har xil",
    linesDifferInScale: "Har bir chiziqning o‘z shkalasi bor",
    leftScale: "chap shkala", rightScale: "oʻng shkala",
    cumulativeShare: "Jamgʻarma ulush",
    interpolatedNote: "Uzuq chiziq: eʼlon qilingan maʼlumotlar orasidagi interpolyatsiya",
    indexBase: "{0} = 100",
    yearBeforeEra: "mil. avv.\u{A0}{0}",
    casesCount: "Holatlar soni",
    casesShare: "Holatlar ulushi",
    intervalNote: "Ingichka chiziqlar: noaniqlik oraligʻi",
    intervalLevelNote: "Ingichka chiziqlar: {0} oraliq",
    net: "Sof natija",
    estimated: "baho", derived: "hisob-kitob", provisional: "dastlabki", forecast: "prognoz",
    up: "oʻsish", down: "pasayish", unchanged: "oʻzgarishsiz", increase: "oʻsish",
    decrease: "pasayish", aYearEarlier: "bir yil oldin", contents: "Mundarija",
    summary: "Qisqacha", continued: "davomi", page: "{0}-bet", pageOf: "{0}-bet, jami {1}",
    figure: "{0}-rasm",
    table: "{0}-jadval", retrieved: "murojaat sanasi: {0}", comparedWith: "taqqoslash uchun: {0}",
    by: "{0} boʻyicha",
    byDimension: [
      "partner": "hamkorlar boʻyicha", "country": "mamlakatlar boʻyicha",
      "region": "hududlar boʻyicha", "product": "mahsulotlar boʻyicha",
      "year": "yillar boʻyicha", "half": "yarim yilliklar boʻyicha",
      "quarter": "choraklar boʻyicha", "month": "oylar boʻyicha", "week": "haftalar boʻyicha",
      "day": "kunlar boʻyicha",
    ],
    listComma: ", ", listAnd: " va ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let uzbekCountries: [String: String] = [
    "AE": "BAA", "AF": "Afgʻoniston", "AM": "Armaniston", "AR": "Argentina", "AT": "Avstriya",
    "AU": "Avstraliya", "AZ": "Ozarbayjon", "BE": "Belgiya", "BG": "Bolgariya",
    "BR": "Braziliya", "BY": "Belarus", "CA": "Kanada", "CH": "Shveytsariya", "CL": "Chili",
    "CN": "Xitoy", "CO": "Kolumbiya", "CZ": "Chexiya", "DE": "Germaniya", "DK": "Daniya",
    "DZ": "Jazoir", "EE": "Estoniya", "EG": "Misr", "ES": "Ispaniya", "FI": "Finlandiya",
    "FR": "Fransiya", "GB": "Buyuk Britaniya", "GE": "Gruziya", "GR": "Gretsiya",
    "HK": "Gonkong", "HU": "Vengriya", "ID": "Indoneziya", "IE": "Irlandiya", "IL": "Isroil",
    "IN": "Hindiston", "IQ": "Iroq", "IR": "Eron", "IT": "Italiya", "JO": "Iordaniya",
    "JP": "Yaponiya", "KG": "Qirgʻiziston", "KR": "Janubiy Koreya", "KW": "Quvayt",
    "KZ": "Qozogʻiston", "LT": "Litva", "LV": "Latviya", "MA": "Marokash", "MD": "Moldova",
    "MN": "Mongoliya", "MX": "Meksika", "MY": "Malayziya", "NG": "Nigeriya",
    "NL": "Niderlandiya", "NO": "Norvegiya", "NZ": "Yangi Zelandiya", "OM": "Ummon",
    "PE": "Peru", "PH": "Filippin", "PK": "Pokiston", "PL": "Polsha", "PT": "Portugaliya",
    "QA": "Qatar", "RO": "Ruminiya", "RS": "Serbiya", "RU": "Rossiya",
    "SA": "Saudiya Arabistoni", "SE": "Shvetsiya", "SG": "Singapur", "SI": "Sloveniya",
    "SK": "Slovakiya", "TH": "Tailand", "TJ": "Tojikiston", "TM": "Turkmaniston",
    "TR": "Turkiya", "TW": "Tayvan", "UA": "Ukraina", "US": "AQSH", "UZ": "Oʻzbekiston",
    "VN": "Vyetnam", "ZA": "Janubiy Afrika",
  ]
}
