extension LanguageTables {
  /// Korean: 706만 대, 4억 9000만 is said 4.9억, 7400만 명 초과, 2023년 1~4월.
  static let korean = LanguageTables(
    code: "ko",
    numbers: NumberRules(
      decimalMark: ".", groupMark: ",", groupedFrom: 4, scaleGap: "", spokenGap: "",
      scales: [NumberScale(4, "만"), NumberScale(8, "억"), NumberScale(12, "조")],
      rangeMark: "~"),
    units: koreanUnits,
    qualifiers: QualifierWords(
      about: QualifierPhrase("약 {0}"), nearly: QualifierPhrase("거의 {0}"),
      moreThan: QualifierPhrase("{0} 초과", isOuter: true),
      lessThan: QualifierPhrase("{0} 미만", isOuter: true)),
    calendar: koreanCalendar,
    words: koreanWords,
    altText: AltTextWords(
      kinds: [
        .bar: "막대그래프", .groupedBar: "묶은 막대그래프", .stackedBar: "누적 막대그래프",
        .line: "꺾은선그래프", .area: "영역 그래프", .dot: "점 그래프", .slope: "기울기 그래프",
        .waterfall: "폭포 차트", .scatter: "산점도",
        .path: "연결 산점도", .heatMap: "히트맵", .map: "지도",
        .smallMultiples: "작은 그래프 모음", .table: "표",
        .combo: "혼합형 그래프", .pareto: "파레토 그래프",
        .density: "밀도 곡선",
        .bullet: "불릿 차트", .butterfly: "나비형 막대그래프",
        .divergingBar: "양방향 누적 막대그래프", .marimekko: "마리메코 차트",
        .lollipop: "롤리팝 차트", .dumbbell: "덤벨 차트",
        .histogram: "히스토그램", .range: "범위 그래프",
        .bump: "순위 그래프", .season: "연도별 비교 꺾은선 그래프", .horizon: "호라이즌 차트", .boxPlot: "상자 그림",
      ],
      rise: "증가: {1} {0}, {3} {2}", fall: "감소: {1} {0}, {3} {2}",
      steady: "변동 없음: {1} {0}, {3} {2}", highest: "최고: {0}", lowest: "최저: {0}",
      point: "{0} {1}", datedPoint: "{0} {1} ({2})", series: "표시 항목: {0}",
      latest: "최근 값({0}): {1}", change: "변화: {0}", ratio: "전자는 후자의 {0}",
      gaps: "데이터 누락: {0}건"),
    countries: koreanCountries)

  private static func counter(_ word: String, per: String? = nil) -> Noun {
    Noun(word, per: per ?? "\(word)당", label: " " + word)
  }

  private static func money(_ name: String) -> Currency {
    Currency(name, Noun(name, per: "\(name)당"))
  }

  private static let koreanUnits = UnitWords(
    plural: .unchanging,
    nouns: [
      "vehicle": counter("대"), "car": counter("대"), "person": counter("명", per: "1인당"),
      "t": counter("톤"), "kg": counter("kg"), "unit": counter("대"), "piece": counter("개"),
      "barrel": counter("배럴"), "litre": counter("리터"), "country": counter("개국"),
      "company": counter("개사"), "train": counter("편"), "container": counter("개"),
      "km": counter("km"), "kWh": counter("kWh"), "year": counter("년", per: "연간"),
      "quarter": counter("분기"), "month": counter("개월", per: "월"),
      "week": counter("주"), "day": counter("일", per: "하루"),
    ],
    currencies: [
      "CNY": money("위안"), "USD": money("달러"), "EUR": money("유로"), "GBP": money("파운드"),
      "JPY": money("엔"), "KRW": money("원"), "RUB": money("루블"), "KZT": money("텡게"),
      "UZS": money("숨"), "KGS": money("솜"), "TJS": money("소모니"), "TMT": money("마나트"),
      "UAH": money("흐리우냐"), "TRY": money("리라"), "INR": money("루피"), "MXN": money("페소"),
    ],
    isSymbolFirst: false, nounGap: " ", quotient: "{1} {0}", quotientName: "{0}/{2}",
    per: "{0}당", scaledName: "{0} {1}", points: Noun("%포인트", per: ""),
    pointsLabel: "%p",
    times: TimesWords(
      noun: Noun("배", per: ""), plain: "{0}{1}", about: "약 {0}{1}", nearly: "거의 {0}{1}",
      moreThan: "{0}{1} 초과", lessThan: "{0}{1} 미만", asMany: "{0}", asMuch: "{0}",
      label: "{0}배"),
    rankLabel: "{0}위", rank: { text, _ in text + "위" },
    names: KindNames(
      percent: "%", change: "증감률, %", points: "%포인트", times: "배", index: "지수", rank: "순위"))

  private static let koreanMonths = PeriodNames(
    "1 2 3 4 5 6 7 8 9 10 11 12", one: "{0}월", span: "{0}~{1}월")
  private static let koreanQuarters = PeriodNames("1 2 3 4", one: "{0}분기", span: "{0}~{1}분기")
  private static let koreanHalves = PeriodNames("상 하", one: "{0}반기", span: "{0}·{1}반기")

