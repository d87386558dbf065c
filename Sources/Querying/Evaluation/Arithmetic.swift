import Diagnostics
import Statistics
import TradeData

extension Evaluator {
  func arithmetic(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression,
    _ span: TextSpan, _ context: Context
  ) throws(QueryFailure) -> Answer {
    switch operation {
    case .add, .subtract, .multiply, .divide:
      var (a, b) = (try evaluate(left, context), try evaluate(right, context))
      // A number that is written out counts what it is added to.
      if operation == .add || operation == .subtract, a.unit.added(to: b.unit) == nil {
        if left.isWrittenNumber, b.unit.takesNumbers { a.unit = b.unit }
        if right.isWrittenNumber, a.unit.takesNumbers { b.unit = a.unit }
      }
      if operation == .subtract, left.isNumber(1), b.unit == .share { a.unit = .share }
      if operation == .subtract, right.isNumber(1), a.unit == .share { b.unit = .share }
      // A difference of percentages is a fraction, and so is what it is divided by.
      if operation == .divide, a.unit == .points, b.unit == .percent {
        b.unit = .share
        b.cells = b.cells.map { $0 / Measured(100) }
      }
      var answer = try combine(operation, a, b, span: span, context)
      guard let unit = ratio(operation, left, a.unit, right, b.unit, context) else { return answer }
      answer.unit = unit
      guard unit == .change else { return answer }
      return answer.withoutLosses(
        from: operation == .divide ? b : try divisor(of: left, context) ?? b)
    default:
      throw context.failure(
        "not-a-number", "a comparison cannot be drawn or printed", at: span,
        hint: hintForCondition(span, context))
    }
  }

  /// The unit that the way of writing gives a ratio; nil where units alone decide.
  private func ratio(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ a: Unit, _ right: Expression,
    _ b: Unit, _ context: Context
  ) -> Unit? {
    switch operation {
    case .divide where a == b || a == .points && b == .share:
      Ratio.unit(
        of: left, over: right, counting: b,
        in: RatioColumns(catalog, first: context.dataset, reads: reads))
    case .subtract: Ratio.unit(of: left, a, minus: right, b)
    case .multiply: Ratio.unit(of: left, a, times: right, b)
    default: nil
    }
  }

  /// What a quotient is divided by, or one that a metric stands for; nil for anything else.
  private func divisor(
    of quotient: Expression, _ context: Context
  ) throws(QueryFailure) -> Answer? {
    let columns = RatioColumns(catalog, first: context.dataset, reads: reads)
    guard case .binary(.divide, _, let base, _) = columns.expanded(quotient) else { return nil }
    return try evaluate(base, context)
  }

  /// Two answers cell by cell; a single figure goes with every cell of the other.
  func combine(
    _ operation: Expression.BinaryOperator, _ left: Answer, _ right: Answer, span: TextSpan,
    _ context: Context
  ) throws(QueryFailure) -> Answer {
    let unit = try self.unit(operation, left.unit, right.unit, span: span, context)
    try requireSameAxes(left, right, span, context)
    var (a, b) = (left, right)
    var fixedAxes = left.fixedAxes.union(right.fixedAxes)
    if !a.axes.isEmpty && !b.axes.isEmpty {
      fixedAxes = left.fixedAxes.intersection(right.fixedAxes)
      (a, b) = aligned(left.beside(right), right.beside(left))
      if left.isZeroWhereAbsent { a.cells = a.cells.map(\.orZeroIfAbsent) }
      if right.isZeroWhereAbsent { b.cells = b.cells.map(\.orZeroIfAbsent) }
    }
    let axes = a.axes.isEmpty ? b.axes : a.axes
    // An axis may have no key, and then there is no figure to take one from.
    let count = (a.axes.isEmpty ? b : a).cells.count
    var cells: [Measured] = []
    cells.reserveCapacity(count)
    for index in 0..<count {
      let x = a.axes.isEmpty ? a.single : a.cells[index]
      let y = b.axes.isEmpty ? b.single : b.cells[index]
      switch operation {
      case .add: cells.append(x + y)
      case .subtract: cells.append(x - y)
      case .multiply: cells.append(x * y)
      default: cells.append(x / y)
      }
    }
    if operation == .subtract, left.unit.kind == .percent {
      cells = cells.map { $0 / Measured(100) }
    }
    var usage = left.usage
    usage.merge(right.usage)
    var answer = Answer(axes: axes, cells: cells, unit: unit, usage: usage)
    answer.fixedAxes = fixedAxes
    return answer
  }

