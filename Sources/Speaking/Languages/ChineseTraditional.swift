extension LanguageTables {
  /// Traditional Chinese as written in Hong Kong and Taiwan: 706萬, 4.9億元人民幣, 2023年1–4月.
  static let traditionalChinese = LanguageTables(
    code: "zh-Hant",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 5, scaleGap: "", spokenGap: "",
      scales: [NumberScale(4, "萬"), NumberScale(8, "億"), NumberScale(12, "兆")],
      rangeMark: "～"),
    units: traditionalUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("約{0}"), nearly: QualifierPhrase("近{0}"),
      moreThan: QualifierPhrase("逾{0}"), lessThan: QualifierPhrase("不足{0}")),
    calendar: traditionalCalendar,
    words: traditionalWords,
    altText: AltTextWords(
      kinds: [
        .bar: "長條圖", .groupedBar: "分組長條圖", .stackedBar: "堆疊長條圖", .line: "折線圖",
        .area: "面積圖", .dot: "點圖", .slope: "斜率圖", .waterfall: "瀑布圖", .scatter: "散佈圖",
        .path: "連線散佈圖",
        .heatMap: "熱圖", .map: "地圖", .smallMultiples: "多圖並列", .table: "表格",
        .combo: "組合圖", .pareto: "柏拉圖",
        .density: "密度曲線",
        .bullet: "子彈圖", .butterfly: "蝴蝶圖",
        .divergingBar: "雙向堆疊長條圖", .marimekko: "馬賽克圖",
        .lollipop: "棒棒糖圖", .dumbbell: "啞鈴圖",
        .histogram: "直方圖", .range: "區間圖",
        .bump: "排名圖", .band: "區間帶圖", .season: "年度對比折線圖", .horizon: "地平線圖", .boxPlot: "箱形圖",
      ],
      rise: "從{1}的{0}增至{3}的{2}", fall: "從{1}的{0}降至{3}的{2}",
      steady: "{1}與{3}均為{2}", highest: "最高：{0}", lowest: "最低：{0}", point: "{0}，{1}",
      datedPoint: "{0}，{1}（{2}）", series: "圖中所示：{0}", latest: "最新（{0}）：{1}",
      change: "變化：{0}", ratio: "前者為後者的{0}", gaps: "缺失數據點：{0}個"),
    countries: traditionalCountries)

  private static func measure(_ word: String) -> Noun {
    Noun(word, per: "每" + word, label: word)
  }

  private static func money(_ name: String) -> Currency {
    Currency(name, Noun(name, per: "每" + name))
  }

  private static let traditionalUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": measure("輛"), "car": measure("輛"), "person": measure("人"),
      "t": measure("噸"), "kg": measure("公斤"), "unit": measure("台"), "piece": measure("件"),
      "barrel": measure("桶"), "litre": measure("公升"), "country": measure("個國家"),
      "company": measure("家企業"), "train": measure("列"), "container": measure("個貨櫃"),
      "km": measure("公里"), "kWh": measure("千瓦時"), "year": measure("年"),
      "quarter": measure("季"), "month": measure("個月"), "week": measure("週"),
      "day": measure("天"),
    ],
    currencies: [
      "CNY": money("元人民幣"), "USD": money("美元"), "EUR": money("歐元"), "GBP": money("英鎊"),
      "JPY": money("日圓"), "KRW": money("韓元"), "RUB": money("盧布"), "KZT": money("堅戈"),
      "UZS": money("蘇姆"), "KGS": money("索姆"), "TJS": money("索莫尼"), "TMT": money("馬納特"),
      "UAH": money("格里夫納"), "TRY": money("里拉"), "INR": money("盧比"), "MXN": money("披索"),
    ],
    isSymbolFirst: false, nounGap: "", quotient: "{1}{0}", quotientName: "{0}/{2}",
    per: "每{0}", scaledName: "{0}{1}", points: Noun("個百分點", per: ""),
    pointsLabel: "個百分點",
    times: TimesWords(
      noun: Noun("倍", per: ""), plain: "{0}{1}", about: "約{0}{1}", nearly: "近{0}{1}",
      moreThan: "逾{0}{1}", lessThan: "不足{0}{1}", asMany: "{0}", asMuch: "{0}",
      label: "{0}倍"),
    rankLabel: "第{0}", rank: { text, _ in "第\(text)位" },
    names: KindNames(
      percent: "%", change: "變化，%", points: "百分點", times: "倍", index: "指數", rank: "排名"))

  private static let traditionalQuarters = PeriodNames(
    "一 二 三 四", one: "第{0}季", span: "第{0}至第{1}季")
  private static let traditionalHalves = PeriodNames("上 下", one: "{0}半年", span: "{0}、{1}半年")
  private static let traditionalMonths = PeriodNames(
    "1 2 3 4 5 6 7 8 9 10 11 12", one: "{0}月", span: "{0}–{1}月")

  private static let traditionalForms = PeriodForms(
    months: traditionalMonths, monthsOfDays: (1...12).map { "\($0)月" },
    quarters: traditionalQuarters, halves: traditionalHalves,
    weeks: NumberedNames(one: "第{0}週", span: "第{0}–{1}週"),
    days: NumberedNames(one: "{2}{0}日", span: "{2}{0}–{1}日"), year: "{0}年",
    years: "{0}–{1}年", inYear: "{1}年{0}", wideSpan: "{0}–{1}", fiscalYear: "{0}財政年度",
    fiscalYears: "{0}–{1}財政年度")

  private static let traditionalCalendar = CalendarWords(
    full: traditionalForms, short: traditionalForms, axisMonths: traditionalMonths,
    axisQuarters: traditionalQuarters, axisHalves: traditionalHalves,
    axisWeeks: NumberedNames(one: "{0}週", span: "{0}–{1}週"),
    narrowMonths: (1...12).map(String.init))

  private static let traditionalWords = Words(
    data: "下載資料",
    source: "來源", sources: "來源", note: "註", notes: "註", figuresAreRounded: "數字經四捨五入",
    derivedNote: "斜線或虛線：推算值，非公布數據", provisionalNote: "* 初步數據", forecastNote: "† 預測值",
    other: "其他", total: "合計", noData: "無數據", notAvailable: "不適用",
    tooFewValues: "數據過少", noComparableBase: "無可比基數", cannotBeComputed: "無法計算",
    gapInTheData: "數據缺失",
    scaleNotFromZero: "縱軸並非從零開始",
    scalesNotFromZero: "兩條縱軸均非從零開始",
    columnWidth: "柱寬",
    scaleIsLogarithmic: "座標軸為對數刻度",
    scaleIsSymmetricLog: "座標軸為對數刻度，零附近為線性",
    scalesDiffer: "各小圖的刻度不同",
    linesDifferInScale: "各線的刻度不同",
    leftScale: "左軸", rightScale: "右軸",
    cumulativeShare: "累計占比",
    interpolatedNote: "虛線：由已公布數據插值得出",
    indexBase: "{0}=100",
    yearBeforeEra: "西元前{0}年",
    casesCount: "個數",
    casesShare: "占比",
    intervalNote: "細線：不確定性區間",
    intervalLevelNote: "細線：{0}區間",
    net: "淨值",
    estimated: "估計值", derived: "推算值", provisional: "初步數據",
    forecast: "預測值", up: "增長", down: "下降", unchanged: "持平", increase: "增長",
    decrease: "下降", aYearEarlier: "去年同期", contents: "目錄", summary: "摘要",
    continued: "續", page: "第{0}頁", pageOf: "第{0}頁，共{1}頁", figure: "圖{0}", table: "表{0}",
    retrieved: "{0}查閱", comparedWith: "與{0}相比", by: "按{0}",
    byDimension: [
      "partner": "按貿易夥伴", "country": "按國家", "region": "按地區", "product": "按產品",
      "year": "按年", "half": "按半年", "quarter": "按季", "month": "按月", "week": "按週",
      "day": "按日",
    ],
    listComma: "、", listAnd: "和", colon: "：", parentheses: "{0}（{1}）", fullStop: "。",
    sentenceGap: "", semicolon: "；", comma: "，")

  private static let traditionalCountries: [String: String] = [
    "AE": "阿聯", "AF": "阿富汗", "AM": "亞美尼亞", "AR": "阿根廷", "AT": "奧地利", "AU": "澳洲",
    "AZ": "亞塞拜然", "BE": "比利時", "BG": "保加利亞", "BR": "巴西", "BY": "白俄羅斯", "CA": "加拿大",
    "CH": "瑞士", "CL": "智利", "CN": "中國", "CO": "哥倫比亞", "CZ": "捷克", "DE": "德國",
    "DK": "丹麥", "DZ": "阿爾及利亞", "EE": "愛沙尼亞", "EG": "埃及", "ES": "西班牙", "FI": "芬蘭",
    "FR": "法國", "GB": "英國", "GE": "喬治亞", "GR": "希臘", "HK": "香港", "HU": "匈牙利",
    "ID": "印尼", "IE": "愛爾蘭", "IL": "以色列", "IN": "印度", "IQ": "伊拉克", "IR": "伊朗",
    "IT": "義大利", "JO": "約旦", "JP": "日本", "KG": "吉爾吉斯", "KR": "韓國", "KW": "科威特",
    "KZ": "哈薩克", "LT": "立陶宛", "LV": "拉脫維亞", "MA": "摩洛哥", "MD": "摩爾多瓦",
    "MN": "蒙古", "MX": "墨西哥", "MY": "馬來西亞", "NG": "奈及利亞", "NL": "荷蘭", "NO": "挪威",
    "NZ": "紐西蘭", "OM": "阿曼", "PE": "祕魯", "PH": "菲律賓", "PK": "巴基斯坦", "PL": "波蘭",
    "PT": "葡萄牙", "QA": "卡達", "RO": "羅馬尼亞", "RS": "塞爾維亞", "RU": "俄羅斯",
    "SA": "沙烏地阿拉伯", "SE": "瑞典", "SG": "新加坡", "SI": "斯洛維尼亞", "SK": "斯洛伐克",
    "TH": "泰國", "TJ": "塔吉克", "TM": "土庫曼", "TR": "土耳其", "TW": "台灣", "UA": "烏克蘭",
    "US": "美國", "UZ": "烏茲別克", "VN": "越南", "ZA": "南非",
  ]
}
