/// The number that a name begins with: 65 of "65–69", 10 of "10+".
package enum LeadingNumber {
  package static func of(_ name: String) -> Double? {
    let digits = name.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard !digits.isEmpty else { return nil }
    // "10-14" begins with 10: a hyphen inside ends the number.
    let end = digits.dropFirst().firstIndex(of: "-") ?? digits.endIndex
    return Double(digits[..<end])
  }
}

extension LeadingNumber {
  /// The numbers that names count up in equal steps, such as hours, days of a month, ages ("0–4", "5–9")
  /// or marks from one to five: their order says more than the order of their figures. Nil for names with
  /// words, and for codes, which leave numbers out or begin with more than one zero.
  package static func countedEvenly(_ names: [String]) -> [Double]? {
    guard names.count >= 4, names.allSatisfy(isBare) else { return nil }
    let numbers = names.compactMap { clock($0) ?? of($0) }
    guard numbers.count == names.count else { return nil }
    let steps = zip(numbers.sorted(), numbers.sorted().dropFirst()).map { $1 - $0 }
    guard let first = steps.first, first > 0, steps.allSatisfy({ abs($0 - first) < first * 1e-9 })
    else { return nil }
    return numbers
  }

  /// The hours of "14:30".
  private static func clock(_ name: String) -> Double? {
    let parts = name.split(separator: ":").map { Double($0) }
    guard parts.count == 2, let hours = parts[0], let minutes = parts[1] else { return nil }
    return hours + minutes / 60
  }

  private static func isBare(_ name: String) -> Bool {
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    guard digits.first != "0" || digits.count <= 2 else { return false }
    return name.allSatisfy { $0.isASCII && $0.isNumber || "–-+:.,%<>≤≥ ".contains($0) }
  }
}
