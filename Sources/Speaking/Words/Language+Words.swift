import Statistics
import TradeData

extension Language {
  /// The fixed words: `language.words.source`.
  package var words: Words { tables.words }

  /// "A, B and C".
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: words.listComma) + words.listAnd + last
  }

  /// A word and what it introduces: "Source: Chongqing Customs", "来源：重庆海关".
  package func labelled(_ label: String, _ text: String) -> String { label + words.colon + text }

  /// Notes as one paragraph of sentences, which says that they are notes; nil where there is none.
  package func noteText(_ notes: [String]) -> String? {
    let said = notes.filter { !$0.isEmpty }
    guard let first = said.first else { return nil }
    let text = said.count == 1 ? first : said.map(ended).joined(separator: words.sentenceGap)
    return noteLabel(said).map { labelled($0, text) } ?? text
  }

  /// What opens notes: "Note", "Notes"; nil where the first opens with a word of its own, as in "Shaded: 95%
  /// interval".
  package func noteLabel(_ notes: [String]) -> String? {
    let colon = words.colon.first { !$0.isWhitespace } ?? ":"
    let opening = notes.first?.prefix(28).firstIndex(of: colon).flatMap { notes.first?[..<$0] }
    let isLabelled = opening.map { !$0.contains(where: { ".。,，;；(".contains($0) }) } ?? false
    return isLabelled ? nil : notes.count > 1 ? words.notes : words.note
  }

  /// A note that ends as a sentence does.
  package func ended(_ note: String) -> String { note + missingStop(note) }

  /// The full stop that a note lacks before another.
  package func missingStop(_ note: String) -> String {
    let last = note.last { !"”’»\"')）」』".contains($0) }
    return last.map { ".。!?！？…؟۔।".contains($0) } ?? true ? "" : words.fullStop
  }

  /// The source line of a chart: "Sources: CAAM; JAMA".
  package func sourceLine(_ publishers: [String]) -> String {
    labelled(
      publishers.count > 1 ? words.sources : words.source,
      publishers.joined(separator: words.semicolon))
  }

  /// "text (remark)".
  package func remark(_ text: String, _ remark: String) -> String {
    fill(words.parentheses, text, remark)
  }

  /// "up", "down" or "unchanged" for the sign of a change.
  package func direction(_ change: Double) -> String {
    change == 0 ? words.unchanged : change > 0 ? words.up : words.down
  }

  /// The head of a breakdown: "by country".
  ///
  /// - Parameter dimension: As the data call it; known ones are translated, others kept.
  package func by(_ dimension: String) -> String {
    words.byDimension[dimension] ?? fill(words.by, dimension)
  }

  package func page(_ number: Int) -> String { fill(words.page, String(number)) }
  package func page(_ number: Int, of count: Int) -> String {
    fill(words.pageOf, String(number), String(count))
  }
  /// "Figure 3", as a label or in a text.
  ///
  /// - Parameter opensSentence: False inside a sentence, where some languages write it small.
  package func figure(_ number: Int, opensSentence: Bool = true) -> String {
    inSentence(fill(words.figure, String(number)), opensSentence)
  }

  package func table(_ number: Int, opensSentence: Bool = true) -> String {
    inSentence(fill(words.table, String(number)), opensSentence)
  }

  /// "Figures 1–3, 5", of ascending numbers.
  package func figures(_ numbers: [Int]) -> String {
    numbered(numbers, one: words.figure, several: words.figures)
  }

  package func tables(_ numbers: [Int]) -> String {
    numbered(numbers, one: words.table, several: words.tables)
  }

  private func numbered(_ numbers: [Int], one: String, several: String?) -> String {
    fill(numbers.count > 1 ? several ?? one : one, Self.runs(numbers, comma: words.listComma))
  }

  /// Three and more that follow each other are written with a dash: "1–3, 5".
  private static func runs(_ numbers: [Int], comma: String) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs.flatMap { run in
      run.count > 2
        ? ["\(run.lowerBound)–\(run.upperBound)"] : run.map { String($0) }
    }.joined(separator: comma)
  }

  private func inSentence(_ label: String, _ opensSentence: Bool) -> String {
    let writesSmall = ["ru", "uk", "ky", "fr", "es"].contains(code)
    return opensSentence || !writesSmall ? label : label.prefix(1).lowercased() + label.dropFirst()
  }
  /// What columns are as wide as, inside a line: "column width: dollars".
  package func columnWidth(of unit: String) -> String {
    let head = words.columnWidth
    let isNoun = code == "de"
    return labelled(isNoun ? head : head.prefix(1).lowercased() + head.dropFirst(), unit)
  }
  package func retrieved(_ date: String) -> String { fill(words.retrieved, date) }
  package func comparedWith(_ base: String) -> String { fill(words.comparedWith, base) }

  /// What an index chart's subtitle must say: "January 2020 = 100".
  package func indexBase(_ base: String) -> String { fill(words.indexBase, base) }

  /// What error bars show: "Thin lines: 95% interval".
  ///
  /// - Parameter level: In per cent.
  package func intervalNote(level: Double) -> String {
    fill(
      words.intervalLevelNote,
      say(Measured(level), unit: .percent, style: .label, precision: .shortest))
  }

  /// A year of history in plain digits, those before the common era by name: "1066", "3500 BC".
  package func calendarYear(_ year: Double) -> String {
    let digits = String(Int(max(-1e15, min(1e15, year.magnitude.rounded()))))
    return year.rounded() < 0 ? fill(words.yearBeforeEra, digits) : digits
  }

  /// A country's name by its ISO 3166-1 code of two letters; nil when we do not know it.
  package func countryName(iso2 code: String) -> String? { tables.countries[code] }

  /// The same by a code of three letters.
  package func countryName(iso3 code: String) -> String? {
    CountryCodes.iso2(of: code).flatMap { tables.countries[$0] }
  }
}
