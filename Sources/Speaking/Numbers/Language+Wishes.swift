extension Language {
  /// The same language where numbers must be short: thousands have their word from 1,000 on ("12k",
  /// "12 тыс."), in languages that have one.
  package var sayingThousands: Language {
    changed { rules in
      if let first = rules.scales.first, first.exponent == 3 {
        rules.scales[0] = NumberScale(
          3, first.word, spoken: first.spoken, spokenOne: first.spokenOne)
      } else if let thousand = rules.thousand {
        rules.scales.insert(thousand, at: 0)
      }
    }
  }

  /// The same language where every number is said in one power of ten, "0.4m", in the word that the
  /// language has for it or for the next smaller one; 0 writes numbers out.
  package func saying(powerOfTen exponent: Int) -> Language {
    let known = tables.numbers.scales + [tables.numbers.thousand].compactMap { $0 }
    let scale = known.filter { $0.exponent <= exponent }.max { $0.exponent < $1.exponent }
    return changed { rules in
      rules.scales =
        scale.map {
          [NumberScale($0.exponent, from: -99, $0.word, spoken: $0.spoken, spokenOne: $0.spokenOne)]
        } ?? []
    }
  }

  /// The same language without marks between groups of digits: 1990.
  package var withoutGrouping: Language { changed { $0.groupMark = "" } }

  /// The same language without scale words: 490,000,000.
  package var writingOut: Language { changed { $0.scales = [] } }

  private func changed(_ change: (inout NumberRules) -> Void) -> Language {
    var rules = tables.numbers
    change(&rules)
    return Language(
      LanguageTables(
        code: tables.code, numbers: rules, units: tables.units, qualifiers: tables.qualifiers,
        calendar: tables.calendar, words: tables.words, altText: tables.altText,
        countries: tables.countries))
  }
}
