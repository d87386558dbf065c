import Glibc

/// The stretch and the ticks of a logarithmic axis: powers of ten where there are enough of them,
/// else 1 and 3, or 1, 2 and 5 times a power of ten.
struct LogTicks: Hashable, Sendable {
  let range: ClosedRange<Double>
  let values: [Double]
  /// Round values between the ticks, for lighter lines.
  let minor: [Double]

  /// The ticks around positive data.
  init(around data: ClosedRange<Double>, about count: Int) {
    self.init(data, ends: (nil, nil), about: count)
  }

  /// - Parameter ends: Those that the author gave, kept as they are.
  init(_ data: ClosedRange<Double>, ends: (low: Double?, high: Double?), about count: Int) {
    let data = LogTicks.widened(data)
    var best: (ticks: LogTicks, score: Double)?
    for grid in Grid.all {
      let low = ends.low ?? grid.below(data.lowerBound)
      let high = ends.high ?? grid.above(data.upperBound)
      guard low < high, high.isFinite, low > 0 else { continue }
      let ticks = grid.values(in: low...high)
      let isUsual = (3...6).contains(ticks.count)
      let covered = log10(high) - log10(low)
      let waste = 1 - (log10(data.upperBound) - log10(data.lowerBound)) / covered
      let score =
        Double(abs(ticks.count - count)) + 4 * waste + (isUsual ? 0 : 100) + grid.oddity
      if best.map({ score < $0.score }) ?? true {
        best = (
          LogTicks(range: low...high, values: ticks, minor: grid.minor(in: low...high)), score
        )
      }
    }
    let found = best?.ticks ?? LogTicks(range: data, values: [data.lowerBound], minor: [])
    self = found.values.count < 3 ? found.evenly(about: count) : found
  }

  /// Lines between powers of ten that the author asked for: where there are many, at 2 and 5 alone.
  static func between(_ range: ClosedRange<Double>) -> [Double] {
    let decades = log10(range.upperBound / range.lowerBound)
    guard decades <= 8 else { return [] }
    return Grid(mantissas: decades > 3.6 ? [2, 5] : Array(2...9), step: 1, oddity: 0)
      .values(in: range)
  }

  private init(range: ClosedRange<Double>, values: [Double], minor: [Double]) {
    self.range = range
    self.values = values
    self.minor = minor
  }

  /// Within one decade logarithms hardly bend, and the ticks of a linear axis serve. Over more they would
  /// all stand at its upper end.
  private func evenly(about count: Int) -> LogTicks {
    guard range.upperBound / range.lowerBound <= 20 else { return self }
    let ticks = Ticks(inside: range, about: count).values.filter { $0 > 0 }
    return ticks.count < values.count ? self : LogTicks(range: range, values: ticks, minor: [])
  }

  /// A single value in the middle of a decade.
  private static func widened(_ data: ClosedRange<Double>) -> ClosedRange<Double> {
    guard data.upperBound / data.lowerBound < 1.5 else { return data }
    return max(data.lowerBound / 1.3, .leastNormalMagnitude)...data.upperBound * 1.3
  }

  /// Values on which ticks may stand.
  private struct Grid {
    /// Multiples of a power of ten.
    let mantissas: [Int]
    /// Every how many decades.
    let step: Int
    /// How much is to be said against it: powers of ten are read at a glance.
    let oddity: Double
    /// True where the axis may end between two ticks, at another round value.
    var endsBetween = false

    static let all =
      [
        Grid(mantissas: [1], step: 1, oddity: 0), Grid(mantissas: [1, 3], step: 1, oddity: 1),
        Grid(mantissas: [1, 2, 5], step: 1, oddity: 0.5),
        // 300 to 30,000 between 200 and 50,000, where powers of ten are too few and others too many.
        Grid(mantissas: [1, 3], step: 1, oddity: 4, endsBetween: true),
      ] + [2, 3, 4, 5, 10, 20, 50, 100].map { Grid(mantissas: [1], step: $0, oddity: 0.5) }

