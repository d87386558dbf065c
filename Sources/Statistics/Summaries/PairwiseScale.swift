/// Scales made from the distances between all pairs of values: as robust as the MAD, more precise,
/// and without a centre.
///
/// Source: P. J. Rousseeuw and C. Croux (1993), "Alternatives to the median absolute deviation",
/// Journal of the American Statistical Association 88, 1273-1283. The corrections for few values
/// are those of R's robustbase.
package enum PairwiseScale {
  /// Qₙ: 2.21914 times about the first quartile of the distances. Complexity: O(n log n).
  ///
  /// - Throws: `tooFewValues` below two, `missing`, `overflow`.
  package static func qn(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values, atLeast: 2)
    let sorted = values.sorted()
    let count = sorted.count
    let half = count / 2 + 1
    let raw = distance(sorted, rank: half * (half - 1) / 2)
    return try Given.finite(2.21914 * raw * qnCorrection(count), "Qn")
  }

  /// Sₙ: 1.1926 times the median over values of their median distance to the others.
  /// Complexity: O(n log n).
  ///
  /// - Throws: `tooFewValues` below two, `missing`, `overflow`.
  package static func sn(_ values: [Double]) throws(Undefined) -> Double {
    try Given.numbers(values, atLeast: 2)
    let sorted = values.sorted()
    let count = sorted.count
    var medians = sorted.indices.map { distance(from: $0, in: sorted, rank: count / 2) }
    let raw = OrderStatistics.select((count + 1) / 2 - 1, in: &medians)
    let few = [0.743, 1.851, 0.954, 1.351, 0.993, 1.198, 1.005, 1.131]
    var correction = 1.0
    if count <= 9 {
      correction = few[count - 2]
    } else if !count.isMultiple(of: 2) {
      correction = Double(count) / (Double(count) - 0.9)
    }
    return try Given.finite(1.1926 * raw * correction, "Sn")
  }

  private static func qnCorrection(_ count: Int) -> Double {
    let few = [
      0.399356, 0.99365, 0.51321, 0.84401, 0.61220, 0.85877, 0.66993, 0.87344, 0.72014, 0.88906,
      0.75743,
    ]
    if count <= 12 { return few[count - 2] }
    let n = Double(count)
    let excess =
      count.isMultiple(of: 2)
      ? 3.67561 + (1.9654 + (6.987 - 77 / n) / n) / n
      : 1.60188 + (-2.1284 - 5.172 / n) / n
    return 1 / (excess / n + 1)
  }

  /// The distance with `rank` - 1 smaller ones among all pairs.
  ///
  /// Halves the range of doubles, counting the pairs below, so it ends at the exact distance.
  private static func distance(_ sorted: [Double], rank: Int) -> Double {
    var low: UInt64 = 0
    var high = (sorted[sorted.count - 1] - sorted[0]).bitPattern
    while low < high {
      let middle = low + (high - low) / 2
      if pairs(sorted, within: Double(bitPattern: middle)) >= rank {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return Double(bitPattern: high)
  }

  private static func pairs(_ sorted: [Double], within limit: Double) -> Int {
    var count = 0
    var start = 0
    for end in sorted.indices {
      while sorted[end] - sorted[start] > limit { start += 1 }
      count += end - start
    }
    return count
  }

  /// The distance from one value to all, itself included, with `rank` smaller ones before it.
  private static func distance(from center: Int, in sorted: [Double], rank: Int) -> Double {
    // The nearest rank + 1 values are a window around the centre; find where it starts.
    var low = max(0, center - rank)
    var high = min(center, sorted.count - 1 - rank)
    while low < high {
      let start = (low + high) / 2
      if sorted[center] - sorted[start] > sorted[start + rank + 1] - sorted[center] {
        low = start + 1
      } else {
        high = start
      }
    }
    return max(sorted[center] - sorted[low], sorted[low + rank] - sorted[center])
  }
}
