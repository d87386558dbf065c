package import Statistics
package import TradeData

/// What an expression comes to: one figure, or a grid of figures along its axes.
package struct Answer: Sendable {
  /// The dimensions of `by`, in order; empty for a single figure.
  package var axes: [Axis]
  /// Row-major over the axes: the last axis varies fastest. A single figure is one cell.
  package var cells: [Measured]
  package var unit: Unit
  /// What was read to get here.
  package var usage: Usage
  /// True where figures that no picture can show are left out; see `Evaluator.Scope`.
  package var isThinned = false
  /// The axes along which one period or member was named in the expression itself: beside figures of many,
  /// it stands beside each.
  var fixedAxes: Set<String> = []
  /// Whether members and periods that it has no row of are zero beside those of another answer.
  var isZeroWhereAbsent = false

  package init(axes: [Axis], cells: [Measured], unit: Unit, usage: Usage = Usage()) {
    self.axes = axes
    self.cells = cells
    self.unit = unit
    self.usage = usage
  }

  /// One dimension of an answer with its members or periods, in the order of the data.
  package struct Axis: Sendable, Hashable {
    /// As the author wrote it in `by`.
    package var name: String
    /// The length of period; nil for members of a dimension.
    package var periodUnit: PeriodUnit?
    package var keys: [Key]
    /// The members in the order given in the spec; empty when none was given.
    package var givenOrder: [Key]
    /// True where the members are numbers, ascending, that have a place on a scale.
    package var isNumeric: Bool
    /// True of months of the year and the like, which are times though they return.
    package var isCalendarPart = false
    /// Whether a condition leaves some members of a part of the calendar out, so that they are not missed.
    var isChosen = false
    /// How many periods lie from one of the data to the next: five of years in a census every five.
    var step = 1
    /// The two axes that were joined into this one, row by row; empty for one dimension.
    package var parts: [Axis] = []

    package init(
      name: String, periodUnit: PeriodUnit? = nil, keys: [Key], givenOrder: [Key] = [],
      isNumeric: Bool = false
    ) {
      self.isNumeric = isNumeric
      self.name = name
      self.periodUnit = periodUnit
      self.keys = keys
      self.givenOrder = givenOrder
    }

    package var hasGivenOrder: Bool { isNumeric || !givenOrder.isEmpty }

    /// Takes in the keys of another axis of the same name: by time, in the given order, or after its
    /// own.
    package mutating func add(_ others: [Key]) {
      let known = Set(keys)
      let new = others.filter { !known.contains($0) }
      guard !new.isEmpty else { return }
      keys += new
      if isTime {
        keys.sort { Key.precedes($0, $1) }
        let ordinals = keys.compactMap { key -> Int? in
          if case .period(let period) = key { period.ordinal } else { nil }
        }
        step = Period.commonStep(of: ordinals, step)
      }
      if isNumeric {
        let numbers = keys.map { $0.number }
        keys = keys.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }.map { keys[$0] }
      } else if hasGivenOrder {
        var place: [Key: Int] = [:]
        for (index, key) in givenOrder.enumerated() { place[key] = index }
        let current = keys.enumerated().sorted { a, b in
          (place[a.element] ?? .max, a.offset) < (place[b.element] ?? .max, b.offset)
        }
        keys = current.map(\.element)
      }
    }

    package var isTime: Bool { periodUnit != nil }
  }

  package enum Key: Sendable, Hashable {
    case member(String)
    case period(Period)
  }

  /// The figure of an answer without axes.
  package var single: Measured { cells.first ?? .missing }
}

/// Which figures went into an answer: for subtitles, source lines and traces.
package struct Usage: Sendable {
  package var parts: [Part] = []

  package init() {}

  /// What one reference to a measure read.
  package struct Part: Sendable, Hashable {
    package var dataset: String
    package var measure: String
    package var rowCount: Int
    /// The first rows, in order, and their lines.
    package var rows: [Int32]
    package var lines: [Int32]
    /// First and last period read.
    package var periods: ClosedRange<Period>?
    /// The period asked for, when one was.
    package var asked: Period?
    /// Members and groups that narrowed it, as written.
    package var members: [String]
    /// Indices into the dataset's sources, ascending.
    package var sources: [Int32]
    /// Members that are totals by their names, of rows that were added up with those of other members.
    package var wholes: [String] = []
  }

  /// Leaves one row: the place of a largest or smallest figure.
  mutating func narrow(to row: Int, of dataset: Dataset) {
    for index in parts.indices {
      parts[index].rowCount = 1
      parts[index].rows = [Int32(row)]
      parts[index].lines = [dataset.lines[row]]
      guard let column = dataset.period else { continue }
      let period = column.periods[Int(column.codes[row])]
      parts[index].periods = period...period
    }
  }

  package mutating func merge(_ other: Usage) {
    for part in other.parts where !parts.contains(part) { parts.append(part) }
  }
}
