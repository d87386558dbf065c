import Drawing

/// A stretch between two lines in which one of them is above the other.
struct Gap: Hashable, Sendable {
  /// The first line's points, then the second's backwards.
  let outline: [Point]
  let isFirstAbove: Bool

  /// Neighbouring pairs without a hole between them; single pairs have no stretch.
  static func runs(between pairs: [(Point, Point)?]) -> [[(Point, Point)]] {
    var runs: [[(Point, Point)]] = [[]]
    for pair in pairs {
      if let pair { runs[runs.count - 1].append(pair) } else { runs.append([]) }
    }
    return runs.filter { $0.count > 1 }
  }

  /// Cuts a run at the points where the lines cross. A crossing lies where both straight pieces have
  /// the same height: at the share a / (a - b) of the way, for distances a and b of opposite sign.
  static func stretches(_ run: [(Point, Point)]) -> [Gap] {
    var result: [Gap] = []
    var first: [Point] = []
    var second: [Point] = []
    func close() {
      // Down the page is larger: the line with the smaller y is above.
      let lead = zip(first, second).reduce(0) { $0 + ($1.1.y - $1.0.y) }
      if first.count > 1, zip(first, second).contains(where: { $0 != $1 }) {
        result.append(Gap(outline: first + second.reversed(), isFirstAbove: lead > 0))
      }
      first = []
      second = []
    }
    for (index, pair) in run.enumerated() {
      if index > 0 {
        let before = run[index - 1]
        let (a, b) = (before.1.y - before.0.y, pair.1.y - pair.0.y)
        if (a > 0 && b < 0) || (a < 0 && b > 0) {
          let share = a / (a - b)
          let crossing = Point(
            before.0.x + (pair.0.x - before.0.x) * share,
            before.0.y + (pair.0.y - before.0.y) * share)
          first.append(crossing)
          second.append(crossing)
          close()
          first.append(crossing)
          second.append(crossing)
        }
      }
      first.append(pair.0)
      second.append(pair.1)
      // Where they touch, the next stretch begins.
      if pair.0.y == pair.1.y, index > 0, index < run.count - 1 {
        close()
        first.append(pair.0)
        second.append(pair.1)
      }
    }
    close()
    return result
  }
}
