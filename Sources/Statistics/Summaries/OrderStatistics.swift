/// Selecting by rank without sorting everything.
enum OrderStatistics {
  /// The value with `rank` smaller ones before it; reorders `work`. Complexity: O(n) on average.
  ///
  /// Afterwards everything before `rank` is not larger and everything after it not smaller.
  /// The pivot is the median of three places, so sorted data cost no more than shuffled.
  static func select(_ rank: Int, in work: inout [Double]) -> Double {
    work.withUnsafeMutableBufferPointer { buffer in select(rank, in: buffer) }
  }

  private static func select(_ rank: Int, in work: UnsafeMutableBufferPointer<Double>) -> Double {
    var low = 0
    var high = work.count - 1
    while low < high {
      let pivot = medianOfThree(work[low], work[(low + high) / 2], work[high])
      var left = low
      var right = high
      while left <= right {
        while work[left] < pivot { left += 1 }
        while work[right] > pivot { right -= 1 }
        if left <= right {
          work.swapAt(left, right)
          left += 1
          right -= 1
        }
      }
      if rank <= right {
        high = right
      } else if rank >= left {
        low = left
      } else {
        break
      }
    }
    return work[rank]
  }

  private static func medianOfThree(_ a: Double, _ b: Double, _ c: Double) -> Double {
    max(min(a, b), min(max(a, b), c))
  }

  /// The median of a non-empty array of numbers; reorders `work`.
  static func median(of work: inout [Double]) -> Double {
    let middle = work.count / 2
    let upper = select(middle, in: &work)
    guard work.count.isMultiple(of: 2) else { return upper }
    var lower = work[0]
    for index in 1..<max(middle, 1) { lower = max(lower, work[index]) }
    return middlePoint(lower, upper)
  }

  /// The mean of two values as written, so that the median of 0.1 and 0.2 is 0.15.
  static func middlePoint(_ a: Double, _ b: Double) -> Double {
    guard a != b else { return a }
    let sum = DoubleDouble(asWritten: a) + DoubleDouble(asWritten: b)
    return sum.isFinite ? sum.high / 2 : a / 2 + b / 2
  }
}
