/// Plurals of English words that stand in no table: units that an author made up, such as "hour", "award"
/// and "battery".
enum EnglishPlural {
  /// A word that is a symbol, a plural already or not sure to be a countable noun stays as it is.
  static func form(of word: String) -> String {
    if let known = irregular[word] { return known }
    guard word.utf8.count >= 3, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) }),
      word.utf8.count > 3 || short.contains(word),
      word.contains(where: { "aeiou".contains($0) }), !word.hasSuffix("s"),
      !unchanging.contains(word)
    else { return word }
    if ["x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return word + "es" }
    let stem = word.dropLast()
    if word.hasSuffix("y"), let before = stem.last, !"aeiou".contains(before) {
      return stem + "ies"
    }
    return word + "s"
  }

  /// Words of three letters that are no symbols.
  private static let short: Set<String> = [
    "bag", "bed", "box", "bus", "can", "car", "cow", "cup", "egg", "fan", "hen", "job", "kid",
    "law",
    "lot", "map", "pig", "pub", "row", "run", "tax", "tip", "ton", "toy", "van", "win",
  ]

  private static let irregular = [
    "cargo": "cargoes", "child": "children", "epoch": "epochs", "foot": "feet", "half": "halves",
    "hero": "heroes", "knife": "knives", "leaf": "leaves", "life": "lives", "loaf": "loaves",
    "man": "men", "mouse": "mice", "potato": "potatoes", "tomato": "tomatoes", "tooth": "teeth",
    "wife": "wives", "wolf": "wolves", "woman": "women",
  ]

  private static let unchanging: Set<String> = [
    "aircraft", "baht", "cattle", "children", "data", "deer", "fahrenheit", "feet", "fish", "gbit",
    "hertz", "kbit", "kcal", "kelvin", "kmol", "livestock", "mbar", "mbit", "media", "mice", "mmol",
    "money", "nmol", "people", "percent", "percentage", "police", "rand", "salmon", "sheep",
    "spacecraft", "staff", "teeth", "tenge", "total", "trout", "tuna", "watercraft", "women",
    "yuan",
  ]
}
