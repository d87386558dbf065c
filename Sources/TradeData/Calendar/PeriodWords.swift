/// Periods as statistical offices write them out, in several languages: `Mai 2023`, `15 мая 2023 г.`, `Jan–Mar 2020`,
/// `2023年1—4月`, `1. Quartal 2023`, `II кв. 2023`, `Q1/2020`, `2023年第二季度`, `2023年上半年`.
///
/// Read only where no shorter form fits. A year has four digits; whatever is not understood leaves no period.
struct PeriodWords {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    /// Halves and quarters, by how many make a year.
    case part(Int)
    /// `上半年` and `第二季度`, which say which one they are.
    case which(part: Int, Int)
    case ordinal(Int)
    case dash
  }

  private var tokens: [Token] = []

  /// The period that a text names; nil where it is none.
  static func period(_ bytes: [UInt8]) -> Period? {
    guard bytes.count < 64, let words = PeriodWords(bytes) else { return nil }
    return words.part ?? words.months
  }

  /// Nil where there is a word that no table has.
  private init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self).lowercased().unicodeScalars
    var rest = text[...]
    while let scalar = rest.first {
      if let digit = Self.digit(scalar) {
        var (value, count) = (digit, 1)
        rest.removeFirst()
        while count < 5, let next = rest.first.flatMap(Self.digit) {
          (value, count) = (value * 10 + next, count + 1)
          rest.removeFirst()
        }
        tokens.append(.number(value, digits: count))
      } else if Self.dashes.contains(scalar) {
        if tokens.last != .dash { tokens.append(.dash) }
        rest.removeFirst()
      } else if scalar.properties.isAlphabetic
        || scalar.properties.generalCategory == .nonspacingMark
      {
        let word = rest.prefix {
          ($0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark)
            && !Self.dashes.contains($0)
        }
        rest = rest.dropFirst(word.count)
        guard take(String(word)) else { return nil }
      } else {
        guard Self.marks.contains(scalar) else { return nil }
        rest.removeFirst()
      }
    }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    (0x30...0x39).contains(scalar.value) ? Int(scalar.value - 0x30) : nil
  }

  private mutating func take(_ word: String) -> Bool {
    if let month = MonthWords.months[word] {
      tokens.append(.month(month))
    } else if let part = MonthWords.parts[word] {
      tokens.append(.part(part))
    } else if let (part, number) = MonthWords.numbered[word] {
      tokens.append(.which(part: part, number))
    } else if let number = MonthWords.ordinals[word] {
      tokens.append(.ordinal(number))
    } else {
      return MonthWords.fillers.contains(word)
    }
    return true
  }

  private static let dashes: Set<Unicode.Scalar> = [
    "-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}", "~", "\u{FF5E}",
    "至", "到",
  ]
  private static let marks: Set<Unicode.Scalar> = [
    " ", "\u{A0}", "\u{202F}", "\u{3000}", ".", ",", "/", "'", "\u{2019}", "(", ")", "ª", "º",
  ]

  // MARK: What is named

  private var years: [Int] {
    tokens.compactMap { if case .number(let year, 4) = $0, year >= 1 { year } else { nil } }
  }

  /// Numbers that are no years.
  private var numbers: [Int] {
    tokens.compactMap {
      if case .number(let number, let digits) = $0, digits <= 2 { number } else { nil }
    }
  }

  private var hasOddNumbers: Bool {
    tokens.contains {
      if case .number(_, let digits) = $0 { digits == 3 || digits > 4 } else { false }
    }
  }

  /// A quarter or a half.
  private var part: Period? {
    guard !hasOddNumbers, years.count == 1,
      !tokens.contains(where: { if case .month = $0 { true } else { false } })
    else { return nil }
    let parts = tokens.compactMap { token -> (part: Int, number: Int?)? in
      switch token {
      case .part(let part): (part, nil)
      case .which(let part, let number): (part, number)
      default: nil
      }
    }
    let said =
      numbers + tokens.compactMap { if case .ordinal(let number) = $0 { number } else { nil } }
    guard parts.count == 1, said.count == (parts[0].number == nil ? 1 : 0),
      let number = parts[0].number ?? said.first, (1...parts[0].part).contains(number)
    else { return nil }
    return parts[0].part == 4 ? .quarter(years[0], number) : .half(years[0], number)
  }

  /// A month, a day of it, or a stretch of months within a year or from one to a later one.
  private var months: Period? {
    guard !hasOddNumbers, (1...2).contains(years.count), tokens.last != .dash,
      tokens.first != .dash,
      !tokens.contains(where: {
        switch $0 {
        case .part, .which, .ordinal: true
        default: false
        }
      })
    else { return nil }
    let named = tokens.compactMap { if case .month(let month) = $0 { month } else { nil } }
    let isStretch = tokens.contains(.dash)
    // In Chinese and Japanese numbers name months: 2023年1—4月.
    let stretch = named.allSatisfy { $0 == 0 } && !named.isEmpty ? numbers : named
    if isStretch {
      guard stretch.count == 2, named.contains(0) || numbers.isEmpty,
        stretch.allSatisfy({ (1...12).contains($0) })
      else { return nil }
      let first = Period.month(years[0], stretch[0])
      let last = Period.month(years[years.count - 1], stretch[1])
      guard last.ordinal >= first.ordinal else { return nil }
      return Period(.month, first.ordinal, count: last.ordinal - first.ordinal + 1)
    }
    guard years.count == 1, named.count == 1, named[0] > 0, numbers.count <= 1 else { return nil }
    guard let day = numbers.first else { return .month(years[0], named[0]) }
    return CivilDate(year: years[0], month: named[0], day: day).map { .day($0) }
  }
}
