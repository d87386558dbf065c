import Statistics

extension Language {
  /// Figures that stand in a text as plain digits, as ranges of Unicode scalars.
  ///
  /// What only looks like a figure is left out: years, dates and times, ordinals, numbers in names
  /// ("Euro 5", "COVID-19", "G20"), of lists, figures and tables ("Figure 3"), and what is quoted.
  ///
  /// - Parameter covered: Scalars that are not to be looked at: fields, links, code.
  package func bareFigures(in text: String, except covered: [Range<Int>] = []) -> [Range<Int>] {
    BareFigures(self, text, covered).ranges()
  }
}

private struct BareFigures {
  /// As written, and in lower case.
  let scalars: [Unicode.Scalar]
  let plain: PhraseText
  let months: Set<String>
  private var isCovered: [Bool]

  init(_ language: Language, _ text: String, _ covered: [Range<Int>]) {
    scalars = Array(text.unicodeScalars)
    plain = PhraseText(text)
    let calendar = language.tables.calendar
    let names =
      calendar.full.months.names + calendar.full.monthsOfDays + calendar.short.months.names
      + calendar.short.monthsOfDays
    months = Set(names.map { $0.lowercased().filter { $0.isLetter } })
    isCovered = [Bool](repeating: false, count: scalars.count)
    for range in covered {
      for index in range.clamped(to: scalars.indices) { isCovered[index] = true }
    }
    coverQuoted()
  }

