import Diagnostics
package import TradeData

/// Which rows of a dataset a reference reads, and where each goes.
struct Selection {
  /// For each dimension that is narrowed, which member codes are kept.
  var allowed: [(codes: [Int32], keep: [Bool])] = []
  /// The period asked for as one stretch, after any shift; nil for all.
  var target: Period?
  /// Members and groups as written.
  var memberNames: [String] = []
  /// The dimensions that are narrowed.
  fileprivate(set) var narrowedDimensions: Set<String> = []
  /// Of the dimensions that are narrowed, the one with the fewest members left.
  fileprivate(set) var narrowest: (dimension: String, members: [String])?
}

extension Evaluator {
  func selection(
    in dataset: Dataset, measure: MeasureColumn, selectors: [Expression.Selector],
    context: Context
  ) throws(QueryFailure) -> Selection {
    var selection = Selection()
    var period = context.ignoresPeriod ? nil : context.period
    let all = context.ignoresMembers ? [] : context.members
    for selector in all + selectors {
      switch selector {
      case .period(let asked, let span):
        if !context.ignoresPeriod { period = (asked, span) }
      case .member(let name):
        if context.ignoresMembers { continue }
        let (dimension, members) = try resolve(name, in: dataset, context: context)
        try narrow(
          &selection, dimension, to: members, as: name, context: context)
      case .dimension(let dimensionName, let name):
        if context.ignoresMembers { continue }
        let (dimension, members) = try resolve(
          name, in: dimensionName, of: dataset, context: context)
        try narrow(
          &selection, dimension, to: members, as: name, context: context)
      }
    }
    note(selection, of: dataset, context)
    if let period {
      selection.target = try target(
        period.selector, span: period.span, dataset: dataset, measure: measure,
        selection: selection, context: context)
    }
    return selection
  }

  /// Notes which rows a reference may look at: those of its members, or of `where`.
  private func note(_ selection: Selection, of dataset: Dataset, _ context: Context) {
    let mask = context.masks[dataset.name]?.reach ?? .all
    if let narrowest = selection.narrowest {
      reads.note(.members([narrowest.dimension: Set(narrowest.members)]), of: dataset.name)
      // What the mask keeps was decided by all the rows it looked at.
      if context.masks[dataset.name] != nil { reads.note(mask, of: dataset.name) }
    } else {
      reads.note(mask, of: dataset.name)
    }
  }

  private func narrow(
    _ selection: inout Selection, _ dimension: DimensionColumn, to members: [String],
    as name: Expression.Name, context: Context
  ) throws(QueryFailure) {
    guard selection.narrowedDimensions.insert(dimension.name).inserted else {
      throw context.failure(
        "two-members", "'\(name.text)' narrows '\(dimension.name)' a second time", at: name.span,
        hint: "no row has two members of one dimension; define a group in `groups` to add members")
    }
    let keep = dimension.members.map { members.contains($0) }
    selection.allowed.append((dimension.codes, keep))
    if selection.narrowest.map({ members.count < $0.members.count }) ?? true {
      selection.narrowest = (dimension.name, members)
    }
    selection.memberNames.append(name.text)
  }

  /// The dimension a bare member or group belongs to, and the members meant.
  private func resolve(
    _ name: Expression.Name, in dataset: Dataset, context: Context
  ) throws(QueryFailure) -> (DimensionColumn, [String]) {
    if let group = dataset.groups.first(where: { $0.name == name.text }) {
      let holders = dataset.dimensions.filter { dimension in
        group.members.contains { dimension.members.contains($0) }
      }
      if let holder = holders.first { return (holder, group.members) }
      throw context.failure(
        "unknown-member", "no row of '\(dataset.name)' has a member of the group '\(name.text)'",
        at: name.span)
    }
    let holders = dataset.dimensions.filter { $0.members.contains(name.text) }
    if holders.count > 1 {
      let names = holders.map(\.name).joined(separator: ", ")
      throw context.failure(
        "ambiguous-member", "'\(name.text)' is a member of several dimensions: \(names)",
        at: name.span, hint: "say which: .\(holders[0].name)=\(name.text)")
    }
    if let holder = holders.first { return (holder, [name.text]) }
    let members = dataset.dimensions.flatMap(\.members) + dataset.groups.map(\.name)
    throw unknownMember(
      name, among: members, of: dataset.dimensions.map(\.name).joined(separator: ", "),
      context: context)
  }

