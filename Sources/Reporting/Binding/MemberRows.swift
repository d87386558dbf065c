import Querying
import SpecReading
import Statistics

/// The answers of a table's columns over the same rows.
struct MemberRows {
  let axes: [Answer.Axis]
  let answers: [Answer]

  init?(_ answers: [Answer], evaluator: Evaluator) {
    guard var axes = answers.first?.axes else { return nil }
    for answer in answers.dropFirst() {
      for position in axes.indices {
        axes[position].add(answer.axes[position].keys)
      }
    }
    self.axes = axes
    self.answers = answers.map { $0.spread(over: axes) }
  }

  func keys(of row: Int) -> [Answer.Key] {
    var rest = row
    var keys: [Answer.Key] = []
    for axis in axes.reversed() {
      keys.insert(axis.keys[rest % axis.keys.count], at: 0)
      rest /= axis.keys.count
    }
    return keys
  }

  /// Rows with at least one figure, ordered by the first column unless time or a given order says
  /// otherwise.
  ///
  /// - Parameter names: What the row is called, for the order of names.
  func order(sort: SortOrder?, top: Int?, names: (_ row: Int) -> [String]) -> [Int] {
    let count = axes.reduce(1) { $0 * $1.keys.count }
    var rows = (0..<count).filter { row in answers.contains { $0.cells[row].value != nil } }
    let isOrdered = axes.contains { $0.isTime || $0.hasGivenOrder }
    let values = answers.first?.cells ?? []
    switch sort ?? (isOrdered ? .given : .descending) {
    case .descending:
      rows.sort { (values[$0].value ?? -.infinity, -$0) > (values[$1].value ?? -.infinity, -$1) }
    case .value:
      rows.sort { (values[$0].value ?? .infinity, $0) < (values[$1].value ?? .infinity, $1) }
    case .name:
      let texts = rows.map { names($0).joined(separator: "\u{1F}") }
      rows = rows.indices.sorted { (texts[$0], $0) < (texts[$1], $1) }.map { rows[$0] }
    case .time, .given: return top.map { Array(rows.prefix($0)) } ?? rows
    }
    // What data call other stands last, whatever it comes to.
    let areRests = rows.map { row in
      (names(row) + keys(of: row).map(\.text)).contains(where: RestNames.has)
    }
    rows = zip(rows, areRests).filter { !$1 }.map(\.0) + zip(rows, areRests).filter(\.1).map(\.0)
    return top.map { Array(rows.prefix($0)) } ?? rows
  }
}
