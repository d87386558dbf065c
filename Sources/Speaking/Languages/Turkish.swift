extension LanguageTables {
  /// Turkish: 7,06 milyon, 74 milyondan fazla kişi, %25, Ocak–Nisan 2023.
  static let turkish = LanguageTables(
    code: "tr",
    numbers: NumberRules(
      decimalMark: ",", groupMark: ".", groupedFrom: 4, isPercentFirst: true,
      scaleGap: "\u{A0}",
      scales: [
        NumberScale(6, "milyon"), NumberScale(9, "milyar"), NumberScale(12, "trilyon"),
      ], thousand: NumberScale(3, "bin")),
    units: turkishUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("yaklaşık {0}"),
      nearly: QualifierPhrase("{0}{1} yakın", governs: .dative),
      moreThan: QualifierPhrase("{0}{1} fazla", governs: .ablative),
      lessThan: QualifierPhrase("{0}{1} az", governs: .ablative),
      suffixes: [
        // sıfır bir iki üç dört beş altı yedi sekiz dokuz; on yirmi otuz kırk elli altmış yetmiş
        // seksen doksan; yüz; bin milyon milyar trilyon
        .dative: SuffixTable(
          ones: "a e ye e e e ya ye e a", tens: "a ye a a ye a e e a", hundred: "e",
          powers: "e a a a", percent: nil, hyphen: "’", fullWords: [6, 9, 12]),
        .ablative: SuffixTable(
          ones: "dan den den ten ten ten dan den den dan",
          tens: "dan den dan tan den tan ten den dan", hundred: "den",
          powers: "den dan dan dan", percent: nil, hyphen: "’", fullWords: [6, 9, 12]),
      ]),
    calendar: turkishCalendar,
    words: turkishWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Sütun grafik", .groupedBar: "Gruplanmış sütun grafik",
        .stackedBar: "Yığılmış sütun grafik", .line: "Çizgi grafik", .area: "Alan grafiği",
        .dot: "Nokta grafiği", .slope: "Eğim grafiği", .waterfall: "Şelale grafiği",
        .scatter: "Dağılım grafiği",
        .path: "Bağlantılı dağılım grafiği", .heatMap: "Isı haritası", .map: "Harita",
        .smallMultiples: "Yan yana küçük grafikler", .table: "Tablo",
        .combo: "Birleşik grafik", .pareto: "Pareto grafiği",
        .density: "Yoğunluk eğrisi",
        .bullet: "Hedef göstergeli çubuk grafik", .butterfly: "Kelebek grafik",
        .divergingBar: "Iraksayan çubuk grafik", .marimekko: "Marimekko grafiği",
        .lollipop: "Lolipop grafik", .dumbbell: "Dambıl grafik",
        .histogram: "Histogram", .range: "Aralık grafiği",
        .bump: "Sıralama grafiği", .season: "Mevsimsel grafik", .boxPlot: "Kutu grafiği",
      ],
      rise: "Artış: başta {0} ({1}), sonda {2} ({3})",
      fall: "Düşüş: başta {0} ({1}), sonda {2} ({3})",
      steady: "Değişmedi: {0} ({1}) ve {2} ({3})", highest: "En yüksek: {0}",
      lowest: "en düşük: {0}", point: "{0}, {1}", datedPoint: "{0}, {1} ({2})",
      series: "Gösterilen: {0}", latest: "Son değerler ({0}): {1}", change: "değişim: {0}",
      ratio: "{0}", gaps: "Veride boşluk sayısı: {0}"),
    countries: turkishCountries)

  private static let turkishUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": Noun("araç", per: "araç başına"), "car": Noun("otomobil", per: "otomobil başına"),
      "person": Noun("kişi", per: "kişi başına"),
      "t": Noun("ton", per: "ton başına", label: "\u{A0}t"),
      "kg": Noun("kg", per: "kg başına", label: "\u{A0}kg"),
      "unit": Noun("birim", per: "birim başına"), "piece": Noun("adet", per: "adet başına"),
      "barrel": Noun("varil", per: "varil başına"), "litre": Noun("litre", per: "litre başına"),
      "country": Noun("ülke", per: "ülke başına"), "company": Noun("şirket", per: "şirket başına"),
      "train": Noun("tren", per: "tren başına"),
      "container": Noun("konteyner", per: "konteyner başına"),
      "km": Noun("km", per: "km başına", label: "\u{A0}km"),
      "kWh": Noun("kWh", per: "kWh başına", label: "\u{A0}kWh"),
      "year": Noun("yıl", per: "yılda"), "quarter": Noun("çeyrek", per: "çeyrekte"),
      "month": Noun("ay", per: "ayda"), "week": Noun("hafta", per: "haftada"),
      "day": Noun("gün", per: "günde"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("yuan", per: "yuan başına")),
      "USD": Currency("$", Noun("dolar", per: "dolar başına")),
      "EUR": Currency("€", Noun("avro", per: "avro başına")),
      "GBP": Currency("£", Noun("sterlin", per: "sterlin başına")),
      "JPY": Currency("JP¥", Noun("yen", per: "yen başına")),
      "KRW": Currency("₩", Noun("won", per: "won başına")),
      "RUB": Currency("₽", Noun("ruble", per: "ruble başına")),
      "KZT": Currency("₸", Noun("tenge", per: "tenge başına")),
      "UZS": Currency("UZS", Noun("sum", per: "sum başına")),
      "KGS": Currency("KGS", Noun("som", per: "som başına")),
      "TJS": Currency("TJS", Noun("somoni", per: "somoni başına")),
      "TMT": Currency("TMT", Noun("manat", per: "manat başına")),
      "UAH": Currency("₴", Noun("grivna", per: "grivna başına")),
      "TRY": Currency("₺", Noun("lira", per: "lira başına")),
      "INR": Currency("₹", Noun("rupi", per: "rupi başına")),
      "MXN": Currency("MX$", Noun("peso", per: "peso başına")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{1} {0}", quotientName: "{1} {0}",
    per: "{0} başına", scaledName: "{0} {1}", points: Noun("yüzde puan", per: ""),
    pointsLabel: "\u{A0}yp",
    times: TimesWords(
      noun: Noun("kat", per: ""), plain: "{0} {1}", about: "yaklaşık {0} {1}",
      nearly: "{0} {1}a yakın", moreThan: "{0} {1}tan fazla", lessThan: "{0} {1}tan az",
      asMany: "{0}", asMuch: "{0}", label: "{0}×"),
    rankLabel: "{0}.", rank: { text, _ in text + ". sıra" },
    names: KindNames(
      percent: "%", change: "değişim, %", points: "yüzde puan", times: "kat", index: "endeks",
      rank: "sıra"))

  private static let turkishQuarters = PeriodNames(
    "1. 2. 3. 4.", one: "{0} çeyrek", span: "{0}–{1} çeyrek")
  private static let turkishHalves = PeriodNames("1. 2.", one: "{0} yarı", span: "{0}–{1} yarı")

  private static let turkishCalendar = CalendarWords(
    full: turkishForms(
      PeriodNames(
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        span: "{0}–{1}")),
    short: turkishForms(
      PeriodNames("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara", span: "{0}–{1}")),
    axisMonths: PeriodNames("Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara", span: "{0}–{1}"),
    axisQuarters: PeriodNames("Ç1 Ç2 Ç3 Ç4", span: "{0}–{1}"), axisHalves: turkishHalves,
    axisWeeks: NumberedNames(one: "{0}. hf.", span: "{0}–{1}. hf."),
    narrowMonths: ["O", "Ş", "M", "N", "M", "H", "T", "A", "E", "E", "K", "A"])

  private static func turkishForms(_ months: PeriodNames) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names, quarters: turkishQuarters,
      halves: turkishHalves, weeks: NumberedNames(one: "{0}. hafta", span: "{0}–{1}. hafta"),
      days: NumberedNames(one: "{0} {2}", span: "{0}–{1} {2}"), year: "{0}", years: "{0}–{1}",
      inYear: "{0} {1}", numberedInYear: "{1} {0}", wideSpan: "{0} – {1}",
      fiscalYear: "{0} mali yılı", fiscalYears: "{0} – {1} mali yılları")
  }

  private static let turkishWords = Words(
    data: "Verileri indir",
    source: "Kaynak", sources: "Kaynaklar", note: "Not", notes: "Notlar",
    figuresAreRounded: "Sayılar yuvarlanmıştır",
    derivedNote: "Taralı veya kesikli: hesaplandı, yayımlanmadı", provisionalNote: "* geçici veri",
    forecastNote: "† tahmin", other: "Diğer", total: "Toplam", noData: "veri yok",
    notAvailable: "yok", tooFewValues: "veri çok az",
    noComparableBase: "karşılaştırma tabanı yok", cannotBeComputed: "hesaplanamaz",
    gapInTheData: "veride boşluk",
    scaleNotFromZero: "Ölçek sıfırdan başlamıyor",
    scalesNotFromZero: "Ölçekler sıfırdan başlamıyor",
    columnWidth: "Sütun genişliği",
    scaleIsLogarithmic: "Ölçek logaritmiktir",
    scaleIsSymmetricLog: "Ölçek logaritmiktir, sıfır çevresinde doğrusaldır",
    scalesDiffer: "Grafiklerin ölçekleri farklı",
    linesDifferInScale: "Her çizginin ölçeği ayrıdır",
    leftScale: "sol ölçek", rightScale: "sağ ölçek",
    cumulativeShare: "Kümülatif pay",
    interpolatedNote: "Kesikli çizgi: yayımlanan veriler arasında ara değer",
    indexBase: "{0} = 100",
    yearBeforeEra: "MÖ\u{A0}{0}",
    casesCount: "Gözlem sayısı",
    casesShare: "Gözlemlerin payı",
    intervalNote: "İnce çizgiler: belirsizlik aralığı",
    intervalLevelNote: "İnce çizgiler: {0} aralığı",
    net: "Net",
    estimated: "tahmini", derived: "hesaplanmış",
    provisional: "geçici", forecast: "öngörü", up: "artış", down: "düşüş",
    unchanged: "değişmedi", increase: "artış", decrease: "düşüş",
    aYearEarlier: "bir yıl önce", contents: "İçindekiler", summary: "Özet",
    continued: "devamı", page: "Sayfa {0}", pageOf: "Sayfa {0} / {1}", figure: "Şekil {0}",
    table: "Tablo {0}",
    retrieved: "erişim: {0}", comparedWith: "karşılaştırma: {0}", by: "{0} bazında",
    byDimension: [
      "partner": "ortaklara göre", "country": "ülkelere göre", "region": "bölgelere göre",
      "product": "ürünlere göre", "year": "yıllara göre", "half": "yarıyıllara göre",
      "quarter": "çeyreklere göre", "month": "aylara göre", "week": "haftalara göre",
      "day": "günlere göre",
    ],
    listComma: ", ", listAnd: " ve ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let turkishCountries: [String: String] = [
    "AE": "BAE", "AF": "Afganistan", "AM": "Ermenistan", "AR": "Arjantin", "AT": "Avusturya",
    "AU": "Avustralya", "AZ": "Azerbaycan", "BE": "Belçika", "BG": "Bulgaristan",
    "BR": "Brezilya", "BY": "Belarus", "CA": "Kanada", "CH": "İsviçre", "CL": "Şili",
    "CN": "Çin", "CO": "Kolombiya", "CZ": "Çekya", "DE": "Almanya", "DK": "Danimarka",
    "DZ": "Cezayir", "EE": "Estonya", "EG": "Mısır", "ES": "İspanya", "FI": "Finlandiya",
    "FR": "Fransa", "GB": "Britanya", "GE": "Gürcistan", "GR": "Yunanistan",
    "HK": "Hong Kong", "HU": "Macaristan", "ID": "Endonezya", "IE": "İrlanda",
    "IL": "İsrail", "IN": "Hindistan", "IQ": "Irak", "IR": "İran", "IT": "İtalya",
    "JO": "Ürdün", "JP": "Japonya", "KG": "Kırgızistan", "KR": "Güney Kore", "KW": "Kuveyt",
    "KZ": "Kazakistan", "LT": "Litvanya", "LV": "Letonya", "MA": "Fas", "MD": "Moldova",
    "MN": "Moğolistan", "MX": "Meksika", "MY": "Malezya", "NG": "Nijerya", "NL": "Hollanda",
    "NO": "Norveç", "NZ": "Yeni Zelanda", "OM": "Umman", "PE": "Peru", "PH": "Filipinler",
    "PK": "Pakistan", "PL": "Polonya", "PT": "Portekiz", "QA": "Katar", "RO": "Romanya",
    "RS": "Sırbistan", "RU": "Rusya", "SA": "Suudi Arabistan", "SE": "İsveç",
    "SG": "Singapur", "SI": "Slovenya", "SK": "Slovakya", "TH": "Tayland",
    "TJ": "Tacikistan", "TM": "Türkmenistan", "TR": "Türkiye", "TW": "Tayvan",
    "UA": "Ukrayna", "US": "ABD", "UZ": "Özbekistan", "VN": "Vietnam", "ZA": "Güney Afrika",
  ]
}
