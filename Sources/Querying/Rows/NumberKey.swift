/// Numbers as members of a dimension.
package enum NumberKey {
  /// The number as an author would write it: 2007, 0.25, -12; nothing for a missing one.
  package static func text(_ value: Double) -> String {
    guard value.isFinite else { return "" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    return "\(value)"
  }
}
