extension LanguageTables {
  /// Spanish: 7,06 millones de vehículos, 4900 millones de dólares, 15 de junio de 2023.
  ///
  /// There is no word for 10⁹ in use: thousands of millions are counted in millions.
  static let spanish = LanguageTables(
    code: "es",
    numbers: NumberRules(
      decimalMark: ",", groupMark: "\u{A0}", groupedFrom: 5, percentGap: "\u{A0}",
      scaleGap: "\u{A0}",
      scales: [
        NumberScale(6, "M", spoken: "millones", spokenOne: "millón"),
        NumberScale(12, "B", spoken: "billones", spokenOne: "billón"),
      ],
      thousand: NumberScale(3, "mil"),
      hasFullWordsInText: true),
    units: spanishUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("alrededor de {0}"), nearly: QualifierPhrase("casi {0}"),
      moreThan: QualifierPhrase("más de {0}"), lessThan: QualifierPhrase("menos de {0}")),
    calendar: spanishCalendar,
    words: spanishWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Gráfico de barras", .groupedBar: "Gráfico de barras agrupadas",
        .stackedBar: "Gráfico de barras apiladas", .line: "Gráfico de líneas",
        .area: "Gráfico de áreas", .dot: "Gráfico de puntos", .slope: "Gráfico de pendientes",
        .waterfall: "Gráfico de cascada", .scatter: "Diagrama de dispersión",
        .path: "Diagrama de dispersión conectado",
        .heatMap: "Mapa de calor", .map: "Mapa", .smallMultiples: "Gráficos pequeños en serie",
        .table: "Tabla",
        .combo: "Gráfico combinado", .pareto: "Diagrama de Pareto",
        .density: "Curva de densidad",
        .bullet: "Barras con objetivo", .butterfly: "Gráfico de mariposa",
        .divergingBar: "Gráfico de barras divergentes", .marimekko: "Gráfico Marimekko",
        .lollipop: "Gráfico de piruletas", .dumbbell: "Gráfico de mancuernas",
        .histogram: "Histograma", .range: "Gráfico de rangos",
        .bump: "Gráfico de puestos", .band: "Gráfico de banda", .season: "Gráfico estacional",
        .boxPlot: "Diagrama de caja",
      ],
      rise: "Aumento de {0} ({1}) a {2} ({3})", fall: "Descenso de {0} ({1}) a {2} ({3})",
      steady: "Sin cambios: {0} ({1}) y {2} ({3})", highest: "Máximo: {0}",
      lowest: "mínimo: {0}", point: "{0}, {1}", datedPoint: "{0}, {1} ({2})",
      series: "Se muestran: {0}", latest: "Últimos valores ({0}): {1}", change: "variación: {0}",
      ratio: "{0}", gaps: "Datos ausentes: {0}"),
    countries: spanishCountries)

  private static let spanishUnits = UnitWords(
    plural: .onlyOne,
    nouns: [
      "vehicle": Noun("vehículo", "vehículos", per: "por vehículo"),
      "car": Noun("automóvil", "automóviles", per: "por automóvil"),
      "person": Noun("persona", "personas", per: "por persona"),
      "t": Noun("tonelada", "toneladas", per: "por tonelada", label: "\u{A0}t"),
      "kg": Noun("kg", per: "por kg", label: "\u{A0}kg"),
      "unit": Noun("unidad", "unidades", per: "por unidad"),
      "piece": Noun("pieza", "piezas", per: "por pieza"),
      "barrel": Noun("barril", "barriles", per: "por barril"),
      "litre": Noun("litro", "litros", per: "por litro"),
      "country": Noun("país", "países", per: "por país"),
      "company": Noun("empresa", "empresas", per: "por empresa"),
      "train": Noun("tren", "trenes", per: "por tren"),
      "container": Noun("contenedor", "contenedores", per: "por contenedor"),
      "km": Noun("km", per: "por km", label: "\u{A0}km"),
      "kWh": Noun("kWh", per: "por kWh", label: "\u{A0}kWh"),
      "year": Noun("año", "años", per: "al año"),
      "quarter": Noun("trimestre", "trimestres", per: "por trimestre"),
      "month": Noun("mes", "meses", per: "al mes"),
      "week": Noun("semana", "semanas", per: "por semana"),
      "day": Noun("día", "días", per: "al día"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("yuan", "yuanes", per: "por yuan")),
      "USD": Currency("$", Noun("dólar", "dólares", per: "por dólar")),
      "EUR": Currency("€", Noun("euro", "euros", per: "por euro")),
      "GBP": Currency("£", Noun("libra", "libras", per: "por libra")),
      "JPY": Currency("JP¥", Noun("yen", "yenes", per: "por yen")),
      "KRW": Currency("₩", Noun("won", "wones", per: "por won")),
      "RUB": Currency("₽", Noun("rublo", "rublos", per: "por rublo")),
      "KZT": Currency("₸", Noun("tengue", "tengues", per: "por tengue")),
      "UZS": Currency("UZS", Noun("sum", "sums", per: "por sum")),
      "KGS": Currency("KGS", Noun("som", "soms", per: "por som")),
      "TJS": Currency("TJS", Noun("somoni", "somonis", per: "por somoni")),
      "TMT": Currency("TMT", Noun("manat", "manats", per: "por manat")),
      "UAH": Currency("₴", Noun("grivna", "grivnas", per: "por grivna")),
      "TRY": Currency("₺", Noun("lira", "liras", per: "por lira")),
      "INR": Currency("₹", Noun("rupia", "rupias", per: "por rupia")),
      "MXN": Currency("MX$", Noun("peso", "pesos", per: "por peso")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "por {0}", scaledName: "{0} {1}", scaleLink: { _ in "de " },
    points: Noun("punto porcentual", "puntos porcentuales", per: ""), pointsLabel: "\u{A0}pp",
    times: TimesWords(
      noun: Noun("vez", "veces", per: ""), plain: "{0} {1}", about: "alrededor de {0} {1}",
      nearly: "casi {0} {1}", moreThan: "más de {0} {1}", lessThan: "menos de {0} {1}",
      asMany: "{0} la cifra", asMuch: "{0} la cifra", label: "{0}×"),
    rankLabel: "n.º\u{A0}{0}", rank: { text, _ in "puesto " + text },
    names: KindNames(
      percent: "%", change: "variación, en %", points: "puntos porcentuales", times: "veces",
      index: "índice", rank: "puesto"))

  private static let spanishMonths =
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"

  private static let spanishCalendar = CalendarWords(
    full: PeriodForms(
      months: PeriodNames(spanishMonths, span: "{0}–{1}"),
      monthsOfDays: PeriodNames(spanishMonths, span: "").names,
      quarters: PeriodNames(
        "primer segundo tercer cuarto", one: "{0} trimestre", span: "{0}–{1} trimestre"),
      halves: PeriodNames("primer segundo", one: "{0} semestre", span: "{0}–{1} semestre"),
      weeks: NumberedNames(one: "semana {0}", span: "semanas {0}–{1}"),
      days: NumberedNames(one: "{0} de {2}", span: "{0}–{1} de {2}"), year: "{0}",
      years: "{0}–{1}", inYear: "{0} de {1}", wideSpan: "{0} – {1}",
      fiscalYear: "ejercicio {0}", fiscalYears: "ejercicios {0}–{1}"),
    short: PeriodForms(
      months: PeriodNames(
        "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.", span: "{0}–{1}"),
      monthsOfDays: PeriodNames(
        "ene. feb. mar. abr. may. jun. jul. ago. sept. oct. nov. dic.", span: ""
      ).names,
      quarters: PeriodNames("T1 T2 T3 T4", span: "{0}–{1}"),
      halves: PeriodNames("S1 S2", span: "{0}–{1}"),
      weeks: NumberedNames(one: "sem. {0},", span: "sem. {0}–{1},"),
      days: NumberedNames(one: "{0} {2}", span: "{0}–{1} {2}"), year: "{0}", years: "{0}–{1}",
      inYear: "{0} {1}", wideSpan: "{0} – {1}", fiscalYear: "ej. {0}", fiscalYears: "ej. {0}–{1}"),
    axisMonths: PeriodNames("ene feb mar abr may jun jul ago sep oct nov dic", span: "{0}–{1}"),
    axisQuarters: PeriodNames("T1 T2 T3 T4", span: "{0}–{1}"),
    axisHalves: PeriodNames("S1 S2", span: "{0}–{1}"),
    axisWeeks: NumberedNames(one: "sem. {0}", span: "sem. {0}–{1}"),
    narrowMonths: ["E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"])

  private static let spanishWords = Words(
    data: "Descargar los datos",
    source: "Fuente", sources: "Fuentes", note: "Nota", notes: "Notas",
    figuresAreRounded: "Cifras redondeadas",
    derivedNote: "Rayado o discontinuo: calculado, no publicado", provisionalNote: "* provisional",
    forecastNote: "† previsión", other: "Otros", total: "Total", noData: "sin datos",
    notAvailable: "n. d.", tooFewValues: "muy pocos valores",
    noComparableBase: "sin base comparable", cannotBeComputed: "no se puede calcular",
    gapInTheData: "datos ausentes",
    scaleNotFromZero: "La escala no empieza en cero",
    scalesNotFromZero: "Las escalas no empiezan en cero",
    columnWidth: "Ancho de las columnas",
    scaleIsLogarithmic: "La escala es logarítmica",
    scaleIsSymmetricLog: "La escala es logarítmica, y lineal en torno a cero",
    scalesDiffer: "Las escalas difieren entre los gráficos",
    linesDifferInScale: "Cada línea tiene su propia escala",
    leftScale: "escala izquierda", rightScale: "escala derecha",
    cumulativeShare: "Porcentaje acumulado",
    interpolatedNote: "Línea discontinua: interpolación entre cifras publicadas",
    indexBase: "{0} = 100",
    yearBeforeEra: "{0}\u{A0}a.\u{A0}C.",
    casesCount: "Número de casos",
    casesShare: "Proporción de casos",
    intervalNote: "Líneas finas: intervalo de incertidumbre",
    intervalLevelNote: "Líneas finas: intervalo del {0}",
    net: "Saldo",
    estimated: "estimado", derived: "calculado",
    provisional: "provisional", forecast: "previsión", up: "al alza", down: "a la baja",
    unchanged: "sin cambios", increase: "aumento", decrease: "descenso",
    aYearEarlier: "un año antes", contents: "Índice", summary: "Resumen", continued: "continuación",
    page: "Página {0}",
    pageOf: "Página {0} de {1}", figure: "Figura {0}", table: "Tabla {0}", figures: "Figuras {0}",
    tables: "Tablas {0}",
    retrieved: "consulta: {0}", comparedWith: "en comparación: {0}", by: "por {0}",
    byDimension: [
      "partner": "por socio", "country": "por país", "region": "por región",
      "product": "por producto", "year": "por año", "half": "por semestre",
      "quarter": "por trimestre", "month": "por mes", "week": "por semana", "day": "por día",
    ],
    listComma: ", ", listAnd: " y ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let spanishCountries: [String: String] = [
    "AE": "Emiratos Árabes Unidos", "AF": "Afganistán", "AM": "Armenia", "AR": "Argentina",
    "AT": "Austria", "AU": "Australia", "AZ": "Azerbaiyán", "BE": "Bélgica",
    "BG": "Bulgaria", "BR": "Brasil", "BY": "Bielorrusia", "CA": "Canadá", "CH": "Suiza",
    "CL": "Chile", "CN": "China", "CO": "Colombia", "CZ": "Chequia", "DE": "Alemania",
    "DK": "Dinamarca", "DZ": "Argelia", "EE": "Estonia", "EG": "Egipto", "ES": "España",
    "FI": "Finlandia", "FR": "Francia", "GB": "Reino Unido", "GE": "Georgia", "GR": "Grecia",
    "HK": "Hong Kong", "HU": "Hungría", "ID": "Indonesia", "IE": "Irlanda", "IL": "Israel",
    "IN": "India", "IQ": "Irak", "IR": "Irán", "IT": "Italia", "JO": "Jordania",
    "JP": "Japón", "KG": "Kirguistán", "KR": "Corea del Sur", "KW": "Kuwait",
    "KZ": "Kazajistán", "LT": "Lituania", "LV": "Letonia", "MA": "Marruecos",
    "MD": "Moldavia", "MN": "Mongolia", "MX": "México", "MY": "Malasia", "NG": "Nigeria",
    "NL": "Países Bajos", "NO": "Noruega", "NZ": "Nueva Zelanda", "OM": "Omán", "PE": "Perú",
    "PH": "Filipinas", "PK": "Pakistán", "PL": "Polonia", "PT": "Portugal", "QA": "Catar",
    "RO": "Rumanía", "RS": "Serbia", "RU": "Rusia", "SA": "Arabia Saudí", "SE": "Suecia",
    "SG": "Singapur", "SI": "Eslovenia", "SK": "Eslovaquia", "TH": "Tailandia",
    "TJ": "Tayikistán", "TM": "Turkmenistán", "TR": "Turquía", "TW": "Taiwán",
    "UA": "Ucrania", "US": "Estados Unidos", "UZ": "Uzbekistán", "VN": "Vietnam",
    "ZA": "Sudáfrica",
  ]
}
