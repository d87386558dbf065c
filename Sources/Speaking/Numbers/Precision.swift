/// How many digits of a number are printed.
package enum Precision: Hashable, Sendable {
  /// The shortest digits that read back as the same number.
  case shortest
  /// Exactly so many after the decimal mark, of the number as it stands before its scale word:
  /// 7,064,321 with two is "7.06m".
  case decimals(Int)
  /// At most so many that carry meaning; zeros at the end are left out: 7,001,000 with three is "7m".
  case significant(Int)
  /// Down to a power of ten of the number itself, before scaling: 7 prints to the ten million.
  case place(Int)
}

/// When a plus or minus sign is printed.
package enum SignStyle: Sendable {
  /// Changes and points carry plus or minus, everything else a minus only.
  case automatic
  /// A minus when the number is negative.
  case minus
  /// A plus or a minus; zero carries none.
  case always
  /// None: for "down 12%", where the word says it.
  case never
}