  private func unit(
    _ operation: Expression.BinaryOperator, _ left: Unit, _ right: Unit, span: TextSpan,
    _ context: Context
  ) throws(QueryFailure) -> Unit {
    let unit: Unit?
    let verb: String
    switch operation {
    case .add: (unit, verb) = (left.added(to: right), "added to")
    case .subtract:
      let points = left.kind == .percent && left == right
      (unit, verb) = (points ? .points : left.subtracted(right), "subtracted from")
    case .multiply: (unit, verb) = (left.multiplied(by: right), "multiplied by")
    default: (unit, verb) = (left.divided(by: right), "divided by")
    }
    guard let unit else {
      let (first, second) = operation == .subtract ? (right, left) : (left, right)
      throw context.failure(
        "unit-mismatch", "\(first.name) cannot be \(verb) \(second.name)", at: span,
        hint: "both sides of + and - must count the same thing")
    }
    return unit
  }

  /// Metrics may come with dimensions of their own, and then two sides may have different ones.
  func requireSameAxes(
    _ a: Answer, _ b: Answer, _ span: TextSpan, _ context: Context
  ) throws(QueryFailure) {
    let names = [a, b].map { $0.axes.map(\.name).joined(separator: ", ") }
    guard a.axes.isEmpty || b.axes.isEmpty || names[0] == names[1] else {
      throw context.failure(
        "dimension-mismatch", "one side is by \(names[0]), the other by \(names[1])", at: span,
        hint: "say by which dimensions both are meant, behind the expression")
    }
  }

  /// Both answers over the union of their keys.
  func aligned(_ a: Answer, _ b: Answer) -> (Answer, Answer) {
    let both = Answer.aligned([a, b])
    return (both[0], both[1])
  }
}

extension Answer.Key {
  /// The number that a member is; infinite for anything else.
  var number: Double {
    if case .member(let member) = self { Double(member) ?? .infinity } else { .infinity }
  }

  package static func precedes(_ a: Answer.Key, _ b: Answer.Key) -> Bool {
    switch (a, b) {
    case (.period(let x), .period(let y)): return x < y
    case (.member(let x), .member(let y)): return x < y
    case (.period, .member): return true
    case (.member, .period): return false
    }
  }
}

extension Answer {
  /// Answers with the same dimensions over the union of their keys.
  static func aligned(_ answers: [Answer]) -> [Answer] {
    guard let first = answers.first, answers.contains(where: { $0.axes != first.axes }) else {
      return answers
    }
    var axes = first.axes
    for answer in answers.dropFirst() {
      for position in axes.indices where position < answer.axes.count {
        axes[position].add(answer.axes[position].keys)
      }
    }
    return answers.map { $0.axes == axes ? $0 : $0.spread(over: axes) }
  }

  /// This answer over other axes of the same names; cells without a counterpart are missing.
  package func spread(over wanted: [Axis]) -> Answer {
    let positions: [[Int?]] = zip(wanted, axes).map { wanted, own in
      var index: [Key: Int] = [:]
      for (position, key) in own.keys.enumerated() { index[key] = position }
      return wanted.keys.map { index[$0] }
    }
    let count = wanted.reduce(1) { $0 * $1.keys.count }
    var cells: [Measured] = []
    cells.reserveCapacity(count)
    for cell in 0..<count {
      var rest = cell
      var source: Int? = 0
      var factor = 1
      for position in wanted.indices.reversed() {
        let key = rest % wanted[position].keys.count
        rest /= wanted[position].keys.count
        if let own = positions[position][key], let soFar = source {
          source = soFar + own * factor
        } else {
          source = nil
        }
        factor *= axes[position].keys.count
      }
      cells.append(source.map { self.cells[$0] } ?? .absent)
    }
    return Answer(axes: wanted, cells: cells, unit: unit, usage: usage)
  }

  /// This answer with what it names of an axis beside every key that the other has there: in
  /// `x / x@2000 by year` the figure of 2000 stands under that of each year.
  fileprivate func beside(_ other: Answer) -> Answer {
    var result = self
    for place in axes.indices {
      let name = axes[place].name
      guard fixedAxes.contains(name), !other.fixedAxes.contains(name) else { continue }
      let inner = axes[(place + 1)...].reduce(1) { $0 * $1.keys.count }
      let keys = other.axes[place].keys
      result.axes[place] = other.axes[place]
      result.cells = stride(from: 0, to: result.cells.count, by: inner).flatMap { start in
        keys.flatMap { _ in result.cells[start..<start + inner] }
      }
    }
    return result
  }

