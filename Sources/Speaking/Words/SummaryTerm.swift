/// What one figure says of many, for subtitles: the terms of statistics.
package enum SummaryTerm: Int, Sendable, CaseIterable {
  case mean, median, lowest, highest, standardDeviation, variance, quartileRange, range, variation
  case standardError, medianDeviation, weightedMean, geometricMean, trimmedMean, skewness, kurtosis
  case rollingTotal, rollingWindow, annualRate, perDay, gini, concentration, correlation, percentile
}

extension Language {
  /// The term as a piece of a subtitle: "standard deviation".
  package func name(of term: SummaryTerm) -> String {
    let names = Language.summaryTerms[code] ?? Language.summaryTerms["en"] ?? []
    return names.indices.contains(term.rawValue) ? names[term.rawValue] : ""
  }

  /// "90th percentile".
  package func percentile(_ number: Int) -> String {
    fill(name(of: .percentile), code == "en" ? Language.englishOrdinal(number) : "\(number)")
  }

  private static func englishOrdinal(_ number: Int) -> String {
    let ending =
      switch (number % 10, number % 100) {
      case (_, 11...13): "th"
      case (1, _): "st"
      case (2, _): "nd"
      case (3, _): "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// In the order of the cases.
  static let summaryTerms: [String: [String]] = [
    "en": [
      "mean", "median", "lowest", "highest", "standard deviation", "variance",
      "interquartile range", "range", "coefficient of variation", "standard error",
      "median absolute deviation", "weighted mean", "geometric mean", "trimmed mean", "skewness",
      "kurtosis", "rolling total", "rolling window", "annual rate", "per day", "Gini coefficient",
      "Herfindahl–Hirschman index", "correlation", "{0} percentile",
    ],
    "zh-Hans": [
      "平均值", "中位数", "最低值", "最高值", "标准差", "方差", "四分位距", "极差", "变异系数", "标准误",
      "绝对中位差", "加权平均值", "几何平均值", "截尾平均值", "偏度", "峰度", "滚动合计", "滚动窗口",
      "年化增速", "日均", "基尼系数", "赫芬达尔－赫希曼指数", "相关系数", "第{0}百分位数",
    ],
    "zh-Hant": [
      "平均值", "中位數", "最低值", "最高值", "標準差", "變異數", "四分位距", "全距", "變異係數",
      "標準誤", "絕對中位差", "加權平均值", "幾何平均值", "截尾平均值", "偏度", "峰度", "滾動合計",
      "滾動視窗", "年化增速", "日均", "吉尼係數", "赫芬達爾－赫希曼指數", "相關係數", "第{0}百分位數",
    ],
    "ru": [
      "среднее", "медиана", "минимум", "максимум", "стандартное отклонение", "дисперсия",
      "межквартильный размах", "размах", "коэффициент вариации", "стандартная ошибка",
      "медианное абсолютное отклонение", "взвешенное среднее", "среднее геометрическое",
      "усечённое среднее", "асимметрия", "эксцесс", "скользящая сумма", "скользящее окно",
      "в годовом выражении", "в день", "коэффициент Джини", "индекс Херфиндаля — Хиршмана",
      "корреляция", "{0}-й процентиль",
    ],
    "uk": [
      "середнє", "медіана", "мінімум", "максимум", "стандартне відхилення", "дисперсія",
      "міжквартильний розмах", "розмах", "коефіцієнт варіації", "стандартна похибка",
      "медіанне абсолютне відхилення", "зважене середнє", "середнє геометричне",
      "усічене середнє", "асиметрія", "ексцес", "ковзна сума", "ковзне вікно",
      "у річному вимірі", "на день", "коефіцієнт Джині", "індекс Герфіндаля — Гіршмана",
      "кореляція", "{0}-й процентиль",
    ],
    "kk": [
      "орташа", "медиана", "ең төменгі", "ең жоғарғы", "стандартты ауытқу", "дисперсия",
      "квартильаралық ауқым", "ауқым", "вариация коэффициенті", "стандартты қате",
      "медианалық абсолют ауытқу", "салмақталған орташа", "геометриялық орташа",
      "қиылған орташа", "асимметрия", "эксцесс", "жылжымалы жиынтық", "жылжымалы терезе",
      "жылдық мәнде", "тәулігіне", "Джини коэффициенті", "Херфиндаль — Хиршман индексі",
      "корреляция", "{0}-процентиль",
    ],
    "ky": [
      "орточо", "медиана", "эң төмөнкү", "эң жогорку", "стандарттык четтөө", "дисперсия",
      "квартилдер аралык кулач", "кулач", "вариация коэффициенти", "стандарттык ката",
      "медианалык абсолюттук четтөө", "салмакталган орточо", "геометриялык орточо",
      "кыркылган орточо", "асимметрия", "эксцесс", "жылма жыйынды", "жылма терезе",
      "жылдык эсепте", "күнүнө", "Жини коэффициенти", "Херфиндаль — Хиршман индекси",
      "корреляция", "{0}-процентиль",
    ],
    "uz": [
      "oʻrtacha", "mediana", "eng past", "eng yuqori", "standart ogʻish", "dispersiya",
      "kvartillararo kenglik", "kenglik", "variatsiya koeffitsiyenti", "standart xato",
      "medianaviy mutlaq ogʻish", "vaznli oʻrtacha", "geometrik oʻrtacha", "kesilgan oʻrtacha",
      "asimmetriya", "ekssess", "sirpanuvchi jami", "sirpanuvchi oyna", "yillik hisobda",
      "kuniga", "Jini koeffitsiyenti", "Herfindal — Hirshman indeksi", "korrelyatsiya",
      "{0}-protsentil",
    ],
    "tr": [
      "ortalama", "medyan", "en düşük", "en yüksek", "standart sapma", "varyans",
      "çeyrekler arası açıklık", "açıklık", "değişim katsayısı", "standart hata",
      "medyan mutlak sapma", "ağırlıklı ortalama", "geometrik ortalama", "kırpılmış ortalama",
      "çarpıklık", "basıklık", "hareketli toplam", "hareketli pencere", "yıllıklandırılmış",
      "günlük", "Gini katsayısı", "Herfindahl–Hirschman endeksi", "korelasyon",
      "{0}. yüzdelik",
    ],
    "de": [
      "Mittelwert", "Median", "Minimum", "Maximum", "Standardabweichung", "Varianz",
      "Interquartilsabstand", "Spannweite", "Variationskoeffizient", "Standardfehler",
      "mittlere absolute Abweichung vom Median", "gewichtetes Mittel", "geometrisches Mittel",
      "getrimmtes Mittel", "Schiefe", "Wölbung", "gleitende Summe", "gleitendes Fenster",
      "Jahresrate", "pro Tag", "Gini-Koeffizient", "Herfindahl-Hirschman-Index", "Korrelation",
      "{0}. Perzentil",
    ],
    "fr": [
      "moyenne", "médiane", "minimum", "maximum", "écart type", "variance",
      "écart interquartile", "étendue", "coefficient de variation", "erreur type",
      "écart absolu médian", "moyenne pondérée", "moyenne géométrique", "moyenne tronquée",
      "asymétrie", "aplatissement", "somme glissante", "fenêtre glissante", "en rythme annuel",
      "par jour", "coefficient de Gini", "indice de Herfindahl-Hirschman", "corrélation",
      "{0}e centile",
    ],
    "es": [
      "media", "mediana", "mínimo", "máximo", "desviación típica", "varianza",
      "rango intercuartílico", "rango", "coeficiente de variación", "error típico",
      "desviación absoluta mediana", "media ponderada", "media geométrica", "media recortada",
      "asimetría", "curtosis", "suma móvil", "ventana móvil", "tasa anualizada", "por día",
      "coeficiente de Gini", "índice de Herfindahl-Hirschman", "correlación", "percentil {0}",
    ],
    "ja": [
      "平均", "中央値", "最小値", "最大値", "標準偏差", "分散", "四分位範囲", "範囲", "変動係数",
      "標準誤差", "中央絶対偏差", "加重平均", "幾何平均", "トリム平均", "歪度", "尖度", "移動合計",
      "移動窓", "年率", "1日当たり", "ジニ係数", "ハーフィンダール・ハーシュマン指数", "相関係数",
      "{0}パーセンタイル",
    ],
    "ko": [
      "평균", "중앙값", "최솟값", "최댓값", "표준편차", "분산", "사분위수 범위", "범위", "변동계수",
      "표준오차", "중앙값 절대편차", "가중평균", "기하평균", "절사평균", "왜도", "첨도", "이동 합계",
      "이동 구간", "연율", "일평균", "지니계수", "허핀달-허시먼 지수", "상관계수", "{0}백분위수",
    ],
    "ar": [
      "المتوسط", "الوسيط", "الأدنى", "الأعلى", "الانحراف المعياري", "التباين",
      "المدى الربيعي", "المدى", "معامل الاختلاف", "الخطأ المعياري", "وسيط الانحراف المطلق",
      "المتوسط المرجح", "المتوسط الهندسي", "المتوسط المشذب", "الالتواء", "التفرطح",
      "مجموع متحرك", "نافذة متحركة", "بمعدل سنوي", "في اليوم", "معامل جيني",
      "مؤشر هرفندال-هيرشمان", "الارتباط", "المئين {0}",
    ],
    "he": [
      "ממוצע", "חציון", "הנמוך ביותר", "הגבוה ביותר", "סטיית תקן", "שונות",
      "טווח בין־רבעוני", "טווח", "מקדם השונות", "טעות תקן", "סטייה חציונית מוחלטת",
      "ממוצע משוקלל", "ממוצע גאומטרי", "ממוצע קטום", "צידוד", "גבנוניות", "סכום נע",
      "חלון נע", "בקצב שנתי", "ליום", "מדד ג׳יני", "מדד הרפינדל–הירשמן", "מתאם",
      "אחוזון {0}",
    ],
    "fa": [
      "میانگین", "میانه", "کمترین", "بیشترین", "انحراف معیار", "واریانس",
      "دامنهٔ میان\u{200C}چارکی", "دامنه", "ضریب تغییرات", "خطای معیار",
      "میانهٔ انحراف مطلق", "میانگین وزنی", "میانگین هندسی", "میانگین پیراسته", "چولگی",
      "کشیدگی", "جمع متحرک", "پنجرهٔ متحرک", "نرخ سالانه", "در روز", "ضریب جینی",
      "شاخص هرفیندال–هیرشمن", "همبستگی", "صدک {0}",
    ],
    "ur": [
      "اوسط", "وسطانیہ", "کم ترین", "زیادہ ترین", "معیاری انحراف", "تغیر",
      "بین الربعی حد", "حد", "تغیر کا ضریب", "معیاری غلطی", "وسطی مطلق انحراف",
      "وزنی اوسط", "ہندسی اوسط", "تراشیدہ اوسط", "عدم تشاکل", "کرٹوسس", "متحرک مجموعہ",
      "متحرک دریچہ", "سالانہ شرح", "فی دن", "جینی عدد", "ہرفنڈال–ہرشمین اشاریہ", "باہمی ربط",
      "{0} واں فیصدی درجہ",
    ],
  ]
}
