import Statistics

extension Language {
  /// Reads a phrase as this language writes it; nil when it holds no number.
  ///
  /// - Parameter sentence: What stands around it, for the words that say how "17.8 times" is meant.
  package func stated(_ phrase: String, in sentence: String = "") -> StatedPhrase? {
    PhraseReader(self, phrase, sentence).read()
  }

  /// The place in an order that "the second-largest" names; 1 where no number is said.
  package func statedRank(_ phrase: String) -> Int {
    let words = phraseWords
    let text = PhraseText(phrase)
    for (index, forms) in words.ordinals.enumerated() where text.contains(any: forms) {
      return index + 2
    }
    let digits = phrase.unicodeScalars.drop { !("0"..."9").contains($0) }
      .prefix { ("0"..."9").contains($0) }
    return Int(String(String.UnicodeScalarView(digits))).flatMap { $0 < 1000 ? $0 : nil } ?? 1
  }

  /// The year in "the highest since 2015".
  package func statedYear(_ phrase: String) -> Int? {
    let runs = phrase.unicodeScalars.split { !("0"..."9").contains($0) }
    return runs.first { $0.count == 4 }.flatMap { Int(String(String.UnicodeScalarView($0))) }
  }

  /// Whether a phrase speaks of the least instead of the most: "the lowest since 2015".
  package func statesLeast(_ phrase: String) -> Bool {
    PhraseText(phrase).contains(any: phraseWords.least)
  }

  /// Places of "times more" and "times fewer", which readers take in two ways, in scalars.
  package func doubtfulTimes(in text: String) -> Range<Int>? {
    let plain = PhraseText(text)
    for pattern in phraseWords.doubtful {
      if let range = plain.range(ofPattern: pattern) { return range }
    }
    return nil
  }
}

/// Text made ready for finding words in it.
struct PhraseText {
  let scalars: [Unicode.Scalar]

  /// Letters become lower-case, spaces of all kinds plain; places stay.
  init(_ text: String) {
    scalars = text.unicodeScalars.map { scalar in
      if scalar.properties.isWhitespace { return " " }
      if ["\u{2018}", "\u{2019}", "\u{02BB}"].contains(scalar) { return "'" }
      let lowered = scalar.properties.lowercaseMapping.unicodeScalars
      return lowered.count == 1 ? lowered.first ?? scalar : scalar
    }
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>) { self.scalars = Array(scalars) }

  func contains(any words: [String]) -> Bool { range(ofAny: words) != nil }

  func range(ofAny words: [String]) -> Range<Int>? {
    for word in words { if let range = range(of: word) { return range } }
    return nil
  }

  /// Words with a `#` where a number stands, in digits, Han numerals or a field: "多#倍".
  func range(ofPattern pattern: String) -> Range<Int>? {
    let parts = pattern.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return range(of: pattern) }
    let (before, after) = (Array(parts[0].unicodeScalars), parts[1])
    for start in scalars.indices where scalars[start...].starts(with: before) {
      if start > 0, before.first.map(Self.isSetApart) == true, Self.isSetApart(scalars[start - 1]) {
        continue
      }
      let digits = start + before.count
      let end = self.end(ofNumber: digits)
      guard end > digits else { continue }
      if let range = PhraseText(scalars[end...]).range(of: String(after)), range.lowerBound == 0 {
        return start..<end + range.upperBound
      }
    }
    return nil
  }

  private static let numerals = Set("0123456789.,一二两兩三四五六七八九十百千几幾半多".unicodeScalars)

  private func end(ofNumber start: Int) -> Int {
    guard start < scalars.count else { return start }
    if scalars[start] == "{", let close = scalars[start...].firstIndex(of: "}") { return close + 1 }
    return scalars[start...].firstIndex { !Self.numerals.contains($0) } ?? scalars.count
  }

  /// Whole words in scripts that set words apart; a star at the end lets a word go on.
  func range(of word: String) -> Range<Int>? {
    let isOpen = word.last == "*"
    let wanted = Array((isOpen ? word.dropLast() : word[...]).unicodeScalars)
    guard let first = wanted.first, let last = wanted.last, wanted.count <= scalars.count else {
      return nil
    }
    for start in 0...(scalars.count - wanted.count)
    where scalars[start] == first && Array(scalars[start..<start + wanted.count]) == wanted {
      let end = start + wanted.count
      let joinsBefore =
        start > 0 && Self.isSetApart(first) && Self.isSetApart(scalars[start - 1])
      let joinsAfter =
        !isOpen && end < scalars.count && Self.isSetApart(last) && Self.isSetApart(scalars[end])
      if !joinsBefore, !joinsAfter { return start..<end }
    }
    return nil
  }

  /// Letters of scripts with spaces between words.
  static func isSetApart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.value < 0x2E80
  }
}

private struct PhraseReader {
  let words: PhraseWords
  let text: PhraseText
  let sentence: PhraseText
  let decimal: Unicode.Scalar
  let group: Unicode.Scalar?

  init(_ language: Language, _ phrase: String, _ sentence: String) {
    words = language.phraseWords
    text = PhraseText(phrase)
    self.sentence = PhraseText(sentence)
    decimal = language.numbers.decimalMark.unicodeScalars.first ?? "."
    let mark = language.numbers.groupMark.unicodeScalars.first
    group = mark.map { $0.properties.isWhitespace ? " " : $0 }
  }