  /// Changes with none where what they are measured from is below zero, as growth has none there: of a loss
  /// that halves they would say a fall, and of one that doubles a rise.
  fileprivate func withoutLosses(from base: Answer) -> Answer {
    let all = base.axes.isEmpty || base.axes == axes ? base : base.beside(self).spread(over: axes)
    var result = self
    for index in cells.indices where cells[index].value != nil {
      let own = all.axes.isEmpty ? all.single : all.cells[index]
      if let value = own.value, value < 0 { result.cells[index] = Measured(undefined: .belowZero) }
    }
    return result
  }

  /// Applies a function to each run of cells along one axis.
  func along(
    _ axis: Int, _ function: ([Measured]) -> [Measured]
  ) -> Answer {
    var result = self
    let length = axes[axis].keys.count
    let stride = axes[(axis + 1)...].reduce(1) { $0 * $1.keys.count }
    guard length > 0 else { return self }
    for start in cells.indices where (start / stride) % length == 0 {
      let indices = (0..<length).map { start + $0 * stride }
      let values = function(indices.map { cells[$0] })
      for (index, value) in zip(indices, values) { result.cells[index] = value }
    }
    return result
  }

  /// Applies a function to the cells that share a key on the time axes: across members. Months of the year
  /// are such times beside members, and members where they stand alone.
  ///
  /// - Parameter fixed: The name of a further axis whose key they are to share.
  func acrossMembers(
    within fixed: String? = nil, _ function: ([Measured]) -> [Measured]
  ) -> Answer {
    let hasOthers = axes.contains { !$0.isTime && !$0.isCalendarPart }
    func isShared(_ axis: Axis) -> Bool {
      axis.isTime || axis.isCalendarPart && hasOthers || axis.name == fixed
    }
    let count = axes.reduce(1) { $0 * (isShared($1) ? $1.keys.count : 1) }
    var groups = [[Int]](repeating: [], count: count)
    for cell in cells.indices {
      var rest = cell
      var time = 0
      for axis in axes.reversed() {
        let key = rest % axis.keys.count
        rest /= axis.keys.count
        if isShared(axis) { time = time * axis.keys.count + key }
      }
      groups[time].append(cell)
    }
    var result = self
    for indices in groups {
      for (index, value) in zip(indices, function(indices.map { cells[$0] })) {
        result.cells[index] = value
      }
    }
    return result
  }

  /// With a key for every period between the first and the last, so that windows count the calendar
  /// and not the rows. Periods of mixed length and days of trading are left as they are, and readings
  /// of every few minutes keep their distance.
  func withoutGaps() -> Answer { timeAxis.map { withoutGaps(in: $0) } ?? self }

  /// The same for one axis; an axis of members stays as it is.
  func withoutGaps(in axis: Int) -> Answer {
    guard axes.indices.contains(axis) else { return self }
    let periods = axes[axis].periods
    let step = max(Period.step(of: periods), axes[axis].step)
    guard let first = periods.first, let last = periods.last, axes[axis].hasEvenPeriods,
      (last.ordinal - first.ordinal) / step + 1 > periods.count,
      (last.ordinal - first.ordinal) / step < 100_000, !Period.areWorkingDays(periods)
    else { return self }
    var wanted = axes
    wanted[axis].keys = stride(from: first.ordinal, through: last.ordinal, by: step).map {
      .period(Period(first.unit, $0))
    }
    return spread(over: wanted)
  }

  var timeAxis: Int? { axes.firstIndex(where: \.isTime) }
  var hasMembers: Bool { axes.contains { !$0.isTime } }
}

extension Answer.Axis {
  var periods: [Period] {
    keys.compactMap { if case .period(let period) = $0 { period } else { nil } }
  }

  /// Whether all periods are single ones of the same length, so that places count time.
  var hasEvenPeriods: Bool {
    let periods = periods
    guard let first = periods.first, periods.count == keys.count else { return false }
    return periods.allSatisfy { $0.unit == first.unit && $0.count == 1 }
  }
}
