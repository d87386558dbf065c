/// What was done to a measure before it was drawn, for subtitles.
package enum Transformation: Int, Sendable, CaseIterable {
  case shareOfTotal, changeOnYear, changeOnPrevious, ratio, growthPerYear, runningTotal, rank
  case movingAverage, trend, seasonallyAdjusted, contribution, change
}

extension Language {
  /// The transformation as a piece of a subtitle: "change on a year earlier".
  package func name(of transformation: Transformation) -> String {
    let names = Language.transformations[code] ?? Language.transformations["en"] ?? []
    return names.indices.contains(transformation.rawValue) ? names[transformation.rawValue] : ""
  }

  /// In the order of the cases.
  static let transformations: [String: [String]] = [
    "en": [
      "share of the total", "change on a year earlier", "change on the period before",
      "ratio of the later to the earlier figure", "growth per year", "running total", "rank",
      "moving average", "trend", "seasonally adjusted", "contribution to growth", "change",
    ],
    "zh-Hans": [
      "占总量比重", "同比变化", "环比变化", "后期与前期之比", "年均增速", "累计", "排名",
      "移动平均", "趋势", "季节调整后", "对增长的贡献", "变化",
    ],
    "zh-Hant": [
      "占總量比重", "同比變化", "環比變化", "後期與前期之比", "年均增速", "累計", "排名",
      "移動平均", "趨勢", "季節調整後", "對增長的貢獻", "變化",
    ],
    "ru": [
      "доля в общем объёме", "изменение к тому же периоду годом ранее",
      "изменение к предыдущему периоду", "отношение к прежнему уровню", "рост в среднем за год",
      "нарастающим итогом", "место", "скользящее среднее", "тренд", "с поправкой на сезонность",
      "вклад в рост", "изменение",
    ],
    "uk": [
      "частка в загальному обсязі", "зміна до того самого періоду роком раніше",
      "зміна до попереднього періоду", "відношення до попереднього рівня",
      "зростання в середньому за рік", "наростаючим підсумком", "місце", "ковзне середнє",
      "тренд", "з поправкою на сезонність", "внесок у зростання", "зміна",
    ],
    "kk": [
      "жалпы көлемдегі үлесі", "өткен жылдың сәйкес кезеңіне қарағандағы өзгеріс",
      "алдыңғы кезеңге қарағандағы өзгеріс", "бұрынғы деңгейге қатынасы", "жылдық орташа өсім",
      "жиынтық", "орны", "жылжымалы орташа", "үрдіс", "маусымдық түзетумен", "өсімге қосқан үлесі",
      "өзгеріс",
    ],
    "ky": [
      "жалпы көлөмдөгү үлүшү", "өткөн жылдын ошол эле мезгилине салыштырмалуу өзгөрүү",
      "мурунку мезгилге салыштырмалуу өзгөрүү", "мурунку деңгээлге катышы", "жылдык орточо өсүш",
      "жыйынды", "орду", "жылма орточо", "тренд", "мезгилдик түзөтүү менен", "өсүшкө кошкон салымы",
      "өзгөрүү",
    ],
    "uz": [
      "umumiy hajmdagi ulushi", "oʻtgan yilning shu davriga nisbatan oʻzgarish",
      "oldingi davrga nisbatan oʻzgarish", "oldingi darajaga nisbati", "yillik oʻrtacha oʻsish",
      "jamlangan", "oʻrni", "sirpanuvchi oʻrtacha", "trend", "mavsumiy tuzatish bilan",
      "oʻsishga qoʻshgan hissasi", "oʻzgarish",
    ],
    "tr": [
      "toplam içindeki pay", "bir önceki yılın aynı dönemine göre değişim",
      "bir önceki döneme göre değişim", "önceki düzeye oranı", "yıllık ortalama büyüme",
      "kümülatif",
      "sıra", "hareketli ortalama", "eğilim", "mevsim etkilerinden arındırılmış", "büyümeye katkı",
      "değişim",
    ],
    "de": [
      "Anteil an der Gesamtmenge", "Veränderung zum Vorjahr", "Veränderung zur Vorperiode",
      "Verhältnis zum früheren Wert", "Wachstum pro Jahr", "kumuliert", "Rang",
      "gleitender Durchschnitt", "Trend", "saisonbereinigt", "Beitrag zum Wachstum", "Veränderung",
    ],
    "fr": [
      "part du total", "variation sur un an", "variation par rapport à la période précédente",
      "rapport au niveau antérieur", "croissance annuelle moyenne", "cumul", "rang",
      "moyenne mobile", "tendance", "corrigé des variations saisonnières",
      "contribution à la croissance", "variation",
    ],
    "es": [
      "parte del total", "variación interanual", "variación respecto al periodo anterior",
      "proporción respecto al nivel anterior", "crecimiento anual medio", "acumulado", "puesto",
      "media móvil", "tendencia", "desestacionalizado", "contribución al crecimiento", "variación",
    ],
    "ja": [
      "全体に占める割合", "前年同期比", "前期比", "以前の水準に対する比率", "年平均成長率", "累計", "順位",
      "移動平均", "トレンド", "季節調整済み", "成長への寄与", "変化",
    ],
    "ko": [
      "전체에서 차지하는 비중", "전년 동기 대비 증감", "전기 대비 증감", "이전 수준 대비 비율", "연평균 성장률",
      "누계", "순위", "이동평균", "추세", "계절조정", "성장 기여도", "증감",
    ],
    "ar": [
      "الحصة من الإجمالي", "التغير على أساس سنوي", "التغير عن الفترة السابقة",
      "نسبة الرقم الأحدث إلى الأقدم", "النمو السنوي", "مجموع تراكمي", "المرتبة", "متوسط متحرك",
      "الاتجاه", "معدل موسميًا", "المساهمة في النمو", "التغير",
    ],
    "he": [
      "חלק מהסך הכול", "שינוי לעומת השנה הקודמת", "שינוי לעומת התקופה הקודמת",
      "יחס בין הנתון המאוחר למוקדם", "צמיחה שנתית", "סכום מצטבר", "מקום", "ממוצע נע", "מגמה",
      "מנוכה עונתיות", "תרומה לצמיחה", "שינוי",
    ],
    "fa": [
      "سهم از کل", "تغییر نسبت به سال پیش", "تغییر نسبت به دورهٔ پیش", "نسبت رقم تازه به پیشین",
      "رشد سالانه", "جمع تجمعی", "رتبه", "میانگین متحرک", "روند", "تعدیل فصلی", "سهم در رشد",
      "تغییر",
    ],
    "ur": [
      "کل میں حصہ", "ایک سال پہلے کے مقابلے میں تبدیلی", "پچھلی مدت کے مقابلے میں تبدیلی",
      "بعد کے عدد کی پہلے سے نسبت", "سالانہ نمو", "مجموعی", "درجہ", "متحرک اوسط", "رجحان",
      "موسمی طور پر درست", "نمو میں حصہ", "تبدیلی",
    ],
  ]
}
