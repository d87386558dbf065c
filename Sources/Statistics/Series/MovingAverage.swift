/// Moving averages of a series of equal periods.
///
/// Where the window is not complete, at the ends and around missing values, the result is nil.
package enum MovingAverage {
  /// The mean of the last `count` periods.
  package static func trailing(_ values: [Double?], count: Int) throws(Undefined) -> [Double?] {
    try SeriesGrowth.rolling(values, count, dividedBy: Double(count))
  }

  /// The mean of a window of `count` periods around each.
  ///
  /// For an even count the window takes half of the period at either end (a "2 x count" average),
  /// so that it lies exactly around its period and a full season cancels.
  package static func centred(_ values: [Double?], count: Int) throws(Undefined) -> [Double?] {
    try Given.parameter(count > 0, "a window needs at least one period")
    guard count < values.count else { return [Double?](repeating: nil, count: values.count) }
    guard count.isMultiple(of: 2) else {
      return shifted(try trailing(values, count: count), by: count / 2)
    }
    // Half the ends once is the mean of the two windows of `count` that lie half a period off.
    var doubled = [Double?](repeating: nil, count: values.count)
    var sum = RollingTotal()
    var present = 0
    func usable(_ index: Int) -> Double? {
      guard let value = values[index], value.isFinite, abs(value) < 1e307 else { return nil }
      return value
    }
    for index in values.indices {
      if let value = usable(index) {
        sum.add(value)
        present += 1
      }
      if index >= 1, let value = usable(index - 1) {
        sum.add(value)
        present += 1
      }
      if index >= count, let value = usable(index - count) {
        sum.remove(value)
        present -= 1
      }
      if index >= count + 1, let value = usable(index - count - 1) {
        sum.remove(value)
        present -= 1
      }
      if present == 2 * count, index >= count {
        doubled[index] = sum.rounded(dividedBy: Double(2 * count))
      }
    }
    return shifted(doubled, by: count / 2)
  }

  /// The mean of those periods of each window that there are, which at the ends of the series and around
  /// missing values are fewer. A period that is missing itself has none.
  ///
  /// - Parameter halvesEnds: Whether the first and the last period of a whole window count half.
  /// - Complexity: O(n · window).
  package static func partial(
    _ values: [Double?], back: Int, forward: Int, halvesEnds: Bool = false
  ) throws(Undefined) -> [Double?] {
    try Given.parameter(back >= 0 && forward >= 0, "a window needs at least one period")
    return values.indices.map { place in
      guard values[place] != nil else { return nil }
      var sum = DoubleDouble.zero
      var weights = 0.0
      for index in max(0, place - back)...min(values.count - 1, place + forward) {
        guard let value = values[index], value.isFinite, abs(value) < 1e307 else { continue }
        let isEnd = index == place - back || index == place + forward
        let weight = halvesEnds && isEnd ? 0.5 : 1
        sum += DoubleDouble(product: weight, value)
        weights += weight
      }
      let mean = (sum / DoubleDouble(weights)).high
      return weights > 0 && mean.isFinite ? mean : nil
    }
  }

  /// The symmetric weighted average with `weights` for each period and its neighbours.
  package static func weighted(
    _ values: [Double?], weights: [Double]
  ) throws(Undefined) -> [Double?] {
    try Given.numbers(weights)
    try Given.parameter(
      !weights.count.isMultiple(of: 2), "a symmetric average needs an odd number of weights")
    let half = weights.count / 2
    var result = [Double?](repeating: nil, count: values.count)
    guard values.count >= weights.count else { return result }
    for center in half..<(values.count - half) {
      var sum = DoubleDouble.zero
      var isWhole = true
      for place in weights.indices {
        guard let value = values[center - half + place] else {
          isWhole = false
          break
        }
        sum += DoubleDouble(product: weights[place], value)
      }
      if isWhole, sum.isFinite { result[center] = sum.high }
    }
    return result
  }

  private static func shifted(_ values: [Double?], by places: Int) -> [Double?] {
    guard places > 0 else { return values }
    return Array(values.dropFirst(places))
      + [Double?](repeating: nil, count: min(places, values.count))
  }
}
