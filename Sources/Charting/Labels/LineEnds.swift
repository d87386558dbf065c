/// Moves labels in a column apart until none touches another, each as near to its wish as the others
/// allow.
///
/// Pools of touching labels move together to the mean of their wishes: the least-squares answer under
/// the order given (pool adjacent violators, Barlow et al. 1972).
struct LineEnds {
  /// A label's wished middle and its height, with the gap wanted below it.
  struct Wish: Hashable, Sendable {
    let middle: Double
    let height: Double
  }

  /// Tops of the labels in the order given, or nil when they cannot all stand between the limits.
  ///
  /// - Parameter wishes: In ascending order of their middles.
  static func tops(
    of wishes: [Wish], gap: Double, from low: Double, to high: Double
  ) -> [Double]? {
    let total = wishes.reduce(0) { $0 + $1.height } + gap * Double(max(0, wishes.count - 1))
    guard total <= high - low + 1e-9 else { return nil }
    var pools: [Pool] = []
    for (index, wish) in wishes.enumerated() {
      let isLast = index == wishes.count - 1
      var pool = Pool(
        sum: wish.middle - wish.height / 2, count: 1, length: wish.height + (isLast ? 0 : gap))
      while let above = pools.last, above.top(low, high) + above.length > pool.top(low, high) {
        pools.removeLast()
        // The lower pool's wishes are measured from the top of the joined one.
        pool.sum = above.sum + pool.sum - Double(pool.count) * above.length
        pool.count += above.count
        pool.length += above.length
      }
      pools.append(pool)
    }
    var tops: [Double] = []
    var index = 0
    for pool in pools {
      var y = pool.top(low, high)
      for _ in 0..<pool.count {
        tops.append(y)
        y += wishes[index].height + gap
        index += 1
      }
    }
    return tops
  }

  private struct Pool {
    /// Of the tops wished for, each less its offset in the pool.
    var sum: Double
    var count: Int
    var length: Double

    func top(_ low: Double, _ high: Double) -> Double {
      min(max(sum / Double(count), low), max(low, high - length))
    }
  }
}
