import Statistics

/// How figures along an axis end: at which of its places, and what they come to there. What ended long ago
/// is smaller than anything that lasted, whatever its last figure was.
struct Ending: Comparable {
  var place: Int
  var value: Double

  init(place: Int, value: Double) {
    self.place = place
    self.value = value
  }

  /// Of several rows along one axis, added up where the last of them end; nil without a figure.
  init?(of rows: [[Measured]]) {
    guard let place = rows.compactMap({ row in row.lastIndex { $0.value != nil } }).max() else {
      return nil
    }
    self.init(place: place, value: rows.compactMap { $0[place].value }.reduce(0, +))
  }

  /// Several of one axis together: what those come to that end last; nil of none.
  init?(of endings: [Ending]) {
    guard let place = endings.map(\.place).max() else { return nil }
    let last = endings.filter { $0.place == place }
    self.init(place: place, value: last.reduce(0) { $0 + $1.value })
  }

  static func < (a: Ending, b: Ending) -> Bool { (a.place, a.value) < (b.place, b.value) }
}
