import TradeData

/// The columns behind a quotient, and the metrics that stand for expressions in it.
struct RatioColumns {
  /// What a metric stands for; nil for other names.
  let metric: (String) -> Expression?
  /// A measure, and the name of its dataset.
  let measure: (String) -> (dataset: Dataset, column: MeasureColumn)?
  /// Called for each dataset of which all rows were looked at.
  var note: (String) -> Void = { _ in }
  /// True of what is computed row by row.
  var areRows = false

  /// Whether the rows of a measure add up, so that those of a member are a part of them all.
  func addsUp(_ name: String) -> Bool { measure(name).map { $0.column.aggregate == .sum } ?? true }

  /// An expression with those that metrics stand for in their place.
  func expanded(_ expression: Expression, depth: Int = 0) -> Expression {
    guard depth < 16 else { return expression }
    switch expression {
    case .reference(let name, let selectors):
      guard selectors.isEmpty, !name.isQuoted, let inner = metric(name.text) else {
        return expression
      }
      return expanded(inner, depth: depth + 1)
    case .binary(let operation, let left, let right, let span):
      return .binary(
        operation, expanded(left, depth: depth), expanded(right, depth: depth), span)
    default: return expression
    }
  }

  /// The measures that an expression names, those of metrics among them; `count()` for a number of rows.
  func measures(_ expression: Expression, depth: Int = 0) -> Set<String> {
    guard depth < 16 else { return [] }
    switch expression {
    case .reference(let name, _):
      if !name.isQuoted, let inner = metric(name.text) { return measures(inner, depth: depth + 1) }
      return [name.text]
    case .call(let call):
      if call.name.text == "count" { return ["count()"] }
      return call.arguments.reduce(into: []) { $0.formUnion(measures($1, depth: depth)) }
    case .binary(_, let a, let b, _):
      return measures(a, depth: depth).union(measures(b, depth: depth))
    case .negated(let inner, _), .not(let inner, _), .isIn(let inner, _, _):
      return measures(inner, depth: depth)
    case .number, .text, .period: return []
    }
  }

  /// Whether one expression comes to less than another: in all rows together, or in each of them and in
  /// none to less than zero. False where rows cannot tell.
  ///
  /// - Complexity: O(rows).
  func isSmaller(_ left: Expression, than right: Expression, inEachRow: Bool) -> Bool {
    guard let a = rows(left), let b = rows(right) else { return false }
    note(a.dataset)
    note(b.dataset)
    guard a.dataset == b.dataset else {
      return !inEachRow && abs(total(a.values)) < abs(total(b.values))
    }
    var (upper, lower) = (0.0, 0.0)
    for (x, y) in zip(a.values, b.values) where !x.isNaN && !y.isNaN {
      if inEachRow, x < 0 || x > y { return false }
      upper += x
      lower += y
    }
    return abs(upper) < abs(lower)
  }

  /// Whether one member of a measure comes to less than another in all rows together: those in towns than
  /// all, where both are rows of one column. False where other things tell the two apart.
  func isOfSmallerMembers(_ left: Expression, than right: Expression) -> Bool {
    guard let (name, own) = left.narrowedMeasure, let (_, other) = right.narrowedMeasure else {
      return false
    }
    if own.allSatisfy(\.isPeriod), isTotal(other, besides: own, of: name) { return true }
    guard !own.isEmpty, own.count == other.count,
      own.filter(\.isPeriod).elementsEqual(other.filter(\.isPeriod), by: { $0.isSame(as: $1) }),
      let (dataset, column) = measure(name), let a = mask(own, of: dataset),
      let b = mask(other, of: dataset)
    else { return false }
    note(dataset.name)
    func sum(_ mask: [Bool]) -> Double {
      total(zip(column.values, mask).map { $1 ? $0 : .nan })
    }
    return abs(sum(a)) < abs(sum(b))
  }

