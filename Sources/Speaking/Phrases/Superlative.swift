/// What a text says of the place of a figure among those of other times.
package struct Superlative: Sendable {
  /// Which end of the order it speaks of.
  package enum End: Sendable { case most, least, either }

  /// Where the words stand, in scalars of the text.
  package let range: Range<Int>
  package let end: End
  /// The year in "the highest since 2015".
  package let since: Int?
}

extension Language {
  /// The first words of a text that claim a record over time: "record exports", "the highest since 2015",
  /// "an all-time low". Superlatives among members ("the largest buyer") are no such claims.
  package func superlative(in text: String) -> Superlative? {
    let words = recordWords
    let plain = PhraseText(text)
    let found =
      plain.range(ofAny: words.least).map { ($0, Superlative.End.least) }
      ?? plain.range(ofAny: words.most).map { ($0, .most) }
      ?? plain.range(ofAny: words.either).map { ($0, .either) }
    guard let (range, end) = found else { return nil }
    // "The record has holes" speaks of what was written down.
    if code == "en", end == .either, range.lowerBound >= 4,
      String(String.UnicodeScalarView(plain.scalars[range.lowerBound - 4..<range.lowerBound]))
        == "the "
    {
      return nil
    }
    let saysSince = plain.range(ofAny: words.since) != nil
    let after = String(
      String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound)))
    return Superlative(
      range: range, end: end,
      since: saysSince ? statedYear(after) ?? statedYear(text) : nil)
  }

  /// The sentences of a text, as ranges of its scalars.
  package func sentences(of text: String) -> [Range<Int>] {
    let scalars = Array(text.unicodeScalars)
    var sentences: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() {
      let isStop =
        "。！？\n۔".unicodeScalars.contains(scalar)
        || ".!?؟".unicodeScalars.contains(scalar)
          && (index + 1 == scalars.count || scalars[index + 1].properties.isWhitespace)
      guard isStop || index + 1 == scalars.count else { continue }
      sentences.append(start..<index + 1)
      start = index + 1
    }
    return sentences
  }
}

/// Words that claim a record. A star at the end of a word stands for its endings.
struct RecordWords: Sendable {
  var most: [String] = []
  var least: [String] = []
  /// Either end: "a record".
  var either: [String]
  /// What makes a year the beginning of the series that is spoken of.
  var since: [String] = []
}

extension Language {
  var recordWords: RecordWords {
    switch code {
    case "en":
      RecordWords(
        most: [
          "record high*", "all-time high*", "all-time peak", "highest ever", "highest since",
          "highest on record", "largest ever", "largest since", "largest on record", "most since",
          "biggest ever", "biggest since",
        ],
        least: [
          "record low*", "all-time low*", "lowest ever", "lowest since", "lowest on record",
          "smallest ever", "smallest since", "fewest since", "least since",
        ], either: ["a record", "record", "records", "record-breaking", "unprecedented"],
        since: ["since"])
    case "zh-Hans", "zh-Hant":
      RecordWords(
        most: [
          "历史新高", "歷史新高", "历史最高", "歷史最高", "以来最高", "以來最高", "以来新高", "以來新高", "史上最高",
        ],
        least: [
          "历史新低", "歷史新低", "历史最低", "歷史最低", "以来最低", "以來最低", "以来新低", "以來新低", "史上最低",
        ], either: ["创纪录", "創紀錄", "打破纪录", "打破紀錄"], since: ["以来", "以來"])
    case "ja":
      RecordWords(
        most: ["過去最高", "過去最大", "過去最多", "史上最高"],
        least: ["過去最低", "過去最少", "史上最低"], either: ["記録的", "記録を更新"], since: ["以来"])
    case "ko":
      RecordWords(
        most: ["사상 최고", "사상 최대", "역대 최고", "역대 최대"],
        least: ["사상 최저", "역대 최저", "역대 최소"], either: ["기록적"], since: ["이후", "이래"])
    case "ru":
      RecordWords(
        most: [
          "исторический максимум", "исторического максимума", "максимум с", "максимума с",
          "рекордно высок*",
        ],
        least: [
          "исторический минимум", "исторического минимума", "минимум с", "минимума с",
          "рекордно низк*",
        ], either: ["рекорд*"], since: ["с"])
    case "uk":
      RecordWords(
        most: ["історичний максимум", "найвищий з", "найбільше з"],
        least: ["історичний мінімум", "найнижчий з", "найменше з"], either: ["рекорд*"],
        since: ["з"])
    case "de":
      RecordWords(
        most: ["höchststand*", "rekordhoch*", "allzeithoch*", "so viel* wie nie"],
        least: ["tiefststand*", "rekordtief*", "allzeittief*"], either: ["rekord*"],
        since: ["seit"])
    case "fr":
      RecordWords(
        most: ["plus haut niveau depuis", "plus élevé depuis", "plus haut historique"],
        least: ["plus bas niveau depuis", "plus bas depuis", "plus bas historique"],
        either: ["record*"], since: ["depuis"])
    case "es":
      RecordWords(
        most: ["máximo histórico", "más alto desde", "más alta desde"],
        least: ["mínimo histórico", "más bajo desde", "más baja desde"],
        either: ["récord", "récords"], since: ["desde"])
    case "kk", "ky": RecordWords(either: ["рекорд*"])
    case "uz": RecordWords(either: ["rekord*"])
    case "tr": RecordWords(most: ["rekor seviye*"], either: ["rekor*"])
    case "ar": RecordWords(either: ["قياسي", "قياسية", "قياسيا", "قياسياً"])
    case "he": RecordWords(either: ["שיא", "שיאים"])
    case "fa": RecordWords(either: ["رکورد*"])
    case "ur": RecordWords(either: ["ریکارڈ*"])
    default: RecordWords(either: [])
    }
  }
}
