extension Language {
  /// The plural of a thing that is counted with which a text begins, such as "cars" after "$4.1bn"; nil where
  /// it begins with another word. In most languages money may be said of things with no more words than that,
  /// as in "на 4 млрд долларов автомобилей": this reads English and German.
  package func countedNoun(beginning text: String) -> String? {
    let times: Set<String> = ["year", "quarter", "month", "week", "day"]
    guard code == "en" || code == "de" else { return nil }
    let plain = PhraseText(String(text.prefix(30)))
    let start = plain.scalars.firstIndex { $0 != " " } ?? 0
    guard start == 1 else { return nil }
    var found: String?
    for (unit, noun) in unitWords.nouns where !times.contains(unit) {
      for form in [noun.other] where form != noun.one {
        guard let range = plain.range(of: form.lowercased()), range.lowerBound == start else {
          continue
        }
        // The longest form, and of equal ones always the same: the nouns have no order.
        if form.count > found?.count ?? 0 || form.count == found?.count && form < found ?? "" {
          found = form
        }
      }
    }
    return found
  }

  /// The words for percent or for percentage points with which a text begins: "%" behind "4 percentage points";
  /// nil where it begins with others.
  package func percentWords(beginning text: String) -> (words: String, isPoints: Bool)? {
    let plain = PhraseText(String(text.prefix(30)))
    let start = plain.scalars.firstIndex { $0 != " " } ?? 0
    for (forms, isPoints) in [(phraseWords.points, true), (phraseWords.percent, false)] {
      for form in forms {
        guard let range = plain.range(of: form), range.lowerBound == start else { continue }
        return (String(String.UnicodeScalarView(plain.scalars[range])), isPoints)
      }
    }
    return nil
  }

  /// The words of worth with which a text ends, such as "worth" before "4,113 vehicles"; nil where it ends
  /// with others.
  package func wordsOfWorth(ending text: String) -> String? {
    let plain = PhraseText(text)
    let end = (plain.scalars.lastIndex { $0 != " " } ?? -1) + 1
    let tail = String(String.UnicodeScalarView(plain.scalars[..<end].suffix(24)))
    return worthWords.first {
      tail == $0 || tail.hasSuffix(" " + $0) || isHan && tail.hasSuffix($0)
    }
  }

  private var isHan: Bool { ["zh-Hans", "zh-Hant", "ja"].contains(code) }

  private var worthWords: [String] {
    switch code {
    case "en": ["worth", "worth about", "valued at", "at a value of", "with a value of"]
    case "zh-Hans", "zh-Hant": ["价值", "價值", "总值", "總值", "金额为", "金額為", "总额为", "總額為"]
    case "ja": ["総額", "金額は"]
    case "ru": ["на сумму", "стоимостью", "на общую сумму"]
    case "uk": ["на суму", "вартістю"]
    case "de": ["im wert von", "im gesamtwert von"]
    case "fr": ["d'une valeur de", "pour une valeur de"]
    case "es": ["por valor de", "por un valor de"]
    default: []
    }
  }
}
