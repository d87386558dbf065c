/// A noun that numbers count, in the forms a language needs.
struct Noun: Sendable {
  let one: String
  let few: String
  let many: String
  /// After decimal fractions, and where a language has one plural.
  let other: String
  /// As the thing below the line: "per vehicle", "за автомобиль", "每辆".
  let per: String
  /// What a label on a bar carries; nil when the subtitle says it. Starts with a gap if it wants one.
  let label: String?

  /// One form for all numbers.
  init(_ form: String, per: String, label: String? = nil) {
    self.init(form, form, form, form, per: per, label: label)
  }

  /// Singular and plural.
  init(_ one: String, _ other: String, per: String, label: String? = nil) {
    self.init(one, other, other, other, per: per, label: label)
  }

  /// The forms of Russian and Ukrainian after 1, 2 and 5; `other` is after a fraction.
  init(
    _ one: String, _ few: String, _ many: String, _ other: String? = nil, per: String = "",
    label: String? = nil
  ) {
    self.one = one
    self.few = few
    self.many = many
    self.other = other ?? few
    self.per = per
    self.label = label
  }

  func form(_ category: PluralCategory) -> String {
    switch category {
    case .one: one
    case .few: few
    case .many: many
    case .other: other
    }
  }
}

/// Money in a language.
struct Currency: Sendable {
  let symbol: String
  let noun: Noun
  /// True when running text writes the symbol as well: "$490m", but "490m yuan".
  let isSymbolInText: Bool

  init(_ symbol: String, _ noun: Noun, isSymbolInText: Bool = false) {
    self.symbol = symbol
    self.noun = noun
    self.isSymbolInText = isSymbolInText
  }
}

/// "N times as much", with the qualifiers built in, since some languages put them inside.
/// "{0}" is the number, "{1}" the noun.
struct TimesWords: Sendable {
  let noun: Noun
  let plain: String
  let about: String
  let nearly: String
  let moreThan: String
  let lessThan: String
  /// "{0}" is what `plain` gives: "18.8 times as many", and "as much" for what is measured.
  let asMany: String
  let asMuch: String
  let label: String
  /// "twice", for two times in these; empty where the number is said.
  var two = ""
}

/// The units a language knows, and how it puts number and unit together.
struct UnitWords: Sendable {
  let plural: PluralRule
  let nouns: [String: Noun]
  let currencies: [String: Currency]
  /// True for "CN¥490m", false for "490 млн CN¥".
  let isSymbolFirst: Bool
  /// Between a number and the noun after it.
  let nounGap: String
  /// "{0}" the amount, "{1}" the phrase below the line.
  let quotient: String
  /// A unit's name: "{0}" the noun above the line, "{1}" the phrase and "{2}" the noun below it.
  let quotientName: String
  /// A phrase below the line for a noun that is not known.
  let per: String
  /// "{0}" the scale word in full, "{1}" the noun: "million vehicles".
  let scaledName: String
  /// What joins a noun to a million: French "490 millions de yuans", "d’euros".
  var scaleLink: (@Sendable (String) -> String)?
  let points: Noun
  let pointsLabel: String
  let times: TimesWords
  let rankLabel: String
  let rank: @Sendable (String, DecimalDigits) -> String
  let names: KindNames
}

/// What a kind of unit is called in a subtitle or table head.
struct KindNames: Sendable {
  let percent: String
  let change: String
  let points: String
  let times: String
  let index: String
  let rank: String
}
