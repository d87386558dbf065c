/// Short words that must not be left at the end of a line, or begin one.
///
/// Russian and Ukrainian typesetting ties a preposition or a conjunction to the word that follows and a
/// particle or the word for a year to the word before (Мильчин, «Справочник издателя и автора», 2.2);
/// Kazakh and Kyrgyz particles belong to the word before, as the endings do that they were.
struct BoundWords: Sendable {
  /// Tied to the word that follows.
  var forward: Set<String> = []
  /// Tied to the word before.
  var backward: Set<String> = []

  static func of(_ language: String) -> BoundWords {
    switch language {
    case "ru": russian
    case "uk": ukrainian
    case "kk", "ky": turkic
    default: BoundWords()
    }
  }

  private static let russian = BoundWords(
    forward: [
      "в", "во", "к", "ко", "с", "со", "о", "об", "у", "и", "а", "но", "да", "не", "ни", "на", "по",
      "за", "до", "из", "от", "для", "при", "под", "над", "без", "как", "что", "или", "чем", "их",
    ], backward: ["же", "ли", "бы", "ж", "б", "год", "года", "году", "годом", "годе", "г", "гг"])
  private static let ukrainian = BoundWords(
    forward: [
      "в", "у", "з", "із", "зі", "і", "й", "та", "а", "о", "об", "до", "на", "за", "по", "від",
      "для",
      "при", "під", "над", "без", "не", "ні", "як", "що", "чи", "або", "але", "ніж",
    ], backward: ["же", "ж", "би", "б", "рік", "року", "році", "роком", "р", "рр"])
  private static let turkic = BoundWords(
    forward: ["мен", "бен", "пен", "және", "жана", "әрі"],
    backward: [
      "да", "де", "та", "те", "ма", "ме", "ба", "бе", "па", "пе", "ғой", "жыл", "жылы", "жылғы",
      "жылдың",
    ])
}

extension Language {
  /// The text with no-break spaces beside its short words.
  package func keepingShortWords(_ text: String) -> String {
    let words = BoundWords.of(code)
    guard !words.forward.isEmpty, text.utf8.contains(0x20) else { return text }
    var parts = text.split(separator: " ", omittingEmptySubsequences: false)[...]
    guard var before = parts.popFirst() else { return text }
    var result = String(before)
    while let part = parts.popFirst() {
      let isTied =
        words.forward.contains(Language.bare(before, atStart: true).lowercased())
        || words.backward.contains(Language.bare(part, atStart: false).lowercased())
      result += (isTied ? "\u{A0}" : " ") + part
      before = part
    }
    return result
  }

  /// A word without the quotation mark or bracket before it, or the marks behind it.
  private static func bare(_ part: Substring, atStart: Bool) -> Substring {
    atStart
      ? part.drop { !$0.isLetter && !$0.isNumber }
      : part.prefix { $0.isLetter || $0.isNumber }
  }
}
