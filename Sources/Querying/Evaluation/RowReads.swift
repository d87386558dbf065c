import Synchronization
package import TradeData

/// Which rows of a dataset something was made from.
package enum RowReach: Sendable, Hashable {
  case all
  /// Rows that have one of these members of a dimension, in pairs of dimension and members.
  case members([String: Set<String>])

  /// Beyond these, naming them says no more than `all`.
  private static let mostMembers = 64

  /// What was read by either.
  package func joined(_ other: RowReach) -> RowReach {
    guard case .members(let mine) = self, case .members(let theirs) = other else { return .all }
    let both = mine.merging(theirs) { $0.union($1) }
    return both.values.reduce(0) { $0 + $1.count } > Self.mostMembers ? .all : .members(both)
  }

  /// What was read of the rows that are in both: the lesser of the two, as either holds them all.
  func narrowed(by other: RowReach) -> RowReach { self == .all ? other : self }
}

/// What the answers of an evaluator were made from.
///
/// Whatever looks at a row notes it here, so that a later run can tell that the rows are what they were.
/// What is the same for all rows, such as the members of a dimension or the periods that occur, need
/// not be noted: it is compared as a whole.
package final class RowReads: Sendable {
  private let found = Mutex<[String: RowReach]>([:])

  package init() {}

  package func note(_ reach: RowReach, of dataset: String) {
    found.withLock { $0[dataset] = $0[dataset]?.joined(reach) ?? reach }
  }

  /// By the names of datasets; those of which no row was looked at are left out.
  package var reaches: [String: RowReach] { found.withLock { $0 } }
}

/// Rows of a dataset that a condition keeps.
package struct RowMask: Sendable {
  /// One for each row.
  package let isKept: [Bool]
  /// What was looked at to tell. It holds the rows that are kept.
  let reach: RowReach
  /// The columns and parts of the calendar that the condition names.
  let names: Set<String>

  /// The rows that meet a condition such as `flow = Export and year >= 2010`.
  package init(of dataset: Dataset, where source: ExpressionText) throws(QueryFailure) {
    isKept = try RowExpression.mask(of: dataset, where: source)
    reach = RowExpression.reach(of: dataset, where: source)
    names = Set(RowExpression.columnNames(in: source))
  }

  /// Every row.
  package init(all dataset: Dataset) {
    isKept = [Bool](repeating: true, count: dataset.rowCount)
    reach = .all
    names = []
  }

  /// Certain rows.
  init(_ rows: ArraySlice<Int32>, of dataset: Dataset) {
    var isKept = [Bool](repeating: false, count: dataset.rowCount)
    for row in rows { isKept[Int(row)] = true }
    self.init(isKept, .all, [])
  }

  private init(_ isKept: [Bool], _ reach: RowReach, _ names: Set<String>) {
    (self.isKept, self.reach, self.names) = (isKept, reach, names)
  }

  /// Those of its rows that have certain members of a dimension.
  ///
  /// - Parameter isWanted: One for each member.
  package func keeping(_ isWanted: [Bool], of dimension: DimensionColumn) -> RowMask {
    RowMask(zip(isKept, dimension.codes).map { $0 && isWanted[Int($1)] }, reach, names)
  }
}

extension RowExpression {
  /// Which rows decide what a condition comes to: those of the members that it asks for, where it can be
  /// told from its words, as in `partner = KZ and year >= 2010`. Anything with an `or` or a function
  /// looks at all rows, since it may fail on any.
  static func reach(of dataset: Dataset, where source: ExpressionText) -> RowReach {
    guard let query = try? ExpressionParser.query(source) else { return .all }
    return reach(of: query.expression, dataset) ?? .all
  }

  /// Nil where a part of the condition is of another kind.
  private static func reach(of condition: Expression, _ dataset: Dataset) -> RowReach? {
    func isCoded(_ name: Expression.Name) -> Bool {
      dataset.dimension(name.text) != nil
        || dataset.period.map { name.text == $0.name || name.text == "period" } ?? false
    }
    func members(_ name: Expression.Name, _ wanted: [String]) -> RowReach {
      // As conditions read a name: a period column first.
      guard !(dataset.period.map { name.text == $0.name || name.text == "period" } ?? false),
        let dimension = dataset.dimension(name.text)
      else { return .all }
      let groups = dataset.groups.filter { wanted.contains($0.name) }
      let all = wanted + groups.flatMap(\.members)
      return .members([dimension.name: Set(all)])
    }
    switch condition {
    case .binary(.and, let left, let right, _):
      guard let left = reach(of: left, dataset), let right = reach(of: right, dataset) else {
        return nil
      }
      return left.narrowed(by: right)
    case .isIn(.reference(let name, let selectors), let names, _):
      guard selectors.isEmpty, isCoded(name) else { return nil }
      return members(name, names.map(\.text))
    case .binary(let operation, .reference(let name, let selectors), let right, _):
      guard selectors.isEmpty, isCoded(name), operation.isTest else { return nil }
      switch (operation, right) {
      case (.equal, .reference(let member, let selectors)) where selectors.isEmpty:
        return members(name, [member.text])
      case (.equal, .text(let text, _)): return members(name, [text])
      case (_, .reference), (_, .text), (_, .number), (_, .period): return .all
      default: return nil
      }
    default: return nil
    }
  }
}
