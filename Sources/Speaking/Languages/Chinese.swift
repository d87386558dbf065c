extension LanguageTables {
  /// Simplified Chinese of the mainland press: 706万, 4.9亿元, 逾7400万人, 2023年1—4月.
  static let simplifiedChinese = LanguageTables(
    code: "zh-Hans",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 5, scaleGap: "", spokenGap: "",
      scales: [NumberScale(4, "万"), NumberScale(8, "亿"), NumberScale(12, "万亿")],
      rangeMark: "～"),
    units: chineseUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("约{0}"), nearly: QualifierPhrase("近{0}"),
      moreThan: QualifierPhrase("逾{0}"), lessThan: QualifierPhrase("不足{0}")),
    calendar: chineseCalendar,
    words: chineseWords,
    altText: AltTextWords(
      kinds: [
        .bar: "柱状图", .groupedBar: "分组柱状图", .stackedBar: "堆叠柱状图", .line: "折线图",
        .area: "面积图", .dot: "点图", .slope: "斜率图", .waterfall: "瀑布图", .scatter: "散点图",
        .path: "连线散点图",
        .heatMap: "热力图", .map: "地图", .smallMultiples: "多面板图", .table: "表格",
        .combo: "组合图", .pareto: "帕累托图",
        .density: "密度曲线",
        .bullet: "子弹图", .butterfly: "蝴蝶图",
        .divergingBar: "双向堆叠条形图", .marimekko: "马赛克图",
        .lollipop: "棒棒糖图", .dumbbell: "哑铃图",
        .histogram: "直方图", .range: "区间图",
        .bump: "排名图", .band: "区间带图", .season: "年度对比折线图", .horizon: "地平线图", .boxPlot: "箱线图",
      ],
      rise: "从{1}的{0}增至{3}的{2}", fall: "从{1}的{0}降至{3}的{2}",
      steady: "{1}与{3}均为{2}", highest: "最高：{0}", lowest: "最低：{0}", point: "{0}，{1}",
      datedPoint: "{0}，{1}（{2}）", series: "图中所示：{0}", latest: "最新（{0}）：{1}",
      change: "变化：{0}", ratio: "前者为后者的{0}", gaps: "缺失数据点：{0}个"),
    countries: chineseCountries)

  private static func measureWord(_ word: String, label: String? = nil) -> Noun {
    Noun(word, per: "每" + word, label: label ?? word)
  }

  private static func chineseMoney(_ name: String) -> Currency {
    Currency(name, Noun(name, per: "每" + name))
  }

  private static let chineseUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": measureWord("辆"), "car": measureWord("辆"), "person": measureWord("人"),
      "t": measureWord("吨"), "kg": measureWord("千克"), "unit": measureWord("台"),
      "piece": measureWord("件"), "barrel": measureWord("桶"), "litre": measureWord("升"),
      "country": measureWord("个国家"), "company": measureWord("家企业"),
      "train": measureWord("列"), "container": measureWord("个集装箱"),
      "km": measureWord("公里"), "kWh": measureWord("千瓦时"), "year": measureWord("年"),
      "quarter": measureWord("个季度"), "month": measureWord("个月"), "week": measureWord("周"),
      "day": measureWord("天"),
    ],
    currencies: [
      "CNY": chineseMoney("元"), "USD": chineseMoney("美元"), "EUR": chineseMoney("欧元"),
      "GBP": chineseMoney("英镑"), "JPY": chineseMoney("日元"), "KRW": chineseMoney("韩元"),
      "RUB": chineseMoney("卢布"), "KZT": chineseMoney("坚戈"), "UZS": chineseMoney("苏姆"),
      "KGS": chineseMoney("索姆"), "TJS": chineseMoney("索莫尼"), "TMT": chineseMoney("马纳特"),
      "UAH": chineseMoney("格里夫纳"), "TRY": chineseMoney("里拉"), "INR": chineseMoney("卢比"),
      "MXN": chineseMoney("比索"),
    ],
    isSymbolFirst: false, nounGap: "", quotient: "{1}{0}", quotientName: "{0}/{2}",
    per: "每{0}", scaledName: "{0}{1}", points: Noun("个百分点", per: ""),
    pointsLabel: "个百分点",
    times: TimesWords(
      noun: Noun("倍", per: ""), plain: "{0}{1}", about: "约{0}{1}", nearly: "近{0}{1}",
      moreThan: "逾{0}{1}", lessThan: "不足{0}{1}", asMany: "{0}", asMuch: "{0}",
      label: "{0}倍"),
    rankLabel: "第{0}", rank: { text, _ in "第\(text)位" },
    names: KindNames(
      percent: "%", change: "变化，%", points: "百分点", times: "倍", index: "指数", rank: "排名"))

  private static let chineseCalendar = CalendarWords(
    full: chineseForms(
      quarters: PeriodNames("一 二 三 四", one: "第{0}季度", span: "第{0}至第{1}季度")),
    short: chineseForms(quarters: PeriodNames("一 二 三 四", one: "{0}季度", span: "{0}至{1}季度")),
    axisMonths: PeriodNames("1 2 3 4 5 6 7 8 9 10 11 12", one: "{0}月", span: "{0}—{1}月"),
    axisQuarters: PeriodNames("一 二 三 四", one: "{0}季度", span: "{0}至{1}季度"),
    axisHalves: PeriodNames("上 下", one: "{0}半年", span: "{0}、{1}半年"),
    axisWeeks: NumberedNames(one: "{0}周", span: "{0}—{1}周"),
    narrowMonths: (1...12).map(String.init))

  private static func chineseForms(quarters: PeriodNames) -> PeriodForms {
    PeriodForms(
      months: PeriodNames("1 2 3 4 5 6 7 8 9 10 11 12", one: "{0}月", span: "{0}—{1}月"),
      monthsOfDays: (1...12).map { "\($0)月" }, quarters: quarters,
      halves: PeriodNames("上 下", one: "{0}半年", span: "{0}、{1}半年"),
      weeks: NumberedNames(one: "第{0}周", span: "第{0}—{1}周"),
      days: NumberedNames(one: "{2}{0}日", span: "{2}{0}—{1}日"), year: "{0}年",
      years: "{0}—{1}年", inYear: "{1}年{0}", wideSpan: "{0}—{1}", fiscalYear: "{0}财年",
      fiscalYears: "{0}—{1}财年")
  }

  private static let chineseWords = Words(
    data: "下载数据",
    source: "来源", sources: "来源", note: "注", notes: "注", figuresAreRounded: "数字经四舍五入",
    derivedNote: "斜线或虚线：推算值，非公布数据", provisionalNote: "* 初步数据", forecastNote: "† 预测值",
    other: "其他", total: "合计", noData: "无数据", notAvailable: "不适用",
    tooFewValues: "数据过少", noComparableBase: "无可比基数", cannotBeComputed: "无法计算",
    gapInTheData: "数据缺失",
    scaleNotFromZero: "纵轴不从零开始",
    scalesNotFromZero: "两条纵轴均不从零开始",
    columnWidth: "柱宽",
    scaleIsLogarithmic: "坐标轴为对数刻度",
    scaleIsSymmetricLog: "坐标轴为对数刻度，零附近为线性",
    scalesDiffer: "各小图的刻度不同",
    linesDifferInScale: "各线的刻度不同",
    leftScale: "左轴", rightScale: "右轴",
    cumulativeShare: "累计占比",
    interpolatedNote: "虚线：由已公布数据插值得出",
    indexBase: "{0}=100",
    yearBeforeEra: "公元前{0}年",
    casesCount: "个数",
    casesShare: "占比",
    intervalNote: "细线：不确定性区间",
    intervalLevelNote: "细线：{0}区间",
    net: "净值",
    estimated: "估计值", derived: "推算值", provisional: "初步数据",
    forecast: "预测值", up: "增长", down: "下降", unchanged: "持平", increase: "增长",
    decrease: "下降", aYearEarlier: "上年同期", contents: "目录", summary: "摘要",
    continued: "续", page: "第{0}页", pageOf: "第{0}页，共{1}页", figure: "图{0}", table: "表{0}",
    retrieved: "{0}查阅", comparedWith: "与{0}相比", by: "按{0}",
    byDimension: [
      "partner": "按贸易伙伴", "country": "按国家", "region": "按地区", "product": "按产品",
      "year": "按年", "half": "按半年", "quarter": "按季度", "month": "按月", "week": "按周",
      "day": "按日",
    ],
    listComma: "、", listAnd: "和", colon: "：", parentheses: "{0}（{1}）", fullStop: "。",
    sentenceGap: "",
    semicolon: "；", comma: "，")

  private static let chineseCountries: [String: String] = [
    "AE": "阿联酋", "AF": "阿富汗", "AM": "亚美尼亚", "AR": "阿根廷", "AT": "奥地利", "AU": "澳大利亚",
    "AZ": "阿塞拜疆", "BE": "比利时", "BG": "保加利亚", "BR": "巴西", "BY": "白俄罗斯", "CA": "加拿大",
    "CH": "瑞士", "CL": "智利", "CN": "中国", "CO": "哥伦比亚", "CZ": "捷克", "DE": "德国",
    "DK": "丹麦", "DZ": "阿尔及利亚", "EE": "爱沙尼亚", "EG": "埃及", "ES": "西班牙", "FI": "芬兰",
    "FR": "法国", "GB": "英国", "GE": "格鲁吉亚", "GR": "希腊", "HK": "中国香港", "HU": "匈牙利",
    "ID": "印度尼西亚", "IE": "爱尔兰", "IL": "以色列", "IN": "印度", "IQ": "伊拉克", "IR": "伊朗",
    "IT": "意大利", "JO": "约旦", "JP": "日本", "KG": "吉尔吉斯斯坦", "KR": "韩国", "KW": "科威特",
    "KZ": "哈萨克斯坦", "LT": "立陶宛", "LV": "拉脱维亚", "MA": "摩洛哥", "MD": "摩尔多瓦",
    "MN": "蒙古国", "MX": "墨西哥", "MY": "马来西亚", "NG": "尼日利亚", "NL": "荷兰", "NO": "挪威",
    "NZ": "新西兰", "OM": "阿曼", "PE": "秘鲁", "PH": "菲律宾", "PK": "巴基斯坦", "PL": "波兰",
    "PT": "葡萄牙", "QA": "卡塔尔", "RO": "罗马尼亚", "RS": "塞尔维亚", "RU": "俄罗斯",
    "SA": "沙特阿拉伯", "SE": "瑞典", "SG": "新加坡", "SI": "斯洛文尼亚", "SK": "斯洛伐克",
    "TH": "泰国", "TJ": "塔吉克斯坦", "TM": "土库曼斯坦", "TR": "土耳其", "TW": "中国台湾",
    "UA": "乌克兰", "US": "美国", "UZ": "乌兹别克斯坦", "VN": "越南", "ZA": "南非",
  ]
}
