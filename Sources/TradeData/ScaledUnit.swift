/// A unit with the scale that a table's numbers are in: `million USD`, `USD bn`, `thousand person`, `万辆`.
package struct ScaledUnit: Hashable, Sendable {
  package let unit: Unit
  /// What a number is multiplied by to count single units.
  package let scale: Double

  package init(named text: String) {
    let words = text.split(separator: " ").map(String.init)
    if let first = words.first, let scale = ScaledUnit.scale(first),
      words.count > 1 || ScaledUnit.standsAlone(first)
    {
      self.init(words.dropFirst(), scale)
    } else if words.count == 2, let scale = ScaledUnit.scale(words[1]),
      Unit.isCurrency(words[0]) || ScaledUnit.standsAlone(words[1])
    {
      self.init(words.prefix(1), scale)
    } else if let (sign, scale) = ScaledUnit.eastAsian.first(where: { text.hasPrefix($0.sign) }) {
      self.init([String(text.dropFirst(sign.count))], scale)
    } else {
      self.init([text], 1)
    }
  }

  private init(_ words: ArraySlice<String>, _ scale: Double) {
    unit = Unit(named: words.joined(separator: " "))
    self.scale = scale
  }

  /// Alone, `thousand` scales a plain number; `m` is a metre and `000` a number.
  private static func standsAlone(_ word: String) -> Bool { word.count > 2 && word.first != "0" }

  private static func scale(_ word: String) -> Double? {
    let word = word.lowercased()
    return words.first { $0.words.contains(word) }?.scale
  }

  private static let words: [(words: [String], scale: Double)] = [
    (["thousand", "thousands", "'000", "000", "1000", "1,000", "тыс", "тыс."], 1e3),
    (["million", "millions", "mn", "mln", "mio", "mio.", "млн"], 1e6),
    (["billion", "billions", "bn", "bln", "mrd", "mrd.", "млрд"], 1e9),
    (["trillion", "trillions", "tn", "trn", "трлн"], 1e12),
  ]

  private static let eastAsian: [(sign: String, scale: Double)] = [
    ("万", 1e4), ("萬", 1e4), ("億", 1e8), ("亿", 1e8),
  ]
}