  private static let koreanForms = PeriodForms(
    months: koreanMonths, monthsOfDays: (1...12).map { "\($0)월" }, quarters: koreanQuarters,
    halves: koreanHalves, weeks: NumberedNames(one: "{0}주차", span: "{0}~{1}주차"),
    days: NumberedNames(one: "{2} {0}일", span: "{2} {0}~{1}일"), year: "{0}년",
    years: "{0}~{1}년", inYear: "{1}년 {0}", wideSpan: "{0}~{1}", fiscalYear: "{0} 회계연도",
    fiscalYears: "{0}~{1} 회계연도")

  private static let koreanCalendar = CalendarWords(
    full: koreanForms, short: koreanForms, axisMonths: koreanMonths,
    axisQuarters: koreanQuarters, axisHalves: koreanHalves,
    axisWeeks: NumberedNames(one: "{0}주", span: "{0}~{1}주"),
    narrowMonths: (1...12).map(String.init))

  private static let koreanWords = Words(
    data: "데이터 내려받기",
    source: "출처", sources: "출처", note: "주", notes: "주", figuresAreRounded: "수치는 반올림됨",
    derivedNote: "빗금·점선: 계산값(공표값 아님)", provisionalNote: "* 잠정치", forecastNote: "† 전망치",
    other: "기타", total: "합계", noData: "자료 없음", notAvailable: "해당 없음",
    tooFewValues: "자료 부족", noComparableBase: "비교 기준 없음", cannotBeComputed: "계산 불가",
    gapInTheData: "자료 누락",
    scaleNotFromZero: "눈금은 0에서 시작하지 않음",
    scalesNotFromZero: "양쪽 눈금은 0에서 시작하지 않음",
    columnWidth: "막대 너비",
    scaleIsLogarithmic: "눈금은 로그 척도임",
    scaleIsSymmetricLog: "눈금은 로그 척도이며 0 부근은 선형임",
    scalesDiffer: "눈금은 그래프마다 다름",
    linesDifferInScale: "눈금은 선마다 다름",
    leftScale: "왼쪽 축", rightScale: "오른쪽 축",
    cumulativeShare: "누적 비중",
    interpolatedNote: "점선: 공표 자료 사이를 보간",
    indexBase: "{0}=100",
    yearBeforeEra: "기원전 {0}년",
    casesCount: "건수",
    casesShare: "비율",
    intervalNote: "가는 선: 불확실성 구간",
    intervalLevelNote: "가는 선: {0} 구간",
    net: "순계",
    estimated: "추정치", derived: "산출치", provisional: "잠정치",
    forecast: "전망치", up: "증가", down: "감소", unchanged: "보합", increase: "증가",
    decrease: "감소", aYearEarlier: "전년 동기", contents: "목차", summary: "요약",
    continued: "계속", page: "{0}쪽", pageOf: "{0}/{1}쪽", figure: "그림 {0}", table: "표 {0}",
    retrieved: "{0} 열람", comparedWith: "{0} 대비", by: "{0}별",
    byDimension: [
      "partner": "상대국별", "country": "국가별", "region": "지역별", "product": "품목별",
      "year": "연도별", "half": "반기별", "quarter": "분기별", "month": "월별", "week": "주별",
      "day": "일별",
    ],
    listComma: ", ", listAnd: ", ", colon: ": ", parentheses: "{0} ({1})", fullStop: ".",
    sentenceGap: " ", semicolon: "; ", comma: ", ")

  private static let koreanCountries: [String: String] = [
    "AE": "아랍에미리트", "AF": "아프가니스탄", "AM": "아르메니아", "AR": "아르헨티나",
    "AT": "오스트리아", "AU": "호주", "AZ": "아제르바이잔", "BE": "벨기에", "BG": "불가리아",
    "BR": "브라질", "BY": "벨라루스", "CA": "캐나다", "CH": "스위스", "CL": "칠레", "CN": "중국",
    "CO": "콜롬비아", "CZ": "체코", "DE": "독일", "DK": "덴마크", "DZ": "알제리",
    "EE": "에스토니아", "EG": "이집트", "ES": "스페인", "FI": "핀란드", "FR": "프랑스",
    "GB": "영국", "GE": "조지아", "GR": "그리스", "HK": "홍콩", "HU": "헝가리",
    "ID": "인도네시아", "IE": "아일랜드", "IL": "이스라엘", "IN": "인도", "IQ": "이라크",
    "IR": "이란", "IT": "이탈리아", "JO": "요르단", "JP": "일본", "KG": "키르기스스탄",
    "KR": "한국", "KW": "쿠웨이트", "KZ": "카자흐스탄", "LT": "리투아니아", "LV": "라트비아",
    "MA": "모로코", "MD": "몰도바", "MN": "몽골", "MX": "멕시코", "MY": "말레이시아",
    "NG": "나이지리아", "NL": "네덜란드", "NO": "노르웨이", "NZ": "뉴질랜드", "OM": "오만",
    "PE": "페루", "PH": "필리핀", "PK": "파키스탄", "PL": "폴란드", "PT": "포르투갈",
    "QA": "카타르", "RO": "루마니아", "RS": "세르비아", "RU": "러시아", "SA": "사우디아라비아",
    "SE": "스웨덴", "SG": "싱가포르", "SI": "슬로베니아", "SK": "슬로바키아", "TH": "태국",
    "TJ": "타지키스탄", "TM": "투르크메니스탄", "TR": "튀르키예", "TW": "대만",
    "UA": "우크라이나", "US": "미국", "UZ": "우즈베키스탄", "VN": "베트남",
    "ZA": "남아프리카공화국",
  ]
}
