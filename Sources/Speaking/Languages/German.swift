extension LanguageTables {
  /// German: 7,06 Mio., 4.119 Fahrzeuge, rund 490 Mio. Yuan, 15. Juni 2023.
  static let german = LanguageTables(
    code: "de",
    numbers: NumberRules(
      decimalMark: ",", groupMark: ".", groupedFrom: 4, percentGap: "\u{A0}",
      scaleGap: "\u{A0}",
      scales: [
        NumberScale(6, "Mio.", spoken: "Millionen", spokenOne: "Million"),
        NumberScale(9, "Mrd.", spoken: "Milliarden", spokenOne: "Milliarde"),
        NumberScale(12, "Bio.", spoken: "Billionen", spokenOne: "Billion"),
      ], thousand: NumberScale(3, "Tsd.", spoken: "Tausend")),
    units: germanUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("rund {0}"), nearly: QualifierPhrase("knapp {0}"),
      moreThan: QualifierPhrase("mehr als {0}"), lessThan: QualifierPhrase("weniger als {0}")),
    calendar: germanCalendar,
    words: germanWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Balkendiagramm", .groupedBar: "Gruppiertes Balkendiagramm",
        .stackedBar: "Gestapeltes Balkendiagramm", .line: "Liniendiagramm",
        .area: "Flächendiagramm", .dot: "Punktdiagramm", .slope: "Steigungsdiagramm",
        .waterfall: "Wasserfalldiagramm", .scatter: "Streudiagramm",
        .path: "Verbundenes Streudiagramm", .heatMap: "Heatmap",
        .map: "Karte", .smallMultiples: "Kleine Diagramme nebeneinander", .table: "Tabelle",
        .combo: "Kombiniertes Diagramm", .pareto: "Pareto-Diagramm",
        .density: "Dichtekurve",
        .bullet: "Bullet-Diagramm", .butterfly: "Schmetterlingsdiagramm",
        .divergingBar: "Divergierendes Balkendiagramm", .marimekko: "Marimekko-Diagramm",
        .lollipop: "Lollipop-Diagramm", .dumbbell: "Hanteldiagramm",
        .histogram: "Histogramm", .range: "Spannendiagramm",
        .bump: "Rangdiagramm", .band: "Banddiagramm", .season: "Saisondiagramm",
        .horizon: "Horizontdiagramm", .boxPlot: "Boxplot",
      ],
      rise: "Anstieg von {0} ({1}) auf {2} ({3})", fall: "Rückgang von {0} ({1}) auf {2} ({3})",
      steady: "Unverändert: {0} ({1}) und {2} ({3})", highest: "Höchstwert: {0}",
      lowest: "Tiefstwert: {0}", point: "{0}, {1}", datedPoint: "{0}, {1} ({2})",
      series: "Gezeigt: {0}", latest: "Zuletzt ({0}): {1}", change: "Veränderung: {0}",
      ratio: "{0}", gaps: "Lücken in den Daten: {0}"),
    countries: germanCountries)

  private static let germanUnits = UnitWords(
    plural: .onlyOne,
    nouns: [
      "vehicle": Noun("Fahrzeug", "Fahrzeuge", per: "pro Fahrzeug"),
      "car": Noun("Auto", "Autos", per: "pro Auto"),
      "person": Noun("Mensch", "Menschen", per: "pro Kopf"),
      "t": Noun("Tonne", "Tonnen", per: "pro Tonne", label: "\u{A0}t"),
      "kg": Noun("kg", per: "pro kg", label: "\u{A0}kg"),
      "unit": Noun("Einheit", "Einheiten", per: "pro Einheit"),
      "piece": Noun("Stück", per: "pro Stück"), "barrel": Noun("Barrel", per: "pro Barrel"),
      "litre": Noun("Liter", per: "pro Liter"),
      "country": Noun("Land", "Länder", per: "pro Land"),
      "company": Noun("Unternehmen", per: "pro Unternehmen"),
      "train": Noun("Zug", "Züge", per: "pro Zug"),
      "container": Noun("Container", per: "pro Container"),
      "km": Noun("km", per: "pro km", label: "\u{A0}km"),
      "kWh": Noun("kWh", per: "pro kWh", label: "\u{A0}kWh"),
      "year": Noun("Jahr", "Jahre", per: "pro Jahr"),
      "quarter": Noun("Quartal", "Quartale", per: "pro Quartal"),
      "month": Noun("Monat", "Monate", per: "pro Monat"),
      "week": Noun("Woche", "Wochen", per: "pro Woche"),
      "day": Noun("Tag", "Tage", per: "pro Tag"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("Yuan", per: "pro Yuan")),
      "USD": Currency("$", Noun("Dollar", per: "pro Dollar")),
      "EUR": Currency("€", Noun("Euro", per: "pro Euro")),
      "GBP": Currency("£", Noun("Pfund", per: "pro Pfund")),
      "JPY": Currency("JP¥", Noun("Yen", per: "pro Yen")),
      "KRW": Currency("₩", Noun("Won", per: "pro Won")),
      "RUB": Currency("₽", Noun("Rubel", per: "pro Rubel")),
      "KZT": Currency("₸", Noun("Tenge", per: "pro Tenge")),
      "UZS": Currency("UZS", Noun("Sum", per: "pro Sum")),
      "KGS": Currency("KGS", Noun("Som", per: "pro Som")),
      "TJS": Currency("TJS", Noun("Somoni", per: "pro Somoni")),
      "TMT": Currency("TMT", Noun("Manat", per: "pro Manat")),
      "UAH": Currency("₴", Noun("Hrywnja", per: "pro Hrywnja")),
      "TRY": Currency("₺", Noun("Lira", per: "pro Lira")),
      "INR": Currency("₹", Noun("Rupie", "Rupien", per: "pro Rupie")),
      "MXN": Currency("MX$", Noun("Peso", "Pesos", per: "pro Peso")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "pro {0}", scaledName: "{0} {1}",
    points: Noun("Prozentpunkt", "Prozentpunkte", per: ""), pointsLabel: "\u{A0}Pp.",
    times: TimesWords(
      noun: Noun("mal", per: ""), plain: "{0}-{1}", about: "rund {0}-{1}",
      nearly: "knapp {0}-{1}", moreThan: "mehr als {0}-{1}", lessThan: "weniger als {0}-{1}",
      asMany: "{0} so viele", asMuch: "{0} so viel", label: "{0}×"),
    rankLabel: "Nr.\u{A0}{0}", rank: { text, _ in "Platz " + text },
    names: KindNames(
      percent: "%", change: "Veränderung in %", points: "Prozentpunkte", times: "Vielfaches",
      index: "Index", rank: "Rang"))

  private static let germanDays = NumberedNames(one: "{0}. {2}", span: "{0}.–{1}. {2}")
  private static let germanMonths =
    "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
  private static let germanQuarters = PeriodNames("Q1 Q2 Q3 Q4", span: "{0}–{1}")

  private static let germanCalendar = CalendarWords(
    full: germanForms(
      PeriodNames(germanMonths, span: "{0}–{1}"),
      PeriodNames("1. 2. 3. 4.", one: "{0} Quartal", span: "{0}–{1} Quartal"),
      PeriodNames("1. 2.", one: "{0} Halbjahr", span: "{0} und {1} Halbjahr"),
      NumberedNames(one: "{0}. Kalenderwoche", span: "{0}.–{1}. Kalenderwoche")),
    short: germanForms(
      PeriodNames("Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.", span: "{0}–{1}"),
      germanQuarters, PeriodNames("H1 H2", span: "{0}–{1}"),
      NumberedNames(one: "KW {0}", span: "KW {0}–{1}")),
    axisMonths: PeriodNames("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez", span: "{0}–{1}"),
    axisQuarters: germanQuarters, axisHalves: PeriodNames("H1 H2", span: "{0}–{1}"),
    axisWeeks: NumberedNames(one: "KW {0}", span: "KW {0}–{1}"),
    narrowMonths: ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"])

  private static func germanForms(
    _ months: PeriodNames, _ quarters: PeriodNames, _ halves: PeriodNames, _ weeks: NumberedNames
  ) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names, quarters: quarters, halves: halves,
      weeks: weeks, days: germanDays, year: "{0}", years: "{0}–{1}", inYear: "{0} {1}",
      wideSpan: "{0} – {1}", fiscalYear: "Geschäftsjahr {0}",
      fiscalYears: "Geschäftsjahre {0}–{1}")
  }

  private static let germanWords = Words(
    data: "Daten herunterladen",
    source: "Quelle", sources: "Quellen", note: "Anmerkung", notes: "Anmerkungen",
    figuresAreRounded: "Zahlen gerundet",
    derivedNote: "Schraffiert oder gestrichelt: berechnet, nicht veröffentlicht",
    provisionalNote: "* vorläufig",
    forecastNote: "† Prognose", other: "Übrige", total: "Gesamt", noData: "keine Daten",
    notAvailable: "k. A.", tooFewValues: "zu wenige Werte",
    noComparableBase: "keine vergleichbare Basis", cannotBeComputed: "nicht berechenbar",
    gapInTheData: "Lücke in den Daten",
    scaleNotFromZero: "Die Skala beginnt nicht bei null",
    scalesNotFromZero: "Die Skalen beginnen nicht bei null",
    columnWidth: "Säulenbreite",
    scaleIsLogarithmic: "Die Skala ist logarithmisch",
    scaleIsSymmetricLog: "Die Skala ist logarithmisch, um null linear",
    scalesDiffer: "Die Skalen der Diagramme unterscheiden sich",
    linesDifferInScale: "Jede Linie hat ihre eigene Skala",
    leftScale: "linke Skala", rightScale: "rechte Skala",
    cumulativeShare: "Kumulierter Anteil",
    interpolatedNote: "Gestrichelt: zwischen veröffentlichten Zahlen interpoliert",
    indexBase: "{0} = 100",
    yearBeforeEra: "{0}\u{A0}v.\u{A0}Chr.",
    casesCount: "Anzahl der Fälle",
    casesShare: "Anteil der Fälle",
    intervalNote: "Dünne Linien: Unsicherheitsbereich",
    intervalLevelNote: "Dünne Linien: {0}-Intervall",
    net: "Saldo",
    estimated: "geschätzt", derived: "abgeleitet",
    provisional: "vorläufig", forecast: "Prognose", up: "gestiegen", down: "gesunken",
    unchanged: "unverändert", increase: "Anstieg", decrease: "Rückgang",
    aYearEarlier: "ein Jahr zuvor", contents: "Inhalt", summary: "Zusammenfassung",
    continued: "Fortsetzung", page: "Seite {0}", pageOf: "Seite {0} von {1}",
    figure: "Abbildung {0}",
    table: "Tabelle {0}", figures: "Abbildungen {0}", tables: "Tabellen {0}",
    retrieved: "abgerufen: {0}", comparedWith: "im Vergleich: {0}",
    by: "nach {0}",
    byDimension: [
      "partner": "nach Partnern", "country": "nach Ländern", "region": "nach Regionen",
      "product": "nach Produkten", "year": "nach Jahren", "half": "nach Halbjahren",
      "quarter": "nach Quartalen", "month": "nach Monaten", "week": "nach Wochen",
      "day": "nach Tagen",
    ],
    listComma: ", ", listAnd: " und ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let germanCountries: [String: String] = [
    "AE": "Vereinigte Arabische Emirate", "AF": "Afghanistan", "AM": "Armenien",
    "AR": "Argentinien", "AT": "Österreich", "AU": "Australien", "AZ": "Aserbaidschan",
    "BE": "Belgien", "BG": "Bulgarien", "BR": "Brasilien", "BY": "Belarus", "CA": "Kanada",
    "CH": "Schweiz", "CL": "Chile", "CN": "China", "CO": "Kolumbien", "CZ": "Tschechien",
    "DE": "Deutschland", "DK": "Dänemark", "DZ": "Algerien", "EE": "Estland", "EG": "Ägypten",
    "ES": "Spanien", "FI": "Finnland", "FR": "Frankreich", "GB": "Großbritannien",
    "GE": "Georgien", "GR": "Griechenland", "HK": "Hongkong", "HU": "Ungarn",
    "ID": "Indonesien", "IE": "Irland", "IL": "Israel", "IN": "Indien", "IQ": "Irak",
    "IR": "Iran", "IT": "Italien", "JO": "Jordanien", "JP": "Japan", "KG": "Kirgisistan",
    "KR": "Südkorea", "KW": "Kuwait", "KZ": "Kasachstan", "LT": "Litauen", "LV": "Lettland",
    "MA": "Marokko", "MD": "Moldau", "MN": "Mongolei", "MX": "Mexiko", "MY": "Malaysia",
    "NG": "Nigeria", "NL": "Niederlande", "NO": "Norwegen", "NZ": "Neuseeland", "OM": "Oman",
    "PE": "Peru", "PH": "Philippinen", "PK": "Pakistan", "PL": "Polen", "PT": "Portugal",
    "QA": "Katar", "RO": "Rumänien", "RS": "Serbien", "RU": "Russland", "SA": "Saudi-Arabien",
    "SE": "Schweden", "SG": "Singapur", "SI": "Slowenien", "SK": "Slowakei", "TH": "Thailand",
    "TJ": "Tadschikistan", "TM": "Turkmenistan", "TR": "Türkei", "TW": "Taiwan",
    "UA": "Ukraine", "US": "USA", "UZ": "Usbekistan", "VN": "Vietnam", "ZA": "Südafrika",
  ]
}
