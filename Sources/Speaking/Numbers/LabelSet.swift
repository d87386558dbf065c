/// Numbers formatted together, so that scale, decimals and grouping agree.
package struct LabelSet: Hashable, Sendable {
  /// In the order of the values given.
  package let labels: [String]
  /// What the unit is called, for a subtitle: "vehicles".
  package let unitName: String
  /// The same with the scale word, "million vehicles": what a subtitle must say when the labels carry
  /// bare numbers.
  package let scaledUnitName: String
}

/// Which ticks of an axis carry the scale word and the unit's sign.
package enum UnitPlacement: Sendable {
  /// The highest alone: "$40bn", 30, 20, 10, 0.
  case topTick
  /// All but zero, which needs no scale.
  case everyTick
  /// Those at these positions.
  case ticks(Set<Int>)
  /// None: the subtitle says `scaledUnitName`.
  case nowhere
}
