/// Everything we know about one language. A language is one file in `Languages/` that fills this in,
/// and one line in `Language.registry`.
final class LanguageTables: Sendable {
  let code: String
  let numbers: NumberRules
  let units: UnitWords
  let qualifiers: QualifierWords
  let calendar: CalendarWords
  let words: Words
  let altText: AltTextWords
  let countries: [String: String]

  init(
    code: String, numbers: NumberRules, units: UnitWords, qualifiers: QualifierWords,
    calendar: CalendarWords, words: Words, altText: AltTextWords, countries: [String: String]
  ) {
    self.code = code
    self.numbers = numbers
    self.units = units
    self.qualifiers = qualifiers
    self.calendar = calendar
    self.words = words
    self.altText = altText
    self.countries = countries
  }
}
