import Drawing
import Speaking
import Statistics
import TradeData

/// Rows as bars from zero: grouped, stacked or as shares of a whole. The baseline is always in view: a
/// cut bar misstates its value. Where they overlap, each series stands slimmer in front of the one
/// before: this year before last year.
///
/// For change over many dates use `Line`.
struct Bar: Mark {
  static let keyword = "bar"
  static let traits = MarkTraits(
    startsAtZero: true, mayStartAtOne: true, fillsSlots: true, turnsSideways: true,
    standsOnNumbers: true, order: .counted)

  /// More highlighted members than this are no story of a few, and none has its own figure.
  static let mostStories = 5

  /// One bar, or one part of a stack.
  struct Piece: Hashable, Sendable {
    let series: Int
    let category: Int
    /// From and to, up the value axis; `to` is the end that is read.
    let from: Double
    let to: Double
    let figure: Measured
  }

  let chart: Chart
  let unit: Unit
  let isStacked: Bool
  let pieces: [Piece]
  /// Category and series of figures that are not there.
  let holes: [(series: Int, category: Int)]
  /// Whether bars run below the baseline alone: what has no length stands on that side too.
  let hangs: Bool

  init(_ chart: Chart) {
    self.chart = chart
    let isFull = chart.options.stack == .full
    isStacked = chart.options.stack != .none && chart.series.count > 1 || isFull
    unit = isFull ? .share : chart.unit
    var pieces: [Piece] = []
    var holes: [(series: Int, category: Int)] = []
    let isZeroed = chart.options.missing == .zero
    for category in chart.categories.indices {
      let figures = chart.series.map { $0.values[category] }
      var values = figures.map { $0.value ?? (isZeroed ? 0 : nil) }
      if isFull { values = Stack.shares(values) }
      let parts =
        isStacked
        ? Stack.parts(values)
        : values.map { $0.map { Stack.Part(from: chart.options.barStart, to: $0) } }
      for (series, part) in parts.enumerated() {
        guard let part else {
          holes.append((series, category))
          continue
        }
        let figure =
          isFull
          ? Measured(part.to - part.from, qualifier: figures[series].qualifier)
          : figures[series].value == nil ? Measured(0) : figures[series]
        pieces.append(
          Piece(
            series: series, category: category, from: part.from, to: part.to, figure: figure))
      }
    }
    self.pieces = pieces
    self.holes = holes
    hangs = pieces.contains { $0.to < $0.from } && !pieces.contains { $0.to > $0.from }
  }

  var extent: ClosedRange<Double>? {
    var low = chart.options.barStart
    var high = low
    for piece in pieces {
      low = min(low, piece.to)
      high = max(high, piece.to)
      if !isStacked, let interval = shownInterval(piece.figure) {
        low = min(low, interval.low)
        high = max(high, interval.high)
      }
    }
    // Shares that should add up to one may miss it by the last bit.
    if unit == .share, chart.options.stack == .full { (low, high) = (max(-1, low), min(1, high)) }
    return pieces.isEmpty ? nil : low...high
  }

  /// Whether bars stand in front of one another.
  var overlaps: Bool { chart.options.bars.overlap && !isStacked && chart.series.count > 1 }

  /// The bar in front is the story, and the others are what it is compared with.
  static func arranged(_ chart: Chart) -> Chart {
    guard chart.options.bars.overlap, chart.series.count > 1,
      chart.series.allSatisfy({ !$0.isHighlighted && $0.color == nil })
    else { return chart }
    var chart = chart
    chart.series[chart.series.count - 1].isHighlighted = true
    return chart
  }

  /// How many bars stand side by side in a slot.
  var laneCount: Int { isStacked || overlaps ? 1 : max(1, chart.series.count) }

  /// Where the bar of a series begins and ends, from the middle of its slot.
  func lane(of series: Int, in lanes: Dodge) -> (from: Double, to: Double) {
    guard overlaps else { return lanes.lane(isStacked ? 0 : series) }
    let narrowing = 0.55 * Double(series) / Double(chart.series.count - 1)
    let half = lanes.width * (1 - narrowing) / 2
    return (-half, half)
  }

  func dodge(slot: Double, theme: Theme, medium: Medium, isSideways: Bool) -> Dodge {
    let usual = laneCount > 1 || overlaps ? min(0.8, theme.barShare + 0.16) : theme.barShare
    let share = chart.options.bars.slotShare ?? usual
    let limit = medium.widestBar(inSlot: slot, isSideways: isSideways)
    return Dodge(lanes: laneCount, slot: slot, share: share, limit: limit)
  }

  // MARK: Labels

  /// The texts of all pieces, formatted as a set.
  func texts() -> [String] { format(pieces.map(\.figure)) }

  /// True for stacks that grow in one direction: where they go both ways the sum is a net figure,
  /// which no end of a bar shows.
  var hasTotals: Bool {
    isStacked && chart.options.stack != .full && !areWholes
      && (pieces.allSatisfy { $0.to >= 0 } || pieces.allSatisfy { $0.to <= 0 })
  }

  /// Whether every stack is the same whole, which need not be said of each.
  private var areWholes: Bool {
    guard unit == .share || unit.kind == .percent, pieces.count > 1 else { return false }
    let whole: Double = unit == .share ? 1 : 100
    let sums = chart.categories.indices.map { category in
      chart.series.compactMap { $0.values[category].value }.reduce(0, +)
    }
    return sums.allSatisfy { abs($0 / whole - 1) < 0.006 }
  }

  /// Shares of a whole are read from where a part begins and ends, not from its amount.
  func path(series: Int, category: Int) -> (from: Double, to: Double)? {
    guard chart.options.stack == .full else { return nil }
    return pieces.first { $0.series == series && $0.category == category }.map {
      ($0.from, $0.to)
    }
  }

  /// Totals by category; nil where a part is missing, since the sum would be too low, unless the figures are
  /// sums of what there is.
  func totals() -> [Measured?] {
    chart.categories.indices.map { category in
      let figures = chart.series.map { $0.values[category] }
      let values = figures.compactMap(\.value)
      guard chart.options.bars.sumsWhatIsThere || values.count == figures.count, !values.isEmpty
      else { return nil }
      let sum = values.reduce(0, +)
      let qualifier = figures.map(\.qualifier).first { $0 != .exact } ?? .exact
      return sum.isFinite ? Measured(sum, qualifier: qualifier) : nil
    }
  }

  func format(_ figures: [Measured]) -> [String] { chart.texts(of: figures, unit: unit) }
}