  func ranges() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard scalars.isDigit(at: index) else {
        index += 1
        continue
      }
      let end = end(of: index)
      if !isCovered[index], !isExcepted(index..<end) { found.append(index..<end) }
      index = end
    }
    return found
  }

  private func scalar(_ index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  private func isLetter(_ index: Int) -> Bool {
    scalar(index).map(PhraseText.isSetApart) ?? false
  }

  /// Digits with marks between them: 1,234.5, 2023-04-15, 10:30.
  private func end(of start: Int) -> Int {
    let marks = Set(",.:-/\u{A0}\u{202F}".unicodeScalars)
    var end = start
    while scalars.isDigit(at: end)
      || (scalar(end).map(marks.contains) == true && scalars.isDigit(at: end + 1))
    { end += 1 }
    return end
  }

  // MARK: What is no figure

  private func isExcepted(_ range: Range<Int>) -> Bool {
    let digits = Array(scalars[range])
    let isWhole = digits.allSatisfy { ("0"..."9").contains($0) }
    return isDate(digits, isWhole) || isInName(range) || isNumbered(range, isWhole)
      || isBesideMonth(range, isWhole) || isInFormula(range)
  }

  /// A year, 2021/22, 2023-04, 15.06.2023, 10:30.
  private func isDate(_ digits: [Unicode.Scalar], _ isWhole: Bool) -> Bool {
    func isYear(_ digits: ArraySlice<Unicode.Scalar>) -> Bool {
      digits.count == 4 && (digits.first == "1" || digits.first == "2")
    }
    if isWhole { return isYear(digits[...]) }
    if digits.contains(":") { return true }
    let parts = digits.split { "-/.".unicodeScalars.contains($0) }
    guard parts.count > 1, parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } }) else {
      return false
    }
    let isSlashed = !digits.contains(".")
    return parts.count == 3 || (isSlashed && parts.contains { isYear($0) })
  }

  /// G20, COVID-19, 5G, 1st, 2-й, 第5, Euro 5.
  private func isInName(_ range: Range<Int>) -> Bool {
    let before = range.lowerBound - 1
    if isLetter(before) || scalar(before) == "第" || scalar(before) == "_" || scalar(before) == "^" {
      return true
    }
    if scalar(before) == "-", isLetter(before - 1) { return true }
    if scalar(range.upperBound) == "-", isLetter(range.upperBound + 1) { return true }
    var end = range.upperBound
    while isLetter(end) { end += 1 }
    if end > range.upperBound {
      // "490m" and "40x" are figures; "5G" and "1st" are not.
      let word = string(range.upperBound..<end)
      return UnitWord.power(of: word) == nil && !["x", "pp", "kg", "km", "t"].contains(word)
    }
    return isAfterName(range)
  }

  /// N + 1: a sum with a letter in it.
  private func isInFormula(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound - 1
    while index >= 0, plain.scalars[index] == " " { index -= 1 }
    guard scalar(index) == "+" else { return false }
    index -= 1
    while index >= 0, plain.scalars[index] == " " { index -= 1 }
    return isLetter(index) && !isLetter(index - 1)
  }

  /// A capital word that does not begin the sentence, one blank before at most three digits.
  private func isAfterName(_ range: Range<Int>) -> Bool {
    guard range.count <= 3, plain.scalars[max(0, range.lowerBound - 1)] == " " else { return false }
    let word = word(before: range.lowerBound)
    guard let first = word.first, scalars[first].properties.isUppercase else { return false }
    var index = first - 1
    while index >= 0, plain.scalars[index] == " " { index -= 1 }
    return index >= 0 && !".!?:;—–\n*#".unicodeScalars.contains(scalars[index])
  }

  /// The number of a list, a figure, a table, a page.
  private func isNumbered(_ range: Range<Int>, _ isWhole: Bool) -> Bool {
    guard isWhole else { return false }
    let isLineStart =
      scalars[..<range.lowerBound].reversed().prefix { $0 != "\n" }.allSatisfy {
        $0.properties.isWhitespace
      }
    if isLineStart, scalar(range.upperBound) == "." || scalar(range.upperBound) == ")" {
      return true
    }
    if "№#图圖表章节節頁页".unicodeScalars.contains(scalar(range.lowerBound - 1) ?? " ") { return true }
    let word = string(word(before: range.lowerBound))
    return Self.numberedThings.contains(word)
  }

  private static let numberedThings: Set<String> = [
    "figure", "figures", "fig", "table", "tables", "chart", "section", "chapter", "page", "no",
    "note", "рис", "рисунок", "рисунке", "табл", "таблица", "таблице", "график", "раздел", "глава",
    "стр", "сурет", "кесте", "бөлім", "бет", "abbildung", "abb", "tabelle", "seite", "tableau",
    "figura", "tabla", "página", "рисунку", "rasm", "jadval", "сүрөт", "таблицада", "şekil",
    "tablo",
    "図", "図表", "그림", "표",
  ]

  /// The day of a month, and months and days by number: 15 June, 4月, 1—4月, 2 quarter.
  private func isBesideMonth(_ range: Range<Int>, _ isWhole: Bool) -> Bool {
    var end = range.upperBound
    // A stretch names its month behind its last number: 1—4月, 10–15 June.
    while let mark = scalar(end), "—–-~至".unicodeScalars.contains(mark),
      scalars.isDigit(at: end + 1)
    {
      end = self.end(of: end + 1)
    }
    if "年月日号號季時时월일년世".unicodeScalars.contains(scalar(end) ?? " ") { return true }
    return isWhole
      && (isMonth(word(before: range.lowerBound)) || isMonth(word(after: end)))
  }

  private func isMonth(_ range: Range<Int>) -> Bool {
    let word = string(range)
    return word.count > 2 && months.contains(word)
  }

  // MARK: Words beside a number

  private func word(before index: Int) -> Range<Int> {
    var end = index
    while end > 0, " .".unicodeScalars.contains(plain.scalars[end - 1]) { end -= 1 }
    var start = end
    while start > 0, isLetter(start - 1) || scalars[start - 1].value >= 0x3040 { start -= 1 }
    return start..<end
  }

  private func word(after index: Int) -> Range<Int> {
    var start = index
    while start < scalars.count, plain.scalars[start] == " " { start += 1 }
    var end = start
    while isLetter(end) { end += 1 }
    return start..<end
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: plain.scalars[range])
    return String(view)
  }

  /// What is quoted says what somebody else wrote.
  private mutating func coverQuoted() {
    let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [
      ("\u{201C}", "\u{201D}"), ("\u{AB}", "\u{BB}"), ("「", "」"), ("『", "』"),
      ("\u{201E}", "\u{201C}"), ("\"", "\""), ("`", "`"),
    ]
    for (open, close) in pairs {
      var start = 0
      while let first = scalars[start...].firstIndex(of: open),
        let last = scalars[(first + 1)...].firstIndex(of: close)
      {
        for index in first...last { isCovered[index] = true }
        start = last + 1
      }
    }
  }
}
