import Diagnostics
import Statistics
import TradeData

/// Functions that make one figure of many.
extension Function.Body {
  /// Of the rows of a measure, or with `x by d` of the figures of d.
  static func summary(_ reduction: Reduction) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      try evaluator.summary(
        invocation, context, rows: .reduced(reduction, invocation.options)
      ) { cells in reduction.of(cells, invocation.options) }
    }
  }

  /// An estimate from the rows of a measure, or from the figures of d, with an interval of its own.
  static func estimate(
    _ compute: @escaping @Sendable ([Double], Options) throws(Undefined) -> Measured
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      try evaluator.estimate(invocation, context, compute)
    }
  }

  /// One of the rows of a measure, or of the figures of d, as it was stated.
  static func pick(
    _ choose: @escaping @Sendable ([Double]) throws(Undefined) -> Int
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      try evaluator.summary(invocation, context, rows: .picked(choose)) { cells in
        Measured.catchingUndefined { () throws(Undefined) in
          cells[try choose(cells.compactMap(\.value))]
        }
      }
    }
  }

  /// The figure of the earliest or the latest period that has one.
  static func atEnd(latest: Bool) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      try evaluator.summary(invocation, context, rows: .atEnd(latest: latest)) { cells in
        (latest ? cells.last : cells.first) ?? .absent
      }
    }
  }

  static let countRows = Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
    guard invocation.call.values[0] != nil else {
      return try evaluator.rowCount(invocation, context)
    }
    return try evaluator.summary(invocation, context, rows: .countRows) { cells in
      Measured(Double(cells.count))
    }
  }

  static let countDistinct = Function.Body {
    (evaluator, invocation, context) throws(QueryFailure) in
    guard invocation.inner == nil else {
      let different = Reduction { (values, _) throws(Undefined) in Double(Set(values).count) }
      return try evaluator.collapse([0], invocation, context) { cells, _ in
        different.of(cells[0], invocation.options)
      }
    }
    let expression = invocation.figure(0)
    let dataset = try evaluator.dataset(of: expression, context)
    evaluator.reads.note(.all, of: dataset.name)
    let column = MeasureColumn(
      name: context.source.text(expression.span), unit: .number,
      values: try RowExpression.marks(of: expression, in: dataset, source: context.source))
    return try evaluator.figures(
      dataset, column, [], .countDistinct, span: expression.span, context)
  }

  /// Of the figures of the members of d, which are parts of one whole.
  static func parts(_ reduction: Reduction) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      try evaluator.collapse([0], invocation, context) { cells, _ in
        reduction.of(cells[0], invocation.options)
      }
    }
  }

  /// Of two figures of each member of d, those members that have both; without d of the rows.
  static func relation(
    _ compute: @escaping @Sendable ([Double], [Double], Options) throws(Undefined) -> Measured
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      guard invocation.inner != nil else {
        return try evaluator.relation(ofRows: invocation, context, compute)
      }
      return try evaluator.collapse([0, 1], invocation, context) { cells, _ in
        Measured.catchingUndefined { () throws(Undefined) in
          try compute(
            cells[0].compactMap(\.value), cells[1].compactMap(\.value), invocation.options)
        }
      }
    }
  }

  /// Of the figures of the periods of d with their places in the calendar, gaps left out.
  static func overTime(
    _ compute: @escaping @Sendable ([Double], [Double], Options) throws(Undefined) -> Measured
  ) -> Function.Body {
    Function.Body { (evaluator, invocation, context) throws(QueryFailure) in
      try evaluator.overTime(invocation, context, compute)
    }
  }
}

extension Evaluator {
  func summary(
    _ invocation: Invocation, _ context: Context, rows: Aggregation,
    figures: ([Measured]) -> Measured
  ) throws(QueryFailure) -> Answer {
    guard invocation.inner == nil else {
      return try collapse([0], invocation, context) { cells, _ in figures(cells[0]) }
    }
    guard case .reference(let name, let selectors) = invocation.figure(0),
      !isOfRows(name, selectors, context)
    else { return try summary(ofRows: invocation, context, rows) }
    if !name.isQuoted, catalog.metric(name.text) != nil {
      throw context.failure(
        "expected-measure",
        "'\(invocation.function.name)' takes a measure, whose rows it summarises, or x by d",
        at: invocation.figure(0).span,
        hint: "for example \(invocation.function.name)(units), or (units / 2 by month)")
    }
    let (dataset, measure) = try locate(name, context)
    guard context.side == nil, selectors.contains(where: \.isPair) else {
      return try self.figures(dataset, measure, selectors, rows, span: name.span, context)
    }
    return try difference(at: name.span, context) { (context) throws(QueryFailure) in
      try self.figures(dataset, measure, selectors, rows, span: name.span, context)
    }
  }

