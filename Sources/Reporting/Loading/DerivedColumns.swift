import Querying
import SpecReading
import TradeData

extension Dataset {
  /// Adds a derived column as what the spec declares it to be: a dimension where `dims` names it or
  /// it holds texts, else a measure. A column of the same name gives way.
  mutating func add(
    _ column: RowExpression.Column, _ derived: DerivedColumnSpec, of spec: DatasetSpec
  ) {
    let name = derived.name.value
    let declared = spec.dims.first { $0.column.value == name }
    let place = dimensions.firstIndex { $0.name == name }
    measures.removeAll { $0.name == name }
    dimensions.removeAll { $0.name == name }
    switch column {
    case .texts(let members, let codes):
      let dimension = DimensionColumn(
        name: name, kind: declared?.kind?.value.rawValue ?? "text", members: members, codes: codes)
      dimensions.insert(
        dimension.ordered(declared?.order.map(\.value) ?? []), at: place ?? dimensions.count)
    case .numbers(let values, let unit):
      if let declared {
        let kind = declared.kind?.value.rawValue ?? "text"
        dimensions.insert(
          DimensionColumn(name: name, kind: kind, numbers: values), at: place ?? dimensions.count)
        return
      }
      let measure = spec.measures.first { $0.column.value == name }
      let written = (derived.unit ?? measure?.unit).map { ScaledUnit(named: $0.value) }
      let scale = written?.scale ?? 1
      measures.append(
        MeasureColumn(
          name: name, unit: written?.unit ?? unit,
          aggregate: measure?.aggregate.flatMap { Aggregate(rawValue: $0.value.rawValue) } ?? .sum,
          values: scale == 1 ? values : values.map { $0 * scale }))
    }
  }

  /// Leaves out columns that only conditions and derived columns read.
  mutating func dropUndeclared(_ spec: DatasetSpec) {
    let known = Set(
      spec.measures.map(\.column.value) + spec.dims.map(\.column.value)
        + spec.derived.map(\.name.value) + [spec.wide?.names.value].compactMap { $0 })
    measures.removeAll { !known.contains($0.name) }
    dimensions.removeAll { !known.contains($0.name) }
  }
}

extension DimensionColumn {
  /// Numbers as members, in their order.
  fileprivate init(name: String, kind: String, numbers: [Double]) {
    var seen: Set<UInt64> = []
    let distinct = numbers.filter { seen.insert(($0 + 0).bitPattern).inserted }
      .sorted { ($0.isNaN ? .infinity : $0) < ($1.isNaN ? .infinity : $1) }
    var codeOf: [UInt64: Int32] = [:]
    for (code, number) in distinct.enumerated() {
      codeOf[(number + 0).bitPattern] = Int32(code)
    }
    self.init(
      name: name, kind: kind, members: distinct.map(NumberKey.text),
      codes: numbers.map { codeOf[($0 + 0).bitPattern] ?? 0 }, hasGivenOrder: true)
  }

  /// With the members that the author put in order first.
  fileprivate func ordered(_ order: [String]) -> DimensionColumn {
    guard !order.isEmpty else { return inNaturalOrder }
    let given = order.filter(members.contains)
    let all = given + members.filter { !given.contains($0) }
    var place: [String: Int32] = [:]
    for (index, member) in all.enumerated() { place[member] = Int32(index) }
    return DimensionColumn(
      name: name, kind: kind, members: all, codes: codes.map { place[members[Int($0)]] ?? 0 },
      hasGivenOrder: true)
  }
}
