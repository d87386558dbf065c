import Diagnostics
import Querying
import SpecReading
import Statistics
import TradeData

/// What the spec says about a file, as the loader wants it.
extension DatasetSpec {
  func loadOptions(sources: [DataSource], sourceColumn: ColumnReference?) -> LoadOptions {
    let computed = Set(derived.map(\.name.value))
    var options = LoadOptions(
      name: name.value,
      format: format.flatMap { DataFormat(rawValue: $0.value.rawValue) },
      delimiter: delimiter.flatMap { UInt8(exactly: $0.value.value) },
      encoding: encoding.flatMap { TextEncoding(rawValue: $0.value.rawValue) } ?? .utf8,
      skip: skip?.value ?? 0, header: header?.map(\.value),
      missing: missing.isEmpty ? nil : missing.map(\.value),
      decimal: decimal?.value == .comma ? UInt8(ascii: ",") : UInt8(ascii: "."),
      thousands: thousands?.value ?? "", period: hasDerivedPeriod ? nil : period?.options,
      measures: measures.filter { !computed.contains($0.column.value) }.map {
        $0.options(without: computed)
      },
      dimensions: dims.filter { !computed.contains($0.column.value) }.map(\.options)
        + turnedDimension,
      groups: groups.map { group in
        GroupOptions(group.name.value, members: group.members.map(\.reference))
      },
      rename: renames.map { RenameOption($0.from.reference, to: $0.to.value) },
      wide: wide?.options, sources: sources, sourceColumn: sourceColumn, place: file.place)
    options.periodUnit = period?.length
    options.hasLooseNumbers = numbers?.value == .loose
    options.footer = footer?.value ?? 0
    options.flags = flags.map { flag in
      FlagOption(flag.text.value, flag.meaning.flatMap { Qualifier(word: $0.value) })
    }
    options.rowsPath = rows?.reference
    // What says how computed figures were stated, and what makes a period with a computed column.
    let beside = measures.filter { computed.contains($0.column.value) }.flatMap { measure in
      [measure.qualifier, measure.precision].compactMap { $0?.value }
    }
    options.extras = columnsRead
    for name in beside + (hasDerivedPeriod ? periodColumns : [])
    where !computed.contains(name) && !options.extras.contains(name) {
      options.extras.append(name)
    }
    return options
  }

  /// The names of turned columns, which tell rows apart also where `dims` does not list them.
  private var turnedDimension: [DimensionOptions] {
    guard let names = wide?.names.reference else { return [] }
    let declared =
      dims.map(\.column.value) + measures.map(\.column.value) + periodColumns
      + derived.map(\.name.value)
    return declared.contains(names.name) || hasDerivedPeriod ? [] : [DimensionOptions(names)]
  }

  /// The columns that the period of a row stands in.
  var periodColumns: [String] { period?.options.columns.map(\.name) ?? [] }

  /// Whether one of them is computed, so that periods are known when it is.
  var hasDerivedPeriod: Bool {
    let columns = periodColumns
    return derived.contains { columns.contains($0.name.value) }
  }

  /// Every name in conditions and derived columns, most of which are columns of the file.
  private var columnsRead: [String] {
    var texts = derived.map(\.value) + [filter].compactMap { $0 }
    for case .condition(let condition) in checks { texts.append(condition) }
    var seen: Set<String> = []
    return texts.flatMap { RowExpression.columnNames(in: $0.expression) }
      .filter { seen.insert($0).inserted }
  }
}

extension JoinSpec {
  func options(_ input: DataInput) -> JoinOptions {
    var options = LoadOptions(
      format: format.flatMap { DataFormat(rawValue: $0.value.rawValue) },
      delimiter: delimiter.flatMap { UInt8(exactly: $0.value.value) },
      encoding: encoding.flatMap { TextEncoding(rawValue: $0.value.rawValue) } ?? .utf8,
      skip: skip?.value ?? 0, header: header?.map(\.value),
      rename: renames.map { RenameOption($0.from.reference, to: $0.to.value) },
      wide: wide?.options, place: file.place)
    options.rowsPath = rows?.reference
    return JoinOptions(
      input, keys: keys.map { JoinOptions.Key($0.from.reference, $0.to.reference) },
      keepsUnmatched: keep?.value != .matched, options: options, place: file.place)
  }
}

extension WrittenText {
  var reference: ColumnReference { ColumnReference(value, at: place) }
}

extension PeriodColumnSpec {
  var options: PeriodOptions {
    switch self {
    case .column(let column, let read, let fiscal, _, let named):
      .column(
        column.reference, read: read?.reference,
        reading: PeriodReading(
          fiscalStart: fiscal?.value, isNamedByEnd: named?.value == .end))
    case .yearAndMonth(let year, let month, let day):
      .yearAndMonth(year: year.reference, month: month.reference, day: day?.reference)
    case .yearAndQuarter(let year, let quarter):
      .yearAndQuarter(year: year.reference, quarter: quarter.reference)
    case .range(let start, let end): .span(start: start.reference, end: end.reference)
    }
  }
}

extension PeriodColumnSpec {
  var length: PeriodUnit? {
    guard case .column(_, _, let fiscal, let unit?, let named) = self else { return nil }
    guard unit.value == .year else { return unit.value.periodUnit }
    return Period.year(
      2000, startingIn: fiscal?.value, isNamedByEnd: named?.value == .end
    ).unit
  }
}

extension MeasureSpec {
  /// - Parameter computed: Columns that are not in the file.
  fileprivate func options(without computed: Set<String>) -> MeasureOptions {
    func inFile(_ column: WrittenText?) -> ColumnReference? {
      column.flatMap { computed.contains($0.value) ? nil : $0.reference }
    }
    let unit = ScaledUnit(named: unit?.value ?? "number")
    var options = MeasureOptions(
      column.reference, unit: unit.unit,
      aggregate: aggregate.flatMap { Aggregate(rawValue: $0.value.rawValue) } ?? .sum,
      qualifier: inFile(qualifier), precision: inFile(precision))
    options.scale = unit.scale
    return options
  }
}

extension DimensionSpec {
  fileprivate var options: DimensionOptions {
    DimensionOptions(
      column.reference,
      kind: kind.flatMap { DimensionOptions.Kind(rawValue: $0.value.rawValue) } ?? .text,
      order: order.isEmpty ? nil : order.map(\.reference))
  }
}

extension WideSpec {
  fileprivate var options: WideOptions {
    let options: WideOptions.Columns
    switch columns {
    case .years(let years): options = .numbered(years.value, at: years.place)
    case .names(let names): options = .named(names.map(\.reference))
    case .relabelled(let renames):
      options = .relabelled(renames.map { ($0.from.reference, $0.to.value) })
    case .between(let first, let last): options = .between(first.reference, last.reference)
    case .rest(let place): options = .rest(at: place)
    }
    return WideOptions(names: names.value, values: values.value, columns: options)
  }
}
