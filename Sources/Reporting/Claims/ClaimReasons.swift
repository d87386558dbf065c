import Speaking
import Statistics
import TradeData

/// The interval arithmetic of a test, in the reader's language.
struct ClaimReasons {
  let language: Language
  let unit: Unit

  /// "as a multiple: stated: 39.5×–40.5×; computed: 40.55×–40.65×"
  func lines(_ test: PhraseTest) -> [String] {
    let words = language.claimWords
    var lines = test.cases.map { test in
      var text = language.stated(range: range(test.stated))
      if test.verdict == .truncated, let cut = test.cut {
        text += language.words.comma + language.statedIfCut(range: range(cut))
      }
      guard let reading = test.reading else { return text }
      let name = reading == .multiple ? words.asMultiple : words.asIncrease
      let verdict = ClaimTable.word(test.verdict, language)
      return language.remark(language.labelled(name, text), verdict)
    }
    lines.append(language.labelled(words.computed.lowercasedFirst, range(test.computed)))
    return lines
  }

  /// Both ends, or the one there is.
  func range(_ interval: Interval) -> String {
    guard interval.high.isFinite else { return "≥\u{2060}" + number(interval.low) }
    guard interval.low.isFinite else { return "≤\u{2060}" + number(interval.high) }
    let (low, high) = (number(interval.low), number(interval.high))
    return low == high ? low : low + "\u{2060}" + language.rangeMark + "\u{2060}" + high
  }

  private func number(_ value: Double) -> String {
    // Ends are rounded outward by a hair; ten digits take that back.
    let rounded = (try? Rounding.rounded(value, significant: 10)) ?? value
    return language.say(
      Measured(rounded), unit: unit, style: .label, precision: .significant(6))
  }
}

extension String {
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