  func read() -> StatedPhrase? {
    guard let number = number() else { return nil }
    let before = PhraseText(string(0..<number.range.lowerBound))
    let after = PhraseText(string(number.range.upperBound..<text.scalars.count))
    let measure = measure(after, before)
    let direction: StatedPhrase.Direction =
      text.contains(any: words.down) ? .down : text.contains(any: words.up) ? .up : .none
    let power = number.power - (measure == .percent || measure == .points ? 2 : 0)
    guard let value = try? number.digits.shifted(by: power).double() else { return nil }
    let zeros = number.zeros
    let last = power - number.decimals
    let step = Self.power(of: last + (zeros >= 3 ? zeros : 0))
    return StatedPhrase(
      value: direction == .down && [.percent, .points].contains(measure) ? -value : value,
      step: step,
      roundStep: Self.power(of: last + zeros),
      hedge: hedge(before, after), measure: measure, direction: direction,
      readings: measure == .times ? readings(before) : [])
  }

  private static func power(of exponent: Int) -> Double { Double("1e\(exponent)") ?? 1 }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text.scalars[range])
    return String(view)
  }

  // MARK: The number

  private struct Number {
    var digits: DecimalNumber
    /// Places typed after the decimal mark.
    var decimals: Int
    /// Zeros at the end of a whole number.
    var zeros: Int
    /// Of the scale word.
    var power: Int
    /// With the scale word.
    var range: Range<Int>
  }

  private func number() -> Number? {
    guard let start = text.scalars.indices.first(where: text.scalars.isDigit) else { return nil }
    var end = start
    var plain = ""
    var decimals = 0
    while text.scalars.isDigit(at: end) || isGroup(at: end) {
      if text.scalars.isDigit(at: end) { plain.unicodeScalars.append(text.scalars[end]) }
      end += 1
    }
    var zeros = plain.reversed().prefix { $0 == "0" }.count
    if end < text.scalars.count, text.scalars[end] == decimal, text.scalars.isDigit(at: end + 1) {
      plain += "."
      end += 1
      zeros = 0
      while text.scalars.isDigit(at: end) {
        plain.unicodeScalars.append(text.scalars[end])
        decimals += 1
        end += 1
      }
    }
    guard let digits = try? DecimalNumber(text: plain) else { return nil }
    let scale = scale(at: end)
    return Number(
      digits: digits, decimals: decimals, zeros: digits.isZero ? 0 : zeros,
      power: scale?.power ?? 0, range: start..<(scale?.end ?? end))
  }

  /// A mark between groups of three digits.
  private func isGroup(at index: Int) -> Bool {
    guard let group, index < text.scalars.count, text.scalars[index] == group else { return false }
    return (1...3).allSatisfy { text.scalars.isDigit(at: index + $0) }
      && !text.scalars.isDigit(at: index + 4)
  }

  /// "million", "млн", "亿" behind the number.
  private func scale(at end: Int) -> (power: Int, end: Int)? {
    var start = end
    while start < text.scalars.count, text.scalars[start] == " " { start += 1 }
    if start < text.scalars.count, !PhraseText.isSetApart(text.scalars[start]) {
      for length in [2, 1] where start + length <= text.scalars.count {
        if let power = UnitWord.power(of: string(start..<start + length)), power > 0 {
          return (power, start + length)
        }
      }
      return nil
    }
    var stop = start
    while stop < text.scalars.count, PhraseText.isSetApart(text.scalars[stop]) { stop += 1 }
    guard stop > start else { return nil }
    let word = string(start..<stop)
    guard let power = words.scales[word] ?? UnitWord.power(of: word), power > 0 else { return nil }
    return (power, stop)
  }

  // MARK: The words around it

  private func measure(_ after: PhraseText, _ before: PhraseText) -> StatedPhrase.Measure {
    if after.contains(any: words.points) { return .points }
    if after.contains(any: words.percent) || before.scalars.last == "%" { return .percent }
    return after.contains(any: words.times) ? .times : .amount
  }

  private func hedge(_ before: PhraseText, _ after: PhraseText) -> Qualifier {
    func says(_ forms: [String]) -> Bool {
      before.contains(any: forms) || (words.hedgesFollow && after.contains(any: forms))
    }
    // The narrower first: "just under" holds "under", "not more than" holds "more than".
    if says(words.nearly) { return .nearly }
    if says(words.lessThan) { return .lessThan }
    if says(words.moreThan) { return .moreThan }
    return says(words.about) ? .about : .exact
  }

  private func readings(_ before: PhraseText) -> [StatedPhrase.Reading] {
    let lead = string(0..<before.scalars.count).split(separator: " ").last.map(String.init) ?? ""
    func isLed(by words: [String]) -> Bool {
      words.contains { word in
        let isSetApart = word.unicodeScalars.first.map(PhraseText.isSetApart) ?? true
        return isSetApart ? lead == word : lead.hasSuffix(word)
      }
    }
    if isLed(by: words.multipleBefore) { return [.multiple] }
    if isLed(by: words.bothBefore) { return [.multiple, .increase] }
    for place in [text, sentence] {
      if place.contains(any: words.multiple) { return [.multiple] }
      if place.contains(any: words.increase) { return [.increase] }
      if place.contains(any: words.both) { return [.multiple, .increase] }
    }
    return words.timesAreMultiple ? [.multiple] : [.multiple, .increase]
  }
}
