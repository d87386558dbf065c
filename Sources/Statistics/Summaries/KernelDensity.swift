/// How densely values lie along their scale: a curve that is the mean of Gaussian bells, one over each
/// value.
///
/// Source: B. W. Silverman (1986), Density Estimation for Statistics and Data Analysis, 2.4 and 3.4.
package enum KernelDensity {
  /// How wide the bells are: their standard deviation, in the unit of the values.
  package enum Bandwidth: Hashable, Sendable {
    /// 0.9 · min(s, IQR / 1.34) / n^(1/5): Silverman (1986), equation 3.31; `bw.nrd0` of R.
    case silverman
    /// 1.06 · min(s, IQR / 1.34) / n^(1/5): Scott (1992); `bw.nrd` of R. Smoother.
    case scott
    case width(Double)

    /// Whether the values decide it.
    package var isFound: Bool { if case .width = self { false } else { true } }
  }

  /// What the curve shows.
  package enum Amount: Hashable, Sendable {
    /// Of one value per unit: the area under the curve is one.
    case density
    /// Of all values per unit: the area is their number.
    case counts
    /// The share of values up to each point.
    case cumulative
  }

  /// The width of the bells over these values.
  ///
  /// Where the quartiles are equal the standard deviation alone counts, and where all values are, a
  /// tenth of their size.
  ///
  /// - Throws: `empty`, `missing`; `badParameter` for a width that is not above zero.
  package static func bandwidth(
    _ values: [Double], _ rule: Bandwidth
  ) throws(Undefined) -> Double {
    try Given.numbers(values)
    let factor: Double
    switch rule {
    case .width(let width):
      try Given.parameter(width > 0 && width.isFinite, "a bandwidth must be above zero")
      return width
    case .silverman: factor = 0.9
    case .scott: factor = 1.06
    }
    let deviation = values.count > 1 ? try Spread.standardDeviation(values) : 0
    let quartiles = try Quantile.interquartileRange(values) / 1.34
    let spread = quartiles > 0 ? min(deviation, quartiles) : deviation
    let size = spread > 0 ? spread : max(values[0].magnitude * 0.1, 1)
    return factor * size / Elementary.pow(Double(values.count), 0.2)
  }

  /// Round points that cover the values of all groups and the bells over the outermost ones: three
  /// bandwidths beyond, but not below zero where no value is. Ends that are given are kept.
  ///
  /// - Parameters:
  ///   - groups: Of values, none of them empty.
  ///   - bandwidths: Of the groups.
  ///   - steps: Between the ends, where they are to be so many and not round.
  /// - Throws: `badParameter` where the ends do not ascend or lie too far apart.
  package static func points(
    _ groups: [[Double]], bandwidths: [Double], from: Double? = nil, to: Double? = nil,
    steps: Int? = nil
  ) throws(Undefined) -> [Double] {
    let all = zip(groups, bandwidths)
    let least = groups.compactMap { $0.min() }.min() ?? 0
    var low = all.compactMap { group, width in group.min().map { $0 - 3 * width } }.min() ?? 0
    var high = all.compactMap { group, width in group.max().map { $0 + 3 * width } }.max() ?? 1
    if least >= 0 { low = max(0, low) }
    (low, high) = (from ?? low, to ?? high)
    try Given.parameter(
      low < high && (high - low).isFinite, "a curve must end above where it begins")
    if let steps {
      let count = Double(steps)
      return (0...steps).map { index in
        index == steps ? high : low + (high - low) * (Double(index) / count)
      }
    }
    let step = RoundStep(above: (high - low) / 250)
    let first = step.multiple(below: low)
    let count = Int(((high - first) / step.size).rounded(.up))
    var points = (0...max(1, count)).map { step.edge(first, $0) }
    if from != nil || least >= 0 { points = [low] + points.filter { $0 > low } }
    if to != nil { points = points.filter { $0 < high } + [high] }
    return points
  }

  /// The curve at the points.
  ///
  /// - Throws: `empty`, `missing`. Complexity: O(points · different values), of those within nine
  ///   bandwidths.
  package static func curve(
    _ values: [Double], bandwidth: Double, at points: [Double], _ amount: Amount = .density
  ) throws(Undefined) -> [Double] {
    try Given.numbers(values)
    let bells = Bells(values)
    let total = Double(values.count)
    // 1 / √(2π)
    let height = 0.398_942_280_401_432_7 / (bandwidth * (amount == .counts ? 1 : total))
    return points.map { point in
      // Farther bells add less than the last bit of what is near.
      let near = bells.places(from: point - 9 * bandwidth, through: point + 9 * bandwidth)
      guard amount == .cumulative else {
        return near.reduce(0) { sum, place in
          let distance = (point - bells.centers[place]) / bandwidth
          return sum + bells.weights[place] * Elementary.exp(-0.5 * distance * distance)
        } * height
      }
      let passed = bells.weights[..<near.lowerBound].reduce(0, +)
      return near.reduce(passed) { sum, place in
        let distance = (bells.centers[place] - point) / (bandwidth * 2.0.squareRoot())
        return sum + bells.weights[place] * 0.5 * Elementary.erfc(distance)
      } / total
    }
  }
}

/// Values in ascending order, each once, with how often it occurs.
private struct Bells {
  private(set) var centers: [Double] = []
  private(set) var weights: [Double] = []

  init(_ values: [Double]) {
    for value in values.sorted() {
      if centers.last == value {
        weights[weights.count - 1] += 1
      } else {
        centers.append(value)
        weights.append(1)
      }
    }
  }

  func places(from low: Double, through high: Double) -> Range<Int> {
    let first = firstPlace { $0 >= low }
    return first..<max(first, firstPlace { $0 > high })
  }

  private func firstPlace(where holds: (Double) -> Bool) -> Int {
    var (low, high) = (0, centers.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(centers[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
