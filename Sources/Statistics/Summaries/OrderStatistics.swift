/// Selecting by rank without sorting everything.
enum OrderStatistics {
  /// The value with `rank` smaller ones before it; reorders `work`. Complexity: O(n) on average.
  ///
  /// Afterwards everything before `rank` is not larger and everything after it not smaller.
  static func select(_ rank: Int, in work: inout [Double]) -> Double {
    work.withUnsafeMutableBufferPointer { buffer in
      select(rank, in: buffer, from: 0, to: buffer.count - 1)
      return buffer[rank]
    }
  }

  /// Selects first within a sample around the rank, so that its pivot splits off nearly all of the
  /// rest at once.
  ///
  /// Source: R. W. Floyd and R. L. Rivest (1975), algorithm 489, Communications of the ACM 18, 173.
  private static func select(
    _ rank: Int, in work: UnsafeMutableBufferPointer<Double>, from start: Int, to end: Int
  ) {
    var left = start
    var right = end
    while left < right {
      if right - left > 600 {
        let count = Double(right - left + 1)
        let place = Double(rank - left + 1)
        let logarithm = Elementary.log(count)
        let size = 0.5 * Elementary.exp(2 * logarithm / 3)
        let spread = 0.5 * (logarithm * size * (count - size) / count).squareRoot()
        let shift = place < count / 2 ? -spread : spread
        let low = Double(rank) - place * size / count + shift
        let high = Double(rank) + (count - place) * size / count + shift
        select(rank, in: work, from: max(left, Int(low)), to: min(right, Int(high)))
      }
      let (before, after) = partition(work, left, right, around: work[rank])
      if rank <= before {
        right = before
      } else if rank >= after {
        left = after
      } else {
        return
      }
    }
  }

  /// Moves what is smaller than `pivot` to the left and what is larger to the right; returns the
  /// last place of the left and the first of the right part.
  private static func partition(
    _ work: UnsafeMutableBufferPointer<Double>, _ start: Int, _ end: Int, around pivot: Double
  ) -> (Int, Int) {
    var left = start
    var right = end
    while left <= right {
      while work[left] < pivot { left += 1 }
      while work[right] > pivot { right -= 1 }
      guard left <= right else { break }
      (work[left], work[right]) = (work[right], work[left])
      left += 1
      right -= 1
    }
    return (right, left)
  }

  /// The median of a non-empty array of numbers; reorders `work`.
  static func median(of work: inout [Double]) -> Double {
    let middle = work.count / 2
    let upper = select(middle, in: &work)
    guard work.count.isMultiple(of: 2) else { return upper }
    return middlePoint(largest(work, before: middle), upper)
  }

  /// The largest of the first `count` values.
  static func largest(_ values: [Double], before count: Int) -> Double {
    var largest = values[0]
    values.withUnsafeBufferPointer { buffer in
      for index in 0..<count where buffer[index] > largest { largest = buffer[index] }
    }
    return largest
  }

  /// The smallest value from place `start` on.
  static func smallest(_ values: [Double], from start: Int) -> Double {
    var smallest = values[start]
    values.withUnsafeBufferPointer { buffer in
      for index in start..<buffer.count where buffer[index] < smallest { smallest = buffer[index] }
    }
    return smallest
  }

  /// The mean of two values as written, so that the median of 0.1 and 0.2 is 0.15.
  static func middlePoint(_ a: Double, _ b: Double) -> Double {
    guard a != b else { return a }
    let sum = DoubleDouble(asWritten: a) + DoubleDouble(asWritten: b)
    return sum.isFinite ? sum.high / 2 : a / 2 + b / 2
  }
}
