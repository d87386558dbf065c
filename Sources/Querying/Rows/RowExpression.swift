import Diagnostics
import Statistics
package import TradeData

/// Expressions over the rows of a dataset: `where` conditions and `derive` columns.
package struct RowExpression {
  let dataset: Dataset
  let source: ExpressionText

  init(_ dataset: Dataset, _ source: ExpressionText) {
    self.dataset = dataset
    self.source = source
  }

  /// Which rows meet a condition such as `flow = Export and year >= 2010`.
  package static func mask(
    of dataset: Dataset, where source: ExpressionText
  ) throws(QueryFailure) -> [Bool] {
    let query = try ExpressionParser.query(source)
    return try RowExpression(dataset, source).condition(query.expression)
  }

  /// The parts of a condition joined by `and` that name one of some columns, or those that do not.
  package enum Part: Sendable {
    case with(Set<String>)
    case without(Set<String>)

    fileprivate func holds(_ expression: Expression) -> Bool {
      switch self {
      case .with(let columns): !columns.isDisjoint(with: RowExpression.names(expression))
      case .without(let columns): columns.isDisjoint(with: RowExpression.names(expression))
      }
    }
  }

  /// The same for a part of the condition; nil where it has none.
  package static func mask(
    of dataset: Dataset, where source: ExpressionText, _ part: Part
  ) throws(QueryFailure) -> [Bool]? {
    let rows = RowExpression(dataset, source)
    var mask: [Bool]?
    for expression in parts(try ExpressionParser.query(source).expression)
    where part.holds(expression) {
      let holds = try rows.condition(expression)
      mask = mask.map { zip($0, holds).map { $0 && $1 } } ?? holds
    }
    return mask
  }

  /// The columns that a condition keeps no row without: those of `known(x)` that nothing but `and` joins to
  /// the rest.
  package static func knownColumns(in source: ExpressionText) -> Set<String> {
    guard let query = try? ExpressionParser.query(source) else { return [] }
    let names = parts(query.expression).compactMap { part -> String? in
      guard case .call(let call) = part, call.name.text == "known",
        case .reference(let name, let selectors)? = call.arguments.first, selectors.isEmpty
      else { return nil }
      return name.text
    }
    return Set(names)
  }

  private static func parts(_ expression: Expression) -> [Expression] {
    guard case .binary(.and, let left, let right, _) = expression else { return [expression] }
    return parts(left) + parts(right)
  }

  /// A column computed row by row.
  package enum Column: Sendable {
    /// `value - cost`, with its unit; missing where a part is missing or the result is not defined.
    /// A condition is 1 where it holds and 0 elsewhere.
    case numbers([Double], Unit)
    /// `upper(partner)`: the different texts as they first appear, and the index of each row's.
    case texts([String], codes: [Int32])
  }

  package static func column(
    of dataset: Dataset, computing source: ExpressionText
  ) throws(QueryFailure) -> Column {
    let query = try ExpressionParser.query(source)
    switch try RowExpression(dataset, source).values(query.expression) {
    case .numbers(let values, let unit): return .numbers(values, unit)
    case .truths(let truths): return .numbers(truths.map { $0 ? 1 : 0 }, .number)
    case .texts(let texts):
      let used = texts.compact
      return .texts(used.members, codes: used.codes)
    }
  }

  /// The values of a part of an expression over figures, for summaries of rows: `mean(value / units)`.
  /// A dimension stands for the numbers that its members are: `mean(age)`.
  static func values(
    of expression: Expression, in dataset: Dataset, source: ExpressionText
  ) throws(QueryFailure) -> RowValues {
    let rows = RowExpression(dataset, source)
    if case .reference(_, let selectors) = expression, selectors.isEmpty {
      let (values, unit) = try rows.numbers(expression)
      return .numbers(values, unit)
    }
    return try rows.values(expression)
  }

  /// A number for each row, the same where the rows have the same: values, or texts by their place.
  static func marks(
    of expression: Expression, in dataset: Dataset, source: ExpressionText
  ) throws(QueryFailure) -> [Double] {
    switch try RowExpression(dataset, source).values(expression) {
    case .numbers(let values, _): return values
    case .truths(let truths): return truths.map { $0 ? 1 : 0 }
    case .texts(let texts):
      let compact = texts.compact
      return compact.codes.map { compact.members[Int($0)].isEmpty ? .nan : Double($0) }
    }
  }

  /// Names of columns that an expression reads, to order derived columns and find cycles.
  package static func columnNames(in source: ExpressionText) -> [String] {
    guard let query = try? ExpressionParser.query(source) else { return [] }
    return names(query.expression)
  }

  /// What a row's period is asked for by.
  static let calendarNames = Set(
    ["period", "year", "half", "quarter", "month", "week", "day", "hour"]
      + CalendarPart.allCases.map(\.rawValue))

  /// The same, but for names that columns of a dataset have.
  package static func calendarNames(missingIn dataset: Dataset) -> Set<String> {
    calendarNames.filter { dataset.measure($0) == nil && dataset.dimension($0) == nil }
  }

  static func names(_ expression: Expression) -> [String] {
    switch expression {
    case .reference(let name, _): [name.text]
    case .negated(let inner, _), .not(let inner, _), .isIn(let inner, _, _): names(inner)
    case .binary(_, let left, let right, _): names(left) + names(right)
    case .call(let call): call.arguments.flatMap(names)
    case .number, .text, .period: []
    }
  }

  func values(_ expression: Expression) throws(QueryFailure) -> RowValues {
    switch expression {
    case .text(let text, _): return .texts(RowTexts(text, count: dataset.rowCount))
    case .reference(let name, let selectors) where selectors.isEmpty:
      if dataset.measure(name.text) == nil, let dimension = dataset.dimension(name.text) {
        return .texts(RowTexts(members: dimension.members, codes: dimension.codes))
      }
      if let period = dataset.period, period.name == name.text, dataset.measure(name.text) == nil {
        return .texts(
          RowTexts(members: period.periods.map { PeriodText.print($0) }, codes: period.codes))
      }
      if dataset.measure(name.text) == nil, name.isQuoted, calendarPart(name.text) == nil {
        return .texts(RowTexts(name.text, count: dataset.rowCount))
      }
    case .not, .isIn: return .truths(try condition(expression))
    case .binary(let operation, _, _, _) where operation.isTest:
      return .truths(try condition(expression))
    case .call(let call):
      if let function = RowFunctions.function(named: call.name.text) {
        return try self.call(function, call)
      }
    default: break
    }
    let (values, unit) = try numbers(expression)
    return .numbers(values, unit)
  }

  private func call(
    _ function: RowFunction, _ call: Expression.Call
  ) throws(QueryFailure) -> RowValues {
    guard call.selectors.isEmpty else {
      throw failure("not-per-row", "rows have no .members or @periods here", at: call.name.span)
    }
    return try function.body(
      RowCall(rows: self, function: function, arguments: call.arguments, span: call.span))
  }

  /// Texts as they are, numbers as an author would write them.
  func texts(_ expression: Expression) throws(QueryFailure) -> RowTexts {
    switch try values(expression) {
    case .texts(let texts): return texts
    case .numbers(let numbers, _): return RowTexts(numbers.map(NumberKey.text))
    case .truths:
      throw failure("expected-text", "a condition is not a text", at: expression.span)
    }
  }

  func numbers(
    _ expression: Expression
  ) throws(QueryFailure) -> (values: [Double], unit: Unit) {
    let count = dataset.rowCount
    switch expression {
    case .number(let value, _): return ([Double](repeating: value, count: count), .number)
    case .reference(let name, let selectors):
      guard selectors.isEmpty else {
        throw failure("not-per-row", "rows have no .members or @periods here", at: name.span)
      }
      if let measure = dataset.measure(name.text) { return (measure.values, measure.unit) }
      if let values = calendarPart(name.text) { return (values, .number) }
      if let dimension = dataset.dimension(name.text) {
        return (try numbers(dimension, name), .number)
      }
      throw unknownColumn(expression)
    case .negated(let inner, _):
      let (values, unit) = try numbers(inner)
      return (values.map { -$0 }, unit)
    case .binary(let operation, let left, let right, let span):
      return try arithmetic(operation, left, right, span)
    case .call(let call): return try numbers(call)
    case .not, .isIn: return (try condition(expression).map { $0 ? 1 : 0 }, .number)
    default:
      throw failure("expected-number", "a number is wanted here", at: expression.span)
    }
  }

  private func numbers(
    _ call: Expression.Call
  ) throws(QueryFailure) -> (values: [Double], unit: Unit) {
    if let function = RowFunctions.function(named: call.name.text) {
      switch try self.call(function, call) {
      case .numbers(let values, let unit): return (values, unit)
      case .truths(let truths): return (truths.map { $0 ? 1 : 0 }, .number)
      case .texts:
        throw failure(
          "expected-number", "'\(call.name.text)' gives a text where a number is wanted",
          at: call.span, hint: "number(…) reads the number in a text")
      }
    }
    guard call.selectors.isEmpty, let argument = call.arguments.first,
      let compute = Self.shared(call)
    else {
      throw failure(
        "not-per-row", "'\(call.name.text)' looks at many rows, and this is computed row by row",
        at: call.name.span,
        hint: ["max", "min"].contains(call.name.text)
          ? "of two columns: greatest(a, b), least(a, b)"
          : "functions of many rows belong into a chart's expression or a metric")
    }
    let (values, unit) = try numbers(argument)
    return (values.map { $0.isNaN ? .nan : compute($0) }, unit)
  }

  /// Functions of one figure that mean the same in a row.
  private static func shared(_ call: Expression.Call) -> ((Double) -> Double)? {
    switch call.name.text {
    case "abs": return { abs($0) }
    case "round":
      var decimals = 0.0
      for case .number(let value, _)? in call.values { decimals = value }
      return { (try? Rounding.rounded($0, decimals: Int(decimals))) ?? .nan }
    default: return nil
    }
  }

  /// A dimension whose members are numbers, such as a year or an age.
  private func numbers(
    _ dimension: DimensionColumn, _ name: Expression.Name
  ) throws(QueryFailure) -> [Double] {
    if !dimension.numbers.isEmpty { return dimension.codes.map { dimension.numbers[Int($0)] } }
    let members = dimension.members
    let values = members.map { Double($0) ?? .nan }
    if let text = zip(members, values).first(where: { !$0.0.isEmpty && !$0.1.isFinite }) {
      throw failure(
        "expected-number", "'\(name.text)' holds texts such as '\(text.0)', not numbers",
        at: name.span, hint: "number(\(name.text)) takes those that are numbers")
    }
    return dimension.codes.map { values[Int($0)] }
  }

  private func arithmetic(
    _ operation: Expression.BinaryOperator, _ left: Expression, _ right: Expression,
    _ span: TextSpan
  ) throws(QueryFailure) -> (values: [Double], unit: Unit) {
    let (x, a) = try numbers(left)
    let (y, b) = try numbers(right)
    var unit: Unit?
    let apply: (Double, Double) -> Double
    switch operation {
    case .add:
      (unit, apply) = (a.added(to: b) ?? written(left, a, right, b), { $0 + $1 })
    case .subtract:
      unit =
        Ratio.unit(of: left, a, minus: right, b) ?? a.subtracted(b) ?? written(left, a, right, b)
      apply = { $0 - $1 }
    case .multiply:
      unit = Ratio.unit(of: left, a, times: right, b) ?? a.multiplied(by: b)
      apply = { $0 * $1 }
    case .divide:
      let areAlike = a == b || a == .points && b == .share
      unit =
        areAlike
        ? Ratio.unit(of: left, over: right, counting: b, in: RatioColumns(dataset))
        : a.divided(by: b)
      apply = { $0 / $1 }
    default: throw failure("not-a-number", "a condition is not a number", at: span)
    }
    guard let unit else {
      throw failure(
        "unit-mismatch", "\(a.name) and \(b.name) do not go together here", at: span,
        hint: operation == .add || operation == .subtract
          ? "both sides of + and - must count the same thing; a derived column takes a unit of its own, "
            + "as in `derive: {x: {value: …, unit: number}}`"
          : "give a derived column a unit of its own: `derive: {x: {value: …, unit: number}}`")
    }
    let values = zip(x, y).map { pair in
      let value = apply(pair.0, pair.1)
      return value.isFinite ? value : .nan
    }
    return (values, unit)
  }

  /// The unit of the other side, where one is a number that is written out.
  private func written(_ left: Expression, _ a: Unit, _ right: Expression, _ b: Unit) -> Unit? {
    left.isWrittenNumber && b.takesNumbers ? b : right.isWrittenNumber && a.takesNumbers ? a : nil
  }

  /// A part of a row's period as a number: `year`, `month`, `weekday`, `day_of_year`.
  func calendarPart(_ name: String) -> [Double]? {
    guard let column = dataset.period else { return nil }
    if name == "year" {
      let years = column.periods.map { Double(column.year(of: $0)) }
      return column.codes.map { years[Int($0)] }
    }
    guard let part = CalendarPart(inRows: name) else { return nil }
    let values = column.periods.map { part.number(of: $0).map(Double.init) ?? .nan }
    return column.codes.map { values[Int($0)] }
  }

  func unknownColumn(_ expression: Expression) -> QueryFailure {
    guard case .reference(let name, _) = expression else {
      return failure("expected-column", "expected a column", at: expression.span)
    }
    var known = dataset.dimensions.map(\.name) + dataset.measures.map(\.name)
    if let period = dataset.period { known += [period.name, "year", "quarter", "month"] }
    return failure(
      "unknown-column", "'\(dataset.name)' has no column '\(name.text)'", at: name.span,
      hint: didYouMean(nearest(to: name.text, among: known))
        ?? "declare a column of the file in dims or measures; a text stands in double quotes; "
        + allowedHere(known))
  }

  func failure(
    _ id: String, _ message: String, at span: TextSpan, hint: String? = nil
  ) -> QueryFailure {
    QueryFailure(diagnostic: .init(.spec, id: id, message, at: source.place(span), hint: hint))
  }
}
