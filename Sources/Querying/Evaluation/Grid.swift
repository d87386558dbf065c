import Diagnostics
import Statistics
import TradeData

/// Rows of a dataset sorted into the cells of an answer.
struct Grid {
  var axes: [Answer.Axis]
  /// Row numbers, cell after cell.
  var rows: [Int32]
  /// Where each cell's rows start; one more entry than cells.
  var starts: [Int32]
  /// For each distinct period of the dataset: the stretch it is shown as, per cell along the time
  /// axis, or the target; nil without a period column.
  var stretches: [Period?]
  /// How many rows were read: `rows`, and those that no picture can show.
  var rowCount: Int
  /// The first thousand rows, in the order of the file.
  var firstRows: [Int32] = []

  var cellCount: Int { starts.count - 1 }

  func rows(of cell: Int) -> ArraySlice<Int32> {
    rows[Int(starts[cell])..<Int(starts[cell + 1])]
  }

  /// True when no cell holds two rows.
  var isOneRowPerCell: Bool {
    starts.indices.dropFirst().allSatisfy { starts[$0] - starts[$0 - 1] <= 1 }
  }
}

extension Evaluator {
  /// More cells than this are no picture and no table, and would fill the memory.
  static let maximumCells = 5_000_000

  /// Sorts the selected rows into cells along the axes that `by` names. Counting sort: O(rows).
  ///
  /// - Parameters:
  ///   - measure: Whose figures may be thinned out, where the context asks for a picture.
  ///   - keepsMembers: Keeps members that have no row in the period asked for, but in others.
  func grid(
    of dataset: Dataset, selection: Selection, thinning measure: MeasureColumn? = nil,
    keepsMembers: Bool = false, context: Context
  ) throws(QueryFailure) -> Grid {
    let stretches = try self.stretches(of: dataset, selection: selection, context: context)
    var axes: [AxisCodes] = []
    for (name, shown) in zip(context.by, stretches.shown) {
      axes.append(try axis(name, of: dataset, stretches: shown, context: context))
    }
    let kept = keptRows(dataset, selection, stretches.isSelected, axes, context)
    let known = keepsMembers ? keptRows(dataset, selection, [], axes, context) : kept
    axes = axes.map { $0.droppingUnused($0.isTime ? kept : known) }
    let cellCount = axes.reduce(1) { $0 * $1.keyCount }
    if cellCount > Evaluator.maximumCells, let last = context.by.last {
      throw context.failure(
        "too-many-cells",
        "'\(dataset.name)' by these dimensions has \(cellCount) cells; at most \(Evaluator.maximumCells) are computed",
        at: last.span, hint: "narrow it with .members, @periods or where:")
    }
    guard let measure, let columns = context.columns,
      let thinning = Thinning(axes, kept, of: dataset, measure, columns: columns)
    else { return Grid(axes, kept, cellCount: cellCount, stretches: stretches.asked) }
    let left = thinning.left(of: kept)
    axes = axes.map { $0.droppingUnused(left) }
    var grid = Grid(
      axes, left, cellCount: axes.reduce(1) { $0 * $1.keyCount }, stretches: stretches.asked)
    grid.rowCount = kept.count { $0 }
    grid.firstRows = Array(kept.indices.lazy.filter { kept[$0] }.prefix(1000).map { Int32($0) })
    return grid
  }

  /// For each distinct period: whether it is selected, the stretch shown on each axis of time (moved
  /// back to where it was asked), in the order of `by`, and the stretch it was asked as.
  private func stretches(
    of dataset: Dataset, selection: Selection, context: Context
  ) throws(QueryFailure) -> (isSelected: [Bool], shown: [[Period?]], asked: [Period?]) {
    let units = context.by.map { periodUnit($0, in: dataset) }
    guard let column = dataset.period else { return ([], units.map { _ in [] }, []) }
    let isSelected = column.periods.map { selection.target?.counts($0) ?? true }
    var shown = units.map { _ in column.periods.map { _ -> Period? in nil } }
    var asked = isSelected.map { $0 ? selection.target : nil }
    // From the longest to the shortest: what stands by years and by months is of months.
    let places = units.indices.filter { units[$0] != nil }
      .sorted { (units[$0]?.unit ?? .year) > (units[$1]?.unit ?? .year) }
    for place in places {
      guard let unit = units[place] else { continue }
      (shown[place], asked) = try stretches(
        along: context.by[place], unit, of: column, in: dataset, isSelected, context)
    }
    let isKept = isSelected.indices.map { code in
      isSelected[code] && places.allSatisfy { shown[$0][code] != nil }
    }
    return (isKept, shown, asked)
  }

  /// The stretch of each distinct period along one axis of time.
  private func stretches(
    along timeAxis: Expression.Name, _ unit: (unit: PeriodUnit, isNative: Bool),
    of column: PeriodColumn, in dataset: Dataset, _ isSelected: [Bool], _ context: Context
  ) throws(QueryFailure) -> (shown: [Period?], asked: [Period?]) {
    // Of months of the year by years each figure is one month's, and the year need not be whole.
    let part = context.by.compactMap { name -> PeriodUnit? in
      dataset.dimension(name.text) == nil ? CalendarPart(rawValue: name.text)?.unit : nil
    }.min().flatMap { $0 < unit.unit ? $0 : nil }
    var shown: [Period?] = []
    var asked: [Period?] = []
    for (period, isSelected) in zip(column.periods, isSelected) {
      // Days of weeks of the year are of the year that their week belongs to.
      let own = part.flatMap { period.coarsened(to: $0) }
      let coarse = unit.isNative ? period : (own ?? period).coarsened(to: unit.unit)
      let label = coarse.flatMap { context.shift.reversed.applied(to: $0) }
        .map { $0.count == 1 ? $0 : $0.inLargestUnit() }
      shown.append(isSelected ? label : nil)
      asked.append(isSelected ? own ?? coarse : nil)
    }
    if isSelected.contains(true), !shown.contains(where: { $0 != nil }) {
      throw context.failure(
        "too-coarse",
        "no figure of '\(dataset.name)' can be shown by \(timeAxis.text): they are for longer periods",
        at: timeAxis.span,
        hint: unit.isNative
          ? nil
          : "by \(column.name) shows them as they are"
            + (unit.unit.minutes == nil ? "" : "; `as: \(timeAxis.text)` reads times of day"))
    }
    return (shown, asked)
  }

