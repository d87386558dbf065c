extension Dataset {
  /// The rows for which `mask` is true, in their order.
  ///
  /// Members and periods that no kept row has are dropped; the others keep their order. Groups stay as
  /// the author named them.
  package func filtered(keeping mask: [Bool]) -> Dataset {
    precondition(mask.count == rowCount, "a mask has one entry per row")
    var result = self
    result.lines = kept(lines, mask)
    result.sourceOfRow = kept(sourceOfRow, mask)
    if let period {
      let (codes, used) = recoded(kept(period.codes, mask), count: period.periods.count)
      result.period = PeriodColumn(
        name: period.name, periods: used.map { period.periods[$0] }, codes: codes,
        fiscalYear: period.fiscalYear)
    }
    for index in dimensions.indices {
      let column = dimensions[index]
      let (codes, used) = recoded(kept(column.codes, mask), count: column.memberCount)
      result.dimensions[index].keep(used, codes: codes)
    }
    for index in measures.indices {
      result.measures[index].values = kept(measures[index].values, mask)
      result.measures[index].qualifiers = kept(measures[index].qualifiers, mask)
      result.measures[index].precisions = kept(measures[index].precisions, mask)
    }
    return result
  }

  /// Optional columns are empty and stay so.
  private func kept<Value>(_ values: [Value], _ mask: [Bool]) -> [Value] {
    values.isEmpty ? [] : zip(values, mask).compactMap { $1 ? $0 : nil }
  }

  /// Codes into the entries still in use, and which those are.
  private func recoded(_ codes: [Int32], count: Int) -> (codes: [Int32], used: [Int]) {
    var isUsed = [Bool](repeating: false, count: count)
    for code in codes { isUsed[Int(code)] = true }
    var newCode = [Int32](repeating: 0, count: count)
    var used: [Int] = []
    for code in 0..<count where isUsed[code] {
      newCode[code] = Int32(used.count)
      used.append(code)
    }
    return (codes.map { newCode[Int($0)] }, used)
  }
}

extension PeriodColumn {
  /// The different units of the column, the smallest first; more than one when, say, months and years
  /// stand in the same column.
  package var units: [PeriodUnit] {
    var found: [PeriodUnit] = []
    for period in periods where !found.contains(period.unit) { found.append(period.unit) }
    return found.sorted()
  }
}
