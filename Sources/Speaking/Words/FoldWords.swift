import Statistics
package import TradeData

extension Language {
  /// How rows of layers are read: "Each layer: 25 percentage points; what lies below 0% is drawn upwards, in
  /// the other colour".
  ///
  /// - Parameters:
  ///   - step: The height of a layer, in `unit`, or as a share of one where that is a percentage.
  ///   - base: What the layers are counted from; nil where nothing lies below it.
  package func foldNote(step: Double, base: Double?, unit: Unit) -> String {
    let words = Language.foldWords[code] ?? Language.foldWords["en"] ?? ("", "")
    let height = say(
      Measured(step), unit: unit.subtracted(unit) ?? unit, style: .text, sign: .never)
    let layer = labelled(words.layer, height)
    guard let base else { return layer }
    return [layer, fill(words.below, say(Measured(base), unit: unit, style: .text))]
      .joined(separator: self.words.semicolon)
  }

  /// "{0}" what the layers are counted from.
  static let foldWords: [String: (layer: String, below: String)] = [
    "en": ("Each layer", "what lies below {0} is drawn upwards, in the other colour"),
    "zh-Hans": ("每层", "低于{0}的部分以另一种颜色向上绘制"),
    "zh-Hant": ("每層", "低於{0}的部分以另一種顏色向上繪製"),
    "ru": ("Каждый слой", "то, что ниже {0}, нарисовано вверх другим цветом"),
    "uk": ("Кожен шар", "те, що нижче {0}, намальовано вгору іншим кольором"),
    "kk": ("Әр қабат", "{0} деңгейінен төмені басқа түспен жоғары қарай салынған"),
    "ky": ("Ар бир катмар", "{0} чегинен төмөнү башка түс менен өйдө тартылган"),
    "uz": ("Har bir qatlam", "{0} dan pasti boshqa rangda yuqoriga chizilgan"),
    "tr": ("Her katman", "{0} altındaki değerler diğer renkte yukarı doğru çizilir"),
    "de": ("Jede Schicht", "was unter {0} liegt, ist in der anderen Farbe nach oben gezeichnet"),
    "fr": ("Chaque couche", "ce qui est sous {0} est tracé vers le haut, dans l’autre couleur"),
    "es": ("Cada capa", "lo que queda por debajo de {0} se dibuja hacia arriba, en el otro color"),
    "ja": ("1層", "{0}未満は別の色で上向きに描く"),
    "ko": ("한 층", "{0} 미만은 다른 색으로 위쪽에 그림"),
    "ar": ("كل طبقة", "ما دون {0} مرسوم إلى أعلى باللون الآخر"),
    "he": ("כל שכבה", "מה שמתחת ל־{0} מצויר כלפי מעלה בצבע האחר"),
    "fa": ("هر لایه", "آنچه زیر {0} است با رنگ دیگر رو به بالا کشیده شده"),
    "ur": ("ہر تہہ", "{0} سے نیچے کا حصہ دوسرے رنگ میں اوپر کی طرف بنایا گیا ہے"),
  ]
}
