/// How marks look whose figures are not exact, for the keys under a chart.
package enum DrawnLook: Int, Sendable, CaseIterable {
  case hatched, dashed, muted
}

extension Language {
  /// "Hatched: computed, not published"; of marks that have no look of their own "≈ computed, not published".
  package func computedNote(_ looks: Set<DrawnLook>) -> String {
    if looks == [.hatched, .dashed] { return words.derivedNote }
    let text = key(3)
    return looks.first.map { labelled(key($0.rawValue), text) } ?? "≈ " + text
  }

  /// "Muted: approximate": paler on a light ground and darker on a dark one.
  package var approximateNote: String { labelled(key(DrawnLook.muted.rawValue), key(4)) }

  private func key(_ index: Int) -> String {
    let keys = Language.drawnKeys[code] ?? Language.drawnKeys["en"] ?? []
    return keys.indices.contains(index) ? keys[index] : ""
  }

  /// The looks in the order of their cases, then what is computed, then what is approximate.
  static let drawnKeys: [String: [String]] = [
    "en": ["Hatched", "Dashed", "Muted", "computed, not published", "approximate"],
    "zh-Hans": ["斜线", "虚线", "淡化", "推算值，非公布数据", "约数"],
    "zh-Hant": ["斜線", "虛線", "淡化", "推算值，非公布數據", "約數"],
    "ru": [
      "Штриховка", "Пунктир", "Приглушённый цвет", "расчёт, а не опубликованные данные",
      "приблизительно",
    ],
    "uk": [
      "Штрихування", "Пунктир", "Приглушений колір", "розрахунок, а не оприлюднені дані",
      "приблизно",
    ],
    "kk": [
      "Штрихталған", "Үзік сызық", "Солғын түс", "есептелген, жарияланбаған дерек", "шамамен",
    ],
    "ky": ["Штрихталган", "Үзүк сызык", "Күңүрт түс", "эсептелген, жарыяланган эмес", "болжолдуу"],
    "uz": ["Shtrixli", "Uzuq chiziq", "Xira rang", "hisoblangan, eʼlon qilinmagan", "taxminan"],
    "tr": ["Taralı", "Kesikli", "Soluk", "hesaplandı, yayımlanmadı", "yaklaşık"],
    "de": [
      "Schraffiert", "Gestrichelt", "Gedämpft", "berechnet, nicht veröffentlicht", "ungefähr",
    ],
    "fr": ["Hachures", "Tirets", "Teinte atténuée", "calculé, non publié", "approximatif"],
    "es": ["Rayado", "Discontinuo", "Color atenuado", "calculado, no publicado", "aproximado"],
    "ja": ["斜線", "破線", "くすんだ色", "推計値（公表値ではない）", "概数"],
    "ko": ["빗금", "점선", "흐린 색", "계산값(공표값 아님)", "어림값"],
    "ar": ["المظلل", "المتقطع", "الخافت", "محسوب وغير منشور", "تقريبي"],
    "he": ["מקווקו", "מקווקו", "עמום", "חושב ולא פורסם", "בקירוב"],
    "fa": [
      "هاشور", "خط\u{200C}چین", "کم\u{200C}رنگ", "محاسبه\u{200C}شده و منتشرنشده", "تقریبی",
    ],
    "ur": ["سایہ دار", "ٹوٹی لکیر", "مدھم رنگ", "حساب شدہ، شائع نہیں ہوا", "تقریبی"],
  ]
}
