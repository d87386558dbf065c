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