    private func value(_ mantissa: Int, _ exponent: Int) -> Double {
      Double("\(mantissa)e\(exponent)") ?? 0
    }

    /// The multiples of a power of ten at which the axis may end.
    private var ends: [Int] { mantissas.count == 1 || endsBetween ? [1, 2, 5] : mantissas }

    /// The round value at or below, which for powers of ten may also be 2 or 5 times one.
    func below(_ value: Double) -> Double {
      let exponent = TickStep.decimalExponent(value)
      return ends.last { self.value($0, exponent) <= value }
        .map { self.value($0, exponent) } ?? value
    }

    func above(_ value: Double) -> Double {
      let exponent = TickStep.decimalExponent(value)
      return ends.first { self.value($0, exponent) >= value }
        .map { self.value($0, exponent) } ?? self.value(1, exponent + 1)
    }

    func values(in range: ClosedRange<Double>) -> [Double] { multiples(mantissas, step, range) }

    /// 2 to 9 times each power of ten over a few decades; the powers that a wider step passes over.
    func minor(in range: ClosedRange<Double>) -> [Double] {
      let ticks = Set(values(in: range))
      let decades = log10(range.upperBound / range.lowerBound)
      let lines = multiples(step > 1 ? [1] : decades > 3.6 ? [] : Array(1...9), 1, range)
      return lines.count > 45 ? [] : lines.filter { !ticks.contains($0) }
    }

    private func multiples(
      _ mantissas: [Int], _ step: Int, _ range: ClosedRange<Double>
    ) -> [Double] {
      let first = TickStep.decimalExponent(range.lowerBound)
      let last = TickStep.decimalExponent(range.upperBound)
      guard first <= last else { return [] }
      return (first...last).filter { $0 % step == 0 }
        .flatMap { exponent in mantissas.map { value($0, exponent) } }
        .filter { range.contains($0) }
    }
  }
}

/// Ticks of an axis that is logarithmic on both sides of zero.
struct SymlogTicks: Hashable, Sendable {
  let range: ClosedRange<Double>
  let values: [Double]
  /// Up to where the axis is nearly linear: a power of ten.
  let near: Double

  /// - Parameters:
  ///   - data: With zero between its ends, or at one of them.
  ///   - small: A small magnitude among those of the data, above zero.
  init(
    _ data: ClosedRange<Double>, small: Double, ends: (low: Double?, high: Double?),
    about count: Int
  ) {
    let largest = max(data.upperBound, -data.lowerBound)
    let top = TickStep.decimalExponent(largest)
    // More than seven decades on either side leave the data no room.
    let bottom = max(TickStep.decimalExponent(small), top - 7)
    let near = Double("1e\(bottom)") ?? 1
    func end(_ value: Double) -> Double {
      guard value != 0 else { return 0 }
      let exponent = TickStep.decimalExponent(abs(value))
      let round = [1, 2, 5, 10].map { Double("\($0)e\(exponent)") ?? 0 }
      return max(near, round.first { $0 >= abs(value) } ?? abs(value)) * (value < 0 ? -1 : 1)
    }
    let range = (ends.low ?? end(data.lowerBound))...(ends.high ?? end(data.upperBound))
    let form = ValueScale.Form.symlog(near: near)
    let span = form.length(of: range.upperBound) - form.length(of: range.lowerBound)
    var ticks: [Double] = []
    for step in 1...8 {
      let decades = stride(from: top + 1, through: bottom, by: -1).filter {
        ($0 - top) % step == 0
      }.map { Double("1e\($0)") ?? 0 }
      // The tick beside zero must leave zero's label its room.
      ticks = (decades.map { -$0 } + [0] + decades.reversed()).filter { tick in
        range.contains(tick) && (tick == 0 || abs(form.length(of: tick)) > span * 0.06)
      }
      if ticks.count <= max(count, 4) + 2 { break }
    }
    values = ticks
    self.range = range
    self.near = near
  }
}
