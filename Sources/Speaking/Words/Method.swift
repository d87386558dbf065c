/// What was drawn through or around figures, for the notes under a chart.
package enum Method: Sendable, Hashable {
  case linearTrend, robustTrend, smoothTrend
  /// With their level in per cent.
  case confidenceInterval(String)
  case predictionInterval(String)
  /// With its bandwidth, or from the least to the largest of several.
  case kernelDensity(String)
  /// What the parts of a box plot stand for, with lines to both ends.
  case boxes
  /// The same with lines to the last value within one and a half times the height of the box.
  case tukeyBoxes(hasDots: Bool)
  /// The same with lines to two percentiles, such as 5–95.
  case percentileBoxes(String, hasDots: Bool)
}

extension Language {
  /// The method as a note: "Trend: local regression (lowess)".
  package func note(on method: Method) -> String {
    let notes = Language.methods[code] ?? Language.methods["en"] ?? []
    let (index, level): (Int, String) =
      switch method {
      case .linearTrend: (0, "")
      case .robustTrend: (1, "")
      case .smoothTrend: (2, "")
      case .confidenceInterval(let level): (3, level)
      case .predictionInterval(let level): (4, level)
      case .kernelDensity(let width): (5, width)
      case .boxes: (6, "")
      case .tukeyBoxes: (7, "")
      case .percentileBoxes(let ends, _): (8, ends)
      }
    guard notes.indices.contains(index) else { return "" }
    switch method {
    case .tukeyBoxes(hasDots: false), .percentileBoxes(_, hasDots: false):
      return Language.withoutLastPart(fill(notes[index], level))
    default: return fill(notes[index], level)
    }
  }

  /// A note without what stands behind the last mark between its parts: "; dots: beyond".
  private static func withoutLastPart(_ note: String) -> String {
    guard let mark = note.lastIndex(where: { ";；؛、,".contains($0) }) else { return note }
    return note[..<mark].last?.isWhitespace == true
      ? String(note[..<mark].dropLast()) : String(note[..<mark])
  }

  /// "median": what a figure of a box plot is.
  package var medianName: String { Language.medianNames[code] ?? "median" }

  private static let medianNames = [
    "en": "median",
    "zh-Hans": "中位数",
    "zh-Hant": "中位數",
    "ru": "медиана",
    "uk": "медіана",
    "kk": "медиана",
    "ky": "медиана",
    "uz": "mediana",
    "tr": "medyan",
    "de": "Median",
    "fr": "médiane",
    "es": "mediana",
    "ja": "中央値",
    "ko": "중앙값",
    "ar": "الوسيط",
    "he": "חציון",
    "fa": "میانه",
    "ur": "وسطانیہ",
  ]

