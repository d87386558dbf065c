/// The words of a table of claims in one language.
package struct ClaimWords: Sendable {
  // Heads of columns.
  package let claim: String
  package let computed: String
  package let verdict: String
  package let reason: String

  // Verdicts.
  package let consistent: String
  package let truncated: String
  package let ambiguous: String
  package let impossible: String
  package let untested: String

  // Reasons; "{0}" is a range of numbers, a place in an order, or names.
  let stated: String
  let cutOff: String
  package let asMultiple: String
  package let asIncrease: String
  let place: String
  let ahead: String
  package let rangesOverlap: String
  let missing: String
}

extension Language {
  package var claimWords: ClaimWords { ClaimWords.all[code] ?? .english }

  package func stated(range: String) -> String { fill(claimWords.stated, range) }
  package func statedIfCut(range: String) -> String { fill(claimWords.cutOff, range) }
  package func place(_ number: Int) -> String { fill(claimWords.place, String(number)) }
  package func ahead(_ names: [String]) -> String { fill(claimWords.ahead, list(names)) }
  package func missing(_ names: [String]) -> String { fill(claimWords.missing, list(names)) }
}

extension ClaimWords {
  static let english = ClaimWords(
    claim: "Claim", computed: "Computed", verdict: "Verdict", reason: "Why",
    consistent: "consistent", truncated: "consistent only if truncated",
    ambiguous: "ambiguous wording", impossible: "impossible", untested: "cannot be tested",
    stated: "stated: {0}", cutOff: "with digits cut off: {0}", asMultiple: "as a multiple",
    asIncrease: "as an increase", place: "place {0}", ahead: "ahead: {0}",
    rangesOverlap: "the ranges overlap", missing: "no figure for: {0}")