  private static func isOfCalendar(_ name: String) -> Bool {
    ["year", "half", "quarter", "month", "week", "day", "hour", "minute"].contains(name)
      || CalendarPart(rawValue: name) != nil
  }

  /// The period length that a name in `by` means; `isNative` when it is the period column itself.
  func periodUnit(
    _ name: Expression.Name, in dataset: Dataset
  ) -> (unit: PeriodUnit, isNative: Bool)? {
    guard let column = dataset.period, dataset.dimension(name.text) == nil else { return nil }
    let finest = column.periods.map(\.unit).min() ?? .year
    // Years in a column that is called month are years.
    if name.text == column.name, name.text != "year", finest >= .year { return (finest, true) }
    switch name.text {
    case "minute": return (.minute, false)
    case "hour": return (.hour, false)
    case "day": return (.day, false)
    case "week": return (.week, false)
    case "month": return (.month, false)
    case "quarter": return (.quarter, false)
    case "half": return (.half, false)
    case "year":
      if case .fiscalYear = finest { return (finest, false) }
      return (column.fiscalYear ?? .year, false)
    case column.name, "period": return (finest, true)
    default: return nil
    }
  }

  private func axis(
    _ name: Expression.Name, of dataset: Dataset, stretches: [Period?], context: Context
  ) throws(QueryFailure) -> AxisCodes {
    if let dimension = dataset.dimension(name.text), !dimension.numbers.isEmpty {
      return AxisCodes(
        axis: Answer.Axis(name: name.text, keys: [], isNumeric: true), numbers: dimension.numbers,
        codes: dimension.codes)
    }
    if let dimension = dataset.dimension(name.text) {
      let keys = dimension.members.map { Answer.Key.member($0) }
      return AxisCodes(
        axis: Answer.Axis(
          name: name.text, keys: keys, givenOrder: dimension.hasGivenOrder ? keys : [],
          isNumeric: dimension.kind == "number"),
        keyOfCode: Array(0..<Int32(keys.count)), codes: dimension.codes)
    }
    if let part = CalendarPart(rawValue: name.text), let column = dataset.period {
      return try axis(part, name, of: column, dataset: dataset, context: context)
    }
    guard let unit = periodUnit(name, in: dataset), let column = dataset.period else {
      var known = dataset.dimensions.map(\.name)
      if dataset.period != nil {
        known += ["year", "half", "quarter", "month", "week", "day", "hour", "minute"]
        known += CalendarPart.allCases.map(\.rawValue)
      }
      throw context.failure(
        "unknown-dimension", "'\(dataset.name)' has no dimension '\(name.text)'", at: name.span,
        hint: dataset.period == nil && Evaluator.isOfCalendar(name.text)
          ? "name the column of dates or years in the dataset: period: COLUMN"
          : suggestion(name.text, known))
    }
    let distinct = Array(Set(stretches.compactMap { $0 })).sorted()
    var index: [Period: Int32] = [:]
    for (position, period) in distinct.enumerated() { index[period] = Int32(position) }
    var axis = Answer.Axis(
      name: name.text, periodUnit: unit.unit, keys: distinct.map { .period($0) })
    axis.step = step(of: column, by: unit.unit)
    return AxisCodes(
      axis: axis,
      keyOfCode: stretches.map { stretch in stretch.flatMap { index[$0] } ?? -1 },
      codes: column.codes)
  }

  /// How far apart the periods of all the data are, whichever of them are asked for. Of two or three dates
  /// nobody knows what lies between them.
  private func step(of column: PeriodColumn, by unit: PeriodUnit) -> Int {
    guard unit.minutes == nil else { return 1 }
    var (step, count) = (0, 0)
    var last: Int?
    for period in column.periods {
      guard let ordinal = period.coarsened(to: unit)?.ordinal, ordinal != last else { continue }
      step = last.map { Period.commonStep(of: [$0, ordinal], step) } ?? 0
      if step == 1 { return 1 }
      (last, count) = (ordinal, count + 1)
    }
    return count > 3 ? step : 1
  }

  /// All Januaries in one place, all Mondays in one: members in the order of the calendar.
  private func axis(
    _ part: CalendarPart, _ name: Expression.Name, of column: PeriodColumn, dataset: Dataset,
    context: Context
  ) throws(QueryFailure) -> AxisCodes {
    let numbers = column.periods.map { part.number(of: $0) }
    let present = numbers.compactMap { $0 }
    guard !present.isEmpty else {
      throw context.failure(
        "too-coarse", "'\(dataset.name)' has no \(part.needs), so it has no \(name.text)",
        at: name.span)
    }
    var (axis, places) = part.axis(name.text, of: present)
    let conditions = context.masks[dataset.name]?.names ?? []
    axis.isChosen = part.isNamed(in: dataset.conditionNames.union(conditions))
    return AxisCodes(
      axis: axis,
      keyOfCode: numbers.map { number in number.flatMap { places[$0] }.map { Int32($0) } ?? -1 },
      codes: column.codes)
  }
}