  /// The dimension named and the members of it that a member or group means.
  private func resolve(
    _ name: Expression.Name, in dimensionName: Expression.Name, of dataset: Dataset,
    context: Context
  ) throws(QueryFailure) -> (DimensionColumn, [String]) {
    guard let dimension = dataset.dimension(dimensionName.text) else {
      throw context.failure(
        "unknown-dimension", "'\(dataset.name)' has no dimension '\(dimensionName.text)'",
        at: dimensionName.span,
        hint: suggestion(dimensionName.text, dataset.dimensions.map(\.name)))
    }
    let group = dataset.groups.first { $0.name == name.text }
    guard group != nil || dimension.members.contains(name.text) else {
      throw unknownMember(name, among: dimension.members, of: dimension.name, context: context)
    }
    return (dimension, group?.members ?? [name.text])
  }

  private func unknownMember(
    _ name: Expression.Name, among members: [String], of dimension: String, context: Context
  ) -> QueryFailure {
    context.failure(
      "unknown-member",
      dimension.isEmpty
        ? "'\(name.text)' cannot narrow: the data declare no dims"
        : "'\(name.text)' is not a member of \(dimension)", at: name.span,
      hint: suggestion(name.text, members))
  }

  /// The stretch of calendar that a selector means in this dataset.
  private func target(
    _ selector: Expression.PeriodSelector, span: TextSpan, dataset: Dataset,
    measure: MeasureColumn, selection: Selection, context: Context
  ) throws(QueryFailure) -> Period {
    guard let column = dataset.period else {
      throw context.failure(
        "no-periods", "'\(dataset.name)' has no period column, so '@' has no meaning here",
        at: span, hint: "name the column in the dataset: period: COLUMN")
    }
    let asked: Period
    switch selector {
    case .period(let period): asked = column.meant(period)
    case .range(let from, let to):
      asked = Period.stretch(column.meant(from), column.meant(to))
    case .pair(let from, let to): asked = column.meant(context.side == .from ? from : to)
    case .latest, .first, .last, .yearToDate:
      asked = try relative(
        selector, span: span, column: column, dataset: dataset, measure: measure,
        selection: selection, context: context)
    }
    guard let shifted = shifted(asked, in: dataset, context) else {
      throw context.failure(
        "no-such-period", "there is no period a year before \(PeriodText.print(asked))",
        at: span)
    }
    return shifted
  }

  /// A stretch as far away as the context's shift says. Along time that is one step of the axis, so that
  /// every period of the stretch has the one before it.
  private func shifted(_ asked: Period, in dataset: Dataset, _ context: Context) -> Period? {
    guard case .stretches(let count) = context.shift,
      let unit = context.by.lazy.compactMap({ self.periodUnit($0, in: dataset)?.unit }).first,
      unit <= asked.unit,
      case let whole = asked.covered(byWeeks: unit == .week),
      let first = Period(.minute, whole.startMinute).coarsened(to: unit),
      let last = Period(.minute, whole.endMinute - 1).coarsened(to: unit)
    else { return context.shift.applied(to: asked) }
    return Period(unit, first.ordinal, count: last.ordinal - first.ordinal + 1).advanced(by: count)
  }