  func estimate(
    _ invocation: Invocation, _ context: Context,
    _ compute: @escaping @Sendable ([Double], Options) throws(Undefined) -> Measured
  ) throws(QueryFailure) -> Answer {
    let options = invocation.options
    return try summary(invocation, context, rows: .estimated(compute, options)) { cells in
      Measured.catchingUndefined { () throws(Undefined) in
        try compute(cells.compactMap(\.value), options)
      }
    }
  }

  /// Evaluates figures along the axes and the dimension inside the call, then makes one figure of
  /// those along that dimension.
  ///
  /// A member without a row is no part and is left out; a part that has rows but no value leaves the
  /// result undefined, and so does a period without rows, since what it would have added is unknown.
  func collapse(
    _ places: [Int], _ invocation: Invocation, _ context: Context,
    _ body: ([[Measured]], [Answer.Key]) -> Measured
  ) throws(QueryFailure) -> Answer {
    try alongInner(places, invocation, context) { columns, axis in
      var kept = columns.map { _ in [Measured]() }
      var keys: [Answer.Key] = []
      for place in columns[0].indices {
        let figures = columns.map { $0[place] }
        if let hole = figures.first(where: { $0.value == nil && !$0.isAbsent }) { return hole }
        if figures.contains(where: \.isAbsent) {
          guard case .period(let period) = axis.keys[place] else { continue }
          return Measured(
            undefined: Undefined(.missing, "no row in the data for \(PeriodText.print(period))"))
        }
        for (column, figure) in figures.enumerated() { kept[column].append(figure) }
        keys.append(axis.keys[place])
      }
      return body(kept, keys)
    }
  }

  func overTime(
    _ invocation: Invocation, _ context: Context,
    _ compute: ([Double], [Double], Options) throws(Undefined) -> Measured
  ) throws(QueryFailure) -> Answer {
    var isTime = true
    let answer = try alongInner([0], invocation, context) { columns, axis in
      isTime = isTime && axis.isTime
      var x: [Double] = []
      var y: [Double] = []
      for (key, figure) in zip(axis.keys, columns[0]) {
        guard case .period(let period) = key, let value = figure.value else { continue }
        x.append(Double(period.ordinal))
        y.append(value)
      }
      let origin = (x.first ?? 1) - 1
      return Measured.catchingUndefined { () throws(Undefined) in
        try compute(x.map { $0 - origin }, y, invocation.options)
      }
    }
    guard isTime else {
      throw context.failure(
        "needs-time", "'\(invocation.function.name)' looks along time",
        at: invocation.inner?.span ?? invocation.call.span,
        hint: "for example \(invocation.function.example)")
    }
    return answer
  }

  /// The answer whose cells are made from those along the dimension inside the call; the unit is
  /// that of the first figure.
  func alongInner(
    _ places: [Int], _ invocation: Invocation, _ context: Context,
    _ body: ([[Measured]], Answer.Axis) -> Measured
  ) throws(QueryFailure) -> Answer {
    let wide = try context.adding(invocation.inner, for: invocation)
    var answers: [Answer] = []
    for place in places {
      let answer = try evaluate(invocation.figure(place), wide)
      guard answer.axes.count == wide.by.count else {
        throw context.failure(
          "no-axes", "this is one figure, which cannot be looked across",
          at: invocation.figure(place).span)
      }
      answers.append(answer)
    }
    answers = Answer.aligned(answers).map { $0.withoutGaps(in: wide.by.count - 1) }
    guard let axis = answers[0].axes.last else { return answers[0] }
    var result = Answer(
      axes: Array(answers[0].axes.dropLast()), cells: [], unit: answers[0].unit,
      usage: answers[0].usage)
    for answer in answers.dropFirst() { result.usage.merge(answer.usage) }
    let length = axis.keys.count
    let homes = InnerHomes(of: axis, in: result.axes)
    for cell in 0..<result.axes.reduce(1, { $0 * $1.keys.count }) {
      let columns = answers.map { Array($0.cells[cell * length..<(cell + 1) * length]) }
      guard let places = homes.places(in: cell) else {
        result.cells.append(body(columns, axis))
        continue
      }
      var own = axis
      own.keys = places.map { axis.keys[$0] }
      result.cells.append(body(columns.map { column in places.map { column[$0] } }, own))
    }
    return result
  }
}

extension Context {
  /// This context with the dimension inside a call as the last axis.
  func adding(
    _ inner: Expression.Name?, for invocation: Invocation
  ) throws(QueryFailure) -> Context {
    guard let inner else {
      throw failure(
        "missing-dimension", "'\(invocation.function.name)' needs a dimension to look across",
        at: invocation.call.span, hint: "for example \(invocation.function.example)")
    }
    guard !by.contains(where: { $0.text == inner.text }) else {
      throw failure(
        "repeated-dimension", "'\(inner.text)' is looked across, so it cannot be shown as well",
        at: inner.span, hint: "leave it out of the 'by' behind the parenthesis")
    }
    var wide = self
    wide.by.append(inner)
    return wide
  }
}
