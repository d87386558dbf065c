extension LanguageTables {
  /// French: 7,06 millions de véhicules, 490 M€, 1er juin 2023, 12,5 %.
  static let french = LanguageTables(
    code: "fr",
    numbers: NumberRules(
      decimalMark: ",", groupMark: "\u{202F}", groupedFrom: 4, percentGap: "\u{A0}",
      scaleGap: "\u{A0}",
      scales: [
        NumberScale(6, "M", spoken: "millions", spokenOne: "million"),
        NumberScale(9, "Md", spoken: "milliards", spokenOne: "milliard"),
        NumberScale(12, "Bn", spoken: "billions", spokenOne: "billion"),
      ],
      thousand: NumberScale(3, "k", spoken: "mille"),
      hasFullWordsInText: true),
    units: frenchUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("environ {0}"), nearly: QualifierPhrase("près de {0}"),
      moreThan: QualifierPhrase("plus de {0}"), lessThan: QualifierPhrase("moins de {0}")),
    calendar: frenchCalendar,
    words: frenchWords,
    altText: AltTextWords(
      kinds: [
        .bar: "Graphique en barres", .groupedBar: "Graphique en barres groupées",
        .stackedBar: "Graphique en barres empilées", .line: "Courbe", .area: "Graphique en aires",
        .dot: "Graphique à points", .slope: "Graphique de pentes",
        .waterfall: "Graphique en cascade", .scatter: "Nuage de points",
        .path: "Nuage de points reliés",
        .heatMap: "Carte de chaleur", .map: "Carte",
        .smallMultiples: "Petits graphiques côte à côte", .table: "Tableau",
        .combo: "Graphique combiné", .pareto: "Diagramme de Pareto",
        .density: "Courbe de densité",
        .bullet: "Barres avec cible", .butterfly: "Diagramme papillon",
        .divergingBar: "Barres divergentes", .marimekko: "Diagramme de Marimekko",
        .lollipop: "Diagramme en sucettes", .dumbbell: "Diagramme en haltères",
        .histogram: "Histogramme", .range: "Graphique d’intervalles",
        .bump: "Graphique de rangs", .band: "Graphique à bande", .season: "Graphique saisonnier",
        .boxPlot: "Boîte à moustaches",
      ],
      rise: "Hausse de {0} ({1}) à {2} ({3})", fall: "Baisse de {0} ({1}) à {2} ({3})",
      steady: "Sans changement\u{A0}: {0} ({1}) et {2} ({3})", highest: "Maximum\u{A0}: {0}",
      lowest: "minimum\u{A0}: {0}", point: "{0}, {1}", datedPoint: "{0}, {1} ({2})",
      series: "Séries\u{A0}: {0}", latest: "Dernières valeurs ({0})\u{A0}: {1}",
      change: "variation\u{A0}: {0}", ratio: "{0}", gaps: "Données manquantes\u{A0}: {0}"),
    countries: frenchCountries)

  private static let frenchUnits = UnitWords(
    plural: .zeroAndOne,
    nouns: [
      "vehicle": Noun("véhicule", "véhicules", per: "par véhicule"),
      "car": Noun("voiture", "voitures", per: "par voiture"),
      "person": Noun("personne", "personnes", per: "par personne"),
      "t": Noun("tonne", "tonnes", per: "par tonne", label: "\u{A0}t"),
      "kg": Noun("kg", per: "par kg", label: "\u{A0}kg"),
      "unit": Noun("unité", "unités", per: "par unité"),
      "piece": Noun("pièce", "pièces", per: "par pièce"),
      "barrel": Noun("baril", "barils", per: "par baril"),
      "litre": Noun("litre", "litres", per: "par litre"),
      "country": Noun("pays", per: "par pays"),
      "company": Noun("entreprise", "entreprises", per: "par entreprise"),
      "train": Noun("train", "trains", per: "par train"),
      "container": Noun("conteneur", "conteneurs", per: "par conteneur"),
      "km": Noun("km", per: "par km", label: "\u{A0}km"),
      "kWh": Noun("kWh", per: "par kWh", label: "\u{A0}kWh"),
      "year": Noun("an", "ans", per: "par an"),
      "quarter": Noun("trimestre", "trimestres", per: "par trimestre"),
      "month": Noun("mois", per: "par mois"),
      "week": Noun("semaine", "semaines", per: "par semaine"),
      "day": Noun("jour", "jours", per: "par jour"),
    ],
    currencies: [
      "CNY": Currency("CN¥", Noun("yuan", "yuans", per: "par yuan")),
      "USD": Currency("$", Noun("dollar", "dollars", per: "par dollar")),
      "EUR": Currency("€", Noun("euro", "euros", per: "par euro")),
      "GBP": Currency("£", Noun("livre", "livres", per: "par livre")),
      "JPY": Currency("JP¥", Noun("yen", "yens", per: "par yen")),
      "KRW": Currency("₩", Noun("won", "wons", per: "par won")),
      "RUB": Currency("₽", Noun("rouble", "roubles", per: "par rouble")),
      "KZT": Currency("₸", Noun("tenge", "tenges", per: "par tenge")),
      "UZS": Currency("UZS", Noun("sum", "sums", per: "par sum")),
      "KGS": Currency("KGS", Noun("som", "soms", per: "par som")),
      "TJS": Currency("TJS", Noun("somoni", "somonis", per: "par somoni")),
      "TMT": Currency("TMT", Noun("manat", "manats", per: "par manat")),
      "UAH": Currency("₴", Noun("hryvnia", "hryvnias", per: "par hryvnia")),
      "TRY": Currency("₺", Noun("livre turque", "livres turques", per: "par livre turque")),
      "INR": Currency("₹", Noun("roupie", "roupies", per: "par roupie")),
      "MXN": Currency("MX$", Noun("peso", "pesos", per: "par peso")),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{0} {1}", quotientName: "{0} {1}",
    per: "par {0}", scaledName: "{0} {1}",
    scaleLink: { noun in
      let isVowel = noun.first.map { "aeiouéèêâîôûAEIOUÉ".contains($0) } ?? false
      return isVowel ? "d’" : "de "
    },
    points: Noun("point de pourcentage", "points de pourcentage", per: ""),
    pointsLabel: "\u{A0}pt",
    times: TimesWords(
      noun: Noun("fois", per: ""), plain: "{0} {1}", about: "environ {0} {1}",
      nearly: "près de {0} {1}", moreThan: "plus de {0} {1}", lessThan: "moins de {0} {1}",
      asMany: "{0} plus", asMuch: "{0} plus", label: "{0}×"),
    rankLabel: "nº\u{A0}{0}",
    rank: { text, digits in
      let isFirst = digits.digits == [1] && digits.point == 1
      return text + (isFirst ? "er" : "e") + " rang"
    },
    names: KindNames(
      percent: "%", change: "variation, en %", points: "points de pourcentage", times: "fois",
      index: "indice", rank: "rang"))

  private static let frenchDays = NumberedNames(
    one: "{0} {2}", span: "{0}–{1} {2}", ordinalFirst: "1er")
  private static let frenchQuarters = PeriodNames("T1 T2 T3 T4", span: "{0}–{1}")
  private static let frenchHalves = PeriodNames("S1 S2", span: "{0}–{1}")

  private static let frenchCalendar = CalendarWords(
    full: frenchForms(
      PeriodNames(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        span: "{0}–{1}"),
      PeriodNames("1er 2e 3e 4e", one: "{0} trimestre", span: "{0}–{1} trimestre"),
      PeriodNames("1er 2e", one: "{0} semestre", span: "{0}–{1} semestre"),
      NumberedNames(one: "semaine {0},", span: "semaines {0}–{1},"),
      fiscal: "exercice {0}", "exercices {0}–{1}"),
    short: frenchForms(
      PeriodNames(
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.", span: "{0}–{1}"),
      frenchQuarters, frenchHalves, NumberedNames(one: "sem. {0},", span: "sem. {0}–{1},"),
      fiscal: "ex. {0}", "ex. {0}–{1}"),
    axisMonths: PeriodNames("jan fév mar avr mai juin juil août sep oct nov déc", span: "{0}–{1}"),
    axisQuarters: frenchQuarters, axisHalves: frenchHalves,
    axisWeeks: NumberedNames(one: "sem. {0}", span: "sem. {0}–{1}"),
    narrowMonths: ["J", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"])

  private static func frenchForms(
    _ months: PeriodNames, _ quarters: PeriodNames, _ halves: PeriodNames,
    _ weeks: NumberedNames, fiscal: String, _ fiscals: String
  ) -> PeriodForms {
    PeriodForms(
      months: months, monthsOfDays: months.names, quarters: quarters, halves: halves,
      weeks: weeks, days: frenchDays, year: "{0}", years: "{0}–{1}", inYear: "{0} {1}",
      wideSpan: "{0} – {1}", fiscalYear: fiscal, fiscalYears: fiscals)
  }

  private static let frenchWords = Words(
    data: "Télécharger les données",
    source: "Source", sources: "Sources", note: "Note", notes: "Notes",
    figuresAreRounded: "Chiffres arrondis",
    derivedNote: "Hachures ou tirets : calculé, non publié", provisionalNote: "* provisoire",
    forecastNote: "† prévision", other: "Autres", total: "Total", noData: "pas de données",
    notAvailable: "n. d.", tooFewValues: "trop peu de valeurs",
    noComparableBase: "pas de base comparable", cannotBeComputed: "non calculable",
    gapInTheData: "données manquantes",
    scaleNotFromZero: "L’échelle ne commence pas à zéro",
    scalesNotFromZero: "Les échelles ne commencent pas à zéro",
    columnWidth: "Largeur des colonnes",
    scaleIsLogarithmic: "L’échelle est logarithmique",
    scaleIsSymmetricLog: "L’échelle est logarithmique, linéaire autour de zéro",
    scalesDiffer: "Les échelles diffèrent d’un graphique à l’autre",
    linesDifferInScale: "Chaque courbe a sa propre échelle",
    leftScale: "échelle de gauche", rightScale: "échelle de droite",
    cumulativeShare: "Part cumulée",
    interpolatedNote: "Tirets\u{A0}: interpolation entre chiffres publiés",
    indexBase: "{0} = 100",
    yearBeforeEra: "{0}\u{A0}av.\u{A0}J.-C.",
    casesCount: "Nombre de cas",
    casesShare: "Part des cas",
    intervalNote: "Traits fins\u{A0}: intervalle d’incertitude",
    intervalLevelNote: "Traits fins\u{A0}: intervalle à {0}",
    net: "Solde",
    estimated: "estimation", derived: "calculé",
    provisional: "provisoire", forecast: "prévision", up: "en hausse", down: "en baisse",
    unchanged: "stable", increase: "hausse", decrease: "baisse",
    aYearEarlier: "un an plus tôt", contents: "Sommaire", summary: "Résumé",
    continued: "suite", page: "Page {0}", pageOf: "Page {0} sur {1}", figure: "Figure {0}",
    table: "Tableau {0}", figures: "Figures {0}", tables: "Tableaux {0}",
    retrieved: "consulté\u{A0}: {0}", comparedWith: "à comparer\u{A0}: {0}", by: "par {0}",
    byDimension: [
      "partner": "par partenaire", "country": "par pays", "region": "par région",
      "product": "par produit", "year": "par année", "half": "par semestre",
      "quarter": "par trimestre", "month": "par mois", "week": "par semaine", "day": "par jour",
    ],
    listComma: ", ", listAnd: " et ", colon: "\u{A0}: ", parentheses: "{0} ({1})",
    fullStop: ".", sentenceGap: " ", semicolon: "\u{A0}; ", comma: ", ")

  private static let frenchCountries: [String: String] = [
    "AE": "Émirats arabes unis", "AF": "Afghanistan", "AM": "Arménie", "AR": "Argentine",
    "AT": "Autriche", "AU": "Australie", "AZ": "Azerbaïdjan", "BE": "Belgique",
    "BG": "Bulgarie", "BR": "Brésil", "BY": "Biélorussie", "CA": "Canada", "CH": "Suisse",
    "CL": "Chili", "CN": "Chine", "CO": "Colombie", "CZ": "Tchéquie", "DE": "Allemagne",
    "DK": "Danemark", "DZ": "Algérie", "EE": "Estonie", "EG": "Égypte", "ES": "Espagne",
    "FI": "Finlande", "FR": "France", "GB": "Royaume-Uni", "GE": "Géorgie", "GR": "Grèce",
    "HK": "Hong Kong", "HU": "Hongrie", "ID": "Indonésie", "IE": "Irlande", "IL": "Israël",
    "IN": "Inde", "IQ": "Irak", "IR": "Iran", "IT": "Italie", "JO": "Jordanie", "JP": "Japon",
    "KG": "Kirghizistan", "KR": "Corée du Sud", "KW": "Koweït", "KZ": "Kazakhstan",
    "LT": "Lituanie", "LV": "Lettonie", "MA": "Maroc", "MD": "Moldavie", "MN": "Mongolie",
    "MX": "Mexique", "MY": "Malaisie", "NG": "Nigeria", "NL": "Pays-Bas", "NO": "Norvège",
    "NZ": "Nouvelle-Zélande", "OM": "Oman", "PE": "Pérou", "PH": "Philippines",
    "PK": "Pakistan", "PL": "Pologne", "PT": "Portugal", "QA": "Qatar", "RO": "Roumanie",
    "RS": "Serbie", "RU": "Russie", "SA": "Arabie saoudite", "SE": "Suède",
    "SG": "Singapour", "SI": "Slovénie", "SK": "Slovaquie", "TH": "Thaïlande",
    "TJ": "Tadjikistan", "TM": "Turkménistan", "TR": "Turquie", "TW": "Taïwan",
    "UA": "Ukraine", "US": "États-Unis", "UZ": "Ouzbékistan", "VN": "Vietnam",
    "ZA": "Afrique du Sud",
  ]
}