  /// In the order of the cases.
  static let methods: [String: [String]] = [
    "en": [
      "Trend: least-squares line with its 95% confidence band",
      "Trend: median of the slopes between all pairs of points",
      "Trend: local regression (lowess)",
      "Shaded: {0}% confidence interval",
      "Shaded: {0}% prediction interval",
      "Smoothed with a Gaussian kernel, bandwidth {0}",
      "Box: middle half of the values, with the median; lines: to the lowest and the highest",
      "Box: middle half of the values, with the median; lines: to the last value within 1.5 times the box; dots: beyond",
      "Box: middle half of the values, with the median; lines: percentiles {0}; dots: beyond",
    ],
    "zh-Hans": [
      "趋势：最小二乘直线及其95%置信带",
      "趋势：所有点对之间斜率的中位数",
      "趋势：局部回归（lowess）",
      "阴影：{0}%置信区间",
      "阴影：{0}%预测区间",
      "以高斯核平滑，带宽{0}",
      "箱体：居中的一半数值及中位数；线段：至最低值与最高值",
      "箱体：居中的一半数值及中位数；线段：至箱长1.5倍以内的最远数值；圆点：更远的数值",
      "箱体：居中的一半数值及中位数；线段：第{0}百分位数；圆点：更远的数值",
    ],
    "zh-Hant": [
      "趨勢：最小平方直線及其95%信賴帶",
      "趨勢：所有點對之間斜率的中位數",
      "趨勢：局部迴歸（lowess）",
      "陰影：{0}%信賴區間",
      "陰影：{0}%預測區間",
      "以高斯核平滑，頻寬{0}",
      "箱體：居中的一半數值及中位數；線段：至最低值與最高值",
      "箱體：居中的一半數值及中位數；線段：至箱長1.5倍以內的最遠數值；圓點：更遠的數值",
      "箱體：居中的一半數值及中位數；線段：第{0}百分位數；圓點：更遠的數值",
    ],
    "ru": [
      "Тренд: прямая наименьших квадратов и её 95-процентная доверительная полоса",
      "Тренд: медиана наклонов между всеми парами точек",
      "Тренд: локальная регрессия (lowess)",
      "Заливка: {0}-процентный доверительный интервал",
      "Заливка: {0}-процентный интервал прогноза",
      "Сглаживание гауссовым ядром, ширина окна {0}",
      "Прямоугольник: средняя половина значений с медианой; линии: до наименьшего и наибольшего",
      "Прямоугольник: средняя половина значений с медианой; линии: до последнего значения в пределах 1,5 его длины; точки: дальше",
      "Прямоугольник: средняя половина значений с медианой; линии: процентили {0}; точки: дальше",
    ],
    "uk": [
      "Тренд: пряма найменших квадратів та її 95-відсоткова довірча смуга",
      "Тренд: медіана нахилів між усіма парами точок",
      "Тренд: локальна регресія (lowess)",
      "Заливка: {0}-відсотковий довірчий інтервал",
      "Заливка: {0}-відсотковий інтервал прогнозу",
      "Згладжено гаусовим ядром, ширина вікна {0}",
      "Прямокутник: середня половина значень із медіаною; лінії: до найменшого й найбільшого",
      "Прямокутник: середня половина значень із медіаною; лінії: до останнього значення в межах 1,5 його довжини; точки: далі",
      "Прямокутник: середня половина значень із медіаною; лінії: процентилі {0}; точки: далі",
    ],
    "kk": [
      "Үрдіс: ең кіші квадраттар түзуі және оның 95 пайыздық сенім жолағы",
      "Үрдіс: барлық нүкте жұптары арасындағы көлбеулердің медианасы",
      "Үрдіс: жергілікті регрессия (lowess)",
      "Боялған жер: {0} пайыздық сенім аралығы",
      "Боялған жер: {0} пайыздық болжам аралығы",
      "Гаусс ядросымен тегістелген, терезе ені {0}",
      "Тіктөртбұрыш: мәндердің ортаңғы жартысы және медиана; сызықтар: ең төменгі және ең жоғарғы мәнге дейін",
      "Тіктөртбұрыш: мәндердің ортаңғы жартысы және медиана; сызықтар: оның 1,5 ұзындығы шегіндегі соңғы мәнге дейін; нүктелер: одан тысқары",
      "Тіктөртбұрыш: мәндердің ортаңғы жартысы және медиана; сызықтар: {0} процентильдер; нүктелер: одан тысқары",
    ],
    "ky": [
      "Тренд: эң кичине квадраттар түзү сызыгы жана анын 95 пайыздык ишеним тилкеси",
      "Тренд: бардык чекит жуптарынын ортосундагы жантаюулардын медианасы",
      "Тренд: жергиликтүү регрессия (lowess)",
      "Боёлгон жер: {0} пайыздык ишеним аралыгы",
      "Боёлгон жер: {0} пайыздык болжол аралыгы",
      "Гаусс ядросу менен тегизделген, терезенин туурасы {0}",
      "Тик бурчтук: маанилердин ортоңку жарымы жана медиана; сызыктар: эң төмөнкү жана эң жогорку мааниге чейин",
      "Тик бурчтук: маанилердин ортоңку жарымы жана медиана; сызыктар: анын 1,5 узундугунун чегиндеги акыркы мааниге чейин; чекиттер: андан ары",
      "Тик бурчтук: маанилердин ортоңку жарымы жана медиана; сызыктар: {0} процентилдер; чекиттер: андан ары",
    ],
    "uz": [
      "Trend: eng kichik kvadratlar chizigʻi va uning 95 foizlik ishonch yoʻlagi",
      "Trend: barcha nuqta juftlari orasidagi qiyaliklar medianasi",
      "Trend: mahalliy regressiya (lowess)",
      "Boʻyalgan joy: {0} foizlik ishonch oraligʻi",
      "Boʻyalgan joy: {0} foizlik prognoz oraligʻi",
      "Gauss yadrosi bilan silliqlangan, oyna kengligi {0}",
      "Toʻrtburchak: qiymatlarning oʻrta yarmi va mediana; chiziqlar: eng past va eng yuqori qiymatgacha",
      "Toʻrtburchak: qiymatlarning oʻrta yarmi va mediana; chiziqlar: uning 1,5 uzunligi ichidagi oxirgi qiymatgacha; nuqtalar: undan tashqari",
      "Toʻrtburchak: qiymatlarning oʻrta yarmi va mediana; chiziqlar: {0} protsentillar; nuqtalar: undan tashqari",
    ],
    "tr": [
      "Eğilim: en küçük kareler doğrusu ve %95 güven bandı",
      "Eğilim: tüm nokta çiftleri arasındaki eğimlerin medyanı",
      "Eğilim: yerel regresyon (lowess)",
      "Gölgeli alan: %{0} güven aralığı",
      "Gölgeli alan: %{0} tahmin aralığı",
      "Gauss çekirdeğiyle yumuşatıldı, bant genişliği {0}",
      "Kutu: değerlerin ortadaki yarısı ve medyan; çizgiler: en düşük ve en yüksek değere kadar",
      "Kutu: değerlerin ortadaki yarısı ve medyan; çizgiler: kutunun 1,5 katı içindeki son değere kadar; noktalar: ötesi",
      "Kutu: değerlerin ortadaki yarısı ve medyan; çizgiler: {0} yüzdelikleri; noktalar: ötesi",
    ],
    "de": [
      "Trend: Gerade der kleinsten Quadrate mit 95-%-Konfidenzband",
      "Trend: Median der Steigungen zwischen allen Punktpaaren",
      "Trend: lokale Regression (Lowess)",
      "Schattiert: {0}-%-Konfidenzintervall",
      "Schattiert: {0}-%-Prognoseintervall",
      "Geglättet mit Gauß-Kern, Bandbreite {0}",
      "Kasten: mittlere Hälfte der Werte mit Median; Linien: bis zum kleinsten und größten Wert",
      "Kasten: mittlere Hälfte der Werte mit Median; Linien: bis zum letzten Wert innerhalb des 1,5-Fachen des Kastens; Punkte: darüber hinaus",
      "Kasten: mittlere Hälfte der Werte mit Median; Linien: Perzentile {0}; Punkte: darüber hinaus",
    ],
    "fr": [
      "Tendance : droite des moindres carrés et sa bande de confiance à 95 %",
      "Tendance : médiane des pentes entre toutes les paires de points",
      "Tendance : régression locale (lowess)",
      "Zone ombrée : intervalle de confiance à {0} %",
      "Zone ombrée : intervalle de prévision à {0} %",
      "Lissage par noyau gaussien, fenêtre {0}",
      "Boîte : moitié centrale des valeurs, avec la médiane ; traits : jusqu’à la plus faible et la plus forte",
      "Boîte : moitié centrale des valeurs, avec la médiane ; traits : jusqu’à la dernière valeur à moins de 1,5 fois la boîte ; points : au-delà",
      "Boîte : moitié centrale des valeurs, avec la médiane ; traits : centiles {0} ; points : au-delà",
    ],
    "es": [
      "Tendencia: recta de mínimos cuadrados con su banda de confianza del 95 %",
      "Tendencia: mediana de las pendientes entre todos los pares de puntos",
      "Tendencia: regresión local (lowess)",
      "Sombreado: intervalo de confianza del {0} %",
      "Sombreado: intervalo de predicción del {0} %",
      "Suavizado con núcleo gaussiano, ancho de banda {0}",
      "Caja: mitad central de los valores, con la mediana; líneas: hasta el menor y el mayor",
      "Caja: mitad central de los valores, con la mediana; líneas: hasta el último valor a menos de 1,5 veces la caja; puntos: más allá",
      "Caja: mitad central de los valores, con la mediana; líneas: percentiles {0}; puntos: más allá",
    ],
    "ja": [
      "トレンド：最小二乗直線と95%信頼帯",
      "トレンド：すべての点の組の傾きの中央値",
      "トレンド：局所回帰（lowess）",
      "網かけ：{0}%信頼区間",
      "網かけ：{0}%予測区間",
      "ガウスカーネルで平滑化、バンド幅{0}",
      "箱：中央半分の値と中央値、線：最小値と最大値まで",
      "箱：中央半分の値と中央値、線：箱の長さの1.5倍以内で最も遠い値まで、点：それより外",
      "箱：中央半分の値と中央値、線：{0}パーセンタイル、点：それより外",
    ],
    "ko": [
      "추세: 최소제곱 직선과 95% 신뢰대",
      "추세: 모든 점 쌍 사이 기울기의 중앙값",
      "추세: 국소 회귀(lowess)",
      "음영: {0}% 신뢰구간",
      "음영: {0}% 예측구간",
      "가우스 커널로 평활화, 대역폭 {0}",
      "상자: 가운데 절반의 값과 중앙값, 선: 최솟값과 최댓값까지",
      "상자: 가운데 절반의 값과 중앙값, 선: 상자 길이의 1.5배 이내의 가장 먼 값까지, 점: 그 밖의 값",
      "상자: 가운데 절반의 값과 중앙값, 선: {0} 백분위수, 점: 그 밖의 값",
    ],
    "ar": [
      "الاتجاه: خط المربعات الصغرى مع نطاق ثقة 95%", "الاتجاه: وسيط الميول بين كل أزواج النقاط",
      "الاتجاه: انحدار محلي (lowess)", "المظلل: نطاق ثقة {0}%", "المظلل: نطاق تنبؤ {0}%",
      "ممهد بنواة غاوس، عرض النطاق {0}",
      "الصندوق: النصف الأوسط من القيم مع الوسيط؛ الخطوط: إلى أدنى قيمة وأعلاها",
      "الصندوق: النصف الأوسط من القيم مع الوسيط؛ الخطوط: إلى آخر قيمة ضمن 1.5 ضعف الصندوق؛ النقاط: ما وراءها",
      "الصندوق: النصف الأوسط من القيم مع الوسيط؛ الخطوط: المئينات {0}؛ النقاط: ما وراءها",
    ],
    "he": [
      "מגמה: קו ריבועים פחותים עם רצועת ביטחון של 95%",
      "מגמה: חציון השיפועים בין כל זוגות הנקודות", "מגמה: רגרסיה מקומית (lowess)",
      "מוצלל: רווח בר־סמך של {0}%", "מוצלל: רווח חיזוי של {0}%",
      "הוחלק בגרעין גאוסי, רוחב פס {0}",
      "תיבה: המחצית האמצעית של הערכים עם החציון; קווים: עד הערך הנמוך והגבוה ביותר",
      "תיבה: המחצית האמצעית של הערכים עם החציון; קווים: עד הערך האחרון בטווח של 1.5 מאורך התיבה; נקודות: מעבר לכך",
      "תיבה: המחצית האמצעית של הערכים עם החציון; קווים: אחוזונים {0}; נקודות: מעבר לכך",
    ],
    "fa": [
      "روند: خط کمترین مربعات با نوار اطمینان 95%",
      "روند: میانهٔ شیب میان همهٔ جفت نقطه\u{200C}ها", "روند: رگرسیون محلی (lowess)",
      "سایه: بازهٔ اطمینان {0}%", "سایه: بازهٔ پیش\u{200C}بینی {0}%",
      "هموارشده با هستهٔ گاوسی، پهنای باند {0}",
      "جعبه: نیمهٔ میانی مقادیر با میانه؛ خط\u{200C}ها: تا کمترین و بیشترین مقدار",
      "جعبه: نیمهٔ میانی مقادیر با میانه؛ خط\u{200C}ها: تا آخرین مقدار در 1.5 برابر جعبه؛ نقطه\u{200C}ها: فراتر از آن",
      "جعبه: نیمهٔ میانی مقادیر با میانه؛ خط\u{200C}ها: صدک\u{200C}های {0}؛ نقطه\u{200C}ها: فراتر از آن",
    ],
    "ur": [
      "رجحان: کم ترین مربعات کی لکیر، 95% اعتماد کی پٹی کے ساتھ",
      "رجحان: نقطوں کے تمام جوڑوں کی ڈھلوانوں کا وسطانیہ", "رجحان: مقامی رجعت (lowess)",
      "سایہ: {0}% اعتماد کی حد", "سایہ: {0}% پیش گوئی کی حد",
      "گاؤسی مرکزے سے ہموار، بینڈ کی چوڑائی {0}",
      "خانہ: درمیانی نصف قدریں، وسطانیہ کے ساتھ؛ لکیریں: کم ترین اور زیادہ ترین قدر تک",
      "خانہ: درمیانی نصف قدریں، وسطانیہ کے ساتھ؛ لکیریں: خانے کے 1.5 گنا کے اندر آخری قدر تک؛ نقطے: اس سے آگے",
      "خانہ: درمیانی نصف قدریں، وسطانیہ کے ساتھ؛ لکیریں: فیصدی درجے {0}؛ نقطے: اس سے آگے",
    ],
  ]
}