  /// Whether a measure is narrowed by a member that comes to as much as all others of its dimension together,
  /// as a row for the world beside those of countries: of each of them, beside it, a share is said.
  private func isTotal(
    _ selectors: [Expression.Selector], besides own: [Expression.Selector], of name: String
  ) -> Bool {
    guard selectors.count(where: { !$0.isPeriod }) == 1,
      own.elementsEqual(selectors.filter(\.isPeriod), by: { $0.isSame(as: $1) }),
      let (dataset, column) = measure(name), let mask = mask(selectors, of: dataset)
    else { return false }
    note(dataset.name)
    var (whole, parts) = (0.0, 0.0)
    for (value, isWhole) in zip(column.values, mask) where !value.isNaN {
      if value < 0 { return false }
      if isWhole { whole += value } else { parts += value }
    }
    return whole > 0 && whole >= parts * 0.999
  }

  /// Which rows have the members that narrow a measure; nil where one is no member of a dimension.
  private func mask(_ selectors: [Expression.Selector], of dataset: Dataset) -> [Bool]? {
    var mask = [Bool](repeating: true, count: dataset.rowCount)
    for selector in selectors where !selector.isPeriod {
      let (member, wanted): (String, String?) =
        switch selector {
        case .member(let name): (name.text, nil)
        case .dimension(let dimension, let name): (name.text, dimension.text)
        case .period: ("", nil)
        }
      let members = dataset.groups.first { $0.name == member }?.members ?? [member]
      guard
        let holder = dataset.dimensions.first(where: { dimension in
          wanted.map { $0 == dimension.name }
            ?? members.contains { dimension.members.contains($0) }
        })
      else { return nil }
      let keep = holder.members.map { members.contains($0) }
      for row in mask.indices where !keep[Int(holder.codes[row])] { mask[row] = false }
    }
    return mask
  }

  private func total(_ values: [Double]) -> Double {
    values.reduce(0) { $1.isNaN ? $0 : $0 + $1 }
  }

  /// What sums, differences and summaries of measures come to in each row; nil for other expressions.
  private func rows(
    _ expression: Expression, depth: Int = 0
  ) -> (dataset: String, values: [Double])? {
    guard depth < 16 else { return nil }
    switch expression {
    case .reference(let name, _):
      if !name.isQuoted, let inner = metric(name.text) { return rows(inner, depth: depth + 1) }
      return measure(name.text).map { ($0.dataset.name, $0.column.values) }
    case .call(let call):
      let summaries = ["sum", "mean", "median", "first", "last", "min", "max"]
      guard summaries.contains(call.name.text), call.arguments.count == 1 else { return nil }
      return rows(call.arguments[0], depth: depth)
    case .binary(let operation, let left, let right, _):
      guard operation == .add || operation == .subtract, let a = rows(left, depth: depth),
        let b = rows(right, depth: depth), a.dataset == b.dataset
      else { return nil }
      return (
        a.dataset, zip(a.values, b.values).map { operation == .add ? $0 + $1 : $0 - $1 }
      )
    case .negated(let inner, _):
      return rows(inner, depth: depth).map { ($0.dataset, $0.values.map { -$0 }) }
    default: return nil
    }
  }
}

extension Expression {
  /// The measure that it, or its sum, is of, with what narrows it; nil for other expressions.
  fileprivate var narrowedMeasure: (name: String, selectors: [Selector])? {
    switch self {
    case .reference(let name, let selectors): return (name.text, selectors)
    case .call(let call) where call.name.text == "sum" && call.arguments.count == 1:
      guard case .reference(let name, let selectors) = call.arguments[0] else { return nil }
      return (name.text, selectors + call.selectors)
    default: return nil
    }
  }
}

extension RatioColumns {
  /// Of expressions over the datasets of a catalog, among which the one named is looked in first.
  init(_ catalog: Catalog, first: String?, reads: RowReads) {
    self.init(
      metric: { name in
        catalog.metric(name).flatMap { try? ExpressionParser.query($0.text) }?.expression
      },
      measure: { name in
        let holders = catalog.datasets.filter { $0.measure(name) != nil }
        guard let holder = holders.first(where: { $0.name == first }) ?? holders.first else {
          return nil
        }
        return holder.measure(name).map { (holder, $0) }
      },
      note: { reads.note(.all, of: $0) })
  }

  /// Of expressions over the rows of a dataset.
  init(_ dataset: Dataset) {
    self.init(
      metric: { _ in nil }, measure: { name in dataset.measure(name).map { (dataset, $0) } },
      areRows: true)
  }
}