  static let all: [String: ClaimWords] = [
    "en": english,
    "zh-Hans": ClaimWords(
      claim: "说法", computed: "计算结果", verdict: "结论", reason: "依据", consistent: "相符",
      truncated: "仅在截尾时相符", ambiguous: "表述有歧义", impossible: "不成立", untested: "无法检验",
      stated: "所述范围：{0}", cutOff: "截尾时的范围：{0}", asMultiple: "按倍数理解", asIncrease: "按增幅理解",
      place: "第{0}位", ahead: "位居其前：{0}", rangesOverlap: "区间重叠", missing: "缺少数据：{0}"),
    "ru": ClaimWords(
      claim: "Утверждение", computed: "Расчёт", verdict: "Вывод", reason: "Почему",
      consistent: "верно", truncated: "верно, только если цифры отброшены",
      ambiguous: "двусмысленно", impossible: "неверно", untested: "проверить нельзя",
      stated: "сказанное: {0}", cutOff: "с отброшенными цифрами: {0}", asMultiple: "как кратность",
      asIncrease: "как прирост", place: "место {0}", ahead: "впереди: {0}",
      rangesOverlap: "диапазоны пересекаются", missing: "нет данных: {0}"),
    "kk": ClaimWords(
      claim: "Мәлімдеме", computed: "Есептелгені", verdict: "Қорытынды", reason: "Неге",
      consistent: "дұрыс", truncated: "цифрлары кесілсе ғана дұрыс", ambiguous: "екіұшты",
      impossible: "дұрыс емес", untested: "тексеру мүмкін емес", stated: "айтылғаны: {0}",
      cutOff: "цифрлары кесілгенде: {0}", asMultiple: "еселік ретінде", asIncrease: "өсім ретінде",
      place: "{0}-орын", ahead: "алда: {0}", rangesOverlap: "аралықтар қабаттасады",
      missing: "дерек жоқ: {0}"),
    "zh-Hant": ClaimWords(
      claim: "說法", computed: "計算結果", verdict: "結論", reason: "依據", consistent: "相符",
      truncated: "僅在截尾時相符", ambiguous: "表述有歧義", impossible: "不成立", untested: "無法檢驗",
      stated: "所述範圍：{0}", cutOff: "截尾時的範圍：{0}", asMultiple: "按倍數理解", asIncrease: "按增幅理解",
      place: "第{0}位", ahead: "位居其前：{0}", rangesOverlap: "區間重疊", missing: "缺少資料：{0}"),
    "ja": ClaimWords(
      claim: "主張", computed: "計算値", verdict: "判定", reason: "理由", consistent: "一致する",
      truncated: "切り捨てなら一致する", ambiguous: "表現があいまい", impossible: "ありえない", untested: "検証できない",
      stated: "記述の範囲：{0}", cutOff: "切り捨ての場合：{0}", asMultiple: "倍率として", asIncrease: "増加分として",
      place: "{0}位", ahead: "上位：{0}", rangesOverlap: "範囲が重なる", missing: "データなし：{0}"),
    "ko": ClaimWords(
      claim: "주장", computed: "계산값", verdict: "판정", reason: "이유", consistent: "일치",
      truncated: "버림한 경우에만 일치", ambiguous: "표현이 모호함", impossible: "성립하지 않음", untested: "검증 불가",
      stated: "서술된 범위: {0}", cutOff: "버림한 범위: {0}", asMultiple: "배수로 보면", asIncrease: "증가분으로 보면",
      place: "{0}위", ahead: "앞선 곳: {0}", rangesOverlap: "범위가 겹침", missing: "자료 없음: {0}"),
    "de": ClaimWords(
      claim: "Behauptung", computed: "Berechnet", verdict: "Urteil", reason: "Warum",
      consistent: "stimmt", truncated: "stimmt nur abgeschnitten", ambiguous: "mehrdeutig",
      impossible: "unmöglich", untested: "nicht prüfbar", stated: "gesagt: {0}",
      cutOff: "mit abgeschnittenen Stellen: {0}", asMultiple: "als Vielfaches",
      asIncrease: "als Zuwachs", place: "Platz {0}", ahead: "davor: {0}",
      rangesOverlap: "die Bereiche überschneiden sich", missing: "ohne Wert: {0}"),
    "fr": ClaimWords(
      claim: "Affirmation", computed: "Calculé", verdict: "Verdict", reason: "Pourquoi",
      consistent: "cohérent", truncated: "cohérent seulement si tronqué",
      ambiguous: "formulation ambiguë", impossible: "impossible", untested: "invérifiable",
      stated: "énoncé : {0}", cutOff: "chiffres tronqués : {0}", asMultiple: "comme multiple",
      asIncrease: "comme hausse", place: "place {0}", ahead: "devant : {0}",
      rangesOverlap: "les intervalles se recoupent", missing: "sans valeur : {0}"),
    "es": ClaimWords(
      claim: "Afirmación", computed: "Calculado", verdict: "Veredicto", reason: "Por qué",
      consistent: "coherente", truncated: "coherente solo si se trunca",
      ambiguous: "redacción ambigua", impossible: "imposible", untested: "no se puede comprobar",
      stated: "enunciado: {0}", cutOff: "con cifras truncadas: {0}", asMultiple: "como múltiplo",
      asIncrease: "como aumento", place: "puesto {0}", ahead: "por delante: {0}",
      rangesOverlap: "los intervalos se solapan", missing: "sin dato: {0}"),
    "uk": ClaimWords(
      claim: "Твердження", computed: "Обчислено", verdict: "Висновок", reason: "Чому",
      consistent: "правильно", truncated: "правильно, лише якщо цифри відкинуто",
      ambiguous: "двозначно", impossible: "неправильно", untested: "перевірити неможливо",
      stated: "сказане: {0}", cutOff: "з відкинутими цифрами: {0}", asMultiple: "як кратність",
      asIncrease: "як приріст", place: "місце {0}", ahead: "попереду: {0}",
      rangesOverlap: "діапазони перетинаються", missing: "немає даних: {0}"),
    "uz": ClaimWords(
      claim: "Da’vo", computed: "Hisoblangan", verdict: "Xulosa", reason: "Nega",
      consistent: "to‘g‘ri", truncated: "faqat raqamlar kesilsa to‘g‘ri", ambiguous: "ikki ma’noli",
      impossible: "noto‘g‘ri", untested: "tekshirib bo‘lmaydi", stated: "aytilgani: {0}",
      cutOff: "raqamlar kesilganda: {0}", asMultiple: "karra sifatida",
      asIncrease: "o‘sish sifatida", place: "{0}-o‘rin", ahead: "oldinda: {0}",
      rangesOverlap: "oraliqlar kesishadi", missing: "ma’lumot yo‘q: {0}"),
    "ky": ClaimWords(
      claim: "Билдирүү", computed: "Эсептелген", verdict: "Корутунду", reason: "Эмне үчүн",
      consistent: "туура", truncated: "цифралары кесилсе гана туура", ambiguous: "эки ача",
      impossible: "туура эмес", untested: "текшерүүгө болбойт", stated: "айтылганы: {0}",
      cutOff: "цифралары кесилгенде: {0}", asMultiple: "эселик катары", asIncrease: "өсүш катары",
      place: "{0}-орун", ahead: "алдыда: {0}", rangesOverlap: "аралыктар кесилишет",
      missing: "маалымат жок: {0}"),
    "tr": ClaimWords(
      claim: "İddia", computed: "Hesaplanan", verdict: "Sonuç", reason: "Neden",
      consistent: "tutarlı", truncated: "yalnızca kırpılırsa tutarlı", ambiguous: "belirsiz ifade",
      impossible: "olanaksız", untested: "sınanamaz", stated: "ifade edilen: {0}",
      cutOff: "basamaklar kırpılınca: {0}", asMultiple: "kat olarak", asIncrease: "artış olarak",
      place: "{0}. sıra", ahead: "önde: {0}", rangesOverlap: "aralıklar örtüşüyor",
      missing: "veri yok: {0}"),
    "ar": ClaimWords(
      claim: "الادعاء", computed: "المحسوب", verdict: "الحكم", reason: "السبب",
      consistent: "متسق", truncated: "متسق فقط إذا قُطعت الأرقام", ambiguous: "صياغة ملتبسة",
      impossible: "مستحيل", untested: "لا يمكن اختباره", stated: "المذكور: {0}",
      cutOff: "مع قطع الأرقام: {0}", asMultiple: "كمضاعف", asIncrease: "كزيادة",
      place: "المرتبة {0}", ahead: "يسبقه: {0}", rangesOverlap: "النطاقات تتداخل",
      missing: "لا رقم لـ: {0}"),
    "he": ClaimWords(
      claim: "טענה", computed: "חושב", verdict: "קביעה", reason: "מדוע", consistent: "עקבי",
      truncated: "עקבי רק אם הספרות נקטעו", ambiguous: "ניסוח דו־משמעי",
      impossible: "בלתי אפשרי", untested: "לא ניתן לבדיקה", stated: "נאמר: {0}",
      cutOff: "בקטיעת ספרות: {0}", asMultiple: "ככפולה", asIncrease: "כעלייה", place: "מקום {0}",
      ahead: "לפניו: {0}", rangesOverlap: "הטווחים חופפים", missing: "אין נתון עבור: {0}"),
    "fa": ClaimWords(
      claim: "ادعا", computed: "محاسبه", verdict: "نتیجه", reason: "چرا", consistent: "سازگار",
      truncated: "تنها با بریدن ارقام سازگار", ambiguous: "عبارت دوپهلو", impossible: "ناممکن",
      untested: "آزمون\u{200C}پذیر نیست", stated: "گفته شده: {0}", cutOff: "با بریدن ارقام: {0}",
      asMultiple: "به صورت چندبرابر", asIncrease: "به صورت افزایش", place: "رتبهٔ {0}",
      ahead: "پیش از آن: {0}", rangesOverlap: "بازه\u{200C}ها هم\u{200C}پوشانی دارند",
      missing: "رقمی نیست برای: {0}"),
    "ur": ClaimWords(
      claim: "دعویٰ", computed: "حساب", verdict: "فیصلہ", reason: "کیوں", consistent: "مطابق",
      truncated: "صرف ہندسے کاٹنے پر مطابق", ambiguous: "مبہم الفاظ", impossible: "ناممکن",
      untested: "جانچ ممکن نہیں", stated: "کہا گیا: {0}", cutOff: "ہندسے کاٹ کر: {0}",
      asMultiple: "گنا کے طور پر", asIncrease: "اضافے کے طور پر", place: "درجہ {0}",
      ahead: "اس سے آگے: {0}", rangesOverlap: "حدود ملتی ہیں", missing: "عدد نہیں: {0}"),
  ]
}
