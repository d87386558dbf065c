internal import Diagnostics

extension ReadingSession {
  /// A date as `2023-06-15` that exists.
  func date(_ node: SpecNode) -> Located<CalendarDate>? {
    guard let text = line(node) else { return nil }
    let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
    let isDigits = text.value.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2D }
    guard isDigits, parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else {
      problem(
        "bad-date", "\(quoted(text.value)) is not a date", at: text.place,
        hint: "write year-month-day, as in 2023-06-15")
      return nil
    }
    guard (1...12).contains(month) else {
      problem("bad-date", "there is no month \(month)", at: text.place, hint: "allowed: 01 to 12")
      return nil
    }
    let days = Self.days(in: month, of: year)
    guard year >= 1, (1...days).contains(day) else {
      problem(
        "bad-date", "there is no day \(quoted(text.value))", at: text.place,
        hint: "that month has \(days) days")
      return nil
    }
    return Located(CalendarDate(year: year, month: month, day: day), text.place)
  }

  /// Gregorian rules.
  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// An address that a reader can open; never fetched.
  func url(_ node: SpecNode) -> WrittenText? {
    guard let text = line(node) else { return nil }
    let lowered = text.value.lowercased()
    let rest = ["https://", "http://"].first(where: lowered.hasPrefix).map {
      lowered.dropFirst($0.count)
    }
    guard let rest, !rest.isEmpty, !rest.contains(where: \.isWhitespace) else {
      problem(
        "bad-url", "\(quoted(text.value)) is not a web address", at: text.place,
        hint: "it begins with https:// or http:// and holds no blanks")
      return nil
    }
    return text
  }

  /// A theme's name, or the path of a theme file.
  func theme(_ node: SpecNode) -> WrittenText? {
    guard let text = line(node) else { return nil }
    let isPath = text.value.contains("/") || text.value.contains(".")
    guard isPath || vocabulary.themes.contains(text.value) else {
      let shipped = "shipped themes: " + vocabulary.themes.joined(separator: ", ")
      let meant = didYouMean(nearest(to: text.value, among: vocabulary.themes))
      problem(
        "unknown-theme", "unknown theme \(quoted(text.value))", at: text.place,
        hint: meant ?? shipped + "; a theme of your own is a path such as themes/mine.yaml")
      return nil
    }
    return isPath ? path(node) : text
  }

  /// `#RGB`, `#RRGGBB` or the name of a colour.
  package func color(_ node: SpecNode) -> Located<ColorChoice>? {
    guard let text = line(node) else { return nil }
    let forms = "write #RGB or #RRGGBB, in quotes, or the name of a colour of the theme or of CSS"
    if text.value.hasPrefix("#") {
      let digits = text.value.dropFirst()
      guard digits.utf8.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
        let value = UInt32(digits, radix: 16), digits.count == 3 || digits.count == 6
      else {
        problem("bad-color", "\(quoted(text.value)) is not a colour", at: text.place, hint: forms)
        return nil
      }
      return Located(.rgb(digits.count == 6 ? value : Self.doubledDigits(value)), text.place)
    }
    let isName = text.value.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    let known = vocabulary.colors
    guard isName, known?.contains(text.value) ?? true else {
      let meant = didYouMean(nearest(to: text.value, among: known ?? []))
      let names = known.map { "; theme colours: " + $0.joined(separator: ", ") } ?? ""
      problem(
        "bad-color", "\(quoted(text.value)) is not a colour", at: text.place,
        hint: meant ?? forms + names)
      return nil
    }
    return Located(.named(text.value), text.place)
  }

  func memberColor(_ member: WrittenText, _ node: SpecNode) -> MemberColorSpec? {
    color(node).map { MemberColorSpec(member: member, color: $0) }
  }

  /// `0xABC` as `0xAABBCC`.
  private static func doubledDigits(_ value: UInt32) -> UInt32 {
    let (red, green, blue) = (value >> 8 & 0xF, value >> 4 & 0xF, value & 0xF)
    return (red << 16 | green << 8 | blue) * 0x11
  }
}
