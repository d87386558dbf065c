extension BatchPlan {
  /// Leaves one machine's part. Whole reports go to one machine where there are enough of them.
  mutating func keep(_ shard: Shard) {
    let outlines = specs.compactMap(\.outline)
    let unitCount = outlines.reduce(units.count) { $0 + Set($1.map(\.binding)).count }
    let sharesUnits = unitCount >= shard.count * 4
    let unitsOfSpec = Dictionary(grouping: units, by: \.spec)
    var kept: [Unit] = []
    // Those of the specs so far: of units, or of artefacts.
    var position = 0
    var artifactCount = 0
    for (index, spec) in specs.enumerated() {
      if let outline = spec.outline {
        position += keep(shard, of: outline, from: position, sharesUnits)
        continue
      }
      let ofSpec = unitsOfSpec[index] ?? []
      let artifacts = ofSpec.reduce(0) { $0 + $1.artifacts.count }
      if sharesUnits {
        kept += ofSpec.enumerated().filter { shard.holds(position + $0.offset) }.map(\.element)
      } else {
        for var unit in ofSpec {
          unit.artifacts.removeAll { !shard.holds(position + $0 - artifactCount) }
          if !unit.artifacts.isEmpty { kept.append(unit) }
        }
      }
      artifactCount += artifacts
      position += sharesUnits ? ofSpec.count : artifacts
    }
    units = kept
    part = Set(kept.flatMap(\.artifacts))
  }

  /// The same for a spec that was not read.
  ///
  /// - Returns: How many places its artefacts take.
  private mutating func keep(
    _ shard: Shard, of outline: [Outline], from first: Int, _ sharesUnits: Bool
  ) -> Int {
    var unitOf: [String: Int] = [:]
    for (index, artifact) in outline.enumerated() {
      let unit = unitOf[artifact.binding] ?? unitOf.count
      unitOf[artifact.binding] = unit
      if !shard.holds(first + (sharesUnits ? unit : index)) {
        unchangedElsewhere.formUnion(artifact.files)
        unchangedFileCount -= artifact.files.count
      }
    }
    return sharesUnits ? unitOf.count : outline.count
  }
}