  private func relative(
    _ selector: Expression.PeriodSelector, span: TextSpan, column: PeriodColumn,
    dataset: Dataset, measure: MeasureColumn, selection: Selection, context: Context
  ) throws(QueryFailure) -> Period {
    let mask = context.masks[dataset.name]?.isKept
    var hasValue = [Bool](repeating: false, count: column.periods.count)
    rows: for row in 0..<dataset.rowCount where !measure.values[row].isNaN {
      if let mask, !mask[row] { continue }
      for (codes, keep) in selection.allowed where !keep[Int(codes[row])] { continue rows }
      hasValue[Int(column.codes[row])] = true
    }
    let periods = column.periods.indices.filter { hasValue[$0] }.map { column.periods[$0] }
    guard let first = periods.first,
      let latest = periods.max(by: {
        ($0.endMinute, $1.startMinute) < ($1.endMinute, $0.startMinute)
      })
    else {
      throw context.failure("no-rows", "there is no figure to take the period from", at: span)
    }
    switch selector {
    case .first: return first
    case .last(let count):
      return Period(latest.unit, latest.ordinal + latest.count - count, count: count)
    case .yearToDate:
      let ofWeeks = latest.unit == .week ? Period.week(latest.year, 1) : nil
      let january = ofWeeks ?? Period.month(latest.year, 1)
      guard january.start.day <= latest.start.day else { return latest }
      // Midnight of the first of January, or the month ... that it lies in.
      let start = Period(.minute, january.startMinute).coarsened(to: latest.unit)?.ordinal
      return start.map {
        Period(latest.unit, $0, count: latest.ordinal + latest.count - $0)
      } ?? latest
    default: return latest
    }
  }
}

extension Selection {
  /// Whether an axis has one key because the expression named it.
  func fixes(_ axis: Answer.Axis) -> Bool {
    guard axis.keys.count == 1 else { return false }
    guard case .period(let period) = axis.keys[0] else {
      return narrowedDimensions.contains(axis.name)
    }
    return target.map {
      period.startMinute <= $0.startMinute && $0.endMinute <= period.endMinute
    } ?? false
  }
}

extension PeriodColumn {
  /// A plain year means the fiscal year where the data are in fiscal years, or have one declared.
  func meant(_ period: Period) -> Period {
    period.asFiscal(fiscalYear ?? periods.last?.unit)
  }

  /// The number of the year that a period lies in.
  func year(of period: Period) -> Int {
    (fiscalYear.flatMap { period.coarsened(to: $0) } ?? period).year
  }
}

extension Period {
  /// From the first day of one period to the last of another, in the coarsest unit that fits.
  package static func stretch(_ from: Period, _ to: Period) -> Period {
    if from.unit == to.unit {
      return Period(
        from.unit, from.ordinal, count: max(1, to.ordinal + to.count - from.ordinal))
    }
    if let months = from.unit.months, let otherMonths = to.unit.months,
      months > 0, otherMonths > 0, let first = Period.monthOrdinal(from),
      let last = Period.monthOrdinal(to)
    {
      return Period(.month, first, count: max(1, last + to.count * otherMonths - first))
    }
    if from.unit == .week, let to = to.weeks { return stretch(from, to) }
    if to.unit == .week, let from = from.weeks { return stretch(from, to) }
    if from.unit.minutes != nil || to.unit.minutes != nil {
      return Period.minutes(
        from: from.startMinute, to: max(from.startMinute + 1, to.endMinute), asHours: true)
    }
    return Period(.day, from.start.day, count: max(1, to.end.day - from.start.day + 1))
  }

  /// A plain year as the fiscal year of that name, where the data are in fiscal years.
  package func asFiscal(like other: Period?) -> Period { asFiscal(other?.unit) }

  func asFiscal(_ other: PeriodUnit?) -> Period {
    guard unit == .year, let other, case .fiscalYear(_, let isNamedByEnd) = other else {
      return self
    }
    return Period(other, isNamedByEnd ? ordinal - 1 : ordinal, count: count)
  }

  private static func monthOrdinal(_ period: Period) -> Int? {
    let (year, month, _) = period.start.components
    return year * 12 + month - 1
  }
}
