/// A language that reports are written in: how it says numbers, periods, units and names.
///
///     let english = Language(code: "en")
///     english?.compact(7_064_321)                       // "7.06m"
///     english?.say(Period(.month, 2023 * 12, count: 4)) // "January–April 2023"
///
/// Our own small tables, no locale data of the machine: the same text everywhere, at no start-up
/// cost. Values are cheap to copy and to format with.
package struct Language: Sendable, Hashable {
  let tables: LanguageTables

  /// The language of a BCP 47 code that we know: "en", "zh-Hans", "ru". Nil for any other.
  package init?(code: String) {
    guard let tables = Language.registry.first(where: { $0.code == code })?.tables else {
      return nil
    }
    self.tables = tables()
  }

  init(_ tables: LanguageTables) { self.tables = tables }

  /// English, the language of last resort.
  package static let english = Language(.english)

  /// The codes that `init(code:)` knows.
  package static var codes: [String] { registry.map(\.code) }

  package var code: String { tables.code }

  package static func == (a: Language, b: Language) -> Bool { a.code == b.code }
  package func hash(into hasher: inout Hasher) { hasher.combine(code) }

  /// One line a language. The tables are built when they are first asked for.
  private static let registry: [(code: String, tables: @Sendable () -> LanguageTables)] = [
    ("en", { .english }),
    ("zh-Hans", { .simplifiedChinese }),
    ("ru", { .russian }),
    ("kk", { .kazakh }),
    ("zh-Hant", { .traditionalChinese }),
    ("ja", { .japanese }),
    ("ko", { .korean }),
    ("de", { .german }),
    ("fr", { .french }),
    ("es", { .spanish }),
    ("uk", { .ukrainian }),
    ("uz", { .uzbek }),
    ("ky", { .kyrgyz }),
    ("tr", { .turkish }),
    ("ar", { .arabic }),
    ("he", { .hebrew }),
    ("fa", { .persian }),
    ("ur", { .urdu }),
  ]
}
