import Statistics
import TradeData

/// All row functions. They share the names of the expression language but work row by row.
package enum RowFunctions {
  package static let all: [RowFunction] = choices + texts + numbers + windows

  private static let byName: [String: RowFunction] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  static func function(named name: String) -> RowFunction? { byName[name] }

  // MARK: Choosing

  private static let choices: [RowFunction] = [
    RowFunction(
      "if", "condition, a, …, otherwise", 3...99,
      "a where the condition holds, else the next condition's value, else the last; missing where it compares a missing value",
      example: "if(units > 100, \"large\", units > 50, \"middle\", \"small\")",
      { (call) throws(QueryFailure) in try chosen(call) }),
    RowFunction(
      "known", "x", 1...1, "whether there is a value", example: "known(value)",
      { (call) throws(QueryFailure) in
        switch try call.values(0) {
        case .numbers(let values, _): .truths(values.map { !$0.isNaN })
        case .texts(let texts): .truths(texts.test { !$0.isEmpty })
        case .truths(let truths): .truths(truths.map { _ in true })
        }
      }),
    RowFunction(
      "or_else", "x, y", 2...2, "x where there is a value, else y",
      example: "or_else(value, 0)",
      { (call) throws(QueryFailure) in
        if case .texts(let x) = try call.values(0) {
          let y = try call.texts(1)
          return .texts(RowTexts(zip(x.rows, y.rows).map { $0.isEmpty ? $1 : $0 }))
        }
        let (x, unit) = try call.numbers(0)
        let (y, other) = try call.numbers(1)
        return .numbers(
          zip(x, y).map { $0.isNaN ? $1 : $0 }, unit.isPlainNumber ? other : unit)
      }),
  ]

  /// `if(c1, a, c2, b, otherwise)`: the first condition that holds decides.
  private static func chosen(_ call: RowCall) throws(QueryFailure) -> RowValues {
    guard call.count % 2 == 1 else {
      throw call.rows.failure(
        "missing-argument", "'if' needs a last value for where no condition holds", at: call.span,
        hint: "it is written \(call.function.signature)")
    }
    // A comparison with a missing value holds neither way, and decides nothing.
    var choice = [Int](repeating: call.count - 1, count: call.rowCount)
    for place in stride(from: call.count - 3, through: 0, by: -2) {
      let isUnknown = try call.unknowns(place)
      for (row, isMet) in try call.truths(place).enumerated() {
        if isUnknown?[row] == true { choice[row] = -1 } else if isMet { choice[row] = place + 1 }
      }
    }
    let places = Array(stride(from: 1, to: call.count, by: 2)) + [call.count - 1]
    if case .texts = try call.values(1) {
      var texts: [Int: RowTexts] = [:]
      for place in places { texts[place] = try call.texts(place) }
      return .texts(RowTexts(choice.indices.map { texts[choice[$0]]?[$0] ?? "" }))
    }
    var numbers: [Int: [Double]] = [:]
    var unit = Unit.number
    for place in places {
      let (values, own) = try call.numbers(place)
      numbers[place] = values
      if unit.isPlainNumber { unit = own }
    }
    return .numbers(choice.indices.map { numbers[choice[$0]]?[$0] ?? .nan }, unit)
  }

  // MARK: Numbers

  private static let numbers: [RowFunction] = [
    RowFunction(
      "bin", "x, width, [start]", 2...3,
      "the lower edge of the class of that width that x falls in; name the derived column in dims to count by it",
      example: "bin(units, 50)",
      { (call) throws(QueryFailure) in
        let (values, unit) = try call.numbers(0)
        let width = try call.number(1)
        let start = call.count > 2 ? try call.number(2) : 0
        guard width > 0 else {
          throw call.rows.failure(
            "argument-out-of-range", "classes need a width above 0", at: call.arguments[1].span)
        }
        return .numbers(Bins.lowerEdges(of: values, width: width, start: start), unit)
      }),
    each("floor", "rounded down", "floor(value / 1000)") { $0.rounded(.down) },
    each("ceiling", "rounded up", "ceiling(value / 1000)") { $0.rounded(.up) },
    each("sqrt", "the square root", "sqrt(units)") { $0.squareRoot() },
    pair("least", "the smaller of the two", "least(units, 100)") { min($0, $1) },
    pair("greatest", "the larger of the two", "greatest(units, 100)") { max($0, $1) },
    RowFunction(
      "remainder", "x, n", 2...2, "what is left after dividing by n, 0 to n",
      example: "remainder(year, 10)",
      { (call) throws(QueryFailure) in
        let (values, unit) = try call.numbers(0)
        let divisor = try call.number(1)
        guard divisor > 0 else {
          throw call.rows.failure(
            "argument-out-of-range", "the divisor must be above 0", at: call.arguments[1].span)
        }
        return .numbers(values.map { $0 - ($0 / divisor).rounded(.down) * divisor }, unit)
      }),
    RowFunction(
      "first_number", "text", 1...1,
      "the first number in a text, as in \"about 3,400 people\"; missing where there is none",
      example: "first_number(replace(partner, \"y\", \"1\"))",
      { (call) throws(QueryFailure) in
        .numbers(try call.texts(0).numbers(firstNumber), .number)
      }),
    RowFunction(
      "time_of_day", "text", 1...1,
      "the hour with its fraction, 0 to 24, in a text such as 2024-03-01T08:30 or 8:30 pm; floor() for whole hours",
      example: "time_of_day(\"08:30\")",
      { (call) throws(QueryFailure) in
        .numbers(try call.texts(0).numbers(timeOfDay), .number)
      }),
    RowFunction(
      "decimal_year", "text, [form]", 1...2,
      "the year with its fraction of a date, for ranges in time and axes of numbers; missing where there is no date; a form such as \"d/M/yy\" has the letters of `read`",
      example: "decimal_year(\"2/7/23\", \"d/M/yy\")",
      { (call) throws(QueryFailure) in
        let texts = try call.texts(0)
        guard call.count > 1 else { return .numbers(texts.numbers(decimalYear), .calendarYear) }
        let written = try call.text(1)
        let form: DatePattern
        do throws(DatePattern.Fault) {
          form = try DatePattern(written)
        } catch {
          throw call.rows.failure(
            "bad-date-form", error.sentence, at: call.arguments[1].span, hint: error.hint)
        }
        return .numbers(
          texts.numbers { text in
            (try? form.read(Array(text.utf8), .spec)).map(decimalYear) ?? .nan
          }, .calendarYear)
      }),
    RowFunction(
      "number", "text", 1...1, "the number that a text holds; missing where it holds none",
      example: "number(replace(partner, \"y\", \"\"))",
      { (call) throws(QueryFailure) in
        .numbers(
          try call.texts(0).numbers { text in
            let value = Double(text) ?? .nan
            return value.isFinite ? value : .nan
          }, .number)
      }),
  ]

  private static func decimalYear(_ text: String) -> Double {
    (try? PeriodText.parse(text, .spec)).map(decimalYear) ?? .nan
  }

  private static func decimalYear(_ period: Period) -> Double {
    if period.unit == .year { return Double(period.ordinal) }
    let year = period.start.components.year
    let (first, next) = (Period.year(year).startMinute, Period.year(year + 1).startMinute)
    return Double(year) + Double(period.startMinute - first) / Double(next - first)
  }

  /// Digits with a point, commas between groups and a minus before them; a hyphen after a letter, as in
  /// U-571, is none.
  private static func firstNumber(_ text: String) -> Double {
    let bytes = Array(text.utf8)
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && bytes[index] >= 0x30 && bytes[index] <= 0x39
    }
    guard let start = bytes.indices.first(where: isDigit) else { return .nan }
    let before = bytes[..<start]
    let isAfterHyphen =
      before.last == 0x2D && !(before.dropLast().last.map(isOfLetter) ?? false)
    let isNegative = isAfterHyphen || before.suffix(3).elementsEqual("−".utf8)
    var digits: [UInt8] = isNegative ? [0x2D] : []
    var hasPoint = false
    var index = start
    while index < bytes.count {
      if isDigit(index) {
        digits.append(bytes[index])
      } else if bytes[index] == 0x2E, !hasPoint, isDigit(index + 1) {
        hasPoint = true
        digits.append(0x2E)
      } else if bytes[index] != 0x2C || hasPoint || !isDigit(index + 1) {
        break
      }
      index += 1
    }
    return Double(String(decoding: digits, as: UTF8.self)) ?? .nan
  }

  private static func isOfLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }

  /// Hours before the first colon, minutes and seconds after it, and pm twelve hours later.
  private static func timeOfDay(_ text: String) -> Double {
    let bytes = Array(text.utf8)
    guard let colon = bytes.firstIndex(of: 0x3A) else { return .nan }
    let digits = bytes[..<colon].reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }
    let parts = bytes[(colon + 1)...].split { !($0 >= 0x30 && $0 <= 0x39) }
    guard (1...2).contains(digits.count), let first = parts.first, first.count == 2,
      var hour = Double(String(decoding: digits.reversed(), as: UTF8.self)),
      let minute = Double(String(decoding: first, as: UTF8.self)), minute < 60
    else { return .nan }
    let rest = bytes[(colon + 3)...]
    let second =
      rest.first == 0x3A && parts.count > 1
      ? Double(String(decoding: parts[1].prefix(2), as: UTF8.self)) ?? 0 : 0
    let words = rest.map { $0 | 0x20 }.filter { $0 >= 0x61 && $0 <= 0x7A }.prefix(2)
    if words.elementsEqual("pm".utf8), hour < 12 { hour += 12 }
    if words.elementsEqual("am".utf8), hour == 12 { hour = 0 }
    return hour < 24 ? hour + minute / 60 + second / 3600 : .nan
  }

  private static func each(
    _ name: String, _ summary: String, _ example: String,
    _ compute: @escaping @Sendable (Double) -> Double
  ) -> RowFunction {
    RowFunction(name, "x", 1...1, summary, example: example) { (call) throws(QueryFailure) in
      let (values, unit) = try call.numbers(0)
      return .numbers(values.map(compute), unit)
    }
  }

  private static func pair(
    _ name: String, _ summary: String, _ example: String,
    _ compute: @escaping @Sendable (Double, Double) -> Double
  ) -> RowFunction {
    RowFunction(name, "a, b", 2...2, summary, example: example) { (call) throws(QueryFailure) in
      let (x, unit) = try call.numbers(0)
      let (y, _) = try call.numbers(1)
      return .numbers(zip(x, y).map { $0.isNaN || $1.isNaN ? .nan : compute($0, $1) }, unit)
    }
  }
}
