/// Times of day behind a date: `08:30`, `8:30:15.5`, `8:30 pm`, `08:30Z`, `08:30+02:00`, `T08`.
///
/// A zone is left out: the time is the one that is written.
enum ClockText {
  struct Time: Hashable, Sendable {
    /// From midnight, 0 to 1440; seconds are cut off.
    let minute: Int
    /// True for `T08`, which says no minutes.
    let isHour: Bool
  }

  /// A date and the time behind it, parted by a space or a `T`; nil where no time stands at the end.
  static func split(_ bytes: [UInt8]) -> (date: [UInt8], time: Time)? {
    for index in bytes.indices.dropFirst() {
      let isT = bytes[index] == UInt8(ascii: "T") && bytes[index - 1].isDigit
      guard isT || bytes[index] == 0x20, let time = read(bytes[(index + 1)...], mayBeHour: isT)
      else { continue }
      return (Array(bytes[..<index]), time)
    }
    return nil
  }

  /// A time that takes up the whole text.
  static func read(_ bytes: ArraySlice<UInt8>, mayBeHour: Bool = false) -> Time? {
    var rest = bytes
    guard var hour = takeDigits(&rest, 1...2), hour <= 24 else { return nil }
    guard take(&rest, ":") else {
      guard mayBeHour, hour < 24, isZone(rest) else { return nil }
      return Time(minute: hour * 60, isHour: true)
    }
    guard let minute = takeDigits(&rest, 2...2), minute < 60 else { return nil }
    if take(&rest, ":") {
      guard let second = takeDigits(&rest, 2...2), second <= 60 else { return nil }
      if take(&rest, ".") || take(&rest, ",") { _ = takeDigits(&rest, 1...9) }
    }
    if let isAfternoon = half(&rest) {
      guard (1...12).contains(hour) else { return nil }
      hour = hour % 12 + (isAfternoon ? 12 : 0)
    }
    guard isZone(rest), hour < 24 || minute == 0 else { return nil }
    return Time(minute: hour * 60 + minute, isHour: false)
  }

  /// Takes `am` or `pm`; true for the afternoon, nil for neither.
  private static func half(_ rest: inout ArraySlice<UInt8>) -> Bool? {
    let word = rest.drop { $0 == 0x20 }.filter { $0 != UInt8(ascii: ".") }.map { $0 | 0x20 }
    guard word.count == 2, word[1] == UInt8(ascii: "m"),
      word[0] == UInt8(ascii: "a") || word[0] == UInt8(ascii: "p")
    else { return nil }
    rest = []
    return word[0] == UInt8(ascii: "p")
  }

  /// Nothing, `Z`, `UTC`, `GMT`, or a distance from it.
  private static func isZone(_ rest: ArraySlice<UInt8>) -> Bool {
    let zone = rest.drop { $0 == 0x20 }
    guard let first = zone.first else { return true }
    if zone.elementsEqual("Z".utf8) || zone.elementsEqual("UTC".utf8)
      || zone.elementsEqual("GMT".utf8)
    {
      return true
    }
    guard first == UInt8(ascii: "+") || first == UInt8(ascii: "-") else { return false }
    let digits = zone.dropFirst().filter { $0 != UInt8(ascii: ":") }
    return [2, 4].contains(digits.count) && digits.allSatisfy(\.isDigit)
  }

  private static func take(_ rest: inout ArraySlice<UInt8>, _ mark: Character) -> Bool {
    guard let byte = mark.asciiValue, rest.first == byte else { return false }
    rest = rest.dropFirst()
    return true
  }

  private static func takeDigits(
    _ rest: inout ArraySlice<UInt8>, _ width: ClosedRange<Int>
  ) -> Int? {
    let digits = rest.prefix(width.upperBound).prefix(while: \.isDigit)
    guard digits.count >= width.lowerBound else { return nil }
    rest = rest.dropFirst(digits.count)
    return PeriodScanner.number(digits)
  }
}
