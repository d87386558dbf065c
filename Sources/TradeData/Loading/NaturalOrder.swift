/// Members whose names say their order: months, days of the week, small numbers such as 4, 6 and 8, classes such
/// as 15–24, 25–34, 65+.
///
/// A year or a week that begins elsewhere, April to March, keeps the order of the file.
enum NaturalOrder {
  /// The position of each member; nil where not every name says one, or two say the same.
  static func ranks(of members: [String]) -> [Int]? {
    if let places = counts(members) { return places }
    guard members.count >= 3 else { return nil }
    for (place, count) in [(month, 12), (weekday, 7)] {
      let places = members.compactMap { place(Array($0.utf8)) }
      guard places.count == members.count, Set(places).count == places.count else { continue }
      let steps = zip(places, places.dropFirst()).map { ($1 - $0 + count) % count }
      let isRound = Set(steps).count == 1 && steps.reduce(0, +) < count
      return isRound ? Array(members.indices) : places
    }
    return classRanks(members)
  }

  /// A few whole numbers near one another count something: cylinders, stars, storeys. Others may be codes.
  private static func counts(_ members: [String]) -> [Int]? {
    let numbers = members.compactMap { member in
      Int(member).flatMap { "\($0)" == member && (0..<100).contains($0) ? $0 : nil }
    }
    guard numbers.count == members.count, let low = numbers.min(), let high = numbers.max(),
      (2...12).contains(numbers.count), high - low < 2 * numbers.count
    else { return nil }
    return numbers
  }

  private static func month(_ name: [UInt8]) -> Int? {
    var rest = name[...]
    if let number = MonthNames.number(of: name.map { $0 | 0x20 }, isShort: false) { return number }
    let number = MonthNames.take(from: &rest, isShort: true)
    return rest.isEmpty ? number : nil
  }

  private static func weekday(_ name: [UInt8]) -> Int? {
    let lower = (name.last == UInt8(ascii: ".") ? name.dropLast() : name[...]).map { $0 | 0x20 }
    guard lower.count >= 3 else { return nil }
    let names = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    return names.firstIndex { name in
      name.utf8.elementsEqual(lower) || lower.count <= 4 && name.utf8.starts(with: lower)
        || name.hasPrefix("thursday") && Array("thurs".utf8) == lower
    }
  }

  // MARK: Classes

  /// Where a class begins, and whether it is a span of two numbers.
  private struct Span {
    let low: Double
    let isClosed: Bool
  }

  private static func classRanks(_ members: [String]) -> [Int]? {
    let spans = members.compactMap(span)
    guard spans.count == members.count, spans.count(where: \.isClosed) >= 2,
      Set(spans.map(\.low)).count == spans.count
    else { return nil }
    let order = spans.indices.sorted { spans[$0].low < spans[$1].low }
    var ranks = Array(repeating: 0, count: members.count)
    for (rank, index) in order.enumerated() { ranks[index] = rank }
    return ranks
  }

  /// "15-24", "15–24", "15 to 24", "$1,000–$1,999", "65+", "65 and over", "<15", "under 15", ">90".
  private static func span(_ name: String) -> Span? {
    var numbers: [Double] = []
    var digits = ""
    var words: [String] = []
    var word = ""
    func close() {
      if let number = Double(digits) { numbers.append(number) }
      if !word.isEmpty { words.append(word) }
      (digits, word) = ("", "")
    }
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "0"..."9",
        "." where !digits.isEmpty:
        if !word.isEmpty { close() }
        digits.unicodeScalars.append(scalar)
      case ",": break
      case "a"..."z", "+", "<", ">", "≤", "≥", "-", "–", "—":
        if !digits.isEmpty { close() }
        word.unicodeScalars.append(scalar)
      case " ", "$", "€", "£", "%": close()
      default: return nil
      }
    }
    close()
    let open: Set = ["+", ">", "≥", "over", "and", "more", "older", "above", "or", "plus"]
    let below: Set = [
      "<", "≤", "under", "below", "less", "than", "up", "to", "younger", "and", "or",
    ]
    let joins: Set = ["-", "–", "—", "to"]
    let units: Set = ["years", "year", "yrs", "old", "k", "m", "age", "aged"]
    let said = Set(words).subtracting(units)
    if numbers.count == 2, numbers[0] <= numbers[1], said.count == 1, said.isSubset(of: joins) {
      return Span(low: numbers[0], isClosed: true)
    }
    guard numbers.count == 1, !said.isEmpty else { return nil }
    if said.isSubset(of: open) { return Span(low: numbers[0], isClosed: false) }
    return said.isSubset(of: below) ? Span(low: -.infinity, isClosed: false) : nil
  }
}

extension DimensionColumn {
  /// The members in the order that their names say, as if the author had given it; else as they are.
  package var inNaturalOrder: DimensionColumn {
    guard !hasGivenOrder, kind == "text", memberCount <= 60,
      let ranks = NaturalOrder.ranks(of: members)
    else { return self }
    let order = members.indices.sorted { ranks[$0] < ranks[$1] }
    var place = [Int32](repeating: 0, count: members.count)
    for (index, code) in order.enumerated() { place[code] = Int32(index) }
    return DimensionColumn(
      name: name, kind: kind, members: order.map { members[$0] },
      codes: codes.map { place[Int($0)] }, hasGivenOrder: true)
  }
}
