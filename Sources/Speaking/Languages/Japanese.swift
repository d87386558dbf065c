extension LanguageTables {
  /// Japanese: 706万台, 4.9億元, 7400万人超, 2023年1～4月.
  static let japanese = LanguageTables(
    code: "ja",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 4, scaleGap: "", spokenGap: "",
      scales: [NumberScale(4, "万"), NumberScale(8, "億"), NumberScale(12, "兆")],
      rangeMark: "～"),
    units: japaneseUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("約{0}"), nearly: QualifierPhrase("{0}弱", isOuter: true),
      moreThan: QualifierPhrase("{0}超", isOuter: true),
      lessThan: QualifierPhrase("{0}未満", isOuter: true)),
    calendar: japaneseCalendar,
    words: japaneseWords,
    altText: AltTextWords(
      kinds: [
        .bar: "棒グラフ", .groupedBar: "集合棒グラフ", .stackedBar: "積み上げ棒グラフ",
        .line: "折れ線グラフ", .area: "面グラフ", .dot: "ドットプロット", .slope: "スロープグラフ",
        .waterfall: "ウォーターフォール図", .scatter: "散布図",
        .path: "線でつないだ散布図", .heatMap: "ヒートマップ", .map: "地図",
        .smallMultiples: "小さなグラフの一覧", .table: "表",
        .combo: "複合グラフ", .pareto: "パレート図",
        .density: "密度曲線",
        .bullet: "ブレットチャート", .butterfly: "バタフライチャート",
        .divergingBar: "両方向の積み上げ棒グラフ", .marimekko: "マリメッコチャート",
        .lollipop: "ロリポップチャート", .dumbbell: "ダンベルチャート",
        .histogram: "ヒストグラム", .range: "範囲棒グラフ",
        .bump: "順位グラフ", .band: "範囲つき折れ線グラフ", .season: "年別に重ねた折れ線グラフ", .horizon: "ホライズンチャート",
        .boxPlot: "箱ひげ図",
      ],
      rise: "{1}の{0}から{3}の{2}へ増加", fall: "{1}の{0}から{3}の{2}へ減少",
      steady: "{1}と{3}はともに{2}", highest: "最大：{0}", lowest: "最小：{0}", point: "{0}、{1}",
      datedPoint: "{0}、{1}（{2}）", series: "表示：{0}", latest: "最新（{0}）：{1}",
      change: "変化：{0}", ratio: "前者は後者の{0}", gaps: "欠測：{0}件"),
    countries: japaneseCountries)

  private static func counter(_ word: String, per: String? = nil) -> Noun {
    Noun(word, per: per ?? "1\(word)当たり", label: word)
  }

  private static func money(_ name: String) -> Currency {
    Currency(name, Noun(name, per: "1\(name)当たり"))
  }

  private static let japaneseUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": counter("台"), "car": counter("台"), "person": counter("人"),
      "t": counter("トン"), "kg": counter("キロ"), "unit": counter("台"), "piece": counter("個"),
      "barrel": counter("バレル"), "litre": counter("リットル"), "country": counter("カ国"),
      "company": counter("社"), "train": counter("本"), "container": counter("個"),
      "km": counter("キロメートル"), "kWh": counter("キロワット時"), "year": counter("年", per: "年"),
      "quarter": counter("四半期"), "month": counter("カ月", per: "月"),
      "week": counter("週", per: "週"), "day": counter("日", per: "1日"),
    ],
    currencies: [
      "CNY": money("元"), "USD": money("ドル"), "EUR": money("ユーロ"), "GBP": money("ポンド"),
      "JPY": money("円"), "KRW": money("ウォン"), "RUB": money("ルーブル"), "KZT": money("テンゲ"),
      "UZS": money("スム"), "KGS": money("ソム"), "TJS": money("ソモニ"), "TMT": money("マナト"),
      "UAH": money("フリブナ"), "TRY": money("リラ"), "INR": money("ルピー"), "MXN": money("ペソ"),
    ],
    isSymbolFirst: false, nounGap: "", quotient: "{1}{0}", quotientName: "{0}/{2}",
    per: "{0}当たり", scaledName: "{0}{1}", points: Noun("ポイント", per: ""),
    pointsLabel: "ポイント",
    times: TimesWords(
      noun: Noun("倍", per: ""), plain: "{0}{1}", about: "約{0}{1}", nearly: "{0}{1}弱",
      moreThan: "{0}{1}超", lessThan: "{0}{1}未満", asMany: "{0}", asMuch: "{0}",
      label: "{0}倍"),
    rankLabel: "{0}位", rank: { text, _ in text + "位" },
    names: KindNames(
      percent: "%", change: "増減率、%", points: "ポイント", times: "倍", index: "指数", rank: "順位"))

  private static let japaneseMonths = PeriodNames(
    "1 2 3 4 5 6 7 8 9 10 11 12", one: "{0}月", span: "{0}～{1}月")
  private static let japaneseHalves = PeriodNames("上 下", one: "{0}半期", span: "{0}～{1}半期")

  private static func japaneseForms(quarters: PeriodNames) -> PeriodForms {
    PeriodForms(
      months: japaneseMonths, monthsOfDays: (1...12).map { "\($0)月" }, quarters: quarters,
      halves: japaneseHalves, weeks: NumberedNames(one: "第{0}週", span: "第{0}～{1}週"),
      days: NumberedNames(one: "{2}{0}日", span: "{2}{0}～{1}日"), year: "{0}年",
      years: "{0}～{1}年", inYear: "{1}年{0}", wideSpan: "{0}～{1}", fiscalYear: "{0}年度",
      fiscalYears: "{0}～{1}年度")
  }

  private static let japaneseCalendar = CalendarWords(
    full: japaneseForms(
      quarters: PeriodNames("1 2 3 4", one: "第{0}四半期", span: "第{0}～{1}四半期")),
    short: japaneseForms(quarters: PeriodNames("Q1 Q2 Q3 Q4", span: "{0}～{1}")),
    axisMonths: japaneseMonths, axisQuarters: PeriodNames("Q1 Q2 Q3 Q4", span: "{0}～{1}"),
    axisHalves: japaneseHalves, axisWeeks: NumberedNames(one: "{0}週", span: "{0}～{1}週"),
    narrowMonths: (1...12).map(String.init))

  private static let japaneseWords = Words(
    data: "データをダウンロード",
    source: "出所", sources: "出所", note: "注", notes: "注", figuresAreRounded: "数値は四捨五入",
    derivedNote: "斜線・破線：推計値（公表値ではない）", provisionalNote: "* 速報値", forecastNote: "† 予測",
    other: "その他", total: "合計", noData: "データなし", notAvailable: "該当なし",
    tooFewValues: "データ不足", noComparableBase: "比較の基準なし", cannotBeComputed: "計算不能",
    gapInTheData: "データの欠落",
    scaleNotFromZero: "目盛りは0から始まらない",
    scalesNotFromZero: "目盛りはいずれも0から始まらない",
    columnWidth: "柱の幅",
    scaleIsLogarithmic: "目盛りは対数",
    scaleIsSymmetricLog: "目盛りは対数（ゼロ付近は線形）",
    scalesDiffer: "目盛りは図ごとに異なる",
    linesDifferInScale: "目盛りは線ごとに異なる",
    leftScale: "左目盛り", rightScale: "右目盛り",
    cumulativeShare: "累積構成比",
    interpolatedNote: "破線：公表値の間を補間",
    indexBase: "{0}＝100",
    yearBeforeEra: "紀元前{0}年",
    casesCount: "件数",
    casesShare: "割合",
    intervalNote: "細線：不確実性の範囲",
    intervalLevelNote: "細線：{0}区間",
    net: "純計",
    estimated: "推定値", derived: "推計値", provisional: "速報値",
    forecast: "予測", up: "増加", down: "減少", unchanged: "横ばい", increase: "増加",
    decrease: "減少", aYearEarlier: "前年同期", contents: "目次", summary: "要旨",
    continued: "続き", page: "{0}ページ", pageOf: "{0}／{1}ページ", figure: "図{0}", table: "表{0}",
    retrieved: "{0}閲覧", comparedWith: "{0}と比べて", by: "{0}別",
    byDimension: [
      "partner": "相手国別", "country": "国別", "region": "地域別", "product": "品目別",
      "year": "年別", "half": "半期別", "quarter": "四半期別", "month": "月別", "week": "週別",
      "day": "日別",
    ],
    listComma: "、", listAnd: "、", colon: "：", parentheses: "{0}（{1}）", fullStop: "。",
    sentenceGap: "", semicolon: "；", comma: "、")

  private static let japaneseCountries: [String: String] = [
    "AE": "アラブ首長国連邦", "AF": "アフガニスタン", "AM": "アルメニア", "AR": "アルゼンチン",
    "AT": "オーストリア", "AU": "オーストラリア", "AZ": "アゼルバイジャン", "BE": "ベルギー",
    "BG": "ブルガリア", "BR": "ブラジル", "BY": "ベラルーシ", "CA": "カナダ", "CH": "スイス",
    "CL": "チリ", "CN": "中国", "CO": "コロンビア", "CZ": "チェコ", "DE": "ドイツ",
    "DK": "デンマーク", "DZ": "アルジェリア", "EE": "エストニア", "EG": "エジプト",
    "ES": "スペイン", "FI": "フィンランド", "FR": "フランス", "GB": "英国", "GE": "ジョージア",
    "GR": "ギリシャ", "HK": "香港", "HU": "ハンガリー", "ID": "インドネシア", "IE": "アイルランド",
    "IL": "イスラエル", "IN": "インド", "IQ": "イラク", "IR": "イラン", "IT": "イタリア",
    "JO": "ヨルダン", "JP": "日本", "KG": "キルギス", "KR": "韓国", "KW": "クウェート",
    "KZ": "カザフスタン", "LT": "リトアニア", "LV": "ラトビア", "MA": "モロッコ",
    "MD": "モルドバ", "MN": "モンゴル", "MX": "メキシコ", "MY": "マレーシア",
    "NG": "ナイジェリア", "NL": "オランダ", "NO": "ノルウェー", "NZ": "ニュージーランド",
    "OM": "オマーン", "PE": "ペルー", "PH": "フィリピン", "PK": "パキスタン", "PL": "ポーランド",
    "PT": "ポルトガル", "QA": "カタール", "RO": "ルーマニア", "RS": "セルビア", "RU": "ロシア",
    "SA": "サウジアラビア", "SE": "スウェーデン", "SG": "シンガポール", "SI": "スロベニア",
    "SK": "スロバキア", "TH": "タイ", "TJ": "タジキスタン", "TM": "トルクメニスタン",
    "TR": "トルコ", "TW": "台湾", "UA": "ウクライナ", "US": "米国", "UZ": "ウズベキスタン",
    "VN": "ベトナム", "ZA": "南アフリカ",
  ]
}
