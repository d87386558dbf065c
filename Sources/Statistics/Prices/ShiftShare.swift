/// Why a region grew differently: the growth of the whole, its mix of sectors, and the rest.
///
/// The three effects add up to the change of each sector in the region.
///
/// Source: E. S. Dunn (1960), "A statistical and analytical technique for regional analysis",
/// Papers of the Regional Science Association 6, 97-112.
package struct ShiftShare: Hashable, Sendable {
  /// What the sector would have gained at the growth of the whole; in the unit of the values.
  package let reference: [Double]
  /// What it gained because the sector grew differently from the whole.
  package let mix: [Double]
  /// What it gained because it grew differently in this region: competitiveness.
  package let regional: [Double]

  /// - Parameters:
  ///   - before: The region's values by sector, and `after` the same later.
  ///   - referenceBefore: The whole's values by sector, and `referenceAfter` the same later.
  /// - Throws: `zeroBase` or `negativeBase` when a sector of the whole starts at zero or below.
  package init(
    before: [Double], after: [Double], referenceBefore: [Double], referenceAfter: [Double]
  ) throws(Undefined) {
    for other in [after, referenceBefore, referenceAfter] {
      try Given.sameCount(before.count, other.count, "the sectors of region and whole")
      try Given.numbers(other)
    }
    try Given.numbers(before)
    let start = referenceBefore.reduce(DoubleDouble.zero) { $0 + DoubleDouble(asWritten: $1) }
    let end = referenceAfter.reduce(DoubleDouble.zero) { $0 + DoubleDouble(asWritten: $1) }
    try Growth.check(start, end)
    let overall = end / start
    var effects: (reference: [Double], mix: [Double], regional: [Double]) = ([], [], [])
    for index in before.indices {
      let own = DoubleDouble(asWritten: before[index])
      let old = DoubleDouble(asWritten: referenceBefore[index])
      let new = DoubleDouble(asWritten: referenceAfter[index])
      try Growth.check(old, new)
      let sector = new / old
      effects.reference.append(try Given.finite(own * (overall - .one), "an effect"))
      effects.mix.append(try Given.finite(own * (sector - overall), "an effect"))
      effects.regional.append(
        try Given.finite(DoubleDouble(asWritten: after[index]) - own * sector, "an effect"))
    }
    (reference, mix, regional) = effects
  }
}
